"""Workbooks as cells: XLSX, ODS and the old XLS, whose values pandas reads by calamine."""

from __future__ import annotations

import datetime
import io
from decimal import Decimal
from math import isfinite
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attache.data import ods, xlsx
from attache.data.facts import Book, Facts, Look
from attache.data.formats import Format
from attache.data.grid import EMPTY, Cell, Form, Grid
from attache.data.limits import ABOVE, READ_ROWS
from attache.data.models import DateStep, Reading
from attache.data.notes import Note, listed, quote
from attache.data.number_formats import PLAIN
from attache.data.numerals import plain
from attache.data.ranges import Area, cell_name
from attache.errors import AttacheError, unknown
from attache.text import one_line

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

_T = TypeVar("_T")
_HUGE = 1e30


def cells_of(
    data: bytes, kind: Format, where: str, reading: Reading
) -> tuple[Grid, str, tuple[str, ...], tuple[Note, ...]]:
    """The cells of a sheet within the range of `reading`, the sheet, all sheets, and notes.

    Without a sheet in `reading` it is the first that is shown and holds a table. Raises
    AttacheError for a workbook that cannot be read whole, and for what is not in it.
    """
    area = Area.read(reading.range) if reading.range else Area()
    first, last = max(0, area.top - ABOVE), area.top + READ_ROWS - 1
    last = last if area.bottom is None else min(area.bottom, last)
    book = _opened(data, kind, where)
    looked_at = [_named(book, reading.sheet)] if reading.sheet else _shown(book)
    sheet, facts = _first_with_a_table(book, kind, looked_at, where, first, last)
    if area.top >= facts.rows or area.left >= facts.columns:
        raise _nothing_there(reading.range, sheet, facts)
    _refuse_uncalculated(facts, area, where)
    rows = _rows(book, sheet, where, last)
    grid = _grid(rows, facts, area, first, last)
    return grid, sheet, book.sheets, _notes(book, sheet, kind, reading)


def _opened(data: bytes, kind: Format, where: str) -> Book:
    if kind is Format.XLSX:
        return xlsx.opened(data, where)
    if kind is Format.ODS:
        return ods.opened(data, where)
    return _opened_xls(data, where)


def _opened_xls(data: bytes, where: str) -> Book:
    """The sheets of an old workbook, whose sheets are too small to be dangerous."""

    def read() -> Book:
        from python_calamine import CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

        with CalamineWorkbook.from_filelike(io.BytesIO(data)) as book:
            known = [s for s in book.sheets_metadata if s.typ == SheetTypeEnum.WorkSheet]
        hidden = frozenset(s.name for s in known if s.visible != SheetVisibleEnum.Visible)
        names = sorted((s.name for s in known), key=lambda name: name in hidden)
        return Book(data, tuple(names), hidden)

    return _guarded(read, where)


def _guarded(read: Callable[[], _T], where: str) -> _T:
    """What a reader of workbooks gives; whatever breaks in it is a damaged file."""
    try:
        return read()
    except (AttacheError, KeyboardInterrupt, SystemExit):
        raise
    except BaseException as error:  # a panic in Rust is no Exception
        raise AttacheError(f"{where}: not a whole {xlsx.SORT.name}", xlsx.SORT.again) from error


def _named(book: Book, wish: str) -> str:
    """The sheet of that name, whatever its case. Raises AttacheError where there is none."""
    for sheet in book.sheets:
        if sheet.strip().casefold() == wish.strip().casefold():
            return sheet
    raise unknown("sheet", wish, book.sheets)


def _shown(book: Book) -> list[str]:
    """The sheets that are not hidden, or all where each is."""
    return [sheet for sheet in book.sheets if sheet not in book.hidden] or list(book.sheets)


def _first_with_a_table(
    book: Book, kind: Format, sheets: Sequence[str], where: str, first: int, last: int
) -> tuple[str, Facts]:
    """The first of the sheets that has two rows and columns, else the first, and what it holds."""
    known: list[tuple[str, Facts]] = []
    for sheet in sheets:
        facts = _facts(book, kind, sheet, where, first, last)
        if facts.rows > 1 and facts.columns > 1:
            return sheet, facts
        known.append((sheet, facts))
    return known[0]


def _facts(book: Book, kind: Format, sheet: str, where: str, first: int, last: int) -> Facts:
    if kind is Format.XLSX:
        return xlsx.facts_of(book, sheet, where, first, last)
    if kind is Format.ODS:
        return ods.facts_of(book, sheet, where, first, last)
    return _guarded(lambda: _xls_facts(book, sheet, last), where)


