"""Handouts: the finished slides, two, three or six on a sheet of paper, with room for notes.

rpptx has handouts of its own; they were looked at and are not good enough to hand out: thick black
frames, uneven margins, no marking. So the sheets are a small deck of upright pages, turned into PDF
by the renderer itself, and the pages of the slides' PDF are laid into their frames, as vectors and
real text. Links are not carried over: this is for paper.
"""

import io
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum

import pikepdf

from attache.brand.models import Box, Brand, Slot, TextStyle
from attache.brand.template import theme_xml
from attache.errors import AttacheError
from attache.output.bare import bare_deck
from attache.output.bound import widest
from attache.output.page import Paragraph, Span, TextFrame
from attache.output.pdf import lay_over
from attache.output.shapes import ShapeWriter
from attache.presentationml import solid_fill
from attache.slides.models import Document
from attache.units import EMU_PER_INCH, EMU_PER_POINT, Emu, points

_PAPER_COLORS = {"dk1": "1A1A1A", "dk2": "595959", "lt1": "FFFFFF", "lt2": "BFBFBF"}
"""Black, two greys and white: paper is white, whatever the ground of the slides."""
_INK, _QUIET, _LINE = "tx1", "tx2", "bg2"
_MARKING_SIZES = (11, 10, 9, 8, 7, 6)
_SMALL = 9
_TRACKING = 100


def _millimetres(length: float) -> Emu:
    return Emu(round(length * EMU_PER_INCH / 25.4))


class Paper(Enum):
    """A sheet, upright, by its width and height in EMU."""

    A4 = (_millimetres(210), _millimetres(297))
    LETTER = (Emu(int(8.5 * EMU_PER_INCH)), Emu(11 * EMU_PER_INCH))


_SIDE = _millimetres(13)
_EDGE = _millimetres(8)
_MARKING_HEIGHT = _millimetres(6)
_HEAD_HEIGHT = _millimetres(9)
_FOOT_HEIGHT = _millimetres(5)
_CONTENT_GAP = _millimetres(6)
_COLUMN_GAP = _millimetres(7)
_NUMBER_HEIGHT = _millimetres(5.5)
_NOTE_LINE = _millimetres(8)
_HAIRLINE = points(0.5)


@dataclass(frozen=True, slots=True)
class _Form:
    """How slides stand on a sheet: rows and columns; with `notes`, lines fill the other column."""

    rows: int
    columns: int
    slide_share: float
    notes: bool = False


_FORMS = {
    2: _Form(2, 1, 1),
    3: _Form(3, 1, 0.58, notes=True),
    6: _Form(3, 2, 0.5),
}


def handout(
    render: Callable[[bytes], bytes],
    slides_pdf: bytes,
    document: Document,
    brand: Brand,
    per_page: int,
    paper: Paper = Paper.A4,
    numbers: Sequence[int] = (),
) -> bytes:
    """The handout of a finished PDF of slides, `per_page` of them on a sheet: 2, 3 or 6.

    `render` turns a .pptx into PDF; it draws the sheets. `numbers` are those of the slides where
    they are not 1, 2, 3. AttacheError for another number a page.
    """
    if per_page not in _FORMS:
        raise AttacheError(
            f"A handout has 2, 3 or 6 slides on a page, not {per_page}.", "Choose one of these."
        )
    with pikepdf.open(io.BytesIO(slides_pdf)) as slides:
        shown = tuple(numbers) or tuple(range(1, len(slides.pages) + 1))
        sheets = _Sheets(document, brand, _FORMS[per_page], paper, shown)
        with pikepdf.open(io.BytesIO(render(sheets.deck()))) as file:
            _lay_in(file, slides, sheets, per_page)
            out = io.BytesIO()
            file.save(out, deterministic_id=True)
    return out.getvalue()


