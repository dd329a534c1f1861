"""Where the points of a scatter chart, their names and the two axes are in its frame."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from attache.charts.axis.framing import Box, Page, highlighted, page_of
from attache.charts.axis.value_axis import marked
from attache.charts.fitted import fitted
from attache.charts.measure import text_width, widest
from attache.charts.points.axis import Axis, thinned, wide_scale
from attache.charts.points.labels import Field, Label, placed
from attache.charts.scale import Scale
from attache.charts.spec import ChartSpec
from attache.charts.style import ChartStyle
from attache.charts.table import Table
from attache.text import one_line

LONGEST_NAME = 14.0
"""The width of a label as a multiple of its size; what is longer is cut."""
_MARKERS = ((40, 9), (120, 7))
_SMALLEST = 5
_TITLE, _TITLE_LINES = 0.75, 2  # Of the frame, what a line of a title takes at most.


@dataclass(frozen=True, slots=True)
class ScatterLayout:
    """How a scatter chart is laid out.

    `points` are (x, y) in the values of the axes, by the place of their category; `labels` are
    those that have room. `marker` is the width of a point in points, `lit` the highlighted one.
    """

    plot: Box
    x: Axis
    y: Axis
    points: Mapping[int, tuple[float, float]]
    labels: Mapping[int, Label]
    marker: int
    lit: int | None


def scatter_layout(spec: ChartSpec, table: Table, style: ChartStyle) -> ScatterLayout:
    """The layout of a scatter chart in a frame of the style's size, with room for annotations."""
    page = page_of(spec, table, style)
    if not spec.annotations:
        return arranged(page, style)
    from attache.charts.annotate.points import POINTS  # most charts have no annotations
    from attache.charts.annotate.room import with_room

    return with_room(spec, page, style, POINTS)


def arranged(page: Page, style: ChartStyle) -> ScatterLayout:
    """The layout of a page, its spare room left empty."""
    spec, points = page.spec, points_of(page.table)
    plot, x, y = _axes(page, points)
    points = {i: at for i, at in points.items() if at[1] >= y.scale.low}
    marker = next((size for most, size in _MARKERS if len(points) <= most), _SMALLEST)
    lit = highlighted(spec)
    lit = lit if lit in points else None
    draft = ScatterLayout(plot, x, y, points, {}, marker, lit)
    return replace(draft, labels=_labels(page, draft, style) if spec.show_labels else {})


def points_of(table: Table) -> dict[int, tuple[float, float]]:
    """The points that have both values, by the place of their category."""
    xs, ys = (dict(column.known) for column in table.data)
    return {i: (x, ys[i]) for i, x in xs.items() if i in ys}


def _axes(page: Page, points: Mapping[int, tuple[float, float]]) -> tuple[Box, Axis, Axis]:
    """The plot between its two axes; each takes room that the numbers of the other decide on."""
    along, up = page.table.data
    titles = [_title(page, order) for order in (0, 1)]
    top, foot = 0.7 * page.size, page.line * (1 + len(titles[0])) + 0.9 * page.size
    y_scale = wide_scale(
        [y for _, y in points.values()],
        begin=page.spec.axis_from,
        decimals=up.numbers.decimals,
        marked=marked(page),
    )
    high = max(page.height - top - foot, page.line)
    y_scale = thinned(y_scale, lambda one: len(one.ticks) * page.line * 1.1 <= high)
    y = Axis(y_scale, (up,), titles[1], lined=True)
    aside = len(titles[1]) * page.line + (0.7 * page.size if titles[1] else 0.0)
    left = aside + widest(y.tick_texts(), page.size) + 0.6 * page.size
    x_scale = wide_scale([x for x, _ in points.values()], decimals=along.numbers.decimals)
    x_scale = thinned(x_scale, lambda one: _is_roomy(page, one, page.width - left))
    x = Axis(x_scale, (along,), titles[0], lined=True)
    ends = [text_width(text, page.size) for text in x.tick_texts()]
    right = max(ends[-1] * 0.6, page.size * 0.5)
    return page.shares(max(left, ends[0] * 0.6), top, right, foot), x, y


def _is_roomy(page: Page, one: Scale, width: float) -> bool:
    """Whether the numbers along the foot keep clear of each other."""
    texts = Axis(one, page.table.data[:1]).tick_texts()
    return len(texts) * (widest(texts, page.size) + page.size) <= width


def _title(page: Page, order: int) -> tuple[str, ...]:
    """What an axis measures, and in which unit, in lines."""
    name = page.table.data[order].name
    own = page.spec.series[order].unit
    unit = one_line(page.spec.unit if own is None else own)
    says = unit and unit.casefold() not in name.casefold()
    text = ", ".join(part for part in (name, unit if says else "") if part)
    longest = (page.width, page.height)[order] * _TITLE
    lines = fitted(text, longest / page.size, _TITLE_LINES).lines
    return lines if text else ()


def _labels(page: Page, layout: ScatterLayout, style: ChartStyle) -> dict[int, Label]:
    left, top = layout.plot.left * page.width, layout.plot.top * page.height
    wide, high = layout.plot.width * page.width, layout.plot.height * page.height
    wanted = _wanted(layout)

    def at(x: float, y: float) -> tuple[float, float]:
        return left + layout.x.share(x) * wide, top + (1 - layout.y.share(y)) * high

    field = Field(
        {i: at(*point) for i, point in layout.points.items()},
        {i: fitted(page.table.categories[i], LONGEST_NAME).text for i in wanted},
        (left + 1, top - 0.6 * page.size, page.width - 1, top + high),
        layout.marker,
        page.size,
        style.ground,
        at(0.0, 0.0),
    )
    return placed(field, wanted, layout.lit)


def _wanted(layout: ScatterLayout) -> list[int]:
    """The points to be named, the most telling first: of many, the extremes only."""
    points, order = layout.points, list(layout.points)
    extremes = [
        most(order, key=lambda i: points[i][axis]) for axis in (0, 1) for most in (max, min)
    ]
    first = [*([layout.lit] if layout.lit is not None else []), *extremes]
    return first if len(points) > _MARKERS[0][0] else [*first, *order]
