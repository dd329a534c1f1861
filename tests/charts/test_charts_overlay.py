"""What is drawn over a chart stands where the data are, in the frame, and hides nothing."""

from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotated import A, K, bars, columns, line, spec, specs, stacks
from attache.charts.annotate.anchors import Anchors
from attache.charts.annotate.field import Field
from attache.charts.annotate.obstacles import take_chart
from attache.charts.annotate.overlaid import overlay
from attache.charts.annotate.overlay import Box, Head, Mark, Patch, Shard, Stroke, Words
from attache.charts.annotate.rules import ANNOTATIONS, checked
from attache.charts.axis.layout import chart_layout
from attache.charts.families import chart_table, family
from attache.charts.spec import ChartSpec
from attache.charts.style import ChartStyle
from attache.errors import AttacheError
from attache.pack.annotation import Annotation
from attache.pack.chart_type import ChartType as T
from attache.units import EMU_PER_POINT, inches
from charts.chart_deck import STYLE

_TOUCH = 0.6  # Points by which boxes may seem to overlap.
_LETTERS = 1.5  # What is empty above and below the letters of a line.
_SMALL = replace(STYLE, width=inches(4.6), height=inches(2.7))


def _anchors(chart: ChartSpec) -> Anchors:
    found = family(chart).anchors
    assert found is not None
    return found(chart, STYLE, chart_table(chart))


def _texts(marks: tuple[Mark, ...]) -> dict[str, Words]:
    return {" ".join(mark.lines): mark for mark in marks if isinstance(mark, Words)}


def _overlap(one: Box, other: Box, by: float = _TOUCH) -> bool:
    return (
        one.left < other.right - by
        and other.left < one.right - by
        and one.top < other.foot - by
        and other.top < one.foot - by
    )


@pytest.mark.parametrize("style", [STYLE, _SMALL], ids=["wide", "small"])
@pytest.mark.parametrize("chart", specs(), ids=lambda chart: chart.id)
def test_every_mark_is_in_the_frame_and_no_text_over_another(
    chart: ChartSpec, style: ChartStyle
) -> None:
    marks = overlay(chart, style)
    assert marks
    wide, high = style.width / EMU_PER_POINT, style.height / EMU_PER_POINT
    for mark in marks:
        box = mark.box
        assert box.left >= -0.1, mark
        assert box.top >= -0.1, mark
        assert box.right <= wide + 0.1, mark
        assert box.foot <= high + 0.1, mark
    texts = [mark for mark in marks if isinstance(mark, Words)]
    for one, other in combinations(texts, 2):
        assert not _overlap(one.box, other.box), (one.lines, other.lines)


@pytest.mark.parametrize("chart", specs(), ids=lambda chart: chart.id)
def test_no_text_of_an_annotation_hides_a_value(chart: ChartSpec) -> None:
    field = Field(chart, STYLE, _anchors(chart))
    take_chart(field)
    values = [field.box(block) for block in field.labels()]
    for mark in _texts(overlay(chart, STYLE)).values():
        for value in values:
            assert not _overlap(mark.box, value, _LETTERS), mark.lines


@pytest.mark.parametrize("chart", specs(), ids=lambda chart: chart.id)
def test_no_filled_text_hides_what_the_chart_draws(chart: ChartSpec) -> None:
    field = Field(chart, STYLE, _anchors(chart))
    take_chart(field)
    for mark in _texts(overlay(chart, STYLE)).values():
        if mark.ground:
            assert not any(_overlap(mark.box, field.box(block)) for block in field.blocks)


def test_texts_are_of_twelve_points_or_more_in_ink() -> None:
    for chart in specs():
        for mark in _texts(overlay(chart, STYLE)).values():
            assert mark.size >= 12
            assert mark.color == STYLE.ink


def test_a_difference_leads_from_one_column_to_the_other() -> None:
    chart = columns(A(K.DIFFERENCE, "2021", "2024"))
    anchors, marks = _anchors(chart), overlay(chart, STYLE)
    (arrow,) = [mark for mark in marks if isinstance(mark, Stroke)]
    assert arrow.head is Head.END
    assert arrow.color == STYLE.accent
    (start, _), *_, (end, foot) = arrow.points
    assert start == pytest.approx(anchors.middles[0])
    assert end == pytest.approx(anchors.middles[3])
    assert 0 < anchors.along(131.6) - foot < 2 * STYLE.size  # above the column and its value
    highest = min(anchors.along(value or 0.0) for value in anchors.ends[0])
    assert arrow.points[1][1] == arrow.points[2][1] < highest


