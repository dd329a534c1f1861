"""XLSX, ODS and old XLS workbooks: values, formats, sheets, merged cells and formulas."""

import datetime
import io
import re
import zipfile
from pathlib import Path

import pytest
from workbooks import Value, ods, ods_rows, saved, with_part, written, xls, xlsx

from attache.data.models import Column, ColumnKind, DateStep, Reading
from attache.data.reading import Read, read_file
from attache.errors import AttacheError

_TABLE: list[list[Value]] = [
    ["Partner", "Exports (USD million)", "Since"],
    ["US", 1234.5, datetime.date(2024, 1, 31)],
    ["China", -0.1, datetime.date(2024, 2, 29)],
]


def _read(folder: Path, data: bytes, reading: Reading | None = None) -> Read:
    path = folder / "book"  # without an ending: the bytes decide
    path.write_bytes(data)
    return read_file(path, reading or Reading())


def _column(read: Read, name: str) -> Column:
    column = read.table.column(name)
    assert column is not None, [each.name for each in read.table.columns]
    return column


def _said(read: Read) -> str:
    return "\n".join(note.text for note in read.notes)


@pytest.mark.parametrize(
    "data",
    [saved(xlsx(_TABLE)[0]), ods({"Sheet": ods_rows(_TABLE)}), xls(_TABLE)],
    ids=["xlsx", "ods", "xls"],
)
def test_each_kind_of_workbook_gives_the_same_table(tmp_path: Path, data: bytes) -> None:
    read = _read(tmp_path, data)
    exports, since = _column(read, "Exports"), _column(read, "Since")
    assert read.table.columns[0].cells == ("US", "China")
    assert (exports.cells, exports.unit, exports.magnitude) == (("1234.5", "-0.1"), "USD", 6)
    assert (since.kind, since.cells) == (ColumnKind.DATE, ("2024-01-31", "2024-02-29"))
    assert read.area == "A1:C3"
    assert len(read.sheets) == 1


def test_formats_of_cells_say_what_numbers_are(tmp_path: Path) -> None:
    book, sheet = xlsx([["Month", "Share", "Quoted", "Won", "Euro", "Plain"]])
    for month in (1, 2):
        sheet.append([datetime.date(2024, month, 1), 0.023 * month, 2.3, 1000, 1.5, 0.1 + 0.2])
    formats = ("mmm yyyy", "0.0%", '0.0"%"', '"₩"#,##0', "[$€-407] #,##0.00", "#,##0.00")
    for row in (2, 3):
        for column, code in enumerate(formats, start=1):
            sheet.cell(row, column).number_format = code
    read = _read(tmp_path, saved(book))
    assert read.table.columns[0].step is DateStep.MONTH
    assert _column(read, "Share").cells == ("2.3", "4.6")
    assert _column(read, "Quoted").cells == ("2.3", "2.3")
    assert {_column(read, name).kind for name in ("Share", "Quoted")} == {ColumnKind.PERCENT}
    assert [_column(read, name).unit for name in ("Won", "Euro")] == ["KRW", "EUR"]
    assert _column(read, "Plain").cells == ("0.3", "0.3")


def test_months_name_columns(tmp_path: Path) -> None:
    book, sheet = xlsx([["Name", datetime.date(2024, 1, 1), datetime.date(2024, 2, 1)]])
    for row in (["a", 1, 2], ["b", 3, 4]):
        sheet.append(row)
    for cell in ("B1", "C1"):
        sheet[cell].number_format = "mmm-yy"
    sheet.merge_cells("E5:E5")
    read = _read(tmp_path, saved(book))
    assert [column.name for column in read.table.columns] == ["Name", "2024-01", "2024-02"]


def test_an_ods_says_itself_what_numbers_are(tmp_path: Path) -> None:
    rows = ods_rows(
        [
            ["Name", "Share", "Worth"],
            ["a", (0.023, {"percent": "yes"}), (5, {"currency": "KRW"})],
            ["b", (0.5, {"percent": "yes"}), (7, {"currency": "KRW"})],
        ]
    )
    read = _read(tmp_path, ods({"A": rows}))
    assert (_column(read, "Share").kind, _column(read, "Share").cells) == (
        ColumnKind.PERCENT,
        ("2.3", "50"),
    )
    assert (_column(read, "Worth").kind, _column(read, "Worth").unit) == (
        ColumnKind.CURRENCY,
        "KRW",
    )


def test_merged_headers_stand_over_each_of_their_columns(tmp_path: Path) -> None:
    book, sheet = xlsx(
        [
            ["Exports by partner"],
            [None, None, None, None, "(Unit: USD million)"],
            ["Partner", "Exports", None, "Imports", None],
            [None, 2023, 2024, 2023, 2024],
            ["US", 1, 2.5, 3, 4],
            ["CN", 5, 6, 7, 8],
            ["Total", 6, 8.5, 10, 12],
            ["Source: KITA"],
        ]
    )
    for area in ("A1:E1", "A3:A4", "B3:C3", "D3:E3"):
        sheet.merge_cells(area)
    read = _read(tmp_path, saved(book))
    assert [column.name for column in read.table.columns] == [
        "Partner",
        "Exports 2023",
        "Exports 2024",
        "Imports 2023",
        "Imports 2024",
    ]
    assert (_column(read, "Exports 2024").unit, read.table.totals) == ("USD", (2,))
    assert read.area == "A3:E7"
    assert "merged" not in _said(read)


