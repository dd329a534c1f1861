"""A table with bars holds the user's numbers in columns, each in its own format, and draws one."""

import io
from dataclasses import replace
from pathlib import Path

import pytest
from chart_deck import STYLE, deck_of, findings, make_spec
from chart_xml import A, C, labels_of, tree_of
from drawn import drawing, must_stay_inside
from matplotlib.text import Text
from openpyxl import load_workbook

from attache.charts.composed.table_bars import cells_of, table_layout
from attache.charts.families import chart_table
from attache.charts.figure import figure
from attache.charts.native import chart_part
from attache.charts.spec import Series
from attache.charts.style import ChartStyle
from attache.charts.workbook import workbook
from attache.errors import AttacheError
from attache.pack.chart_type import ChartType
from attache.units import inches

T = ChartType.TABLE
SECTORS = ("Semiconductors", "Ships", "Batteries", "Digital trade")
GROWTH = Series("Change", (3.4, -2.05, None, 11.0), "%", 1, "%")
PLAIN = replace(
    make_spec(T, SECTORS, (0.0,) * 4, highlight="Ships"),
    series=(
        Series("Exports", (1234.5, 45.0, 60.5, 31.0)),
        GROWTH,
        Series("Investment", (100.0, 40.0, 60.0, None)),
    ),
)
BELOW = make_spec(T, ("A", "B", "C"), (-4.0, 6.0, 0.0))
LONG = "A ministry with a very long name, number"
FULL = make_spec(T, [f"{LONG} {i}" for i in range(12)], *[[1000.5 + i for i in range(12)]] * 5)
ODD = make_spec(T, ("=1+1", "<&>", "무역 적자", ""), (1e300, -1e-300, 0.0, 1e17), (0.0,) * 4)
SPECS = (PLAIN, BELOW, FULL, ODD, make_spec(T, ("Alone",), (42.0,)))


def test_every_table_is_valid_and_drawn_within_its_frame(tmp_path: Path) -> None:
    path = tmp_path / "tables.pptx"
    path.write_bytes(deck_of(list(SPECS)))
    assert findings(path) == []
    for spec in SPECS:
        must_stay_inside(spec)


def test_the_sheet_begins_with_the_users_own_numbers() -> None:
    sheet = load_workbook(io.BytesIO(workbook(PLAIN)))["Sheet1"]
    block = [[cell.value for cell in row[:4]] for row in sheet.iter_rows(max_row=5)]
    assert block == [
        [None, "Exports", "Change", "Investment"],
        ["Semiconductors", 1234.5, 3.4, 100],
        ["Ships", 45, -2.05, 40],
        ["Batteries", 60.5, None, 60],
        ["Digital trade", 31, 11, None],
    ]


def test_every_column_writes_its_numbers_in_its_own_format_and_a_dash_for_none() -> None:
    assert labels_of(PLAIN) == [
        *SECTORS,
        *("Exports", "1,234.5", "45", "60.5", "31"),
        *("Change", "3.4%", "−2.1%", "–", "11.0%"),
        *("Investment", "100", "40", "60", "–"),
    ]


def test_the_drawing_says_what_the_native_table_says() -> None:
    for spec in (PLAIN, FULL):
        shown = [text.get_text() for text in figure(drawing(spec)).findobj(Text)]
        assert sorted(" ".join(shown).split()) == sorted(" ".join(labels_of(spec)).split())


def test_the_bars_are_as_long_as_the_last_numbers() -> None:
    bars = cells_of(chart_table(PLAIN)).bar.values
    assert bars[0] == 0  # the heading
    assert bars[2] == pytest.approx((bars[1] or 0) * 0.4)
    assert bars[4] == 0


def test_bars_below_zero_run_to_the_left_of_those_above() -> None:
    cells = cells_of(chart_table(BELOW))
    zero = (cells.base.values[1] or 0) + (cells.bar.values[1] or 0)
    assert cells.base.values[1] == 0
    assert cells.base.values[2] == pytest.approx(zero)
    assert cells.bar.values[2] == pytest.approx((cells.bar.values[1] or 0) * 1.5)


def test_the_highlighted_row_is_bold_and_its_bar_in_accent() -> None:
    tree = tree_of(PLAIN)
    bold = {
        (field.findtext(A + "t"), field.find(A + "rPr").get("b") == "1")
        for field in tree.iter(A + "fld")
    }
    assert {("Ships", True), ("45", True), ("Semiconductors", False), ("Exports", True)} <= bold
    [point] = tree.iter(C + "dPt")
    assert point.find(C + "idx").get("val") == "2"
    assert point.find(f".//{A}schemeClr").get("val") == STYLE.accent


def test_long_names_are_cut_alike_and_nothing_runs_into_the_next_column() -> None:
    cells = cells_of(chart_table(FULL))
    assert all(text.endswith("…") for text in cells.texts[0].texts[1:])
    layout = table_layout(FULL, chart_table(FULL), STYLE)
    assert layout.style.size >= 9
    assert layout.frame.scale.high * layout.style.size <= STYLE.width / 12700 + 1


def test_what_would_be_too_small_to_read_is_refused_in_words() -> None:
    small = ChartStyle(width=inches(2.5), height=inches(2))
    with pytest.raises(AttacheError, match="do not fit side by side") as refused:
        chart_part(FULL, small)
    assert "Leave out a column" in refused.value.hint


@pytest.mark.parametrize(("rows", "columns"), [(13, 1), (1, 7)])
def test_too_many_rows_or_columns_are_refused_in_words(rows: int, columns: int) -> None:
    spec = make_spec(T, [str(i) for i in range(rows)], *[[1.0] * rows] * columns)
    with pytest.raises(AttacheError, match=f"{rows} rows of {columns} columns are too many"):
        chart_part(spec, STYLE)
