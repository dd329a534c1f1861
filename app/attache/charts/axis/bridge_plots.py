"""The columns of a waterfall as native charts: stacked on nothing, with connectors and labels."""

from attache.charts.axis.marks import part_colors, step_texts
from attache.charts.axis.places import Layout
from attache.charts.axis.plots import bar_chart, bar_series, fills, line_chart
from attache.charts.axis.waterfall import Waterfall
from attache.charts.elements import HAIRLINE, NO_FILL, line, series_data, series_head, solid
from attache.charts.labels import cell_labels, label_cells, no_labels
from attache.charts.spec import ChartSpec
from attache.charts.style import ChartStyle
from attache.charts.table import Column, Table


def waterfall_plots(spec: ChartSpec, style: ChartStyle, table: Table, layout: Layout) -> str:
    """Stacked columns on an invisible base, thin connectors, and labels at the columns' ends."""
    bridge, steps = table.bridge, table.data[0]
    if bridge is None:
        raise ValueError("the table of a waterfall has a bridge")
    base, above, below, peaks, *lanes = table.helpers
    colors = part_colors(spec, style, bridge)
    drawn = [column for column in (base, above, below) if column.known]
    columns = [
        bar_series(
            table,
            column,
            order,
            NO_FILL if column is base else solid(style.calm),
            {} if column is base else fills(spec, style, column, style.calm, colors),
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
    return bar_chart("col", columns, "stacked", layout.gap) + line_chart([*connectors, labels])


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
