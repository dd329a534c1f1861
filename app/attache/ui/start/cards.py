"""Cards to press: a preset with a picture of its cover, and a blank deck."""

from typing import Final

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QGuiApplication,
    QImage,
    QKeyEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import (
    QAbstractButton,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QStyle,
    QStyleOption,
    QVBoxLayout,
    QWidget,
)

from attache.ui import icons, words
from attache.ui.controls import em
from attache.ui.start.offers import Offer
from attache.ui.theme import set_look, theme_of

_ARROWS: Final = frozenset({Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down})
_ENTER: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_BY_KEYBOARD: Final = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
_RATIO: Final = 16 / 9
_ROUND_EMS: Final = 0.3
_ICON_EMS: Final = 2.2


class Pressable(QAbstractButton):
    """A button that holds other widgets. Enter presses it as Space does; arrows are told.

    It is no QPushButton because the style sheet gives those a height of their own.
    """

    arrow = Signal(Qt.Key)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        set_look(self, "card")

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 (Qt's names, here and below)
        """Draw the ground and the frame of a card."""
        del event
        option = QStyleOption()
        option.initFrom(self)
        painter = QPainter(self)
        self.style().drawPrimitive(QStyle.PrimitiveElement.PE_Widget, option, painter, self)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Let Enter press, and tell of the arrows."""
        key = Qt.Key(event.key())
        if key in _ENTER:
            self.click()
        elif key in _ARROWS:
            self.arrow.emit(key)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Come into view where the keyboard leads here."""
        super().focusInEvent(event)
        if event.reason() in _BY_KEYBOARD:
            _show_whole(self)


class Cover(QWidget):
    """A small picture of a slide; until it is there, a quiet ground of the same size."""

    def __init__(self, icon: str, parent: QWidget | None = None, *, dashed: bool = False) -> None:
        super().__init__(parent)
        self._icon, self._dashed = icon, dashed
        self._image = QImage()
        self._shown = QImage()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def image(self) -> QImage:
        """The picture; null until there is one."""
        return self._image

    def show_image(self, image: QImage) -> None:
        """Show a picture."""
        self._image, self._shown = image, QImage()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        """The size of a small slide."""
        return QSize(em(self, 16), round(em(self, 16) / _RATIO))

    def hasHeightForWidth(self) -> bool:  # noqa: N802
        """It keeps the ratio of a slide."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        """The height of a slide of that width."""
        return round(width / _RATIO)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Draw the picture, or the ground with a sign of what comes."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = theme_of(QGuiApplication.palette())
        room = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        path = QPainterPath()
        path.addRoundedRect(room, em(self, _ROUND_EMS), em(self, _ROUND_EMS))
        painter.fillPath(path, QColor(theme.window))
        if self._image.isNull():
            self._paint_icon(painter, theme.text_quiet)
        else:
            painter.save()
            painter.setClipPath(path)
            painter.drawImage(self.rect(), self._scaled())
            painter.restore()
        line = Qt.PenStyle.DashLine if self._dashed else Qt.PenStyle.SolidLine
        painter.setPen(QPen(QColor(theme.edge if self._dashed else theme.line), 1, line))
        painter.drawPath(path)

    def _paint_icon(self, painter: QPainter, color: str) -> None:
        side = em(self, _ICON_EMS)
        square = QRectF(0, 0, side, side)
        square.moveCenter(QRectF(self.rect()).center())
        icons.paint(painter, self._icon, square, color)

    def _scaled(self) -> QImage:
        """The picture in the pixels of the screen, kept until the size is another one."""
        wanted = self.size() * self.devicePixelRatioF()
        if self._shown.size() != wanted:
            self._shown = self._image.scaled(
                wanted,
                Qt.AspectRatioMode.IgnoreAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
        return self._shown


class Card(Pressable):
    """A picture with a name, a line on what it is for, and facts in small print."""

    def __init__(
        self, cover: Cover, name: str, line: str, facts: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.cover = cover
        self.setAccessibleName(name)
        self.setAccessibleDescription(" ".join(part for part in (line, facts) if part))
        side = em(self, 0.7)
        column = QVBoxLayout(self)
        column.setContentsMargins(side, side, side, side)
        column.setSpacing(em(self, 0.3))
        column.addWidget(cover)
        column.addSpacing(em(self, 0.3))
        column.addWidget(_label(name, "heading", self))
        column.addWidget(_label(line, "", self))
        column.addStretch(1)
        if facts:
            column.addWidget(_label(facts, "quiet", self))


def preset_card(offer: Offer, points: str, parent: QWidget) -> Card:
    """The card of a preset; `points` says how many it has."""
    facts = (words.audience(offer.audience), points, brand_name(offer.brand))
    return Card(Cover("slide"), offer.name, offer.description, " · ".join(facts), parent)


def blank_card(parent: QWidget) -> Card:
    """The card of a deck without anything in it."""
    return Card(
        Cover("plus", dashed=True),
        QCoreApplication.translate("StartPage", "Blank deck"),
        QCoreApplication.translate("StartPage", "Choose the points yourself from the brief."),
        "",
        parent,
    )


def brand_name(brand: str) -> str:
    """The name of a brand of the house, which is its id written large."""
    return brand.replace("-", " ").capitalize()


def _show_whole(widget: QWidget) -> None:
    above = widget.parentWidget()
    while above and not isinstance(above, QScrollArea):
        above = above.parentWidget()
    if above:
        above.ensureWidgetVisible(widget)


def _label(text: str, look: str, parent: QWidget) -> QLabel:
    label = QLabel(text, parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    if look:
        set_look(label, look)
    return label
