"""The only place that shows messages: errors, questions, and notes that pass."""

import traceback
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from attache.errors import AttacheError
from attache.ui.banner import PassingNote
from attache.ui.dialog import Choice, ChoiceRole, MessageDialog, Question

OnChoice = Callable[[str], None]


class Messages(QObject):
    """Shows one message at a time; the others wait their turn, and one is never shown twice.

    Nothing here waits for an answer: the answer is a call of `on_choice`.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._window: QWidget | None = None
        self._note: PassingNote | None = None
        self._dialog: MessageDialog | None = None
        self._on_choice: OnChoice = _nothing
        self._waiting: list[tuple[Question, OnChoice]] = []

    @property
    def asked(self) -> Question | None:
        """The message that is open now."""
        return self._dialog.question if self._dialog else None

    @property
    def noted(self) -> str:
        """What the passing note says now; empty when there is none."""
        return self._note.text if self._note else ""

    @property
    def passing_note(self) -> PassingNote | None:
        """The note at the foot of the window."""
        return self._note

    def attach(self, window: QWidget) -> None:
        """Show messages in that window from now on."""
        self._window = window
        self._note = PassingNote(window)

    def error(self, error: AttacheError) -> None:
        """Tell an expected failure: what happened and what to do."""
        cause = "".join(traceback.format_exception(error.__cause__)) if error.__cause__ else ""
        told = Question(error.message, error.hint, (self._close(),), cause, "warning", "warn")
        self._open(told, _nothing)

    def unexpected(self, error: BaseException, log_path: Path) -> None:
        """Tell that something went wrong which nobody foresaw, and where the log is."""
        text = self.tr(
            "Your work is kept in a recovery file. You can go on; if it happens again, save your "
            "deck and start Attaché anew.\nThe log is in {0}"
        ).format(log_path)
        show = Choice("log", self.tr("Show the log"))
        told = Question(
            self.tr("Something went wrong that Attaché did not expect."),
            text,
            (show, replace(self._close(), role=ChoiceRole.MAIN)),
            "".join(traceback.format_exception(error)),
            "warning",
            "bad",
        )
        self._open(told, lambda choice: _show_folder(log_path) if choice == "log" else None)

    def note(
        self, text: str, action_label: str | None = None, action: Callable[[], None] | None = None
    ) -> None:
        """Say something that needs no answer, at the foot of the window for some seconds."""
        if self._note:
            self._note.say(text, action_label, action)

    def ask(
        self,
        title: str,
        text: str,
        choices: Sequence[Choice],
        on_choice: OnChoice,
        *,
        details: str = "",
    ) -> None:
        """Ask, and call `on_choice` with the id of the answer.

        Escape is the choice with the role CANCEL, so that every question should have one.
        """
        sign = "warning" if any(each.role is ChoiceRole.LOSES for each in choices) else "info"
        color = "warn" if sign == "warning" else "accent"
        self._open(Question(title, text, tuple(choices), details, sign, color), on_choice)

    def answer(self, choice: str) -> None:
        """Answer the open message as a click does."""
        if self._dialog is None:
            raise LookupError("no message is open")
        self._dialog.answer(choice)

    def _close(self) -> Choice:
        return Choice("close", self.tr("Close"), ChoiceRole.CANCEL)

    def _open(self, question: Question, on_choice: OnChoice) -> None:
        shown = [self.asked, *(waiting for waiting, _ in self._waiting)]
        if on_choice is _nothing and question in shown:
            return
        self._waiting.append((question, on_choice))
        self._show_next()

    def _show_next(self) -> None:
        if self._dialog or not self._waiting:
            return
        question, self._on_choice = self._waiting.pop(0)
        self._dialog = MessageDialog(question, self._window)
        self._dialog.answered.connect(self._answered)
        self._dialog.open()

    def _answered(self, choice: str) -> None:
        if self._dialog:
            self._dialog.deleteLater()
        self._dialog = None
        try:
            self._on_choice(choice)
        finally:
            self._show_next()


def _nothing(choice: str) -> None:
    del choice


def _show_folder(log_path: Path) -> None:
    folder = log_path if log_path.is_dir() else log_path.parent
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
