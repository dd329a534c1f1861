"""Columns of equal height: the shares that their labels show, beside the user's own numbers."""

from collections.abc import Sequence
from dataclasses import replace

from attache.charts.numbers import NumberFormat, number_format
from attache.charts.spec import ChartSpec, Series
from attache.charts.table import (
    Column,
    Table,
    checked_series,
    column_letters,
    data_table,
    made_column,
)
from attache.errors import AttacheError

_WHOLE = 100.0
_ROUNDED = 0.51  # What shares that were rounded may lack of a whole.
_PERCENT = NumberFormat(0, suffix="%")


def shares_table(spec: ChartSpec) -> Table:
    """The numbers, and where they are not shares already, columns that work those out of them.

    Raises AttacheError as `plain_table` does, and where a value is below zero.
    """
    series = checked_series(spec)
    _check(spec, series)
    table = data_table(spec, series)
    totals = [
        sum(v for v in row if v is not None)
        for row in zip(*(s.values for s in series), strict=True)
    ]
    if all(abs(total - _WHOLE) <= _ROUNDED for total in totals if total):
        return _as_shares(spec, table)
    count = len(table.data)
    helpers = tuple(_share(column, totals, count) for column in table.data)
    return replace(table, helpers=helpers)


def _check(spec: ChartSpec, series: Sequence[Series]) -> None:
    values = [(one.name, value) for one in series for value in one.values if value is not None]
    below = next(((name, value) for name, value in values if value < 0), None)
    if below:
        raise AttacheError(
            f'Chart "{spec.id}" shows shares of a whole, but "{below[0]}" has a value below zero.',
            "Draw it as stacked columns, or leave out what is below zero.",
        )
    if not any(value for _, value in values):
        raise AttacheError(
            f'Chart "{spec.id}" shows shares of a whole, but all its values are zero.',
            "Draw it as columns.",
        )
    if spec.axis_from is not None and not 0 <= spec.axis_from < _WHOLE:
        raise AttacheError(
            f'Chart "{spec.id}": its value axis begins at {spec.axis_from:g}, '
            "and shares run from 0 to 100 percent.",
            "Let the axis begin at zero.",
        )


def _as_shares(spec: ChartSpec, table: Table) -> Table:
    """Numbers that are percent of a whole already are shown as they are."""
    values = [value for column in table.data for value in column.values]
    numbers = number_format(values, spec.decimals, suffix=_PERCENT.suffix)
    data = tuple(
        made_column(column.number, Series(column.name, column.values), numbers)
        for column in table.data
    )
    return replace(table, data=data, numbers=numbers)


def _share(column: Column, totals: Sequence[float], count: int) -> Column:
    letter, first, last = (column_letters(n) for n in (column.number, 1, count))
    values = tuple(
        None if value is None or not total else value / total * _WHOLE
        for value, total in zip(column.values, totals, strict=True)
    )
    formulas = tuple(
        f"={letter}{row}/SUM(${first}{row}:${last}{row})*100" for row in range(2, len(values) + 2)
    )
    made = made_column(column.number + count, Series(f"Share of {column.name}", values), _PERCENT)
    return replace(made, formulas=formulas)
