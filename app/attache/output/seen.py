"""What is seen of a deck where its pages are printed or drawn: all but the hidden ones.

In a .pptx a link may lead to a hidden slide, which is then shown; elsewhere it would lead nowhere.
"""

from collections.abc import Sequence
from dataclasses import replace

from attache.output.page import Frame, Page, Paragraph, Span, TableFrame, TextFrame

_FOOT = "source"
"""The slot whose links are words of their own, "Q&A: slide 12", and mean nothing without one."""


def shown(pages: Sequence[Page]) -> tuple[tuple[int, Page], ...]:
    """The pages that are not hidden with their numbers, which are those of the whole deck."""
    return tuple((number, page) for number, page in enumerate(pages, 1) if not page.hidden)


def unlinked(pages: Sequence[Page]) -> tuple[Page, ...]:
    """The pages without links to hidden ones."""
    hidden = frozenset(page.key for page in pages if page.hidden)
    if not hidden:
        return tuple(pages)
    return tuple(replace(page, frames=_frames(page.frames, hidden)) for page in pages)


def _frames(frames: Sequence[Frame], hidden: frozenset[str]) -> tuple[Frame, ...]:
    found = (_frame(frame, hidden) for frame in frames)
    return tuple(frame for frame in found if frame is not None)


def _frame(frame: Frame, hidden: frozenset[str]) -> Frame | None:
    match frame:
        case TextFrame() if frame.slot.name == _FOOT:
            paragraphs = tuple(_without(each, hidden) for each in frame.paragraphs)
            kept = any(paragraph.spans for paragraph in paragraphs)
            return replace(frame, paragraphs=paragraphs) if kept else None
        case TextFrame():
            paragraphs = tuple(_plain(each, hidden) for each in frame.paragraphs)
            return replace(frame, paragraphs=paragraphs)
        case TableFrame():
            rows = tuple(tuple(_plain(cell, hidden) for cell in row) for row in frame.rows)
            return replace(frame, rows=rows)
        case _:
            return frame


def _without(paragraph: Paragraph, hidden: frozenset[str]) -> Paragraph:
    """The paragraph without the words of links to hidden slides, and the gaps before them."""
    spans: list[Span] = []
    for span in paragraph.spans:
        if span.link not in hidden:
            spans.append(span)
        elif spans and not spans[-1].text.strip():
            spans.pop()
    if spans and not spans[0].text.strip():
        del spans[0]
    return replace(paragraph, spans=tuple(spans))


def _plain(paragraph: Paragraph, hidden: frozenset[str]) -> Paragraph:
    """The paragraph with the words of links to hidden slides as plain text."""
    spans = tuple(
        replace(span, link="") if span.link in hidden else span for span in paragraph.spans
    )
    return replace(paragraph, spans=spans)
