"""The cells of a Marimekko chart: the user's numbers, and from them the steps that are drawn.

PowerPoint has no columns of varying width. Areas on an axis of days make them: each column runs
from one day to another, a day of nothing at either end makes its sides, and the labels hang on
points in its middle. Names take one of several tiers below, of which each label chooses one.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from attache.charts.fitted import Fitted, fitted
from attache.charts.measure import text_width
from attache.charts.numbers import NumberFormat, finite, number_format
from attache.charts.spec import ChartSpec, Series
from attache.charts.table import Column, Table, checked_series, column_letters, data_table
from attache.charts.text_formulas import number_formula, number_text
from attache.errors import AttacheError

MOST_COLUMNS, MOST_SERIES = 12, 5
DAYS = 2000
GAP = 8  # Days between two columns.
TIERS = 5
TIER = 0.12  # The height of a tier of names as a share of the columns' height.
POINTS = 5  # What draws a column: its sides twice, and its middle for the labels.
_NARROWEST = 4  # Days, so that the points keep their order.
_REFERENCE, _NAME = 32.0, 7.5  # The width of a usual chart and of a name, in sizes of the text.
_LINES = 2
_BREAK, _QUOTED = "\n", '" "'
_PERCENT = NumberFormat(0, suffix="%")
_Cell = TypeVar("_Cell")


@dataclass(frozen=True, slots=True)
class Mosaic:
    """The helper columns of a Marimekko by what they are for.

    `heights`, `middles` and `percents` are one a series; `tiers` are the heights at which names
    hang. `named` and `summed` are the texts of the names, without and with the totals.
    """

    total: Column
    start: Column
    end: Column
    day: Column
    heights: tuple[Column, ...]
    middles: tuple[Column, ...]
    percents: tuple[Column, ...]
    top: Column
    totals: Column
    tiers: tuple[Column, ...]
    named: Column
    summed: Column


def marimekko_table(spec: ChartSpec) -> Table:
    """The series, then what the chart is drawn from, worked out from them.

    Raises AttacheError as `checked_series` does, where there is too much for one picture, where a
    value is below zero, and where all are zero.
    """
    series = checked_series(spec)
    _check(spec, series)
    table = data_table(spec, series)
    return replace(table, helpers=_helpers(table, spec))


def mosaic_of(table: Table) -> Mosaic:
    """The helper columns of a Marimekko's table."""
    count = len(table.data)
    total, start, end, day, *rest = table.helpers
    heights, middles, percents = (tuple(rest[i * count : (i + 1) * count]) for i in range(3))
    top, totals, *tiers, named, summed = rest[3 * count :]
    return Mosaic(
        *(total, start, end, day),
        *(heights, middles, percents),
        *(top, totals, tuple(tiers), named, summed),
    )


def _check(spec: ChartSpec, series: Sequence[Series]) -> None:
    columns, parts = len(spec.categories), len(series)
    if columns > MOST_COLUMNS or parts > MOST_SERIES:
        raise AttacheError(
            f'Chart "{spec.id}": {columns} columns of {parts} parts are too many for a Marimekko, '
            f"which shows at most {MOST_COLUMNS} of {MOST_SERIES}.",
            "Draw it as stacked columns, or put the smallest together.",
        )
    values = [(one.name, value) for one in series for value in one.values if value is not None]
    below = next((name for name, value in values if value < 0), None)
    if below is not None:
        raise AttacheError(
            f'Chart "{spec.id}" shows shares of a whole, but "{below}" has a value below zero.',
            "Draw it as stacked columns, or leave out what is below zero.",
        )
    if not any(value for _, value in values):
        raise AttacheError(
            f'Chart "{spec.id}" shows shares of a whole, but all its values are zero.',
            "Draw it as columns.",
        )


