"""Which characters the bundled fonts have, as sets and as what must stand in a run of its own.

All of it is read from the fonts, once, and only when a text is not plain.
"""

import re
import unicodedata
from collections.abc import Iterable
from functools import cache

from attache.brand.models import KOREAN_TWIN, SYMBOLS, TEXT_TWINS
from attache.output.twins import characters

_HANGUL = "\u1100-\u11ff\u3130-\u318f\ua960-\ua97f\uac00-\ud7ff"
KANA = "\u3040-\u30ff\u31f0-\u31ff"
EAST_ASIAN = (
    f"{_HANGUL}{KANA}\u2e80-\u33ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff00-\uffef"
    "\U00020000-\U0003ffff"
)
"""As the inside of a character class: Hangul, kana, Chinese characters and their punctuation."""
HEBREW = "\u0590-\u05ff"
ARABIC = "\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufeff"
_EAST_ASIAN = re.compile(f"[{EAST_ASIAN}]")
_JOINING = (
    "\u0000-\u001f\u007f-\u00a0\u00ad\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff"
    "\u2000-\u200f\u2028-\u202f\u205f-\u206f\u20d0-\u20ff\ufe00-\ufe0f\ufe20-\ufe2f\ufeff"
)
"""Spaces, controls and marks: they stay in the run of the character before them."""
_FIRST_SYMBOL = "\u2000"
"""Before it come letters and what belongs to their alphabets, which stay in the slot's font."""


@cache
def shared() -> frozenset[str]:
    """What every bundled text font has, spaces and marks but the plain space left out."""
    first, *others = map(characters, TEXT_TWINS)
    everywhere = first.intersection(*others)
    return frozenset(c for c in everywhere if c == " " or unicodedata.category(c)[0] in "LNPS")


@cache
def _symbols() -> frozenset[str]:
    """Symbols that Arial has and another text font lacks."""
    return frozenset(c for c in characters(SYMBOLS.twin) - shared() if _is_symbol(c, "SP"))


@cache
def _korean() -> frozenset[str]:
    return frozenset(filter(_EAST_ASIAN.match, characters(KOREAN_TWIN)))


@cache
def _korean_symbols() -> frozenset[str]:
    """Symbols that only the Korean font has."""
    left = characters(KOREAN_TWIN) - shared() - _symbols() - _korean()
    return frozenset(c for c in left if _is_symbol(c, "SPN"))


def _is_symbol(character: str, kinds: str) -> bool:
    return character >= _FIRST_SYMBOL and unicodedata.category(character)[0] in kinds


@cache
def bundled() -> frozenset[str]:
    """Every character that is drawn in a bundled font wherever it stands."""
    return shared() | _symbols() | _korean() | _korean_symbols()


@cache
def uncommon() -> re.Pattern[str]:
    """Stretches that a run of shared characters cannot hold, in groups by what they need.

    `korean`, `symbol` and `korean_symbol` are what the bundled fonts have, `rare` the East Asian
    characters that they lack, `other` what is left: letters of other alphabets, emoji.
    """
    korean, symbol, asian = map(_class, (_korean(), _symbols(), _korean_symbols()))
    known = f"{_class(shared())}{EAST_ASIAN}{HEBREW}{ARABIC}{symbol}{asian}"
    return re.compile(
        f"(?P<korean>[{korean}]+(?:[ ]+[{korean}]+)*)|(?P<rare>[{EAST_ASIAN}]+)"
        f"|(?P<hebrew>[{HEBREW}]+)|(?P<arabic>[{ARABIC}]+)"
        f"|(?P<symbol>[{symbol}]+)|(?P<korean_symbol>[{asian}]+)"
        f"|(?P<other>[^{known}{_JOINING}][^{known}]*(?:[ ]+[^{known}]+)*)"
    )


@cache
def _korean_may_help() -> re.Pattern[str]:
    drawn_without = _class(c for c in shared() | _symbols() if c >= _FIRST_SYMBOL)
    return re.compile(f"[\u1100-\u11ff]|[^\u0000-\u1fff{drawn_without}]")


def may_need_korean(text: str) -> bool:
    """Whether `text` has a character that the other bundled fonts lack, letters of alphabets aside.

    Told without reading the Korean font, so it also says yes to what no bundled font has.
    """
    return _korean_may_help().search(text) is not None


def _class(found: Iterable[str]) -> str:
    return "".join(re.escape(character) for character in sorted(found))
