"""Pages written into a brand's template: the bytes of a .pptx.

A slide is written once, as text, and never read again; names and ids are counters. So cost grows
with the number of slides, and memory holds bytes instead of trees.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from attache import opc
from attache.brand.models import Brand
from attache.brand.template import layout_name
from attache.charts.families import chart_table
from attache.charts.native import chart_part_of
from attache.errors import AttacheError
from attache.output.chart_look import chart_style
from attache.output.notes_page import notes_page_xml
from attache.output.ooxml import add_properties, scrub, section_list, slide_list
from attache.output.page import ChartFrame, Page, Paragraph
from attache.output.shapes import ShapeWriter
from attache.presentationml import GROUP_START, NAMESPACES, part_type
from attache.slides.models import Document

_CHART_TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"
_XLSX_TYPE = opc.DEFAULTS["xlsx"]
_PRESENTATION = "/ppt/presentation.xml"
_NO_OVERRIDE = "<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>"
LINK = "#"
"""What the address of a link to another slide begins with in a rendition; its number follows."""


@dataclass(frozen=True, slots=True)
class Rendition:
    """How pages are written that are only to be rendered, by an engine that draws no charts.

    `picture` draws a chart as PNG; without one, its frame stays empty for a drawing to be laid
    over.
    """

    picture: Callable[[ChartFrame], bytes] | None = None


def write(
    pages: Sequence[Page],
    document: Document,
    brand: Brand,
    rendition: Rendition | None = None,
    *,
    numbers: Sequence[int] = (),
    notes_everywhere: bool = False,
) -> bytes:
    """The .pptx of `pages`. The same arguments give the same bytes.

    A rendition is not for users: its charts are pictures, and its links name slides by number.
    `numbers` are those of the pages where they are not 1, 2, 3: text, where a field would count.
    With `notes_everywhere` a page without notes has an empty page of them, to be printed.
    """
    package = _template(brand)
    writer = _Writer(package, brand, document, _places(pages), rendition, tuple(numbers))
    for number, page in enumerate(pages, 1):
        notes = () if page.notes is None and notes_everywhere else page.notes
        writer.slide(number, page, notes)
    _list_slides(package, pages, brand)
    add_properties(package, document)
    package.keep_reachable()
    return package.to_bytes(compress=rendition is None)


def _template(brand: Brand) -> opc.Package:
    try:
        data = brand.template.read_bytes()
    except OSError as error:
        raise AttacheError(
            f"The template of brand {brand.id} cannot be read: {brand.template}: {error.strerror}.",
            "Install Attaché again, or choose another brand.",
        ) from error
    package = opc.read(data, str(brand.template))
    scrub(package)
    return package


def _places(pages: Sequence[Page]) -> dict[str, int]:
    """The number of the first page of each slide, by its key."""
    places: dict[str, int] = {}
    for number, page in enumerate(pages, 1):
        if page.first:
            places.setdefault(page.key, number)
    return places


def _slide_name(number: int) -> str:
    return f"/ppt/slides/slide{number}.xml"


@dataclass(slots=True)
class _Writer:
    package: opc.Package
    brand: Brand
    document: Document
    places: dict[str, int]
    rendition: Rendition | None
    numbers: tuple[int, ...]
    charts: int = field(default=0)

    def slide(self, number: int, page: Page, notes: Sequence[Paragraph] | None) -> None:
        part = self.package.add(_slide_name(number), part_type("slide"), b"")
        part.relate("slideLayout", layout_name(page.role))
        links: dict[str, str] = {}

        def link(key: str) -> str:
            if key not in links:
                links[key] = self._link(part, key)
            return links[key]

        shapes = ShapeWriter(
            self.brand,
            self.document.language,
            link,
            lambda frame: self._drawn(part, frame),
            self.numbers[number - 1] if self.numbers else number,
            rendered=self.rendition is not None,
            counts=self.rendition is None and not self.numbers,
        )
        body = "".join(shapes.xml(frame) for frame in page.frames)
        part.blob = (
            f"{opc.DECLARATION}<p:sld {NAMESPACES}{self._show(page)}><p:cSld>"
            f"<p:spTree>{GROUP_START}{body}</p:spTree></p:cSld>{_NO_OVERRIDE}</p:sld>"
        ).encode()
        if notes is not None:
            part.relate("notesSlide", self._notes(number, notes, shapes))

    def _show(self, page: Page) -> str:
        """What hides a page in the show; a rendition has every page that it is given."""
        return ' show="0"' if page.hidden and self.rendition is None else ""

    def _link(self, part: opc.Part, key: str) -> str:
        """The relationship to the slide with that key, which a rendition may do without."""
        if self.rendition is None:
            return part.relate("slide", _slide_name(self.places[key]))
        address = f"{LINK}{self.places.get(key, 0)}"
        return part.relate_as(f"{opc.OFFICE}/hyperlink", address, external=True)

    def _drawn(self, part: opc.Part, frame: ChartFrame) -> str:
        """The relationship to what stands in a chart's frame; "" where nothing does."""
        if self.rendition is None:
            return part.relate("chart", self._chart(frame))
        if self.rendition.picture is None:
            return ""
        self.charts += 1
        name = f"/ppt/media/image{self.charts}.png"
        self.package.add(name, opc.DEFAULTS["png"], self.rendition.picture(frame))
        return part.relate("image", name)

    def _chart(self, frame: ChartFrame) -> str:
        from attache.charts.workbook import workbook_of  # renditions do without XlsxWriter

        self.charts += 1
        table = chart_table(frame.spec)
        part = self.package.add(
            f"/ppt/charts/chart{self.charts}.xml",
            _CHART_TYPE,
            chart_part_of(frame.spec, chart_style(self.brand, frame), table),
        )
        book = self.package.add(
            f"/ppt/embeddings/Microsoft_Excel_Sheet{self.charts}.xlsx",
            _XLSX_TYPE,
            workbook_of(table),
        )
        part.relate("package", book.name)
        return part.name

    def _notes(self, number: int, notes: Sequence[Paragraph], shapes: ShapeWriter) -> str:
        part = self.package.add(
            f"/ppt/notesSlides/notesSlide{number}.xml", part_type("notesSlide"), b""
        )
        part.relate("notesMaster", "/ppt/notesMasters/notesMaster1.xml")
        part.relate("slide", _slide_name(number))
        part.blob = notes_page_xml(notes, self.document.marking, shapes)
        return part.name


def _list_slides(package: opc.Package, pages: Sequence[Page], brand: Brand) -> None:
    presentation = package.parts[_PRESENTATION]
    links = [presentation.relate("slide", _slide_name(n)) for n in range(1, len(pages) + 1)]
    size = f'<p:sldSz cx="{brand.width}"'
    xml = presentation.blob.decode()
    xml = xml.replace(size, slide_list(links) + size, 1)
    end = "</p:presentation>"
    presentation.blob = xml.replace(end, section_list(pages) + end, 1).encode()
