"""Font files for matplotlib, with a fallback, and what text measures in them."""

import threading
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from attache.charts.mpl import FontEntry, FontProperties, FT2Font, fontManager, text_to_path

_LOCK = threading.Lock()
_MEASURED_AT = 100.0
_INSTEAD = "\N{WHITE SQUARE}"
_ELLIPSIS = "\N{HORIZONTAL ELLIPSIS}"


@dataclass(frozen=True, slots=True)
class Face:
    """A font file and the one that has the characters it lacks."""

    latin: Path
    east_asian: Path

    def properties(self, size: float) -> FontProperties:
        """What matplotlib sets text of `size` points by."""
        return FontProperties(family=[_family(self.latin), _family(self.east_asian)], size=size)

    @property
    def ascent(self) -> float:
        """From the baseline to the top of a line, as a share of the size."""
        font = _font(self.latin)
        return font.ascender / font.units_per_EM

    @property
    def descent(self) -> float:
        """From the baseline to the foot of a line, as a share of the size."""
        font = _font(self.latin)
        return -font.descender / font.units_per_EM

    def width(self, text: str, size: float) -> float:
        """The width of a line of legible text in points."""
        return _width(self, text) * size / _MEASURED_AT

    def legible(self, text: str) -> str:
        """`text` without what has no shape, and with a box for what neither file can draw."""
        return text if text.isascii() and text.isprintable() else "".join(self._drawn(text))

    def wrapped(self, text: str, size: float, width: float, most: int) -> tuple[str, ...]:
        """`text` in at most `most` lines no wider than `width` points; what is over is cut."""
        lines = [*self._lines(text, size, width)] or [""]
        if len(lines) > most:
            lines = [*lines[: most - 1], self.cut(" ".join(lines[most - 1 :]), size, width)]
        return tuple(lines)

    def cut(self, text: str, size: float, width: float) -> str:
        """`text` with an ellipsis where it is wider than `width` points."""
        if self.width(text, size) <= width:
            return text
        least, most = 0, len(text)
        while least < most:
            middle = (least + most + 1) // 2
            fits = self.width(text[:middle] + _ELLIPSIS, size) <= width
            least, most = (middle, most) if fits else (least, middle - 1)
        return text[:least].rstrip() + _ELLIPSIS

    def _lines(self, text: str, size: float, width: float) -> Iterator[str]:
        line = ""
        for word in text.split():
            longer = f"{line} {word}" if line else word
            if not line or self.width(longer, size) <= width:
                line = longer
            else:
                yield line
                line = word
            while self.width(line, size) > width and len(line) > 1:
                head = self._head(line, size, width)
                yield head
                line = line[len(head) :]
        if line:
            yield line

    def _head(self, word: str, size: float, width: float) -> str:
        """As much of a word as fits, at least one character."""
        least, most = 1, len(word) - 1
        while least < most:
            middle = (least + most + 1) // 2
            fits = self.width(word[:middle], size) <= width
            least, most = (middle, most) if fits else (least, middle - 1)
        return word[:least]

    def _drawn(self, text: str) -> Iterator[str]:
        for character in text:
            if character.isspace():
                yield " "
            elif unicodedata.category(character) in ("Cc", "Cf", "Cs", "Cn", "Co"):
                continue
            elif _has(self.latin, character) or _has(self.east_asian, character):
                yield character
            elif not unicodedata.combining(character):
                yield _INSTEAD if _has(self.east_asian, _INSTEAD) else "?"


@lru_cache(maxsize=4096)
def _width(face: Face, text: str) -> float:
    properties = face.properties(_MEASURED_AT)
    width, _, _ = text_to_path.get_text_width_height_descent(text, properties, ismath=False)
    return float(width)


@lru_cache(maxsize=8192)
def _has(path: Path, character: str) -> bool:
    return _font(path).get_char_index(ord(character)) != 0


@lru_cache(maxsize=32)
def _font(path: Path) -> FT2Font:
    return FT2Font(str(path))


@lru_cache(maxsize=32)
def _family(path: Path) -> str:
    """A family of this one file, so that no font of the same name on the machine comes in.

    matplotlib falls back from one font to the next only for families that its manager knows.
    """
    name = f"attache {path}"
    with _LOCK:
        if not any(entry.name == name for entry in fontManager.ttflist):
            fontManager.ttflist.insert(0, FontEntry(fname=str(path), name=name, weight=400))
    return name
