"""The user's own data become a chart with exact numbers in good units, or a reason in words."""

import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from attache.charts.own.models import OwnChart
from attache.charts.own.plotted import left_out, plotted, undrawn, updated
from attache.charts.spec import chart_spec
from attache.data.models import Column, ColumnKind, Reading, Table
from attache.errors import AttacheError
from attache.pack.annotation import Annotation, AnnotationKind
from attache.pack.chart_type import ChartType
from attache.pack.models import Chart
from own_charts import FORMULA, TRADE, column, own, rows


def _plotted(chart: OwnChart, language: str = "en-US") -> Chart:
    return plotted(chart, language=language, sector="trade")


def _with(**cells: tuple[str, ...]) -> Table:
    """The table with other cells in some of its columns."""
    return Table(
        columns=tuple(
            each.model_copy(update={"cells": cells.get(each.name, each.cells)})
            for each in TRADE.columns
        ),
        totals=TRADE.totals,
    )


def test_millions_are_shown_as_billions_exactly_and_totals_set_aside() -> None:
    chart = _plotted(own(ChartType.COLUMN))
    assert chart.categories == ("Korea", "Japan", "Vietnam", FORMULA)
    assert [(each.name, each.values) for each in chart.series] == [
        ("Exports", (95.1, 98.3505, 65.056, 131.6)),
        ("Imports", (66.0, 80.25, None, 65.5)),
    ]
    assert (chart.unit, chart.decimals, chart.suffix) == ("USD bn", 1, "")
    assert chart.caption == "Exports and imports, USD bn"
    assert chart.source == "Ministry of Trade, as of 31 May 2024"
    assert (chart.own, chart.sectors, chart.sentences) == (True, ("trade",), ())


def test_a_korean_deck_counts_in_its_own_sizes() -> None:
    chart = _plotted(own(ChartType.COLUMN), "ko-KR")
    assert (chart.unit, chart.decimals) == ("억 달러", 0)
    assert chart.series[0].values == (951.0, 983.505, 650.56, 1316.0)
    assert chart.caption == "Exports·Imports, 억 달러"
    assert chart.source == "Ministry of Trade, 2024년 5월 31일 기준"


def test_the_user_s_size_and_decimals_go_before_those_worked_out() -> None:
    chart = _plotted(own(ChartType.BAR, scale=6, decimals=2))
    assert (chart.unit, chart.decimals) == ("USD mn", 2)
    assert chart.series[0].values == (95100.0, 98350.5, 65056.0, 131600.0)


def test_percents_keep_their_sign_behind_the_number_whatever_the_size() -> None:
    chart = _plotted(own(ChartType.BAR, y=("Growth",), scale=9))
    assert (chart.unit, chart.suffix, chart.series[0].values[1]) == ("%", "%", -1.4)


def test_what_is_missing_is_said_to_be_missing() -> None:
    chart = _plotted(own(source="", as_of=None))
    assert chart.source == "Source to be given, as-of date to be given"
    assert _plotted(own(source="Our files", as_of=None)).source.startswith("Our files, as-of date")


@pytest.mark.parametrize("kind", list(ChartType))
def test_every_type_makes_a_chart_of_data_that_suit_it(kind: ChartType) -> None:
    chart = _plotted(own(kind))
    spec = chart_spec(chart)
    assert spec.alt_text
    assert chart.type is kind
    assert chart.events if kind is ChartType.TIMELINE else chart.series


def test_a_combination_has_its_last_column_on_an_axis_of_its_own() -> None:
    chart = _plotted(own(ChartType.COMBINATION))
    bars, line = chart.series
    assert (bars.unit, line.unit, line.suffix, line.values[0]) == (None, "%", "%", 2.3)
    assert (chart.unit, chart.categories) == ("USD bn", ("2021", "2022", "2023", "2024"))
    assert chart.caption == "Exports, USD bn; growth, %"


def test_a_scatter_names_its_points_and_leaves_out_those_without_a_value() -> None:
    chart = _plotted(own(ChartType.SCATTER))
    assert chart.categories == ("Korea", "Japan", FORMULA)
    across, up = chart.series
    assert (across.name, across.unit, across.values) == ("Imports", "USD bn", (66.0, 80.25, 65.5))
    assert up.values == (95.1, 98.3505, 131.6)
    years = _plotted(own(ChartType.SCATTER, x="Year", names=""))
    assert years.series[0].values == (2021.0, 2022.0, 2023.0, 2024.0)
    assert years.categories == ("1", "2", "3", "4")


