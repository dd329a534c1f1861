"""The files of the charts export: each chart alone, with all that a reader needs to trust it."""

import io
import re
from dataclasses import replace
from functools import cache
from itertools import pairwise

import pytest
from decks import finish, pack, whole_deck, whole_file
from defusedxml.ElementTree import fromstring
from matplotlib.text import Text
from PIL import Image

from attache.brand.library import brand, house_brands
from attache.brand.models import Brand
from attache.output.chart_files import ChartFile, chart_files, sheets
from attache.output.chart_page import chart_page
from attache.output.page import ChartFrame, DrawingFrame, Page
from attache.pack.vocabulary import Audience, Role

_SVG = "{http://www.w3.org/2000/svg}"


@cache
def files(brand_id: str) -> tuple[ChartFile, ...]:
    made = whole_file(brand_id)
    return tuple(chart_files(made.pages, made.slides.document, made.brand, width=960))


def _frames(pages: tuple[Page, ...]) -> list[ChartFrame | DrawingFrame]:
    return [
        frame
        for page in pages
        for frame in page.frames
        if isinstance(frame, ChartFrame | DrawingFrame)
    ]


@pytest.mark.parametrize("brand_id", house_brands())
def test_every_chart_of_a_deck_has_a_file_under_its_name(brand_id: str) -> None:
    assert {file.id for file in files(brand_id)} == {chart.id for chart in pack().charts}


@pytest.mark.parametrize("brand_id", house_brands())
def test_a_picture_has_the_wished_width_and_the_brands_ground(brand_id: str) -> None:
    look = brand(brand_id)
    ground = _pixel(look, "bg1")
    edge = [each for each in look.layouts[Role.CHART].decorations if each.box.height == look.height]
    left = _pixel(look, edge[0].color) if edge else ground
    for file in files(brand_id):
        picture = Image.open(io.BytesIO(file.png)).convert("RGB")
        assert picture.size == (960, 540)
        corners = [picture.getpixel(at) for at in ((0, 0), (959, 0), (0, 539), (959, 539))]
        assert corners == [left, ground, left, ground]


def _pixel(look: Brand, color: str) -> tuple[int, ...]:
    return tuple(bytes.fromhex(look.rgb(color)))


def test_an_svg_says_in_words_what_it_shows() -> None:
    charts = {chart.id: chart for chart in pack().charts}
    for file in files("chancery"):
        root = fromstring(file.svg)
        assert root.findtext(f"{_SVG}title") == charts[file.id].title
        assert len(root.findtext(f"{_SVG}desc") or "") > 20
        assert root.get("role") == "img"


def test_files_are_the_same_bytes_every_time_and_name_no_date() -> None:
    made = whole_file("plain")
    again = tuple(chart_files(made.pages, made.slides.document, made.brand, width=960))
    assert again == files("plain")
    assert not any(re.search(rb"<dc:date>|Matplotlib v", file.svg) for file in again)


@pytest.mark.parametrize("brand_id", house_brands())
def test_a_page_says_title_caption_source_and_marking(brand_id: str) -> None:
    made = whole_file(brand_id)
    said = _texts(brand_id, "announced-projects")
    chart = next(chart for chart in pack().charts if chart.id == "announced-projects")
    assert chart.title in said
    assert chart.caption in said
    assert "not verified spending" in said
    assert said.count(made.slides.document.marking) == 2
    assert "11.4" in said


def test_links_to_other_slides_are_left_out() -> None:
    assert "Q&A" not in _texts("chancery", "announced-projects")


@pytest.mark.parametrize("id_", ["goods-deficit", "dates-in-the-brief"])
def test_what_is_drawn_with_shapes_is_there_in_full(id_: str) -> None:
    frame = next(f for f in _frames(whole_file("chancery").pages) if f.spec.id == id_)
    assert isinstance(frame, DrawingFrame)
    said = _texts("chancery", id_)
    for text in frame.texts:
        assert text.paragraph.text.replace("\u200b", "") in said


@pytest.mark.parametrize("brand_id", house_brands())
def test_no_text_leaves_the_page_or_meets_another(brand_id: str) -> None:
    for file in files(brand_id):
        boxes = [artist.get_window_extent() for artist in _artists(brand_id, file.id)]
        for box in boxes:
            assert 0 <= box.x0 <= box.x1 <= 800
            assert 0 <= box.y0 <= box.y1 <= 450
        rows = sorted(boxes, key=lambda box: (box.y0, box.x0))
        for one, other in pairwise(rows):
            over = min(one.y1, other.y1) - max(one.y0, other.y0)
            beside = one.x1 <= other.x0 + 1 or other.x1 <= one.x0 + 1
            assert beside or over <= 0.5 * min(one.height, other.height), file.id


def test_a_chart_that_differs_between_slides_has_a_number_behind_its_name() -> None:
    made = whole_file("plain")
    page = next(p for p in made.pages if _frames((p,)))
    (frame,) = _frames((page,))
    renamed = replace(frame, spec=replace(frame.spec, title="Another title"))
    others = tuple(renamed if each is frame else each for each in page.frames)
    pages = (page, page, replace(page, frames=others))
    names = [file.id for file in chart_files(pages, made.slides.document, made.brand, width=100)]
    assert names == [frame.spec.id, f"{frame.spec.id}-2"]


def test_a_public_file_shows_no_more_than_its_slide() -> None:
    made = finish(whole_deck(Audience.PUBLIC), "plain")
    for file in chart_files(made.pages, made.slides.document, made.brand, width=100):
        assert b"caution" not in file.svg.lower()


def _artists(brand_id: str, id_: str) -> list[Text]:
    made = whole_file(brand_id)
    sheet = next(sheet for sheet in sheets(made.pages) if sheet.spec.id == id_)
    shown = chart_page(sheet, made.slides.document, made.brand)
    return [each for each in shown.findobj(Text) if each.get_text()]


def _texts(brand_id: str, id_: str) -> str:
    """The lines of a page in the order in which they are set, joined."""
    return " ".join(artist.get_text() for artist in _artists(brand_id, id_))
