"""Columns of the user's own data on one axis: in one unit, one size, with as many decimals."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from attache.charts.own.models import OwnChart
from attache.charts.own.units import PERCENT, needed_decimals, suitable_power, unit_text
from attache.data.models import NUMERIC, Column, ColumnKind
from attache.errors import AttacheError
from attache.pack.models import ChartSeries

NAMELESS = "\N{EN DASH}"
"""What stands for a column without a name."""
Values = tuple[Decimal | None, ...]
_KINDS = {
    ColumnKind.TEXT: "text",
    ColumnKind.DATE: "dates",
    ColumnKind.YEAR: "years",
}


@dataclass(frozen=True, slots=True)
class Axis:
    """What is measured on one axis: exact values by column, in the unit that they are shown in.

    `suffix` stands behind every number; `decimals` is how many of them tell the values.
    """

    names: tuple[str, ...]
    values: tuple[Values, ...]
    unit: str
    decimals: int
    suffix: str = ""

    def series(self, *, marked: bool = False) -> tuple[ChartSeries, ...]:
        """A series a column; with their unit, decimals and suffix where they are `marked`."""
        marks: dict[str, object] = {}
        if marked:
            marks = {"unit": self.unit, "decimals": self.decimals, "suffix": self.suffix}
        return tuple(
            ChartSeries.model_validate(
                {"name": clipped(name, 80) or NAMELESS, "values": floats(values), **marks}
            )
            for name, values in zip(self.names, self.values, strict=True)
        )


def axis(
    columns: Sequence[Column], rows: Sequence[int], own: OwnChart, language: str, *, main: bool
) -> Axis:
    """The columns in those rows on one axis.

    That of the `main` one follows the scale and the decimals that the user set. Raises AttacheError
    for columns that hold no numbers, none at all, or differ in their units.
    """
    _check_units(columns)
    unit = unit_of(columns[0])
    values = [_numbers(column, rows) for column in columns]
    known = [abs(value) for each in values for value in each if value is not None]
    if not known:
        raise AttacheError(
            f"There is no number in {listed([column.name for column in columns])}.",
            "Choose another column, or look at how it was read.",
        )
    power = _power(columns, max(known), own if main else None, language)
    scaled = tuple(
        tuple(None if value is None else value.scaleb(-power) for value in each) for each in values
    )
    decimals = own.decimals if main else None
    if decimals is None:
        decimals = needed_decimals(v for each in scaled for v in each if v is not None)
    percent = unit == PERCENT
    return Axis(
        names=tuple(column.name for column in columns),
        values=scaled,
        unit=clipped(unit_text(unit, power, language), 40),
        decimals=decimals,
        suffix=PERCENT if percent else "",
    )


def shown_power(columns: Sequence[Column], own: OwnChart, language: str) -> int:
    """The power of ten in which the numbers of columns are shown on the main axis."""
    rows = own.table.charted
    known = [abs(v) for column in columns for v in _numbers(column, rows) if v is not None]
    return _power(columns, max(known, default=Decimal(0)), own, language)


def unit_of(column: Column) -> str:
    """What a column counts; "%" for percents."""
    return PERCENT if column.kind is ColumnKind.PERCENT else column.unit


def floats(values: Values) -> tuple[float | None, ...]:
    """The values as a chart holds them."""
    return tuple(None if value is None else float(value) for value in values)


def clipped(text: str, longest: int) -> str:
    """A text of at most so many characters, "…" for what is left out."""
    return text if len(text) <= longest else text[: longest - 1].rstrip() + "…"


def listed(names: Sequence[str]) -> str:
    """Names in words, a long list cut short: "“A”, “B” and “C”"."""
    shown = [f"“{name}”" for name in names[:4]]
    if len(names) > 4:
        return f"{', '.join(shown[:3])} and {len(names) - 3} more"
    return " and ".join(filter(None, (", ".join(shown[:-1]), shown[-1])))


def _power(columns: Sequence[Column], largest: Decimal, own: OwnChart | None, language: str) -> int:
    if unit_of(columns[0]) == PERCENT:
        return 0
    if own is not None and own.scale is not None:
        return own.scale
    return suitable_power(largest, max(column.magnitude for column in columns), language)


def _numbers(column: Column, rows: Sequence[int]) -> Values:
    """The exact values of a column, a year counting as a number."""
    if column.kind not in NUMERIC:
        raise AttacheError(
            f"The column “{column.name}” holds {_KINDS[column.kind]}; a chart measures numbers.",
            "Choose another column, or say in the table that this one holds numbers.",
        )
    cells = column.numbers
    found = (cells[row] for row in rows)
    return tuple(None if value is None else value.scaleb(column.magnitude) for value in found)


def _check_units(columns: Sequence[Column]) -> None:
    for column in columns[1:]:
        if unit_of(column) != unit_of(columns[0]) and {column.kind, columns[0].kind} <= NUMERIC:
            said = [
                f"“{each.name}” ({unit_of(each) or 'no unit'})" for each in (columns[0], column)
            ]
            raise AttacheError(
                f"{' and '.join(said)} have different units, and one axis has one.",
                "Choose columns of one unit, correct the unit in the table, or take a combination, "
                "whose last column has an axis of its own.",
            )
