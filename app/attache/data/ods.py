"""ODS workbooks: their sheets, and what stands in a sheet besides the values of its cells."""

from dataclasses import dataclass, field

from attache import opc
from attache.data.facts import Book, Facts, Look
from attache.data.formats import password_refusal
from attache.data.grid import Form
from attache.data.limits import WORKBOOK
from attache.data.ranges import SHEET_COLUMNS, SHEET_ROWS, Area
from attache.data.xlsx import SORT
from attache.errors import AttacheError

_CONTENT, _MANIFEST = "content.xml", "META-INF/manifest.xml"
_FORMS = {"percentage": Form.PERCENT, "currency": Form.CURRENCY, "date": Form.DATE}
_OWN = ":calcext:1.0"
_CELLS = ("table-cell", "covered-table-cell")


def opened(data: bytes, where: str) -> Book:
    """The sheets of an ODS workbook.

    Raises AttacheError for one that is damaged, protected, too large, or made to harm.
    """
    parts = opc.members(data, where, WORKBOOK, SORT, _is_wanted)
    if b"encryption-data" in parts.get(_MANIFEST, b""):
        raise password_refusal(where)
    reader = _read(parts.get(_CONTENT, b""), where, -1, -1)
    if not reader.sheets:
        raise AttacheError(f"{where} has no sheet of cells.", "Give a workbook with a table in it.")
    for facts in reader.sheets.values():
        facts.check_size(where)
    hidden = frozenset(
        name for name, style in reader.styles.items() if style in reader.hidden_styles
    )
    names = sorted(reader.sheets, key=lambda name: name in hidden)
    return Book(opc.packed(parts), tuple(names), hidden, parts)


def facts_of(book: Book, sheet: str, where: str, first: int, last: int) -> Facts:
    """What stands in a sheet, in detail from row `first` to `last`."""
    return _read(book.parts[_CONTENT], where, first, last).sheets[sheet]


def _is_wanted(name: str) -> bool:
    return name in {_CONTENT, _MANIFEST, "mimetype", "styles.xml", "settings.xml", "meta.xml"}


def _read(content: bytes, where: str, first: int, last: int) -> "_Reader":
    reader = _Reader(first, last)
    try:
        opc.walk(content, reader.start, reader.end, reader.text)
    except opc.DAMAGED_XML as error:
        raise AttacheError(f"{where}: not a whole {SORT.name}", SORT.again) from error
    return reader


@dataclass(slots=True)
class _Reader:
    """Takes the elements of a document one after the other and keeps what is to be known.

    Repeated rows and cells are counted, not unfolded, outside of the rows that are read.
    """

    first: int
    last: int
    sheets: dict[str, Facts] = field(default_factory=dict[str, Facts])
    styles: dict[str, str] = field(default_factory=dict[str, str])
    hidden_styles: set[str] = field(default_factory=set[str])
    style: str = ""
    facts: Facts | None = None
    depth: int = 0
    row: int = 0
    row_times: int = 1
    column: int = 0
    filled: bool = False
    cell: dict[str, str] = field(default_factory=dict[str, str])
    words: list[str] = field(default_factory=list[str])
    paragraphs: int = 0

    def start(self, name: str, attributes: dict[str, str]) -> None:
        plain = {key.rsplit(" ", 1)[-1]: v for key, v in attributes.items() if _OWN not in key}
        local = name.rsplit(" ", 1)[-1]
        if local == "style":
            self.style = plain.get("name", "")
        elif local == "table-properties" and plain.get("display") == "false":
            self.hidden_styles.add(self.style)
        elif local == "table":
            self.depth += 1
            self._table(plain)
        elif local == "table-row" and self.depth == 1:
            self.row_times = _times(plain, "number-rows-repeated")
            self.column, self.filled = 0, False
        elif local in _CELLS and self.depth == 1:
            # LibreOffice names errors in an attribute of its own, beside the standard's.
            own = next((v for k, v in attributes.items() if k.endswith(f"{_OWN} value-type")), "")
            self.cell = {**plain, "own-type": own}
            self.words.clear()
        elif local == "p":
            self.paragraphs += 1

    def _table(self, attributes: dict[str, str]) -> None:
        if self.depth == 1:
            name = attributes.get("name", "")
            self.facts = self.sheets[name] = Facts()
            self.styles[name] = attributes.get("style-name", "")
            self.row = 0

    def text(self, text: str) -> None:
        if self.paragraphs:
            self.words.append(text)

    def end(self, name: str) -> None:
        local = name.rsplit(" ", 1)[-1]
        if local == "p":
            self.paragraphs -= 1
        elif local == "table":
            self.depth -= 1
        elif self.depth == 1 and self.facts is not None:
            if local in _CELLS:
                self._close(self.facts, "".join(self.words))
            elif local == "table-row":
                self._close_row(self.facts)

    def _close_row(self, facts: Facts) -> None:
        past = self.row + self.row_times - 1 - max(self.last, self.row - 1)
        facts.below += max(0, past) if self.filled else 0
        self.row += self.row_times

    def _close(self, facts: Facts, text: str) -> None:
        """Keeps what one cell, and those that repeat it, say of themselves."""
        times, cell = _times(self.cell, "number-columns-repeated"), self.cell
        kind, formula = cell.get("value-type", ""), "formula" in cell
        if kind or text or formula:
            self.filled = True
            end = (self.row + self.row_times - 1, self.column + times - 1)
            if end[0] >= SHEET_ROWS or end[1] >= SHEET_COLUMNS:
                raise opc.DAMAGED_XML[0]("a cell outside of the sheet")
            facts.reach(*end)
            rows = range(max(self.row, self.first), min(end[0], self.last) + 1)
            for place in (
                (row, column) for row in rows for column in range(self.column, end[1] + 1)
            ):
                self._keep(facts, place, text)
        self._merge(facts)
        self.column += times

    def _keep(self, facts: Facts, place: tuple[int, int], text: str) -> None:
        cell = self.cell
        if "formula" in cell:
            facts.formulas += 1
            if not cell.get("value-type") and not text:
                facts.empty.append(place)
        if cell["own-type"] == "error":
            facts.errors[place] = text
        elif form := _FORMS.get(cell.get("value-type", "")):
            facts.looks[place] = Look(form, cell.get("currency", ""))

    def _merge(self, facts: Facts) -> None:
        rows = _times(self.cell, "number-rows-spanned")
        columns = _times(self.cell, "number-columns-spanned")
        if rows > 1 or columns > 1:
            bottom, right = self.row + rows - 1, self.column + columns - 1
            facts.merges.append(Area(self.row, self.column, bottom, right))


def _times(attributes: dict[str, str], name: str) -> int:
    """How often a row or cell stands there; what is no such number is refused."""
    text = attributes.get(name, "1")
    if not text.isdecimal() or len(text) > 7:
        raise opc.DAMAGED_XML[0](f"{name} of {text[:20]}")
    return max(1, int(text))
