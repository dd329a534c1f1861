"""Cells as a typed column, in one way of writing, with a note on each that is left empty."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from attache.data import vocabulary as words
from attache.data.dates import Moment, common_step, moment, year
from attache.data.grid import Cell, Form
from attache.data.kinds import (
    Context,
    Source,
    common_word,
    is_missing,
    kind_of,
    measure_of,
    moment_of,
    numeral_of,
)
from attache.data.measures import Measure
from attache.data.models import LONGEST_CELL, Column, ColumnKind
from attache.data.notes import Note, counted, listed, quote
from attache.data.numerals import Numeral, plain

_MOST_NOTES = 10
_FALLING = frozenset("▼▽")
_SURE_FIRST_OF_YEAR = 2


@dataclass(frozen=True, slots=True)
class Typed:
    """A column, and what was decided on it."""

    column: Column
    notes: tuple[Note, ...] = ()


def typed(source: Source, context: Context) -> Typed:
    """The column that a source is, by the user's wishes where there are any."""
    kind = kind_of(source, context)
    match kind:
        case ColumnKind.TEXT:
            made = _of_texts(source)
        case ColumnKind.YEAR:
            made = _of_years(source, context)
        case ColumnKind.DATE:
            made = _of_dates(source, context)
        case _:
            made = _of_numbers(source, kind, context)
    return _as_wished(made, source)


def _as_wished(made: Typed, source: Source) -> Typed:
    wish = source.wish
    wishes = {
        key: value
        for key, value in (("name", wish.name), ("unit", wish.unit), ("magnitude", wish.magnitude))
        if value is not None and value != getattr(made.column, key) and (key != "name" or value)
    }
    return replace(made, column=made.column.model_copy(update=wishes)) if wishes else made


def _of_texts(source: Source) -> Typed:
    name, notes = source.header.name, list[Note]()
    cells: list[str] = []
    for row, cell in enumerate(source.cells):
        text = cell.shown
        if len(text) > LONGEST_CELL:
            text = f"{text[: LONGEST_CELL - 1].rstrip()}…"
            notes.append(
                Note(f"{source.places[row]}: the text is cut to {LONGEST_CELL} signs.", name, row)
            )
        cells.append(text)
    return _made(source, ColumnKind.TEXT, cells, notes=_shortened(notes, source))


def _of_years(source: Source, context: Context) -> Typed:
    marks: list[str] = []

    def read(cell: Cell) -> str:
        if (known := year(cell.text)) and cell.form in {Form.TEXT, Form.NUMBER}:
            if known.mark:
                marks.append(cell.text)
            return f"{known.year:04d}"
        when = moment_of(cell, source, context)
        return f"{when.date.year:04d}" if when else ""

    cells, notes = _each(source, read, "is no year")
    if marks:
        text = (
            f"The marks in {listed(map(quote, marks))} are left out: say in a note what they say."
        )
        notes.insert(0, Note(text, source.header.name))
    return _made(source, ColumnKind.YEAR, cells, notes=notes)


def _of_dates(source: Source, context: Context) -> Typed:
    moments: list[Moment] = []

    def read(cell: Cell) -> str:
        when = moment_of(cell, source, context) or _first_of(cell)
        if when is None:
            return ""
        moments.append(when)
        return when.date.isoformat()

    cells, notes = _each(source, read, "is no date")
    name = source.header.name
    if _are_years(moments) and source.wish.kind is None:
        notes.insert(
            0, Note("The dates are all the first of January; they were read as years.", name)
        )
        years = [cell[:4] for cell in cells]
        return _made(source, ColumnKind.YEAR, years, notes=notes)
    made = _made(source, ColumnKind.DATE, cells, notes=notes)
    return replace(made, column=made.column.model_copy(update={"step": common_step(moments)}))


def _first_of(cell: Cell) -> Moment | None:
    """The first day of a year among dates."""
    return moment(f"{known.year:04d}-01-01") if (known := year(cell.text)) else None


def _are_years(moments: Sequence[Moment]) -> bool:
    return len({each.date for each in moments}) >= _SURE_FIRST_OF_YEAR and all(
        (each.date.month, each.date.day, each.step.value) == (1, 1, "day") for each in moments
    )


def _of_numbers(source: Source, kind: ColumnKind, context: Context) -> Typed:
    """Numbers in one power of ten; those that count something else are left out."""
    word = common_word(source)
    numbers = {
        row: found
        for row, cell in enumerate(source.cells)
        if not is_missing(cell) and (found := numeral_of(cell, context, word))
    }
    said = _said(source, kind, list(numbers.values()), context)
    wished = source.wish.kind is not None
    fitting = {
        row: number
        for row, number in numbers.items()
        if _fits(number.measure, said) or (wished and number.measure.percent)
    }
    powers = {row: n.measure.magnitude or said.magnitude for row, n in fitting.items()}
    least = min(powers.values(), default=said.magnitude)
    falling = _arrows_fall(fitting.values())

    def read(row: int) -> str:
        if row not in fitting:
            return ""
        return plain(_signed(fitting[row], falling).scaleb(powers[row] - least))

    cells, notes = _each_row(source, read, "is no number")
    notes = [*_remarks(source, fitting, said), *notes]
    return _made(source, kind, cells, said.unit, least, notes)


