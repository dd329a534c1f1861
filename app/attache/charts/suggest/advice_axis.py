"""Advice on axes and on too much of a thing: bars cut off, second axes, series and bars galore."""

from decimal import Decimal

from attache.charts.own.axis import unit_of
from attache.charts.own.models import OwnChart
from attache.charts.sequence import is_sequence, is_time
from attache.charts.suggest.advised import Advice, advised, all_values, numbers_of_chart, retyped
from attache.charts.suggest.sight import numbers_of
from attache.charts.suggest.verdict import MOST_SERIES, began, counted
from attache.data.models import NUMERIC
from attache.pack.chart_type import ChartType
from attache.pack.models import Chart

_T = ChartType
_FROM_ZERO = {
    _T.BAR: "bars",
    _T.COLUMN: "columns",
    _T.STACKED: "columns",
    _T.STACKED_100: "columns",
    _T.COMBINATION: "columns",
    _T.WATERFALL: "columns",
    _T.BULLET: "bars",
    _T.AREA: "areas",
}
_ELSEWHERE = (_T.LINE, _T.DOT, _T.SCATTER)
_COLOURED = (_T.BAR, _T.COLUMN, _T.STACKED, _T.STACKED_100, _T.LINE, _T.AREA, _T.COMBINATION,
             _T.MARIMEKKO, _T.DOT)  # fmt: skip
_MOST_COLUMNS, _MOST_BARS, _MOST_TIMES = 12, 25, 24
_MOST_IN_ALL = 36
_SIMILAR = Decimal(5)
_ALIKE = 0.95


def not_from_zero(own: OwnChart, chart: Chart) -> Advice | None:
    """Bars are compared by their lengths, and so begin at zero."""
    start, word = chart.axis_from or 0.0, _FROM_ZERO.get(chart.type)
    if word is None or start <= 0 or not all_values(chart):
        return None
    numbers = numbers_of_chart(chart)
    message = f"The {word} begin at {numbers.text(start)} instead of zero"
    largest, smallest = max(all_values(chart)), min(all_values(chart))
    if len(chart.series) == 1 and smallest > start and chart.type is not _T.WATERFALL:
        looks, is_so = (largest - start) / (smallest - start), largest / smallest
        message += (
            f": {numbers.text(largest)} looks {looks:,.1f} times as much as "
            f"{numbers.text(smallest)}, and is {is_so:,.1f} times as much"
        )
    hint = "Let the axis begin at zero; a line or dots may begin elsewhere."
    mend = own.model_copy(update={"axis_from": None})
    return advised("axis-not-from-zero", f"{message}.", hint, mend)


def hidden_values(own: OwnChart, chart: Chart) -> Advice | None:
    """What lies below the axis is not seen."""
    if chart.axis_from is None or chart.type not in _ELSEWHERE:
        return None
    series = chart.series[1:] if chart.type is _T.SCATTER else chart.series
    below = [v for each in series for v in each.values if v is not None and v < chart.axis_from]
    if not below:
        return None
    numbers = numbers_of_chart(chart)
    message = (
        f"The axis begins at {numbers.text(chart.axis_from)}, and "
        f"{counted(len(below), 'value')} below it, down to {numbers.text(min(below))}, "
        f"{'is' if len(below) == 1 else 'are'} not seen."
    )
    mend = own.model_copy(update={"axis_from": None})
    return advised("values-below-axis", message, "Let the axis begin where all are seen.", mend)


def needless_axis(own: OwnChart, chart: Chart) -> Advice | None:
    """Two axes in one unit make equal things look unequal."""
    if chart.type is not _T.COMBINATION:
        return None
    columns = [column for name in own.y if (column := own.table.column(name))]
    if len(columns) < 2 or any(column.kind not in NUMERIC for column in columns):
        return None
    if len({unit_of(column) for column in columns}) > 1:
        return None
    rows = own.table.charted
    sizes = [max(abs(v) for v in numbers_of(c, rows) if v is not None) for c in columns]
    size, line = max(sizes[:-1]), sizes[-1]
    if not size or not line or max(size / line, line / size) > _SIMILAR:
        return None
    named = ", ".join(f"“{column.name}”" for column in columns[:-1])
    unit = f"in {unit_of(columns[0])}" if unit_of(columns[0]) else "in one unit"
    message = f"{named} and “{columns[-1].name}” are both {unit}, and each has an axis of its own."
    hint = "Take columns on one axis, so that equal numbers are equally high."
    return advised("needless-axis", message, hint, retyped(own, _T.COLUMN))


def too_many_series(own: OwnChart, chart: Chart) -> Advice | None:
    """More colours than are told apart, unless one stands out and the others are calm."""
    count = len(chart.series)
    if chart.type not in _COLOURED or count <= MOST_SERIES or chart.highlight:
        return None
    largest = max(chart.series, key=lambda each: max((v for v in each.values if v is not None),
                                                     default=float("-inf")))  # fmt: skip
    word = "lines" if chart.type is _T.LINE else "colours"
    message = (
        f"{began(counted(count, 'series').removesuffix('s'))} are too many {word} to tell apart."
    )
    hint = (
        f"Highlight the one that matters, such as “{largest.name}”, the others stay calm; or take "
        "fewer columns, or a table."
    )
    mend = own.model_copy(update={"highlight": largest.name})
    return advised("too-many-series", message, hint, mend)


def many_bars(own: OwnChart, chart: Chart) -> Advice | None:
    """More bars than are read one by one."""
    count, every = len(chart.categories), len(all_values(chart))
    if chart.type not in (_T.BAR, _T.COLUMN):
        return None
    in_time = is_time(chart.categories)
    word = "bars" if chart.type is _T.BAR else "columns"
    most = _MOST_TIMES if in_time else _MOST_BARS if chart.type is _T.BAR else _MOST_COLUMNS
    if count <= most and every <= _MOST_IN_ALL:
        return None
    message = f"{every:,} {word} are too many to be read one by one."
    if in_time and is_sequence(chart.categories):
        mend = retyped(own, _T.LINE, axis_from=None)
        return advised("many-bars", message, "Take a line, which shows the course.", mend)
    if chart.type is _T.COLUMN and count <= _MOST_BARS and every <= _MOST_IN_ALL:
        hint = "Take bars, which have room for the names."
        return advised("many-bars", message, hint, retyped(own, _T.BAR))
    return advised("many-bars", message, "Take a part of the table: the rows that matter most.")


def alike(own: OwnChart, chart: Chart) -> Advice | None:
    """Bars of nearly the same length show no difference."""
    values = all_values(chart)
    if chart.type not in (_T.BAR, _T.COLUMN) or len(chart.series) != 1 or len(values) < 3:
        return None
    if min(values) <= 0 or min(values) / max(values) < _ALIKE or chart.axis_from:
        return None
    numbers = numbers_of_chart(chart)
    low, high = numbers.text(min(values)), numbers.text(max(values))
    message = f"All values of “{chart.series[0].name}” lie between {low} and {high}: the "
    message += f"{_FROM_ZERO[chart.type]} look alike."
    if is_sequence(chart.categories):
        hint = "Where the difference matters, take a line, whose axis need not begin at zero."
        return advised("values-alike", message, hint, retyped(own, _T.LINE))
    hint = "Where the difference matters, take dots, whose axis need not begin at zero."
    return advised("values-alike", message, hint, retyped(own, _T.DOT))
