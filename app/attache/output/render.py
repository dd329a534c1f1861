"""A .pptx as pixels, as PDF and as lines of text, by rpptx; the one module that knows it."""

from collections.abc import Generator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

import rpptx

from attache.brand.models import Brand
from attache.errors import AttacheError
from attache.output import fonts
from attache.units import EMU_PER_INCH

if TYPE_CHECKING:  # PDFium is loaded where text is read out of a PDF
    from attache.output.pdf_text import TextLine

SPARE = 0.03
"""The share of its width and height that a text must leave free: fonts and engines differ."""
_MOST_DPI = 600
_WIDEST_SPACE = 0.278
"""The widest space among the bundled faces, in ems: Liberation Sans; the others' have 0.22."""


class Renderer(Protocol):
    """What turns a whole .pptx into what is seen: rpptx, or LibreOffice where it is installed.

    Every method raises AttacheError for a deck that cannot be read. `draws_charts` says whether
    native charts come out as PowerPoint draws them; where they do not, a rendition is to be given.
    """

    draws_charts: bool

    def slides_png(self, deck: bytes, width: int) -> tuple[bytes, ...]:
        """The slides as PNG, `width` pixels wide."""
        ...

    def slides_pdf(self, deck: bytes, *, archival: bool = False) -> bytes:
        """The slides as PDF, one a page; `archival` as PDF/A-2b."""
        ...

    def notes_pdf(self, deck: bytes) -> bytes:
        """The notes pages as PDF, one a slide."""
        ...

    def lines(self, deck: bytes) -> "tuple[TextLine, ...]":
        """Every line of text on the slides with its box."""
        ...


class Rpptx:
    """rpptx with the fonts of a brand: quick, in this process, the same on every machine."""

    draws_charts = False

    def __init__(self, brand: Brand) -> None:
        self._brand = brand

    def slides_png(self, deck: bytes, width: int) -> tuple[bytes, ...]:
        """The slides as PNG, `width` pixels wide."""
        inches = self._brand.width / EMU_PER_INCH
        if width > _MOST_DPI * inches:
            raise AttacheError(
                f"A slide of {inches:.3g} inches cannot be drawn {width:,} pixels wide.",
                f"Ask for {int(_MOST_DPI * inches):,} pixels at most.",
            )
        # rpptx rounds up; a hair less than `width` keeps 16:9 from growing a line at the foot.
        dpi = (width - 0.1) / inches
        with _readable(deck) as presentation:
            return tuple(presentation.render_slides(dpi=dpi, fonts=self._fonts(deck)))

    def slides_pdf(self, deck: bytes, *, archival: bool = False) -> bytes:
        """The slides as PDF, one a page; `archival` as PDF/A-2b."""
        with _readable(deck) as presentation:
            make = presentation.to_pdfa if archival else presentation.to_pdf
            return make(fonts=self._fonts(deck))

    def notes_pdf(self, deck: bytes) -> bytes:
        """The notes pages as PDF, one a slide."""
        with _readable(deck) as presentation:
            return presentation.to_notes_pdf(fonts=self._fonts(deck))

    def lines(self, deck: bytes) -> "tuple[TextLine, ...]":
        """Every line of text on the slides with its box."""
        from attache.output.pdf_text import text_lines

        return text_lines(self.slides_pdf(deck))

    def _fonts(self, deck: bytes) -> list[tuple[str, bytes]]:
        return list(fonts.bundled(self._brand, east_asian=fonts.needs_east_asian(deck)))


@contextmanager
def _readable(deck: bytes) -> Generator[rpptx.Presentation]:
    """The deck opened; whatever rpptx says against it becomes a refusal in words."""
    try:
        yield rpptx.Presentation.from_bytes(deck)
    except rpptx.RpptxError as error:
        raise AttacheError(
            f"The deck cannot be drawn: {error}.", "Build it anew, or choose another brand."
        ) from error
    except BaseException as error:
        if type(error).__name__ != "PanicException":  # what Rust raises for its own mistakes
            raise
        raise AttacheError(
            f"The deck cannot be drawn: {error}.",
            "Choose another brand, or let LibreOffice draw it (--exact).",
        ) from error


@dataclass(frozen=True, slots=True)
class TextLayout:
    """A text frame as laid out. Lengths are points; each line is (paragraph index, text, width)."""

    slide: int
    name: str
    width: float
    height: float
    lines: tuple[tuple[int, str, float], ...]


def text_layout(
    deck: bytes, fonts: Sequence[tuple[str, bytes]], *, spare: float = SPARE
) -> tuple[TextLayout, ...]:
    """Lays out every text frame of `deck` (.pptx bytes) in frames narrower by `spare`.

    `fonts` are (name in the deck, font file) pairs. rpptx's `width_factor` multiplies the width
    of the frame, so a margin is a factor below one.
    """
    presentation = rpptx.Presentation.from_bytes(deck)
    frames = presentation.text_layout(width_factor=1 / (1 + spare), fonts=list(fonts))
    return tuple(_frame(frame) for frame in frames)


def _frame(frame: rpptx.TextFrameLayout) -> TextLayout:
    return TextLayout(
        slide=frame.slide_index,
        name=frame.name or "",
        width=frame.usable.width,
        height=frame.usable.height,
        lines=tuple((line.paragraph_index, line.text, _inked_width(line)) for line in frame.lines),
    )


def _inked_width(line: rpptx.TextLineLayout) -> float:
    """The width of a line without the spaces at its end, which may hang over the edge."""
    text = line.text
    inked = text.rstrip(" \u200b")
    return line.bounds.width if inked == text else min(line.bounds.width, _without(line, inked))


def _without(line: rpptx.TextLineLayout, inked: str) -> float:
    spaces = line.text[len(inked) :].count(" ")
    return line.bounds.width - spaces * line.font_size * _WIDEST_SPACE
