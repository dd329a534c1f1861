"""The lines of text of a PDF, and how a paragraph is broken into them, whoever made the PDF."""

import io
import math
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

import pikepdf

from attache.output.pdfium import Glyph, glyphs

_SAME_LINE = 0.45
"""How far off its line a letter may stand, in ems of the larger one: an index, another font."""
_GAP = 1.2
"""The widest gap within a line, in ems: what is further apart stands in another column."""
_WORD_GAP = 0.12
"""How much wider than between most letters a gap is that parts words without a space in it, in
ems: the narrowest space of the bundled faces has 0.22, of which kerning may take a part. PDFium
leaves out a space that is drawn on its own, as rpptx draws it.
"""
_SAME_ANGLE = 0.02
_Owner = tuple["TextLine", str]
_IGNORED = "\u00ad\u200b\u2060\ufeff"


@dataclass(frozen=True, slots=True)
class TextLine:
    """A line of text on a page, counted from 0; its box is in points from the top left corner."""

    page: int
    text: str
    left: float
    top: float
    width: float
    height: float


def text_lines(pdf: bytes) -> tuple[TextLine, ...]:
    """The lines of text of all pages, each page's in the order in which they are drawn.

    Cells and columns side by side are lines of their own. AttacheError for a damaged PDF.
    """
    return tuple(
        _line(page, line)
        for page, drawn in enumerate(glyphs(_as_glyphs(pdf)))
        for line in _lines(drawn)
        if any(not glyph.text.isspace() for glyph in line)
    )


def paragraph_lines(lines: Sequence[TextLine], text: str) -> tuple[str, ...] | None:
    """How `text` is broken into lines among the `lines` of one page; None if it is not there.

    Spaces, capitals and composition are looked over; pieces at the same height are one line.
    """
    wanted = "".join(key for _, key in _keys(text))
    owners: list[_Owner] = []
    starts: list[int] = []
    shown = ""
    for line in lines:
        for character, key in _keys(line.text):
            owners.append((line, character))
            starts.append(len(shown))
            shown += key
    at = shown.find(wanted)
    if not wanted or at < 0:
        return None
    first, end = bisect_right(starts, at) - 1, bisect_left(starts, at + len(wanted))
    return tuple(line.strip() for line in _broken(owners[first:end]))


def _broken(owners: Iterable[_Owner]) -> Iterator[str]:
    """The texts of the lines, which begin wherever the next character stands at another height."""
    text = ""
    last: TextLine | None = None
    for line, character in owners:
        if last is not None and line is not last:
            if not _level(last, line):
                yield text
                text = ""
            text += " "
        text += character
        last = line
    yield text


def _level(one: TextLine, other: TextLine) -> bool:
    middle = other.top + other.height / 2
    return one.top <= middle <= one.top + one.height


def _keys(text: str) -> Iterator[tuple[str, str]]:
    """Each character with what it is looked for by: nothing for spaces and what is not seen."""
    for character in text:
        if character.isspace() or character in _IGNORED:
            yield character, ""
        else:
            yield character, unicodedata.normalize("NFKD", character).casefold()


def _as_glyphs(pdf: bytes) -> bytes:
    """`pdf` without the texts that stand for its glyphs (/ActualText), also in what is laid over.

    PDFium spreads such a text evenly over its glyphs, whole paragraphs over one word, and places
    it wrongly in what is laid over a page: where the letters stand is only known without it.
    """
    try:
        file = pikepdf.open(io.BytesIO(pdf))
    except pikepdf.PdfError:
        return pdf  # PDFium says what is wrong with it, or reads it all the same
    with file:
        for page in file.pages:
            if (content := _glyphs_only(page)) is not None:
                page.Contents = file.make_stream(content)
        streams = (each for each in file.objects if isinstance(each, pikepdf.Stream))
        for form in streams:
            is_form = form.get("/Subtype") == pikepdf.Name.Form
            if is_form and (content := _glyphs_only(form)) is not None:
                form.write(content)
        out = io.BytesIO()
        file.save(out, compress_streams=False)
    return out.getvalue()


def _glyphs_only(drawn: pikepdf.Page | pikepdf.Object) -> bytes | None:
    """The content of a page or a form without /ActualText, None where it has none."""
    kept: list[pikepdf.ContentStreamInstruction | pikepdf.ContentStreamInlineImage] = []
    opened: list[bool] = []
    dropped = False
    for instruction in pikepdf.parse_content_stream(drawn):
        operator = str(instruction.operator)
        if operator in ("BDC", "BMC"):
            opened.append("/ActualText" in str(instruction.operands[-1].unparse()))
            drop = opened[-1]
        else:
            drop = operator == "EMC" and bool(opened) and opened.pop()
        dropped = dropped or drop
        if not drop:
            kept.append(instruction)
    return pikepdf.unparse_content_stream(kept) if dropped else None


def _lines(drawn: Sequence[Glyph]) -> Iterator[list[Glyph]]:
    line: list[Glyph] = []
    for glyph in drawn:
        if line and not _follows(line[-1], glyph):
            yield line
            line = []
        line.append(glyph)
    if line:
        yield line


def _follows(last: Glyph, glyph: Glyph) -> bool:
    """Whether `glyph` stands on the line of `last`, next to it in the line's own direction."""
    size = max(last.size, glyph.size)
    across = abs(_across(last) - _across(glyph))
    return (
        abs(last.angle - glyph.angle) < _SAME_ANGLE
        and across < _SAME_LINE * size
        and _gap(last, glyph) < _GAP * size
    )


def _across(glyph: Glyph) -> float:
    """How far a glyph's baseline is from the corner of the page, whatever its direction."""
    return glyph.x * math.sin(glyph.angle) + glyph.y * math.cos(glyph.angle)


def _gap(last: Glyph, glyph: Glyph) -> float:
    """What is free between two neighbours; their order may run from right to left."""
    if abs(math.sin(last.angle)) > math.sin(math.pi / 4):
        one, other = (last.top, last.bottom), (glyph.top, glyph.bottom)
    else:
        one, other = (last.left, last.right), (glyph.left, glyph.right)
    return max(one[0], other[0]) - min(one[1], other[1])


def _line(page: int, line: Sequence[Glyph]) -> TextLine:
    left = min(glyph.left for glyph in line)
    top = min(glyph.top for glyph in line)
    return TextLine(
        page=page,
        text=_text(line),
        left=left,
        top=top,
        width=max(glyph.right for glyph in line) - left,
        height=max(glyph.bottom for glyph in line) - top,
    )


def _text(line: Sequence[Glyph]) -> str:
    """The characters, with a space where only a gap parts two words."""
    gaps = [_gap(last, glyph) / glyph.size for last, glyph in pairwise(line)]
    spacing = max(median(gaps), 0) if gaps else 0  # that of the letters, as in a marking
    text = line[0].text
    for last, glyph, gap in zip(line, line[1:], gaps, strict=False):
        if not (last.text.isspace() or glyph.text.isspace()):
            text += " " if gap > spacing + _WORD_GAP else ""
        text += glyph.text
    # PDFium gives a character beyond the first 65,536 as two halves.
    whole = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return whole.strip()
