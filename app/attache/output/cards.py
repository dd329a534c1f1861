"""Figures in cards: side by side, in two columns or on several pages, as there is room."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import product

from attache.brand.models import Box, Brand, Slot
from attache.engine import SPARE
from attache.output.flow import SetParagraph
from attache.output.page import CardFrame, Paragraph, Span
from attache.output.typeset import Typesetter
from attache.slides.models import Card
from attache.units import Emu, inches, points

CARD_INSET = inches(0.25)
_GAP, _HEIGHT, _STATUS_GAP = inches(0.35), inches(3.5), inches(0.2)
_DATE_SIZE, _STATUS_SIZES = 18, (16, 14, 13)
_COLUMNS = 2
"""Where one row is too narrow."""


def card_pages(
    typesetter: Typesetter, slot: Slot, box: Box, cards: Sequence[Card]
) -> list[tuple[CardFrame, ...]]:
    """One frame a card, all of a page in the same sizes and of the same height.

    They stand side by side; where that is too narrow, in two columns; where that is too high, on
    as many pages as it takes.
    """
    for pages in range(1, len(cards) + 1):
        made = [_arranged(typesetter, slot, box, group) for group in _dealt(cards, pages)]
        if all(fits for _, fits in made) or pages == len(cards):
            return [frames for frames, _ in made]
    return []


def _dealt(cards: Sequence[Card], pages: int) -> list[Sequence[Card]]:
    count = len(cards)
    return [cards[count * p // pages : count * (p + 1) // pages] for p in range(pages)]


def _arranged(
    typesetter: Typesetter, slot: Slot, box: Box, cards: Sequence[Card]
) -> tuple[tuple[CardFrame, ...], bool]:
    """The cards of one page in the first grid that has room for them, and whether one has."""
    frames: tuple[CardFrame, ...] = ()
    values = typesetter.brand.cards.values
    for grid, sizes in product(_grids(box, len(cards)), _card_sizes(slot, values)):
        texts = [_CardText(typesetter, slot, card, grid.inner, sizes) for card in cards]
        frames = grid.frames(texts)
        if all(text.value_lines == 1 for text in texts) and _tallest(texts) <= grid.room:
            return frames, True
    return frames, False


def _grids(box: Box, count: int) -> "list[_Grid]":
    """Side by side, where a single card takes a third; in two columns; one below the other."""
    side_by_side = 2 if count == _COLUMNS else max(3, count)
    columns = dict.fromkeys([side_by_side, min(count, _COLUMNS), 1])
    return [_Grid(box, each, -(-count // each)) for each in columns]


@dataclass(frozen=True, slots=True)
class _Grid:
    """Places for cards in a box."""

    box: Box
    columns: int
    rows: int

    @property
    def width(self) -> Emu:
        return Emu((self.box.width - (self.columns - 1) * _GAP) // self.columns)

    @property
    def inner(self) -> Emu:
        return Emu(self.width - 2 * CARD_INSET)

    @property
    def room(self) -> Emu:
        return Emu((self.box.height - (self.rows - 1) * _GAP) // self.rows)

    def frames(self, texts: Sequence["_CardText"]) -> tuple[CardFrame, ...]:
        """The cards in their places, no higher than they need to be."""
        height = min(self.room, max(_HEIGHT, _tallest(texts)))
        return tuple(
            CardFrame(
                Box(
                    Emu(self.box.left + place % self.columns * (self.width + _GAP)),
                    Emu(self.box.top + place // self.columns * (height + _GAP)),
                    self.width,
                    height,
                ),
                text.head,
                text.foot,
            )
            for place, text in enumerate(texts)
        )


def _card_sizes(slot: Slot, values: Sequence[int]) -> Iterator[tuple[int, int, int]]:
    """(value, label, status) sizes to try, the largest first."""
    for value in values:
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
        brand = typesetter.brand
        text = brand.use("card_text")
        value, label, status = sizes
        set_value = self._set(Span(card.value, bold=True, size=value, heading=True, color=text))
        lines = [set_value]
        if card.as_of:
            date = Span(card.as_of, bold=True, size=_DATE_SIZE, color=brand.use("card_support"))
            lines.append(self._set(date, before=2))
        lines.append(self._set(Span(card.label, size=label, color=text), before=8))
        foot = [self._set(_status(card, status, brand))] if card.status else []
        used = sum(line.height for line in (*lines, *foot)) * (1 + SPARE)
        self.height = Emu(points(used) + 2 * CARD_INSET + (_STATUS_GAP if foot else 0))
        self.value_lines = len(set_value.lines)
        self.head = tuple(_with_space(line) for line in lines)
        self.foot = tuple(_with_space(line) for line in foot)

    def _set(self, span: Span, before: float = 0) -> SetParagraph:
        return self._typesetter.paragraph(
            Paragraph((span,)), self._slot, span.size or 0, self._width, before
        )


def _with_space(line: SetParagraph) -> Paragraph:
    return replace(line.paragraph, before=line.before)


def _status(card: Card, size: int, brand: Brand) -> Span:
    color = brand.use("card_warning" if card.warning else "card_support")
    text = f"▲ {card.status}" if card.warning else card.status
    return Span(text, bold=True, size=size, color=color)
