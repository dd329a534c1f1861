"""The life of a deck's file: quitting, and saving where somebody else was faster."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from attache.deck import edits, store
from attache.errors import AttacheError
from attache.ui import leftovers
from attache.ui.deck_file import DeckFile
from attache.ui.desk import Desk
from attache.ui.preferences import Preferences
from attache.ui.session import Session
from attache.ui.settings import settings_file
from attache.ui.window import Window
from ui.direct import DirectTransport
from ui.hands import POINT, Hands, saved
from ui.sessions import built_in, preset_deck, settle


def _reword(window: Window, text: str) -> None:
    assert window.deck is not None
    window.deck.session.do("Reword", lambda deck: edits.reword(deck, POINT, headline=text))


def _headlines(path: Path) -> set[str]:
    return {choice.headline or "" for choice in store.read(path).choices}


def _save_as(window: Window, path: Path) -> None:
    window.menus.actions["save-as"].trigger()
    shown = [each for each in QApplication.topLevelWidgets() if isinstance(each, QFileDialog)]
    dialog = next(each for each in shown if each.isVisible())
    dialog.fileSelected.emit(str(path))
    dialog.reject()


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_quitting_goes_on_to_the_next_window_after_an_answer(
    hands: Hands, qtbot: QtBot, tmp_path: Path
) -> None:
    first = hands.open(saved(tmp_path, "one.attache"))
    second = hands.open(saved(tmp_path, "two.attache"))
    hands.window()
    _reword(first, "Mine")
    _reword(second, "Mine")
    first.menus.actions["quit"].trigger()
    qtbot.waitUntil(lambda: second.tools.messages.asked is not None, timeout=5000)
    second.tools.messages.answer("save")
    qtbot.waitUntil(lambda: first.tools.messages.asked is not None, timeout=5000)
    first.tools.messages.answer("drop")
    qtbot.waitUntil(lambda: not hands.desk.windows, timeout=5000)
    assert "Mine" in _headlines(tmp_path / "two.attache")
    assert "Mine" not in _headlines(tmp_path / "one.attache")


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_whoever_stays_in_one_window_does_not_quit(
    hands: Hands, qtbot: QtBot, tmp_path: Path
) -> None:
    first = hands.open(saved(tmp_path, "one.attache"))
    second = hands.open(saved(tmp_path, "two.attache"))
    _reword(second, "Mine")
    first.menus.actions["quit"].trigger()
    second.tools.messages.answer("stay")
    qtbot.wait(100)
    assert hands.desk.windows == [first, second]
    # A later close of that window is that of one window alone.
    second.close()
    second.tools.messages.answer("drop")
    qtbot.waitUntil(lambda: hands.desk.windows == [first], timeout=5000)
    qtbot.wait(100)
    assert first.isVisible()


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_quitting_leaves_a_window_open_in_which_a_dialog_is(
    hands: Hands, qtbot: QtBot, tmp_path: Path
) -> None:
    first = hands.window()
    second = hands.open(saved(tmp_path))
    second.menus.actions["export"].trigger()
    first.menus.actions["quit"].trigger()
    qtbot.wait(100)
    assert hands.desk.windows == [first, second]
    assert second.has_dialog


@pytest.mark.parametrize("answer", ["replace", "other", "stay"])
def test_a_save_over_what_somebody_else_wrote_asks_first(
    hands: Hands, tmp_path: Path, answer: str
) -> None:
    path = saved(tmp_path)
    window = hands.open(path)
    store.write(path, edits.reword(preset_deck(), POINT, headline="Theirs"))
    _reword(window, "Mine")
    # At once, before the window has looked at the file.
    window.menus.actions["save"].trigger()
    asked = window.tools.messages.asked
    assert asked is not None
    assert "somebody else" in asked.title
    assert "Theirs" in _headlines(path)
    window.tools.messages.answer(answer)
    assert ("Mine" in _headlines(path)) == (answer == "replace")
    if answer == "replace":
        assert "Theirs" in _headlines(path.with_name("talks.attache.bak"))
    if answer == "other":
        dialog = next(each for each in window.findChildren(QFileDialog) if each.isVisible())
        dialog.reject()


def test_after_taking_the_version_on_disk_a_save_asks_nothing(
    hands: Hands, qtbot: QtBot, tmp_path: Path
) -> None:
    path = saved(tmp_path)
    window = hands.open(path)
    store.write(path, edits.reword(preset_deck(), POINT, headline="Theirs"))
    assert window.deck is not None
    window.deck.file.look()
    qtbot.waitUntil(lambda: bool(window.banner.buttons), timeout=5000)
    window.banner.buttons[0].click()
    _reword(window, "Mine")
    window.menus.actions["save"].trigger()
    assert "Mine" in _headlines(path)


def test_work_that_cannot_be_kept_safe_is_told_once(
    hands: Hands, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise AttacheError("The disk is full.", "Make room.")

    window = hands.open(saved(tmp_path))
    monkeypatch.setattr(leftovers, "write", full)
    _reword(window, "Mine")
    qtbot.waitUntil(lambda: window.tools.messages.asked is not None, timeout=5000)
    asked = window.tools.messages.asked
    assert asked is not None
    assert "kept safe" in asked.title
    assert "The disk is full." in asked.text
    window.tools.messages.answer("close")


def test_settings_that_are_damaged_are_told_at_the_start(hands: Hands) -> None:
    file = settings_file()
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text("{", "utf-8")
    hands.desk = Desk(Preferences(), DirectTransport)
    window = hands.window()
    hands.qtbot.waitUntil(lambda: "settings" in window.tools.messages.noted, timeout=5000)


def test_no_window_is_larger_than_its_screen(hands: Hands) -> None:
    window = hands.window()
    screen = window.screen().availableSize()
    assert window.minimumWidth() < screen.width()
    assert window.minimumHeight() < screen.height()


def test_a_deck_whose_brand_is_gone_says_so_and_offers_another(
    hands: Hands, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "talks.attache"
    store.write(path, edits.set_brand(preset_deck(), "ministry-of-yore"))
    window = hands.window()
    window.file_wanted.emit(path)
    assert window.deck is not None
    qtbot.waitUntil(lambda: "ministry-of-yore" in window.banner.text, timeout=5000)
    assert [each.text() for each in window.banner.buttons] == ["Choose a brand…"]
    session = window.deck.session
    session.do("Brand", lambda deck: edits.set_brand(deck, "plain"))
    qtbot.waitUntil(window.banner.isHidden, timeout=10_000)
    settle(qtbot, session)


@pytest.mark.parametrize("answer", ["cancel", "save"])
def test_saving_under_the_name_of_a_deck_that_is_open_elsewhere_asks_first(
    hands: Hands, tmp_path: Path, answer: str
) -> None:
    window = hands.open(saved(tmp_path))
    theirs = saved(tmp_path, "theirs.attache")
    other = DeckFile(Session(built_in(), preset_deck(), window.tools.studio, theirs))
    assert other.lock(theirs) is None
    _reword(window, "Mine")
    _save_as(window, theirs)
    asked = window.tools.messages.asked
    assert asked is not None
    assert "open already" in asked.title
    window.tools.messages.answer(answer)
    assert ("Mine" in _headlines(theirs)) == (answer == "save")
    other.unlock()
