"""Columns with a line on an axis of its own: the names that say which is which, and both axes."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from attache.charts.axis.framing import Box, Page
from attache.charts.axis.places import Layout
from attache.charts.axis.rooms import Names, category_names, legend_box, under_legend
from attache.charts.axis.scale_pair import Reach, banded, paired
from attache.charts.axis.value_axis import marked, reach
from attache.charts.measure import widest
from attache.charts.scale import Scale
from attache.charts.spec import ChartSpec, Series
from attache.charts.table import Column, Table, check_axis, checked_series, data_table
from attache.errors import AttacheError
from attache.text import one_line

_MOST_LABELLED = 12
_LABEL = 1.6  # The height of a label with its gap, as a share of its size.
_LEAST = 11.0  # The height of a plot with columns below a line, likewise.
_SIDES = {"ko": ("왼쪽", "오른쪽"), "en": ("left", "right")}


def combination_table(spec: ChartSpec) -> Table:
    """The numbers, and two columns of names with their units, the latter with their axes too.

    Raises AttacheError as `plain_table` does, and for a single series.
    """
    series = checked_series(spec)
    if len(series) < 2:
        raise AttacheError(
            f'Chart "{spec.id}" has one series; a combination has columns and a line.',
            "Add a series for the line, or draw the chart as columns.",
        )
    bars = [value for one in series[:-1] for value in one.values if value is not None]
    check_axis(spec, max(bars, default=0.0))
    table = data_table(spec, series)
    count = len(series)
    keys = tuple(
        Column(count + i, name, (), (), texts=tuple(_keys(spec, series, sides)))
        for i, (name, sides) in enumerate((("Legend", False), ("Legend with axes", True)), start=1)
    )
    return replace(table, helpers=keys, numbers=table.data[0].numbers)


def _keys(spec: ChartSpec, series: Sequence[Series], sides: bool) -> list[str]:
    """What the legend calls each series: its name, its unit and the side of its axis."""
    left, right = _SIDES.get(spec.language[:2], _SIDES["en"])
    keys: list[str] = []
    for one in series:
        unit = one_line(spec.unit if one.unit is None else one.unit)
        parts = [unit] if unit and unit.casefold() not in one.name.casefold() else []
        if sides:
            parts.append(right if one is series[-1] else left)
        keys.append(f"{one.name} ({', '.join(parts)})" if parts else one.name)
    return keys


def key_column(table: Table, *, sides: bool) -> Column:
    """The column of the names for a legend, with the sides of the axes where those are shown."""
    return table.helpers[1 if sides else 0]


@dataclass(frozen=True, slots=True)
class _Labels:
    """The widths in points of the labels of columns and of those of the line."""

    bars: float
    line: float


def combined_layout(page: Page) -> Layout:
    """The line above the columns where both have room for their values, else two shown axes."""
    labels = _Labels(*(_width(page, columns) for columns in (page.bars, page.table.data[-1:])))
    names = category_names(page)
    plain = legend_box(page, key_column(page.table, sides=False).texts)
    if page.spec.show_labels and reach(page)[0] >= 0:
        room = _LABEL * page.size
        plot = _plot(page, plain, names, labels.line / 2, labels.line / 2, room)
        if _fits(page, plot, labels):
            scales = banded(
                *_reaches(page), room / (plot.height * page.height), page.spec.axis_from
            )
            return _laid_out(page, plot, plain, names, scales, labels=True)
    sided = legend_box(page, key_column(page.table, sides=True).texts)
    left, right = labels.bars + page.size, labels.line + page.size
    plot = _plot(page, sided, names, left, right, 0.5 * page.size)
    scales = paired(*_reaches(page), page.spec.axis_from)
    return _laid_out(page, plot, sided, names, scales, labels=False)


def _laid_out(
    page: Page, plot: Box, legend: Box, names: Names, scales: tuple[Scale, Scale], *, labels: bool
) -> Layout:
    start = scales[0].low
    shown = tuple(
        frozenset(i for i, value in column.known if labels and (is_line or value >= start))
        for column in page.table.data
        for is_line in (column is page.table.data[-1],)
    )
    return Layout(
        plot=plot,
        legend=legend,
        labels=shown,
        value_axis=not labels,
        skip=names.skip,
        turn=names.turn,
        gap=page.gap,
        crowded=False,
        scale=scales[0],
        second=scales[1],
    )


def _plot(page: Page, legend: Box, names: Names, left: float, right: float, above: float) -> Box:
    if names.turn:
        left = max(left, min(names.room, page.width * 0.15))
    top = under_legend(page, legend) + above
    return page.shares(left, top, right, names.room)


def _fits(page: Page, plot: Box, labels: _Labels) -> bool:
    """Whether every column and every point of the line has room for its value."""
    slot = plot.width * page.width / page.count
    count = len(page.bars)
    bar = slot if count == 1 else slot / (count + page.gap / 100) * 1.12
    is_high = plot.height * page.height >= _LEAST * page.size
    is_wide = labels.bars * 1.08 <= bar and labels.line * 1.08 <= slot
    return is_high and is_wide and page.count <= _MOST_LABELLED


def _width(page: Page, columns: Sequence[Column]) -> float:
    texts = [column.numbers.text(value) for column in columns for _, value in column.known]
    return widest(texts, page.size)


def _reaches(page: Page) -> tuple[Reach, Reach]:
    line = [value for _, value in page.table.data[-1].known] or [0.0]
    bars, last = page.bars[0].numbers, page.table.data[-1].numbers
    shown = marked(page)
    low, high = min((reach(page)[0], *shown)), max((reach(page)[1], *shown))
    return (
        Reach(min(low, 0.0), max(high, 0.0), bars.decimals),
        Reach(min(line), max(line), last.decimals),
    )
