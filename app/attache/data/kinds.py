"""What the cells of a column are: texts, numbers, percents, amounts of money, dates or years."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from attache.data import vocabulary as words
from attache.data.dates import Moment, moment, year
from attache.data.grid import Cell, Form
from attache.data.headers import Header
from attache.data.measures import NO_MEASURE, Measure
from attache.data.models import ColumnKind, ColumnWish
from attache.data.numerals import Numeral, is_code, numeral, unknown_words


@dataclass(frozen=True, slots=True)
class Context:
    """What holds for a whole table: its decimal mark, the order of its dates, its units."""

    decimal: str = "."
    day_first: bool = True
    measures: tuple[Measure, ...] = ()


@dataclass(frozen=True, slots=True)
class Source:
    """A column as it stands in the file. `places` are how a user finds its cells.

    `first` is whether it is the first of the table, and `aside` the rows of which its cell is the
    name of a total.
    """

    header: Header
    cells: tuple[Cell, ...]
    places: tuple[str, ...]
    first: bool = False
    aside: frozenset[int] = frozenset()
    wish: ColumnWish = field(default_factory=ColumnWish)

    @property
    def present(self) -> list[Cell]:
        """The cells that say something, names of totals left out."""
        return [
            cell
            for row, cell in enumerate(self.cells)
            if row not in self.aside and not is_missing(cell)
        ]

    @property
    def loose(self) -> bool:
        """Whether "202401" may be a month in it."""
        return self.first or bool(words.DATES.search(self.header.name))


def is_missing(cell: Cell) -> bool:
    """Whether a cell of numbers says that there is none."""
    return cell.text.lower() in words.MISSING


def moment_of(cell: Cell, source: Source, context: Context) -> Moment | None:
    """The date in a cell."""
    if cell.form is Form.DATE:
        known = moment(cell.text)
        return Moment(known.date, cell.step) if known else None
    if cell.form in {Form.TEXT, Form.NUMBER}:
        return moment(cell.text, context.day_first, source.loose)
    return None


def numeral_of(cell: Cell, context: Context, word: str = "") -> Numeral | None:
    """The number in a cell, with what its format or its text says of it."""
    match cell.form:
        case Form.NUMBER:
            return Numeral(Decimal(cell.text))
        case Form.PERCENT:
            return Numeral(Decimal(cell.text), Measure("%"))
        case Form.CURRENCY:
            return Numeral(Decimal(cell.text), Measure(cell.unit, 0, currency=True))
        case Form.TEXT:
            return numeral(cell.text, context.decimal, word)
        case _:
            return None


def common_word(source: Source) -> str:
    """An unknown word that stands behind most numbers of a column: "widgets"."""
    texts = [cell.text for cell in source.present if cell.form is Form.TEXT]
    if source.first or not texts:
        return ""
    word, times = next(iter(unknown_words(texts).most_common(1)), ("", 0))
    return word if times > 1 and 2 * times >= len(texts) else ""


def kind_of(source: Source, context: Context) -> ColumnKind:
    """What most cells of a column are; the user's wish decides."""
    if source.wish.kind is not None:
        return source.wish.kind
    present = source.present
    if not present:
        return ColumnKind.TEXT if source.first else ColumnKind.NUMBER
    if _names_things(source, present):
        return ColumnKind.TEXT
    if _are_years(source, present, context):
        return ColumnKind.YEAR
    word, half = common_word(source), len(present) / 2
    numbers = [found for cell in present if (found := numeral_of(cell, context, word))]
    if source.loose or len(numbers) < len(present):
        dates = sum(moment_of(cell, source, context) is not None for cell in present)
        if dates >= half and dates >= len(numbers):
            return ColumnKind.DATE
    if len(numbers) >= half:
        return _numeric_kind(source, numbers, context)
    return ColumnKind.TEXT


def _are_years(source: Source, present: Sequence[Cell], context: Context) -> bool:
    """Whether the numbers that name rows, or that are called years, are all years."""
    if not (source.first or words.YEARS.match(source.header.name)):
        return False
    others = [cell for cell in present if not _is_year(cell)]
    if 2 * len(others) > len(present):
        return False
    return not any(numeral_of(cell, context) for cell in others)


def _names_things(source: Source, present: Iterable[Cell]) -> bool:
    """Whether digits are names: by the column's own name, or by zeros in front of them."""
    if words.CODE.match(source.header.name):
        return True
    return any(cell.form is Form.TEXT and is_code(cell.text) for cell in present)


def _is_year(cell: Cell) -> bool:
    return cell.form in {Form.TEXT, Form.NUMBER} and year(cell.text) is not None


def _numeric_kind(source: Source, numbers: Sequence[Numeral], context: Context) -> ColumnKind:
    """Which numbers they are: as their cells say, else the header, else a line above the table."""
    said = measure_of(source, numbers, context)
    if said.percent:
        return ColumnKind.PERCENT
    return ColumnKind.CURRENCY if said.currency else ColumnKind.NUMBER


def measure_of(source: Source, numbers: Sequence[Numeral], context: Context) -> Measure:
    """What a column counts, its cells being heard first; the magnitude is the header's."""
    units = Counter(number.measure for number in numbers if number.measure.unit)
    most = next(iter(units.most_common(1)), None)
    inside = most[0] if most and 2 * units.total() >= len(numbers) else NO_MEASURE
    header = source.header.measure
    if header is None and not inside.unit:
        header = _of_table(source, context)
    header = header or NO_MEASURE
    if not inside.unit or (header.unit and not inside.percent):
        return header
    return Measure(inside.unit, header.magnitude, inside.currency)


def _of_table(source: Source, context: Context) -> Measure | None:
    """What a line above the table says of all its columns, shares and growth apart."""
    is_rate = bool(words.RATE.search(source.header.name))
    return next((said for said in context.measures if said.percent == is_rate), None)
