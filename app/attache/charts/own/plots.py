"""What each type of chart makes of a table of the user's own: categories, series or events."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from attache.charts.own.axis import Axis, axis, clipped, floats, unit_of
from attache.charts.own.models import OwnChart
from attache.charts.own.words import (
    LONGEST_NAME,
    made_caption,
    named,
    plain_caption,
    row_names,
    scatter_caption,
)
from attache.data.models import NUMERIC, Column, ColumnKind, Table
from attache.errors import AttacheError, nearest
from attache.pack.chart_type import ChartType
from attache.pack.models import ChartSeries, TimelineEvent

MOST_CATEGORIES = 400
MOST_EVENTS = 12
_LONGEST_WHEN = 20
_LONGEST_EVENT = 160
_ONE = frozenset(
    {
        ChartType.DOUGHNUT,
        ChartType.NUMBER,
        ChartType.SCATTER,
        ChartType.TIMELINE,
        ChartType.WATERFALL,
    }
)
_TWO = frozenset({ChartType.BULLET, ChartType.SLOPE})
_SEVERAL = frozenset({ChartType.COMBINATION, ChartType.MARIMEKKO})


@dataclass(frozen=True, slots=True)
class Plot:
    """What is worked out of the table."""

    categories: tuple[str, ...] = ()
    series: tuple[ChartSeries, ...] = ()
    events: tuple[TimelineEvent, ...] = ()
    unit: str = ""
    decimals: int = 0
    suffix: str = ""
    caption: str = ""


@dataclass(frozen=True, slots=True)
class _Data:
    """A chart with the columns and rows that it is of."""

    own: OwnChart
    language: str
    x: Column
    ys: tuple[Column, ...]
    rows: tuple[int, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the rows."""
        return row_names(self.x, self.rows, self.language)

    def axis(self, columns: Sequence[Column], *, main: bool = True) -> Axis:
        """The columns on one axis."""
        return axis(columns, self.rows, self.own, self.language, main=main)

    def plot(self, measured: Axis, series: tuple[ChartSeries, ...], names: Sequence[str]) -> Plot:
        """The plot of series, of which that axis is the main one."""
        return Plot(
            categories=tuple(names),
            series=series,
            unit=measured.unit,
            decimals=measured.decimals,
            suffix=measured.suffix,
            caption=made_caption(self.own, series, measured.unit, self.language),
        )


def plot_of(own: OwnChart, language: str) -> Plot:
    """What is drawn of the table. Raises AttacheError where that cannot be drawn so."""
    data = _Data(
        own,
        language,
        _column(own, own.x),
        tuple(_column(own, name) for name in dict.fromkeys(own.y)),
        _rows(own),
    )
    _check_columns(own, data.ys)
    if len(data.rows) > MOST_CATEGORIES:
        raise AttacheError(
            f"A chart shows at most {MOST_CATEGORIES} rows, and the table has {len(data.rows):,}.",
            "Take a part of it by a range of cells, or sum the rows up in the spreadsheet.",
        )
    return _PLOTS.get(own.type, _one_axis)(data)


def _column(own: OwnChart, name: str) -> Column:
    column = own.table.column(name)
    if column is None:
        raise no_column(name, own.table)
    return column


def no_column(name: str, table: Table) -> AttacheError:
    """The refusal of a chart whose column is gone, with what the table has instead."""
    names = [column.name for column in table.columns]
    close = nearest(name, names)
    meant = f"Did you mean {named(close)}? " if close else ""
    return AttacheError(
        f"The chart needs the column “{name}”, which the table does not have.",
        f"{meant}It has {named(names)}.",
    )


def _rows(own: OwnChart) -> tuple[int, ...]:
    """The rows that are charted: no totals, but for the two of a waterfall at its ends."""
    rows, last = own.table.charted, own.table.rows - 1
    if own.type is ChartType.WATERFALL:
        rows = tuple(row for row in range(last + 1) if row in rows or row in (0, last))
    if not rows:
        raise AttacheError(
            "The table has no row to chart.", "Every row is set aside as a total; take some back."
        )
    return rows


def _check_columns(own: OwnChart, columns: Sequence[Column]) -> None:
    """Refuse another number of columns than the type has."""
    count = len(columns)
    if own.type in _ONE and count != 1:
        needs = "one column"
    elif own.type in _TWO and count != 2:
        needs = "two columns"
    elif own.type in _SEVERAL and count < 2:
        needs = "two columns or more"
    else:
        return
    word, verb = own.type.value, "is" if count == 1 else "are"
    article = "An" if word[0] in "aeiou" else "A"
    raise AttacheError(
        f"{article} {word} chart shows {needs}, and {count} {verb} chosen: "
        f"{named(column.name for column in columns)}.",
        "Choose other columns, or another type of chart.",
    )


def _one_axis(data: _Data) -> Plot:
    """A series a column, all in one unit."""
    measured = data.axis(data.ys)
    return data.plot(measured, measured.series(), data.names)


