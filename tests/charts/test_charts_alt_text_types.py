"""Every type of chart is told by what a reader would look for in it, in English and in Korean."""

import csv
from typing import Any

import pytest
from hypothesis import given, strategies

from attache.charts.alt.text import LONGEST, alt_text
from attache.charts.spec import chart_spec
from attache.pack.annotation import Annotation, AnnotationKind
from attache.pack.chart_type import ChartType
from attache.pack.models import Chart, ChartSeries, TimelineEvent
from attache.paths import content


def series(name: str, *values: float | None, **fields: Any) -> ChartSeries:
    return ChartSeries(name=name, values=values, **fields)


def chart(
    kind: ChartType, categories: tuple[str, ...], *found: ChartSeries, **fields: Any
) -> Chart:
    given: dict[str, Any] = {
        "id": "own",
        "type": kind,
        "title": "A takeaway",
        "caption": "Trade, USD bn",
        "unit": "USD bn",
        "footnote": "",
        "source": "Census",
        "sectors": ("trade",),
        "categories": categories,
        "series": found,
    }
    return Chart(**given | fields)


def facts(told: Chart, language: str = "en-US") -> str:
    """What follows the opening sentence."""
    return alt_text(told, language).partition("Trade, USD bn. ")[2]


def test_a_doughnut_tells_its_parts_with_their_shares_and_what_is_missing() -> None:
    told = chart(
        ChartType.DOUGHNUT,
        ("Cars", "Chips", "Tea", "Ships"),
        series("Value", 37.5, 12.25, 0.05, None),
    )
    assert facts(told) == (
        "Cars 37.5 (75%); Chips 12.3 (25%); Tea 0.1 (under 1%); no value for Ships."
    )
    assert facts(told, "ko-KR") == (
        "Cars 37.5 (75%); Chips 12.3 (25%); Tea 0.1 (1% 미만); 값 없음: Ships."
    )


def test_shares_are_not_told_twice() -> None:
    told = chart(
        ChartType.DOUGHNUT, ("Cars", "Chips"), series("Share", 60, 40), unit="%", suffix="%"
    )
    assert alt_text(told) == "Doughnut chart: Trade, USD bn, %. Cars 60%; Chips 40%."


def test_a_scatter_tells_both_measures_their_relation_and_the_highlight() -> None:
    told = chart(
        ChartType.SCATTER,
        tuple("ABCDEFGH"),
        series("Income", 1, 2, 3, 4, 5, 6, 7, None),
        series("Life expectancy", 60, 64, 66, 70, 71, 78, 80, 90, unit="years", decimals=0),
        highlight="C",
    )
    assert facts(told) == (
        "7 points. Across, Income, USD bn: from 1 (A) to 7 (G). "
        "Upward, Life expectancy, years: from 60 (A) to 90 (H). "
        "The two tend to rise together. Highlighted: C 3, 66."
    )
    assert "두 값은 대체로 함께 증가. 강조: C 3, 66." in facts(told, "ko-KR")


@pytest.mark.parametrize(
    "values",
    [
        (5, 1, 4, 2, 6, 3, 1, 5),  # here and there
        (1, 2, 1, 2, 1, 2, 1, 90),  # one far point
        (4, 4, 4, 4, 4, 4, 4, 4),  # nothing that could rise
    ],
)
def test_a_relation_that_is_not_clear_is_not_told(values: tuple[float, ...]) -> None:
    told = chart(
        ChartType.SCATTER, tuple("ABCDEFGH"), series("X", *range(1, 9)), series("Y", *values)
    )
    assert "tend" not in alt_text(told)


def test_one_that_falls_as_the_other_rises_is_told() -> None:
    told = chart(
        ChartType.SCATTER, tuple("ABCDEF"), series("X", *range(6)), series("Y", *range(6, 0, -1))
    )
    assert "One tends to fall as the other rises." in alt_text(told)


