"""Which points of a chart have room for a label."""

import math
from collections.abc import Iterable

from attache.charts.axis.framing import Box, Page, highlighted, shown_columns
from attache.charts.scale import Scale
from attache.charts.table import Column
from attache.pack.chart_type import ChartType

_CUT = 2.5  # A bar that is cut where the axis begins shows that at its foot.
Points = tuple[frozenset[int], ...]


def no_points(page: Page) -> Points:
    """No label at all, one set a series."""
    return tuple(frozenset[int]() for _ in page.table.data)


def labelled_points(page: Page, plot: Box, axis: Scale) -> Points:
    """Which points of each series are labelled; all sets are empty where none has room."""
    return tuple(
        frozenset(i for i in points if _is_seen(page, column.values[i], axis))
        for column, points in zip(page.table.data, _roomy(page, plot, axis), strict=True)
    )


def _is_seen(page: Page, value: float | None, axis: Scale) -> bool:
    """Whether a bar that is cut where the axis begins, or a point of a line, is seen at all."""
    if page.spec.axis_from is None or page.stacks or page.table.bridge:
        return True
    return value is not None and value >= axis.low


def _roomy(page: Page, plot: Box, axis: Scale) -> Points:
    long = plot.height * page.height if page.lies else plot.width * page.width
    need = page.line * 0.95 if page.lies else page.label_width * 1.08
    slot = page.slots(long)
    if page.type is ChartType.AREA:
        return no_points(page) if page.several else (_peaks(page, need / slot),)
    if page.is_line and page.several:
        return tuple(ends(column) for column in page.table.data)
    if page.stacks:
        return _roomy_segments(page, plot, axis, slot, need)
    if page.several:
        bar = slot / (len(page.table.data) + page.gap / 100)
        return tuple(
            frozenset(i for i, _ in column.known) if need <= bar * 1.12 else frozenset[int]()
            for column in page.table.data
        )
    return (_points_of_one(page, page.table.data[0], need / slot),)


def _points_of_one(page: Page, column: Column, apart: float) -> frozenset[int]:
    """All points of the only series, or the most telling where labels are wider than slots."""
    if page.crowded:
        outer = ends(column)
        rest = [i for i in _key_points(page, column) if _far(i, outer, apart / 2)]
        return outer | _spaced(rest, apart)
    if apart <= 1:
        return frozenset(i for i, _ in column.known)
    return _spaced(_key_points(page, column), apart)


def ends(column: Column) -> frozenset[int]:
    """The first and the last point of a series."""
    return frozenset({column.known[0][0], column.known[-1][0]}) if column.known else frozenset()


def _peaks(page: Page, apart: float) -> frozenset[int]:
    """The points of one area whose labels stand clear of it: its ends and its highest."""
    column = page.table.data[0]
    highest = max(column.known, key=lambda point: point[1])[0]
    lit = highlighted(page.spec)
    outer = ends(column)
    wanted = [highest, *([lit] if lit is not None else [])]
    rest = [i for i in wanted if _far(i, outer, apart / 2)]
    return outer | _spaced(rest, apart)


def _roomy_segments(page: Page, plot: Box, axis: Scale, slot: float, need: float) -> Points:
    """The segments of stacks that are high enough for a line of text where they are seen."""
    reach = axis.high - axis.low
    if need > slot / (1 + page.gap / 100) or not reach or not math.isfinite(reach):
        return no_points(page)
    least = page.line * 1.05 / (plot.height * page.height) * reach * 1.08
    sums: dict[tuple[int, bool], float] = {}
    chosen: list[frozenset[int]] = []
    for column in shown_columns(page.spec, page.table):
        roomy: set[int] = set()
        for i, value in column.known:
            start = sums.get((i, value < 0), 0.0)
            sums[i, value < 0] = end = start + value
            hidden = max(0.0, min(axis.low, end) - start) if page.spec.axis_from else 0.0
            if abs(value) - hidden >= least * (_CUT if hidden else 1.0):
                roomy.add(i)
        chosen.append(frozenset(roomy))
    return tuple(chosen)


def _key_points(page: Page, column: Column) -> list[int]:
    """Highest, lowest, highlighted, last and first, the most telling first."""
    known = column.known
    highest = max(known, key=lambda point: point[1])[0]
    lowest = min(known, key=lambda point: point[1])[0]
    wanted = [known[-1][0], known[0][0]]
    lit = highlighted(page.spec)
    return [highest, lowest, *([lit] if lit is not None else []), *wanted]


def _spaced(candidates: Iterable[int], apart: float) -> frozenset[int]:
    """The candidates that stand far enough apart, in slots, from those before them."""
    kept: list[int] = []
    for candidate in candidates:
        if _far(candidate, kept, apart):
            kept.append(candidate)
    return frozenset(kept)


def _far(place: int, others: Iterable[int], apart: float) -> bool:
    return all(abs(place - other) >= apart for other in others)
