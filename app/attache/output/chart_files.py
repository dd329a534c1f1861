"""The files of the charts export: every chart of a deck alone on a page of its own.

matplotlib is loaded when the first file is asked for, not before.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from attache.brand.models import Brand
from attache.charts.spec import ChartSpec
from attache.output.page import ChartFrame, DrawingFrame, Page, TextFrame
from attache.slides.models import Document


@dataclass(frozen=True, slots=True)
class ChartFile:
    """A chart as SVG and PNG. `id` is that of its spec, unique among the files of an export."""

    id: str
    svg: bytes
    png: bytes


@dataclass(frozen=True, slots=True)
class Sheet:
    """What stands on the page of one chart: the chart as on its slide, and what is said of it."""

    frame: ChartFrame | DrawingFrame
    caption: str
    source: str

    @property
    def spec(self) -> ChartSpec:
        """The chart."""
        return self.frame.spec


def chart_files(
    pages: Sequence[Page], document: Document, brand: Brand, *, width: int = 1920
) -> Iterator[ChartFile]:
    """A file for each chart of the pages, in their order; `width` is that of the PNG in pixels.

    A chart that stands on several slides alike comes once; where it differs between them, the
    later ones have a number behind their id.
    """
    from attache.charts.figure import png_of, svg_of
    from attache.output.chart_page import chart_page

    for name, sheet in _named(sheets(pages)):
        shown = chart_page(sheet, document, brand)
        spec = sheet.spec
        about = {"Title": spec.title, "Description": spec.alt_text}
        yield ChartFile(name, svg_of(shown, spec.title, spec.alt_text), png_of(shown, width, about))


def sheets(pages: Sequence[Page]) -> Iterator[Sheet]:
    """The charts of the pages, each that is alike once."""
    seen: set[tuple[ChartSpec, str, str]] = set()
    for page in pages:
        said = {
            frame.slot.name: _text(frame) for frame in page.frames if isinstance(frame, TextFrame)
        }
        for frame in page.frames:
            if isinstance(frame, ChartFrame | DrawingFrame):
                sheet = Sheet(frame, said.get("caption", ""), said.get("source", ""))
                key = (sheet.spec, sheet.caption, sheet.source)
                if key not in seen:
                    seen.add(key)
                    yield sheet


def _text(frame: TextFrame) -> str:
    """The text of a frame without its links, which lead to other slides."""
    spans = (span for paragraph in frame.paragraphs for span in (*paragraph.spans, None))
    text = "".join(" " if span is None else span.text for span in spans if not (span and span.link))
    return " ".join(text.split())


def _named(found: Iterator[Sheet]) -> Iterator[tuple[str, Sheet]]:
    taken: set[str] = set()
    for sheet in found:
        name, number = sheet.spec.id, 1
        while name in taken:
            number += 1
            name = f"{sheet.spec.id}-{number}"
        taken.add(name)
        yield name, sheet
