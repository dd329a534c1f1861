"""Two axes for one plot have gridlines in common, or keep a line above its columns."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from attache.charts.axis.scale_pair import Reach, banded, paired

_REACHES = st.tuples(st.floats(-1e6, 1e6), st.floats(0.1, 1e6)).map(
    lambda pair: Reach(pair[0], pair[0] + pair[1], 1)
)


@settings(max_examples=40, deadline=None)
@given(_REACHES, _REACHES)
def test_both_axes_hold_their_values_in_as_many_steps(bars: Reach, line: Reach) -> None:
    bars = Reach(min(bars.low, 0.0), max(bars.high, 0.0), 1)
    left, right = paired(bars, line, None)
    for reach, axis in ((bars, left), (line, right)):
        spare = (axis.high - axis.low) * 1e-5
        assert axis.low <= reach.low + spare
        assert axis.high >= reach.high - spare
        assert (axis.lowest, axis.highest) == (axis.low, axis.high)
    if left.step is not None:
        assert len(left.ticks) == len(right.ticks)


def test_growth_and_exports_have_zero_at_the_same_height() -> None:
    left, right = paired(Reach(0.0, 72.0, 1), Reach(-9.7, 9.4, 1), None)
    assert -left.low / left.high == pytest.approx(-right.low / right.high)
    assert left.step is not None
    assert left.step in (20.0, 25.0, 50.0, 100.0)


def test_an_index_far_from_zero_has_an_axis_of_its_own() -> None:
    left, right = paired(Reach(0.0, 131.6, 1), Reach(98.2, 104.0, 0), None)
    assert left.low == 0.0
    assert right.low > 90.0
    assert right.step == 1.0


def test_columns_may_begin_above_zero() -> None:
    left, _ = paired(Reach(0.0, 131.6, 1), Reach(1.0, 4.0, 1), 60.0)
    assert left.low == 60.0
    assert left.ticks[0] == 60.0


def test_the_line_runs_above_the_columns_with_room_for_two_labels() -> None:
    left, right = banded(Reach(0.0, 72.0, 1), Reach(-9.7, 9.4, 1), 0.1, None)
    columns = 72.0 / left.high
    lowest = (-9.7 - right.low) / (right.high - right.low)
    assert lowest - columns == pytest.approx(0.2, abs=1e-4)
    assert right.high == pytest.approx(9.4)


@pytest.mark.parametrize("line", [Reach(2.0, 2.0, 1), Reach(0.0, 0.0, 1)])
def test_a_level_line_has_an_axis(line: Reach) -> None:
    for axes in (banded(Reach(0, 5, 1), line, 0.1, None), paired(Reach(0, 5, 1), line, None)):
        assert axes[1].low <= line.low <= axes[1].high
        assert axes[1].low < axes[1].high


@pytest.mark.parametrize("size", [1e300, 1e-300])
def test_values_no_step_suits_still_have_axes(size: float) -> None:
    left, right = paired(Reach(0.0, size, 1), Reach(0.0, size, 1), None)
    assert left.high > left.low
    assert right.high > right.low
