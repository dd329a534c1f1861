"""Presets and names on the command line become decks."""

import pytest

import samples
from attache.deck.models import Deck, Wording
from attache.deck.selection import from_preset, select
from attache.errors import AttacheError
from attache.pack.vocabulary import Audience, Role

PACK = samples.pack()


def _places(deck: Deck) -> dict[str, list[str]]:
    return {
        section.sector: [choice.point for choice in section.choices] for section in deck.sections
    }


def test_a_preset_is_taken_over_whole() -> None:
    deck = from_preset(PACK, "press")
    assert (deck.pack, deck.preset, deck.brand) == ("sample", "press", "plain")
    assert deck.audience is Audience.PUBLIC
    assert deck.roles == (Role.COVER, Role.SOURCES)
    assert deck.sections[0].roles == (Role.POINTS,)
    assert deck.meeting.title == "What the press should know"
    assert _places(deck) == {"investment": ["share", "hynix", "plants"]}


def test_a_preset_of_corrected_wording_takes_it_where_offered() -> None:
    wordings = {choice.point: choice.wording for choice in from_preset(PACK, "press").choices}
    assert wordings == {
        "share": Wording.CORRECTED,
        "hynix": Wording.ORIGINAL,
        "plants": Wording.ORIGINAL,
    }


def test_an_unknown_preset_is_refused_with_the_nearest() -> None:
    with pytest.raises(AttacheError, match=r"(?s)Unknown preset 'pres'.*press"):
        from_preset(PACK, "pres")


def test_sectors_bring_every_point_each_once_in_the_order_given() -> None:
    deck = select(PACK, sectors=["shipbuilding", "investment"])
    places = _places(deck)
    assert list(places) == ["shipbuilding", "investment"]
    assert places["shipbuilding"] == ["defence", "second"]
    assert len({choice.point for choice in deck.choices}) == len(deck.choices) == 12


def test_a_point_whose_own_sector_is_not_chosen_stands_in_the_first_it_belongs_to() -> None:
    assert "second" in _places(select(PACK, sectors=["investment"]))["investment"]


def test_kinds_narrow_the_sectors() -> None:
    deck = select(PACK, sectors=["investment"], kinds=["challenge", "ask"])
    assert _places(deck) == {"investment": ["labour", "notice", "show", "resist"]}


def test_kinds_alone_mean_every_sector() -> None:
    deck = select(PACK, kinds=["context"])
    assert _places(deck) == {"investment": ["ties"], "shipbuilding": ["defence"]}


def test_points_named_one_by_one_keep_their_order_and_bring_no_charts() -> None:
    deck = select(PACK, points=["defence", "risk", "ties"])
    assert _places(deck) == {"shipbuilding": ["defence"], "investment": ["risk", "ties"]}
    assert not any(section.charts for section in deck.sections)


def test_points_named_beside_sectors_are_added_once() -> None:
    deck = select(PACK, sectors=["shipbuilding"], points=["second", "ties"])
    assert _places(deck) == {"shipbuilding": ["defence", "second"], "investment": ["ties"]}


def test_charts_of_the_sectors_stand_once_where_they_belong_most() -> None:
    deck = select(PACK, sectors=["investment", "trade"])
    charts = {section.sector: [c.chart for c in section.charts] for section in deck.sections}
    assert charts == {"investment": ["projects"], "trade": ["deficit"]}
    alone = select(PACK, sectors=["investment"])
    assert [c.chart for c in alone.sections[0].charts] == ["projects", "deficit"]


def test_asks_alone_bring_no_charts() -> None:
    deck = select(PACK, sectors=["investment"], kinds=["ask"])
    assert deck.sections[0].charts == ()


def test_questions_that_support_a_chosen_point_come_along() -> None:
    assert select(PACK, points=["plants"]).questions == ("real",)
    assert select(PACK, points=["defence"], audience="public").questions == ()


def test_corrected_wording_is_taken_wherever_offered() -> None:
    deck = select(PACK, sectors=["investment"], wording="corrected")
    assert [c.point for c in deck.choices if c.wording is Wording.CORRECTED] == ["share"]


def test_what_the_audience_may_not_see_is_taken_only_by_name() -> None:
    assert "exports" in _places(select(PACK, sectors=["trade"], points=["ties"]))["trade"]
    swept = select(PACK, sectors=["trade"], points=["ties"], audience="public")
    assert "trade" not in _places(swept)
    assert _places(select(PACK, points=["exports"], audience="public")) == {"trade": ["exports"]}


def test_the_marking_is_as_high_as_the_points_need() -> None:
    assert select(PACK, points=["ties"]).marking == "U"
    assert select(PACK, points=["resist"]).marking == "SBU"
    assert select(PACK, points=["ties"], marking="CUI").marking == "CUI"
    with pytest.raises(AttacheError, match="marking U is below"):
        select(PACK, points=["resist"], marking="U")


def test_a_gap_of_the_pack_is_said_as_a_gap() -> None:
    with pytest.raises(AttacheError, match="no ask points on shipbuilding"):
        select(PACK, sectors=["shipbuilding"], kinds=["ask"])


def test_nothing_chosen_is_refused() -> None:
    with pytest.raises(AttacheError, match="Nothing is chosen"):
        select(PACK)


@pytest.mark.parametrize(
    ("sectors", "kinds", "points", "said"),
    [
        (["shipbilding"], [], [], "Unknown sector 'shipbilding'.*shipbuilding"),
        ([], ["asks"], [], "Unknown kind 'asks'.*ask"),
        ([], [], ["tie"], "Unknown point 'tie'.*ties"),
    ],
)
def test_unknown_names_are_refused_with_the_nearest(
    sectors: list[str], kinds: list[str], points: list[str], said: str
) -> None:
    with pytest.raises(AttacheError, match=f"(?s){said}"):
        select(PACK, sectors=sectors, kinds=kinds, points=points)
