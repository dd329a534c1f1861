"""How many lines a paragraph takes at a size and width, measured for a whole deck in few calls.

A fit asks for paragraphs one by one; what is not known yet is noted, answered with an estimate
and measured together with everything else that is missing when the pass is over.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape
from itertools import groupby, pairwise

from attache.brand.models import Brand
from attache.brand.template import theme_xml
from attache.engine import SPARE, TextLayout, text_layout
from attache.output import fonts
from attache.output.bare import bare_deck
from attache.output.bound import widest
from attache.output.script import Face, joins, stand_in, stretches
from attache.output.words import (
    BREAK,
    Part,
    Spans,
    Word,
    broken,
    fill,
    keeps_words,
    parts,
    too_wide,
)
from attache.text import legal
from attache.units import EMU_PER_POINT, Emu, inches, points

__all__ = ["BREAK", "Lines", "Measurer", "Setting"]

_FRAMES_PER_CALL, _WORDS_PER_FRAME = 500, 100
_WORD_SIZE, _WORD_WIDTH = 10, points(100_000)
"""The size at which words are measured, and a width that hardly a word needs."""
_SLIDE = inches(10)


@dataclass(frozen=True, slots=True)
class Setting:
    """A paragraph as it would be set: (text, bold) spans, font, size in points, width in EMU."""

    spans: Spans
    font: str
    size: int
    width: Emu

    @property
    def room(self) -> float:
        """The width in points that its lines may use, with the spare taken off."""
        return self.width / EMU_PER_POINT / (1 + SPARE)

    @property
    def whole(self) -> float:
        """The width in points that its lines use when they are shown."""
        return self.width / EMU_PER_POINT


@dataclass(frozen=True, slots=True)
class Lines:
    """The lines of a paragraph; joined, they are its text, with break opportunities added where
    a single word is wider than its frame.

    `shown` are the lines where nothing is spared, as they are to be seen; it is empty where a
    layout engine finds them by itself.
    """

    texts: tuple[str, ...]
    shown: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """The whole text again."""
        return "".join(self.texts)


class Measurer:
    """Lines of paragraphs in a brand's fonts, remembered for as long as it lives."""

    def __init__(self, brand: Brand) -> None:
        self._brand = brand
        self._theme = theme_xml(brand)
        self._known: dict[Setting, Lines] = {}
        self._missing: dict[Setting, None] = {}
        self._widths: dict[Word, float] = {}
        self.estimated = False
        """Whether an estimate was given since this was last set to False."""

    @property
    def known(self) -> int:
        """How many paragraphs are remembered."""
        return len(self._known)

    def lines(self, setting: Setting) -> Lines:
        """The lines of `setting`, or one line as an estimate until `settle` has measured it."""
        known = self._known.get(setting)
        if known is not None:
            return known
        text = "".join(text for text, _ in setting.spans)
        shown, _ = stand_in(text)
        if widest(shown, setting.size) > setting.room and shown.strip(f" {BREAK}"):
            self._missing[setting] = None
            self.estimated = True
        return Lines((text,))

    def settle(self) -> None:
        """Measures what was missing.

        All in one call after another: two threads on two cores were no faster when tried.
        """
        missing, self._missing = tuple(self._missing), {}
        korean = {
            setting: parts(_legal(setting.spans), setting.font)
            for setting in missing
            if keeps_words(setting.spans)
        }
        wanted = dict.fromkeys(w for found in korean.values() for p in found for w in p.wanted)
        others = [setting for setting in missing if setting not in korean]
        self._measure(others, [word for word in wanted if word not in self._widths])
        if korean:
            self._fill(korean)

    def _fill(self, korean: dict[Setting, tuple[Part, ...]]) -> None:
        """The lines of paragraphs whose words are known."""
        wide = {
            setting: {
                word: Setting(word.spans, word.font, setting.size, setting.width)
                for word in too_wide(found, self._widths, setting.size, setting.room)
            }
            for setting, found in korean.items()
        }
        alone = dict.fromkeys(each for words in wide.values() for each in words.values())
        self._measure([each for each in alone if each not in self._known], [])
        for setting, found in korean.items():
            lines = {word: self._known[each].texts for word, each in wide[setting].items()}
            set_parts = broken(found, lines)
            measured, shown = (
                fill(set_parts, self._widths, setting.size, width)
                for width in (setting.room, setting.whole)
            )
            self._known[setting] = Lines(measured, shown if len(shown) > 1 else ())

    def _measure(self, settings: Sequence[Setting], words: Sequence[Word]) -> None:
        """Lays out paragraphs, and words for their widths, in as few calls as may be."""
        for start in range(0, len(settings), _FRAMES_PER_CALL):
            measured = [
                _Measured(each, self._brand) for each in settings[start : start + _FRAMES_PER_CALL]
            ]
            while measured:
                measured = self._laid_out(measured, words)
                words = ()
        if words:
            self._laid_out([], words)

    def _laid_out(self, measured: list["_Measured"], words: Sequence[Word]) -> list["_Measured"]:
        """One call of the layout engine; what is returned needs another, its words broken."""
        groups = [
            _Group(words[start : start + _WORDS_PER_FRAME], self._brand)
            for start in range(0, len(words), _WORDS_PER_FRAME)
        ]
        layouts = self._layouts([*measured, *groups])
        too_wide_yet: list[_Measured] = []
        for item, layout in zip(measured, layouts, strict=False):
            lines = [(text, width) for _, text, width in layout.lines]
            if item.break_words(lines, layout.width):
                too_wide_yet.append(item)
            else:
                self._known[item.setting] = item.split([text for text, _ in lines])
        for group, layout in zip(groups, layouts[len(measured) :], strict=True):
            self._widths.update(group.widths(layout))
        return too_wide_yet

    def _layouts(self, frames: Sequence["_Measured | _Group"]) -> tuple[TextLayout, ...]:
        shapes = "".join(frame.frame_xml(index) for index, frame in enumerate(frames, 2))
        deck = bare_deck([shapes], self._theme, _SLIDE, _SLIDE).to_bytes(compress=False)
        korean = any(frame.needs_korean for frame in frames)
        return text_layout(deck, fonts.bundled(self._brand, east_asian=korean))


