"""A scatter chart shows points between two axes, and names those that have room."""

import re
from collections.abc import Sequence
from dataclasses import replace

import pytest
from chart_deck import STYLE, make_spec
from drawn import must_stay_inside
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from sheet import Sheet

from attache.charts.families import chart_table, family
from attache.charts.native import chart_part
from attache.charts.points.labels import Field, Label, placed
from attache.charts.points.scatter_layout import ScatterLayout, scatter_layout
from attache.charts.spec import ChartSpec
from attache.charts.workbook import workbook
from attache.errors import AttacheError
from attache.pack.annotation import Annotation, AnnotationKind
from attache.pack.chart_type import ChartType
from attache.units import inches

C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
NAMES = ("United States", "Korea", "Japan", "Viet Nam", "China", "Canada", "India")
SIZES, GROWTHS = (29.2, 1.9, 4.2, 0.48, 18.7, 2.24, 3.9), (1.4, 2.3, -0.2, 7.1, 5.0, 1.6, 6.5)
MANY = 300
CLOUD = [50 + 40 * ((i * 7) % 23) / 23 for i in range(MANY)], [i * 37 % 101 for i in range(MANY)]


def scatter(
    names: Sequence[str] = NAMES,
    xs: Sequence[float | None] = SIZES,
    ys: Sequence[float | None] = GROWTHS,
    highlight: str | None = None,
) -> ChartSpec:
    called = ("Output", "Growth in USD bn")
    return make_spec(ChartType.SCATTER, names, xs, ys, names=called, highlight=highlight)


def cloud(highlight: str | None = None) -> ChartSpec:
    return scatter([f"No. {i}" for i in range(MANY)], *CLOUD, highlight=highlight)


def layout_of(spec: ChartSpec) -> ScatterLayout:
    return scatter_layout(spec, chart_table(spec), STYLE)


def tree_of(spec: ChartSpec) -> "etree._Element":  # pyright: ignore[reportPrivateUsage]
    return etree.fromstring(chart_part(spec, STYLE))


@pytest.mark.parametrize("rows", [[[1.0, 2.0]], [[1.0, 2.0]] * 3])
def test_it_takes_two_series(rows: list[list[float]]) -> None:
    with pytest.raises(AttacheError, match=f"this has {len(rows)}"):
        chart_table(make_spec(ChartType.SCATTER, ["A", "B"], *rows))


def test_it_needs_a_point_with_both_values() -> None:
    with pytest.raises(AttacheError, match="no point has both values"):
        chart_table(scatter(["A", "B"], [1.0, None], [None, 2.0]))


def test_a_point_that_lacks_a_value_is_left_out() -> None:
    layout = layout_of(scatter(["A", "B", "C"], [1.0, None, 3.0], [1.0, 2.0, None]))
    assert dict(layout.points) == {0: (1.0, 1.0)}
    assert list(layout.labels) == [0]


def test_the_values_stay_in_columns_b_and_c_of_the_sheet() -> None:
    sheet = Sheet(workbook(scatter()))
    assert [sheet["A2"], sheet["B1"], sheet["C1"]] == [
        "United States",
        "Output",
        "Growth in USD bn",
    ]
    references = [element.text for element in tree_of(scatter()).iter(C + "f")]
    assert references == ["Sheet1!$C$1", "Sheet1!$B$2:$B$8", "Sheet1!$C$2:$C$8"]


def test_both_axes_say_what_they_measure_in_which_unit_once() -> None:
    titles = [title.findtext(f".//{A}t") for title in tree_of(scatter()).iter(C + "title")]
    assert titles == ["Output, USD bn", "Growth in USD bn"]


def test_both_axes_are_shown_with_faint_lines_and_numbers_at_the_low_end() -> None:
    tree = tree_of(scatter())
    assert [each.get("val") for each in tree.iter(C + "delete")] == ["0", "0"]
    assert [each.get("val") for each in tree.iter(C + "tickLblPos")] == ["low", "low"]
    assert len(list(tree.iter(C + "majorGridlines"))) == 2


def test_names_are_those_of_cells_so_that_they_follow_the_sheet() -> None:
    tree = tree_of(scatter())
    texts = [field.findtext(A + "t") for field in tree.iter(A + "fld")]
    assert "Viet Nam" in texts
    cells = re.search(r"<c15:f>(.*?)</c15:f>", chart_part(scatter(), STYLE).decode())
    assert cells is not None
    assert cells.group(1) == "Sheet1!$A$2:$A$8"


def test_a_long_name_is_cut_in_a_column_of_its_own_which_follows_the_names() -> None:
    spec = scatter(["Semiconductors and whatever goes with them", "B"], [1.0, 2.0], [1.0, 2.0])
    [column] = chart_table(spec).helpers
    assert column.texts == ("Semiconductors and whatev…", "B")
    sheet = Sheet(workbook(spec))
    assert (sheet["D2"], sheet["D3"]) == column.texts
    sheet.set("A2", "Ships")
    assert sheet["D2"] == "Ships"


