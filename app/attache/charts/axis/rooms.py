"""The room that names, a legend, labels and a value axis take of a chart's frame."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from attache.charts.axis.framing import Box, Page
from attache.charts.axis.places import Ending
from attache.charts.measure import line_height, text_width, widest, wrapped_lines
from attache.pack.chart_type import ChartType

_TURNED_AT_MOST = 16
_SKIPS = (1, 2, 3, 4, 6, 12, 24, 36, 60, 120)
_WIDEST_ENDINGS = 0.4  # Of the frame.
SPREAD = 1.1  # Between the middles of labels, in lines of text.
_FARTHEST, _FARTHEST_BAND = 1.15, 0.6  # Lines of text from a point, from a band's middle.
_CONTINUOUS = frozenset({ChartType.LINE, ChartType.AREA})


@dataclass(frozen=True, slots=True)
class Names:
    """Which categories are named, at what angle in degrees, and their room in points."""

    skip: int
    turn: int
    room: float


def legend_box(page: Page, names: Sequence[str]) -> Box:
    """A legend along the top, from the left edge. Beside a line, all keys are as wide as its."""
    key = 4.8 if page.type is ChartType.COMBINATION else 3
    wanted = sum(text_width(name, page.size) + key * page.size for name in names)
    rows = max(1, math.ceil(wanted / page.width))
    height = min(0.4, rows * line_height(page.size) * 1.35 / page.height)
    return Box(0.0, 0.0, min(1.0, wanted / page.width), height)


def under_legend(page: Page, legend: Box | None) -> float:
    """How far below the frame's top the legend ends, in points."""
    return legend.height * page.height + page.size * 0.4 if legend else 0.0


def category_names(page: Page) -> Names:
    """Which categories are named, and how."""
    names, size = page.table.categories, page.size
    if page.lies:
        slot = page.height * 0.95 / page.count
        room = min(widest(names, size), page.width * 0.36) + size * 0.8
        return Names(_nice(line_height(size) / slot), 0, room)
    slot = page.slots(page.width * 0.96)
    if widest(names, size) <= slot * 0.95:
        return Names(1, 0, line_height(size) + size * 0.7)
    lines = [wrapped_lines(name, size, slot * 0.95) for name in names]
    if all(count is not None and count <= 3 for count in lines):
        return Names(1, 0, max(count or 1 for count in lines) * line_height(size) + size * 0.7)
    if page.type not in _CONTINUOUS and page.count <= _TURNED_AT_MOST:
        return Names(1, -45, min(widest(names, size) * 0.71 + size, page.height * 0.4))
    width = min(widest(names, size), page.width * 0.3)
    return Names(_nice(width * 1.15 / slot), 0, line_height(size) + size * 0.7)


def overhang(page: Page, names: Names) -> float:
    """How far a level name may reach over the plot's side, where names are wider than columns."""
    width = min(widest(page.table.categories, page.size), page.width * 0.3)
    if page.edges:
        return width / 2
    return max(0.0, (width - page.width / page.count) / 2) if names.skip > 1 else 0.0


def plot_box(
    page: Page, top: float, names: Names, endings: Sequence[str] = (), *, labels: bool
) -> Box:
    """The plot area: what the names, the labels and a value axis leave of the frame.

    `endings` are the labels that stand to the right of it.
    """
    size, label = page.size, page.label_width
    if page.lies:
        right = label + size if labels else size
        return page.shares(names.room, top, right, 0 if labels else 1.8 * size)
    side = 0.4 * size if labels else label + size
    if names.turn:  # The first name reaches out to the left of its column.
        side = max(side, min(names.room, page.width * 0.15))
    above = 1.5 * size if labels and not page.stacks else 0.5 * size
    right = 0.4 * size
    if labels and page.crowded:
        side = right = label + 0.5 * size
    if endings:
        right = endings_room(page, endings)
        side = label + size
    over = overhang(page, names)
    top += above
    return page.shares(max(side, over), top, max(right, over), names.room)


def endings_room(page: Page, endings: Sequence[str]) -> float:
    """The room in points to the right of lines for the labels at their ends."""
    return min(widest(endings, page.size) * 1.06 + page.size, page.width * _WIDEST_ENDINGS)


def have_room(page: Page, endings: Sequence[str]) -> bool:
    """Whether the labels at the ends of lines stand on one line each."""
    wanted = widest(endings, page.size) * 1.06 + page.size
    return wanted <= page.width * _WIDEST_ENDINGS


def is_apart(page: Page, plot: Box, endings: Sequence[Ending]) -> bool:
    """Whether all have room beside the plot, none so far off that it is taken for another's."""
    farthest = _FARTHEST_BAND if page.type is ChartType.AREA else _FARTHEST
    most = max(sum(ending.place == side for ending in endings) for side in "lr")
    if (most - 1) * page.line * SPREAD > plot.height * page.height - page.line / 2:
        return False
    return all(abs(ending.shift) <= page.line * farthest for ending in endings)


def _nice(wanted: float) -> int:
    least = max(1, math.ceil(wanted))
    return next((skip for skip in _SKIPS if skip >= least), least)
