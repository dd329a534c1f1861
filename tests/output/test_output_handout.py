"""A handout has every slide on paper, with its number, the marking and room for notes."""

import io
from dataclasses import replace
from functools import cache, partial

import numpy as np
import pikepdf
import pytest
from decks import Finished, preset_file
from numpy.typing import NDArray
from PIL import Image

from attache.brand.library import brand
from attache.errors import AttacheError
from attache.output.handout import Paper, handout
from attache.output.pdf_text import TextLine, text_lines
from attache.output.pdfium import pixels
from attache.output.render import Rpptx
from attache.output.views import Views

POINTS_PER_MM = 72 / 25.4


@cache
def deck() -> Finished:
    return preset_file("ministerial", "chancery")


@cache
def slides() -> bytes:
    made = deck()
    return Views(made.pages, made.slides.document, made.brand, Rpptx(made.brand)).slides_pdf()


def render(pptx: bytes) -> bytes:
    return Rpptx(deck().brand).slides_pdf(pptx)


@cache
def made(per_page: int, paper: Paper = Paper.A4) -> bytes:
    return handout(render, slides(), deck().slides.document, deck().brand, per_page, paper)


def lines(pdf: bytes) -> list[list[TextLine]]:
    found: dict[int, list[TextLine]] = {}
    for line in text_lines(pdf):
        found.setdefault(line.page, []).append(line)
    return [found[page] for page in sorted(found)]


def size(pdf: bytes) -> set[tuple[float, float]]:
    with pikepdf.open(io.BytesIO(pdf)) as file:
        return {
            (float(page.mediabox[2]) / POINTS_PER_MM, float(page.mediabox[3]) / POINTS_PER_MM)
            for page in file.pages
        }


def grey(picture: Image.Image) -> NDArray[np.uint8]:
    return np.asarray(picture.convert("L"), dtype=np.uint8)


@pytest.mark.parametrize("per_page", [2, 3, 6])
def test_every_slide_is_there_in_order_as_real_text(per_page: int) -> None:
    sheets = lines(made(per_page))
    assert len(sheets) == -(-len(deck().pages) // per_page)
    for index, page in enumerate(deck().pages):
        texts = " ".join(line.text for line in sheets[index // per_page])
        assert page.title in texts


@pytest.mark.parametrize("per_page", [2, 3, 6])
def test_every_sheet_has_marking_title_and_number(per_page: int) -> None:
    document = deck().slides.document
    sheets = lines(made(per_page))
    for number, sheet in enumerate(sheets, 1):
        first, second, *_ = sheet
        assert first.text == document.marking
        assert first.top < 50
        assert second.text == f"{document.title} · {document.date}"
        assert f"{number} of {len(sheets)}" in [line.text for line in sheet]
        foot = [line for line in sheet if line.text == document.marking and line.top > 780]
        assert len(foot) == 1
        for line in (first, foot[0]):
            assert abs(line.left + line.width / 2 - 297.5) < 2


def test_sheets_have_the_size_of_the_paper() -> None:
    ((width, height),) = {(round(w), round(h)) for w, h in size(made(2))}
    assert (width, height) == (210, 297)
    ((width, height),) = {
        (round(w / 25.4, 1), round(h / 25.4, 1)) for w, h in size(made(3, Paper.LETTER))
    }
    assert (width, height) == (8.5, 11)


@pytest.mark.parametrize("per_page", [2, 3, 6])
@pytest.mark.parametrize("paper", list(Paper))
def test_nothing_stands_outside_the_margins(per_page: int, paper: Paper) -> None:
    for picture in pixels(made(per_page, paper), 210 if paper is Paper.A4 else 216):
        page = grey(Image.open(io.BytesIO(picture)))
        edges = (page[:6], page[-6:], page[:, :10].T, page[:, -10:].T)
        assert min(int(edge.min()) for edge in edges) > 250


@pytest.mark.parametrize("per_page", [2, 3, 6])
def test_a_slide_in_its_frame_looks_as_it_does_alone(per_page: int) -> None:
    with pikepdf.open(io.BytesIO(made(per_page))) as file:
        shown = [str(name) for name in file.pages[0].resources["/XObject"].keys()]  # noqa: SIM118
        assert len(shown) == per_page
    sheet = Image.open(io.BytesIO(pixels(made(per_page), 1240)[0])).convert("RGB")
    alone = Image.open(io.BytesIO(pixels(slides(), 400)[0])).convert("RGB")
    navy = alone.getpixel((390, 100))
    ivory = alone.getpixel((10, 100))
    colors = {color for _, color in sheet.getcolors(1 << 24) or []}
    assert {navy, ivory} <= colors


def test_three_on_a_page_have_lines_for_notes_beside_them() -> None:
    page = grey(Image.open(io.BytesIO(pixels(made(3), 840)[0])))
    ruled = (page[:, 580:760] < 250).all(axis=1)
    assert int((np.diff(ruled.astype(int)) == 1).sum()) >= 1 + 3 * 8  # and that below the head


def test_the_last_sheet_has_no_empty_frames() -> None:
    count = len(deck().pages)
    assert count % 6
    numbers = [line.text for line in lines(made(6))[-1] if line.text.isdigit() and line.height > 5]
    assert str(count) in numbers
    assert str(count + 1) not in numbers


def test_a_long_marking_takes_a_smaller_size_and_one_line() -> None:
    marking = "CONTROLLED UNCLASSIFIED INFORMATION//LIMITED DISSEMINATION"
    document = replace(deck().slides.document, marking=marking)
    sheets = lines(handout(render, slides(), document, deck().brand, 6))
    assert [line.text for line in sheets[0]].count(marking) == 2
    assert all(line.left >= 36 for line in sheets[0])


def test_korean_is_drawn_in_the_bundled_font() -> None:
    document = replace(deck().slides.document, title="한미 산업·안보 장관회의", marking="대외비")
    pdf = handout(render, slides(), document, deck().brand, 2)
    assert [line.text for line in lines(pdf)[0]][:2] == [
        "대외비",
        f"한미 산업·안보 장관회의 · {document.date}",
    ]


def test_paper_is_white_whatever_the_brand() -> None:
    dark = brand("chancery")
    dark = replace(dark, theme={**dark.theme, "lt1": "101010", "dk1": "F0F0F0"})
    pdf = handout(render, slides(), deck().slides.document, dark, 2)
    page = Image.open(io.BytesIO(pixels(pdf, 210)[0])).convert("RGB")
    assert page.getpixel((2, 2)) == (255, 255, 255)
    assert grey(page.crop((60, 5, 150, 15))).min() < 130


def test_the_same_slides_give_the_same_bytes() -> None:
    again = partial(handout, render, slides(), deck().slides.document, deck().brand, 6)
    assert again() == made(6)


@pytest.mark.parametrize("per_page", [0, 1, 4, 9])
def test_another_number_of_slides_a_page_is_refused(per_page: int) -> None:
    with pytest.raises(AttacheError, match="2, 3 or 6"):
        handout(render, slides(), deck().slides.document, deck().brand, per_page)