class _Frame:
    """A frame on its way through the layout engine."""

    def __init__(self, brand: Brand) -> None:
        self._brand = brand
        self.needs_korean = False
        """Whether a run of the frame is set in the Korean font."""

    def _xml(self, index: int, width: Emu, paragraphs: Iterable[str]) -> str:
        return (
            f'<p:sp><p:nvSpPr><p:cNvPr id="{index}" name="t"/><p:cNvSpPr txBox="1"/><p:nvPr/>'
            '</p:nvSpPr><p:spPr><a:xfrm><a:off x="0" y="0"/>'
            f'<a:ext cx="{width}" cy="{EMU_PER_POINT}"/></a:xfrm><a:prstGeom prst="rect">'
            '<a:avLst/></a:prstGeom></p:spPr><p:txBody><a:bodyPr wrap="square" lIns="0" tIns="0" '
            'rIns="0" bIns="0"/><a:lstStyle/>'
            f"{''.join(f'<a:p>{runs}</a:p>' for runs in paragraphs)}</p:txBody></p:sp>"
        )

    def _runs(self, text: str, *, bold: bool, font: str, size: int) -> str:
        """`text` as runs, with stand-ins for characters that no bundled font has."""
        runs = ""
        for stretch in stretches(stand_in(text)[0], "en-US"):
            self.needs_korean |= stretch.face in (Face.KOREAN, Face.KOREAN_SYMBOL)
            runs += (
                f'<a:r><a:rPr lang="{stretch.language}" sz="{size * 100}" b="{int(bold)}">'
                f"{fonts.typefaces(stretch.face, self._brand, font)}"
                f"</a:rPr><a:t>{escape(stretch.text)}</a:t></a:r>"
            )
        return runs


