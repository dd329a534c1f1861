"""What a changed file changed in a table, cell by cell, in a form that a user can follow."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from attache.data.models import NUMERIC, Column, Table
from attache.data.notes import counted, listed, quote

_POWERS = {3: "thousand", 6: "million", 9: "billion", 12: "trillion"}
_MOST_TOLD = 3


@dataclass(frozen=True, slots=True)
class CellChange:
    """One cell whose content changed; "" is an empty one."""

    row: str
    column: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class UnitChange:
    """A column that counts something else than before: "USD million", then "USD billion"."""

    column: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Changes:
    """What differs between two tables; rows go by their names, in the order of their table."""

    cells: tuple[CellChange, ...] = ()
    added_rows: tuple[str, ...] = ()
    removed_rows: tuple[str, ...] = ()
    added_columns: tuple[str, ...] = ()
    removed_columns: tuple[str, ...] = ()
    units: tuple[UnitChange, ...] = ()

    @property
    def any(self) -> bool:
        """Whether anything differs."""
        return bool(
            self.cells
            or self.added_rows
            or self.removed_rows
            or self.added_columns
            or self.removed_columns
            or self.units
        )


_Key = tuple[str, int]
"""The name of a row, and how many rows before it have the same one."""


def changes(old: Table, new: Table) -> Changes:
    """What changed from `old` to `new`.

    Rows are matched by their cell in the first column of texts, years or dates, those of the same
    name in their order; without such a column, by their number. Columns are matched by name.
    """
    was = _naming(old)
    now = _naming(new, was.name if was else "")
    before, after = _keys(old, was), _keys(new, now)
    naming = {column.name for column in (was, now) if column and was and now}
    both = [c.name for c in old.columns if new.column(c.name) and c.name not in naming]
    kept = [key for key in before if key in after]
    return Changes(
        tuple(
            change
            for key in kept
            for name in both
            if (change := _cell(old, new, before[key], after[key], name, _shown(key)))
        ),
        tuple(_shown(key) for key in after if key not in before),
        tuple(_shown(key) for key in before if key not in after),
        tuple(c.name for c in new.columns if not (old.column(c.name) or c.name in naming)),
        tuple(c.name for c in old.columns if not (new.column(c.name) or c.name in naming)),
        tuple(change for name in both if (change := _unit(old, new, name))),
    )


def summary(found: Changes) -> str:
    """The changes in plain words, the first of each kind by name."""
    if not found.any:
        return "Nothing changed."
    parts = [
        _rows_told("added", found.added_rows, "row"),
        _rows_told("removed", found.removed_rows, "row"),
        _rows_told("added", found.added_columns, "column"),
        _rows_told("removed", found.removed_columns, "column"),
        *(
            f"{quote(unit.column)} is now in {unit.after or 'no unit'}, and was in "
            f"{unit.before or 'no unit'}."
            for unit in found.units
        ),
        _cells_told(found.cells),
    ]
    return " ".join(part for part in parts if part)


def _naming(table: Table, known: str = "") -> Column | None:
    """The column that names the rows: the `known` one where it still does, else the first."""
    columns = [column for column in table.columns if column.kind not in NUMERIC]
    return next((c for c in columns if c.name == known), columns[0] if columns else None)


def _keys(table: Table, column: Column | None) -> dict[_Key, int]:
    """The number of each row by its key."""
    names = column.cells if column else [f"row {row + 1}" for row in range(table.rows)]
    seen: Counter[str] = Counter()
    keys: dict[_Key, int] = {}
    for row, name in enumerate(names):
        keys[name, seen[name]] = row
        seen[name] += 1
    return keys


def _shown(key: _Key) -> str:
    """How a row is called: "Korea", and "Korea (2)" for the second of that name."""
    name, number = key
    return f"{name or 'without a name'} ({number + 1})" if number else name or "without a name"


def _cell(
    old: Table, new: Table, before: int, after: int, name: str, row: str
) -> CellChange | None:
    was, now = old.column(name), new.column(name)
    if was is None or now is None or was.cells[before] == now.cells[after]:
        return None
    return CellChange(row, name, was.cells[before], now.cells[after])


def _unit(old: Table, new: Table, name: str) -> UnitChange | None:
    was, now = old.column(name), new.column(name)
    if was is None or now is None or (was.unit, was.magnitude) == (now.unit, now.magnitude):
        return None
    return UnitChange(name, _counts(was), _counts(now))


def _counts(column: Column) -> str:
    """What the numbers of a column count, in words: "USD million"."""
    power = column.magnitude
    word = _POWERS.get(power, f"10^{power}" if power else "")
    return " ".join(filter(None, (column.unit, word)))


def _rows_told(what: str, names: Sequence[str], thing: str) -> str:
    return f"{counted(len(names), thing)} {what}: {listed(names)}." if names else ""


def _cells_told(cells: Sequence[CellChange]) -> str:
    if not cells:
        return ""
    told = "; ".join(
        f"{cell.row}, {cell.column}: {cell.before or 'empty'} → {cell.after or 'empty'}"
        for cell in cells[:_MOST_TOLD]
    )
    more = f"; and {len(cells) - _MOST_TOLD:,} more" if len(cells) > _MOST_TOLD else ""
    return f"{counted(len(cells), 'cell')} changed: {told}{more}."
