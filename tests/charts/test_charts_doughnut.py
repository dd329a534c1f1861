"""A doughnut shows the parts of a whole, at most five, and says what each is."""

import math
import re
from collections.abc import Sequence
from typing import Any, cast

import pytest
from chart_deck import STYLE, make_spec
from drawn import drawing, must_stay_inside
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from matplotlib.patches import Polygon
from matplotlib.text import Text
from sheet import Sheet

from attache.charts.families import chart_table
from attache.charts.figure import figure
from attache.charts.native import chart_part
from attache.charts.spec import ChartSpec
from attache.charts.workbook import workbook
from attache.errors import AttacheError
from attache.pack.chart_type import ChartType
from attache.units import inches

C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
PARTS = ("Semiconductors", "Vehicles and batteries for the U.S. market", "Ships", "Solar", "Other")


def doughnut(
    *values: float | None, highlight: str | None = None, show_labels: bool = True
) -> ChartSpec:
    names = PARTS if len(values) == len(PARTS) else [f"Part {i}" for i in range(len(values))]
    return make_spec(
        ChartType.DOUGHNUT, names, values, highlight=highlight, show_labels=show_labels
    )


def values_at(spec: ChartSpec, path: str) -> list[str | None]:
    """The `val` attributes of the elements at a path of c: names."""
    tree = etree.fromstring(chart_part(spec, STYLE))
    found = tree.iterfind(".//" + "/".join(C + step for step in path.split("/")))
    return [element.get("val") for element in found]


def words(spec: ChartSpec) -> list[str]:
    """The texts of the drawing."""
    shown = figure(drawing(spec)).findobj(Text)
    return [text.get_text() for text in shown if text.get_text()]


@pytest.mark.parametrize(
    ("values", "why"),
    [
        ([[1.0] * 7], "at most five parts; this has 7"),
        ([[1.0, 2.0], [3.0, 4.0]], "shows one series; this has 2"),
        ([[5.0, -2.5, 3.0]], 'no parts below zero; "Part 1" is −2.5'),
        ([[0.0, 0.0]], "all of these are zero"),
    ],
)
def test_what_is_no_doughnut_is_refused_in_favour_of_bars(
    values: Sequence[Sequence[float]], why: str
) -> None:
    names = [f"Part {i}" for i in range(len(values[0]))]
    with pytest.raises(AttacheError, match=re.escape(why)) as refusal:
        chart_table(make_spec(ChartType.DOUGHNUT, names, *values))
    assert refusal.value.hint == "Draw it as bars."


def test_seven_rows_of_which_two_have_no_value_are_five_parts() -> None:
    assert len(chart_table(doughnut(1, 2, None, 4, None, 6, 7)).data[0].known) == 5


def test_the_first_part_begins_at_the_top_of_a_ring_with_a_hole_of_58_percent() -> None:
    spec = doughnut(50, 30, 20)
    assert values_at(spec, "doughnutChart/firstSliceAng") == ["0"]
    assert values_at(spec, "doughnutChart/holeSize") == ["58"]


def test_the_drawing_goes_round_clockwise_from_the_top() -> None:
    patches = figure(drawing(doughnut(50, 25, 25))).findobj(Polygon)
    first, second, third = (cast("Any", patch.get_xy()) for patch in patches)
    middle = min(first[:, 0]), (min(first[:, 1]) + max(first[:, 1])) / 2
    assert max(second[:, 0]) <= middle[0] + 2  # on the left,
    assert min(second[:, 1]) >= middle[1] - 2  # below the middle, as heights run downwards
    assert max(third[:, 0]) <= middle[0] + 2
    assert max(third[:, 1]) <= middle[1] + 2


def test_the_legend_names_each_part_with_its_value_and_follows_the_sheet() -> None:
    spec = doughnut(38.2, 24.5, 18.0, 12.3, 1234.5)
    entries = chart_table(spec).helpers[0].texts
    assert entries == (
        "Semiconductors  38.2",
        "Vehicles and batteries\nfor the U.S. market  24.5",
        "Ships  18",
        "Solar  12.3",
        "Other  1,234.5",
    )
    sheet = Sheet(workbook(spec))
    assert [sheet[f"C{row}"] for row in range(2, 7)] == list(entries)
    sheet.set("B4", 19.25)
    sheet.set("A4", "Shipyards")
    sheet.set("B6", None)
    assert [sheet["C4"], sheet["C6"]] == ["Shipyards  19.25", "Other"]


def test_a_part_without_a_value_is_neither_in_the_ring_nor_in_the_legend() -> None:
    spec = doughnut(2, None, 1)
    assert values_at(spec, "legendEntry/idx") == ["1"]
    assert values_at(spec, "dPt/idx") == ["0", "2"]
    assert [word for word in words(spec) if word.startswith("Part")] == ["Part 0  2", "Part 2  1"]


def test_shares_are_rounded_and_stand_where_they_have_room() -> None:
    spec = doughnut(125, 870, 5)
    assert [word for word in words(spec) if word.endswith("%")] == ["13%", "87%"]
    assert values_at(spec, "dLbl/showPercent") == ["1", "1"]
    assert values_at(spec, "dLbl/delete") == ["1"]


def test_without_labels_there_are_no_shares() -> None:
    spec = doughnut(50, 50, show_labels=False)
    assert not [word for word in words(spec) if word.endswith("%")]
    assert set(values_at(spec, "dLbls/showPercent")) == {"0"}


def test_the_highlighted_part_is_in_accent_and_no_other_looks_like_it() -> None:
    plain, lit = doughnut(5, 4, 3, 2, 1), doughnut(5, 4, 3, 2, 1, highlight="Ships")
    fills = {
        spec.highlight: re.findall(
            r"<c:dPt>.*?<c:spPr><a:solidFill>(.*?)</a:solidFill>",
            chart_part(spec, STYLE).decode(),
        )
        for spec in (plain, lit)
    }
    assert all(len(set(each)) == 5 for each in fills.values())
    accent = f'<a:schemeClr val="{STYLE.accent}"/>'
    assert [i for i, fill in enumerate(fills["Ships"]) if fill == accent] == [2]


@pytest.mark.parametrize("values", [(9e307, 9e307), (5e-324, 1.0), (42.0,), (1e15, 3.0, 0.0)])
def test_odd_parts_are_drawn_within_the_figure(values: Sequence[float]) -> None:
    spec = doughnut(*values)
    must_stay_inside(spec)
    assert chart_part(spec, STYLE)


@settings(max_examples=15, deadline=None, derandomize=True)
@given(
    st.lists(st.tuples(st.text(max_size=200), st.floats(0.01, 1e9)), min_size=1, max_size=5),
    st.sampled_from([(7, 4.2), (3, 2), (11, 3)]),
)
def test_any_doughnut_stays_within_its_figure(
    rows: list[tuple[str, float]], size: tuple[float, float]
) -> None:
    names, values = zip(*rows, strict=True)
    spec = make_spec(ChartType.DOUGHNUT, names, values, decimals=2)
    must_stay_inside(spec, width=inches(size[0]), height=inches(size[1]))
    assert math.isclose(sum(v or 0.0 for v in chart_table(spec).data[0].values), sum(values))
