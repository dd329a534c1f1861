"""Speaker notes fitted to the notes page: words to say, sentences verbatim, cautions, numbers."""

import math
from collections.abc import Callable, Sequence
from functools import partial

from attache.output.bound import most_lines
from attache.output.flow import LINE
from attache.output.measure import Setting
from attache.output.page import Paragraph, Span
from attache.output.render import SPARE
from attache.output.script import stand_in
from attache.output.typeset import Typesetter
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


def fit_notes(notes: Notes, typesetter: Typesetter) -> tuple[Paragraph, ...]:
    """The paragraphs of the notes at the largest size at which they fit their page."""
    paragraphs = _paragraphs(notes)
    usable = NOTES_HEIGHT / EMU_PER_POINT / (1 + SPARE)
    size = _fitting(paragraphs, usable, typesetter)
    explicit = None if size == NOTES_SIZES[0] else size
    return tuple(Paragraph(item.spans, size=explicit) for item in paragraphs)


def _fitting(paragraphs: Sequence[Paragraph], usable: float, typesetter: Typesetter) -> int:
    """The largest size at which the notes fit, as far as that can be told without much measuring.

    A sure bound settles short notes. Long ones are measured, from the size that the bound
    suggests: text that is smaller by a factor takes up room smaller by nearly its square.
    """
    bound = 0.0
    for size in _SETTLED_BY_BOUND:
        bound = _height(paragraphs, size, _at_most)
        if bound <= usable:
            return size
    suggested = _SETTLED_BY_BOUND[-1] * math.sqrt(usable / bound) * _BOUND_EXCEEDS_BY
    for size in (size for size in NOTES_SIZES if size <= math.ceil(suggested)):
        if _height(paragraphs, size, partial(_measured, typesetter)) <= usable:
            return size
    return NOTES_SIZES[-1]


def _height(
    paragraphs: Sequence[Paragraph], size: int, lines: Callable[[Paragraph, int], int]
) -> float:
    return sum(lines(item, size) * size * LINE + PARAGRAPH_SPACE for item in paragraphs)


def _at_most(paragraph: Paragraph, size: int) -> int:
    width = NOTES_WIDTH / EMU_PER_POINT / (1 + SPARE)
    return most_lines(stand_in(paragraph.text)[0], size, width)


def _measured(typesetter: Typesetter, paragraph: Paragraph, size: int) -> int:
    spans = tuple((span.text, bool(span.bold)) for span in paragraph.spans)
    setting = Setting(spans, typesetter.brand.body.name, size, NOTES_WIDTH)
    return len(typesetter.measurer.lines(setting).texts)


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
