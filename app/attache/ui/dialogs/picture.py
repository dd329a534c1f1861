"""A picture of a slide in a dialog, or what there is to say in its place."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from attache.ui.controls import em
from attache.ui.theme import SMALL, scaled, theme_of

_RATIO = 16 / 9


class SlidePicture(QWidget):
    """Shows a picture of a slide in a room of 16 to 9; until there is one, a quiet ground."""

    def __init__(self, width: float, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ems = width
        self._image = QImage()
        self._scaled = QImage()
        self._scaled_to = QSize()
        self._words = ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    @property
    def has_picture(self) -> bool:
        """Whether there is a picture."""
        return not self._image.isNull()

    @property
    def words(self) -> str:
        """What it says in place of a picture."""
        return self._words

    def pixels(self) -> int:
        """How many pixels of the screen it is wide."""
        return round(self.sizeHint().width() * self.devicePixelRatioF())

    def show_image(self, image: QImage) -> None:
        """Show a picture."""
        self._image, self._scaled_to, self._words = image, QSize(), ""
        self.update()

    def show_words(self, text: str) -> None:
        """Say why there is no picture."""
        self._image, self._words = QImage(), text
        self.setToolTip(text)
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        """The room of a slide."""
        width = em(self, self._ems)
        return QSize(width, round(width / _RATIO))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Draw the picture as large as there is room, with a line around it."""
        del event
        painter = QPainter(self)
        theme = theme_of(QGuiApplication.palette())
        room = QRectF(self.rect())
        if self.has_picture:
            image = self._at_size()
            size = image.deviceIndependentSize()
            room = QRectF(0, 0, size.width(), size.height())
            room.moveCenter(QRectF(self.rect()).center())
            painter.drawImage(room, image)
        else:
            painter.fillRect(room, theme.color("hover"))
        painter.setPen(theme.color("line"))
        painter.drawRect(room.adjusted(0.5, 0.5, -0.5, -0.5))
        if self._words:
            painter.setFont(scaled(self.font(), SMALL))
            painter.setPen(theme.color("text_quiet"))
            inset = em(self, 0.5)
            text = room.adjusted(inset, inset, -inset, -inset)
            painter.drawText(
                text, int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap), self._words
            )

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
