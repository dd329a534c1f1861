"""Speaker notes fitted to the notes page: words to say, sentences verbatim, cautions, numbers."""

from collections.abc import Sequence

from attache.output.flow import LINE, Row, SetParagraph, pour
from attache.output.measure import Setting
from attache.output.page import Paragraph, Span
from attache.output.render import SPARE
from attache.output.typeset import Typesetter, respelt
from attache.slides.models import Notes
from attache.units import EMU_PER_POINT, inches

NOTES_SIZES = (12, 11, 10, 9, 8)
NOTES_WIDTH, NOTES_HEIGHT = inches(6.5), inches(6.7)
"""The frame of the notes master that `brand.template` builds."""
PARAGRAPH_SPACE = 4.0
"""The space above a paragraph, in points, as the notes master has it."""

NotesPage = tuple[Paragraph, ...]


def fit_notes(notes: Notes, typesetter: Typesetter) -> tuple[NotesPage, ...]:
    """The notes at the largest size at which they fit one page.

    What does not fit even at the smallest size goes on, at that size, on as many pages as it takes.
    """
    paragraphs = _paragraphs(notes)
    usable = NOTES_HEIGHT / EMU_PER_POINT / (1 + SPARE)
    rows: list[Row] = []
    for size in NOTES_SIZES:
        rows = [Row(((_set(paragraph, size, typesetter),),)) for paragraph in paragraphs]
        if sum(row.height for row in rows) <= usable:
            break
    return tuple(_page(filled[0]) for filled in pour(rows, [usable]))


def _page(rows: Sequence[Row]) -> NotesPage:
    return tuple(item.paragraph for row in rows for column in row.columns for item in column)


def _set(paragraph: Paragraph, size: int, typesetter: Typesetter) -> SetParagraph:
    spans = tuple((span.text, bool(span.bold)) for span in paragraph.spans)
    setting = Setting(spans, typesetter.brand.body.name, size, NOTES_WIDTH)
    lines = typesetter.measurer.lines(setting).texts
    spelt = respelt(paragraph, "".join(lines))
    explicit = None if size == NOTES_SIZES[0] else size
    shown = Paragraph(spelt.spans, size=explicit)
    return SetParagraph(shown, lines, size * LINE, PARAGRAPH_SPACE)


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