def _xls_facts(book: Book, sheet: str, last: int) -> Facts:
    from python_calamine import CalamineWorkbook

    with CalamineWorkbook.from_filelike(io.BytesIO(book.data)) as opened:
        cells = opened.get_sheet_by_name(sheet)
        facts = Facts()
        if cells.end is not None:
            facts.reach(*cells.end)
        rows = cells.to_python(skip_empty_area=False) if last >= 0 else []
        facts.below = sum(any(cell != "" for cell in row) for row in rows[last + 1 :])
        for (top, left), (bottom, right) in cells.merged_cell_ranges or ():
            facts.merges.append(Area(top, left, bottom, right))
    return facts


def _nothing_there(range_: str, sheet: str, facts: Facts) -> AttacheError:
    if not facts.rows:
        return AttacheError(f"The sheet {sheet} is empty.", "Choose another sheet.")
    last = cell_name(facts.rows - 1, facts.columns - 1)
    return AttacheError(
        f"There is nothing in the range {range_}: the sheet {sheet} ends at {last}.",
        "Choose a range inside it.",
    )


def _refuse_uncalculated(facts: Facts, area: Area, where: str) -> None:
    """Raises AttacheError for formulas without a value, as programs write that do not calculate."""
    places = [cell_name(*place) for place in facts.empty if area.holds(*place)]
    if places:
        which = (
            f"its formula in {places[0]} was"
            if len(places) == 1
            else (f"its formulas in {listed(places)} were")
        )
        raise AttacheError(
            f"{where}: {which} never calculated, so there is no value to show.",
            "Open it in Excel or LibreOffice, save it, and give that file.",
        )


def _rows(book: Book, sheet: str, where: str, last: int) -> list[list[object]]:
    """The values of a sheet from its first row to `last`, as Python has them."""

    def read() -> list[list[object]]:
        import pandas as pd  # takes longer to import than a file to read

        # pyright does not know what openpyxl's types are, which read_excel names.
        table = cast("Any", pd).read_excel(
            io.BytesIO(book.data),
            sheet_name=sheet,
            header=None,
            dtype=object,
            na_filter=False,
            nrows=last + 1,
            engine="calamine",
        )
        return table.to_numpy(dtype=object).tolist()

    return _guarded(read, where)


def _grid(rows: list[list[object]], facts: Facts, area: Area, first: int, last: int) -> Grid:
    """The cells of a range, all of the same width, and the lines right above them."""
    right = facts.columns - 1 if area.right is None else min(area.right, facts.columns - 1)
    known = [list(_cells(row, facts, number)) for number, row in enumerate(rows)]
    within = [row[area.left : right + 1] for row in known[area.top : last + 1]]
    width = right - area.left + 1
    padded = tuple(tuple(row + [EMPTY] * (width - len(row))) for row in within)
    above = (" ".join(cell.text for cell in row if cell.text) for row in known[first : area.top])
    more = facts.below if area.bottom is None else min(facts.below, area.bottom - last)
    merges = tuple(facts.merges)
    return Grid(padded, area.top, area.left, tuple(filter(None, above)), more, merges, sheet=True)


def _cells(row: list[object], facts: Facts, number: int) -> Iterator[Cell]:
    for column, value in enumerate(row):
        place = (number, column)
        if place in facts.errors:
            yield Cell(facts.errors[place] or "#ERROR", Form.ERROR)
        else:
            yield _cell(value, facts.looks.get(place, PLAIN))


def _cell(value: object, shown: Look) -> Cell:
    """A value as a cell, written in one way and with what its format says of it."""
    match value:
        case bool():
            return Cell("TRUE" if value else "FALSE")
        case int() | float():
            return _number(float(value), shown)
        case datetime.datetime() | datetime.date():
            day = value.date() if isinstance(value, datetime.datetime) else value
            return Cell(day.isoformat(), Form.DATE, step=shown.step or DateStep.DAY)
        case _:
            text = one_line(str(value))
            return Cell(text) if text else EMPTY


def _number(value: float, shown: Look) -> Cell:
    """A number in the fifteen digits that a spreadsheet shows at most."""
    if not isfinite(value) or abs(value) >= _HUGE:
        return Cell(f"{value:.15g}")
    exact = Decimal(f"{value:.15g}")
    if shown.form is Form.PERCENT and shown.scaled:
        exact = exact.scaleb(2)
    form = shown.form if shown.form in {Form.PERCENT, Form.CURRENCY} else Form.NUMBER
    return Cell(plain(exact), form, shown.unit)


def _notes(book: Book, sheet: str, kind: Format, reading: Reading) -> tuple[Note, ...]:
    notes: list[Note] = []
    others = [quote(name) for name in book.sheets if name != sheet]
    if others and not reading.sheet:
        notes.append(Note(f"The sheet {quote(sheet)} was read; there is also {listed(others)}."))
    if sheet in book.hidden:
        notes.append(Note(f"The sheet {quote(sheet)} is hidden in the workbook."))
    if kind is Format.XLS:
        notes.append(
            Note("An old .xls file does not say which numbers are percentages: check the columns.")
        )
    return tuple(notes)
