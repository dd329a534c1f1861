"""Ranges of cells, written as spreadsheets do: "B3:F20", and the places of single cells."""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Self

from attache.errors import AttacheError

SHEET_ROWS = 1_048_576
SHEET_COLUMNS = 16_384
"""The size of a sheet in Excel and LibreOffice."""
_CELL = r"\$?([A-Za-z]{1,3})\$?([0-9]{1,7})"
_WHOLE = re.compile(rf"{_CELL}(?::{_CELL})?")
_COLUMNS = re.compile(r"\$?([A-Za-z]{1,3}):\$?([A-Za-z]{1,3})")
_HINT = 'Write it as "B3:F20": the first and the last cell of the table.'


@dataclass(frozen=True, slots=True)
class Area:
    """A rectangle of cells, counted from 0, its last row and column included.

    Where `bottom` or `right` is None it goes on as far as there is anything.
    """

    top: int = 0
    left: int = 0
    bottom: int | None = None
    right: int | None = None

    @classmethod
    def read(cls, text: str) -> Self:
        """The area that `text` names: "B3:F20", "B:F" for whole columns, or "B3" for what begins
        there. Raises AttacheError for anything else and for what no sheet has.
        """
        if found := _COLUMNS.fullmatch(text.strip()):
            left, right = sorted(column_number(name) for name in found.groups())
            area = cls(0, left, None, right)
        elif found := _WHOLE.fullmatch(text.strip()):
            area = cls._between(*found.groups())
        else:
            raise AttacheError(f"'{text}' is no range of cells.", _HINT)
        if area._is_off_the_sheet():
            raise AttacheError(f"The range {text} leads out of the sheet.", _HINT)
        return area

    @classmethod
    def _between(cls, column: str, row: str, last_column: str | None, last_row: str | None) -> Self:
        """The area between two corners, whichever comes first."""
        top, left = int(row) - 1, column_number(column)
        if last_column is None or last_row is None:
            return cls(top, left)
        bottom, right = int(last_row) - 1, column_number(last_column)
        return cls(min(top, bottom), min(left, right), max(top, bottom), max(left, right))

    def _is_off_the_sheet(self) -> bool:
        rows = (self.top, self.bottom or 0)
        return (
            min(rows) < 0
            or max(rows) >= SHEET_ROWS
            or max(self.left, self.right or 0) >= SHEET_COLUMNS
        )

    @property
    def name(self) -> str:
        """How a spreadsheet writes it; what is open to the right and below, by its first cell."""
        first = cell_name(self.top, self.left)
        if self.right is None:
            return first
        if self.bottom is None:
            return f"{column_name(self.left)}:{column_name(self.right)}"
        return f"{first}:{cell_name(self.bottom, self.right)}"

    def holds(self, row: int, column: int) -> bool:
        """Whether a cell, counted from 0, is in it."""
        return (
            self.top <= row
            and self.left <= column
            and (self.bottom is None or row <= self.bottom)
            and (self.right is None or column <= self.right)
        )


@lru_cache(maxsize=SHEET_COLUMNS)
def column_number(name: str) -> int:
    """The number of a column, from 0: 0 for "A", 27 for "AB"."""
    number = 0
    for letter in name.upper():
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1


def column_name(number: int) -> str:
    """The letters of a column that is counted from 0."""
    letters = ""
    number += 1
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def cell_name(row: int, column: int) -> str:
    """How a spreadsheet names a cell that is counted from 0: "C7" for 6, 2."""
    return f"{column_name(column)}{row + 1}"
