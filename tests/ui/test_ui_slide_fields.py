"""Which texts of a slide can be worded, and what each of their edits does to the deck."""

from functools import cache

import pytest

from attache.deck import edits
from attache.deck.models import Deck
from attache.slides.models import Slide, TableBlock
from attache.slides.outline import outline
from attache.ui.slide.field import Field, Part, Rank
from attache.ui.slide.fields import unused_charts, wording_fields, words_fields
from attache.ui.slide.own_fields import moved_item, with_item, without_item
from ui.sessions import built_in, preset_deck
from ui.slide_window import ASKS, CHART, OWN, SHIPS, VERSUS


@cache
def _slides(deck_json: str) -> dict[str, Slide]:
    deck = Deck.model_validate_json(deck_json)
    return {slide.key: slide for slide in outline(built_in(), deck).slides}


def _slide(deck: Deck, key: str) -> Slide:
    return _slides(deck.model_dump_json())[key]


def _fields(deck: Deck, key: str) -> dict[str, Field]:
    return {field.id: field for field in wording_fields(built_in(), deck, _slide(deck, key))}


def _shown_title(deck: Deck, key: str) -> str:
    return _slide(deck, key).title


def _with_own() -> Deck:
    deck = edits.add_slide(preset_deck(), built_in(), "shipbuilding")
    return edits.write_slide(deck, "own-1", title="Mine", items=[("One", "First"), ("Two", "")])


@pytest.mark.parametrize(
    "key", ["cover", "agenda", "investment/figures-1", CHART, SHIPS, VERSUS, ASKS, "closing"]
)
def test_the_first_field_of_a_slide_is_its_title_and_writes_it(key: str) -> None:
    deck = preset_deck()
    title = next(iter(_fields(deck, key).values()))
    assert title.text == _shown_title(deck, key)
    assert not title.own
    written = title.write(deck, "A title of mine")
    assert _shown_title(written, key) == "A title of mine"


@pytest.mark.parametrize("key", ["cover", CHART, SHIPS, VERSUS, ASKS, "closing", OWN])
def test_a_title_of_the_users_can_be_restored_except_on_a_slide_of_ones_own(key: str) -> None:
    deck = _with_own()
    before = _shown_title(deck, key)
    written = next(iter(_fields(deck, key).values())).write(deck, "A title of mine")
    restore = next(iter(_fields(written, key).values())).restore
    if key == OWN:
        assert restore is None
        return
    assert restore is not None
    assert _shown_title(restore(written), key) == before


def test_points_and_support_stand_in_the_order_of_the_slide() -> None:
    fields = list(_fields(preset_deck(), SHIPS).values())
    assert [(each.part, each.place) for each in fields[1:5]] == [
        (Part.HEADLINE, 1),
        (Part.SUPPORT, 1),
        (Part.HEADLINE, 2),
        (Part.SUPPORT, 2),
    ]


def test_challenges_come_before_opportunities_each_with_its_number() -> None:
    headlines = [
        each for each in _fields(preset_deck(), VERSUS).values() if each.part is Part.HEADLINE
    ]
    ranks = [(each.rank, each.place) for each in headlines]
    assert ranks[:3] == [(Rank.CHALLENGE, place) for place in (1, 2, 3)]
    assert ranks[3:] == [(Rank.OPPORTUNITY, place) for place in (1, 2, 3)]


def test_every_text_on_a_slide_of_points_has_a_field_that_says_it() -> None:
    deck = preset_deck()
    slide = _slide(deck, ASKS)
    texts = {each.text for each in wording_fields(built_in(), deck, slide)}
    rows = next(block.rows for block in slide.blocks if isinstance(block, TableBlock))
    assert {text for row in rows for text in row if text} <= texts


def test_an_empty_headline_follows_the_pack_and_an_empty_support_says_nothing() -> None:
    deck, name = preset_deck(), "ships-second-largest"
    fields = _fields(deck, SHIPS)
    headline, support = fields[f"headline:{name}"], fields[f"support:{name}"]
    emptied = support.write(headline.write(deck, ""), "")
    after = _fields(emptied, SHIPS)
    assert after[headline.id].text == headline.default
    assert after[support.id].text == ""
    assert after[support.id].restore is not None


def test_a_point_that_left_the_deck_has_no_field_on_a_slide_that_still_shows_it() -> None:
    deck = preset_deck()
    slide = _slide(deck, SHIPS)
    dropped = edits.drop(deck, slide.points[0])
    ids = [each.id for each in wording_fields(built_in(), dropped, slide)]
    assert f"headline:{slide.points[0]}" not in ids
    assert f"headline:{slide.points[1]}" in ids


def test_the_points_of_an_own_slide_are_added_moved_and_removed() -> None:
    deck = _with_own()
    items = _items(with_item("own-1")(deck))
    assert items == [("One", "First"), ("Two", ""), ("", "")]
    assert _items(moved_item("own-1", 1, 0)(deck)) == [("Two", ""), ("One", "First")]
    assert _items(without_item("own-1", 0)(deck)) == [("Two", "")]


def test_a_field_of_an_own_slide_writes_its_own_item_alone() -> None:
    deck = _with_own()
    written = _fields(deck, OWN)["item:1:support"].write(deck, "Second")
    assert _items(written) == [("One", "First"), ("Two", "Second")]


def test_what_to_say_has_a_field_for_every_point() -> None:
    deck = preset_deck()
    slide = _slide(deck, VERSUS)
    fields = words_fields(built_in(), deck, slide)
    assert [each.point for each in fields] == list(slide.points)
    written = fields[0].write(deck, "Say this.")
    assert words_fields(built_in(), written, slide)[0].text == "Say this."


def test_a_question_and_the_sources_cannot_be_worded() -> None:
    deck = preset_deck()
    assert _fields(deck, "sources") == {}
    assert _fields(deck, f"qa/{deck.questions[0]}") == {}


def test_charts_that_the_deck_has_are_not_offered_again() -> None:
    deck = preset_deck()
    slide = _slide(deck, CHART)
    offered = [chart.id for chart in unused_charts(built_in(), deck, slide)]
    assert "announced-projects" not in offered
    dropped = edits.drop_chart(deck, "announced-projects")
    again = [chart.id for chart in unused_charts(built_in(), dropped, slide)]
    assert "announced-projects" in again


def _items(deck: Deck) -> list[tuple[str, str]]:
    own = edits.find_own_slide(deck, OWN)
    assert own is not None
    return [(item.headline, item.support) for item in own.items]
