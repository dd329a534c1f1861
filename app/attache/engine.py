"""rpptx, which draws a .pptx and lays out its text; the one module that imports it."""

from collections.abc import Generator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

import rpptx

from attache.errors import AttacheError

SPARE = 0.03
"""The share of its width and height that a text must leave free: fonts and engines differ."""
_WIDEST_SPACE = 0.278
"""The widest space among the bundled faces, in ems: Liberation Sans; the others' have 0.22."""


@contextmanager
def readable(deck: bytes) -> Generator[rpptx.Presentation]:
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
            "Choose another brand, or let LibreOffice draw it.",
        ) from error


def slides_png(
    deck: bytes, dpi: float, fonts: Sequence[tuple[str, bytes]] = ()
) -> tuple[bytes, ...]:
    """The slides of `deck` (.pptx bytes) as PNG; `fonts` are (name in the deck, font file) pairs.

    Raises AttacheError for a deck that cannot be drawn.
    """
    with readable(deck) as presentation:
        return tuple(presentation.render_slides(dpi=dpi, fonts=list(fonts)))


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
