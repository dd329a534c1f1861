"""Slides as they are shown are moved, deleted and given other roles."""

import pytest
from slide_values import keys, slide

import samples
from attache.deck import edits
from attache.deck.models import Deck
from attache.errors import AttacheError
from attache.pack.vocabulary import Role
from attache.slides.arrange import (
    change_role,
    drop_slide_of,
    move_slide,
    roles_offered,
    slide_after,
)
from attache.slides.outline import outline

PACK = samples.pack()
CHART = "investment/chart/projects"
OWN = "investment/own/own-1"
_POINTS = ("ties", "share", "hynix", "plants", "labour", "risk", "show", "resist")


@pytest.fixture
def deck() -> Deck:
    """Three sections, of which the first has a slide of every kind."""
    made = samples.deck(
        samples.section("investment", *_POINTS, charts=("projects",)),
        samples.section("shipbuilding", "defence", "second"),
        samples.section("trade", "exports", charts=("deficit",)),
        questions=("real", "ships"),
    )
    return edits.write_slide(
        edits.add_slide(made, PACK, "investment"), "own-1", title="Mine", items=[("First", "")]
    )


def _keys(deck: Deck, sector: str = "") -> list[str]:
    found = keys(outline(PACK, deck))
    return [key for key in found if not sector or key.startswith(f"{sector}/")]


def _content(deck: Deck, sector: str) -> list[str]:
    """What a section shows, in order, without its name."""
    return [key.removeprefix(f"{sector}/") for key in _keys(deck, sector)][1:]


def _points(deck: Deck, sector: str) -> list[str]:
    found = next(section for section in deck.sections if section.sector == sector)
    return [choice.point for choice in found.choices]


def test_the_deck_of_these_tests_has_a_slide_of_every_kind(deck: Deck) -> None:
    assert _content(deck, "investment") == [
        "figures-1",
        "chart/projects",
        "points-1",
        "versus-1",
        "asks-1",
        "own/own-1",
    ]
    assert _content(deck, "shipbuilding") == ["points-1"]
    assert _content(deck, "trade") == ["chart/deficit"]


# Moving


def test_a_slide_moves_within_its_section(deck: Deck) -> None:
    up = move_slide(PACK, deck, OWN, "investment/points-1")
    assert _content(up, "investment") == [
        "figures-1",
        "chart/projects",
        "own/own-1",
        "points-1",
        "versus-1",
        "asks-1",
    ]
    assert move_slide(PACK, up, OWN, "investment/points-1") == up
    back = move_slide(PACK, up, OWN, "shipbuilding/section")
    assert _content(back, "investment") == _content(deck, "investment")


def test_a_move_to_where_the_slide_stands_changes_nothing(deck: Deck) -> None:
    for before in (OWN, "shipbuilding/section"):
        assert move_slide(PACK, deck, OWN, before) == deck
    assert move_slide(PACK, deck, "investment/figures-1", CHART) == deck


def test_the_first_of_a_section_is_before_the_cover_and_the_agenda(deck: Deck) -> None:
    for before in ("cover", "agenda", "investment/section"):
        assert _content(move_slide(PACK, deck, OWN, before), "investment")[0] == "own/own-1"


@pytest.mark.parametrize("before", ["closing", "qa/real", "sources", None])
def test_the_end_of_the_sections_is_before_the_closing_and_in_the_backup(
    deck: Deck, before: str | None
) -> None:
    moved = move_slide(PACK, deck, OWN, before)
    assert _content(moved, "trade") == ["chart/deficit", "own/own-1"]


def test_an_own_slide_goes_to_its_place_in_another_section(deck: Deck) -> None:
    moved = move_slide(PACK, edits.hide(deck, OWN), OWN, "shipbuilding/points-1")
    assert _content(moved, "shipbuilding") == ["own/own-1", "points-1"]
    own = slide(outline(PACK, moved), "shipbuilding/own/own-1")
    assert (own.title, own.hidden) == ("Mine", True)
    assert slide_after(PACK, deck, moved, OWN) == own.key


