"""Where bars, columns, lines and areas end, for the annotations over them."""

from attache.charts.annotate.anchors import Anchors
from attache.charts.axis.framing import Page, page_of
from attache.charts.axis.layout import chart_layout
from attache.charts.axis.marks import stacked
from attache.charts.axis.places import Layout
from attache.charts.spec import ChartSpec
from attache.charts.style import ChartStyle
from attache.charts.table import Column, Table
from attache.pack.chart_type import ChartType

Ends = tuple[float | None, ...]
_STACKS = frozenset({ChartType.STACKED, ChartType.STACKED_100, ChartType.AREA})
_UNBARRED = frozenset({ChartType.LINE, ChartType.SLOPE, ChartType.AREA})


def axis_anchors(spec: ChartSpec, style: ChartStyle, table: Table) -> Anchors:
    """Where a chart with a category axis and a value axis shows what.

    The values of columns of equal height are percent. Those of a line on a second axis are where
    they would be on the first.
    """
    return anchors_of(page_of(spec, table, style), chart_layout(spec, table, style))


def anchors_of(page: Page, layout: Layout) -> Anchors:
    """The same of a chart that is laid out already."""
    box = layout.plot
    left, top = box.left * page.width, box.top * page.height
    right, foot = left + box.width * page.width, top + box.height * page.height
    slot = page.slots(foot - top if page.lies else right - left)
    start, before = (top if page.lies else left), (0.0 if layout.edges else 0.5)
    return Anchors(
        width=page.width,
        height=page.height,
        left=left,
        top=top,
        right=right,
        foot=foot,
        lies=page.lies,
        middles=tuple(start + (i + before) * slot for i in range(page.count)),
        thick=_thick(page, layout, slot),
        low=layout.scale.low,
        high=layout.scale.high,
        ends=(ends := _ends(page.spec, page.table, layout)),
        totals=_totals(page.table, ends),
        labels=layout.labels,
    )


def _thick(page: Page, layout: Layout, slot: float) -> float:
    if page.type in _UNBARRED:
        return 0.0
    count = 1 if page.stacks or page.table.bridge else len(page.bars)
    return count * slot / (count + layout.gap / 100)


def _ends(spec: ChartSpec, table: Table, layout: Layout) -> tuple[Ends, ...]:
    count = range(len(table.categories))
    if table.bridge:
        return (_levels(table),)
    if spec.type in _STACKS:
        return tuple(
            tuple(part[i][1] if i in part else None for i in count) for part in stacked(spec, table)
        )
    if layout.second is None:
        return tuple(column.values for column in table.data)
    return (*(column.values for column in table.data[:-1]), _on_first(table.data[-1], layout))


def _levels(table: Table) -> Ends:
    """The level that each step of a waterfall leads to."""
    level, ends = 0.0, list[float | None]()
    last = len(table.categories) - 1
    for i, value in enumerate(table.data[0].values):
        level = (value or 0.0) + (0.0 if i in (0, last) and value is not None else level)
        ends.append(None if value is None else level)
    return tuple(ends)


def _on_first(column: Column, layout: Layout) -> Ends:
    """The values of a line where they would be on the first axis."""
    first, second = layout.scale, layout.second or layout.scale
    ratio = (first.high - first.low) / (second.high - second.low)
    return tuple(
        None if value is None else first.low + (value - second.low) * ratio
        for value in column.values
    )


def _totals(table: Table, ends: tuple[Ends, ...]) -> Ends:
    """The highest end of each category, or the lowest where all are below zero."""
    if table.bridge:
        return table.bridge.peaks
    rows = [[end for end in row if end is not None] for row in zip(*ends, strict=True)]
    return tuple((max(row) if max(row) > 0 else min(row)) if row else None for row in rows)
