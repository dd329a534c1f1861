"""Rough widths of text without fonts: enough to say how many labels have room, on the safe side."""

from collections.abc import Sequence

_WIDE = 0x1100  # From Hangul on, a character is about as wide as it is high.
_LINE = 1.2
_BROAD = "%@"  # As broad as a capital and a half.
_ELLIPSIS = "\N{HORIZONTAL ELLIPSIS}"


def text_width(text: str, size: float) -> float:
    """The width of a line of text set in `size` points, in points."""
    return size * sum(_share(character) for character in text)


def line_height(size: float) -> float:
    """The height of a line of text set in `size` points, in points."""
    return size * _LINE


def widest(texts: Sequence[str], size: float) -> float:
    """The width of the widest of the texts, in points."""
    return max((text_width(text, size) for text in texts), default=0.0)


def wrapped_lines(text: str, size: float, width: float) -> int | None:
    """How many lines the text takes in a width in points, None where a word alone is wider."""
    lines, used = 1, 0.0
    for word in text.split():
        needed = text_width(word, size)
        if needed > width:
            return None
        if used and used + size * 0.25 + needed > width:
            lines, used = lines + 1, needed
        else:
            used += needed + (size * 0.25 if used else 0.0)
    return lines


def _share(character: str) -> float:
    if ord(character) >= _WIDE:
        return 0.55 if "\u2000" <= character < "\u2e80" else 1.0
    if character in _BROAD:
        return 0.9
    return 0.66 if character.isupper() else 0.52


def cut_text(text: str, size: float, width: float) -> str:
    """`text` with an ellipsis where it is wider than `width` points; never nothing."""
    if text_width(text, size) <= width:
        return text
    kept = len(text)
    while kept > 1 and text_width(text[:kept].rstrip() + _ELLIPSIS, size) > width:
        kept -= 1
    return text[:kept].rstrip() + _ELLIPSIS
