"""The bundled open fonts under the names that a deck uses."""

from html import escape

from attache import opc
from attache.brand.fonts import font_data
from attache.brand.models import SYMBOLS, Brand
from attache.output.coverage import may_need_korean
from attache.output.script import Face


def bundled(brand: Brand, *, east_asian: bool = False) -> tuple[tuple[str, bytes], ...]:
    """(font name in the deck, font file of its twin) for what a deck of `brand` is set in.

    Heading, body and symbols, upright faces; with `east_asian` the Korean font too. That one is
    9 MB, and handing it to rpptx costs about 4 ms a call: ask for it where `needs_east_asian`.
    """
    faces = [brand.heading, brand.body, SYMBOLS]
    if east_asian:
        faces.append(brand.korean)
    twins = {face.name: face.twin for face in faces}
    return tuple((name, data) for name, twin in twins.items() for data in font_data(twin))


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
