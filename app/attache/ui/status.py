"""The foot of the window: the checks, the length of the deck, and whether it is saved."""

import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from attache.ui.checks.summary import ChecksSummary
from attache.ui.controls import em
from attache.ui.session import Session
from attache.ui.theme import set_look
from attache.ui.when import clock_text


class StatusLine(QWidget):
    """Says how the deck of a session stands; `checks.wanted` tells that its checks are wanted."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_look(self, "footer")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._session = session
        self._saved: datetime.datetime | None = None
        self.checks = ChecksSummary(session, self)
        self.length, self.saved = self._label(), self._label()
        row = QHBoxLayout(self)
        row.setContentsMargins(em(self, 0.7), em(self, 0.3), em(self, 1.1), em(self, 0.3))
        row.setSpacing(em(self, 1.4))
        row.addWidget(self.checks, 1)
        row.addWidget(self.length)
        row.addWidget(self.saved)
        session.arranged.connect(self._show_length)
        session.file_changed.connect(self._show_saved)
        self._show_length()
        self._show_saved()

    def show_saved(self, when: datetime.datetime | None) -> None:
        """Take the moment at which the deck was saved; None where it never was."""
        self._saved = when
        self._show_saved()

    def _show_length(self) -> None:
        pages = [page for page in self._session.pages if not page.hidden]
        hidden = len(self._session.pages) - len(pages)
        parts = [self.tr("%n slide(s)", "", len(pages))]
        if hidden:
            parts.append(self.tr("%n hidden", "", hidden))
        if pages:
            parts.append(self._spoken(sum(page.seconds for page in pages)))
        self.length.setText(" · ".join(parts) if self._session.arrangement else "")

    def _spoken(self, seconds: float) -> str:
        minutes = round(seconds / 60)
        if minutes < 1:
            return self.tr("less than a minute to speak")
        return self.tr("about %n min to speak", "", minutes)

    def _show_saved(self) -> None:
        self.saved.setText(self._told())

    def _told(self) -> str:
        session = self._session
        if session.path is None and self._saved is None:
            return self.tr("Not saved yet")
        if self._saved is None:
            return self.tr("Saved") if session.is_saved else self.tr("Changed, not saved")
        text = self.tr("Saved {0}") if session.is_saved else self.tr("Changed since {0}")
        return text.format(clock_text(self._saved))

    def _label(self) -> QLabel:
        label = QLabel(self)
        set_look(label, "quiet")
        return label