def test_points_go_before_those_of_the_slide_they_are_moved_to(deck: Deck) -> None:
    moved = move_slide(PACK, deck, "shipbuilding/points-1", "investment/versus-1")
    assert "shipbuilding/section" not in _keys(moved)
    points = _points(moved, "investment")
    assert points[points.index("labour") - 2 : points.index("labour")] == ["defence", "second"]
    assert slide_after(PACK, deck, moved, "shipbuilding/points-1") == "investment/points-1"


def test_points_that_fill_a_slide_stand_where_they_are_put(deck: Deck) -> None:
    moved = move_slide(PACK, deck, "shipbuilding/points-1", "closing")
    assert _points(moved, "trade") == ["exports", "defence", "second"]
    alone = edits.set_roles(deck, [Role.POINTS, Role.CHART], sector="trade")
    alone = edits.move(alone, "exports", 0, sector="investment")
    moved = move_slide(PACK, alone, "shipbuilding/points-1", None)
    assert _content(moved, "trade") == ["chart/deficit", "points-1"]


def test_a_chart_goes_with_the_points_beside_it_and_the_options_of_both(deck: Deck) -> None:
    edited = edits.retitle(edits.hide(deck, CHART), CHART, "My chart")
    edited = edits.reword(edited, "ties", headline="My words")
    moved = move_slide(PACK, edited, CHART, "shipbuilding/points-1")
    new = slide(outline(PACK, moved), "shipbuilding/chart/projects")
    assert (new.title, new.hidden, new.role) == ("My chart", True, Role.POINTS_CHART)
    assert new.points == slide(outline(PACK, edited), CHART).points
    assert _content(moved, "shipbuilding") == ["chart/projects", "points-1"]


def test_a_chart_stands_beside_others_where_it_is_put(deck: Deck) -> None:
    moved = move_slide(PACK, deck, CHART, "trade/chart/deficit")
    assert _content(moved, "trade") == ["figures-1", "chart/projects", "chart/deficit"]
    assert sorted(_points(moved, "trade")) == ["exports", "share", "ties"]


def test_a_slide_keeps_its_role_in_a_section_of_other_roles(deck: Deck) -> None:
    points = edits.set_roles(deck, [Role.POINTS], sector="shipbuilding")
    for key, role in ((CHART, Role.POINTS_CHART), ("investment/asks-1", Role.ASKS)):
        moved = move_slide(PACK, points, key, "trade/section")
        now = slide_after(PACK, points, moved, key)
        assert slide(outline(PACK, moved), str(now)).role is role
        assert slide(outline(PACK, moved), "shipbuilding/points-1").points == ("defence", "second")


def test_a_slide_gives_its_role_up_where_it_would_change_what_is_there(deck: Deck) -> None:
    mixed = edits.choose(deck, PACK, "notice", sector="shipbuilding")
    mixed = edits.set_roles(mixed, [Role.POINTS], sector="shipbuilding")
    moved = move_slide(PACK, mixed, "investment/versus-1", "trade/section")
    assert _content(moved, "shipbuilding") == ["points-1"]


def test_titles_and_hidden_slides_stay_with_points_when_others_leave() -> None:
    points = ("ties", "hynix", "share", "plants", "labour", "notice")
    deck = samples.deck(
        samples.section("investment", *points, roles=(Role.POINTS,)),
        samples.section("shipbuilding", "defence"),
    )
    deck = edits.hide(edits.retitle(deck, "investment/points-2", "Second"), "investment/points-2")
    for left in (
        move_slide(PACK, deck, "investment/points-1", "shipbuilding/points-1"),
        drop_slide_of(PACK, deck, "investment/points-1"),
    ):
        (only,) = [each for each in outline(PACK, left).slides if "investment/points" in each.key]
        assert (only.key, only.title, only.hidden) == ("investment/points-1", "Second", True)
        assert only.points == ("plants", "labour", "notice")