def test_a_combination_tells_its_columns_then_the_line_in_its_own_unit() -> None:
    told = chart(
        ChartType.COMBINATION,
        ("2021", "2022", "2023"),
        series("Exports", 65.8, 72, 65),
        series("Growth", None, 9.44, -9.75, unit="%", suffix="%", decimals=1),
    )
    assert facts(told) == (
        "Columns, Exports: falls from 65.8 (2021) to 65 (2023); "
        "largest 72 (2022), smallest 65 (2023). "
        "Line, Growth, %: falls from 9.4% (2022) to −9.8% (2023); "
        "largest 9.4% (2022), smallest −9.8% (2023); no value for 2021."
    )


def test_a_bullet_tells_how_many_reach_their_target_and_who_falls_shortest() -> None:
    built, goal = series("Built", 10, 20, 31, 5), series("Target", 12, 18, 40, None)
    told = chart(ChartType.BULLET, ("Ships", "Chips", "Cars", "Tea"), built, goal)
    assert facts(told) == (
        "1 of 3 reaches the target. Largest shortfall: Cars 31 against 40. "
        "Ships 10 against 12; Chips 20 against 18; Cars 31 against 40."
    )
    assert facts(told, "ko-KR").startswith("목표 달성: 3개 중 1개. 최대 미달: Cars 31, 목표 40.")


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ((12,), "The target is reached."),
        ((2,), "The target is not reached."),
        ((12, 20), "All 2 reach the target. A"),
        ((1, 2), "None of 2 reaches the target."),
        ((1, 12, 12), "2 of 3 reach the target."),
    ],
)
def test_reaching_a_target_is_told_in_grammar(values: tuple[float, ...], said: str) -> None:
    names = tuple("ABC"[: len(values)])
    targets = series("Target", *(10.0 for _ in values))
    assert said in facts(chart(ChartType.BULLET, names, series("Built", *values), targets))


def test_rows_of_the_same_name_keep_their_own_values() -> None:
    built, goal = series("Built", 10, 20), series("Target", 12, 18)
    told = chart(ChartType.BULLET, ("Ships", "Ships"), built, goal)
    assert facts(told).endswith("Ships 10 against 12; Ships 20 against 18.")


def test_a_slope_tells_how_many_rise_and_fall_and_the_steepest() -> None:
    told = chart(
        ChartType.SLOPE,
        ("2019", "2024"),
        series("Korea", 5, 8),
        series("Japan", 5, 4),
        series("China", 5, 12),
        series("India", 3, 3),
        series("Nepal", None, 3),
        highlight="Korea",
    )
    assert facts(told) == (
        "From 2019 to 2024, of 4: 2 rising, 1 falling, 1 level. "
        "Steepest rise: China, from 5 to 12. Steepest fall: Japan, from 5 to 4. "
        "Highlighted: Korea, from 5 to 8."
    )


def test_a_dot_plot_of_two_tells_where_they_are_farthest_apart() -> None:
    told = chart(
        ChartType.DOT,
        ("Korea", "Japan", "China"),
        series("2019", 5, 8, 9),
        series("2024", 5, 4, None),
    )
    assert facts(told).startswith("Widest gap: Japan, 8 (2019) and 4 (2024). 2019: 3 values;")


def test_a_marimekko_tells_its_widest_column_and_largest_part() -> None:
    told = chart(
        ChartType.MARIMEKKO, ("Asia", "Europe"), series("Cars", 50, 8), series("Ships", 20, 14)
    )
    assert facts(told) == (
        "Widest column: Asia, 76% of the whole. Largest part: Cars in Asia, 54% of the whole. "
        "Asia: largest Cars, 71%; Europe: largest Ships, 64%."
    )


def test_stacks_of_a_hundred_percent_are_told_by_their_shares() -> None:
    told = chart(
        ChartType.STACKED_100, ("2021", "2022"), series("Cars", 50, 8), series("Ships", 20, 14)
    )
    assert facts(told) == (
        "Cars, share of the total: falls from 71% (2021) to 36% (2022); "
        "largest 71% (2021), smallest 36% (2022). "
        "Ships, share of the total: rises from 29% (2021) to 64% (2022); "
        "largest 64% (2022), smallest 29% (2021)."
    )


