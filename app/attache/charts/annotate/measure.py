"""How wide the texts of annotations are, and where their lines end: without fonts, but nearly."""

from collections.abc import Iterator
from dataclasses import dataclass

from attache.charts.annotate.overlay import LINE

_NARROW_FONTS = {"Calibri": 0.93, "Carlito": 0.93}
"""How wide the letters of a font are beside those of Arial, which no other in use exceeds."""
_HANGUL = 0x1100  # From there on, a character is about as wide as it is high.
_SLIM = frozenset(" .,:;!|'’/\\[]ijlftI")
_WIDTHS = {
    **dict.fromkeys('()-{}r"', 0.35),
    **dict.fromkeys("csvxyzkJ", 0.5),
    **dict.fromkeys("mM", 0.83),
    **dict.fromkeys("W@", 0.95),
    "%": 0.89,
    "w": 0.72,
    "—": 1.0,
}
_BOLD, _SPARE = 1.07, 1.03
_SHARES = (0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95)


@dataclass(frozen=True, slots=True)
class Ruler:
    """Measures text of a size in points, in a font by its name."""

    latin: str
    size: float
    bold: bool = False

    def width(self, text: str) -> float:
        """The width of a line, rather too wide than too narrow."""
        scale = _NARROW_FONTS.get(self.latin, 1.0) * (_BOLD if self.bold else 1.0)
        shares = (_share(c) * (1.0 if ord(c) >= _HANGUL else scale) for c in text)
        return self.size * _SPARE * sum(shares)

    def box(self, lines: tuple[str, ...], inset: float = 0.0) -> tuple[float, float]:
        """The width and height of lines with so much space round them."""
        wide = max((self.width(line) for line in lines), default=0.0)
        return wide + 2 * inset, len(lines) * self.size * LINE + 2 * inset

    def wrapped(self, text: str, width: float) -> tuple[str, ...]:
        """`text` in lines no wider than a width, as even as they go.

        They end at spaces, in Korean too; a word that is wider by itself is cut.
        """
        lines = self._filled(text, width)
        if len(lines) > 1:
            for share in _SHARES:
                evened = self._filled(text, width * share)
                if len(evened) == len(lines):
                    return evened
        return lines

    def _filled(self, text: str, width: float) -> tuple[str, ...]:
        lines: list[str] = []
        for word in text.split():
            for piece in self._pieces(word, width):
                longer = f"{lines[-1]} {piece}" if lines else piece
                if lines and self.width(longer) <= width:
                    lines[-1] = longer
                else:
                    lines.append(piece)
        return tuple(lines)

    def _pieces(self, word: str, width: float) -> Iterator[str]:
        """A word in pieces that fit."""
        if self.width(word) <= width:
            yield word
            return
        piece = ""
        for character in word:
            if piece and self.width(piece + character) > width:
                yield piece
                piece = ""
            piece += character
        yield piece


def _share(character: str) -> float:
    """The width of a character in Arial, as a share of the size."""
    if ord(character) >= _HANGUL:
        return 0.58 if "\u2000" <= character < "\u2e80" else 1.0
    if character in _SLIM:
        return 0.28
    usual = 0.7 if character.isupper() else 0.57
    return _WIDTHS.get(character, usual)
