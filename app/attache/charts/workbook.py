"""The workbook inside a chart: the chart's own cells and nothing else, always the same bytes."""

import datetime
import io
from collections.abc import Mapping
from typing import Protocol, cast

import xlsxwriter  # pyright: ignore[reportMissingTypeStubs]  (it has none)

from attache.charts.families import chart_table
from attache.charts.spec import ChartSpec
from attache.charts.table import SHEET, Column, Table

_CREATED = datetime.datetime(2000, 1, 1, tzinfo=datetime.UTC).replace(tzinfo=None)
_CATEGORY_WIDTH = 40


class _Format(Protocol):
    """A cell format; the book alone looks inside."""


class _Sheet(Protocol):
    def set_column(self, first_col: int, last_col: int, width: float) -> int: ...
    def write_string(self, row: int, col: int, string: str) -> int: ...
    def write_number(self, row: int, col: int, number: float, cell_format: _Format) -> int: ...
    def write_formula(
        self, row: int, col: int, formula: str, cell_format: _Format | None, value: float | str
    ) -> int: ...


class _Book(Protocol):
    """What is used of XlsxWriter, which has no types."""

    def set_properties(self, properties: dict[str, datetime.datetime]) -> None: ...
    def add_worksheet(self, name: str) -> _Sheet: ...
    def add_format(self, properties: dict[str, str]) -> _Format: ...
    def close(self) -> None: ...


def workbook(spec: ChartSpec) -> bytes:
    """The .xlsx of a chart: categories in column A, series from column B on.

    Raises AttacheError and ValueError as `chart_table` does.
    """
    return workbook_of(chart_table(spec))


def workbook_of(table: Table) -> bytes:
    """The .xlsx of a table already made. In memory, zip dates and creation date fixed."""
    stream = io.BytesIO()
    book = cast("_Book", xlsxwriter.Workbook(stream, {"in_memory": True}))
    book.set_properties({"created": _CREATED})
    sheet = book.add_worksheet(SHEET)
    formats = {
        code: book.add_format({"num_format": code})
        for code in dict.fromkeys(code for column in table.columns for code in column.codes)
    }
    sheet.set_column(0, 0, _CATEGORY_WIDTH)
    _write_strings(sheet, 0, ("", *table.categories))
    for column in table.columns:
        _write_strings(sheet, column.number, (column.name,))
        _write_texts(sheet, column)
        _write_numbers(sheet, column, formats)
    book.close()
    return stream.getvalue()


def _write_numbers(sheet: _Sheet, column: Column, formats: Mapping[str, _Format]) -> None:
    """The values, and behind those that are worked out the formula that does."""
    for i, value in enumerate(column.values):
        place, code = (i + 1, column.number), formats[column.codes[i]]
        formula = column.formulas[i] if column.formulas else ""
        if formula and (value is not None or column.says_nothing):
            sheet.write_formula(*place, formula, code, "" if value is None else value)
        elif value is not None:
            sheet.write_number(*place, value, code)


def _write_texts(sheet: _Sheet, column: Column) -> None:
    """The texts of a column, and behind those that are worked out the formula that does."""
    for i, text in enumerate(column.texts):
        formula = column.formulas[i] if column.formulas else ""
        if formula:
            sheet.write_formula(i + 1, column.number, formula, None, text)
        elif text:
            sheet.write_string(i + 1, column.number, text)


def _write_strings(sheet: _Sheet, column: int, texts: tuple[str, ...]) -> None:
    """Text stays text, also where it starts with "=": nothing becomes a formula or a link."""
    for row, text in enumerate(texts):
        if text:
            sheet.write_string(row, column, text)
