"""The pages of a deck as they are seen: PNG, PDF, notes pages and handouts, every chart drawn.

What is heavy to load is loaded where it is first used, if possible while a deck is being rendered.
"""

import os
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from functools import cached_property, partial
from typing import TypeVar

from attache.brand.models import Box, Brand
from attache.brand.notes_master import image_slot
from attache.charts.drawing import Drawing
from attache.output.chart_look import chart_style, look
from attache.output.page import ChartFrame, Page
from attache.output.render import Renderer
from attache.output.seen import shown, unlinked
from attache.output.write import Rendition, write
from attache.slides.models import Document
from attache.units import Emu

DrawCharts = Callable[[Sequence[Drawing]], bytes]
"""Draws charts as a PDF with a page for each, as `charts.figure.pdf` does."""
_Result = TypeVar("_Result")
_THREADS = min(4, os.cpu_count() or 1)


def chart_drawing(frame: ChartFrame, brand: Brand) -> Drawing:
    """What it takes to draw the chart of a frame as the native one looks."""
    return Drawing(frame.spec, chart_style(brand, frame), look(brand))


def slide_png(
    page: Page, number: int, document: Document, brand: Brand, renderer: Renderer, width: int
) -> bytes:
    """The page with that number as PNG, `width` pixels wide, rendered as a deck of its own.

    Of a whole deck, every call of rpptx would read every slide.
    """
    return renderer.slides_png(slide_deck(page, number, document, brand, width), width)[0]


def slide_deck(page: Page, number: int, document: Document, brand: Brand, width: int) -> bytes:
    """A rendition of one page, its charts drawn for a picture that is `width` pixels wide."""

    def picture(frame: ChartFrame) -> bytes:
        from attache.charts.figure import png

        return png(chart_drawing(frame, brand), round(width * frame.box.width / brand.width))

    return write((page,), document, brand, Rendition(picture), numbers=(number,))


class Views:
    """What a renderer makes of pages; each kind is made once, when it is first asked for.

    A renderer that draws no charts gets a rendition, over which matplotlib's drawings are laid.
    Hidden pages are in the .pptx only; the others keep their numbers.
    """

    def __init__(
        self,
        pages: Sequence[Page],
        document: Document,
        brand: Brand,
        renderer: Renderer,
        draw_charts: DrawCharts | None = None,
    ) -> None:
        self.pages, self.document, self.brand = pages, document, brand
        self._renderer, self._draw_charts = renderer, draw_charts or _draw_here
        self.shown = shown(unlinked(pages))
        """The pages that are not hidden, with their numbers."""
        self._numbers = tuple(number for number, _ in self.shown)
        self._seen = tuple(page for _, page in self.shown)

    @cached_property
    def pptx(self) -> bytes:
        """The deck as its users get it."""
        return write(self.pages, self.document, self.brand)

    def pngs(self, width: int) -> Iterator[bytes]:
        """Every slide that is shown as PNG, `width` pixels wide, in order."""
        if self._renderer.draws_charts:
            yield from self._renderer.slides_png(self._written(), width)
            return
        tasks = (
            (page, number, self.document, self.brand, self._renderer, width)
            for number, page in self.shown
        )
        yield from _in_threads(slide_png, tasks)

    def slides_pdf(self, *, archival: bool = False) -> bytes:
        """The slides that are shown as PDF, one a page; `archival` as PDF/A-2b."""
        return self._archival_pdf if archival else self._pdf

    def notes_pdf(self) -> bytes:
        """A page of notes for each slide that is shown, with the slide above."""
        return self._whole(
            self._renderer.notes_pdf, image_slot(self.brand).box, notes_everywhere=True
        )

    def handout_pdf(self, per_page: int, paper: str) -> bytes:
        """The slides that are shown on sheets of paper ("a4" or "letter"), 2, 3 or 6 on each."""
        from attache.output.handout import Paper, handout
        from attache.output.pdf import bookmarks, finished

        render, size = self._renderer.slides_pdf, Paper[paper.upper()]
        numbers, pages = self._numbers, self._seen
        sheets = handout(render, self._pdf, self.document, self.brand, per_page, size, numbers)
        return finished(sheets, self.document, bookmarks(pages, per_page))

    @cached_property
    def _pdf(self) -> bytes:
        return self._whole(self._renderer.slides_pdf, self._slide)

    @cached_property
    def _archival_pdf(self) -> bytes:
        return self._whole(partial(self._renderer.slides_pdf, archival=True), self._slide)

    @property
    def _slide(self) -> Box:
        return Box(Emu(0), Emu(0), self.brand.width, self.brand.height)

    def _whole(
        self, render: Callable[[bytes], bytes], image: Box, *, notes_everywhere: bool = False
    ) -> bytes:
        """A PDF of all pages with the charts laid over; slides stand in `image` on its pages."""
        native = self._renderer.draws_charts
        deck = self._written(notes_everywhere=notes_everywhere)
        with ThreadPoolExecutor(1) as other:  # rpptx lets go of the interpreter while it renders
            rendered = other.submit(render, deck)
            from attache.output.pdf import Laid, bookmarks, finished

            laid = [
                Laid(place, self._within(image, frame.box), index)
                for index, (place, frame) in enumerate(() if native else self._charts)
            ]
            drawings = self._drawings if laid else b""
            outline = bookmarks(self._seen)
            return finished(rendered.result(), self.document, outline, drawings, laid)

    def _written(self, *, notes_everywhere: bool = False) -> bytes:
        """The deck for the renderer: without hidden pages, which a link of it might count."""
        return write(
            self._seen,
            self.document,
            self.brand,
            None if self._renderer.draws_charts else Rendition(),
            numbers=self._numbers if len(self._seen) < len(self.pages) else (),
            notes_everywhere=notes_everywhere,
        )

    def _within(self, image: Box, box: Box) -> Box:
        """Where a box of the slide falls when the slide stands in `image`."""
        scale = image.width / self.brand.width
        return Box(
            Emu(round(image.left + box.left * scale)),
            Emu(round(image.top + box.top * scale)),
            Emu(round(box.width * scale)),
            Emu(round(box.height * scale)),
        )

    @cached_property
    def _charts(self) -> tuple[tuple[int, ChartFrame], ...]:
        """Every chart that is shown with the place of its page."""
        return tuple(
            (place, frame)
            for place, page in enumerate(self._seen)
            for frame in page.frames
            if isinstance(frame, ChartFrame)
        )

    @cached_property
    def _drawings(self) -> bytes:
        return self._draw_charts([chart_drawing(frame, self.brand) for _, frame in self._charts])


def _draw_here(drawings: Sequence[Drawing]) -> bytes:
    from attache.charts.figure import pdf  # matplotlib takes a moment to load

    return pdf(drawings)


def _in_threads(
    run: Callable[..., _Result], tasks: Iterator[tuple[object, ...]]
) -> Iterator[_Result]:
    """The results in order; never more are in the making than threads can work on."""
    with ThreadPoolExecutor(_THREADS) as threads:
        waiting: deque[Future[_Result]] = deque()
        try:
            for task in tasks:
                waiting.append(threads.submit(run, *task))
                if len(waiting) > _THREADS:
                    yield waiting.popleft().result()
            while waiting:
                yield waiting.popleft().result()
        finally:
            for each in waiting:
                each.cancel()
