"""A saved chart is valid, opens again with the same data, and looks as its spec says."""

import io
import math
import re
import zipfile
from collections.abc import Sequence
from pathlib import Path

import pytest
from chart_deck import STYLE, deck_of, findings, make_spec, reopened
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from openpyxl import load_workbook
from openpyxl.utils import range_boundaries
from pptx.enum.chart import XL_CHART_TYPE

from attache.charts.native import chart_part
from attache.charts.numbers import finite
from attache.charts.spec import ChartSpec
from attache.charts.workbook import workbook
from attache.errors import AttacheError
from attache.pack.chart_type import ChartType

C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
C15 = "{http://schemas.microsoft.com/office/drawing/2012/chart}"
_NAMES = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec"
MONTHS = [f"{month} {year}" for year in (2024, 2025) for month in _NAMES.split(" ")]
ODD = ["무역 적자", "=1+1", "<&>\"'", "😀 \x00\x1f", "Long " * 40, "Twice", "Twice", ""]
MONTHLY = [5.0 + math.sin(i) for i in range(24)]

SPECS = {
    "projects": make_spec(
        ChartType.BAR,
        ["SK Innovation and Ford", "Hyundai", "SK Hynix", "Hanwha"],
        [11.4, 5.4, 3.87, 2.5],
        decimals=2,
        highlight="Hyundai",
    ),
    "one bar": make_spec(ChartType.BAR, ["Only"], [42.0]),
    "200 bars": make_spec(
        ChartType.BAR, [str(i) for i in range(200)], list(map(float, range(200)))
    ),
    "clustered bars": make_spec(ChartType.BAR, ["A", "B"], [1, 2], [3, -4], highlight="Series 2"),
    "columns": make_spec(ChartType.COLUMN, ["A", "B", "C"], [1.25, -2.5, 1234.5]),
    "clustered": make_spec(ChartType.COLUMN, ["2021", "2022"], [65.8, 72], [95.1, 115.3]),
    "200 columns": make_spec(ChartType.COLUMN, MONTHS * 8 + ODD, list(map(float, range(200)))),
    "stacked": make_spec(ChartType.STACKED, ["A", "B"], [1, 2], [3, 4], [0.01, None]),
    "line": make_spec(ChartType.LINE, MONTHS, MONTHLY),
    "lines": make_spec(ChartType.LINE, MONTHS, MONTHLY, [v * 3 for v in MONTHLY]),
    "lines that meet": make_spec(ChartType.LINE, ["1", "2"], *([i, 2] for i in range(6))),
    "waterfall": make_spec(ChartType.WATERFALL, ["A", "B", "C", "D", "E"], [3, -7, 9, -8.5, -3.5]),
    "waterfall of one": make_spec(ChartType.WATERFALL, ["A"], [-3]),
    "doughnut": make_spec(ChartType.DOUGHNUT, ["A", "B", "C"], [62.5, 1234.5, 0.5]),
    "doughnut of odd names": make_spec(
        ChartType.DOUGHNUT, ODD, [1, 2, 3, 4, 5, None, None, None], highlight="Twice"
    ),
    "scatter": make_spec(
        ChartType.SCATTER, MONTHS, MONTHLY, [-v for v in MONTHLY], highlight="Mar 2024"
    ),
    "scatter of odd names": make_spec(
        ChartType.SCATTER, ODD, [1, 2, None, 4, 5, 6, 7, 8], [1, None, 3, 4, 5, 6, 7, 1e300]
    ),
    "dots": make_spec(ChartType.DOT, ["A", "B", "C"], [1.25, None, 1234.5], highlight="C"),
    "dots of four series": make_spec(
        ChartType.DOT, ODD, *([i + k / 3 for i in range(8)] for k in range(4)), highlight="Series 2"
    ),
    "pairs of dots": make_spec(ChartType.DOT, ["A", "B"], [None, 1e300], [-2, -1e300]),
    "odd names": make_spec(ChartType.BAR, ODD, [1, 2, 3, 4, 5, 6, 7, 8]),
    "all zero": make_spec(ChartType.COLUMN, ["A", "B"], [0, 0]),
    "huge and tiny": make_spec(ChartType.BAR, ["A", "B", "C"], [1e300, 1e-300, -1.7e308]),
    "missing": make_spec(ChartType.LINE, ["A", "B", "C"], [math.nan, 1, math.inf]),
    "no labels": make_spec(ChartType.BAR, ["A", "B"], [1, 2], show_labels=False),
    "Korean": make_spec(ChartType.BAR, ["수출", "수입"], [1, 2], language="ko-KR"),
}


