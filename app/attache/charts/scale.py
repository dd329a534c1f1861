"""The value axis: bounds and a step by which every program finds the same automatic bound.

Where a bound is left to the program, so that the axis follows a later edit of the data, PowerPoint
takes the first multiple of the step at or above the highest value plus a twentieth of the range
(Microsoft, "How chart axis limits are calculated"), LibreOffice the first at or above the value
itself. A step for which both are the same multiple makes them agree, and tells what they show.
"""

import math
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, Context, Decimal

_NICE = {"1": 0, "2": 0, "2.5": 0, "5": 0, "4": 1, "3": 2, "1.5": 2, "6": 3, "8": 3}
_UNSEEN = "1.2 1.6 1.8 2.2 2.8 3.2 3.5 4.5 7 9"  # Also for an axis that shows no values.
_SPARE = Decimal("0.055")  # A little more than a twentieth, so that rounding does not decide.
_ODD = 5
_SHOWN, _HIDDEN = (3, 7), (4, 20)
_EXACT = Context(prec=40)
_TINY = 1e-290


@dataclass(frozen=True, slots=True)
class Scale:
    """What a value axis shows. None leaves a bound or the step to the program.

    `low` and `high` are the bounds of the data as it is, the explicit ones included.
    """

    low: float
    high: float
    lowest: float | None = None
    highest: float | None = None
    step: float | None = None

    @property
    def ticks(self) -> tuple[float, ...]:
        """The values at which a shown axis has its labels."""
        if self.step is None:
            return (self.low, self.high) if self.high > self.low else (self.low,)
        step, high = _decimal(self.step), _decimal(self.high)
        first = (_decimal(self.low) / step).to_integral_value(ROUND_CEILING) * step
        if self.lowest is not None:  # Ticks are counted from a bound that is given.
            first = _decimal(self.lowest)
        count = int(((high - first) / step).to_integral_value(ROUND_FLOOR))
        return tuple(float(first + i * step) for i in range(count + 1))


@dataclass(frozen=True, slots=True)
class Need:
    """What an axis has to show.

    `low` and `high` are the lowest and highest thing drawn, room for labels included; `floor` and
    `ceiling` are bounds that hold whatever the data (bars stand on zero). `keeps_low` and
    `keeps_high` leave that bound to the program, which then takes zero or the first multiple.
    """

    low: float
    high: float
    floor: float | None = None
    ceiling: float | None = None
    keeps_low: bool = False
    keeps_high: bool = False
    shown: bool = False
    decimals: int = 0


def scale(need: Need) -> Scale:
    """The axis for a need; without a step where the numbers are too large or too small for one."""
    low = need.floor if need.floor is not None else (0.0 if need.keeps_low else need.low)
    high = need.ceiling if need.ceiling is not None else need.high
    reach = high - low
    if not (_TINY < reach < math.inf and math.isfinite(1.2 * high)):
        return _plain(need, low, high)
    found = [fit for fit in (_fitted(need, *each) for each in _steps(reach, need.shown)) if fit]
    least, most = _SHOWN if need.shown else _HIDDEN
    fitting = [fit for fit in found if least <= fit.count <= most] or found
    if need.shown:
        fitting = [fit for fit in fitting if fit.writes(need.decimals)] or fitting
        fitting = [fit for fit in fitting if fit.has_tick(need.floor)] or fitting
    if not fitting:
        return _plain(need, low, high)
    return min(fitting, key=lambda fit: fit.cost(need.shown)).scale


def _plain(need: Need, low: float, high: float) -> Scale:
    """An axis without a step: explicit bounds where the program may not choose them."""
    lowest = need.floor if need.floor is not None else (None if need.keeps_low else low)
    lowest = lowest if lowest is not None and math.isfinite(lowest) else None
    return Scale(
        low if math.isfinite(low) else need.low,
        high if high > low else low + 1.0,
        lowest,
        need.ceiling,
    )


@dataclass(frozen=True, slots=True)
class _Fit:
    scale: Scale
    step: Decimal
    rank: int
    count: int
    empty: float

    def writes(self, decimals: int) -> bool:
        """Whether the step's multiples need no more decimals than the chart's numbers have."""
        exponent = self.step.as_tuple().exponent
        return isinstance(exponent, int) and exponent >= -decimals

    def has_tick(self, value: float | None) -> bool:
        """Whether the value is a multiple of the step."""
        return value is None or _decimal(value) % self.step == 0

    def cost(self, shown: bool) -> tuple[float, int]:
        wanted = 5 if shown else 8
        return self.empty + (0.05 * self.rank if shown else 0.005 * self.rank), abs(
            self.count - wanted
        )


def _steps(reach: float, shown: bool) -> list[tuple[Decimal, int]]:
    exponent = math.floor(math.log10(reach))
    nice = _NICE if shown else {**_NICE, **dict.fromkeys(_UNSEEN.split(), _ODD)}
    return [
        (Decimal(digits).scaleb(exponent + shift), rank)
        for shift in (-2, -1, 0)
        for digits, rank in nice.items()
    ]


def _fitted(need: Need, step: Decimal, rank: int) -> _Fit | None:
    """The axis with that step, None where the rules of the programs differ."""
    low = _multiple(need.low, step, ROUND_FLOOR) if need.floor is None else _decimal(need.floor)
    if need.keeps_low:
        low = Decimal(0)
    if need.ceiling is not None:
        high = _decimal(need.ceiling)
    elif need.keeps_high:
        high = _multiple(need.high, step, ROUND_CEILING)
        spare = (_decimal(need.high) - low) * _SPARE
        if _multiple_of(_decimal(need.high) + spare, step, ROUND_CEILING) != high:
            return None
    else:
        high = _multiple(need.high, step, ROUND_CEILING)
    span = high - low
    if span <= 0:
        return None
    used = _decimal(need.high) - _decimal(need.low)
    empty = float((span - used) / span)
    lowest = None if need.keeps_low else float(low)
    highest = None if need.keeps_high and need.ceiling is None else float(high)
    fitted = Scale(float(low), float(high), lowest, highest, float(step))
    return _Fit(fitted, step, rank, int(span / step), empty)


def _multiple(value: float, step: Decimal, rounding: str) -> Decimal:
    return _multiple_of(_decimal(value), step, rounding)


def _multiple_of(value: Decimal, step: Decimal, rounding: str) -> Decimal:
    return (_EXACT.divide(value, step)).to_integral_value(rounding) * step


def _decimal(value: float) -> Decimal:
    return Decimal(repr(float(value)))
