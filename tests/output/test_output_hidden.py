"""Hidden slides are in the .pptx, marked as such, and in nothing that is printed or drawn."""

import io
from functools import cache
from pathlib import Path
from typing import Any, cast

import faults
import pikepdf
import pytest
from decks import Finished, finish, pack, preset_deck
from test_output_export import exported, left_in, small_deck
from test_output_office import needs_office
from test_output_pdf import linked, opened, page_texts

from attache.deck import edits
from attache.deck.models import Deck
from attache.output.export import built
from attache.output.office import Office
from attache.output.order import Format
from attache.output.page import Page
from attache.output.render import Renderer, Rpptx
from attache.output.requests import Arrange
from attache.output.seen import unlinked
from attache.output.studio import Studio
from attache.output.views import Views
from attache.pack.vocabulary import Role
from attache.slides.outline import outline

ASKS = "path_forward/asks-1"
HIDDEN = ("digital/versus-1", "investment/chart/announced-projects", "qa/korus-amendment")
_SEEN = tuple(each for each in Format if each not in (Format.PPTX, Format.CHARTS))


def _hidden(deck: Deck, *keys: str) -> Deck:
    for key in keys:
        deck = edits.hide(deck, key)
    return deck


@cache
def _file() -> Finished:
    return finish(_hidden(preset_deck("ministerial"), *HIDDEN), "chancery")


@cache
def _all_shown() -> Finished:
    return finish(preset_deck("ministerial"), "chancery")


def _views(renderer: Renderer | None = None) -> Views:
    made = _file()
    return Views(made.pages, made.slides.document, made.brand, renderer or Rpptx(made.brand))


def _shown() -> list[tuple[int, Page]]:
    return [(n, page) for n, page in enumerate(_file().pages, 1) if not page.hidden]


def _every_key(deck: Deck) -> list[str]:
    return [slide.key for slide in outline(pack(), deck).slides]


def _targets(data: bytes) -> list[tuple[int, int]]:
    """(page, page that a link on it jumps to), both from 0."""
    file = opened(data)
    places = {page.obj.objgen: number for number, page in enumerate(file.pages)}
    return [
        (number, places[link.Dest[0].objgen])
        for number, page in enumerate(file.pages)
        for link in cast("Any", page.get("/Annots", []))
    ]


def test_a_hidden_slide_is_in_the_file_and_marked_as_hidden() -> None:
    made = _file()
    marked = [xml.attrib.get("show") for xml in made.slide_xml]
    assert marked == ["0" if page.hidden else None for page in made.pages]
    assert {page.key for page in made.pages if page.hidden} == set(HIDDEN)
    assert [fault for each in faults.EVERY_FAULT for fault in each(made)] == []


def test_hiding_changes_no_number_and_no_link_of_the_file() -> None:
    for one, other in zip(_file().pages, _all_shown().pages, strict=True):
        if one.role is not Role.AGENDA:  # it leaves out a section that is hidden as a whole
            assert list(linked(one)) == list(linked(other))


def test_the_list_of_pages_says_which_are_hidden() -> None:
    pages = Studio().answer(Arrange(_file().deck)).pages
    assert {page.key for page in pages if page.hidden} == set(HIDDEN)


def test_every_page_of_a_hidden_slide_is_hidden() -> None:
    deck = edits.add_slide(preset_deck("ministerial"), pack(), "digital")
    long = [("One point of many that a slide has no room for", "x " * 140)] * 12
    deck = edits.write_slide(deck, "own-1", items=long)
    pages = finish(edits.hide(deck, "digital/own/own-1"), "plain").pages
    own = [page.hidden for page in pages if page.key == "digital/own/own-1"]
    assert len(own) > 2
    assert all(own)


@pytest.mark.parametrize("kind", ["slides", "notes"])
def test_a_pdf_has_the_slides_that_are_shown_under_their_own_numbers(kind: str) -> None:
    data = _views().notes_pdf() if kind == "notes" else _views().slides_pdf()
    texts = page_texts(data)
    assert len(texts) == len(_shown())
    for (number, page), text in zip(_shown(), texts, strict=True):
        assert " ".join(page.title.split()) in text
        if page.role not in (Role.COVER, Role.CLOSING):
            assert f" {number} " in f" {text} "


def _expected_links() -> list[tuple[int, int]]:
    """The links of the pages that are shown, to pages that are shown, by place."""
    places = {page.key: place for place, (_, page) in reversed(list(enumerate(_shown())))}
    return [
        (place, places[key])
        for place, (_, page) in enumerate(_shown())
        for _, key in linked(page)
        if key in places
    ]


