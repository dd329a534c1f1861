"""One chart on a page of its own, as it leaves for a press release: in the brand's looks."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from attache.brand.fonts import font_files
from attache.brand.models import Box, Brand, Slot
from attache.charts.canvas import Canvas, blank
from attache.charts.drawing import Drawing
from attache.charts.faces import Face
from attache.charts.figure import draw
from attache.charts.mpl import Figure
from attache.output.chart_look import chart_style, look
from attache.output.page import ChartFrame, DrawingFrame, DrawnText
from attache.pack.vocabulary import Role
from attache.slides.models import Document
from attache.units import EMU_PER_POINT, points

if TYPE_CHECKING:
    from attache.output.chart_files import Sheet

_WIDTH = 800.0
_TITLE_SIZES, _TITLE_LINES, _MOST_TITLE_LINES = (26.0, 24.0, 22.0, 20.0, 18.0, 16.0), 2, 4
_CAPTION_SIZE, _CAPTION_LINES = 15.0, 2
_SOURCE_SIZES, _SOURCE_LINES, _MOST_SOURCE_LINES = (10.0, 9.0), 3, 6
_MARKING_SIZE = 9.5
_TEXT_SIZE = 18.0
_GAP, _CHART_GAP = 8.0, 14.0
_UPPER_SHARE = 0.35  # Of the space that a number leaves, above it.


def chart_page(sheet: "Sheet", document: Document, brand: Brand) -> Figure:
    """Title, caption, the chart, its source and the deck's marking, on the brand's ground."""
    page = _Page(brand)
    page.decorate()
    page.mark(document.marking)
    top = page.title(sheet.spec.title)
    top = page.caption(sheet.caption, top)
    foot = page.source(sheet.source)
    page.chart(sheet.frame, top + _CHART_GAP, foot - _CHART_GAP)
    return page.figure


@dataclass(frozen=True, slots=True)
class _Ink:
    """How a text is set; `pitch` is the distance of its lines in points."""

    face: Face
    size: float
    color: str

    @property
    def pitch(self) -> float:
        return self.size * (self.face.ascent + self.face.descent)


class _Page:
    """A page in the brand's proportions, written from both ends towards the chart."""

    def __init__(self, brand: Brand) -> None:
        self._brand = brand
        self._layout = brand.layouts[Role.CHART]
        self._scale = _WIDTH * EMU_PER_POINT / brand.width
        height = _WIDTH * brand.height / brand.width
        self.figure = blank(_WIDTH, height, brand.rgb(self._layout.ground))
        self._canvas = Canvas(self.figure, (0.0, 0.0, _WIDTH, height))
        east_asian = font_files(brand.korean.twin)
        heading, body = font_files(brand.heading.twin), font_files(brand.body.twin)
        self._heading = [Face(*files) for files in zip(heading, east_asian, strict=True)]
        self._body = [Face(*files) for files in zip(body, east_asian, strict=True)]
        title = self._layout.slots["title"].box
        self._left, self._right = self._at(title.left), self._at(title.left + title.width)
        self._top = self._at(title.top)

    def _at(self, length: float) -> float:
        """A length of the slide in EMU as points of the page."""
        return length * self._scale / EMU_PER_POINT

    @property
    def _width(self) -> float:
        return self._right - self._left

    def decorate(self) -> None:
        """The rules and bars of the brand's chart slide."""
        for rule in self._layout.decorations:
            self._filled(rule.box, rule.color)

    def mark(self, marking: str) -> None:
        """The marking at the top and at the foot."""
        if not marking:
            return
        height = self._canvas.height
        for name, usual in (("marking_top", 0.0), ("marking_bottom", height - 24.0)):
            slot = self._layout.slots.get(name)
            color = slot.style.color if slot else self._brand.uses["text"]
            ink = _Ink(self._body[1], _MARKING_SIZE, color)
            top = self._at(slot.box.top) if slot else usual
            high = self._at(slot.box.height) if slot else 24.0
            line = ink.face.cut(ink.face.legible(marking), ink.size, self._width)
            self._lines([line], ink, top + (high - ink.pitch) / 2, align="center")

    def title(self, text: str) -> float:
        """The title; returns its foot."""
        style = self._layout.slots["title"].style
        face = self._heading[style.bold]
        lines, size = self._fitted(text, face, _TITLE_SIZES, _TITLE_LINES, _MOST_TITLE_LINES)
        return self._lines(lines, _Ink(face, size, style.color), self._top)

    def caption(self, text: str, top: float) -> float:
        """What the chart shows, and in which unit; returns its foot."""
        if not text:
            return top
        ink = _Ink(self._body[1], _CAPTION_SIZE, _color(self._layout.slots.get("caption"), "tx1"))
        lines = _wrapped(ink.face, ink.face.legible(text), ink.size, self._width, _CAPTION_LINES)
        return self._lines(lines, ink, top + _GAP)

    def source(self, text: str) -> float:
        """The source line, above the marking; returns its top."""
        slot = self._layout.slots.get("marking_bottom")
        foot = self._at(slot.box.top) if slot else self._canvas.height - 24.0
        foot -= _GAP
        if not text:
            return foot
        face = self._body[0]
        lines, size = self._fitted(text, face, _SOURCE_SIZES, _SOURCE_LINES, _MOST_SOURCE_LINES)
        ink = _Ink(face, size, _color(self._layout.slots.get("source"), "tx1"))
        top = foot - ink.pitch * len(lines)
        self._lines(lines, ink, top)
        return top

    def _fitted(
        self, text: str, face: Face, sizes: Sequence[float], wanted: int, most: int
    ) -> tuple[Sequence[str], float]:
        """The text at the largest size at which it takes no more lines than wanted."""
        text = face.legible(text)
        for size in sizes:
            if len(lines := _wrapped(face, text, size, self._width, most)) <= wanted:
                return lines, size
        return _wrapped(face, text, sizes[-1], self._width, most), sizes[-1]

    def _lines(self, lines: Sequence[str], ink: _Ink, top: float, *, align: str = "left") -> float:
        x = {"left": self._left, "center": _WIDTH / 2, "right": self._right}[align]
        for line in lines:
            at = (x, top + ink.size * ink.face.ascent)
            color = self._brand.rgb(ink.color)
            self._canvas.text(at, line, ink.face, ink.size, color, align=align)
            top += ink.pitch
        return top

    def chart(self, frame: ChartFrame | DrawingFrame, top: float, foot: float) -> None:
        """The chart in what is left of the page."""
        height = max(foot - top, self._canvas.height * 0.3)
        if isinstance(frame, DrawingFrame):
            self._drawn(frame, top, height)
            return
        place = Box(points(self._left), points(top), points(self._width), points(height))
        style = chart_style(self._brand, replace(frame, box=place))
        canvas = Canvas(self.figure, (self._left, top, self._width, height))
        draw(Drawing(frame.spec, style, look(self._brand)), canvas)

    def _drawn(self, frame: DrawingFrame, top: float, height: float) -> None:
        """A number or a timeline, its texts as wide as the page, smaller where it is too high."""
        edge, wider = frame.box.left + frame.box.width, self._width - _points(frame.box.width)
        texts = [
            _Lines(text, self._brand, (self._heading, self._body), wider if reaches else 0.0)
            for text in frame.texts
            for reaches in [text.box.left + text.box.width >= edge]
        ]
        feet = [_points(mark.box.top + mark.box.height) for mark in frame.marks]
        used = max([*feet, *(text.foot for text in texts)]) - _points(frame.box.top)
        scale = min(1.0, height / used)
        top += (height - used * scale) * _UPPER_SHARE

        def at(x: float, y: float) -> tuple[float, float]:
            left, up = _points(frame.box.left), _points(frame.box.top)
            return self._left + (x - left) * scale, top + (y - up) * scale

        for mark in frame.marks:
            box = [_points(length) for length in _sides(mark.box)]
            x, y = at(box[0], box[1])
            rgb = self._brand.rgb(mark.color)
            if mark.shape == "ellipse":
                middle = (x + box[2] * scale / 2, y + box[3] * scale / 2)
                self._canvas.dot(middle, box[2] * scale, rgb)
            else:
                self._canvas.rectangle(x, y, box[2] * scale, box[3] * scale, rgb)
        for text in texts:
            for x, baseline, line in text.placed():
                size, rgb = text.ink.size * scale, self._brand.rgb(text.ink.color)
                self._canvas.text(at(x, baseline), line, text.ink.face, size, rgb, align=text.align)

    def _filled(self, box: Box, color: str) -> None:
        left, top, width, height = (self._at(length) for length in _sides(box))
        self._canvas.rectangle(left, top, width, height, self._brand.rgb(color))