def test_a_difference_of_bars_stands_to_their_right() -> None:
    chart = bars(A(K.DIFFERENCE, "Semiconductors", "Batteries"))
    anchors, marks = _anchors(chart), overlay(chart, STYLE)
    (arrow,) = [mark for mark in marks if isinstance(mark, Stroke)]
    (_, start), *_, (tip, end) = arrow.points
    assert (start, end) == pytest.approx((anchors.middles[0], anchors.middles[2]))
    assert anchors.along(15.9) < tip < arrow.points[2][0]
    assert arrow.points[1][0] == arrow.points[2][0] > anchors.along(34.1)
    (pill,) = _texts(marks).values()
    assert pill.box.left > arrow.points[1][0]


def test_arrows_stand_above_one_another_and_share_a_column() -> None:
    chart = columns(A(K.DIFFERENCE, "2021", "2023"), A(K.DIFFERENCE, "2021", "2025"))
    inner, outer = (mark for mark in overlay(chart, STYLE) if isinstance(mark, Stroke))
    assert outer.points[1][1] < inner.points[1][1]
    assert outer.points[0][0] < inner.points[0][0]


def test_a_line_and_a_band_are_at_their_values() -> None:
    chart = columns(A(K.LINE, value=100.0), A(K.BAND, value=60.0, upper=80.0))
    anchors, marks = _anchors(chart), overlay(chart, STYLE)
    strokes = [mark for mark in marks if isinstance(mark, Stroke) and mark.dashed]
    heights = [y for mark in strokes for _, y in mark.points]
    assert heights == pytest.approx([anchors.along(100.0)] * len(heights))
    assert all(mark.color == STYLE.muted for mark in strokes)
    (band,) = [mark for mark in marks if isinstance(mark, Patch)]
    assert band.behind
    assert (band.box.top, band.box.foot) == pytest.approx(
        (anchors.along(80.0), anchors.along(60.0))
    )
    assert (band.box.left, band.box.right) == pytest.approx((anchors.left, anchors.right))


def test_a_line_beyond_the_data_is_still_on_the_axis() -> None:
    chart = columns(A(K.LINE, value=300.0))
    assert _anchors(chart).high >= 300.0


def test_a_line_across_bars_is_set_off_from_them() -> None:
    halo, dashes = (
        mark for mark in overlay(bars(A(K.LINE, value=30.0)), STYLE) if isinstance(mark, Stroke)
    )
    assert halo.color == STYLE.ground
    assert halo.points == dashes.points
    assert halo.width > dashes.width


def test_a_line_leaves_out_the_values_that_it_would_strike_through() -> None:
    chart = columns(A(K.LINE, value=100.0))  # through the label of 95.1
    marks = overlay(chart, STYLE)
    pieces = [mark for mark in marks if isinstance(mark, Stroke) and mark.dashed]
    middle = _anchors(chart).middles[0]
    assert len(pieces) == 2
    assert pieces[0].points[1][0] < middle < pieces[1].points[0][0]


def test_a_break_stands_between_two_categories() -> None:
    chart = line(A(K.BREAK, "Q1 2025", text="New method"))
    middles, marks = _anchors(chart).middles, overlay(chart, STYLE)
    (stroke,) = [mark for mark in marks if isinstance(mark, Stroke)]
    between = (middles[3] + middles[4]) / 2
    assert [x for x, _ in stroke.points] == pytest.approx([between, between])
    text = _texts(marks)["New method"]
    assert text.box.foot <= min(y for _, y in stroke.points)


def test_totals_stand_above_their_stacks() -> None:
    chart = stacks(A(K.TOTAL))
    anchors, texts = _anchors(chart), _texts(overlay(chart, STYLE))
    assert list(texts) == ["172.9", "201.8", "184.5", "215.2", "195.8"]
    for text, middle, total in zip(texts.values(), anchors.middles, anchors.totals, strict=True):
        assert text.box.left + text.box.width / 2 == pytest.approx(middle)
        assert 0 <= anchors.along(total or 0.0) - text.box.foot < 6


