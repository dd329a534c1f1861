"""Lines and bands right across a plot: values to compare with, and breaks in what is measured."""

from attache.charts.annotate.field import Block, Field, open_stretches
from attache.charts.annotate.overlay import Box, Patch, Shard, Stroke, Words
from attache.charts.annotate.said import label
from attache.charts.annotate.values import place
from attache.pack.annotation import Annotation, AnnotationKind
from attache.pack.chart_type import ChartType
from attache.text import one_line

_WIDTH = 1.25
_HALO = 3.0
_LEADING = 1.5  # What is empty above and below the letters of a line of text.
_SPACE = 6.0  # Between a line and its label.
_MARGIN = 0.2  # Of the frame's width, at most, for a label beside the plot.
_LEAST = 64.0
_PALE = 0.24
_CUT, _SLANT, _OVER = (
    4.0,
    3.0,
    3.0,
)  # A cut through a bar: its height, its slope, what it overhangs.
_CUT_BARS = (ChartType.BAR, ChartType.COLUMN, ChartType.STACKED, ChartType.COMBINATION)


def draw_bands(field: Field) -> None:
    """Pale bands behind the chart, and their labels."""
    for one in _of(field, AnnotationKind.BAND):
        low, high = field.out(one.value or 0.0), field.out(one.upper or 0.0)
        field.draw(
            Patch(field.box(Block(*field.span, low, high)), field.style.calm, _PALE, behind=True)
        )
        _label(field, label(field.spec, one), (low + high) / 2, low, high)


def draw_values(field: Field) -> None:
    """Dashed lines at values, which leave out what is written on their way, and their labels."""
    for one in _of(field, AnnotationKind.LINE):
        out = field.out(one.value or 0.0)
        start, end = field.span
        crossed = Block(start, end, out - 1, out + 1)
        taken = [(b.start - 2, b.end + 2) for b in field.labels() if b.meets(crossed, -_LEADING)]
        bars = [b for b in field.blocks if not b.label and b.meets(crossed)]
        for low, high in open_stretches(start, end, taken):
            points = field.point(low, out), field.point(high, out)
            if bars and field.anchors.thick:  # Their colour may be much like that of the line.
                field.draw(Stroke(points, field.style.ground, _HALO))
            field.draw(Stroke(points, field.style.muted, _WIDTH, dashed=True))
        _label(field, label(field.spec, one), out, out, out)
        field.take(crossed)


def _of(field: Field, kind: AnnotationKind) -> list[Annotation]:
    return [one for one in field.spec.annotations if one.kind is kind]


def _label(field: Field, text: str, middle: float, low: float, high: float) -> None:
    """The label of a line or a band at its end: beside the plot, above one that lies."""
    if not text:
        return
    widest = max(_LEAST, field.anchors.width * _MARGIN)
    lines = field.ruler().wrapped(text, widest)
    wide, tall = field.ruler().box(lines)
    box, align = _at_end(field, middle, wide, tall)
    if not field.anchors.lies and not field.is_free(field.block(box), 1.0):
        inside = _inside(field, text, low, high)
        if inside is not None:
            box, align, lines = inside
    field.draw(Words(box, lines, field.style.ink, field.size, align=align))
    field.take(_text_block(field, box))


def _at_end(field: Field, middle: float, wide: float, tall: float) -> tuple[Box, str]:
    """Where a label stands at the end of a line, moved out where others stand already."""
    it = field.anchors
    if it.lies:
        x = it.left + middle
        left = max(0.0, min(x - wide / 2, it.width - wide))
        box = Box(left, it.top - 2 - tall, wide, tall)
        while not _clear_of_texts(field, box):
            box = box.moved(0.0, -1.0)
        return box, "ctr"
    box = Box(it.right + _SPACE, it.foot - middle - tall / 2, wide, tall)
    if not _clear_of_texts(field, box):
        ways = ((step, -step) for step in range(1, round(it.height)))
        moved = (box.moved(0.0, float(y)) for pair in ways for y in pair)
        box = next((each for each in moved if _clear_of_texts(field, each)), box)
    return box, "l"


