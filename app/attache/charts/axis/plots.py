"""What is drawn inside the axes: bars and columns, lines, and both together."""

from collections.abc import Iterable, Mapping

from attache.charts.axis.axes import axis_ids
from attache.charts.axis.combination import key_column
from attache.charts.axis.framing import highlighted, partial, shown_columns
from attache.charts.axis.marks import label_place, line_color, marked_points, series_colors
from attache.charts.axis.places import Layout
from attache.charts.elements import hatch, line, series_data, series_head, shape, solid
from attache.charts.labels import cell_labels, label_cells, value_labels
from attache.charts.spec import ChartSpec
from attache.charts.style import ChartStyle
from attache.charts.table import Column, Table
from attache.pack.chart_type import ChartType

STROKE = 28575
MARKER = 8
_GROUPING = {ChartType.STACKED: "stacked", ChartType.STACKED_100: "percentStacked"}


def bar_plot(spec: ChartSpec, style: ChartStyle, table: Table, layout: Layout) -> str:
    """Bars or columns, clustered or stacked: the highlighted one in accent, the others calm."""
    columns = table.data[:-1] if spec.type is ChartType.COMBINATION else table.data
    several = len(table.data) > 1
    lit = None if several else highlighted(spec)
    series: list[str] = []
    for order, column in enumerate(columns):
        fill, _ = series_colors(spec, style, order, several)
        own = fills(spec, style, column, fill, {} if lit is None else {lit: style.accent})
        labels = _bar_labels(spec, style, table, order, layout)
        cells = _share_cells(spec, table, order)
        named = _key(table, order, layout) if spec.type is ChartType.COMBINATION else None
        series.append(bar_series(table, column, order, solid(fill), own, labels, cells, named))
    direction = "bar" if spec.type is ChartType.BAR else "col"
    return bar_chart(direction, series, _GROUPING.get(spec.type, "clustered"), layout.gap)


def _bar_labels(
    spec: ChartSpec, style: ChartStyle, table: Table, order: int, layout: Layout
) -> str:
    """Values at the ends of bars, or in the segments of stacks; those of shares are of cells."""
    stacked = spec.type in _GROUPING
    _, on_fill = series_colors(spec, style, order, len(table.data) > 1)
    column = shown_columns(spec, table)[order]
    points = layout.labels[order]
    boxed = partial(spec) if stacked else frozenset[int]()
    if column is table.data[order]:
        color, place = (on_fill, "ctr") if stacked else (style.ink, "outEnd")
        return value_labels(
            spec, style, column, points, color=color, place=lambda _: place, boxed=boxed
        )
    texts = {i: column.numbers.text(value) for i, value in column.known if i in points}
    places = dict.fromkeys(texts, "ctr")
    every = len(texts) == len(column.known)
    return cell_labels(spec, style, texts, places, every=every, color=on_fill, boxed=boxed)


def _share_cells(spec: ChartSpec, table: Table, order: int) -> str:
    """The cells of the shares that the labels of a series show."""
    column = shown_columns(spec, table)[order]
    if column is table.data[order]:
        return ""
    texts = {i: column.numbers.text(value) for i, value in column.known}
    return label_cells(table.cells(column.number), texts, column.rows)


def _key(table: Table, order: int, layout: Layout) -> tuple[str, str]:
    """The cell that says what the legend calls a series, and what that is."""
    keys = key_column(table, sides=layout.value_axis)
    return table.cell(keys.number, order), keys.texts[order]


def line_plot(spec: ChartSpec, style: ChartStyle, table: Table, layout: Layout) -> str:
    """Lines with a marker at each labelled point; several may end in their names."""
    return line_chart(
        drawn_line(spec, style, table, layout, order) for order in range(len(table.data))
    )


def combined_plots(spec: ChartSpec, style: ChartStyle, table: Table, layout: Layout) -> str:
    """Columns, and the last series as a line on axes of its own."""
    last = len(table.data) - 1
    own = drawn_line(spec, style, table, layout, last, named=_key(table, last, layout))
    return bar_plot(spec, style, table, layout) + line_chart([own], second=True)


