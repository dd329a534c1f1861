"""The looks of marks and the places of labels, one answer for the native chart and its twin."""

from collections.abc import Callable
from dataclasses import replace

from attache.charts.axis.combination import key_column
from attache.charts.axis.framing import highlighted, shown_columns
from attache.charts.axis.places import Layout
from attache.charts.axis.waterfall import Part, Waterfall
from attache.charts.spec import ChartSpec
from attache.charts.style import ChartStyle
from attache.charts.table import Column, Table
from attache.pack.chart_type import ChartType


def series_colors(spec: ChartSpec, style: ChartStyle, order: int, several: bool) -> tuple[str, str]:
    """The colour of a series and that of labels standing on it."""
    if not several:
        return style.calm, style.on_calm
    lit = highlighted(spec)
    if lit is not None:
        chosen = order == lit
        return (style.accent, style.on_accent) if chosen else (style.calm, style.on_calm)
    if spec.type is ChartType.COMBINATION:  # The first colour is the line's.
        order = (order + 1) % len(spec.series)
    on = style.on_series or (style.ink,)
    return style.series[order % len(style.series)], on[order % len(on)]


def line_color(spec: ChartSpec, style: ChartStyle, order: int, several: bool) -> str:
    """The colour of a line; one over highlighted columns has one that no column has."""
    if not several:
        return style.accent
    lit = highlighted(spec)
    if spec.type is ChartType.COMBINATION and lit not in (None, order):
        return style.series[2] if len(style.series) > 2 else style.ink
    if spec.type is ChartType.SLOPE and lit is None:
        return style.accent
    return series_colors(spec, style, order, several)[0]


def is_stroke(spec: ChartSpec, order: int) -> bool:
    """Whether a series is drawn as a line."""
    last = order == len(spec.series) - 1
    return spec.type is ChartType.LINE or (spec.type is ChartType.COMBINATION and last)


def legend_names(table: Table, layout: Layout) -> tuple[str, ...]:
    """What the legend calls each series: its name, with its unit and axis where there are two."""
    if layout.second is None:
        return tuple(column.name for column in table.data)
    return key_column(table, sides=layout.value_axis).texts


def part_colors(spec: ChartSpec, style: ChartStyle, bridge: Waterfall) -> dict[int, str]:
    """The colour of each rise, fall and highlighted column; totals stay calm."""
    colors = {Part.RISE: style.gain, Part.FALL: style.loss}
    fills = {i: colors[part] for i, part in enumerate(bridge.parts) if part in colors}
    lit = highlighted(spec)
    return fills if lit is None else {**fills, lit: style.accent}


def step_texts(steps: Column) -> dict[int, str]:
    """Totals plain, steps signed, as the cells of the workbook show them."""
    numbers = steps.numbers
    signed = replace(numbers, signed=True)
    last = len(steps.values) - 1
    return {i: (numbers if i in (0, last) else signed).text(value) for i, value in steps.known}


def stacked(spec: ChartSpec, table: Table) -> list[dict[int, tuple[float, float]]]:
    """Where the segments of each series start and end, by their categories."""
    ends: dict[tuple[int, bool], float] = {}
    found: list[dict[int, tuple[float, float]]] = []
    for column in shown_columns(spec, table):
        segments: dict[int, tuple[float, float]] = {}
        for i, value in column.known:
            start = ends.get((i, value < 0), 0.0)
            ends[i, value < 0] = start + value
            segments[i] = (start, start + value)
        found.append(segments)
    return found


def marked_points(spec: ChartSpec, layout: Layout, column: Column, order: int) -> frozenset[int]:
    """The points of a line with a marker: labelled ones, highlighted ones, both ends of a slope."""
    known = frozenset(i for i, _ in column.known)
    if spec.type is ChartType.SLOPE:
        return known
    marked = layout.labels[order] | alone(column)
    lit = highlighted(spec)
    return marked | {lit} if lit is not None and len(spec.series) == 1 else marked


def alone(column: Column) -> frozenset[int]:
    """Points without a neighbour, which a line alone would not show."""
    known = {i for i, _ in column.known}
    return frozenset(i for i in known if not known & {i - 1, i + 1})


def beside(column: Column) -> Callable[[int], str]:
    """The first label to the left of the line, the last to the right, others clear of it.

    Places are those of the file format: "l", "r", "t" and "b".
    """
    ends = {column.known[0][0]: "l", column.known[-1][0]: "r"} if column.known else {}
    between = clear_of_line(column)
    return lambda i: ends.get(i) or between(i)


def label_place(spec: ChartSpec, layout: Layout, column: Column) -> Callable[[int], str]:
    """Where the labels of a line stand: beside its ends, above an area, else clear of the line."""
    several = len(spec.series) > 1 and spec.type is not ChartType.COMBINATION
    if not several and not layout.crowded:
        return clear_of_line(column)
    if spec.type is not ChartType.AREA:
        return beside(column)
    outer = {"l", "r"}
    return lambda i: place if (place := beside(column)(i)) in outer else "t"


def clear_of_line(column: Column) -> Callable[[int], str]:
    """Labels of one line: below where the line goes up from the point on both sides."""
    values = dict(column.known)
    places = list(values)
    rank = {place: i for i, place in enumerate(places)}

    def place(i: int) -> str:
        near = [places[k] for k in (rank[i] - 1, rank[i] + 1) if 0 <= k < len(places)]
        higher = [values[other] > values[i] for other in near]
        return "b" if higher and all(higher) else "t"

    return place
