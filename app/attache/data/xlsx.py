"""XLSX workbooks: their sheets, and what stands in a sheet besides the values of its cells."""

import re
from dataclasses import dataclass, field
from posixpath import join, normpath
from xml.etree.ElementTree import Element

from attache import opc
from attache.data.facts import Book, Facts, Look
from attache.data.limits import WORKBOOK
from attache.data.number_formats import BUILT_IN, PLAIN, look
from attache.data.ranges import SHEET_COLUMNS, SHEET_ROWS, Area, column_number
from attache.errors import AttacheError

SORT = opc.Sort(
    "workbook",
    "Get the file again, or open it in Excel or LibreOffice and save it anew.",
    "Copy the table alone into a new workbook, and give that.",
)
_LEFT_OUT = re.compile(
    r"xl/(?:media|drawings|charts|embeddings|externalLinks|pivotCache|pivotTables|theme|model"
    r"|printerSettings|ctrlProps|activeX|diagrams)/|customXml/|docProps/thumbnail"
)
_WORKBOOK = "xl/workbook.xml"
_REFERENCE = re.compile(r"([A-Z]{1,3})([0-9]{1,7})")


def opened(data: bytes, where: str) -> Book:
    """The sheets of an XLSX workbook; charts on sheets of their own are none.

    Raises AttacheError for one that is damaged, too large, or made to harm.
    """
    parts = opc.members(data, where, WORKBOOK, SORT, _is_wanted)
    try:
        paths = _paths(parts)
        root = opc.parse(parts[_WORKBOOK])
    except (KeyError, *opc.DAMAGED_XML) as error:
        raise _damaged(where) from error
    named = [
        (str(each.get("name")), each.get("state", "visible"), paths[str(_relation(each))])
        for each in root.iter()
        if _local(each.tag) == "sheet" and _relation(each) in paths
    ]
    hidden = frozenset(name for name, state, _ in named if state != "visible")
    names = sorted((name for name, _, _ in named), key=lambda name: name in hidden)
    if not names:
        raise AttacheError(f"{where} has no sheet of cells.", "Give a workbook with a table in it.")
    by_sheet = {f"sheet {name}": parts[path] for name, _, path in named if path in parts}
    return Book(opc.packed(parts), tuple(names), hidden, {**parts, **by_sheet})


def facts_of(book: Book, sheet: str, where: str, first: int, last: int) -> Facts:
    """What stands in a sheet, in detail from row `first` to `last`."""
    try:
        looks = _looks(book.parts.get("xl/styles.xml", b""))
        reader = _Reader(Facts(), looks, first, last)
        opc.walk(book.parts[f"sheet {sheet}"], reader.start, reader.end, reader.text)
    except (KeyError, *opc.DAMAGED_XML) as error:
        raise _damaged(where) from error
    facts = reader.facts
    if b'fullCalcOnLoad="1"' in book.parts[_WORKBOOK] and len(facts.zeros) == facts.formulas:
        facts.empty.extend(facts.zeros)
    facts.check_size(where)
    return facts


def _is_wanted(name: str) -> bool:
    return name.endswith((".xml", ".rels")) and not _LEFT_OUT.match(name)


def _damaged(where: str) -> AttacheError:
    return AttacheError(f"{where}: not a whole {SORT.name}", SORT.again)


def _local(tag: str) -> str:
    return tag.rsplit("}", 1)[-1]


def _relation(sheet: Element) -> str | None:
    """The id of the relationship to a sheet, whichever namespace a writer gave it."""
    return next((value for key, value in sheet.items() if key.endswith("}id")), None)


def _paths(parts: dict[str, bytes]) -> dict[str, str]:
    """The parts of the sheets by the ids of their relationships."""
    root = opc.parse(parts["xl/_rels/workbook.xml.rels"])
    return {
        str(each.get("Id")): normpath(join("/xl", str(each.get("Target")))).lstrip("/")
        for each in root
        if str(each.get("Type")).endswith("/worksheet")
    }


def _looks(styles: bytes) -> tuple[Look, ...]:
    """What each style of cells shows, by its number."""
    if not styles:
        return ()
    root = opc.parse(styles)
    codes = dict(BUILT_IN)
    formats: list[int] = []
    for each in root:
        if _local(each.tag) == "numFmts":
            codes.update({_number(f.get("numFmtId")): f.get("formatCode", "") for f in each})
        elif _local(each.tag) == "cellXfs":
            formats = [_number(style.get("numFmtId")) for style in each]
    return tuple(look(codes.get(number, "")) for number in formats)


def _number(text: str | None) -> int:
    return int(text) if text is not None and text.isdecimal() and len(text) < 10 else 0


@dataclass(slots=True)
class _Reader:
    """Takes the elements of a sheet one after the other and keeps what is to be known."""

    facts: Facts
    looks: tuple[Look, ...]
    first: int
    last: int
    row: int = -1
    column: int = -1
    style: int = 0
    kind: str = ""
    formula: bool = False
    counted: int = -1
    collecting: bool = False
    value: list[str] = field(default_factory=list[str])

    def start(self, name: str, attributes: dict[str, str]) -> None:
        match name.rsplit(" ", 1)[-1]:
            case "row":
                self.row = _number(attributes.get("r")) - 1 if "r" in attributes else self.row + 1
                self.column = -1
            case "c":
                self._cell(attributes)
            case "f":
                self.formula = True
            case "v" | "t":
                self.collecting = True
            case "mergeCell":
                self._merge(attributes.get("ref", ""))
            case _:
                pass

    def _merge(self, reference: str) -> None:
        corners = reference.split(":")
        if len(corners) == 2 and all(_REFERENCE.fullmatch(corner) for corner in corners):
            self.facts.merges.append(Area.read(reference))

    def _cell(self, attributes: dict[str, str]) -> None:
        self.column += 1
        if found := _REFERENCE.fullmatch(attributes.get("r", "")):
            self.row, self.column = int(found[2]) - 1, column_number(found[1])
        if not (0 <= self.row < SHEET_ROWS and self.column < SHEET_COLUMNS):
            raise opc.DAMAGED_XML[0]("a cell outside of the sheet")
        self.style = _number(attributes.get("s"))
        self.kind = attributes.get("t", "n")
        self.formula = False
        self.value.clear()

    def text(self, text: str) -> None:
        if self.collecting:
            self.value.append(text)

    def end(self, name: str) -> None:
        match name.rsplit(" ", 1)[-1]:
            case "v" | "t":
                self.collecting = False
            case "c":
                self._close("".join(self.value))
            case _:
                pass

    def _close(self, value: str) -> None:
        """Keeps what one cell says of itself."""
        if not value and not self.formula:
            return
        place, facts = (self.row, self.column), self.facts
        facts.reach(*place)
        if self.row > self.last:
            facts.below += self.row != self.counted
            self.counted = self.row
        if not self.first <= self.row <= self.last:
            return
        if self.formula:
            facts.formulas += 1
            if not value and self.kind != "str":
                facts.empty.append(place)
            elif value == "0":
                facts.zeros.append(place)
        if self.kind == "e":
            facts.errors[place] = value
        elif self.kind == "n" and self.style < len(self.looks):
            shown = self.looks[self.style]
            if shown is not PLAIN:
                facts.looks[place] = shown
