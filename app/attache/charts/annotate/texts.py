"""Texts at the marks of a chart: totals above stacks, parts of a period, and callouts."""

from collections.abc import Iterator
from dataclasses import dataclass
from math import hypot

from attache.charts.annotate.field import Block, Field
from attache.charts.annotate.measure import Ruler
from attache.charts.annotate.obstacles import bar_place, is_line, is_points, mark_end, mark_start
from attache.charts.annotate.overlay import Head, Stroke, Words
from attache.charts.annotate.values import STACKS, numbers_of, place, totals
from attache.pack.annotation import Annotation, AnnotationKind
from attache.pack.chart_type import ChartType
from attache.text import one_line

_GAP = 3.0
_INSET = 4.0
Place = tuple[float, float]
_SHARES = (0.46, 0.36, 0.27, 0.2)  # Of the frame's width, for the lines of a callout.
_STEP = 10.0
_PART = 0.18  # Of the frame's width, at most, for a line about a part.
_AWAY = 14.0  # How far a callout stands from its mark where it may.
_APART = 4.0
_FAR = 90.0  # How far it may stand to a side.
_MARKER = 6.0  # From the middle of a point to where a leader to it ends.
_STACKED = 6.0  # How near a text stands to what it stands on.
_IN = 5.0  # How far below the end of a bar a leader meets its side.
_NEAREST, _COST = 6.0, 6.0  # The least length of a leader, and what a line of text costs more.


def draw_totals(field: Field) -> None:
    """The sum of each stack beyond its end; of many, those that have room beside the ends'."""
    if not any(one.kind is AnnotationKind.TOTAL for one in field.spec.annotations):
        return
    numbers, sums = numbers_of(field.spec), totals(field.spec)
    known = [i for i, total in enumerate(sums) if total is not None]
    telling = [known[0], known[-1], max(known, key=lambda i: sums[i] or 0.0)] if known else []
    ruler = Ruler(field.style.latin, round(field.style.size), bold=True)
    widths = {i: field.room(*ruler.box((numbers.text(sums[i] or 0.0),)))[0] for i in known}
    middles, chosen = field.anchors.middles, list[int]()
    for i in dict.fromkeys([*telling, *known]):
        if all(abs(middles[i] - middles[k]) >= (widths[i] + widths[k]) / 2 for k in chosen):
            chosen.append(i)
    half = field.anchors.thick / 2
    for i in sorted(chosen):
        stretch = middles[i] - half, middles[i] + half
        _beyond(field, i, (numbers.text(sums[i] or 0.0),), ruler, stretch)


def draw_parts(field: Field) -> None:
    """What there is of a category that is not complete: "11 months"."""
    for one in field.spec.annotations:
        text = one_line(one.text)
        if one.kind is AnnotationKind.PARTIAL and text:
            category, ruler = place(field.spec, one.at), field.ruler()
            lines = ruler.wrapped(text, max(field.anchors.thick, field.anchors.width * _PART))
            along, _ = field.room(*ruler.box(lines))
            stretch = field.inside(field.anchors.middles[category], along)
            _beyond(field, category, lines, ruler, stretch)


def _beyond(
    field: Field, category: int, lines: tuple[str, ...], ruler: Ruler, over: tuple[float, float]
) -> None:
    """A text beyond all that stands in a stretch; below what hangs where there is room."""
    along, outward = field.room(*ruler.box(lines))
    start, end = field.inside(field.anchors.middles[category], along)
    low = field.rim(*over) + _GAP
    own = [b for b in field.blocks if b.start < over[1] and over[0] < b.end]
    foot = min((b.low for b in own), default=0.0) - _GAP - outward
    if own and max(b.high for b in own) <= field.out(0.0) + 0.5 and foot >= 0:  # all of it hangs
        low = foot
    block = Block(start, end, low, low + outward, label=True)
    align, size = "l" if field.anchors.lies else "ctr", round(ruler.size)
    box, ink = field.box(block), field.style.ink
    field.draw(Words(box, lines, ink, size, bold=ruler.bold, align=align))
    field.take(block)


@dataclass(frozen=True, slots=True)
class _Try:
    """A place for a callout: its lines, its block, and its leader from the mark to the block."""

    lines: tuple[str, ...]
    block: Block
    leader: tuple[Place, Place]


def draw_callouts(field: Field) -> None:
    """Texts with a leader to the mark they are about, where they hide nothing."""
    for one in field.spec.annotations:
        if one.kind is AnnotationKind.CALLOUT:
            _callout(field, one)


