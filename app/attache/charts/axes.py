"""The two axes of a chart and its legend."""

from attache.charts.elements import (
    HAIRLINE,
    NO_FILL,
    NO_LINE,
    THIN,
    line,
    manual_layout,
    number_code,
    shape,
    text_properties,
)
from attache.charts.layout import Layout
from attache.charts.spec import ChartSpec
from attache.charts.style import ChartStyle
from attache.charts.table import Table
from attache.pack.chart_type import ChartType

# Positive, unlike python-pptx's: the schema knows no negative axis ids.
CATEGORY_AXIS = 111111111
VALUE_AXIS = 222222222


def axis_ids() -> str:
    """The axes that a plot is drawn on."""
    return f'<c:axId val="{CATEGORY_AXIS}"/><c:axId val="{VALUE_AXIS}"/>'


def axes(spec: ChartSpec, style: ChartStyle, table: Table, layout: Layout) -> str:
    """Both axes; bars run top-down in the order given."""
    lies = spec.type is ChartType.BAR
    return _category_axis(spec, style, layout, lies) + _value_axis(spec, style, table, layout, lies)


def legend(spec: ChartSpec, style: ChartStyle, layout: Layout) -> str:
    """The legend along the top, nothing where labels say what is what."""
    if layout.legend is None:
        return ""
    return (
        f'<c:legend><c:legendPos val="t"/>{manual_layout(layout.legend)}<c:overlay val="0"/>'
        f"{text_properties(style, spec.language, style.ink)}</c:legend>"
    )


def _category_axis(spec: ChartSpec, style: ChartStyle, layout: Layout, lies: bool) -> str:
    """Names at the low end, so that they keep clear of bars below zero."""
    return (
        f'<c:catAx><c:axId val="{CATEGORY_AXIS}"/>'
        f'<c:scaling><c:orientation val="{"maxMin" if lies else "minMax"}"/></c:scaling>'
        f'<c:delete val="0"/><c:axPos val="{"l" if lies else "b"}"/>'
        f"{number_code('General')}"
        '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>'
        f"{shape(NO_FILL, line(style.muted, THIN) if needs_line(layout, lies) else NO_LINE)}"
        f"{text_properties(style, spec.language, style.ink, turn=_turn(layout, lies))}"
        f'<c:crossAx val="{VALUE_AXIS}"/><c:crosses val="autoZero"/><c:auto val="0"/>'
        '<c:lblAlgn val="ctr"/><c:lblOffset val="100"/>'
        f'<c:tickLblSkip val="{layout.skip}"/><c:tickMarkSkip val="{layout.skip}"/>'
        '<c:noMultiLvlLbl val="1"/></c:catAx>'
    )


def _value_axis(
    spec: ChartSpec, style: ChartStyle, table: Table, layout: Layout, lies: bool
) -> str:
    """Shown, with faint gridlines, only where the labels do not suffice."""
    code = table.numbers.common_code(v for column in table.data for _, v in column.known)
    grid = f"<c:majorGridlines>{_grid(style)}</c:majorGridlines>" if layout.value_axis else ""
    return (
        f'<c:valAx><c:axId val="{VALUE_AXIS}"/>'
        f'<c:scaling><c:orientation val="minMax"/>{_bounds(layout)}</c:scaling>'
        f'<c:delete val="{not layout.value_axis:d}"/><c:axPos val="{"b" if lies else "l"}"/>'
        f"{grid}{number_code(code)}"
        '<c:majorTickMark val="none"/><c:minorTickMark val="none"/>'
        f'<c:tickLblPos val="{"high" if lies else "low"}"/>'
        f"{shape(NO_FILL, NO_LINE)}{text_properties(style, spec.language, style.muted, turn=0)}"
        f'<c:crossAx val="{CATEGORY_AXIS}"/><c:crosses val="{"max" if lies else "autoZero"}"/>'
        f'<c:crossBetween val="between"/>{_step(layout)}</c:valAx>'
    )


def needs_line(layout: Layout, lies: bool) -> bool:
    """Columns and lines stand on the axis; bars need it only where some run the other way."""
    return not lies or layout.value_axis or layout.scale.lowest != 0


def _turn(layout: Layout, lies: bool) -> int | None:
    """The angle of the names in 60,000ths of a degree.

    PowerPoint names every n-th category at any angle. LibreOffice would name them all at an angle
    of nought, and turns them where none is given: a hair's breadth keeps them level and few.
    """
    if layout.skip == 1:
        return layout.turn * 60000
    return None if lies else 1


def _grid(style: ChartStyle) -> str:
    return f"<c:spPr>{line(style.muted, HAIRLINE, faint=True)}</c:spPr>"


def _bounds(layout: Layout) -> str:
    highest, lowest = layout.scale.highest, layout.scale.lowest
    high = "" if highest is None else f'<c:max val="{highest!r}"/>'
    low = "" if lowest is None else f'<c:min val="{lowest!r}"/>'
    return high + low


def _step(layout: Layout) -> str:
    step = layout.scale.step
    return "" if step is None else f'<c:majorUnit val="{step!r}"/>'
