"""Which language and font a stretch of text needs: Latin, East Asian, right-to-left, symbols.

A layout engine that misses one character of a run may set all of the run in whatever font the
machine has. So a run holds only what one bundled font has, or only what none has.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from enum import Enum, auto
from typing import NamedTuple

from attache.output import coverage

_PLAIN = re.compile(
    "[\u0020-\u007e\u00a1-\u00ac\u00ae-\u013b\u013d-\u0148\u014a-\u0161\u0164-\u017f\u2013-\u2015\u2017-\u201e\u2020-\u2022"
    "\u2026\u2030\u2039\u203a\u20ac\u2122]*"
)
"""The usual case: what every bundled text font has, told without reading a font."""
_INSTEAD = {
    "\u200b": "–",  # a break that costs something, where no face of ours can do it for nothing
    "\u00a0": "i",
    "\u202f": "i",
}
_SPACES = re.compile("[\u2000-\u200a\u205f]")


class Face(Enum):
    """The font that a stretch needs: that of its slot, or one that has its characters."""

    OWN = auto()
    KOREAN = auto()
    SYMBOL = auto()
    """Arial, which has symbols that other text fonts lack."""
    KOREAN_SYMBOL = auto()
    """The Korean font, for a symbol that only it has."""


class Stretch(NamedTuple):
    """Text in one font, with its language tag. Made for every run, so it is a tuple."""

    text: str
    language: str
    face: Face


def is_plain(text: str) -> bool:
    """Whether `text` is Latin with common punctuation only, the usual case."""
    return _PLAIN.fullmatch(text) is not None


def stretches(text: str, language: str) -> Iterator[Stretch]:
    """Each stretch of `text` in order; together they are the text."""
    if _PLAIN.fullmatch(text) or coverage.is_shared(text):
        yield Stretch(text, language, Face.OWN)
        return
    for kind, piece in coverage.pieces(text):
        yield _stretch(kind, piece, language)


def _stretch(kind: str, text: str, language: str) -> Stretch:
    match kind:
        case coverage.KOREAN | coverage.RARE:
            return Stretch(text, "ja-JP" if coverage.KANA.has_any(text) else "ko-KR", Face.KOREAN)
        case coverage.HEBREW:
            return Stretch(text, "he-IL", Face.OWN)
        case coverage.ARABIC:
            return Stretch(text, "ar-SA", Face.OWN)
        case coverage.SYMBOL:
            return Stretch(text, language, Face.SYMBOL)
        case coverage.KOREAN_SYMBOL:
            return Stretch(text, language, Face.KOREAN_SYMBOL)
        case _:
            return Stretch(text, language, Face.OWN)


def stand_in(text: str) -> tuple[str, Sequence[int]]:
    """`text` with every character that the bundled fonts may lack replaced by a wide one.

    A deck must come out the same on every machine, so what a system font would draw is measured
    as at least as wide as any font draws it, in characters that all text fonts have: "W"; for
    East Asian characters, which are an em wide where "W" is a little less, "W-", and for emoji
    "Wi-", because a line may end after each and after a hyphen; for marks above and below a letter
    "i", because a letter with a mark may come from a wider font; for a break in a long word "–".
    The second value is the index in `text` of each character of the result.
    """
    if _PLAIN.fullmatch(text) or coverage.is_bundled(text):
        return text, range(len(text))
    out: list[str] = []
    origin: list[int] = []
    for index, character in enumerate(text):
        measured = character if coverage.is_bundled(character) else _wide(character)
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
    return "W-" if character in coverage.EAST_ASIAN else "Wi-"


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
