"""What the checks say of an export before it is made: what holds it back, and what wants a look."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from attache.slides.findings import Finding, Level
from attache.ui.checks.rows import said_of
from attache.ui.controls import em
from attache.ui.dialogs.base import Notice, words_label
from attache.ui.session import Session
from attache.ui.theme import set_look

_MOST = 5


class FindingsBox(QWidget):
    """The findings that block, each with a button that shows it, and how many only warn."""

    wanted = Signal(object)
    """A Finding that the user wants to see."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._shown: tuple[Finding, ...] | None = None
        self.head = Notice(self)
        self.cautions = Notice(self)
        self.show_buttons: list[QPushButton] = []
        self._card = QFrame(self)
        set_look(self._card, "card")
        self._rows = QVBoxLayout(self._card)
        self._rows.setContentsMargins(em(self, 1), em(self, 0.7), em(self, 1), em(self, 0.7))
        self._rows.setSpacing(em(self, 0.6))
        self._first = self._button(self.tr("Show"))
        self._first.clicked.connect(self._show_first_caution)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(em(self, 0.5))
        column.addWidget(self.head)
        column.addWidget(self._card)
        row = QHBoxLayout()
        row.addWidget(self.cautions, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._first)
        column.addLayout(row)

    @property
    def blocks(self) -> bool:
        """Whether anything holds the export back."""
        return any(each.level is Level.BLOCKS for each in self._shown or ())

    def show_findings(self, findings: tuple[Finding, ...]) -> None:
        """Tell of those findings."""
        if findings == self._shown:
            return
        self._shown = findings
        blocking = [each for each in findings if each.level is Level.BLOCKS]
        warning = [each for each in findings if each.level is Level.WARNS]
        held = self.tr("%n finding(s) hold this export back", "", len(blocking))
        self.head.say(held if blocking else "", "bad")
        look = self.tr("%n finding(s) want a look; they do not hold it back", "", len(warning))
        self.cautions.say(look if warning else "", "warn")
        self._first.setVisible(bool(warning))
        self._list(blocking)

    def _list(self, blocking: list[Finding]) -> None:
        while (item := self._rows.takeAt(0)) is not None:
            widget = item.widget()
            if widget:
                widget.hide()
                widget.deleteLater()
        self.show_buttons = []
        self._card.setVisible(bool(blocking))
        for finding in blocking[:_MOST]:
            self._rows.addWidget(self._row(finding))
        more = len(blocking) - _MOST
        if more > 0:
            self._rows.addWidget(words_label(self.tr("and %n more", "", more), "quiet", self))

    def _row(self, finding: Finding) -> QWidget:
        said = said_of(self._session, finding)
        about = f"{said.title} · {said.subject}" if said.subject else said.title
        row = QWidget(self._card)
        text = QVBoxLayout()
        text.setSpacing(em(self, 0.1))
        text.addWidget(words_label(about, "heading", row))
        text.addWidget(words_label(said.text, "quiet", row))
        button = self._button(self.tr("Show"))
        button.setAccessibleDescription(f"{about}. {said.text}")
        button.clicked.connect(lambda: self.wanted.emit(finding))
        self.show_buttons.append(button)
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(em(self, 1))
        line.addLayout(text, 1)
        line.addWidget(button)
        return row

    def _button(self, text: str) -> QPushButton:
        button = QPushButton(text, self)
        button.setAutoDefault(False)
        return button

    def _show_first_caution(self) -> None:
        for finding in self._shown or ():
            if finding.level is Level.WARNS:
                self.wanted.emit(finding)
                return
