"""The brief as it is read: tints, highlights, and what rests on a sentence."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from attache.deck import edits
from attache.ui.brief.document import SIGN
from attache.ui.brief.panel import BriefPanel
from attache.ui.brief.points import RowKind, row_key
from attache.ui.brief.popup import SentencePopup
from attache.ui.brief.text import BriefText
from attache.ui.session import Session
from ui.sessions import built_in, opened

offscreen = pytest.mark.qt_log_ignore("This plugin does not support")
"""A platform without a screen has no windows that pop up in front."""


@pytest.fixture
def session(qtbot: QtBot) -> Session:
    return opened(qtbot, arranged=False)


@pytest.fixture
def panel(qtbot: QtBot, session: Session) -> Iterator[BriefPanel]:
    made = BriefPanel(session)
    made.resize(390, 900)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    yield made
    made.popup.close()


def _place(text: BriefText, number: int) -> QPoint:
    """A place within the words of a sentence, in view."""
    text.scroll_to(number)
    at = text.viewport().mapFromGlobal(text.place_of(number))
    return at + QPoint(text.fontMetrics().height() * 2, -text.fontMetrics().height() // 2)


def _selected(text: BriefText) -> list[str]:
    return [each.cursor.selectedText() for each in text.extraSelections()]  # pyright: ignore[reportAttributeAccessIssue]  # the stubs lack the field


def test_the_whole_brief_stands_there_with_its_numbers(panel: BriefPanel) -> None:
    whole = panel.reading.text.toPlainText()
    for sentence in built_in().sentences:
        assert f"{sentence.number}\u202f{sentence.text}" in whole
    assert whole.count(SIGN) == len(built_in().cautions)
    assert panel.reading.text.verticalScrollBar().value() == 0


def test_used_sentences_are_tinted_and_the_meter_says_how_many(
    panel: BriefPanel, session: Session
) -> None:
    used = panel.reading.text.used
    assert panel.reading.share.text() == f"The deck uses {len(used)} of 49 sentences"
    assert 38 not in used
    session.do("", lambda deck: edits.choose(deck, session.pack, "energy-small-reactors"))
    assert panel.reading.text.used == used | {38}
    assert panel.reading.meter.value() == len(used) + 1
    assert any(SIGN in words and "modular" in words for words in _selected(panel.reading.text))


def test_the_current_row_highlights_its_sentences_and_scrolls_there(panel: BriefPanel) -> None:
    panel.show_point("path-reimagine")
    text = panel.reading.text
    assert text.highlighted == (49,)
    assert text.verticalScrollBar().value() > 0
    assert text.section == "A Path Towards Stability and Future Growth"
    assert text.section in panel.reading.heading.text()


def test_the_row_under_the_pointer_highlights_without_scrolling(panel: BriefPanel) -> None:
    panel.show_point("invest-key-projects")
    text = panel.reading.text
    before = text.verticalScrollBar().value()
    row = panel.model.row(row_key(RowKind.POINT, "path-reimagine"))
    panel.tree.pointed.emit(row)
    assert text.highlighted == (49,)
    assert text.verticalScrollBar().value() == before
    panel.tree.pointed.emit(None)
    assert text.highlighted == (13, 14)


@offscreen
def test_a_click_on_a_sentence_shows_its_points_which_can_be_ticked(
    panel: BriefPanel, session: Session
) -> None:
    text = panel.reading.text
    at = _place(text, 13)
    QTest.mouseClick(text.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert panel.popup.isVisible()
    key = row_key(RowKind.POINT, "energy-sk-ford")
    assert set(panel.popup.boxes) == {
        row.key for group in panel.model.groups for row in group.rows if 13 in row.sentences
    }
    assert not panel.popup.boxes[key].isChecked()
    panel.popup.boxes[key].click()
    assert "energy-sk-ford" in {choice.point for choice in session.deck.choices}
    session.undo_stack.undo()
    assert not panel.popup.boxes[key].isChecked()


@offscreen
def test_arrows_go_from_sentence_to_sentence_and_enter_opens_one(panel: BriefPanel) -> None:
    text = panel.reading.text
    text.setFocus(Qt.FocusReason.TabFocusReason)
    assert text.caret == 1
    QTest.keyClick(text, Qt.Key.Key_Down)
    QTest.keyClick(text, Qt.Key.Key_Down)
    QTest.keyClick(text, Qt.Key.Key_Up)
    assert text.caret == 2
    assert text.highlighted == (2,)
    QTest.keyClick(text, Qt.Key.Key_Return)
    assert panel.popup.isVisible()
    assert set(panel.popup.boxes) >= {row_key(RowKind.POINT, "security-foundation")}
    QTest.keyClick(panel.popup, Qt.Key.Key_Escape)
    assert not panel.popup.isVisible()
    QTest.keyClick(text, Qt.Key.Key_End)
    assert text.caret == 49


@offscreen
def test_a_sentence_without_points_says_so(panel: BriefPanel, session: Session) -> None:
    popup = SentencePopup(session.pack, panel.model.standings, {}, panel)
    popup.show_sentence(1, QPoint())
    said = [label.text() for label in popup.findChildren(QLabel)]
    assert "No point rests on this sentence." in said
    assert popup.boxes == {}
    popup.close()


def test_what_was_found_against_a_sentence_shows_in_a_tooltip(panel: BriefPanel) -> None:
    text = panel.reading.text
    assert "contradicted" in text.tip_at(_place(text, 9))
    assert text.tip_at(_place(text, 2)) == ""


def test_searched_words_are_marked_in_the_brief(panel: BriefPanel) -> None:
    panel.filters.search.setText("modular reactors")
    marked = _selected(panel.reading.text)
    assert "modular" in marked
    assert "reactors" in marked
    panel.filters.search.clear()
    assert "modular" not in _selected(panel.reading.text)


def test_the_brief_folds_away_and_comes_back(panel: BriefPanel) -> None:
    folded = QSignalSpy(panel.reading.folded)
    panel.reading.fold.click()
    assert panel.reading.is_folded
    assert not panel.reading.text.isVisible()
    assert panel.reading.fold.accessibleName() == "Show the brief"
    panel.show_sentence(20)
    assert not panel.reading.is_folded
    assert panel.reading.text.highlighted == (20,)
    assert folded.count() == 2


def test_what_is_copied_has_no_signs(panel: BriefPanel) -> None:
    panel.reading.text.selectAll()
    copied = panel.reading.text.createMimeDataFromSelection().text()
    assert SIGN not in copied
    assert built_in().sentences[0].text in copied


def test_a_larger_font_writes_the_brief_anew_in_the_same_place(panel: BriefPanel) -> None:
    text = panel.reading.text
    panel.show_point("path-reimagine")
    before = text.toPlainText()
    font = text.font()
    font.setPointSizeF(font.pointSizeF() * 1.5)
    text.setFont(font)
    assert text.toPlainText() == before
    assert text.document().defaultFont().pointSizeF() > font.pointSizeF() * 0.9
    assert any("reimagine" in words for words in _selected(text))
