"""Advice on parts and wholes: what makes no whole, cannot be added up, or is counted twice."""

import re
from decimal import Decimal

from attache.charts.own.axis import unit_of
from attache.charts.own.models import OwnChart
from attache.charts.own.units import PERCENT
from attache.charts.sequence import is_time
from attache.charts.suggest.advised import Advice, advised, all_values, numbers_of_chart, retyped
from attache.charts.suggest.sight import (
    Sight,
    adds_up,
    is_rate_name,
    is_target,
    is_total_name,
    makes_a_hundred,
    numbers_of,
    sight,
)
from attache.charts.suggest.suits_point import MOST_PARTS
from attache.charts.suggest.verdict import began, counted
from attache.data.models import NUMERIC, Column
from attache.pack.chart_type import ChartType
from attache.pack.models import Chart

_T = ChartType
_INSTEAD = {
    _T.DOUGHNUT: _T.BAR,
    _T.STACKED: _T.COLUMN,
    _T.STACKED_100: _T.COLUMN,
    _T.AREA: _T.LINE,
    _T.MARIMEKKO: _T.BAR,
}
_WORDS = {_T.BAR: "bars", _T.COLUMN: "columns", _T.LINE: "lines"}
_PARTS = (_T.DOUGHNUT, _T.STACKED_100, _T.MARIMEKKO, _T.AREA)
_STACKS = (_T.STACKED, _T.STACKED_100, _T.AREA, _T.MARIMEKKO)
_TOTALS_WELCOME = (_T.WATERFALL, _T.NUMBER, _T.TIMELINE, _T.TABLE, _T.SLOPE)
_GROWTH = re.compile(r"\bgrowth\b|증가율|성장률", re.IGNORECASE)
_NEAR = Decimal("0.01")
_ENOUGH = 4


def no_whole(own: OwnChart, chart: Chart) -> Advice | None:
    """A doughnut is of one whole."""
    if chart.type is not _T.DOUGHNUT or not all_values(chart):
        return None
    values, name = all_values(chart), chart.series[0].name
    total = sum((Decimal(repr(value)) for value in values), Decimal(0))
    if chart.suffix == PERCENT and not makes_a_hundred([Decimal(repr(v)) for v in values]):
        message = f"The percentages of “{name}” sum up to {total.normalize():f}, not to 100"
    elif is_rate_name(name) or _GROWTH.search(chart.caption):
        message = f"“{name}” is a rate or an average, of which no parts make a whole"
    elif is_time(chart.categories):
        message = f"{chart.categories[0]} and {chart.categories[-1]} are times, not parts"
    else:
        return None
    hint = "A doughnut shows parts of one whole; take bars."
    return advised("no-whole", f"{message}.", hint, retyped(own, _T.BAR))


def negative_parts(own: OwnChart, _: Chart) -> Advice | None:
    """No part of a whole is below zero; such a chart is not drawn."""
    seen = sight(own.table, own)
    if seen is None or own.type not in _PARTS:
        return None
    for column in _columns(own):
        for name, value in zip(seen.names, seen.numbers(column), strict=True):
            if value is not None and value < 0:
                message = f"“{name}” is below zero in “{column.name}”: no part of a whole is."
                return _instead("negative-parts", message, own)
    return None


def too_many_parts(own: OwnChart, _: Chart) -> Advice | None:
    """More parts of a doughnut than are told apart; such a chart is not drawn."""
    count = len(own.table.charted)
    if own.type is not _T.DOUGHNUT or count <= MOST_PARTS:
        return None
    message = f"{began(counted(count, 'part'))} of a doughnut cannot be told apart."
    return _instead("too-many-parts", message, own)


def not_additive(own: OwnChart, chart: Chart) -> Advice | None:
    """Rates, averages and targets make no sum that a stack could show."""
    if chart.type not in _STACKS or len(own.y) < 2:
        return None
    seen = sight(own.table, own)
    columns = _columns(own)
    if seen is None or not columns:
        return None
    target = next((column.name for column in columns if is_target(column.name)), None)
    rate = next((column.name for column in columns if is_rate_name(column.name)), None)
    if target:
        message = f"“{target}” is a target, and no part of what is reached."
    elif rate:
        message = f"“{rate}” is a rate or an average, and cannot be added to others."
    elif not adds_up(seen, columns):
        message = f"The percentages of {_uneven(seen, columns)} do not sum up to 100."
    else:
        return None
    return _instead("not-additive", message, own)