class _Lines:
    """A text of a drawing in lines, in points of its slide."""

    def __init__(
        self,
        text: DrawnText,
        brand: Brand,
        faces: tuple[Sequence[Face], Sequence[Face]],
        wider: float,
    ) -> None:
        """`faces` are those of headings and of the body; `wider` points are added to the box."""
        paragraph = text.paragraph
        span = paragraph.spans[0]
        face = faces[not span.heading][bool(span.bold)]
        size = float(span.size or paragraph.size or _TEXT_SIZE)
        self.ink = _Ink(face, size, span.color or brand.uses["text"])
        self.align = {"ctr": "center", "r": "right"}.get(text.align, "left")
        self._left, top, width, height = (_points(length) for length in _sides(text.box))
        self._width = width + wider
        words = face.legible(paragraph.text)
        most = max(1, round(height / self.ink.pitch))
        self._lines = _wrapped(face, words, size, self._width, most)
        block = self.ink.pitch * len(self._lines)
        spare = {"ctr": 0.5, "b": 1.0}.get(text.anchor, 0.0) * (height - block)
        self._start = top + spare + (paragraph.before or 0.0)
        self.foot = self._start + block

    def placed(self) -> list[tuple[float, float, str]]:
        """(x, baseline, text) of each line."""
        x = self._left + {"center": 0.5, "right": 1.0}.get(self.align, 0.0) * self._width
        first = self._start + self.ink.size * self.ink.face.ascent
        return [
            (x, first + number * self.ink.pitch, line) for number, line in enumerate(self._lines)
        ]


def _color(slot: Slot | None, usual: str) -> str:
    return slot.style.color if slot else usual


def _wrapped(face: Face, text: str, size: float, width: float, most: int) -> tuple[str, ...]:
    """The lines of a text; where one word would stand alone on the last, they are evened out."""
    lines = face.wrapped(text, size, width, most)
    if len(lines) < 2 or " " in lines[-1]:
        return lines
    for share in (0.95, 0.9, 0.85, 0.8, 0.75):
        evened = face.wrapped(text, size, width * share, most)
        if len(evened) == len(lines) and " " in evened[-1] and evened[-1][-1] == text[-1]:
            return evened
    return lines


def _points(length: float) -> float:
    return length / EMU_PER_POINT


def _sides(box: Box) -> tuple[float, float, float, float]:
    return box.left, box.top, box.width, box.height
