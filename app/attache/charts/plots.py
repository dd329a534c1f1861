"""What is drawn inside the axes: bars, columns, lines and the columns of a waterfall."""

from collections.abc import Iterable

from attache.charts.axes import axis_ids
from attache.charts.elements import (
    HAIRLINE,
    NO_FILL,
    line,
    series_data,
    series_head,
    shape,
    solid,
)
from attache.charts.labels import cell_labels, label_cells, no_labels, value_labels
from attache.charts.layout import Layout, highlighted
from attache.charts.marks import (
    alone,
    beside,
    clear_of_line,
    part_colors,
    series_colors,
    step_texts,
)
from attache.charts.spec import ChartSpec
from attache.charts.style import ChartStyle
from attache.charts.table import Column, Table
from attache.charts.waterfall import Waterfall
from attache.pack.chart_type import ChartType

STROKE = 28575
MARKER = 8


def bar_plot(spec: ChartSpec, style: ChartStyle, table: Table, layout: Layout) -> str:
    """Bars or columns, clustered or stacked: the highlighted one in accent, the others calm."""
    stacked = spec.type is ChartType.STACKED
    lit = highlighted(spec)
    several = len(table.data) > 1
    series: list[str] = []
    for order, column in enumerate(table.data):
        fill, on_fill = series_colors(spec, style, order, several)
        points = {} if several or lit is None else {lit: style.accent}
        labels = value_labels(
            spec,
            style,
            column,
            layout.labels[order],
            color=on_fill if stacked else style.ink,
            place=lambda _: "ctr" if stacked else "outEnd",
        )
        series.append(_bar_series(table, column, order, solid(fill), points, labels))
    direction = "bar" if spec.type is ChartType.BAR else "col"
    return _bars(direction, series, stacked=stacked, gap=layout.gap)


def line_plot(spec: ChartSpec, style: ChartStyle, table: Table, layout: Layout) -> str:
    """Lines with a marker at each labelled point; several may end in their names."""
    several = len(table.data) > 1
    lit = highlighted(spec)
    series: list[str] = []
    for order, column in enumerate(table.data):
        color = series_colors(spec, style, order, several)[0] if several else style.accent
        labelled = layout.labels[order]
        last = column.known[-1][0] if layout.names and column.known else None
        labels = value_labels(
            spec,
            style,
            column,
            labelled,
            color=style.ink,
            place=beside(column) if several or layout.crowded else clear_of_line(column),
            named=last,
        )
        marked = labelled | alone(column)
        if lit is not None and not several:
            marked |= {lit}
        series.append(_line_series(table, column, order, color, marked, labels))
    return _lines(series)


def waterfall_plots(spec: ChartSpec, style: ChartStyle, table: Table, layout: Layout) -> str:
    """Stacked columns on an invisible base, thin connectors, and labels at the columns' ends."""
    bridge, steps = table.bridge, table.data[0]
    if bridge is None:
        raise ValueError("the table of a waterfall has a bridge")
    base, above, below, peaks, *lanes = table.helpers
    fills = part_colors(spec, style, bridge)
    drawn = [column for column in (base, above, below) if column.known]
    columns = [
        _bar_series(
            table,
            column,
            order,
            NO_FILL if column is base else solid(style.calm),
            {} if column is base else {i: fills[i] for i, _ in column.known if i in fills},
            no_labels(),
        )
        for order, column in enumerate(drawn)
    ]
    connectors = [
        _connector(style, table, lane, order)
        for order, lane in enumerate(lanes, start=len(columns))
    ]
    order = len(columns) + len(connectors)
    labels = _bridge_labels(spec, style, table, steps, peaks, bridge, layout, order)
    return _bars("col", columns, stacked=True, gap=layout.gap) + _lines([*connectors, labels])


def _bars(direction: str, series: Iterable[str], *, stacked: bool, gap: int) -> str:
    overlap = '<c:overlap val="100"/>' if stacked else ""
    return (
        f'<c:barChart><c:barDir val="{direction}"/>'
        f'<c:grouping val="{"stacked" if stacked else "clustered"}"/><c:varyColors val="0"/>'
        f'{"".join(series)}<c:gapWidth val="{gap}"/>{overlap}{axis_ids()}</c:barChart>'
    )


def _bar_series(
    table: Table, column: Column, order: int, fill: str, points: dict[int, str], labels: str
) -> str:
    """One series of bars; `points` are those in a colour of their own."""
    own = "".join(
        f'<c:dPt><c:idx val="{i}"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/>'
        f"{shape(solid(color))}</c:dPt>"
        for i, color in sorted(points.items())
    )
    return (
        f"<c:ser>{series_head(table, column, order)}{shape(fill)}"
        f'<c:invertIfNegative val="0"/>{own}{labels}{series_data(table, column)}</c:ser>'
    )


def _lines(series: Iterable[str]) -> str:
    return (
        '<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>'
        f'{"".join(series)}<c:marker val="1"/>{axis_ids()}</c:lineChart>'
    )


def _line_series(
    table: Table, column: Column, order: int, color: str, marked: Iterable[int], labels: str
) -> str:
    stroke = line(color, STROKE)
    marker = (
        f'<c:marker><c:symbol val="circle"/><c:size val="{MARKER}"/>'
        f"{shape(solid(color))}</c:marker>"
    )
    # A point without its own stroke would fall back to an automatic one.
    points = "".join(
        f'<c:dPt><c:idx val="{i}"/>{marker}<c:bubble3D val="0"/><c:spPr>{stroke}</c:spPr></c:dPt>'
        for i in sorted(marked)
    )
    return (
        f"<c:ser>{series_head(table, column, order)}<c:spPr>{stroke}</c:spPr>"
        f'<c:marker><c:symbol val="none"/></c:marker>{points}{labels}'
        f'{series_data(table, column)}<c:smooth val="0"/></c:ser>'
    )


def _connector(style: ChartStyle, table: Table, lane: Column, order: int) -> str:
    stroke = f"<c:spPr>{line(style.muted, HAIRLINE)}</c:spPr>"
    return (
        f"<c:ser>{series_head(table, lane, order)}{stroke}"
        f'<c:marker><c:symbol val="none"/></c:marker>{no_labels()}'
        f'{series_data(table, lane)}<c:smooth val="0"/></c:ser>'
    )


def _bridge_labels(
    spec: ChartSpec,
    style: ChartStyle,
    table: Table,
    steps: Column,
    peaks: Column,
    bridge: Waterfall,
    layout: Layout,
    order: int,
) -> str:
    """An invisible line at the columns' ends whose labels show the cells of the signed steps."""
    texts = step_texts(steps)
    shown = {i: text for i, text in texts.items() if i in layout.labels[0]}
    places = {i: "b" if bridge.hangs(i) else "t" for i in shown}
    labels = cell_labels(spec, style, shown, places, every=shown == texts)
    return (
        f"<c:ser>{series_head(table, peaks, order)}<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>"
        f'<c:marker><c:symbol val="none"/></c:marker>{labels}'
        f'{series_data(table, peaks)}<c:smooth val="0"/>'
        f"{label_cells(table.cells(steps.number), texts, len(steps.values))}</c:ser>"
    )
