"""Rows that sum up others: by what they are called, or because they are the sum."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from attache.data.grid import Cell
from attache.data.measures import folded
from attache.data.models import NUMERIC, Column, ColumnKind, Table
from attache.data.notes import Note, listed, quote
from attache.data.vocabulary import TOTALS

_BEGINS = re.compile(r"(?i)^(?:grand |sub-?)?total\b|합계|총계|소계$|^(?:gesamt|insgesamt)\b")
_HANGUL_GAPS = re.compile(r"(?<=[가-힣]) +(?=[가-힣])")
_ENOUGH_ROWS = 3
_ROUNDING = Decimal("0.005")


def named_totals(rows: Sequence[Sequence[Cell]]) -> dict[int, str]:
    """The rows whose name is that of a total, with the name; never all of them."""
    named = {row: name for row, cells in enumerate(rows) if (name := _name(cells))}
    found = {row: name for row, name in named.items() if _is_total(name)}
    return found if len(found) < len(rows) else {}


def _name(cells: Sequence[Cell]) -> str:
    return next((cell.text for cell in cells if cell.text), "")


def _is_total(name: str) -> bool:
    word = folded(name).strip(" :.*()[]<>-").lower()
    return _HANGUL_GAPS.sub("", word) in TOTALS


def summing(table: Table) -> Iterator[tuple[int, Note]]:
    """The rows that are set aside because they sum up others, besides those of `table.totals`.

    A row that is called a total of something is one if it is the sum of the rows around it; the
    last row is one if it is the sum of all above it in every column.
    """
    names = table.columns[0]
    if names.kind in {ColumnKind.YEAR, ColumnKind.DATE}:
        return
    charted = table.charted
    for row in charted:
        name = names.cells[row] if names.kind is ColumnKind.TEXT else ""
        is_named = bool(_BEGINS.search(name))
        if len(charted) <= _ENOUGH_ROWS or not (is_named or row == table.rows - 1):
            continue
        above = [other for other in charted if other != row and (is_named or other < row)]
        if _is_sum(table, row, above):
            shown = quote(name) if name else "without a name"
            yield (
                row,
                Note(
                    f"The row {shown} is the sum of the others, so set aside and not charted.",
                    row=row,
                ),
            )


def _is_sum(table: Table, row: int, others: Sequence[int]) -> bool:
    """Whether a row has the sum of others in every column of numbers that can be summed up."""
    columns = [c for c in table.columns if c.kind in NUMERIC and c.kind is not ColumnKind.PERCENT]
    checked = [_sums(column, row, others) for column in columns if column.cells[row]]
    return bool(checked) and all(checked)


def _sums(column: Column, row: int, others: Sequence[int]) -> bool:
    numbers = column.numbers
    total, parts = numbers[row], [numbers[n] for n in others]
    known = [part for part in parts if part is not None]
    if not total or len(known) < _ENOUGH_ROWS:
        return False
    # Rounded numbers miss their sum by half of their last digit each.
    digits = min(part.as_tuple().exponent for part in (*known, total))
    last = Decimal(1).scaleb(digits if isinstance(digits, int) else 0)
    allowed = min(last * (len(known) + 1) / 2, abs(total) * _ROUNDING)
    return abs(sum(known, Decimal(0)) - total) <= allowed


def note_on(totals: dict[int, str]) -> tuple[Note, ...]:
    """Says which rows are set aside for what they are called."""
    if not totals:
        return ()
    rows = "row" if len(totals) == 1 else "rows"
    are = "is a total" if len(totals) == 1 else "are totals"
    names = listed(quote(name) for name in totals.values())
    return (
        Note(f"The {rows} {names} {are}, so set aside and not charted.", row=next(iter(totals))),
    )
