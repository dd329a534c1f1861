"""Scatter charts: points between two axes of values, named where their names have room."""

from dataclasses import replace

from attache.charts.annotate.anchor_texts import text_beside
from attache.charts.annotate.anchors import Anchors
from attache.charts.axis.framing import Page, page_of
from attache.charts.elements import (
    NO_FILL,
    NO_LINE,
    common_code,
    manual_layout,
    number_cells,
    series_head,
)
from attache.charts.fitted import fitted
from attache.charts.points.labels import GAP
from attache.charts.points.plot import (
    circle,
    labels_of_points,
    own_points,
    point_series,
    scatter_plot,
    value_axes,
)
from attache.charts.points.scatter_layout import (
    LONGEST_NAME,
    ScatterLayout,
    points_of,
    scatter_layout,
)
from attache.charts.spec import ChartSpec
from attache.charts.style import ChartStyle
from attache.charts.table import Column, Table, check_axis, checked_series, data_table
from attache.errors import AttacheError


def scatter_table(spec: ChartSpec) -> Table:
    """The cells of a scatter chart: x values, y values, and names that are cut where too long.

    Raises AttacheError where there are not two series, or no point has both values.
    """
    if len(spec.series) != 2:
        raise AttacheError(
            f'Chart "{spec.id}": a scatter chart has two series, the values along and those '
            f"upwards; this has {len(spec.series)}.",
            "Choose two columns of numbers.",
        )
    table = data_table(spec, checked_series(spec))
    points = points_of(table)
    if not points:
        raise AttacheError(
            f'Chart "{spec.id}": no point has both values.',
            "A scatter chart needs rows with a number in both columns.",
        )
    check_axis(spec, max(y for _, y in points.values()))
    return Table(table.categories, table.data, _names(table), table.numbers)


def _names(table: Table) -> tuple[Column, ...]:
    """A column of the names as labels write them, none where all stand as they are."""
    names = [fitted(name, LONGEST_NAME) for name in table.categories]
    if all(name.kept is None for name in names):
        return ()
    texts = tuple(name.text for name in names)
    formulas = tuple(f"={name.formula(f'A{row}')}" for row, name in enumerate(names, start=2))
    return (Column(3, "Label", (), (), formulas, texts),)


def scatter_chart(spec: ChartSpec, style: ChartStyle, table: Table) -> str:
    """The plot area of a scatter chart with its two axes."""
    layout = scatter_layout(spec, table, style)
    xs, ys = table.data
    source = table.helpers[0] if table.helpers else None
    texts = source.texts if source else table.categories
    labels = labels_of_points(
        spec,
        style,
        table.cells(source.number if source else 0),
        {i: text for i, text in enumerate(texts) if text},
        layout.labels,
    )
    lit = {} if layout.lit is None else {layout.lit: style.accent}
    series = point_series(
        series_head(table, ys, 0),
        number_cells(table.cells(xs.number), xs, common_code(xs)),
        number_cells(table.cells(ys.number), ys, common_code(ys)),
        marker=circle(style.calm, layout.marker),
        points=own_points(lit, layout.marker),
        labels=labels,
    )
    return (
        f"<c:plotArea>{manual_layout(layout.plot, inner=True)}{scatter_plot([series])}"
        f"{value_axes(spec, style, layout.x, layout.y)}"
        f"<c:spPr>{NO_FILL}{NO_LINE}</c:spPr></c:plotArea>"
    )


def scatter_anchors(spec: ChartSpec, style: ChartStyle, table: Table) -> Anchors:
    """Where the points of a scatter chart fall; its values are those upwards."""
    return anchors_of(page_of(spec, table, style), style, scatter_layout(spec, table, style))


def anchors_of(page: Page, style: ChartStyle, layout: ScatterLayout) -> Anchors:
    """The same of a scatter chart that is laid out already."""
    plot, ys = layout.plot, tuple(_height(layout.points.get(i)) for i in range(page.count))
    left, width = plot.left * page.width, plot.width * page.width
    places = (layout.points.get(i) for i in range(page.count))
    middles = tuple(left + (layout.x.share(at[0]) * width if at else 0.0) for at in places)
    anchors = Anchors(
        width=page.width,
        height=page.height,
        left=left,
        top=plot.top * page.height,
        right=left + width,
        foot=(plot.top + plot.height) * page.height,
        lies=False,
        middles=middles,
        thick=0.0,
        low=layout.y.scale.low,
        high=layout.y.scale.high,
        ends=(ys, ys),
        totals=ys,
    )
    gap = layout.marker / 2 + GAP
    texts = tuple(
        text_beside(style, anchors.at(i, y), label.text, label.place, gap, bold=label.bold)
        for i, label in layout.labels.items()
        for y in ys[i : i + 1]
        if y is not None
    )
    return replace(anchors, texts=texts)


def _height(point: tuple[float, float] | None) -> float | None:
    return point[1] if point else None
