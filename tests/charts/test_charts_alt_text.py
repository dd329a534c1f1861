"""Alt text tells what a chart shows, from its data."""

from typing import Any

import pytest

from attache.charts.alt.text import LONGEST, alt_text
from attache.pack.chart_type import ChartType
from attache.pack.models import Chart, ChartSeries, TimelineEvent


def chart(chart_type: ChartType, **fields: Any) -> Chart:
    given: dict[str, Any] = {
        "id": "trade-goods",
        "type": chart_type,
        "title": "A takeaway",
        "caption": "U.S. goods trade with South Korea, USD billion",
        "unit": "USD billion",
        "footnote": "Goods only.",
        "source": "Census",
        "sectors": ("trade",),
        **fields,
    }
    return Chart(**given)


def one(*values: float) -> tuple[ChartSeries, ...]:
    return (ChartSeries(name="Value", values=values),)


def test_few_bars_are_all_read_out_as_their_labels_write_them() -> None:
    text = alt_text(
        chart(
            ChartType.BAR,
            decimals=2,
            categories=("SK and Ford", "Hyundai", "SK Hynix", "Hanwha"),
            series=one(11.4, 5.4, 3.87, 2.5),
        )
    )
    assert text == (
        "Bar chart: U.S. goods trade with South Korea, USD billion. "
        "SK and Ford 11.4; Hyundai 5.4; SK Hynix 3.87; Hanwha 2.5."
    )


def test_many_bars_are_told_by_their_number_and_extremes() -> None:
    text = alt_text(
        chart(
            ChartType.BAR,
            decimals=0,
            categories=tuple(f"Sector {i}" for i in range(20)),
            series=one(*(float(i) for i in range(20))),
        )
    )
    assert "20 values; largest 19 (Sector 19), smallest 0 (Sector 0)." in text


def test_a_line_tells_its_trend_and_extremes() -> None:
    text = alt_text(
        chart(
            ChartType.LINE,
            categories=("Jan 2024", "Feb 2024", "Mar 2024"),
            series=one(-5.75, -4.25, -6.15),
        )
    )
    assert text.endswith(
        "Falls from −5.8 (Jan 2024) to −6.2 (Mar 2024); "
        "largest −4.3 (Feb 2024), smallest −6.2 (Mar 2024)."
    )


def test_columns_over_years_tell_each_series_trend_by_name() -> None:
    text = alt_text(
        chart(
            ChartType.COLUMN,
            categories=("2021", "2022"),
            series=(
                ChartSeries(name="Exports", values=(65.81, 72.03)),
                ChartSeries(name="Imports", values=(95.1, 95.1)),
            ),
        )
    )
    assert "Exports: rises from 65.8 (2021) to 72.0 (2022)" in text
    assert "Imports: is level at both ends, from 95.1 (2021) to 95.1 (2022)" in text
    assert "every value is 95.1" in text


def test_a_waterfall_tells_its_ends_and_its_signed_steps() -> None:
    text = alt_text(
        chart(
            ChartType.WATERFALL,
            categories=("2021", "Exports", "Imports", "2024"),
            series=one(29.3, -1.5, 38.2, 66.0),
        )
    )
    assert "From 29.3 (2021) to 66 (2024). Steps: Exports −1.5; Imports +38.2." in text


def test_a_timeline_tells_its_events_and_a_number_its_value() -> None:
    events = (
        TimelineEvent(when="2014", what="First."),
        TimelineEvent(when="2025", what="A new administration"),
    )
    assert alt_text(chart(ChartType.TIMELINE, events=events, caption="Milestones")) == (
        "Timeline: Milestones. 2014: First.; 2025: A new administration."
    )
    number = chart(ChartType.NUMBER, decimals=0, categories=("Deficit",), series=one(66))
    assert alt_text(number).endswith("Deficit 66.")


def test_the_unit_is_added_where_the_caption_leaves_it_out() -> None:
    text = alt_text(chart(ChartType.BAR, caption="Projects", categories=("A",), series=one(1.5)))
    assert text == "Bar chart: Projects, USD billion. A 1.5."


@pytest.mark.parametrize("kind", list(ChartType))
def test_it_is_never_too_long_and_says_what_it_leaves_out(kind: ChartType) -> None:
    text = alt_text(
        chart(
            kind,
            caption="x" * 160,
            categories=tuple(f"A category with a long name, number {i}" for i in range(40)),
            series=tuple(
                ChartSeries(name=f"Series {s}", values=tuple(float(i) for i in range(40)))
                for s in range(1 if kind is ChartType.WATERFALL else 12)
            ),
            events=tuple(TimelineEvent(when=str(2000 + i), what="w" * 150) for i in range(40)),
        )
    )
    assert len(text) <= LONGEST
    if kind is not ChartType.SCATTER:  # of which two measures are told, however many points
        assert text.endswith(" more.")
    assert "trade-goods" not in text