def test_a_slope_has_a_line_for_every_row() -> None:
    chart = _plotted(own(ChartType.SLOPE, highlight="Japan"))
    assert chart.categories == ("Imports", "Exports")
    assert chart.series[1].name == "Japan"
    assert chart.series[1].values == (80.25, 98.3505)
    assert chart.highlight == "Japan"


def test_a_timeline_says_when_and_what_and_passes_over_empty_rows() -> None:
    table = _with(Partner=("Talks begin", "", "Signing", "Entry into force", ""))
    chart = _plotted(own(ChartType.TIMELINE, table=table))
    assert [(each.when, each.what) for each in chart.events] == [
        ("2021", "Talks begin"),
        ("2023", "Signing"),
        ("2024", "Entry into force"),
    ]


def test_a_waterfall_takes_the_total_at_its_end() -> None:
    table = Table(
        columns=(
            column("What", "text", ("2021", "More", "Fewer", "2024")),
            column("Deficit", "number", ("29.3", "40", "-3.3", "66")),
        ),
        totals=(3,),
    )
    chart = _plotted(own(ChartType.WATERFALL, table=table, x="What", y=("Deficit",)))
    assert chart.series[0].values == (29.3, 40.0, -3.3, 66.0)


def test_dates_become_words_of_the_language() -> None:
    table = Table(
        columns=(
            column("Month", "date", ("2024-01-01", "2024-02-01")),
            column("Exports", "number", ("1", "2")),
        )
    )
    chart = own(ChartType.AREA, table=table, x="Month")
    assert _plotted(chart).categories == ("Jan 2024", "Feb 2024")
    assert _plotted(chart, "ko-KR").categories == ("2024년 1월", "2024년 2월")


def test_long_names_are_clipped_and_empty_ones_said_to_be_so() -> None:
    chart = _plotted(own(table=_with(Partner=("K" * 150, "", "C", "D", "Total"))))
    assert chart.categories == ("K" * 79 + "…", "(blank)", "C", "D")


@pytest.mark.parametrize(
    ("chart", "said"),
    [
        (own(y=("Exports", "Growth")), "“Exports” (USD) and “Growth” (%) have different units"),
        (own(y=("Partner",)), "The column “Partner” holds text; a chart measures numbers."),
        (own(y=("Year",)), "The column “Year” holds years"),
        (own(x="Partners"), "The chart needs the column “Partners”"),
        (own(ChartType.DOUGHNUT, y=("Exports", "Imports")), "A doughnut chart shows one column"),
        (own(ChartType.BULLET, y=("Exports",)), "two columns, and 1 is chosen: “Exports”"),
        (own(ChartType.NUMBER, table=TRADE), "A number is that of one row"),
        (own(ChartType.SCATTER, x="Partner"), "The column “Partner” holds text"),
        (own(ChartType.WATERFALL, y=("Exports",)), "The steps do not add up"),
        (own(table=_with(Exports=("",) * 5)), "There is no number in “Exports”."),
        (own(table=TRADE.model_copy(update={"totals": (0, 1, 2, 3, 4)})), "no row to chart"),
    ],
)
def test_what_cannot_be_drawn_is_refused_in_words(chart: OwnChart, said: str) -> None:
    with pytest.raises(AttacheError) as refusal:
        _plotted(chart)
    assert said in refusal.value.message
    assert refusal.value.hint
    assert undrawn(chart, sector="trade").series == ()


def test_more_rows_than_anyone_can_read_are_refused() -> None:
    cells = tuple(str(number) for number in range(401))
    table = Table(columns=(column("Day", "text", cells), column("Exports", "number", cells)))
    with pytest.raises(AttacheError, match="at most 400 rows, and the table has 401"):
        _plotted(own(table=table, x="Day"))
    assert len(_plotted(own(table=rows(table, *range(400)), x="Day")).categories) == 400


def test_the_same_value_gives_the_very_same_chart() -> None:
    chart = own()
    first = _plotted(chart)
    assert _plotted(chart) is first
    assert _plotted(OwnChart.model_validate_json(chart.model_dump_json())) is first
    assert _plotted(chart, "ko-KR") is not first
    assert _plotted(chart.model_copy(update={"title": "Other"})).title == "Other"


