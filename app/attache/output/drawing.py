"""What is drawn with shapes: figures in cards, one big number, a timeline."""

from collections.abc import Sequence
from dataclasses import replace

from attache.brand.models import Box, Slot, TextStyle
from attache.charts.numbers import NumberFormat
from attache.charts.spec import ChartSpec, ChartType
from attache.output.page import (
    CardFrame,
    DrawingFrame,
    DrawnMark,
    DrawnText,
    Paragraph,
    Span,
)
from attache.output.render import SPARE
from attache.output.typeset import Typesetter
from attache.slides.models import Card
from attache.units import EMU_PER_POINT, Emu, inches, points

CARD_GAP, CARD_INSET, CARD_RULE = inches(0.45), inches(0.3), inches(0.045)
_VALUE_SIZES, _DATE_SIZES, _STATUS_SIZES = (48, 44, 40, 36, 32), (18, 16), (14, 13, 12)
_NUMBER_SIZES, _WHEN_SIZE = (96, 80, 64, 54), 24
_DOT, _STEM = inches(0.16), inches(0.03)
_WHEN_WIDTH, _WHEN_GAP = inches(1.15), inches(0.5)


def is_drawn(spec: ChartSpec) -> bool:
    """Whether a chart is drawn with shapes instead of a native chart."""
    return spec.type in (ChartType.NUMBER, ChartType.TIMELINE)


def card_frames(
    typesetter: Typesetter, slot: Slot, box: Box, cards: Sequence[Card]
) -> tuple[CardFrame, ...]:
    """One frame a card, side by side, all at the same sizes and of the same height."""
    count = max(3, len(cards)) if len(cards) != 2 else 2
    width = Emu((box.width - (count - 1) * CARD_GAP) // count)
    inner = Emu(width - 2 * CARD_INSET)
    value_size = _common_size(typesetter, slot, [card.value for card in cards], inner)
    frames: list[CardFrame] = []
    for index, card in enumerate(cards):
        place = replace(box, left=Emu(box.left + index * (width + CARD_GAP)), width=width)
        head = _card_head(typesetter, slot, card, inner, value_size)
        frames.append(CardFrame(place, head, _card_foot(typesetter, card)))
    return tuple(frames)


def _common_size(typesetter: Typesetter, slot: Slot, values: Sequence[str], width: Emu) -> int:
    """The largest size at which every value stands on one line."""
    style = replace(slot.style, heading=True, bold=True)
    for size in _VALUE_SIZES:
        lines = [_set(typesetter, slot, style, value, size, width) for value in values]
        if all(count == 1 for count in lines):
            return size
    return _VALUE_SIZES[-1]


def _set(
    typesetter: Typesetter, slot: Slot, style: TextStyle, text: str, size: int, width: Emu
) -> int:
    paragraph = Paragraph((Span(text),))
    return len(typesetter.paragraph(paragraph, replace(slot, style=style), size, width).lines)


def _card_head(
    typesetter: Typesetter, slot: Slot, card: Card, width: Emu, value_size: int
) -> tuple[Paragraph, ...]:
    uses = typesetter.brand.uses
    value = Span(card.value, bold=True, size=value_size, heading=True)
    date = Span(card.as_of, bold=True, size=_DATE_SIZES[0], color=uses["support"])
    label = Span(card.label, size=_label_size(typesetter, slot, card, width))
    lines = [Paragraph((value,), before=0)]
    if card.as_of:
        lines.append(Paragraph((date,), before=2))
    return (*lines, Paragraph((label,), before=8))


def _label_size(typesetter: Typesetter, slot: Slot, card: Card, width: Emu) -> int:
    for size in slot.style.sizes:
        if _set(typesetter, slot, slot.style, card.label, size, width) <= 4:
            return size
    return slot.style.sizes[-1]


def _card_foot(typesetter: Typesetter, card: Card) -> tuple[Paragraph, ...]:
    if not card.status:
        return ()
    text = f"▲ {card.status}" if card.warning else card.status
    color = typesetter.brand.uses["warning" if card.warning else "support"]
    return (Paragraph((Span(text, bold=True, size=_STATUS_SIZES[0], color=color),)),)


def drawing(typesetter: Typesetter, slot: Slot, box: Box, spec: ChartSpec) -> DrawingFrame:
    """A number or a timeline as a group of shapes in `box`."""
    if spec.type is ChartType.NUMBER:
        return _number(typesetter, slot, box, spec)
    return _timeline(typesetter, slot, box, spec)


def _number(typesetter: Typesetter, slot: Slot, box: Box, spec: ChartSpec) -> DrawingFrame:
    value = spec.series[0].values[0]
    shown = NumberFormat(spec.decimals, as_written=True).text(value or 0.0)
    style = replace(slot.style, heading=True, bold=True)
    size = next(
        (s for s in _NUMBER_SIZES if _set(typesetter, slot, style, shown, s, box.width) == 1),
        _NUMBER_SIZES[-1],
    )
    height = points(size * 1.2 * (1 + SPARE))
    number = Paragraph((Span(shown, bold=True, size=size, heading=True),))
    unit = Paragraph((Span(f"{spec.unit}: {spec.categories[0]}", size=20),))
    below = replace(box, top=Emu(box.top + height), height=Emu(box.height - height))
    return DrawingFrame(
        box, (), (DrawnText(replace(box, height=height), number), DrawnText(below, unit)), spec
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
        what = Paragraph((Span(event.what, size=size),), before=2)
        texts.append(DrawnText(Box(text_left, top, text_width, Emu(step)), what))
    return DrawingFrame(box, tuple(marks), tuple(texts), spec)


def _event_size(typesetter: Typesetter, slot: Slot, spec: ChartSpec, width: Emu, step: int) -> int:
    sizes = (20, 18, 16, 14)
    usable = step / EMU_PER_POINT / (1 + SPARE)
    for size in sizes:
        counts = [_set(typesetter, slot, slot.style, e.what, size, width) for e in spec.events]
        if max(counts, default=1) * size * 1.2 <= usable:
            return size
    return sizes[-1]
