"""The workbook behind a chart holds that chart's data and nothing else."""

import io
import time
import zipfile

import pytest
from chart_deck import make_spec
from openpyxl import load_workbook

from attache.charts.workbook import workbook
from attache.pack.chart_type import ChartType


def cells(content: bytes) -> list[list[object]]:
    book = load_workbook(io.BytesIO(content))
    assert book.sheetnames == ["Sheet1"]
    return [list(row) for row in book["Sheet1"].iter_rows(values_only=True)]


def test_it_holds_categories_and_series_and_blanks_for_missing_values() -> None:
    spec = make_spec(
        ChartType.COLUMN, ["A", "B", "B"], [1.5, None, 3], [float("nan"), float("inf"), -2e9]
    )
    assert cells(workbook(spec)) == [
        [None, "Series 1", "Series 2"],
        ["A", 1.5, None],
        ["B", None, None],
        ["B", 3, -2e9],
    ]


def test_text_never_becomes_a_formula_or_a_link() -> None:
    names = ["=1+1", "@SUM(A1)", "https://example.org", "{=1}"]
    content = workbook(make_spec(ChartType.BAR, names, [1, 2, 3, 4], names=['=cmd|"x"']))
    sheet = load_workbook(io.BytesIO(content))["Sheet1"]
    texts = [sheet.cell(row, 1) for row in range(2, 6)] + [sheet.cell(1, 2)]
    assert [cell.value for cell in texts] == [*names, '=cmd|"x"']
    assert not any(b"<f>" in part for part in parts(content).values())
    assert not any("rels" in name and "sheet" in name for name in parts(content))


def parts(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        return {name: package.read(name) for name in package.namelist()}


def test_control_characters_are_dropped_and_other_scripts_stay() -> None:
    content = workbook(make_spec(ChartType.BAR, ["무역 😀 <&>\x00\x0b", "a\nb"], [1, 2]))
    assert [row[0] for row in cells(content)[1:]] == ["무역 😀 <&>", "a b"]


def test_it_is_the_same_bytes_at_another_time(monkeypatch: pytest.MonkeyPatch) -> None:
    spec = make_spec()
    first = workbook(spec)
    monkeypatch.setenv("TZ", "Asia/Seoul")
    time.tzset()
    monkeypatch.setattr(time, "time", lambda: 2_000_000_000.0)
    second = workbook(spec)
    monkeypatch.undo()
    time.tzset()
    assert first == second
    with zipfile.ZipFile(io.BytesIO(first)) as package:
        assert {entry.date_time[:3] for entry in package.infolist()} == {(1980, 1, 1)}


def test_it_names_no_author() -> None:
    properties = load_workbook(io.BytesIO(workbook(make_spec()))).properties
    assert not properties.creator
    assert not properties.lastModifiedBy
    assert properties.created is not None
    assert properties.created.year == 2000


def test_a_waterfall_shows_its_signed_steps_first() -> None:
    spec = make_spec(ChartType.WATERFALL, ["Start", "Down", "End"], [3, -7, -4], decimals=0)
    rows = cells(workbook(spec))
    assert rows[0][:5] == [None, "Series 1", "Base", "Above zero", "Below zero"]
    assert [row[1] for row in rows[1:]] == [3, -7, -4]
    sheet = load_workbook(io.BytesIO(workbook(spec)))["Sheet1"]
    assert sheet["B3"].number_format.startswith("+")
    assert not sheet["B2"].number_format.startswith("+")
