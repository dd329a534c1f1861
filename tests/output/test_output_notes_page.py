"""Notes pages as they are rendered: the slide in its place, the words under it, the marking."""

from functools import cache
from importlib import import_module
from typing import Any

import pytest
import rpptx
from decks import FACES, preset_file

from attache.brand.library import brand as find_brand
from attache.brand.models import Box
from attache.brand.notes_master import (
    FOOT,
    MARKING,
    NOTES_HEIGHT,
    NOTES_WIDTH,
    PAGE,
    WORDS,
    image_slot,
)
from attache.output import fonts
from attache.output.write import Rendition, write
from attache.pack.vocabulary import Role
from attache.units import EMU_PER_POINT

# It has no types, so it is imported as something untyped.
_PDFIUM: Any = import_module("pypdfium2")
_IMAGE = image_slot(find_brand("chancery")).box
_PATH = 2
_CLOSE = 0.1
_Line = tuple[str, float, float, float]
"""Text, its left and right edges, and its top from the top of the page, in points."""


@cache
def _notes(brand: str) -> bytes:
    file = preset_file("ministerial", brand)
    deck = write(file.pages, file.slides.document, file.brand, Rendition(), notes_everywhere=True)
    opened = rpptx.Presentation.from_bytes(deck)
    pdf, faults = opened.to_notes_pdf_with_diagnostics(fonts=list(fonts.bundled(file.brand)))
    assert faults == ()
    return pdf


def _points(box: Box) -> tuple[float, ...]:
    """Left, top, right and bottom of a box in points."""
    edges = (box.left, box.top, box.left + box.width, box.bottom)
    return tuple(edge / EMU_PER_POINT for edge in edges)


def _lines(page: Any) -> list[_Line]:
    """Each stretch of text of one line that stands off the slide image."""
    found: list[_Line] = []
    height = page.get_height()
    text = page.get_textpage()
    for index in range(text.count_rects()):
        left, bottom, right, top = text.get_rect(index)
        said = text.get_text_bounded(left, bottom, right, top).strip()
        found.append((said, left, right, height - top))
    image = _points(_IMAGE)
    return [line for line in found if not image[1] <= line[3] <= image[3]]


@pytest.mark.parametrize("brand", FACES)
def test_every_slide_has_a_portrait_page(brand: str) -> None:
    pdf = _PDFIUM.PdfDocument(_notes(brand))
    assert len(pdf) == len(preset_file("ministerial", brand).pages)
    for page in pdf:
        size = (page.get_width() * EMU_PER_POINT, page.get_height() * EMU_PER_POINT)
        assert size == (NOTES_WIDTH, NOTES_HEIGHT)


def test_the_slide_stands_exactly_where_drawings_are_laid_over_it() -> None:
    """Held by the band at the right of a cover, which the slide alone has."""
    file = preset_file("ministerial", "chancery")
    page = _PDFIUM.PdfDocument(_notes("chancery"))[0]
    height = page.get_height()
    paths = [
        (left, height - top, right, height - bottom)
        for left, bottom, right, top in (o.get_bounds() for o in page.get_objects([_PATH]))
    ]
    band = next(d for d in file.brand.layouts[Role.COVER].decorations if d.name == "band")
    left, top, right, bottom = _points(_IMAGE)
    scale = (right - left) / file.brand.width
    wanted = (left + band.box.left * scale, top, right, bottom)
    assert any(_near(path, wanted) for path in paths)
    assert any(_near(path, (left, top, right, bottom)) for path in paths)


def _near(one: tuple[float, ...], other: tuple[float, ...]) -> bool:
    return max(abs(a - b) for a, b in zip(one, other, strict=True)) < _CLOSE


@pytest.mark.parametrize("brand", FACES)
def test_the_marking_stands_in_the_middle_of_head_and_foot_and_the_number_at_the_right(
    brand: str,
) -> None:
    for number, page in enumerate(_PDFIUM.PdfDocument(_notes(brand)), 1):
        lines = _lines(page)
        marks = [line for line in lines if line[0] == "UNCLASSIFIED"]
        assert len(marks) == 2
        for (_, left, right, top), slot in zip(marks, (MARKING, FOOT), strict=True):
            frame = _points(slot.box)
            assert left + right == pytest.approx(page.get_width(), abs=1)
            assert frame[1] <= top <= frame[3]
        (shown,) = [line for line in lines if line[0] == str(number) and line[3] > marks[1][3] - 3]
        assert shown[2] == pytest.approx(_points(PAGE.box)[2], abs=1)


@pytest.mark.parametrize("brand", FACES)
def test_the_words_stay_in_their_frame_and_a_page_without_words_has_no_prompt(brand: str) -> None:
    left, top, right, bottom = _points(WORDS.box)
    said = ""
    for page in _PDFIUM.PdfDocument(_notes(brand)):
        said += page.get_textpage().get_text_range()
        for text, begins, ends, height in _lines(page):
            if text in ("", "UNCLASSIFIED") or (text.isdigit() and height > bottom):
                continue
            assert left - 1 <= begins
            assert ends <= right
            assert top <= height < bottom
    for heading in ("To say", "From the brief", "Cautions", "Where the numbers stand"):
        assert heading in said
    assert not {"Marking", "Hdr", "Ftr"} & set(said.split())


@pytest.mark.parametrize("brand", FACES)
def test_a_heading_stands_off_what_is_above_it_and_leads_what_is_below(brand: str) -> None:
    file = preset_file("ministerial", brand)
    for notes in (page.notes for page in file.pages if page.notes):
        headings = [p for p in notes if p.spans[0].bold]
        others = [p for p in notes if not p.spans[0].bold]
        assert all(p.size is not None and p.size >= 8 for p in notes)
        assert {p.size for p in headings} == {max(p.size or 0 for p in notes)}
        assert all((h.before or 0) > 2 * (o.before or 0) for h in headings[1:] for o in others)
