"""Columns of equal height hold the user's own numbers and show their shares."""

from dataclasses import replace

import pytest
from chart_deck import STYLE, make_spec
from chart_xml import C15, C, label_texts, must_agree_with_workbook, series_of, tree_of, values_at
from sheet import Sheet

from attache.charts.axis.layout import chart_layout
from attache.charts.families import chart_table
from attache.charts.spec import ChartSpec
from attache.charts.workbook import workbook
from attache.errors import AttacheError
from attache.pack.chart_type import ChartType


def shares(*rows: list[float | None], labels: bool = True) -> ChartSpec:
    names = ["2023", "2024"] if len(rows[0]) == 2 else ["2023", "2024", "2025"]
    return make_spec(ChartType.STACKED_100, names, *rows, show_labels=labels)


TRADE = shares([65.8, 72.0], [95.1, 115.3], [12.0, 1.5])


def test_the_native_chart_is_of_the_numbers_themselves() -> None:
    tree = tree_of(TRADE)
    assert values_at(tree, "barChart/grouping") == ["percentStacked"]
    assert [one.findtext(f"{C}val/{C}numRef/{C}f") for one in series_of(TRADE, "barChart")] == [
        "Sheet1!$B$2:$B$3",
        "Sheet1!$C$2:$C$3",
        "Sheet1!$D$2:$D$3",
    ]
    must_agree_with_workbook(TRADE)


def test_labels_show_the_cells_of_the_shares_where_segments_have_room() -> None:
    tree = tree_of(TRADE)
    assert label_texts(tree) == ["38%", "38%", "55%", "61%"]
    assert [cells.text for cells in tree.iter(C15 + "f")] == [
        "Sheet1!$E$2:$E$3",
        "Sheet1!$F$2:$F$3",
        "Sheet1!$G$2:$G$3",
    ]


def test_the_shares_in_the_workbook_follow_an_edit_of_the_numbers() -> None:
    sheet = Sheet(workbook(TRADE))
    sheet.set("B2", 100.0)
    sheet.set("C2", 50.0)
    sheet.set("D2", 50.0)
    assert [sheet[cell] for cell in ("E2", "F2", "G2")] == [50.0, 25.0, 25.0]


def test_numbers_that_are_shares_already_are_shown_as_they_were_given() -> None:
    given = shares([33.3, 20.0], [66.6, 80.0])
    assert chart_table(given).helpers == ()
    codes = {element.get("formatCode") for element in tree_of(given).iter(C + "numFmt")}
    assert 'General"%";"−"General"%"' in codes


def test_without_labels_the_axis_runs_from_0_to_100_percent() -> None:
    tree = tree_of(shares([1.0, 2.0], [3.0, 4.0], labels=False))
    assert values_at(tree, "valAx/delete") == ["0"]
    assert values_at(tree, "valAx/scaling/max") == ["1.0"]
    assert values_at(tree, "valAx/majorUnit") == ["0.25"]
    assert tree.find(f".//{C}valAx/{C}numFmt").get("formatCode") == "0%"


def test_an_axis_may_begin_above_zero_with_a_tick_at_each_end() -> None:
    spec = replace(shares([1.0, 2.0], [3.0, 4.0], labels=False), axis_from=40.0)
    assert chart_layout(spec, chart_table(spec), STYLE).scale.ticks == (40.0, 60.0, 80.0, 100.0)


def test_a_year_without_values_has_no_shares() -> None:
    spec = shares([1.0, None, 0.0], [3.0, None, 0.0])
    assert [column.values for column in chart_table(spec).helpers] == [
        (25.0, None, None),
        (75.0, None, None),
    ]
    must_agree_with_workbook(spec)


@pytest.mark.parametrize(
    ("spec", "said"),
    [
        (shares([1.0, -2.0], [3.0, 4.0]), '"Series 1" has a value below zero'),
        (shares([0.0, 0.0], [0.0, None]), "all its values are zero"),
        (replace(TRADE, axis_from=100.0), "shares run from 0 to 100"),
    ],
)
def test_what_has_no_shares_is_refused(spec: ChartSpec, said: str) -> None:
    with pytest.raises(AttacheError, match=said):
        chart_table(spec)
