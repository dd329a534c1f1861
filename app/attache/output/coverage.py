"""Which characters the bundled fonts have, and what must therefore stand in a run of its own.

Told from a table beside the fonts, which `python -m tools.coverage` makes of them; it is read once,
and only when a text is not plain.
"""

import json
import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import cache, cached_property
from typing import cast

from attache import paths
from attache.errors import AttacheError


class Block:
    """Characters as ranges of code points, (first, last) in order."""

    def __init__(self, ranges: Iterable[Iterable[int]]) -> None:
        self._edges = [edge for first, last in ranges for edge in (first, last + 1)]

    def __contains__(self, character: str) -> bool:
        return bisect_right(self._edges, ord(character)) % 2 == 1

    def has_any(self, text: str) -> bool:
        """Whether a character of `text` is in the block."""
        return any(character in self for character in text)


HANGUL = Block([(0x1100, 0x11FF), (0x3130, 0x318F), (0xA960, 0xA97F), (0xAC00, 0xD7FF)])
KANA = Block([(0x3040, 0x30FF), (0x31F0, 0x31FF)])
HAN = Block([(0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xF900, 0xFAFF), (0x20000, 0x3FFFF)])
EAST_ASIAN = Block(
    [
        *((0x1100, 0x11FF), (0x2E80, 0x4DBF), (0x4E00, 0x9FFF), (0xA960, 0xA97F)),
        *((0xAC00, 0xD7FF), (0xF900, 0xFAFF), (0xFF00, 0xFFEF), (0x20000, 0x3FFFF)),
    ]
)
"""Hangul, kana, Chinese characters and their punctuation."""
_HEBREW = Block([(0x0590, 0x05FF)])
_ARABIC = Block(
    [(0x0600, 0x06FF), (0x0750, 0x077F), (0x08A0, 0x08FF), (0xFB50, 0xFDFF), (0xFE70, 0xFEFF)]
)
_JOINING = Block(
    [
        *((0x0000, 0x001F), (0x007F, 0x00A0), (0x00AD, 0x00AD), (0x0300, 0x036F), (0x0483, 0x0489)),
        *((0x1AB0, 0x1AFF), (0x1DC0, 0x1DFF), (0x2000, 0x200F), (0x2028, 0x202F), (0x205F, 0x206F)),
        *((0x20D0, 0x20FF), (0xFE00, 0xFE0F), (0xFE20, 0xFE2F), (0xFEFF, 0xFEFF)),
    ]
)
"""Spaces, controls and marks: they stay in the run of the character before them."""
FIRST_SYMBOL = "\u2000"
"""Before it come letters and what belongs to their alphabets, which stay in the slot's font."""

SHARED, SPACE, SYMBOL, KOREAN, KOREAN_SYMBOL = "c", " ", "s", "k", "y"
"""Kinds of characters that the bundled fonts have.

Every text font has the shared ones; the symbols Arial has, the Korean symbols only the Korean font.
"""
RARE, HEBREW, ARABIC, JOINING, OTHER = "r", "h", "a", "j", "o"
"""Kinds that they may lack: other East Asian characters, other alphabets, marks, emoji."""
_LACKING = frozenset({RARE, HEBREW, ARABIC, OTHER})
_BUNDLED = frozenset({SHARED, SPACE, SYMBOL, KOREAN, KOREAN_SYMBOL})
_UNCOMMON = re.compile("k+(?: +k+)*|r+|h+|a+|s+|y+|o[oj]*(?: +[oj]+)*")
"""What a run of shared characters cannot hold, in a text of kinds."""


class Table:
    """The table beside the fonts: a block for each kind, and the Chinese characters one by one.

    Raises AttacheError where it is missing.
    """

    def __init__(self) -> None:
        path = paths.fonts() / "coverage.json"
        try:
            self._read = cast("dict[str, list[list[int]]]", json.loads(path.read_bytes()))
        except FileNotFoundError as error:
            raise AttacheError(
                f"The file {path.name} is missing from {path.parent}.",
                "Install Attaché again; without it text cannot be given its fonts.",
            ) from error
        names = {
            SHARED: "shared",
            SYMBOL: "symbol",
            KOREAN: "korean",
            KOREAN_SYMBOL: "korean_symbol",
        }
        self.blocks = {kind: Block(self._read[name]) for kind, name in names.items()}

    @cached_property
    def han(self) -> frozenset[str]:
        """The Chinese characters that the Korean font has."""
        return frozenset(cast("str", self._read["han"]))


@cache
def _table() -> Table:
    return Table()


@cache
def kind(character: str) -> str:
    """What a character needs: one of the kinds above."""
    if character == " ":
        return SPACE
    table = _table()
    for each, block in table.blocks.items():
        if character in block:
            return each
    if character in EAST_ASIAN:
        return KOREAN if character in HAN and character in table.han else RARE
    if character in _HEBREW:
        return HEBREW
    if character in _ARABIC:
        return ARABIC
    return JOINING if character in _JOINING else OTHER


def is_shared(text: str) -> bool:
    """Whether every bundled text font has all of `text`."""
    return {SHARED, SPACE}.issuperset(map(kind, text))


def is_bundled(text: str) -> bool:
    """Whether every character of `text` is drawn in a bundled font wherever it stands."""
    return _BUNDLED.issuperset(map(kind, text))


def lacking(text: str) -> frozenset[str]:
    """The characters of `text` that are drawn in whatever font a machine has for them."""
    return frozenset(each for each in text if kind(each) in _LACKING)


def pieces(text: str) -> Iterator[tuple[str, str]]:
    """(kind, piece) of `text` in order, each of what one run can hold; together they are the text.

    What goes with the text beside it is SHARED; marks stay with the character before them.
    """
    at = 0
    for match in _UNCOMMON.finditer("".join(map(kind, text))):
        if match.start() > at:
            yield SHARED, text[at : match.start()]
        yield match[0][0], text[match.start() : match.end()]
        at = match.end()
    if at < len(text):
        yield SHARED, text[at:]


def may_need_korean(text: str) -> bool:
    """Whether `text` has a character that the other bundled fonts lack, letters of alphabets aside.

    Also says yes to what no bundled font has.
    """
    return any(
        "\u1100" <= each < "\u1200" or (each >= FIRST_SYMBOL and kind(each) not in (SHARED, SYMBOL))
        for each in set(text)
    )
