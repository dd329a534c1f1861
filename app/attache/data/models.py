"""A table of the user's own data as a frozen value, and how it was read: what a deck saves."""

import datetime
from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Self

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, model_validator

MOST_ROWS = 2_000
MOST_COLUMNS = 60
LONGEST_CELL = 200

Text = Annotated[str, StringConstraints(strip_whitespace=True, max_length=LONGEST_CELL)]
Unit = Annotated[str, StringConstraints(strip_whitespace=True, max_length=40)]


class Model(BaseModel):
    """Frozen, and strict about unknown keys."""

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)


class ColumnKind(StrEnum):
    """What the cells of a column are. A year is a number that names a category."""

    TEXT = "text"
    NUMBER = "number"
    PERCENT = "percent"
    CURRENCY = "currency"
    DATE = "date"
    YEAR = "year"


NUMERIC = frozenset({ColumnKind.NUMBER, ColumnKind.PERCENT, ColumnKind.CURRENCY})
"""The kinds that a chart can measure."""


class DateStep(StrEnum):
    """How exactly the dates of a column are meant: "2024-04-01" may be the second quarter."""

    DAY = "day"
    MONTH = "month"
    QUARTER = "quarter"


class Column(Model):
    """One column of a table.

    `cells` are written in one way whatever the file's: text as it stands, numbers as plain
    decimals ("-1234.5"), percents in percent ("2.3" for 2.3%), dates as ISO ("2024-05-31"), years
    as four digits, "" where there is nothing. `unit` is what is counted ("USD", "tonnes", "%"),
    and every number is to be multiplied by ten to the power of `magnitude` (6 for "USD million").
    The dates of months and quarters (`step`) are their first days.
    """

    name: Text
    kind: ColumnKind
    cells: tuple[Text, ...]
    unit: Unit = ""
    magnitude: Annotated[int, Field(ge=0, le=15)] = 0
    step: DateStep = DateStep.DAY

    @property
    def numbers(self) -> tuple[Decimal | None, ...]:
        """The cells as exact numbers, None where there is none. Raises ValueError for text."""
        if self.kind not in NUMERIC:
            raise ValueError(f"the column {self.name} holds no numbers")
        return tuple(Decimal(cell) if cell else None for cell in self.cells)

    @property
    def dates(self) -> tuple[datetime.date | None, ...]:
        """The cells as dates. Raises ValueError where the column is of another kind."""
        return tuple(datetime.date.fromisoformat(cell) if cell else None for cell in self.cells)


class Table(Model):
    """Columns of the same length, each of another name.

    `totals` are the numbers of the rows, from 0, that sum up others: set aside, not charted.
    """

    columns: Annotated[tuple[Column, ...], Field(min_length=1, max_length=MOST_COLUMNS)]
    totals: tuple[int, ...] = ()

    @property
    def rows(self) -> int:
        """How many rows there are, totals included."""
        return len(self.columns[0].cells)

    @property
    def charted(self) -> tuple[int, ...]:
        """The numbers of the rows that are no totals."""
        return tuple(row for row in range(self.rows) if row not in self.totals)

    def column(self, name: str) -> Column | None:
        """The column of that name."""
        return next((column for column in self.columns if column.name == name), None)

    @model_validator(mode="after")
    def _even(self) -> Self:
        lengths = {len(column.cells) for column in self.columns}
        if len(lengths) > 1 or max(lengths) > MOST_ROWS:
            raise ValueError(f"columns of {sorted(lengths)} cells; at most {MOST_ROWS}, all alike")
        names = [column.name for column in self.columns]
        if len(set(names)) < len(names):
            raise ValueError("two columns have the same name")
        return self


class ColumnWish(Model):
    """What the user says a column is; what is None is worked out."""

    kind: ColumnKind | None = None
    name: Text | None = None
    unit: Unit | None = None
    magnitude: Annotated[int, Field(ge=0, le=15)] | None = None


class Reading(Model):
    """How a file or pasted cells are read. None, and "" for texts, is worked out from them.

    `decimal` is "." or ",". `day_first` says that 01/02/2024 is in February. `header` is the
    number of rows above the data that name the columns, 0 for none. `range` is such as "B3:F20",
    or "B3" for all of the table that begins there, however much it grows. `columns` are wishes by
    the column's name as the file has it; `totals` the rows that are set aside, None for those that
    say so. The path of the file is no part of it, because it travels with the deck.
    """

    encoding: str = ""
    delimiter: str = ""
    decimal: Annotated[str, StringConstraints(pattern=r"^[.,]?$")] = ""
    day_first: bool | None = None
    sheet: str = ""
    range: Annotated[str, StringConstraints(max_length=40)] = ""
    header: Annotated[int, Field(ge=0, le=20)] | None = None
    columns: dict[str, ColumnWish] = Field(default_factory=dict[str, ColumnWish])
    totals: tuple[int, ...] | None = None
