"""The names of the files of an export, made from the meeting: readable, sortable, safe everywhere.

2026-12-04 U.S.–Korea ministerial meeting - UNCLASSIFIED.pptx
2026-12-04 U.S.–Korea ministerial meeting - UNCLASSIFIED - 03.png
"""

import datetime
import re
import unicodedata

from pathvalidate import sanitize_filename

from attache.output.script import joins
from attache.text import one_line

LONGEST = 200
"""The longest name of a file, in bytes of UTF-8: file systems take 255 and Windows a path of 260
characters, of which a folder needs its share."""
_LONGEST_ID = 60
_LONGEST_STEM = LONGEST - len(" - .svg") - _LONGEST_ID - 1
_LONGEST_MARKING = 90
_NO_TITLE = "Deck"
_READABLE = (
    (re.compile(r"\s*:\s+"), " – "),
    (re.compile(r"[:/\\|]+"), "-"),
    (re.compile(r'"'), "'"),
    (re.compile(r"[<>?*]"), ""),
    (re.compile(r"\s+"), " "),
)
"""What stands for a character that Windows does not allow in a name."""
_UNPRINTABLE = ("Cc", "Cf", "Cs")
_NOT_FIRST = " .-~_"
_NOT_LAST = " .,;–-"
_ALSO_RESERVED = ("CONIN$", "CONOUT$")


def stem(title: str, date: datetime.date | None, marking: str) -> str:
    """What the names of all files of an export begin with: date, title, marking.

    Never empty, composed (NFC), and safe to take an ending or a further part. A long title is cut
    at a word; the marking is kept whole up to 90 bytes, and every marking of a usual length is.
    """
    mark = _cut(_clean(marking), _LONGEST_MARKING).strip(_NOT_LAST)
    before = f"{date.isoformat()} " if date is not None else ""
    after = f" - {mark}" if mark else ""
    room = _LONGEST_STEM - _size(before) - _size(after)
    shown = _cut(_clean(title).lstrip(_NOT_FIRST), room) or _NO_TITLE
    return _safe(before + shown + after) or _NO_TITLE


def deck_name(stem: str) -> str:
    """The PowerPoint file."""
    return f"{stem}.pptx"


def pdf_name(stem: str) -> str:
    """The slides as PDF."""
    return f"{stem}.pdf"


def archival_name(stem: str) -> str:
    """The slides as PDF/A."""
    return f"{stem} - PDF-A.pdf"


def handout_name(stem: str) -> str:
    """The handout."""
    return f"{stem} - handout.pdf"


def notes_name(stem: str) -> str:
    """The notes pages."""
    return f"{stem} - notes.pdf"


def slide_name(stem: str, number: int, count: int) -> str:
    """The picture of slide `number` of `count`, with as many digits as the last one has."""
    return f"{stem} - {number:0{len(str(count))}}.png"


def chart_name(stem: str, chart_id: str, ending: str) -> str:
    """The drawing of a chart by its id; `ending` is "svg" or "png"."""
    return f"{stem} - {_cut(_clean(chart_id), _LONGEST_ID) or 'chart'}.{ending}"


def _clean(text: str) -> str:
    """`text` on one line, composed, without what no name may hold or nobody can see."""
    text = unicodedata.normalize("NFC", one_line(text))
    for pattern, instead in _READABLE:
        text = pattern.sub(instead, text)
    seen = "".join(each for each in text if unicodedata.category(each) not in _UNPRINTABLE)
    return unicodedata.normalize("NFC", seen).strip()


def _cut(text: str, room: int) -> str:
    """As many whole words of `text` as have room in so many bytes; a word that alone has none is
    cut between two characters.
    """
    if _size(text) <= room:
        return text
    words = ""
    for match in re.finditer(r"\S+", text):
        if _size(text[: match.end()]) > room:
            break
        words = text[: match.end()]
    return (words or _beginning(text, room)).rstrip(_NOT_LAST)


def _beginning(text: str, room: int) -> str:
    end = 0
    for index, character in enumerate(text):
        room -= _size(character)
        if room < 0:
            break
        if index + 1 == len(text) or not joins(character, text[index + 1]):
            end = index + 1
    return text[:end]


def _safe(name: str) -> str:
    """`name` as all systems take it. Windows looks for a reserved name before the first dot, and
    does not see spaces at its end.
    """
    head, dot, rest = name.partition(".")
    return _sanitized(_sanitized(head.rstrip() if dot else head) + dot + rest)


def _sanitized(name: str) -> str:
    return sanitize_filename(
        name,
        platform="universal",
        max_len=LONGEST,
        fs_encoding="utf-8",
        additional_reserved_names=_ALSO_RESERVED,
    )


def _size(text: str) -> int:
    return len(text.encode("utf-8", "surrogatepass"))
