"""Areas: one below its line, or bands that end in their names."""

import pytest
from chart_deck import STYLE, make_spec
from chart_xml import must_agree_with_workbook, names_of, series_of, tree_of, values_at
from sheet import Sheet

from attache.charts.axis.layout import chart_layout
from attache.charts.families import chart_table
from attache.charts.workbook import workbook
from attache.errors import AttacheError
from attache.pack.chart_type import ChartType

YEARS = ["2023", "2024", "2025"]
BANDS = make_spec(
    ChartType.AREA, YEARS, [60.0, 70, 60], [90.0, 110, 120], names=["Exports", "Imports"]
)


def test_one_area_has_a_line_with_labels_at_its_ends_and_its_highest() -> None:
    spec = make_spec(ChartType.AREA, YEARS, [65.8, 72.0, 62.9])
    [area], [line] = series_of(spec, "areaChart"), series_of(spec, "lineChart")
    assert values_at(area, "dLbl/idx") == []
    assert values_at(line, "dLblPos") == ["t", "r", "l"]
    assert [values_at(one, "order") for one in (area, line)] == [["0"], ["1"]]
    assert values_at(tree_of(spec), "valAx/delete") == ["1"]


def test_an_area_reaches_from_side_to_side_of_the_plot() -> None:
    assert values_at(tree_of(BANDS), "valAx/crossBetween") == ["midCat"]


def test_bands_end_in_their_names_at_their_middles() -> None:
    names = series_of(BANDS, "lineChart")
    assert names_of(names) == ["Exports", "Imports"]
    assert [values_at(one, "dLbl/showSerName") for one in names] == [["1"], ["1"]]
    assert [column.values for column in chart_table(BANDS).helpers] == [
        (None, None, 30.0),
        (None, None, 120.0),
    ]
    assert not values_at(tree_of(BANDS), "legend/legendPos")
    must_agree_with_workbook(BANDS)


def test_the_names_follow_an_edit_of_the_numbers() -> None:
    sheet = Sheet(workbook(BANDS))
    sheet.set("B4", 100.0)
    assert (sheet["D4"], sheet["E4"]) == (50.0, 160.0)


def test_bands_too_thin_for_their_names_have_a_legend() -> None:
    thin = make_spec(ChartType.AREA, YEARS, [60.0] * 3, [0.5] * 3, [0.5] * 3, [0.5] * 3)
    assert values_at(tree_of(thin), "legend/legendPos") == ["t"]
    assert series_of(thin, "lineChart") == []


def test_names_too_long_for_a_line_have_a_legend() -> None:
    long = make_spec(ChartType.AREA, YEARS, [6.0] * 3, [5.0] * 3, names=["A" * 60, "Short"])
    assert chart_layout(long, chart_table(long), STYLE).legend


@pytest.mark.parametrize(
    ("categories", "rows", "said"),
    [
        (["Alone"], [[1.0]], "one category"),
        (YEARS, [[1.0, None, 3.0]], 'no value for "2024"'),
        (YEARS, [[1.0, 2.0, 3.0], [1.0, -2.0, 3.0]], '"Series 2" has a value below zero'),
    ],
)
def test_what_an_area_would_show_wrongly_is_refused(
    categories: list[str], rows: list[list[float | None]], said: str
) -> None:
    with pytest.raises(AttacheError, match=said) as refused:
        chart_table(make_spec(ChartType.AREA, categories, *rows))
    assert "Draw it as" in refused.value.hint or "draw the chart as" in refused.value.hint
