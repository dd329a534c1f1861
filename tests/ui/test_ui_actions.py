"""The actions of a window: their keys work wherever the keyboard is."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QMainWindow
from pytestqt.qtbot import QtBot

from attache.ui.actions import Actions, Wanted


class Greedy(QLineEdit):
    """A field that takes every key for itself, as fields on Linux do with Ctrl+E."""

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)


def window_with_a_field(qtbot: QtBot) -> tuple[QMainWindow, Greedy]:
    window = QMainWindow()
    qtbot.addWidget(window)
    field = Greedy(window)
    window.setCentralWidget(field)
    return window, field


def test_a_field_takes_no_key_that_is_the_window_s_own(qtbot: QtBot) -> None:
    window, field = window_with_a_field(qtbot)
    done: list[str] = []
    actions = Actions(window)
    actions.add("export", Wanted("Export", lambda: done.append("export"), "Ctrl+E"))
    actions.add("undo", Wanted("Undo", lambda: done.append("undo"), QKeySequence.StandardKey.Undo))
    window.show()
    window.activateWindow()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    QTest.keyClick(field, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    assert done == ["export"]
    # What every program's fields know is left to the field.
    QTest.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert done == ["export"]


def test_a_key_of_an_action_that_is_not_possible_is_left_to_the_field(qtbot: QtBot) -> None:
    window, field = window_with_a_field(qtbot)
    done: list[str] = []
    actions = Actions(window)
    wanted = Wanted("Export", lambda: done.append("export"), "Ctrl+E")
    actions.add("export", wanted, of_a_deck=True)
    window.show()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    QTest.keyClick(field, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    assert done == []
    actions.show_deck(True)
    QTest.keyClick(field, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    assert done == ["export"]
