"""Small tables of the user's own data, and a chart of every type of them, for any room's tests."""

import datetime
from collections.abc import Sequence

from attache.charts.own.models import OwnChart
from attache.data.models import Column, ColumnKind, Table
from attache.pack.chart_type import ChartType

FORMULA = "=cmd|' /C calc'!A0"
"""What a spreadsheet would run if it took a name for a formula."""


def column(
    name: str,
    kind: ColumnKind | str,
    cells: Sequence[str],
    unit: str = "",
    magnitude: int = 0,
) -> Column:
    """A column of cells written as a table has them."""
    return Column(
        name=name, kind=ColumnKind(kind), cells=tuple(cells), unit=unit, magnitude=magnitude
    )


TRADE = Table(
    columns=(
        column("Year", "year", ("2021", "2022", "2023", "2024", "")),
        column("Partner", "text", ("Korea", "Japan", "Vietnam", FORMULA, "Total")),
        column(
            "Exports", "currency", ("95100", "98350.5", "65056", "131600", "390106.5"), "USD", 6
        ),
        column("Imports", "currency", ("66000", "80250", "", "65500", "211750"), "USD", 6),
        column("Growth", "percent", ("2.3", "-1.4", "11", "0.8", ""), "%"),
        column("Change", "number", ("60", "15.5", "-5.5", "70", ""), "tonnes"),
    ),
    totals=(4,),
)
"""Four rows and a total, of two amounts in millions, a percentage, and steps that add up."""

_COLUMNS: dict[ChartType, tuple[str, tuple[str, ...]]] = {
    ChartType.BAR: ("Partner", ("Exports",)),
    ChartType.COLUMN: ("Partner", ("Exports", "Imports")),
    ChartType.STACKED: ("Partner", ("Exports", "Imports")),
    ChartType.STACKED_100: ("Partner", ("Exports", "Imports")),
    ChartType.LINE: ("Year", ("Exports", "Imports")),
    ChartType.AREA: ("Year", ("Exports",)),
    ChartType.DOUGHNUT: ("Partner", ("Exports",)),
    ChartType.SCATTER: ("Imports", ("Exports",)),
    ChartType.COMBINATION: ("Year", ("Exports", "Growth")),
    ChartType.WATERFALL: ("Partner", ("Change",)),
    ChartType.BULLET: ("Partner", ("Imports", "Exports")),
    ChartType.SLOPE: ("Partner", ("Imports", "Exports")),
    ChartType.DOT: ("Partner", ("Exports", "Imports")),
    ChartType.MARIMEKKO: ("Partner", ("Exports", "Imports")),
    ChartType.TABLE: ("Partner", ("Exports", "Growth")),
    ChartType.NUMBER: ("Partner", ("Exports",)),
    ChartType.TIMELINE: ("Year", ("Partner",)),
}


def own(kind: ChartType = ChartType.BAR, **more: object) -> OwnChart:
    """A chart of that type that can go out; `more` are fields of it."""
    x, y = _COLUMNS[kind]
    table = TRADE
    if kind is ChartType.NUMBER:
        table = rows(TRADE, 0)
    if kind is ChartType.WATERFALL:
        table = TRADE.model_copy(update={"totals": ()})
        table = rows(table, 0, 1, 2, 3)
    values: dict[str, object] = {
        "id": f"own-{kind.value}",
        "type": kind,
        "title": "Korea buys more each year",
        "source": "Ministry of Trade",
        "as_of": datetime.date(2024, 5, 31),
        "table": table,
        "x": x,
        "y": y,
        "names": "Partner" if kind is ChartType.SCATTER else "",
    }
    return OwnChart.model_validate(values | more)


def rows(table: Table, *chosen: int) -> Table:
    """The table of those rows alone, none of which is a total."""
    return Table(
        columns=tuple(
            each.model_copy(update={"cells": tuple(each.cells[row] for row in chosen)})
            for each in table.columns
        )
    )
