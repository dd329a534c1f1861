"""Slides to measure with: points beside a chart and notes on each, all different.

Texts are as long as those of the built-in pack are on average, so that as many have to wrap.
"""

from attache.charts.spec import ChartSpec, Series
from attache.pack.chart_type import ChartType
from attache.pack.vocabulary import Role
from attache.slides.models import (
    ChartBlock,
    Document,
    Item,
    ItemsBlock,
    Notes,
    Slide,
    Slides,
)

_TYPES = (ChartType.BAR, ChartType.COLUMN, ChartType.LINE)
_YEARS = tuple(str(year) for year in range(2018, 2026))
_SECTIONS = 8


def slides(count: int) -> Slides:
    """`count` slides with a chart and notes each, in eight sections."""
    return Slides(
        document=Document(
            title="A deck to measure with",
            subject="Speed",
            keywords="",
            category="UNCLASSIFIED",
            date="2026-12-04",
            language="en-US",
            marking="UNCLASSIFIED",
        ),
        slides=tuple(_slide(number, count) for number in range(1, count + 1)),
    )


def _slide(number: int, count: int) -> Slide:
    return Slide(
        key=f"slide-{number}",
        role=Role.POINTS_CHART,
        section=f"Section {(number - 1) * _SECTIONS // count + 1}",
        title=f"Investment in project {number} has grown in every year since it was announced",
        blocks=(
            ItemsBlock(("body",), tuple(_item(number, row) for row in range(1, 4))),
            ChartBlock("chart", _chart(number), f"Spending on project {number}, USD million"),
        ),
        source=f"Sentence {number} of a brief of {count} sentences, as of April 2025",
        notes=Notes(
            words=tuple(_words(number, row) for row in range(1, 4)),
            sentences=tuple((number + row, _sentence(number, row)) for row in range(1, 4)),
        ),
    )


def _words(number: int, row: int) -> str:
    return (
        f"Part {row} of project {number} opens on time. It employs people from the region, and it "
        "shows that both sides gain when rules stay as they are."
    )


def _sentence(number: int, row: int) -> str:
    return (
        f"The partners of project {number} have announced that part {row} will open on time, and "
        f"that it is to employ {number * row + 100} people from the region, underscoring how "
        "predictable rules on both sides translate into lasting investment."
    )


def _item(number: int, row: int) -> Item:
    return Item(
        headline=f"Part {row} of project {number} opens on time for its region",
        support=f"It is to employ {number * row + 100} people, as announced by both partners",
    )


def _chart(number: int) -> ChartSpec:
    values = tuple(float(100 + (number * 37 + year * 11) % 900) for year in range(len(_YEARS)))
    return ChartSpec(
        id=f"chart-{number}",
        type=_TYPES[number % len(_TYPES)],
        title=f"Project {number}",
        unit="USD million",
        decimals=0,
        categories=_YEARS,
        series=(Series(f"Project {number}", values),),
        events=(),
        highlight=_YEARS[-1],
        show_labels=True,
        alt_text=f"Chart: spending on project {number} by year.",
        language="en-US",
    )
