"""Where the columns, segments and labels of a Marimekko chart are, for both that draw it."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import cycle

from attache.charts.axis.framing import Page, highlighted, page_of
from attache.charts.axis.label_room import no_points
from attache.charts.axis.places import Layout
from attache.charts.axis.rooms import under_legend
from attache.charts.composed.marimekko_cells import POINTS, Mosaic, mosaic_of
from attache.charts.composed.marimekko_names import Name, Span, below, width_of
from attache.charts.keys import Keys, keys
from attache.charts.scale import Scale
from attache.charts.shades import Shade
from attache.charts.spec import ChartSpec
from attache.charts.style import ChartStyle
from attache.charts.table import Column, Table

_BOLD, _INSIDE = 1.08, 1.25  # Bold figures are wider than the measure reckons; some need air.
_MARGIN = 3.5  # How far the plot gives way at its sides for a name, in sizes.
_SHRUNK = 0.85  # What is left of the width of a column between such margins.


@dataclass(frozen=True, slots=True)
class MarimekkoLayout:
    """Where everything is.

    `frame` holds the plot, whose value axis runs from below the names to 1. `fills` are one a
    series, with what stands on them. `percents` are, one set a series, the columns whose segment
    has room for its label. `names` says where each column's name stands, None where it has no
    room; `on_top` that the totals stand above the columns, and `is_summed` behind the names.
    """

    frame: Layout
    keys: Keys
    fills: tuple[Shade, ...]
    spans: tuple[Span, ...]
    percents: tuple[frozenset[int], ...]
    names: tuple[Name | None, ...]
    on_top: bool
    is_summed: bool

    def named(self, mosaic: Mosaic) -> Column:
        """The column with the texts of the names."""
        return mosaic.summed if self.is_summed else mosaic.named


def marimekko_layout(spec: ChartSpec, table: Table, style: ChartStyle) -> MarimekkoLayout:
    """The layout of a Marimekko in a frame of the style's size."""
    page, mosaic = page_of(spec, table, style), mosaic_of(table)
    fills = _fills(spec, style, len(table.data))
    legend = keys(page, [column.name for column in table.data], fills)
    spans = _spans(page, mosaic, 0.0, 0.0)
    on_top = spec.show_labels and _fit(page, spans, at_middles(mosaic.totals), _BOLD)
    top = under_legend(page, legend.box) + (1.5 * page.size if on_top else 0.3 * page.size)
    room = page.height - top
    tried = [_below(page, mosaic, spans, room, is_summed=False)]
    if spec.show_labels and not on_top:
        tried.insert(0, _below(page, mosaic, spans, room, is_summed=True))
    is_summed, spans, names, columns = min(tried, key=lambda found: found[2].count(None))
    low = 1 - room / columns
    first, last = spans[0].left, spans[-1].right
    frame = Layout(
        plot=page.shares(first, top, page.width - last, 0.0),
        legend=legend.box,
        labels=no_points(page),
        value_axis=False,
        skip=1,
        turn=0,
        gap=0,
        crowded=False,
        scale=Scale(low, 1.0, low, 1.0),
    )
    shown = tuple(
        _roomy(page, spans, heights, percents, columns) if spec.show_labels else frozenset[int]()
        for heights, percents in zip(mosaic.heights, mosaic.percents, strict=True)
    )
    return MarimekkoLayout(frame, legend, fills, spans, shown, names, on_top, is_summed)


def at_middles(column: Column) -> tuple[str, ...]:
    """The texts of a column of the sheet, one a column of the chart."""
    return column.texts[POINTS // 2 :: POINTS]


def _fills(spec: ChartSpec, style: ChartStyle, count: int) -> tuple[Shade, ...]:
    """The colours of the series; where one is highlighted, the others are calm."""
    lit = highlighted(spec)
    if lit is not None:
        accent, calm = Shade(style.accent, on=style.on_accent), cycle(style.calm_parts)
        return tuple(accent if order == lit else next(calm) for order in range(count))
    return style.parts[:count]


def _spans(page: Page, mosaic: Mosaic, left: float, right: float) -> tuple[Span, ...]:
    """The columns between margins in points."""
    starts, ends = _known(mosaic.start), _known(mosaic.end)
    unit = (page.width - left - right) / (ends[-1] - starts[0])
    return tuple(
        Span(left + (start - starts[0]) * unit, left + (end - starts[0]) * unit)
        for start, end in zip(starts, ends, strict=True)
    )


def _margins(page: Page, spans: Sequence[Span], texts: Sequence[str]) -> tuple[float, float]:
    """What the first and the last name reach over the sides, with the room to stand clear."""
    over = [
        (width_of(page, text) - span.width * _SHRUNK) / 2
        for text, span in ((texts[0], spans[0]), (texts[-1], spans[-1]))
    ]
    first, last = (min(_MARGIN * page.size, each) if each > 0 else 0.0 for each in over)
    return first, last


def _below(
    page: Page, mosaic: Mosaic, spans: Sequence[Span], room: float, *, is_summed: bool
) -> tuple[bool, tuple[Span, ...], tuple[Name | None, ...], float]:
    """Whether the names have the totals, the columns between them, the names, their height."""
    texts = at_middles(mosaic.summed if is_summed else mosaic.named)
    moved = _spans(page, mosaic, *_margins(page, spans, texts))
    return is_summed, moved, *below(page, moved, texts, room)


def _fit(page: Page, spans: Sequence[Span], texts: Sequence[str], factor: float) -> bool:
    pairs = zip(texts, spans, strict=True)
    return all(width_of(page, text) * factor <= span.width for text, span in pairs)


def _roomy(
    page: Page, spans: Sequence[Span], heights: Column, percents: Column, columns: float
) -> frozenset[int]:
    """The segments that are large enough for their label."""
    shares = _known(heights)[POINTS // 2 :: POINTS]
    return frozenset(
        i
        for i, (share, text) in enumerate(zip(shares, at_middles(percents), strict=True))
        if share * columns >= page.line * 1.05 and _fit(page, spans[i : i + 1], [text], _INSIDE)
    )


def _known(column: Column) -> list[float]:
    return [value or 0.0 for value in column.values]
