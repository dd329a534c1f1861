"""The markup of a native chart, read again, and the cells that it refers to."""

import io
from typing import Any

from chart_deck import STYLE
from lxml import etree
from openpyxl import load_workbook
from openpyxl.utils import range_boundaries

from attache.charts.native import chart_part
from attache.charts.spec import ChartSpec
from attache.charts.style import ChartStyle
from attache.charts.workbook import workbook

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
C15 = "{http://schemas.microsoft.com/office/drawing/2012/chart}"


def tree_of(spec: ChartSpec, style: ChartStyle = STYLE) -> Any:
    """The chart part as a tree."""
    return etree.fromstring(chart_part(spec, style))


def series_of(spec: ChartSpec, kind: str, style: ChartStyle = STYLE) -> list[Any]:
    """The series in the charts of a kind: "barChart", "lineChart", "areaChart"."""
    return list(tree_of(spec, style).iterfind(f".//{C}{kind}/{C}ser"))


def values_at(tree: Any, path: str) -> list[str]:
    """The `val` attributes of the elements at a path of c: names."""
    found = tree.iterfind(".//" + "/".join(C + step for step in path.split("/")))
    return [str(element.get("val")) for element in found]


def names_of(series: list[Any]) -> list[str]:
    """What the series are called."""
    return [one.findtext(f"{C}tx/{C}strRef/{C}strCache/{C}pt/{C}v") for one in series]


def label_texts(tree: Any) -> list[str]:
    """What the labels say that are written part by part."""
    return ["".join(label.itertext()) for label in tree.iter(C + "rich")]


def labels_of(spec: ChartSpec) -> list[str]:
    """What the labels of the native chart say that show the texts of cells."""
    return [field.findtext(A + "t") or "" for field in tree_of(spec).iter(A + "fld")]


def must_agree_with_workbook(spec: ChartSpec) -> None:
    """Every reference of the chart names cells that hold what its cache holds."""
    sheet = load_workbook(io.BytesIO(workbook(spec)), data_only=True)["Sheet1"]
    for reference in tree_of(spec).iter(C + "strRef", C + "numRef"):
        name, _, cells = reference.findtext(C + "f").partition("!")
        assert name == "Sheet1"
        left, top, right, foot = (side or 0 for side in range_boundaries(cells))
        assert left == right
        held = [sheet.cell(row, left).value for row in range(top, foot + 1)]
        cached = {int(p.get("idx")): p.findtext(C + "v") for p in reference.iter(C + "pt")}
        for i, value in enumerate(held):
            if isinstance(value, int | float):
                assert value == _near(float(cached[i]))
            else:
                assert (value or "") == cached.get(i, "")


def _near(value: float) -> Any:
    import pytest

    return pytest.approx(value, rel=1e-14)