def tree_of(spec: ChartSpec) -> "etree._Element":  # pyright: ignore[reportPrivateUsage]
    return etree.fromstring(chart_part(spec, STYLE))


def values_at(spec: ChartSpec, path: str) -> list[str]:
    """The `val` attributes of the elements at a path of c: names."""
    found = tree_of(spec).iterfind(".//" + "/".join(C + step for step in path.split("/")))
    return [str(element.get("val")) for element in found]


def labelled(spec: ChartSpec) -> list[int]:
    """The points that carry a label of their own."""
    return [int(index) for index in values_at(spec, "dLbl/idx")]


def test_no_chart_has_a_schema_finding(tmp_path: Path) -> None:
    path = tmp_path / "charts.pptx"
    path.write_bytes(deck_of(list(SPECS.values())))
    assert findings(path) == []


@settings(max_examples=25, deadline=None)
@given(
    st.sampled_from(
        [ChartType.BAR, ChartType.COLUMN, ChartType.STACKED, ChartType.LINE, ChartType.WATERFALL]
    ),
    st.lists(
        st.tuples(st.text(max_size=20), st.none() | st.floats(), st.none() | st.floats()),
        min_size=1,
        max_size=30,
    ),
    st.booleans(),
)
def test_any_data_makes_a_chart_and_a_workbook_that_agree(
    chart_type: ChartType, rows: list[tuple[str, float | None, float | None]], labels: bool
) -> None:
    names = [row[0] for row in rows]
    columns = [[row[1] for row in rows], [row[2] for row in rows]]
    values = columns[:1] if chart_type is ChartType.WATERFALL else columns
    spec = make_spec(chart_type, names, *values, show_labels=labels)
    if all(finite(value) is None for column in values for value in column):
        with pytest.raises(AttacheError, match="has no data"):
            chart_part(spec, STYLE)
        return
    assert re.search(rb'(?:val="|<c:v>)-?(?:inf|nan)["<]', chart_part(spec, STYLE)) is None
    assert_cells_agree(spec)


def assert_cells_agree(spec: ChartSpec) -> None:
    """Every reference of the chart names cells that hold what its cache holds."""
    sheet = load_workbook(io.BytesIO(workbook(spec)), data_only=True)["Sheet1"]
    for kind in ("strRef", "numRef"):
        for reference in tree_of(spec).iter(C + kind):
            name, _, cells = (reference.findtext(C + "f") or "").partition("!")
            assert name == "Sheet1"
            left, top, right, bottom = range_boundaries(cells)
            assert left == right
            cached = {
                int(point.get("idx") or 0): point.findtext(C + "v") or ""
                for point in reference.iter(C + "pt")
            }
            for i, row in enumerate(range(int(top or 0), int(bottom or 0) + 1)):
                cell = sheet.cell(row, int(left or 0)).value
                if kind == "strRef":
                    assert (cell or "") == cached[i]
                elif cell is None:
                    assert i not in cached
                else:
                    assert float(str(cell)) == pytest.approx(float(cached[i]), rel=1e-14)


