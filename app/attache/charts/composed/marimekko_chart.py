"""A Marimekko as a native chart: stacked areas on an axis of days, and labels on unseen lines."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from attache.charts.axis.axes import CATEGORY_AXIS, VALUE_AXIS, axis_ids
from attache.charts.composed.marimekko import MarimekkoLayout, marimekko_layout
from attache.charts.composed.marimekko_cells import POINTS, TIER, Mosaic, mosaic_of
from attache.charts.elements import (
    HAIRLINE,
    NO_FILL,
    NO_LINE,
    line,
    manual_layout,
    number_cells,
    number_code,
    series_head,
    shape,
    text_cells,
)
from attache.charts.keys import keys_markup
from attache.charts.spec import ChartSpec
from attache.charts.style import ChartStyle
from attache.charts.table import Column, Table
from attache.charts.text_labels import TextLook, text_labels, text_range
from attache.presentationml import solid_fill

SEPARATOR = 12700  # EMU; between the segments, in the colour of the ground.
_DATE = "yyyy\\-mm\\-dd"


def marimekko_chart(spec: ChartSpec, style: ChartStyle, table: Table) -> str:
    """The plot area and the legend of a Marimekko."""
    layout, mosaic = marimekko_layout(spec, table, style), mosaic_of(table)
    areas = [_area(style, table, mosaic, layout, order) for order in range(len(table.data))]
    lines = [
        _line(spec, style, table, mosaic, carried, order)
        for order, carried in enumerate(_carriers(style, mosaic, layout), start=len(areas))
    ]
    hidden = range(len(areas), len(areas) + len(lines))
    return (
        f"<c:plotArea>{manual_layout(layout.frame.plot, inner=True)}"
        '<c:areaChart><c:grouping val="stacked"/><c:varyColors val="0"/>'
        f"{''.join(areas)}{axis_ids()}</c:areaChart>"
        '<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>'
        f'{"".join(lines)}<c:marker val="1"/>{axis_ids()}</c:lineChart>'
        f"{_axes(layout)}<c:spPr>{NO_FILL}{NO_LINE}</c:spPr></c:plotArea>"
        f"{keys_markup(spec, style, layout.keys, hidden)}"
    )


def _area(
    style: ChartStyle, table: Table, mosaic: Mosaic, layout: MarimekkoLayout, order: int
) -> str:
    """The segments of one series, with its own name."""
    fill, column = layout.fills[order], table.data[order]
    named = text_cells(table.head(column.number), (column.name,))
    looks = shape(solid_fill(fill.color, fill.inner), line(style.ground, SEPARATOR))
    return (
        f'<c:ser><c:idx val="{order}"/><c:order val="{order}"/><c:tx>{named}</c:tx>'
        f"{looks}{_data(table, mosaic, mosaic.heights[order])}</c:ser>"
    )


@dataclass(frozen=True, slots=True)
class _Carrier:
    """An unseen line: `texts` hang at its columns `shown`, `leader` leads up from them."""

    column: Column
    texts: Column
    shown: Mapping[int, TextLook]
    place: str
    leader: float = 0.0


def _carriers(style: ChartStyle, mosaic: Mosaic, layout: MarimekkoLayout) -> list[_Carrier]:
    """One a series, one for the totals, one a tier of names."""
    percents = [
        _Carrier(column, texts, dict.fromkeys(shown, TextLook(fill.on)), "ctr")
        for column, texts, shown, fill in zip(
            mosaic.middles, mosaic.percents, layout.percents, layout.fills, strict=True
        )
    ]
    every = range(len(layout.spans)) if layout.on_top else ()
    totals = _Carrier(mosaic.top, mosaic.totals, dict.fromkeys(every, TextLook(style.ink)), "t")
    names = [
        _Carrier(column, layout.named(mosaic), _in_tier(style, layout, tier), "b", TIER * tier)
        for tier, column in enumerate(mosaic.tiers)
    ]
    return [*percents, totals, *names]


def _in_tier(style: ChartStyle, layout: MarimekkoLayout, tier: int) -> dict[int, TextLook]:
    """The names that stand in a tier."""
    return {
        i: TextLook(style.ink, bold=False, place=name.place)
        for i, name in enumerate(layout.names)
        if name and name.tier == tier
    }


def _line(
    spec: ChartSpec, style: ChartStyle, table: Table, mosaic: Mosaic, carried: _Carrier, order: int
) -> str:
    looks = {i * POINTS + POINTS // 2: look for i, look in sorted(carried.shown.items())}
    texts = {i: carried.texts.texts[i] for i in looks if carried.texts.texts[i]}
    every = len(texts) == sum(1 for text in carried.texts.texts if text)
    labels = text_labels(spec, style, texts, carried.place, looks, every=every)
    leaders = _leaders(style, carried, list(looks)) if carried.leader and looks else ""
    cells = text_range(table, carried.texts) if texts else ""
    return (
        f"<c:ser>{series_head(table, carried.column, order)}<c:spPr>{NO_LINE}</c:spPr>"
        f'<c:marker><c:symbol val="none"/></c:marker>{labels}{leaders}'
        f'{_data(table, mosaic, carried.column)}<c:smooth val="0"/>{cells}</c:ser>'
    )


def _leaders(style: ChartStyle, carried: _Carrier, points: Sequence[int]) -> str:
    """Thin lines from the columns down to the names that stand deeper."""
    cells = "".join(f'<c:pt idx="{i}"><c:v>{carried.leader!r}</c:v></c:pt>' for i in points)
    count = len(carried.column.values)
    return (
        '<c:errBars><c:errDir val="y"/><c:errBarType val="plus"/><c:errValType val="cust"/>'
        '<c:noEndCap val="1"/><c:plus><c:numLit><c:formatCode>General</c:formatCode>'
        f'<c:ptCount val="{count}"/>{cells}</c:numLit></c:plus>'
        f"<c:spPr>{line(style.muted, HAIRLINE)}</c:spPr></c:errBars>"
    )


def _data(table: Table, mosaic: Mosaic, column: Column) -> str:
    """The days and the values of a series."""
    days = number_cells(table.cells(mosaic.day.number), mosaic.day, _DATE)
    values = number_cells(table.cells(column.number), column, "General")
    return f"<c:cat>{days}</c:cat><c:val>{values}</c:val>"


def _axes(layout: MarimekkoLayout) -> str:
    """Axes that nobody sees."""
    scale = layout.frame.scale
    hidden = (
        f"{number_code('General')}"
        '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="none"/>'
    )
    return (
        f'<c:dateAx><c:axId val="{CATEGORY_AXIS}"/>'
        '<c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="1"/>'
        f'<c:axPos val="b"/>{hidden}<c:crossAx val="{VALUE_AXIS}"/><c:crosses val="autoZero"/>'
        '<c:auto val="0"/><c:lblOffset val="100"/><c:baseTimeUnit val="days"/></c:dateAx>'
        f'<c:valAx><c:axId val="{VALUE_AXIS}"/><c:scaling><c:orientation val="minMax"/>'
        f'<c:max val="{scale.high!r}"/><c:min val="{scale.low!r}"/></c:scaling>'
        f'<c:delete val="1"/><c:axPos val="l"/>{hidden}<c:crossAx val="{CATEGORY_AXIS}"/>'
        '<c:crosses val="autoZero"/><c:crossBetween val="midCat"/></c:valAx>'
    )
