"""Doughnuts: the parts of a whole as a ring, their names and values in a legend beside it."""

from dataclasses import replace

from attache.charts.elements import (
    NO_FILL,
    NO_LINE,
    common_code,
    manual_layout,
    number_cells,
    number_code,
    shape,
    solid,
    text_cells,
    text_properties,
)
from attache.charts.points.doughnut_layout import (
    HOLE,
    DoughnutLayout,
    doughnut_layout,
    part_names,
)
from attache.charts.shades import Shade
from attache.charts.spec import ChartSpec
from attache.charts.style import ChartStyle
from attache.charts.table import Column, Table, checked_series, data_table
from attache.charts.text_formulas import number_formula
from attache.errors import AttacheError
from attache.presentationml import solid_fill

MOST_PARTS = 5
BETWEEN = "  "
"""What stands between the name of a part and its value."""
EDGE = 19050
_AS_BARS = "Draw it as bars."


def doughnut_table(spec: ChartSpec) -> Table:
    """The cells of a doughnut: its parts, and what the legend says of them.

    Raises AttacheError where there are several series, more than five parts, one below zero, or
    none above it.
    """
    if len(spec.series) != 1:
        raise AttacheError(
            f'Chart "{spec.id}": a doughnut shows one series; this has {len(spec.series)}.',
            _AS_BARS,
        )
    table = data_table(spec, checked_series(spec))
    parts = table.data[0]
    if len(parts.known) > MOST_PARTS:
        raise AttacheError(
            f'Chart "{spec.id}": a doughnut has at most five parts; this has {len(parts.known)}.',
            _AS_BARS,
        )
    below = [i for i, value in parts.known if value < 0]
    if below:
        raise AttacheError(
            f'Chart "{spec.id}": a doughnut has no parts below zero; '
            f'"{table.categories[below[0]]}" is {parts.numbers.text(parts.values[below[0]] or 0)}.',
            _AS_BARS,
        )
    if not any(value for _, value in parts.known):
        raise AttacheError(
            f'Chart "{spec.id}": a doughnut has parts above zero; all of these are zero.',
            _AS_BARS,
        )
    return replace(table, helpers=(_entries(table),))


def _entries(table: Table) -> Column:
    """The names of the parts with their values, as the legend shows them."""
    parts = table.data[0]
    texts: list[str] = []
    formulas: list[str] = []
    for i, name in enumerate(part_names(table.categories)):
        value = parts.values[i]
        written = "" if value is None else BETWEEN + parts.numbers.text(value)
        texts.append(name.text + written)
        number = number_formula(f"B{i + 2}", parts.numbers, value)
        formulas.append(f'={name.formula(f"A{i + 2}")}&IF(B{i + 2}="","","{BETWEEN}"&{number})')
    return Column(2, "Legend", (), (), tuple(formulas), tuple(texts))


def doughnut_chart(spec: ChartSpec, style: ChartStyle, table: Table) -> str:
    """The ring, its first part beginning at the top and the others following clockwise."""
    layout = doughnut_layout(spec, table, style)
    parts, entries = table.data[0], table.helpers[0]
    cells = number_cells(table.cells(parts.number), parts, common_code(parts))
    return (
        f"<c:plotArea>{manual_layout(layout.plot, inner=True)}"
        '<c:doughnutChart><c:varyColors val="1"/><c:ser><c:idx val="0"/><c:order val="0"/>'
        f"<c:tx>{text_cells(table.head(parts.number), (parts.name,))}</c:tx>"
        f"{_points(style, layout)}{_labels(spec, style, layout)}"
        f"<c:cat>{text_cells(table.cells(entries.number), entries.texts)}</c:cat>"
        f"<c:val>{cells}</c:val></c:ser>"
        f'<c:firstSliceAng val="0"/><c:holeSize val="{HOLE}"/></c:doughnutChart>'
        f"<c:spPr>{NO_FILL}{NO_LINE}</c:spPr></c:plotArea>"
        f"{_legend(spec, style, table, layout)}"
    )


def _points(style: ChartStyle, layout: DoughnutLayout) -> str:
    """The parts in their shades, with a thin gap between them in the colour of the ground."""
    edge = f'<a:ln w="{EDGE}">{solid(style.ground)}</a:ln>'
    return "".join(
        f'<c:dPt><c:idx val="{i}"/><c:bubble3D val="0"/>{shape(_fill(shade), edge)}</c:dPt>'
        for i, shade in sorted(layout.shades.items())
    )


def _fill(shade: Shade) -> str:
    return solid_fill(shade.color, shade.inner)


def _labels(spec: ChartSpec, style: ChartStyle, layout: DoughnutLayout) -> str:
    """The shares in percent, each in the colour that can be read on its part."""
    own = "".join(
        _label(spec, style, i, shade.on)
        if i in layout.labels
        else f'<c:dLbl><c:idx val="{i}"/><c:delete val="1"/></c:dLbl>'
        for i, shade in sorted(layout.shades.items())
    )
    shown = bool(layout.labels)
    looks = text_properties(style, spec.language, style.ink, bold=True)
    return f"<c:dLbls>{own}{number_code('0%')}{shape(NO_FILL)}{looks}{_shown(shown)}</c:dLbls>"


def _label(spec: ChartSpec, style: ChartStyle, index: int, color: str) -> str:
    looks = text_properties(style, spec.language, color, bold=True)
    return (
        f'<c:dLbl><c:idx val="{index}"/>{number_code("0%")}{shape(NO_FILL)}{looks}'
        f"{_shown(True)}</c:dLbl>"
    )


def _shown(percent: bool) -> str:
    return (
        '<c:showLegendKey val="0"/><c:showVal val="0"/><c:showCatName val="0"/>'
        f'<c:showSerName val="0"/><c:showPercent val="{percent:d}"/><c:showBubbleSize val="0"/>'
    )


def _legend(spec: ChartSpec, style: ChartStyle, table: Table, layout: DoughnutLayout) -> str:
    """The names and values on the right; what has no value is left out."""
    left_out = "".join(
        f'<c:legendEntry><c:idx val="{i}"/><c:delete val="1"/></c:legendEntry>'
        for i, value in enumerate(table.data[0].values)
        if value is None
    )
    return (
        f'<c:legend><c:legendPos val="r"/>{left_out}{manual_layout(layout.legend)}'
        f'<c:overlay val="0"/>{text_properties(style, spec.language, style.ink)}</c:legend>'
    )
