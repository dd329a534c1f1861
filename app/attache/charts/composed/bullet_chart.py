"""A bullet chart as a native one: bars of values, and the marks of their targets, on two axes."""

from dataclasses import replace

from attache.charts.axis.axes import axes, axis_ids
from attache.charts.axis.framing import highlighted
from attache.charts.composed.bullet import BulletLayout, bullet_layout
from attache.charts.elements import (
    NO_FILL,
    NO_LINE,
    line,
    manual_layout,
    number_code,
    series_data,
    series_head,
    shape,
    solid,
)
from attache.charts.keys import keys_markup
from attache.charts.labels import no_labels
from attache.charts.spec import ChartSpec
from attache.charts.style import ChartStyle
from attache.charts.table import Column, Table
from attache.charts.text_labels import TextLook, text_labels, text_range
from attache.pack.chart_type import ChartType

_CATEGORIES, _VALUES = 333333331, 333333332
HALO = 9525  # EMU; around the mark, so that it is seen on a dark bar.
# LibreOffice counts the entries of lying bars from the last one on: these are the same both ways,
# thanks to bars of nothing before the first.
_UNNAMED = (0, 2, 3, 4, 6)


def bullet_chart(spec: ChartSpec, style: ChartStyle, table: Table) -> str:
    """The plot area and the legend of a bullet chart."""
    layout = bullet_layout(spec, table, style)
    lying = replace(spec, type=ChartType.BAR)
    return (
        f"<c:plotArea>{manual_layout(layout.frame.plot, inner=True)}"
        f"{_values(spec, style, table, layout)}{_targets(style, table, layout)}"
        f"{axes(lying, style, table, layout.frame)}{_second_axes(layout)}"
        f"<c:spPr>{NO_FILL}{NO_LINE}</c:spPr></c:plotArea>"
        f"{keys_markup(spec, style, layout.keys, _UNNAMED)}"
    )


def _values(spec: ChartSpec, style: ChartStyle, table: Table, layout: BulletLayout) -> str:
    """The bars, the unseen space behind them, and what carries the labels."""
    values, lit = table.data[0], highlighted(spec)
    _, _, ends, spaces, _, starts, texts = table.helpers
    lit_fill = "" if lit is None else _point(lit, style.accent)
    cells = text_range(table, texts) if layout.labelled else ""
    bars = (
        _unseen(table, starts, 0)
        + f"<c:ser>{series_head(table, values, 1)}{shape(solid(style.calm))}"
        f'<c:invertIfNegative val="0"/>{lit_fill}{no_labels()}{series_data(table, values)}</c:ser>'
        + _unseen(table, spaces, 2)
        + _unseen(table, ends, 3, _labels(spec, style, table, layout), cells)
    )
    return _stacked(bars, layout.frame.gap, axis_ids())


def _targets(style: ChartStyle, table: Table, layout: BulletLayout) -> str:
    """Unseen bars up to the target, the mark, and what is left up to the label."""
    targets, (_, marks, _, _, rests, *_) = table.data[1], table.helpers
    named = table.head(targets.number), targets.name
    looks = shape(solid(style.ink), line(style.ground, HALO))
    bars = (
        _unseen(table, targets, 4) + f"<c:ser>{series_head(table, marks, 5, named)}{looks}"
        f'<c:invertIfNegative val="0"/>{no_labels()}{series_data(table, marks)}</c:ser>'
        + _unseen(table, rests, 6)
    )
    axis = f'<c:axId val="{_CATEGORIES}"/><c:axId val="{_VALUES}"/>'
    return _stacked(bars, layout.mark_gap, axis)


def _stacked(bars: str, gap: int, axis: str) -> str:
    return (
        '<c:barChart><c:barDir val="bar"/><c:grouping val="stacked"/><c:varyColors val="0"/>'
        f'{bars}<c:gapWidth val="{gap}"/><c:overlap val="100"/>{axis}</c:barChart>'
    )


def _unseen(table: Table, column: Column, order: int, labels: str = "", cells: str = "") -> str:
    """Bars that nobody sees; `cells` are those whose text the labels show."""
    return (
        f"<c:ser>{series_head(table, column, order)}{shape(NO_FILL)}"
        f'<c:invertIfNegative val="0"/>{labels or no_labels()}'
        f"{series_data(table, column)}{cells}</c:ser>"
    )


def _point(index: int, color: str) -> str:
    return (
        f'<c:dPt><c:idx val="{index}"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/>'
        f"{shape(solid(color))}</c:dPt>"
    )


def _labels(spec: ChartSpec, style: ChartStyle, table: Table, layout: BulletLayout) -> str:
    if not layout.labelled:
        return no_labels()
    texts = dict(enumerate(table.helpers[-1].texts))
    looks = dict.fromkeys(texts, TextLook(style.ink))
    return text_labels(spec, style, texts, "inBase", looks, every=True)


def _second_axes(layout: BulletLayout) -> str:
    """Axes that nobody sees, with the same bounds.

    That of the values is not deleted: LibreOffice would stack the marks on the values.
    """
    scale = layout.frame.scale
    high = "" if scale.highest is None else f'<c:max val="{scale.highest!r}"/>'
    low = "" if scale.lowest is None else f'<c:min val="{scale.lowest!r}"/>'
    step = "" if scale.step is None else f'<c:majorUnit val="{scale.step!r}"/>'
    unseen = (
        f"{number_code('General')}"
        '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="none"/>'
        f"{shape(NO_FILL)}"
    )
    return (
        f'<c:catAx><c:axId val="{_CATEGORIES}"/>'
        '<c:scaling><c:orientation val="maxMin"/></c:scaling><c:delete val="1"/>'
        f'<c:axPos val="l"/>{unseen}<c:crossAx val="{_VALUES}"/><c:crosses val="autoZero"/>'
        '<c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/>'
        '<c:noMultiLvlLbl val="1"/></c:catAx>'
        f'<c:valAx><c:axId val="{_VALUES}"/>'
        f'<c:scaling><c:orientation val="minMax"/>{high}{low}</c:scaling><c:delete val="0"/>'
        f'<c:axPos val="t"/>{unseen}<c:crossAx val="{_CATEGORIES}"/><c:crosses val="max"/>'
        f'<c:crossBetween val="between"/>{step}</c:valAx>'
    )