def _said(
    source: Source, kind: ColumnKind, numbers: Sequence[Numeral], context: Context
) -> Measure:
    """What the column counts, in keeping with its kind."""
    said = measure_of(source, numbers, context)
    if kind is ColumnKind.PERCENT:
        return Measure("%")
    if said.percent:
        return Measure("", said.magnitude)
    return said


def _fits(own: Measure, said: Measure) -> bool:
    """Whether a number that says what it counts belongs among those that count `said`."""
    if not own.unit or own.unit == said.unit:
        return True
    return bool(said.unit) and not (own.currency or own.percent or said.percent)


def _arrows_fall(numbers: Iterable[Numeral]) -> bool:
    """Whether a triangle upwards is a minus, as in Korean tables: it is where none points down."""
    return not any(number.arrow in _FALLING for number in numbers if number.arrow)


def _signed(number: Numeral, falling: bool) -> Decimal:
    minus = number.arrow and (falling or number.arrow in _FALLING)
    return -number.value if minus else number.value


def _remarks(source: Source, numbers: Mapping[int, Numeral], said: Measure) -> list[Note]:
    """What was decided on the numbers of a column as a whole."""
    name, notes = source.header.name, list[Note]()
    arrows = sorted({number.arrow for number in numbers.values() if number.arrow})
    if arrows:
        how = "minus" if _arrows_fall(numbers.values()) else "up and down"
        notes.append(
            Note(f"{name}: {' and '.join(arrows)} before a number was read as {how}.", name)
        )
    marked = [source.cells[row].text for row, number in numbers.items() if number.mark]
    if marked:
        text = f"{name}: the marks beside {listed(map(quote, marked))} are left out."
        notes.append(Note(text, name))
    doubtful = {number.doubtful for number in numbers.values()} - {""}
    for mark in sorted(doubtful):
        meaning, code = words.DOUBTFUL[mark]
        if said.unit == code:
            notes.append(Note(f"{name}: {quote(mark)} was taken for {meaning}.", name))
    whole = sum(not number.measure.percent for number in numbers.values())
    if said.percent and 0 < whole < len(numbers):
        text = f"{name}: {counted(whole, 'number')} without a percent sign taken as percents too."
        notes.append(Note(text, name))
    return notes


def _each(
    source: Source, read: Callable[[Cell], str], failing: str
) -> tuple[list[str], list[Note]]:
    """The cells as `read` writes them, with a note on each that it cannot read."""
    return _each_row(
        source,
        lambda row: "" if is_missing(source.cells[row]) else read(source.cells[row]),
        failing,
    )


def _each_row(
    source: Source, read: Callable[[int], str], failing: str
) -> tuple[list[str], list[Note]]:
    name = source.header.name
    cells: list[str] = []
    notes: list[Note] = []
    for row, cell in enumerate(source.cells):
        cells.append(read(row))
        if cells[-1] or row in source.aside or is_missing(cell):
            continue
        place = f"{source.places[row]}, {name}"
        if cell.form is Form.ERROR:
            text = f"{place}: the formula shows {cell.text}, so the cell is left empty."
        else:
            text = f"{place}: {quote(cell.shown)} {failing}, so the cell is left empty."
        notes.append(Note(text, name, row))
    return cells, [*_missing_notes(source), *_shortened(notes, source)]


def _missing_notes(source: Source) -> list[Note]:
    """Which signs stand for nothing in a column, if any do."""
    signs = Counter(cell.text for cell in source.cells if cell.text and is_missing(cell))
    if not signs:
        return []
    name = source.header.name
    cells = counted(signs.total(), "cell")
    return [Note(f"{name}: {cells} without a value ({listed(map(quote, sorted(signs)))}).", name)]


def _shortened(notes: Sequence[Note], source: Source) -> list[Note]:
    """No more notes than anybody reads."""
    if len(notes) <= _MOST_NOTES:
        return list(notes)
    left, name = len(notes) - _MOST_NOTES, source.header.name
    return [*notes[:_MOST_NOTES], Note(f"{name}: the same holds for {left:,} other cells.", name)]


def _made(
    source: Source,
    kind: ColumnKind,
    cells: Sequence[str],
    unit: str = "",
    magnitude: int = 0,
    notes: Sequence[Note] = (),
) -> Typed:
    column = Column(
        name=source.header.name, kind=kind, cells=tuple(cells), unit=unit, magnitude=magnitude
    )
    return Typed(column, tuple(notes))
