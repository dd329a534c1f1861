"""Text of rpptx's PDFs made to be read once: it is written twice where a paragraph has words.

rpptx gives the first word of a paragraph the text of the whole paragraph (/ActualText), and every
other word an empty one. PDFium, and with it Chrome and Edge, does not take the empty ones for an
answer: whoever copies, searches or has the page read out gets the paragraph and then its words
again. The fonts say which character each glyph is, so nothing is lost without the spans. Only
letter-spaced text, a marking for example, keeps them, each with its own word: from its glyphs
alone it would be read letter by letter.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import pikepdf

_LETTER_SPACED = -60
"""A space of more than this between two letters, in thousandths of an em, is no kerning."""
_BYTES_PER_GLYPH = 2
_Instruction = pikepdf.ContentStreamInstruction | pikepdf.ContentStreamInlineImage


@dataclass(slots=True)
class _Span:
    """A stretch of marked content: where it begins and ends, and what is shown in it."""

    start: int
    end: int
    text: str
    glyphs: int
    letter_spaced: bool


def read_once(file: pikepdf.Pdf) -> None:
    """Gives every word of the pages its own text, or none where the font says it."""
    for page in file.pages:
        instructions = pikepdf.parse_content_stream(page)
        groups = [group for group in _groups(_spans(instructions)) if len(group) > 1]
        if groups:
            mended = _mended(instructions, groups)
            page.Contents = file.make_stream(pikepdf.unparse_content_stream(mended))


def _spans(instructions: Sequence[_Instruction]) -> list[_Span]:
    """The stretches with an /ActualText, in order; none stands inside another."""
    spans: list[_Span] = []
    opened: list[_Span | None] = []
    for index, instruction in enumerate(instructions):
        operator = str(instruction.operator)
        if operator in ("BDC", "BMC"):
            text = _actual_text(instruction.operands)
            opened.append(None if text is None else _Span(index, index, text, 0, False))
        elif operator == "EMC" and opened:
            span = opened.pop()
            if span is not None:
                span.end = index
                spans.append(span)
        elif operator in ("TJ", "Tj") and opened and opened[-1] is not None:
            _count(instruction.operands[0], opened[-1])
    return spans


def _actual_text(operands: Any) -> str | None:
    properties = operands[1] if len(operands) > 1 else None
    if isinstance(properties, pikepdf.Dictionary) and "/ActualText" in properties:
        return str(properties["/ActualText"])
    return None


def _count(shown: Any, span: _Span) -> None:
    """Add the glyphs of a TJ or Tj to its span."""
    pieces = list(shown) if isinstance(shown, pikepdf.Array) else [shown]
    texts = [each for each in pieces if isinstance(each, pikepdf.String)]
    spaces = [float(each) for each in pieces if not isinstance(each, pikepdf.String)]
    span.glyphs += sum(len(bytes(each)) for each in texts) // _BYTES_PER_GLYPH
    span.letter_spaced = bool(spaces) and max(spaces) < _LETTER_SPACED


def _groups(spans: Sequence[_Span]) -> list[list[_Span]]:
    """The spans of each paragraph: one with its text, those of its other words without."""
    groups: list[list[_Span]] = []
    for span in spans:
        if span.text or not groups:
            groups.append([span])
        else:
            groups[-1].append(span)
    return groups


def _mended(
    instructions: Sequence[_Instruction], groups: Sequence[Sequence[_Span]]
) -> list[_Instruction]:
    dropped: set[int] = set()
    replaced: dict[int, str] = {}
    for group in groups:
        text = group[0].text
        spaced = any(span.letter_spaced for span in group)
        if spaced and sum(span.glyphs for span in group) == len(text):
            at = 0
            for span in group:
                replaced[span.start] = text[at : at + span.glyphs]
                at += span.glyphs
        else:
            dropped.update(edge for span in group for edge in (span.start, span.end))
    return [
        _begin(replaced[index]) if index in replaced else instruction
        for index, instruction in enumerate(instructions)
        if index not in dropped
    ]


def _begin(text: str) -> pikepdf.ContentStreamInstruction:
    properties = pikepdf.Dictionary(ActualText=pikepdf.String(text))
    return pikepdf.ContentStreamInstruction(
        [pikepdf.Name.Span, properties], pikepdf.Operator("BDC")
    )
