"""What each format of an export consists of: its files, one after another."""

import datetime
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from attache.errors import AttacheError
from attache.output import names
from attache.output.order import Format, Order
from attache.output.page import ChartFrame, DrawingFrame
from attache.output.views import Views
from attache.pack.vocabulary import Audience

File = tuple[str, bytes]
"""The name and the bytes of a file."""
_WITH_HIDDEN = (Format.PPTX, Format.CHARTS)


@dataclass(frozen=True, slots=True)
class Product:
    """A format to be made. `steps` is how many files `files` is about to yield."""

    format: Format
    steps: int
    files: Callable[[], Iterable[File]]


def products(order: Order, views: Views, audience: Audience) -> tuple[Product, ...]:
    """The formats of `order`, each once, in the order given."""
    stem = names.stem(views.document.title, _date(views), views.document.marking)
    one: Mapping[Format, Callable[[], File]] = {
        Format.PPTX: lambda: (names.deck_name(stem), views.pptx),
        Format.PDF: lambda: (names.pdf_name(stem), views.slides_pdf()),
        Format.PDFA: lambda: (names.archival_name(stem), views.slides_pdf(archival=True)),
        Format.HANDOUT: lambda: (names.handout_name(stem), _handout(views, order)),
        Format.NOTES: lambda: (names.notes_name(stem), _notes(views, audience)),
    }

    def product(format_: Format) -> Product:
        if format_ not in _WITH_HIDDEN and not views.shown:
            return Product(format_, 1, _refuse_hidden)
        if format_ is Format.PNG:
            return Product(format_, len(views.shown), lambda: _pictures(views, stem, order.width))
        if format_ is Format.CHARTS:
            return Product(format_, _charts(views), lambda: _chart_files(views, stem, order.width))
        return Product(format_, 1, lambda: (one[format_](),))

    return tuple(product(format_) for format_ in dict.fromkeys(order.formats))


def _refuse_hidden() -> Iterable[File]:
    raise AttacheError(
        "Every slide of this deck is hidden.",
        "Show the slides that are to be seen, or export PowerPoint, which keeps hidden ones.",
    )


def _date(views: Views) -> datetime.date | None:
    date = views.document.date
    return datetime.date.fromisoformat(date) if date else None


def _handout(views: Views, order: Order) -> bytes:
    return views.handout_pdf(order.per_page, order.paper)


def _notes(views: Views, audience: Audience) -> bytes:
    if audience is not Audience.INTERNAL:
        raise AttacheError(
            f"Notes pages are for an internal audience; this deck is for a {audience.value} one.",
            "Export the handout instead, or change the audience of the deck.",
        )
    return views.notes_pdf()


def _pictures(views: Views, stem: str, width: int) -> Iterator[File]:
    count = len(views.pages)
    numbers = (number for number, _ in views.shown)
    for number, picture in zip(numbers, views.pngs(width), strict=True):
        yield names.slide_name(stem, number, count), picture


def _charts(views: Views) -> int:
    shown = (ChartFrame, DrawingFrame)
    return sum(isinstance(frame, shown) for page in views.pages for frame in page.frames)


def _chart_files(views: Views, stem: str, width: int) -> Iterator[File]:
    from attache.output.chart_files import chart_files

    if not _charts(views):
        raise AttacheError("This deck has no charts.", "Choose one, or leave this format out.")
    for chart in chart_files(views.pages, views.document, views.brand, width=width):
        yield names.chart_name(stem, chart.id, "svg"), chart.svg
        yield names.chart_name(stem, chart.id, "png"), chart.png
