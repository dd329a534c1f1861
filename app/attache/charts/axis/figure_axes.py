"""The axes and the legend of a drawn chart."""

import math
from collections.abc import Iterator
from dataclasses import replace

from attache.charts.axis.axes import axis_values, needs_line
from attache.charts.axis.marks import is_stroke, legend_names, line_color, series_colors
from attache.charts.axis.plots import STROKE
from attache.charts.axis.scene import Scene
from attache.charts.canvas import BELOW
from attache.charts.elements import HAIRLINE, THIN
from attache.pack.chart_type import ChartType
from attache.units import EMU_PER_POINT

_NAME_GAP = 0.45  # Between the plot and the names, as a share of their size.
_KEY_WIDTH = {False: 0.7, True: 1.5}  # Of a square and of a stroke, with the space behind.
_MOST_LINES = 3
_SLOT_USED = 0.95  # Of the room of a name, as the layout reckons it.
_DIAGONAL = math.sin(math.radians(45))


def draw_axes(scene: Scene) -> None:
    """The names of the categories, the axis that bars stand on, and values where labels do not
    suffice.
    """
    if scene.layout.value_axis:
        _values(scene)
    if needs_line(scene.layout, scene.lies):
        _axis_line(scene)
    _names(scene)


def draw_legend(scene: Scene) -> None:
    """A key and a name for each series along the top."""
    box = scene.layout.legend
    if box is None:
        return
    size, canvas = scene.size, scene.canvas
    rows = _legend_rows(scene, box.width * canvas.width)
    pitch = box.height * canvas.height / len(rows)
    for number, row in enumerate(rows):
        middle = (number + 0.5) * pitch
        for left, order, name in row:
            _key(scene, left, middle, order)
            at = (left + size * _key_width(scene, order), middle)
            scene.lines(at, [name], scene.drawing.style.ink, align="left")


def _legend_rows(scene: Scene, width: float) -> list[list[tuple[float, int, str]]]:
    """(left edge, order of the series, its name) of each entry, row by row."""
    size, face = scene.size, scene.plain
    rows: list[list[tuple[float, int, str]]] = [[]]
    left = size * 0.4
    for order, called in enumerate(legend_names(scene.table, scene.layout)):
        name = face.cut(face.legible(called), size, scene.canvas.width - 2 * size)
        wide = size * _key_width(scene, order) + face.width(name, size)
        if rows[-1] and left + wide > width:
            rows.append([])
            left = size * 0.4
        rows[-1].append((left, order, name))
        left += wide + 1.3 * size
    return rows


def _key_width(scene: Scene, order: int) -> float:
    return _KEY_WIDTH[is_stroke(scene.drawing.spec, order)]


def _key(scene: Scene, left: float, middle: float, order: int) -> None:
    spec, style, size = scene.drawing.spec, scene.drawing.style, scene.size
    if is_stroke(spec, order):
        color = scene.rgb(line_color(spec, style, order, True))
        ends = ((left, middle), (left + size * 1.2, middle))
        scene.canvas.stroke(ends, STROKE / EMU_PER_POINT, color)
    else:
        color = scene.rgb(series_colors(spec, style, order, True)[0])
        side = size * 0.5
        scene.canvas.rectangle(left, middle - side / 2, side, side, color)


def _values(scene: Scene) -> None:
    """Faint gridlines with their values; those of a second axis stand at the right."""
    style = scene.drawing.style
    gap = scene.size * _NAME_GAP
    for tick, text in _ticks(scene):
        along = scene.along(tick)
        if scene.lies:
            line = ((along, scene.top), (along, scene.top + scene.height))
            at, align, anchor = (along, scene.top + scene.height + gap), "center", "top"
        else:
            line = ((scene.left, along), (scene.left + scene.width, along))
            at, align, anchor = (scene.left - gap, along), "right", "middle"
        width, rgb = HAIRLINE / EMU_PER_POINT, scene.rgb(style.muted)
        scene.canvas.stroke(line, width, rgb, faint=True, order=BELOW)
        scene.lines(at, [text], style.muted, align=align, anchor=anchor)
    if scene.layout.second:
        _second_values(replace(scene, second=scene.layout.second))


def _ticks(scene: Scene) -> Iterator[tuple[float, str]]:
    """The values of the axis, and how they are written."""
    spec, table = scene.drawing.spec, scene.table
    known = list(axis_values(spec, table))
    for tick in scene.layout.scale.ticks:
        is_share = spec.type is ChartType.STACKED_100
        yield tick, f"{tick:.0f}%" if is_share else table.numbers.tick(tick, known)


def _second_values(scene: Scene) -> None:
    column = scene.table.data[-1]
    known = [value for _, value in column.known]
    x = scene.left + scene.width + scene.size * _NAME_GAP
    for tick in scene.second.ticks if scene.second else ():
        text = column.numbers.tick(tick, known)
        scene.lines((x, scene.along(tick)), [text], scene.drawing.style.muted, align="left")


def _axis_line(scene: Scene) -> None:
    """Through zero, or along the edge where the axis does not reach zero."""
    along = scene.along(0.0)
    if scene.lies:
        ends = ((along, scene.top), (along, scene.top + scene.height))
    else:
        ends = ((scene.left, along), (scene.left + scene.width, along))
    rgb = scene.rgb(scene.drawing.style.muted)
    scene.canvas.stroke(ends, THIN / EMU_PER_POINT, rgb, order=BELOW)


def _names(scene: Scene) -> None:
    shown = range(0, len(scene.table.categories), scene.layout.skip)
    for category in shown:
        name = scene.plain.legible(scene.table.categories[category])
        if scene.layout.turn:
            _turned_name(scene, category, name)
        elif scene.lies:
            _name_beside(scene, category, name)
        else:
            _name_below(scene, category, name)


def _name_beside(scene: Scene, category: int, name: str) -> None:
    size, gap = scene.size, scene.size * _NAME_GAP
    room = scene.slot * scene.layout.skip
    most = max(1, int(room / (size * (scene.plain.ascent + scene.plain.descent))))
    lines = scene.plain.wrapped(name, size, scene.left - gap, most)
    at = (scene.left - gap, scene.middle(category))
    scene.lines(at, lines, scene.drawing.style.ink, align="right")


def _name_below(scene: Scene, category: int, name: str) -> None:
    size, gap = scene.size, scene.size * _NAME_GAP
    width = scene.slot * scene.layout.skip * _SLOT_USED
    below = scene.canvas.height - scene.top - scene.height - gap
    most = int(below / (size * (scene.plain.ascent + scene.plain.descent)) + 0.1)
    lines = scene.plain.wrapped(name, size, width, max(1, min(most, _MOST_LINES)))
    at = (scene.middle(category), scene.top + scene.height + gap)
    scene.lines(at, lines, scene.drawing.style.ink, anchor="top")


def _turned_name(scene: Scene, category: int, name: str) -> None:
    """A name that rises to its column; its end stands below the column's middle."""
    size, face, canvas = scene.size, scene.plain, scene.canvas
    top = scene.top + scene.height + size * _NAME_GAP
    rightmost = canvas.width - face.descent * size * _DIAGONAL
    x, y = min(scene.middle(category), rightmost), top + face.ascent * size * _DIAGONAL
    longest = min((canvas.height - y) / _DIAGONAL - face.descent * size, x / _DIAGONAL - size)
    shown = face.cut(name, size, max(size, longest))
    color = scene.rgb(scene.drawing.style.ink)
    canvas.text((x, y), shown, face, size, color, align="right", turn=-scene.layout.turn)
