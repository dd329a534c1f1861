"""What the checks say in one line, for the foot of the window."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from attache.slides.findings import Finding, Level
from attache.ui.controls import em
from attache.ui.icons import icon
from attache.ui.session import Session
from attache.ui.theme import set_look

_CAUTION = "caution"


class ChecksSummary(QWidget):
    """Says how many findings block and how many want a look, and what every deck guarantees.

    `wanted` tells that the user asked for the whole: every part of it can be clicked.
    """

    wanted = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._known = False
        self.blocking, self.warning = self._button(), self._button()
        self.fit, self.access = self._button(), self._button()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(em(self, 0.3))
        for button in (self.blocking, self.warning, self.fit, self.access):
            row.addWidget(button)
        row.addStretch()
        self.fit.setToolTip(
            self.tr("Text that is too long continues on a further slide; none is cut.")
        )
        self.access.setToolTip(
            self.tr("Every slide has a title of its own, and every chart a description.")
        )
        session.checked.connect(self._take_checks)
        session.arranged.connect(self._show)
        self._show()

    def _take_checks(self) -> None:
        self._known = True
        self._show()

    def _show(self) -> None:
        self._known = self._known or bool(self._session.findings)
        self._show_findings()
        arranged = self._session.arrangement is not None
        self.fit.setVisible(arranged)
        self.access.setVisible(arranged)
        self._tell(self.fit, "check", "good", self.tr("All text fits"))
        self._tell(self.access, "check", "good", self.tr("Accessible"))

    def _show_findings(self) -> None:
        blocking, warning = self._of(Level.BLOCKS), self._of(Level.WARNS)
        self.blocking.setVisible(bool(blocking))
        self._tell(self.blocking, "cross", "bad", self.tr("%n thing(s) to mend", "", len(blocking)))
        self.warning.setVisible(bool(warning) or not blocking)
        if warning:
            self._tell(self.warning, "warning", "warn", self._warned(warning))
        elif self._known:
            self._tell(self.warning, "check", "good", self.tr("Nothing to mend"))
        else:
            self._tell(self.warning, "", "quiet", self.tr("Checking…"))

    def _warned(self, warning: list[Finding]) -> str:
        if all(finding.code == _CAUTION for finding in warning):
            return self.tr("%n caution(s)", "", len(warning))
        return self.tr("%n thing(s) to look at", "", len(warning))

    def _of(self, level: Level) -> list[Finding]:
        return [finding for finding in self._session.findings if finding.level is level]

    def _tell(self, button: QPushButton, sign: str, look: str, text: str) -> None:
        if button.text() == text and button.property("look") == look:
            return
        button.setText(text)
        if sign:
            button.setIcon(icon(sign, look))
        set_look(button, look)

    def _button(self) -> QPushButton:
        button = QPushButton(self)
        button.setAutoDefault(False)
        button.setIconSize(QSize(em(self, 1.05), em(self, 1.05)))
        button.clicked.connect(lambda: self.wanted.emit())
        return button
