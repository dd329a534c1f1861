"""What the dialog of a chart works on, without Qt: corrections of a table, and the chart of it."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Final

from attache.charts.annotate.rules import kinds
from attache.charts.own.models import OwnChart
from attache.data.models import NUMERIC, Column, ColumnKind, ColumnWish, Reading, Table
from attache.errors import AttacheError
from attache.pack.chart_type import ChartType
from attache.text import one_line

_YEAR_DIGITS = 4


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a table is read from: a file, or cells that were pasted where there is none."""

    path: Path | None = None
    text: str = ""

    @property
    def is_text(self) -> bool:
        """Whether there are separators between its cells, and no sheets."""
        return self.path is None or self.path.suffix.lower() in (".csv", ".tsv", ".txt", ".tab")


def wished(reading: Reading, name: str, wish: ColumnWish) -> Reading:
    """The reading with a wish about the column that is called `name` now."""
    key = key_of(reading, name)
    return reading.model_copy(update={"columns": {**reading.columns, key: wish}})


def key_of(reading: Reading, name: str) -> str:
    """What the file calls the column that is called `name` now."""
    return next((key for key, wish in reading.columns.items() if wish.name == name), name)


def with_totals(table: Table, reading: Reading, totals: Iterable[int]) -> tuple[Table, Reading]:
    """Table and reading with these rows set aside."""
    aside = tuple(sorted(set(totals)))
    return (
        table.model_copy(update={"totals": aside}),
        reading.model_copy(update={"totals": aside}),
    )


def corrected(table: Table, name: str, wish: ColumnWish) -> Table:
    """The table with one column as the user says it is, for a table whose file is not at hand.

    Raises AttacheError where its cells are not what the wish says, or the name is taken.
    """
    columns = tuple(_corrected(each, wish) if each.name == name else each for each in table.columns)
    names = [column.name for column in columns]
    if len(set(names)) < len(names):
        raise AttacheError(
            f"There is a column named {wish.name} already.", "Give each column a name of its own."
        )
    return table.model_copy(update={"columns": columns})


def _corrected(column: Column, wish: ColumnWish) -> Column:
    kind = wish.kind or column.kind
    cells = column.cells if kind is column.kind else _retyped(column, kind)
    counts = kind in NUMERIC
    unit = wish.unit if wish.unit is not None else column.unit
    power = wish.magnitude if wish.magnitude is not None else column.magnitude
    return column.model_copy(
        update={
            "name": wish.name or column.name,
            "kind": kind,
            "cells": cells,
            "unit": unit if counts else "",
            "magnitude": power if counts else 0,
        }
    )


def _retyped(column: Column, kind: ColumnKind) -> tuple[str, ...]:
    """The cells of a column as cells of another kind."""
    if kind is ColumnKind.TEXT:
        return column.cells
    for row, cell in enumerate(column.cells, 1):
        if cell and not _is(cell, kind):
            raise AttacheError(
                f"“{cell}” in row {row} of {column.name} cannot be read so.",
                "Choose the file again if it is to be read in another way.",
            )
    return column.cells


def _is(cell: str, kind: ColumnKind) -> bool:
    if kind is ColumnKind.YEAR:
        return len(cell) == _YEAR_DIGITS and cell.isdigit()
    if kind is ColumnKind.DATE:
        return False
    try:
        return Decimal(cell).is_finite()
    except InvalidOperation:
        return False


def carried_over(chart: OwnChart, table: Table, reading: Reading) -> OwnChart | None:
    """The chart with a table in the place of its own; None where it no longer has its columns.

    A column that is called otherwise now is known by its place, where no column came or went.
    """
    new = {column.name: column.name for column in table.columns}
    if len(table.columns) == len(chart.table.columns):
        places = zip(chart.table.columns, table.columns, strict=True)
        new |= {old.name: now.name for old, now in places if old.name not in new}
    used = (chart.x, *chart.y, *((chart.names,) if chart.names else ()))
    if any(name not in new for name in used):
        return None
    y = tuple(new[name] for name in chart.y)
    if chart.type is not ChartType.TIMELINE and not _are_measured(table, y):
        return None
    return chart.model_copy(
        update={
            "table": table,
            "reading": reading,
            "x": new[chart.x],
            "y": y,
            "names": new[chart.names] if chart.names else "",
        }
    )


def _are_measured(table: Table, names: Iterable[str]) -> bool:
    """Whether the columns of those names hold numbers."""
    columns = (table.column(name) for name in names)
    return all(column is not None and column.kind in NUMERIC for column in columns)


LONGEST: Final = {"title": 160, "source": 160, "caption": 160, "footnote": 240, "callout": 160}
"""The most characters of a chart's texts; `charts.own.OwnChart` says the same."""


def said(chart: OwnChart, **values: object) -> OwnChart:
    """The chart with other values; its texts on one line, and no longer than they may be."""
    tidy = {
        name: one_line(value)[: LONGEST[name]].strip()
        if isinstance(value, str) and name in LONGEST
        else value
        for name, value in values.items()
    }
    return chart.model_copy(update=tidy)


WORDING: Final = ("id", "title", "caption", "source", "as_of", "footnote", "callout", "highlight")
"""What a chart keeps when another type is chosen, besides its data and what that type takes."""


def retold(proposed: OwnChart, chart: OwnChart) -> OwnChart:
    """A proposed chart with all that the user has said of the one that it takes the place of."""
    kept = {name: getattr(chart, name) for name in WORDING}
    taken = kinds(proposed.type)
    marks = tuple(each for each in chart.annotations if each.kind in taken)
    return proposed.model_copy(update={**kept, "reading": chart.reading, "annotations": marks})
