"""The list of slides in its panel, by mouse and keyboard."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, SignalInstance
from PySide6.QtGui import QContextMenuEvent, QDragMoveEvent, QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow, QMenu, QToolButton
from pytestqt.qtbot import QtBot

from attache.deck import edits
from attache.deck.models import Deck
from attache.errors import AttacheError
from attache.output.requests import Draw, PageFacts
from attache.slides.findings import Level
from attache.ui.deck.dragging import Dragged
from attache.ui.deck.model import DeckModel
from attache.ui.deck.panel import DeckPanel
from attache.ui.deck.rows import Heading, PageRow
from attache.ui.deck.view import DeckView
from attache.ui.messages import Messages
from attache.ui.pictures import Pictures
from attache.ui.session import Session
from ui.direct import DirectTransport
from ui.sessions import built_in, large_deck, opened, preset_deck, settle

# Newer versions of Qt want a point of another type here, which older ones do not take.
pytestmark = pytest.mark.filterwarnings("ignore:.*QDragMoveEvent:DeprecationWarning")
offscreen = pytest.mark.qt_log_ignore("This plugin does not support")

_FIGURES = "investment/figures-1"
_CHART = "investment/chart/announced-projects"
_SHIPS = "shipbuilding/points-1"
_CHIPS = "semiconductors/points-1"
_NONE = Qt.KeyboardModifier.NoModifier
_CTRL = Qt.KeyboardModifier.ControlModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_ALT = Qt.KeyboardModifier.AltModifier
_LEFT = Qt.MouseButton.LeftButton


class _Open:
    """A panel in a window, and what a test does with it."""

    def __init__(self, qtbot: QtBot, deck: Deck | None = None) -> None:
        self.qtbot, self.session = qtbot, opened(qtbot, deck)
        self.window = QMainWindow()
        qtbot.addWidget(self.window)
        self.messages = Messages(self.window)
        self.messages.attach(self.window)
        self.pictures = Pictures(self.session.studio, self.session)
        self.panel = DeckPanel(self.session, self.pictures, self.messages, self.window)
        self.window.setCentralWidget(self.panel)
        self.window.resize(230, 760)
        self.window.show()
        self.window.activateWindow()
        self.view.setFocus()
        qtbot.waitUntil(self.view.hasFocus)
        self.settle()

    @property
    def view(self) -> DeckView:
        return self.panel.view

    @property
    def model(self) -> DeckModel:
        return self.panel.model

    @property
    def shown(self) -> str:
        assert self.session.page is not None
        return self.session.page.key

    @property
    def keys(self) -> list[str]:
        return list(dict.fromkeys(page.key for page in self.session.pages))

    def settle(self) -> None:
        settle(self.qtbot, self.session)

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = _NONE) -> None:
        QTest.keyClick(self.view, key, modifier)
        self.settle()

    def show(self, key: str) -> None:
        assert self.session.select_key(key)
        self.settle()

    def click(self, row_id: str, modifier: Qt.KeyboardModifier = _NONE) -> None:
        index = self.model.index_of(row_id)
        self.view.scrollTo(index)
        where = self.view.visualRect(index).center()
        QTest.mouseClick(self.view.viewport(), _LEFT, modifier, where)
        self.settle()

    def spoken(self, row_id: str) -> str:
        index = self.model.index_of(row_id)
        text = self.model.data(index, Qt.ItemDataRole.AccessibleTextRole)
        assert text is not None
        return text

    def drop(self, dragged: Dragged, row_id: str, *, below: bool = False) -> None:
        index = self.model.index_of(row_id)
        self.view.scrollTo(index)
        rect = self.view.visualRect(index)
        where = QPointF(rect.center().x(), rect.bottom() - 2 if below else rect.top() + 2)
        data = self.view.packed(dragged)
        action = Qt.DropAction.MoveAction
        move = QDragMoveEvent(where.toPoint(), action, data, _LEFT, _NONE)
        self.view.dragMoveEvent(move)
        assert move.isAccepted()
        event = QDropEvent(where, action, data, _LEFT, _NONE)
        self.view.dropEvent(event)
        assert event.isAccepted()
        self.settle()


@pytest.fixture
def deck(qtbot: QtBot) -> _Open:
    return _Open(qtbot)


def _refusals(session: Session) -> list[AttacheError]:
    found: list[AttacheError] = []
    session.refused.connect(found.append)
    return found


def _calls(signal: SignalInstance) -> list[bool]:
    found: list[bool] = []
    signal.connect(lambda: found.append(True))
    return found


def _labels(panel: DeckPanel) -> list[str]:
    return [each.text() for each in panel.findChildren(QLabel) if each.isVisible()]


def test_every_page_stands_under_its_section(deck: _Open) -> None:
    rows = deck.model.rows
    pages = [row.page.number for row in rows if isinstance(row, PageRow)]
    assert pages == list(range(1, len(deck.session.pages) + 1))
    assert isinstance(rows[0], Heading)
    assert "Investment" in [row.section for row in rows if isinstance(row, Heading)]


def test_a_row_is_read_out_with_number_section_title_and_what_was_found(deck: _Open) -> None:
    deck.qtbot.waitUntil(lambda: bool(deck.session.findings), timeout=10_000)
    said = deck.spoken(f"{_CHART} 0")
    assert said.startswith("Slide 4, Investment, Batteries and vehicles lead")
    assert "finding" in said
    assert "continued" in deck.spoken("sources 1")


def test_a_slide_with_a_caution_has_a_sign_and_says_it_when_pointed_at(deck: _Open) -> None:
    deck.qtbot.waitUntil(lambda: bool(deck.session.findings), timeout=10_000)
    index = deck.model.index_of(f"{_CHART} 0")
    row = deck.model.row(index)
    assert isinstance(row, PageRow)
    assert deck.model.level(row) is Level.WARNS
    tip = deck.model.data(index, Qt.ItemDataRole.ToolTipRole)
    assert tip is not None
    assert "Wants a look: " in tip


def test_pictures_are_asked_for_only_near_what_is_seen(qtbot: QtBot) -> None:
    deck = _Open(qtbot, large_deck())
    asked = deck.session.studio.findChild(DirectTransport)
    assert isinstance(asked, DirectTransport)

    def drawn() -> set[int]:
        return {each.request.number for each in asked.asked if isinstance(each.request, Draw)}

    deck.qtbot.waitUntil(lambda: 1 in drawn())
    deck.settle()
    assert max(drawn()) < 20
    assert len(deck.session.pages) > 70


def test_a_picture_comes_into_its_row_and_stays_until_a_changed_one_is_there(deck: _Open) -> None:
    row = next(row for row in deck.model.rows if isinstance(row, PageRow) and row.key == _FIGURES)
    width = deck.view.pixels
    deck.qtbot.waitUntil(lambda: deck.pictures.get(row.page, width) is not None)
    assert deck.view.thumbnails.picture(row, width) is not None
    deck.session.do("Title", lambda each: edits.retitle(each, _FIGURES, "Another title"))
    deck.qtbot.waitUntil(lambda: deck.session.pages[2].look != row.page.look)
    changed = next(each for each in deck.model.rows if each.id == row.id)
    assert isinstance(changed, PageRow)
    assert deck.pictures.get(changed.page, width) is None
    assert deck.view.thumbnails.picture(changed, width) is not None


def test_a_click_shows_a_slide(deck: _Open) -> None:
    deck.click(f"{_FIGURES} 0")
    assert deck.shown == _FIGURES


def test_arrows_go_from_slide_to_slide_and_pass_over_headings(deck: _Open) -> None:
    deck.press(Qt.Key.Key_Down)
    assert deck.shown == "agenda"
    deck.press(Qt.Key.Key_Down)
    assert deck.shown == _FIGURES
    deck.press(Qt.Key.Key_Up)
    assert deck.shown == "agenda"
    deck.press(Qt.Key.Key_End)
    assert deck.session.page == deck.session.pages[-1]
    deck.press(Qt.Key.Key_Home)
    assert deck.shown == "cover"
    deck.press(Qt.Key.Key_Up)
    assert deck.shown == "cover"
    deck.press(Qt.Key.Key_PageDown)
    assert deck.session.page is not None
    assert deck.session.page.number > 2


def test_the_list_follows_what_is_shown_elsewhere(deck: _Open) -> None:
    deck.show("closing")
    row = deck.model.row(deck.view.currentIndex())
    assert isinstance(row, PageRow)
    assert row.key == "closing"
    seen = deck.view.viewport().rect()
    assert seen.intersects(deck.view.visualRect(deck.view.currentIndex()))


def test_sections_are_gone_through_by_keys(deck: _Open) -> None:
    deck.show(_CHART)
    deck.press(Qt.Key.Key_PageDown, _CTRL)
    assert deck.shown == _SHIPS
    deck.show(_CHART)
    deck.press(Qt.Key.Key_PageUp, _CTRL)
    assert deck.shown == _FIGURES
    deck.press(Qt.Key.Key_PageUp, _CTRL)
    assert deck.shown == "cover"


def test_a_slide_is_hidden_and_shown_again_by_one_key(deck: _Open) -> None:
    deck.show(_SHIPS)
    deck.press(Qt.Key.Key_H, _CTRL)
    assert deck.session.deck.hidden == (_SHIPS,)
    assert "hidden" in deck.spoken(f"{_SHIPS} 0")
    assert "1 hidden" in _labels(deck.panel)
    deck.press(Qt.Key.Key_H, _CTRL)
    assert deck.session.deck.hidden == ()


def test_several_slides_are_hidden_in_one_step(deck: _Open) -> None:
    deck.click(f"{_FIGURES} 0")
    deck.click(f"{_SHIPS} 0", _SHIFT)
    deck.press(Qt.Key.Key_H, _CTRL)
    assert set(deck.session.deck.hidden) == {_FIGURES, _CHART, _SHIPS}
    deck.session.undo_stack.undo()
    assert deck.session.deck.hidden == ()


def test_alt_and_arrows_move_a_slide_and_it_stays_selected(deck: _Open) -> None:
    deck.show(_CHART)
    deck.press(Qt.Key.Key_Up, _ALT)
    assert deck.keys.index(_CHART) < deck.keys.index(_FIGURES)
    assert deck.shown == _CHART
    deck.press(Qt.Key.Key_Down, _ALT)
    assert deck.keys.index(_CHART) == deck.keys.index(_FIGURES) + 1


def test_a_slide_moves_on_into_the_next_section(deck: _Open) -> None:
    deck.show(_CHART)
    deck.press(Qt.Key.Key_Down, _ALT)
    assert deck.shown == "shipbuilding/chart/announced-projects"
    assert not [key for key in deck.keys if key.startswith("investment/chart")]
    deck.session.undo_stack.undo()
    deck.settle()
    assert deck.shown == _CHART


def test_a_slide_is_cut_and_pasted_behind_another(deck: _Open) -> None:
    deck.show(_CHART)
    deck.press(Qt.Key.Key_X, _CTRL)
    assert deck.model.cut == {_CHART}
    assert ", cut" in deck.spoken(f"{_CHART} 0")
    deck.show(_SHIPS)
    deck.press(Qt.Key.Key_V, _CTRL)
    assert deck.model.cut == frozenset()
    assert "shipbuilding/chart/announced-projects" in deck.keys


def test_escape_leaves_what_was_cut_where_it_is(deck: _Open) -> None:
    deck.show(_CHART)
    deck.press(Qt.Key.Key_X, _CTRL)
    deck.press(Qt.Key.Key_Escape)
    assert deck.model.cut == frozenset()
    deck.press(Qt.Key.Key_V, _CTRL)
    assert deck.session.deck == preset_deck()


def test_a_dragged_slide_stands_where_it_is_dropped(deck: _Open) -> None:
    deck.drop(Dragged((_CHART,)), f"{_FIGURES} 0")
    assert deck.keys.index(_CHART) + 1 == deck.keys.index(_FIGURES)
    assert deck.shown == _CHART


def test_the_end_of_a_section_can_be_dropped_on_though_no_divider_follows(deck: _Open) -> None:
    deck.drop(Dragged((_CHIPS,)), "# Shipbuilding")
    assert "investment/points-1" in deck.keys or any(
        choice.point.startswith("chips") for choice in deck.session.deck.sections[0].choices
    )


def test_several_dragged_slides_are_one_step_and_stay_selected(deck: _Open) -> None:
    deck.click("qa/sk-ford-venture 0")
    deck.click("qa/korus-amendment 0", _CTRL)
    dragged = deck.view.dragged()
    assert dragged is not None
    assert dragged == Dragged(("qa/sk-ford-venture", "qa/korus-amendment"))
    deck.drop(dragged, "qa/deficit-size 0", below=True)
    assert deck.session.deck.questions == ("deficit-size", "sk-ford-venture", "korus-amendment")
    assert deck.view.selected_keys == dragged.keys
    deck.session.undo_stack.undo()
    assert deck.session.deck == preset_deck()


def test_a_section_is_dragged_by_its_heading(deck: _Open) -> None:
    deck.click("# Shipbuilding")
    dragged = deck.view.dragged()
    assert dragged is not None
    assert dragged == Dragged(sector="shipbuilding")
    deck.drop(dragged, "# Investment")
    assert deck.session.deck.sections[0].sector == "shipbuilding"


def test_what_comes_from_another_list_is_not_taken(deck: _Open, qtbot: QtBot) -> None:
    other = _Open(qtbot)
    data = other.view.packed(Dragged((_CHART,)))
    event = QDropEvent(QPointF(60, 60), Qt.DropAction.MoveAction, data, _LEFT, _NONE)
    deck.view.dropEvent(event)
    assert deck.session.deck == preset_deck()


def test_a_move_that_cannot_be_is_told_in_words(deck: _Open) -> None:
    refused = _refusals(deck.session)
    deck.show("cover")
    deck.press(Qt.Key.Key_Down, _ALT)
    assert [error.message for error in refused] == ["The cover is always the first slide."]
    assert deck.session.deck == preset_deck()


def test_a_section_is_moved_by_keys_from_its_heading(deck: _Open) -> None:
    deck.show(_SHIPS)
    deck.press(Qt.Key.Key_Left)
    assert deck.view.current_heading is not None
    deck.press(Qt.Key.Key_Up, _ALT)
    assert deck.session.deck.sections[0].sector == "shipbuilding"


def test_a_section_is_collapsed_and_expanded(deck: _Open) -> None:
    deck.show(_CHART)
    deck.press(Qt.Key.Key_Left)
    deck.press(Qt.Key.Key_Left)
    assert not deck.model.index_of(f"{_CHART} 0").isValid()
    assert "collapsed" in deck.spoken("# Investment")
    assert deck.shown == _CHART
    deck.press(Qt.Key.Key_Right)
    assert deck.model.index_of(f"{_CHART} 0").isValid()
    deck.press(Qt.Key.Key_Right)
    assert deck.shown == _FIGURES


def test_an_edit_does_not_open_what_the_user_collapsed_but_going_there_does(deck: _Open) -> None:
    deck.show(_CHART)
    deck.model.collapse("Investment", True)
    deck.session.do("Title", lambda each: edits.retitle(each, "closing", "The end"))
    deck.settle()
    assert not deck.model.index_of(f"{_CHART} 0").isValid()
    deck.show("closing")
    deck.show(_CHART)
    assert deck.model.index_of(f"{_CHART} 0").isValid()


def test_a_new_slide_comes_behind_the_one_shown_and_its_wording_is_asked_for(deck: _Open) -> None:
    deck.show(_FIGURES)
    wanted = _calls(deck.panel.wording_wanted)
    deck.press(Qt.Key.Key_M, _CTRL)
    assert deck.shown == "investment/own/own-1"
    assert deck.keys.index(deck.shown) == deck.keys.index(_FIGURES) + 1
    assert wanted == [True]


def test_the_button_at_the_foot_adds_a_slide(deck: _Open) -> None:
    button = next(each for each in deck.panel.findChildren(QToolButton) if each.text() == "Slide")
    QTest.mouseClick(button, _LEFT)
    deck.settle()
    assert deck.shown == "investment/own/own-1"


def test_a_slide_is_removed_with_a_note_that_offers_to_undo(deck: _Open) -> None:
    deck.show(_SHIPS)
    deck.press(Qt.Key.Key_Delete)
    assert _SHIPS not in deck.keys
    assert deck.shown == _CHIPS
    assert "point" in deck.messages.noted
    deck.session.undo_stack.undo()
    deck.settle()
    assert deck.shown == _SHIPS


def test_a_divider_is_hidden_rather_than_removed_and_the_note_says_so(qtbot: QtBot) -> None:
    deck = _Open(qtbot, large_deck())
    key = next(key for key in deck.keys if key.endswith("/section"))
    deck.show(key)
    deck.press(Qt.Key.Key_Delete)
    assert key in deck.session.deck.hidden
    assert "hidden" in deck.messages.noted


def test_the_slides_of_a_section_are_removed_only_when_that_is_confirmed(deck: _Open) -> None:
    deck.show(_SHIPS)
    deck.panel.actions_.sections.clear.trigger()
    assert _SHIPS in deck.keys
    deck.messages.answer("keep")
    deck.panel.actions_.sections.clear.trigger()
    deck.messages.answer("remove")
    deck.settle()
    assert _SHIPS not in deck.keys


def test_a_slide_is_shown_in_another_role(deck: _Open) -> None:
    deck.show("digital/versus-1")
    menu = deck.panel.actions_.role.menu()
    assert isinstance(menu, QMenu)
    menu.aboutToShow.emit()
    offered = {action.text(): action for action in menu.actions()}
    assert offered["Challenges and opportunities"].isChecked()
    offered["Points"].trigger()
    deck.settle()
    assert "digital/versus-1" not in deck.keys
    assert deck.shown == "digital/points-1"


@offscreen
def test_the_menu_comes_by_right_click_and_by_the_menu_key(deck: _Open) -> None:
    deck.show(_CHART)
    where = deck.view.visualRect(deck.view.currentIndex()).center()
    for reason in (QContextMenuEvent.Reason.Mouse, QContextMenuEvent.Reason.Keyboard):
        event = QContextMenuEvent(reason, where, deck.view.viewport().mapToGlobal(where))
        QApplication.sendEvent(deck.view.viewport(), event)
        menu = next(each for each in deck.view.findChildren(QMenu) if each.isVisible())
        texts = [action.text() for action in menu.actions()]
        assert {"Hide", "Show as", "Remove", "Copy picture"} <= set(texts)
        menu.close()


@offscreen
def test_a_heading_has_a_menu_of_its_own(deck: _Open) -> None:
    deck.click("# Investment")
    where = deck.view.visualRect(deck.view.currentIndex()).center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, where, QPoint())
    QApplication.sendEvent(deck.view.viewport(), event)
    menu = next(each for each in deck.view.findChildren(QMenu) if each.isVisible())
    texts = [action.text() for action in menu.actions()]
    assert texts == [
        "Move section up",
        "Move section down",
        "Collapse section",
        "Remove section's slides…",
    ]
    assert not menu.actions()[0].isEnabled()
    menu.close()


def test_a_slide_is_copied_as_a_large_picture(deck: _Open) -> None:
    deck.show(_FIGURES)
    deck.press(Qt.Key.Key_C, _CTRL)
    clipboard = QGuiApplication.clipboard()
    assert clipboard.image().width() == 1920
    assert "3" in deck.messages.noted
    clipboard.clear()


def test_a_chart_is_copied_without_its_slide(deck: _Open) -> None:
    deck.show(_CHART)
    deck.panel.actions_.copy_chart.trigger()
    deck.settle()
    assert QGuiApplication.clipboard().image().width() == 1920
    QGuiApplication.clipboard().clear()
    deck.show(_FIGURES)
    assert not deck.panel.actions_.copy_chart.isVisible()


def test_enter_and_a_double_click_lead_to_the_wording(deck: _Open) -> None:
    wanted = _calls(deck.panel.wording_wanted)
    deck.press(Qt.Key.Key_Return)
    where = deck.view.visualRect(deck.view.currentIndex()).center()
    QTest.mouseDClick(deck.view.viewport(), _LEFT, _NONE, where)
    assert len(wanted) == 2


def test_an_empty_deck_says_what_to_do(qtbot: QtBot) -> None:
    empty = preset_deck().model_copy(update={"sections": (), "questions": ()})
    deck = _Open(qtbot, empty)
    assert any("Tick a point" in text for text in _labels(deck.panel))
    deck.press(Qt.Key.Key_M, _CTRL)
    assert not any("Tick a point" in text for text in _labels(deck.panel))


def test_what_did_not_change_stays_where_it_is(qtbot: QtBot) -> None:
    deck = _Open(qtbot, large_deck())
    resets = _calls(deck.model.modelReset)
    deck.show(deck.keys[20])
    index = deck.view.currentIndex()
    top = deck.view.visualRect(index).top()
    first = deck.session.deck.sections[0].choices[0].point
    deck.session.do("Drop", lambda each: edits.drop(each, first))
    deck.settle()
    deck.session.do("Add", lambda each: edits.add_slide(each, built_in(), each.sections[0].sector))
    deck.settle()
    assert deck.view.visualRect(deck.view.currentIndex()).top() == top
    assert resets == []


@offscreen
def test_a_failed_picture_keeps_the_title_and_can_be_tried_again(
    deck: _Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    row = next(row for row in deck.model.rows if isinstance(row, PageRow) and row.key == _FIGURES)
    deck.pictures.clear()
    retried: list[int] = []

    def error(page: PageFacts, width: int) -> AttacheError:
        return AttacheError(f"Page {page.number} cannot be drawn {width} pixels wide.")

    def retry(page: PageFacts) -> None:
        retried.append(page.number)

    monkeypatch.setattr(deck.pictures, "error", error)
    monkeypatch.setattr(deck.pictures, "retry", retry)
    deck.show(_FIGURES)
    deck.view.menu_wanted.emit(row, QPoint())
    menu = next(each for each in deck.view.findChildren(QMenu) if each.isVisible())
    again = next(each for each in menu.actions() if each.text() == "Draw the picture again")
    again.trigger()
    menu.close()
    assert retried == [3]


def test_thumbnails_grow_with_the_panel_up_to_a_width(deck: _Open) -> None:
    narrow = deck.view.pixels
    deck.window.resize(300, 760)
    QTest.qWait(0)
    middle = deck.view.pixels
    deck.window.resize(900, 760)
    QTest.qWait(0)
    assert narrow < middle < deck.view.pixels == 320
    QApplication.sendEvent(deck.view, QEvent(QEvent.Type.FontChange))
    assert deck.view.pixels == 320


def test_the_actions_are_there_for_the_menu_of_the_window(deck: _Open) -> None:
    named = {action.text() for action in deck.panel.actions_for_menu()}
    assert {"New slide here", "Hide", "Remove", "Move up", "Previous section"} <= named
