"""Previews: the same slide is drawn once, another never taken for it, memory bounded."""

import os
import shutil
import threading
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest
from decks import preset_file

from attache.brand.models import Brand
from attache.errors import AttacheError
from attache.output.page import ChartFrame, Page, TextFrame
from attache.output.preview import Previews
from attache.output.render import Rpptx
from attache.slides.models import Document

WIDTH = 320


class Counting(Rpptx):
    """A renderer that counts how often it is asked."""

    def __init__(self, brand: Brand) -> None:
        super().__init__(brand)
        self.drawn = 0
        self._lock = threading.Lock()

    def slides_png(self, deck: bytes, width: int) -> tuple[bytes, ...]:
        with self._lock:
            self.drawn += 1
        return super().slides_png(deck, width)


class Gallery:
    """The pages of a preset with previews of them and the count of what was drawn."""

    def __init__(self, brand: Brand | None = None, room: int = 1 << 24) -> None:
        finished = preset_file("ministerial", "chancery")
        self.pages: tuple[Page, ...] = finished.pages
        self.document: Document = finished.slides.document
        self.brand = brand or finished.brand
        self.renderer = Counting(self.brand)
        self.previews = Previews(self.brand, self.renderer, room)

    def png(self, place: int, width: int = WIDTH) -> bytes:
        return self.of(self.pages[place], place + 1, width)

    def of(self, page: Page, number: int, width: int = WIDTH) -> bytes:
        return self.previews.png(page, number, self.document, width)


def reworded(page: Page) -> Page:
    """The page with one more word in its title."""
    index = next(
        i
        for i, frame in enumerate(page.frames)
        if isinstance(frame, TextFrame) and frame.slot.kind == "title"
    )
    frame = page.frames[index]
    assert isinstance(frame, TextFrame)
    paragraph = frame.paragraphs[0]
    span = replace(paragraph.spans[0], text=f"{paragraph.spans[0].text} indeed")
    changed = replace(frame, paragraphs=(replace(paragraph, spans=(span,)),))
    return replace(page, frames=(*page.frames[:index], changed, *page.frames[index + 1 :]))


def test_a_slide_is_drawn_once_and_looks_the_same_again() -> None:
    gallery = Gallery()
    assert gallery.png(2) == gallery.png(2)
    assert gallery.renderer.drawn == 1


def test_a_changed_slide_another_number_and_another_width_are_drawn_anew() -> None:
    gallery = Gallery()
    page = gallery.pages[2]
    pictures = {
        gallery.of(page, 3),
        gallery.of(reworded(page), 3),
        gallery.of(page, 4),
        gallery.of(page, 3, WIDTH + 1),
    }
    assert len(pictures) == gallery.renderer.drawn == 4


def test_what_is_not_seen_does_not_count() -> None:
    gallery = Gallery()
    page = gallery.pages[2]
    gallery.of(page, 3)
    gallery.of(replace(page, notes=None, section="Elsewhere", key="another"), 3)
    gallery.of(gallery.pages[0], 1)
    gallery.of(gallery.pages[0], 7)  # a cover shows no number
    assert gallery.renderer.drawn == 2


def test_a_chart_with_another_highlight_is_drawn_anew() -> None:
    gallery = Gallery()
    page, chart = next(
        (page, frame)
        for page in gallery.pages
        for frame in page.frames
        if isinstance(frame, ChartFrame)
    )
    calm = replace(chart, spec=replace(chart.spec, highlight=None))
    changed = replace(page, frames=tuple(calm if f is chart else f for f in page.frames))
    assert gallery.of(page, 4) != gallery.of(changed, 4)


def test_the_same_slide_asked_for_at_once_is_drawn_once() -> None:
    gallery = Gallery()
    with ThreadPoolExecutor(8) as threads:
        pictures = set(threads.map(gallery.png, [3] * 16))
    assert len(pictures) == 1
    assert gallery.renderer.drawn == 1


def test_the_oldest_pictures_make_room() -> None:
    whole = Gallery()
    size = sum(len(whole.png(place)) for place in (0, 1, 2))
    gallery = Gallery(room=size - 1)
    for place in (0, 1, 2):
        gallery.png(place)
    gallery.png(2)
    assert gallery.renderer.drawn == 3
    gallery.png(0)
    assert gallery.renderer.drawn == 4


def test_a_template_that_changes_is_seen_and_one_that_is_gone_is_named(tmp_path: Path) -> None:
    brand = preset_file("ministerial", "chancery").brand
    template = tmp_path / "template.pptx"
    shutil.copy(brand.template, template)
    gallery = Gallery(replace(brand, template=template))
    gallery.png(0)
    os.utime(template, ns=(1, 1))
    gallery.png(0)
    assert gallery.renderer.drawn == 2
    template.unlink()
    with pytest.raises(AttacheError, match=r"template\.pptx"):
        gallery.png(0)
    shutil.copy(brand.template, template)
    assert gallery.png(0).startswith(b"\x89PNG")
