"""Areas: what they cannot show, and the middles of bands at which their names stand."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import accumulate

from attache.charts.spec import ChartSpec, Series
from attache.charts.table import (
    Table,
    check_axis,
    checked_series,
    column_letters,
    data_table,
    made_column,
)
from attache.errors import AttacheError


def area_table(spec: ChartSpec) -> Table:
    """The numbers, and for bands a column each with the height at which its name stands.

    Raises AttacheError as `plain_table` does, and for what an area shows wrongly: fewer than two
    categories, a missing value, which would be drawn as zero, and bands below zero.
    """
    series = checked_series(spec)
    _check(spec, series)
    rows = zip(*(one.values for one in series), strict=True)
    check_axis(spec, max(sum(value or 0.0 for value in row) for row in rows))
    table = data_table(spec, series)
    return _with_middles(table) if len(series) > 1 else table


def _check(spec: ChartSpec, series: Sequence[Series]) -> None:
    if len(spec.categories) < 2:
        raise AttacheError(
            f'Chart "{spec.id}" has one category, and an area runs from one to the next.',
            "Draw it as a column.",
        )
    for one in series:
        missing = next((i for i, value in enumerate(one.values) if value is None), None)
        if missing is not None:
            raise AttacheError(
                f'Chart "{spec.id}": "{one.name}" has no value for "{spec.categories[missing]}", '
                "and an area would show that as zero.",
                "Fill the value in, or draw the chart as lines or columns.",
            )
    if len(series) > 1:
        below = next((s.name for s in series for v in s.values if v is not None and v < 0), None)
        if below is not None:
            raise AttacheError(
                f'Chart "{spec.id}" stacks areas, but "{below}" has a value below zero.',
                "Draw it as lines or as stacked columns.",
            )


def _with_middles(table: Table) -> Table:
    """Helper columns with one value each, in the row of the last category."""
    count, last = len(table.data), len(table.categories) - 1
    ends = list(accumulate(column.values[last] or 0.0 for column in table.data))
    row = last + 2
    helpers = tuple(
        replace(
            made_column(
                column.number + count,
                Series(
                    f"Middle of {column.name}",
                    (*(None,) * last, end - (column.values[last] or 0.0) / 2),
                ),
                column.numbers,
            ),
            formulas=(*("",) * last, f"=SUM($B{row}:{letter}{row})-{letter}{row}/2"),
        )
        for column, end in zip(table.data, ends, strict=True)
        for letter in (column_letters(column.number),)
    )
    return replace(table, helpers=helpers)
