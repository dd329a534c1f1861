"""What is drawn over a chart, or behind it: marks that the slide and the drawn picture share.

Lengths are points from the upper left corner of the chart's frame; colours are those of a
`ChartStyle`, theme colour names or "RRGGBB".
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from attache.charts.measure import text_width

LINE = 1.22
"""The height of a line of text as a share of its size, as text boxes have it."""
HEAD = 5.0
"""How long and wide an arrow head or a dot is, in widths of its line: large, for PowerPoint."""
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


def text_box(lines: tuple[str, ...], size: float, inset: float = 0.0) -> tuple[float, float]:
    """The width and height that lines of bold text need, on the safe side."""
    wide = max((text_width(line, size) for line in lines), default=0.0)
    return wide * _BOLD + 2 * inset, len(lines) * size * LINE + 2 * inset


_BOLD = 1.08  # Bold letters are a little wider than the measure reckons.


def wrapped(text: str, size: float, width: float) -> tuple[str, ...]:
    """`text` in lines no wider than a width, as even as they go; a word alone that is wider is cut.

    Spaces are where lines end, in Korean too.
    """
    lines = _filled(text, size, width)
    if len(lines) < 2:
        return lines
    for share in (0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95):  # No lonely word on the last line.
        evened = _filled(text, size, width * share)
        if len(evened) == len(lines):
            return evened
    return lines


def _filled(text: str, size: float, width: float) -> tuple[str, ...]:
    lines: list[str] = []
    for word in text.split():
        for piece in _pieces(word, size, width):
            longer = f"{lines[-1]} {piece}" if lines else piece
            if lines and text_width(longer, size) * _BOLD <= width:
                lines[-1] = longer
            else:
                lines.append(piece)
    return tuple(lines)


def _pieces(word: str, size: float, width: float) -> Iterable[str]:
    """A word in pieces that fit."""
    while text_width(word, size) * _BOLD > width and len(word) > 1:
        fits = next(
            (n for n in range(len(word) - 1, 1, -1) if text_width(word[:n], size) * _BOLD <= width),
            1,
        )
        yield word[:fits]
        word = word[fits:]
    yield word
