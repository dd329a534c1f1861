"""The left panel as it is used: ticking, searching, filtering, by mouse and by keyboard."""

import gc
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QAbstractItemModelTester, QSignalSpy, QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from attache.deck import edits
from attache.deck.models import Wording
from attache.pack.vocabulary import Kind
from attache.ui.brief.panel import BriefPanel
from attache.ui.brief.points import QUESTIONS, Row, RowKind, row_key
from attache.ui.brief.tree import PointsTree
from attache.ui.session import Session
from ui.sessions import opened, preset_deck, settle

_TICKED = "invest-key-projects"
_UNTICKED = "energy-hyundai-georgia"
_REFUTED = "invest-largest-investor"


offscreen = pytest.mark.qt_log_ignore("This plugin does not support")
"""A platform without a screen has no windows that pop up in front."""


@pytest.fixture
def session(qtbot: QtBot) -> Session:
    return opened(qtbot, arranged=False)


@pytest.fixture
def panel(qtbot: QtBot, session: Session) -> Iterator[BriefPanel]:
    made = BriefPanel(session)
    made.resize(390, 800)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    yield made
    made.popup.close()
    gc.collect()


def _row(panel: BriefPanel, id_: str, kind: RowKind = RowKind.POINT) -> Row:
    row = panel.model.row(row_key(kind, id_))
    assert row is not None
    return row


def _index(panel: BriefPanel, id_: str, kind: RowKind = RowKind.POINT) -> QModelIndex:
    panel.tree.show_row(_row(panel, id_, kind))
    return panel.model.index_of(row_key(kind, id_))


def _box(tree: PointsTree, index: QModelIndex) -> QPoint:
    tree.scrollTo(index)
    return tree.delegate.box(index, tree.visualRect(index)).center().toPoint()


def _click(panel: BriefPanel, at: QPoint) -> None:
    QTest.mouseClick(panel.tree.viewport(), Qt.MouseButton.LeftButton, pos=at)


def _chosen(session: Session) -> set[str]:
    return {choice.point for choice in session.deck.choices}


def _names(panel: BriefPanel) -> list[str]:
    model = panel.model
    tops = [model.index(at, 0) for at in range(model.rowCount())]
    return [
        str(model.data(model.index(at, 0, top)))
        for top in tops
        for at in range(model.rowCount(top))
    ]


def test_ticking_a_point_puts_it_into_the_deck(panel: BriefPanel, session: Session) -> None:
    _click(panel, _box(panel.tree, _index(panel, _UNTICKED)))
    assert _UNTICKED in _chosen(session)
    assert session.undo_stack.undoText() == "Add a point"
    _click(panel, _box(panel.tree, _index(panel, _UNTICKED)))
    assert _UNTICKED not in _chosen(session)


def test_a_click_beside_the_box_only_moves_to_the_row(panel: BriefPanel, session: Session) -> None:
    rect = panel.tree.visualRect(_index(panel, _UNTICKED))
    _click(panel, rect.center())
    assert panel.tree.current_row is _row(panel, _UNTICKED)
    assert session.undo_stack.count() == 0


def test_space_ticks_the_row_that_the_keyboard_is_on(panel: BriefPanel, session: Session) -> None:
    _index(panel, _UNTICKED)
    QTest.keyClick(panel.tree, Qt.Key.Key_Space)
    assert _UNTICKED in _chosen(session)


def test_a_sector_ticks_all_its_points_in_one_step(panel: BriefPanel, session: Session) -> None:
    index = panel.model.index_of_group("energy_batteries")
    _click(panel, _box(panel.tree, index))
    own = {p.id for p in session.pack.points if p.sectors[0] == "energy_batteries"}
    assert own <= _chosen(session)
    assert session.undo_stack.count() == 1
    assert panel.model.data(index, Qt.ItemDataRole.CheckStateRole) is Qt.CheckState.Checked
    _click(panel, _box(panel.tree, index))
    assert not own & _chosen(session)
    session.undo_stack.undo()
    session.undo_stack.undo()
    assert session.deck == preset_deck()


