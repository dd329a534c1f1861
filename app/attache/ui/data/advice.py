"""What could mislead in a chart, each with its mend where there is one."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from attache.ui.controls import em
from attache.ui.dialogs.base import words_label
from attache.ui.slide.reading import Sign

if TYPE_CHECKING:
    from attache.charts.suggest.advice import Advice


class AdviceList(QWidget):
    """Says what could mislead. `mend_wanted` carries an Advice whose mend is wanted."""

    mend_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons: dict[str, QPushButton] = {}
        self._shown: tuple[Advice, ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(em(self, 0.5))
        self.hide()

    @property
    def texts(self) -> tuple[str, ...]:
        """What is said."""
        return tuple(each.message for each in self._shown)

    def show_advice(self, advice: "Sequence[Advice]") -> None:
        """Say other things; where they are the same, nothing moves."""
        if tuple(advice) == self._shown:
            return
        self._shown = tuple(advice)
        while self._column.count():
            item = self._column.takeAt(0)
            widget = item.widget() if item else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.buttons = {}
        for each in self._shown:
            row = self._row(each)
            self._column.addWidget(row)
            row.show()
        self.setVisible(bool(self._shown))

    def _row(self, advice: "Advice") -> QWidget:
        row = QWidget(self)
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(em(self, 0.5))
        top = Qt.AlignmentFlag.AlignTop
        line.addWidget(Sign("warning", "warn", row), 0, top)
        said = QVBoxLayout()
        said.setSpacing(em(self, 0.1))
        said.addWidget(words_label(advice.message, parent=row))
        if advice.hint:
            said.addWidget(words_label(advice.hint, "quiet", row))
        said.addStretch()
        line.addLayout(said, 1)
        if advice.mend is not None:
            button = QPushButton(self.tr("Mend"), row)
            button.setAutoDefault(False)
            button.setAccessibleName(self.tr("Mend: {0}").format(advice.message))
            button.clicked.connect(lambda: self.mend_wanted.emit(advice))
            self.buttons[advice.code] = button
            line.addWidget(button, 0, top)
        return row