@pytest.mark.parametrize("name", SPECS)
def test_the_workbook_holds_what_the_chart_refers_to(name: str) -> None:
    assert_cells_agree(SPECS[name])


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("projects", XL_CHART_TYPE.BAR_CLUSTERED),
        ("clustered", XL_CHART_TYPE.COLUMN_CLUSTERED),
        ("stacked", XL_CHART_TYPE.COLUMN_STACKED),
        ("line", XL_CHART_TYPE.LINE),
        ("waterfall", XL_CHART_TYPE.COLUMN_STACKED),
    ],
)
def test_a_saved_chart_opens_again_with_its_type_and_data(name: str, kind: XL_CHART_TYPE) -> None:
    spec = SPECS[name]
    [chart] = reopened(deck_of([spec]))
    assert chart.kind == kind
    assert chart.categories == list(spec.categories)
    if spec.type is not ChartType.WATERFALL:
        assert chart.series == {series.name: series.values for series in spec.series}


def test_the_embedded_workbook_of_a_saved_chart_is_its_own() -> None:
    deck = deck_of([SPECS["projects"]])
    with zipfile.ZipFile(io.BytesIO(deck)) as package:
        [embedded] = [name for name in package.namelist() if name.endswith(".xlsx")]
        assert package.read(embedded) == workbook(SPECS["projects"])


def test_the_same_spec_gives_the_same_bytes() -> None:
    for spec in SPECS.values():
        assert chart_part(spec, STYLE) == chart_part(spec, STYLE)


@pytest.mark.parametrize("kind", [ChartType.NUMBER, ChartType.TIMELINE])
def test_a_number_and_a_timeline_are_not_charts(kind: ChartType) -> None:
    with pytest.raises(ValueError, match="drawn as shapes"):
        chart_part(make_spec(kind), STYLE)


@pytest.mark.parametrize("values", [[None, None], [math.nan, math.inf]])
def test_a_chart_without_data_is_refused(values: Sequence[float | None]) -> None:
    with pytest.raises(AttacheError, match='"test-chart" has no data'):
        chart_part(make_spec(ChartType.BAR, ["A", "B"], values), STYLE)


def test_a_series_that_does_not_match_its_categories_is_refused() -> None:
    with pytest.raises(AttacheError, match="3 values for 2 categories"):
        chart_part(make_spec(ChartType.BAR, ["A", "B"], [1, 2, 3]), STYLE)


def test_bars_run_top_down_in_the_order_given_without_a_value_axis() -> None:
    spec = SPECS["projects"]
    assert values_at(spec, "catAx/scaling/orientation") == ["maxMin"]
    assert values_at(spec, "valAx/delete") == ["1"]
    assert values_at(spec, "valAx/scaling/min") == ["0.0"]
    assert values_at(spec, "valAx/scaling/max") == []
    assert values_at(spec, "valAx/majorUnit") == ["2.5"]  # up to 12.5 in every program
    assert not list(tree_of(spec).iter(C + "majorGridlines", C + "legend", C + "title"))


def test_one_bar_is_in_accent_and_the_others_are_calm_all_in_theme_colours() -> None:
    [series] = tree_of(SPECS["projects"]).iter(C + "ser")
    fill = f"{C}spPr/{A}solidFill/{A}schemeClr"
    [lit] = series.findall(C + "dPt")
    calm, accent = series.find(fill), lit.find(fill)
    assert calm is not None
    assert accent is not None
    assert (calm.get("val"), accent.get("val")) == (STYLE.calm, STYLE.accent)
    assert values_at(SPECS["projects"], "dPt/idx") == ["1"]


def test_no_chart_names_a_colour_of_its_own() -> None:
    for spec in SPECS.values():
        assert b"srgbClr" not in chart_part(spec, STYLE)


def test_labels_of_the_projects_stay_linked_and_show_what_the_brief_writes() -> None:
    [series] = tree_of(SPECS["projects"]).iter(C + "ser")
    labels = series.find(C + "dLbls")
    assert labels is not None
    assert labels.find(C + "dLbl") is None
    code, shown = labels.find(C + "numFmt"), labels.find(C + "showVal")
    assert code is not None
    assert shown is not None
    assert (code.get("formatCode"), shown.get("val")) == ('General;"−"General', "1")