def drawn_line(
    spec: ChartSpec,
    style: ChartStyle,
    table: Table,
    layout: Layout,
    order: int,
    *,
    number: int | None = None,
    named: tuple[str, str] | None = None,
) -> str:
    """One series as a line; `number` is its place among all that is drawn, where not its own."""
    column, labelled = table.data[order], layout.labels[order]
    several = len(table.data) > 1
    labels = value_labels(
        spec,
        style,
        column,
        labelled,
        color=style.ink,
        place=label_place(spec, layout, column),
        endings=layout.endings_of(order),
    )
    marked = marked_points(spec, layout, column, order)
    color = line_color(spec, style, order, several)
    place = order if number is None else number
    return line_series(
        table, column, place, color, marked, labels, named=named, dashed=partial(spec)
    )


def fills(
    spec: ChartSpec, style: ChartStyle, column: Column, color: str, own: Mapping[int, str]
) -> dict[int, str]:
    """The fills of the points that differ from their series': another colour, or a hatch."""
    colored = {i: solid(own[i]) for i, _ in column.known if i in own}
    unfinished = partial(spec)
    hatched = {
        i: hatch(own.get(i, color), style.ground) for i, _ in column.known if i in unfinished
    }
    return colored | hatched


def bar_chart(direction: str, series: Iterable[str], grouping: str, gap: int) -> str:
    """A chart of bars ("bar") or columns ("col"), side by side or stacked."""
    overlap = "" if grouping == "clustered" else '<c:overlap val="100"/>'
    return (
        f'<c:barChart><c:barDir val="{direction}"/>'
        f'<c:grouping val="{grouping}"/><c:varyColors val="0"/>'
        f'{"".join(series)}<c:gapWidth val="{gap}"/>{overlap}{axis_ids()}</c:barChart>'
    )


def bar_series(
    table: Table,
    column: Column,
    order: int,
    fill: str,
    points: Mapping[int, str],
    labels: str,
    cells: str = "",
    named: tuple[str, str] | None = None,
) -> str:
    """One series of bars; `points` are those with a fill of their own.

    `cells` are those whose text its labels show, and `named` is where its name stands, as
    `series_head` takes it.
    """
    own = "".join(
        f'<c:dPt><c:idx val="{i}"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/>'
        f"{shape(filled)}</c:dPt>"
        for i, filled in sorted(points.items())
    )
    return (
        f"<c:ser>{series_head(table, column, order, named)}{shape(fill)}"
        f'<c:invertIfNegative val="0"/>{own}{labels}{series_data(table, column)}{cells}</c:ser>'
    )


def line_chart(series: Iterable[str], *, second: bool = False) -> str:
    """A chart of lines, on the second axes where wanted."""
    return (
        '<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>'
        f'{"".join(series)}<c:marker val="1"/>{axis_ids(second=second)}</c:lineChart>'
    )


def line_series(
    table: Table,
    column: Column,
    order: int,
    color: str,
    marked: frozenset[int],
    labels: str,
    *,
    named: tuple[str, str] | None = None,
    dashed: frozenset[int] = frozenset(),
) -> str:
    """One line with markers at the `marked` points, in dashes where it leads to `dashed` ones."""
    stroke = line(color, STROKE)
    marker = (
        f'<c:marker><c:symbol val="circle"/><c:size val="{MARKER}"/>'
        f"{shape(solid(color))}</c:marker>"
    )
    no_marker = '<c:marker><c:symbol val="none"/></c:marker>'
    known = {i for i, _ in column.known}
    # A point without its own stroke would fall back to an automatic one.
    points = "".join(
        f'<c:dPt><c:idx val="{i}"/>{marker if i in marked else no_marker}<c:bubble3D val="0"/>'
        f"<c:spPr>{line(color, STROKE, dashed=True) if i in dashed else stroke}</c:spPr></c:dPt>"
        for i in sorted(marked | (dashed & known))
    )
    return (
        f"<c:ser>{series_head(table, column, order, named)}<c:spPr>{stroke}</c:spPr>"
        f"{no_marker}{points}{labels}"
        f'{series_data(table, column)}<c:smooth val="0"/></c:ser>'
    )
