"""A value axis that begins where it was told to cuts bars there, and says so by explicit bounds."""

from dataclasses import replace

import pytest
from chart_deck import STYLE, make_spec
from chart_xml import tree_of, values_at

from attache.charts.axis.anchors import axis_anchors
from attache.charts.axis.layout import chart_layout
from attache.charts.families import chart_table
from attache.charts.spec import ChartSpec
from attache.errors import AttacheError
from attache.pack.annotation import Annotation, AnnotationKind
from attache.pack.chart_type import ChartType

YEARS = ["2021", "2022", "2023"]
KINDS = [
    ChartType.BAR,
    ChartType.COLUMN,
    ChartType.STACKED,
    ChartType.LINE,
    ChartType.AREA,
    ChartType.WATERFALL,
]


def begun(kind: ChartType, start: float, *rows: list[float], labels: bool = True) -> ChartSpec:
    spec = make_spec(kind, YEARS, *(rows or ([65.8, 72.0, 61.0],)), show_labels=labels)
    return replace(spec, axis_from=start)


@pytest.mark.parametrize("kind", KINDS)
def test_both_bounds_are_explicit(kind: ChartType) -> None:
    axis = tree_of(begun(kind, 60.0)).find(".//{*}valAx")
    assert values_at(axis, "scaling/min") == ["60.0"]
    [high] = values_at(axis, "scaling/max")
    assert float(high) >= 72.0


def test_a_slope_begins_there_too() -> None:
    spec = replace(make_spec(ChartType.SLOPE, ["A", "B"], [65.8, 72.0]), axis_from=50.0)
    assert values_at(tree_of(spec), "valAx/scaling/min") == ["50.0"]


def test_what_ends_below_has_no_label_and_ends_at_the_foot() -> None:
    spec = begun(ChartType.COLUMN, 64.0)
    table = chart_table(spec)
    assert chart_layout(spec, table, STYLE).labels == (frozenset({0, 1}),)
    anchors = axis_anchors(spec, STYLE, table)
    assert anchors.at(2, anchors.ends[0][2] or 0.0)[1] == anchors.foot


def test_a_segment_that_is_cut_needs_more_room_for_its_label() -> None:
    rows = [65.0, 72.0, 10.0], [100.0, 100.0, 100.0]
    labels = [
        chart_layout(spec, chart_table(spec), STYLE).labels[0]
        for spec in (begun(ChartType.STACKED, start, *rows) for start in (0.0, 20.0, 60.0))
    ]
    assert labels == [{0, 1}, {0, 1}, set()]


def test_ticks_are_counted_from_the_bound() -> None:
    spec = begun(ChartType.COLUMN, 37.0, labels=False)
    ticks = chart_layout(spec, chart_table(spec), STYLE).scale.ticks
    assert ticks[0] == 37.0
    assert ticks[-1] >= 72.0


@pytest.mark.parametrize("kind", KINDS)
def test_an_axis_above_everything_is_refused(kind: ChartType) -> None:
    with pytest.raises(AttacheError, match="nothing reaches above that"):
        chart_table(begun(kind, 500.0))


@pytest.mark.parametrize("kind", [ChartType.BAR, ChartType.COLUMN, ChartType.LINE])
def test_an_axis_reaches_a_reference_line_above_the_values(kind: ChartType) -> None:
    target = Annotation(AnnotationKind.LINE, value=100.0)
    spec = replace(begun(kind, 0.0), axis_from=None, annotations=(target,))
    assert float(values_at(tree_of(spec), "valAx/scaling/max")[0]) >= 100.0
