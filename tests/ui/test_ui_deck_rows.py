"""The list of slides without its window: which rows there are, and what moves where."""

import pytest

from attache.deck import edits
from attache.deck.models import Deck
from attache.errors import AttacheError
from attache.output.requests import PageFacts
from attache.pack.vocabulary import Role
from attache.slides.frame import BACKUP, CLOSING, OPENING
from attache.slides.outline import outline
from attache.ui.deck import moving
from attache.ui.deck.dragging import section_gaps, sector_below
from attache.ui.deck.rows import (
    Heading,
    PageRow,
    Row,
    gap_above,
    gap_after,
    gap_below,
    keys_of,
    place_at,
    rows_of,
)
from ui.sessions import built_in, preset_deck

_CHART = "investment/chart/announced-projects"


def _page(number: int, key: str, role: Role, section: str, *, first: bool = True) -> PageFacts:
    return PageFacts(key, number, role, section, key, first, False, key.encode(), 0.0)


_PAGES = (
    _page(1, "cover", Role.COVER, OPENING),
    _page(2, "a/section", Role.SECTION, "A"),
    _page(3, "a/points-1", Role.POINTS, "A"),
    _page(4, "a/points-1", Role.POINTS, "A", first=False),
    _page(5, "a/points-2", Role.POINTS, "A"),
    _page(6, "b/points-1", Role.POINTS, "B"),
    _page(7, "closing", Role.CLOSING, CLOSING),
    _page(8, "sources", Role.SOURCES, BACKUP),
)
_ROWS = rows_of(_PAGES)


def _at(row_id: str, rows: tuple[Row, ...] = _ROWS) -> int:
    return [row.id for row in rows].index(row_id)


def _keys(deck: Deck) -> list[str]:
    return [slide.key for slide in outline(built_in(), deck).slides]


def test_every_section_has_a_heading_and_only_those_of_the_content_have_a_sector() -> None:
    headings = [(row.section, row.sector) for row in _ROWS if isinstance(row, Heading)]
    assert headings == [(OPENING, ""), ("A", "a"), ("B", "b"), (CLOSING, ""), (BACKUP, "")]


def test_the_pages_of_one_slide_are_counted() -> None:
    offsets = [row.offset for row in _ROWS if isinstance(row, PageRow) and row.key == "a/points-1"]
    assert offsets == [0, 1]


def test_a_collapsed_section_keeps_its_heading_and_says_how_many_pages_it_has() -> None:
    rows = rows_of(_PAGES, {"A"})
    assert Heading("A", "a", 4, True) in rows
    assert not any(key.startswith("a/") for key in keys_of(rows))


def test_a_place_between_two_slides_names_both() -> None:
    place = place_at(_ROWS, _at("a/points-2 0"))
    assert place is not None
    assert (place.sector, place.after, place.before) == ("a", "a/points-1", "a/points-2")


def test_nothing_is_put_before_the_divider_of_a_section() -> None:
    place = place_at(_ROWS, _at("# A") + 1)
    assert place is not None
    assert (place.sector, place.after, place.before) == ("a", None, "a/points-1")


def test_a_place_amid_the_pages_of_a_slide_is_behind_that_slide() -> None:
    place = place_at(_ROWS, _at("a/points-1 1"))
    assert place is not None
    assert (place.after, place.before) == ("a/points-1", "a/points-2")


def test_above_a_heading_is_the_end_of_the_section_before() -> None:
    place = place_at(_ROWS, _at("# B"))
    assert place is not None
    assert (place.sector, place.after, place.before) == ("a", "a/points-2", None)


def test_slides_on_their_way_are_passed_over_in_a_place() -> None:
    place = place_at(_ROWS, _at("a/points-2 0"), ("a/points-2",))
    assert place is not None
    assert (place.after, place.before) == ("a/points-1", None)


def test_in_a_collapsed_section_the_place_is_its_end() -> None:
    rows = rows_of(_PAGES, {"A"})
    place = place_at(rows, _at("# A", rows) + 1)
    assert place is not None
    assert (place.sector, place.before) == ("a", None)


def test_a_deck_without_slides_has_no_place() -> None:
    assert place_at((), 0) is None


def test_a_step_up_leads_over_a_slide_and_then_into_the_section_before() -> None:
    assert gap_above(_ROWS, ["a/points-2"]) == _at("a/points-1 0")
    assert gap_above(_ROWS, ["b/points-1"]) == _at("# B")
    assert gap_above(_ROWS, ["a/points-1"]) == _at("# A")


