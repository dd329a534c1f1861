"""Which code draws which type of chart with matplotlib, as `families.py` does natively."""

from collections.abc import Callable, Mapping

from attache.charts.axis.figure_plots import draw_axis_chart
from attache.charts.canvas import Canvas
from attache.charts.composed.figure_bullet import draw_bullet
from attache.charts.composed.figure_marimekko import draw_marimekko
from attache.charts.composed.figure_table_bars import draw_table
from attache.charts.drawing import Drawing
from attache.charts.points.figure_dot import draw_dots
from attache.charts.points.figure_doughnut import draw_doughnut
from attache.charts.points.figure_scatter import draw_scatter
from attache.pack.chart_type import ChartType

DRAWN: Mapping[ChartType, Callable[[Drawing, Canvas], None]] = {
    ChartType.BAR: draw_axis_chart,
    ChartType.COLUMN: draw_axis_chart,
    ChartType.STACKED: draw_axis_chart,
    ChartType.STACKED_100: draw_axis_chart,
    ChartType.LINE: draw_axis_chart,
    ChartType.AREA: draw_axis_chart,
    ChartType.COMBINATION: draw_axis_chart,
    ChartType.SLOPE: draw_axis_chart,
    ChartType.WATERFALL: draw_axis_chart,
    ChartType.DOUGHNUT: draw_doughnut,
    ChartType.SCATTER: draw_scatter,
    ChartType.DOT: draw_dots,
    ChartType.BULLET: draw_bullet,
    ChartType.MARIMEKKO: draw_marimekko,
    ChartType.TABLE: draw_table,
}
