"""Which language and font a stretch of text needs: Latin, East Asian, right-to-left."""

import re
import unicodedata
from collections.abc import Iterator, Sequence

_HANGUL = "\u1100-\u11ff\u3130-\u318f\ua960-\ua97f\uac00-\ud7ff"
_KANA = "\u3040-\u30ff\u31f0-\u31ff"
_WIDE = f"{_HANGUL}{_KANA}\u2e80-\u303f\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff00-\uffef"
_HEBREW = "\u0590-\u05ff"
_ARABIC = "\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufeff"
_STRETCH = re.compile(
    f"(?P<wide>[{_WIDE}]+(?:[ ]+[{_WIDE}]+)*)|(?P<hebrew>[{_HEBREW}]+)|(?P<arabic>[{_ARABIC}]+)"
)
_EAST_ASIAN = re.compile(f"[{_WIDE}]")
_KANA_IN = re.compile(f"[{_KANA}]")
_PLAIN = re.compile(
    "[\u0020-\u007e\u00a1-\u00ac\u00ae-\u013b\u013d-\u0148\u014a-\u0161\u0164-\u017f\u2013-\u2015\u2017-\u201e\u2020-\u2022"
    "\u2026\u2030\u2039\u203a\u20ac\u2122]*"
)
"""What every bundled face has. A layout engine that misses one character of a run may set all of
the run in whatever font the machine has."""
_INSTEAD = {
    "\u200b": "–",  # a break that costs something, where no face of ours can do it for nothing
    "\u00a0": "i",
    "\u202f": "i",
    "\u2010": "-",
    "\u2011": "n",
    "\u2032": "'",
    "\u2033": '"',
    "\u2016": "ii",
}
_SPACES = re.compile("[\u2000-\u200a\u205f]")


def is_plain(text: str) -> bool:
    """Whether `text` is Latin with common punctuation only, the usual case."""
    return _PLAIN.fullmatch(text) is not None


def has_east_asian(text: str) -> bool:
    """Whether a character of `text` is Hangul, kana, a Chinese character or their punctuation."""
    return _EAST_ASIAN.search(text) is not None


def stretches(text: str, language: str) -> Iterator[tuple[str, str, bool]]:
    """(text, language tag, whether East Asian) for each stretch of `text`, in order."""
    if is_plain(text):
        yield text, language, False
        return
    at = 0
    for match in _STRETCH.finditer(text):
        if match.start() > at:
            yield text[at : match.start()], language, False
        yield match.group(), *_language(match)
        at = match.end()
    if at < len(text):
        yield text[at:], language, False


def _language(match: re.Match[str]) -> tuple[str, bool]:
    if match.lastgroup == "wide":
        return ("ja-JP" if _KANA_IN.search(match.group()) else "ko-KR"), True
    return ("he-IL" if match.lastgroup == "hebrew" else "ar-SA"), False


def stand_in(text: str) -> tuple[str, Sequence[int]]:
    """`text` with every character that the bundled fonts may lack replaced by a wide one.

    A deck must come out the same on every machine, so what a system font would draw is measured
    as at least as wide as any font draws it, in characters that all bundled faces have: "W"; for
    East Asian characters, which are an em wide where "W" is a little less, "W-", and for emoji
    "Wi-", because a line may end after each and after a hyphen; for marks above and below a letter
    "i", because a letter with a mark may come from a wider font; for a break in a long word "–".
    The second value is the index in `text` of each character of the result.
    """
    if _PLAIN.fullmatch(text):
        return text, range(len(text))
    out: list[str] = []
    origin: list[int] = []
    for index, character in enumerate(text):
        measured = character if _PLAIN.fullmatch(character) else _wide(character)
        out.append(measured)
        origin.extend([index] * len(measured))
    return "".join(out), origin


def _wide(character: str) -> str:
    if character in _INSTEAD:
        return _INSTEAD[character]
    if _SPACES.fullmatch(character):
        return " " * 4
    category = unicodedata.category(character)
    if category in ("Cf", "Cc"):
        return ""
    if category in ("Mn", "Me") or unicodedata.combining(character):
        return "i"
    if unicodedata.east_asian_width(character) not in ("W", "F"):
        return "W"
    return "W-" if _STRETCH.fullmatch(character) else "Wi-"


def joins(before: str, after: str) -> bool:
    """Whether two neighbouring characters are drawn as one, so that no line may end between."""
    return (
        unicodedata.category(after) in ("Cf", "Mn", "Me", "Mc", "Sk")
        or unicodedata.combining(after) > 0
        or before == "\u200d"
        or (is_flag(before) and is_flag(after))
    )


def is_flag(character: str) -> bool:
    """Whether a character is one of the letters that make up a flag."""
    return "\U0001f1e6" <= character <= "\U0001f1ff"


def is_right_to_left(text: str) -> bool:
    """Whether the first letter with a direction runs from right to left (Unicode's rule P2)."""
    if is_plain(text):
        return False
    for character in text:
        direction = unicodedata.bidirectional(character)
        if direction in ("L", "R", "AL"):
            return direction != "L"
    return False
