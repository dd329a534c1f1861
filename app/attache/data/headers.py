"""The names of columns, from one or several rows of headers, with the units that stand in them."""

from collections.abc import Sequence
from dataclasses import dataclass

from attache.data.grid import Cell, Grid
from attache.data.layout import Layout
from attache.data.measures import Measure, measure, split_header
from attache.data.models import LONGEST_CELL


@dataclass(frozen=True, slots=True)
class Header:
    """What heads a column: as the file has it, as a name without its unit, and the unit."""

    raw: str
    name: str
    measure: Measure | None
    nameless: bool = False


def headers(grid: Grid, layout: Layout) -> tuple[Header, ...]:
    """The headers of the columns of a table, each of another name."""
    rows = [
        _filled(grid, row, layout.columns, last=row == layout.header[-1]) for row in layout.header
    ]
    found = [_header([row[n] for row in rows], n) for n in range(len(layout.columns))]
    raws = _unique([each.raw for each in found])
    names = _unique([each.name for each in found])
    return tuple(
        Header(raw, name, each.measure, each.nameless)
        for raw, name, each in zip(raws, names, found, strict=True)
    )


def _filled(grid: Grid, row: int, columns: Sequence[int], *, last: bool) -> list[str]:
    """The texts of a row of headers; one that spans several columns stands over each of them.

    It does where cells are merged, and in a text file, which cannot say so, where the next ones
    are empty.
    """
    cells = grid.rows[row]
    merged = any(grid.merged(row, column) for column in columns)
    texts: list[str] = []
    for position, column in enumerate(columns):
        text = _text(cells[column])
        if not text and position > 1:
            area = grid.merged(row, column)
            spans = area is not None and area.left < grid.left + column if merged else not last
            text = texts[-1] if spans else ""
        elif not text and position == 1 and merged and (area := grid.merged(row, column)):
            text = texts[-1] if area.left < grid.left + column else ""
        texts.append(text)
    return texts


def _text(cell: Cell) -> str:
    return cell.shown


def _header(parts: Sequence[str], number: int) -> Header:
    """One header of its parts from above to below; a part that is a unit alone is no name."""
    texts = [text for n, text in enumerate(parts) if text and text not in parts[:n]]
    if not texts:
        name = f"Column {number + 1}"
        return Header(name, name, None, nameless=True)
    raw = " ".join(texts)
    if len(texts) > 1:
        units = [said for text in texts if (said := measure(text.strip("()[] "))) is not None]
        named = [text for text in texts if measure(text.strip("()[] ")) is None]
        if units and named:
            return Header(raw, _cut(" ".join(named)), units[-1])
    name, said = split_header(raw)
    return Header(raw, _cut(name), said)


def _cut(text: str) -> str:
    return text if len(text) <= LONGEST_CELL - 4 else f"{text[: LONGEST_CELL - 5]}…"


def _unique(names: Sequence[str]) -> list[str]:
    """The names, and a number behind each that was there before: "Exports", "Exports 2"."""
    taken: list[str] = []
    for name in names:
        number, unique = 1, name
        while unique in taken:
            number += 1
            unique = f"{name} {number}"
        taken.append(unique)
    return taken
