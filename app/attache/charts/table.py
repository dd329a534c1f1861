"""The cells behind a chart: what the workbook holds and what the chart's XML refers to."""

from dataclasses import dataclass, replace

from attache.charts.numbers import NumberFormat, finite, number_format
from attache.charts.spec import ChartSpec, Series, no_data
from attache.charts.waterfall import Waterfall, waterfall
from attache.errors import AttacheError
from attache.text import one_line

SHEET = "Sheet1"


@dataclass(frozen=True, slots=True)
class Column:
    """One column of the sheet. `number` is its place from 1, column A holding the categories.

    `codes` are the number format codes of its cells, one a value. `formulas` work the values out
    from other cells of the sheet, one a value and "" for none, so that what is drawn follows an
    edit of the data; they are ours and hold no text of anybody's. `texts` stand in the cells of a
    column without numbers.
    """

    number: int
    name: str
    values: tuple[float | None, ...]
    codes: tuple[str, ...]
    formulas: tuple[str, ...] = ()
    texts: tuple[str, ...] = ()

    @property
    def rows(self) -> int:
        """How many cells it has below its head."""
        return max(len(self.values), len(self.texts))

    @property
    def known(self) -> tuple[tuple[int, float], ...]:
        """Its values with their places, the blanks left out."""
        return tuple((i, value) for i, value in enumerate(self.values) if value is not None)


@dataclass(frozen=True, slots=True)
class Table:
    """The sheet of a chart: categories below A1, then one column a series.

    A waterfall has one `data` column, its signed steps; `helpers` are the columns it is drawn
    from, as those of other types that PowerPoint does not know. All text is legal in XML, all
    values are finite.
    """

    categories: tuple[str, ...]
    data: tuple[Column, ...]
    helpers: tuple[Column, ...]
    numbers: NumberFormat
    bridge: Waterfall | None = None

    @property
    def columns(self) -> tuple[Column, ...]:
        """Every column from B on."""
        return self.data + self.helpers

    def cells(self, number: int) -> str:
        """The reference to the cells of a column below its head, 0 being the categories."""
        letters = column_letters(number)
        rows = self.columns[number - 1].rows if number else len(self.categories)
        return f"{SHEET}!${letters}$2:${letters}${rows + 1}"

    def head(self, number: int) -> str:
        """The reference to the head of a column."""
        return f"{SHEET}!${column_letters(number)}$1"


def plain_table(spec: ChartSpec) -> Table:
    """The cells of a chart that is drawn from its series as they are.

    Raises AttacheError where there is no value or a series does not match the categories.
    """
    series = checked_series(spec)
    numbers = number_format([value for one in series for value in one.values], spec.decimals)
    data = tuple(made_column(i, one, numbers) for i, one in enumerate(series, start=1))
    return Table(tuple(map(one_line, spec.categories)), data, (), numbers)


def bridge_table(spec: ChartSpec) -> Table:
    """A waterfall's cells: the signed steps, which its labels show, and what draws them.

    Raises as `plain_table` does.
    """
    series = checked_series(spec)
    numbers = number_format([value for one in series for value in one.values], spec.decimals)
    return _bridge_table(tuple(map(one_line, spec.categories)), series[0], numbers)


def checked_series(spec: ChartSpec) -> list[Series]:
    """The series with legal names and finite values. Raises as `plain_table` does."""
    series = [_checked(spec, one) for one in spec.series]
    if not any(value is not None for one in series for value in one.values):
        raise no_data(spec.id)
    return series


def column_letters(number: int) -> str:
    """The letters of a sheet's column, 0 being A."""
    letters = ""
    number += 1
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def _checked(spec: ChartSpec, series: Series) -> Series:
    if len(series.values) != len(spec.categories):
        raise AttacheError(
            f'Chart "{spec.id}": series "{series.name}" has {len(series.values)} values '
            f"for {len(spec.categories)} categories.",
            "Give it one value for each category.",
        )
    return replace(series, name=one_line(series.name), values=tuple(map(finite, series.values)))


def made_column(number: int, series: Series, numbers: NumberFormat) -> Column:
    """A series as a column of the sheet."""
    codes = tuple(numbers.code(value or 0.0) for value in series.values)
    return Column(number, series.name, series.values, codes)


def _bridge_table(categories: tuple[str, ...], series: Series, numbers: NumberFormat) -> Table:
    bridge = waterfall(series.values)
    signed = NumberFormat(numbers.decimals, numbers.as_written, signed=True)
    last = len(categories) - 1
    codes = tuple(
        (numbers if i in (0, last) else signed).code(value or 0.0)
        for i, value in enumerate(series.values)
    )
    named = [
        ("Base", bridge.base),
        ("Above zero", bridge.above),
        ("Below zero", bridge.below),
        ("Label height", bridge.peaks),
        *((f"Connector {i}", lane) for i, lane in enumerate(bridge.connectors, start=1)),
    ]
    helpers = tuple(
        made_column(number, Series(name, tuple(map(finite, values))), numbers)
        for number, (name, values) in enumerate(named, start=2)
    )
    return Table(
        categories, (Column(1, series.name, series.values, codes),), helpers, numbers, bridge
    )
