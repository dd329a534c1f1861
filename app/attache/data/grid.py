"""The cells of a sheet or of a text file as they stand there, before anything is made of them."""

from dataclasses import dataclass
from enum import StrEnum

from attache.data.models import DateStep
from attache.data.ranges import Area, cell_name


class Form(StrEnum):
    """What a workbook says that a cell holds; all cells of a text file are texts."""

    TEXT = "text"
    NUMBER = "number"
    PERCENT = "percent"
    CURRENCY = "currency"
    DATE = "date"
    ERROR = "error"


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell: numbers are plain decimals, percents in percent, dates ISO, texts as they stand.

    `unit` is the code of a currency, where the format of the cell shows one.
    """

    text: str = ""
    form: Form = Form.TEXT
    unit: str = ""
    step: DateStep = DateStep.DAY

    @property
    def empty(self) -> bool:
        """Whether there is nothing in it."""
        return not self.text

    @property
    def shown(self) -> str:
        """The cell as a reader knows it: with the sign of its percent, a month without a day."""
        if self.form is Form.DATE and self.step is not DateStep.DAY:
            return self.text[: len("2024-01")]
        return f"{self.text}%" if self.form is Form.PERCENT else self.text


EMPTY = Cell()


@dataclass(frozen=True, slots=True)
class Grid:
    """Rows of cells, all of the same width, and where they stand.

    `top` and `left` are the place of the first cell, from 0. `above` are the texts of the lines
    right above; `more` counts the rows with content that were left out below. `merges` are where
    the whole sheet has them. `sheet` is whether cells have names such as "C7".
    """

    rows: tuple[tuple[Cell, ...], ...]
    top: int = 0
    left: int = 0
    above: tuple[str, ...] = ()
    more: int = 0
    merges: tuple[Area, ...] = ()
    sheet: bool = False

    def place(self, row: int, column: int) -> str:
        """How a user finds a cell of the grid: "C7", or "Row 7" in a text file."""
        if self.sheet:
            return cell_name(self.top + row, self.left + column)
        return f"Row {self.top + row + 1}"

    def row_number(self, row: int) -> int:
        """The number of a row as the user counts, from 1."""
        return self.top + row + 1

    def merged(self, row: int, column: int) -> Area | None:
        """The merged cells that a cell of the grid is part of."""
        place = (self.top + row, self.left + column)
        return next((area for area in self.merges if area.holds(*place)), None)