def test_figures_do_not_leave_the_points_that_bring_them(deck: Deck) -> None:
    moved = move_slide(PACK, deck, "investment/figures-1", OWN)
    assert _content(moved, "investment")[-2:] == ["figures-1", "own/own-1"]
    with pytest.raises(AttacheError, match="figures stays in the section"):
        move_slide(PACK, deck, "investment/figures-1", "trade/chart/deficit")


def test_a_divider_moves_its_whole_section(deck: Deck) -> None:
    def order(moved: Deck) -> list[str]:
        return [section.sector for section in moved.sections]

    trade = "trade/section"
    assert order(move_slide(PACK, deck, trade, "cover")) == ["trade", "investment", "shipbuilding"]
    before = move_slide(PACK, deck, trade, "shipbuilding/section")
    assert order(before) == ["investment", "trade", "shipbuilding"]
    assert order(move_slide(PACK, deck, trade, OWN)) == ["investment", "trade", "shipbuilding"]
    last = move_slide(PACK, deck, "investment/section", "closing")
    assert order(last) == ["shipbuilding", "trade", "investment"]
    assert move_slide(PACK, deck, "investment/section", OWN) == deck
    assert move_slide(PACK, deck, "investment/section", "shipbuilding/section") == deck


def test_questions_move_among_themselves(deck: Deck) -> None:
    assert move_slide(PACK, deck, "qa/ships", "qa/real").questions == ("ships", "real")
    assert move_slide(PACK, deck, "qa/ships", "cover").questions == ("ships", "real")
    for before in (None, "sources"):
        assert move_slide(PACK, deck, "qa/real", before).questions == ("ships", "real")


@pytest.mark.parametrize("key", ["cover", "agenda", "closing", "sources"])
def test_the_frame_stays_where_it_is_and_says_so(deck: Deck, key: str) -> None:
    with pytest.raises(AttacheError, match="always") as refused:
        move_slide(PACK, deck, key, OWN)
    assert "hidden" in refused.value.hint


def test_a_slide_that_is_not_there_is_named(deck: Deck) -> None:
    with pytest.raises(AttacheError, match="Unknown slide 'qa/rael'"):
        move_slide(PACK, deck, "qa/rael", None)
    with pytest.raises(AttacheError, match="Unknown slide 'nowhere'"):
        move_slide(PACK, deck, OWN, "nowhere")
    with pytest.raises(AttacheError, match="Unknown slide 'nowhere'"):
        drop_slide_of(PACK, deck, "nowhere")
    with pytest.raises(AttacheError, match="Unknown slide 'nowhere'"):
        change_role(PACK, deck, "nowhere", Role.POINTS)
    assert roles_offered(PACK, deck, "nowhere") == ()


def test_without_dividers_the_section_says_which_end_is_meant(deck: Deck) -> None:
    bare = edits.set_roles(deck, [role for role in Role if role is not Role.SECTION])
    target = "shipbuilding/points-1"
    first = move_slide(PACK, bare, "investment/points-1", target, sector="investment")
    assert _keys(first, "investment")[-1] == "investment/points-1"
    second = move_slide(PACK, bare, OWN, target)
    assert _keys(second, "shipbuilding")[0] == "shipbuilding/own/own-1"
    third = move_slide(PACK, deck, OWN, "shipbuilding/section", sector="shipbuilding")
    assert _content(third, "shipbuilding")[0] == "own/own-1"
    with pytest.raises(AttacheError, match="Unknown section of this deck 'energy'"):
        move_slide(PACK, deck, OWN, None, sector="energy")


def test_a_slide_moves_into_a_section_that_shows_nothing_yet(deck: Deck) -> None:
    empty = edits.drop_chart(edits.drop(deck, "exports"), "deficit")
    moved = move_slide(PACK, empty, "investment/versus-1", None, sector="trade")
    assert _content(moved, "trade") == ["versus-1"]


