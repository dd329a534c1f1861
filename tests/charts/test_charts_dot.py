"""A dot plot shows a dot a value in rows; what it is drawn from follows an edit of the sheet."""

import re
from collections.abc import Sequence
from dataclasses import replace

import pytest
from chart_deck import STYLE, deck_of, make_spec, reopened
from drawn import must_stay_inside
from lxml import etree
from sheet import Sheet

from attache.charts.families import chart_table, family
from attache.charts.native import chart_part
from attache.charts.points.dot_layout import DotLayout, dot_layout
from attache.charts.spec import ChartSpec
from attache.charts.workbook import workbook
from attache.errors import AttacheError
from attache.pack.annotation import Annotation, AnnotationKind
from attache.pack.chart_type import ChartType
from attache.units import inches

C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
NAMES = ("Korea", "Japan", "Viet Nam")
EXPORTS, IMPORTS = (1.9, 4.2, 0.5), (2.4, 3.9, None)


def dots(*rows: Sequence[float | None], highlight: str | None = None) -> ChartSpec:
    called = ("Exports", "Imports", "Services", "Investment")[: len(rows)]
    return make_spec(ChartType.DOT, NAMES, *rows, names=called, highlight=highlight)


def layout_of(spec: ChartSpec) -> DotLayout:
    return dot_layout(spec, chart_table(spec), STYLE)


def tree_of(spec: ChartSpec) -> "etree._Element":  # pyright: ignore[reportPrivateUsage]
    return etree.fromstring(chart_part(spec, STYLE))


def vals(spec: ChartSpec, name: str) -> list[str | None]:
    return [element.get("val") for element in tree_of(spec).iter(C + name)]


def test_more_than_four_series_are_refused() -> None:
    with pytest.raises(AttacheError, match="at most four series; this has 5"):
        chart_table(make_spec(ChartType.DOT, ["A"], *[[1.0]] * 5))


def test_a_saved_dot_plot_opens_again_with_the_users_values() -> None:
    [chart] = reopened(deck_of([dots(EXPORTS, IMPORTS)]))
    assert chart.series["Exports"] == (0.5, 1.5, 2.5)  # the heights; the values run to the right
    xs = [x.findtext(f"{C}numRef/{C}f") for x in tree_of(dots(EXPORTS, IMPORTS)).iter(C + "xVal")]
    assert xs[-2:] == ["Sheet1!$B$2:$B$4", "Sheet1!$C$2:$C$4"]


def test_rows_run_downwards_on_an_axis_that_is_not_shown() -> None:
    spec = dots(EXPORTS)
    assert vals(spec, "orientation") == ["minMax", "maxMin"]
    assert vals(spec, "delete") == ["1", "1"]


def test_the_line_between_dots_follows_an_edit_of_the_sheet() -> None:
    spec = dots(EXPORTS, IMPORTS)
    heads = {column.name: column.number for column in chart_table(spec).helpers}
    assert heads == {"Row": 3, "Lowest": 4, "Line": 5, "Line's row": 6}
    sheet = Sheet(workbook(spec))
    assert [sheet[f"F{row}"] for row in range(2, 8)] == [1.9, 2.4, None, 3.9, 4.2, None]
    sheet.set("B2", 7.5)
    assert [sheet["E2"], sheet["F2"], sheet["F3"]] == [2.4, 2.4, 7.5]


def test_the_lines_of_a_row_are_points_at_its_height() -> None:
    spec = dots(EXPORTS, IMPORTS)
    sheet = Sheet(workbook(spec))
    assert [sheet[f"D{row}"] for row in range(2, 5)] == [0.5, 1.5, 2.5]
    assert [sheet[f"G{row}"] for row in range(2, 11)] == [
        *(0.5, 0.5, None), *(1.5, 1.5, None), *(None, None, None),
    ]  # fmt: skip


def test_names_are_labels_of_cells_at_the_left_edge() -> None:
    markup = chart_part(dots(EXPORTS), STYLE).decode()
    assert re.findall(r"<c15:f>(.*?)</c15:f>", markup) == ["Sheet1!$A$2:$A$4", "Sheet1!$B$2:$B$4"]
    low = layout_of(dots(EXPORTS)).frame.scale.low
    assert markup.count(f"<c:v>{low!r}</c:v>") == 3


def test_few_rows_have_names_of_two_lines_which_the_sheet_breaks_by_itself() -> None:
    long = "SK Innovation and Ford, Kentucky and Tennessee"
    spec = make_spec(ChartType.DOT, [long, "Hanwha"], [11.4, 2.5])
    sheet = Sheet(workbook(spec))
    assert sheet["D2"] == "SK Innovation and Ford,\nKentucky and Tennessee"
    sheet.set("A2", "Hyundai")
    assert sheet["D2"] == "Hyundai"
    many = make_spec(ChartType.DOT, [long] * 12, list(map(float, range(12))))
    assert all(len(name.lines) == 1 for name in layout_of(many).names)


