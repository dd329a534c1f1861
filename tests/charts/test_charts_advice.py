"""A chart that misleads is pointed out with its own names and numbers, and its mend cures it."""

import datetime
from collections.abc import Iterator

import pytest
from typed_tables import K, column, of, own, table, trade

from attache.charts.families import FAMILIES, chart_table
from attache.charts.own.models import OwnChart
from attache.charts.own.plotted import plotted, undrawn
from attache.charts.spec import chart_spec
from attache.charts.suggest.advice import Advice, advice
from attache.charts.suggest.proposal import proposals
from attache.data.models import Table
from attache.errors import AttacheError
from attache.pack.annotation import Annotation, AnnotationKind
from attache.pack.chart_type import ChartType
from attache.pack.models import ChartSeries

T = ChartType
YEARS = (2021, 2022, 2023, 2024)
BARS = of("Country", ("Korea", "Japan", "China"), Exports=(100, 60, 80))
RATES = of("Year", YEARS, **{"Growth of cars": (2, 3, 2, 1), "Growth of ships": (4, 5, 3, 2)})
MANY = of("Year", YEARS, **{name: (i, 2 * i, 3, 4) for i, name in enumerate("ABCDEFG", 1)})
LOSSES = of("Region", ("Asia", "Europe"), Cars=(5, -3), Ships=(4, 6))
ONE_UNIT = of("Year", YEARS, Exports=(5, 6, 7, 8), Imports=(6, 7, 9, 9))


def found(chart: OwnChart) -> tuple[Advice, ...]:
    try:
        return advice(chart, plotted(chart, sector="own"))
    except AttacheError:
        return advice(chart, undrawn(chart, sector="own"))


def codes(chart: OwnChart) -> list[str]:
    return [each.code for each in found(chart)]


def one(chart: OwnChart, code: str) -> Advice:
    (only,) = [each for each in found(chart) if each.code == code]
    return only


