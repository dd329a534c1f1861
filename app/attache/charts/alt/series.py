"""One series of a chart in words: its trend and its extremes, or its values one by one."""

from collections.abc import Sequence
from dataclasses import dataclass

from attache.charts.alt.phrases import Phrases
from attache.charts.numbers import NumberFormat, finite, number_format
from attache.charts.sequence import is_time
from attache.pack.chart_type import ChartType
from attache.pack.models import Chart, ChartSeries

LONGEST_NAME = 70
SPELLED_OUT = 6
_MOST_MISSING = 3
_LONGEST_ENTRY = 180
Point = tuple[str, float]


@dataclass(frozen=True, slots=True)
class Told:
    """A series as it is told: its name, its known points and how its numbers are written.

    `missing` are the categories without a value, `values` those of all, `unit` what is counted.
    """

    name: str
    points: tuple[Point, ...]
    missing: tuple[str, ...]
    values: tuple[float | None, ...]
    numbers: NumberFormat
    unit: str


@dataclass(frozen=True, slots=True)
class Pair:
    """The values of two series at a category."""

    name: str
    first: float
    second: float


def pairs_of(chart: Chart, first: Told, second: Told) -> list[Pair]:
    """The categories at which both series have a value."""
    rows = zip(chart.categories, first.values, second.values, strict=False)
    return [
        Pair(clipped(name, LONGEST_NAME), value, other)
        for name, value, other in rows
        if value is not None and other is not None
    ]


def clipped(text: str, longest: int) -> str:
    """A text on one line, at most so many characters long."""
    text = " ".join(text.split())
    return text if len(text) <= longest else text[: longest - 1].rstrip() + "…"


def ended(text: str) -> str:
    """A text that ends as a sentence does."""
    return text if text.endswith((".", "!", "?", "…")) else text + "."


def told(chart: Chart) -> tuple[Told, ...]:
    """The series of a chart with their points."""
    names = [clipped(name, LONGEST_NAME) for name in chart.categories]
    usual = [each for each in chart.series if not _is_own(each)]
    common = _numbers(chart, usual) if usual else None
    return tuple(
        _told(chart, each, names, _numbers(chart, [each]) if _is_own(each) else common)
        for each in chart.series
    )


def _told(
    chart: Chart, series: ChartSeries, names: Sequence[str], numbers: NumberFormat | None
) -> Told:
    values = tuple(map(finite, series.values))
    pairs = list(zip(names, values, strict=False))
    return Told(
        name=clipped(series.name, LONGEST_NAME),
        points=tuple((name, value) for name, value in pairs if value is not None),
        missing=tuple(name for name, value in pairs if value is None),
        values=values,
        numbers=numbers or _numbers(chart, [series]),
        unit=chart.unit if series.unit is None else series.unit,
    )


def _numbers(chart: Chart, alike: Sequence[ChartSeries]) -> NumberFormat:
    """How the labels of series are written that have the same format."""
    decimals, suffix = alike[0].decimals, alike[0].suffix
    return number_format(
        [value for each in alike for value in each.values],
        chart.decimals if decimals is None else decimals,
        signed=chart.signed,
        suffix=chart.suffix if suffix is None else suffix,
    )


def _is_own(series: ChartSeries) -> bool:
    return series.decimals is not None or series.suffix is not None


def at(point: Point, numbers: NumberFormat, say: Phrases) -> str:
    """A point by its name: "Korea 11.4"."""
    return say.at.format(name=point[0], value=numbers.text(point[1]))


def within(point: Point, numbers: NumberFormat, say: Phrases) -> str:
    """A point by its value: "11.4 (Korea)"."""
    return say.within.format(name=point[0], value=numbers.text(point[1]))


def described(chart: Chart, series: Told, say: Phrases, *, alone: bool) -> str:
    """A series in words; one `alone` in its chart is spelled out where it has few values."""
    points = series.points
    if len(points) == 1:
        text = at(points[0], series.numbers, say)
    elif follows(chart, points):
        text = f"{trend(points, series.numbers, say)}; {extremes(points, series.numbers, say)}"
    elif len(points) <= SPELLED_OUT and alone:
        text = "; ".join(at(point, series.numbers, say) for point in points)
    else:
        text = say.values.format(count=len(points))
        text = f"{text}; {extremes(points, series.numbers, say)}"
    return "; ".join([text, *without(series, say)])


def follows(chart: Chart, points: Sequence[Point]) -> bool:
    """Whether the points are told as a course: those of a line, and all times."""
    return chart.type in (ChartType.LINE, ChartType.AREA) or is_time([name for name, _ in points])


def trend(points: Sequence[Point], numbers: NumberFormat, say: Phrases) -> str:
    """Where a course begins and ends."""
    first, last = points[0], points[-1]
    if numbers.text(first[1]) == numbers.text(last[1]):
        phrase = say.level
    else:
        phrase = say.rises if last[1] > first[1] else say.falls
    return phrase.format(first=within(first, numbers, say), last=within(last, numbers, say))


def extremes(points: Sequence[Point], numbers: NumberFormat, say: Phrases) -> str:
    """The largest and the smallest of the points."""
    largest = max(points, key=lambda point: point[1])
    smallest = min(points, key=lambda point: point[1])
    if largest[1] == smallest[1]:
        return say.every.format(value=numbers.text(largest[1]))
    return say.extremes.format(
        largest=within(largest, numbers, say), smallest=within(smallest, numbers, say)
    )


def without(series: Told, say: Phrases) -> list[str]:
    """Which categories have no value, by name where they are few; nothing where all have one."""
    count = len(series.missing)
    if not count:
        return []
    if count <= _MOST_MISSING:
        return [say.missing.format(names=", ".join(series.missing))]
    return [say.missing_many.format(count=count, all=count + len(series.points))]


def each_series(chart: Chart, series: Sequence[Told], say: Phrases) -> list[str]:
    """Every series as `described`, by its name where there are several."""
    several = len(chart.series) > 1
    return [
        of_series(each, described(chart, each, say, alone=not several), named=several)
        for each in series
    ]


def of_series(series: Told, text: str, *, named: bool) -> str:
    """What is told of a series, as a sentence, with its name where it is `named`."""
    return ended(f"{series.name}: {text}" if named else _sentence(text))


def measured(phrase: str, series: Told, text: str, say: Phrases) -> str:
    """What is said of a series that has an axis of its own, and so a unit."""
    names_it = not series.unit or series.unit.casefold() in series.name.casefold()
    measure = series.name if names_it else say.measure.format(name=series.name, unit=series.unit)
    return phrase.format(name=measure, described=text)


def range_of(series: Told, say: Phrases) -> str:
    """From its smallest to its largest value, each with its name."""
    ends = [pick(series.points, key=lambda point: point[1]) for pick in (min, max)]
    if ends[0][1] == ends[1][1]:
        return say.every.format(value=series.numbers.text(ends[0][1]))
    smallest, largest = (within(point, series.numbers, say) for point in ends)
    return say.from_to.format(smallest=smallest, largest=largest)


def listed(entries: Sequence[str]) -> list[str]:
    """Entries as pieces that can be dropped from the end, each with its own punctuation."""
    return [
        clipped(entry, _LONGEST_ENTRY) + ("." if number == len(entries) else ";")
        for number, entry in enumerate(entries, start=1)
    ]


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:]
