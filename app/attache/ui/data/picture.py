"""The slide with the chart as it will look, or in its place why it cannot be drawn."""

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from attache.ui import icons
from attache.ui.controls import em
from attache.ui.theme import theme_of

_RATIO: Final = 16 / 9
_LEAST_EMS: Final = 17
_LATE: Final = 400
_STEP: Final = 16


class ChartPicture(QWidget):
    """Shows a picture of a slide as wide as there is room; an older one while a new one is made."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._image = QImage()
        self._scaled = QImage()
        self._scaled_to = QSize()
        self._words, self._is_fault, self._is_late = "", False, False
        self._late = QTimer(self)
        self._late.setSingleShot(True)
        self._late.setInterval(_LATE)
        self._late.timeout.connect(self._be_late)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def has_picture(self) -> bool:
        """Whether a picture is shown."""
        return not self._image.isNull() and not self._is_fault

    @property
    def words(self) -> str:
        """What is said in place of a picture, or below it."""
        return self._words

    def pixels(self) -> int:
        """How many pixels of the screen the picture is to be wide."""
        wide = max(self.width(), em(self, _LEAST_EMS)) * self.devicePixelRatioF()
        return max(_STEP, round(wide) // _STEP * _STEP)

    def wait(self) -> None:
        """A picture is on its way; where it takes long, that is said."""
        self._late.start()

    def show_image(self, image: QImage) -> None:
        """Show a picture."""
        self._rest()
        self._image, self._scaled_to, self._words, self._is_fault = image, QSize(), "", False
        self.update()

    def show_words(self, text: str, *, fault: bool = False) -> None:
        """Say something in place of a picture; a `fault` with a sign."""
        self._rest()
        self._image, self._words, self._is_fault = QImage(), text, fault
        self.setAccessibleDescription(text)
        self.update()

    def hasHeightForWidth(self) -> bool:  # noqa: N802 (Qt's names, here and below)
        """As high as a slide of its width."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        """As high as a slide of that width."""
        return round(width / _RATIO)

    def sizeHint(self) -> QSize:  # noqa: N802
        """The room of a slide."""
        wide = em(self, 1.6 * _LEAST_EMS)
        return QSize(wide, self.heightForWidth(wide))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """The room of a small one."""
        wide = em(self, _LEAST_EMS)
        return QSize(wide, self.heightForWidth(wide))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Draw the picture, or the words."""
        del event
        painter = QPainter(self)
        theme, room = theme_of(QGuiApplication.palette()), QRectF(self.rect())
        if self._image.isNull():
            painter.fillRect(room, theme.color("surface"))
        else:
            room = self._paint_image(painter, room)
        painter.setPen(theme.color("line"))
        painter.drawRect(room.adjusted(0.5, 0.5, -0.5, -0.5))
        if self._image.isNull():
            self._paint_words(painter, room)
        if self._is_late:
            self._paint_late(painter, room)

    def _paint_image(self, painter: QPainter, room: QRectF) -> QRectF:
        image = self._at_size()
        size = image.deviceIndependentSize()
        place = QRectF(0, 0, size.width(), size.height())
        place.moveCenter(room.center())
        place.moveTop(room.top())
        painter.drawImage(place, image)
        return place

    def _paint_words(self, painter: QPainter, room: QRectF) -> None:
        theme, side = theme_of(QGuiApplication.palette()), em(self)
        text = room.adjusted(3 * side, side, -3 * side, -side)
        flags = int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap)
        if self._is_fault:
            taken = painter.boundingRect(text, flags, self._words)
            sign = QRectF(0, 0, 1.6 * side, 1.6 * side)
            sign.moveCenter(taken.center())
            sign.moveBottom(taken.top() - 0.5 * side)
            icons.paint(painter, "warning", sign, theme.warn)
        painter.setPen(theme.color("text" if self._is_fault else "text_quiet"))
        painter.drawText(text, flags, self._words)

    def _paint_late(self, painter: QPainter, room: QRectF) -> None:
        theme, side = theme_of(QGuiApplication.palette()), em(self)
        text = self.tr("Drawing…")
        box = QRectF(painter.fontMetrics().boundingRect(text)).adjusted(
            0, 0, 1.6 * side, 0.8 * side
        )
        box.moveTopRight(room.topRight())
        box.translate(-0.6 * side, 0.6 * side)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(theme.color("line"))
        painter.setBrush(theme.color("surface"))
        painter.drawRoundedRect(box, 0.4 * side, 0.4 * side)
        painter.setPen(theme.color("text_quiet"))
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), text)

    def _be_late(self) -> None:
        self._is_late = True
        self.update()

    def _rest(self) -> None:
        self._late.stop()
        self._is_late = False

    def _at_size(self) -> QImage:
        ratio = self.devicePixelRatioF()
        wanted = self.size() * ratio
        if wanted != self._scaled_to:
            self._scaled_to = wanted
            self._scaled = self._image.scaled(
                wanted,
                Qt.AspectRatioMode.KeepAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
            self._scaled.setDevicePixelRatio(ratio)
        return self._scaled
