"""A matplotlib figure to draw on in points from its upper left corner, as a frame on a slide is."""

from collections.abc import Sequence

from attache.charts.faces import Face
from attache.charts.mpl import (
    Affine2D,
    Artist,
    Ellipse,
    FancyBboxPatch,
    Figure,
    Line2D,
    Polygon,
    Rectangle,
    Text,
)

POINTS_PER_INCH = 72.0
_FAINT = 0.25
_STRIPE = 6.0  # From one stripe to the next, along the foot of what is hatched.
BEHIND, BELOW, _FILLED, ABOVE, _DOTS, _TEXT, OVER = range(-1, 6)
"""What is drawn over what; from OVER on, what is drawn later covers what was drawn before."""
Point = tuple[float, float]


def blank(width: float, height: float, ground: str = "") -> Figure:
    """An empty figure of a size in points, on a ground in "RRGGBB" or a transparent one."""
    inches = (width / POINTS_PER_INCH, height / POINTS_PER_INCH)
    color = f"#{ground}" if ground else "none"
    return Figure(figsize=inches, dpi=POINTS_PER_INCH, facecolor=color)


class Canvas:
    """Draws filled shapes, strokes and lines of text. Lengths are points, colours "RRGGBB"."""

    def __init__(self, figure: Figure, box: tuple[float, float, float, float]) -> None:
        """`box` is the canvas's place (left, top, width, height) in the figure."""
        left, top, self.width, self.height = box
        self.figure = figure
        foot = float(figure.get_size_inches()[1]) * POINTS_PER_INCH - top
        down = Affine2D().scale(1, -1).translate(left, foot).scale(1 / POINTS_PER_INCH)
        self._place = down + figure.dpi_scale_trans

    def rectangle(
        self,
        left: float,
        top: float,
        width: float,
        height: float,
        color: str,
        *,
        alpha: float = 1.0,
        order: float = _FILLED,
    ) -> None:
        """A filled rectangle without an outline."""
        bar = Rectangle((left, top), width, height, facecolor=f"#{color}", linewidth=0, alpha=alpha)
        self._add(bar, order)

    def hatched(
        self, left: float, top: float, width: float, height: float, color: str, ground: str
    ) -> None:
        """A rectangle of stripes that rise to the right, as the pattern of a native chart."""
        self.rectangle(left, top, width, height, ground)
        inside = Rectangle((left, top), width, height, transform=self._place)
        for start in range(int(-height // _STRIPE) * int(_STRIPE), int(width) + 1, int(_STRIPE)):
            ends = [left + start, left + start + height], [top + height, top]
            stripe = Line2D(*ends, linewidth=_STRIPE / 3, color=f"#{color}", solid_capstyle="butt")
            self._add(stripe, _FILLED)
            stripe.set_clip_path(inside)

    def polygon(self, points: Sequence[Point], color: str, *, order: float = _FILLED) -> None:
        """A filled shape with straight sides, without an outline."""
        self._add(Polygon(points, closed=True, facecolor=f"#{color}", linewidth=0), order)

    def outlined(
        self,
        left: float,
        top: float,
        width: float,
        height: float,
        color: str,
        outline: str,
        *,
        stroke: float,
        radius: float = 0.0,
        order: float = OVER,
    ) -> None:
        """A filled rectangle with a line round it, whose corners are as round as `radius`."""
        style = f"round,pad=0,rounding_size={radius}" if radius else "square,pad=0"
        box = FancyBboxPatch(
            (left, top),
            width,
            height,
            boxstyle=style,
            linewidth=stroke,
            facecolor=f"#{color}",
            edgecolor=f"#{outline}",
        )
        self._add(box, order)

    def dot(self, center: Point, diameter: float, color: str, *, order: float = _DOTS) -> None:
        """A filled circle."""
        self._add(Ellipse(center, diameter, diameter, facecolor=f"#{color}", linewidth=0), order)

    def stroke(
        self,
        points: Sequence[Point],
        width: float,
        color: str,
        *,
        faint: bool = False,
        dashes: Sequence[float] = (),
        order: float = ABOVE,
    ) -> None:
        """A line through `points` with round ends and joins, below or above the filled shapes.

        `dashes` are the lengths of what is drawn and what is left out, in widths of the line.
        """
        line = Line2D(
            [x for x, _ in points],
            [y for _, y in points],
            linewidth=width,
            color=f"#{color}",
            alpha=_FAINT if faint else 1.0,
            solid_capstyle="round",
            solid_joinstyle="round",
        )
        if dashes:
            line.set_linestyle((0, tuple(dashes)))
            line.set_dash_capstyle("butt")
        self._add(line, order)

    def text(
        self,
        at: Point,
        text: str,
        face: Face,
        size: float,
        color: str,
        *,
        align: str = "left",
        turn: float = 0.0,
        order: float = _TEXT,
    ) -> None:
        """One line of legible text with its baseline at `at`, turned counter-clockwise.

        A level line that would leave the figure is moved into it.
        """
        x, y = at
        if not turn:
            x, align = self._inside(x, face.width(text, size), align), "left"
        shown = Text(
            x,
            y,
            text,
            color=f"#{color}",
            fontproperties=face.properties(size),
            horizontalalignment=align,  # pyright: ignore[reportArgumentType]
            verticalalignment="baseline",
            rotation=turn,
            rotation_mode="anchor",
            parse_math=False,
        )
        self._add(shown, order)

    def _inside(self, x: float, width: float, align: str) -> float:
        """The left edge of a text that stands at `x`."""
        left = x - {"left": 0.0, "center": width / 2, "right": width}[align]
        return max(0.0, min(left, self.width - width))

    def _add(self, artist: Artist, order: float) -> None:
        artist.set_transform(self._place)
        artist.set_zorder(order)
        self.figure.add_artist(artist)