def test_a_table_tells_its_bars_first_then_the_ranges_of_its_columns() -> None:
    told = chart(
        ChartType.TABLE,
        ("Asia", "Europe"),
        series("Cars", 50, 8),
        series("Growth", 2, -1, unit="%", suffix="%"),
    )
    assert facts(told) == "Growth: Asia 2%; Europe −1%. Cars, USD bn: from 8 (Europe) to 50 (Asia)."


def test_an_area_is_told_as_a_line_is() -> None:
    told = chart(ChartType.AREA, ("Spring", "Summer"), series("Exports", 3, 4))
    assert facts(told) == (
        "Rises from 3 (Spring) to 4 (Summer); largest 4 (Summer), smallest 3 (Spring)."
    )


def test_many_missing_values_are_counted_and_a_suffix_and_a_plus_are_said() -> None:
    told = chart(
        ChartType.BAR, tuple("ABCDE"), series("V", 1.5, None, None, None, None), suffix=" t"
    )
    assert facts(told) == "A 1.5 t; no value for 4 of 5."
    signed = chart(ChartType.BAR, tuple("AB"), series("V", 1.5, -2), signed=True)
    assert facts(signed) == "A +1.5; B −2."


def test_a_unit_counts_as_named_only_where_it_is_a_word_of_the_caption() -> None:
    told = chart(ChartType.BAR, ("A",), series("V", 1.5), caption="Exports", unit="t")
    assert alt_text(told) == "Bar chart: Exports, t. A 1.5."


def test_real_trade_is_told_in_korean_without_a_particle_behind_a_name() -> None:
    path = content() / "us-rok-trade-2025" / "data" / "us-korea-goods-annual.csv"
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    told = chart(
        ChartType.COLUMN,
        tuple(f"{row['year']}년" for row in rows),
        series("수입", *(float(row["imports_musd"]) / 1000 for row in rows)),
        caption="대한국 상품 수입",
        unit="십억 달러",
    )
    assert alt_text(told, "ko-KR") == (
        "세로 막대 차트: 대한국 상품 수입, 단위: 십억 달러. "
        "상승, 처음: 2021년 95.1, 마지막: 2025년 113.4; 최대: 2024년 131.6, 최소: 2021년 95.1."
    )


def test_annotations_are_said_last_and_survive_long_data() -> None:
    line = Annotation(kind=AnnotationKind.LINE, value=10, text="Target")
    told = chart(
        ChartType.BAR,
        tuple(f"A category with a long name, number {i}" for i in range(40)),
        *(series(f"A series with a long name, {s}", *map(float, range(40))) for s in range(8)),
        annotations=(line,),
    )
    text = chart_spec(told).alt_text
    assert len(text) <= LONGEST
    assert " more. A line marks 10: Target." in text
    assert "기준선: 10: Target." in chart_spec(told, language="ko-KR").alt_text


_NUMBERS = strategies.none() | strategies.floats(-1e12, 1e12, allow_nan=False)


@given(
    kind=strategies.sampled_from(list(ChartType)),
    columns=strategies.lists(
        strategies.lists(_NUMBERS, min_size=3, max_size=3), min_size=1, max_size=4
    ),
    language=strategies.sampled_from(["en-US", "ko-KR"]),
)
def test_any_data_are_told_in_a_few_sentences(
    kind: ChartType, columns: list[list[float | None]], language: str
) -> None:
    found = [series(f"Column {i}", *values) for i, values in enumerate(columns)]
    told = chart(kind, ("2021", "2022", "2023"), *found, highlight="2022").model_copy(
        update={"events": (TimelineEvent(when="2021", what="It began"),)}
    )
    text = alt_text(told, language)
    assert len(text) <= LONGEST
    assert text.endswith((".", "…"))
    assert "{" not in text
