"""The bundled open fonts under the names that a deck uses."""

from functools import lru_cache
from html import escape
from pathlib import Path

from attache import opc, paths
from attache.brand.models import SYMBOLS, Brand
from attache.errors import AttacheError
from attache.output.coverage import may_need_korean
from attache.output.script import Face

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
    """Whether a slide, a notes page or a chart of `deck` (.pptx bytes) needs the Korean font."""
    return any(
        may_need_korean(part.blob.decode("utf-8", "replace"))
        for name, part in opc.read(deck, "the deck").parts.items()
        if name.startswith(("/ppt/slides/", "/ppt/notesSlides/", "/ppt/charts/"))
        and name.endswith(".xml")
    )


def typefaces(face: Face, brand: Brand, own: str = "") -> str:
    """The DrawingML that gives a run its font; `own` names the slot's where a run must say it."""
    match face:
        case Face.OWN:
            return _latin(own)
        case Face.KOREAN:
            return f"{_latin(own)}{_east_asian(brand.korean.name)}"
        case Face.SYMBOL:
            return f"{_latin(SYMBOLS.name)}{_east_asian(SYMBOLS.name)}"
        case Face.KOREAN_SYMBOL:
            return f"{_latin(brand.korean.name)}{_east_asian(brand.korean.name)}"


def _latin(name: str) -> str:
    return f'<a:latin typeface="{escape(name)}"/>' if name else ""


def _east_asian(name: str) -> str:
    return f'<a:ea typeface="{escape(name)}"/>'


@lru_cache(maxsize=8)
def _data(twin: str) -> tuple[bytes, ...]:
    return tuple(path.read_bytes() for path in files(twin))
