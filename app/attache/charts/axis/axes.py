"""The two axes of a chart and its legend."""

from collections.abc import Iterator

from attache.charts.axis.layout import Layout
from attache.charts.elements import (
    HAIRLINE,
    NO_FILL,
    NO_LINE,
    THIN,
    common_code,
    line,
    manual_layout,
    number_code,
    shape,
    text_properties,
)
from attache.charts.scale import Scale
from attache.charts.spec import ChartSpec
from attache.charts.style import ChartStyle
from attache.charts.table import Table
from attache.pack.chart_type import ChartType

# Positive, unlike python-pptx's: the schema knows no negative axis ids.
CATEGORY_AXIS = 111111111
VALUE_AXIS = 222222222
SECOND_CATEGORY_AXIS = 333333333
SECOND_VALUE_AXIS = 444444444


def axis_ids(*, second: bool = False) -> str:
    """The axes that a plot is drawn on."""
    first = (CATEGORY_AXIS, VALUE_AXIS)
    ids = (SECOND_CATEGORY_AXIS, SECOND_VALUE_AXIS) if second else first
    return "".join(f'<c:axId val="{axis}"/>' for axis in ids)


def axes(spec: ChartSpec, style: ChartStyle, table: Table, layout: Layout) -> str:
    """Both axes; bars run top-down in the order given. A line may have two of its own."""
    lies = spec.type is ChartType.BAR
    first = _category_axis(spec, style, layout, lies) + _value_axis(
        spec, style, table, layout, lies
    )
    return first + _second_axes(spec, style, table, layout) if layout.second else first


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
    grid = f"<c:majorGridlines>{_grid(style)}</c:majorGridlines>" if layout.value_axis else ""
    share = 100.0 if spec.type is ChartType.STACKED_100 else 1.0
    cross = "midCat" if layout.edges else "between"
    return (
        f'<c:valAx><c:axId val="{VALUE_AXIS}"/>'
        f'<c:scaling><c:orientation val="minMax"/>{_bounds(layout.scale, share)}</c:scaling>'
        f'<c:delete val="{not layout.value_axis:d}"/><c:axPos val="{"b" if lies else "l"}"/>'
        f"{grid}{number_code(_axis_code(spec, table))}"
        '<c:majorTickMark val="none"/><c:minorTickMark val="none"/>'
        f'<c:tickLblPos val="{"high" if lies else "low"}"/>'
        f"{shape(NO_FILL, NO_LINE)}{text_properties(style, spec.language, style.muted, turn=0)}"
        f'<c:crossAx val="{CATEGORY_AXIS}"/><c:crosses val="{"max" if lies else "autoZero"}"/>'
        f'<c:crossBetween val="{cross}"/>{_step(layout.scale, share)}</c:valAx>'
    )


def _axis_code(spec: ChartSpec, table: Table) -> str:
    """The number format of the value axis; that of shares counts a whole as one."""
    if spec.type is ChartType.STACKED_100:
        return "0%"
    return table.numbers.common_code(axis_values(spec, table))


def axis_values(spec: ChartSpec, table: Table) -> Iterator[float]:
    """The values whose number format is that of the value axis."""
    columns = table.data[:-1] if spec.type is ChartType.COMBINATION else table.data
    return (value for column in columns for _, value in column.known)


def _second_axes(spec: ChartSpec, style: ChartStyle, table: Table, layout: Layout) -> str:
    """The value axis of a line at the right, and the hidden axis of categories it crosses."""
    if layout.second is None:
        raise ValueError("the layout of a combination has a second axis")
    code, labels = common_code(table.data[-1]), "high" if layout.value_axis else "none"
    # LibreOffice would draw the line on the first axis if this one were deleted.
    return (
        f'<c:valAx><c:axId val="{SECOND_VALUE_AXIS}"/>'
        f'<c:scaling><c:orientation val="minMax"/>{_bounds(layout.second)}</c:scaling>'
        f'<c:delete val="0"/><c:axPos val="r"/>{number_code(code)}'
        '<c:majorTickMark val="none"/><c:minorTickMark val="none"/>'
        f'<c:tickLblPos val="{labels}"/>'
        f"{shape(NO_FILL, NO_LINE)}{text_properties(style, spec.language, style.muted, turn=0)}"
        f'<c:crossAx val="{SECOND_CATEGORY_AXIS}"/><c:crosses val="max"/>'
        f'<c:crossBetween val="between"/>{_step(layout.second)}</c:valAx>'
        f'<c:catAx><c:axId val="{SECOND_CATEGORY_AXIS}"/>'
        '<c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="1"/>'
        '<c:axPos val="b"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/>'
        f'<c:tickLblPos val="nextTo"/><c:crossAx val="{SECOND_VALUE_AXIS}"/>'
        '<c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/>'
        '<c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>'
    )


def needs_line(layout: Layout, lies: bool) -> bool:
    """Columns and lines stand on the axis; bars need it only where some run the other way.

    A slope, whose lines say all at their ends, stands on nothing.
    """
    if layout.edges and layout.endings and not layout.value_axis:
        return False
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


def _bounds(scale: Scale, share: float = 1.0) -> str:
    high = "" if scale.highest is None else f'<c:max val="{scale.highest / share!r}"/>'
    low = "" if scale.lowest is None else f'<c:min val="{scale.lowest / share!r}"/>'
    return high + low


def _step(scale: Scale, share: float = 1.0) -> str:
    return "" if scale.step is None else f'<c:majorUnit val="{scale.step / share!r}"/>'
