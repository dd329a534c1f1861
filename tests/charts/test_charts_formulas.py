"""An edit in the sheet of a chart moves what is drawn: its formulas follow as we reckon."""

import io
from collections.abc import Mapping
from dataclasses import replace

import pytest
from chart_deck import make_spec
from openpyxl import load_workbook
from sheet import Sheet

from attache.charts.spec import ChartSpec
from attache.charts.workbook import workbook
from attache.pack.chart_type import ChartType

_NAMES = ("Semiconductors", "Ships", "Batteries", "Solar", "Steel")
_LONG = ("Semiconductors and displays", "A very long name of a sector", "Ships", "=1+1", "")
_TWO = [(82.5, 45.0, None, 31.0, -7.0), (100.0, 40.0, 60.0, None, -9.5)]
_PARTS = [(40.0, 12.0, 8.0, 3.0, 5.0), (20.0, None, 9.5, 4.0, 1.0), (15.0, 8.0, 3.0, 2.0, 6.0)]
_STEPS = (10.0, -14.0, None, 6.0, 2.0, -9.0, 1.0)
Edits = Mapping[str, float]
CASES: dict[str, tuple[ChartSpec, Edits]] = {
    "bullet": (make_spec(ChartType.BULLET, _NAMES, *_TWO), {"B2": 120.5, "C4": -12.0, "B6": 7.0}),
    "bullet in percent": (
        replace(make_spec(ChartType.BULLET, _NAMES, *_TWO), suffix="%", signed=True, language="ko"),
        {"C3": 55.5, "B5": -30.5},
    ),
    "Marimekko": (make_spec(ChartType.MARIMEKKO, _NAMES, *_PARTS), {"B2": 30.5, "C3": 14.0}),
    "table": (make_spec(ChartType.TABLE, _LONG, *_TWO), {"B2": 77.5, "C3": -41.5, "C4": 160.0}),
    "waterfall": (
        make_spec(ChartType.WATERFALL, [f"Step {i}" for i in range(7)], _STEPS),
        {"B3": 5.0, "B5": -26.0, "B7": 3.0},
    ),
    "waterfall below zero": (
        make_spec(ChartType.WATERFALL, _NAMES, (-3.0, -2.0, 9.0, 1.0, 5.0)),
        {"B2": 4.0, "B4": -4.0, "B6": -1.0},
    ),
    "waterfall of one": (make_spec(ChartType.WATERFALL, ("Alone",), (-3.0,)), {"B2": 3.0}),
}


def as_typed(spec: ChartSpec, edits: Edits) -> ChartSpec:
    """The chart that is made of the edited numbers in the first place."""
    series = list(spec.series)
    for place, value in edits.items():
        column, row = ord(place[0]) - ord("B"), int(place[1:]) - 2
        values = list(series[column].values)
        values[row] = value
        series[column] = replace(series[column], values=tuple(values))
    return replace(spec, series=tuple(series))


@pytest.mark.parametrize("name", CASES)
def test_formulas_follow_an_edit_to_what_a_chart_of_those_numbers_holds(name: str) -> None:
    spec, edits = CASES[name]
    sheet = Sheet(workbook(spec))
    must_hold(sheet, spec)
    for place, value in edits.items():
        sheet.set(place, value)
    must_hold(sheet, as_typed(spec, edits))


def must_hold(sheet: Sheet, spec: ChartSpec) -> None:
    """Every formula comes to what the chart's own workbook says that it came to."""
    formulas = load_workbook(io.BytesIO(workbook(spec)))["Sheet1"]
    told = load_workbook(io.BytesIO(workbook(spec)), data_only=True)["Sheet1"]
    places = [cell.coordinate for row in formulas for cell in row if cell.data_type == "f"]
    assert places
    for place in places:
        value, found = told[place].value, sheet[place]
        if isinstance(value, int | float):
            assert found == pytest.approx(value, rel=1e-9, abs=1e-9), place
        else:
            assert (found or "") == (value or ""), place


@pytest.mark.parametrize("name", CASES)
def test_no_formula_holds_what_the_user_wrote(name: str) -> None:
    spec, _ = CASES[name]
    given = [text for text in (*spec.categories, *(one.name for one in spec.series)) if text]
    sheet = load_workbook(io.BytesIO(workbook(spec)))["Sheet1"]
    formulas = [str(cell.value) for row in sheet for cell in row if cell.data_type == "f"]
    assert not [text for text in given if any(text in formula for formula in formulas)]
