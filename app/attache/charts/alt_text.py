"""What a screen reader says of a chart, made from its data in plain English."""

import re
from collections.abc import Sequence

from attache.charts.numbers import NumberFormat, finite, number_format
from attache.pack.chart_type import ChartType
from attache.pack.models import Chart, ChartSeries

LONGEST = 600
_LONGEST_NAME = 70
_SPELLED_OUT = 6
_TIME = re.compile(
    r"(?:(?:early|mid|late|q[1-4]|h[12]|fy|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*"
    r"[ -]*)?\d{4}(?:-\d{1,2}|q[1-4]| q[1-4]| \([^)]*\))?",
    re.IGNORECASE,
)
_KINDS = {
    ChartType.BAR: "Bar chart",
    ChartType.COLUMN: "Column chart",
    ChartType.STACKED: "Stacked column chart",
    ChartType.STACKED_100: "100% stacked column chart",
    ChartType.LINE: "Line chart",
    ChartType.AREA: "Area chart",
    ChartType.DOUGHNUT: "Doughnut chart",
    ChartType.SCATTER: "Scatter chart",
    ChartType.COMBINATION: "Column and line chart",
    ChartType.WATERFALL: "Waterfall chart",
    ChartType.BULLET: "Bullet chart, values against targets",
    ChartType.SLOPE: "Slope chart",
    ChartType.DOT: "Dot plot",
    ChartType.MARIMEKKO: "Marimekko chart",
    ChartType.TABLE: "Table with bars",
    ChartType.NUMBER: "Single number",
    ChartType.TIMELINE: "Timeline",
}
_Point = tuple[str, float]


def alt_text(chart: Chart) -> str:
    """The alt text of a chart: at most `LONGEST` characters, numbers as its labels write them."""
    opening = f"{_KINDS[chart.type]}: {_clipped(_measured(chart), 220)}"
    return _joined([_ended(opening), *_facts(chart)])


def _measured(chart: Chart) -> str:
    """What is measured, with the unit where the caption does not name it itself."""
    if chart.unit.casefold() in chart.caption.casefold() or chart.type is ChartType.TIMELINE:
        return chart.caption
    return f"{chart.caption}, {chart.unit}"


def _facts(chart: Chart) -> list[str]:
    if chart.type is ChartType.TIMELINE:
        return _listed([f"{event.when}: {event.what}" for event in chart.events])
    values = [value for series in chart.series for value in series.values]
    numbers = number_format(values, chart.decimals)
    if chart.type is ChartType.WATERFALL:
        return _bridge(_points(chart, chart.series[0]), numbers) if chart.series else []
    several = len(chart.series) > 1
    facts: list[str] = []
    for series in chart.series:
        points = _points(chart, series)
        if not points:
            continue
        name = f"{_clipped(series.name, _LONGEST_NAME)}: " if several else ""
        facts.append(_ended(name + _sentence(_described(chart, points, numbers), bool(name))))
    return facts


def _points(chart: Chart, series: ChartSeries) -> list[_Point]:
    pairs = zip(chart.categories, map(finite, series.values), strict=False)
    return [(_clipped(name, _LONGEST_NAME), value) for name, value in pairs if value is not None]


def _described(chart: Chart, points: Sequence[_Point], numbers: NumberFormat) -> str:
    """One series: over time its trend and extremes, otherwise its values or its range."""
    if len(points) == 1:
        return _at(points[0], numbers)
    over_time = chart.type is ChartType.LINE or all(_TIME.fullmatch(name) for name, _ in points)
    if over_time:
        return f"{_trend(points, numbers)}{_extremes(points, numbers)}"
    if len(points) <= _SPELLED_OUT and len(chart.series) == 1:
        return "; ".join(_at(point, numbers) for point in points)
    return f"{len(points)} values{_extremes(points, numbers)}"


def _trend(points: Sequence[_Point], numbers: NumberFormat) -> str:
    first, last = points[0], points[-1]
    if numbers.text(first[1]) == numbers.text(last[1]):
        verb = "is level at both ends,"
    else:
        verb = "rises" if last[1] > first[1] else "falls"
    return f"{verb} from {_in(first, numbers)} to {_in(last, numbers)}"


def _extremes(points: Sequence[_Point], numbers: NumberFormat) -> str:
    largest = max(points, key=lambda point: point[1])
    smallest = min(points, key=lambda point: point[1])
    if largest[1] == smallest[1]:
        return f"; every value is {numbers.text(largest[1])}"
    return f"; largest {_in(largest, numbers)}, smallest {_in(smallest, numbers)}"


def _bridge(points: Sequence[_Point], numbers: NumberFormat) -> list[str]:
    """A waterfall: where it starts and ends, then its signed steps in order."""
    if len(points) < 2:
        return [_ended(_at(point, numbers)) for point in points]
    signed = NumberFormat(numbers.decimals, numbers.as_written, signed=True)
    ends = _ended(_sentence(f"from {_in(points[0], numbers)} to {_in(points[-1], numbers)}", False))
    steps = _listed([_at(step, signed) for step in points[1:-1]])
    return [ends, *(["Steps: " + steps[0], *steps[1:]] if steps else [])]


def _at(point: _Point, numbers: NumberFormat) -> str:
    return f"{point[0]} {numbers.text(point[1])}"


def _in(point: _Point, numbers: NumberFormat) -> str:
    return f"{numbers.text(point[1])} ({point[0]})"


def _listed(entries: Sequence[str]) -> list[str]:
    """Entries as pieces that `_joined` can drop from the end, each with its own punctuation."""
    return [_clipped(entry, 180) + ("." if i == len(entries) else ";") for i, entry in
            enumerate(entries, start=1)]  # fmt: skip


def _joined(pieces: Sequence[str]) -> str:
    """The pieces in order; where they grow too long, how many are left out instead."""
    text = pieces[0]
    for number, piece in enumerate(pieces[1:], start=1):
        left = len(pieces) - number
        room = LONGEST - (len(f" And {left} more.") if left > 1 else 0)
        if len(text) + 1 + len(piece) > room:
            return f"{text.rstrip(';.')}. And {left} more."
        text = f"{text} {piece}"
    return text


def _clipped(text: str, longest: int) -> str:
    text = " ".join(text.split())
    return text if len(text) <= longest else text[: longest - 1].rstrip() + "…"


def _sentence(text: str, inside: bool) -> str:
    return text if inside else text[:1].upper() + text[1:]


def _ended(text: str) -> str:
    return text if text.endswith((".", "!", "?", "…")) else text + "."