def test_a_sector_in_part_is_mixed_and_is_filled_by_a_tick(
    panel: BriefPanel, session: Session
) -> None:
    index = panel.model.index_of_group("investment")
    state = panel.model.data(index, Qt.ItemDataRole.CheckStateRole)
    assert state is Qt.CheckState.PartiallyChecked
    assert "2 of 11" in str(panel.model.data(index, Qt.ItemDataRole.AccessibleTextRole))
    panel.tree.setCurrentIndex(index)
    QTest.keyClick(panel.tree, Qt.Key.Key_Space)
    assert panel.model.data(index, Qt.ItemDataRole.CheckStateRole) is Qt.CheckState.Checked
    assert session.undo_stack.count() == 1


def test_a_sector_ticks_only_what_is_listed(panel: BriefPanel, session: Session) -> None:
    panel.filters.kinds[Kind.ASK].click()
    before = _chosen(session)
    _click(panel, _box(panel.tree, panel.model.index_of_group("energy_batteries")))
    added = _chosen(session) - before
    assert added
    assert {session.pack.point_by_id[point].kind for point in added} == {Kind.ASK}


def test_a_click_on_a_sector_opens_and_closes_it(panel: BriefPanel) -> None:
    index = panel.model.index_of_group("regulation")
    panel.tree.scrollTo(index)
    assert not panel.tree.isExpanded(index)
    _click(panel, panel.tree.visualRect(index).center())
    assert panel.tree.isExpanded(index)
    panel.tree.setCurrentIndex(index)
    QTest.keyClick(panel.tree, Qt.Key.Key_Left)
    assert not panel.tree.isExpanded(index)


def test_charts_and_questions_are_ticked_too(panel: BriefPanel, session: Session) -> None:
    _index(panel, "goods-deficit", RowKind.CHART)
    QTest.keyClick(panel.tree, Qt.Key.Key_Space)
    charts = {chart.chart for section in session.deck.sections for chart in section.charts}
    assert "goods-deficit" in charts
    _index(panel, "small-reactors", RowKind.QUESTION)
    QTest.keyClick(panel.tree, Qt.Key.Key_Space)
    assert "small-reactors" in session.deck.questions
    QTest.keyClick(panel.tree, Qt.Key.Key_Space)
    assert "small-reactors" not in session.deck.questions


def test_what_the_audience_may_not_see_is_grey_and_says_why(
    panel: BriefPanel, session: Session, qtbot: QtBot
) -> None:
    session.do("", lambda deck: edits.set_audience(deck, "counterpart"))
    index = _index(panel, "invest-showcase")
    said = str(panel.model.data(index, Qt.ItemDataRole.AccessibleTextRole))
    assert "not for audience: Counterpart" in said
    with qtbot.waitSignal(panel.announced):
        QTest.keyClick(panel.tree, Qt.Key.Key_Space)
    assert "invest-showcase" not in _chosen(session)


def test_the_audience_filter_shows_where_it_hides_anything(
    panel: BriefPanel, session: Session
) -> None:
    assert panel.filters.for_audience.isHidden()
    session.do("", lambda deck: edits.set_audience(deck, "counterpart"))
    assert not panel.filters.for_audience.isHidden()
    panel.filters.for_audience.click()
    assert not panel.model.index_of(row_key(RowKind.POINT, "invest-showcase")).isValid()
    session.undo_stack.undo()
    assert panel.model.index_of(row_key(RowKind.POINT, "invest-showcase")).isValid()


def test_typing_searches_and_says_how_much_is_found(panel: BriefPanel) -> None:
    panel.focus_search()
    QTest.keyClicks(panel.filters.search, "georgia battery")
    assert len(_names(panel)) == panel.model.count < 12
    assert panel.filters.found.isVisible()
    assert str(panel.model.count) in panel.filters.found.text()
    QTest.keyClick(panel.filters.search, Qt.Key.Key_Escape)
    assert panel.filters.search.text() == ""
    assert not panel.filters.found.isVisible()


