"""Where things are in a chart's frame, and which labels have room: shares of width and height."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from attache.charts.measure import line_height, text_width, widest, wrapped_lines
from attache.charts.scale import Need, Scale, scale
from attache.charts.spec import ChartSpec, lights_series
from attache.charts.style import ChartStyle
from attache.charts.table import Column, Table
from attache.pack.chart_type import ChartType
from attache.units import EMU_PER_POINT

_GAPS = {1: 250, 2: 110, 3: 70}  # Few bars would be slabs without wider gaps.
_GAP = 50
_ALL_POINTS = 8
_TURNED_AT_MOST = 16
_WIDE = 0.75  # Values more alike than this need an axis that does not begin at zero.
_SKIPS = (1, 2, 3, 4, 6, 12, 24, 36, 60, 120)


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in shares of the chart's width and height."""

    left: float
    top: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Layout:
    """How a chart is laid out.

    `labels` are, one set a data column, the points that carry a label; `names` says whether the
    last point of a line carries its series' name. A `crowded` line is labelled at its ends and
    extremes only. Every `skip`-th category is named, and `turn` is the angle of the names in
    degrees. `scale` is the value axis. `gap` is the gap between bars in percent of a bar.
    """

    plot: Box
    legend: Box | None
    labels: tuple[frozenset[int], ...]
    names: bool
    value_axis: bool
    skip: int
    turn: int
    gap: int
    crowded: bool
    scale: Scale


@dataclass(frozen=True, slots=True)
class _Page:
    """The frame in points, with what is asked about it again and again."""

    spec: ChartSpec
    table: Table
    size: float
    width: float
    height: float

    @property
    def count(self) -> int:
        return len(self.table.categories)

    @property
    def several(self) -> bool:
        return len(self.table.data) > 1

    @property
    def lies(self) -> bool:
        """Whether the values run from left to right."""
        return self.spec.type is ChartType.BAR

    @property
    def label_width(self) -> float:
        known = [value for column in self.table.data for _, value in column.known]
        sign = "+" if self.table.bridge else ""
        return widest([sign + self.table.numbers.text(value) for value in known], self.size)

    @property
    def gap(self) -> int:
        return 60 if self.several else _GAPS.get(self.count, _GAP)

    @property
    def crowded(self) -> bool:
        """Whether one line has too many points to label each."""
        return self.spec.type is ChartType.LINE and not self.several and self.count > _ALL_POINTS

    def shares(self, left: float, top: float, right: float, bottom: float) -> Box:
        """What margins in points leave of the frame."""
        left, right = left / self.width, right / self.width
        top, bottom = top / self.height, bottom / self.height
        return Box(left, top, max(0.1, 1 - left - right), max(0.1, 1 - top - bottom))


def chart_layout(spec: ChartSpec, table: Table, style: ChartStyle) -> Layout:
    """The layout of a chart in a frame of the style's size."""
    page = _Page(spec, table, style.size, style.width / EMU_PER_POINT, style.height / EMU_PER_POINT)
    legend = _legend(page) if page.several else None
    draft = _laid_out(page, legend)
    if spec.type is ChartType.LINE and page.several and draft.labels[0]:
        named = _laid_out(page, None, names=True)
        if _ends_apart(page, named):
            return named
        draft = _laid_out(page, legend, labels=False)
    return draft


def _laid_out(
    page: _Page, legend: Box | None, *, names: bool = False, labels: bool = True
) -> Layout:
    skip, turn, names_room = _categories(page)
    labels = labels and page.spec.show_labels
    top = legend.height * page.height + page.size * 0.4 if legend else 0.0
    overhang = _overhang(page) if skip > 1 else 0.0
    plot = _plot(page, top, names_room, turn, overhang, names=names, labels=labels)
    bounds = _scale(page, plot, labels=labels)
    span = bounds.low, bounds.high
    chosen = _labels(page, plot, span) if labels else _none(page)
    axis = not any(chosen)
    if axis and labels:
        return _laid_out(page, legend, names=names, labels=False)
    return Layout(
        plot=plot,
        legend=legend,
        labels=chosen,
        names=names,
        value_axis=axis,
        skip=skip,
        turn=turn,
        gap=page.gap,
        crowded=page.crowded,
        scale=bounds,
    )


