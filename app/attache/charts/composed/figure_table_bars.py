"""A drawn table with bars: the heading, the names, the numbers, and bars for the last series."""

from dataclasses import replace

from attache.charts.axis.framing import highlighted
from attache.charts.axis.scene import Scene, scene_of
from attache.charts.canvas import BELOW, Canvas
from attache.charts.composed.table_bars import Cells, cells_of, table_layout
from attache.charts.composed.table_bars_chart import cell_looks
from attache.charts.drawing import Drawing
from attache.charts.elements import HAIRLINE, THIN
from attache.charts.families import chart_table
from attache.charts.table import Column
from attache.units import EMU_PER_POINT

_INSET = 4.0  # Between the side of a column and its text, in points.


def draw_table(drawing: Drawing, canvas: Canvas) -> None:
    """The chart on a canvas of its style's size."""
    table = chart_table(drawing.spec)
    layout, cells = table_layout(drawing.spec, table, drawing.style), cells_of(table)
    small = replace(drawing, style=layout.style)
    scene = scene_of(small, canvas, table, layout.frame, lies=True)
    rows = len(cells.bar.values)
    _draw_rules(scene, rows)
    edge = 0.0
    for order, (column, width) in enumerate(zip(cells.texts, cells.widths, strict=True)):
        end = edge + (width.values[0] or 0.0)
        if order:
            _draw_column(scene, column, rows, scene.along(end) - _INSET, "r")
        else:
            _draw_column(scene, column, rows, scene.along(edge) + _INSET, "l")
        edge = end
    _draw_bars(scene, cells, rows, edge)


def _draw_rules(scene: Scene, rows: int) -> None:
    """A thin one above and below each row, a stronger one below the heading."""
    rgb, pitch = scene.rgb(scene.drawing.style.muted), scene.height / rows
    for row in range(rows + 1):
        y = scene.top + row * pitch
        ends = [(scene.left, y), (scene.left + scene.width, y)]
        width = HAIRLINE / EMU_PER_POINT
        scene.canvas.stroke(ends, width, rgb, faint=True, order=BELOW)
    heading, width = scene.top + pitch, THIN / EMU_PER_POINT
    ends = [(scene.left + width, heading), (scene.left + scene.width - width, heading)]
    scene.canvas.stroke(ends, width, rgb, order=BELOW)


def _draw_column(scene: Scene, column: Column, rows: int, x: float, align: str) -> None:
    """The cells of a column, from the left or up to the right."""
    looks = cell_looks(scene.drawing.spec, scene.drawing.style, column, align)
    side = {"l": "left", "r": "right"}[align]
    for row, text in enumerate(column.texts):
        face = scene.bold if looks[row].bold else scene.plain
        lines = [face.legible(line) for line in text.split("\n")]
        at = (x, _middle(scene, row, rows))
        scene.lines(at, lines, looks[row].color, face=face, align=side)


def _draw_bars(scene: Scene, cells: Cells, rows: int, edge: float) -> None:
    style, lit = scene.drawing.style, highlighted(scene.drawing.spec)
    thick = scene.height / rows / (1 + scene.layout.gap / 100)
    start = edge + (cells.space.values[0] or 0.0)
    for row, (base, bar) in enumerate(zip(cells.base.values, cells.bar.values, strict=True)):
        if bar:
            left = scene.along(start + (base or 0.0))
            right = scene.along(start + (base or 0.0) + bar)
            color = style.accent if lit is not None and row == lit + 1 else style.calm
            top = _middle(scene, row, rows) - thick / 2
            scene.canvas.rectangle(left, top, right - left, thick, scene.rgb(color))


def _middle(scene: Scene, row: int, rows: int) -> float:
    return scene.top + (row + 0.5) * scene.height / rows
