"""The paper that a slide is drawn on: its shadow, and what stands there when it cannot be drawn."""

from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from attache.ui.controls import em
from attache.ui.theme import set_look

_SHADOW: Final = 7


class FailureNote(QWidget):
    """Says on the slide's paper why there is no picture, with a button to try again."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._title, self._text = QLabel(self), QLabel(self)
        self.retry = QPushButton(self.tr("Try again"), self)
        for label, look in ((self._title, "heading"), (self._text, "quiet")):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
            set_look(label, look)
        column = QVBoxLayout(self)
        column.setContentsMargins(*(em(self, 2),) * 4)
        column.setSpacing(em(self, 0.6))
        column.addWidget(self._title)
        column.addWidget(self._text)
        column.addWidget(self.retry, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch()
        self.hide()

    def tell(self, title: str, text: str) -> None:
        """Show the title of the slide and why it cannot be drawn."""
        self._title.setText(title)
        self._text.setText(self.tr("This slide cannot be drawn: {0}").format(text))


def draw_shadow(painter: QPainter, place: QRectF, color: QColor, *, strong: bool) -> None:
    """A soft shadow below a sheet of paper."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    for step in range(_SHADOW, 0, -1):
        color.setAlphaF((0.16 if strong else 0.10) * (1 - step / (_SHADOW + 1)))
        painter.setBrush(color)
        around = place.adjusted(-step, -step + 2, step, step + 2)
        painter.drawRoundedRect(around, step, step)
    painter.restore()
