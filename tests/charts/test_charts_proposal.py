"""Every table is told which types of chart suit it, and those that do can be drawn."""

import datetime
import string

import pytest
from hypothesis import given, settings, strategies
from typed_tables import K, column, of, own, table, trade

from attache.charts.families import FAMILIES, chart_table
from attache.charts.own.models import OwnChart
from attache.charts.own.plotted import plotted
from attache.charts.spec import chart_spec
from attache.charts.suggest.advice import advice
from attache.charts.suggest.proposal import Proposal, proposals
from attache.data.models import Column, ColumnKind, Table
from attache.pack.annotation import Annotation, AnnotationKind
from attache.pack.chart_type import ChartType

PARTS = of("Sector", ("Cars", "Chips", "Ships", "Other"), Share=(40, 30, 20, 10))
SEVEN = of("Sector", tuple("ABCDEFG"), Exports=(5, 3, 9, 1, 2, 4, 8))
GROWTH = table(
    column("Year", K.YEAR, 2021, 2022, 2023, 2024),
    column("Exports", K.CURRENCY, 5, 6, 7, 8, unit="USD", magnitude=9),
    column("Growth", K.PERCENT, 2, 3, 4, 5),
)
TWO_YEARS = table(
    column("Country", K.TEXT, *"ABCDE"),
    column("2019", K.NUMBER, 5, 3, 9, 1, 2),
    column("2024", K.NUMBER, 6, 2, 9, 5, 2),
)
TARGETS = of("Yard", ("A", "B", "C"), Delivered=(5, 3, 9), Target=(6, 2, 9))
KOREAN_TARGETS = of("사업", ("가", "나"), 실적=(5, 3), 목표=(6, 2))
BRIDGE = of("Item", ("2021", "Exports", "Imports", "2024 (est.)"), Deficit=(29.3, -1.5, 38.2, 66.0))
COUNTRIES = table(
    column("Country", K.TEXT, *string.ascii_uppercase[:12]),
    column("Income", K.CURRENCY, *range(1, 13), unit="USD"),
    column("Life expectancy", K.NUMBER, *range(60, 72), unit="years"),
)
REGIONS = of("Region", ("Asia", "Europe"), Cars=(50, 8), Ships=(20, 14), Chips=(30, 2))
EVENTS = table(column("Date", K.DATE, "2014-01-05", "2020-03-03"), column("What", K.TEXT, "A", "B"))
ONE = table(column("Item", K.TEXT, "Deficit"), column("2024", K.NUMBER, 66))
UNITS = table(
    column("Country", K.TEXT, *"ABC"),
    column("Income", K.CURRENCY, 1, 2, 3, unit="USD"),
    column("Life expectancy", K.NUMBER, 60, 61, 62, unit="years"),
    column("Growth", K.PERCENT, 1, 2, 3),
)
MIX = of("Year", (2021, 2022, 2023), A=(1, 2, 3), B=(4, 5, 6), C=(7, 8, 9), D=(1, 1, 1))


def found(given: Table, kind: ChartType, base: OwnChart | None = None) -> Proposal:
    return next(each for each in proposals(given, base) if each.type is kind)


@pytest.mark.parametrize(
    ("given", "best", "x", "y"),
    [
        (trade("annual"), ChartType.COLUMN, "Year", ("Exports", "Imports", "Balance")),
        (trade("monthly"), ChartType.LINE, "Month", ("Exports", "Imports", "Balance")),
        (PARTS, ChartType.DOUGHNUT, "Sector", ("Share",)),
        (SEVEN, ChartType.BAR, "Sector", ("Exports",)),
        (GROWTH, ChartType.COMBINATION, "Year", ("Exports", "Growth")),
        (TWO_YEARS, ChartType.SLOPE, "Country", ("2019", "2024")),
        (TARGETS, ChartType.BULLET, "Yard", ("Delivered", "Target")),
        (KOREAN_TARGETS, ChartType.BULLET, "사업", ("실적", "목표")),
        (BRIDGE, ChartType.WATERFALL, "Item", ("Deficit",)),
        (COUNTRIES, ChartType.SCATTER, "Income", ("Life expectancy",)),
        (REGIONS, ChartType.MARIMEKKO, "Region", ("Cars", "Ships", "Chips")),
        (EVENTS, ChartType.TIMELINE, "Date", ("What",)),
        (ONE, ChartType.NUMBER, "Item", ("2024",)),
        (UNITS, ChartType.TABLE, "Country", ("Income", "Life expectancy", "Growth")),
        (MIX, ChartType.STACKED, "Year", ("A", "B", "C", "D")),
    ],
)
def test_the_type_that_shows_a_table_best_comes_first(
    given: Table, best: ChartType, x: str, y: tuple[str, ...]
) -> None:
    first = proposals(given)[0]
    assert first.chart is not None
    assert (first.type, first.chart.x, first.chart.y) == (best, x, y)


