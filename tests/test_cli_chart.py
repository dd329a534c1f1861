"""`attache chart`: a spreadsheet becomes a chart, with source and date, or a reason in words."""

import io
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook
from pptx import Presentation

from attache import cli

TRADE = """\
Partner,Exports (USD million),Imports (USD million),Growth
Korea,65586,131553,2.3%
Japan,79741,148209,-1.4%
Vietnam,13124,136561,18.1%
Total,158451,416323,
"""
_DEFENDED = ("--source", "Census Bureau", "--as-of", "2025-02-01")


@pytest.fixture
def trade(tmp_path: Path) -> Path:
    """A CSV file of three partners and their total."""
    path = tmp_path / "trade.csv"
    path.write_text(TRADE, "utf-8")
    return path


def chart(*arguments: str | Path) -> int:
    """The exit code of `attache chart` with a source and a date."""
    return cli.run(["chart", *map(str, arguments), *_DEFENDED])


def _slide(path: Path) -> Any:
    (slide,) = Presentation(str(path)).slides
    return slide


def _native(path: Path) -> Any:
    (shape,) = [shape for shape in _slide(path).shapes if shape.has_chart]
    return shape


def _texts(path: Path) -> list[str]:
    frames = [s.text_frame.text for s in _slide(path).shapes if s.has_text_frame]
    return [text for text in frames if text]


