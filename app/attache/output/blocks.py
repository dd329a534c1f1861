"""Each kind of block fitted to its slots: the frames it fills, page after page."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from attache.brand.models import Box, Slot
from attache.engine import SPARE
from attache.output.cards import card_pages
from attache.output.drawing import drawing, is_drawn
from attache.output.flow import Column, Row, SetParagraph
from attache.output.page import ChartFrame, Frame, Paragraph, Span, TableFrame
from attache.output.typeset import Typesetter, column_frame
from attache.slides.models import (
    Block,
    CardsBlock,
    ChartBlock,
    Item,
    ItemsBlock,
    PairsBlock,
    ReferencesBlock,
    TableBlock,
    TextBlock,
)
from attache.units import EMU_PER_POINT, Emu, inches, points

Frames = dict[str, tuple[Frame, ...]]
"""The frames of one page by the slot they fill."""

CELL_SIDE, CELL_TOP = inches(0.1), inches(0.08)
"""The margins of a table cell."""
_LEAST_COLUMN = inches(1.25)
_CELL_PADDING = 2 * CELL_TOP / EMU_PER_POINT
_CAPTION = "caption"
_Thing = TypeVar("_Thing")


def shared(blocks: Sequence[Block], count: int) -> list[tuple[Block, ...]]:
    """The blocks of `count` slides that share out what one slide has, in order.

    Items, pairs and rows of a table are dealt out, all else stands on each of the slides; where
    there are fewer of them than slides, the last ones stand on the rest.
    """
    return [tuple(_share(block, place, count) for block in blocks) for place in range(count)]


def _share(block: Block, place: int, count: int) -> Block:
    match block:
        case ItemsBlock():
            return replace(block, items=_dealt(block.items, place, count))
        case PairsBlock():
            return replace(block, pairs=_dealt(block.pairs, place, count))
        case TableBlock():
            links = _dealt(block.links, place, count) if block.links else ()
            return replace(block, rows=_dealt(block.rows, place, count), links=links)
        case _:
            return block


def _dealt(things: tuple[_Thing, ...], place: int, count: int) -> tuple[_Thing, ...]:
    hands = max(1, min(count, len(things)))
    hand = min(place, hands - 1)
    return things[len(things) * hand // hands : len(things) * (hand + 1) // hands]


class BlockFitter:
    """Fits blocks to the slots of one layout, whose boxes may have moved."""

    def __init__(
        self, typesetter: Typesetter, slots: Mapping[str, Slot], boxes: Mapping[str, Box]
    ) -> None:
        self._set = typesetter
        self._slots = slots
        self._boxes = boxes

    def pages(self, block: Block) -> list[Frames]:
        """The frames of `block`, one entry a page."""
        match block:
            case TextBlock():
                return list(self._text(block))
            case ItemsBlock():
                return self._columns(block.slots, lambda size: self._item_rows(block, size))
            case ReferencesBlock():
                return self._columns(block.slots, lambda size: self._reference_rows(block, size))
            case PairsBlock():
                return self._pairs(block)
            case TableBlock():
                return self._table(block)
            case CardsBlock():
                slot, box = self._at(block.slot)
                pages = card_pages(self._set, slot, box, block.cards)
                return [{block.slot: frames} for frames in pages]
            case ChartBlock():
                return [self._chart(block)]

    def _at(self, name: str) -> tuple[Slot, Box]:
        return self._slots[name], self._boxes[name]

    def _text(self, block: TextBlock) -> Iterator[Frames]:
        slot, box = self._at(block.slot)
        paragraphs = [Paragraph((Span(text),)) for text in block.paragraphs if text]
        if paragraphs and slot.style.first_bold:
            paragraphs[0] = Paragraph((Span(paragraphs[0].text, bold=True),))
        frame, lack = self._set.text(slot, box, paragraphs)
        if not lack:
            yield {block.slot: (frame,)}
            return
        poured = self._set.pages(
            [slot], [box], lambda size: self._paragraph_rows(paragraphs, slot, box, size)
        )
        for filled in poured:
            yield {block.slot: (column_frame(slot, box, filled[0]),)}

    def _paragraph_rows(
        self, paragraphs: Sequence[Paragraph], slot: Slot, box: Box, size: int
    ) -> list[Row]:
        return [
            Row(((self._set.paragraph(item, slot, size, box.width),),), gap=slot.style.before)
            for item in paragraphs
        ]

    def _columns(self, names: Sequence[str], rows_at: Callable[[int], list[Row]]) -> list[Frames]:
        slots = [self._slots[name] for name in names]
        boxes = [self._boxes[name] for name in names]
        return [
            {
                name: (column_frame(slot, box, rows),)
                for name, slot, box, rows in zip(names, slots, boxes, filled, strict=True)
                if rows
            }
            for filled in self._set.pages(slots, boxes, rows_at)
        ]

    def _item_rows(self, block: ItemsBlock, size: int) -> list[Row]:
        slot, box = self._at(block.slots[0])
        return [
            Row((self._set.item(item, slot, size, box.width),), gap=slot.style.before)
            for item in block.items
        ]

    def _reference_rows(self, block: ReferencesBlock, size: int) -> list[Row]:
        slot, box = self._at(block.slots[0])
        rows: list[Row] = []
        for lead, text in block.entries:
            spans = tuple(Span(part, bold=bold) for part, bold in _lead_and_text(lead, text))
            gap = slot.style.before * (1 if text else 3)
            line = self._set.paragraph(Paragraph(spans), slot, size, box.width)
            rows.append(Row(((line,),), gap=gap))
        return _headings_with_next(rows, block)

    def _pairs(self, block: PairsBlock) -> list[Frames]:
        (left, left_box), (right, right_box) = (self._at(name) for name in block.slots)

        def side(item: Item | None, slot: Slot, box: Box, size: int) -> tuple[SetParagraph, ...]:
            return self._set.item(item, slot, size, box.width) if item else ()

        def rows(size: int) -> list[Row]:
            return [
                Row(
                    (side(one, left, left_box, size), side(other, right, right_box, size)),
                    gap=left.style.before,
                )
                for one, other in block.pairs
            ]

        return [
            {
                left.name: (column_frame(left, left_box, filled[0], 0),),
                right.name: (column_frame(right, right_box, filled[0], 1),),
            }
            for filled in self._set.pages([left], [left_box], rows)
        ]

    def _table(self, block: TableBlock) -> list[Frames]:
        slot, box = self._at(block.slot)
        widths = _column_widths(box.width, block.widths)

        def row(cells: Sequence[str], size: int, link: str = "", *, head: bool = False) -> Row:
            looks = ((head or not index, "" if index else link) for index in range(len(cells)))
            columns = tuple(
                (self._cell(Span(text, bold, link=to), slot, size, width),)
                for text, width, (bold, to) in zip(cells, widths, looks, strict=True)
            )
            return Row(columns, padding=_CELL_PADDING)

        def rows(size: int) -> list[Row]:
            links = block.links or ("",) * len(block.rows)
            return [row(cells, size, link) for cells, link in zip(block.rows, links, strict=True)]

        head = row(block.header, slot.style.sizes[-1], head=True)
        return [
            {block.slot: (_table_frame(slot, box, (head, *filled[0]), widths),)}
            for filled in self._set.pages([slot], [box], rows, reserved=head.height)
        ]

    def _cell(self, span: Span, slot: Slot, size: int, width: Emu) -> SetParagraph:
        inner = Emu(width - 2 * CELL_SIDE)
        return self._set.paragraph(Paragraph((span,)), slot, size, inner)

    def _chart(self, block: ChartBlock) -> Frames:
        slot, box = self._at(block.slot)
        caption_slot, caption_box = self._at(_CAPTION)
        caption, _ = self._set.text(caption_slot, caption_box, [Paragraph((Span(block.caption),))])
        if is_drawn(block.spec):
            shown: Frame = drawing(self._set, slot, box, block.spec)
        else:
            shown = ChartFrame(slot, box, block.spec)
        return {_CAPTION: (caption,), block.slot: (shown,)}


def _lead_and_text(lead: str, text: str) -> Iterator[tuple[str, bool | None]]:
    if lead:
        yield (f"{lead}  " if text else lead), True
    if text:
        yield text, None


def _headings_with_next(rows: list[Row], block: ReferencesBlock) -> list[Row]:
    """A heading and the entry after it as one row, so that no heading ends a column."""
    joined: list[Row] = []
    heading: Row | None = None
    for row, (_, text) in zip(rows, block.entries, strict=True):
        if heading is not None:
            spaced = replace(row.columns[0][0], before=row.gap)
            joined.append(replace(heading, columns=((*heading.columns[0], spaced),)))
            heading = None
        elif text:
            joined.append(row)
        else:
            heading = row
    return [*joined, heading] if heading is not None else joined


def _column_widths(width: Emu, shares: Sequence[int]) -> tuple[Emu, ...]:
    """The columns by their shares; one too narrow for a number takes from the widest."""
    widths = [width * share // sum(shares) for share in shares]
    least = min(_LEAST_COLUMN, width // len(widths))
    for place in range(len(widths)):
        lack = least - widths[place]
        if lack > 0:
            widths[widths.index(max(widths))] -= lack
            widths[place] = least
    return tuple(Emu(each) for each in widths)


def _table_frame(slot: Slot, box: Box, rows: Column, widths: tuple[Emu, ...]) -> TableFrame:
    heights = tuple(points(row.height * (1 + SPARE)) for row in rows)
    return TableFrame(
        slot,
        replace(box, height=Emu(sum(heights))),
        tuple(
            tuple(column[0].paragraph if column else Paragraph(()) for column in row.columns)
            for row in rows
        ),
        widths,
        heights,
    )
