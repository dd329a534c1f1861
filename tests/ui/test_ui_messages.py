"""Errors, questions and notes: shown one at a time, answered by mouse and keyboard."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QMainWindow, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from attache.errors import AttacheError
from attache.ui.banner import Action, Banner
from attache.ui.dialog import Choice, ChoiceRole, MessageDialog
from attache.ui.messages import Messages

_SAVE = (
    Choice("save", "Save", ChoiceRole.MAIN),
    Choice("discard", "Do not save", ChoiceRole.LOSES),
    Choice("cancel", "Cancel", ChoiceRole.CANCEL),
)


@pytest.fixture
def window(qtbot: QtBot) -> QMainWindow:
    made = QMainWindow()
    made.resize(800, 500)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    return made


@pytest.fixture
def messages(window: QMainWindow) -> Messages:
    made = Messages(window)
    made.attach(window)
    return made


def _dialog(window: QMainWindow) -> MessageDialog:
    return next(each for each in window.findChildren(MessageDialog) if each.isVisible())


def test_an_error_says_what_happened_and_what_to_do(
    messages: Messages, window: QMainWindow
) -> None:
    messages.error(AttacheError("The deck cannot be read.", "Open another one."))
    said = " ".join(label.text() for label in _dialog(window).findChildren(QLabel))
    assert "The deck cannot be read." in said
    assert "Open another one." in said
    messages.answer("close")
    assert messages.asked is None


def test_technical_text_shows_on_demand(messages: Messages, window: QMainWindow) -> None:
    error = AttacheError("The deck cannot be read.")
    error.__cause__ = ValueError("byte 7")
    messages.error(error)
    dialog = _dialog(window)
    details = dialog.findChild(QPlainTextEdit)
    assert isinstance(details, QPlainTextEdit)
    assert not details.isVisible()
    toggle = next(each for each in dialog.findChildren(QPushButton) if each.isCheckable())
    toggle.click()
    assert details.isVisible()
    assert "byte 7" in details.toPlainText()
    messages.answer("close")


def test_the_same_error_is_told_once(messages: Messages) -> None:
    for _ in range(3):
        messages.error(AttacheError("The disk is full."))
    messages.answer("close")
    assert messages.asked is None


def test_another_error_waits_its_turn(messages: Messages) -> None:
    messages.error(AttacheError("The disk is full."))
    messages.error(AttacheError("The brand is gone."))
    assert messages.asked
    assert messages.asked.title == "The disk is full."
    messages.answer("close")
    assert messages.asked.title == "The brand is gone."
    messages.answer("close")
    assert messages.asked is None


def test_an_answer_calls_back_with_its_id(messages: Messages) -> None:
    heard: list[str] = []
    messages.ask("Save?", "", _SAVE, heard.append)
    messages.answer("discard")
    assert heard == ["discard"]


def test_enter_takes_the_main_choice_and_escape_the_cancelling_one(
    messages: Messages, window: QMainWindow
) -> None:
    heard: list[str] = []
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Escape):
        messages.ask("Save?", "", _SAVE, heard.append)
        QTest.keyClick(_dialog(window), key)
    assert heard == ["save", "cancel"]


def test_enter_presses_the_button_that_has_the_focus(
    messages: Messages, window: QMainWindow
) -> None:
    heard: list[str] = []
    messages.ask("Save?", "", _SAVE, heard.append)
    dialog = _dialog(window)
    dialog.buttons["discard"].setFocus()
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert heard == ["discard"]


def test_closing_the_dialog_is_the_cancelling_choice(
    messages: Messages, window: QMainWindow
) -> None:
    heard: list[str] = []
    messages.ask("Save?", "", _SAVE, heard.append)
    _dialog(window).close()
    assert heard == ["cancel"]


def test_an_answer_may_ask_again(messages: Messages) -> None:
    messages.ask("Save?", "", _SAVE, lambda _: messages.error(AttacheError("Not saved.")))
    messages.answer("save")
    assert messages.asked
    assert messages.asked.title == "Not saved."
    messages.answer("close")


def test_an_unexpected_error_names_the_log_and_keeps_the_traceback_for_those_who_ask(
    messages: Messages, tmp_path: Path
) -> None:
    log = tmp_path / "attache.log"
    messages.unexpected(KeyError("no such thing"), log)
    assert messages.asked
    assert str(log) in messages.asked.text
    assert "no such thing" in messages.asked.details
    assert "KeyError" not in messages.asked.text
    messages.answer("close")


def test_a_note_passes_with_its_action(messages: Messages) -> None:
    done: list[int] = []
    messages.note("Exported", "Open", lambda: done.append(1))
    assert messages.noted == "Exported"
    note = messages.passing_note
    assert note
    QTest.mouseClick(note.action, Qt.MouseButton.LeftButton)
    assert done == [1]
    assert messages.noted == ""


def test_a_note_stays_inside_the_window(messages: Messages, window: QMainWindow) -> None:
    messages.note("One picture of every slide has been written to the folder. " * 3)
    note = messages.passing_note
    assert note
    assert window.rect().contains(note.geometry())
    window.resize(420, 500)
    assert window.rect().contains(note.geometry())


def test_a_banner_tells_offers_and_is_closed(qtbot: QtBot) -> None:
    banner = Banner()
    qtbot.addWidget(banner)
    done: list[str] = []
    actions = (
        Action("Load again", lambda: done.append("load")),
        Action("Keep mine", lambda: done.append("keep")),
    )
    banner.tell("The file has changed on the disk.", actions, tone="warn")
    assert banner.isVisible()
    QTest.mouseClick(banner.buttons[1], Qt.MouseButton.LeftButton)
    assert done == ["keep"]
    banner.tell("Another condition.")
    assert banner.buttons == ()
    close = banner.findChildren(QPushButton)
    assert all(not button.isVisible() for button in close)
    banner.clear()
    assert not banner.isVisible()
