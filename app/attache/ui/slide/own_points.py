"""The buttons beside a point of the user's own: up, down, remove."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from attache.ui.controls import QuietButton


class PointTools(QWidget):
    """Asks to move the point by one place, or to remove it."""

    moved = Signal(int)
    removed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.up = QuietButton("chevron-up", self.tr("Move this point up"), self)
        self.down = QuietButton("chevron-down", self.tr("Move this point down"), self)
        self.remove = QuietButton("trash", self.tr("Remove this point"), self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for button in (self.up, self.down, self.remove):
            row.addWidget(button)
        self.up.clicked.connect(lambda: self.moved.emit(-1))
        self.down.clicked.connect(lambda: self.moved.emit(1))
        self.remove.clicked.connect(self.removed)

    def show_place(self, index: int, count: int) -> None:
        """Stand beside the point at a place, from 0, of so many."""
        number = index + 1
        self.up.setEnabled(index > 0)
        self.down.setEnabled(number < count)
        self.up.setAccessibleName(self.tr("Move point {0} up").format(number))
        self.down.setAccessibleName(self.tr("Move point {0} down").format(number))
        self.remove.setAccessibleName(self.tr("Remove point {0}").format(number))
