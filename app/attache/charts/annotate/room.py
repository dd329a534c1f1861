"""The room that annotations take beside a chart: found by drawing them and looking."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any, Generic, TypeVar

from attache.charts.annotate.anchors import NO_ROOM, Anchors, Room
from attache.charts.annotate.draw import missing_room
from attache.charts.axis.framing import Page
from attache.charts.axis.places import Layout
from attache.charts.axis.rooms import under_legend
from attache.charts.spec import ChartSpec
from attache.charts.style import ChartStyle

_ROUNDS = 4  # Each time the plot shrinks, the marks over it move a little.
_SHARES, _WORTH = (0.4, 0.7), 12.0  # Of the room at the top, tried where it is so many points.
_MOST = 0.5  # Of the frame, for annotations on one side.
_Laid = TypeVar("_Laid")


@dataclass(frozen=True, slots=True)
class Arranging(Generic[_Laid]):
    """How charts of a family are laid out: on a page, whose `spare` room stays empty.

    `anchors` says where what is laid out falls, `frame` what it has as every chart.
    """

    arranged: Callable[[Page, ChartStyle], _Laid]
    anchors: Callable[[Page, ChartStyle, _Laid], Anchors]
    frame: Callable[[_Laid], Layout | None]


def with_room(spec: ChartSpec, page: Page, style: ChartStyle, arranging: Arranging[_Laid]) -> _Laid:
    """The layout whose plot is so much smaller that its annotations stand in the frame.

    The room is kept, as a chart and what is drawn over it both ask. Raises AttacheError where an
    annotation does not suit the chart.
    """
    return arranging.arranged(replace(page, spare=_room(spec, page, style, arranging)), style)


@lru_cache(maxsize=64)
def _room(spec: ChartSpec, page: Page, style: ChartStyle, arranging: Arranging[Any]) -> Room:
    def missing(room: Room) -> Room:
        roomy = replace(page, spare=room)
        laid = arranging.arranged(roomy, style)
        frame = arranging.frame(laid)
        head = under_legend(page, frame.legend) if frame else 0.0
        return missing_room(spec, style, arranging.anchors(roomy, style, laid), head)

    room = NO_ROOM
    for _ in range(_ROUNDS):
        more = missing(room)
        if more.is_small():
            break
        room = _kept(page, room.plus(more))
    return _tight(room, lambda each: missing(each).is_small())


def _tight(room: Room, suits: Callable[[Room], bool]) -> Room:
    """Less room at the top where that suits as well: what was drawn may have found another place.

    A chart keeps what it can of its height.
    """
    less = (replace(room, top=room.top * share) for share in _SHARES)
    return next((each for each in less if room.top > _WORTH and suits(each)), room)


def _kept(page: Page, room: Room) -> Room:
    """So much that something is left of the chart."""
    across, upright = page.width * _MOST, page.height * _MOST
    return Room(
        min(room.left, across),
        min(room.top, upright),
        min(room.right, across),
        min(room.foot, upright),
    )
