"""The dialog in which a deck is told its meeting, its audience, its marking and its frame."""

import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from attache.deck import edits
from attache.deck.models import Deck, Meeting
from attache.deck.text import clean
from attache.errors import AttacheError
from attache.ui import words
from attache.ui.controls import LABEL_EMS, Heading, LabelledField, em
from attache.ui.dates import DateField
from attache.ui.dialogs.base import Dialog, Notice, words_label
from attache.ui.dialogs.framing import AudienceChoice, MarkingChoice, RoleTicks
from attache.ui.session import Session

LONGEST = 120
"""The most characters of a text of the meeting; `deck.models.Short` says the same."""


class MeetingDialog(Dialog):
    """Changes the deck's frame with OK, as one step of undo. Cancel leaves everything."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setWindowTitle(self.tr("Meeting"))
        self.setAccessibleName(self.windowTitle())
        self._session = session
        deck = session.deck
        self.fields = MeetingFields(deck.meeting, self)
        self.audience = AudienceChoice(session.pack, deck, self)
        self.marking = MarkingChoice(session.pack, deck, self)
        self.roles = RoleTicks(deck.roles, self)
        self.refusal = Notice(self)
        self.cancel_button = self.push_button(self.tr("Cancel"), self.reject)
        self.ok_button = self.push_button(self.tr("OK"), self.accept, "primary")
        self._lay_out()
        self.fields.changed.connect(self._judge)
        self.fields.lines["title"].setFocus()
        self.size_to(74, 36)

    def accept(self) -> None:
        """Change the deck, unless that cannot be: then say why and stay."""
        if not self.fields.are_short_enough:
            return
        try:
            self._changed(self._session.deck)
        except AttacheError as error:
            self.refusal.say(str(error), "bad")
            return
        self._session.do(self.tr("Change the meeting"), self._changed)
        super().accept()

    def _changed(self, deck: Deck) -> Deck:
        deck = edits.set_meeting(deck, **self.fields.texts())
        deck = edits.set_meeting(deck, date=self.fields.date() or "")
        deck = edits.set_audience(deck, self.audience.chosen())
        deck = edits.set_marking(deck, self._session.pack, self.marking.chosen())
        return edits.set_roles(deck, self.roles.roles())

    def _judge(self) -> None:
        self.refusal.say("")
        self.ok_button.setEnabled(self.fields.are_short_enough)

    def _lay_out(self) -> None:
        left, right = QVBoxLayout(), QVBoxLayout()
        for column in (left, right):
            column.setSpacing(em(self, 0.65))
        left.addWidget(Heading(self.tr("What the cover says")))
        left.addWidget(self.fields)
        left.addSpacing(em(self, 0.7))
        left.addWidget(Heading(self.tr("Slides around the content")))
        left.addWidget(self.roles)
        left.addStretch()
        right.addWidget(Heading(self.tr("Who will see it")))
        right.addWidget(self.audience)
        right.addSpacing(em(self, 0.7))
        right.addWidget(Heading(self.tr("Marking")))
        right.addWidget(words_label(self.tr("Stands on every slide and page."), "quiet"))
        right.addWidget(self.marking)
        right.addStretch()
        columns = QHBoxLayout()
        columns.setSpacing(em(self, 2.4))
        columns.addLayout(left, 6)
        columns.addLayout(right, 5)
        self.column.addLayout(columns)
        self.column.addStretch()
        self.column.addWidget(self.refusal)
        self.buttons.addStretch()
        self.buttons.addWidget(self.cancel_button)
        self.buttons.addWidget(self.ok_button)


class MeetingFields(QWidget):
    """The texts of the meeting, each with what there is to say about its length, and its date."""

    changed = Signal()

    def __init__(self, meeting: Meeting, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines = {
            name: self._line(getattr(meeting, name), name)
            for name in ("title", "subtitle", "counterpart", "place", "principal")
        }
        self.notices = {name: Notice(self) for name in self.lines}
        self._dated = DateField(meeting.date, self.tr("Not fixed yet"), self)
        self.date_edit, self.undated = self._dated.edit, self._dated.unknown
        self.undated.setAccessibleDescription(self.tr("The meeting has no date yet."))
        self._explain()
        self._lay_out()
        self._measure()
        for line in self.lines.values():
            line.textChanged.connect(self._measure)

    def texts(self) -> dict[str, str]:
        """The texts by the names that they have in a meeting."""
        return {name: line.text() for name, line in self.lines.items()}

    def date(self) -> datetime.date | None:
        """The date; None where it is not fixed yet."""
        return self._dated.day()

    @property
    def are_short_enough(self) -> bool:
        """Whether every text has room in a deck."""
        return all(len(clean(text)) <= LONGEST for text in self.texts().values())

    def _line(self, text: str, name: str) -> QLineEdit:
        line = QLineEdit(text, self)
        line.setObjectName(name)
        line.setCursorPosition(0)
        return line

    def _explain(self) -> None:
        examples = {
            "subtitle": self.tr("What it is about, in one line"),
            "counterpart": self.tr("Whom you meet"),
            "place": self.tr("City or building"),
            "principal": self.tr("Who speaks for your side"),
        }
        for name, example in examples.items():
            self.lines[name].setPlaceholderText(example)

    def _lay_out(self) -> None:
        self.date_edit.setAccessibleName(words.field("date"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(em(self, 0.65))
        for name in ("title", "subtitle", "counterpart"):
            self._add(name, column)
        column.addWidget(LabelledField(words.field("date"), self._dated, parent=self))
        for name in ("place", "principal"):
            self._add(name, column)
        QWidget.setTabOrder(self.lines["counterpart"], self.date_edit)
        QWidget.setTabOrder(self.date_edit, self.undated)
        QWidget.setTabOrder(self.undated, self.lines["place"])

    def _add(self, name: str, column: QVBoxLayout) -> None:
        notice = self.notices[name]
        notice.setContentsMargins(em(self, LABEL_EMS + 0.7), 0, 0, 0)
        column.addWidget(LabelledField(words.field(name), self.lines[name], parent=self))
        column.addWidget(notice)

    def _measure(self) -> None:
        for name, notice in self.notices.items():
            length = len(clean(self.lines[name].text()))
            told = self.tr("{0} characters, at most {1}").format(length, LONGEST)
            notice.say(told if length > LONGEST else "", "bad")
        self.changed.emit()
