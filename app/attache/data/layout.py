"""Where in a grid of cells the table is: titles above it, its header, its rows, notes below it."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import Enum
from functools import lru_cache
from itertools import pairwise

from attache.data.dates import moment, year
from attache.data.grid import Cell, Form, Grid
from attache.data.measures import measure, unit_line
from attache.data.notes import Note, quote
from attache.data.numerals import numeral
from attache.data.vocabulary import MISSING, NOTE

_MOST_HEADERS = 3
_LONG = 40


class Sort(Enum):
    """What a cell looks like, for finding the table."""

    NOTHING = 0
    TEXT = 1
    MISSING = 2
    NUMBER = 3
    PERIOD = 4


@dataclass(frozen=True, slots=True)
class Layout:
    """The rows and columns of a grid that make a table.

    `above` are the lines over the header, and `notes` what was decided.
    """

    header: tuple[int, ...]
    body: tuple[int, ...]
    columns: tuple[int, ...]
    above: tuple[str, ...] = ()
    notes: tuple[Note, ...] = ()

    @property
    def first_row(self) -> int:
        """The first row of the table in the grid."""
        return min((*self.header, *self.body), default=0)


def sort_of(cell: Cell) -> Sort:
    """What a cell looks like, whatever the decimal mark."""
    if cell.empty:
        return Sort.NOTHING
    if cell.form is Form.DATE:
        return Sort.PERIOD
    if cell.form is Form.ERROR:
        return Sort.MISSING
    return Sort.NUMBER if cell.form in {Form.PERCENT, Form.CURRENCY} else _sort_of(cell.text)


@lru_cache(maxsize=65_536)
def _sort_of(text: str) -> Sort:
    if text.lower() in MISSING:
        return Sort.MISSING
    if year(text) or moment(text):
        return Sort.PERIOD
    return Sort.NUMBER if numeral(text, ".") or numeral(text, ",") else Sort.TEXT


@dataclass(slots=True)
class _Finder:
    """Narrows the rows of a grid down to those of the table, one step after the other."""

    grid: Grid
    rows: list[int]
    above: list[str] = field(default_factory=list[str])
    notes: list[Note] = field(default_factory=list[Note])

    def texts(self, row: int) -> list[str]:
        return [cell.text for cell in self.grid.rows[row] if cell.text]

    def line(self, row: int) -> str:
        return " ".join(self.texts(row))

    def sort(self, row: int, column: int) -> Sort:
        return sort_of(self.grid.rows[row][column])

    def is_apart(self, index: int) -> bool:
        """Whether an empty row stands before the row at that index."""
        return index > 0 and self.rows[index] > self.rows[index - 1] + 1


def found(grid: Grid, header: int | None, exact: bool) -> Layout:
    """The table in a grid. `header` is how many rows name the columns, where the user said so;
    `exact` that the user chose the rows, so that the first of them belongs to the table.
    """
    finder = _Finder(grid, [n for n, row in enumerate(grid.rows) if any(c.text for c in row)])
    if not (exact and header is not None):
        _take_titles(finder)
    _take_notes(finder)
    numeric = _numeric_columns(finder)
    count = _header_rows(finder, numeric) if header is None else min(header, len(finder.rows))
    head, body = finder.rows[:count], finder.rows[count:]
    body = _until_another_table(finder, body, numeric)
    columns = _filled_columns(grid, head, body)
    _note_gap(finder, columns, head)
    return Layout(tuple(head), tuple(body), columns, tuple(finder.above), tuple(finder.notes))


def _take_titles(finder: _Finder) -> None:
    """Takes away the lines over the table: those that are far narrower than it."""
    wide = [row for row in finder.rows if len(finder.texts(row)) > 1]
    if not wide:
        return
    widths = sorted(len(finder.texts(row)) for row in wide)
    left = min(_first(finder.grid.rows[row]) for row in wide)
    while len(finder.rows) > 1 and _is_title(finder, widths[len(widths) // 2], left):
        finder.above.append(finder.line(finder.rows.pop(0)))


def _is_title(finder: _Finder, usual: int, left: int) -> bool:
    """Whether the first row is a line of its own rather than the header, or a part of it."""
    row, following = finder.rows[0], finder.rows[1]
    texts, cells = finder.texts(row), finder.grid.rows[row]
    if any(sort_of(cell) is Sort.NUMBER for cell in cells):
        return False
    if len(texts) > 1:
        return 2 * len(texts) < usual and following > row + 1
    first = _first(cells)
    if following > row + 1 or unit_line(texts[0]) or first <= left:
        return True
    area = finder.grid.merged(row, first)
    width = (area.right or 0) - area.left + 1 if area else 1
    return width >= usual


def _take_notes(finder: _Finder) -> None:
    """Takes away the lines under the table, and says what they were."""
    taken: list[str] = []
    while len(finder.rows) > 2 and _is_note(finder):
        taken.append(finder.line(finder.rows.pop()))
    for text in reversed(taken):
        finder.notes.append(Note(f"A line below the table was set aside: {quote(text)}."))


def _is_note(finder: _Finder) -> bool:
    row = finder.rows[-1]
    texts = finder.texts(row)
    if NOTE.match(texts[0]):
        return True
    if len(texts) > 1 or finder.sort(row, _first(finder.grid.rows[row])) is not Sort.TEXT:
        return False
    return finder.is_apart(len(finder.rows) - 1) or len(texts[0]) > _LONG


def _first(row: Sequence[Cell]) -> int:
    return next(number for number, cell in enumerate(row) if cell.text)


def _numeric_columns(finder: _Finder) -> dict[int, bool]:
    """The columns of which most cells below the first row are numbers, and whether of periods."""
    numeric: dict[int, bool] = {}
    for column in range(len(finder.grid.rows[0]) if finder.grid.rows else 0):
        sorts = [finder.sort(row, column) for row in finder.rows[1:]]
        numbers, periods = sorts.count(Sort.NUMBER), sorts.count(Sort.PERIOD)
        if numbers + periods and numbers + periods >= sorts.count(Sort.TEXT):
            numeric[column] = periods > numbers
    return numeric


def _header_rows(finder: _Finder, numeric: dict[int, bool]) -> int:
    """How many of the first rows name columns: 0 where the first is one of numbers already."""
    if not numeric:
        return 1
    count = 0
    while count < min(_MOST_HEADERS, len(finder.rows) - 1):
        if not _names_columns(finder, finder.rows[count], numeric):
            break
        if count and not _goes_on(finder, count):
            break
        count += 1
    return count


def _names_columns(finder: _Finder, row: int, numeric: dict[int, bool]) -> bool:
    """Whether a row has names where the others have numbers; years may name columns too."""
    named = False
    for column, of_periods in numeric.items():
        sort, text = finder.sort(row, column), finder.grid.rows[row][column].text
        if sort is Sort.TEXT or (sort is Sort.PERIOD and not of_periods):
            named = True
        elif sort in {Sort.PERIOD, Sort.NUMBER} or (sort is Sort.MISSING and not text.isalpha()):
            return False
    return named


def _goes_on(finder: _Finder, count: int) -> bool:
    """Whether a row goes on with the header above it, and is not the first of the table.

    It names nothing in the first column, or the row above does not; or it holds units alone.
    """
    if finder.is_apart(count):
        return False
    row, above = finder.rows[count], finder.rows[count - 1]
    first = min(_first(finder.grid.rows[each]) for each in finder.rows)
    cells = finder.grid.rows
    if not cells[row][first].text or not cells[above][first].text:
        return True
    return all(measure(text.strip("()[] ")) is not None for text in finder.texts(row)[1:])


def _until_another_table(
    finder: _Finder, body: Sequence[int], numeric: dict[int, bool]
) -> list[int]:
    """The rows before another table, which begins with a header after an empty row."""
    for index in range(1, len(body)):
        row = body[index]
        if row == body[index - 1] + 1 or len(finder.texts(row)) < 2:
            continue
        if _names_columns(finder, row, numeric):
            finder.notes.append(
                Note(
                    f"Another table begins in row {finder.grid.row_number(row)}; it was not read. "
                    "To read it, choose its range."
                )
            )
            return list(body[:index])
    return list(body)


def _filled_columns(grid: Grid, head: Sequence[int], body: Sequence[int]) -> tuple[int, ...]:
    """The columns with anything in them; a cell of a merged header alone makes no column."""
    width = len(grid.rows[0]) if grid.rows else 0
    rows = [*head, *body]
    return tuple(n for n in range(width) if any(grid.rows[row][n].text for row in rows))


def _note_gap(finder: _Finder, columns: Sequence[int], head: Sequence[int]) -> None:
    """Says where an empty column may part two tables that stand side by side."""
    for left, right in pairwise(columns):
        if right > left + 1 and head and finder.grid.rows[head[-1]][right].text:
            place = finder.grid.place(head[-1], right)
            finder.notes.append(
                Note(
                    f"An empty column stands before {place}. If that is another table, "
                    "choose the range of one."
                )
            )
            return
