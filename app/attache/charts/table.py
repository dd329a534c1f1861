"""The cells behind a chart: what the workbook holds and what the chart's XML refers to."""

from dataclasses import dataclass

from attache.charts.numbers import NumberFormat, finite, number_format
from attache.charts.spec import ChartSpec, Series, no_data
from attache.charts.waterfall import Waterfall, waterfall
from attache.errors import AttacheError
from attache.pack.chart_type import ChartType
from attache.text import one_line

SHEET = "Sheet1"
_NATIVE = (
    ChartType.BAR,
    ChartType.COLUMN,
    ChartType.STACKED,
    ChartType.LINE,
    ChartType.WATERFALL,
)


@dataclass(frozen=True, slots=True)
class Column:
    """One column of the sheet. `number` is its place from 1, column A holding the categories.

    `codes` are the number format codes of its cells, one a value.
    """

    number: int
    name: str
    values: tuple[float | None, ...]
    codes: tuple[str, ...]

    @property
    def known(self) -> tuple[tuple[int, float], ...]:
        """Its values with their places, the blanks left out."""
        return tuple((i, value) for i, value in enumerate(self.values) if value is not None)


@dataclass(frozen=True, slots=True)
class Table:
    """The sheet of a chart: categories below A1, then one column a series.

    A waterfall has one `data` column, its signed steps; `helpers` are the columns it is drawn
    from. All text is legal in XML, all values are finite.
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
        return f"{SHEET}!${letters}$2:${letters}${len(self.categories) + 1}"

    def head(self, number: int) -> str:
        """The reference to the head of a column."""
        return f"{SHEET}!${column_letters(number)}$1"


def chart_table(spec: ChartSpec) -> Table:
    """The cells of a chart.

    Raises AttacheError where there is no value or a series does not match the categories,
    ValueError for a number or a timeline, which are drawn as shapes and not as charts.
    """
    if spec.type not in _NATIVE:
        raise ValueError(f"a {spec.type} is drawn as shapes, not as a chart")
    series = [_checked(spec, one) for one in spec.series]
    numbers = number_format([value for one in series for value in one.values], spec.decimals)
    if not any(value is not None for one in series for value in one.values):
        raise no_data(spec.id)
    categories = tuple(map(one_line, spec.categories))
    if spec.type is ChartType.WATERFALL:
        return _bridge_table(categories, series[0], numbers)
    data = tuple(_column(i, one, numbers) for i, one in enumerate(series, start=1))
    return Table(categories, data, (), numbers)


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
    return Series(one_line(series.name), tuple(map(finite, series.values)))


def _column(number: int, series: Series, numbers: NumberFormat) -> Column:
    codes = tuple(numbers.code(value or 0.0) for value in series.values)
    return Column(number, series.name, series.values, codes)


def _bridge_table(categories: tuple[str, ...], series: Series, numbers: NumberFormat) -> Table:
    """A waterfall's cells: the signed steps, which its labels show, and what draws them."""
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
        _column(number, Series(name, tuple(map(finite, values))), numbers)
        for number, (name, values) in enumerate(named, start=2)
    )
    return Table(
        categories, (Column(1, series.name, series.values, codes),), helpers, numbers, bridge
    )