def _lay_in(file: pikepdf.Pdf, slides: pikepdf.Pdf, sheets: "_Sheets", per_page: int) -> None:
    for index, slide in enumerate(slides.pages):
        form = file.copy_foreign(slide.as_form_xobject())
        place = sheets.places[index % per_page]
        lay_over(file.pages[index // per_page], form, f"Slide{index + 1}", place)


class _Sheets:
    """The sheets without their slides: marking, title, lines, frames, numbers."""

    def __init__(
        self,
        document: Document,
        brand: Brand,
        form: _Form,
        paper: Paper,
        numbers: Sequence[int],
    ) -> None:
        self._document, self._form, self._numbers = document, form, numbers
        self._brand = replace(brand, theme={**brand.theme, **_PAPER_COLORS})
        self._width, self._height = paper.value
        self._rows = _rows(self._content(), form.rows)
        self.places = tuple(self._places(brand))
        """Where the slides of a sheet stand, in order."""

    def deck(self) -> bytes:
        """The sheets as a .pptx."""
        per_sheet = len(self.places)
        starts = range(0, len(self._numbers), per_sheet)
        sheets = [
            "".join(self._sheet(start, number, len(starts)))
            for number, start in enumerate(starts, 1)
        ]
        theme = theme_xml(self._brand)
        return bare_deck(sheets, theme, self._width, self._height).to_bytes(compress=False)

    def _content(self) -> Box:
        """What the head and the foot leave free."""
        top = _EDGE + _MARKING_HEIGHT + _HEAD_HEIGHT + _CONTENT_GAP
        bottom = self._height - _EDGE - _MARKING_HEIGHT - _FOOT_HEIGHT - _CONTENT_GAP
        return self._across(top, bottom - top)

    def _across(self, top: int, height: int) -> Box:
        return Box(_SIDE, Emu(top), Emu(self._width - 2 * _SIDE), Emu(height))

    def _places(self, brand: Brand) -> Iterator[Box]:
        """The boxes of the slides: as wide as their share allows, as high as their form asks."""
        for row in self._rows:
            room = row.width - _COLUMN_GAP * (self._form.slide_share < 1)
            width = round(room * self._form.slide_share)
            height = round(width * brand.height / brand.width)
            most = row.height - _NUMBER_HEIGHT
            if height > most:  # slides of another form than 16:9
                width, height = round(width * most / height), most
            spare = 0 if self._form.notes else (row.height - height - _NUMBER_HEIGHT) // 2
            for column in range(self._form.columns):
                left = row.left + column * (width + _COLUMN_GAP)
                yield Box(Emu(left), Emu(row.top + spare), Emu(width), Emu(height))

    def _sheet(self, start: int, number: int, sheets: int) -> Iterator[str]:
        """The shapes of a sheet, in the order in which they are read."""
        writer = _Writer(self._brand, self._document.language)
        shown = self._numbers[start : start + len(self.places)]
        yield self._marking(writer, _EDGE)
        head = self._across(_EDGE + _MARKING_HEIGHT, _HEAD_HEIGHT)
        yield writer.text(_about(self._document), head, _SMALL, anchor="b")
        yield writer.rule(self._across(head.bottom + _CONTENT_GAP // 4, _HAIRLINE))
        for own_number, place in zip(shown, self.places, strict=False):
            yield writer.frame(place)
            below = replace(place, top=place.bottom, height=_NUMBER_HEIGHT)
            yield writer.text(str(own_number), below, _SMALL, anchor="b")
        if self._form.notes:
            for row in self._rows[: len(shown)]:
                yield from self._note_lines(writer, row)
        foot = self._height - _EDGE - _MARKING_HEIGHT - _FOOT_HEIGHT
        yield writer.text(f"{number} of {sheets}", self._across(foot, _FOOT_HEIGHT), _SMALL, "r")
        yield self._marking(writer, self._height - _EDGE - _MARKING_HEIGHT)

    def _marking(self, writer: "_Writer", top: int) -> str:
        box = self._across(top, _MARKING_HEIGHT)
        return writer.marking(self._document.marking, box)

    def _note_lines(self, writer: "_Writer", row: Box) -> Iterator[str]:
        slide = self.places[0]
        left = slide.left + slide.width + _COLUMN_GAP
        for top in range(row.top + _NOTE_LINE, row.bottom + 1, _NOTE_LINE):
            width = row.left + row.width - left
            yield writer.rule(Box(Emu(left), Emu(top), Emu(width), _HAIRLINE))


def _rows(content: Box, count: int) -> tuple[Box, ...]:
    """The content in rows of equal height, with gaps between them."""
    height = (content.height - (count - 1) * _CONTENT_GAP) // count
    return tuple(
        replace(content, top=Emu(content.top + row * (height + _CONTENT_GAP)), height=Emu(height))
        for row in range(count)
    )


def _about(document: Document) -> str:
    """What the handout is of, and when that is."""
    return " · ".join(part for part in (document.title, document.date) if part)


class _Writer:
    """The shapes of a sheet, each with an id of its own."""

    def __init__(self, brand: Brand, language: str) -> None:
        self._shapes = ShapeWriter(brand, language, str, lambda _: "", 1, rendered=True)
        self._last = 1_000

    def text(self, text: str, box: Box, size: int, align: str = "l", anchor: str = "ctr") -> str:
        """Small quiet text in a box."""
        return self._text(text, box, _style(size, align, anchor, _QUIET))

    def marking(self, text: str, box: Box) -> str:
        """The marking, centred, bold, letter-spaced, in the largest size that has room."""
        room = box.width / EMU_PER_POINT
        spaced = len(text) * _TRACKING / 100
        fits = (size for size in _MARKING_SIZES if widest(text, size) + spaced <= room)
        size = next(fits, _MARKING_SIZES[-1])
        return self._text(
            text, box, replace(_style(size, "ctr", "ctr", _INK), bold=True, tracking=_TRACKING)
        )

    def rule(self, box: Box) -> str:
        """A thin line: a filled box."""
        return self._shape(box, f"{solid_fill(_LINE)}<a:ln><a:noFill/></a:ln>")

    def frame(self, box: Box) -> str:
        """A thin frame just outside a box."""
        around = box.inset(Emu(-_HAIRLINE // 2))
        return self._shape(around, f'<a:noFill/><a:ln w="{_HAIRLINE}">{solid_fill(_LINE)}</a:ln>')

    def _text(self, text: str, box: Box, style: TextStyle) -> str:
        slot = Slot("text", "box", None, box, style)
        return self._shapes.xml(TextFrame(slot, box, (Paragraph((Span(text),)),)))

    def _shape(self, box: Box, look: str) -> str:
        self._last += 1
        return (
            f'<p:sp><p:nvSpPr><p:cNvPr id="{self._last}" name="Line"/><p:cNvSpPr/><p:nvPr/>'
            f'</p:nvSpPr><p:spPr><a:xfrm><a:off x="{box.left}" y="{box.top}"/>'
            f'<a:ext cx="{box.width}" cy="{box.height}"/></a:xfrm>'
            f'<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>{look}</p:spPr></p:sp>'
        )


def _style(size: int, align: str, anchor: str, color: str) -> TextStyle:
    return TextStyle(
        heading=False,
        sizes=(size,),
        bold=False,
        first_bold=False,
        levels=False,
        color=color,
        support=color,
        spacing=1.0,
        before=0.0,
        align=align,
        anchor=anchor,
        tracking=0,
    )
