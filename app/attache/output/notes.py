"""Speaker notes fitted to the notes page: words to say, sentences verbatim, cautions, numbers."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from attache.brand.notes_master import WORDS
from attache.engine import SPARE
from attache.output.bound import most_lines, widest
from attache.output.flow import LINE, Row, SetParagraph, pour
from attache.output.measure import Setting
from attache.output.page import Paragraph, Span
from attache.output.script import stand_in
from attache.output.typeset import Typesetter, spelt
from attache.output.words import Spans, keeps_words
from attache.slides.models import Notes
from attache.units import EMU_PER_POINT

NOTES_SIZES = (12, 11, 10, 9, 8)
"""Points of the words to say; what backs them is set two smaller, but never below the last."""
NOTES_WIDTH, NOTES_HEIGHT = WORDS.box.width, WORDS.box.height
_SETTLED_BY_BOUND = NOTES_SIZES[:3]
_BOUND_EXCEEDS_BY = 1.1
"""The square root of how much more room the bound takes than usual text does."""
_PARAGRAPH_SPACE, _HEADING_SPACE = 0.25, 0.8
"""The space above a paragraph and above a heading, by the size of the words to say."""
_BACKING_SMALLER_BY = 2

NotesPage = tuple[Paragraph, ...]


@dataclass(frozen=True, slots=True)
class _Item:
    """A paragraph of the notes at the size of the words to say, and how far it is from that."""

    text: str
    heading: bool
    backing: bool

    def size(self, words: int) -> int:
        """Its size in points where the words to say have `words`."""
        if self.heading or not self.backing:
            return words
        return max(words - _BACKING_SMALLER_BY, NOTES_SIZES[-1])

    def before(self, words: int) -> float:
        """The space above it in points."""
        return words * (_HEADING_SPACE if self.heading else _PARAGRAPH_SPACE)

    def paragraph(self, words: int, *, first: bool) -> Paragraph:
        """The paragraph, with its size and the space above it written out."""
        before = 0.0 if first else self.before(words)
        span = Span(self.text, bold=True if self.heading else None)
        return Paragraph((span,), size=self.size(words), before=before)


def fit_notes(notes: Notes, typesetter: Typesetter) -> tuple[NotesPage, ...]:
    """The notes at the largest size at which they fit one page.

    What does not fit even at the smallest size goes on, at that size, on as many pages as it takes.
    A sure bound settles short notes without measuring.
    """
    items = _items(notes)
    usable = NOTES_HEIGHT / EMU_PER_POINT / (1 + SPARE)
    bound = 0.0
    for size in _SETTLED_BY_BOUND:
        bound = sum(_at_most(item, size) for item in items)
        if bound <= usable:
            return (_page(items, size, typesetter),)
    return _measured(items, usable, _suggested(bound, usable), typesetter)


def _at_most(item: _Item, words: int) -> float:
    """No more height than this, in points; no bound at all where a word must be broken."""
    text, _ = stand_in(item.text)
    size = item.size(words)
    width = NOTES_WIDTH / EMU_PER_POINT / (1 + SPARE)
    if any(widest(word, size) > width for word in text.split(" ")):
        return math.inf
    return most_lines(text, size, width) * size * LINE + item.before(words)


def _suggested(bound: float, usable: float) -> float:
    """The size to measure first: text smaller by a factor takes up room smaller by its square."""
    if math.isinf(bound):
        return NOTES_SIZES[0]
    return _SETTLED_BY_BOUND[-1] * math.sqrt(usable / bound) * _BOUND_EXCEEDS_BY


def _measured(
    items: Sequence[_Item], usable: float, largest: float, typesetter: Typesetter
) -> tuple[NotesPage, ...]:
    """The notes poured at the largest size, from that one down, at which they need one page."""
    rows: list[Row] = []
    for size in (size for size in NOTES_SIZES if size <= max(math.ceil(largest), NOTES_SIZES[-1])):
        rows = [
            Row(((_set(item.paragraph(size, first=index == 0), typesetter),),))
            for index, item in enumerate(items)
        ]
        if sum(row.height for row in rows) <= usable:
            break
    return tuple(_poured(filled[0]) for filled in pour(rows, [usable]))


def _page(items: Sequence[_Item], words: int, typesetter: Typesetter) -> NotesPage:
    """The notes at a size at which they fit; only the lines that are to be shown are measured."""
    shown = (item.paragraph(words, first=index == 0) for index, item in enumerate(items))
    return tuple(
        _set(paragraph, typesetter).paragraph if keeps_words(_spans(paragraph)) else paragraph
        for paragraph in shown
    )


def _spans(paragraph: Paragraph) -> Spans:
    return tuple((span.text, bool(span.bold)) for span in paragraph.spans)


def _poured(rows: Sequence[Row]) -> NotesPage:
    return tuple(item.paragraph for row in rows for column in row.columns for item in column)


def _set(paragraph: Paragraph, typesetter: Typesetter) -> SetParagraph:
    size = paragraph.size or NOTES_SIZES[0]
    setting = Setting(_spans(paragraph), typesetter.brand.body.name, size, NOTES_WIDTH)
    lines = typesetter.measurer.lines(setting)
    before = paragraph.before or 0.0
    return SetParagraph(spelt(paragraph, lines), lines.texts, size * LINE, before)


def _items(notes: Notes) -> list[_Item]:
    parts = (
        ("To say", notes.words, False),
        ("From the brief", tuple(f"{number}. {text}" for number, text in notes.sentences), True),
        ("Cautions", notes.cautions, True),
        ("Where the numbers stand", notes.numbers, True),
    )
    shown: list[_Item] = []
    for heading, lines, backing in parts:
        if lines:
            shown.append(_Item(heading, True, backing))
            shown.extend(_Item(line, False, backing) for line in lines)
    return shown
