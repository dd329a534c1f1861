"""The room that a chart leaves: what stands where, so that annotations hide nothing.

Along its categories and outwards along its values, so that columns and bars are one case: `along`
runs to the right where columns stand, and downwards where bars lie; `out` runs from the foot of
the plot upwards, or from its left edge to the right. All lengths are points.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from attache.charts.annotate.anchors import Anchors
from attache.charts.annotate.measure import Ruler
from attache.charts.annotate.overlay import Box, Mark, Point
from attache.charts.spec import ChartSpec
from attache.charts.style import ChartStyle

_LEAST = 12  # No text of an annotation is smaller.


@dataclass(frozen=True, slots=True)
class Block:
    """What takes up room from `start` to `end` along the categories, from `low` to `high` out.

    A `label` is text that no line may cross either.
    """

    start: float
    end: float
    low: float
    high: float
    label: bool = False

    def meets(self, other: "Block", apart: float = 0.0) -> bool:
        """Whether the other one is nearer than so many points."""
        return (
            self.start < other.end + apart
            and other.start < self.end + apart
            and self.low < other.high + apart
            and other.low < self.high + apart
        )


@dataclass(slots=True)
class Field:
    """The plot of a chart, the blocks that stand in it, and the marks drawn so far.

    So many of the blocks are `solid`: what the chart shows, and the texts that belong to it.
    `legs` are where, along the categories, lines will rise that stand for arrows and breaks.
    """

    spec: ChartSpec
    style: ChartStyle
    anchors: Anchors
    blocks: list[Block] = field(default_factory=list[Block])
    solid: int = 0
    legs: list[float] = field(default_factory=list[float])
    marks: list[Mark] = field(default_factory=list[Mark])

    @property
    def size(self) -> int:
        """The size of an annotation's text in points."""
        return max(_LEAST, round(self.style.size) - 2)

    def ruler(self, *, bold: bool = False) -> Ruler:
        """What measures an annotation's text."""
        return Ruler(self.style.latin, self.size, bold)

    @property
    def length(self) -> float:
        """How far the plot reaches outwards."""
        it = self.anchors
        return it.right - it.left if it.lies else it.foot - it.top

    @property
    def span(self) -> tuple[float, float]:
        """Where the plot begins and ends along the categories."""
        it = self.anchors
        return (it.top, it.foot) if it.lies else (it.left, it.right)

    @property
    def frame(self) -> tuple[float, float]:
        """Where the frame begins and ends along the categories."""
        return 0.0, self.anchors.height if self.anchors.lies else self.anchors.width

    def out(self, value: float) -> float:
        """How far out a value falls."""
        it = self.anchors
        return it.along(value) - it.left if it.lies else it.foot - it.along(value)

    def room(self, width: float, height: float) -> tuple[float, float]:
        """What a box takes up along the categories, and outwards."""
        return (height, width) if self.anchors.lies else (width, height)

    def point(self, along: float, out: float) -> Point:
        """A place in the frame, from its left and its top."""
        it = self.anchors
        return (it.left + out, along) if it.lies else (along, it.foot - out)

    def box(self, block: Block) -> Box:
        """The place of a block in the frame."""
        x0, y0 = self.point(block.start, block.low)
        x1, y1 = self.point(block.end, block.high)
        return Box(min(x0, x1), min(y0, y1), abs(x1 - x0), abs(y1 - y0))

    def block(self, box: Box) -> Block:
        """The block of a place in the frame."""
        it = self.anchors
        if it.lies:
            return Block(box.top, box.foot, box.left - it.left, box.right - it.left)
        return Block(box.left, box.right, it.foot - box.foot, it.foot - box.top)

    def rim(self, start: float, end: float) -> float:
        """How far out anything reaches in a stretch along the categories; 0 where nothing is."""
        reaches = (b.high for b in self.blocks if b.start < end and start < b.end)
        return max(reaches, default=0.0)

    def ground(self, start: float, end: float) -> float:
        """How far out the chart itself and its texts reach in a stretch, as `rim` does."""
        reaches = (b.high for b in self.blocks[: self.solid] if b.start < end and start < b.end)
        return max(reaches, default=0.0)

    def settle(self) -> None:
        """Note that what stands there by now is solid."""
        self.solid = len(self.blocks)

    def take(self, *blocks: Block) -> None:
        """Note that blocks are taken."""
        self.blocks.extend(blocks)

    def draw(self, *marks: Mark) -> None:
        """Add marks, each above those before it."""
        self.marks.extend(marks)

    def inside(self, middle: float, length: float) -> tuple[float, float]:
        """A stretch of a length round `middle`, moved into the frame."""
        first, last = self.frame
        start = max(first, min(middle - length / 2, last - length))
        return start, start + length

    def is_free(self, block: Block, apart: float) -> bool:
        """Whether nothing is nearer to a block than so many points."""
        return not any(block.meets(other, apart) for other in self.blocks)

    def is_reserved(self, block: Block) -> bool:
        """Whether a line will rise through a block."""
        return any(block.start - 3 < leg < block.end + 3 for leg in self.legs)

    def labels(self) -> Iterator[Block]:
        """The blocks of text."""
        return (block for block in self.blocks if block.label)


def open_stretches(
    start: float, end: float, taken: Iterable[tuple[float, float]]
) -> list[tuple[float, float]]:
    """What is left of a stretch between others."""
    left: list[tuple[float, float]] = []
    for low, high in sorted(taken):
        if high <= start or low >= end:
            continue
        if low > start:
            left.append((start, low))
        start = max(start, high)
    return [*left, (start, end)] if start < end else left
