"""Speaker notes fitted to the notes page: words to say, sentences verbatim, cautions, numbers."""

import math
from collections.abc import Sequence

from attache.output.bound import most_lines, widest
from attache.output.flow import LINE, Row, SetParagraph, pour
from attache.output.measure import Setting
from attache.output.page import Paragraph, Span
from attache.output.render import SPARE
from attache.output.script import stand_in
from attache.output.typeset import Typesetter, respelt
from attache.slides.models import Notes
from attache.units import EMU_PER_POINT, inches

NOTES_SIZES = (12, 11, 10, 9, 8)
NOTES_WIDTH, NOTES_HEIGHT = inches(6.5), inches(6.7)
"""The frame of the notes master that `brand.template` builds."""
_SETTLED_BY_BOUND = NOTES_SIZES[:3]
_BOUND_EXCEEDS_BY = 1.1
"""The square root of how much more room the bound takes than usual text does."""
PARAGRAPH_SPACE = 4.0
"""The space above a paragraph, in points, as the notes master has it."""

NotesPage = tuple[Paragraph, ...]


def fit_notes(notes: Notes, typesetter: Typesetter) -> tuple[NotesPage, ...]:
    """The notes at the largest size at which they fit one page.

    What does not fit even at the smallest size goes on, at that size, on as many pages as it takes.
    A sure bound settles short notes without measuring.
    """
    paragraphs = _paragraphs(notes)
    usable = NOTES_HEIGHT / EMU_PER_POINT / (1 + SPARE)
    bound = 0.0
    for size in _SETTLED_BY_BOUND:
        bound = sum(_at_most(item, size) * size * LINE + PARAGRAPH_SPACE for item in paragraphs)
        if bound <= usable:
            return (tuple(_sized(item, size) for item in paragraphs),)
    return _measured(paragraphs, usable, _suggested(bound, usable), typesetter)


def _at_most(paragraph: Paragraph, size: int) -> float:
    """No more lines than this; no bound at all where a word must be broken."""
    text, _ = stand_in(paragraph.text)
    width = NOTES_WIDTH / EMU_PER_POINT / (1 + SPARE)
    if any(widest(word, size) > width for word in text.split(" ")):
        return math.inf
    return most_lines(text, size, width)


def _suggested(bound: float, usable: float) -> float:
    """The size to measure first: text smaller by a factor takes up room smaller by its square."""
    if math.isinf(bound):
        return NOTES_SIZES[0]
    return _SETTLED_BY_BOUND[-1] * math.sqrt(usable / bound) * _BOUND_EXCEEDS_BY


def _measured(
    paragraphs: Sequence[Paragraph], usable: float, largest: float, typesetter: Typesetter
) -> tuple[NotesPage, ...]:
    """The notes poured at the largest size, from that one down, at which they need one page."""
    rows: list[Row] = []
    for size in (size for size in NOTES_SIZES if size <= max(math.ceil(largest), NOTES_SIZES[-1])):
        rows = [Row(((_set(paragraph, size, typesetter),),)) for paragraph in paragraphs]
        if sum(row.height for row in rows) <= usable:
            break
    return tuple(_page(filled[0]) for filled in pour(rows, [usable]))


def _sized(paragraph: Paragraph, size: int) -> Paragraph:
    return Paragraph(paragraph.spans, size=None if size == NOTES_SIZES[0] else size)


def _page(rows: Sequence[Row]) -> NotesPage:
    return tuple(item.paragraph for row in rows for column in row.columns for item in column)


def _set(paragraph: Paragraph, size: int, typesetter: Typesetter) -> SetParagraph:
    spans = tuple((span.text, bool(span.bold)) for span in paragraph.spans)
    setting = Setting(spans, typesetter.brand.body.name, size, NOTES_WIDTH)
    lines = typesetter.measurer.lines(setting).texts
    spelt = respelt(paragraph, "".join(lines))
    return SetParagraph(_sized(spelt, size), lines, size * LINE, PARAGRAPH_SPACE)


def _paragraphs(notes: Notes) -> list[Paragraph]:
    parts = (
        ("To say", notes.words),
        ("From the brief", tuple(f"{number}. {text}" for number, text in notes.sentences)),
        ("Cautions", notes.cautions),
        ("Where the numbers stand", notes.numbers),
    )
    shown: list[Paragraph] = []
    for heading, lines in parts:
        if lines:
            shown.append(Paragraph((Span(heading, bold=True),)))
            shown.extend(Paragraph((Span(line),)) for line in lines)
    return shown