# Deleting


@pytest.mark.parametrize("key", ["cover", "agenda", "closing", "sources"])
def test_a_slide_of_the_frame_is_deleted_as_a_role_of_the_deck(deck: Deck, key: str) -> None:
    dropped = drop_slide_of(PACK, edits.hide(deck, key), key)
    assert _keys(dropped) == [each for each in _keys(deck) if each != key]
    assert edits.set_roles(dropped, Role) == deck


def test_a_deleted_divider_is_hidden_so_that_the_others_stay(deck: Deck) -> None:
    dropped = drop_slide_of(PACK, deck, "trade/section")
    assert dropped.hidden == ("trade/section",)
    assert _keys(dropped) == _keys(deck)


def test_content_goes_with_its_slide(deck: Deck) -> None:
    chart = drop_slide_of(PACK, deck, CHART)
    assert not {"ties", "share", "projects"} & {choice.point for choice in chart.choices}
    assert chart.sections[0].charts == ()
    assert drop_slide_of(PACK, deck, OWN).sections[0].slides == ()
    assert drop_slide_of(PACK, deck, "qa/real").questions == ("ships",)
    assert "labour" not in _points(drop_slide_of(PACK, deck, "investment/versus-1"), "investment")
    assert "show" not in _points(drop_slide_of(PACK, deck, "investment/asks-1"), "investment")


def test_figures_go_and_the_points_that_bring_them_stay(deck: Deck) -> None:
    dropped = drop_slide_of(PACK, deck, "investment/figures-1")
    assert _content(dropped, "investment") == _content(deck, "investment")[1:]
    assert dropped.choices == deck.choices


def test_of_several_slides_of_figures_one_is_hidden() -> None:
    figures = tuple(PACK.figures[1].model_copy(update={"id": f"f{number}"}) for number in range(6))
    point = PACK.point_by_id["hynix"]
    point = point.model_copy(update={"figures": tuple(each.id for each in figures)})
    pack = samples.pack(points=(point,), figures=figures, charts=(), questions=())
    deck = samples.deck(samples.section("investment", "hynix"))
    dropped = drop_slide_of(pack, deck, "investment/figures-1")
    assert dropped == edits.hide(deck, "investment/figures-1")


def test_the_slide_that_moves_up_is_the_one_after_a_deleted_one(deck: Deck) -> None:
    after = {
        CHART: "investment/points-1",
        "investment/versus-1": "investment/asks-1",
        OWN: "shipbuilding/section",
        "cover": "agenda",
        "sources": "qa/ships",
    }
    for key, expected in after.items():
        dropped = drop_slide_of(PACK, deck, key)
        if key != CHART:
            assert slide_after(PACK, deck, dropped, key) == expected
        else:
            assert slide_after(PACK, deck, dropped, key) in _keys(dropped, "investment")


# Roles


def _offered(deck: Deck) -> dict[str, set[str]]:
    return {
        key.removeprefix("investment/"): {role.value for role in roles_offered(PACK, deck, key)}
        for key in _keys(deck, "investment")
    }


def test_every_slide_offers_the_roles_that_its_content_can_take(deck: Deck) -> None:
    assert _offered(deck) == {
        "section": set(),
        "figures-1": {"points"},
        "chart/projects": {"points", "chart"},
        "points-1": set(),
        "versus-1": {"points"},
        "asks-1": {"points"},
        "own/own-1": set(),
    }
    for key in ("cover", "agenda", "closing", "qa/real", "sources"):
        assert roles_offered(PACK, deck, key) == ()
    only_points = edits.set_roles(deck, [Role.POINTS], sector="investment")
    assert _offered(only_points) == {
        "section": set(),
        "points-1": {"points_chart", "figures"},
        "points-2": {"versus", "asks"},
        "chart/projects": {"points_chart"},
        "own/own-1": set(),
    }


