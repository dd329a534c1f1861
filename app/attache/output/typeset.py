"""Text set in a slot: which size step fits, and the paragraphs with their lines."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from attache.brand.models import SUPPORT_BEFORE, Box, Brand, Slot, Typeface
from attache.engine import SPARE
from attache.output.flow import LINE, Filled, Row, SetParagraph, pour_evenly
from attache.output.measure import Lines, Measurer, Setting
from attache.output.page import Paragraph, Span, TextFrame
from attache.slides.models import Item
from attache.text import legal
from attache.units import EMU_PER_POINT, Emu

_LITTLE_SMALLER, _AHEAD = 0.9, 2


def room(box: Box) -> float:
    """The height in points that text may use of `box`, with the spare taken off."""
    return box.height / EMU_PER_POINT / (1 + SPARE)


@dataclass(frozen=True, slots=True)
class Typesetter:
    """Sets paragraphs in a brand's fonts."""

    brand: Brand
    measurer: Measurer

    def paragraph(
        self, paragraph: Paragraph, slot: Slot, size: int, width: Emu, before: float = 0.0
    ) -> SetParagraph:
        """`paragraph` at `size` points in `width`; the font and boldness are the slot's."""
        style = slot.style
        headline = style.bold or (style.levels and paragraph.level == 1)
        spans = tuple(
            (span.text, headline if span.bold is None else span.bold) for span in paragraph.spans
        )
        heading = style.heading or any(span.heading for span in paragraph.spans)
        face = self.brand.heading if heading else self.brand.body
        lines = self.measurer.lines(Setting(spans, face.name, size, _as_in_twin(width, face)))
        shown = replace(spelt(paragraph, lines), size=None if size == style.sizes[0] else size)
        return SetParagraph(shown, lines.texts, size * LINE * style.spacing * face.leading, before)

    def item(self, item: Item, slot: Slot, size: int, width: Emu) -> tuple[SetParagraph, ...]:
        """A headline, and its supporting line if there is one."""
        headline = self.paragraph(Paragraph((Span(item.headline),)), slot, size, width)
        if not item.support:
            return (headline,)
        small = slot.style.support_size(size)
        support = self.paragraph(Paragraph((Span(item.support),), 2), slot, small, width)
        return headline, replace(
            support,
            before=SUPPORT_BEFORE,
            paragraph=replace(
                support.paragraph,
                size=None if size == slot.style.sizes[0] else small,
            ),
        )

    def text(
        self, slot: Slot, box: Box, paragraphs: Sequence[Paragraph]
    ) -> tuple[TextFrame, float]:
        """`paragraphs` in a frame at the largest size that fits, and the points they lack.

        The second value is 0.0 where they fit; otherwise they are at the smallest size. A size
        little smaller is taken where it saves a line from holding one word alone.
        """
        sizes = slot.style.sizes
        chosen: list[SetParagraph] = []
        least = 0.0
        for place, size in enumerate(sizes):
            if size < least:
                break
            rows = self._rows(slot, box, paragraphs, size)
            fits = sum(row.height for row in rows) <= room(box)
            if not least or not _has_lone_word(rows):
                chosen = rows
            if fits and not _has_lone_word(rows):
                break
            if fits and not least:
                least = size * _LITTLE_SMALLER
            for later in sizes[place + 1 : place + 1 + _AHEAD]:
                self._rows(slot, box, paragraphs, later)  # asked for now, to be measured together
        lack = max(0.0, sum(row.height for row in chosen) - room(box))
        shown = tuple(_placed(row.paragraph, first=not index) for index, row in enumerate(chosen))
        return TextFrame(slot, box, shown), lack

    def _rows(
        self, slot: Slot, box: Box, paragraphs: Sequence[Paragraph], size: int
    ) -> list[SetParagraph]:
        return [
            self.paragraph(paragraph, slot, size, box.width, slot.style.before if index else 0)
            for index, paragraph in enumerate(paragraphs)
        ]

    def pages(
        self,
        slots: Sequence[Slot],
        boxes: Sequence[Box],
        rows_at: Callable[[int], list[Row]],
        reserved: float = 0.0,
    ) -> tuple[Filled, ...]:
        """Rows poured into frames, at the largest size that needs no more pages than the floor.

        `rows_at` sets the rows at a size; `reserved` points of every frame are spoken for.
        """
        heights = [room(box) - reserved for box in boxes]
        largest, *others = slots[0].style.sizes
        poured = pour_evenly(rows_at(largest), heights)
        if len(poured) == 1 or not others:
            return poured
        fewest = pour_evenly(rows_at(others[-1]), heights)
        for size in others[:-1]:
            if len(poured) == len(fewest):
                break
            poured = pour_evenly(rows_at(size), heights)
        return poured if len(poured) == len(fewest) else fewest


def _as_in_twin(width: Emu, face: Typeface) -> Emu:
    """The width that text in the font's twin may take, for the font itself to keep to `width`."""
    return width if face.widening == 1.0 else Emu(int(width / face.widening))


def _has_lone_word(rows: Sequence[SetParagraph]) -> bool:
    """Whether the last line of a paragraph holds nothing but one word."""
    return any(len(row.lines) > 1 and " " not in row.lines[-1].strip() for row in rows)


def spelt(paragraph: Paragraph, lines: Lines) -> Paragraph:
    """`paragraph` with its lines, and the break opportunities that measuring added to its text."""
    text = lines.text
    if lines.shown:
        paragraph = replace(paragraph, lines=lines.shown)
    if text == paragraph.text:
        return paragraph
    spans: list[Span] = []
    at = 0
    for span in paragraph.spans:
        wanted, taken = legal(span.text), 0
        start = at
        while taken < len(wanted) and at < len(text):
            taken += text[at] == wanted[taken]
            at += 1
        spans.append(replace(span, text=text[start:at]))
    return replace(paragraph, spans=tuple(spans))


def _placed(paragraph: Paragraph, *, first: bool) -> Paragraph:
    """The first paragraph of a frame starts at its top, whatever the slot's space above."""
    return replace(paragraph, before=0.0) if first else paragraph


def column_frame(slot: Slot, box: Box, rows: Sequence[Row], column: int = 0) -> TextFrame:
    """One column of rows as a text frame; each row starts level with its neighbours.

    The space above a row is what is left of the rows before it, so that a short item stays
    beside a long one.
    """
    shown: list[Paragraph] = []
    top = bottom = 0.0
    for index, row in enumerate(rows):
        top += row.gap if index else 0.0
        paragraphs = row.columns[column]
        for place, item in enumerate(paragraphs):
            before = top - bottom if place == 0 else item.before
            same = place > 0 or (index > 0 and before == slot.style.before)
            shown.append(replace(item.paragraph, before=None if same else before))
        if paragraphs:
            bottom = top + sum(item.height for item in paragraphs)
        top += row.height
    return TextFrame(slot, box, tuple(shown))