def test_a_step_down_leads_over_all_pages_of_a_slide_and_then_into_the_next_section() -> None:
    assert gap_below(_ROWS, ["a/section"]) == _at("a/points-1 1") + 1
    assert gap_below(_ROWS, ["a/points-2"]) == _at("# B") + 1
    assert gap_below(_ROWS, ["sources"]) is None


def test_behind_a_slide_is_behind_its_last_page() -> None:
    assert gap_after(_ROWS, "a/points-1") == _at("a/points-2 0")
    assert gap_after(_ROWS, "nothing") == len(_ROWS)


def test_a_section_can_be_dropped_above_others_and_below_them_all() -> None:
    gaps = section_gaps(_ROWS)
    assert gaps == (_at("# A"), _at("# B"), _at(f"# {CLOSING}"))
    assert [sector_below(_ROWS, gap) for gap in gaps] == ["a", "b", None]
    assert section_gaps(rows_of(_PAGES[:1])) == ()


def test_slides_are_moved_together_and_keep_their_order() -> None:
    deck = preset_deck()
    place = place_at(_rows_of_deck(deck), gap_after(_rows_of_deck(deck), "shipbuilding/points-1"))
    assert place is not None
    own = moving.add_slide(built_in(), deck, place)
    done = moving.move_slides(built_in(), own.deck, (_CHART, *own.keys), place)
    keys = _keys(done.deck)
    assert done.keys == (
        "shipbuilding/chart/announced-projects",
        "shipbuilding/own/own-1",
    )
    assert [keys.index(key) for key in done.keys] == sorted(keys.index(key) for key in done.keys)


def test_a_cover_cannot_be_moved_and_says_so() -> None:
    deck = preset_deck()
    place = place_at(_rows_of_deck(deck), gap_after(_rows_of_deck(deck), _CHART))
    assert place is not None
    with pytest.raises(AttacheError, match="cover"):
        moving.move_slides(built_in(), deck, ("cover",), place)


def test_after_removing_slides_the_one_in_their_place_is_selected() -> None:
    deck = preset_deck()
    done = moving.drop_slides(built_in(), deck, ("shipbuilding/points-1",))
    assert "shipbuilding/points-1" not in _keys(done.deck)
    assert done.keys == ("semiconductors/points-1",)


def test_several_slides_are_removed_at_once() -> None:
    done = moving.drop_slides(built_in(), preset_deck(), ("digital/versus-1", "closing", "sources"))
    assert not {"digital/versus-1", "closing", "sources"} & set(_keys(done.deck))


def test_slides_are_hidden_and_shown_together() -> None:
    hidden = moving.hide_slides(preset_deck(), ("cover", "closing"), True)
    assert hidden.hidden == ("closing", "cover")
    assert moving.hide_slides(hidden, ("cover", "closing"), False).hidden == ()


@pytest.mark.parametrize(
    ("here", "sector"), [("cover", "investment"), ("sources", "path_forward"), (_CHART, None)]
)
def test_a_new_slide_goes_behind_the_one_it_is_asked_for_at_or_into_the_nearest_section(
    here: str, sector: str | None
) -> None:
    deck = preset_deck()
    rows = _rows_of_deck(deck)
    done = moving.add_slide(built_in(), deck, place_at(rows, gap_after(rows, here)))
    keys = _keys(done.deck)
    if sector is None:
        assert keys.index(done.keys[0]) == keys.index(here) + 1
    else:
        assert done.keys[0].startswith(f"{sector}/own/")


def test_a_new_slide_in_an_empty_deck_makes_a_section() -> None:
    deck = preset_deck().model_copy(update={"sections": ()})
    done = moving.add_slide(built_in(), deck, None)
    assert done.keys[0] in _keys(done.deck)


def test_a_section_is_put_before_another_or_at_the_end() -> None:
    deck = preset_deck()
    moved = moving.move_section(deck, "digital", "investment")
    assert [each.sector for each in moved.sections][:2] == ["digital", "investment"]
    last = moving.move_section(deck, "investment", None)
    assert last.sections[-1].sector == "investment"
    assert moving.move_section(deck, "digital", "digital") == deck


def test_clearing_a_section_takes_all_of_it_and_nothing_else() -> None:
    deck = edits.add_slide(preset_deck(), built_in(), "investment")
    cleared = moving.clear_section(deck, "investment")
    before = [key for key in _keys(deck) if not key.startswith("investment/")]
    assert _keys(cleared) == before


def _rows_of_deck(deck: Deck) -> tuple[Row, ...]:
    slides = outline(built_in(), deck).slides
    pages = (_page(at, s.key, s.role, s.section) for at, s in enumerate(slides, 1))
    return rows_of(tuple(pages))