def test_the_highlighted_point_is_in_accent_and_named_in_bold() -> None:
    layout = layout_of(scatter(highlight="Canada"))
    assert layout.labels[5].bold
    assert not any(label.bold for i, label in layout.labels.items() if i != 5)
    [lit] = tree_of(scatter(highlight="Canada")).iter(C + "dPt")
    color = lit.find(f"{C}marker/{C}spPr/{A}solidFill/{A}schemeClr")
    assert color is not None
    assert color.get("val") == STYLE.accent


def test_of_many_points_only_the_extremes_and_the_highlighted_are_named() -> None:
    plain, lit = layout_of(cloud()), layout_of(cloud(highlight="No. 150"))
    assert 1 <= len(plain.labels) <= 4
    assert lit.labels.keys() <= plain.labels.keys() | {150}
    assert 150 in lit.labels
    assert plain.marker < layout_of(scatter()).marker


def test_labels_keep_clear_of_each_other_and_of_the_points() -> None:
    points = {i: (40.0 * (i % 5) + 20, 40.0 * (i // 5) + 20) for i in range(20)}
    field = Field(points, dict.fromkeys(points, "Name"), (0, 0, 300, 200), 9, 14, "bg1", (0, 0))
    labels = placed(field, points, None)
    assert labels
    assert all(label.ground == "" for label in labels.values())
    crowd = {i: (50.0 + i, 50.0) for i in range(9)}
    crowded = Field(crowd, dict.fromkeys(crowd, "Name"), (0, 0, 300, 200), 9, 14, "bg1", (0, 0))
    assert len(placed(crowded, crowd, None)) < len(crowd)


def test_the_highlighted_point_is_named_on_a_ground_where_there_is_no_room() -> None:
    points = {i: (10.0 * (i % 20), 5.0 * (i // 20)) for i in range(400)}
    field = Field(points, {210: "Name"}, (0, 0, 190, 100), 9, 14, "bg1", (0, 0))
    assert placed(field, [210], None) == {}
    label = placed(field, [210], 210)[210]
    assert (label.text, label.bold, label.ground) == ("Name", True, "bg1")
    assert isinstance(label, Label)


def test_a_lonely_value_stands_in_the_middle_of_numbers_that_can_be_told_apart() -> None:
    spec = make_spec(ChartType.SCATTER, ["Alone"], [42.0], [7.0], decimals=0)
    layout = layout_of(spec)
    for axis, value in ((layout.x, 42.0), (layout.y, 7.0)):
        texts = axis.tick_texts()
        assert len(set(texts)) == len(texts) >= 3
        assert axis.scale.low < value < axis.scale.high


def test_the_axis_upwards_reaches_as_far_as_a_band() -> None:
    band = Annotation(AnnotationKind.BAND, value=-30.0, upper=2.0)
    scale = layout_of(replace(scatter(), annotations=(band,))).y.scale
    assert scale.low <= -30.0


def test_annotations_find_points_where_they_are_drawn() -> None:
    spec = scatter()
    anchors = family(spec).anchors
    assert anchors is not None
    found, layout = anchors(spec, STYLE, chart_table(spec)), layout_of(spec)
    x, y = found.at(4, GROWTHS[4])
    plot = layout.plot
    assert x == pytest.approx((plot.left + layout.x.share(18.7) * plot.width) * found.width)
    assert y == pytest.approx((plot.top + (1 - layout.y.share(5.0)) * plot.height) * found.height)
    assert found.totals[4] == 5.0


@pytest.mark.parametrize(
    "rows",
    [
        ((0.0, 0.0), (0.0, 0.0)),
        ((1e300, -1e300), (5e-324, 1e-300)),
        ((-3.0, -3.0), (1e15, 2e15)),
        ((1234567.0, 7654321.0), (-1e6, 1e6)),
    ],
)
def test_odd_points_are_drawn_within_the_figure(rows: tuple[Sequence[float], ...]) -> None:
    spec = make_spec(ChartType.SCATTER, ["word " * 100, "반" * 500], *rows, decimals=2)
    must_stay_inside(spec)
    assert b"nan" not in chart_part(spec, STYLE)


_VALUES = st.none() | st.floats(-1e6, 1e6) | st.floats(allow_nan=True, allow_infinity=True)


@settings(max_examples=10, deadline=None, derandomize=True)
@given(
    st.lists(st.tuples(st.text(max_size=60), _VALUES, _VALUES), max_size=20),
    st.sampled_from([(7, 4.2), (3, 2), (11, 3)]),
    st.booleans(),
)
def test_any_scatter_chart_stays_within_its_figure(
    rows: list[tuple[str, float | None, float | None]], size: tuple[float, float], labels: bool
) -> None:
    names, xs, ys = zip(("First", 1.0, 2.0), *rows, strict=True)
    spec = make_spec(
        ChartType.SCATTER, names, xs, ys, highlight=names[-1], show_labels=labels, decimals=1
    )
    must_stay_inside(spec, width=inches(size[0]), height=inches(size[1]))