def test_every_type_comes_once_and_those_that_do_not_suit_come_last() -> None:
    for shown in (PARTS, trade("monthly"), EVENTS):
        offered = proposals(shown)
        assert sorted(each.type for each in offered) == sorted(ChartType)
        suiting = [each.suits for each in offered]
        assert suiting == sorted(suiting, reverse=True)
        assert all(each.why.endswith(".") for each in offered)


def test_why_not_is_said_of_this_table() -> None:
    assert found(SEVEN, ChartType.DOUGHNUT).why == (
        "A doughnut shows parts of one whole, at most five; this table has seven rows."
    )
    assert "percentages sum up to 100.5" not in found(PARTS, ChartType.DOUGHNUT).why
    uneven = table(column("S", K.TEXT, "A", "B"), column("Share", K.PERCENT, 40, 30.5))
    assert "sum up to 70.5" in found(uneven, ChartType.DOUGHNUT).why
    backwards = of("Year", (2023, 2022, 2021), V=(1, 2, 3))
    assert "“2022” stands after “2023”" in found(backwards, ChartType.LINE).why
    assert "swap rows and columns" in found(TWO_YEARS, ChartType.LINE).why
    assert "24 months in order" not in found(trade("monthly"), ChartType.DOT).why


def test_why_is_said_of_this_table() -> None:
    assert found(trade("monthly"), ChartType.LINE).why == (
        "23 months in order: three lines show how “Exports”, “Imports” and “Balance” moved."
    )
    assert found(BRIDGE, ChartType.WATERFALL).why.startswith(
        "“2021”, two changes and “2024 (est.)”"
    )
    assert "largest first" in found(SEVEN, ChartType.BAR).why
    close = of("Country", tuple("ABC"), Score=(80, 81, 84))
    assert "lie close together" in found(close, ChartType.DOT).why


@pytest.mark.parametrize("kind", [ChartType.STACKED, ChartType.STACKED_100, ChartType.MARIMEKKO])
def test_rates_targets_and_what_is_below_zero_are_not_stacked(kind: ChartType) -> None:
    rates = of("Year", (2021, 2022), **{"Growth of exports": (2, 3), "Growth of imports": (4, 5)})
    for shown in (rates, TARGETS, trade("annual"), TWO_YEARS):
        assert not found(shown, kind).suits


def test_a_column_that_sums_up_the_others_is_no_part() -> None:
    given = of("Year", (2021, 2022), Cars=(1, 2), Ships=(3, 4), Total=(4, 6))
    chart = found(given, ChartType.STACKED).chart
    assert chart is not None
    assert chart.y == ("Cars", "Ships")


def test_rows_that_are_totals_count_for_nothing() -> None:
    names = column("Sector", K.TEXT, *"ABCDE", "Total")
    given = table(names, column("V", K.NUMBER, 1, 2, 3, 4, 5, 15), totals=(5,))
    offered = found(given, ChartType.DOUGHNUT)
    assert offered.suits
    assert "total in the table" in offered.why


def test_what_the_base_says_is_kept() -> None:
    line = Annotation(kind=AnnotationKind.LINE, value=80)
    base = own(
        trade("annual"),
        ChartType.COLUMN,
        "Imports",
        title="Imports rose",
        source="Census",
        as_of=datetime.date(2026, 2, 1),
        highlight="2024",
        annotations=(line,),
        id="imports",
    )
    chart = found(trade("annual"), ChartType.LINE, base).chart
    assert chart == base.model_copy(update={"type": ChartType.LINE})
    assert found(trade("annual"), ChartType.COLUMN, base).chart == base
    doughnut = found(trade("annual"), ChartType.TABLE, base).chart
    assert doughnut is not None
    assert doughnut.annotations == ()