def test_a_slide_has_an_editable_chart_with_source_and_alt_text(
    trade: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "trade.pptx"
    options = ("--type", "column", "--x", "Partner", "--y", "Exports,Imports")
    assert chart(trade, *options, "--title", "Vietnam sells more", "-o", out) == 0
    assert capsys.readouterr().out == (
        f"{out}: column chart, Exports and imports, USD bn, brand chancery\n"
    )
    shape = _native(out)
    assert list(shape.chart.plots[0].categories) == ["Korea", "Japan", "Vietnam"]
    values = {series.name: tuple(series.values) for series in shape.chart.plots[0].series}
    assert values == {
        "Exports": (65.586, 79.741, 13.124),
        "Imports": (131.553, 148.209, 136.561),
    }
    assert "Column chart" in shape._element.xpath("./p:nvGraphicFramePr/p:cNvPr/@descr")[0]
    texts = _texts(out)
    assert "Vietnam sells more" in texts
    assert "Own data: Census Bureau, as of 1 Feb 2025." in texts
    sheet: Any = load_workbook(io.BytesIO(shape.chart.part.chart_workbook.xlsx_part.blob)).active
    assert (sheet["B1"].value, sheet["B2"].value) == ("Exports", 65.586)


def test_what_is_not_said_is_proposed_and_told_on_standard_error(
    trade: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "trade.pptx"
    assert chart(trade, "-o", out, "--brand", "plain") == 0
    said = capsys.readouterr()
    assert "brand plain" in said.out
    assert "The row “Total” is a total" in said.err
    assert "bar: " in said.err
    assert "The chart has no title" in said.err
    assert chart(trade, "-o", out, "--title", "T", "--type", "line", "--y", "Exports") == 0
    assert "Japan" in capsys.readouterr().err  # a line leads from nowhere to nowhere


def test_every_option_of_the_chart_is_taken(trade: Path, tmp_path: Path) -> None:
    out = tmp_path / "trade.pptx"
    options = ("--type", "bar", "--x", "Partner", "--y", "Exports", "--highlight", "Japan")
    words = ("--caption", "Goods sold", "--footnote", "Goods only", "--title", "T")
    numbers = ("--scale", "mn", "--decimals", "0", "--unit", "EUR million")
    assert chart(trade, *options, *words, *numbers, "-o", out) == 0
    texts = _texts(out)
    assert "Goods sold" in texts
    assert any(text.endswith("as of 1 Feb 2025. Goods only.") for text in texts)
    assert tuple(_native(out).chart.plots[0].series[0].values) == (65586.0, 79741.0, 13124.0)


def test_a_column_may_have_a_comma_in_its_name(tmp_path: Path) -> None:
    path, out = tmp_path / "trade.csv", tmp_path / "trade.pptx"
    path.write_text("Partner;Sold, f.o.b.\nKorea;5\nJapan;7\n", "utf-8")
    options = ("--type", "bar", "--x", "Partner", "--y", "Sold, f.o.b.", "--title", "T")
    assert chart(path, *options, "-o", out) == 0
    assert [series.name for series in _native(out).chart.plots[0].series] == ["Sold, f.o.b."]


def test_a_korean_chart_counts_and_dates_in_korean(trade: Path, tmp_path: Path) -> None:
    out = tmp_path / "trade.pptx"
    options = ("--type", "bar", "--x", "Partner", "--y", "Exports", "--language", "ko")
    assert chart(trade, *options, "--title", "수출", "-o", out) == 0
    texts = _texts(out)
    assert "Exports, 억 달러" in texts
    assert "자체 자료: Census Bureau, 2025년 2월 1일 기준." in texts


def test_a_picture_is_drawn_with_title_source_and_description(trade: Path, tmp_path: Path) -> None:
    out = tmp_path / "trade.svg"
    options = ("--type", "bar", "--x", "Partner", "--y", "Exports", "--title", "Sold")
    assert chart(trade, *options, "-o", out) == 0
    drawn = out.read_text("utf-8")
    assert drawn.startswith("<?xml")
    assert "<title>Sold</title>" in drawn
    assert "Bar chart" in drawn


def test_standard_input_is_read_as_csv(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "trade.pptx"
    options = ("--type", "bar", "--x", "Partner", "--y", "Exports", "--title", "T", "-o", out)
    for data, code in ((TRADE.encode("utf-8-sig"), 0), ("Größe,1\n".encode("latin-1"), 1)):
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(data)))
        assert chart("-", *options) == code
    assert "not text in UTF-8" in capsys.readouterr().err


def test_a_sheet_and_a_range_of_a_workbook_are_taken(tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.create_sheet("Data")
    for row in (["Notes"], ["Partner", "Exports"], ["Korea", 5], ["Japan", 7], ["Other", 100]):
        sheet.append(row)
    path, out = tmp_path / "trade.xlsx", tmp_path / "trade.pptx"
    book.save(path)
    options = ("--sheet", "Data", "--range", "A2:B4", "--title", "T")
    assert chart(path, *options, "--type", "bar", "-o", out) == 0
    assert list(_native(out).chart.plots[0].categories) == ["Korea", "Japan"]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--as-of", "2025-02-01", "-o", "o.svg"), "Missing option '--source'"),
        (("--source", "S", "-o", "o.svg"), "a figure without a date cannot be defended"),
        (("--source", "S", "--as-of", "soon", "-o", "o.svg"), "'soon' does not match"),
        ((*_DEFENDED, "-o", "o.gif"), "o.gif must end in .pptx, .pdf, .svg or .png"),
        ((*_DEFENDED, "--type", "pie", "-o", "o.svg"), "'pie' is not one of"),
        ((*_DEFENDED, "--decimals", "9", "-o", "o.svg"), "0<=x<=4"),
    ],
)
def test_wrong_usage_is_told_before_anything_is_read(
    arguments: tuple[str, ...], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.run(["chart", "no-such-file.csv", *arguments]) == 2
    assert said in capsys.readouterr().err


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--y", "Export"), "Unknown column 'Export'"),
        (("--type", "bar", "--x", "Partner", "--y", "Exports", "--highlight", "China"), "China"),
        (("--type", "bar", "--x", "Partner", "--y", "Exports,Growth"), "different units"),
        (("--type", "number"), "--type"),
        (("--brand", "nowhere"), "nowhere"),
        (("--title", "T" * 200), "title is 200 characters, at most 160"),
    ],
)
def test_a_refusal_has_its_reason_and_leaves_what_stood_there(
    trade: Path,
    tmp_path: Path,
    options: tuple[str, ...],
    said: str,
    capsys: pytest.CaptureFixture[str],
) -> None:
    out = tmp_path / "out.pptx"
    out.write_bytes(b"what stood here")
    assert chart(trade, *options, "-o", out) == 1
    assert said in capsys.readouterr().err
    assert out.read_bytes() == b"what stood here"
    assert not list(tmp_path.glob("*.tmp*"))


def test_a_file_that_is_no_table_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "empty.csv"
    path.write_bytes(b"")
    for file in (path, tmp_path / "missing.csv", tmp_path):
        assert chart(file, "-o", tmp_path / "o.svg") == 1
        said = capsys.readouterr().err
        assert said.startswith("attache: ")
        assert "Traceback" not in said


def test_the_points_of_a_scatter_chart_are_named_by_the_column_of_text(
    trade: Path, tmp_path: Path
) -> None:
    out = tmp_path / "trade.pptx"
    options = ("--type", "scatter", "--x", "Exports", "--y", "Imports", "--highlight", "Japan")
    assert chart(trade, *options, "--title", "Partners", "-o", out) == 0
    sheet: Any = load_workbook(
        io.BytesIO(_native(out).chart.part.chart_workbook.xlsx_part.blob)
    ).active
    assert [cell.value for cell in sheet["A"][1:4]] == ["Korea", "Japan", "Vietnam"]


def test_a_sheet_of_a_file_without_sheets_is_told(
    trade: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert chart(trade, "--sheet", "Annual", "-o", tmp_path / "trade.svg") == 0
    assert "no sheets" in capsys.readouterr().err
