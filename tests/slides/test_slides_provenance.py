"""Every number on a slide stands somewhere, and the deck says where."""

from slide_values import slide

import samples
from attache.deck import edits
from attache.deck.models import Deck
from attache.slides.gather import gather
from attache.slides.outline import outline
from attache.slides.provenance import own_edits, standings, unaccounted

PACK = samples.pack()


def _standings(deck: Deck, key: str) -> dict[str, str]:
    found = standings(gather(PACK, deck), slide(outline(PACK, deck), key))
    return {each.number: each.where for each in found}


def _points(*points: str, charts: tuple[str, ...] = ()) -> Deck:
    return samples.deck(samples.section("investment", *points, charts=charts))


def test_a_number_of_a_point_stands_in_its_sentence() -> None:
    assert _standings(_points("plants"), "investment/points-1") == {
        "5.4": "sentence 4",
        "11.4": "sentence 4",
    }


def test_a_number_of_a_card_may_stand_in_the_figure_alone() -> None:
    found = _standings(_points("hynix", "plants"), "investment/figures-1")
    assert found["3.87"] == "sentence 3"
    assert found["2021"] == "figure “Label of ford”, sentence 4"


def test_the_labels_of_a_chart_stand_in_its_data() -> None:
    data = "chart data, U.S. Census Bureau, published in February 2026"
    found = _standings(_points(charts=("deficit",)), "investment/chart/deficit")
    assert found == {"2021": data, "2024": data, "29.2": data, "66": data}


def test_a_number_of_a_corrected_wording_stands_in_its_basis() -> None:
    deck = edits.take_corrected(_points("share"), PACK)
    assert _standings(deck, "investment/points-1") == {
        "2023": "basis of the corrected wording of “share”",
        "21.5": "basis of the corrected wording of “share”",
    }


def test_numbers_of_the_meeting_stand_on_the_cover() -> None:
    deck = edits.set_meeting(_points("ties"), title="G20 round 7", date="2026-12-04")
    assert _standings(deck, "cover") == {
        "7": "the meeting",
        "4": "the meeting",
        "2026": "the meeting",
        "2025": "date of the brief",
    }


def test_counts_of_a_section_and_of_titles_claim_nothing() -> None:
    deck = edits.retitle(_points("ties"), "closing", "Investment defines the relationship")
    assert _standings(deck, "investment/section") == {}
    assert slide(outline(PACK, deck), "closing").title.endswith("(2)")
    assert _standings(deck, "closing") == {}


def test_a_users_number_is_named_as_such() -> None:
    deck = edits.reword(_points("ties", "hynix"), "ties", headline="We gain 12 plants, 3.87 more")
    deck = edits.retitle(deck, "investment/points-1", "Plan (2030)")
    found = _standings(deck, "investment/points-1")
    assert found == {
        "2030": "your own edit",
        "12": "your own edit",
        "3.87": "sentence 3",
    }
    on = slide(outline(PACK, deck), "investment/points-1")
    assert own_edits(gather(PACK, deck), on) == ("2030", "12")
    assert on.notes is not None
    assert on.notes.numbers == ("2030, 12: your own edit", "3.87: sentence 3")


def test_own_titles_of_charts_and_the_own_closing_are_edits_too() -> None:
    deck = edits.set_chart_options(
        _points(charts=("projects",)), PACK, "projects", title="All 77 of them"
    )
    deck = edits.set_remember(deck, "Remember 88")
    assert _standings(deck, "investment/chart/projects")["77"] == "your own edit"
    assert _standings(deck, "closing") == {"88": "your own edit"}


def test_a_number_that_stands_nowhere_is_found() -> None:
    deck = _points("hynix")
    on = slide(outline(PACK, deck), "investment/points-1")
    point = PACK.point_by_id["hynix"].model_copy(update={"headline": "A $4.99bn project"})
    pack = samples.pack(points=(point,))
    wrong = slide(outline(pack, deck), "investment/points-1")
    assert unaccounted(gather(PACK, deck), on) == ()
    assert unaccounted(gather(pack, deck), wrong) == ("4.99",)
