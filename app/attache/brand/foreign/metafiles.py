"""Windows metafiles made anew of the records that draw: no comment, no call of a driver, no name.

After [MS-EMF] and [MS-WMF]. What a program adds for itself stands in comments and escapes, which
is also where metafiles were made to harm; the text that a picture shows stays.
"""

import struct
from collections.abc import Iterator

_EMF_HEADERS, _EMF_SIZES, _EMF_WORDS, _EMF_FORMAT = (108, 88), 48, 60, 88
"""The lengths of the header's kinds, and where in it stand sizes, a description, a pixel format."""
_EMF_START, _EMF_END = b"\x01\x00\x00\x00", 14
_EMF_MARK, _EMF_AT = b" EMF", 40
_EMF_DRAWING = (frozenset(range(2, 99)) - {70}) | {108, 114, 115, 116, 118, 120}
_PLACED, _PLACED_LENGTH, _WMF_HEADER = b"\xd7\xcd\xc6\x9a", 22, 18
_WMF = (b"\x01\x00\x09\x00", b"\x02\x00\x09\x00")
_WMF_LEAST = 3
"""Words of the smallest record, which is also the last."""
_WMF_DRAWING = frozenset(
    {
        0x0035, 0x0037, 0x00F7, 0x0102, 0x0103, 0x0104, 0x0105, 0x0106, 0x0107, 0x0108, 0x0127,
        0x012A, 0x012B, 0x012C, 0x012D, 0x012E, 0x0139, 0x0142, 0x0149, 0x01F0, 0x01F9, 0x0201,
        0x0209, 0x020A, 0x020B, 0x020C, 0x020D, 0x020E, 0x020F, 0x0211, 0x0213, 0x0214, 0x0220,
        0x0228, 0x0229, 0x0231, 0x0234, 0x02FA, 0x02FB, 0x02FC, 0x0324, 0x0325, 0x0410, 0x0412,
        0x0415, 0x0416, 0x0418, 0x0419, 0x041B, 0x041F, 0x0429, 0x0436, 0x0521, 0x0538, 0x0548,
        0x061C, 0x061D, 0x0817, 0x081A, 0x0830, 0x0922, 0x0940, 0x0A32, 0x0B23, 0x0B41, 0x0D33,
        0x0F43,
    }
)  # fmt: skip


def kept_metafile(data: bytes) -> tuple[str, bytes] | None:
    """(ending, bytes) of an EMF or WMF with the records that draw; None where it is none whole."""
    try:
        if data.startswith(_EMF_START) and data[_EMF_AT : _EMF_AT + 4] == _EMF_MARK:
            return "emf", _emf(data)
        if data.startswith((_PLACED, *_WMF)):
            return "wmf", _wmf(data)
    except (struct.error, ValueError):
        return None
    return None


def _emf(data: bytes) -> bytes:
    (said,) = struct.unpack_from("<I", data, 4)
    length = next((each for each in _EMF_HEADERS if each <= min(said, len(data))), 0)
    if not length:
        raise ValueError("no header")
    header = bytearray(data[:length])
    records = list(_emf_records(data, said))
    struct.pack_into("<I", header, 4, length)
    size = length + sum(map(len, records))
    struct.pack_into("<II", header, _EMF_SIZES, size, len(records) + 1)
    struct.pack_into("<II", header, _EMF_WORDS, 0, 0)
    if length > _EMF_FORMAT:
        struct.pack_into("<II", header, _EMF_FORMAT, 0, 0)
    return bytes(header) + b"".join(records)


def _emf_records(data: bytes, at: int) -> Iterator[bytes]:
    """The records that draw, up to the last, which is made anew."""
    while True:
        kind, size = struct.unpack_from("<II", data, at)
        if kind == _EMF_END:
            yield struct.pack("<IIIII", _EMF_END, 20, 0, 16, 20)
            return
        if size < 8 or size % 4 or at + size > len(data):
            raise ValueError("a damaged record")
        if kind in _EMF_DRAWING:
            yield data[at : at + size]
        at += size


def _wmf(data: bytes) -> bytes:
    placed = data[:_PLACED_LENGTH] if data.startswith(_PLACED) else b""
    header = bytearray(data[len(placed) : len(placed) + _WMF_HEADER])
    if not header.startswith(_WMF):
        raise ValueError("no header")
    records = list(_wmf_records(data, len(placed) + _WMF_HEADER))
    size = len(header) + sum(map(len, records))
    struct.pack_into("<I", header, 6, size // 2)
    struct.pack_into("<I", header, 12, max(len(each) for each in records) // 2)
    return placed + bytes(header) + b"".join(records)


def _wmf_records(data: bytes, at: int) -> Iterator[bytes]:
    while True:
        words, kind = struct.unpack_from("<IH", data, at)
        if kind == 0:
            yield struct.pack("<IH", _WMF_LEAST, 0)
            return
        if words < _WMF_LEAST or at + 2 * words > len(data):
            raise ValueError("a damaged record")
        if kind in _WMF_DRAWING:
            yield data[at : at + 2 * words]
        at += 2 * words
