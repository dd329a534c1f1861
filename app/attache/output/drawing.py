"""What is drawn with shapes: figures in cards, one big number, a timeline."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from attache.brand.models import Box, Slot
from attache.charts.numbers import NumberFormat
from attache.charts.spec import ChartSpec
from attache.engine import SPARE
from attache.output.flow import LINE, SetParagraph
from attache.output.page import (
    CardFrame,
    DrawingFrame,
    DrawnMark,
    DrawnText,
    Paragraph,
    Span,
)
from attache.output.typeset import Typesetter
from attache.pack.chart_type import ChartType
from attache.slides.models import Card
from attache.units import EMU_PER_POINT, Emu, inches, points

CARD_GAP, CARD_INSET, CARD_RULE = inches(0.35), inches(0.25), inches(0.045)
CARD_HEIGHT, CARD_STATUS_GAP = inches(3.5), inches(0.2)
_VALUE_SIZES, _DATE_SIZE, _STATUS_SIZES = (48, 44, 40, 36, 32), 18, (16, 14, 13)
_NUMBER_SIZES, _WHEN_SIZE = (96, 80, 64, 54), 24
_DOT, _STEM = inches(0.16), inches(0.03)
_WHEN_WIDTH, _WHEN_GAP = inches(1.15), inches(0.5)


def is_drawn(spec: ChartSpec) -> bool:
    """Whether a chart is drawn with shapes instead of a native chart."""
    return spec.type in (ChartType.NUMBER, ChartType.TIMELINE)


def card_frames(
    typesetter: Typesetter, slot: Slot, box: Box, cards: Sequence[Card]
) -> tuple[CardFrame, ...]:
    """One frame a card, side by side, all in the same sizes and of the same height."""
    columns = 2 if len(cards) == 2 else max(3, len(cards))
    width = Emu((box.width - (columns - 1) * CARD_GAP) // columns)
    inner = Emu(width - 2 * CARD_INSET)
    texts: list[_CardText] = []
    for sizes in _card_sizes(slot):
        texts = [_CardText(typesetter, slot, card, inner, sizes) for card in cards]
        if all(text.value_lines == 1 for text in texts) and _tallest(texts) <= box.height:
            break
    height = min(box.height, max(CARD_HEIGHT, _tallest(texts)))
    return tuple(
        CardFrame(
            Box(Emu(box.left + place * (width + CARD_GAP)), box.top, width, height),
            text.head,
            text.foot,
        )
        for place, text in enumerate(texts)
    )


def _card_sizes(slot: Slot) -> Iterator[tuple[int, int, int]]:
    """(value, label, status) sizes to try, the largest first."""
    for value in _VALUE_SIZES:
        for label, status in zip(slot.style.sizes, _STATUS_SIZES, strict=False):
            yield value, label, status


def _tallest(texts: Sequence["_CardText"]) -> Emu:
    return max(text.height for text in texts)


class _CardText:
    """The paragraphs of one card at given sizes, and the height they need."""

    def __init__(
        self,
        typesetter: Typesetter,
        slot: Slot,
        card: Card,
        width: Emu,
        sizes: tuple[int, int, int],
    ) -> None:
        self._typesetter, self._slot, self._width = typesetter, slot, width
        uses = typesetter.brand.uses
        value, label, status = sizes
        set_value = self._set(Span(card.value, bold=True, size=value, heading=True))
        lines = [set_value]
        if card.as_of:
            date = Span(card.as_of, bold=True, size=_DATE_SIZE, color=uses["support"])
            lines.append(self._set(date, before=2))
        lines.append(self._set(Span(card.label, size=label), before=8))
        foot = [self._set(_status(card, status, uses))] if card.status else []
        used = sum(line.height for line in (*lines, *foot)) * (1 + SPARE)
        self.height = Emu(points(used) + 2 * CARD_INSET + (CARD_STATUS_GAP if foot else 0))
        self.value_lines = len(set_value.lines)
        self.head = tuple(_with_space(line) for line in lines)
        self.foot = tuple(_with_space(line) for line in foot)

    def _set(self, span: Span, before: float = 0) -> SetParagraph:
        return self._typesetter.paragraph(
            Paragraph((span,)), self._slot, span.size or 0, self._width, before
        )


def _with_space(line: SetParagraph) -> Paragraph:
    return replace(line.paragraph, before=line.before)


def _status(card: Card, size: int, uses: Mapping[str, str]) -> Span:
    color = uses["warning" if card.warning else "support"]
    text = f"▲ {card.status}" if card.warning else card.status
    return Span(text, bold=True, size=size, color=color)


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
    value = spec.series[0].values[0]
    shown = NumberFormat(spec.decimals, as_written=True).text(value or 0.0)
    spans = [Span(shown, bold=True, size=size, heading=True) for size in _NUMBER_SIZES]
    fitting = (span for span in spans if _lines(typesetter, slot, span, box.width) == 1)
    span = next(fitting, spans[-1])
    height = points((span.size or 0) * LINE * (1 + SPARE))
    number = Paragraph((span,))
    unit = Span(f"{spec.unit}: {spec.categories[0]}", size=20)
    said = _set(typesetter, slot, unit, box.width).paragraph
    below = replace(box, top=Emu(box.top + height), height=Emu(box.height - height))
    return DrawingFrame(
        box, (), (DrawnText(replace(box, height=height), number), DrawnText(below, said)), spec
    )


def _timeline(typesetter: Typesetter, slot: Slot, box: Box, spec: ChartSpec) -> DrawingFrame:
    """A stem with a dot an event: the date on its left, what happened on its right.

    Events are evenly spaced, in their order; the distance between them is no measure of time.
    """
    count = len(spec.events)
    step = box.height // max(1, count)
    stem_left = Emu(box.left + _WHEN_WIDTH + (_WHEN_GAP - _STEM) // 2)
    text_left = Emu(box.left + _WHEN_WIDTH + _WHEN_GAP)
    text_width = Emu(box.left + box.width - text_left)
    first = points(_WHEN_SIZE * 0.6) - _DOT // 2
    stem = Box(stem_left, Emu(box.top + first), _STEM, Emu(step * (count - 1) + _DOT))
    marks = [DrawnMark(stem, "rect", typesetter.brand.uses["calm"])]
    texts: list[DrawnText] = []
    size = _event_size(typesetter, slot, spec, text_width, step)
    for index, event in enumerate(spec.events):
        top = Emu(box.top + index * step)
        dot = Box(Emu(stem_left + (_STEM - _DOT) // 2), Emu(top + first), _DOT, _DOT)
        marks.append(DrawnMark(dot, "ellipse", typesetter.brand.uses["highlight"]))
        when = Paragraph((Span(event.when, bold=True, size=_WHEN_SIZE, heading=True),))
        texts.append(DrawnText(Box(box.left, top, _WHEN_WIDTH, Emu(step)), when))
        what = _set(typesetter, slot, Span(event.what, size=size), text_width).paragraph
        texts.append(DrawnText(Box(text_left, top, text_width, Emu(step)), replace(what, before=2)))
    return DrawingFrame(box, tuple(marks), tuple(texts), spec)


def _event_size(typesetter: Typesetter, slot: Slot, spec: ChartSpec, width: Emu, step: int) -> int:
    sizes = (20, 18, 16, 14)
    usable = step / EMU_PER_POINT / (1 + SPARE)
    for size in sizes:
        spans = [Span(event.what, size=size) for event in spec.events]
        most = max(_lines(typesetter, slot, span, width) for span in spans)
        if most * size * LINE <= usable:
            return size
    return sizes[-1]
