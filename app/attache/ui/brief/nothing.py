"""What stands in place of the list where nothing in it is what is searched for."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from attache.ui.controls import Heading, em
from attache.ui.theme import set_look


class NothingFound(QWidget):
    """Says that nothing was found, and clears the search and the filters: `cleared`."""

    cleared = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.message = Heading("", self)
        self.hint = QLabel(self)
        self.button = QPushButton(self.tr("Clear search and filters"), self)
        self.button.clicked.connect(self.cleared)
        set_look(self.hint, "quiet")
        column = QVBoxLayout(self)
        side = em(self, 1.2)
        column.setContentsMargins(side, side, side, side)
        column.setSpacing(em(self, 0.7))
        for label in (self.message, self.hint):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            column.addWidget(label)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch()

    def say(self, searched: str, sentences: int) -> None:
        """Say what was searched for, and whether the brief itself has it."""
        self.message.setText(
            self.tr("Nothing in the list has “{0}”").format(searched)
            if searched
            else self.tr("Nothing in the list is of this kind")
        )
        self.hint.setText(
            self.tr("It stands in %n sentence(s) of the brief below.", "", sentences)
            if sentences
            else self.tr("Try fewer words, or clear the filters.")
        )
