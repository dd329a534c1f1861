"""Names cut and wrapped to a width, by us and by the sheet of a chart alike."""

import pytest
from chart_deck import make_spec
from hypothesis import given, settings
from hypothesis import strategies as st
from sheet import Sheet

from attache.charts.fitted import Fitted, fitted
from attache.charts.measure import text_width
from attache.charts.workbook import workbook
from attache.pack.chart_type import ChartType
from attache.text import one_line

SK = "SK Innovation and Ford, Kentucky and Tennessee"

_BOOK = workbook(make_spec(ChartType.BAR, ["One"], [1]))


def by_sheet(name: str, how: Fitted) -> str:
    """What the formula makes of the name."""
    sheet = Sheet(_BOOK)
    sheet.set("A2", name)
    sheet.write("C2", how.formula("A2"))
    return str(sheet["C2"] or "")


@pytest.mark.parametrize(
    ("name", "lines"),
    [
        ("Short", ("Short",)),
        (SK, ("SK Innovation and Ford,", "Kentucky and Tennessee")),
        ("반도체 산업과 배터리 그리고 조선업", ("반도체 산업과 배터리", "그리고 조선업")),
        ("Overwhelmingly", ("Overwhelmingly",)),
        ("Donaudampfschifffahrtsgesellschaft", ("Donaudampfschifffahrtsge…",)),
        ("", ("",)),
    ],
)
def test_a_name_takes_even_lines_and_is_cut_where_they_do_not_suffice(
    name: str, lines: tuple[str, ...]
) -> None:
    assert fitted(name, 13.5, 2).lines == lines


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=80).map(one_line), st.floats(4, 20), st.integers(1, 3))
def test_the_sheet_makes_the_same_of_any_name(name: str, width: float, most: int) -> None:
    how = fitted(name, width, most)
    assert len(how.lines) <= most
    assert all(text_width(line, 1.0) <= width for line in how.lines)
    assert by_sheet(name, how) == how.text


def test_a_name_that_is_changed_in_the_sheet_is_cut_as_well() -> None:
    how = fitted("Semiconductors and everything that goes with them", 14.0)
    assert by_sheet("Ships", how) == "Ships"
    assert by_sheet("Batteries, vehicles and whatever else is driven", how).endswith("…")
