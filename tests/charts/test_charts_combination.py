"""Columns with a line: which is on which axis is plain, and neither hides the other."""

from dataclasses import replace

import pytest
from chart_deck import STYLE, make_spec
from chart_xml import C, must_agree_with_workbook, names_of, series_of, tree_of, values_at

from attache.charts.axis.layout import chart_layout
from attache.charts.axis.marks import line_color, series_colors
from attache.charts.axis.places import Layout
from attache.charts.families import chart_table
from attache.charts.spec import ChartSpec, Series
from attache.errors import AttacheError
from attache.pack.chart_type import ChartType

YEARS = ["2021", "2022", "2023", "2024", "2025"]
EXPORTS, IMPORTS = [65.8, 72.0, 65.0, 65.6, 62.9], [95.1, 115.3, 116.3, 131.6, 113.4]
GROWTH = Series("Growth", (4.1, 9.4, -9.7, 0.9, -4.1), "%", 1, "%")


def combined(*rows: list[float], labels: bool = True, language: str = "en-US") -> ChartSpec:
    spec = make_spec(
        ChartType.COMBINATION,
        YEARS,
        *rows,
        names=["Exports", "Imports"][: len(rows)],
        show_labels=labels,
        language=language,
    )
    return replace(spec, series=(*spec.series, GROWTH))


def laid_out(spec: ChartSpec) -> Layout:
    return chart_layout(spec, chart_table(spec), STYLE)


ONE, TWO = combined(EXPORTS), combined(EXPORTS, IMPORTS, labels=False)


def test_the_last_series_is_a_line_on_axes_of_its_own() -> None:
    tree = tree_of(TWO)
    bars, lines = tree.find(f".//{C}barChart"), tree.find(f".//{C}lineChart")
    assert len(bars.findall(C + "ser")) == 2
    assert len(lines.findall(C + "ser")) == 1
    assert not set(values_at(bars, "axId")) & set(values_at(lines, "axId"))
    assert values_at(tree, "valAx/axPos") == ["l", "r"]
    must_agree_with_workbook(TWO)


def test_the_legend_names_units_and_sides_where_both_axes_are_shown() -> None:
    assert names_of(series_of(TWO, "barChart")) == [
        "Exports (USD bn, left)",
        "Imports (USD bn, left)",
    ]
    assert names_of(series_of(TWO, "lineChart")) == ["Growth (%, right)"]
    assert values_at(tree_of(TWO), "valAx/tickLblPos") == ["low", "high"]


def test_the_sides_are_named_in_the_language_of_the_deck() -> None:
    korean = combined(EXPORTS, IMPORTS, labels=False, language="ko-KR")
    assert names_of(series_of(korean, "lineChart")) == ["Growth (%, 오른쪽)"]


def test_a_unit_that_a_name_says_already_is_not_said_twice() -> None:
    said = replace(ONE, series=(Series("Exports in USD bn", ONE.series[0].values), GROWTH))
    assert names_of(series_of(said, "barChart")) == ["Exports in USD bn"]


def test_each_axis_has_the_number_format_of_its_series() -> None:
    codes = [axis.find(C + "numFmt").get("formatCode") for axis in tree_of(TWO).iter(C + "valAx")]
    assert codes == ['General;"−"General', 'General"%";"−"General"%"']


def test_where_labels_have_room_the_line_runs_above_the_columns_without_axes() -> None:
    layout = laid_out(ONE)
    assert layout.second is not None
    columns = max(EXPORTS) / layout.scale.high
    span = layout.second.high - layout.second.low
    lowest = (min(v for v in GROWTH.values if v is not None) - layout.second.low) / span
    label = 1.6 * STYLE.size / (layout.plot.height * STYLE.height / 12700)
    assert lowest - columns >= 2 * label - 0.01
    assert not layout.value_axis
    assert values_at(tree_of(ONE), "valAx/tickLblPos") == ["low", "none"]
    assert names_of(series_of(ONE, "lineChart")) == ["Growth (%)"]


@pytest.mark.parametrize("spec", [TWO, combined(EXPORTS, labels=False)])
def test_shown_axes_have_as_many_steps_and_zero_at_the_same_height(spec: ChartSpec) -> None:
    layout = laid_out(spec)
    assert layout.second is not None
    left, right = layout.scale, layout.second
    assert len(left.ticks) == len(right.ticks)
    assert left.low / (left.high - left.low) == pytest.approx(right.low / (right.high - right.low))


def test_columns_leave_the_accent_to_the_line_until_one_of_them_is_highlighted() -> None:
    assert line_color(TWO, STYLE, 2, True) == STYLE.accent
    assert STYLE.accent not in [series_colors(TWO, STYLE, i, True)[0] for i in (0, 1)]
    lit = replace(TWO, highlight="Imports")
    assert [series_colors(lit, STYLE, i, True)[0] for i in (0, 1)] == [STYLE.calm, STYLE.accent]
    assert line_color(lit, STYLE, 2, True) not in (STYLE.calm, STYLE.accent)


def test_a_single_series_is_no_combination() -> None:
    with pytest.raises(AttacheError, match="one series"):
        chart_table(make_spec(ChartType.COMBINATION, ["A"], [1.0]))
