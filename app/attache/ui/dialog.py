"""The one dialog in which the window tells and asks. Only `messages.py` opens it."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from attache.ui.controls import em
from attache.ui.icons import icon
from attache.ui.theme import set_look


class ChoiceRole(StrEnum):
    """What a choice does: the main one, another one, one that loses something, none of it."""

    MAIN = "main"
    OTHER = "other"
    LOSES = "loses"
    CANCEL = "cancel"


@dataclass(frozen=True, slots=True)
class Choice:
    """One answer to a question: its button. Escape is the answer with the role CANCEL."""

    id: str
    label: str
    role: ChoiceRole = ChoiceRole.OTHER


@dataclass(frozen=True, slots=True)
class Question:
    """What a dialog says. `details` is technical text, shown on demand."""

    title: str
    text: str = ""
    choices: tuple[Choice, ...] = ()
    details: str = ""
    sign: str = "info"
    color: str = "accent"


class MessageDialog(QDialog):
    """Shows a question. `answered` carries the id of the choice, once."""

    answered = Signal(str)

    def __init__(self, question: Question, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.question = question
        self._done = False
        self.setWindowTitle(self.tr("Attaché"))
        self.setAccessibleName(question.title)
        self.setAccessibleDescription(question.text)
        self.setModal(True)
        self.buttons = {choice.id: self._button(choice) for choice in question.choices}
        self._details = _details(question.details, self)
        self._details.setAccessibleName(self.tr("Details"))
        self._toggle = self._details_button()
        self._lay_out()

    def text(self) -> str:
        """All that it says."""
        return f"{self.question.title} {self.question.text}".strip()

    def answer(self, choice: str) -> None:
        """Answer as a click on that choice does."""
        self.buttons[choice].click()

    def reject(self) -> None:
        """Escape, or the window's own close button: the choice to leave things as they are."""
        escape = self._escape()
        if escape:
            self._answer(escape.id)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Enter is for the button that has the focus."""
        focused = self.focusWidget()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(
            focused, QPushButton
        ):
            focused.click()
        else:
            super().keyPressEvent(event)

    def _escape(self) -> Choice | None:
        choices = self.question.choices
        if len(choices) == 1:
            return choices[0]
        return next((each for each in choices if each.role is ChoiceRole.CANCEL), None)

    def _answer(self, choice: str) -> None:
        if self._done:
            return
        self._done = True
        self.done(QDialog.DialogCode.Accepted)
        self.answered.emit(choice)

    def _button(self, choice: Choice) -> QPushButton:
        button = QPushButton(choice.label, self)
        main = choice.role is ChoiceRole.MAIN or len(self.question.choices) == 1
        button.setAutoDefault(False)
        button.setDefault(main)
        looks = {ChoiceRole.LOSES: "danger", ChoiceRole.MAIN: "primary"}
        set_look(button, "primary" if main else looks.get(choice.role, "push"))
        button.clicked.connect(lambda: self._answer(choice.id))
        return button

    def _details_button(self) -> QPushButton:
        button = QPushButton(self.tr("Details"), self)
        button.setCheckable(True)
        button.setAutoDefault(False)
        button.setIcon(icon("chevron-right", "accent"))
        button.toggled.connect(self._show_details)
        button.setVisible(bool(self.question.details))
        set_look(button, "quiet")
        return button

    def _show_details(self, shown: bool) -> None:
        self._details.setVisible(shown)
        self._toggle.setIcon(icon("chevron-down" if shown else "chevron-right", "accent"))
        self.adjustSize()

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(em(self, 1.1))
        grid.setVerticalSpacing(em(self, 0.5))
        grid.setColumnStretch(1, 1)
        grid.addWidget(self._sign(), 0, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self._words(self.question.title, "heading"), 0, 1)
        if self.question.text:
            grid.addWidget(self._words(self.question.text, "plain"), 1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(em(self, 1.6), em(self, 1.4), em(self, 1.6), em(self, 1.2))
        column.setSpacing(em(self, 1.1))
        column.addLayout(grid)
        column.addWidget(self._details)
        column.addStretch()
        column.addLayout(self._row())

    def _row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(em(self, 0.6))
        row.addWidget(self._toggle)
        row.addStretch()
        for button in _in_order(self.question.choices, self.buttons):
            row.addWidget(button)
        return row

    def _sign(self) -> QLabel:
        sign = QLabel(self)
        side = em(self, 2)
        sign.setPixmap(icon(self.question.sign, self.question.color).pixmap(side, side))
        return sign

    def _words(self, text: str, look: str) -> QLabel:
        label = QLabel(text, self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setMinimumWidth(em(self, 30))
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        set_look(label, look)
        return label


def _in_order(choices: Sequence[Choice], buttons: dict[str, QPushButton]) -> list[QPushButton]:
    """What loses something first, then the rest, the main choice last and nearest to the corner."""
    order = [ChoiceRole.LOSES, ChoiceRole.OTHER, ChoiceRole.CANCEL, ChoiceRole.MAIN]
    return [buttons[each.id] for each in sorted(choices, key=lambda each: order.index(each.role))]


def _details(text: str, parent: QWidget) -> QPlainTextEdit:
    shown = QPlainTextEdit(text, parent)
    shown.setReadOnly(True)
    shown.setTabChangesFocus(True)
    shown.setMinimumHeight(em(parent, 9))
    shown.hide()
    return shown
