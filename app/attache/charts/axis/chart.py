"""Charts of bars, columns and lines along one axis of categories: their native markup."""

from collections.abc import Callable, Mapping

from attache.charts.axis.area_plots import area_plots
from attache.charts.axis.axes import axes, legend
from attache.charts.axis.bridge_plots import waterfall_plots
from attache.charts.axis.layout import Layout, chart_layout
from attache.charts.axis.plots import bar_plot, combined_plots, line_plot
from attache.charts.elements import NO_FILL, NO_LINE, manual_layout
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
    return _PLOTS.get(spec.type, bar_plot)(spec, style, table, layout)


_PLOTS: Mapping[ChartType, Callable[[ChartSpec, ChartStyle, Table, Layout], str]] = {
    ChartType.WATERFALL: waterfall_plots,
    ChartType.LINE: line_plot,
    ChartType.SLOPE: line_plot,
    ChartType.AREA: area_plots,
    ChartType.COMBINATION: combined_plots,
}
