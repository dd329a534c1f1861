"""Which code makes which type of chart: its cells and the markup of its plot.

A family is added here, and its drawing in `figure_families.py`.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from attache.charts.annotate.anchors import Anchors
from attache.charts.axis.anchors import axis_anchors
from attache.charts.axis.area import area_table
from attache.charts.axis.chart import axis_chart
from attache.charts.axis.combination import combination_table
from attache.charts.axis.shares import shares_table
from attache.charts.axis.slope import slope_table
from attache.charts.composed.bullet import bullet_anchors, bullet_table
from attache.charts.composed.bullet_chart import bullet_chart
from attache.charts.composed.marimekko_cells import marimekko_table
from attache.charts.composed.marimekko_chart import marimekko_chart
from attache.charts.composed.table_bars import bars_table
from attache.charts.composed.table_bars_chart import table_chart
from attache.charts.points.dot import dot_anchors, dot_chart, dot_table
from attache.charts.points.doughnut import doughnut_chart, doughnut_table
from attache.charts.points.scatter import scatter_anchors, scatter_chart, scatter_table
from attache.charts.spec import ChartSpec
from attache.charts.style import ChartStyle
from attache.charts.table import Table, bridge_table, plain_table
from attache.pack.chart_type import DRAWN_AS_SHAPES, ChartType


@dataclass(frozen=True, slots=True)
class Family:
    """How charts of some types are made.

    `table` makes the cells, and raises AttacheError where the data do not suit; `chart` makes of
    them the plot area with its axes, and the legend. `anchors` says where what it shows falls, for
    annotations; None where a family takes none.
    """

    table: Callable[[ChartSpec], Table]
    chart: Callable[[ChartSpec, ChartStyle, Table], str]
    anchors: Callable[[ChartSpec, ChartStyle, Table], Anchors] | None = None


_AXIS = Family(plain_table, axis_chart, axis_anchors)
FAMILIES: Mapping[ChartType, Family] = {
    ChartType.BAR: _AXIS,
    ChartType.COLUMN: _AXIS,
    ChartType.STACKED: _AXIS,
    ChartType.LINE: _AXIS,
    ChartType.STACKED_100: Family(shares_table, axis_chart, axis_anchors),
    ChartType.AREA: Family(area_table, axis_chart, axis_anchors),
    ChartType.COMBINATION: Family(combination_table, axis_chart, axis_anchors),
    ChartType.SLOPE: Family(slope_table, axis_chart, axis_anchors),
    ChartType.WATERFALL: Family(bridge_table, axis_chart, axis_anchors),
    ChartType.DOUGHNUT: Family(doughnut_table, doughnut_chart),
    ChartType.SCATTER: Family(scatter_table, scatter_chart, scatter_anchors),
    ChartType.DOT: Family(dot_table, dot_chart, dot_anchors),
    ChartType.BULLET: Family(bullet_table, bullet_chart, bullet_anchors),
    ChartType.MARIMEKKO: Family(marimekko_table, marimekko_chart),
    ChartType.TABLE: Family(bars_table, table_chart),
}


def chart_table(spec: ChartSpec) -> Table:
    """The cells of a chart.

    Raises AttacheError where there is no value, a series does not match the categories, or the
    data do not suit the type; ValueError for a number or a timeline, which are drawn as shapes and
    not as charts.
    """
    return family(spec).table(spec)


def family(spec: ChartSpec) -> Family:
    """What makes a chart. Raises ValueError for what is drawn as shapes."""
    if spec.type in DRAWN_AS_SHAPES:
        raise ValueError(f"a {spec.type} is drawn as shapes, not as a chart")
    return FAMILIES[spec.type]
