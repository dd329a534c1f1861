"""What annotations say is worked out of the data once, and what cannot be said is refused."""

from dataclasses import replace

import pytest

from annotated import A, K, bars, columns, line, pairs, spec, stacks
from attache.charts.annotate.rules import ANNOTATIONS, checked, kinds
from attache.charts.annotate.said import label, said
from attache.charts.spec import ChartSpec, chart_spec
from attache.errors import AttacheError
from attache.pack.annotation import Annotation
from attache.pack.chart_type import ChartType as T
from attache.pack.models import Chart, ChartSeries

_SHARE = spec("shares", T.COLUMN, ("2021", "2022"), {"Share": (3.2, 5.0)}, suffix="%")


def _growth(first: str, last: str, low: float = 100.0, high: float = 121.0) -> ChartSpec:
    return spec("growth", T.COLUMN, (first, last), {"Trade": (low, high)}, (A(K.GROWTH),))


@pytest.mark.parametrize(
    ("chart", "annotation", "text", "sentence"),
    [
        (
            columns(),
            A(K.DIFFERENCE, "2021", "2024"),
            "+36.5 (+38%)",
            "Imports rose by 36.5 from 2021 to 2024 (+38%).",
        ),
        (
            columns(),
            A(K.DIFFERENCE, "2024", "2025"),
            "−18.2 (−14%)",
            "Imports fell by 18.2 from 2024 to 2025 (−14%).",
        ),
        (
            bars(),
            A(K.DIFFERENCE, "Ships", "Batteries"),
            "+6.1 (+62%)",
            "Exports: Batteries is 6.1 above Ships (+62%).",
        ),
        (
            stacks(),
            A(K.DIFFERENCE, "2021", "2024"),
            "+42.3 (+24%)",
            "The total rose by 42.3 from 2021 to 2024 (+24%).",
        ),
        (_SHARE, A(K.DIFFERENCE), "+1.8 pp", "Share rose by 1.8 pp from 2021 to 2022."),
        (
            replace(_SHARE, language="ko-KR"),
            A(K.DIFFERENCE),
            "+1.8%p",
            "Share: 1.8%p 증가, 2021 – 2022.",
        ),
        (
            columns(),
            A(K.GROWTH, "2021", "2024"),
            "CAGR +11%",
            "Imports grew by 11% a year from 2021 to 2024.",
        ),
        (
            columns(),
            A(K.GROWTH, "2024", "2021"),
            "CAGR +11%",
            "Imports grew by 11% a year from 2021 to 2024.",
        ),
        (
            columns(),
            A(K.LINE, value=100.0, text="Average"),
            "Average",
            "A line marks 100: Average.",
        ),
        (columns(), A(K.LINE, value=100.0), "100", "A line marks 100."),
        (columns(), A(K.BAND, value=60.0, upper=80.5), "60–80.5", "A band marks 60 to 80.5."),
        (
            columns(),
            A(K.CALLOUT, "2024", text="Record year."),
            "Record year.",
            "At 2024: Record year.",
        ),
        (
            columns(),
            A(K.BREAK, "2024", text="New method"),
            "New method",
            "A break before 2024: New method.",
        ),
        (
            columns(),
            A(K.PARTIAL, "2025", text="11 months"),
            "11 months",
            "2025 is not complete: 11 months.",
        ),
        (columns(), A(K.PARTIAL, "2025"), "", "2025 is not complete."),
    ],
)
def test_an_annotation_says_what_the_data_say(
    chart: ChartSpec, annotation: Annotation, text: str, sentence: str
) -> None:
    assert label(chart, annotation) == text
    assert said(chart, annotation) == sentence


def test_totals_are_said_in_full_where_they_are_few() -> None:
    assert said(stacks(), A(K.TOTAL)) == (
        "Totals: 2021 172.9; 2022 201.8; 2023 184.5; 2024 215.2; 2025 195.8."
    )


