"""How each text of a slide came out: on how many lines, at which size, on which page."""

from collections.abc import Iterator, Sequence

from attache.output.measure import BREAK
from attache.output.page import Page, Paragraph, TableFrame, TextFit, TextFrame
from attache.output.typeset import Typesetter


def text_fits(pages: Sequence[Page], typesetter: Typesetter) -> tuple[TextFit, ...]:
    """The texts of the pages of one slide, in the order in which they stand."""
    return tuple(
        found for number, page in enumerate(pages) for found in _page(page, number, typesetter)
    )


def _page(page: Page, number: int, typesetter: Typesetter) -> Iterator[TextFit]:
    for frame in page.frames:
        match frame:
            case TextFrame():
                for paragraph in frame.paragraphs:
                    yield _paragraph(paragraph, frame, number, typesetter)
            case TableFrame():
                largest = frame.slot.style.sizes[0]
                for paragraph in (each for row in frame.rows[1:] for each in row):
                    size = paragraph.size or largest
                    yield TextFit(frame.slot.name, _plain(paragraph), 0, size, largest, number)
            case _:
                pass


def _paragraph(
    paragraph: Paragraph, frame: TextFrame, number: int, typesetter: Typesetter
) -> TextFit:
    style = frame.slot.style
    preferred = style.sizes[0]
    if style.levels and paragraph.level > 1:
        preferred = style.support_size(preferred)
    size = paragraph.size or preferred
    lines = typesetter.paragraph(paragraph, frame.slot, size, frame.box.width).lines
    return TextFit(frame.slot.name, _plain(paragraph), len(lines), size, preferred, number)


def _plain(paragraph: Paragraph) -> str:
    return paragraph.text.replace(BREAK, "")
