"""A waterfall's columns stand where its steps are, on either side of zero."""

import math
from itertools import pairwise

import pytest
from chart_deck import make_spec
from hypothesis import given
from hypothesis import strategies as st

from attache.charts.axis.waterfall import Part, waterfall
from attache.charts.families import chart_table
from attache.errors import AttacheError
from attache.pack.chart_type import ChartType

steps = st.lists(st.none() | st.integers(-1000, 1000).map(float), min_size=1, max_size=12)


def reach(base: float | None, above: float | None, below: float | None) -> tuple[float, float]:
    """The lowest and highest visible place of a column as PowerPoint stacks it."""
    up = max(base or 0.0, 0.0)
    down = min(base or 0.0, 0.0)
    ends: list[float] = []
    if above is not None:
        ends += [up, up + above]
    if below is not None:
        ends += [down, down + below]
    return min(ends), max(ends)


@given(steps)
def test_every_column_spans_from_the_level_before_to_the_level_after(
    values: list[float | None],
) -> None:
    drawn = waterfall(values)
    level = 0.0
    for i, value in enumerate(values):
        total = i in (0, len(values) - 1)
        if value is None:
            assert drawn.base[i] is drawn.above[i] is drawn.below[i] is drawn.peaks[i] is None
            continue
        start = 0.0 if total else level
        level = start + value
        expected = (min(start, level), max(start, level))
        assert reach(drawn.base[i], drawn.above[i], drawn.below[i]) == expected
        assert drawn.peaks[i] in expected


@given(steps)
def test_connectors_are_level_and_join_each_column_to_the_next(values: list[float | None]) -> None:
    drawn = waterfall(values)
    joined: dict[int, float] = {}
    for lane in drawn.connectors:
        for i, (a, b) in enumerate(pairwise(lane)):
            if a is not None and b is not None:
                assert a == b
                joined[i] = a
    assert set(joined) == set(range(len(values) - 1))
    level = values[0] or 0.0
    for i in range(len(values) - 1):
        level += (values[i] or 0.0) if i else 0.0
        assert math.isclose(joined[i], level)


def test_a_fall_through_zero_is_seen_on_both_sides() -> None:
    drawn = waterfall([3.0, -7.0, -4.0])
    assert (drawn.base[1], drawn.above[1], drawn.below[1]) == (None, 3.0, -4.0)
    assert drawn.parts == (Part.TOTAL, Part.FALL, Part.TOTAL)


def test_columns_below_zero_hang_from_an_invisible_base_below_zero() -> None:
    drawn = waterfall([-5.0, -3.0, 4.0, -4.0])
    assert drawn.base == (None, -5.0, -4.0, None)
    assert drawn.below == (-5.0, -3.0, -4.0, -4.0)
    assert drawn.above == (None, None, None, None)
    assert all(drawn.hangs(i) for i in range(4))


def test_a_waterfall_whose_steps_are_all_missing_has_no_data_whatever_else_there_is() -> None:
    spec = make_spec(ChartType.WATERFALL, ("Start", "End"), (None, None), (1.0, 2.0))
    with pytest.raises(AttacheError, match="no data"):
        chart_table(spec)
