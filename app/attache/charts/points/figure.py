"""What drawn scatter charts and dot plots share: axes of values, and names beside points."""

from collections.abc import Mapping

from attache.charts.axis.scene import Scene
from attache.charts.canvas import ABOVE, BELOW, Point
from attache.charts.elements import HAIRLINE, THIN
from attache.charts.measure import line_height
from attache.charts.points.axis import Axis
from attache.charts.points.labels import GAP, Label
from attache.units import EMU_PER_POINT

_TICK_GAP = 0.45  # Between the plot and the numbers along it, as a share of their size.
_INSET = 2.0  # Before the title on the left: Korean letters are higher than the font says.
_TITLE_GAP = 0.25  # Below the title along the foot.


def draw_upright(scene: Scene, axis: Axis) -> None:
    """Faint gridlines upwards, each with its number below the plot."""
    foot = scene.top + scene.height
    for tick, text in zip(axis.scale.ticks, axis.tick_texts(), strict=True):
        x = scene.left + axis.share(tick) * scene.width
        _grid(scene, (x, scene.top), (x, foot))
        at = (x, foot + scene.size * _TICK_GAP)
        scene.lines(at, [text], scene.drawing.style.muted, anchor="top")


def draw_level(scene: Scene, axis: Axis) -> None:
    """Faint gridlines across, each with its number to the left of the plot."""
    right = scene.left + scene.width
    for tick, text in zip(axis.scale.ticks, axis.tick_texts(), strict=True):
        y = scene.top + (1 - axis.share(tick)) * scene.height
        _grid(scene, (scene.left, y), (right, y))
        at = (scene.left - scene.size * _TICK_GAP, y)
        scene.lines(at, [text], scene.drawing.style.muted, align="right")


def draw_zero_lines(scene: Scene, x: Axis, y: Axis) -> None:
    """The lines of both axes, each where the other is zero or at its low end."""
    right, foot = scene.left + scene.width, scene.top + scene.height
    across = scene.left + x.share(0.0) * scene.width
    down = scene.top + (1 - y.share(0.0)) * scene.height
    rgb, width = scene.rgb(scene.drawing.style.muted), THIN / EMU_PER_POINT
    scene.canvas.stroke(((scene.left, down), (right, down)), width, rgb, order=BELOW)
    scene.canvas.stroke(((across, scene.top), (across, foot)), width, rgb, order=BELOW)


def draw_titles(scene: Scene, x: Axis, y: Axis) -> None:
    """What the axes measure: along the foot, and turned upwards along the left edge."""
    middle = scene.left + scene.width / 2, scene.top + scene.height / 2
    ink, face, size = scene.drawing.style.ink, scene.plain, scene.size
    below = [_shown(scene, line, scene.canvas.width) for line in x.title]
    if below:
        foot = scene.canvas.height - size * _TITLE_GAP
        scene.lines((middle[0], foot), below, ink, anchor="bottom")
    for number, line in enumerate(y.title):
        baseline = _INSET + size * (face.ascent + number * (face.ascent + face.descent))
        text = _shown(scene, line, scene.canvas.height)
        half = face.width(text, size) / 2
        level = min(max(middle[1], half), scene.canvas.height - half)
        scene.canvas.text(
            (baseline, level), text, face, size, scene.rgb(ink), align="center", turn=90
        )


def draw_labels(
    scene: Scene, labels: Mapping[int, Label], points: Mapping[int, Point], marker: float
) -> None:
    """The names or values beside points, `marker` points wide."""
    gap = marker / 2 + GAP
    for i in sorted(labels.keys() & points.keys()):
        label, (x, y) = labels[i], points[i]
        face = scene.bold if label.bold else scene.plain
        at = {"l": (x - gap, y), "r": (x + gap, y), "t": (x, y - gap), "b": (x, y + gap)}
        align = {"l": "right", "r": "left"}.get(label.place, "center")
        anchor = {"t": "bottom", "b": "top"}.get(label.place, "middle")
        text = face.cut(face.legible(label.text), scene.size, scene.canvas.width - 2)
        if label.ground:
            _draw_ground(scene, at[label.place], label, face.width(text, scene.size))
        ink = scene.drawing.style.ink
        scene.lines(at[label.place], [text], ink, face=face, align=align, anchor=anchor)


def _draw_ground(scene: Scene, at: Point, label: Label, width: float) -> None:
    """A box behind a label, above the points that were drawn below it."""
    high = line_height(scene.size)
    left = at[0] - {"l": width, "r": 0.0}.get(label.place, width / 2)
    top = at[1] - {"t": high, "b": 0.0}.get(label.place, high / 2)
    scene.canvas.rectangle(left, top, width, high, scene.rgb(label.ground), order=ABOVE)


def _grid(scene: Scene, start: Point, end: Point) -> None:
    rgb, width = scene.rgb(scene.drawing.style.muted), HAIRLINE / EMU_PER_POINT
    scene.canvas.stroke((start, end), width, rgb, faint=True, order=BELOW)


def _shown(scene: Scene, text: str, width: float) -> str:
    return scene.plain.cut(scene.plain.legible(text), scene.size, width)
