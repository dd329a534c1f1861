"""The bundled open fonts: their files, and which of them stands in for which other font."""

from functools import lru_cache
from pathlib import Path

from attache import paths
from attache.errors import AttacheError

_FACES = ("Regular", "Bold")


def font_files(twin: str) -> tuple[Path, Path]:
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
def font_data(twin: str) -> tuple[bytes, ...]:
    """What the files of a bundled twin hold: regular, bold."""
    return tuple(path.read_bytes() for path in font_files(twin))
