"""A drawn scatter chart, as `scatter.py` makes it natively."""

from attache.charts.axis.places import Layout
from attache.charts.axis.scene import scene_of
from attache.charts.canvas import ABOVE, Canvas
from attache.charts.drawing import Drawing
from attache.charts.families import chart_table
from attache.charts.points.figure import (
    draw_labels,
    draw_level,
    draw_titles,
    draw_upright,
    draw_zero_lines,
)
from attache.charts.points.scatter_layout import ScatterLayout, scatter_layout


def draw_scatter(drawing: Drawing, canvas: Canvas) -> None:
    """The chart on a canvas of its style's size."""
    table = chart_table(drawing.spec)
    layout = scatter_layout(drawing.spec, table, drawing.style)
    scene = scene_of(drawing, canvas, table, _frame(layout))
    draw_upright(scene, layout.x)
    draw_level(scene, layout.y)
    draw_zero_lines(scene, layout.x, layout.y)
    draw_titles(scene, layout.x, layout.y)
    points = {
        i: (scene.left + layout.x.share(x) * scene.width, scene.along(y))
        for i, (x, y) in layout.points.items()
    }
    style = drawing.style
    for i, point in points.items():
        color = style.accent if i == layout.lit else style.calm
        canvas.dot(point, layout.marker, scene.rgb(color), order=ABOVE)
    draw_labels(scene, layout.labels, points, layout.marker)


def _frame(layout: ScatterLayout) -> Layout:
    """The plot and the axis upwards, as those of any chart."""
    return Layout(
        plot=layout.plot,
        legend=None,
        labels=(),
        value_axis=True,
        skip=1,
        turn=0,
        gap=0,
        crowded=False,
        scale=layout.y.scale,
    )