class _Cells:
    """The helper columns, each in the next free place of the sheet."""

    def __init__(self, table: Table) -> None:
        self.table = table
        self.columns: list[Column] = []

    def numbers(self, name: str, values: Sequence[float | None], formulas: Sequence[str]) -> Column:
        """A column of numbers and the formulas that work them out."""
        codes = ("General",) * len(values)
        return self._added(Column(self._next, name, tuple(values), codes, tuple(formulas)))

    def texts(self, name: str, texts: Sequence[str], formulas: Sequence[str]) -> Column:
        """A column of texts at the middles of the columns."""
        spread = _at_middles(texts, "")
        return self._added(
            Column(self._next, name, (), (), _at_middles(formulas, ""), tuple(spread))
        )

    def middles(self, name: str, values: Sequence[float], formulas: Sequence[str]) -> Column:
        """A column of numbers at the middles of the columns."""
        return self.numbers(name, _at_middles(values, None), _at_middles(formulas, ""))

    @property
    def _next(self) -> int:
        return len(self.table.data) + len(self.columns) + 1

    def _added(self, column: Column) -> Column:
        self.columns.append(column)
        return column


def _at_middles(cells: Sequence[_Cell], blank: _Cell) -> tuple[_Cell, ...]:
    """One cell a column, at the point of its middle."""
    before, after = (blank,) * (POINTS // 2), (blank,) * (POINTS - 1 - POINTS // 2)
    return tuple(each for cell in cells for each in (*before, cell, *after))


def _helpers(table: Table, spec: ChartSpec) -> tuple[Column, ...]:
    cells = _Cells(table)
    total = _totals(cells)
    start, end = _spans(cells, total)
    _days(cells, start, end)
    heights = [_height(cells, column, total) for column in table.data]
    for order, column in enumerate(heights):
        _middle(cells, heights, order, column)
    for column in heights:
        _percents(cells, column)
    _names(cells, spec, total)
    return tuple(cells.columns)


def _totals(cells: _Cells) -> Column:
    rows = zip(*(column.values for column in cells.table.data), strict=True)
    totals = [finite(math.fsum(value or 0.0 for value in row)) or 0.0 for row in rows]
    last = column_letters(len(cells.table.data))
    formulas = [f"=SUM(B{row}:{last}{row})" for row in _rows(totals)]
    return cells.numbers("Total", totals, formulas)


def _spans(cells: _Cells, total: Column) -> tuple[Column, Column]:
    """The days at which each column starts and ends."""
    count = len(total.values)
    room = DAYS - GAP * (count - 1)
    largest = max(value or 0.0 for value in total.values)
    scaled = [(value or 0.0) / largest for value in total.values]
    widths = [max(_NARROWEST, _rounded(share / math.fsum(scaled) * room)) for share in scaled]
    starts = [1 + sum(widths[:i]) + GAP * i for i in range(count)]
    ends = [left + wide for left, wide in zip(starts, widths, strict=True)]
    letters = column_letters(total.number)
    left, right = column_letters(total.number + 1), column_letters(total.number + 2)
    every = f"SUM({letters}$2:{letters}${count + 1})"
    before = [f"={right}{row - 1}+{GAP}" for row in _rows(starts)]
    after = [
        f"={left}{row}+MAX({_NARROWEST},ROUND({letters}{row}/{every}*{room},0))"
        for row in _rows(ends)
    ]
    start = cells.numbers("Start", list(map(float, starts)), ["=1", *before[1:]])
    return start, cells.numbers("End", list(map(float, ends)), after)


def _days(cells: _Cells, start: Column, end: Column) -> None:
    """The days of the points of each column: its sides twice, and its middle."""
    left, right = column_letters(start.number), column_letters(end.number)
    days: list[float] = []
    formulas: list[str] = []
    for row, (first, last) in enumerate(zip(_known(start), _known(end), strict=True), start=2):
        middle = _rounded((first + last) / 2)
        days += [first, first + 1, middle, last - 1, last]
        formulas += [f"={left}{row}", f"={left}{row}+1"]
        formulas += [f"=ROUND(({left}{row}+{right}{row})/2,0)"]
        formulas += [f"={right}{row}-1", f"={right}{row}"]
    cells.numbers("Day", days, formulas)


def _height(cells: _Cells, column: Column, total: Column) -> Column:
    """A series' share of each column, between the days of nothing at its sides."""
    own, whole = column_letters(column.number), column_letters(total.number)
    heights: list[float] = []
    formulas: list[str] = []
    for row, (value, sum_of) in enumerate(zip(column.values, _known(total), strict=True), start=2):
        share = (value or 0.0) / sum_of if sum_of else 0.0
        heights += [0.0, share, share, share, 0.0]
        formula = f"=IF({whole}{row}=0,0,{own}{row}/{whole}{row})"
        formulas += ["", formula, formula, formula, ""]
    return cells.numbers(f"Share of {column.name}", heights, formulas)


def _middle(cells: _Cells, heights: Sequence[Column], order: int, column: Column) -> None:
    """Where the label of a series hangs in each column."""
    first, own = column_letters(heights[0].number), column_letters(column.number)
    places: list[float] = []
    formulas: list[str] = []
    for point in _middles(column):
        below = [_known(each)[point] for each in heights[:order]]
        places.append(math.fsum(below) + _known(column)[point] / 2)
        row = point + 2
        formulas.append(f"=SUM({first}{row}:{own}{row})-{own}{row}/2")
    cells.middles(f"Middle {order + 1}", places, formulas)


def _percents(cells: _Cells, column: Column) -> None:
    letters = column_letters(column.number)
    shares = [_known(column)[point] for point in _middles(column)]
    texts = [_PERCENT.text(round(share * 100, 9)) for share in shares]
    formulas = [f'=FIXED({letters}{point + 2}*100,0)&"%"' for point in _middles(column)]
    cells.texts(f"Percent of {column.name}", texts, formulas)


def _names(cells: _Cells, spec: ChartSpec, total: Column) -> None:
    """The totals on top of the columns, and the names below them with and without the totals."""
    sums = [round(value, 9) for value in _known(total)]
    numbers = number_format(sums, spec.decimals, suffix=cells.table.numbers.suffix)
    letters = column_letters(total.number)
    texts = [number_text(numbers, value) for value in sums]
    written = [
        number_formula(f"{letters}{row}", numbers, value) for row, value in enumerate(sums, start=2)
    ]
    cells.middles("Top", [1.0] * len(sums), [""] * len(sums))
    cells.texts("Totals", texts, [f"={formula}" for formula in written])
    for tier in range(TIERS):
        cells.middles(f"Tier {tier + 1}", [-TIER * tier] * len(sums), [""] * len(sums))
    fits = [
        _fitted(name, share)
        for name, share in zip(cells.table.categories, _shares(sums), strict=True)
    ]
    names = [fit.formula(f'A{row}&""') for row, fit in enumerate(fits, start=2)]
    cells.texts("Names", [fit.text for fit in fits], [f"={name}" for name in names])
    gaps = [
        _gap(fit, text, share) for fit, text, share in zip(fits, texts, _shares(sums), strict=True)
    ]
    both = [f"{fit.text}{gap}({text})" for fit, gap, text in zip(fits, gaps, texts, strict=True)]
    joined = [
        f'={name}&{"CHAR(10)" if gap == _BREAK else _QUOTED}&"("&{formula}&")"'
        for name, gap, formula in zip(names, gaps, written, strict=True)
    ]
    cells.texts("Names and totals", both, joined)


def _fitted(name: str, share: float) -> Fitted:
    """A name in lines no longer than its column is wide in a usual chart, where that is wide."""
    return fitted(name, max(_NAME, share * _REFERENCE), _LINES)


def _gap(fit: Fitted, total: str, share: float) -> str:
    """What stands between a name and its total: a space where both fit on the last line."""
    width = text_width(f"{fit.lines[-1]} ({total})", 1.0)
    return " " if width <= max(_NAME, share * _REFERENCE) else _BREAK


def _shares(sums: Sequence[float]) -> list[float]:
    largest = max(sums)
    whole = math.fsum(value / largest for value in sums)
    return [value / largest / whole for value in sums]


def _known(column: Column) -> list[float]:
    return [value or 0.0 for value in column.values]


def _middles(column: Column) -> range:
    return range(POINTS // 2, len(column.values), POINTS)


def _rows(cells: Sequence[object]) -> range:
    return range(2, len(cells) + 2)


def _rounded(value: float) -> int:
    """As ROUND does: halves go up."""
    return math.floor(value + 0.5)