def _none(page: _Page) -> tuple[frozenset[int], ...]:
    return tuple(frozenset[int]() for _ in page.table.data)


def _legend(page: _Page) -> Box:
    """A legend along the top, from the left edge."""
    wanted = sum(text_width(column.name, page.size) + 3 * page.size for column in page.table.data)
    rows = max(1, math.ceil(wanted / page.width))
    height = min(0.4, rows * line_height(page.size) * 1.35 / page.height)
    return Box(0.0, 0.0, min(1.0, wanted / page.width), height)


def _categories(page: _Page) -> tuple[int, int, float]:
    """Which categories are named, at what angle, and the room their names take in points."""
    names, size = page.table.categories, page.size
    if page.lies:
        slot = page.height * 0.95 / page.count
        room = min(widest(names, size), page.width * 0.36) + size * 0.8
        return _nice(line_height(size) / slot), 0, room
    slot = page.width * 0.96 / page.count
    if widest(names, size) <= slot * 0.95:
        return 1, 0, line_height(size) + size * 0.7
    lines = [wrapped_lines(name, size, slot * 0.95) for name in names]
    if all(count is not None and count <= 3 for count in lines):
        return 1, 0, max(count or 1 for count in lines) * line_height(size) + size * 0.7
    if page.spec.type is not ChartType.LINE and page.count <= _TURNED_AT_MOST:
        return 1, -45, min(widest(names, size) * 0.71 + size, page.height * 0.4)
    width = min(widest(names, size), page.width * 0.3)
    return _nice(width * 1.15 / slot), 0, line_height(size) + size * 0.7


def _nice(wanted: float) -> int:
    least = max(1, math.ceil(wanted))
    return next((skip for skip in _SKIPS if skip >= least), least)


def _overhang(page: _Page) -> float:
    """How far a level name may reach over the plot's side, where names are wider than columns."""
    width = min(widest(page.table.categories, page.size), page.width * 0.3)
    return max(0.0, (width - page.width / page.count) / 2)


def _plot(
    page: _Page,
    top: float,
    names_room: float,
    turn: int,
    overhang: float,
    *,
    names: bool,
    labels: bool,
) -> Box:
    """The plot area: what the names, the labels and a value axis leave of the frame."""
    size, label = page.size, page.label_width
    if page.lies:
        right = label + size if labels else size
        return page.shares(names_room, top, right, 0 if labels else 1.8 * size)
    side = 0.4 * size if labels else label + size
    if turn:  # The first name reaches out to the left of its column.
        side = max(side, min(names_room, page.width * 0.15))
    above = 1.5 * size if labels and page.spec.type is not ChartType.STACKED else 0.5 * size
    right = 0.4 * size
    if labels and page.crowded:
        side = right = label + 0.5 * size
    if names:
        endings = [f"{c.name} {_last_text(page, c)}" for c in page.table.data]
        right = min(widest(endings, size) * 1.06 + size, page.width * 0.4)
        side = label + size
    side, right = max(side, overhang), max(right, overhang)
    return page.shares(side, top + above, right, names_room)


def _last_text(page: _Page, column: Column) -> str:
    return page.table.numbers.text(column.known[-1][1]) if column.known else ""


def _reach(page: _Page) -> tuple[float, float]:
    """The lowest and highest place that anything drawn reaches."""
    bridge = page.table.bridge
    if bridge:
        drawn = [v for lane in (bridge.peaks, *bridge.connectors) for v in lane if v is not None]
        return min(0.0, *drawn), max(0.0, *drawn)
    if page.spec.type is ChartType.STACKED:
        stacks = list(zip(*(column.values for column in page.table.data), strict=True))
        lows = [sum(v for v in stack if v is not None and v < 0) for stack in stacks]
        highs = [sum(v for v in stack if v is not None and v > 0) for stack in stacks]
        return min(lows), max(highs)
    known = [value for column in page.table.data for _, value in column.known]
    return min(known), max(known)