def test_merged_cells_in_the_table_are_noted(tmp_path: Path) -> None:
    book, sheet = xlsx([["Region", "Name", "Value"], ["Asia", "a", 1], [None, "b", 2]])
    sheet.merge_cells("A2:A3")
    read = _read(tmp_path, saved(book))
    assert read.table.columns[0].cells == ("Asia", "")
    assert "A2:A3 are merged: the value stands in the first one only" in _said(read)


def test_cells_that_show_errors_are_left_empty(tmp_path: Path) -> None:
    book, sheet = xlsx([["Name", "Value"], ["a", 1], ["b", "#REF!"], ["c", "#N/A"], ["d", 4]])
    for place in ("B3", "B4"):
        sheet[place].data_type = "e"
    read = _read(tmp_path, saved(book))
    assert _column(read, "Value").cells == ("1", "", "", "4")
    assert "B3, Value: the formula shows #REF!, so the cell is left empty." in _said(read)


def test_an_error_in_an_ods_is_left_empty(tmp_path: Path) -> None:
    error = ("Err:502", {"table__formula": "of:=X", "calcext__value_type": "error"})
    rows = ods_rows([["Name", "Value"], ["a", error], ["b", 2], ["c", 3]])
    read = _read(tmp_path, ods({"A": rows}))
    assert _column(read, "Value").cells == ("", "2", "3")
    assert "the formula shows Err:502" in _said(read)


def test_formulas_with_values_are_read(tmp_path: Path) -> None:
    rows: list[list[Value]] = [["Name", "Value"], ["a", 1], ["b", 2], ["c"]]
    data = written(rows, {"B4: =B2+B3*2": 5})
    assert _column(_read(tmp_path, data), "Value").cells == ("1", "2", "5")


def _never_calculated(kind: str) -> bytes:
    rows: list[list[Value]] = [["Name", "Value"], ["a", 1], ["b", 2]]
    if kind == "openpyxl":
        return saved(xlsx([*rows, ["c", "=SUM(B2:B3)"]])[0])
    if kind == "ods":
        formula = (None, {"table__formula": "of:=SUM([.B2:.B3])"})
        return ods({"A": ods_rows([*rows, ["c", formula]])})
    return written([*rows, ["c"]], {"B4: =SUM(B2:B3)": None})


@pytest.mark.parametrize("kind", ["openpyxl", "XlsxWriter", "ods"])
def test_formulas_that_were_never_calculated_are_refused(tmp_path: Path, kind: str) -> None:
    data = _never_calculated(kind)
    with pytest.raises(AttacheError, match="formula in B4 was never calculated") as caught:
        _read(tmp_path, data)
    assert "Open it in Excel or LibreOffice" in caught.value.hint
    above = _read(tmp_path, data, Reading(range="A1:B3"))
    assert _column(above, "Value").cells == ("1", "2")


def test_text_that_looks_like_a_formula_stays_text(tmp_path: Path) -> None:
    attack = "=cmd|' /C calc'!A0"
    book, sheet = xlsx([["Name", "Value"], ["x", 1], ["b", 2]])
    sheet["A2"].value = attack
    sheet["A2"].data_type = "s"
    read = _read(tmp_path, saved(book))
    assert read.table.columns[0].cells == (attack, "b")


def _sheets() -> bytes:
    book, sheet = xlsx([["Read me"]])
    sheet.title = "About"
    hidden = book.create_sheet("Secret", 0)
    hidden.append(["Name", "Value"])
    hidden.append(["h", 0])
    hidden.sheet_state = "hidden"
    data = book.create_sheet("Data 2024")
    data.append(["Name", "Value"])
    data.append(["a", 1])
    return saved(book)


def test_the_first_sheet_with_a_table_is_read_and_hidden_ones_are_last(tmp_path: Path) -> None:
    read = _read(tmp_path, _sheets())
    assert read.sheets == ("About", "Data 2024", "Secret")
    assert read.reading.sheet == "Data 2024"
    assert "The sheet “Data 2024” was read; there is also “About” and “Secret”." in _said(read)


def test_a_sheet_can_be_chosen(tmp_path: Path) -> None:
    read = _read(tmp_path, _sheets(), Reading(sheet="secret"))
    assert read.table.columns[0].cells == ("h",)
    assert "is hidden in the workbook" in _said(read)


def test_a_hidden_sheet_of_an_ods_is_last(tmp_path: Path) -> None:
    rows = ods_rows([["Name", "Value"], ["a", 1]])
    read = _read(tmp_path, ods({"H": rows, "A": rows}, hidden=["H"]))
    assert read.sheets == ("A", "H")
    assert read.reading.sheet == "A"


