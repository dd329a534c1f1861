"""Workbooks for the tests of reading: written by libraries where one can, else by hand."""

import datetime
import io
import struct
import zipfile
from collections.abc import Mapping, Sequence
from html import escape
from importlib import import_module
from typing import Any

import openpyxl
from openpyxl.worksheet.worksheet import Worksheet

OFFICE = "urn:oasis:names:tc:opendocument:xmlns"
ODS_TYPE = "application/vnd.oasis.opendocument.spreadsheet"
_SECTOR = 512
_FREE, _END, _FAT = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD

_XLWT: Any = import_module("xlwt")  # has no types, nor has the other
_XLSXWRITER: Any = import_module("xlsxwriter")
Value = str | int | float | datetime.date | None


def xlsx(rows: Sequence[Sequence[Value]]) -> tuple[openpyxl.Workbook, Worksheet]:
    """A workbook of one sheet with these rows, to be changed and then saved."""
    book = openpyxl.Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    for row in rows:
        sheet.append(list(row))
    return book, sheet


def written(rows: Sequence[Sequence[Value]], formulas: Mapping[str, float | None]) -> bytes:
    """A workbook as XlsxWriter writes it, with formulas and their values, which it would not know.

    "B4: =B2*2" is a formula and its place; a value of None is what the library puts there.
    """
    out = io.BytesIO()
    with _XLSXWRITER.Workbook(out) as book:
        sheet = book.add_worksheet("Sheet")
        for number, row in enumerate(rows):
            sheet.write_row(number, 0, row)
        for text, value in formulas.items():
            place, formula = text.split(": ")
            sheet.write_formula(place, formula, None, *([] if value is None else [value]))
    return out.getvalue()


