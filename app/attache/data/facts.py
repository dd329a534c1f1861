"""What is to be known of the sheets of a workbook before and beside the values of their cells."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from attache.data.grid import Form
from attache.data.limits import MOST_CELLS
from attache.data.models import DateStep
from attache.data.ranges import Area, cell_name
from attache.errors import AttacheError

Place = tuple[int, int]
"""Row and column of a cell, from 0."""


@dataclass(frozen=True, slots=True)
class Look:
    """What the format of a number says: a percent, a currency, how exact a date is.

    `scaled` is whether the value is a fraction that is shown a hundred times as large.
    """

    form: Form = Form.NUMBER
    unit: str = ""
    step: DateStep | None = None
    scaled: bool = True


@dataclass(slots=True)
class Facts:
    """What one sheet holds. Looks, errors and formulas are known of the rows that are read alone.

    `rows` and `columns` are its extent; `below` counts the rows with content under those.
    `empty` are the formulas without a value, `zeros` those of value 0.
    """

    rows: int = 0
    columns: int = 0
    below: int = 0
    looks: dict[Place, Look] = field(default_factory=dict[Place, Look])
    errors: dict[Place, str] = field(default_factory=dict[Place, str])
    empty: list[Place] = field(default_factory=list[Place])
    zeros: list[Place] = field(default_factory=list[Place])
    formulas: int = 0
    merges: list[Area] = field(default_factory=list[Area])

    def reach(self, row: int, column: int) -> None:
        """There is something in that cell."""
        self.rows = max(self.rows, row + 1)
        self.columns = max(self.columns, column + 1)

    def check_size(self, where: str) -> None:
        """Raises AttacheError for cells so far apart that all between them fill the memory."""
        if self.rows * self.columns > MOST_CELLS:
            last = cell_name(self.rows - 1, self.columns - 1)
            raise AttacheError(
                f"{where} is too large to read: its cells reach to {last}.",
                "Copy the table alone into a new workbook, and give that.",
            )


@dataclass(frozen=True, slots=True)
class Book:
    """The sheets of a workbook by name, the hidden ones last, and its bytes made safe to read."""

    data: bytes
    sheets: tuple[str, ...]
    hidden: frozenset[str] = frozenset()
    parts: Mapping[str, bytes] = field(default_factory=dict[str, bytes])
