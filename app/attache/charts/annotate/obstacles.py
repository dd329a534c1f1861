"""What a chart draws itself, as the blocks that annotations keep clear of."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from attache.charts.annotate.field import Block, Field
from attache.charts.annotate.measure import Ruler
from attache.charts.annotate.overlay import Box
from attache.charts.annotate.values import STACKS, numbers_of
from attache.charts.axis.marks import beside, clear_of_line
from attache.charts.numbers import NumberFormat
from attache.charts.spec import Series
from attache.charts.table import Column
from attache.pack.chart_type import ChartType

_LABEL_GAP = 4.0
_MARKER = 5.0
_CROWDED = 8  # Of more points, a line's ends are labelled beside it.
_PIECES = 6  # A sloping line is taken for so many level ones.
_LINES = frozenset({ChartType.LINE, ChartType.AREA})
_DOTS = frozenset({ChartType.DOT, ChartType.SCATTER})
_STACKED = (*STACKS, ChartType.WATERFALL)


def take_chart(field: Field) -> None:
    """Note what a chart draws itself in the room that it leaves."""
    for left, top, width, height in field.anchors.texts:
        block = field.block(Box(left, top, width, height))
        field.take(replace(block, label=True))
    for order, series in enumerate(field.spec.series):
        if is_line(field, order):
            field.take(*_line(field, order), *_line_labels(field, order, series))
        elif field.spec.type in _STACKED:
            field.take(*_segments(field, order, series))
        elif field.spec.type in _DOTS:
            field.take(*_points(field, order))
        else:
            field.take(*_bars(field, order, series))


def is_line(field: Field, order: int) -> bool:
    """Whether a series is drawn as a line."""
    kind, last = field.spec.type, len(field.spec.series) - 1
    return kind in _LINES or (kind is ChartType.COMBINATION and order == last)


def is_points(field: Field, order: int) -> bool:
    """Whether the marks of a series are points, with a line between them or without."""
    return is_line(field, order) or field.spec.type in _DOTS


def bar_place(field: Field, category: int, order: int) -> tuple[float, float]:
    """Where the bar of a series begins and ends along the categories."""
    middle, thick = field.anchors.middles[category], field.anchors.thick
    kind = field.spec.type
    if kind in _STACKED or kind is ChartType.BULLET or len(field.spec.series) < 2:
        return middle - thick / 2, middle + thick / 2
    bars = len(field.spec.series) - (kind is ChartType.COMBINATION)
    each = thick / max(1, bars)
    start = middle - thick / 2 + order * each
    return start, start + each


def mark_end(field: Field, category: int, order: int) -> float | None:
    """How far out the mark of a series ends; None where it has none."""
    ends = field.anchors.ends[order : order + 1]  # a waterfall draws its first series only
    value = ends[0][category] if ends else None
    return None if value is None else field.out(value)


def _shown(field: Field, order: int) -> frozenset[int]:
    """The categories at which a series carries a label."""
    labels = field.anchors.labels
    return labels[order] if order < len(labels) else frozenset()


def _known(field: Field, order: int) -> list[tuple[int, float]]:
    """The categories of a series with how far out it ends there."""
    ends = ((i, mark_end(field, i, order)) for i in range(len(field.anchors.middles)))
    return [(i, out) for i, out in ends if out is not None]


def _bars(field: Field, order: int, series: Series) -> Iterator[Block]:
    zero, numbers = field.out(0.0), numbers_of(field.spec, series)
    for i, out in _known(field, order):
        start, end = bar_place(field, i, order)
        yield Block(start, end, min(zero, out), max(zero, out))
        if i in _shown(field, order):
            yield _end_label(field, (start + end) / 2, out, zero, numbers.text(_value(series, i)))


def _value(series: Series, category: int) -> float:
    return series.values[category] or 0.0


def _end_label(field: Field, middle: float, out: float, zero: float, text: str) -> Block:
    """A value beyond the end of a bar."""
    along, outward = _label_room(field, text)
    low = out + _LABEL_GAP if out >= zero else out - _LABEL_GAP - outward
    return Block(middle - along / 2, middle + along / 2, low, low + outward, label=True)


def _label_room(field: Field, text: str) -> tuple[float, float]:
    ruler = Ruler(field.style.latin, field.style.size, bold=True)
    return field.room(*ruler.box((text,)))


def _segments(field: Field, order: int, series: Series) -> Iterator[Block]:
    """A segment of a stack with its value in the middle, and a step of a waterfall beyond it."""
    numbers = numbers_of(field.spec, series)
    for i, out in _known(field, order):
        start, end = bar_place(field, i, order)
        base = mark_start(field, order, i, out)
        yield Block(start, end, min(base, out), max(base, out))
        if i not in _shown(field, order):
            continue
        middle, text = (start + end) / 2, numbers.text(_value(series, i))
        if field.spec.type is ChartType.WATERFALL:
            signed = NumberFormat(numbers.decimals, numbers.as_written, True, numbers.suffix)
            total = field.anchors.totals[i]
            peak = out if total is None else field.out(total)
            yield _end_label(field, middle, peak, 0.0, signed.text(_value(series, i)))
            continue
        along, outward = _label_room(field, text)
        at = (base + out) / 2
        yield Block(
            middle - along / 2, middle + along / 2, at - outward / 2, at + outward / 2, label=True
        )


def mark_start(field: Field, order: int, category: int, out: float) -> float:
    """Where the bar or the segment begins that ends so far out."""
    zero = field.out(0.0)
    if field.spec.type not in _STACKED:
        return zero
    if field.spec.type is ChartType.WATERFALL:
        ends = field.anchors.ends[0]
        before = ends[category - 1] if 0 < category < len(ends) - 1 else None
        return zero if before is None else field.out(before)
    value = field.spec.series[order].values[category] or 0.0
    inner = [
        end
        for other in range(order)
        if (end := mark_end(field, category, other)) is not None
        and (field.spec.series[other].values[category] or 0.0) * value > 0
    ]
    inner = [end for end in inner if (end - zero) * (out - zero) > 0]
    return (max(inner) if value > 0 else min(inner)) if inner else zero


def _line(field: Field, order: int) -> Iterator[Block]:
    """The points of a line, and the line between neighbours in small level pieces."""
    known = _known(field, order)
    middles, is_filled = field.anchors.middles, field.spec.type is ChartType.AREA
    zero = field.out(0.0)
    for i, out in known:
        at = middles[i]
        yield Block(at - _MARKER, at + _MARKER, out - _MARKER, out + _MARKER)
    for (i, one), (j, other) in pairwise(known):
        if j == i + 1:
            for piece in _pieces(middles[i], one, middles[j], other):
                yield replace(piece, low=min(piece.low, zero)) if is_filled else piece


def _pieces(start: float, low: float, end: float, high: float) -> Iterator[Block]:
    for piece in range(_PIECES):
        shares = piece / _PIECES, (piece + 1) / _PIECES
        left, right = (start + share * (end - start) for share in shares)
        one, other = (low + share * (high - low) for share in shares)
        yield Block(left, right, min(one, other) - 1.5, max(one, other) + 1.5)


def _line_labels(field: Field, order: int, series: Series) -> Iterator[Block]:
    known, numbers = dict(_known(field, order)), numbers_of(field.spec, series)
    column = Column(order + 1, series.name, _finite(series, known), ())
    several = len(field.spec.series) > 1 and field.spec.type is not ChartType.COMBINATION
    crowded = several or field.spec.type is ChartType.AREA or len(series.values) > _CROWDED
    place = beside(column) if crowded else clear_of_line(column)
    last = max(known, default=0)
    for i in sorted(_shown(field, order) & known.keys()):
        text = numbers.text(_value(series, i))
        if several and i == last and not field.anchors.lies:
            text = f"{series.name} {text}"
        yield _beside(field, field.anchors.middles[i], known[i], place(i), text)


def _finite(series: Series, known: dict[int, float]) -> tuple[float | None, ...]:
    return tuple(value if i in known else None for i, value in enumerate(series.values))


def _beside(field: Field, at: float, out: float, place: str, text: str) -> Block:
    """A label beside a point: "t", "b", "l" or "r"."""
    wide, high = _label_room(field, text)
    gap = _MARKER + 1.5
    start = {"l": at - gap - wide, "r": at + gap}.get(place, at - wide / 2)
    low = {"t": out + gap, "b": out - gap - high}.get(place, out - high / 2)
    return Block(start, start + wide, low, low + high, label=True)


def _points(field: Field, order: int) -> Iterator[Block]:
    """Dots, and what leads from those of one series to those of the next."""
    known = _known(field, order)
    others = dict(_known(field, order - 1)) if order and field.spec.type is ChartType.DOT else {}
    for i, out in known:
        at = field.anchors.middles[i]
        yield Block(at - _MARKER, at + _MARKER, out - _MARKER, out + _MARKER)
        if i in others:
            yield Block(at - 1, at + 1, min(out, others[i]), max(out, others[i]))