def _callout(field: Field, annotation: Annotation) -> None:
    targets = _targets(field, annotation)
    chosen = _nearest(field, annotation, targets) or _above(field, annotation, targets)
    style = field.style
    near, at = chosen.leader
    head = Head.DOT
    if _has_dot(field, annotation) and at == targets[0]:
        at, head = _before(near, at, _MARKER), Head.NONE
    points = field.point(*near), field.point(*at)
    field.draw(
        Stroke(points, style.muted, 1.0, head=head),
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


def _has_dot(field: Field, annotation: Annotation) -> bool:
    """Whether the point that a callout is about has a dot of its own."""
    category = place(field.spec, annotation.at)
    _, order = _marked(field, annotation, category)
    if not is_line(field, order):
        return is_points(field, order)
    return order < len(field.anchors.labels) and category in field.anchors.labels[order]


def _before(near: Place, at: Place, short: float) -> Place:
    """A place on the way from one to the other, so far before its end."""
    share = short / max(hypot(near[0] - at[0], near[1] - at[1]), short)
    return at[0] + (near[0] - at[0]) * share, at[1] + (near[1] - at[1]) * share


def _targets(field: Field, annotation: Annotation) -> list[Place]:
    """Where a leader may end: (along, out) of places at the mark, the best first."""
    category = place(field.spec, annotation.at)
    out, order = _marked(field, annotation, category)
    middle = field.anchors.middles[category]
    if is_points(field, order):
        return [(middle, out), (middle, field.ground(middle - 2, middle + 2) + 2)]
    start, end = bar_place(field, category, order)
    if field.spec.type is ChartType.BULLET:
        return [((start + end) / 2, field.ground(start + 1, end - 1) + 2)]
    outer = ((start + end) / 2, _top(field, start, end, out) + 2)
    base = mark_start(field, order, category, out)
    side = out + max(-_IN, min(_IN, (base - out) / 2))
    sides = [(start, side), (end, side)]
    is_inner = bool(annotation.series) and field.spec.type in STACKS
    if is_inner or any(start <= leg <= end for leg in field.legs):
        return sides
    return [outer, *sides]


def _top(field: Field, start: float, end: float, out: float) -> float:
    """How far out the texts of a bar reach that ends so far out: each stands on the one before."""
    for block in sorted(field.blocks[: field.solid], key=lambda each: each.low):
        if block.start < end - 1 and start + 1 < block.end and block.low <= out + _STACKED:
            out = max(out, block.high)
    return out


def _marked(field: Field, annotation: Annotation, category: int) -> tuple[float, int]:
    """How far out the mark ends that a callout is about, and the order of its series.

    A mark that the axis leaves out is looked for at its foot.
    """
    names = [series.name for series in field.spec.series]
    orders = range(len(names))
    if annotation.series:
        orders = [names.index(annotation.series)]
    elif field.spec.type is ChartType.COMBINATION:
        orders = range(len(names) - 1)
    known = [(mark_end(field, category, order), order) for order in orders]
    ends = [(out, order) for out, order in known if out is not None]
    return max(ends, default=(0.0, orders[0]))


def _nearest(field: Field, annotation: Annotation, targets: list[Place]) -> _Try | None:
    """The best place where it hides nothing, and its leader crosses nothing."""
    for _, lines, block in sorted(_places(field, annotation, targets), key=lambda each: each[0]):
        if not field.is_free(block, _APART) or field.is_reserved(block):
            continue
        for at in sorted(targets, key=lambda each: _apart(block, each)):
            if _apart(block, at) >= _NEAREST and not _crosses(field, _corner(block, at), at):
                return _Try(lines, block, (_corner(block, at), at))
    return None


def _places(
    field: Field, annotation: Annotation, targets: list[Place]
) -> Iterator[tuple[float, tuple[str, ...], Block]]:
    """Every place that is not too far away, the cheaper the nearer to its mark."""
    middle = targets[0][0]
    first, last = field.span
    beyond = field.rim(first, last) + _AWAY
    for lines in _shapes(field, annotation):
        along, outward = field.room(*field.ruler().box(lines, _INSET))
        low, high = max(first, middle - along - _FAR), min(last, middle + along + _FAR)
        for start in _steps(low, high - along):
            for out in _steps(2.0, max(field.length - outward, beyond)):
                block = Block(start, start + along, out, out + outward, label=True)
                near = min(_apart(block, at) for at in targets)
                yield abs(near - _AWAY) + _COST * len(lines), lines, block


def _corner(block: Block, at: Place) -> Place:
    """The place of a block that is nearest to another."""
    return min(max(at[0], block.start), block.end), min(max(at[1], block.low), block.high)


def _apart(block: Block, at: Place) -> float:
    near = _corner(block, at)
    return hypot(near[0] - at[0], near[1] - at[1])


def _shapes(field: Field, annotation: Annotation) -> list[tuple[str, ...]]:
    """The text in lines of several widths, each number of lines once."""
    text, width = one_line(annotation.text), field.anchors.width
    shapes = (field.ruler().wrapped(text, width * share) for share in _SHARES)
    return list({len(lines): lines for lines in shapes}.values())


def _steps(first: float, last: float) -> Iterator[float]:
    for step in range(int((last - first) / _STEP) + 1 if last >= first else 0):
        yield first + step * _STEP


def _crosses(field: Field, near: Place, at: Place) -> bool:
    """Whether a leader runs through anything on its way, its last few points left out."""
    (x0, x1), (y0, y1) = (sorted(pair) for pair in zip(near, at, strict=True))
    around = Block(x0 - 1, x1 + 1, y0 - 1, y1 + 1)
    in_way = [block for block in field.blocks if block.meets(around)]
    length = hypot(near[0] - at[0], near[1] - at[1])
    steps = max(2, int(length / 4))
    for step in range(steps):
        share = step / steps * max(0.0, 1 - 5 / length)
        along, out = (one + share * (other - one) for one, other in zip(near, at, strict=True))
        dot = Block(along - 0.5, along + 0.5, out - 0.5, out + 0.5)
        if any(block.meets(dot) for block in in_way):
            return True
    return False


def _above(field: Field, annotation: Annotation, targets: list[Place]) -> _Try:
    """A place beyond everything, where the chart leaves none."""
    lines = _shapes(field, annotation)[0]
    along, outward = field.room(*field.ruler().box(lines, _INSET))
    at = max(targets, key=lambda each: each[1])
    start, end = field.inside(at[0], along)
    low = field.rim(start, end) + _GAP + _AWAY / 2
    block = Block(start, end, low, low + outward, label=True)
    return _Try(lines, block, ((min(max(at[0], start), end), low), at))
