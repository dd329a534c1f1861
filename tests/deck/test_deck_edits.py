"""Each user action gives the next deck, and wrong input a reason."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

import samples
from attache.deck import edits
from attache.deck.models import Choice, Deck, Wording
from attache.errors import AttacheError
from attache.pack.models import Pack
from attache.pack.vocabulary import Audience, Role

PACK = samples.pack()


def _points(deck: Deck, sector: str) -> list[str]:
    return [
        choice.point
        for section in deck.sections
        if section.sector == sector
        for choice in section.choices
    ]


def _choice(deck: Deck, point: str) -> Choice:
    return next(choice for choice in deck.choices if choice.point == point)


@pytest.fixture
def deck() -> Deck:
    return samples.deck(
        samples.section("investment", "ties", "share", "labour", charts=("projects",)),
        samples.section("shipbuilding", "defence"),
        questions=("real",),
    )


def test_a_chosen_point_goes_to_the_end_of_its_own_section(deck: Deck) -> None:
    assert _points(edits.choose(deck, PACK, "risk"), "investment")[-1] == "risk"


def test_a_point_may_be_put_at_a_place_of_another_section(deck: Deck) -> None:
    chosen = edits.choose(deck, PACK, "risk", sector="shipbuilding", place=0)
    assert _points(chosen, "shipbuilding") == ["risk", "defence"]


def test_a_point_without_its_own_section_goes_where_it_also_belongs() -> None:
    deck = samples.deck(samples.section("investment", "ties"))
    assert _points(edits.choose(deck, PACK, "second"), "investment") == ["ties", "second"]


def test_a_point_without_any_section_makes_one(deck: Deck) -> None:
    assert _points(edits.choose(deck, PACK, "exports"), "trade") == ["exports"]


def test_choosing_twice_changes_nothing(deck: Deck) -> None:
    assert edits.choose(deck, PACK, "ties", sector="shipbuilding") == deck


def test_an_unknown_point_is_refused_with_the_nearest_one(deck: Deck) -> None:
    with pytest.raises(AttacheError, match=r"(?s)Unknown point 'labor'.*labour"):
        edits.choose(deck, PACK, "labor")


def test_an_unknown_sector_is_refused(deck: Deck) -> None:
    with pytest.raises(AttacheError, match="Unknown sector 'ships'"):
        edits.choose(deck, PACK, "risk", sector="ships")


@pytest.mark.parametrize("place", [-1, 4])
def test_a_place_that_is_not_there_is_refused(deck: Deck, place: int) -> None:
    with pytest.raises(AttacheError, match=f"no place {place}"):
        edits.choose(deck, PACK, "risk", place=place)


def test_a_dropped_point_is_gone_and_its_section_stays(deck: Deck) -> None:
    dropped = edits.drop(deck, "defence")
    assert _points(dropped, "shipbuilding") == []
    assert [section.sector for section in dropped.sections] == ["investment", "shipbuilding"]


def test_dropping_what_is_not_chosen_is_refused(deck: Deck) -> None:
    with pytest.raises(AttacheError, match="Unknown point of this deck 'risk'"):
        edits.drop(deck, "risk")


def test_a_point_moves_within_its_section(deck: Deck) -> None:
    assert _points(edits.move(deck, "ties", 2), "investment") == ["share", "labour", "ties"]


def test_a_point_moves_to_another_section_with_its_edits(deck: Deck) -> None:
    edited = edits.reword(deck, "share", headline="Mine")
    moved = edits.move(edited, "share", 1, sector="shipbuilding")
    assert _points(moved, "shipbuilding") == ["defence", "share"]
    assert _choice(moved, "share").headline == "Mine"


def test_a_move_to_a_section_that_is_not_there_is_refused(deck: Deck) -> None:
    with pytest.raises(AttacheError, match="Unknown section of this deck 'trade'"):
        edits.move(deck, "ties", 0, sector="trade")


def test_a_section_moves(deck: Deck) -> None:
    moved = edits.move_section(deck, "shipbuilding", 0)
    assert [section.sector for section in moved.sections] == ["shipbuilding", "investment"]


def test_rewording_changes_only_what_is_given(deck: Deck) -> None:
    first = edits.reword(deck, "ties", headline="Own headline")
    both = edits.reword(first, "ties", words="Own words")
    choice = _choice(both, "ties")
    assert (choice.headline, choice.support, choice.words) == ("Own headline", None, "Own words")


def test_an_empty_headline_follows_the_pack_and_an_empty_support_says_nothing(deck: Deck) -> None:
    edited = edits.reword(deck, "share", headline="Mine", support="Mine too")
    emptied = edits.reword(edited, "share", headline=" \n\u200b", support="")
    choice = _choice(emptied, "share")
    assert choice.headline is None
    assert choice.support == ""


def test_text_comes_in_on_one_line_without_illegal_characters(deck: Deck) -> None:
    edited = edits.reword(deck, "ties", headline="  Two\r\nlines\x00 and\ta\x0bbell\x07\ud800 ")
    assert _choice(edited, "ties").headline == "Two lines and a bell"


def test_a_headline_that_is_too_long_is_refused_with_its_length(deck: Deck) -> None:
    with pytest.raises(AttacheError, match=r"^headline is 340 characters, at most 300$"):
        edits.reword(deck, "ties", headline="x" * 340)


def test_wording_is_restored_one_field_or_all(deck: Deck) -> None:
    edited = edits.reword(deck, "share", headline="a", support="b", words="c")
    one = _choice(edits.restore(edited, "share", "support"), "share")
    assert (one.headline, one.support, one.words) == ("a", None, "c")
    assert edits.restore(edited, "share") == deck


def test_the_corrected_wording_is_taken_and_given_back(deck: Deck) -> None:
    swapped = edits.swap_wording(deck, PACK, "share", "corrected")
    assert _choice(swapped, "share").wording is Wording.CORRECTED
    assert edits.swap_wording(swapped, PACK, "share", Wording.ORIGINAL) == deck


def test_a_point_without_a_corrected_wording_cannot_take_it(deck: Deck) -> None:
    with pytest.raises(AttacheError, match="'ties' has no corrected wording"):
        edits.swap_wording(deck, PACK, "ties", Wording.CORRECTED)


def test_an_unknown_wording_is_refused(deck: Deck) -> None:
    with pytest.raises(AttacheError, match="Unknown wording 'correct'"):
        edits.swap_wording(deck, PACK, "share", "correct")


def test_the_corrected_wording_is_taken_wherever_offered(deck: Deck) -> None:
    taken = edits.take_corrected(deck, PACK)
    assert [choice.point for choice in taken.choices if choice.wording is Wording.CORRECTED] == [
        "share"
    ]


def test_a_point_is_let_stand_and_not(deck: Deck) -> None:
    stands = edits.let_stand(deck, "share")
    assert _choice(stands, "share").stands
    assert edits.let_stand(stands, "share", False) == deck


def test_a_meeting_is_set_field_by_field(deck: Deck) -> None:
    first = edits.set_meeting(deck, title="Talks", date="2026-12-04")
    meeting = edits.set_meeting(first, place="Seoul", title="").meeting
    assert (meeting.title, meeting.place, meeting.date) == ("", "Seoul", datetime.date(2026, 12, 4))
    assert edits.set_meeting(first, date="").meeting.date is None


@pytest.mark.parametrize("date", ["2026-13-01", "4 December", "20261204", "1700000000"])
def test_a_date_that_is_none_is_refused(deck: Deck, date: str) -> None:
    with pytest.raises(AttacheError, match="is not a date"):
        edits.set_meeting(deck, date=date)


def test_a_brand_needs_a_name(deck: Deck) -> None:
    assert edits.set_brand(deck, "plain").brand == "plain"
    with pytest.raises(AttacheError, match="A brand's id"):
        edits.set_brand(deck, " ")


def test_an_audience_is_set_or_refused(deck: Deck) -> None:
    assert edits.set_audience(deck, "public").audience is Audience.PUBLIC
    with pytest.raises(AttacheError, match=r"(?s)Unknown audience 'pubic'.*public"):
        edits.set_audience(deck, "pubic")


def test_choosing_a_point_raises_the_marking(deck: Deck) -> None:
    assert edits.choose(deck, PACK, "resist").marking == "SBU"
    higher = edits.set_marking(deck, PACK, "CUI")
    assert edits.choose(higher, PACK, "resist").marking == "CUI"


def test_a_marking_below_that_of_a_point_is_refused_by_name(deck: Deck) -> None:
    marked = edits.choose(deck, PACK, "resist")
    with pytest.raises(AttacheError, match=r"marking U is below.*'resist' \(SBU\)"):
        edits.set_marking(marked, PACK, "U")


def test_an_unknown_marking_is_refused(deck: Deck) -> None:
    with pytest.raises(AttacheError, match="Unknown marking 'SECRET'"):
        edits.set_marking(deck, PACK, "SECRET")


def test_a_chart_goes_to_a_section_it_belongs_to(deck: Deck) -> None:
    chosen = edits.choose_chart(deck, PACK, "deficit")
    assert [chart.chart for chart in chosen.sections[0].charts] == ["projects", "deficit"]
    assert edits.choose_chart(chosen, PACK, "deficit") == chosen
    assert edits.drop_chart(chosen, "deficit") == deck


def test_chart_options_are_set_and_restored(deck: Deck) -> None:
    edited = edits.set_chart_options(
        deck, PACK, "projects", title="Mine", highlight="Ford", show_labels=False
    )
    (chart,) = edited.sections[0].charts
    assert (chart.title, chart.highlight, chart.show_labels) == ("Mine", "Ford", False)
    assert edits.restore_chart(edited, "projects") == deck


def test_a_highlight_that_is_not_in_the_chart_is_refused(deck: Deck) -> None:
    with pytest.raises(AttacheError, match=r"(?s)highlight of chart projects 'Fort'.*Ford"):
        edits.set_chart_options(deck, PACK, "projects", highlight="Fort")


def test_options_of_a_chart_that_is_not_chosen_are_refused(deck: Deck) -> None:
    with pytest.raises(AttacheError, match="Unknown chart of this deck 'deficit'"):
        edits.set_chart_options(deck, PACK, "deficit", title="Mine")


def test_questions_come_and_go(deck: Deck) -> None:
    chosen = edits.choose_question(deck, PACK, "ships")
    assert chosen.questions == ("real", "ships")
    assert edits.drop_question(chosen, "ships") == deck
    with pytest.raises(AttacheError, match="Unknown question of this deck"):
        edits.drop_question(deck, "ships")


def test_roles_are_set_for_the_deck_and_for_a_section(deck: Deck) -> None:
    assert edits.set_roles(deck, ["points", "cover"]).roles == (Role.COVER, Role.POINTS)
    own = edits.set_roles(deck, [Role.CHART], sector="investment")
    assert own.sections[0].roles == (Role.CHART,)
    with pytest.raises(AttacheError, match="Unknown role 'point'"):
        edits.set_roles(deck, ["point"])
    with pytest.raises(AttacheError, match="Unknown section of this deck 'trade'"):
        edits.set_roles(deck, ["points"], sector="trade")


def test_titles_are_set_and_cleared(deck: Deck) -> None:
    titled = edits.retitle(deck, "closing", "My\nclosing")
    assert titled.titles == {"closing": "My closing"}
    assert edits.retitle(titled, "closing", "") == deck


def test_the_closing_line_is_set_and_cleared(deck: Deck) -> None:
    own = edits.set_remember(deck, "Remember me")
    assert own.remember == "Remember me"
    assert edits.set_remember(own, " ") == deck


@pytest.mark.parametrize("kind", ["sectors", "points", "charts", "questions"])
def test_a_deck_holds_nothing_twice(kind: str) -> None:
    twice = {
        "sectors": {"sections": (samples.section("trade"), samples.section("trade"))},
        "points": {"sections": (samples.section("trade", "ties", "ties"),)},
        "charts": {"sections": (samples.section("trade", charts=("deficit", "deficit")),)},
        "questions": {"questions": ("real", "real")},
    }[kind]
    with pytest.raises(ValueError, match="in the deck more than once"):
        Deck.model_validate({"pack": "sample", "marking": "U", **twice})


_IDS = st.sampled_from([point.id for point in PACK.points])
_ACTIONS = st.lists(st.tuples(st.sampled_from(["choose", "drop", "move"]), _IDS, st.integers(0, 9)))


def _acted(deck: Deck, pack: Pack, action: str, point: str, place: int) -> Deck:
    try:
        if action == "choose":
            return edits.choose(deck, pack, point)
        return edits.drop(deck, point) if action == "drop" else edits.move(deck, point, place)
    except AttacheError:
        return deck


@given(_ACTIONS)
def test_no_row_of_edits_loses_a_point_or_lowers_the_marking(
    actions: list[tuple[str, str, int]],
) -> None:
    deck = samples.deck()
    expected: set[str] = set()
    for action, point, place in actions:
        deck = _acted(deck, PACK, action, point, place)
        expected = expected - {point} if action == "drop" else expected
        expected = expected | {point} if action == "choose" else expected
        chosen = [choice.point for choice in deck.choices]
        assert sorted(chosen) == sorted(expected)
        if "resist" in expected:
            assert deck.marking == "SBU"
