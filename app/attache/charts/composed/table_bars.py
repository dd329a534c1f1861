"""A table with bars, the last series drawn behind its numbers: its cells and its layout.

One chart of lying bars makes it: unseen segments as wide as the columns carry the text of the
cells, and the last segment is the bar. The heading is its first category. Widths are counted in
sizes of the text, so that they are in the sheet whatever the size of the frame.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from attache.charts.axis.framing import page_of
from attache.charts.axis.label_room import no_points
from attache.charts.axis.places import Layout
from attache.charts.fitted import Fitted, fitted
from attache.charts.measure import line_height, widest
from attache.charts.numbers import finite
from attache.charts.scale import Scale
from attache.charts.spec import ChartSpec, Series
from attache.charts.style import ChartStyle
from attache.charts.table import Column, Table, checked_series, column_letters, data_table
from attache.charts.text_formulas import number_formula, number_text
from attache.errors import AttacheError

MOST_ROWS, MOST_COLUMNS = 12, 6
_USUAL, _NAMES, _BARS, _SPACE = 40.0, (8.0, 16.0), 8.5, 0.9  # Widths, in sizes of the text.
_PADDING, _HEADING, _WORD = 1.1, 5.3, 8.0
_WIDER = 1.1  # Bold letters and figures are wider than the measure reckons.
_TWO_LINES = 8  # Up to so many rows, names may take two lines.
_SMALLEST = 9.0  # Points.
_AIR, _TALLEST = 0.35, 2.6  # Around the lines of a row, and a row at most, in sizes.
_BAR, _THICKEST = 0.55, 1.3  # A bar's share of its row, and its thickness at most in sizes.


@dataclass(frozen=True, slots=True)
class Cells:
    """The helper columns of a table with bars by what they are for.

    `texts` and `widths` are those of the names and of each series; every column has a cell for the
    heading and one a row.
    """

    texts: tuple[Column, ...]
    widths: tuple[Column, ...]
    space: Column
    base: Column
    bar: Column


@dataclass(frozen=True, slots=True)
class TableLayout:
    """Where the rows are: `frame` has the plot, whose value axis counts in sizes of the text.

    `style` is that of the chart, its text as small as the columns and rows ask for.
    """

    frame: Layout
    style: ChartStyle


def bars_table(spec: ChartSpec) -> Table:
    """The series, then what the table is drawn from, worked out from them.

    Raises AttacheError as `checked_series` does, and where there is too much for one picture.
    """
    series = checked_series(spec)
    _check(spec, series)
    table = data_table(spec, series)
    return replace(table, helpers=_helpers(table))


def cells_of(table: Table) -> Cells:
    """The helper columns of a table with bars."""
    count, helpers = len(table.data) + 1, table.helpers
    return Cells(helpers[:count], helpers[count : 2 * count], *helpers[2 * count :])


def table_layout(spec: ChartSpec, table: Table, style: ChartStyle) -> TableLayout:
    """The layout of a table with bars in a frame of the style's size.

    Raises AttacheError where its text would be too small to read.
    """
    page, cells = page_of(spec, table, style), cells_of(table)
    total = sum(_first(column) for column in (*cells.widths, cells.space)) + _BARS
    rows = len(table.categories) + 1
    lines = max(text.count("\n") + 1 for column in cells.texts for text in column.texts)
    high = line_height(lines) + _AIR
    size = min(style.size, page.width / total, page.height / rows / high)
    if size < _SMALLEST:
        raise AttacheError(
            f'Chart "{spec.id}": its numbers do not fit side by side in a table of this size.',
            "Leave out a column or some rows, or show larger units.",
        )
    row = min(page.height / rows, max(_TALLEST, high) * size)
    bar = min(_BAR * row, _THICKEST * size)
    frame = Layout(
        plot=page.shares(0.0, 0.0, 0.0, page.height - rows * row),
        legend=None,
        labels=no_points(page),
        value_axis=False,
        skip=1,
        turn=0,
        gap=round((row / bar - 1) * 100),
        crowded=False,
        scale=Scale(0.0, total, 0.0, total),
    )
    return TableLayout(frame, replace(style, size=round(size, 1)))


def _check(spec: ChartSpec, series: Sequence[Series]) -> None:
    rows, columns = len(spec.categories), len(series)
    if rows > MOST_ROWS or columns > MOST_COLUMNS:
        raise AttacheError(
            f'Chart "{spec.id}": {rows} rows of {columns} columns are too many for a table with '
            f"bars, which shows at most {MOST_ROWS} of {MOST_COLUMNS}.",
            "Choose the rows and columns that matter, or draw it as bars.",
        )


def _helpers(table: Table) -> tuple[Column, ...]:
    rows, count = len(table.categories) + 1, len(table.data)
    lines = 2 if rows <= _TWO_LINES else 1
    numbers = [_numbers(column, count + 2 + i, lines) for i, column in enumerate(table.data)]
    widths = [width for _, width in numbers]
    left = _USUAL - sum(widths) - _SPACE - _BARS
    names, name_width = _names(table, count + 1, left, lines)
    named = [("names", name_width), *((c.name, w) for c, w in zip(table.data, widths, strict=True))]
    first = 2 * count + 2
    spaces = [
        *((f"Width of {name}", width) for name, width in named),
        ("Space", _SPACE),
    ]
    unseen = [_constant(first + i, *each, rows) for i, each in enumerate(spaces)]
    return (names, *(c for c, _ in numbers), *unseen, *_bars(table.data[-1], first + len(spaces)))


def _names(table: Table, number: int, left: float, lines: int) -> tuple[Column, float]:
    """The names below an empty heading, and how wide they are."""
    least, most = _NAMES
    wanted = widest(table.categories, 1.0) * _WIDER + _AIR
    room = min(max(least, min(most, left)), max(wanted, 1.0))
    fits = [fitted(name, (room - _AIR) / _WIDER + 0.01, lines) for name in table.categories]
    formulas = [f"={fit.formula(f'A{row}&{_EMPTY}')}" for row, fit in enumerate(fits, start=2)]
    texts = ("", *(fit.text for fit in fits))
    return Column(number, "Names", (), (), ("", *formulas), texts), room


_EMPTY = '""'


def _numbers(column: Column, number: int, lines: int) -> tuple[Column, float]:
    """The numbers of a series as text, below its name, and how wide they are."""
    letters, numbers = column_letters(column.number), column.numbers
    texts = [number_text(numbers, value) for value in column.values]
    words = min(_WORD, widest(column.name.split(), 1.0))
    heading_width = min(max(_HEADING, words), widest([column.name], 1.0))
    wide = max(widest(texts, 1.0), heading_width) * _WIDER
    heading: Fitted = fitted(column.name, wide / _WIDER + 0.01, lines)
    formulas = [
        f"={heading.formula(f'{letters}$1')}",
        *(
            f"={number_formula(f'{letters}{row}', numbers, value)}"
            for row, value in enumerate(column.values, start=2)
        ),
    ]
    shown = (heading.text, *texts)
    made = Column(number, f"Text of {column.name}", (), (), tuple(formulas), shown)
    return made, wide + _PADDING


def _constant(number: int, name: str, width: float, rows: int) -> Column:
    return Column(number, name, (round(width, 2),) * rows, ("General",) * rows)


def _bars(column: Column, number: int) -> tuple[Column, Column]:
    """Where each bar begins and how long it is; those below zero run to the left."""
    known = [value for _, value in column.known]
    low, high = min(*known, 0.0), max(*known, 0.0)
    span = finite(high - low) or 0.0
    unit = _BARS / span if span else 0.0
    values = [value or 0.0 for value in column.values]
    letters, last = column_letters(column.number), len(values) + 1
    every = f"{letters}$2:{letters}${last}"
    whole = f"(MAX(0,{every})-MIN(0,{every}))"
    rows = range(2, last + 1)
    bases = [(min(0.0, value) - low) * unit for value in values]
    starts = [_share(f"(MIN(0,{letters}{row})-MIN(0,{every}))", whole) for row in rows]
    lengths = [_share(f"ABS({letters}{row})", whole) for row in rows]
    return (
        _formed(number, "Start", bases, starts),
        _formed(number + 1, "Bar", [abs(value) * unit for value in values], lengths),
    )


def _share(part: str, whole: str) -> str:
    return f"=IF({whole}=0,0,{part}/{whole}*{_BARS:g})"


def _formed(number: int, name: str, values: Sequence[float], formulas: Sequence[str]) -> Column:
    """A column that is nothing beside the heading."""
    codes = ("General",) * (len(values) + 1)
    return Column(number, name, (0.0, *values), codes, ("", *formulas))


def _first(column: Column) -> float:
    return column.values[0] or 0.0