def test_what_names_nothing_in_the_data_is_left_out_and_told() -> None:
    gone = Annotation(AnnotationKind.CALLOUT, at="China", text="Look")
    kept = Annotation(AnnotationKind.CALLOUT, at="Korea", text="Look")
    chart = own(annotations=(gone, kept), highlight="China")
    assert _plotted(chart).annotations == (kept,)
    assert _plotted(chart).highlight is None
    ((annotation, reason),) = left_out(chart, sector="trade")
    assert annotation == gone
    assert "China" in reason.message
    assert "own-bar" not in reason.message


def test_new_data_keep_every_setting() -> None:
    line = Annotation(AnnotationKind.LINE, value=100.0)
    chart = own(ChartType.COLUMN, annotations=(line,), highlight="Exports")
    table = _with(Exports=("1", "2", "3", "4", "10"), Imports=("1", "2", "3", "4", "10"))
    new = updated(chart, table, Reading(sheet="New"))
    assert (new.table, new.reading.sheet) == (table, "New")
    assert new.model_copy(update={"table": TRADE, "reading": Reading(), "scale": None}) == chart
    assert _plotted(new).unit == "USD bn"  # the line at 100 means what it meant
    assert updated(own(), table, Reading()).scale is None


def test_new_data_without_a_column_of_the_chart_are_refused_by_its_name() -> None:
    table = Table(columns=tuple(each for each in TRADE.columns if each.name != "Imports"))
    with pytest.raises(AttacheError, match="needs the column “Imports”") as refusal:
        updated(own(ChartType.SCATTER), table, Reading())
    assert "Exports" in refusal.value.hint


_CELLS = {
    ColumnKind.TEXT: st.sampled_from(["", "A", "B", FORMULA, "긴 이름", "W" * 200]),
    ColumnKind.NUMBER: st.sampled_from(["", "0", "-1234.5", "1e3", "0.00001", "999999999999999"]),
    ColumnKind.PERCENT: st.sampled_from(["", "2.3", "-100", "0"]),
    ColumnKind.CURRENCY: st.sampled_from(["", "95100", "0.5", "-3"]),
    ColumnKind.DATE: st.sampled_from(["", "2024-01-01", "2024-05-31"]),
    ColumnKind.YEAR: st.sampled_from(["", "1999", "2024"]),
}


@st.composite
def _charts(draw: st.DrawFn) -> OwnChart:
    """Any chart of a small table, whether it can be drawn or not."""
    count = draw(st.integers(1, 4))
    kinds = draw(st.lists(st.sampled_from(list(ColumnKind)), min_size=2, max_size=4))
    columns = tuple(
        Column(
            name=f"C{place}",
            kind=kind,
            cells=tuple(draw(st.lists(_CELLS[kind], min_size=count, max_size=count))),
            unit=draw(st.sampled_from(["", "USD", "tonnes", "%"])),
            magnitude=draw(st.sampled_from([0, 3, 6])),
        )
        for place, kind in enumerate(kinds)
    )
    names = st.sampled_from([each.name for each in columns])
    return OwnChart(
        id="any",
        type=draw(st.sampled_from(list(ChartType))),
        title=draw(st.sampled_from(["", "Title"])),
        as_of=draw(st.sampled_from([None, datetime.date(2024, 5, 31)])),
        table=Table(columns=columns, totals=draw(st.sampled_from([(), (0,)]))),
        x=draw(names),
        y=tuple(draw(st.lists(names, min_size=1, max_size=3))),
        names=draw(st.sampled_from(["", "C0"])),
        scale=draw(st.sampled_from([None, 0, 4, 9])),
        decimals=draw(st.sampled_from([None, 0, 4])),
    )


def _outcome(chart: OwnChart, language: str) -> Chart | AttacheError:
    try:
        return _plotted(chart, language)
    except AttacheError as refusal:
        return refusal


@settings(max_examples=80, deadline=None)
@given(_charts(), st.sampled_from(["en-US", "ko-KR"]))
def test_any_data_make_a_chart_or_a_reason(chart: OwnChart, language: str) -> None:
    made = _outcome(chart, language)
    if isinstance(made, AttacheError):
        assert made.message.endswith((".", "…", "?"))
        assert '"any"' not in made.message
        return
    spec = chart_spec(made, language=language)
    assert spec.alt_text
    assert all(len(each.values) == len(spec.categories) for each in spec.series)
