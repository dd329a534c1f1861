"""What is told of a chart after its caption: for each type what a reader would look for."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from attache.charts.alt.pairs import bullet, combination, dot, scatter, slope
from attache.charts.alt.parts import doughnut, marimekko, shares_of_totals
from attache.charts.alt.phrases import Phrases
from attache.charts.alt.series import (
    Told,
    at,
    described,
    each_series,
    ended,
    listed,
    measured,
    of_series,
    range_of,
    told,
    within,
)
from attache.pack.chart_type import ChartType
from attache.pack.models import Chart


def facts(chart: Chart, say: Phrases) -> list[str]:
    """The facts of a chart as sentences or parts of one, the most important first."""
    if chart.type is ChartType.TIMELINE:
        return listed([f"{event.when}: {event.what}" for event in chart.events])
    series = [each for each in told(chart) if each.points]
    tell = _FACTS.get(chart.type, each_series)
    return tell(chart, series, say) if series else []


def _bridge(_: Chart, series: Sequence[Told], say: Phrases) -> list[str]:
    """A waterfall: where it starts and ends, then its signed steps in order."""
    points, numbers = series[0].points, series[0].numbers
    if len(points) < 2:
        return [ended(at(point, numbers, say)) for point in points]
    signed = replace(numbers, signed=True)
    first, last = within(points[0], numbers, say), within(points[-1], numbers, say)
    ends = say.bridge.format(first=first, last=last)
    steps = listed([at(step, signed, say) for step in points[1:-1]])
    return [ends, *([say.steps.format(steps=steps[0]), *steps[1:]] if steps else [])]


def _table(chart: Chart, series: Sequence[Told], say: Phrases) -> list[str]:
    """The last column, whose bars are seen first, then the ranges of the others."""
    bars = of_series(series[-1], described(chart, series[-1], say, alone=True), named=True)
    others = [ended(measured(say.column, each, range_of(each, say), say)) for each in series[:-1]]
    return [bars, *others]


_Tell = Callable[[Chart, Sequence[Told], Phrases], list[str]]
_FACTS: Mapping[ChartType, _Tell] = {
    ChartType.WATERFALL: _bridge,
    ChartType.DOUGHNUT: doughnut,
    ChartType.SCATTER: scatter,
    ChartType.COMBINATION: combination,
    ChartType.BULLET: bullet,
    ChartType.SLOPE: slope,
    ChartType.DOT: dot,
    ChartType.MARIMEKKO: marimekko,
    ChartType.STACKED_100: shares_of_totals,
    ChartType.TABLE: _table,
}
