"""A drawn bullet chart: a bar a value, and across it the mark of its target."""

from attache.charts.axis.figure_axes import draw_axes
from attache.charts.axis.framing import highlighted
from attache.charts.axis.scene import Scene, scene_of
from attache.charts.canvas import Canvas
from attache.charts.composed.bullet import BulletLayout, bullet_layout
from attache.charts.composed.bullet_chart import HALO
from attache.charts.drawing import Drawing
from attache.charts.families import chart_table
from attache.charts.figure_keys import draw_keys
from attache.units import EMU_PER_POINT


def draw_bullet(drawing: Drawing, canvas: Canvas) -> None:
    """The chart on a canvas of its style's size."""
    table = chart_table(drawing.spec)
    layout = bullet_layout(drawing.spec, table, drawing.style)
    scene = scene_of(drawing, canvas, table, layout.frame, lies=True)
    draw_axes(scene)
    _draw_bars(scene)
    _draw_marks(scene, layout)
    if layout.labelled:
        _draw_labels(scene)
    draw_keys(scene, layout.keys)


def _draw_bars(scene: Scene) -> None:
    style, lit = scene.drawing.style, highlighted(scene.drawing.spec)
    for i, value in scene.table.data[0].known:
        color = style.accent if i == lit else style.calm
        _bar(scene, i, scene.layout.gap, 0.0, value, color)


def _draw_marks(scene: Scene, layout: BulletLayout) -> None:
    marks, style = scene.table.helpers[1].values, scene.drawing.style
    for i, target in scene.table.data[1].known:
        end = target + (marks[i] or 0.0)
        _bar(scene, i, layout.mark_gap, target, end, style.ink, HALO / EMU_PER_POINT)


def _draw_labels(scene: Scene) -> None:
    reaches, texts = scene.table.helpers[0].values, scene.table.helpers[-1].texts
    for i, text in enumerate(texts):
        reach = reaches[i] or 0.0
        at = (scene.along(reach), scene.middle(i))
        scene.label(at, text, scene.drawing.style.ink, "l" if reach < 0 else "r")


def _bar(
    scene: Scene, row: int, gap: int, start: float, end: float, color: str, halo: float = 0.0
) -> None:
    """A bar from one value to another, set off by a halo of the ground."""
    low, high = sorted((scene.along(start), scene.along(end)))
    thick = scene.slot / (1 + gap / 100)
    top = scene.middle(row) - thick / 2
    scene.canvas.rectangle(low, top, high - low, thick, scene.rgb(color))
    if halo:
        foot = top + thick
        around = [(low, top), (high, top), (high, foot), (low, foot), (low, top)]
        scene.canvas.stroke(around, halo, scene.rgb(scene.drawing.style.ground))
