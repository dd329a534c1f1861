"""How many lines a paragraph takes at a size and width, measured for a whole deck in few calls.

A fit asks for paragraphs one by one; what is not known yet is noted, answered with an estimate
and measured together with everything else that is missing when the pass is over.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from itertools import pairwise

from attache import opc
from attache.brand.models import Brand
from attache.brand.template import COLOR_MAP, THEME_TYPE, theme_xml
from attache.output import fonts
from attache.output.bound import widest
from attache.output.render import SPARE, text_layout
from attache.output.script import Face, Stretch, joins, stand_in, stretches
from attache.presentationml import GROUP_START, NAMESPACES, part_type
from attache.text import legal
from attache.units import EMU_PER_POINT, Emu

_FRAMES_PER_CALL = 500
BREAK = "\u200b"
"""What a word that is wider than its frame is broken with: a space without width."""


@dataclass(frozen=True, slots=True)
class Setting:
    """A paragraph as it would be set: (text, bold) spans, font, size in points, width in EMU."""

    spans: tuple[tuple[str, bool], ...]
    font: str
    size: int
    width: Emu


@dataclass(frozen=True, slots=True)
class Lines:
    """The lines of a paragraph; joined, they are its text, with break opportunities added where
    a single word is wider than its frame.
    """

    texts: tuple[str, ...]

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
        self.estimated = False
        """Whether an estimate was given since this was last set to False."""

    def lines(self, setting: Setting) -> Lines:
        """The lines of `setting`, or one line as an estimate until `settle` has measured it."""
        known = self._known.get(setting)
        if known is not None:
            return known
        text = "".join(text for text, _ in setting.spans)
        shown, _ = stand_in(text)
        room = setting.width / EMU_PER_POINT / (1 + SPARE)
        if widest(shown, setting.size) > room and shown.strip(" \u200b"):
            self._missing[setting] = None
            self.estimated = True
        return Lines((text,))

    def settle(self) -> None:
        """Measures what was missing.

        All in one call after another: two threads on two cores were no faster when tried.
        """
        missing, self._missing = tuple(self._missing), {}
        for start in range(0, len(missing), _FRAMES_PER_CALL):
            self._known.update(self._measured(missing[start : start + _FRAMES_PER_CALL]))

    def _measured(self, settings: tuple[Setting, ...]) -> dict[Setting, Lines]:
        known: dict[Setting, Lines] = {}
        measured = [_Measured(setting, self._brand) for setting in settings]
        while measured:
            deck = self._deck(measured)
            korean = any(item.needs_korean for item in measured)
            layouts = text_layout(deck, fonts.bundled(self._brand, east_asian=korean))
            too_wide: list[_Measured] = []
            for item, layout in zip(measured, layouts, strict=True):
                lines = [(text, width) for _, text, width in layout.lines]
                if item.break_words(lines, layout.width):
                    too_wide.append(item)
                else:
                    known[item.setting] = item.split([text for text, _ in lines])
            measured = too_wide
        return known

    def _deck(self, measured: list["_Measured"]) -> bytes:
        frames = "".join(item.frame_xml(index) for index, item in enumerate(measured, 2))
        return _deck_of(frames, self._theme).to_bytes(compress=False)


class _Measured:
    """A setting on its way through the layout engine, with stand-ins for characters no font has."""

    def __init__(self, setting: Setting, brand: Brand) -> None:
        self.setting = setting
        self.brand = brand
        self.needs_korean = False
        """Whether a run of the frame is set in the Korean font."""
        self.text = legal("".join(text for text, _ in setting.spans))
        self.breaks: set[int] = set()

    def frame_xml(self, index: int) -> str:
        setting, at, runs = self.setting, 0, ""
        for text, bold in setting.spans:
            end = at + len(legal(text))
            shown, _ = stand_in(self._with_breaks(at, end))
            runs += "".join(self._run(stretch, bold) for stretch in stretches(shown, "en-US"))
            at = end
        return (
            f'<p:sp><p:nvSpPr><p:cNvPr id="{index}" name="t"/><p:cNvSpPr txBox="1"/><p:nvPr/>'
            '</p:nvSpPr><p:spPr><a:xfrm><a:off x="0" y="0"/>'
            f'<a:ext cx="{setting.width}" cy="{EMU_PER_POINT}"/></a:xfrm><a:prstGeom prst="rect">'
            '<a:avLst/></a:prstGeom></p:spPr><p:txBody><a:bodyPr wrap="square" lIns="0" tIns="0" '
            f'rIns="0" bIns="0"/><a:lstStyle/><a:p>{runs}</a:p></p:txBody></p:sp>'
        )

    def _run(self, stretch: Stretch, bold: bool) -> str:
        self.needs_korean |= stretch.face in (Face.KOREAN, Face.KOREAN_SYMBOL)
        return (
            f'<a:r><a:rPr lang="{stretch.language}" sz="{self.setting.size * 100}" '
            f'b="{int(bold)}">{fonts.typefaces(stretch.face, self.brand, self.setting.font)}'
            f"</a:rPr><a:t>{escape(stretch.text)}</a:t></a:r>"
        )

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
        for (text, wide), too_wide in zip(lines, wide_lines, strict=True):
            if too_wide:
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


def _deck_of(frames: str, theme_part: bytes) -> opc.Package:
    """One slide with text frames on it, in the smallest deck there can be.

    Every frame names its own font and size; what a template adds would only cost time to read.
    """
    package = opc.Package()
    presentation = package.add("/ppt/presentation.xml", part_type("presentation.main"), b"")
    master = package.add("/ppt/slideMasters/slideMaster1.xml", part_type("slideMaster"), b"")
    layout = package.add("/ppt/slideLayouts/slideLayout1.xml", part_type("slideLayout"), b"")
    slide = package.add("/ppt/slides/slide1.xml", part_type("slide"), b"")
    theme = package.add("/ppt/theme/theme1.xml", THEME_TYPE, theme_part)
    master.relate("theme", theme.name)
    package.root.relate("officeDocument", presentation.name)
    to_master = presentation.relate("slideMaster", master.name)
    to_slide = presentation.relate("slide", slide.name)
    to_layout = master.relate("slideLayout", layout.name)
    layout.relate("slideMaster", master.name)
    slide.relate("slideLayout", layout.name)
    presentation.blob = _xml(
        "presentation",
        f'<p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="{to_master}"/>'
        f'</p:sldMasterIdLst><p:sldIdLst><p:sldId id="256" r:id="{to_slide}"/></p:sldIdLst>'
        '<p:sldSz cx="12192000" cy="6858000"/><p:notesSz cx="6858000" cy="9144000"/>',
    )
    master.blob = _xml(
        "sldMaster",
        f"{_tree('')}<p:clrMap {COLOR_MAP}/><p:sldLayoutIdLst>"
        f'<p:sldLayoutId id="2147483649" r:id="{to_layout}"/></p:sldLayoutIdLst>',
    )
    layout.blob = _xml("sldLayout", _tree(""))
    slide.blob = _xml("sld", _tree(frames))
    return package


def _xml(tag: str, content: str) -> bytes:
    return f"{opc.DECLARATION}<p:{tag} {NAMESPACES}>{content}</p:{tag}>".encode()


def _tree(shapes: str) -> str:
    return f"<p:cSld><p:spTree>{GROUP_START}{shapes}</p:spTree></p:cSld>"
