"""A whole deck as pixels, as PDF and as lines of text, in the fonts of a brand."""

from typing import TYPE_CHECKING, Protocol

from attache.brand.models import Brand
from attache.engine import readable, slides_png
from attache.errors import AttacheError
from attache.output import fonts
from attache.units import EMU_PER_INCH

if TYPE_CHECKING:  # PDFium is loaded where text is read out of a PDF
    from attache.output.pdf_text import TextLine

_MOST_DPI = 600


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
        return slides_png(deck, dpi, self._fonts(deck))

    def slides_pdf(self, deck: bytes, *, archival: bool = False) -> bytes:
        """The slides as PDF, one a page; `archival` as PDF/A-2b."""
        with readable(deck) as presentation:
            make = presentation.to_pdfa if archival else presentation.to_pdf
            return make(fonts=self._fonts(deck))

    def notes_pdf(self, deck: bytes) -> bytes:
        """The notes pages as PDF, one a slide."""
        with readable(deck) as presentation:
            return presentation.to_notes_pdf(fonts=self._fonts(deck))

    def lines(self, deck: bytes) -> "tuple[TextLine, ...]":
        """Every line of text on the slides with its box."""
        from attache.output.pdf_text import text_lines

        return text_lines(self.slides_pdf(deck))

    def _fonts(self, deck: bytes) -> list[tuple[str, bytes]]:
        return list(fonts.bundled(self._brand, east_asian=fonts.needs_east_asian(deck)))
