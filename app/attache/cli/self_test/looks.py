"""Whether a file that was made is what it should be: read again, taken apart, drawn."""

import io
from collections.abc import Iterator
from pathlib import Path
from xml.etree.ElementTree import ParseError, fromstring

from attache import opc
from attache.cli.self_test.steps import require
from attache.errors import AttacheError

_FEWEST_SHADES = 12
"""A picture with fewer shades of grey shows no text: letters have soft edges."""
_XML = (".xml", ".rels", ".vml")


def read_deck(path: Path, slides: int) -> opc.Package:
    """A .pptx, every part of it read, with that many slides.

    Raises AttacheError where a part is damaged or missing.
    """
    package = opc.read(path.read_bytes(), path.name)
    for name, part in package.parts.items():
        if name.endswith(_XML):
            _parse(part.blob, f"{path.name}{name}")
        for link in part.relationships:
            there = link.external or link.target in package.parts
            require(there, f"{path.name}: {name} asks for {link.target}, which is not in the file")
        if name.endswith((".png", ".jpeg")):
            _opened(part.blob, f"{path.name}{name}")
    found = len(slide_parts(package))
    require(found == slides, f"{path.name} has {found} slides instead of {slides}")
    return package


def slide_parts(package: opc.Package) -> tuple[opc.Part, ...]:
    """The slides of a deck, in the order in which they were written. AttacheError without any."""
    presentation = package.parts.get("/ppt/presentation.xml")
    if presentation is None:  # what is left of a file that was cut off may be the sheet of a chart
        raise AttacheError("it is not a whole PowerPoint file")
    return tuple(package.parts[link.target] for link in presentation.targets("slide"))


def workbooks(package: opc.Package) -> Iterator[bytes]:
    """The workbook behind each native chart. Raises AttacheError where a chart has none."""
    for slide in slide_parts(package):
        for link in slide.targets("chart"):
            sheets = list(package.parts[link.target].targets("package"))
            require(sheets, f"{link.target} has no workbook")
            yield package.parts[sheets[0].target].blob


def look_at_picture(png: bytes, name: str, width: int) -> None:
    """Raises AttacheError for a PNG that is damaged, blank or of another width."""
    grey, size = _opened(png, name)
    require(size[0] == width, f"{name} is {size[0]} pixels wide instead of {width}")
    require(sum(map(bool, grey)) >= _FEWEST_SHADES, f"{name} is blank")


def look_at_pdf(path: Path, pages: int) -> None:
    """Raises AttacheError for a PDF of another number of pages, or with one that is blank."""
    from attache.output import pdfium

    data, width = path.read_bytes(), 240
    pictures, texts = pdfium.pixels(data, width), pdfium.glyphs(data)
    require(len(texts) == pages, f"{path.name} has {len(texts)} pages instead of {pages}")
    for number, (picture, glyphs) in enumerate(zip(pictures, texts, strict=True), start=1):
        name = f"page {number} of {path.name}"
        require("".join(each.text for each in glyphs).strip(), f"{name} has no text")
        look_at_picture(picture, name, width)


def look_at_svg(svg: bytes, name: str) -> None:
    """Raises AttacheError for an SVG that is damaged or draws nothing."""
    try:
        root = fromstring(svg)  # noqa: S314 - our own drawing, whose document type is matplotlib's
    except ParseError as error:
        raise AttacheError(f"{name} is no XML: {error}") from error
    drawn = {element.tag.rpartition("}")[2] for element in root.iter()}
    require("path" in drawn, f"{name} draws nothing")


def font_names(pdf: Path) -> frozenset[str]:
    """The fonts that the text of a PDF is set in, without what says that they are subsets."""
    import pikepdf

    with pikepdf.open(pdf) as opened:
        fonts = (each for each in opened.objects if isinstance(each, pikepdf.Dictionary))
        named = (str(each.BaseFont) for each in fonts if "/BaseFont" in each)
        return frozenset(name.lstrip("/").rpartition("+")[2] for name in named)


def _parse(xml: bytes, name: str) -> None:
    try:
        opc.parse(xml)
    except opc.DAMAGED_XML as error:
        raise AttacheError(f"{name} is no XML: {error}") from error


def _opened(data: bytes, name: str) -> tuple[list[int], tuple[int, int]]:
    """How often each shade of grey is in a picture, and its size."""
    from PIL import Image

    try:
        with Image.open(io.BytesIO(data)) as picture:
            return picture.convert("L").histogram(), picture.size
    except (OSError, SyntaxError, ValueError) as error:
        raise AttacheError(f"{name} is no picture: {error}") from error
