"""Whether two measures go together, said only where it is clear."""

import math
from collections.abc import Sequence
from enum import StrEnum
from operator import mul

_FEWEST = 6
_CLEAR = 0.7
_CLEAR_BY_RANK = 0.6


class Direction(StrEnum):
    """How two measures go together."""

    TOGETHER = "together"
    OPPOSITE = "opposite"
    UNCLEAR = "unclear"


def direction(pairs: Sequence[tuple[float, float]]) -> Direction:
    """How the second of the pairs goes with the first.

    It is clear where six pairs or more correlate strongly both by value (Pearson, 0.7) and by
    rank (Spearman, 0.6), so that one far point alone says nothing.
    """
    if len(pairs) < _FEWEST:
        return Direction.UNCLEAR
    first, second = zip(*pairs, strict=True)
    by_value = correlation(first, second)
    by_rank = correlation(_ranks(first), _ranks(second))
    if by_value >= _CLEAR and by_rank >= _CLEAR_BY_RANK:
        return Direction.TOGETHER
    if by_value <= -_CLEAR and by_rank <= -_CLEAR_BY_RANK:
        return Direction.OPPOSITE
    return Direction.UNCLEAR


def correlation(first: Sequence[float], second: Sequence[float]) -> float:
    """Pearson's coefficient, -1 to 1; 0 where one of the two never changes."""
    a, b = _centred(first), _centred(second)
    spread = math.hypot(*a) * math.hypot(*b)
    return math.fsum(map(mul, a, b)) / spread if spread else 0.0


def _centred(values: Sequence[float]) -> list[float]:
    """The values about their mean, the farthest at 1, so that no square overflows."""
    largest = max(map(abs, values)) or 1.0
    scaled = [value / largest for value in values]
    mean = math.fsum(scaled) / len(scaled)
    return [value - mean for value in scaled]


def _ranks(values: Sequence[float]) -> list[float]:
    """The place of every value in order; equal ones share the mean of theirs."""
    ordered = sorted(values)
    places: dict[float, list[int]] = {}
    for place, value in enumerate(ordered):
        places.setdefault(value, []).append(place)
    return [sum(places[value]) / len(places[value]) for value in values]
