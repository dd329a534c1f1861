"""A drawn Marimekko chart: columns as wide as their totals, cut into the shares of the series."""

from attache.charts.axis.scene import Scene, scene_of
from attache.charts.canvas import BELOW, Canvas, Point
from attache.charts.composed.marimekko import MarimekkoLayout, at_middles, marimekko_layout
from attache.charts.composed.marimekko_cells import POINTS, TIER, Mosaic, mosaic_of
from attache.charts.composed.marimekko_chart import SEPARATOR
from attache.charts.composed.marimekko_names import Name, Span
from attache.charts.drawing import Drawing
from attache.charts.elements import HAIRLINE
from attache.charts.families import chart_table
from attache.charts.figure_keys import draw_keys
from attache.charts.table import Column
from attache.units import EMU_PER_POINT

_GAP = 4.0  # Between a column and what is said of it, in points.


def draw_marimekko(drawing: Drawing, canvas: Canvas) -> None:
    """The chart on a canvas of its style's size."""
    table = chart_table(drawing.spec)
    layout, mosaic = marimekko_layout(drawing.spec, table, drawing.style), mosaic_of(table)
    scene = scene_of(drawing, canvas, table, layout.frame)
    for order in range(len(table.data)):
        _draw_segments(scene, mosaic, layout, order)
    _draw_percents(scene, mosaic, layout)
    if layout.on_top:
        _draw_totals(scene, mosaic, layout)
    _draw_names(scene, mosaic, layout)
    draw_keys(scene, layout.keys)


def _draw_segments(scene: Scene, mosaic: Mosaic, layout: MarimekkoLayout, order: int) -> None:
    """The segments of a series in all columns, set off by the ground."""
    fill, ground = layout.fills[order], scene.rgb(scene.drawing.style.ground)
    rgb = fill.rgb(scene.rgb(fill.color))
    below = [_shares(column) for column in mosaic.heights[:order]]
    for i, (span, share) in enumerate(
        zip(layout.spans, _shares(mosaic.heights[order]), strict=True)
    ):
        start = sum(column[i] for column in below)
        foot, top = scene.along(start), scene.along(start + share)
        if share:
            scene.canvas.rectangle(span.left, top, span.width, foot - top, rgb)
        scene.canvas.stroke(_outline(span, top, foot), SEPARATOR / EMU_PER_POINT, ground)


def _outline(span: Span, top: float, foot: float) -> list[Point]:
    left, right = span.left, span.right
    return [(left, foot), (left, top), (right, top), (right, foot), (left, foot)]


def _draw_percents(scene: Scene, mosaic: Mosaic, layout: MarimekkoLayout) -> None:
    for order, shown in enumerate(layout.percents):
        texts, places = at_middles(mosaic.percents[order]), _shares(mosaic.middles[order])
        for i in sorted(shown):
            at = (layout.spans[i].middle, scene.along(places[i]))
            scene.label(at, texts[i], layout.fills[order].on, "ctr")


def _draw_totals(scene: Scene, mosaic: Mosaic, layout: MarimekkoLayout) -> None:
    for span, text in zip(layout.spans, at_middles(mosaic.totals), strict=True):
        at = (span.middle, scene.along(1.0))
        scene.label(at, text, scene.drawing.style.ink, "t", gap=_GAP)


def _draw_names(scene: Scene, mosaic: Mosaic, layout: MarimekkoLayout) -> None:
    """The names below the columns, with a thin line up where they stand deeper."""
    texts = at_middles(layout.named(mosaic))
    for span, text, name in zip(layout.spans, texts, layout.names, strict=True):
        if name:
            _draw_name(scene, span, text, name)


def _draw_name(scene: Scene, span: Span, text: str, name: Name) -> None:
    style, start, end = scene.drawing.style, scene.along(0.0), scene.along(-TIER * name.tier)
    if name.tier:
        leader = [(span.middle, start), (span.middle, end)]
        rgb = scene.rgb(style.muted)
        scene.canvas.stroke(leader, HAIRLINE / EMU_PER_POINT, rgb, order=BELOW)
    lines = [scene.plain.legible(each) for each in text.split("\n")]
    if name.place == "b":
        scene.lines((span.middle, end + _GAP), lines, style.ink, anchor="top")
    else:  # Both sides set lines in the middle of their block, as LibreOffice does.
        widest = max(scene.plain.width(line, scene.size) for line in lines)
        away = _GAP + widest / 2
        middle = span.middle + (away if name.place == "r" else -away)
        scene.lines((middle, end), lines, style.ink)


def _shares(column: Column) -> list[float]:
    return [value or 0.0 for value in column.values[POINTS // 2 :: POINTS]]
