"""A pack's tables count what the pack holds and show a gap as a gap."""

from pathlib import Path

from attache.pack.loading import load
from attache.pack.tables import coverage, figures_table, points_table


def test_points_are_listed_with_what_they_rest_on(folder: Path) -> None:
    table = points_table(load(folder))
    assert list(table.index) == ["plants", "trade-matters", "exports", "talk"]
    assert table.loc["exports", "cautions"] == ("contradicted",)
    assert table["corrected"].tolist() == [False, False, True, False]
    assert table["marking"].tolist() == ["", "", "", "UNCLASSIFIED"]


def test_figures_keep_their_values_and_units(folder: Path) -> None:
    table = figures_table(load(folder))
    assert table["value"].to_dict() == {"exports": 127.8, "plant": 5.4, "joint": 11.4}
    assert set(table["unit"]) == {"USD bn"}


def test_a_pack_without_figures_has_an_empty_table_of_them(folder: Path) -> None:
    empty = load(folder).model_copy(update={"figures": ()})
    assert figures_table(empty).shape == (0, 8)


def test_coverage_keeps_its_gaps_and_the_order_of_the_pack(folder: Path) -> None:
    table = coverage(load(folder))
    assert list(table.index) == ["trade", "investment"]
    assert list(table.columns) == ["context", "evidence", "challenge", "opportunity", "ask"]
    assert table.to_numpy().tolist() == [[1, 2, 0, 0, 1], [0, 1, 0, 0, 0]]
