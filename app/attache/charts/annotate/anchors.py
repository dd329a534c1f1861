"""Where what a chart shows falls in its frame, and what room is beside it, for annotations."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Room:
    """Room on each side of a chart, in points."""

    left: float = 0.0
    top: float = 0.0
    right: float = 0.0
    foot: float = 0.0

    def plus(self, other: "Room") -> "Room":
        """Both together."""
        return Room(
            self.left + other.left,
            self.top + other.top,
            self.right + other.right,
            self.foot + other.foot,
        )

    def is_small(self) -> bool:
        """Whether it is none to speak of."""
        return max(self.left, self.top, self.right, self.foot) < 0.5


NO_ROOM = Room()


@dataclass(frozen=True, slots=True)
class Anchors:
    """Where what a chart shows falls in its frame, in points from its upper left corner.

    `width` and `height` are those of the frame; `left`, `top`, `right` and `foot` bound the plot.
    Where the chart `lies`, its values run from left to right and its categories downwards.
    `middles` stand along the axis of categories, one a category, and `thick` is what the bars of a
    category take there together, 0 for lines. `low` and `high` are the values at the ends of the
    value axis. `ends` holds, one a series, the value at which its mark of each category ends: the
    outer end of its segment in stacks. `totals` are where the outermost mark of each category
    ends; None where it has none. `labels` are, one set a series, the categories at which it
    carries a value, in its middle in stacks and else beyond its end. `texts` are the places (left,
    top, width, height) of other texts in the plot.
    """

    width: float
    height: float
    left: float
    top: float
    right: float
    foot: float
    lies: bool
    middles: tuple[float, ...]
    thick: float
    low: float
    high: float
    ends: tuple[tuple[float | None, ...], ...]
    totals: tuple[float | None, ...]
    labels: tuple[frozenset[int], ...] = ()
    texts: tuple[tuple[float, float, float, float], ...] = ()

    def along(self, value: float) -> float:
        """Where a value falls along the value axis, never outside the plot."""
        span = self.high - self.low
        share = value / span - self.low / span
        share = min(1.0, max(0.0, share))
        if self.lies:
            return self.left + share * (self.right - self.left)
        return self.foot - share * (self.foot - self.top)

    def at(self, category: int, value: float) -> tuple[float, float]:
        """Where a value of a category falls, from the left and from the top."""
        middle, along = self.middles[category], self.along(value)
        return (along, middle) if self.lies else (middle, along)