def _cases() -> Iterator[tuple[str, OwnChart, str, ChartType]]:
    """The code, a chart that has it, a part of what is said, and the type of its mend."""
    yield (
        "axis-not-from-zero",
        own(BARS, T.BAR, axis_from=50.0),
        "at 50 instead of zero: 100 looks 5.0 times as much as 60, and is 1.7 times as much.",
        T.BAR,
    )
    yield (
        "axis-not-from-zero",
        own(BARS, T.AREA, axis_from=50.0),
        "The areas begin at 50 instead of zero",
        T.AREA,
    )
    yield (
        "values-below-axis",
        own(BARS, T.DOT, axis_from=70.0),
        "The axis begins at 70, and one value below it, down to 60, is not seen.",
        T.DOT,
    )
    shares = table(column("S", K.TEXT, "Cars", "Ships"), column("Share", K.PERCENT, 40, 30.5))
    yield "no-whole", own(shares, T.DOUGHNUT), "The percentages of “Share” sum up to 70.5", T.BAR
    growth = of("Country", ("Korea", "Japan"), **{"Growth rate": (3, 2)})
    yield "no-whole", own(growth, T.DOUGHNUT), "“Growth rate” is a rate", T.BAR
    years = of("Year", YEARS, Exports=(1, 2, 3, 4))
    yield "no-whole", own(years, T.DOUGHNUT), "2021 and 2024 are times, not parts.", T.BAR
    for kind, mended in ((T.STACKED_100, T.COLUMN), (T.MARIMEKKO, T.BAR)):
        yield "negative-parts", own(LOSSES, kind), "“Europe” is below zero in “Cars”", mended
    yield "negative-parts", own(LOSSES, T.DOUGHNUT, "Cars"), "“Europe” is below zero", T.BAR
    seven = of("Sector", tuple("ABCDEFG"), Exports=(5, 3, 9, 1, 2, 4, 8))
    yield "too-many-parts", own(seven, T.DOUGHNUT), "Seven parts of a doughnut", T.BAR
    for kind, mended in ((T.STACKED, T.COLUMN), (T.STACKED_100, T.COLUMN), (T.AREA, T.LINE)):
        yield "not-additive", own(RATES, kind), "“Growth of cars” is a rate", mended
    percents = table(
        column("Year", K.YEAR, 2021, 2022),
        column("Cars", K.PERCENT, 40, 50),
        column("Ships", K.PERCENT, 60, 30),
    )
    yield (
        "not-additive",
        own(percents, T.STACKED),
        "The percentages of “2022”, 80 in all, do not sum up to 100.",
        T.COLUMN,
    )
    goals = of("Yard", ("A", "B"), Delivered=(5, 3), Target=(6, 2))
    yield "not-additive", own(goals, T.STACKED), "“Target” is a target", T.COLUMN
    total = of("Sector", ("Cars", "Ships", "Total"), Exports=(5, 3, 8))
    yield "total-beside-parts", own(total, T.BAR), "“Total” is the sum of the other rows", T.BAR
    silent = of("Sector", ("A", "B", "C", "D", "World"), Exports=(51, 33, 12, 9, 105))
    yield "total-beside-parts", own(silent, T.BAR), "“World” is the sum", T.BAR
    stacked = of("Year", YEARS, A=(1, 2, 3, 4), B=(2, 2, 2, 2), Total=(3, 4, 5, 6))
    yield (
        "total-beside-parts",
        own(stacked, T.STACKED),
        "“Total” is the sum of the other c",
        T.STACKED,
    )
    yield (
        "needless-axis",
        own(ONE_UNIT, T.COMBINATION),
        "“Exports” and “Imports” are both in one unit, and each has an axis of its own.",
        T.COLUMN,
    )
    yield "no-sequence", own(BARS, T.LINE), "The line connects “Korea” with “Japan”", T.COLUMN
    yield "no-sequence", own(BARS, T.AREA), "The area connects “Korea” with “Japan”", T.COLUMN
    disordered = of("Year", (2023, 2022, 2021), Exports=(3, 1, 2))
    yield "time-out-of-order", own(disordered, T.LINE), "“2022” stands after “2023”.", T.LINE
    yield (
        "incomplete-period",
        own(trade("annual"), T.COLUMN, "Exports", "Imports"),
        "“2025” is not complete: “Months” is 11 and not 12.",
        T.COLUMN,
    )
    yield (
        "too-many-series",
        own(MANY, T.LINE),
        "Seven series are too many lines to tell apart.",
        T.LINE,
    )
    months = table(
        column(
            "Month", K.DATE, *(f"{y}-{m:02}-01" for y in range(2020, 2024) for m in range(1, 13))
        ),
        column("Exports", K.NUMBER, *range(1, 49)),
    )
    yield "many-bars", own(months, T.COLUMN), "48 columns are too many", T.LINE
    names = tuple(f"Country {letter}" for letter in "ABCDEFGHIJKLMNOP")
    yield "many-bars", own(of("C", names, V=tuple(range(1, 17))), T.COLUMN), "16 columns", T.BAR
    close = of("Country", ("Korea", "Japan", "China"), Score=(95, 96, 98))
    yield "values-alike", own(close, T.BAR), "All values of “Score” lie between 95 and 98", T.DOT
    level = of("Year", YEARS, Score=(95, 96, 98, 97))
    yield "values-alike", own(level, T.COLUMN), "the columns look alike", T.LINE


@pytest.mark.parametrize(("code", "chart", "said", "mended"), list(_cases()))
def test_what_misleads_is_said_and_its_mend_cures_it(
    code: str, chart: OwnChart, said: str, mended: ChartType
) -> None:
    told = one(chart, code)
    assert said in told.message
    assert told.message.endswith(".")
    assert told.hint.endswith(".")
    assert told.mend is not None
    assert told.mend.type is mended
    assert code not in codes(told.mend)
    spec = chart_spec(plotted(told.mend, sector="own"))
    assert spec.type not in FAMILIES or chart_table(spec)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("2025 (11 months)", "11 months"),
        ("2025 YTD", "YTD"),
        ("2025 (Jan–Nov)", "Jan–Nov"),
        ("2025 (January to November)", "January to November"),
        ("2025년 (1~11월)", "1~11월"),
        ("2025년 (11개월)", "11개월"),
        ("2025 (3 quarters)", "3 quarters"),
    ],
)
def test_a_period_that_says_it_is_not_complete_is_marked_so(name: str, text: str) -> None:
    chart = own(of("Year", ("2023", "2024", name), Exports=(5, 6, 5)), T.COLUMN)
    mend = one(chart, "incomplete-period").mend
    assert mend is not None
    assert mend.annotations == (Annotation(kind=AnnotationKind.PARTIAL, at=name, text=text),)
    assert "incomplete-period" not in codes(mend)


