"""Charts of the user's own data are in the deck with their data, and go with their slides."""

import json
from pathlib import Path
from typing import Any

import pytest

import samples
from attache.deck import edits, store
from attache.deck.lookup import find_chart, shown_chart
from attache.deck.models import SCHEMA_VERSION, Deck
from attache.errors import AttacheError
from attache.pack.annotation import Annotation, AnnotationKind
from attache.pack.chart_type import ChartType
from own_charts import FORMULA, TRADE, own

PACK = samples.pack()


def _deck(*kinds: ChartType) -> Deck:
    """A deck with a chart of the pack, and after it own ones of those types."""
    deck = samples.deck(samples.section("investment", "ties", charts=("projects",)))
    for kind in kinds:
        deck = edits.add_own_chart(deck, PACK, own(kind), sector="investment")
    return deck


def _order(deck: Deck, sector: str = "investment") -> list[str]:
    """The charts of a section in order."""
    (section,) = [each for each in deck.sections if each.sector == sector]
    return [choice.chart for choice in section.charts]


def test_an_own_chart_is_named_like_one_of_the_pack() -> None:
    deck = _deck(ChartType.BAR)
    assert _order(deck) == ["projects", "own-bar"]
    assert find_chart(PACK, deck, "own-bar").own
    assert find_chart(PACK, deck, "projects") is PACK.chart_by_id["projects"]
    assert find_chart(PACK, deck, "own-bar") is find_chart(PACK, deck, "own-bar")


def test_it_takes_the_place_that_is_asked_for_in_a_section_made_where_missing() -> None:
    deck = edits.add_own_chart(_deck(), PACK, own(), sector="investment", place=0)
    assert _order(deck) == ["own-bar", "projects"]
    deck = edits.add_own_chart(deck, PACK, own(ChartType.LINE), sector="trade")
    assert _order(deck, "trade") == ["own-line"]
    assert find_chart(PACK, deck, "own-line").sectors == ("trade",)
    with pytest.raises(AttacheError, match="no place 5"):
        edits.add_own_chart(_deck(), PACK, own(), sector="investment", place=5)


@pytest.mark.parametrize("taken", ["own-bar", "projects", "deficit"])
def test_an_id_is_given_once_and_never_that_of_a_chart_of_the_pack(taken: str) -> None:
    with pytest.raises(AttacheError, match=f"There is a chart '{taken}' already"):
        edits.add_own_chart(_deck(ChartType.BAR), PACK, own(id=taken), sector="investment")
    assert edits.fresh_chart_id(_deck(), PACK) == "own-chart-1"
    deck = edits.add_own_chart(_deck(), PACK, own(id="own-chart-1"), sector="trade")
    assert edits.fresh_chart_id(deck, PACK) == "own-chart-2"
    with pytest.raises(ValueError, match="chart of your own own-bar is in the deck more than once"):
        samples.deck(charts=(own(), own()))


def test_its_data_and_settings_are_replaced_by_its_id() -> None:
    deck = edits.set_own_chart(_deck(ChartType.BAR), own(title="New title"))
    assert [each.title for each in deck.charts] == ["New title"]
    with pytest.raises(AttacheError, match="Unknown chart of your own data 'own-line'"):
        edits.set_own_chart(deck, own(ChartType.LINE))


def test_its_options_are_set_and_restored_like_those_of_the_pack_s() -> None:
    deck = edits.set_chart_options(
        _deck(ChartType.BAR), PACK, "own-bar", title="Mine", highlight="Japan", show_labels=False
    )
    with pytest.raises(AttacheError, match="Unknown highlight of chart own-bar 'China'"):
        edits.set_chart_options(deck, PACK, "own-bar", highlight="China")
    assert edits.restore_chart(deck, "own-bar") == _deck(ChartType.BAR)


