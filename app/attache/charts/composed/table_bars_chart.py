"""A table with bars as a native chart: stacked bars, all but the last of which are unseen."""

from attache.charts.axis.axes import CATEGORY_AXIS, VALUE_AXIS, axis_ids
from attache.charts.axis.framing import highlighted
from attache.charts.composed.table_bars import Cells, TableLayout, cells_of, table_layout
from attache.charts.elements import (
    HAIRLINE,
    NO_FILL,
    NO_LINE,
    THIN,
    line,
    manual_layout,
    number_cells,
    number_code,
    series_head,
    shape,
    solid,
    text_cells,
)
from attache.charts.labels import no_labels
from attache.charts.spec import ChartSpec
from attache.charts.style import ChartStyle
from attache.charts.table import Column, Table
from attache.charts.text_labels import TextLook, text_labels, text_range


def table_chart(spec: ChartSpec, style: ChartStyle, table: Table) -> str:
    """The plot area of a table with bars."""
    layout, cells = table_layout(spec, table, style), cells_of(table)
    small = layout.style
    texts = [_text(spec, small, table, cells, order) for order in range(len(cells.texts))]
    after = len(texts)
    return (
        f"<c:plotArea>{manual_layout(layout.frame.plot, inner=True)}"
        '<c:barChart><c:barDir val="bar"/><c:grouping val="stacked"/><c:varyColors val="0"/>'
        f"{''.join(texts)}{_segment(table, cells, cells.space, after)}"
        f"{_segment(table, cells, cells.base, after + 1)}{_bar(spec, style, table, cells)}"
        f'<c:gapWidth val="{layout.frame.gap}"/><c:overlap val="100"/>{axis_ids()}</c:barChart>'
        f"{_axes(style, layout)}<c:spPr>{NO_FILL}{NO_LINE}</c:spPr></c:plotArea>"
    )


def cell_looks(
    spec: ChartSpec, style: ChartStyle, column: Column, align: str
) -> dict[int, TextLook]:
    """How each cell of a column is set: the heading and the highlighted row in bold."""
    lit = highlighted(spec)
    looks = {0: TextLook(style.muted, align=align)}
    for row in range(1, len(column.texts)):
        looks[row] = TextLook(style.ink, bold=row - 1 == lit, align=align)
    return looks


def _text(spec: ChartSpec, style: ChartStyle, table: Table, cells: Cells, order: int) -> str:
    """An unseen segment with the text of a column: names begin at its left, numbers end right."""
    column = cells.texts[order]
    place, align = ("inEnd", "r") if order else ("inBase", "l")
    texts = {i: text for i, text in enumerate(column.texts) if text}
    looks = cell_looks(spec, style, column, align)
    every = len(texts) == len(column.texts)
    labels = text_labels(spec, style, texts, place, looks, every=every)
    return _segment(table, cells, cells.widths[order], order, labels, text_range(table, column))


def _segment(
    table: Table, cells: Cells, column: Column, order: int, labels: str = "", shown: str = ""
) -> str:
    return (
        f"<c:ser>{series_head(table, column, order)}{shape(NO_FILL)}"
        f'<c:invertIfNegative val="0"/>{labels or no_labels()}'
        f"{_data(table, cells, column)}{shown}</c:ser>"
    )


def _bar(spec: ChartSpec, style: ChartStyle, table: Table, cells: Cells) -> str:
    """The bars of the last series, under its name."""
    last, lit = table.data[-1], highlighted(spec)
    head = series_head(table, cells.bar, len(cells.texts) + 2, (table.head(last.number), last.name))
    own = "" if lit is None else _point(lit + 1, style.accent)
    return (
        f'<c:ser>{head}{shape(solid(style.calm))}<c:invertIfNegative val="0"/>{own}{no_labels()}'
        f"{_data(table, cells, cells.bar)}</c:ser>"
    )


def _point(index: int, color: str) -> str:
    return (
        f'<c:dPt><c:idx val="{index}"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/>'
        f"{shape(solid(color))}</c:dPt>"
    )


def _data(table: Table, cells: Cells, column: Column) -> str:
    names = cells.texts[0]
    return (
        f"<c:cat>{text_cells(table.cells(names.number), names.texts)}</c:cat>"
        f"<c:val>{number_cells(table.cells(column.number), column, 'General')}</c:val>"
    )


def _axes(style: ChartStyle, layout: TableLayout) -> str:
    """Thin rules between the rows, and a stronger one, the axis of values, below the heading."""
    scale = layout.frame.scale
    unnamed = '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="none"/>'
    return (
        f'<c:catAx><c:axId val="{CATEGORY_AXIS}"/>'
        '<c:scaling><c:orientation val="maxMin"/></c:scaling><c:delete val="0"/>'
        f'<c:axPos val="l"/><c:majorGridlines><c:spPr>{line(style.muted, HAIRLINE, faint=True)}'
        f"</c:spPr></c:majorGridlines>{number_code('General')}{unnamed}{shape(NO_FILL)}"
        f'<c:crossAx val="{VALUE_AXIS}"/><c:crosses val="autoZero"/><c:auto val="0"/>'
        '<c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>'
        f'<c:valAx><c:axId val="{VALUE_AXIS}"/><c:scaling><c:orientation val="minMax"/>'
        f'<c:max val="{scale.high!r}"/><c:min val="{scale.low!r}"/></c:scaling>'
        f'<c:delete val="0"/><c:axPos val="t"/>{number_code("General")}{unnamed}'
        f'{shape(NO_FILL, line(style.muted, THIN))}<c:crossAx val="{CATEGORY_AXIS}"/>'
        '<c:crossesAt val="2"/><c:crossBetween val="between"/></c:valAx>'
    )
