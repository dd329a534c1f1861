"""Slides of the user's own, the order of slides, and what is hidden in the show."""

import pytest

import samples
from attache.deck import edits
from attache.deck.models import Deck, OwnItem, OwnSlide
from attache.errors import AttacheError

PACK = samples.pack()


@pytest.fixture
def deck() -> Deck:
    return samples.deck(
        samples.section("investment", "ties", "share", charts=("projects", "deficit")),
        samples.section("shipbuilding", "defence"),
        questions=("real", "ships"),
    )


def _slides(deck: Deck, sector: str) -> list[str]:
    return [
        slide.id
        for section in deck.sections
        if section.sector == sector
        for slide in section.slides
    ]


def _charts(deck: Deck, sector: str) -> list[str]:
    return [
        chart.chart
        for section in deck.sections
        if section.sector == sector
        for chart in section.charts
    ]


def _own(deck: Deck, key: str) -> OwnSlide:
    found = edits.find_own_slide(deck, key)
    assert found is not None
    return found


def test_a_new_slide_is_empty_and_has_the_first_free_id_of_the_deck(deck: Deck) -> None:
    first = edits.add_slide(deck, PACK, "investment")
    second = edits.add_slide(first, PACK, "shipbuilding")
    assert (_slides(second, "investment"), _slides(second, "shipbuilding")) == (
        ["own-1"],
        ["own-2"],
    )
    again = edits.add_slide(edits.drop_slide(second, "own-1"), PACK, "shipbuilding")
    assert _slides(again, "shipbuilding") == ["own-2", "own-1"]
    assert _own(again, "shipbuilding/own/own-1") == OwnSlide(id="own-1")


def test_a_new_slide_makes_its_section_where_there_is_none(deck: Deck) -> None:
    added = edits.add_slide(deck, PACK, "trade")
    assert [section.sector for section in added.sections][-1] == "trade"
    with pytest.raises(AttacheError, match="Unknown sector 'ships'"):
        edits.add_slide(deck, PACK, "ships")


def test_an_id_is_given_once_and_fits_a_key(deck: Deck) -> None:
    named = edits.add_slide(deck, PACK, "investment", slide_id="mine")
    with pytest.raises(AttacheError, match="has a slide 'mine' already"):
        edits.add_slide(named, PACK, "shipbuilding", slide_id="mine")
    with pytest.raises(AttacheError, match=r"slides\[0\]\.id"):
        edits.add_slide(deck, PACK, "investment", slide_id="a/b")


def test_a_new_slide_is_last_in_an_order_of_the_users(deck: Deck) -> None:
    ordered = edits.order_slides(deck, "investment", ["investment/points-1"])
    added = edits.add_slide(ordered, PACK, "investment")
    assert added.sections[0].order == ("investment/points-1", "investment/own/own-1")


def test_a_slide_is_written_field_by_field(deck: Deck) -> None:
    added = edits.add_slide(deck, PACK, "investment")
    titled = edits.write_slide(added, "own-1", title="  My\nslide ")
    items = [("First", "Why"), OwnItem(headline="Second")]
    both = edits.write_slide(titled, "own-1", items=items, words="We say so.")
    assert _own(both, "investment/own/own-1") == OwnSlide(
        id="own-1",
        title="My slide",
        items=(OwnItem(headline="First", support="Why"), OwnItem(headline="Second")),
        words="We say so.",
    )
    assert edits.write_slide(both, "own-1", title="", items=(), words="") == added


def test_a_text_that_is_too_long_is_refused_with_its_place(deck: Deck) -> None:
    added = edits.add_slide(deck, PACK, "investment")
    with pytest.raises(AttacheError, match=r"^items\[1\]\.support is 340 characters, at most 300$"):
        edits.write_slide(added, "own-1", items=[("a", "b"), ("c", "x" * 340)])


def test_a_slide_that_is_not_there_is_refused_with_the_nearest(deck: Deck) -> None:
    added = edits.add_slide(deck, PACK, "investment")
    for act in (edits.drop_slide, edits.write_slide, edits.move_own_slide):
        with pytest.raises(AttacheError, match=r"(?s)Unknown slide of your own 'own-11'.*own-1"):
            act(added, "own-11")


def test_the_title_of_an_own_slide_is_written_on_the_slide(deck: Deck) -> None:
    added = edits.add_slide(deck, PACK, "investment")
    titled = edits.retitle(added, "investment/own/own-1", "Mine")
    assert titled.titles == {}
    assert _own(titled, "investment/own/own-1").title == "Mine"
    assert edits.retitle(titled, "investment/own/own-1", "") == added