@pytest.mark.parametrize(
    "name", ["2025", "2025 (12 months)", "2025 (Jan–Dec)", "2025 (forecast)", "2025 (1~12월)"]
)
def test_a_whole_period_is_left_alone(name: str) -> None:
    chart = own(of("Year", ("2023", "2024", name), Exports=(5, 6, 5)), T.COLUMN)
    assert codes(chart) == []


def test_a_footnote_tells_of_an_incomplete_period() -> None:
    given = of("Year", YEARS, Exports=(5, 6, 7, 5))
    note = "Goods only. 2024 covers January to November."
    told = one(own(given, T.COLUMN, footnote=note), "incomplete-period")
    assert "the footnote says “2024 covers January to November”" in told.message
    assert codes(own(given, T.COLUMN, footnote="2021 covers January to November.")) == []


def test_an_as_of_date_inside_the_last_period_tells_of_it_too() -> None:
    given, day = of("Year", YEARS, Exports=(5, 6, 7, 5)), datetime.date(2024, 9, 30)
    told = one(own(given, T.COLUMN, as_of=day), "incomplete-period")
    assert "the data are as of 30 Sep 2024, and it ends on 31 Dec 2024" in told.message
    assert told.mend is not None
    assert told.mend.annotations[0].text == "to 30 Sep 2024"
    korean = one(own(given, T.COLUMN, as_of=day, caption="수출"), "incomplete-period").mend
    assert korean is not None
    assert korean.annotations[0].text == "2024년 9월 30일까지"
    for whole in (
        datetime.date(2024, 12, 31),
        datetime.date(2025, 3, 1),
        datetime.date(2023, 5, 1),
    ):
        assert codes(own(given, T.COLUMN, as_of=whole)) == []
    rates = of("Year", YEARS, **{"Interest rate": (5, 6, 7, 5)})
    assert codes(own(rates, T.COLUMN, as_of=day)) == []


def test_a_line_is_marked_by_a_callout_where_it_takes_no_hatch() -> None:
    chart = own(trade("annual"), T.LINE, "Exports", "Imports", highlight="Imports")
    mend = one(chart, "incomplete-period").mend
    assert mend is not None
    assert mend.annotations == (
        Annotation(kind=AnnotationKind.CALLOUT, at="2025", series="Imports", text="11 months"),
    )
    assert "incomplete-period" not in codes(mend)


def test_periods_that_are_missing_are_named() -> None:
    chart = own(of("Year", (2020, 2021, 2024), Exports=(5, 6, 7)), T.LINE)
    told = one(chart, "time-gap")
    assert told.message == "2022, 2023 are missing between “2020” and “2024”."
    filled = own(of("Year", (2020, 2021, 2022, 2023, 2024), Exports=(5, 6, "", "", 7)), T.LINE)
    assert codes(filled) == []


def test_a_waterfall_that_does_not_add_up_is_told_with_both_numbers() -> None:
    chart = own(of("Item", ("Start", "Up", "Down", "End"), V=(10, 5, -3, 12)), T.WATERFALL)
    plot = plotted(chart, sector="own")
    assert advice(chart, plot) == ()
    broken = ChartSeries(name="V", values=(10, 5, -3, 20))
    (told,) = advice(chart, plot.model_copy(update={"series": (broken,)}))
    assert told.code == "waterfall-sum"
    assert "The steps lead to 12, and the last row, “End”, is 20." in told.message
    assert "8" in told.hint


