"""How a finding looks in the list: its sign, what it is, what was found, and the slide."""

from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontInfo, QFontMetrics, QGuiApplication, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from attache.ui import icons
from attache.ui.checks.labels import SIGNS, sign_color
from attache.ui.checks.rows import FindingRow, FindingsModel, HeadingRow, heading_text, page_text
from attache.ui.theme import SMALL, Theme, scaled, theme_of

_PAD: Final = 0.55
_SIGN: Final = 1.15


class FindingDelegate(QStyledItemDelegate):
    """Paints the rows of a `FindingsModel`."""

    def __init__(self, model: FindingsModel) -> None:
        super().__init__(model)
        self._model = model

    def sizeHint(  # noqa: N802 (Qt's name)
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """A line for a heading, two for a finding."""
        row = self._model.row(index)
        em = _em(option.font)
        small = QFontMetrics(scaled(option.font, SMALL)).height()
        if isinstance(row, HeadingRow):
            return QSize(em * 8, small + round(1.1 * em))
        return QSize(em * 8, QFontMetrics(option.font).height() + small + round(2.2 * _PAD * em))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw a row."""
        row = self._model.row(index)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(row, HeadingRow):
            _paint_heading(painter, option, row)
        elif row is not None:
            _paint_ground(painter, option)
            _paint_finding(painter, option, row)
        painter.restore()


def _paint_heading(painter: QPainter, option: QStyleOptionViewItem, row: HeadingRow) -> None:
    theme, em = _theme(), _em(option.font)
    font = scaled(option.font, 0.84, bold=True)
    room = option.rect.adjusted(round(0.9 * em), round(0.5 * em), -em, 0)
    _text(painter, room, heading_text(row), font, theme.text_quiet)


def _paint_ground(painter: QPainter, option: QStyleOptionViewItem) -> None:
    theme = _theme()
    chosen = bool(option.state & QStyle.StateFlag.State_Selected)
    pointed = bool(option.state & QStyle.StateFlag.State_MouseOver)
    if chosen or pointed:
        painter.fillRect(option.rect, QColor(theme.accent_soft if chosen else theme.hover))
    if option.state & QStyle.StateFlag.State_HasFocus:
        painter.setPen(QPen(QColor(theme.focus), 2))
        painter.drawRect(QRectF(option.rect).adjusted(1, 1, -1, -1))


def _paint_finding(painter: QPainter, option: QStyleOptionViewItem, row: FindingRow) -> None:
    theme, em = _theme(), _em(option.font)
    pad = round(_PAD * em)
    room = option.rect.adjusted(round(0.9 * em), pad, -em, -pad)
    _paint_sign(painter, room, row, theme, em)
    room.setLeft(room.left() + round(1.9 * em))
    first = QRect(room.left(), room.top(), room.width(), QFontMetrics(option.font).height())
    _paint_first_line(painter, option, first, row)
    second = QRect(first.left(), first.bottom() + 1, room.width(), room.bottom() - first.bottom())
    _text(painter, second, row.said.text, scaled(option.font, SMALL), theme.text_quiet)


def _paint_sign(painter: QPainter, room: QRect, row: FindingRow, theme: Theme, em: int) -> None:
    side = _SIGN * em
    level = row.finding.level
    square = QRectF(QPointF(room.left(), room.top() + 0.05 * em), QPointF(0, 0))
    square.setSize(QSize(round(side), round(side)).toSizeF())
    icons.paint(painter, SIGNS[level][0], square, theme.named()[sign_color(level)])


def _paint_first_line(
    painter: QPainter, option: QStyleOptionViewItem, room: QRect, row: FindingRow
) -> None:
    theme, em = _theme(), _em(option.font)
    small, bold = scaled(option.font, SMALL), scaled(option.font, 1, bold=True)
    where = page_text(row.number)
    taken = QFontMetrics(small).horizontalAdvance(where)
    _text(painter, room, where, small, theme.text_quiet, Qt.AlignmentFlag.AlignRight)
    left = room.adjusted(0, 0, -taken - em, 0)
    title = row.said.title
    _text(painter, left, title, bold, theme.text)
    used = QFontMetrics(bold).horizontalAdvance(title) + round(0.7 * em)
    if row.said.subject and left.width() > used + 3 * em:
        rest = left.adjusted(used, 0, 0, 0)
        _text(painter, rest, row.said.subject, option.font, theme.text)


def _text(
    painter: QPainter,
    room: QRect,
    text: str,
    font: QFont,
    color: str,
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
) -> None:
    shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, room.width())
    painter.setFont(font)
    painter.setPen(QColor(color))
    painter.drawText(room, int(align | Qt.AlignmentFlag.AlignVCenter), shown)


def _em(font: QFont) -> int:
    return QFontInfo(font).pixelSize()


def _theme() -> Theme:
    # The palette of a list without a ground of its own says nothing of light and dark.
    return theme_of(QGuiApplication.palette())
