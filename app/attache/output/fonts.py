"""The bundled open fonts under the names that a deck uses."""

from functools import lru_cache
from pathlib import Path

from attache import opc, paths
from attache.brand.models import Brand, Typeface
from attache.errors import AttacheError
from attache.output.script import has_east_asian

SYMBOLS = Typeface("Arial", "Liberation Sans")
"""The font of arrows, shapes and marks that a text font lacks. Every Office has it."""
_FACES = ("Regular", "Bold")


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


def bundled(brand: Brand, *, east_asian: bool = False) -> tuple[tuple[str, bytes], ...]:
    """(font name in the deck, font file of its twin) for what a deck of `brand` is set in.

    Heading, body and symbols, upright faces; with `east_asian` the Korean font too. That one is
    9 MB, and handing it to rpptx costs about 4 ms a call: ask for it where `needs_east_asian`.
    """
    faces = [brand.heading, brand.body, SYMBOLS]
    if east_asian:
        faces.append(brand.korean)
    return tuple((face.name, data) for face in dict.fromkeys(faces) for data in _data(face.twin))


def needs_east_asian(deck: bytes) -> bool:
    """Whether a slide, a notes page or a chart of `deck` (.pptx bytes) has East Asian text."""
    return any(
        has_east_asian(part.blob.decode("utf-8", "replace"))
        for name, part in opc.read(deck, "the deck").parts.items()
        if name.startswith(("/ppt/slides/", "/ppt/notesSlides/", "/ppt/charts/"))
        and name.endswith(".xml")
    )


@lru_cache(maxsize=8)
def _data(twin: str) -> tuple[bytes, ...]:
    return tuple(path.read_bytes() for path in files(twin))
