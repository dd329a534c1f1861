"""Text with delimiters between its cells: CSV files, and what spreadsheets copy."""

import csv
import io
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, islice

from attache.data.grid import EMPTY, Cell, Grid
from attache.data.limits import ABOVE, READ_ROWS
from attache.data.models import Reading
from attache.data.notes import Note
from attache.data.ranges import SHEET_COLUMNS, SHEET_ROWS, Area
from attache.errors import AttacheError
from attache.text import one_line

DELIMITERS = {"\t": "tabs", ";": "semicolons", "|": "vertical bars", ",": "commas"}
"""What may stand between cells, the least likely within a cell first, and how it is called."""
_SAMPLE = 65_536
_SAMPLE_ROWS = 200
_MOST_LINES_OF_A_CELL = 50
_END = "\x01"
_DECLARED = re.compile(r"\s*\"?sep=(.)\"?[ \t;,]*\r?\n", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Layout:
    """How a text is parted: by which delimiter, and whether quotation marks enclose cells."""

    delimiter: str
    quoted: bool

    def rows(self, text: str) -> Iterator[list[str]]:
        """The rows as lists of cells. Raises csv.Error for a cell that no table has."""
        quoting = csv.QUOTE_MINIMAL if self.quoted else csv.QUOTE_NONE
        lines = io.StringIO(text, newline="")
        return csv.reader(lines, delimiter=self.delimiter, quoting=quoting)


@dataclass(frozen=True, slots=True)
class _Extent:
    """How large a text is: its rows, its widest row, its rows with content after the last read."""

    rows: int = 0
    width: int = 0
    below: int = 0


def cells_of(text: str, reading: Reading) -> tuple[Grid, str, tuple[Note, ...]]:
    """The cells of a text within the range of `reading`, its delimiter, and what was decided.

    No more rows are kept than a table may have, and its surroundings. Raises AttacheError for a
    range that the text does not have, and for text that is no table.
    """
    declared, text = _declared(text.replace("\x00", ""))
    delimiter = reading.delimiter or declared or sniffed(text)
    _check_delimiter(delimiter)
    _check_size(text, delimiter)
    layout = _Layout(delimiter, _is_quoted(text, delimiter))
    area = Area.read(reading.range) if reading.range else Area()
    last = area.top + READ_ROWS - 1
    last = last if area.bottom is None else min(area.bottom, last)
    extent = _extent(text, layout, last)
    _check_range(area, extent, reading.range)
    first = max(0, area.top - ABOVE)
    rows = _read(text, layout, extent.width, first, last)
    above, within = rows[: area.top - first], rows[area.top - first :]
    more = extent.below if area.bottom is None else min(extent.below, area.bottom - last)
    grid = Grid(_cells(within, area), area.top, area.left, _texts(above), more)
    return grid, delimiter, _notes(text, layout)


def sniffed(text: str) -> str:
    """The delimiter that parts most rows into equally many cells; "," where none does."""
    best, most = ",", 0
    for delimiter in DELIMITERS:
        widths: Counter[int] = Counter()
        try:
            for row in islice(_Layout(delimiter, quoted=True).rows(text[:_SAMPLE]), _SAMPLE_ROWS):
                widths[len(row)] += any(row)
        except csv.Error:
            continue
        alike = max((count for width, count in widths.items() if width > 1), default=0)
        if alike > most:
            best, most = delimiter, alike
    return best


def _declared(text: str) -> tuple[str, str]:
    """The delimiter that Excel's first line "sep=;" names, and the text with that line empty."""
    found = _DECLARED.match(text)
    return (found[1], "\n" + text[found.end() :]) if found else ("", text)


def _check_delimiter(delimiter: str) -> None:
    if len(delimiter) != 1 or delimiter in '"\r\n' or delimiter.isalnum():
        raise AttacheError(
            f"'{delimiter}' cannot stand between cells.",
            "Choose a tab, a semicolon, a comma or a vertical bar.",
        )


def _check_size(text: str, delimiter: str) -> None:
    """Raises AttacheError for what no sheet holds, before any of it is parted into cells."""
    lines = text.count("\n") + 1
    if lines > SHEET_ROWS:
        raise AttacheError(
            f"This is no table for a chart: it has {lines:,} lines.",
            "Copy the rows that are to be shown into a new file.",
        )
    width = max((line.count(delimiter) for line in io.StringIO(text)), default=0) + 1
    if width > SHEET_COLUMNS:
        raise AttacheError(
            f"This is no table: it has a row of {width:,} cells.",
            "Give a table with one row a line.",
        )


def _is_quoted(text: str, delimiter: str) -> bool:
    """Whether quotation marks enclose cells; one that is never closed is a sign like others."""
    if '"' not in text:
        return False
    row: list[str] = []
    try:
        # A row of its own after the last one: inside an open quotation it would be a part of it.
        for row in csv.reader(chain(io.StringIO(text, newline=""), [_END]), delimiter=delimiter):
            if any(cell.count("\n") > _MOST_LINES_OF_A_CELL for cell in row):
                return False
    except csv.Error:
        return False
    return row == [_END]


def _extent(text: str, layout: _Layout, last: int) -> _Extent:
    rows = width = below = 0
    try:
        for row in layout.rows(text):
            if any(cell.strip() for cell in row):
                width = max(width, len(row))
                below += rows > last
            rows += 1
    except csv.Error as error:
        raise AttacheError(
            f"This is no table: row {rows + 1:,} has a cell of more than 100,000 signs.",
            "Give a table with one value in each cell.",
        ) from error
    return _Extent(rows, width, below)


def _check_range(area: Area, extent: _Extent, name: str) -> None:
    if area.top >= max(extent.rows, 1) or area.left >= max(extent.width, 1):
        raise AttacheError(
            f"There is nothing in the range {name}: the text has {extent.rows:,} rows and "
            f"{extent.width:,} columns.",
            "Choose a range inside it.",
        )


def _read(text: str, layout: _Layout, width: int, first: int, last: int) -> list[list[str]]:
    """The rows from `first` to `last`, each filled up to `width`.

    pandas is no help here: `read_csv` refuses titles and notes, which are narrower than the
    table, and marks of quotation within a cell.
    """
    rows = islice(layout.rows(text), first, last + 1)
    return [row + [""] * (width - len(row)) for row in rows]


def _cells(rows: Sequence[Sequence[str]], area: Area) -> tuple[tuple[Cell, ...], ...]:
    end = None if area.right is None else area.right + 1
    return tuple(tuple(_cell(text) for text in row[area.left : end]) for row in rows)


def _cell(text: str) -> Cell:
    return Cell(plain) if (plain := one_line(text)) else EMPTY


def _texts(rows: Sequence[Sequence[str]]) -> tuple[str, ...]:
    """The lines above a table, each as one text."""
    return tuple(line for row in rows if (line := " ".join(filter(None, map(one_line, row)))))


def _notes(text: str, layout: _Layout) -> tuple[Note, ...]:
    if layout.quoted or '"' not in text:
        return ()
    return (Note("A quotation mark is never closed, so all of them were taken for plain signs."),)
