"""The annotations of a chart as marks, and the room that they need beside the chart."""

from collections.abc import Iterable
from dataclasses import replace

from attache.charts.annotate.anchors import NO_ROOM, Anchors, Room
from attache.charts.annotate.arrows import draw_arrows, reserve_legs
from attache.charts.annotate.field import Field
from attache.charts.annotate.lines import (
    draw_bands,
    draw_breaks,
    draw_cuts,
    draw_values,
    reserve_breaks,
)
from attache.charts.annotate.obstacles import take_chart
from attache.charts.annotate.overlay import OUTLINE, Box, Mark, Patch, Shard, Stroke, Words
from attache.charts.annotate.texts import draw_callouts, draw_parts, draw_totals
from attache.charts.spec import ChartSpec
from attache.charts.style import ChartStyle

_STEPS = (
    take_chart,
    draw_totals,
    draw_parts,
    Field.settle,
    draw_bands,
    draw_cuts,
    reserve_breaks,
    reserve_legs,
    draw_values,
    draw_callouts,
    draw_arrows,
    draw_breaks,
)
"""What is nearest to the data comes first: what comes later keeps clear of it."""


def placed(spec: ChartSpec, style: ChartStyle, anchors: Anchors) -> tuple[Mark, ...]:
    """The marks of a chart whose parts fall where `anchors` says, none outside of its frame."""
    return tuple(_kept(mark, anchors) for mark in _marks(spec, style, anchors))


def missing_room(spec: ChartSpec, style: ChartStyle, anchors: Anchors, head: float) -> Room:
    """How far the marks would reach over the frame, or at its top over what ends at `head`."""
    boxes = [_outer(mark) for mark in _marks(spec, style, anchors)]
    if not boxes:
        return NO_ROOM
    return Room(
        left=max(0.0, -min(box.left for box in boxes)),
        top=max(0.0, head - min(box.top for box in boxes)),
        right=max(0.0, max(box.right for box in boxes) - anchors.width),
        foot=max(0.0, max(box.foot for box in boxes) - anchors.height),
    )


def _marks(spec: ChartSpec, style: ChartStyle, anchors: Anchors) -> list[Mark]:
    field = Field(spec, style, anchors)
    for step in _STEPS:
        step(field)
    return field.marks


def _outer(mark: Mark) -> Box:
    """What a mark takes up with the line round it."""
    edge = OUTLINE if isinstance(mark, Words) and mark.outline else 0.0
    box = mark.box
    return Box(box.left - edge, box.top - edge, box.width + 2 * edge, box.height + 2 * edge)


def _kept(mark: Mark, anchors: Anchors) -> Mark:
    """A mark moved into the frame."""
    match mark:
        case Words() | Patch():
            x = max(0.0, min(mark.box.left, anchors.width - mark.box.width)) - mark.box.left
            y = max(0.0, min(mark.box.top, anchors.height - mark.box.height)) - mark.box.top
            return replace(mark, box=mark.box.moved(x, y))
        case Stroke() | Shard():
            return replace(mark, points=tuple(_points_kept(mark.points, anchors)))


def _points_kept(
    points: Iterable[tuple[float, float]], anchors: Anchors
) -> Iterable[tuple[float, float]]:
    for x, y in points:
        yield min(max(x, 0.0), anchors.width), min(max(y, 0.0), anchors.height)