def test_dropping_it_drops_its_data_and_moving_it_keeps_them() -> None:
    deck = _deck(ChartType.BAR, ChartType.LINE)
    assert edits.drop_chart(deck, "own-bar") == _deck(ChartType.LINE)
    deck = edits.choose(deck, PACK, "exports")
    moved = edits.move_chart(deck, "own-bar", "trade")
    assert moved.charts == deck.charts
    assert find_chart(PACK, moved, "own-bar").sectors == ("trade",)


def test_data_that_cannot_be_drawn_are_refused_in_words_and_can_still_be_shown() -> None:
    deck = edits.set_own_chart(_deck(ChartType.BAR), own(y=("Partner",)))
    with pytest.raises(AttacheError, match="holds text"):
        find_chart(PACK, deck, "own-bar")
    assert shown_chart(PACK, deck, "own-bar").title == "Korea buys more each year"
    with pytest.raises(AttacheError, match="Unknown chart 'own-bat'") as refusal:
        shown_chart(PACK, deck, "own-bat")
    assert "own-bar" in refusal.value.hint


def test_a_deck_comes_back_from_its_file_with_every_kind_of_own_chart(tmp_path: Path) -> None:
    deck = _deck(*ChartType)
    marked = own(
        annotations=(Annotation(AnnotationKind.LINE, value=100.0, text="Target"),),
        axis_from=10.0,
        scale=9,
    )
    deck = edits.set_own_chart(deck, marked)
    path = tmp_path / "talks.attache"
    store.write(path, deck)
    assert store.read(path) == deck
    assert str(tmp_path) not in path.read_text("utf-8")
    assert (
        FORMULA in json.loads(path.read_text("utf-8"))["charts"][0]["table"]["columns"][1]["cells"]
    )


def test_a_file_of_version_3_reads_as_before(tmp_path: Path) -> None:
    data: dict[str, Any] = json.loads(store.to_bytes(_deck()))
    assert data.pop("charts") == []
    data["schema_version"] = 3
    path = tmp_path / "talks.attache"
    path.write_text(json.dumps(data), "utf-8")
    assert store.read(path) == _deck()
    assert store.read(path).schema_version == SCHEMA_VERSION == 4


def test_data_that_nobody_sees_do_not_travel() -> None:
    deck = _deck(ChartType.BAR)
    stray = deck.model_copy(update={"charts": (*deck.charts, own(ChartType.LINE))})
    assert store.to_bytes(stray) == store.to_bytes(deck)


def test_a_deck_too_large_to_be_read_again_is_not_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "talks.attache"
    store.write(path, _deck())
    monkeypatch.setattr(store, "_LARGEST", 2_000)
    with pytest.raises(AttacheError, match="too large to be saved"):
        store.write(path, _deck(ChartType.BAR))
    monkeypatch.undo()
    assert store.read(path) == _deck()


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"y": []}, "charts[0].y"),
        ({"type": "pie"}, "charts[0].type"),
        ({"path": "/home/me/data.xlsx"}, "charts[0].path is not a key"),
        ({"as_of": "yesterday"}, "charts[0].as_of should be a date"),
        ({"annotations": [{"kind": "arrow"}]}, "charts[0].annotations[0].kind"),
        ({"table": {"columns": []}}, "charts[0].table.columns"),
    ],
)
def test_damaged_data_are_told_with_their_key(
    tmp_path: Path, change: dict[str, Any], said: str
) -> None:
    data: dict[str, Any] = json.loads(store.to_bytes(_deck(ChartType.BAR)))
    data["charts"][0].update(change)
    path = tmp_path / "talks.attache"
    path.write_text(json.dumps(data), "utf-8")
    with pytest.raises(AttacheError) as refusal:
        store.read(path)
    assert said in refusal.value.message


def test_texts_come_in_on_one_line() -> None:
    chart = own(title="Two\nlines\x00", source=" Our\tfiles ")
    assert (chart.title, chart.source) == ("Two lines", "Our files")
    assert chart.table == TRADE
