"""The room that annotations take beside a chart: found by drawing them and looking."""

from collections.abc import Callable
from dataclasses import replace
from functools import lru_cache

from attache.charts.anchors import Room
from attache.charts.annotate_draw import missing_room
from attache.charts.axis_anchors import anchors_of
from attache.charts.framing import Page
from attache.charts.places import Layout
from attache.charts.rooms import under_legend
from attache.charts.style import ChartStyle

_ROUNDS = 4  # Each time the plot shrinks, the marks over it move a little.
_MOST = 0.5  # Of the frame, for annotations on one side.


@lru_cache(maxsize=64)
def with_room(page: Page, style: ChartStyle, arranged: Callable[[Page], Layout]) -> Layout:
    """The layout whose plot is so much smaller that its annotations stand in the frame.

    `arranged` lays the page out without them. What was laid out is kept, as a chart and what is
    drawn over it both ask. Raises AttacheError where an annotation does not
    suit the chart.
    """
    layout = arranged(page)
    for _ in range(_ROUNDS):
        head = under_legend(page, layout.legend)
        missing = missing_room(page.spec, style, anchors_of(page, layout), head)
        if missing.is_small():
            break
        page = replace(page, spare=_kept(page, page.spare.plus(missing)))
        layout = arranged(page)
    return layout


def _kept(page: Page, room: Room) -> Room:
    """So much that something is left of the chart."""
    across, upright = page.width * _MOST, page.height * _MOST
    return Room(
        min(room.left, across),
        min(room.top, upright),
        min(room.right, across),
        min(room.foot, upright),
    )