def test_down_goes_into_the_list_and_letters_search_on(panel: BriefPanel) -> None:
    panel.focus_search()
    QTest.keyClicks(panel.filters.search, "georgi")
    QTest.keyClick(panel.filters.search, Qt.Key.Key_Down)
    assert panel.tree.hasFocus()
    assert panel.tree.current_row is not None
    QTest.keyClicks(panel.tree, "a")
    assert panel.filters.search.text() == "georgia"
    assert panel.filters.search.hasFocus()


def test_escape_in_the_list_shows_everything_again(panel: BriefPanel) -> None:
    whole = panel.model.count
    panel.filters.search.setText("georgia")
    panel.tree.enter()
    QTest.keyClick(panel.tree, Qt.Key.Key_Escape)
    assert panel.model.count == whole
    assert panel.filters.search.text() == ""


def test_nothing_found_says_so_and_offers_to_clear(panel: BriefPanel) -> None:
    panel.filters.search.setText("zebra")
    assert panel.nothing.isVisible()
    assert "zebra" in panel.nothing.message.text()
    panel.nothing.button.click()
    assert panel.tree.isVisible()
    assert panel.filters.filter.is_open


def test_kinds_and_cautions_filter_together_and_all_clears_them(panel: BriefPanel) -> None:
    whole = panel.model.count
    panel.filters.kinds[Kind.ASK].click()
    panel.filters.kinds[Kind.EVIDENCE].click()
    panel.filters.cautions.click()
    listed = [row for group in panel.model.groups for row in panel.model.rows_of(group)]
    assert {row.point_kind for row in listed} == {Kind.ASK, Kind.EVIDENCE}
    assert all(row.cautions for row in listed)
    assert not panel.filters.everything.isChecked()
    panel.filters.everything.click()
    assert panel.model.count == whole


def test_the_number_of_cautions_is_how_many_points_the_filter_lists(panel: BriefPanel) -> None:
    panel.filters.cautions.click()
    assert panel.filters.cautions.text() == str(panel.model.count)


def test_open_groups_and_the_current_row_outlast_a_search(panel: BriefPanel) -> None:
    panel.tree.open_groups({"trade"})
    _index(panel, "trade-deficit")
    panel.filters.search.setText("hyundai")
    assert panel.tree.isExpanded(panel.model.index_of_group("energy_batteries"))
    panel.filters.search.clear()
    opened_ = {
        group.id
        for group in panel.model.groups
        if panel.tree.isExpanded(panel.model.index_of_group(group.id))
    }
    assert opened_ == {"trade"}
    assert panel.tree.current_row is _row(panel, "trade-deficit")


def test_an_edit_tells_one_row_and_keeps_the_place(panel: BriefPanel, session: Session) -> None:
    _index(panel, "path-reimagine")
    resets = QSignalSpy(panel.model.modelReset)
    changes = QSignalSpy(panel.model.dataChanged)
    before = panel.tree.verticalScrollBar().value()
    session.do("", lambda deck: edits.reword(deck, _TICKED, headline="My own"))
    assert resets.count() == 0
    assert changes.count() == 2  # the row and its group
    session.do("", lambda deck: edits.reword(deck, _TICKED, headline="My own words"))
    assert changes.count() == 2
    assert panel.tree.verticalScrollBar().value() == before
    assert panel.tree.current_row is _row(panel, "path-reimagine")


def test_a_row_says_its_verdict_and_what_was_decided(panel: BriefPanel, session: Session) -> None:
    def said() -> str:
        index = panel.model.index_of(row_key(RowKind.POINT, _REFUTED))
        return str(panel.model.data(index, Qt.ItemDataRole.AccessibleTextRole))

    assert "contradicted: choose wording" in said()
    panel.actions_.take_wording(_row(panel, _REFUTED), Wording.CORRECTED)
    assert _REFUTED in _chosen(session)
    assert "contradicted: corrected wording" in said()
    assert session.pack.point_by_id[_REFUTED].corrected is not None
    session.undo_stack.undo()
    panel.actions_.toggle(_row(panel, _REFUTED))
    panel.actions_.let_stand(_row(panel, _REFUTED), True)
    assert "contradicted: stands as worded" in said()


