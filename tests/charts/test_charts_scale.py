"""The value axis: PowerPoint, LibreOffice and our own drawing come to the same bounds."""

import math
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attache.charts.scale import Need, scale

_VALUES = st.floats(1e-12, 1e200)


def _first_multiple(step: float, value: float, spare: str = "0") -> float:
    """The first multiple of `step` at or above `value` and a share of it, reckoned exactly."""
    multiple, at_least = Fraction(repr(step)), Fraction(repr(value)) * (1 + Fraction(spare))
    return float(math.ceil(at_least / multiple) * multiple)


@given(_VALUES, st.booleans())
def test_both_programs_find_the_highest_bound_that_is_drawn(high: float, shown: bool) -> None:
    found = scale(Need(low=0.0, high=high, floor=0.0, keeps_high=True, shown=shown))
    assert found.step is not None
    assert found.highest is None
    office = _first_multiple(found.step, high)
    powerpoint = _first_multiple(found.step, high, "0.05")
    assert office == pytest.approx(powerpoint) == pytest.approx(found.high)


@given(st.floats(-1e12, -1e-3), st.floats(1e-3, 1e12))
def test_below_zero_the_lowest_bound_is_written_and_the_highest_is_found(
    low: float, high: float
) -> None:
    found = scale(Need(low=low, high=high, keeps_high=True))
    assert found.lowest is not None
    assert found.lowest <= low
    assert found.high > high
    if found.step is not None:
        assert found.lowest / found.step == pytest.approx(round(found.lowest / found.step))


def test_a_shown_axis_has_a_few_round_values() -> None:
    assert scale(Need(0.0, 72.0, floor=0.0, keeps_high=True, shown=True)).ticks == (
        0.0,
        20.0,
        40.0,
        60.0,
        80.0,
    )


@pytest.mark.parametrize("high", [7.0, 72.0, 100.0, 101.0, 131.6, 999.0, 0.013, 4e17])
def test_a_shown_axis_never_has_more_than_eight_values_nor_less_than_four(high: float) -> None:
    ticks = scale(Need(0.0, high, floor=0.0, keeps_high=True, shown=True, decimals=3)).ticks
    assert 4 <= len(ticks) <= 8


def test_a_shown_axis_of_whole_numbers_has_whole_steps() -> None:
    found = scale(Need(0.0, 7.0, floor=0.0, keeps_high=True, shown=True, decimals=0))
    assert found.step is not None
    assert found.step == int(found.step)


def test_an_axis_without_values_leaves_little_room_empty() -> None:
    for high in (1.0, 1.1, 12.0, 13.0, 42.0, 55.0, 66.0, 95.1, 100.0):
        assert scale(Need(0.0, high, floor=0.0, keeps_high=True)).high <= 1.15 * high


@pytest.mark.parametrize("high", [0.0, 5e-324, 1.7e308])
def test_what_has_no_step_is_left_to_the_program(high: float) -> None:
    found = scale(Need(0.0, high, floor=0.0, keeps_high=True))
    assert found.step is None
    assert found.high > found.low
