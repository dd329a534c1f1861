"""Anchors say where the drawing has its bars, lines and areas."""

from dataclasses import replace

import pytest
from chart_deck import STYLE, make_spec
from drawn import drawing
from matplotlib.patches import Ellipse, Rectangle

from attache.charts.annotate.anchors import Anchors
from attache.charts.axis.anchors import axis_anchors
from attache.charts.families import FAMILIES, chart_table
from attache.charts.figure import figure
from attache.charts.spec import ChartSpec
from attache.pack.chart_type import ChartType
from attache.units import EMU_PER_POINT

YEARS = ["2023", "2024", "2025"]
HEIGHT = STYLE.height / EMU_PER_POINT


def anchors(spec: ChartSpec) -> Anchors:
    return axis_anchors(spec, STYLE, chart_table(spec))


def spec_of(kind: ChartType, *rows: list[float | None]) -> ChartSpec:
    return make_spec(kind, YEARS[: len(rows[0])], *rows)


def boxes(spec: ChartSpec, kind: type) -> list[tuple[float, float, float, float]]:
    """(left, top, right, foot) of what is drawn, in points from the upper left corner."""
    found = [one for one in figure(drawing(spec)).findobj(kind) if one.get_figure()]
    extents = [one.get_window_extent() for one in found]
    return [
        (box.x0, HEIGHT - box.y1, box.x1, HEIGHT - box.y0)
        for box in extents
        if box.height < HEIGHT - 1
    ]


@pytest.mark.parametrize("kind", [ChartType.BAR, ChartType.COLUMN])
def test_bars_end_at_their_anchors(kind: ChartType) -> None:
    spec = spec_of(kind, [65.8, 72.0, 62.9])
    found = anchors(spec)
    assert found.lies == (kind is ChartType.BAR)
    for i, (left, top, right, foot) in enumerate(boxes(spec, Rectangle)):
        x, y = found.at(i, found.ends[0][i] or 0.0)
        across = (top + foot) / 2 if found.lies else (left + right) / 2
        assert (right if found.lies else top) == pytest.approx(x if found.lies else y)
        assert across == pytest.approx(y if found.lies else x)
        assert found.thick == pytest.approx(foot - top if found.lies else right - left)


def test_clustered_bars_are_as_thick_as_all_of_a_category() -> None:
    spec = spec_of(ChartType.COLUMN, [65.8, 72.0], [95.1, 115.3])
    drawn = boxes(spec, Rectangle)
    bars = [box for box in drawn if box[3] - box[1] > 20]
    assert anchors(spec).thick == pytest.approx(2 * (bars[0][2] - bars[0][0]))


def test_segments_of_stacks_end_where_the_next_begins() -> None:
    found = anchors(spec_of(ChartType.STACKED, [1.0, 2.0, None], [3.0, -4.0, 5.0]))
    assert found.ends == ((1.0, 2.0, None), (4.0, -4.0, 5.0))
    assert found.totals == (4.0, 2.0, 5.0)


def test_columns_of_equal_height_are_in_percent() -> None:
    found = anchors(spec_of(ChartType.STACKED_100, [1.0, 2.0], [3.0, 2.0]))
    assert found.ends == ((25.0, 50.0), (100.0, 100.0))
    assert (found.low, found.high) == (0.0, 100.0)


def test_points_of_lines_and_areas_are_where_their_markers_are() -> None:
    for kind in (ChartType.LINE, ChartType.AREA, ChartType.SLOPE):
        spec = spec_of(kind, [65.8, 72.0])
        found = anchors(spec)
        dots = boxes(spec, Ellipse)
        assert found.thick == 0
        for i, (left, top, right, foot) in enumerate(dots):
            x, y = found.at(i, found.ends[0][i] or 0.0)
            assert ((left + right) / 2, (top + foot) / 2) == pytest.approx((x, y))
    assert len(dots) == 2


def test_a_line_on_a_second_axis_is_anchored_where_it_is_seen() -> None:
    spec = spec_of(ChartType.COMBINATION, [65.8, 72.0, 62.9], [4.1, 9.4, -2.0])
    found = anchors(spec)
    for i, (left, top, right, foot) in enumerate(boxes(spec, Ellipse)):
        x, y = found.at(i, found.ends[1][i] or 0.0)
        assert ((left + right) / 2, (top + foot) / 2) == pytest.approx((x, y), abs=0.01)


def test_a_waterfall_ends_at_its_levels_and_is_topped_by_its_peaks() -> None:
    spec = make_spec(ChartType.WATERFALL, ["A", "B", "C", "D"], [3.0, -7.0, 9.0, 5.0])
    found = anchors(spec)
    assert found.ends == ((3.0, -4.0, 5.0, 5.0),)
    assert found.totals == (3.0, 3.0, 5.0, 5.0)


def test_every_type_along_an_axis_of_categories_has_anchors() -> None:
    for kind in (ChartType.AREA, ChartType.COMBINATION, ChartType.SLOPE, ChartType.STACKED_100):
        assert FAMILIES[kind].anchors
    empty = replace(spec_of(ChartType.COLUMN, [1.0, None, 3.0]))
    assert anchors(empty).totals == (1.0, None, 3.0)
