"""The arithmetic of a waterfall: where each column starts and ends, above and below zero."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

LANES = 3  # A lane holds every third connector, so that a blank stands between two of them.


class Part(StrEnum):
    """What a column of a waterfall is."""

    TOTAL = "total"
    RISE = "rise"
    FALL = "fall"


@dataclass(frozen=True, slots=True)
class Waterfall:
    """Stacked columns that stand where the steps are. One entry a category throughout.

    `base` is invisible and lifts (or, below zero, lowers) what is seen; `above` and `below` are
    what is seen on either side of zero, the latter negative. `peaks` are the heights at which
    labels hang: the upper end of a column, or the lower one of a column wholly below zero.
    `connectors` are lines from each column's level to the next, in lanes.
    """

    parts: tuple[Part, ...]
    base: tuple[float | None, ...]
    above: tuple[float | None, ...]
    below: tuple[float | None, ...]
    peaks: tuple[float | None, ...]
    connectors: tuple[tuple[float | None, ...], ...]

    def hangs(self, index: int) -> bool:
        """Whether the label of a column stands below it."""
        peak, below = self.peaks[index], self.below[index]
        return bool(below) and peak is not None and peak < 0


def waterfall(values: Sequence[float | None]) -> Waterfall:
    """The columns of a waterfall whose first and last values are totals, the others signed steps.

    A missing value is a step of nothing and has no column.
    """
    spans = _spans(values)
    columns = [_column(value, *span) for value, span in zip(values, spans, strict=True)]
    last = len(values) - 1
    return Waterfall(
        parts=tuple(_part(i in (0, last), value) for i, value in enumerate(values)),
        base=tuple(column[0] for column in columns),
        above=tuple(column[1] for column in columns),
        below=tuple(column[2] for column in columns),
        peaks=tuple(
            None if value is None else (min(span) if max(span) <= 0 > min(span) else max(span))
            for value, span in zip(values, spans, strict=True)
        ),
        connectors=_connectors([end for _, end in spans]),
    )


def _spans(values: Sequence[float | None]) -> list[tuple[float, float]]:
    """Where each column starts and ends; a total starts at zero."""
    spans: list[tuple[float, float]] = []
    level = 0.0
    for i, value in enumerate(values):
        starts_over = i in (0, len(values) - 1) and value is not None
        start = 0.0 if starts_over else level
        end = start + (value or 0.0)
        spans.append((start, end))
        level = end
    return spans


def _part(is_end: bool, value: float | None) -> Part:
    if is_end:
        return Part.TOTAL
    return Part.FALL if (value or 0.0) < 0 else Part.RISE


def _column(
    value: float | None, start: float, end: float
) -> tuple[float | None, float | None, float | None]:
    """The invisible base, what is seen above zero, what is seen below it."""
    if value is None:
        return None, None, None
    low, high = min(start, end), max(start, end)
    if low >= 0:
        return low or None, high - low, None
    if high <= 0:
        return high or None, None, low - high
    return None, high, low


def _connectors(levels: Sequence[float]) -> tuple[tuple[float | None, ...], ...]:
    lanes: list[list[float | None]] = [[None] * len(levels) for _ in range(LANES)]
    for i, level in enumerate(levels[:-1]):
        lanes[i % LANES][i] = lanes[i % LANES][i + 1] = level
    return tuple(tuple(lane) for lane in lanes if any(level is not None for level in lane))