def test_enter_shows_the_slide_and_the_slide_marks_its_rows(
    panel: BriefPanel, session: Session, qtbot: QtBot
) -> None:
    settle(qtbot, session)
    row = _row(panel, _TICKED)
    _index(panel, _TICKED)
    QTest.keyClick(panel.tree, Qt.Key.Key_Return)
    assert session.slide is not None
    assert _TICKED in session.slide.points
    assert panel.model.is_on_slide(row)
    session.select(1)
    assert not panel.model.is_on_slide(row)


def test_enter_on_what_is_not_in_the_deck_says_so(panel: BriefPanel) -> None:
    _index(panel, _UNTICKED)
    told = QSignalSpy(panel.announced)
    QTest.keyClick(panel.tree, Qt.Key.Key_Return)
    assert told.at(0) == ["This is not in the deck."]


def test_a_chart_and_a_question_show_their_slides(
    panel: BriefPanel, session: Session, qtbot: QtBot
) -> None:
    settle(qtbot, session)
    assert panel.actions_.show_slide(_row(panel, "announced-projects", RowKind.CHART))
    assert panel.model.is_on_slide(_row(panel, "announced-projects", RowKind.CHART))
    assert panel.actions_.show_slide(_row(panel, "deficit-size", RowKind.QUESTION))
    assert panel.model.is_on_slide(_row(panel, "deficit-size", RowKind.QUESTION))


def test_alt_with_arrows_moves_a_point_in_its_section(panel: BriefPanel, session: Session) -> None:
    section = session.deck.sections[0]
    second = section.choices[1].point
    _index(panel, second)
    QTest.keyClick(panel.tree, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert session.deck.sections[0].choices[0].point == second
    QTest.keyClick(panel.tree, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert session.undo_stack.count() == 1


def test_the_menu_offers_what_can_be_done(panel: BriefPanel, session: Session) -> None:
    menu = panel.menu_for(_row(panel, _REFUTED))
    texts = {action.text(): action for action in menu.actions() if action.text()}
    assert not texts["Let it stand as it is worded"].isEnabled()
    assert not texts["Show in the deck"].isEnabled()
    texts["Take the corrected wording"].trigger()
    choice = next(each for each in session.deck.choices if each.point == _REFUTED)
    assert choice.wording is Wording.CORRECTED
    menu.deleteLater()
    menu = panel.menu_for(_row(panel, _REFUTED))
    names = [action.text() for action in menu.actions()]
    assert "Remove from the deck" in names
    assert "Take the original wording" in names
    stand = next(each for each in menu.actions() if each.isCheckable())
    stand.trigger()
    assert next(each for each in session.deck.choices if each.point == _REFUTED).stands
    menu.deleteLater()


@offscreen
def test_the_menu_key_opens_the_menu_of_the_current_row(panel: BriefPanel) -> None:
    index = _index(panel, _TICKED)
    wanted = QSignalSpy(panel.tree.menu_wanted)
    at = panel.tree.visualRect(index).center()
    on_screen = panel.tree.viewport().mapToGlobal(at)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, at, on_screen)
    QApplication.sendEvent(panel.tree.viewport(), event)
    assert wanted.count() == 1
    assert wanted.at(0)[0] is _row(panel, _TICKED)
    popup = QApplication.activePopupWidget()
    assert popup is not None
    popup.close()


def test_a_screen_reader_can_tick(panel: BriefPanel, session: Session) -> None:
    index = _index(panel, _UNTICKED)
    assert panel.model.setData(index, Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole)
    assert _UNTICKED in _chosen(session)


def test_the_model_keeps_the_rules_of_qt_while_it_is_filtered(panel: BriefPanel) -> None:
    tester = QAbstractItemModelTester(
        panel.model, QAbstractItemModelTester.FailureReportingMode.Warning
    )
    for text in ("korea", "korea ship", "zebra", "s13", "", "energy", "invest", ""):
        panel.filters.search.setText(text)
        listed = [row for group in panel.model.groups for row in panel.model.rows_of(group)]
        assert len(listed) == panel.model.count
    panel.filters.cautions.click()
    panel.filters.everything.click()
    assert [group.id for group in panel.model.groups][-1] == QUESTIONS
    tester.deleteLater()