@pytest.mark.parametrize(
    ("key", "role"),
    [
        ("investment/versus-1", Role.POINTS),
        ("investment/asks-1", Role.POINTS),
        (CHART, Role.CHART),
        (CHART, Role.POINTS),
    ],
)
def test_a_slide_changes_its_role_and_back(deck: Deck, key: str, role: Role) -> None:
    old = slide(outline(PACK, deck), key)
    changed = change_role(PACK, deck, key, role)
    new_key = slide_after(PACK, deck, changed, key, role)
    assert new_key is not None
    new = slide(outline(PACK, changed), new_key)
    assert new.role is role
    back = change_role(PACK, changed, new_key, old.role)
    assert _keys(back) == _keys(deck)
    assert {choice.point for choice in changed.choices} == {choice.point for choice in deck.choices}


def test_figures_come_and_go(deck: Deck) -> None:
    without = change_role(PACK, deck, "investment/figures-1", Role.POINTS)
    assert "figures-1" not in _content(without, "investment")
    assert slide_after(PACK, deck, without, "investment/figures-1", Role.POINTS) == (
        "investment/points-1"
    )
    again = change_role(PACK, without, "investment/points-1", Role.FIGURES)
    assert _content(again, "investment") == _content(deck, "investment")


def test_a_role_that_the_deck_lacks_comes_to_that_section_alone(deck: Deck) -> None:
    plain = [Role.COVER, Role.POINTS, Role.SECTION]
    first = edits.set_roles(deck, plain)
    for point, sector in (("notice", "trade"), ("jobs", "trade")):
        first = edits.choose(first, PACK, point, sector=sector)
    assert _content(first, "trade") == ["points-1", "chart/deficit"]
    key = next(
        key for key in _keys(first, "investment") if Role.VERSUS in roles_offered(PACK, first, key)
    )
    changed = change_role(PACK, first, key, Role.VERSUS)
    assert "versus-1" in _content(changed, "investment")
    assert _content(changed, "trade") == _content(first, "trade")
    assert _content(changed, "shipbuilding") == _content(first, "shipbuilding")
    assert changed.roles == (Role.COVER, Role.SECTION, Role.POINTS, Role.VERSUS)


def test_points_stand_beside_another_chart_when_its_slide_is_given_that_role(deck: Deck) -> None:
    two = edits.choose_chart(deck, PACK, "deficit")
    two = edits.move_chart(two, "deficit", "investment")
    key = "investment/chart/deficit"
    assert slide(outline(PACK, two), key).role is Role.CHART
    changed = change_role(PACK, two, key, Role.POINTS_CHART)
    assert slide(outline(PACK, changed), key).role is Role.POINTS_CHART
    assert slide(outline(PACK, changed), CHART).role is Role.CHART


def test_what_was_said_of_a_slide_goes_to_the_one_that_takes_its_place() -> None:
    only = samples.deck(samples.section("investment", "labour", "risk"))
    only = edits.hide(edits.retitle(only, "investment/versus-1", "Mine"), "investment/versus-1")
    changed = change_role(PACK, only, "investment/versus-1", Role.POINTS)
    new = slide(outline(PACK, changed), "investment/points-1")
    assert (new.title, new.hidden) == ("Mine", True)
    back = change_role(PACK, changed, "investment/points-1", Role.VERSUS)
    assert outline(PACK, back) == outline(PACK, only)


def test_a_role_that_is_not_offered_is_refused_and_the_present_one_changes_nothing(
    deck: Deck,
) -> None:
    for key in (OWN, "cover", "investment/section", "investment/asks-1"):
        with pytest.raises(AttacheError, match="cannot be shown in that way"):
            change_role(PACK, deck, key, Role.VERSUS)
    assert change_role(PACK, deck, CHART, Role.POINTS_CHART) == deck
