"""The axes of values that points stand between: from where to where, and in which steps."""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from attache.charts.numbers import NumberFormat
from attache.charts.scale import Need, Scale, scale
from attache.charts.table import Column

_WIDE = 0.75  # Values more alike than this need an axis that does not begin at zero.
_ENOUGH = 200
_ALONE = 0.1  # What an axis shows on both sides of a value that is all there is, as its share.


@dataclass(frozen=True, slots=True)
class Axis:
    """An axis of values: its bounds, the columns along it, and its title in lines.

    One that is not `shown` has neither numbers nor gridlines; one that is `turned` runs downwards;
    one that is `lined` has a line where the other one is zero, or at its low end.
    """

    scale: Scale
    columns: Sequence[Column]
    title: tuple[str, ...] = ()
    shown: bool = True
    turned: bool = False
    lined: bool = False

    @property
    def numbers(self) -> NumberFormat:
        """How its values are written."""
        return self.columns[0].numbers

    @property
    def known(self) -> list[float]:
        """Values along it, as many as it takes to know how most are written."""
        return [value for column in self.columns for _, value in column.known[:_ENOUGH]]

    def tick_texts(self) -> tuple[str, ...]:
        """The numbers along it, as they are written."""
        return tuple(self.numbers.tick(tick, self.known) for tick in self.scale.ticks)

    def share(self, value: float) -> float:
        """Where a value falls, from 0 at the low end to 1, never outside."""
        span = self.scale.high - self.scale.low
        return min(1.0, max(0.0, value / span - self.scale.low / span))


def wide_scale(
    values: Sequence[float],
    *,
    begin: float | None = None,
    shown: bool = True,
    decimals: int = 0,
    spare: float = 0.0,
    marked: Sequence[float] = (),
) -> Scale:
    """The scale of an axis on which points stand: from zero where the values are far from alike.

    `begin` is where it has to begin. `spare` is the share of the axis that is kept free before
    the lowest value. `marked` are values beside those that have to be seen. The low bound is
    explicit, the high one where programs would differ.
    """
    low, high = min((*values, *marked)), max((*values, *marked))
    beyond, alone = high > max(values), begin is None and low == high
    if alone:
        around = max(abs(low) * _ALONE, 2 * 10.0**-decimals)
        low, high = low - around, high + around
    start = low if not 0 <= low <= high * _WIDE else 0.0
    if begin is not None:
        start = begin
    elif spare and math.isfinite(high - start):
        start = min(start, (low - spare * high) / (1 - spare))
    found = scale(
        Need(
            low=start,
            high=high,
            floor=begin if begin is not None else (0.0 if start == 0.0 else None),
            keeps_high=high > 0 and not alone and not beyond,
            shown=shown,
            decimals=decimals,
        )
    )
    return replace(found, lowest=found.low)


def thinned(found: Scale, fits: Callable[[Scale], bool]) -> Scale:
    """The scale with steps twice as large, and again, until its numbers have room.

    Where larger steps make them no fewer, as on both sides of zero, it stays as it is.
    """
    while not fits(found) and found.step is not None and len(found.ticks) > 2:
        step = found.step * 2
        low, high = math.floor(found.low / step) * step, math.ceil(found.high / step) * step
        if not math.isfinite(high - low):
            break
        wider = Scale(low, high, low, high, step)
        if len(wider.ticks) >= len(found.ticks):
            break
        found = wider
    return found
