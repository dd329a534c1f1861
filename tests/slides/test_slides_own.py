"""Slides of the user's own, the order of a section's slides, and slides that are hidden."""

import pytest
from slide_values import headlines, items, keys, slide, table, text

import samples
from attache.deck import edits
from attache.deck.models import Deck
from attache.pack.models import Pack
from attache.pack.vocabulary import Role
from attache.slides.checks import check
from attache.slides.findings import Level
from attache.slides.gather import gather
from attache.slides.models import ItemsBlock
from attache.slides.outline import outline
from attache.slides.provenance import OWN_EDIT, standings

PACK = samples.pack()
OWN = "investment/own/own-1"


def _two_sections() -> Deck:
    return samples.deck(
        samples.section("investment", "ties", "labour", "risk", "show", charts=("projects",)),
        samples.section("shipbuilding", "defence"),
        questions=("real", "ships"),
    )


def _with_own(*items: tuple[str, str], title: str = "") -> Deck:
    deck = edits.add_slide(_two_sections(), PACK, "investment")
    return edits.write_slide(deck, "own-1", title=title, items=items, words="We say so.")


def _alone(*items: tuple[str, str]) -> Deck:
    deck = edits.add_slide(samples.deck(), PACK, "trade")
    deck = edits.set_meeting(deck, title="Talks", date="2026-12-04")
    return edits.write_slide(deck, "own-1", items=items)


def _codes(deck: Deck, pack: Pack = PACK) -> list[tuple[Level, str, str | None]]:
    return [(each.level, each.code, each.slide) for each in check(pack, deck)]


def test_an_own_slide_is_a_points_slide_at_the_end_of_its_section() -> None:
    slides = outline(PACK, _with_own(("First", "Why"), ("Second", ""), title="Mine"))
    own = slide(slides, OWN)
    assert keys(slides)[keys(slides).index(OWN) + 1] == "shipbuilding/section"
    assert (own.role, own.section, own.title) == (Role.POINTS, "Investment", "Mine")
    assert [(item.headline, item.support) for item in items(own)] == [
        ("First", "Why"),
        ("Second", ""),
    ]
    assert own.source == "Source: own wording."
    assert (own.points, own.sentences, own.figures) == ((), (), ())
    assert own.notes is not None
    assert own.notes.words == ("We say so.",)


def test_an_empty_own_slide_has_a_title_and_claims_nothing() -> None:
    deck = edits.add_slide(_two_sections(), PACK, "investment")
    deck = edits.add_slide(deck, PACK, "investment")
    slides = outline(PACK, deck)
    titles = [slide(slides, f"investment/own/own-{number}").title for number in (1, 2)]
    assert titles == ["Untitled slide", "Untitled slide (2)"]
    assert slide(slides, OWN).blocks == ()
    assert slide(slides, OWN).source == ""


def test_an_item_without_text_is_not_shown_and_a_support_alone_is_a_headline() -> None:
    own = slide(outline(PACK, _with_own(("", ""), ("", "Only this"), ("Both", "of it"))), OWN)
    assert headlines(own) == ["Only this", "Both"]
    assert [item.support for item in items(own)] == ["", "of it"]


def test_more_items_than_fit_stay_on_one_slide_for_the_fit_to_continue() -> None:
    own = slide(outline(PACK, _with_own(*((f"Item {n}", "") for n in range(12)))), OWN)
    (block,) = own.blocks
    assert isinstance(block, ItemsBlock)
    assert len(block.items) == 12


def test_a_section_of_own_slides_alone_is_a_section_like_others() -> None:
    deck = edits.add_slide(_two_sections(), PACK, "trade")
    slides = outline(PACK, deck)
    assert table(slide(slides, "agenda")).links[-1] == "trade/section"
    assert text(slide(slides, "trade/section"), "details") == ("1 slide",)
    written = edits.write_slide(deck, "own-1", items=[("a", ""), ("b", "")])
    assert text(slide(outline(PACK, written), "trade/section"), "details") == ("2 points",)


def test_the_divider_counts_own_points_with_the_packs() -> None:
    slides = outline(PACK, _with_own(("First", ""), ("", "")))
    assert text(slide(slides, "investment/section"), "details") == ("5 points",)


def test_every_number_of_an_own_slide_is_the_users_own_even_where_the_brief_has_it() -> None:
    deck = _with_own(("$3.87 billion", "and 12"), title="About 2024 (3)")
    gathered = gather(PACK, deck)
    found = standings(gathered, slide(outline(PACK, deck), OWN))
    assert {standing.number for standing in found} == {"2024", "3", "3.87", "12"}
    assert {standing.where for standing in found} == {OWN_EDIT}
    noted = [code for level, code, key in _codes(deck) if key == OWN and level is Level.NOTES]
    assert noted == ["number-of-your-own"] * 4


