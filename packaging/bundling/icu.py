"""Makes the data of ICU smaller: a tenth of what Qt brings is enough for two languages.

Qt asks ICU for sorting, names of time zones, and encodings beside Unicode; the window speaks
English and Korean, and Python decodes its texts. The data is a table of contents with items, as
ICU's `ucmndata.h` describes it, inside a shared library that holds nothing else.
"""

import re
import struct
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from attache.errors import AttacheError

_FORMAT: Final = b"CmnD"
_FORMAT_AT: Final = 12
"""Where in the header the format stands: after its size, a magic number, and five small fields."""
_ALIGNED: Final = 16

_LANGUAGES: Final = r"(root|en|ko)(_\w+)?\.res"
_KEPT: Final = re.compile(
    rf"coll/(ucadata\.icu|pool\.res|res_index\.res|{_LANGUAGES})"
    r"|[^/]+\.(icu|nrm|cfu|spp)"
    r"|(?!\w{2,3}(_\w+)?\.res)[^/]+\.res"  # what is about no language
    rf"|{_LANGUAGES}"
)

Item = tuple[bytes, bytes]
"""The name of an item, such as b"icudt73l/coll/ko.res", and its data."""


def trim(library: Path) -> None:
    """Replace a `libicudata.so.N` by one with the data that Attaché uses.

    Raises AttacheError where the file is not as expected, and leaves it as it was.
    """
    version = library.name.rpartition(".")[2]
    header, items = read(library.read_bytes())
    kept = [item for item in items if _KEPT.fullmatch(item[0].decode().partition("/")[2])]
    data = packed(header, kept)
    with tempfile.TemporaryDirectory() as name:
        made = _linked(data, f"icudt{version}_dat", library.name, Path(name))
        library.write_bytes(made.read_bytes())


def read(library: bytes) -> tuple[bytes, list[Item]]:
    """The header and the items of the data inside a library. Raises AttacheError without any."""
    start = library.find(_FORMAT) - _FORMAT_AT
    if start < 0:
        raise AttacheError("This library holds no data of ICU.", "Look whether Qt brings another.")
    (size,) = struct.unpack_from("<H", library, start)
    table = start + size
    (count,) = struct.unpack_from("<I", library, table)
    places = list(struct.iter_unpack("<II", library[table + 4 : table + 4 + 8 * count]))
    names = [library[table + at : library.index(b"\0", table + at)] for at, _ in places]
    ends = [at for _, at in places[1:]] + [len(library) - table]
    data = [library[table + at : table + end] for (_, at), end in zip(places, ends, strict=True)]
    return library[start:table], list(zip(names, data, strict=True))


def packed(header: bytes, items: Sequence[Item]) -> bytes:
    """A header and items, in the order of their names, as ICU reads them."""
    names_at = 4 + 8 * len(items)
    names = b"".join(name + b"\0" for name, _ in items)
    data_at = _aligned(len(header) + names_at + len(names)) - len(header)
    table, data = bytearray(struct.pack("<I", len(items))), bytearray()
    for name, content in items:
        table += struct.pack("<II", names_at, data_at + len(data))
        names_at += len(name) + 1
        data += content.ljust(_aligned(len(content)), b"\0")
    table += names
    return header + bytes(table).ljust(data_at, b"\0") + bytes(data)


def _aligned(length: int) -> int:
    return -(-length // _ALIGNED) * _ALIGNED


def _linked(data: bytes, symbol: str, soname: str, folder: Path) -> Path:
    """A shared library with that data under that symbol."""
    blob, source, unit, library = (folder / name for name in ("data", "data.s", "data.o", soname))
    blob.write_bytes(data)
    source.write_text(
        f".section .rodata\n.balign {_ALIGNED}\n.globl {symbol}\n.type {symbol}, @object\n"
        f'.size {symbol}, {len(data)}\n{symbol}:\n.incbin "data"\n'
        '.section .note.GNU-stack,"",@progbits\n'
    )
    for command in (
        ["as", source.name, "-o", unit.name],
        ["ld", "-shared", "-soname", soname, "--hash-style=gnu", unit.name, "-o", library.name],
    ):
        try:
            subprocess.run(command, cwd=folder, check=True, capture_output=True)
        except (OSError, subprocess.CalledProcessError) as error:
            raise AttacheError(
                f"The data of ICU could not be made smaller: {error}.",
                "Install binutils, which has `as` and `ld`.",
            ) from error
    return library
