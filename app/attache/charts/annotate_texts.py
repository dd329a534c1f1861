"""Texts at the marks of a chart: totals above stacks, parts of a period, and callouts."""

from collections.abc import Iterator
from dataclasses import dataclass

from attache.charts.annotate_field import Block, Field
from attache.charts.annotate_obstacles import bar_place, mark_end
from attache.charts.annotate_values import numbers_of, place, totals
from attache.charts.overlay import Head, Stroke, Words, text_box, wrapped
from attache.pack.annotation import Annotation, AnnotationKind
from attache.text import one_line

_GAP = 3.0
_INSET = 4.0
_SHARES = (0.46, 0.36, 0.27, 0.2)  # Of the frame's width, for the lines of a callout.
_STEP = 6.0
_AWAY = 14.0  # How far a callout stands from its mark where it may.
_APART = 4.0


def draw_totals(field: Field) -> None:
    """The sum of each stack beyond its end."""
    if not any(one.kind is AnnotationKind.TOTAL for one in field.spec.annotations):
        return
    numbers, size = numbers_of(field.spec), round(field.style.size)
    for category, total in enumerate(totals(field.spec)):
        if total is not None:
            _beyond(field, category, numbers.text(total), size, bold=True)


def draw_parts(field: Field) -> None:
    """What there is of a category that is not complete: "11 months"."""
    for one in field.spec.annotations:
        text = one_line(one.text)
        if one.kind is AnnotationKind.PARTIAL and text:
            _beyond(field, place(field.spec, one.at), text, field.size, bold=False)


def _beyond(field: Field, category: int, text: str, size: int, *, bold: bool) -> None:
    """A text beyond all that stands at a category, below where it hangs."""
    thick = field.anchors.thick or 2.0
    middle = field.anchors.middles[category]
    width = max(thick, field.anchors.width * 0.18)
    lines = (text,) if bold else wrapped(text, size, width)
    along, outward = field.room(*text_box(lines, size))
    start, end = field.inside(middle, along)
    stretch = middle - thick / 2, middle + thick / 2
    low = field.rim(*stretch) + _GAP
    own = [b for b in field.blocks if b.start < stretch[1] and stretch[0] < b.end]
    if own and max(b.high for b in own) <= field.out(0.0) < max(b.high - b.low for b in own):
        low = min(b.low for b in own) - _GAP - outward
    block = Block(start, end, low, low + outward, label=True)
    align = "l" if field.anchors.lies else "ctr"
    field.draw(Words(field.box(block), lines, field.style.ink, size, bold=bold, align=align))
    field.take(block)


@dataclass(frozen=True, slots=True)
class _Try:
    """A place for a callout: its lines, its block, and its leader from the mark to the block."""

    cost: float
    lines: tuple[str, ...]
    block: Block
    leader: tuple[tuple[float, float], tuple[float, float]]


def draw_callouts(field: Field) -> None:
    """Texts with a leader to the mark they are about, where they hide nothing."""
    for one in field.spec.annotations:
        if one.kind is AnnotationKind.CALLOUT:
            _callout(field, one)


def _callout(field: Field, annotation: Annotation) -> None:
    targets = _targets(field, annotation)
    found = min(_tries(field, annotation, targets), key=lambda each: each.cost, default=None)
    chosen = found or _above(field, annotation, targets)
    style = field.style
    points = tuple(field.point(*each) for each in chosen.leader)
    field.draw(
        Stroke(points, style.muted, 1.0, head=Head.DOT),
        Words(
            field.box(chosen.block),
            chosen.lines,
            style.ink,
            field.size,
            align="l",
            ground=style.ground,
            outline=style.muted,
            inset=_INSET,
        ),
    )
    field.take(chosen.block)


def _targets(field: Field, annotation: Annotation) -> list[tuple[float, float]]:
    """Where a leader may end: (along, out) of places at the mark."""
    category = place(field.spec, annotation.at)
    names = [series.name for series in field.spec.series]
    orders = [names.index(annotation.series)] if annotation.series else list(range(len(names)))
    known = [(mark_end(field, category, order), order) for order in orders]
    ends = [(out, order) for out, order in known if out is not None]
    out, order = max(ends)
    middle = field.anchors.middles[category]
    if not field.anchors.thick:
        return [(middle, out), (middle, field.rim(middle - 2, middle + 2) + 2)]
    start, end = bar_place(field, category, order)
    if annotation.series and len(names) > 1:
        return [(start, out - 5), (end, out - 5), ((start + end) / 2, out - 5)]
    top = field.rim(start + 1, end - 1) + 2
    return [((start + end) / 2, top), (start, out - 5), (end, out - 5)]


def _tries(
    field: Field, annotation: Annotation, targets: list[tuple[float, float]]
) -> Iterator[_Try]:
    """Every free place in the plot, the better the nearer."""
    first, last = field.span
    reach = field.length + field.style.size * 1.2
    for lines in _shapes(field, annotation):
        along, outward = _size(field, lines)
        for start in _steps(first, last - along):
            for low in _steps(2.0, reach - outward):
                block = Block(start, start + along, low, low + outward, label=True)
                if not field.is_free(block, _APART):
                    continue
                for at in targets:
                    tried = _led(field, lines, block, at)
                    if tried is not None:
                        yield tried


def _shapes(field: Field, annotation: Annotation) -> list[tuple[str, ...]]:
    """The text in lines of several widths, each number of lines once."""
    text, width = one_line(annotation.text), field.anchors.width
    shapes = (wrapped(text, field.size, width * share) for share in _SHARES)
    return list({len(lines): lines for lines in shapes}.values())


def _size(field: Field, lines: tuple[str, ...]) -> tuple[float, float]:
    return field.room(*text_box(lines, field.size, _INSET))


def _steps(first: float, last: float) -> Iterator[float]:
    for step in range(int((last - first) / _STEP) + 1 if last >= first else 0):
        yield first + step * _STEP


def _led(
    field: Field, lines: tuple[str, ...], block: Block, at: tuple[float, float]
) -> _Try | None:
    """The leader from a mark to a block; None where it crosses what it should not."""
    near = (min(max(at[0], block.start), block.end), min(max(at[1], block.low), block.high))
    far = ((near[0] - at[0]) ** 2 + (near[1] - at[1]) ** 2) ** 0.5
    if far < 6 or _crosses(field, near, at):
        return None
    cost = abs(far - _AWAY) + 6 * len(lines)
    return _Try(cost, lines, block, (near, at))


def _crosses(field: Field, near: tuple[float, float], at: tuple[float, float]) -> bool:
    """Whether a leader runs through anything on its way, its last few points left out."""
    length = ((near[0] - at[0]) ** 2 + (near[1] - at[1]) ** 2) ** 0.5
    steps = max(2, int(length / 4))
    for step in range(steps):
        share = step / steps * max(0.0, 1 - 5 / length)
        along, out = (one + share * (other - one) for one, other in zip(near, at, strict=True))
        dot = Block(along - 0.5, along + 0.5, out - 0.5, out + 0.5)
        if not field.is_free(dot, 0.0):
            return True
    return False


def _above(field: Field, annotation: Annotation, targets: list[tuple[float, float]]) -> _Try:
    """A place beyond everything, where the chart leaves none."""
    lines = _shapes(field, annotation)[0]
    along, outward = _size(field, lines)
    at = max(targets, key=lambda each: each[1])
    start, end = field.inside(at[0], along)
    low = field.rim(start, end) + _GAP + _AWAY / 2
    block = Block(start, end, low, low + outward, label=True)
    return _Try(0.0, lines, block, ((min(max(at[0], start), end), low), at))
