"""Bytes of a text file as text, without ever turning one language into the signs of another."""

import codecs
import re

from attache.data.notes import Note
from attache.errors import AttacheError

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
NAMES = {
    "utf-8": "UTF-8",
    "utf-8-sig": "UTF-8",
    "utf-16": "UTF-16",
    "utf-16-le": "UTF-16",
    "utf-16-be": "UTF-16",
    "utf-32": "UTF-32",
    "cp949": "CP949 (Korean)",
    "cp932": "Shift-JIS (Japanese)",
    "cp1252": "Windows-1252 (Western European)",
    "latin-1": "Latin-1 (Western European)",
}
"""What encodings are called; any other that Python knows can be wished for too."""
_WIDE = {"utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"}
_KOREAN_PAIR = re.compile(rb"[\xb0-\xc8][\xa1-\xfe]")
_EUC_PAIR = re.compile(rb"[\xa1-\xfd][\xa1-\xfe]")
_KANA_PAIR = re.compile(rb"\x82[\x9f-\xf1]|\x83[\x40-\x96]")
_KANJI_PAIR = re.compile(rb"[\x81-\x9f\xe0-\xef][\x40-\x7e\x80-\xfc]")
_HIGH = re.compile(rb"[\x80-\xff]")
_MOSTLY = 0.8
_RESAVE = "Save it again as UTF-8 in the program it comes from, or choose the encoding it is in."


def decoded(data: bytes, name: str, wish: str = "") -> tuple[str, str, tuple[Note, ...]]:
    """The text, the encoding it is in (as Python names it), and what is to be said of that.

    `wish` is an encoding that the user chose; a file that is plainly in another one is read in
    that, with a note. Raises AttacheError for an encoding that nobody knows, for a file that
    claims UTF-8 and is not, and for one that is no text.
    """
    wished = _known(wish) if wish else ""
    marked = next((encoding for bom, encoding in _BOMS if data.startswith(bom)), "")
    if wished and not _same(wished, marked or wished):
        return _wished_against_mark(data, name, wished, marked)
    if marked or wished in {"utf-8", "utf-8-sig"}:
        encoding = marked or wished
        return _strictly(data, name, encoding), encoding, ()
    if wished:
        return _wished(data, name, wished)
    return _guessed(data, name)


def _known(wish: str) -> str:
    """Python's name of an encoding; those of Korean and Japanese with what Windows adds to them."""
    try:
        info = codecs.lookup(wish.strip())
        "".encode(info.name).decode(info.name)
    except (LookupError, UnicodeError, ValueError, TypeError) as error:
        raise AttacheError(
            f"There is no encoding '{wish}'.", "Choose UTF-8, UTF-16, CP949 or Windows-1252."
        ) from error
    usual = {"iso8859-1": "latin-1", "euc_kr": "cp949", "shift_jis": "cp932", "ascii": "utf-8"}
    return usual.get(info.name, info.name)


def _same(one: str, other: str) -> bool:
    """Whether two encodings are of one family: UTF-8 with and without a mark, UTF-16 and its."""
    return one.removesuffix("-sig")[:6] == other.removesuffix("-sig")[:6]


def _strictly(data: bytes, name: str, encoding: str) -> str:
    """The text, or the refusal that names the line where the bytes are something else."""
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        raise AttacheError(
            f"{name} is not the {NAMES.get(encoding, encoding)} that it is said to be: line {line} "
            "holds bytes of another encoding.",
            _RESAVE,
        ) from error


def _wished_against_mark(
    data: bytes, name: str, wished: str, marked: str
) -> tuple[str, str, tuple[Note, ...]]:
    """A file whose first bytes name another encoding than the user: they are right if they fit."""
    try:
        text = data.decode(marked)
    except UnicodeDecodeError:
        return _strictly(data.removeprefix(codecs.BOM_UTF8), name, wished), wished, ()
    note = f"The file says that it is {NAMES[marked]}, so it was not read as {_title(wished)}."
    return text, marked, (Note(note),)


def _wished(data: bytes, name: str, wished: str) -> tuple[str, str, tuple[Note, ...]]:
    if wished not in _WIDE and _HIGH.search(data) and _is_utf8(data):
        note = f"The file is in UTF-8 now, so it was not read as {_title(wished)}."
        return data.decode("utf-8"), "utf-8", (Note(note),)
    return _strictly(data, name, wished), wished, ()


def _title(encoding: str) -> str:
    return NAMES.get(encoding, encoding)


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _guessed(data: bytes, name: str) -> tuple[str, str, tuple[Note, ...]]:
    wide = _unmarked_wide(data)
    if wide:
        return _strictly(data, name, wide), wide, ()
    if b"\x00" in data:
        raise AttacheError(
            f"{name} is no text and no workbook.",
            "Give a CSV or text file, or a workbook as .xlsx, .ods or .xls.",
        )
    if _is_utf8(data):
        return data.decode("utf-8"), "utf-8", ()
    encoding = _legacy(data)
    note = (
        f"The file is not in UTF-8; it was read as {_title(encoding)}. "
        "If letters look wrong, choose its encoding."
    )
    return data.decode(encoding), encoding, (Note(note),)


def _unmarked_wide(data: bytes) -> str:
    """UTF-16 without a mark: half of the bytes of its digits and delimiters are zero."""
    head = data[:4096]
    even, odd = head[0::2].count(0), head[1::2].count(0)
    enough = len(head) // 5
    if len(data) % 2 or max(even, odd) <= enough or min(even, odd) > enough // 4:
        return ""
    return "utf-16-le" if odd > even else "utf-16-be"


def _legacy(data: bytes) -> str:
    """The older encoding whose pairs of bytes the file has; else one of the Western ones.

    The letters of Western languages are single bytes above 127 among plain ones; Korean and
    Japanese signs are pairs, of which those of syllables are by far the most frequent.
    """
    high = len(_HIGH.findall(data))
    euc = 2 * len(_EUC_PAIR.findall(data))
    syllables = 2 * len(_KOREAN_PAIR.findall(data))
    kana = 2 * len(_KANA_PAIR.findall(data))
    if _fits(data, "cp949") and euc >= _MOSTLY * high and syllables >= euc / 2:
        return "cp949"
    kanji = sum(1 + (pair[1] >= 0x80) for pair in _KANJI_PAIR.findall(data))
    if _fits(data, "cp932") and kanji >= _MOSTLY * high and kana >= 0.1 * high:
        return "cp932"
    return "cp1252" if _fits(data, "cp1252") else "latin-1"


def _fits(data: bytes, encoding: str) -> bool:
    try:
        data.decode(encoding)
    except UnicodeDecodeError:
        return False
    return True