@pytest.mark.parametrize(
    ("first", "last", "text"),
    [
        ("2021", "2023", "CAGR +10%"),
        ("2021 (est.)", "2023 YTD", "CAGR +10%"),
        ("FY2021", "FY2023", "CAGR +10%"),
        ("Q1 2021", "Q1 2023", "CAGR +10%"),
        ("Jan 2021", "2023-01", "CAGR +10%"),
        ("2021년", "2023년", "CAGR +10%"),
        ("Q1 2024", "Q3 2024", "+10% per quarter"),
        ("Jan", "Mar", "+10% per month"),
        ("Before", "After", "+21% per step"),
    ],
)
def test_growth_is_reckoned_by_how_far_the_periods_are_apart(
    first: str, last: str, text: str
) -> None:
    chart = _growth(first, last)
    assert label(chart, chart.annotations[0]) == text


@pytest.mark.parametrize(("low", "high"), [(0.0, 5.0), (5.0, -1.0)])
def test_there_is_no_rate_of_growth_from_or_to_what_is_not_above_zero(
    low: float, high: float
) -> None:
    with pytest.raises(AttacheError, match="no rate of growth"):
        checked(_growth("2021", "2023", low, high))


@pytest.mark.parametrize(
    ("chart", "message"),
    [
        (bars(A(K.TOTAL)), "a bar chart takes no totals"),
        (bars(A(K.DIFFERENCE, "Chips", "Ships")), "Unknown category 'Chips'"),
        (bars(A(K.DIFFERENCE, "Ships", "Ships")), 'from "Ships" to itself'),
        (pairs(T.COLUMN, A(K.DIFFERENCE)), "not said which series"),
        (pairs(T.COLUMN, A(K.GROWTH, series="Import")), "Unknown series 'Import'"),
        (columns(A(K.LINE)), "a reference line needs a value"),
        (columns(A(K.BAND, value=5.0)), "needs a lower and an upper value"),
        (columns(A(K.BAND, value=5.0, upper=5.0)), "has no height"),
        (columns(A(K.CALLOUT, "2021")), "a callout says nothing"),
        (columns(A(K.CALLOUT, "2020", text="Before")), "Unknown category '2020'"),
        (columns(A(K.BREAK, "2021")), "nothing before"),
        (pairs(T.COMBINATION, A(K.DIFFERENCE, series="Imports")), "takes no difference arrow"),
        (
            spec("gap", T.LINE, ("a", "b"), {"x": (1.0, None)}, (A(K.DIFFERENCE),)),
            '"b" has no value to mark',
        ),
        (
            spec("gap", T.LINE, ("a", "b"), {"x": (1.0, None)}, (A(K.CALLOUT, "b", text="?"),)),
            "no value that a callout could point at",
        ),
        (
            spec("w", T.WATERFALL, ("a", "b", "c"), {"x": (1, 2, 3)}, (A(K.DIFFERENCE, "a", "b"),)),
            "that of its two totals",
        ),
        (spec("s", T.STACKED, ("a",), {"x": (1.0,)}, (A(K.TOTAL),)), "no totals but its values"),
    ],
)
def test_what_does_not_suit_the_chart_is_refused_in_words(chart: ChartSpec, message: str) -> None:
    with pytest.raises(AttacheError) as refused:
        checked(chart)
    assert message in refused.value.message
    assert refused.value.hint


def test_the_nearest_names_are_offered() -> None:
    with pytest.raises(AttacheError) as refused:
        checked(line(A(K.CALLOUT, "Q2 24", text="Election")))
    assert "Q2 2024" in refused.value.hint


def test_a_chart_is_not_made_with_an_annotation_that_it_does_not_take() -> None:
    chart = Chart(
        id="parts",
        type=T.DOUGHNUT,
        title="Parts",
        caption="Parts",
        unit="USD bn",
        footnote="None",
        source="Trade office",
        sectors=("trade",),
        categories=("a", "b"),
        series=(ChartSeries(name="x", values=(1.0, 2.0)),),
        annotations=(A(K.LINE, value=1.0),),
    )
    with pytest.raises(AttacheError, match="takes no reference line"):
        chart_spec(chart)


def test_what_is_drawn_as_shapes_or_has_no_axis_takes_no_annotation() -> None:
    assert not any(kinds(kind) for kind in (T.NUMBER, T.TIMELINE, T.DOUGHNUT, T.TABLE))
    assert all(ANNOTATIONS[kind] for kind in ANNOTATIONS)