def test_links_of_a_pdf_jump_to_slides_that_are_shown_and_to_no_others() -> None:
    data = _views().slides_pdf()
    assert set(_targets(data)) == set(_expected_links())
    asked = [page.key for _, page in _shown()].index("qa/sk-ford-venture")
    assert [text for text, _ in linked(_shown()[asked][1])] == [
        "Back\N{NO-BREAK SPACE}to\N{NO-BREAK SPACE}slide\N{NO-BREAK SPACE}4"
    ]
    assert "Back" not in page_texts(data)[asked]


@needs_office
def test_libreoffice_leaves_out_the_same_slides_and_jumps_to_the_same_places() -> None:
    made = _file()
    views = _views(Office(faces=made.brand.faces))
    data = views.slides_pdf()
    texts = page_texts(data)
    assert len(texts) == len(_shown())
    for (number, page), text in zip(_shown(), texts, strict=True):
        if page.role not in (Role.COVER, Role.CLOSING):
            assert f" {number} " in f" {text} "
    assert set(_targets(data)) == set(_expected_links())
    with pikepdf.open(io.BytesIO(Office(faces=made.brand.faces).slides_pdf(made.data))) as file:
        assert len(file.pages) == len(_shown())


def test_bookmarks_name_the_slides_that_are_shown() -> None:
    with opened(_views().slides_pdf()) as file, file.open_outline() as outline_:
        titles = [child.title for item in outline_.root for child in item.children]
    assert titles == [page.title for _, page in _shown()]


def test_words_of_links_to_hidden_slides_go_and_other_words_stay() -> None:
    pages = {page.key: page for page in unlinked(_file().pages)}
    before = {page.key: page for page in _file().pages}
    assert [key for _, key in linked(before[ASKS])] == ["qa/korus-amendment", "qa/deficit-size"]
    assert [key for _, key in linked(pages[ASKS])] == ["qa/deficit-size"]
    assert unlinked(_all_shown().pages) == _all_shown().pages
    every = finish(_hidden(_file().deck, *_every_key(_file().deck)), "plain")
    agenda = next(page for page in unlinked(every.pages) if page.key == "agenda")
    assert list(linked(agenda)) == []


def test_a_handout_numbers_its_slides_as_the_deck_does() -> None:
    texts = " ".join(page_texts(_views().handout_pdf(6, "a4"))).split()
    hidden = {number for number, page in enumerate(_file().pages, 1) if page.hidden}
    assert hidden
    assert {str(number) for number, _ in _shown()} <= set(texts)
    with opened(_views().handout_pdf(6, "a4")) as file:
        assert len(file.pages) == -(-len(_shown()) // 6)


def test_an_export_names_pictures_by_number_and_keeps_hidden_charts(tmp_path: Path) -> None:
    deck = small_deck()
    key = next(key for key in _every_key(deck) if "/chart/" in key)
    receipt = exported(_hidden(deck, key), tmp_path, Format.PNG, Format.CHARTS, width=200)
    number = 1 + _every_key(deck).index(key)
    pictures = [path.name for path in receipt.written if "goods-deficit" not in path.name]
    assert not receipt.failed
    assert len(pictures) == receipt.slides - 1
    assert not any(name.endswith(f" - {number}.png") for name in pictures)
    assert len(receipt.written) == len(pictures) + 2


def test_a_deck_of_hidden_slides_is_no_pdf_and_a_file_all_the_same(tmp_path: Path) -> None:
    deck = small_deck()
    deck = _hidden(deck, *_every_key(deck))
    receipt = exported(deck, tmp_path, *Format)
    assert [format_ for format_, _ in receipt.failed] == list(_SEEN)
    assert {error.message for _, error in receipt.failed} == {"Every slide of this deck is hidden."}
    assert len(left_in(tmp_path)) == 3
    alone = exported(deck, tmp_path / "one.png", Format.PNG)
    assert [format_ for format_, _ in alone.failed] == [Format.PNG]


@pytest.mark.parametrize("brand", ["chancery", "plain"])
def test_own_slides_empty_and_full_come_out_without_a_fault(brand: str) -> None:
    deck = preset_deck("ministerial")
    for sector in ("digital", "investment", "digital"):
        deck = edits.add_slide(deck, pack(), sector)
    many = [(f"Point {number} of my own", "with a line of support") for number in range(14)]
    deck = edits.write_slide(deck, "own-2", title="Mine", items=many, words="Say it.")
    made = finish(deck, brand)
    assert [fault for each in faults.EVERY_FAULT for fault in each(made)] == []
    assert sum(page.key == "investment/own/own-2" for page in made.pages) > 1
    assert built(pack(), deck, made.brand).slides == len(made.pages)