def test_one_series_has_its_values_to_the_right_of_its_dots() -> None:
    layout = layout_of(dots(EXPORTS))
    assert [label.text for label in layout.labels[0].values()] == ["1.9", "4.2", "0.5"]
    assert {label.place for label in layout.labels[0].values()} == {"r"}
    assert layout.keys is None


def test_two_series_have_their_values_outside_of_both_dots_and_a_legend() -> None:
    layout = layout_of(dots(EXPORTS, IMPORTS))
    places = [{i: label.place for i, label in labels.items()} for labels in layout.labels]
    assert places == [{0: "l", 1: "r", 2: "r"}, {0: "r", 1: "l"}]
    assert layout.keys is not None
    assert layout.keys.names == ("Exports", "Imports")
    hidden = re.findall(
        r'<c:legendEntry><c:idx val="(\d)"/><c:delete val="1"/>',
        chart_part(dots(EXPORTS, IMPORTS), STYLE).decode(),
    )
    assert hidden == ["0", "1", "2"]


def test_equal_values_are_labelled_on_both_sides_of_their_dot() -> None:
    layout = layout_of(make_spec(ChartType.DOT, ["A"], [5.0], [5.0]))
    assert [labels[0].place for labels in layout.labels] == ["l", "r"]


def test_labels_on_the_left_keep_clear_of_the_names() -> None:
    layout = layout_of(make_spec(ChartType.DOT, ["A", "B"], [1234.5, 0.0], [2000.0, 3.0]))
    scale, plot = layout.frame.scale, layout.frame.plot
    width = STYLE.width / 12700 * plot.width
    assert (0.0 - scale.low) / (scale.high - scale.low) * width > 30


def test_three_series_have_a_value_axis_instead_of_labels() -> None:
    spec = dots(EXPORTS, IMPORTS, (3.0, 2.0, 1.0))
    shown = tree_of(spec).iterfind(f".//{C}valAx/{C}delete")
    assert [axis.get("val") for axis in shown] == ["0", "1"]
    assert not any(layout_of(spec).labels)
    assert len(list(tree_of(spec).iter(C + "majorGridlines"))) == 1


def test_a_highlight_is_a_row_of_one_series_and_a_series_of_several() -> None:
    [lit] = tree_of(dots(EXPORTS, highlight="Japan")).iter(C + "dPt")
    index = lit.find(C + "idx")
    assert index is not None
    assert index.get("val") == "1"
    spec = dots(EXPORTS, IMPORTS, highlight="Imports")
    keys = layout_of(spec).keys
    assert keys is not None
    assert [fill.color for fill in keys.fills] == [STYLE.calm, STYLE.accent]
    assert not list(tree_of(spec).iter(C + "dPt"))


def test_an_axis_that_begins_above_a_value_leaves_its_dot_out() -> None:
    spec = replace(dots(EXPORTS), axis_from=1.0)
    layout = layout_of(spec)
    assert layout.frame.scale.low == 1.0
    assert list(layout.seen(chart_table(spec).data[0])) == [0, 1]
    with pytest.raises(AttacheError, match="begins at 9"):
        chart_table(replace(spec, axis_from=9.0))


def test_the_axis_reaches_as_far_as_a_reference_line() -> None:
    marked = replace(dots(EXPORTS), annotations=(Annotation(AnnotationKind.LINE, value=40.0),))
    scale = layout_of(marked).frame.scale
    assert scale.high >= 40.0
    assert scale.highest == scale.high  # no program finds that bound in the data


def test_annotations_find_dots_where_they_are_drawn() -> None:
    spec = dots(EXPORTS, IMPORTS)
    anchors = family(spec).anchors
    assert anchors is not None
    found, frame = anchors(spec, STYLE, chart_table(spec)), layout_of(spec).frame
    x, y = found.at(1, 4.2)
    share = (4.2 - frame.scale.low) / (frame.scale.high - frame.scale.low)
    assert x == pytest.approx((frame.plot.left + share * frame.plot.width) * found.width)
    assert y == pytest.approx((frame.plot.top + frame.plot.height / 2) * found.height)
    assert found.totals == (2.4, 4.2, 0.5)
    assert found.labels == frame.labels


@pytest.mark.parametrize(("series", "size"), [(1, (3, 2)), (2, (7, 4.2)), (4, (11, 3))])
def test_a_hundred_rows_stay_within_the_figure(series: int, size: tuple[float, float]) -> None:
    rows = [[float((i * (k + 2)) % 17) - 4 for i in range(100)] for k in range(series)]
    spec = make_spec(ChartType.DOT, [f"Category {i}" for i in range(100)], *rows)
    must_stay_inside(spec, width=inches(size[0]), height=inches(size[1]))
