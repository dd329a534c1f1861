"""Every chart along an axis of categories is valid, whatever its data, and its workbook agrees."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from chart_deck import STYLE, deck_of, findings, make_spec
from chart_xml import must_agree_with_workbook
from drawn import must_stay_inside
from hypothesis import given, settings
from hypothesis import strategies as st

from attache.charts.axis.anchors import axis_anchors
from attache.charts.families import chart_table
from attache.charts.native import chart_part
from attache.charts.spec import ChartSpec
from attache.errors import AttacheError
from attache.pack.annotation import Annotation, AnnotationKind
from attache.pack.chart_type import ChartType
from attache.units import Emu

KINDS = [ChartType.STACKED_100, ChartType.AREA, ChartType.COMBINATION, ChartType.SLOPE]
ODD = ["무역 적자", "=1+1", "<&>\"'", "Long " * 30]
SPECS = [
    make_spec(kind, names, *rows, names=called, highlight=lit, show_labels=labels)
    for kind in KINDS
    for names, rows in (
        (ODD[:2], [[65.8, 72.0], [95.1, 115.3], [12.0, 12.5]]),
        (["2023", "2024"], [[1e300, 1e-300], [5e15, 1.0], [0.25, 1234.5]]),
    )
    for called, lit, labels in ((ODD[:3], ODD[1], True), (ODD[1:], None, False))
]


def test_no_chart_has_a_schema_finding(tmp_path: Path) -> None:
    partial = (Annotation(AnnotationKind.PARTIAL, at="=1+1"),)
    hatched = [replace(spec, annotations=partial, suffix='"%') for spec in SPECS[::8]]
    path = tmp_path / "charts.pptx"
    path.write_bytes(deck_of([*SPECS[::2], *hatched]))
    assert findings(path) == []


@pytest.mark.parametrize("spec", SPECS, ids=lambda spec: spec.type)
def test_the_workbook_holds_what_the_chart_refers_to(spec: ChartSpec) -> None:
    must_agree_with_workbook(spec)


@pytest.mark.parametrize("spec", SPECS[::2], ids=lambda spec: spec.type)
def test_no_text_of_the_drawing_leaves_a_small_frame(spec: ChartSpec) -> None:
    must_stay_inside(spec, Emu(STYLE.width // 2), Emu(STYLE.height // 2))


_VALUES = st.none() | st.floats() | st.floats(0, 100)


@settings(max_examples=30, deadline=None)
@given(
    st.sampled_from(KINDS), st.lists(st.tuples(_VALUES, _VALUES, _VALUES), min_size=2, max_size=8)
)
def test_any_data_is_drawn_or_refused_in_words(
    kind: ChartType, rows: list[tuple[Any, ...]]
) -> None:
    rows = rows[:2] if kind is ChartType.SLOPE else rows
    spec = make_spec(kind, [f"No. {i}" for i in range(len(rows))], *zip(*rows, strict=True))
    part = _drawn(spec)
    if part is None:
        return
    assert b'val="inf"' not in part
    assert b'val="nan"' not in part
    must_agree_with_workbook(spec)
    found = axis_anchors(spec, STYLE, chart_table(spec))
    for ends in found.ends:
        for place, end in enumerate(ends):
            if end is not None:
                assert 0 <= found.at(place, end)[1] <= found.height


def _drawn(spec: ChartSpec) -> bytes | None:
    """The chart, None where it was refused."""
    try:
        return chart_part(spec, STYLE)
    except AttacheError:
        return None
