"""The annotations of a drawn chart, from the same marks as the shapes over the native one."""

from collections.abc import Sequence
from math import hypot

from attache.charts.annotate.overlaid import overlay
from attache.charts.annotate.overlay import (
    DASHES,
    DOT,
    HEAD,
    OUTLINE,
    Head,
    Mark,
    Patch,
    Shard,
    Stroke,
    Words,
)
from attache.charts.canvas import BEHIND, OVER, Canvas, Point
from attache.charts.drawing import Drawing
from attache.charts.faces import Face

_STEP = 0.01


def draw_overlay(drawing: Drawing, canvas: Canvas) -> None:
    """What is drawn over a chart, and the bands behind it.

    Raises AttacheError where an annotation does not suit the chart.
    """
    for number, mark in enumerate(overlay(drawing.spec, drawing.style)):
        _Pen(drawing, canvas, OVER + number * _STEP).draw(mark)


class _Pen:
    """Draws one mark above those before it."""

    def __init__(self, drawing: Drawing, canvas: Canvas, order: float) -> None:
        self._look, self._canvas, self._order = drawing.look, canvas, order

    def draw(self, mark: Mark) -> None:
        match mark:
            case Stroke():
                self._stroke(mark)
            case Patch():
                self._patch(mark)
            case Shard():
                self._canvas.polygon(mark.points, self._rgb(mark.color), order=self._order)
            case Words():
                self._words(mark)

    def _rgb(self, color: str) -> str:
        return self._look.rgb(color)

    def _patch(self, mark: Patch) -> None:
        box, order = mark.box, BEHIND if mark.behind else self._order
        self._canvas.rectangle(
            box.left,
            box.top,
            box.width,
            box.height,
            self._rgb(mark.color),
            alpha=mark.alpha,
            order=order,
        )

    def _stroke(self, mark: Stroke) -> None:
        points, rgb = list(mark.points), self._rgb(mark.color)
        if mark.head in (Head.END, Head.BOTH):
            points[-1] = self._head(points[-2], points[-1], mark)
        if mark.head is Head.BOTH:
            points[0] = self._head(points[1], points[0], mark)
        if mark.head is Head.DOT:
            self._canvas.dot(points[-1], DOT, rgb, order=self._order)
        dashes = DASHES if mark.dashed else ()
        self._canvas.stroke(points, mark.width, rgb, dashes=dashes, order=self._order)

    def _head(self, start: Point, end: Point, mark: Stroke) -> Point:
        """An arrow head with its tip at `end`; the point at its base, up to which the line goes."""
        length, half = HEAD, HEAD / 2
        x, y = end[0] - start[0], end[1] - start[1]
        far = hypot(x, y) or 1.0
        x, y = x / far, y / far
        base = (end[0] - x * length, end[1] - y * length)
        sides = ((base[0] - y * half, base[1] + x * half), (base[0] + y * half, base[1] - x * half))
        self._canvas.polygon((end, *sides), self._rgb(mark.color), order=self._order)
        return base

    def _words(self, mark: Words) -> None:
        box = mark.box
        if mark.ground and mark.outline:
            self._canvas.outlined(
                box.left,
                box.top,
                box.width,
                box.height,
                self._rgb(mark.ground),
                self._rgb(mark.outline),
                stroke=OUTLINE,
                radius=box.height / 2 if mark.round else 0.0,
                order=self._order,
            )
        look = self._look
        face = (
            Face(look.bold, look.east_asian_bold)
            if mark.bold
            else Face(look.regular, look.east_asian)
        )
        self._lines(mark, face, [face.legible(line) for line in mark.lines])

    def _lines(self, mark: Words, face: Face, lines: Sequence[str]) -> None:
        box, pitch = mark.box, mark.size * (face.ascent + face.descent)
        left, width = box.left + mark.inset, box.width - 2 * mark.inset
        x = left + {"ctr": 0.5, "r": 1.0}.get(mark.align, 0.0) * width
        align = {"ctr": "center", "r": "right"}.get(mark.align, "left")
        top = box.top + (box.height - pitch * len(lines)) / 2
        for number, line in enumerate(lines):
            at = (x, top + number * pitch + mark.size * face.ascent)
            rgb = self._rgb(mark.color)
            self._canvas.text(at, line, face, mark.size, rgb, align=align, order=self._order)
