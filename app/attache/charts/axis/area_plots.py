"""Areas as native charts: one below a line, or bands with their names at the right."""

from attache.charts.axis.axes import axis_ids
from attache.charts.axis.marks import series_colors
from attache.charts.axis.places import Layout
from attache.charts.axis.plots import drawn_line, line_chart
from attache.charts.elements import NO_LINE, named_as, series_data, series_head, shape, solid
from attache.charts.labels import no_labels, value_labels
from attache.charts.spec import ChartSpec
from attache.charts.style import ChartStyle
from attache.charts.table import Table


def area_plots(spec: ChartSpec, style: ChartStyle, table: Table, layout: Layout) -> str:
    """The areas, and over them what carries their labels."""
    several = len(table.data) > 1
    areas = "".join(
        f"<c:ser>{series_head(table, column, order)}"
        f"{shape(solid(series_colors(spec, style, order, several)[0]))}{no_labels()}"
        f"{series_data(table, column)}</c:ser>"
        for order, column in enumerate(table.data)
    )
    grouping = "stacked" if several else "standard"
    drawn = (
        f'<c:areaChart><c:grouping val="{grouping}"/><c:varyColors val="0"/>{areas}{axis_ids()}'
        "</c:areaChart>"
    )
    if not several:
        return drawn + line_chart([drawn_line(spec, style, table, layout, 0, number=1)])
    return drawn + (_names(spec, style, table, layout) if layout.endings else "")


def _names(spec: ChartSpec, style: ChartStyle, table: Table, layout: Layout) -> str:
    """Invisible lines of one point each at the middles of the bands, which carry their names."""
    count = len(table.data)
    return line_chart(
        f"<c:ser>{series_head(table, middle, count + order, named_as(table, column))}"
        f'<c:spPr>{NO_LINE}</c:spPr><c:marker><c:symbol val="none"/></c:marker>'
        f"{_name(spec, style, table, layout, order)}"
        f'{series_data(table, middle)}<c:smooth val="0"/></c:ser>'
        for order, (column, middle) in enumerate(zip(table.data, table.helpers, strict=True))
    )


def _name(spec: ChartSpec, style: ChartStyle, table: Table, layout: Layout, order: int) -> str:
    endings = layout.endings_of(order)
    points = frozenset(endings)
    middle = table.helpers[order]
    return value_labels(
        spec, style, middle, points, color=style.ink, place=lambda _: "r", endings=endings
    )