def _combination(data: _Data) -> Plot:
    """The last column has an axis of its own."""
    first = data.axis(data.ys[:-1])
    second = data.axis(data.ys[-1:], main=False)
    return data.plot(first, (*first.series(), *second.series(marked=True)), data.names)


def _table(data: _Data) -> Plot:
    """Columns of any units; those of one unit are shown in one size."""
    units = tuple(dict.fromkeys(map(unit_of, data.ys)))
    if len(units) == 1:
        return _one_axis(data)
    found: dict[str, ChartSeries] = {}
    measured = data.axis(data.ys[-1:])
    for unit in units:
        columns = [column for column in data.ys if unit_of(column) == unit]
        measured = data.axis(columns)
        found |= zip(measured.names, measured.series(marked=True), strict=True)
    last = data.axis([column for column in data.ys if unit_of(column) == unit_of(data.ys[-1])])
    return data.plot(last, tuple(found[column.name] for column in data.ys), data.names)


def _scatter(data: _Data) -> Plot:
    """A point a row that has both values; the rows are named by a column of their own."""
    across = data.x
    if across.kind is ColumnKind.YEAR:
        across = across.model_copy(update={"kind": ColumnKind.NUMBER})
    y = data.ys[0]
    if {across.kind, y.kind} <= NUMERIC:
        both = tuple(row for row in data.rows if across.cells[row] and y.cells[row])
    else:
        both = data.rows
    kept = _Data(data.own, data.language, across, data.ys, both)
    x_axis, y_axis = kept.axis([across], main=False), kept.axis([y])
    if data.own.names:
        names = row_names(_column(data.own, data.own.names), both, data.language)
    else:
        names = tuple(str(number) for number in range(1, len(both) + 1))
    plot = kept.plot(y_axis, (*x_axis.series(marked=True), *y_axis.series()), names)
    return replace(plot, caption=scatter_caption(data.own, (x_axis, y_axis), data.language))


def _slope(data: _Data) -> Plot:
    """Two columns side by side, with a line between them for every row."""
    measured = data.axis(data.ys)
    series = tuple(
        ChartSeries(name=name, values=floats(values))
        for name, values in zip(data.names, zip(*measured.values, strict=True), strict=True)
    )
    names = tuple(clipped(name, LONGEST_NAME) for name in measured.names)
    plot = data.plot(measured, series, names)
    caption = plain_caption(data.own, names, measured.unit, data.language)
    return replace(plot, caption=caption)


def _number(data: _Data) -> Plot:
    if len(data.rows) != 1:
        raise AttacheError(
            f"A number is that of one row, and the table has {len(data.rows)}.",
            "Take one row by a range of cells, or choose another type of chart.",
        )
    return _one_axis(data)


def _waterfall(data: _Data) -> Plot:
    """Steps between two totals, which must add up."""
    plot = _one_axis(data)
    values = data.axis(data.ys).values[0]
    if len(values) > 2 and None not in values:
        steps, end = sum(filter(None, values[:-1]), Decimal(0)), values[-1] or Decimal(0)
        if abs(steps - end) > Decimal(5).scaleb(-plot.decimals - 1) * len(values):
            raise AttacheError(
                f"The steps do not add up: they lead to {steps:,.{plot.decimals}f}, and the last "
                f"row, “{plot.categories[-1]}”, is {end:,.{plot.decimals}f}.",
                "A waterfall begins with a total, goes on by steps up and down, and ends with the "
                "total that they lead to. Add that row, or choose another type of chart.",
            )
    return plot


def _timeline(data: _Data) -> Plot:
    """An event a row: when it was, and what."""
    what = row_names(data.ys[0], data.rows, data.language)
    cells = data.ys[0].cells
    events = tuple(
        TimelineEvent(when=clipped(when, _LONGEST_WHEN), what=clipped(text, _LONGEST_EVENT))
        for when, text, row in zip(data.names, what, data.rows, strict=True)
        if cells[row]
    )
    if not events:
        raise AttacheError(
            f"The column “{data.ys[0].name}” is empty.", "Choose the column with what happened."
        )
    if len(events) > MOST_EVENTS:
        raise AttacheError(
            f"A timeline has room for {MOST_EVENTS} events, and the table has {len(events)}.",
            "Take a part of it by a range of cells.",
        )
    return Plot(
        events=events, caption=plain_caption(data.own, [data.ys[0].name], "", data.language)
    )


_PLOTS: Mapping[ChartType, Callable[[_Data], Plot]] = {
    ChartType.COMBINATION: _combination,
    ChartType.NUMBER: _number,
    ChartType.SCATTER: _scatter,
    ChartType.SLOPE: _slope,
    ChartType.TABLE: _table,
    ChartType.TIMELINE: _timeline,
    ChartType.WATERFALL: _waterfall,
}
