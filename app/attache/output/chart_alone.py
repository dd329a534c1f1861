"""A chart by itself in a file: as a slide to go on with, as a page of PDF, as a picture."""

from collections.abc import Callable, Mapping, Sequence

from attache.brand.models import Brand
from attache.output.fit import fit
from attache.output.page import Page
from attache.output.write import write
from attache.slides.models import Document, Slides

ENDINGS = (".pptx", ".pdf", ".svg", ".png")
"""The endings of the files that `chart_alone` makes."""


def chart_alone(slides: Slides, brand: Brand, ending: str) -> bytes:
    """The file of a deck with one chart, by its ending, one of ENDINGS.

    Raises AttacheError where the chart cannot be drawn.
    """
    pages = fit(slides, brand)
    return _MAKERS[ending](pages, slides.document, brand)


def _pdf(pages: Sequence[Page], document: Document, brand: Brand) -> bytes:
    from attache.output.render import Rpptx
    from attache.output.views import Views

    return Views(tuple(pages), document, brand, Rpptx(brand)).slides_pdf()


def _svg(pages: Sequence[Page], document: Document, brand: Brand) -> bytes:
    from attache.output.chart_files import chart_files

    return next(chart_files(pages, document, brand)).svg


def _png(pages: Sequence[Page], document: Document, brand: Brand) -> bytes:
    from attache.output.chart_files import chart_files

    return next(chart_files(pages, document, brand)).png


_MAKERS: Mapping[str, Callable[[Sequence[Page], Document, Brand], bytes]] = {
    ".pptx": write,
    ".pdf": _pdf,
    ".svg": _svg,
    ".png": _png,
}
