"""Bars, columns, lines and waterfalls of a drawn chart, with their labels."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from itertools import pairwise

from attache.charts.axis.figure_axes import draw_axes, draw_legend
from attache.charts.axis.framing import highlighted, partial, shown_columns
from attache.charts.axis.marks import (
    label_place,
    line_color,
    marked_points,
    part_colors,
    series_colors,
    stacked,
    step_texts,
)
from attache.charts.axis.plots import MARKER, STROKE
from attache.charts.axis.scene import Scene, scene
from attache.charts.canvas import Canvas
from attache.charts.drawing import Drawing
from attache.charts.elements import HAIRLINE
from attache.charts.table import Column
from attache.pack.chart_type import ChartType
from attache.units import EMU_PER_POINT

_DASHES = (3.0, 1.0)  # In widths of the line, as "sysDash" has them.
_MARKER_GAP = MARKER / 2 + 2.5


def draw_bars(scene: Scene) -> None:
    """Bars or columns side by side, each from zero."""
    spec, style, count = scene.drawing.spec, scene.drawing.style, len(scene.table.data)
    columns = scene.table.data[:-1] if spec.type is ChartType.COMBINATION else scene.table.data
    several, lit, unfinished = count > 1, highlighted(spec), partial(spec)
    thick = scene.slot / (len(columns) + scene.layout.gap / 100)
    for order, column in enumerate(columns):
        fill = series_colors(spec, style, order, several)[0]
        shift = (order - (len(columns) - 1) / 2) * thick
        for i, value in column.known:
            color = style.accent if i == lit and not several else fill
            middle = scene.middle(i) + shift
            draw_bar(scene, middle, thick, (0.0, value), color, hatched=i in unfinished)
            if i in scene.layout.labels[order]:
                _label_at_end(scene, middle, value, column.numbers.text(value))


def draw_stacks(scene: Scene) -> None:
    """Stacked columns: what is above zero upwards, what is below downwards."""
    spec, style, columns = scene.drawing.spec, scene.drawing.style, scene.table.data
    several, lit, unfinished = len(columns) > 1, highlighted(spec), partial(spec)
    thick = scene.slot / (1 + scene.layout.gap / 100)
    for order, segments in enumerate(stacked(spec, scene.table)):
        fill, on_fill = series_colors(spec, style, order, several)
        shown = shown_columns(spec, scene.table)[order]
        for i, (start, end) in segments.items():
            color = style.accent if i == lit and not several else fill
            draw_bar(scene, scene.middle(i), thick, (start, end), color, hatched=i in unfinished)
            if i in scene.layout.labels[order]:
                middle = (scene.along(start) + scene.along(end)) / 2
                text = shown.numbers.text(shown.values[i] or 0.0)
                at = (scene.middle(i), middle)
                if i in unfinished:
                    scene.boxed(at, text)
                else:
                    scene.label(at, text, on_fill, "ctr")


def draw_lines(scene: Scene) -> None:
    """Lines with a marker at each labelled point; several may end in their names."""
    for order in range(len(scene.table.data)):
        draw_line(scene, order)


def draw_combination(scene: Scene) -> None:
    """Columns, and the last series as a line on an axis of its own."""
    draw_bars(scene)
    draw_line(replace(scene, second=scene.layout.second), len(scene.table.data) - 1)


def draw_line(scene: Scene, order: int) -> None:
    """One series as a line, with its labels."""
    spec, style, column = scene.drawing.spec, scene.drawing.style, scene.table.data[order]
    color = scene.rgb(line_color(spec, style, order, len(scene.table.data) > 1))
    marked = marked_points(spec, scene.layout, column, order)
    stroke_runs(scene, column, color, STROKE, partial(spec))
    values = dict(column.known)
    for i in sorted(marked & values.keys()):
        scene.canvas.dot(scene.at(i, values[i]), MARKER, color)
    _line_labels(scene, column, order)


def draw_waterfall(scene: Scene) -> None:
    """Floating columns, thin connectors between their ends, and signed labels."""
    bridge, style = scene.table.bridge, scene.drawing.style
    if bridge is None:
        raise ValueError("the table of a waterfall has a bridge")
    fills, unfinished = part_colors(scene.drawing.spec, style, bridge), partial(scene.drawing.spec)
    thick = scene.slot / (1 + scene.layout.gap / 100)
    for parts in (bridge.above, bridge.below):
        for i, part in enumerate(parts):
            if part is not None:
                base = bridge.base[i] or 0.0
                start = base if base * part > 0 else 0.0
                color, is_hatched = fills.get(i, style.calm), i in unfinished
                ends = (start, start + part)
                draw_bar(scene, scene.middle(i), thick, ends, color, hatched=is_hatched)
    lanes = [column for column in scene.table.helpers if column.name.startswith("Connector")]
    for lane in lanes:
        stroke_runs(scene, lane, scene.rgb(style.muted), HAIRLINE)
    texts = step_texts(scene.table.data[0])
    for i in sorted(scene.layout.labels[0] & texts.keys()):
        place = "b" if bridge.hangs(i) else "t"
        scene.label(scene.at(i, bridge.peaks[i] or 0.0), texts[i], style.ink, place)


def draw_areas(scene: Scene) -> None:
    """One area below its line, or bands that stand on one another and end in their names."""
    spec, style, columns = scene.drawing.spec, scene.drawing.style, scene.table.data
    several = len(columns) > 1
    for order, segments in enumerate(stacked(spec, scene.table)):
        color = scene.rgb(series_colors(spec, style, order, several)[0])
        upper = [scene.at(i, end) for i, (_, end) in segments.items()]
        lower = [scene.at(i, start) for i, (start, _) in segments.items()]
        scene.canvas.polygon([*upper, *reversed(lower)], color)
    if not several:
        draw_line(scene, 0)
    for ending in scene.layout.endings if several else ():
        middle = scene.table.helpers[ending.series].values[ending.point] or 0.0
        x, y = scene.at(ending.point, middle)
        scene.label((x, y + ending.shift), ending.text(""), style.ink, ending.place)


_DRAW: Mapping[ChartType, Callable[[Scene], None]] = {
    ChartType.BAR: draw_bars,
    ChartType.COLUMN: draw_bars,
    ChartType.STACKED: draw_stacks,
    ChartType.STACKED_100: draw_stacks,
    ChartType.LINE: draw_lines,
    ChartType.SLOPE: draw_lines,
    ChartType.AREA: draw_areas,
    ChartType.COMBINATION: draw_combination,
    ChartType.WATERFALL: draw_waterfall,
}


def draw_axis_chart(drawing: Drawing, canvas: Canvas) -> None:
    """A chart of bars, columns or lines along one axis of categories."""
    empty = scene(drawing, canvas)
    draw_axes(empty)
    _DRAW[ChartType(drawing.spec.type)](empty)
    draw_legend(empty)


def draw_bar(
    scene: Scene,
    middle: float,
    thick: float,
    ends: tuple[float, float],
    color: str,
    *,
    hatched: bool = False,
) -> None:
    """One bar between two values, `middle` and `thick` being points along the categories."""
    low, high = sorted(scene.along(end) for end in ends)
    if low == high and ends[0] != ends[1]:  # Beyond where the axis begins.
        return
    at = (low, middle - thick / 2) if scene.lies else (middle - thick / 2, low)
    size = (high - low, thick) if scene.lies else (thick, high - low)
    if hatched:
        ground = scene.rgb(scene.drawing.style.ground)
        scene.canvas.hatched(*at, *size, scene.rgb(color), ground)
    else:
        scene.canvas.rectangle(*at, *size, scene.rgb(color))


def _label_at_end(scene: Scene, middle: float, value: float, text: str) -> None:
    ink, end = scene.drawing.style.ink, scene.along(value)
    if scene.lies:
        scene.label((end, middle), text, ink, "l" if value < 0 else "r")
    else:
        scene.label((middle, end), text, ink, "b" if value < 0 else "t")


def stroke_runs(
    scene: Scene, column: Column, rgb: str, width: int, dashed: frozenset[int] = frozenset()
) -> None:
    """A line of a width in EMU through the values, in dashes where it leads to `dashed` points."""
    thick = width / EMU_PER_POINT
    for run in _runs(column):
        cuts = [k for k in range(1, len(run)) if (run[k][0] in dashed) != (run[k - 1][0] in dashed)]
        pieces = [run[max(0, a - 1) : b] for a, b in pairwise([0, *cuts, len(run)])]
        for piece in pieces:
            if len(piece) > 1:
                points = [scene.at(i, value) for i, value in piece]
                dashes = _DASHES if piece[-1][0] in dashed else ()
                scene.canvas.stroke(points, thick, rgb, dashes=dashes)


def _runs(column: Column) -> Iterator[list[tuple[int, float]]]:
    """Points next to one another: a missing value leaves a gap."""
    run: list[tuple[int, float]] = []
    for i, value in column.known:
        if run and i != run[-1][0] + 1:
            yield run
            run = []
        run.append((i, value))
    yield run


def _line_labels(scene: Scene, column: Column, order: int) -> None:
    labelled, endings = scene.layout.labels[order], scene.layout.endings_of(order)
    place = label_place(scene.drawing.spec, scene.layout, column)
    for i, value in column.known:
        if i in labelled:
            text, ending = column.numbers.text(value), endings.get(i)
            x, y = scene.at(i, value)
            at = (x, y + ending.shift) if ending else (x, y)
            shown = ending.text(text) if ending else text
            where = ending.place if ending else place(i)
            scene.label(at, shown, scene.drawing.style.ink, where, gap=_MARKER_GAP)
