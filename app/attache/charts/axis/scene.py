"""One chart on its canvas: where categories and values fall, and text in the brand's fonts."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from attache.charts.axis.layout import Layout, chart_layout
from attache.charts.canvas import Canvas, Point
from attache.charts.drawing import Drawing
from attache.charts.faces import Face
from attache.charts.families import chart_table
from attache.charts.scale import Scale
from attache.charts.table import Table
from attache.pack.chart_type import ChartType

_LABEL_GAP = 4.0
_BOXED = 1.3  # The height of a label's ground, in sizes of its text.


@dataclass(frozen=True, slots=True)
class Scene:
    """A drawing with its layout in points. `lies` says that values run from left to right.

    `second` is the value axis on which a value falls where that is not the layout's first.
    """

    drawing: Drawing
    table: Table
    layout: Layout
    canvas: Canvas
    plain: Face
    bold: Face
    left: float
    top: float
    width: float
    height: float
    lies: bool = field(default=False)
    second: Scale | None = None

    @property
    def size(self) -> float:
        """The size of labels in points."""
        return self.drawing.style.size

    @property
    def slot(self) -> float:
        """The room of one category in points."""
        count = len(self.table.categories) - self.layout.edges
        return (self.height if self.lies else self.width) / max(1, count)

    def rgb(self, color: str) -> str:
        """The "RRGGBB" of a colour of the style."""
        return self.drawing.look.rgb(color)

    def middle(self, category: int) -> float:
        """Where the middle of a category falls along its axis."""
        before = 0.0 if self.layout.edges else 0.5
        return (self.top if self.lies else self.left) + (category + before) * self.slot

    def along(self, value: float) -> float:
        """Where a value falls along the value axis, never outside the plot."""
        scale = self.second or self.layout.scale
        share = value / (scale.high - scale.low) - scale.low / (scale.high - scale.low)
        share = min(1.0, max(0.0, share))
        return self.left + share * self.width if self.lies else self.top + self.height * (1 - share)

    def at(self, category: int, value: float) -> Point:
        """Where a value of a category falls."""
        middle, along = self.middle(category), self.along(value)
        return (along, middle) if self.lies else (middle, along)

    def lines(
        self,
        at: Point,
        lines: Sequence[str],
        color: str,
        *,
        face: Face | None = None,
        align: str = "center",
        anchor: str = "middle",
    ) -> None:
        """Lines of text, the block's top, middle or bottom at `at`; kept inside the frame."""
        face = face or self.plain
        pitch = self.size * (face.ascent + face.descent)
        block = pitch * len(lines)
        x, y = at
        top = y - {"top": 0.0, "middle": block / 2, "bottom": block}[anchor]
        top = max(0.0, min(top, self.canvas.height - block))
        for number, line in enumerate(lines):
            baseline = top + number * pitch + self.size * face.ascent
            self.canvas.text((x, baseline), line, face, self.size, self.rgb(color), align=align)

    def label(
        self, at: Point, text: str, color: str, place: str, *, gap: float = _LABEL_GAP
    ) -> None:
        """A value in bold beside a point: "t", "b", "l", "r" or "ctr", as in the file format."""
        x, y = at
        x, align = {"l": (x - gap, "right"), "r": (x + gap, "left")}.get(place, (x, "center"))
        y, anchor = {"t": (y - gap, "bottom"), "b": (y + gap, "top")}.get(place, (y, "middle"))
        width = self.canvas.width - 2
        shown = self.bold.cut(self.bold.legible(text), self.size, width)
        self.lines((x, y), [shown], color, face=self.bold, align=align, anchor=anchor)

    def boxed(self, at: Point, text: str) -> None:
        """A value in bold on a piece of the ground, for what is not legible on a hatch."""
        style = self.drawing.style
        shown = self.bold.legible(text)
        width, height = self.bold.width(shown, self.size) + 4.0, self.size * _BOXED
        x, y = at
        self.canvas.rectangle(x - width / 2, y - height / 2, width, height, self.rgb(style.ground))
        self.label(at, text, style.ink, "ctr")


def scene(drawing: Drawing, canvas: Canvas) -> Scene:
    """The empty scene of a drawing on a canvas of its style's size.

    Raises AttacheError and ValueError as `chart_table` does.
    """
    spec = drawing.spec
    table = chart_table(spec)
    layout = chart_layout(spec, table, drawing.style)
    return scene_of(drawing, canvas, table, layout, lies=spec.type is ChartType.BAR)


def scene_of(
    drawing: Drawing, canvas: Canvas, table: Table, layout: Layout, *, lies: bool = False
) -> Scene:
    """The empty scene of a drawing whose table and layout are made."""
    look = drawing.look
    return Scene(
        drawing,
        table,
        layout,
        canvas,
        Face(look.regular, look.east_asian),
        Face(look.bold, look.east_asian_bold),
        left=layout.plot.left * canvas.width,
        top=layout.plot.top * canvas.height,
        width=layout.plot.width * canvas.width,
        height=layout.plot.height * canvas.height,
        lies=lies,
    )
