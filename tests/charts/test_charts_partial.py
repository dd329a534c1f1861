"""A category that is not complete is hatched, natively and in the drawing, and a line is dashed."""

from dataclasses import replace
from typing import Any

import pytest
from chart_deck import STYLE, make_spec
from chart_xml import A, C, series_of, tree_of
from drawn import LOOK, drawing
from matplotlib.lines import Line2D
from matplotlib.patches import Rectangle

from attache.charts.axis.framing import partial as partial_places
from attache.charts.figure import figure
from attache.charts.spec import ChartSpec
from attache.pack.annotation import Annotation, AnnotationKind
from attache.pack.chart_type import ChartType

YEARS = ["2023", "2024", "2025"]
BARRED = [
    ChartType.BAR,
    ChartType.COLUMN,
    ChartType.STACKED,
    ChartType.STACKED_100,
    ChartType.WATERFALL,
]


def partial(kind: ChartType, *rows: list[float | None], lit: str | None = None) -> ChartSpec:
    spec = make_spec(kind, YEARS, *(rows or ([65.8, 72.0, 150.0],)), highlight=lit)
    return replace(spec, annotations=(Annotation(AnnotationKind.PARTIAL, at="2025"),))


def hatches(spec: ChartSpec) -> list[Any]:
    return list(tree_of(spec).iter(A + "pattFill"))


@pytest.mark.parametrize("kind", BARRED)
def test_its_bar_is_hatched_in_the_bars_own_colour_on_the_ground(kind: ChartType) -> None:
    [hatch] = hatches(partial(kind))
    colors = [hatch.find(f"{A}{part}/{A}schemeClr").get("val") for part in ("fgClr", "bgClr")]
    assert colors == [STYLE.calm, STYLE.ground]
    assert hatch.get("prst") == "wdUpDiag"


def test_the_hatch_of_a_highlighted_bar_is_in_accent() -> None:
    [hatch] = hatches(partial(ChartType.COLUMN, lit="2025"))
    assert hatch.find(f"{A}fgClr/{A}schemeClr").get("val") == STYLE.accent


def test_every_segment_and_every_bar_of_the_category_is_hatched() -> None:
    rows: list[list[float | None]] = [[1.0, 2.0, 3.0], [1.0, 2.0, 3.0]]
    for kind in (ChartType.STACKED, ChartType.COLUMN, ChartType.BAR):
        assert len(hatches(partial(kind, *rows))) == 2
    assert len(hatches(partial(ChartType.COLUMN, [1.0, 2.0, None], [1.0, 2.0, 3.0]))) == 1


def test_labels_on_a_hatch_stand_on_a_piece_of_the_ground() -> None:
    spec = partial(ChartType.STACKED, [10.0, 20.0, 30.0], [10.0, 20.0, 30.0])
    for series in series_of(spec, "barChart"):
        [label] = series.findall(f"{C}dLbls/{C}dLbl")
        assert label.find(f"{C}idx").get("val") == "2"
        assert label.find(f"{C}spPr/{A}solidFill/{A}schemeClr").get("val") == STYLE.ground


def test_a_line_is_dashed_where_it_leads_to_the_category() -> None:
    [line] = series_of(partial(ChartType.LINE), "lineChart")
    dashed = [point for point in line.findall(C + "dPt") if list(point.iter(A + "prstDash"))]
    assert [point.find(C + "idx").get("val") for point in dashed] == ["2"]


def test_a_combination_has_both() -> None:
    tree = tree_of(partial(ChartType.COMBINATION, [10.0, 20.0, 30.0], [1.0, 2.0, 3.0]))
    assert len(list(tree.iter(A + "pattFill"))) == 1
    assert len(list(tree.iter(A + "prstDash"))) == 1


def test_the_drawing_has_stripes_of_the_colour_within_a_bar_of_the_ground() -> None:
    shown = figure(drawing(partial(ChartType.COLUMN)))
    ground = f"#{LOOK.rgb(STYLE.ground)}".lower()
    [bar] = [one for one in _shapes(shown, Rectangle) if _color(one.get_facecolor()) == ground]
    calm = f"#{LOOK.rgb(STYLE.calm)}".lower()
    stripes = [one for one in _shapes(shown, Line2D) if _color(one.get_color()) == calm]
    assert len(stripes) > 10
    inside = bar.get_window_extent()
    for stripe in stripes:
        box = stripe.get_clip_path() or stripe.get_clip_box()
        assert box is not None
    assert inside.height > 0


def test_the_drawn_line_is_dashed_only_there() -> None:
    shown = figure(drawing(partial(ChartType.LINE)))
    accent = f"#{LOOK.rgb(STYLE.accent)}".lower()
    strokes = [one for one in _shapes(shown, Line2D) if _color(one.get_color()) == accent]
    dashed = [one for one in strokes if one.is_dashed()]
    assert [len(one.get_xdata()) for one in dashed] == [2]
    assert [len(one.get_xdata()) for one in strokes if not one.is_dashed()] == [2]


def test_a_name_that_is_no_category_hatches_nothing() -> None:
    other = Annotation(AnnotationKind.PARTIAL, at="1999")
    spec = replace(partial(ChartType.COLUMN), annotations=(other,))
    assert partial_places(spec) == frozenset()


def _shapes(shown: Any, kind: type) -> list[Any]:
    return [one for one in shown.findobj(kind) if one is not shown.patch]


def _color(color: Any) -> str:
    from matplotlib.colors import to_hex

    return to_hex(color)
