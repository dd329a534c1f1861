"""Tables of the user's own data for the tests of what is proposed for them and said of them."""

import csv
from typing import Any

from attache.charts.own.models import OwnChart
from attache.data.models import Column, ColumnKind, Table
from attache.pack.chart_type import ChartType
from attache.paths import content

K = ColumnKind


def column(name: str, kind: ColumnKind, *cells: object, **fields: Any) -> Column:
    """A column of cells, "" for None."""
    written = tuple("" if cell is None else str(cell) for cell in cells)
    return Column(name=name, kind=kind, cells=written, **fields)


def table(*columns: Column, totals: tuple[int, ...] = ()) -> Table:
    """A table of columns."""
    return Table(columns=columns, totals=totals)


def own(found: Table, kind: ChartType, *y: str, **fields: Any) -> OwnChart:
    """A chart of a table whose first column names the rows, of all others where none is named."""
    names = [each.name for each in found.columns]
    given = {"id": "own-chart", "type": kind, "table": found, "x": names[0]}
    return OwnChart.model_validate(given | {"y": y or tuple(names[1:])} | fields)


def trade(name: str = "annual") -> Table:
    """The goods trade of the pack, as the app reads it."""
    path = content() / "us-rok-trade-2025" / "data" / f"us-korea-goods-{name}.csv"
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    if name == "annual":
        first = column("Year", K.YEAR, *(row["year"] for row in rows))
        last = [column("Months", K.NUMBER, *(row["months"] for row in rows))]
    else:
        first = column("Month", K.DATE, *(f"{row['month']}-01" for row in rows))
        last = list[Column]()
    measures = [
        column(
            word.capitalize(),
            K.CURRENCY,
            *(row[f"{word}_musd"] for row in rows),
            unit="USD",
            magnitude=6,
        )
        for word in ("exports", "imports", "balance")
    ]
    return table(first, *measures, *last)


def of(first: str, names: tuple[object, ...], **columns: tuple[object, ...]) -> Table:
    """A table of plain numbers by named rows."""
    kind = (
        K.YEAR if all(str(name).isdecimal() and len(str(name)) == 4 for name in names) else K.TEXT
    )
    measures = [column(name, K.NUMBER, *cells) for name, cells in columns.items()]
    return table(column(first, kind, *names), *measures)