def test_a_label_that_needs_another_format_has_its_own() -> None:
    mixed = make_spec(ChartType.COLUMN, ["A", "B", "C"], [1.5, 2.5, 1234.5])
    assert labelled(mixed) == [2]


def test_a_long_line_labels_its_ends_and_extremes_only() -> None:
    spec = SPECS["line"]
    extremes = {MONTHLY.index(max(MONTHLY)), MONTHLY.index(min(MONTHLY))}
    assert set(labelled(spec)) == {0, 23} | extremes
    assert int(values_at(spec, "catAx/tickLblSkip")[0]) >= 2


def test_several_lines_end_in_their_names_without_a_legend() -> None:
    spec = SPECS["lines"]
    assert values_at(spec, "dLbl/showSerName") == ["0", "1", "0", "1"]
    assert not list(tree_of(spec).iter(C + "legend"))


def test_many_lines_whose_ends_meet_have_a_legend_and_an_axis_instead() -> None:
    spec = SPECS["lines that meet"]
    assert list(tree_of(spec).iter(C + "legend"))
    assert values_at(spec, "valAx/delete") == ["0"]
    assert labelled(spec) == []


def test_without_labels_there_is_an_axis() -> None:
    assert values_at(SPECS["no labels"], "valAx/delete") == ["0"]
    assert set(values_at(SPECS["no labels"], "dLbls/showVal")) == {"0"}


def test_names_stay_clear_of_bars_below_zero() -> None:
    spec = make_spec(ChartType.BAR, ["A", "B"], [-5, 3])
    assert values_at(spec, "catAx/tickLblPos") == ["low"]
    assert float(values_at(spec, "valAx/scaling/min")[0]) < -5


def test_a_waterfall_stands_on_an_invisible_base_and_labels_its_signed_steps() -> None:
    spec = SPECS["waterfall"]
    [chart] = reopened(deck_of([spec]))
    assert chart.series == {
        "Above zero": (3, 3, 5, 5, None),
        "Below zero": (None, -4, -4, -3.5, -3.5),
    }
    [lifted] = reopened(deck_of([make_spec(ChartType.WATERFALL, ["A", "B", "C"], [3, 2, 5])]))
    assert lifted.series == {"Base": (None, 3, None), "Above zero": (3, 2, 5)}
    texts = [field.findtext(A + "t") for field in tree_of(spec).iter(A + "fld")]
    assert texts == ["3", "−7", "+9", "−8.5", "−3.5"]
    cells = [element.text for element in tree_of(spec).iter(C15 + "f")]
    assert cells == ["Sheet1!$B$2:$B$6"]


def test_every_text_has_font_size_and_language() -> None:
    for spec in SPECS.values():
        tree = tree_of(spec)
        assert tree.find(C + "lang").get("val") == spec.language  # pyright: ignore
        for properties in tree.iter(A + "defRPr", A + "rPr"):
            assert properties.get("lang") == spec.language
            assert properties.get("sz") == "1400"
            assert properties.find(A + "latin") is not None
            assert properties.find(A + "ea") is not None


def test_axis_ids_are_positive() -> None:
    ids = re.findall(rb'<c:axId val="([^"]+)"', chart_part(SPECS["projects"], STYLE))
    assert len(set(ids)) == 2
    assert all(int(axis) > 0 for axis in ids)


def test_a_label_below_a_line_under_zero_keeps_clear_of_the_names() -> None:
    spec = make_spec(ChartType.LINE, ["A", "B", "C"], [-5.75, -6.52, -4.58], decimals=2)
    lowest = float(values_at(spec, "valAx/scaling/min")[0])
    assert values_at(spec, "valAx/scaling/max") == ["0.0"]
    assert (-6.52 - lowest) / -lowest > 0.08