def saved(book: openpyxl.Workbook) -> bytes:
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def with_part(data: bytes, changed: Mapping[str, bytes]) -> bytes:
    """A zip with some of its members changed, or new ones."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", 8) as new:
        for name in old.namelist():
            new.writestr(name, changed.get(name, old.read(name)))
        for name in changed.keys() - set(old.namelist()):
            new.writestr(name, changed[name])
    return out.getvalue()


def ods_cell(value: Value, **attributes: str) -> str:
    """One cell of an ODS sheet, as LibreOffice writes it; `percent` or `currency` may be given."""
    more = "".join(
        f' {name.replace("__", ":").replace("_", "-")}="{escape(text)}"'
        for name, text in attributes.items()
        if ":" in name.replace("__", ":")
    )
    if value is None:
        return f"<table:table-cell{more}/>"
    if isinstance(value, str):
        return (
            f'<table:table-cell office:value-type="string"{more}>'
            f"<text:p>{escape(value)}</text:p></table:table-cell>"
        )
    if isinstance(value, datetime.date):
        said = f'office:value-type="date" office:date-value="{value.isoformat()}"'
    elif "percent" in attributes:
        said = f'office:value-type="percentage" office:value="{value}"'
    elif "currency" in attributes:
        code = attributes["currency"]
        said = f'office:value-type="currency" office:currency="{code}" office:value="{value}"'
    else:
        said = f'office:value-type="float" office:value="{value}"'
    return f"<table:table-cell {said}{more}><text:p>{value}</text:p></table:table-cell>"


def ods_rows(rows: Sequence[Sequence[Value | tuple[Value, Mapping[str, str]]]]) -> str:
    """Rows of cells, and the empty rest of the sheet, as LibreOffice writes it."""
    written = "".join(
        "<table:table-row>"
        + "".join(
            ods_cell(each[0], **each[1]) if isinstance(each, tuple) else ods_cell(each)
            for each in row
        )
        + '<table:table-cell table:number-columns-repeated="16000"/></table:table-row>'
        for row in rows
    )
    rest = (
        '<table:table-row table:number-rows-repeated="1048000">'
        '<table:table-cell table:number-columns-repeated="16384"/></table:table-row>'
    )
    return written + rest


def ods(sheets: Mapping[str, str], hidden: Sequence[str] = (), manifest: str = "") -> bytes:
    """An ODS file of sheets, each as its rows in XML."""
    spaces = " ".join(
        f'xmlns:{name}="{OFFICE}:{name}:1.0"' for name in ("office", "table", "text", "style")
    )
    own = "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"
    tables = "".join(
        f'<table:table table:name="{escape(name)}" '
        f'table:style-name="{"ta2" if name in hidden else "ta1"}">{rows}</table:table>'
        for name, rows in sheets.items()
    )
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {spaces} '
        f'xmlns:calcext="{own}" office:version="1.3"><office:automatic-styles>'
        '<style:style style:name="ta1" style:family="table"><style:table-properties '
        'table:display="true"/></style:style><style:style style:name="ta2" style:family="table">'
        '<style:table-properties table:display="false"/></style:style></office:automatic-styles>'
        f"<office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body>"
        "</office:document-content>"
    )
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(zipfile.ZipInfo("mimetype"), ODS_TYPE)
        archive.writestr("content.xml", content)
        archive.writestr(
            "META-INF/manifest.xml",
            f'<manifest:manifest xmlns:manifest="{OFFICE}:manifest:1.0">'
            f"{manifest}</manifest:manifest>",
        )
    return out.getvalue()


def xls(rows: Sequence[Sequence[Value]], *, password: bool = False) -> bytes:
    """An old workbook of one sheet; with a password, one that says that it is encrypted."""
    book = _XLWT.Workbook()
    sheet = book.add_sheet("Old")
    dated = _XLWT.easyxf(num_format_str="YYYY-MM-DD")
    for row, cells in enumerate(rows):
        for column, value in enumerate(cells):
            style = dated if isinstance(value, datetime.date) else _XLWT.Style.default_style
            sheet.write(row, column, value, style)
    out = io.BytesIO()
    book.save(out)
    data = out.getvalue()
    if not password:
        return data
    stream = bytearray(data[_SECTOR : _SECTOR + 8192])
    first = 4 + struct.unpack_from("<H", stream, 2)[0]  # behind the record that begins the stream
    locked = struct.pack("<HHH", 0x2F, 6, 1) + b"\x01\x00\x01\x00"
    changed = bytes(stream[:first]) + locked + bytes(stream[first:])
    return compound({"Workbook": changed})


def compound(streams: Mapping[str, bytes]) -> bytes:
    """Microsoft's old container ([MS-CFB]) with these streams, each of 4,096 bytes or more."""
    padded = {name: data.ljust(4096, b"\x00") for name, data in streams.items()}
    fat, sectors = [_FAT, _END], [b"", b""]
    entries = [_entry("Root Entry", 5, _END, 0, child=1)]
    for number, (name, data) in enumerate(padded.items(), start=1):
        start, count = len(sectors), -(-len(data) // _SECTOR)
        fat += [*range(start + 1, start + count), _END]
        sectors += [
            data[n * _SECTOR : (n + 1) * _SECTOR].ljust(_SECTOR, b"\0") for n in range(count)
        ]
        following = number + 1 if number < len(padded) else _FREE
        entries.append(_entry(name, 2, start, len(data), right=following))
    sectors[0] = struct.pack("<128I", *(fat + [_FREE] * (128 - len(fat))))
    sectors[1] = b"".join(entries).ljust(_SECTOR, b"\0")
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16)
    header += struct.pack(
        "<HHHHH6xIIIIIIIII", 0x3E, 3, 0xFFFE, 9, 6, 0, 1, 1, 0, 4096, _END, 0, _END, 0
    )
    header += struct.pack("<109I", 0, *([_FREE] * 108))
    return header + b"".join(sectors)


def _entry(
    name: str, kind: int, start: int, size: int, child: int = _FREE, right: int = _FREE
) -> bytes:
    wide = (name + "\0").encode("utf-16-le")
    return (
        wide.ljust(64, b"\0")
        + struct.pack("<HBBIII", len(wide), kind, 1, _FREE, right, child)
        + bytes(36)
        + struct.pack("<IQ", start, size)
    )