def _clear_of_texts(field: Field, box: Box) -> bool:
    block = field.block(box)
    return not any(block.meets(other) for other in field.labels())


def _inside(
    field: Field, text: str, low: float, high: float
) -> tuple[Box, str, tuple[str, ...]] | None:
    """A place on the line or in the band where nothing stands; None where there is none."""
    it = field.anchors
    lines = field.ruler().wrapped(text, (it.right - it.left) * 0.5)
    wide, tall = field.ruler().box(lines)
    levels = (high + 1.5, low - 1.5 - tall) if low == high else (high - tall - 2, low + 2)
    for level in levels:
        for left, align in ((it.left + 2, "l"), (it.right - wide - 2, "r")):
            box = Box(left, it.foot - level - tall, wide, tall)
            if field.is_free(field.block(box), 1.0):
                return box, align, lines
    return None


def _text_block(field: Field, box: Box) -> Block:
    block = field.block(box)
    return Block(block.start, block.end, block.low, block.high, label=True)


def break_place(field: Field, annotation: Annotation) -> float:
    """Where a break stands along the categories: before the one that it names."""
    at, middles = place(field.spec, annotation.at), field.anchors.middles
    return (middles[at - 1] + middles[at]) / 2


def reserve_breaks(field: Field) -> None:
    """Keep the room of the lines of breaks free of text."""
    field.legs += [break_place(field, one) for one in _of(field, AnnotationKind.BREAK)]


def draw_breaks(field: Field) -> None:
    """Dashed lines between categories, each with what it means at its end."""
    for one in _of(field, AnnotationKind.BREAK):
        at, text = break_place(field, one), one_line(one.text)
        if not text:
            _break_line(field, at, field.length)
            continue
        lines = field.ruler().wrapped(text, field.anchors.width * 0.3)
        wide, tall = field.ruler().box(lines)
        along, outward = field.room(wide, tall)
        if field.anchors.lies:
            start, end = at - along - 1, at - 1
            low = max(field.rim(start, end) + 8, 0.0)
            reach, align = low + outward, "l"
        else:
            start, end = field.inside(at, along)
            low = max(field.rim(start, end) + 3, field.length * 0.6)
            reach, align = low - 1, "ctr"
        block = Block(start, end, low, low + outward, label=True)
        _break_line(field, at, reach)
        field.draw(Words(field.box(block), lines, field.style.ink, field.size, align=align))
        field.take(block)


def _break_line(field: Field, at: float, reach: float) -> None:
    """The line of a break, below all other marks."""
    points = field.point(at, 0.0), field.point(at, reach)
    field.marks.insert(0, Stroke(points, field.style.muted, _WIDTH, dashed=True))


def draw_cuts(field: Field) -> None:
    """The mark of an axis that begins above zero: a cut through each bar near its foot."""
    begins = field.spec.axis_from
    if not begins or begins <= 0 or field.spec.type not in _CUT_BARS:
        return
    for category, middle in enumerate(field.anchors.middles):
        ends = [end[category] for end in field.anchors.ends]
        length = max((field.out(end) for end in ends if end is not None), default=0.0)
        if length > 2 * _CUT:
            _cut(field, middle, min(14.0, length * 0.4))


def _cut(field: Field, middle: float, out: float) -> None:
    half = field.anchors.thick / 2 + _OVER
    lower = [(middle - half, out - _SLANT), (middle + half, out + _SLANT)]
    upper = [(along, level + _CUT) for along, level in lower]
    ring = tuple(field.point(*each) for each in (*lower, *reversed(upper)))
    field.draw(Shard(ring, field.style.ground))
    for line in (lower, upper):
        points = tuple(field.point(*each) for each in line)
        field.draw(Stroke(points, field.style.muted, 1.0))
