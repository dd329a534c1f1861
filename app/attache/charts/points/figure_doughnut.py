"""A drawn doughnut, as `doughnut.py` makes it natively."""

import math

from attache.charts.axis.places import Layout
from attache.charts.axis.scene import Scene, scene_of
from attache.charts.canvas import Canvas, Point
from attache.charts.drawing import Drawing
from attache.charts.families import chart_table
from attache.charts.points.doughnut import EDGE
from attache.charts.points.doughnut_layout import HOLE, DoughnutLayout, doughnut_layout, shares
from attache.charts.scale import Scale
from attache.charts.shades import Shade
from attache.units import EMU_PER_POINT

_STEP = math.radians(1)
_KEY, _KEY_SPACE = 0.5, 0.9  # The side of a key, and from its left edge to the text, in sizes.


def draw_doughnut(drawing: Drawing, canvas: Canvas) -> None:
    """The chart on a canvas of its style's size."""
    table = chart_table(drawing.spec)
    layout = doughnut_layout(drawing.spec, table, drawing.style)
    scene = scene_of(drawing, canvas, table, _frame(layout))
    _draw_ring(scene, layout)
    _draw_legend(scene, layout)


def _draw_ring(scene: Scene, layout: DoughnutLayout) -> None:
    """The parts from the top clockwise, with thin gaps between them, and their shares."""
    middle = scene.left + scene.width / 2, scene.top + scene.height / 2
    outer = min(scene.width, scene.height) / 2
    inner, start = outer * HOLE / 100, 0.0
    for i, share in shares(scene.table.data[0]).items():
        end = start + share * math.tau
        rgb = _rgb(scene, layout.shades[i])
        scene.canvas.polygon(_part(middle, (inner, outer), (start, end)), rgb)
        if i in layout.labels:
            at = _around(middle, (inner + outer) / 2, (start + end) / 2)
            scene.label(at, layout.labels[i], layout.shades[i].on, "ctr")
        start = end


def _part(middle: Point, radii: tuple[float, float], turns: tuple[float, float]) -> list[Point]:
    """The outline of a part of a ring, half a gap narrower on each side where it has neighbours."""
    inner, outer = radii
    start, end = turns
    half = EDGE / EMU_PER_POINT / 2 if end - start < math.tau else 0.0
    count = max(2, math.ceil((end - start) / _STEP))
    edges: list[Point] = []
    for radius, way in ((outer, 1), (inner, -1)):
        least = min(half / radius, (end - start) / 3)
        first, last = start + least, end - least
        turns_of = [first + (last - first) * n / count for n in range(count + 1)]
        edges += [_around(middle, radius, turn) for turn in turns_of[::way]]
    return edges


def _around(middle: Point, radius: float, turn: float) -> Point:
    """The point so far from the middle, at a turn clockwise from the top."""
    return middle[0] + radius * math.sin(turn), middle[1] - radius * math.cos(turn)


def _draw_legend(scene: Scene, layout: DoughnutLayout) -> None:
    """A key, the name and the value of each part that has one, from top to bottom."""
    box, size = layout.legend, scene.size
    left, top = box.left * scene.canvas.width, box.top * scene.canvas.height
    entries = {i: scene.table.helpers[0].texts[i].split("\n") for i, _ in scene.table.data[0].known}
    spare = box.height * scene.canvas.height / sum(map(len, entries.values()))
    for i, lines in entries.items():
        high = spare * len(lines)
        middle, side = top + high / 2, size * _KEY
        key = (left + size * 0.2, middle - side / 2)
        scene.canvas.rectangle(*key, side, side, _rgb(scene, layout.shades[i]))
        room = scene.canvas.width - left - size * _KEY_SPACE
        shown = [scene.plain.cut(scene.plain.legible(line), size, room) for line in lines]
        at = (left + size * _KEY_SPACE, middle)
        scene.lines(at, shown, scene.drawing.style.ink, align="left")
        top += high


def _rgb(scene: Scene, shade: Shade) -> str:
    return shade.rgb(scene.rgb(shade.color))


def _frame(layout: DoughnutLayout) -> Layout:
    """The square of the ring, as the plot of any chart."""
    return Layout(
        plot=layout.plot,
        legend=layout.legend,
        labels=(),
        value_axis=False,
        skip=1,
        turn=0,
        gap=0,
        crowded=False,
        scale=Scale(0.0, 1.0),
    )
