"""A drawn dot plot, as `dot.py` makes it natively."""

from attache.charts.axis.framing import highlighted
from attache.charts.axis.marks import series_colors
from attache.charts.axis.scene import Scene, scene_of
from attache.charts.canvas import BELOW, Canvas
from attache.charts.drawing import Drawing
from attache.charts.elements import HAIRLINE
from attache.charts.families import chart_table
from attache.charts.figure_keys import draw_keys
from attache.charts.points.dot import SPAN
from attache.charts.points.dot_layout import NAME_GAP, DotLayout, dot_layout, values_by_row
from attache.charts.points.figure import draw_labels, draw_upright
from attache.units import EMU_PER_POINT


def draw_dots(drawing: Drawing, canvas: Canvas) -> None:
    """The chart on a canvas of its style's size."""
    table = chart_table(drawing.spec)
    layout = dot_layout(drawing.spec, table, drawing.style)
    scene = scene_of(drawing, canvas, table, layout.frame, lies=True)
    if layout.frame.value_axis:
        draw_upright(scene, layout.axis)
    _draw_lines(scene, layout)
    _draw_names(scene, layout)
    _draw_dots(scene, layout)
    if layout.keys:
        draw_keys(scene, layout.keys, dot=layout.marker)


def _draw_lines(scene: Scene, layout: DotLayout) -> None:
    """Faint lines up to the first dot of each row, and stronger ones from there to the last."""
    faint, span = HAIRLINE / EMU_PER_POINT, SPAN / EMU_PER_POINT
    rgb, scale = scene.rgb(scene.drawing.style.muted), layout.frame.scale
    for i, row in enumerate(values_by_row(scene.table)):
        ends = [scene.along(v) for v in row if v is not None and v <= scale.high]
        if not ends:
            continue
        y, first = scene.middle(i), min(ends)
        if len(ends) > 1:
            scene.canvas.stroke(((first, y), (max(ends), y)), span, rgb, order=BELOW)
        ends_at = ((scene.left, y), (first, y))
        scene.canvas.stroke(ends_at, faint, rgb, faint=True, order=BELOW)


def _draw_names(scene: Scene, layout: DotLayout) -> None:
    for i in layout.named:
        lines = [
            scene.plain.cut(scene.plain.legible(line), scene.size, scene.left - NAME_GAP)
            for line in layout.names[i].lines
        ]
        at = (scene.left - NAME_GAP, scene.middle(i))
        scene.lines(at, lines, scene.drawing.style.ink, align="right")


def _draw_dots(scene: Scene, layout: DotLayout) -> None:
    spec, style, columns = scene.drawing.spec, scene.drawing.style, scene.table.data
    several = len(columns) > 1
    lit = None if several else highlighted(spec)
    for order, column in enumerate(columns):
        color = series_colors(spec, style, order, several)[0]
        points = {i: scene.at(i, value) for i, value in layout.seen(column).items()}
        for i, point in points.items():
            rgb = scene.rgb(style.accent if i == lit else color)
            scene.canvas.dot(point, layout.marker, rgb)
        draw_labels(scene, layout.labels[order], points, layout.marker)