def test_a_sheet_that_is_not_there_is_refused_with_those_that_are(tmp_path: Path) -> None:
    with pytest.raises(AttacheError, match="Unknown sheet 'Data 2025'") as caught:
        _read(tmp_path, _sheets(), Reading(sheet="Data 2025"))
    assert "Data 2024" in caught.value.hint


@pytest.mark.parametrize(
    ("area", "message"),
    [
        ("Z99:Z100", "nothing in the range Z99:Z100: the sheet Sheet ends at C3"),
        ("A1:ZZZ9", "leads out of the sheet"),
        ("A0:B2", "leads out of the sheet"),
        ("the table", "'the table' is no range of cells"),
        ("B2:", "no range"),
    ],
)
def test_a_range_that_is_none_is_refused(tmp_path: Path, area: str, message: str) -> None:
    with pytest.raises(AttacheError, match=re.escape(message)):
        _read(tmp_path, saved(xlsx(_TABLE)[0]), Reading(range=area))


def test_a_range_is_read_exactly(tmp_path: Path) -> None:
    rows: list[list[Value]] = [["Name", "A", "B"], *([f"n{row}", row, -row] for row in range(50))]
    read = _read(tmp_path, saved(xlsx(rows)[0]), Reading(range="B11:C20", header=0))
    assert [column.cells[0] for column in read.table.columns] == ["9", "-9"]
    assert read.table.rows == 10
    whole = _read(tmp_path, saved(xlsx(rows)[0]), Reading(range="A:B"))
    assert (whole.table.rows, len(whole.table.columns)) == (50, 2)


def test_ten_thousand_rows_need_a_range(tmp_path: Path) -> None:
    data = written([["Name", "Value"], *([f"n{row}", row] for row in range(10_000))], {})
    with pytest.raises(AttacheError, match="10,000 rows; at most 2,000") as caught:
        _read(tmp_path, data)
    assert "A1:B2001" in caught.value.hint
    read = _read(tmp_path, data, Reading(range="A1:B2001"))
    assert read.table.rows == 2_000
    late = _read(tmp_path, data, Reading(range="A9002:B9003", header=0))
    assert late.table.columns[1].cells == ("9000", "9001")


def test_what_was_read_is_read_the_same_way_again_and_grows(tmp_path: Path) -> None:
    rows: list[list[Value]] = [["Title"], [], ["Year", "Value"], [2021, 1], [2022, 2.5]]
    read = _read(tmp_path, saved(xlsx(rows)[0]))
    assert (read.reading.sheet, read.reading.range, read.reading.header) == ("Sheet", "A3", 1)
    again = _read(tmp_path, saved(xlsx(rows)[0]), read.reading)
    assert (again.table, again.reading) == (read.table, read.reading)
    grown = _read(tmp_path, saved(xlsx([*rows, [2023, 4]])[0]), read.reading)
    assert grown.table.columns[0].cells == ("2021", "2022", "2023")


def test_cells_far_apart_are_refused_before_they_fill_the_memory(tmp_path: Path) -> None:
    book, sheet = xlsx(_TABLE)
    sheet["XFD1048576"] = 1
    with pytest.raises(AttacheError, match="its cells reach to XFD1048576"):
        _read(tmp_path, saved(book))


def test_cells_that_repeat_a_billion_times_are_refused(tmp_path: Path) -> None:
    row = (
        '<table:table-row table:number-rows-repeated="1048576"><table:table-cell '
        'table:number-columns-repeated="16384" office:value-type="float" office:value="1"/>'
        "</table:table-row>"
    )
    with pytest.raises(AttacheError, match="its cells reach to XFD1048576"):
        _read(tmp_path, ods({"A": row}))


def test_a_document_type_with_entities_is_refused(tmp_path: Path) -> None:
    data = saved(xlsx(_TABLE)[0])
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        sheet = archive.read("xl/worksheets/sheet1.xml")
    bomb = b'<!DOCTYPE worksheet [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>' + sheet
    with pytest.raises(AttacheError, match="not a whole workbook"):
        _read(tmp_path, with_part(data, {"xl/worksheets/sheet1.xml": bomb}))


def test_a_part_that_unpacks_to_more_than_the_limit_is_refused_before_parsing(
    tmp_path: Path,
) -> None:
    data = with_part(saved(xlsx(_TABLE)[0]), {"xl/worksheets/big.xml": bytes(65 * 1024 * 1024)})
    with pytest.raises(AttacheError, match="a part of it is over 64 MB") as caught:
        _read(tmp_path, data)
    assert "Copy the table alone" in caught.value.hint


@pytest.mark.parametrize("name", ["xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/styles.xml"])
def test_a_damaged_part_is_refused(tmp_path: Path, name: str) -> None:
    data = with_part(saved(xlsx(_TABLE)[0]), {name: b"<worksheet><sheetData><row"})
    with pytest.raises(AttacheError, match="not a whole workbook"):
        _read(tmp_path, data)
