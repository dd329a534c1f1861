"""Two value axes for one plot: with gridlines in common, or one above the other."""

import math
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from attache.charts.scale import Scale

_NICE = (1.0, 2.0, 2.5, 5.0)
_COUNTS = range(3, 8)
_WIDE = 0.75  # Values of a line more alike than this need an axis that does not begin at zero.
_COLUMNS = 0.6  # Of the height without labels: the columns; the rest is the line's.
_DIGITS = 12


@dataclass(frozen=True, slots=True)
class Reach:
    """The lowest and highest value of one axis, and how many decimals its numbers have."""

    low: float
    high: float
    decimals: int

    @property
    def is_from_zero(self) -> bool:
        """Whether the values lie far enough apart for an axis with zero."""
        return self.low <= 0 or self.low <= self.high * _WIDE

    @property
    def with_zero(self) -> tuple[float, float]:
        """The values and zero."""
        return min(self.low, 0.0), max(self.high, 0.0)


def banded(bars: Reach, line: Reach, label: float, start: float | None) -> tuple[Scale, Scale]:
    """Hidden axes by which the line runs above the columns, with labels between them.

    `label` is the height of a label as a share of the plot's; columns begin at `start`, or at zero.
    """
    low = start or 0.0
    reach = (bars.high - low) or 1.0
    columns = (1 - 2 * label) * _COLUMNS
    foot = columns + 2 * label
    span = (line.high - line.low) or abs(line.high) or 1.0
    whole = span / (1 - foot)
    middle = (line.high + line.low) / 2
    top = middle + span / 2 if line.high > line.low else middle + span * 0.5
    return _bounded(low, low + reach / columns), _bounded(top - whole, top)


def paired(bars: Reach, line: Reach, start: float | None) -> tuple[Scale, Scale]:
    """Shown axes with as many steps each, so that gridlines are of both.

    Both have zero at the same height where the line's values lie around or near it.
    """
    fits = [_alike(left, right) for left in _steps(bars, start) for right in _matching(line, left)]
    if not fits:
        return _bounded(*bars.with_zero), _bounded(line.low, line.high)
    left, right = min(fits, key=lambda fit: fit[0].empty + fit[1].empty)
    return left.scale, right.scale


@dataclass(frozen=True, slots=True)
class _Steps:
    """An axis of whole steps, `below` and `above` its base, which is zero where it is None."""

    step: float
    below: int
    above: int
    used: float
    base: float | None = None

    @property
    def count(self) -> int:
        return self.below + self.above

    @property
    def empty(self) -> float:
        """The share of the axis that nothing reaches."""
        return 1 - self.used / (self.step * self.count)

    @property
    def scale(self) -> Scale:
        base, step = Decimal(repr(self.base or 0.0)), Decimal(repr(self.step))
        low, high = float(base - self.below * step), float(base + self.above * step)
        return Scale(low, high, low, high, self.step)


def _alike(left: _Steps, right: _Steps) -> tuple[_Steps, _Steps]:
    """Both with zero at the same height, where both have it."""
    if left.base is not None or right.base is not None:
        return left, right
    below, above = max(left.below, right.below), max(left.above, right.above)
    return replace(left, below=below, above=above), replace(right, below=below, above=above)


def _steps(reach: Reach, start: float | None) -> Iterator[_Steps]:
    """The axes for the columns."""
    low, high = reach.with_zero
    base = None
    if start is not None:
        low, high, base = 0.0, reach.high - start, start
    for step in _candidates(high - low, reach.decimals):
        below, above = math.ceil(-low / step - 1e-9), math.ceil(high / step - 1e-9)
        if below + above in _COUNTS:
            yield _Steps(step, below, above, high - low, base)


def _matching(line: Reach, left: _Steps) -> Iterator[_Steps]:
    """The axes for a line that have as many steps as the columns'."""
    if line.is_from_zero and left.base is None:
        yield from _around_zero(line, left)
        return
    span = (line.high - line.low) or abs(line.high) or 1.0
    for step in _candidates(span, line.decimals):
        base = float(math.floor(line.low / step + 1e-9) * Decimal(repr(step)))
        if base + left.count * step >= line.high - step * 1e-9:
            yield _Steps(step, 0, left.count, span, base)


def _around_zero(line: Reach, left: _Steps) -> Iterator[_Steps]:
    low, high = line.with_zero
    for step in _candidates((high - low) or 1.0, line.decimals):
        below, above = math.ceil(-low / step - 1e-9), math.ceil(high / step - 1e-9)
        if max(below, left.below) + max(above, left.above) in _COUNTS:
            yield _Steps(step, below, above, high - low)


def _candidates(reach: float, decimals: int) -> list[float]:
    """Round steps for a reach, those that need more decimals than its numbers have left out."""
    if not 1e-290 < reach < 1e290:
        return []
    exponent = math.floor(math.log10(reach))
    steps = [_round(digits * 10.0 ** (exponent + shift)) for shift in (-1, 0) for digits in _NICE]
    return [step for step in steps if round(step, decimals) == step] or steps


def _bounded(low: float, high: float) -> Scale:
    low, high = _round(low), _round(high)
    high = high if high > low else low + 1.0
    return Scale(low, high, low, high)


def _round(value: float) -> float:
    """A number without the last digits that arithmetic left behind."""
    return float(f"{value:.{_DIGITS}g}")
