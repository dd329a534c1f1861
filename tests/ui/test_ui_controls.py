"""The small controls do with mouse, keyboard and input method what a user expects."""

from collections.abc import Iterator
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QFont,
    QFontMetrics,
    QGuiApplication,
    QInputMethodEvent,
    QKeySequence,
    QShortcut,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from attache.ui import fonts
from attache.ui.controls import (
    Chip,
    ElidedLabel,
    FitMark,
    LabelledField,
    NumberField,
    QuietButton,
    em,
    with_shortcut,
)
from attache.ui.growing import GrowingTextEdit
from attache.ui.translation import install

_Widget = TypeVar("_Widget", bound=QWidget)
_LONG = "Korean companies have announced four large projects in semiconductors and vehicles. " * 3


@pytest.fixture
def page(qtbot: QtBot, app: QApplication) -> Iterator[QWidget]:
    install(app, "en")
    made = QWidget()
    QVBoxLayout(made)
    made.resize(400, 300)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    yield made
    install(app, "en")


def _put(page: QWidget, widget: _Widget) -> _Widget:
    layout = page.layout()
    assert layout
    layout.addWidget(widget)
    widget.show()
    QApplication.processEvents()
    return widget


def _compose(field: QWidget, preedit: str, commit: str = "") -> None:
    event = QInputMethodEvent(preedit, [])
    event.setCommitString(commit)
    QApplication.sendEvent(field, event)


def test_a_chip_goes_on_and_off_by_mouse_and_by_keyboard(page: QWidget) -> None:
    chip = _put(page, Chip("Evidence"))
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert chip.isChecked()
    chip.setFocus()
    QTest.keyClick(chip, Qt.Key.Key_Space)
    assert not chip.isChecked()


def test_a_quiet_button_says_its_name_and_its_shortcut(page: QWidget) -> None:
    button = _put(page, QuietButton("undo", "Undo", shortcut="Ctrl+Z"))
    assert button.accessibleName() == "Undo"
    assert button.toolTip() == with_shortcut("Undo", "Ctrl+Z")
    assert button.focusPolicy() & Qt.FocusPolicy.TabFocus


def test_a_text_without_room_is_elided_and_whole_in_the_tooltip(page: QWidget) -> None:
    label = _put(page, ElidedLabel(_LONG))
    assert label.shown_text().endswith("…")
    assert label.toolTip() == _LONG
    label.setText("Short")
    assert label.shown_text() == "Short"
    assert label.toolTip() == ""


def test_a_mark_says_by_sign_and_words_whether_a_text_fits(page: QWidget) -> None:
    mark = _put(page, FitMark())
    mark.lines(2, 2)
    assert (mark.text, mark.tone) == ("2 lines", "good")
    mark.lines(3, 2)
    assert (mark.text, mark.tone) == ("3 lines, too long", "warn")
    mark.lines(1, 1)
    assert (mark.text, mark.tone) == ("fits", "good")
    mark.continues(2)
    assert (mark.text, mark.tone) == ("on 2 slides", "warn")
    mark.clear()
    assert (mark.text, mark.tone) == ("", "")


def test_the_label_of_a_field_names_it_and_takes_one_to_it(page: QWidget) -> None:
    field = QLineEdit()
    row = _put(page, LabelledField("&Place", field, hint="A town."))
    assert field.accessibleName() == "Place"
    assert field.accessibleDescription() == "A town."
    assert row.label.buddy() is field


def test_a_label_stands_above_a_field_that_would_be_too_narrow_beside_it(page: QWidget) -> None:
    field, mark = QLineEdit(), FitMark()
    row = _put(page, LabelledField("Place", field, mark))
    row.setFixedWidth(em(row, 40))
    QApplication.processEvents()
    assert row.label.geometry().right() < field.geometry().left()
    row.setFixedWidth(em(row, 20))
    QApplication.processEvents()
    assert row.label.geometry().bottom() < field.geometry().top()
    assert field.width() == row.width()
    assert mark.geometry().top() < field.geometry().top()


@pytest.mark.parametrize("checked", [False, True])
def test_a_chip_has_room_for_its_text_in_bold_before_it_is_on(page: QWidget, checked: bool) -> None:
    one = _put(page, Chip("Corrected", checked=checked))
    other = _put(page, Chip("Corrected", checked=not checked))
    assert one.sizeHint().width() == other.sizeHint().width()
    bold = QFont(one.font())
    bold.setBold(True)
    padding = QFontMetrics(one.font()).height()
    assert one.sizeHint().width() >= QFontMetrics(bold).horizontalAdvance("Corrected") + padding


