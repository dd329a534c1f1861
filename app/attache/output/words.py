"""Korean set by words: lines end at spaces, as PowerPoint and LibreOffice break them.

rpptx breaks lines between any two syllables, whatever the deck says. So a word is measured once,
whatever its size and frame, because widths grow with the size, and lines are filled here.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import NamedTuple

from attache.output import coverage
from attache.output.bound import widest
from attache.output.script import is_plain, stand_in

Spans = tuple[tuple[str, bool], ...]
"""(text, bold) of each stretch of one look."""
BREAK = "\u200b"
"""What a word that is wider than its frame is broken with: a space without width."""
_WORD = re.compile(f"([^ {BREAK}]*)([ {BREAK}]*)")
_OTHER_SPACE = re.compile(r"[\t\n\r\v\f]")
_BREAK_AT_MOST = widest("–", 1)  # see script.stand_in
_ROUNDING = 0.01


class Word(NamedTuple):
    """What is measured: the spans of a word, and the name of the text font."""

    spans: Spans
    font: str


@dataclass(frozen=True, slots=True)
class Part:
    """A word and the gap after it; `spaced` and `joined` are two words that differ by a space.

    `lines` are those of a word that is too wide for its frame, with breaks added between them.
    """

    word: Word
    gap: str
    spaced: Word
    joined: Word
    lines: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """The word's text."""
        return "".join(self.lines or (text for text, _ in self.word.spans))

    @property
    def wanted(self) -> tuple[Word, ...]:
        """The words whose widths are needed to set it."""
        words = (self.word,) if self.word.spans else ()
        return (*words, self.spaced, self.joined) if self.gap else words

    def width(self, widths: Mapping[Word, float]) -> float:
        """The width of the word in ems."""
        return widths[self.word] if self.word.spans else 0.0

    def gap_width(self, widths: Mapping[Word, float]) -> float:
        """The width of the gap in ems."""
        spaces = self.gap.count(" ")
        space = widths[self.spaced] - widths[self.joined] if self.gap else 0.0
        return space * spaces + _BREAK_AT_MOST * (len(self.gap) - spaces)


def keeps_words(spans: Spans) -> bool:
    """Whether a paragraph is set by words: it has Hangul. Japanese and Chinese have no spaces."""
    text = "".join(text for text, _ in spans)
    return not is_plain(text) and coverage.HANGUL.has_any(text) and not _OTHER_SPACE.search(text)


def parts(spans: Spans, font: str) -> tuple[Part, ...]:
    """The words of a paragraph in order; together they are its text."""
    text = "".join(text for text, _ in spans)
    found: list[Part] = []
    for match in _WORD.finditer(text):
        if match[0]:
            word = Word(_cut(spans, *match.span(1)), font)
            found.append(Part(word, match[2], *_probes(spans, match, text, font)))
    return tuple(found)


def _cut(spans: Spans, start: int, end: int) -> Spans:
    """The spans of text[start:end]."""
    edges = [0]
    for text, _ in spans:
        edges.append(edges[-1] + len(text))
    cut = (
        (text[max(start - first, 0) : max(end - first, 0)], bold)
        for (text, bold), (first, _) in zip(spans, pairwise(edges), strict=True)
    )
    return tuple((text, bold) for text, bold in cut if text)


def _probes(spans: Spans, match: re.Match[str], text: str, font: str) -> tuple[Word, Word]:
    """Two words that differ by one space of the gap's font: that of the Korean around it."""
    start, end = match.span(2)
    ((_, bold), *_) = _cut(spans, start, end) or spans
    around = text[max(start - 1, 0) : start] + text[end : end + 1]
    inside = len(around) == 2 and len(_cut(spans, start - 1, end + 1)) == 1
    korean = inside and all(coverage.kind(each) == coverage.KOREAN for each in around)
    letter = "가" if korean else "n"
    return Word(((f"{letter} {letter}", bold),), font), Word(((letter * 2, bold),), font)


def too_wide(
    found: Sequence[Part], widths: Mapping[Word, float], size: int, width: float
) -> Iterator[Word]:
    """The words that are wider than a frame of `width` points at `size`."""
    return (part.word for part in found if part.width(widths) * size > width)


def broken(found: Sequence[Part], lines: Mapping[Word, tuple[str, ...]]) -> tuple[Part, ...]:
    """The parts with the lines of the words that are too wide for a line of their own."""
    return tuple(
        replace(part, lines=lines[part.word]) if part.word in lines else part for part in found
    )


def fill(
    found: Sequence[Part], widths: Mapping[Word, float], size: int, width: float
) -> tuple[str, ...]:
    """Lines of at most `width` points filled word by word; joined, they are the text."""
    lines: list[str] = []
    line, used = "", 0.0
    for part in found:
        wide = part.width(widths) * size
        *full, last = part.lines if part.lines and wide > width else (part.text,)
        if line and used + wide > width + _ROUNDING:
            lines.append(line)
            line, used = "", 0.0
        if full:
            lines += full
            wide = widest(stand_in(last)[0], size)
        line += last + part.gap
        used += wide + part.gap_width(widths) * size
    return (*lines, line) if line else tuple(lines)