def test_steps_that_are_missing_make_a_waterfall_that_does_not_add_up() -> None:
    chart = own(of("Item", ("Start", "Up", "Down", "End"), V=(10, "", -3, 20)), T.WATERFALL)
    assert "The steps lead to 7, and the last row, “End”, is 20." in found(chart)[0].message


def test_many_bars_are_counted_over_all_series() -> None:
    columns = {name: tuple(range(1, 13)) for name in "ABCD"}
    told = one(own(of("Country", tuple("ABCDEFGHIJKL"), **columns), T.COLUMN), "many-bars")
    assert told.message == "48 columns are too many to be read one by one."
    assert told.mend is None  # as many bars are no better


def test_sorting_keeps_totals_set_aside_and_every_cell_in_its_row() -> None:
    given = of("Year", ("2022", "2021", "Total"), V=(2, 1, 3), W=(20, 10, 30))
    chart = own(given.model_copy(update={"totals": (2,)}), T.LINE)
    mend = one(chart, "time-out-of-order").mend
    assert mend is not None
    assert [each.cells for each in mend.table.columns] == [
        ("2021", "2022", "Total"),
        ("1", "2", "3"),
        ("10", "20", "30"),
    ]
    assert mend.table.totals == (2,)


def test_a_highlight_of_the_largest_calms_too_many_series() -> None:
    mend = one(own(MANY, T.LINE), "too-many-series").mend
    assert mend is not None
    assert mend.highlight == "G"


def test_two_axes_with_a_need_are_left_alone() -> None:
    units = table(
        column("Year", K.YEAR, *YEARS),
        column("Exports", K.CURRENCY, 5, 6, 7, 8, unit="USD"),
        column("Growth", K.PERCENT, 2, 3, 4, 5),
    )
    far = of("Year", YEARS, World=(5000, 6000, 7000, 8000), Korea=(6, 7, 9, 9))
    for given in (units, far):
        assert codes(own(given, T.COMBINATION)) == []


def test_what_the_new_type_cannot_have_is_left_out_of_the_mend() -> None:
    total = Annotation(kind=AnnotationKind.TOTAL)
    line = Annotation(kind=AnnotationKind.LINE, value=4)
    chart = own(RATES, T.STACKED, annotations=(total, line))
    mend = one(chart, "not-additive").mend
    assert mend is not None
    assert mend.annotations == (line,)


def test_annotations_that_name_times_in_korean_stay_in_a_mend() -> None:
    months = table(
        column("월", K.DATE, *(f"2024-{m:02}-01" for m in (1, 3, 2))),
        column("V", K.NUMBER, 1, 2, 3),
    )
    mark = Annotation(kind=AnnotationKind.CALLOUT, at="2024년 3월", text="최대")
    chart = own(months, T.AREA, annotations=(mark,))
    line = next(each for each in proposals(months, chart) if each.type is T.LINE)
    assert line.chart is not None
    assert line.chart.annotations == (mark,)


@pytest.mark.parametrize(
    "given",
    [
        trade("monthly"),
        of("Sector", ("Cars", "Chips", "Ships", "Other"), Share=(40, 30, 20, 10)),
        of("Sector", tuple("ABCDEFG"), Exports=(5, 3, 9, 1, 2, 4, 8)),
        of("Yard", ("A", "B", "C"), Delivered=(5, 3, 9), Target=(6, 2, 9)),
        of("Item", ("Start", "Exports", "Imports", "End"), Deficit=(29.3, -1.5, 38.2, 66.0)),
        of("Region", ("Asia", "Europe"), Cars=(50, 8), Ships=(20, 14), Chips=(30, 2)),
        of("Year", YEARS, A=(1, 2, 3, 4), B=(4, 5, 6, 7), Total=(5, 7, 9, 11)),
        RATES,
        MANY,
        LOSSES,
    ],
)
def test_nothing_that_is_proposed_misleads(given: Table) -> None:
    for each in proposals(given):
        if each.suits and each.chart is not None:
            assert codes(each.chart) == [], each.type
