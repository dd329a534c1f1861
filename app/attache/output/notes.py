"""Speaker notes fitted to the notes page: words to say, sentences verbatim, cautions, numbers."""

from attache.output.flow import LINE
from attache.output.measure import Setting
from attache.output.page import Paragraph, Span
from attache.output.render import SPARE
from attache.output.typeset import Typesetter
from attache.slides.models import Notes
from attache.units import EMU_PER_POINT, inches

NOTES_SIZES = (12, 11, 10, 9, 8)
NOTES_WIDTH, NOTES_HEIGHT = inches(6.5), inches(6.7)
"""The frame of the notes master that `brand.template` builds."""
PARAGRAPH_SPACE = 4.0
"""The space above a paragraph, in points, as the notes master has it."""


def fit_notes(notes: Notes, typesetter: Typesetter) -> tuple[Paragraph, ...]:
    """The paragraphs of the notes at the largest size at which they fit their page."""
    paragraphs = _paragraphs(notes)
    usable = NOTES_HEIGHT / EMU_PER_POINT / (1 + SPARE)
    size = NOTES_SIZES[-1]
    for size in NOTES_SIZES:
        height = sum(_height(paragraph, size, typesetter) for paragraph in paragraphs)
        if height <= usable:
            break
    explicit = None if size == NOTES_SIZES[0] else size
    return tuple(Paragraph(item.spans, size=explicit) for item in paragraphs)


def _height(paragraph: Paragraph, size: int, typesetter: Typesetter) -> float:
    spans = tuple((span.text, bool(span.bold)) for span in paragraph.spans)
    setting = Setting(spans, typesetter.brand.body.name, size, NOTES_WIDTH)
    return len(typesetter.measurer.lines(setting).texts) * size * LINE + PARAGRAPH_SPACE


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
