"""The value axis that a chart needs: what is drawn, and the room of labels below zero."""

import math

from attache.charts.axis.framing import Box, Page
from attache.charts.scale import Need, Scale, scale
from attache.pack.annotation import AnnotationKind
from attache.pack.chart_type import ChartType

_WIDE = 0.75  # Values more alike than this need an axis that does not begin at zero.
_MARKED = frozenset({ChartType.LINE, ChartType.AREA})
_SPARE = 0.06  # Of the axis, above the marker of the highest point.
_PERCENT_STEPS = (25.0, 20.0, 10.0)
_CUMULATED = frozenset({ChartType.STACKED, ChartType.AREA})


def value_axis(page: Page, plot: Box, *, labels: bool) -> Scale:
    """The value axis: bars start at zero; labels below zero need room of their own.

    A bound is left to PowerPoint where it finds the same one, so that the axis follows a later
    edit of the data: zero where values are far from alike, and the first step above the highest.
    """
    if page.type is ChartType.STACKED_100:
        return _percent(page.spec.axis_from or 0.0)
    low, high = reach(page)
    shown = marked(page)
    if page.spec.axis_from is not None:
        return _from(page, page.spec.axis_from, max((high, *shown)), labels=labels)
    beyond = any(value > high for value in shown)
    low, high = min((low, *shown)), max((high, *shown))
    line = page.is_line
    wide_above, wide_below = _is_wide(page, low, high), _is_wide(page, -high, -low)
    from_zero = low >= 0 and not line
    to_zero = high <= 0 < -low and (not line or wide_below)
    keeps_low = wide_above and line
    top = max(high, 0.0) if to_zero or not line else high
    spare = 0.0 if from_zero or keeps_low else _spare(page, plot, low, top, labels=labels)
    return scale(
        Need(
            low=low - spare,
            high=high,
            floor=0.0 if from_zero else None,
            ceiling=0.0 if to_zero else None,
            keeps_low=keeps_low,
            keeps_high=(high > 0 or not line or wide_below) and not beyond,
            shown=not labels,
            decimals=page.table.numbers.decimals,
        )
    )


def _is_wide(page: Page, low: float, high: float) -> bool:
    """Whether the values are so far from alike that an axis shows zero as well."""
    return page.type is not ChartType.SLOPE and 0 <= low <= high * _WIDE


def _percent(start: float) -> Scale:
    step = next((step for step in _PERCENT_STEPS if start % step == 0), 100.0 - start)
    return Scale(start, 100.0, start, 100.0, step)


def _from(page: Page, start: float, high: float, *, labels: bool) -> Scale:
    """An axis that begins where it was told to; both bounds are explicit."""
    if page.type in _MARKED:
        high += _SPARE * (high - start)
    decimals = page.table.numbers.decimals
    return scale(Need(low=start, high=high, floor=start, shown=not labels, decimals=decimals))


def reach(page: Page) -> tuple[float, float]:
    """The lowest and highest place that anything drawn reaches."""
    bridge = page.table.bridge
    if bridge:
        drawn = [v for lane in (bridge.peaks, *bridge.connectors) for v in lane if v is not None]
        return min(0.0, *drawn), max(0.0, *drawn)
    if page.type in _CUMULATED:
        stacks = list(zip(*(column.values for column in page.table.data), strict=True))
        lows = [sum(v for v in stack if v is not None and v < 0) for stack in stacks]
        highs = [sum(v for v in stack if v is not None and v > 0) for stack in stacks]
        return min(lows), max(highs)
    known = [value for column in page.bars for _, value in column.known]
    return (min(known), max(known)) if known else (0.0, 0.0)


def marked(page: Page) -> list[float]:
    """The values of reference lines and bands, which have to be seen."""
    kinds = (AnnotationKind.LINE, AnnotationKind.BAND)
    values = [
        v for one in page.spec.annotations if one.kind in kinds for v in (one.value, one.upper)
    ]
    return [value for value in values if value is not None]


def _spare(page: Page, plot: Box, low: float, high: float, *, labels: bool) -> float:
    """How much lower than the lowest value an axis up to `high` has to begin."""
    line, span = page.is_line, high - low
    length = plot.width * page.width if page.lies else plot.height * page.height
    room = page.label_width + page.size if page.lies else (2.1 if line else 1.6) * page.size
    if page.stacks or not labels or page.type is ChartType.SLOPE:
        room = 0.3 * page.size
    return (span or abs(low) or 1.0) * room / max(length - room, room)


def is_finite_reach(low: float, high: float) -> bool:
    """Whether a span can be divided by."""
    return high > low and math.isfinite(high - low)
