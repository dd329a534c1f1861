"""The cells behind a chart: what the workbook holds and what the chart's XML refers to."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from attache.charts.axis.waterfall import Waterfall, waterfall
from attache.charts.axis.waterfall_formulas import bridge_formulas
from attache.charts.numbers import PLAIN, NumberFormat, finite, number_format
from attache.charts.spec import ChartSpec, Series, no_data
from attache.errors import AttacheError
from attache.pack.chart_type import ChartType
from attache.text import one_line

SHEET = "Sheet1"


@dataclass(frozen=True, slots=True)
class Column:
    """One column of the sheet. `number` is its place from 1, column A holding the categories.

    `codes` are the number format codes of its cells, one a value. `formulas` work the values out
    from other cells of the sheet, one a value and "" for none, so that what is drawn follows an
    edit of the data; they are ours and hold no text of anybody's. `texts` stand in the cells of a
    column without numbers. `numbers` is how its values are written wherever they stand.
    Where it `says_nothing`, its formulas give an empty text for no value, and stand there as well.
    """

    number: int
    name: str
    values: tuple[float | None, ...]
    codes: tuple[str, ...]
    formulas: tuple[str, ...] = ()
    texts: tuple[str, ...] = ()
    numbers: NumberFormat = PLAIN
    says_nothing: bool = False

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

    def cell(self, number: int, row: int) -> str:
        """The reference to one cell of a column, row 0 being the first below its head."""
        return f"{SHEET}!${column_letters(number)}${row + 2}"


def plain_table(spec: ChartSpec) -> Table:
    """The cells of a chart that is drawn from its series as they are.

    Raises AttacheError where there is no value, a series does not match the categories, or the
    value axis would begin above every value.
    """
    series = checked_series(spec)
    check_axis(spec, _highest(spec, series))
    return data_table(spec, series)


def data_table(spec: ChartSpec, series: Sequence[Series]) -> Table:
    """The cells of checked series, each in its own number format."""
    common = number_format(_usual(series), spec.decimals, signed=spec.signed, suffix=spec.suffix)
    data = tuple(
        made_column(i, one, _own_format(spec, one) if _is_own(one) else common)
        for i, one in enumerate(series, start=1)
    )
    return Table(tuple(map(one_line, spec.categories)), data, (), common)


def bridge_table(spec: ChartSpec) -> Table:
    """A waterfall's cells: the signed steps, which its labels show, and what draws them.

    Raises as `plain_table` does.
    """
    table = data_table(spec, checked_series(replace(spec, series=spec.series[:1])))
    bridged = _bridge_table(table.categories, table.data[0])
    peaks = [peak for peak in bridged.bridge.peaks if peak is not None] if bridged.bridge else []
    check_axis(spec, max(peaks))
    return bridged


def check_axis(spec: ChartSpec, highest: float) -> None:
    """Refuse a value axis that begins at or above the highest thing drawn."""
    if spec.axis_from is not None and spec.axis_from >= highest:
        raise AttacheError(
            f'Chart "{spec.id}": its value axis begins at {spec.axis_from:g}, '
            "and nothing reaches above that.",
            "Let the axis begin below the values.",
        )


def _highest(spec: ChartSpec, series: Sequence[Series]) -> float:
    rows = zip(*(one.values for one in series), strict=True)
    known = [[value for value in row if value is not None] for row in rows]
    if spec.type is ChartType.STACKED:
        return max(sum(value for value in row if value > 0) for row in known)
    return max(value for row in known for value in row)


def _usual(series: Sequence[Series]) -> list[float | None]:
    """The values of the series without a number format of their own, or of all."""
    usual = [one for one in series if not _is_own(one)] or series
    return [value for one in usual for value in one.values]


def _is_own(series: Series) -> bool:
    return series.decimals is not None or series.suffix is not None


def _own_format(spec: ChartSpec, series: Series) -> NumberFormat:
    return number_format(
        series.values,
        spec.decimals if series.decimals is None else series.decimals,
        signed=spec.signed,
        suffix=spec.suffix if series.suffix is None else series.suffix,
    )


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
    return Column(number, series.name, series.values, codes, numbers=numbers)


def _bridge_table(categories: tuple[str, ...], steps: Column) -> Table:
    numbers = steps.numbers
    bridge = waterfall(steps.values)
    signed = replace(numbers, signed=True)
    last = len(categories) - 1
    codes = tuple(
        (numbers if i in (0, last) else signed).code(value or 0.0)
        for i, value in enumerate(steps.values)
    )
    named = [
        ("Base", bridge.base),
        ("Above zero", bridge.above),
        ("Below zero", bridge.below),
        ("Label height", bridge.peaks),
        *((f"Connector {i}", lane) for i, lane in enumerate(bridge.connectors, start=1)),
    ]
    formulas = bridge_formulas(len(categories))
    helpers = tuple(
        replace(
            made_column(number, Series(name, tuple(map(finite, values))), numbers),
            formulas=formulas[number - 2],
            says_nothing=True,
        )
        for number, (name, values) in enumerate(named, start=2)
    )
    return Table(categories, (replace(steps, codes=codes),), helpers, numbers, bridge)