def _scale(page: _Page, plot: Box, *, labels: bool) -> Scale:
    """The value axis: bars start at zero; labels below zero need room of their own.

    A bound is left to PowerPoint where it finds the same one, so that the axis follows a later
    edit of the data: zero where values are far from alike, and the first step above the highest.
    """
    low, high = _reach(page)
    line = page.spec.type is ChartType.LINE
    wide_above, wide_below = 0 <= low <= high * _WIDE, 0 >= high >= low * _WIDE
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
            keeps_high=high > 0 or not line or wide_below,
            shown=not labels,
            decimals=page.table.numbers.decimals,
        )
    )


def _spare(page: _Page, plot: Box, low: float, high: float, *, labels: bool) -> float:
    """How much lower than the lowest value an axis up to `high` has to begin."""
    line, span = page.spec.type is ChartType.LINE, high - low
    length = plot.width * page.width if page.lies else plot.height * page.height
    room = page.label_width + page.size if page.lies else (2.1 if line else 1.6) * page.size
    if page.spec.type is ChartType.STACKED or not labels:
        room = 0.3 * page.size
    return (span or abs(low) or 1.0) * room / max(length - room, room)


def _labels(page: _Page, plot: Box, span: tuple[float, float]) -> tuple[frozenset[int], ...]:
    """Which points of each data column are labelled; all sets are empty where none has room."""
    long = plot.height * page.height if page.lies else plot.width * page.width
    need = line_height(page.size) * 0.95 if page.lies else page.label_width * 1.08
    slot = long / page.count
    if page.spec.type is ChartType.LINE and page.several:
        return tuple(_ends(column) for column in page.table.data)
    if page.spec.type is ChartType.STACKED:
        return _roomy_segments(page, plot, span, slot, need)
    if page.several:
        bar = slot / (len(page.table.data) + page.gap / 100)
        return tuple(
            frozenset(i for i, _ in column.known) if need <= bar * 1.12 else frozenset[int]()
            for column in page.table.data
        )
    column = page.table.data[0]
    if page.crowded:
        ends = _ends(column)
        rest = [i for i in _key_points(page, column) if _far(i, ends, need / slot / 2)]
        return (ends | _spaced(rest, need / slot),)
    if need <= slot:
        return (frozenset(i for i, _ in column.known),)
    return (_spaced(_key_points(page, column), need / slot),)


def _ends(column: Column) -> frozenset[int]:
    return frozenset({column.known[0][0], column.known[-1][0]}) if column.known else frozenset()


def _roomy_segments(
    page: _Page, plot: Box, span: tuple[float, float], slot: float, need: float
) -> tuple[frozenset[int], ...]:
    """The segments of stacks that are high enough for a line of text."""
    reach = span[1] - span[0]
    if need > slot / (1 + page.gap / 100) or not reach or not math.isfinite(reach):
        return _none(page)
    least = line_height(page.size) * 1.05 / (plot.height * page.height) * reach * 1.08
    return tuple(
        frozenset(i for i, value in column.known if abs(value) >= least)
        for column in page.table.data
    )


def _key_points(page: _Page, column: Column) -> list[int]:
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


def _ends_apart(page: _Page, draft: Layout) -> bool:
    """Whether the labels at the ends of several lines keep clear of one another."""
    columns = page.table.data
    if any(not column.known or column.known[-1][0] != page.count - 1 for column in columns):
        return False
    reach = draft.scale.high - draft.scale.low
    if not reach or not math.isfinite(reach):
        return False
    least = line_height(page.size) / (draft.plot.height * page.height) * reach * 1.15
    return _apart([c.known[-1][1] for c in columns], least)


def _apart(values: Sequence[float], least: float) -> bool:
    ranked = sorted(values)
    return all(b - a >= least for a, b in pairwise(ranked))


def highlighted(spec: ChartSpec) -> int | None:
    """The place of the highlighted category (one series) or series (several), None for none."""
    of_series = lights_series(spec.type, len(spec.series))
    names = [series.name for series in spec.series] if of_series else spec.categories
    places = [i for i, name in enumerate(names) if name == spec.highlight]
    return places[0] if places and spec.highlight is not None else None
