"""`python -m tools.coverage`: what the bundled fonts have, written beside them as a small table.

The app asks the table, not the fonts: reading 17,000 characters out of a font takes longer than
fitting a deck. A test holds the table against the fonts.
"""

import json
import unicodedata
from collections.abc import Iterable
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any

from attache import paths
from attache.brand.fonts import font_files
from attache.brand.models import KOREAN_TWIN, SYMBOLS, TEXT_TWINS
from attache.output.coverage import EAST_ASIAN, FIRST_SYMBOL, HAN


def main() -> None:
    """Write the table."""
    (paths.fonts() / "coverage.json").write_text(table(), "utf-8", newline="\n")


def table() -> str:
    """The table as JSON, one class of characters a line: ranges, and the Chinese ones as text."""
    first, *others = (characters(twin) for twin in TEXT_TWINS)
    korean_font = characters(KOREAN_TWIN)
    shared = frozenset(filter(_is_shared, first.intersection(*others)))
    symbol = frozenset(c for c in characters(SYMBOLS.twin) - shared if _is_symbol(c, "SP"))
    asian = frozenset(c for c in korean_font if c in EAST_ASIAN)
    han = frozenset(c for c in asian if c in HAN)
    left = korean_font - shared - symbol - asian
    classes: dict[str, object] = {
        "shared": _ranges(shared),
        "symbol": _ranges(symbol),
        "korean": _ranges(asian - han),
        "korean_symbol": _ranges(c for c in left if _is_symbol(c, "SPN")),
        "han": "".join(sorted(han)),
    }
    lines = (
        f'"{name}": {json.dumps(found, ensure_ascii=False)}' for name, found in classes.items()
    )
    return "{\n" + ",\n".join(lines) + "\n}\n"


def characters(twin: str) -> frozenset[str]:
    """Every character that both faces of a bundled twin have a glyph for."""
    regular, bold = map(glyphs, font_files(twin))
    return regular & bold


@cache
def glyphs(path: Path) -> frozenset[str]:
    """Every character that a font file has a glyph for."""
    # It has no types, so it is imported as something untyped.
    font: Any = import_module("fontTools.ttLib").TTFont(path)
    return frozenset(map(chr, font.getBestCmap()))


def _is_shared(character: str) -> bool:
    """Letters, numbers, punctuation, symbols and the plain space; marks stay where they stand."""
    return character == " " or unicodedata.category(character)[0] in "LNPS"


def _is_symbol(character: str, kinds: str) -> bool:
    return character >= FIRST_SYMBOL and unicodedata.category(character)[0] in kinds


def _ranges(found: Iterable[str]) -> list[tuple[int, int]]:
    """The code points as (first, last), in order."""
    ranges: list[tuple[int, int]] = []
    for code in sorted(map(ord, found)):
        if ranges and code == ranges[-1][1] + 1:
            ranges[-1] = (ranges[-1][0], code)
        else:
            ranges.append((code, code))
    return ranges


if __name__ == "__main__":
    main()
