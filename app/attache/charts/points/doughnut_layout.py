"""Where the ring of a doughnut and its legend are in the frame, and which parts are labelled."""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from attache.charts.axis.framing import Box, highlighted, page_of
from attache.charts.fitted import Fitted, fitted
from attache.charts.measure import text_width, widest
from attache.charts.shades import Shade
from attache.charts.spec import ChartSpec
from attache.charts.style import ChartStyle
from attache.charts.table import Column, Table

HOLE = 58
"""The width of the hole in percent of the ring's."""
_NAME, _NAME_LINES = 13.0, 2
_LARGEST, _HIGHEST = 0.62, 0.96  # The ring's share of the width and of the height at most.
_SMALLEST = 0.4  # Its share of the width where the legend would take more.
_KEY = 2.2  # The key of a part and the space around it, in sizes of the text.
_PITCH = 1.75  # From one part of the legend to the next, in lines of text.
_APART = 0.1  # Between the ring and the legend, as a share of the ring.
_BOLD = 1.08


@dataclass(frozen=True, slots=True)
class DoughnutLayout:
    """How a doughnut is laid out.

    `plot` is the square that the ring fills. `shades` are those of the parts by their places,
    clockwise from the top; `labels` are the shares of those that have room for them.
    """

    plot: Box
    legend: Box
    shades: Mapping[int, Shade]
    labels: Mapping[int, str]


def part_names(categories: tuple[str, ...]) -> tuple[Fitted, ...]:
    """The names of the parts as the legend shows them."""
    return tuple(fitted(name, _NAME, _NAME_LINES) for name in categories)


def shares(column: Column) -> dict[int, float]:
    """The parts of the whole by their places, those that are nothing left out."""
    largest = max(value for _, value in column.known)  # The sum of large numbers is no number.
    total = math.fsum(value / largest for _, value in column.known)
    return {i: value / largest / total for i, value in column.known if value}


def doughnut_layout(spec: ChartSpec, table: Table, style: ChartStyle) -> DoughnutLayout:
    """The layout of a doughnut in a frame of the style's size."""
    page = page_of(spec, table, style)
    texts = [line for text in table.helpers[0].texts for line in text.split("\n")]
    wanted = widest(texts, page.size) + _KEY * page.size
    ring = min(
        page.height * _HIGHEST, page.width * _LARGEST, max(page.width - wanted, page.width * 0.4)
    )
    gap = ring * _APART
    room = page.width - ring - gap
    wide = min(wanted, room)
    left = max(0.0, (page.width - ring - gap - wide) / 2)
    rows = sum(text.count("\n") + _PITCH for text in table.helpers[0].texts if text)
    high = min(rows * page.line, page.height)
    return DoughnutLayout(
        plot=_box(page.width, page.height, left, (page.height - ring) / 2, ring, ring),
        legend=_box(
            page.width, page.height, left + ring + gap, (page.height - high) / 2, wide, high
        ),
        shades=_shades(spec, style, table),
        labels=_labels(table.data[0], ring, page.size) if spec.show_labels else {},
    )


def _box(width: float, height: float, *sides: float) -> Box:
    left, top, wide, high = sides
    return Box(left / width, top / height, wide / width, high / height)


def _shades(spec: ChartSpec, style: ChartStyle, table: Table) -> dict[int, Shade]:
    """One for each part: the highlighted one in accent and the others calm, or the brand's own."""
    known, lit = [i for i, _ in table.data[0].known], highlighted(spec)
    if lit not in known:
        return dict(zip(known, style.parts, strict=False))
    rest = [i for i in known if i != lit]
    accent = Shade(style.accent, on=style.on_accent)
    return {lit: accent, **dict(zip(rest, style.calm_parts, strict=False))}


def _labels(column: Column, ring: float, size: float) -> dict[int, str]:
    """The shares that have room in their part of the ring, between hole and edge."""
    band = ring / 2 * (1 - HOLE / 100)
    middle = ring / 2 * (1 + HOLE / 100) / 2
    labels = {i: percent(share) for i, share in shares(column).items()}
    return {
        i: text
        for i, text in labels.items()
        if text_width(text, size) * _BOLD <= band * 0.95
        and size * 1.5 <= shares(column)[i] * math.tau * middle
    }


def percent(share: float) -> str:
    """A share of the whole in percent without decimals, as PowerPoint rounds it."""
    hundredths = Decimal(repr(share * 100)).quantize(Decimal(1), rounding=ROUND_HALF_UP)
    return f"{hundredths}%"
