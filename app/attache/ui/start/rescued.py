"""Work that a crash left behind, on the start page."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from attache.ui.controls import ElidedLabel, Heading, PrimaryButton, em
from attache.ui.icons import icon
from attache.ui.theme import set_look
from attache.ui.when import when_text

if TYPE_CHECKING:
    from attache.ui.leftovers import Leftover


class RescueRow(QWidget):
    """One piece of work: what it is, when it was changed, and what to do with it."""

    continued = Signal()
    discarded = Signal()

    def __init__(self, rescue: "Leftover", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        title = ElidedLabel(rescue.title or self.tr("Untitled deck"), self)
        self.resume = PrimaryButton(self.tr("Continue"), self)
        self.discard = QPushButton(self.tr("Discard"), self)
        self.discard.setAutoDefault(False)
        set_look(self.discard, "danger")
        self.resume.setVisible(rescue.deck is not None)
        for button in (self.resume, self.discard):
            button.setAccessibleDescription(title.text())
        self.resume.clicked.connect(lambda: self.continued.emit())
        self.discard.clicked.connect(lambda: self.discarded.emit())
        said = QVBoxLayout()
        said.setSpacing(em(self, 0.1))
        said.addWidget(title)
        said.addWidget(self._told(rescue))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(em(self, 0.6))
        row.addLayout(said, 1)
        row.addWidget(self.resume)
        row.addWidget(self.discard)

    def _told(self, rescue: "Leftover") -> QLabel:
        label = QLabel(self._text(rescue), self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        set_look(label, "warn" if rescue.error else "quiet")
        return label

    def _text(self, rescue: "Leftover") -> str:
        if rescue.error:
            return f"{rescue.error.message} {rescue.error.hint}".strip()
        when = when_text(rescue.when)
        if rescue.path is None:
            return self.tr("Changed {0}. It was never saved.").format(when)
        return self.tr("Changed {0}. These changes are not in {1}.").format(when, rescue.path.name)


class RescuedWork(QFrame):
    """Offers every piece of work that was left behind; hidden where there is none."""

    continued = Signal(object)
    discarded = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_look(self, "card")
        self._rows: tuple[RescueRow, ...] = ()
        side = em(self, 1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(side, em(self, 0.8), side, em(self, 0.8))
        self._column.setSpacing(em(self, 0.7))
        self._sign = QLabel(self)
        head = QHBoxLayout()
        head.setSpacing(em(self, 0.5))
        head.addWidget(self._sign)
        head.addWidget(Heading(self.tr("Work that was not saved"), self))
        head.addStretch()
        self._column.addLayout(head)
        self.hide()

    @property
    def rows(self) -> tuple[RescueRow, ...]:
        """What is offered, in order."""
        return self._rows

    def show_work(self, work: "Sequence[Leftover]") -> None:
        """Offer these pieces of work in place of others."""
        for row in self._rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = tuple(RescueRow(rescue, self) for rescue in work)
        for rescue, row in zip(work, self._rows, strict=True):
            self._column.addWidget(row)
            row.continued.connect(lambda rescue=rescue: self.continued.emit(rescue))
            row.discarded.connect(lambda rescue=rescue: self.discarded.emit(rescue))
        side = em(self, 1.3)
        self._sign.setPixmap(icon("warning", "warn").pixmap(QSize(side, side)))
        self.setVisible(bool(work))
