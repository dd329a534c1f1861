"""The notes page of a slide, as XML: the slide, the words to say, the marking, the number."""

from collections.abc import Sequence

from attache.brand.notes_master import (
    FOOT,
    MARKING,
    PAGE,
    WORDS,
    NotesSlot,
    frame_xml,
    image_slot,
    image_xml,
    number_xml,
)
from attache.opc import DECLARATION
from attache.output.page import Paragraph, Span
from attache.output.shapes import ShapeWriter
from attache.presentationml import GROUP_START, NAMESPACES


def notes_page_xml(notes: Sequence[Paragraph], marking: str, shapes: ShapeWriter) -> bytes:
    """The notes part of the slide that `shapes` writes.

    Every size is written out: rpptx sets what has none at 18 points.
    """
    words = "".join(shapes.paragraph(paragraph) for paragraph in notes)
    font = shapes.brand.body.name
    nothing = f'<a:p><a:endParaRPr lang="{shapes.language}"/></a:p>'
    frames = (
        frame_xml(2, MARKING, _line(marking, MARKING, shapes), font),
        image_xml(3, image_slot(shapes.brand)),
        frame_xml(4, WORDS, words or nothing, font),
        frame_xml(5, FOOT, _line(marking, FOOT, shapes), font),
        frame_xml(6, PAGE, _number(shapes), font),
    )
    return (
        f"{DECLARATION}<p:notes {NAMESPACES}><p:cSld><p:spTree>{GROUP_START}{''.join(frames)}"
        "</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>"
    ).encode()


def _line(text: str, slot: NotesSlot, shapes: ShapeWriter) -> str:
    spans = (Span(text, bold=slot.bold or None),)
    return shapes.paragraph(Paragraph(spans, size=slot.size), align=slot.align)


def _number(shapes: ShapeWriter) -> str:
    if not shapes.counts:  # a field would count the slides of the rendered deck
        return _line(str(shapes.number), PAGE, shapes)
    return number_xml(str(shapes.number), shapes.language)
