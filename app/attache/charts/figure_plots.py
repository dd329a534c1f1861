"""Bars, columns, lines and waterfalls of a drawn chart, with their labels."""

from collections.abc import Callable, Iterator, Mapping

from attache.charts.canvas import Canvas
from attache.charts.drawing import Drawing
from attache.charts.elements import HAIRLINE
from attache.charts.figure_axes import draw_axes, draw_legend
from attache.charts.layout import highlighted
from attache.charts.marks import (
    alone,
    beside,
    clear_of_line,
    part_colors,
    series_colors,
    step_texts,
)
from attache.charts.plots import MARKER, STROKE
from attache.charts.scene import Scene, scene
from attache.charts.table import Column
from attache.pack.chart_type import ChartType
from attache.units import EMU_PER_POINT

_MARKER_GAP = MARKER / 2 + 2.5


def draw_bars(scene: Scene) -> None:
    """Bars or columns side by side, each from zero."""
    spec, style, columns = scene.drawing.spec, scene.drawing.style, scene.table.data
    several, lit = len(columns) > 1, highlighted(spec)
    thick = scene.slot / (len(columns) + scene.layout.gap / 100)
    for order, column in enumerate(columns):
        fill = series_colors(spec, style, order, several)[0]
        shift = (order - (len(columns) - 1) / 2) * thick
        for i, value in column.known:
            color = style.accent if i == lit and not several else fill
            middle = scene.middle(i) + shift
            _bar(scene, middle, thick, 0.0, value, color)
            if i in scene.layout.labels[order]:
                _label_at_end(scene, middle, value, column.numbers.text(value))


def draw_stacks(scene: Scene) -> None:
    """Stacked columns: what is above zero upwards, what is below downwards."""
    spec, style, columns = scene.drawing.spec, scene.drawing.style, scene.table.data
    several, lit = len(columns) > 1, highlighted(spec)
    thick = scene.slot / (1 + scene.layout.gap / 100)
    ends: dict[tuple[int, bool], float] = {}
    for order, column in enumerate(columns):
        fill, on_fill = series_colors(spec, style, order, several)
        for i, value in column.known:
            color = style.accent if i == lit and not several else fill
            start = ends.get((i, value < 0), 0.0)
            end = ends[i, value < 0] = start + value
            _bar(scene, scene.middle(i), thick, start, end, color)
            if i in scene.layout.labels[order]:
                middle = (scene.along(start) + scene.along(end)) / 2
                text = column.numbers.text(value)
                scene.label((scene.middle(i), middle), text, on_fill, "ctr")


def draw_lines(scene: Scene) -> None:
    """Lines with a marker at each labelled point; several may end in their names."""
    spec, style, columns = scene.drawing.spec, scene.drawing.style, scene.table.data
    several, lit = len(columns) > 1, highlighted(spec)
    for order, column in enumerate(columns):
        color = series_colors(spec, style, order, several)[0] if several else style.accent
        labelled = scene.layout.labels[order]
        marked = labelled | alone(column)
        if lit is not None and not several:
            marked |= {lit}
        _line(scene, column, scene.rgb(color), STROKE)
        values = dict(column.known)
        for i in sorted(marked & values.keys()):
            scene.canvas.dot(scene.at(i, values[i]), MARKER, scene.rgb(color))
        crowded = several or scene.layout.crowded
        _line_labels(scene, column, labelled, beside(column) if crowded else clear_of_line(column))


def draw_waterfall(scene: Scene) -> None:
    """Floating columns, thin connectors between their ends, and signed labels."""
    bridge, style = scene.table.bridge, scene.drawing.style
    if bridge is None:
        raise ValueError("the table of a waterfall has a bridge")
    fills = part_colors(scene.drawing.spec, style, bridge)
    thick = scene.slot / (1 + scene.layout.gap / 100)
    for parts in (bridge.above, bridge.below):
        for i, part in enumerate(parts):
            if part is not None:
                base = bridge.base[i] or 0.0
                start = base if base * part > 0 else 0.0
                _bar(scene, scene.middle(i), thick, start, start + part, fills.get(i, style.calm))
    lanes = [column for column in scene.table.helpers if column.name.startswith("Connector")]
    for lane in lanes:
        _line(scene, lane, scene.rgb(style.muted), HAIRLINE)
    texts = step_texts(scene.table.data[0])
    for i in sorted(scene.layout.labels[0] & texts.keys()):
        place = "b" if bridge.hangs(i) else "t"
        scene.label(scene.at(i, bridge.peaks[i] or 0.0), texts[i], style.ink, place)


_DRAW: Mapping[ChartType, Callable[[Scene], None]] = {
    ChartType.BAR: draw_bars,
    ChartType.COLUMN: draw_bars,
    ChartType.STACKED: draw_stacks,
    ChartType.LINE: draw_lines,
    ChartType.WATERFALL: draw_waterfall,
}


def draw_axis_chart(drawing: Drawing, canvas: Canvas) -> None:
    """A chart of bars, columns or lines along one axis of categories."""
    empty = scene(drawing, canvas)
    draw_axes(empty)
    _DRAW[ChartType(drawing.spec.type)](empty)
    draw_legend(empty)


def _bar(scene: Scene, middle: float, thick: float, start: float, end: float, color: str) -> None:
    """One bar between two values, `middle` and `thick` being points along the categories."""
    low, high = sorted((scene.along(start), scene.along(end)))
    rgb = scene.rgb(color)
    if scene.lies:
        scene.canvas.rectangle(low, middle - thick / 2, high - low, thick, rgb)
    else:
        scene.canvas.rectangle(middle - thick / 2, low, thick, high - low, rgb)


def _label_at_end(scene: Scene, middle: float, value: float, text: str) -> None:
    ink, end = scene.drawing.style.ink, scene.along(value)
    if scene.lies:
        scene.label((end, middle), text, ink, "l" if value < 0 else "r")
    else:
        scene.label((middle, end), text, ink, "b" if value < 0 else "t")


def _line(scene: Scene, column: Column, rgb: str, width: int) -> None:
    for run in _runs(column):
        if len(run) > 1:
            points = [scene.at(i, value) for i, value in run]
            scene.canvas.stroke(points, width / EMU_PER_POINT, rgb)


def _runs(column: Column) -> Iterator[list[tuple[int, float]]]:
    """Points next to one another: a missing value leaves a gap."""
    run: list[tuple[int, float]] = []
    for i, value in column.known:
        if run and i != run[-1][0] + 1:
            yield run
            run = []
        run.append((i, value))
    yield run


def _line_labels(
    scene: Scene, column: Column, labelled: frozenset[int], place: Callable[[int], str]
) -> None:
    last = column.known[-1][0] if scene.layout.names and column.known else None
    for i, value in column.known:
        if i in labelled:
            text = column.numbers.text(value)
            shown = f"{column.name} {text}" if i == last else text
            ink = scene.drawing.style.ink
            scene.label(scene.at(i, value), shown, ink, place(i), gap=_MARKER_GAP)
