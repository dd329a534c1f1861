"""One finding in full: what was found, what to do, and a button for each mend."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from attache.ui import words
from attache.ui.checks import labels
from attache.ui.checks.labels import SIGNS
from attache.ui.checks.mends import Mend, way
from attache.ui.checks.rows import FindingRow
from attache.ui.controls import Heading, em
from attache.ui.flow import Flow
from attache.ui.theme import set_look


class FindingDetail(QScrollArea):
    """Shows a finding. It is told which mends there are, and does none itself."""

    mend_wanted = Signal(Mend)
    jump_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._shown: tuple[FindingRow | None, tuple[str, ...], str] = (None, (), "")
        self._inner = inner = QWidget(self)
        set_look(inner, "panel")
        self._level = QLabel(inner)
        self._title = Heading("", inner)
        self._subject, self._text = _words(inner), _words(inner)
        self._corrected, self._advice = _words(inner), _words(inner)
        set_look(self._advice, "quiet")
        self._buttons = Flow(gap=em(self, 0.5))
        self._lay_out(inner)
        self.setWidget(inner)

    @property
    def buttons(self) -> tuple[QPushButton, ...]:
        """The buttons of the mends, and last the one that leads to the slide."""
        items = [self._buttons.itemAt(place) for place in range(self._buttons.count())]
        made = [item.widget() for item in items if item]
        return tuple(each for each in made if isinstance(each, QPushButton))

    def show_row(self, row: FindingRow | None, mends: Sequence[Mend], corrected: str) -> None:
        """Show a finding with its mends; `corrected` is the wording that one of them takes.

        What is shown already stays as it is, so that a button keeps the focus.
        """
        shown = (row, tuple(mend.act.value for mend in mends), corrected)
        if shown == self._shown:
            return
        self._shown = shown
        self._clear_buttons()
        self._inner.setVisible(row is not None)
        if row is None:
            return
        self._show_words(row, corrected)
        for mend in mends:
            self._add_button(labels.act(mend.act)).clicked.connect(
                lambda _=False, mend=mend: self.mend_wanted.emit(mend)
            )
        leads = labels.way(way(row.finding), row.number)
        if leads:
            self._add_button(leads).clicked.connect(lambda: self.jump_wanted.emit())
        self.verticalScrollBar().setValue(0)

    def _show_words(self, row: FindingRow, corrected: str) -> None:
        said, level = row.said, row.finding.level
        self._level.setText(words.level(level))
        set_look(self._level, SIGNS[level][1] or "quiet")
        self._title.setText(said.title)
        offer = self.tr("Corrected wording: “{0}”").format(corrected) if corrected else ""
        for label, text in (
            (self._subject, said.subject),
            (self._text, said.text),
            (self._corrected, offer),
            (self._advice, said.advice),
        ):
            label.setText(text)
            label.setVisible(bool(text))

    def _add_button(self, text: str) -> QPushButton:
        button = QPushButton(text, self._inner)
        button.setAutoDefault(False)
        self._buttons.addWidget(button)
        button.show()
        return button

    def _clear_buttons(self) -> None:
        for button in self.buttons:
            self._buttons.removeWidget(button)
            button.hide()
            button.deleteLater()

    def _lay_out(self, inner: QWidget) -> None:
        column = QVBoxLayout(inner)
        side = em(self, 1.1)
        column.setContentsMargins(side, em(self, 0.7), side, em(self, 0.7))
        column.setSpacing(em(self, 0.4))
        head = QHBoxLayout()
        head.setSpacing(em(self, 0.8))
        head.addWidget(self._title)
        head.addWidget(self._level)
        head.addStretch()
        column.addLayout(head)
        for label in (self._subject, self._text, self._corrected, self._advice):
            column.addWidget(label)
        column.addSpacing(em(self, 0.3))
        column.addLayout(self._buttons)
        column.addStretch()


def _words(parent: QWidget) -> QLabel:
    label = QLabel(parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
