"""The font files that come with Attaché, and which characters they have."""

import struct
from collections.abc import Iterator
from functools import lru_cache
from itertools import chain
from pathlib import Path

from attache import paths
from attache.errors import AttacheError

_FACES = ("Regular", "Bold")
_UNICODE = ((3, 10), (0, 4), (3, 1), (0, 3))
"""(platform, encoding) of the character maps that are Unicode, the fuller ones first."""


def files(twin: str) -> tuple[Path, Path]:
    """The font files of a bundled twin: regular, bold. Raises AttacheError if one is missing."""
    stem = twin.replace(" ", "")
    regular, bold = (paths.fonts() / f"{stem}-{face}.ttf" for face in _FACES)
    for path in (regular, bold):
        if not path.is_file():
            raise AttacheError(
                f"The font file {path.name} is missing from {paths.fonts()}.",
                "Install Attaché again; text cannot be measured or drawn without its fonts.",
            )
    return regular, bold


@lru_cache(maxsize=8)
def characters(twin: str) -> frozenset[str]:
    """Every character that a bundled twin has a glyph for, in its regular face.

    The bold faces have the same. Read from the font's character map (OpenType, `cmap`).
    """
    data = files(twin)[0].read_bytes()
    table = _table(data, b"cmap")
    (count,) = struct.unpack_from(">H", data, table + 2)
    maps: dict[tuple[int, int], int] = {}
    for index in range(count):
        platform, encoding, offset = struct.unpack_from(">HHI", data, table + 4 + 8 * index)
        maps[platform, encoding] = table + offset
    at = next(maps[kind] for kind in _UNICODE if kind in maps)
    (form,) = struct.unpack_from(">H", data, at)
    ranges = _groups(data, at) if form == 12 else _segments(data, at)
    return frozenset(map(chr, chain.from_iterable(ranges)))


def _table(data: bytes, tag: bytes) -> int:
    (count,) = struct.unpack_from(">H", data, 4)
    for index in range(count):
        name, _, offset, _ = struct.unpack_from(">4sIII", data, 12 + 16 * index)
        if name == tag:
            return offset
    raise ValueError(f"a font without {tag!r}")


def _groups(data: bytes, at: int) -> Iterator[range]:
    """Format 12: ranges of characters."""
    (count,) = struct.unpack_from(">I", data, at + 12)
    for index in range(count):
        first, last, _ = struct.unpack_from(">III", data, at + 16 + 12 * index)
        yield range(first, last + 1)


def _segments(data: bytes, at: int) -> Iterator[range | list[int]]:
    """Format 4: ranges of characters, with a glyph for each or an offset to a list of glyphs."""
    (twice,) = struct.unpack_from(">H", data, at + 6)
    count = twice // 2
    ends = struct.unpack_from(f">{count}H", data, at + 14)
    starts = struct.unpack_from(f">{count}H", data, at + 16 + twice)
    offsets = struct.unpack_from(f">{count}H", data, at + 16 + 3 * twice)
    for index, (first, last, offset) in enumerate(zip(starts, ends, offsets, strict=True)):
        if first == 0xFFFF:
            continue
        if offset == 0:
            yield range(first, last + 1)
            continue
        glyphs = at + 16 + 3 * twice + 2 * index + offset
        found = struct.unpack_from(f">{last - first + 1}H", data, glyphs)
        yield [first + step for step, glyph in enumerate(found) if glyph]
