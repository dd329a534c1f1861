"""The pictures of a template: told by their bytes, bounded in size, without what they say of
their makers.
"""

import io
import re
import struct
import warnings
import zlib
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from weakref import WeakKeyDictionary

from PIL import Image

from attache.brand.foreign.metafiles import kept_metafile
from attache.opc import Package

_PNG, _JPEG = b"\x89PNG\r\n\x1a\n", b"\xff\xd8"
_FORMATS = ("PNG", "JPEG", "GIF", "BMP", "TIFF")
_MOST_PIXELS, _LONGEST, _QUALITY = 60_000_000, 1920, 90
"""Pixels of a picture that is read, and of the longest side of one that is kept: more is not seen
on any screen, and every preview would pay for it.
"""
_MOST_OF_ALL, _MOST_PICTURES = 120_000_000, 500
"""Pixels and number of all pictures of a template that are read: a second for every hundred
million. A JPEG counts for a quarter, since it is read smaller than it is.
"""
_JPEG_SHARE = 4
_LEAST_TILE = 384
"""Pixels of the side of a picture that is laid like tiles; the drawing engine bears 4,096 tiles."""
_PNG_CHUNKS = frozenset(
    {b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"bKGD"}
)
_FIXED = {b"gAMA": 4, b"cHRM": 32, b"sRGB": 1}
_JPEG_TABLES = frozenset({*range(0xC0, 0xD0), 0xDA, 0xDB, 0xDD}) - {0xC8}
"""Frames, tables, scans and restart intervals; no comments, EXIF, XMP, profiles, thumbnails."""
_JFIF, _ADOBE = (0xE0, b"JFIF\0", 14), (0xEE, b"Adobe", 12)
_SCAN, _END, _LENGTHLESS = 0xDA, 0xD9, frozenset({0x01, *range(0xD0, 0xD9)})
_SCAN_MARK, _MOST_SCANS = b"\xff\xda", 100
"""A picture that comes into view step by step has some ten scans; each costs as much as a whole."""
_PLAIN = frozenset({"L", "LA", "RGB", "RGBA"})
_MARKER = re.compile(rb"\xff[^\x00\xd0-\xd7\xff]")
_UNREADABLE = (OSError, ValueError, SyntaxError, EOFError, IndexError, KeyError, TypeError,
               OverflowError, struct.error, zlib.error, Image.DecompressionBombError,
               Image.DecompressionBombWarning)  # fmt: skip
"""What Pillow raises for pictures that are none."""
Kept = tuple[str, bytes]
"""The ending and the bytes of a picture as it may go into a deck."""


@dataclass(slots=True)
class Pictures:
    """The pictures of a package, each looked into once, and no more of them than is bearable."""

    _package: Package
    _kept: dict[str, Kept | None] = field(default_factory=dict[str, Kept | None])
    _tiles: dict[str, Kept | None] = field(default_factory=dict[str, Kept | None])
    _pixels: int = 0

    def kept(self, name: str, *, tiled: bool = False) -> Kept | None:
        """The picture in the part of that name; None where there is none that may be kept.

        One that is laid like tiles is large enough for the tiles to be few.
        """
        if name not in self._kept:
            part = self._package.parts.get(name)
            self._kept[name] = self._read(part.blob) if part is not None else None
        found = self._kept[name]
        if not tiled or found is None:
            return found
        if name not in self._tiles:
            self._tiles[name] = _repeated(*found)
        return self._tiles[name]

    def _read(self, blob: bytes) -> Kept | None:
        self._pixels += _effort(blob)
        if self._pixels > _MOST_OF_ALL or len(self._kept) >= _MOST_PICTURES:
            return None
        return kept_picture(blob)


_KNOWN: WeakKeyDictionary[Package, Pictures] = WeakKeyDictionary()


def pictures_of(package: Package) -> Pictures:
    """The pictures of a package: the same object for the same package, as long as there is one."""
    return _KNOWN.setdefault(package, Pictures(package))


def kept_picture(data: bytes) -> Kept | None:
    """(ending, bytes) of a picture as it may go into a deck; None where it is no such picture.

    PNG and JPEG stay what they are; other pictures of pixels become PNG. EMF and WMF, which only
    Office draws, keep the records that draw.
    """
    found = _looked_into(data)
    if found is None:
        return kept_metafile(data)
    kind, _ = found
    try:
        small = _read(data, kind)
        if small.startswith(_PNG):
            return "png", _PNG + b"".join(_chunks(small))
        return "jpeg", _JPEG + b"".join(_segments(small))
    except _UNREADABLE:
        return None