def test_a_type_that_cannot_be_made_of_the_columns_of_the_base_takes_others() -> None:
    base = own(COUNTRIES, ChartType.BAR, "Income")
    scatter = found(COUNTRIES, ChartType.SCATTER, base)
    assert scatter.suits
    assert scatter.chart is not None
    assert (scatter.chart.x, scatter.chart.y) == ("Income", ("Life expectancy",))
    mixed = own(COUNTRIES, ChartType.BAR)  # two units, which bars cannot share
    bars = found(COUNTRIES, ChartType.BAR, mixed).chart
    assert bars is not None
    assert bars.y == ("Income",)
    gone = base.model_copy(update={"x": "Gone", "y": ("Lost",)})
    assert found(COUNTRIES, ChartType.BAR, gone).suits


@pytest.mark.parametrize(
    "given",
    [
        table(column("A", K.TEXT, "x")),
        table(column("A", K.NUMBER, 1, 2, 3)),
        table(column("A", K.TEXT, "Total"), column("B", K.NUMBER, 5), totals=(0,)),
        table(column("A", K.TEXT, "x", "y"), column("B", K.NUMBER, None, None)),
        table(column("A", K.NUMBER)),
    ],
)
def test_a_table_with_next_to_nothing_is_told_why_nothing_suits(given: Table) -> None:
    for each in proposals(given):
        assert each.why
        if not each.suits and each.chart is not None:
            draw(each.chart)


def draw(chart: OwnChart) -> None:
    spec = chart_spec(plotted(chart, sector="own"))
    if chart.type in FAMILIES:
        chart_table(spec)


MISTAKEN = {
    "no-whole",
    "negative-parts",
    "not-additive",
    "needless-axis",
    "no-sequence",
    "too-many-parts",
    "too-many-series",
}
"""What is said of a type that does not suit the data."""


def mend(chart: OwnChart) -> set[str]:
    """What is said of a chart, every mend being drawn, and a cure of what it is for."""
    said = advice(chart, plotted(chart, sector="own"))
    for each in said:
        if each.mend is not None:
            draw(each.mend)
            left = advice(each.mend, plotted(each.mend, sector="own"))
            assert each.code not in [one.code for one in left]
    return {each.code for each in said}


_ROWS = strategies.shared(strategies.integers(1, 14), key="rows")
_NUMBERS = strategies.sampled_from(["", "0", "-3", "12.5", "100", "1e9", "7", "0.004"])
_CELLS = {
    K.TEXT: strategies.sampled_from(["Korea", "Japan", "", "2021", "Total", "Q1 2024"]),
    K.YEAR: strategies.integers(1990, 2030).map(str),
    K.DATE: strategies.dates(datetime.date(2000, 1, 1), datetime.date(2030, 1, 1)).map(str),
    K.NUMBER: _NUMBERS,
    K.PERCENT: _NUMBERS,
    K.CURRENCY: _NUMBERS,
}


@strategies.composite
def _columns(draw_one: strategies.DrawFn) -> Column:
    kind = draw_one(strategies.sampled_from(list(ColumnKind)))
    rows = draw_one(_ROWS)
    cells = draw_one(strategies.lists(_CELLS[kind], min_size=rows, max_size=rows))
    names = ["Exports", "Target", "Growth", "2019", "2024", "Total", "Months", "V", "W", "Z"]
    name = draw_one(strategies.sampled_from(names))
    unit = draw_one(strategies.sampled_from(["", "USD", "tonnes"])) if kind is K.NUMBER else ""
    return column(name, kind, *cells, unit=unit)


@settings(max_examples=12)
@given(
    columns=strategies.lists(_columns(), min_size=1, max_size=7, unique_by=lambda c: c.name),
    totals=strategies.sets(strategies.integers(0, 14), max_size=2),
    kind=strategies.sampled_from(list(ChartType)),
)
def test_what_is_proposed_can_be_drawn_and_what_is_said_of_it_mended(
    columns: list[Column], totals: set[int], kind: ChartType
) -> None:
    rows = len(columns[0].cells)
    given = table(*columns, totals=tuple(sorted(row for row in totals if row < rows)))
    base = own(given, kind, *[each.name for each in columns[1:3]] or [columns[0].name])
    for each in (*proposals(given), *proposals(given, base)):
        assert each.chart is not None or not each.suits
        if each.chart is not None:
            draw(each.chart)
            said = mend(each.chart)
            assert not each.suits or not said & MISTAKEN, each.type