def test_the_number_of_a_title_that_stands_twice_is_nobodys_edit() -> None:
    deck = edits.add_slide(_with_own(("a", ""), title="Mine"), PACK, "investment")
    deck = edits.write_slide(deck, "own-2", title="Mine", items=[("b", "")])
    second = slide(outline(PACK, deck), "investment/own/own-2")
    assert second.title == "Mine (2)"
    assert standings(gather(PACK, deck), second) == ()


def test_an_own_slide_without_points_is_noted_and_fills_an_empty_deck() -> None:
    assert _codes(_alone()) == [(Level.NOTES, "empty-slide", "trade/own/own-1")]
    assert _codes(_alone(("", ""))) == [(Level.NOTES, "empty-slide", "trade/own/own-1")]
    assert _codes(_alone(("A point", ""))) == []


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        ([], ["chart/projects", "versus-1", "asks-1", "own/own-1"]),
        (["own/own-1"], ["chart/projects", "versus-1", "asks-1", "own/own-1"]),
        (
            ["own/own-1", "chart/projects"],
            ["own/own-1", "chart/projects", "versus-1", "asks-1"],
        ),
        (["asks-1", "points-7", "versus-1", "asks-1"], None),
    ],
)
def test_slides_stand_as_the_user_put_them_and_others_after_what_they_follow(
    order: list[str], expected: list[str] | None
) -> None:
    deck = edits.order_slides(
        _with_own(("a", "")), "investment", [f"investment/{key}" for key in order]
    )
    shown = keys(outline(PACK, deck))
    start = shown.index("investment/section") + 1
    found = [key.removeprefix("investment/") for key in shown[start : start + 4]]
    assert found == (expected or ["chart/projects", "asks-1", "own/own-1", "versus-1"])


def test_without_dividers_the_agenda_leads_to_the_first_slide_of_the_users_order() -> None:
    deck = edits.set_roles(_with_own(("a", "")), [Role.AGENDA, Role.POINTS])
    ordered = edits.order_slides(deck, "investment", [OWN, "investment/points-1"])
    assert table(slide(outline(PACK, ordered), "agenda")).links[0] == OWN


def test_hidden_slides_stand_in_their_places() -> None:
    deck = edits.hide(_two_sections(), "investment/versus-1")
    slides = outline(PACK, deck)
    assert [each.key for each in slides.slides if each.hidden] == ["investment/versus-1"]
    assert keys(slides) == keys(outline(PACK, _two_sections()))
    gone = edits.hide(_two_sections(), "investment/points-9")
    assert outline(PACK, gone) == outline(PACK, _two_sections())


def test_the_agenda_leads_past_hidden_slides_and_leaves_hidden_sections_out() -> None:
    deck = edits.hide(_two_sections(), "investment/section")
    agenda = table(slide(outline(PACK, deck), "agenda"))
    assert agenda.links == ("investment/chart/projects", "shipbuilding/section")
    for key in ("shipbuilding/section", "shipbuilding/points-1"):
        deck = edits.hide(deck, key)
    agenda = table(slide(outline(PACK, deck), "agenda"))
    assert agenda.rows == (("Investment", "{page}"),)
    for key in keys(outline(PACK, deck)):
        deck = edits.hide(deck, key)
    agenda = table(slide(outline(PACK, deck), "agenda"))
    assert agenda.links == ("investment/section", "shipbuilding/section")


def test_a_question_leads_back_to_the_first_slide_that_is_shown() -> None:
    deck = samples.deck(
        samples.section("investment", "hynix"),
        samples.section("shipbuilding", "plants"),
        questions=("real",),
    )
    back = slide(outline(PACK, deck), "qa/real").links[0][1]
    assert back == "investment/points-1"
    hidden = edits.hide(deck, "investment/points-1")
    assert slide(outline(PACK, hidden), "qa/real").links[0][1] == "shipbuilding/points-1"
    both = edits.hide(hidden, "shipbuilding/points-1")
    assert slide(outline(PACK, both), "qa/real").links[0][1] == "investment/points-1"


def test_a_deck_of_hidden_slides_is_warned_of() -> None:
    deck = samples.deck(samples.section("investment", "ties"), roles=(Role.COVER,))
    one = edits.hide(deck, "cover")
    assert (Level.WARNS, "all-hidden", None) not in _codes(one)
    every = edits.hide(one, "investment/points-1")
    assert (Level.WARNS, "all-hidden", None) in _codes(every)
