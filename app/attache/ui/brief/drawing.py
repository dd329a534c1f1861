"""Where the parts of a row stand, and how they are painted."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontInfo,
    QFontMetricsF,
    QPainter,
    QPen,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)

from attache.ui import icons
from attache.ui.brief.describe import Piece, Tone
from attache.ui.theme import SMALL, Theme, scaled

_MOST_LINES = 4
"""How many lines a headline takes before it ends in …; the longest take two at usual widths."""


class Measures:
    """The lengths of the list for one font, in pixels."""

    def __init__(self, font: QFont) -> None:
        self.font, self.bold, self.small = font, scaled(font, 1, bold=True), scaled(font, SMALL)
        self.strong = scaled(font, SMALL, bold=True)
        self.line = QFontMetricsF(font)
        self.small_line = QFontMetricsF(self.small)
        self.em = float(QFontInfo(font).pixelSize())
        self.box = round(self.em * 1.0)
        self.chevron = self.em * 0.75
        self.group_box = self.em * 1.9
        self.group_text = self.em * 3.4
        self.group_height = round(self.line.height() + self.em * 1.1)
        self.row_box = self.em * 2.1
        self.text = self.em * 3.6
        self.above = self.em * 0.45
        self.right = self.em * 0.9
        self.gap = self.em * 0.5
        self.pad = self.em * 0.35
        self.piece_height = self.small_line.height() + self.em * 0.16

    def bold_width(self, text: str) -> float:
        """How wide the name of a group is."""
        return QFontMetricsF(self.bold).horizontalAdvance(text)

    def metrics(self, piece: Piece) -> QFontMetricsF:
        """What the words of a piece are measured with."""
        return QFontMetricsF(self.piece_font(piece))

    def piece_font(self, piece: Piece) -> QFont:
        """The font of a piece."""
        return self.strong if piece.tone is Tone.WARN else self.small


@dataclass(frozen=True, slots=True)
class Placed:
    """A piece with its place, counted from the top left of the text of its row."""

    piece: Piece
    rect: QRectF
    text: str


class RowDrawing:
    """A row as it looks at one width: its headline in lines, its pieces below it."""

    def __init__(self, sizes: Measures, headline: str, said: Iterable[Piece], width: float) -> None:
        self._sizes = sizes
        self.headline = headline
        self.layout = _lines(headline, sizes.font, width)
        top = self.layout.boundingRect().height() + sizes.em * 0.18
        self.pieces = tuple(_flowed(sizes, said, width, top))
        bottom = max((placed.rect.bottom() for placed in self.pieces), default=top)
        self.height = round(bottom + 2 * sizes.above)

    def paint(
        self,
        painter: QPainter,
        origin: QPointF,
        theme: Theme,
        spans: Iterable[tuple[int, int]],
        *,
        grey: bool,
    ) -> None:
        """Paint it with its text starting at `origin`; the spans of the headline are marked."""
        painter.setPen(theme.color("text_quiet" if grey else "text"))
        self.layout.draw(painter, origin, marked(spans, theme))
        for placed in self.pieces:
            _paint_piece(painter, self._sizes, placed, origin, theme)


def marked(spans: Iterable[tuple[int, int]], theme: Theme) -> list[QTextLayout.FormatRange]:
    """Spans of a text as they are emphasised: tinted and underlined, which moves no letter."""
    look = QTextCharFormat()
    look.setBackground(theme.color("highlight"))
    look.setForeground(theme.color("highlight_text"))
    look.setFontUnderline(True)
    found: list[QTextLayout.FormatRange] = []
    for start, length in spans:
        each = QTextLayout.FormatRange()
        each.start, each.length, each.format = start, length, look  # pyright: ignore[reportAttributeAccessIssue]  # the stubs lack the fields
        found.append(each)
    return found


def paint_box(
    painter: QPainter, box: QRectF, state: Qt.CheckState, theme: Theme, *, on: bool
) -> None:
    """Paint a box to tick; one that cannot be ticked (`on` is False) is hollow and grey."""
    ticked = state is not Qt.CheckState.Unchecked
    edge = theme.color("accent" if ticked else "text_quiet" if on else "line")
    painter.setPen(QPen(edge, 1))
    painter.setBrush(theme.color("accent" if ticked else "surface"))
    round_ = box.width() * 0.25
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), round_, round_)
    if ticked:
        name = "check" if state is Qt.CheckState.Checked else "minus"
        inner = box.adjusted(1, 1, -1, -1)
        icons.paint(painter, name, inner, theme.accent_text)


def _lines(text: str, font: QFont, width: float) -> QTextLayout:
    layout = _laid_out(text, font, width)
    if layout.lineCount() <= _MOST_LINES:
        return layout
    start = layout.lineAt(_MOST_LINES - 1).textStart()
    last = QFontMetricsF(font).elidedText(text[start:], Qt.TextElideMode.ElideRight, width)
    return _laid_out(text[:start] + last, font, width)


def _laid_out(text: str, font: QFont, width: float) -> QTextLayout:
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    top = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(width, 1.0))
        line.setPosition(QPointF(0, top))
        top += line.height()
    layout.endLayout()
    return layout


def _flowed(sizes: Measures, said: Iterable[Piece], width: float, top: float) -> Iterable[Placed]:
    """The pieces one after another, on a new line where one has no room."""
    left = 0.0
    for piece in said:
        extra = 2 * sizes.pad * (piece.tone is Tone.TAG) + _icon(sizes, piece)
        metrics = sizes.metrics(piece)
        needed = metrics.horizontalAdvance(piece.text) + extra + 1
        if left and left + needed > width:
            left, top = 0.0, top + sizes.piece_height + sizes.em * 0.1
        text = piece.text
        if needed > width:
            needed = width
            text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, width - extra)
        yield Placed(piece, QRectF(left, top, needed, sizes.piece_height), text)
        left += needed + sizes.gap


def _icon(sizes: Measures, piece: Piece) -> float:
    return sizes.em * 1.15 if piece.icon else 0.0


_COLORS = {Tone.QUIET: "text_quiet", Tone.GOOD: "good", Tone.WARN: "warn"}


def _paint_piece(
    painter: QPainter, sizes: Measures, placed: Placed, origin: QPointF, theme: Theme
) -> None:
    piece, rect = placed.piece, placed.rect.translated(origin)
    if piece.tone is Tone.TAG:
        ground, color = theme.tag_pair(piece.kind) if piece.kind else (theme.tag, theme.tag_text)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(rect, sizes.em * 0.25, sizes.em * 0.25)
        rect = rect.adjusted(sizes.pad, 0, -sizes.pad, 0)
    else:
        color = theme.named()[_COLORS[piece.tone]]
    if piece.icon:
        side = sizes.em * 0.95
        spot = QRectF(rect.left(), rect.center().y() - side / 2, side, side)
        icons.paint(painter, piece.icon, spot, color)
        rect = rect.adjusted(_icon(sizes, piece), 0, 0, 0)
    painter.setFont(sizes.piece_font(piece))
    painter.setPen(QColor(color))
    flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
    painter.drawText(rect, int(flags) | Qt.TextFlag.TextSingleLine, placed.text)
