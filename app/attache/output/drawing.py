"""Charts that are drawn with shapes: one big number, a timeline."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from attache.brand.models import Box, Slot
from attache.charts.numbers import NumberFormat
from attache.charts.spec import ChartSpec
from attache.engine import SPARE
from attache.output.flow import LINE, SetParagraph
from attache.output.page import DrawingFrame, DrawnMark, DrawnText, Paragraph, Span
from attache.output.typeset import Typesetter
from attache.pack.chart_type import DRAWN_AS_SHAPES, ChartType
from attache.units import EMU_PER_POINT, Emu, inches, points

_NUMBER_SIZES, _UNIT_SIZE = (96, 80, 64, 54, 44, 36, 28, 20), 20
_WHEN_SIZES, _EVENT_SIZES = (24, 22, 20, 18, 16, 14, 12, 10), (20, 18, 16, 14, 13, 12, 11, 10)
_DOT, _STEM = inches(0.16), inches(0.03)
_WHEN_WIDTH, _WHEN_GAP = inches(1.15), inches(0.5)


def is_drawn(spec: ChartSpec) -> bool:
    """Whether a chart is drawn with shapes instead of a native chart."""
    return spec.type in DRAWN_AS_SHAPES


def drawing(typesetter: Typesetter, slot: Slot, box: Box, spec: ChartSpec) -> DrawingFrame:
    """A number or a timeline as a group of shapes in `box`."""
    if spec.type is ChartType.NUMBER:
        return _number(typesetter, slot, box, spec)
    return _timeline(typesetter, slot, box, spec)


def _set(typesetter: Typesetter, slot: Slot, span: Span, width: Emu) -> SetParagraph:
    """A text of a drawing with its lines."""
    return typesetter.paragraph(Paragraph((span,)), slot, span.size or 0, width)


def _lines(typesetter: Typesetter, slot: Slot, span: Span, width: Emu) -> int:
    """How many lines a text of a drawing takes."""
    return len(_set(typesetter, slot, span, width).lines)


def _number(typesetter: Typesetter, slot: Slot, box: Box, spec: ChartSpec) -> DrawingFrame:
    """The number as large as there is room for it on one line, above what it counts."""
    value = spec.series[0].values[0]
    numbers = NumberFormat(spec.decimals, True, spec.signed, spec.suffix)
    shown = numbers.text(value or 0.0)
    of_unit = "" if spec.unit == spec.suffix else spec.unit
    unit = Span(": ".join(filter(None, (of_unit, spec.categories[0]))), size=_UNIT_SIZE)
    said = _set(typesetter, slot, unit, box.width)
    room = _room(box.height) - said.height
    number = Span(shown, bold=True, heading=True)
    size = _largest(
        _NUMBER_SIZES,
        lambda size: (
            size * LINE <= room
            and _lines(typesetter, slot, replace(number, size=size), box.width) == 1
        ),
    )
    height = points(size * LINE * (1 + SPARE))
    large = Paragraph((replace(number, size=size),))
    rest = replace(box, top=Emu(box.top + height), height=Emu(box.height - height))
    texts = (DrawnText(replace(box, height=height), large), DrawnText(rest, said.paragraph))
    return DrawingFrame(box, (), texts, spec)


def _timeline(typesetter: Typesetter, slot: Slot, box: Box, spec: ChartSpec) -> DrawingFrame:
    """A stem with a dot an event: the date on its left, what happened on its right.

    Events are evenly spaced, in their order; the distance between them is no measure of time.
    """
    count = len(spec.events)
    step = box.height // max(1, count)
    stem_left = Emu(box.left + _WHEN_WIDTH + (_WHEN_GAP - _STEM) // 2)
    text_left = Emu(box.left + _WHEN_WIDTH + _WHEN_GAP)
    text_width = Emu(box.left + box.width - text_left)
    dates = [Span(event.when, bold=True, heading=True) for event in spec.events]
    said = [Span(event.what) for event in spec.events]

    def lines(spans: Sequence[Span], size: int, width: Emu) -> int:
        return max(_lines(typesetter, slot, replace(span, size=size), width) for span in spans)

    when_size = _largest(_WHEN_SIZES, lambda size: lines(dates, size, _WHEN_WIDTH) == 1)
    size = _largest(
        _EVENT_SIZES, lambda size: lines(said, size, text_width) * size * LINE <= _room(Emu(step))
    )
    first = points(when_size * 0.6) - _DOT // 2
    stem = Box(stem_left, Emu(box.top + first), _STEM, Emu(step * (count - 1) + _DOT))
    marks = [DrawnMark(stem, "rect", typesetter.brand.uses["calm"])]
    texts: list[DrawnText] = []
    for index, (date, event) in enumerate(zip(dates, said, strict=True)):
        top = Emu(box.top + index * step)
        dot = Box(Emu(stem_left + (_STEM - _DOT) // 2), Emu(top + first), _DOT, _DOT)
        marks.append(DrawnMark(dot, "ellipse", typesetter.brand.uses["highlight"]))
        when = Paragraph((replace(date, size=when_size),))
        texts.append(DrawnText(Box(box.left, top, _WHEN_WIDTH, Emu(step)), when))
        what = _set(typesetter, slot, replace(event, size=size), text_width).paragraph
        texts.append(DrawnText(Box(text_left, top, text_width, Emu(step)), replace(what, before=2)))
    return DrawingFrame(box, tuple(marks), tuple(texts), spec)


def _largest(sizes: Sequence[int], fits: Callable[[int], bool]) -> int:
    """The first of `sizes` that fits, or else the last."""
    return next((size for size in sizes if fits(size)), sizes[-1])


def _room(height: Emu) -> float:
    """The height in points that text may use, with the spare taken off."""
    return height / EMU_PER_POINT / (1 + SPARE)
