"""What each type of chart needs of its data, said of a pack before anything is drawn."""

from collections.abc import Iterator, Mapping

from attache.pack.chart_type import ChartType
from attache.pack.models import Chart

MOST_PARTS = 5
_SERIES: Mapping[ChartType, tuple[int, str]] = {
    ChartType.DOUGHNUT: (1, "one series"),
    ChartType.WATERFALL: (1, "one series"),
    ChartType.SCATTER: (2, "two series, across and up"),
    ChartType.BULLET: (2, "two series, the value and its target"),
}
_SEVERAL = frozenset({ChartType.COMBINATION, ChartType.MARIMEKKO})
_OF_PARTS = frozenset({ChartType.DOUGHNUT, ChartType.STACKED_100, ChartType.MARIMEKKO})


def unmet_needs(chart: Chart) -> Iterator[str]:
    """What a chart of that type needs and this one does not have, each in words."""
    word = chart.type.value
    article = "an" if word[0] in "aeiou" else "a"
    count = len(chart.series)
    wanted = _SERIES.get(chart.type)
    if wanted is not None and count != wanted[0]:
        yield f"{article} {word} has {wanted[1]}; this one has {count}"
    if chart.type in _SEVERAL and count < 2:
        yield f"{article} {word} has two series or more; this one has {count}"
    if chart.type is ChartType.SLOPE and len(chart.categories) != 2:
        yield f"a slope leads from one category to another; this one has {len(chart.categories)}"
    if chart.type is ChartType.DOUGHNUT and len(chart.categories) > MOST_PARTS:
        yield f"a doughnut has at most {MOST_PARTS} parts; this one has {len(chart.categories)}"
    values = (value for series in chart.series for value in series.values)
    if chart.type in _OF_PARTS and any(value is not None and value < 0 for value in values):
        yield f"{article} {word} shows parts of a whole, and none can be below zero"
