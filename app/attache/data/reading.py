"""Reading the user's own data: a file or pasted cells into a small typed table."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from attache.data import delimited, workbook
from attache.data.columns import Typed, typed
from attache.data.dates import day_order
from attache.data.encodings import decoded
from attache.data.formats import Format, file_format
from attache.data.grid import Cell, Form, Grid
from attache.data.headers import Header, headers
from attache.data.kinds import Context, Source
from attache.data.layout import Layout, found
from attache.data.limits import LARGEST_FILE, MEGABYTE
from attache.data.measures import Measure, split_header, unit_line
from attache.data.models import MOST_COLUMNS, MOST_ROWS, ColumnWish, Reading, Table
from attache.data.notes import Note, counted, listed, quote
from attache.data.numerals import decimal_mark
from attache.data.ranges import Area
from attache.data.totals import named_totals, note_on, summing
from attache.errors import AttacheError
from attache.paths import reachable

_NAMES_AND_NUMBERS = "A chart needs a column of names and at least one of numbers."
_AS_IS = Reading()


@dataclass(frozen=True, slots=True)
class Read:
    """A table, how it was read, what was decided in reading, and the sheets that there are.

    `reading` has what was worked out filled in, so that a changed file is read the same way. Only
    what follows the table as it grows stays open: a range that nobody chose is its first cell, and
    totals that nobody chose are found anew. `area` is where the table stood, as "B3:F20";
    `headers` are the names of its columns as the file has them, the keys of `reading.columns`.
    """

    table: Table
    reading: Reading
    notes: tuple[Note, ...] = ()
    sheets: tuple[str, ...] = ()
    area: str = ""
    headers: tuple[str, ...] = ()


def read_file(path: Path, reading: Reading = _AS_IS) -> Read:
    """The table in a CSV or text file, or in a workbook as XLSX, ODS or XLS.

    What `reading` says is done so; the rest is worked out. Raises AttacheError for a file that is
    missing, too large, protected, damaged or of another kind, and for one without a table.
    """
    data = _bytes(path)
    name = path.name
    kind = file_format(data, name)
    if kind is Format.TEXT:
        text, encoding, notes = decoded(data, name, reading.encoding)
        return _read_text(text, reading.model_copy(update={"encoding": encoding}), notes, name)
    grid, sheet, sheets, notes = workbook.cells_of(data, kind, name, reading)
    read = _read(grid, reading.model_copy(update={"sheet": sheet}), "", name)
    return replace(read, notes=(*notes, *read.notes), sheets=sheets)


def read_text(text: str, reading: Reading = _AS_IS) -> Read:
    """The table in pasted cells: parted by tabs, as spreadsheets copy them, or as in CSV.

    Raises AttacheError for text that is no table, and for more than a table may have.
    """
    if len(text) > LARGEST_FILE:
        raise AttacheError(
            "What was pasted is too large to be a table.", "Copy the cells of the table alone."
        )
    if not text.strip():
        raise AttacheError(
            "There is nothing to read.", "Copy the cells of a table, and paste them."
        )
    return _read_text(text.removeprefix("\ufeff"), reading, (), "What was pasted")


def _bytes(path: Path) -> bytes:
    """What the file holds. Raises AttacheError where it is none, or too large, before reading."""
    try:
        file = reachable(path)
        if file.is_dir():
            raise AttacheError(f"{path.name} is a folder, not a file.", "Choose a file in it.")
        if not file.exists():
            raise AttacheError(f"There is no file {path}.", "Check the name, or choose it again.")
        if not file.is_file():
            raise AttacheError(f"{path.name} is no file that can be read.", "Choose another one.")
        size = _size(file)
        if size > LARGEST_FILE:
            raise _too_large(path.name, size)
        with file.open("rb") as opened:
            data = opened.read(LARGEST_FILE + 1)
    except PermissionError as error:
        raise AttacheError(
            f"You may not read {path.name}.",
            "Close it where it is open, ask for permission, or copy it to another place.",
        ) from error
    except (OSError, ValueError) as error:
        raise AttacheError(
            f"{path.name} cannot be read: {error}", "Choose another file."
        ) from error
    if len(data) > LARGEST_FILE:
        raise _too_large(path.name, len(data))
    return data


def _size(path: Path) -> int:
    return path.stat().st_size


def _too_large(name: str, size: int) -> AttacheError:
    return AttacheError(
        f"{name} is too large: {size / MEGABYTE:,.0f} MB, and at most "
        f"{LARGEST_FILE // MEGABYTE} MB are read.",
        "Copy the table alone into a new file, or paste its cells.",
    )


def _read_text(text: str, reading: Reading, notes: Sequence[Note], where: str) -> Read:
    grid, delimiter, more = delimited.cells_of(text, reading)
    filled = reading.model_copy(update={"delimiter": delimiter})
    read = _read(grid, filled, delimiter, where)
    return replace(read, notes=(*notes, *more, *read.notes))


def _read(grid: Grid, reading: Reading, delimiter: str, where: str) -> Read:
    """The steps from cells to a table."""
    exact = bool(reading.range) and Area.read(reading.range).right is not None
    layout = found(grid, reading.header, exact)
    _refuse(grid, layout, where, delimiter)
    heads = headers(grid, layout)
    rows = [[grid.rows[row][column] for column in layout.columns] for row in layout.body]
    context, reading, notes = _context(grid, layout, rows, reading, delimiter)
    totals = named_totals(rows) if reading.totals is None else {}
    sources = _sources(grid, layout, heads, rows, reading, frozenset(totals))
    columns = [typed(source, context) for source in sources]
    table, more = _table(columns, totals, reading, len(rows))
    reading = reading.model_copy(update={"header": len(layout.header)})
    return Read(
        table,
        _with_range(reading, grid, layout),
        (
            *layout.notes,
            *notes,
            *_rest_notes(grid, layout, heads),
            *_merge_notes(grid, layout),
            *_wish_notes(reading, heads),
            *more,
        ),
        area=_area(grid, layout).name,
        headers=tuple(head.raw for head in heads),
    )


def _refuse(grid: Grid, layout: Layout, where: str, delimiter: str) -> None:
    """Raises AttacheError for what is no table, or more than a chart can show."""
    rows = len(layout.body) + grid.more
    if rows > MOST_ROWS:
        raise AttacheError(
            f"{where} has {rows:,} rows; at most {MOST_ROWS:,} are read.",
            f"Choose a range, such as {_example(grid, layout)}.",
        )
    if len(layout.columns) > MOST_COLUMNS:
        raise AttacheError(
            f"{where} has {len(layout.columns):,} columns; at most {MOST_COLUMNS} are read.",
            "Choose a range of fewer columns.",
        )
    if not layout.columns or not (layout.body or layout.header):
        raise AttacheError(f"{where} has no table in it.", _NAMES_AND_NUMBERS)
    if len(layout.columns) == 1:
        sign = delimited.DELIMITERS.get(delimiter, f"'{delimiter}'")
        parted = (
            f" It was parted by {sign}; choose another sign if that is wrong." if delimiter else ""
        )
        raise AttacheError(f"{where} has only one column.", _NAMES_AND_NUMBERS + parted)
    if not layout.body:
        raise AttacheError(f"{where} has names of columns, and no rows below.", _NAMES_AND_NUMBERS)


def _example(grid: Grid, layout: Layout) -> str:
    """A range of as many rows as are read."""
    area = _area(grid, layout)
    return replace(area, bottom=area.top + len(layout.header) + MOST_ROWS - 1).name


def _area(grid: Grid, layout: Layout) -> Area:
    """Where the table stands in its file."""
    last = max((*layout.body, *layout.header), default=0)
    return Area(
        grid.top + layout.first_row,
        grid.left + (layout.columns[0] if layout.columns else 0),
        grid.top + last,
        grid.left + (layout.columns[-1] if layout.columns else 0),
    )


def _with_range(reading: Reading, grid: Grid, layout: Layout) -> Reading:
    """The reading with its range as spreadsheets write it; one that nobody chose stays open."""
    area = Area.read(reading.range) if reading.range else _area(grid, layout)
    if not reading.range:
        area = replace(area, bottom=None, right=None)
    return reading.model_copy(update={"range": area.name})


def _context(
    grid: Grid, layout: Layout, rows: Sequence[Sequence[Cell]], reading: Reading, delimiter: str
) -> tuple[Context, Reading, list[Note]]:
    """What holds for the whole table, the reading with that filled in, and what is doubtful."""
    texts = [cell.text for row in rows for cell in row if cell.form is Form.TEXT and cell.text]
    notes: list[Note] = []
    decimal, doubt = decimal_mark(texts, delimiter)
    decimal, doubt = (reading.decimal, "") if reading.decimal else (decimal, doubt)
    if doubt:
        name = "point" if decimal == "." else "comma"
        notes.append(
            Note(f"{doubt}; the {name} was taken for it. Choose the other if it is wrong.")
        )
    day_first, sure = day_order(texts)
    if reading.day_first is not None:
        day_first, sure = reading.day_first, True
    if not sure:
        notes.append(
            Note(
                "Dates such as 01/02/2024 were read with the "
                f"{'day' if day_first else 'month'} first. Choose the other order if it is wrong."
            )
        )
    measures, said = _measures((*grid.above, *layout.above))
    notes.extend(said)
    filled = reading.model_copy(update={"decimal": decimal, "day_first": day_first})
    first = True if day_first is None else day_first
    return Context(decimal or ".", first, measures), filled, notes


def _measures(lines: Sequence[str]) -> tuple[tuple[Measure, ...], tuple[Note, ...]]:
    """What the nearest line above the table says of its units, and that it was heard."""
    for line in reversed(lines):
        measures = unit_line(line)
        if not measures and (said := split_header(line)[1]) and (said.currency or said.percent):
            measures = (said,)
        if measures:
            return measures, (
                Note(f"The unit of the numbers was taken from the line above: {quote(line)}."),
            )
    return (), ()


def _sources(
    grid: Grid,
    layout: Layout,
    heads: Sequence[Header],
    rows: Sequence[Sequence[Cell]],
    reading: Reading,
    totals: frozenset[int],
) -> list[Source]:
    """The columns as they stand in the file, with the wishes for them."""
    named = {row: next(n for n, cell in enumerate(rows[row]) if cell.text) for row in totals}
    return [
        Source(
            head,
            tuple(row[position] for row in rows),
            tuple(grid.place(row, layout.columns[position]) for row in layout.body),
            position == 0,
            frozenset(row for row, place in named.items() if place == position),
            _wish(reading, head),
        )
        for position, head in enumerate(heads)
    ]


def _wish(reading: Reading, head: Header) -> ColumnWish:
    """What the user says of a column, by its name in the file or the one that is shown."""
    return reading.columns.get(head.raw) or reading.columns.get(head.name) or ColumnWish()


def _wish_notes(reading: Reading, heads: Sequence[Header]) -> list[Note]:
    """Says which columns that were corrected are not there any more."""
    known = {name for head in heads for name in (head.raw, head.name)}
    return [
        Note(f"The column {quote(name)}, which was corrected, is not in the file any more.")
        for name in reading.columns
        if name not in known
    ]


def _rest_notes(grid: Grid, layout: Layout, heads: Sequence[Header]) -> list[Note]:
    """Says what was left out far below, and which columns have no name."""
    notes: list[Note] = []
    if grid.more:
        notes.append(Note(f"{counted(grid.more, 'row')} far below the table left out."))
    nameless = [head.name for head in heads if head.nameless]
    if nameless and not layout.header:
        notes.append(Note("No row names the columns, so they are numbered."))
    elif nameless:
        notes.append(Note(f"{listed(nameless)}: there is no name above.", nameless[0]))
    return notes


def _merge_notes(grid: Grid, layout: Layout) -> list[Note]:
    """Says where merged cells in the rows of the table leave cells empty."""
    notes: list[Note] = []
    body = frozenset(grid.top + row for row in layout.body)
    columns = frozenset(grid.left + column for column in layout.columns)
    for area in grid.merges:
        rows = range(area.top, (area.bottom or area.top) + 1)
        across = range(area.left, (area.right or area.left) + 1)
        if body.isdisjoint(rows) or columns.isdisjoint(across):
            continue
        notes.append(
            Note(f"The cells {area.name} are merged: the value stands in the first one only.")
        )
    return notes


def _table(
    columns: Sequence[Typed], totals: dict[int, str], reading: Reading, rows: int
) -> tuple[Table, list[Note]]:
    """The table with its totals set aside, and all notes on its columns."""
    names: list[str] = []
    for made in columns:
        number, name = 1, made.column.name
        while name in names:
            number, name = number + 1, f"{made.column.name} {number + 1}"
        names.append(name)
    unique = tuple(
        made.column.model_copy(update={"name": name})
        for made, name in zip(columns, names, strict=True)
    )
    notes = [note for made in columns for note in made.notes]
    chosen = tuple(sorted(totals)) if reading.totals is None else reading.totals
    table = Table(columns=unique, totals=tuple(row for row in chosen if row < rows))
    if reading.totals is not None:
        return table, notes
    summed = dict(summing(table))
    all_totals = tuple(sorted({*table.totals, *summed}))
    notes += [*note_on(totals), *summed.values()]
    return Table(columns=unique, totals=all_totals), notes