def total_beside_parts(own: OwnChart, chart: Chart) -> Advice | None:
    """A total beside its parts is counted twice, or dwarfs them."""
    columns = _columns(own)
    if chart.type in _TOTALS_WELCOME or not columns:
        return None
    row = _total_row(own, columns)
    if row is not None:
        column = own.table.column(own.x)
        name = column.cells[row] if column else ""
        message = f"“{name}” is the sum of the other rows, and stands beside them."
        kept = own.table.model_copy(update={"totals": tuple(sorted((*own.table.totals, row)))})
        mend = own.model_copy(update={"table": kept})
        return advised("total-beside-parts", message, "Set the row aside as a total.", mend)
    seen = sight(own.table, own)
    total = [c for c in columns if seen and len(columns) > 2 and seen.is_total(c, columns)]
    if not total or chart.type not in _STACKS:
        return None
    message = f"“{total[0].name}” is the sum of the other columns, and is stacked on them."
    mend = own.model_copy(update={"y": tuple(n for n in own.y if n != total[0].name)})
    return advised("total-beside-parts", message, "Leave that column out.", mend)


def broken_waterfall(_: OwnChart, chart: Chart) -> Advice | None:
    """A waterfall that does not lead to its end."""
    if chart.type is not _T.WATERFALL or not chart.series or len(chart.series[0].values) < 3:
        return None
    exact = [Decimal(repr(value or 0.0)) for value in chart.series[0].values]
    reached, end = sum(exact[:-1], Decimal(0)), exact[-1]
    if abs(reached - end) <= Decimal(5).scaleb(-chart.decimals - 1) * len(exact):
        return None
    numbers = numbers_of_chart(chart)
    message = (
        f"The steps lead to {numbers.text(float(reached))}, and the last row, "
        f"“{chart.categories[-1]}”, is {numbers.text(float(end))}."
    )
    missing = numbers.text(float(end - reached))
    return advised("waterfall-sum", message, f"Add what is missing, {missing}, as a row.")


def _instead(code: str, message: str, own: OwnChart) -> Advice:
    kind = _INSTEAD[own.type]
    if own.type is _T.AREA and not is_sequence_of(own):
        kind = _T.COLUMN
    return advised(code, message, f"Take {_WORDS[kind]} instead.", retyped(own, kind))


def is_sequence_of(own: OwnChart) -> bool:
    """Whether the rows of a chart follow one another."""
    seen = sight(own.table, own)
    return seen is not None and seen.is_sequence


def _columns(own: OwnChart) -> list[Column]:
    found = [own.table.column(name) for name in own.y]
    return [column for column in found if column and column.kind in NUMERIC]


def _uneven(seen: Sight, columns: list[Column]) -> str:
    """The first row whose percentages make no hundred, with their sum."""
    for name, row in zip(seen.names, zip(*map(seen.numbers, columns), strict=True), strict=True):
        if unit_of(columns[0]) == PERCENT and not makes_a_hundred(row):
            total = sum((value for value in row if value is not None), Decimal(0))
            return f"“{name}”, {total.normalize():f} in all,"
    return "a row"


def _total_row(own: OwnChart, columns: list[Column]) -> int | None:
    """The row that sums up the others: one that says so, or the last where the numbers do."""
    rows, names = own.table.charted, own.table.column(own.x)
    if len(rows) < 3 or names is None or any(unit_of(column) == PERCENT for column in columns):
        return None
    if is_time([names.cells[row] for row in rows]):
        return None
    for row in rows:
        said = is_total_name(names.cells[row])
        likely = row == rows[-1] and len(rows) > _ENOUGH
        if (said or likely) and _sums_up(row, rows, columns, exactly=not said):
            return row
    return None


def _sums_up(row: int, rows: tuple[int, ...], columns: list[Column], *, exactly: bool) -> bool:
    """Whether a row is the sum of the others in every column."""
    for column in columns:
        (total,) = numbers_of(column, (row,))
        others = numbers_of(column, [each for each in rows if each != row])
        known = [value for value in others if value is not None]
        if total is None or not total or len(known) < 2:
            return False
        allowed = Decimal(0) if exactly else abs(total) * _NEAR
        if abs(total - sum(known, Decimal(0))) > allowed or (exactly and min(known) <= 0):
            return False
    return True