def test_no_letter_is_moved_out_of_sight_by_a_space_at_the_end_of_a_line(page: QWidget) -> None:
    field = _put(page, GrowingTextEdit(""))
    field.setFixedWidth(em(field, 12))
    for _ in range(12):
        QTest.keyClicks(field, "Word    ")
        assert field.horizontalScrollBar().value() == 0


def test_a_number_stays_in_its_range(page: QWidget) -> None:
    field = _put(page, NumberField(1, 60))
    field.setValue(99)
    assert field.value() == 60


def test_a_text_field_is_as_tall_as_its_text(page: QWidget) -> None:
    field = _put(page, GrowingTextEdit("One line"))
    one = field.height()
    field.set_text(_LONG)
    QApplication.processEvents()
    many = field.height()
    assert many >= one + 2 * field.fontMetrics().lineSpacing()
    page.resize(1400, 300)
    QApplication.processEvents()
    assert field.height() < many
    field.set_text("One line")
    assert field.height() == one


def test_typing_tells_the_text_and_showing_another_does_not(page: QWidget) -> None:
    field = _put(page, GrowingTextEdit("Seoul"))
    told: list[str] = []
    field.edited.connect(told.append)
    field.set_text("Busan")
    field.setFocus()
    field.moveCursor(field.textCursor().MoveOperation.End)
    QTest.keyClicks(field, "!?")
    assert told == ["Busan!", "Busan!?"]


def test_showing_the_text_that_is_there_leaves_the_cursor_alone(page: QWidget) -> None:
    field = _put(page, GrowingTextEdit("Seoul"))
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_Right)
    QTest.keyClicks(field, "x")
    field.set_text("Sxeoul")
    assert field.textCursor().position() == 2


def test_enter_and_leaving_finish_an_edit_and_tab_leaves(page: QWidget) -> None:
    field, other = _put(page, GrowingTextEdit("Seoul")), _put(page, QLineEdit())
    finished: list[int] = []
    field.finished.connect(lambda: finished.append(1))
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert field.text() == "Seoul"
    assert len(finished) == 1
    QTest.keyClicks(field, "x")
    QTest.keyClick(field, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is other
    assert len(finished) == 2
    assert "\t" not in field.text()


def test_a_syllable_that_is_composed_is_not_told_and_not_disturbed(page: QWidget) -> None:
    field = _put(page, GrowingTextEdit(""))
    told: list[str] = []
    field.edited.connect(told.append)
    field.setFocus()
    _compose(field, "ㅎ")
    _compose(field, "하")
    field.set_text("from elsewhere")
    assert field.composing
    assert told == []
    _compose(field, "", "한")
    assert told == ["한"]
    assert field.text() == "한"


def test_a_text_from_elsewhere_comes_when_composing_ends_without_an_edit(page: QWidget) -> None:
    field = _put(page, GrowingTextEdit(""))
    field.setFocus()
    _compose(field, "ㅎ")
    field.set_text("from elsewhere")
    _compose(field, "")
    assert field.text() == "from elsewhere"


def test_what_is_pasted_comes_on_one_line(page: QWidget) -> None:
    field = _put(page, GrowingTextEdit(""))
    QGuiApplication.clipboard().setText("one\n two\r\nthree\t")
    field.setFocus()
    field.paste()
    assert field.text() == "one two three"


def test_a_text_field_takes_no_more_than_its_longest(page: QWidget) -> None:
    field = _put(page, GrowingTextEdit("abc", longest=5))
    field.setFocus()
    field.moveCursor(field.textCursor().MoveOperation.End)
    QTest.keyClicks(field, "defg")
    assert field.text() == "abcde"


def test_undo_in_a_text_field_is_the_undo_of_the_window(page: QWidget) -> None:
    field = _put(page, GrowingTextEdit("Seoul"))
    undone: list[int] = []
    shortcut = QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), page)
    shortcut.activated.connect(lambda: undone.append(1))
    field.setFocus()
    QTest.keyClicks(field, "x")
    QTest.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert undone == [1]
    assert "x" in field.text()


def test_the_font_of_the_window_has_hangul_on_a_machine_without_korean_fonts(
    app: QApplication,
) -> None:
    before = app.font()
    try:
        fonts.install(app)
        assert app.font().pointSizeF() >= 9
        assert len(app.font().families()) >= 2
    finally:
        app.setFont(before)