class _Group(_Frame):
    """Words in one frame, a paragraph for each."""

    def __init__(self, words: Sequence[Word], brand: Brand) -> None:
        super().__init__(brand)
        self._words = words

    def frame_xml(self, index: int) -> str:
        """The frame as a shape."""
        return self._xml(index, _WORD_WIDTH, map(self._word, self._words))

    def _word(self, word: Word) -> str:
        return "".join(
            self._runs(text, bold=bold, font=word.font, size=_WORD_SIZE)
            for text, bold in word.spans
        )

    def widths(self, layout: TextLayout) -> dict[Word, float]:
        """The width of each word in ems."""
        widths = dict.fromkeys(self._words, 0.0)
        for place, lines in groupby(layout.lines, lambda line: line[0]):
            widths[self._words[place]] = sum(width for _, _, width in lines) / _WORD_SIZE
        return widths


def _legal(spans: Spans) -> Spans:
    return tuple((legal(text), bold) for text, bold in spans)


class _Measured(_Frame):
    """A setting on its way through the layout engine, which breaks it into lines."""

    def __init__(self, setting: Setting, brand: Brand) -> None:
        super().__init__(brand)
        self.setting = setting
        self.text = legal("".join(text for text, _ in setting.spans))
        self.breaks: set[int] = set()

    def frame_xml(self, index: int) -> str:
        """The frame as a shape."""
        setting, at, runs = self.setting, 0, ""
        for text, bold in setting.spans:
            end = at + len(legal(text))
            shown = self._with_breaks(at, end)
            runs += self._runs(shown, bold=bold, font=setting.font, size=setting.size)
            at = end
        return self._xml(index, setting.width, [runs])

    def _with_breaks(self, start: int = 0, end: int | None = None) -> str:
        end = len(self.text) if end is None else end
        return "".join(
            f"{self.text[index]}{BREAK}" if index in self.breaks else self.text[index]
            for index in range(start, end)
        )

    @staticmethod
    def is_one_word(line: str) -> bool:
        """Whether a line has no place where it could have been broken but its end."""
        inked = line.strip(f" {BREAK}")
        return len(inked) > 1 and not any(mark in inked for mark in (" ", BREAK, "\t"))

    def break_words(self, lines: list[tuple[str, float]], width: float) -> bool:
        """Adds break opportunities inside every word wider than `width`; whether there was one."""
        wide_lines = [self.is_one_word(text) and wide > width for text, wide in lines]
        if not any(wide_lines):
            return False
        _, origin = stand_in(self._with_breaks())
        origin = self._origin(origin)
        had = len(self.breaks)
        at = 0
        for (text, wide), breaks in zip(lines, wide_lines, strict=True):
            if breaks:
                step = max(1, int(len(text) * width / wide * 0.9))
                last = min(at + len(text), len(origin))
                for place in range(at + step - 1, last - 1, step):
                    self._break_after(origin[place])
            at += len(text)
        return len(self.breaks) > had

    def _break_after(self, index: int) -> None:
        """A break after that character, or after those that are drawn as one with it."""
        while index + 1 < len(self.text) and joins(self.text[index], self.text[index + 1]):
            index += 1
        self.breaks.add(index)

    def _origin(self, origin: Sequence[int]) -> list[int]:
        """Indices into the text with breaks as indices into the text without."""
        plain: list[int] = []
        for index in range(len(self.text)):
            plain.extend([index, index] if index in self.breaks else [index])
        return [plain[index] for index in origin]

    def split(self, measured: list[str]) -> Lines:
        """The measured lines as stretches of the real text."""
        text = self._with_breaks()
        _, origin = stand_in(text)
        cuts: list[int] = []
        at = 0
        for line in measured[:-1]:
            at = min(at + len(line), len(origin))
            cuts.append(origin[at] if at < len(origin) else len(text))
        edges = [0, *cuts, len(text)]
        return Lines(tuple(text[a:b] for a, b in pairwise(edges)))
