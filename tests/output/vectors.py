"""What a page of a PDF draws, as values: filled shapes, strokes and words with their places."""

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, cast

import pypdfium2  # pyright: ignore[reportMissingTypeStubs]
import pypdfium2.raw  # pyright: ignore[reportMissingTypeStubs]

_api = cast("Any", pypdfium2.raw)  # ctypes, without types
_PATH = 2
_KERNED, _WORD_GAP = 12.0, 1.5  # The letters of a ligature all have its bounds.
_OUTSIDE = 6.0  # A label at the edge may reach a little over it.
Bounds = tuple[float, float, float, float]


@dataclass(frozen=True)
class Mark:
    """A path: "RRGGBB", bounds (left, top, right, bottom) in points, its points."""

    color: str
    bounds: Bounds
    points: int
    filled: bool

    @property
    def middle(self) -> tuple[float, float]:
        left, top, right, bottom = self.bounds
        return (left + right) / 2, (top + bottom) / 2


@dataclass(frozen=True)
class Word:
    """A word with its bounds, as a mark's."""

    text: str
    bounds: Bounds

    @property
    def middle(self) -> tuple[float, float]:
        left, top, right, bottom = self.bounds
        return (left + right) / 2, (top + bottom) / 2


@dataclass(frozen=True)
class Drawn:
    """What stands within a frame of a page, in points from the frame's upper left corner."""

    marks: tuple[Mark, ...]
    words: tuple[Word, ...]


def drawn(data: bytes, frame: Bounds | None = None) -> list[Drawn]:
    """Every page of a PDF: all of it, or a frame (left, top, width, height) of it in points."""
    return [_drawn(page, frame) for page in pypdfium2.PdfDocument(data)]


def _drawn(page: Any, frame: Bounds | None) -> Drawn:
    width, height = page.get_size()
    left, top, wide, high = frame or (0.0, 0.0, width, height)

    def placed(bounds: Bounds) -> Bounds:
        x0, y0, x1, y1 = bounds
        return x0 - left, height - top - y1, x1 - left, height - top - y0

    def inside(bounds: Bounds) -> bool:
        x0, y0, x1, y1 = bounds
        return min(x0, y0, wide - x1, high - y1) >= -_OUTSIDE

    paths = (found for found in page.get_objects(max_depth=5) if found.type == _PATH)
    marks = (_mark(found, placed(found.get_bounds())) for found in paths)
    words = (Word(text, placed(bounds)) for text, bounds in _words(page.get_textpage()))
    return Drawn(
        tuple(mark for mark in marks if inside(mark.bounds)),
        tuple(word for word in words if inside(word.bounds)),
    )


def _mark(found: Any, bounds: Bounds) -> Mark:
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    _api.FPDFPath_GetDrawMode(found, fill, stroke)
    red, green, blue, _ = channels = [ctypes.c_uint() for _ in range(4)]
    read = _api.FPDFPageObj_GetFillColor if fill.value else _api.FPDFPageObj_GetStrokeColor
    read(found, *channels)
    color = f"{red.value:02X}{green.value:02X}{blue.value:02X}"
    points = _api.FPDFPath_CountSegments(found)
    return Mark(color, bounds, points, bool(fill.value))


def _words(page: Any) -> Iterator[tuple[str, Bounds]]:
    """Characters that follow one another closely on a line, in the order of the page."""
    word, bounds = "", (0.0, 0.0, 0.0, 0.0)
    for index in range(page.count_chars()):
        text = page.get_text_range(index, 1)
        x0, y0, x1, y1 = page.get_charbox(index, loose=True)
        joined = -_KERNED < x0 - bounds[2] < _WORD_GAP and y0 < bounds[3] and y1 > bounds[1]
        if text.strip() and word and joined:
            word += text
            bounds = bounds[0], min(bounds[1], y0), x1, max(bounds[3], y1)
            continue
        if word:
            yield word, bounds
        word, bounds = text.strip(), (x0, y0, x1, y1)
    if word:
        yield word, bounds
