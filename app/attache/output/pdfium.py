"""A PDF as pixels and as glyphs in their places, by PDFium; the one module that knows it."""

import ctypes
import io
import math
import threading
from collections.abc import Generator, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from typing import Any, cast

import pypdfium2  # pyright: ignore[reportMissingTypeStubs] it has none
import pypdfium2.raw  # pyright: ignore[reportMissingTypeStubs]

from attache.errors import AttacheError

_pdfium = cast("Any", pypdfium2)
_raw = cast("Any", pypdfium2.raw)
_WHITE = (255, 255, 255, 255)
_one_at_a_time = threading.RLock()
"""PDFium may be called by one thread at a time only, whatever the document."""


@dataclass(frozen=True, slots=True)
class Glyph:
    """A character that is drawn on a page.

    The box is that of its place in the line, in points from the page's top left corner; `x` and
    `y` say where it stands on its baseline. `size` is that of its font as it is seen, in points,
    `angle` the direction of its baseline in radians, counter-clockwise.
    """

    text: str
    left: float
    top: float
    right: float
    bottom: float
    x: float
    y: float
    size: float
    angle: float


def pixels(pdf: bytes, width: int) -> tuple[bytes, ...]:
    """The pages as PNG, each exactly `width` pixels wide. AttacheError for a damaged PDF."""
    with _opened(pdf) as document:
        return tuple(_png(page, width) for page in _pages(document))


def glyphs(pdf: bytes) -> tuple[tuple[Glyph, ...], ...]:
    """The characters of each page in the order in which they are drawn, spaces among them.

    What PDFium itself puts in between, to guess at words and lines, is left out. AttacheError for a
    damaged PDF.
    """
    with _opened(pdf) as document:
        return tuple(tuple(_glyphs(page)) for page in _pages(document))


@contextmanager
def _opened(pdf: bytes) -> Generator[Any]:
    with _one_at_a_time:
        try:
            document = _pdfium.PdfDocument(pdf)
        except _pdfium.PdfiumError as error:
            raise AttacheError(
                "A PDF that was made on the way cannot be read.",
                "Try again; if that does not help, please report it.",
            ) from error
        with closing(document):
            yield document


def _pages(document: Any) -> Iterator[Any]:
    for index in range(len(document)):
        with closing(document[index]) as page:
            yield page


def _png(page: Any, width: int) -> bytes:
    height = round(page.get_height() * width / page.get_width())
    with closing(_pdfium.PdfBitmap.new_native(width, height, _raw.FPDFBitmap_BGR)) as bitmap:
        bitmap.fill_rect(_WHITE, 0, 0, width, height)
        _raw.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, _raw.FPDF_ANNOT)
        out = io.BytesIO()
        bitmap.to_pil().save(out, format="PNG")
    return out.getvalue()


def _glyphs(page: Any) -> Iterator[Glyph]:
    left, _, _, top = page.get_bbox()
    with closing(page.get_textpage()) as text:
        for index in range(text.count_chars()):
            if _raw.FPDFText_IsGenerated(text, index) != 1:
                yield _glyph(text, index, left, top)


def _glyph(text: Any, index: int, left: float, top: float) -> Glyph:
    box = text.get_charbox(index, loose=True)
    x, y = ctypes.c_double(), ctypes.c_double()
    _raw.FPDFText_GetCharOrigin(text, index, x, y)
    return Glyph(
        text=_character(text, index),
        left=box[0] - left,
        top=top - box[3],
        right=box[2] - left,
        bottom=top - box[1],
        x=x.value - left,
        y=top - y.value,
        size=_size(text, index),
        angle=_raw.FPDFText_GetCharAngle(text, index),
    )


def _size(text: Any, index: int) -> float:
    """The size at which a character is seen: what is laid over a page may be scaled."""
    matrix = _raw.FS_MATRIX()
    _raw.FPDFText_GetMatrix(text, index, matrix)
    return _raw.FPDFText_GetFontSize(text, index) * math.hypot(matrix.c, matrix.d) or 1.0


def _character(text: Any, index: int) -> str:
    """What is drawn. PDFium shows a hyphen at the end of a line as a control character."""
    if _raw.FPDFText_IsHyphen(text, index) == 1:
        return "-"
    return chr(_raw.FPDFText_GetUnicode(text, index))
