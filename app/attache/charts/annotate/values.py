"""What annotations say: differences, rates of growth and totals, worked out from a chart's data."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from attache.charts.numbers import NumberFormat, finite, number_format
from attache.charts.sequence import Grain, Period, period
from attache.charts.spec import ChartSpec, Series
from attache.errors import AttacheError, unknown
from attache.pack.annotation import Annotation
from attache.pack.chart_type import ChartType

STACKS = (ChartType.STACKED, ChartType.STACKED_100)
_PERCENT = ("%", "percent", "per cent", "퍼센트")
_PARTS = {Grain.YEAR: 1, Grain.HALF: 2, Grain.QUARTER: 4, Grain.MONTH: 12}
_DAYS_A_YEAR = 365.25


@dataclass(frozen=True, slots=True)
class Change:
    """From one category to another: their places, and the values of a series there.

    `series` is None for totals of stacks.
    """

    series: int | None
    start: int
    end: int
    before: float
    after: float
    numbers: NumberFormat
    in_percent: bool

    @property
    def difference(self) -> float:
        """How much more the second value is."""
        return self.after - self.before

    @property
    def share(self) -> float | None:
        """The difference in percent of the first value; None where that says nothing."""
        if self.before <= 0 or self.in_percent:
            return None
        return 100 * self.difference / self.before


@dataclass(frozen=True, slots=True)
class Growth:
    """A rate in percent, compounded `per` that long; None stands for a step between categories."""

    change: Change
    rate: float
    per: Grain | None


def change(spec: ChartSpec, annotation: Annotation) -> Change:
    """From `at` to `to`, the first and the last category where they are empty.

    Raises AttacheError where a name is not in the chart, a value is missing, or it is not said of
    which series.
    """
    series = series_meant(spec, annotation)
    values = known_values(spec, series)
    start = place(spec, annotation.at) if annotation.at else 0
    end = place(spec, annotation.to) if annotation.to else len(spec.categories) - 1
    if start == end:
        raise AttacheError(
            f'Chart "{spec.id}": an arrow leads from "{spec.categories[start]}" to itself.',
            "Name two categories.",
        )
    of = None if series is None else spec.series[series]
    return Change(
        series,
        start,
        end,
        _value(spec, values, start),
        _value(spec, values, end),
        numbers_of(spec, of),
        is_percent(spec, of),
    )


def growth(spec: ChartSpec, annotation: Annotation) -> Growth:
    """The compound rate from `at` to `to`, the earlier of which comes first.

    It is a year's where their names say how far they are apart.

    Raises AttacheError as `change` does, and where a value is not above zero.
    """
    found = change(spec, annotation)
    if found.start > found.end:
        found = change(spec, replace(annotation, at=annotation.to, to=annotation.at))
    if found.before <= 0 or found.after <= 0:
        raise AttacheError(
            f'Chart "{spec.id}": there is no rate of growth from '
            f"{found.numbers.text(found.before)} to {found.numbers.text(found.after)}.",
            "Growth is reckoned between values above zero. Show the difference instead.",
        )
    length, per = _length(spec.categories[found.start], spec.categories[found.end])
    steps = length or float(abs(found.end - found.start))
    whole = found.after / found.before
    return Growth(found, 100 * (whole ** (1 / steps) - 1), per)


def totals(spec: ChartSpec) -> tuple[float | None, ...]:
    """The sum of each category over the series; None where it has no value."""
    columns = [[finite(value) for value in series.values] for series in spec.series]
    stacks = [[value for value in row if value is not None] for row in zip(*columns, strict=True)]
    return tuple(sum(stack) if stack else None for stack in stacks)


def series_meant(spec: ChartSpec, annotation: Annotation) -> int | None:
    """The place of the series that an annotation is about; None for the totals of stacks.

    Raises AttacheError where there is no such series, or several and none is named.
    """
    names = [series.name for series in spec.series]
    if annotation.series:
        if annotation.series not in names:
            raise unknown("series", annotation.series, names)
        return names.index(annotation.series)
    if len(names) == 1:
        return 0
    if spec.type in STACKS or spec.type is ChartType.AREA:
        return None
    raise AttacheError(
        f'Chart "{spec.id}": it is not said which series the arrow is about.',
        f"Name one: {', '.join(names)}.",
    )


def known_values(spec: ChartSpec, series: int | None) -> tuple[float | None, ...]:
    """The values of a series, or the totals."""
    if series is None:
        return totals(spec)
    return tuple(map(finite, spec.series[series].values))


def place(spec: ChartSpec, category: str) -> int:
    """The place of a category. Raises AttacheError where there is none of that name."""
    if category not in spec.categories:
        raise unknown("category", category, spec.categories)
    return spec.categories.index(category)


def numbers_of(spec: ChartSpec, series: Series | None = None) -> NumberFormat:
    """How the values of a series, or of the chart, are written."""
    alike = [one for one in spec.series if series is None or one.suffix == series.suffix]
    decimals = spec.decimals if series is None or series.decimals is None else series.decimals
    suffix = spec.suffix if series is None or series.suffix is None else series.suffix
    values = [value for one in alike for value in one.values]
    return replace(number_format(values, decimals), suffix=suffix, signed=spec.signed)


def is_percent(spec: ChartSpec, series: Series | None = None) -> bool:
    """Whether values are percentages, whose difference is counted in points."""
    suffix = spec.suffix if series is None or series.suffix is None else series.suffix
    unit = spec.unit if series is None or series.unit is None else series.unit
    return suffix.strip() == "%" or unit.strip().casefold().startswith(_PERCENT)


def percent(share: float, *, signed: bool = True) -> str:
    """A share in percent, "+38%": with a decimal where it would be less than ten."""
    decimals = 1 if abs(share) < 9.95 else 0
    return NumberFormat(decimals, signed=signed, suffix="%").text(share)


def _value(spec: ChartSpec, values: Sequence[float | None], at: int) -> float:
    value = values[at]
    if value is None:
        raise AttacheError(
            f'Chart "{spec.id}": "{spec.categories[at]}" has no value to mark.',
            "Choose another category, or fill in the value.",
        )
    return value


def _length(first: str, last: str) -> tuple[float | None, Grain | None]:
    """How far two categories are apart in what the rate is told of; None where nobody can tell.

    What lies less than a year apart is told by its own grain, as a rate of a year would be a guess.
    """
    one, other = period(first), period(last)
    if one is None or other is None or one.grain != other.grain or one.dated != other.dated:
        return None, None
    apart = abs(other.number - one.number)
    years = apart / _DAYS_A_YEAR if one.grain is Grain.DAY else apart / _PARTS[one.grain]
    if years >= 1 and one.dated:
        return years, Grain.YEAR
    return (float(apart), one.grain) if apart and one.grain in _PARTS else (None, None)


def is_time(spec: ChartSpec, *places: int) -> bool:
    """Whether categories are periods, between which something rises or falls."""
    found: list[Period | None] = [period(spec.categories[each]) for each in places]
    return all(each is not None for each in found)
