"""Charts of bars, columns and lines along one axis of categories: their native markup."""

from attache.charts.axes import axes, legend
from attache.charts.elements import NO_FILL, NO_LINE, manual_layout
from attache.charts.layout import Layout, chart_layout
from attache.charts.plots import bar_plot, line_plot, waterfall_plots
from attache.charts.spec import ChartSpec
from attache.charts.style import ChartStyle
from attache.charts.table import Table
from attache.pack.chart_type import ChartType


def axis_chart(spec: ChartSpec, style: ChartStyle, table: Table) -> str:
    """The plot area and the legend of a chart with a category axis and a value axis."""
    layout = chart_layout(spec, table, style)
    return (
        f"<c:plotArea>{manual_layout(layout.plot, inner=True)}"
        f"{_plots(spec, style, table, layout)}{axes(spec, style, table, layout)}"
        f"<c:spPr>{NO_FILL}{NO_LINE}</c:spPr></c:plotArea>{legend(spec, style, layout)}"
    )


def _plots(spec: ChartSpec, style: ChartStyle, table: Table, layout: Layout) -> str:
    if spec.type is ChartType.WATERFALL:
        return waterfall_plots(spec, style, table, layout)
    if spec.type is ChartType.LINE:
        return line_plot(spec, style, table, layout)
    return bar_plot(spec, style, table, layout)
