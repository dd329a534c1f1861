"""What is drawn over a chart, or behind it: marks that the slide and the drawn picture share.

Lengths are points from the upper left corner of the chart's frame; colours are those of a
`ChartStyle`, theme colour names or "RRGGBB".
"""

from dataclasses import dataclass, replace
from enum import StrEnum

from attache.charts.spec import ChartSpec

LINE = 1.22
"""The height of a line of text as a share of its size, as text boxes have it."""
HEAD, DOT = 10.0, 4.0
"""How long and wide an arrow head is, and a dot: a large and a small end of a thin line.

A line below two points has the ends of one of two, in PowerPoint as in LibreOffice.
"""
DASHES = (4.0, 3.0)
"""What is drawn and what is left out of a dashed line, in its widths, as PowerPoint does."""
OUTLINE = 1.0
"""The width of the line round a text."""
Point = tuple[float, float]


class Head(StrEnum):
    """What stands at the end of a stroke: an arrow head, one at both ends, or a dot."""

    NONE = ""
    END = "end"
    BOTH = "both"
    DOT = "dot"


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in points."""

    left: float
    top: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """Its right edge."""
        return self.left + self.width

    @property
    def foot(self) -> float:
        """Its lower edge."""
        return self.top + self.height

    def moved(self, x: float, y: float) -> "Box":
        """The box so far to the right and down."""
        return replace(self, left=self.left + x, top=self.top + y)


@dataclass(frozen=True, slots=True)
class Stroke:
    """A line through `points`, straight from each to the next."""

    points: tuple[Point, ...]
    color: str
    width: float
    dashed: bool = False
    head: Head = Head.NONE

    @property
    def ends(self) -> tuple[Point, Point]:
        """Its first point and its last."""
        return self.points[0], self.points[-1]

    @property
    def box(self) -> Box:
        """What it takes up, its width left out of account."""
        xs, ys = zip(*self.points, strict=True)
        return Box(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))


@dataclass(frozen=True, slots=True)
class Patch:
    """A filled rectangle, `alpha` from 0 to 1; one that is `behind` stands behind the chart."""

    box: Box
    color: str
    alpha: float = 1.0
    behind: bool = False


@dataclass(frozen=True, slots=True)
class Shard:
    """A filled polygon."""

    points: tuple[Point, ...]
    color: str

    @property
    def box(self) -> Box:
        """What it takes up."""
        xs, ys = zip(*self.points, strict=True)
        return Box(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))


@dataclass(frozen=True, slots=True)
class Words:
    """Lines of text in a box, in its middle from top to bottom; `align` is "l", "ctr" or "r".

    A `ground` fills the box, an `outline` runs round it, and a `round` box has round ends.
    """

    box: Box
    lines: tuple[str, ...]
    color: str
    size: int
    bold: bool = False
    align: str = "ctr"
    ground: str = ""
    outline: str = ""
    round: bool = False
    inset: float = 0.0


Mark = Stroke | Patch | Shard | Words


def is_annotated(spec: ChartSpec) -> bool:
    """Whether anything may be drawn over a chart; most have nothing, and pay for nothing."""
    return bool(spec.annotations or spec.axis_from)
