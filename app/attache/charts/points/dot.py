"""Dot plots after Cleveland: a dot a value, in rows that names lead to.

PowerPoint has no such chart. A scatter chart makes one: the values run to the right, a column of
the sheet holds the rows, and the names are labels of points that nobody sees at the left edge.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from attache.charts.annotate.anchor_texts import text_beside
from attache.charts.annotate.anchors import Anchors
from attache.charts.axis.framing import Page, highlighted, page_of
from attache.charts.axis.marks import series_colors
from attache.charts.elements import (
    NO_FILL,
    NO_LINE,
    common_code,
    line,
    manual_layout,
    number_cells,
    series_head,
)
from attache.charts.keys import keys_markup
from attache.charts.numbers import NumberFormat, finite
from attache.charts.points.axis import Axis
from attache.charts.points.dot_layout import DotLayout, dot_layout, row_names, values_by_row
from attache.charts.points.labels import GAP, Label
from attache.charts.points.plot import (
    circle,
    labels_of_points,
    literal,
    own_points,
    point_series,
    scatter_plot,
    to_the_edge,
    value_axes,
)
from attache.charts.scale import Scale
from attache.charts.spec import ChartSpec, Series
from attache.charts.style import ChartStyle
from attache.charts.table import (
    Column,
    Table,
    check_axis,
    checked_series,
    column_letters,
    data_table,
    made_column,
)
from attache.errors import AttacheError

SPAN = 19050
_MOST_SERIES = 4
_LONGEST = 1e300
_FAR = 1000  # How many times the axis a line reaches out that is to end at the plot's edge.


def dot_table(spec: ChartSpec) -> Table:
    """The cells of a dot plot: the values, then the rows and what else it is drawn from.

    Raises AttacheError where there are more than four series, or none has a value.
    """
    if len(spec.series) > _MOST_SERIES:
        raise AttacheError(
            f'Chart "{spec.id}": a dot plot has at most four series; this has {len(spec.series)}.',
            "Choose those to be compared.",
        )
    table = data_table(spec, checked_series(spec))
    check_axis(spec, max(value for column in table.data for _, value in column.known))
    return Table(table.categories, table.data, tuple(_helpers(table)), table.numbers)


def _helpers(table: Table) -> Iterator[Column]:
    """The rows; of several series where they begin and end; the names where they need lines."""
    number = len(table.data) + 1
    yield _column(number, "Row", [i + 0.5 for i in range(len(table.categories))])
    if len(table.data) > 1:
        yield from _spanned(table, number)
        number += 3
    names = row_names(table.categories)
    if any(name.text != whole for name, whole in zip(names, table.categories, strict=True)):
        formulas = tuple(f"={name.formula(f'A{row}')}" for row, name in enumerate(names, start=2))
        yield Column(number + 1, "Name", (), (), formulas, tuple(name.text for name in names))


def _spanned(table: Table, number: int) -> Iterator[Column]:
    """The lowest value of each row; then the points of a line through all that lie apart.

    Three cells a row make that line: its ends, and a blank that keeps it from the next one.
    """
    rows = [[v for v in row if v is not None] for row in values_by_row(table)]
    letters = column_letters(len(table.data))
    cells = [f"B{i}:{letters}{i}" for i in range(2, len(rows) + 2)]
    lowest = [min(row, default=None) for row in rows]
    ends = [(min(row), max(row), None) if len(row) > 1 else (None,) * 3 for row in rows]
    steps = [
        (i + 0.5, i + 0.5, None) if len(row) > 1 else (None,) * 3 for i, row in enumerate(rows)
    ]
    yield _column(number + 1, "Lowest", lowest, [f"=MIN({each})" for each in cells])
    yield _column(
        number + 2,
        "Line",
        [end for three in ends for end in three],
        [text for each in cells for text in (f"=MIN({each})", f"=MAX({each})", "")],
    )
    yield _column(number + 3, "Line's row", [step for three in steps for step in three])


def _column(
    number: int, name: str, values: Sequence[float | None], formulas: Sequence[str] = ()
) -> Column:
    made = made_column(number, Series(name, tuple(values)), NumberFormat(1, as_written=True))
    return replace(made, formulas=tuple(formulas))


def dot_chart(spec: ChartSpec, style: ChartStyle, table: Table) -> str:
    """The plot area of a dot plot with its hidden axis of rows, and the legend."""
    layout = dot_layout(spec, table, style)
    several, count = len(table.data) > 1, len(table.categories)
    hidden = [_spans(style, table, 0)] if several else []
    hidden.append(_guides(style, table, layout, len(hidden)))
    hidden.append(_names(spec, style, table, layout, len(hidden)))
    dots = [_dots(spec, style, table, layout, i, len(hidden) + i) for i in range(len(table.data))]
    rows = Axis(Scale(0.0, count, 0.0, count, 1.0), table.helpers[:1], shown=False, turned=True)
    legend = keys_markup(spec, style, layout.keys, range(len(hidden))) if layout.keys else ""
    return (
        f"<c:plotArea>{manual_layout(layout.frame.plot, inner=True)}"
        f"{scatter_plot([*hidden, *dots])}{value_axes(spec, style, layout.axis, rows)}"
        f"<c:spPr>{NO_FILL}{NO_LINE}</c:spPr></c:plotArea>{legend}"
    )


def _guides(style: ChartStyle, table: Table, layout: DotLayout, order: int) -> str:
    """Faint lines from the left edge to the first dot of each row."""
    several = len(table.data) > 1
    first = table.helpers[1] if several else table.data[0]
    scale = layout.frame.scale
    length = finite((scale.high - scale.low) * _FAR) or _LONGEST
    return point_series(
        series_head(table, first, order),
        _cells(table, first),
        _cells(table, table.helpers[0]),
        bars=to_the_edge(style, length),
    )


def _names(spec: ChartSpec, style: ChartStyle, table: Table, layout: DotLayout, order: int) -> str:
    """Points that nobody sees at the left edge, whose labels are the names of the rows."""
    rows, last = table.helpers[0], table.helpers[-1]
    source = last.number if last.texts else 0
    texts = last.texts or table.categories
    shown = {i: Label(layout.names[i].text, "l") for i in layout.named if texts[i]}
    labels = labels_of_points(
        spec,
        style,
        table.cells(source),
        {i: text for i, text in enumerate(texts) if text},
        shown,
    )
    return point_series(
        series_head(table, rows, order),
        literal([layout.frame.scale.low] * len(texts)),
        _cells(table, rows),
        labels=labels,
    )


def _spans(style: ChartStyle, table: Table, order: int) -> str:
    """A line between the lowest and the highest dot of each row."""
    ends, steps = table.helpers[2:4]
    return point_series(
        series_head(table, ends, order),
        _cells(table, ends),
        _cells(table, steps),
        stroke=line(style.muted, SPAN),
    )


def _dots(
    spec: ChartSpec, style: ChartStyle, table: Table, layout: DotLayout, place: int, order: int
) -> str:
    column, several = table.data[place], len(table.data) > 1
    lit = None if several else highlighted(spec)
    color = series_colors(spec, style, place, several)[0]
    texts = {i: column.numbers.text(value) for i, value in column.known}
    return point_series(
        series_head(table, column, order),
        _cells(table, column),
        _cells(table, table.helpers[0]),
        marker=circle(color, layout.marker),
        points=own_points({} if lit is None else {lit: style.accent}, layout.marker),
        labels=labels_of_points(
            spec, style, table.cells(column.number), texts, layout.labels[place]
        ),
    )


def _cells(table: Table, column: Column) -> str:
    return number_cells(table.cells(column.number), column, common_code(column))


def dot_anchors(spec: ChartSpec, style: ChartStyle, table: Table) -> Anchors:
    """Where the dots of a dot plot fall."""
    return anchors_of(page_of(spec, table, style), style, dot_layout(spec, table, style))


def anchors_of(page: Page, style: ChartStyle, layout: DotLayout) -> Anchors:
    """The same of a dot plot that is laid out already."""
    table = page.table
    plot = layout.frame.plot
    top, high = plot.top * page.height, plot.height * page.height
    anchors = Anchors(
        width=page.width,
        height=page.height,
        left=plot.left * page.width,
        top=top,
        right=(plot.left + plot.width) * page.width,
        foot=top + high,
        lies=True,
        middles=tuple(top + (i + 0.5) * high / page.count for i in range(page.count)),
        thick=float(layout.marker),
        low=layout.frame.scale.low,
        high=layout.frame.scale.high,
        ends=tuple(column.values for column in table.data),
        totals=tuple(
            max((value for value in row if value is not None), default=None)
            for row in values_by_row(table)
        ),
        labels=layout.frame.labels,
    )
    gap = layout.marker / 2 + GAP
    texts = tuple(
        text_beside(style, anchors.at(i, value), label.text, label.place, gap, bold=label.bold)
        for column, labels in zip(table.data, layout.labels, strict=True)
        for i, value in column.known
        for label in (labels.get(i),)
        if label is not None
    )
    return replace(anchors, texts=texts)