def test_a_part_of_a_year_is_named_above_its_value() -> None:
    chart = columns(A(K.PARTIAL, "2025", text="11 months"))
    text, anchors = _texts(overlay(chart, STYLE))["11 months"], _anchors(chart)
    assert text.box.foot < anchors.along(113.4) - STYLE.size


def test_a_callout_points_at_its_bar() -> None:
    chart = bars(A(K.CALLOUT, "Ships", text="Orders booked"))
    anchors, marks = _anchors(chart), overlay(chart, STYLE)
    (leader,) = [mark for mark in marks if isinstance(mark, Stroke)]
    x, y = leader.points[-1]
    assert abs(y - anchors.middles[3]) <= anchors.thick / 2
    assert 0 <= x - anchors.along(9.8) < 4 * STYLE.size
    box, (near_x, near_y) = _texts(marks)["Orders booked"].box, leader.points[0]
    assert box.left - 0.1 <= near_x <= box.right + 0.1
    assert box.top - 0.1 <= near_y <= box.foot + 0.1


def test_every_bar_of_an_axis_that_begins_above_zero_is_cut() -> None:
    cut = overlay(columns(axis_from=80.0), STYLE)
    assert len([mark for mark in cut if isinstance(mark, Shard)]) == 5
    assert all(mark.color == STYLE.ground for mark in cut if isinstance(mark, Shard))
    assert not overlay(spec("l", T.LINE, ("a", "b"), {"x": (9.0, 8.0)}, axis_from=5.0), STYLE)


def test_a_chart_without_annotations_is_laid_out_as_ever() -> None:
    plain = columns()
    marked = columns(A(K.PARTIAL, "2025"))  # hatched, and nothing over it
    assert overlay(plain, STYLE) == overlay(marked, STYLE) == ()
    table = chart_table(plain)
    assert chart_layout(plain, table, STYLE) == chart_layout(marked, chart_table(marked), STYLE)


def test_a_chart_is_no_smaller_than_its_annotations_make_it() -> None:
    plain, marked = _anchors(columns()), _anchors(columns(A(K.DIFFERENCE, "2021", "2022")))
    assert marked.top == plain.top  # there is room over the lower columns
    higher = _anchors(columns(A(K.DIFFERENCE, "2021", "2024")))
    assert plain.top < higher.top < plain.top + 4 * STYLE.size


@settings(max_examples=60)
@given(st.data())
def test_any_annotation_is_drawn_in_the_frame_or_refused_in_words(data: st.DataObject) -> None:
    kind = data.draw(st.sampled_from(sorted(ANNOTATIONS)))
    categories = tuple(str(2000 + i) for i in range(data.draw(st.integers(1, 12))))
    number = st.none() | st.floats(-1e6, 1e6, allow_subnormal=False)
    row = st.lists(number, min_size=len(categories), max_size=len(categories)).map(tuple)
    most = 1 if kind is T.WATERFALL else 2
    rows = {name: data.draw(row) for name in ("One", "Two")[: data.draw(st.integers(1, most))]}
    names = st.sampled_from(["", *categories])
    drawn = st.builds(
        Annotation,
        kind=st.sampled_from(sorted(ANNOTATIONS[kind])),
        at=names,
        to=names,
        series=st.sampled_from(["", *rows]),
        value=st.floats(-1e6, 1e6),
        upper=st.floats(0, 2e6),
        text=st.sampled_from(["", "Short", "A text that takes more lines than one", "관세" * 30]),
    )
    chart = spec("any", kind, categories, rows, data.draw(st.lists(drawn, min_size=1, max_size=4)))
    try:
        marks = overlay(checked(chart), STYLE)
    except AttacheError:
        return
    wide, high = STYLE.width / EMU_PER_POINT, STYLE.height / EMU_PER_POINT
    for mark in marks:
        assert mark.box.left >= -0.1
        assert mark.box.top >= -0.1
        assert mark.box.right <= max(wide, mark.box.width) + 0.1
        assert mark.box.foot <= max(high, mark.box.height) + 0.1