@contextmanager
def _opened(data: bytes) -> Generator[Image.Image]:
    """A picture of pixels as Pillow opens it; what it only warns of is of no interest, but size."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        warnings.simplefilter("error", Image.DecompressionBombWarning)
        with Image.open(io.BytesIO(data), formats=_FORMATS) as picture:
            yield picture


def _looked_into(data: bytes) -> tuple[str, int] | None:
    """The kind and the number of pixels of a picture that is not too large."""
    try:
        with _opened(data) as picture:
            width, height = picture.size
            kind = picture.format or ""
    except _UNREADABLE:
        return None
    return (kind, width * height) if 0 < width * height <= _MOST_PIXELS else None


def _effort(data: bytes) -> int:
    """What reading a picture costs, in pixels."""
    kind, pixels = _looked_into(data) or ("", 0)
    return pixels // _JPEG_SHARE if kind == "JPEG" else pixels


def _read(data: bytes, kind: str) -> bytes:
    """The picture, read to its last pixel, as PNG or JPEG with no side longer than is seen."""
    if kind == "JPEG" and data.count(_SCAN_MARK) > _MOST_SCANS:
        raise ValueError("too many scans")
    with _opened(data) as picture:
        is_small = max(picture.size) <= _LONGEST
        if kind == "JPEG" and picture.mode != "CMYK":
            picture.draft("RGB", (_LONGEST, _LONGEST))
        picture.load()
        if (kind == "PNG" and is_small) or (
            kind == "JPEG" and (is_small or picture.mode == "CMYK")
        ):
            return data
        return _smaller(picture, kind if kind == "JPEG" else "PNG")


def _smaller(picture: Image.Image, kind: str) -> bytes:
    """A picture written anew, with no side of more than is seen."""
    plain = kind == "JPEG" or (picture.mode in _PLAIN and "transparency" not in picture.info)
    made = picture if plain else picture.convert("L" if picture.mode == "1" else "RGBA")
    made.thumbnail((_LONGEST, _LONGEST), Image.Resampling.LANCZOS, reducing_gap=2.0)
    made.info.clear()
    out = io.BytesIO()
    made.save(out, kind, quality=_QUALITY, optimize=True)
    return out.getvalue()


def _repeated(ending: str, data: bytes) -> Kept | None:
    """A small picture several times beside and under itself, which is the same as tiles."""
    if ending not in ("png", "jpeg"):
        return None
    with _opened(data) as picture:
        width, height = picture.size
        if min(width, height) >= _LEAST_TILE:
            return ending, data
        tile = picture.convert("RGBA")
    across, down = (max(1, -(-_LEAST_TILE // side)) for side in (width, height))
    made = Image.new("RGBA", (width * across, height * down))
    for place in range(across * down):
        made.paste(tile, (place % across * width, place // across * height))
    out = io.BytesIO()
    made.save(out, "PNG", optimize=True)
    return "png", out.getvalue()


def _chunks(data: bytes) -> Iterator[bytes]:
    """The chunks of a PNG that make the picture, up to its end."""
    at = len(_PNG)
    while at < len(data):
        (length,) = struct.unpack(">I", data[at : at + 4])
        kind, end = data[at + 4 : at + 8], at + 12 + length
        if end > len(data) or zlib.crc32(data[at + 4 : end - 4]) != _crc(data[end - 4 : end]):
            raise ValueError("a damaged chunk")
        if kind in _PNG_CHUNKS and length == _FIXED.get(kind, length):
            yield data[at:end]
        if kind == b"IEND":
            return
        at = end
    raise ValueError("no end")


def _crc(data: bytes) -> int:
    (value,) = struct.unpack(">I", data)
    return int(value)


def _segments(data: bytes) -> Iterator[bytes]:
    """The segments of a JPEG that make the picture, up to its end."""
    at = len(_JPEG)
    while True:
        if data[at] != 0xFF:
            raise ValueError("no segment")
        kind = data[at + 1]
        if kind == _END:
            yield data[at : at + 2]
            return
        if kind == 0xFF:
            at += 1
            continue
        if kind in _LENGTHLESS:
            at += 2
            continue
        (length,) = struct.unpack(">H", data[at + 2 : at + 4])
        end = at + 2 + length
        if kind == _SCAN:
            marker = _MARKER.search(data, end)
            if marker is None:
                raise ValueError("no end")
            end = marker.start()
        yield _segment(data[at:end], kind)
        at = end


def _segment(segment: bytes, kind: int) -> bytes:
    """A segment as it is kept: those of JFIF and Adobe as far as they say how to read the rest."""
    if kind in _JPEG_TABLES:
        return segment
    for marker, name, length in (_JFIF, _ADOBE):
        if kind == marker and segment[4:].startswith(name) and len(segment) >= 4 + length:
            said = segment[4 : 4 + length]
            plain = said[:12] + b"\0\0" if marker == _JFIF[0] else said
            return segment[:2] + struct.pack(">H", length + 2) + plain
    return b""