def test_an_own_slide_takes_what_is_said_of_it_to_another_section(deck: Deck) -> None:
    key = "investment/own/own-1"
    added = edits.hide(edits.add_slide(deck, PACK, "investment"), key)
    ordered = edits.order_slides(added, "investment", [key, "investment/points-1"])
    moved = edits.move_own_slide(ordered, "own-1", 0, sector="shipbuilding")
    assert (_slides(moved, "investment"), _slides(moved, "shipbuilding")) == ([], ["own-1"])
    assert moved.hidden == ("shipbuilding/own/own-1",)
    assert moved.sections[0].order == ("investment/points-1",)
    with pytest.raises(AttacheError, match="Unknown section of this deck 'trade'"):
        edits.move_own_slide(added, "own-1", sector="trade")
    with pytest.raises(AttacheError, match="no place 1"):
        edits.move_own_slide(added, "own-1", 1)


def test_own_slides_move_among_themselves(deck: Deck) -> None:
    two = edits.add_slide(edits.add_slide(deck, PACK, "investment"), PACK, "investment")
    assert _slides(edits.move_own_slide(two, "own-2", 0), "investment") == ["own-2", "own-1"]
    assert _slides(edits.move_own_slide(two, "own-1"), "investment") == ["own-2", "own-1"]


def test_what_is_dropped_is_forgotten(deck: Deck) -> None:
    added = edits.add_slide(deck, PACK, "investment")
    for key in ("investment/own/own-1", "investment/chart/deficit", "qa/ships"):
        added = edits.hide(added, key)
    titled = edits.retitle(added, "qa/ships", "Ships?")
    dropped = edits.drop_slide(titled, "own-1")
    dropped = edits.drop_question(edits.drop_chart(dropped, "deficit"), "ships")
    assert (dropped.hidden, dropped.titles) == ((), {})


def test_a_chart_moves_with_its_options_and_its_slides_title(deck: Deck) -> None:
    edited = edits.set_chart_options(deck, PACK, "deficit", highlight="2021")
    edited = edits.retitle(edited, "investment/chart/deficit", "Mine")
    moved = edits.move_chart(edited, "deficit", "shipbuilding")
    assert (_charts(moved, "investment"), _charts(moved, "shipbuilding")) == (
        ["projects"],
        ["deficit"],
    )
    assert moved.sections[1].charts[0].highlight == "2021"
    assert moved.titles == {"shipbuilding/chart/deficit": "Mine"}
    assert edits.move_chart(moved, "deficit", "investment") == edited


def test_a_chart_moves_among_those_of_its_section(deck: Deck) -> None:
    moved = edits.move_chart(deck, "deficit", "investment", 0)
    assert _charts(moved, "investment") == ["deficit", "projects"]
    with pytest.raises(AttacheError, match="no place 2"):
        edits.move_chart(deck, "deficit", "investment", 2)
    with pytest.raises(AttacheError, match="Unknown chart of this deck"):
        edits.move_chart(deck, "ships", "investment")
    with pytest.raises(AttacheError, match="Unknown section of this deck 'trade'"):
        edits.move_chart(deck, "deficit", "trade")


def test_a_question_moves(deck: Deck) -> None:
    assert edits.move_question(deck, "ships", 0).questions == ("ships", "real")
    with pytest.raises(AttacheError, match="Unknown question of this deck 'why'"):
        edits.move_question(deck, "why", 0)
    with pytest.raises(AttacheError, match="no place 2"):
        edits.move_question(deck, "real", 2)


def test_slides_are_hidden_and_shown_again_in_any_order(deck: Deck) -> None:
    one = edits.hide(edits.hide(deck, "cover"), "agenda")
    assert one == edits.hide(edits.hide(edits.hide(deck, "agenda"), "cover"), "cover")
    assert edits.hide(edits.hide(one, "cover", False), "agenda", hidden=False) == deck
    with pytest.raises(AttacheError, match="key is empty"):
        edits.hide(deck, " ")


def test_an_order_names_slides_of_its_section_once(deck: Deck) -> None:
    keys = ["investment/points-1", "investment/chart/projects", "investment/points-1"]
    ordered = edits.order_slides(deck, "investment", keys)
    assert ordered.sections[0].order == tuple(keys[:2])
    assert edits.order_slides(ordered, "investment", []) == deck
    with pytest.raises(AttacheError, match="'cover' is not of the section 'investment'"):
        edits.order_slides(deck, "investment", ["cover"])
    with pytest.raises(AttacheError, match="Unknown section of this deck 'trade'"):
        edits.order_slides(deck, "trade", ["trade/points-1"])


def test_no_two_slides_of_a_deck_have_one_id() -> None:
    slides = {"slides": ({"id": "own-1"},)}
    sections = ({"sector": "trade", **slides}, {"sector": "investment", **slides})
    with pytest.raises(ValueError, match="slide own-1 is in the deck more than once"):
        Deck.model_validate({"pack": "sample", "marking": "U", "sections": sections})
