"""The pictures of a template: told by their bytes, bounded in size, without what they say of
their makers.
"""

import io
import struct
import zlib
from collections.abc import Iterator

from PIL import Image

_PNG, _JPEG = b"\x89PNG\r\n\x1a\n", b"\xff\xd8"
_MOST_PIXELS, _LONGEST, _QUALITY = 60_000_000, 1920, 90
"""Pixels of a picture that is read, and of the longest side of one that is kept: more is not seen
on any screen, and every preview would pay for it.
"""
_PNG_TALK = frozenset({b"tEXt", b"zTXt", b"iTXt", b"eXIf", b"tIME"})
_JPEG_TALK = frozenset({0xE1, 0xED, 0xFE, *range(0xE3, 0xED), 0xEF})
"""EXIF, XMP, notes of programs, comments; JFIF, ICC profiles and Adobe's colours stay."""
_SCAN, _LENGTHLESS = 0xDA, frozenset({0x01, *range(0xD0, 0xD9)})
_EMF_MARK, _EMF_AT = b" EMF", 40
_WMF = (b"\xd7\xcd\xc6\x9a", b"\x01\x00\x09\x00", b"\x02\x00\x09\x00")


def kept_picture(data: bytes) -> tuple[str, bytes] | None:
    """(ending, bytes) of a picture as it may go into a deck; None where it is no such picture.

    PNG, JPEG, GIF, BMP and TIFF are looked into for their size; EMF and WMF, which only Office
    draws, are known by how they begin.
    """
    if data[:4] == b"\x01\x00\x00\x00" and data[_EMF_AT : _EMF_AT + 4] == _EMF_MARK:
        return "emf", data
    if data.startswith(_WMF):
        return "wmf", data
    ending = _raster(data)
    if ending is None:
        return None
    data = reduced(data, _LONGEST)
    try:
        if ending == "png":
            return ending, _PNG + b"".join(_chunks(data))
        if ending == "jpeg":
            return ending, _JPEG + b"".join(_segments(data))
    except (struct.error, IndexError, ValueError):
        return None
    return ending, data


def reduced(data: bytes, longest: int) -> bytes:
    """A PNG or JPEG with no side of more than `longest` pixels; any other picture as it is."""
    try:
        with Image.open(io.BytesIO(data), formats=("PNG", "JPEG")) as picture:
            if max(picture.size) <= longest or picture.mode == "CMYK":
                return data
            kind = picture.format
            picture.draft("RGB", (longest, longest))
            small = picture.convert("RGBA") if picture.mode == "P" else picture.copy()
        small.thumbnail((longest, longest), Image.Resampling.LANCZOS)
        out = io.BytesIO()
        small.save(out, kind, quality=_QUALITY, optimize=True)
        return out.getvalue()
    except (OSError, ValueError, SyntaxError, struct.error):
        return data


def _raster(data: bytes) -> str | None:
    """The ending of a picture of pixels that is whole enough to be opened, and not too large."""
    try:
        with Image.open(io.BytesIO(data), formats=("PNG", "JPEG", "GIF", "BMP", "TIFF")) as picture:
            width, height = picture.size
            kind = (picture.format or "").lower()
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError, struct.error):
        return None
    except Image.DecompressionBombWarning:
        return None
    return kind if 0 < width * height <= _MOST_PIXELS else None


def _chunks(data: bytes) -> Iterator[bytes]:
    """The chunks of a PNG but those that hold words, up to its end."""
    at = len(_PNG)
    while at < len(data):
        (length,) = struct.unpack(">I", data[at : at + 4])
        kind, end = data[at + 4 : at + 8], at + 12 + length
        if end > len(data) or zlib.crc32(data[at + 4 : end - 4]) != _crc(data[end - 4 : end]):
            raise ValueError("a damaged chunk")
        if kind not in _PNG_TALK:
            yield data[at:end]
        if kind == b"IEND":
            return
        at = end
    raise ValueError("no end")


def _crc(data: bytes) -> int:
    (value,) = struct.unpack(">I", data)
    return int(value)


def _segments(data: bytes) -> Iterator[bytes]:
    """The segments of a JPEG but those that hold words; from the scan on, everything."""
    at = len(_JPEG)
    while data[at] == 0xFF:
        kind = data[at + 1]
        if kind == 0xFF:
            at += 1
            continue
        if kind in _LENGTHLESS:
            yield data[at : at + 2]
            at += 2
            continue
        if kind == _SCAN:
            yield data[at:]
            return
        (length,) = struct.unpack(">H", data[at + 2 : at + 4])
        if kind not in _JPEG_TALK:
            yield data[at : at + 2 + length]
        at += 2 + length
    raise ValueError("no scan")
