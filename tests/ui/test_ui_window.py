"""The window as a whole: what opens in it, how it is saved and closed, and what its actions do."""

from pathlib import Path

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QMenu
from pytestqt.qtbot import QtBot

from attache.deck import edits, store
from attache.ui import leftovers
from attache.ui.deck_file import DeckFile
from attache.ui.dialogs.brands import BrandGallery
from attache.ui.dialogs.export import ExportDialog
from attache.ui.dialogs.meeting import MeetingDialog
from attache.ui.leftovers import left_behind
from attache.ui.looks import Looks
from attache.ui.open_deck import OpenDeck
from attache.ui.preferences import Preferences
from attache.ui.session import Session
from attache.ui.settings import Settings
from attache.ui.window import Window
from ui.hands import POINT, Hands, drop, saved, shown
from ui.sessions import built_in, preset_deck


def _reword(deck: OpenDeck, text: str = "Mine") -> None:
    assert deck.session.do("Reword", lambda d: edits.reword(d, POINT, headline=text))


def _act(window: Window, name: str) -> None:
    action = window.menus.actions[name]
    assert action.isEnabled()
    action.trigger()


def _choose_file(name: str, path: Path) -> None:
    """Choose a file in the dialog of that name, as by typing its path."""
    dialog = next(
        each
        for each in QApplication.topLevelWidgets()
        if isinstance(each, QFileDialog) and each.objectName() == name and each.isVisible()
    )
    dialog.fileSelected.emit(str(path))
    dialog.reject()


def test_a_preset_becomes_a_deck_with_its_name_in_header_and_title(hands: Hands) -> None:
    window = hands.begin()
    deck = hands.opened(window)
    assert deck.session.deck == preset_deck()
    assert window.header.title.text() == "A partnership in industry and security"
    assert "not saved yet" in window.windowTitle()
    assert window.header.line.text() == "internal · UNCLASSIFIED"


def test_a_blank_deck_has_no_slide_of_content_and_can_be_filled(hands: Hands) -> None:
    window = hands.window()
    window.start.blank_chosen.emit(built_in().id)
    deck = hands.opened(window)
    assert not deck.session.deck.choices
    pack = deck.session.pack
    assert deck.session.do("Tick", lambda d: edits.choose(d, pack, POINT))
    hands.settle(deck.session)
    assert deck.session.slide_of(POINT)


def test_without_a_deck_only_what_needs_none_can_be_done(hands: Hands) -> None:
    actions = hands.window().menus.actions
    names = ("new", "open", "about", "save", "undo", "export", "rehearse")
    assert [name for name in names if actions[name].isEnabled()] == ["new", "open", "about"]


def test_a_saved_deck_opens_and_is_among_the_recent_ones(hands: Hands, tmp_path: Path) -> None:
    path = saved(tmp_path)
    window = hands.open(path)
    assert window.deck is not None
    assert window.deck.session.path == path
    assert window.deck.session.is_saved
    assert window.tools.recent.decks()[0].path == path


def test_a_file_that_is_no_deck_is_told_in_words_and_the_start_page_stays(
    hands: Hands, tmp_path: Path
) -> None:
    broken = tmp_path / "broken.attache"
    broken.write_text("{", "utf-8")
    window = hands.window()
    window.file_wanted.emit(broken)
    asked = window.tools.messages.asked
    assert asked is not None
    assert "is damaged" in asked.title
    assert window.deck is None
    window.tools.messages.answer("close")


def test_save_asks_for_a_file_at_first_and_then_no_more(hands: Hands, tmp_path: Path) -> None:
    window = hands.begin()
    deck = hands.opened(window)
    _act(window, "save")
    path = tmp_path / "talks.attache"
    _choose_file("save-as", path)
    assert store.read(path).sections == deck.session.deck.sections
    _reword(deck)
    assert window.isWindowModified()
    _act(window, "save")
    assert not window.isWindowModified()
    assert store.read(path) == deck.session.deck
    assert store.read(path).brand_digest


def test_a_place_that_cannot_be_written_to_is_told_and_the_deck_stays_unsaved(
    hands: Hands, tmp_path: Path
) -> None:
    window = hands.begin()
    deck = hands.opened(window)
    _reword(deck)
    _act(window, "save-as")
    _choose_file("save-as", tmp_path / "no such folder" / "talks.attache")
    asked = window.tools.messages.asked
    assert asked is not None
    assert "There is no folder" in asked.title
    window.tools.messages.answer("close")
    assert not deck.session.is_saved


def test_closing_an_untouched_deck_asks_nothing_and_shows_the_start_page(hands: Hands) -> None:
    window = hands.begin()
    _act(window, "close")
    assert window.deck is None
    assert window.start.isVisible()
    assert not window.menus.actions["save"].isEnabled()


@pytest.mark.parametrize("answer", ["stay", "drop", "save"])
def test_closing_a_changed_deck_asks_what_becomes_of_it(
    hands: Hands, tmp_path: Path, answer: str
) -> None:
    path = saved(tmp_path)
    window = hands.open(path)
    _reword(hands.opened(window))
    _act(window, "close")
    asked = window.tools.messages.asked
    assert asked is not None
    assert "Save the changes" in asked.title
    window.tools.messages.answer(answer)
    assert (window.deck is None) == (answer != "stay")
    kept = {choice.headline for choice in store.read(path).choices}
    assert ("Mine" in kept) == (answer == "save")


def test_closing_the_window_waits_for_the_answer(hands: Hands, qtbot: QtBot) -> None:
    window = hands.begin()
    _reword(hands.opened(window))
    window.close()
    assert window.isVisible()
    window.tools.messages.answer("drop")
    qtbot.waitUntil(lambda: window not in hands.desk.windows, timeout=5000)


def test_closing_an_untouched_window_closes_it(hands: Hands, qtbot: QtBot) -> None:
    window = hands.begin()
    window.close()
    qtbot.waitUntil(lambda: window not in hands.desk.windows, timeout=5000)


@pytest.mark.qt_log_ignore("This plugin does not support raise")
def test_a_deck_that_is_open_here_is_shown_and_not_opened_twice(
    hands: Hands, tmp_path: Path
) -> None:
    path = saved(tmp_path)
    first = hands.open(path)
    second = hands.window()
    second.file_wanted.emit(path)
    assert second.deck is None
    assert "open here already" in first.tools.messages.noted


@pytest.mark.parametrize("answer", ["cancel", "open"])
def test_a_deck_that_somebody_else_has_open_warns(
    hands: Hands, tmp_path: Path, answer: str
) -> None:
    path = saved(tmp_path)
    other = DeckFile(Session(built_in(), preset_deck(), hands.window().tools.studio, path))
    assert other.lock(path) is None
    window = hands.window()
    window.file_wanted.emit(path)
    asked = window.tools.messages.asked
    assert asked is not None
    assert "open already" in asked.title
    window.tools.messages.answer(answer)
    assert (window.deck is not None) == (answer == "open")
    other.unlock()


def test_a_second_deck_opens_in_a_window_of_its_own(hands: Hands, tmp_path: Path) -> None:
    window = hands.begin()
    window.file_wanted.emit(saved(tmp_path))
    assert len(hands.desk.windows) == 2
    assert window.deck is not None
    assert window.deck.session.path is None


def test_a_deck_changed_by_somebody_else_is_told_and_can_be_taken(
    hands: Hands, qtbot: QtBot, tmp_path: Path
) -> None:
    path = saved(tmp_path)
    window = hands.open(path)
    deck = hands.opened(window)
    theirs = edits.reword(store.read(path), POINT, headline="Theirs")
    store.write(path, theirs)
    deck.file.look()
    qtbot.waitUntil(lambda: "changed outside" in window.banner.text, timeout=5000)
    window.banner.buttons[0].click()
    assert deck.session.deck == theirs
    assert not window.banner.isVisible()
    deck.undo()
    assert deck.session.deck != theirs


def test_a_deck_that_was_deleted_can_be_saved_again(
    hands: Hands, qtbot: QtBot, tmp_path: Path
) -> None:
    path = saved(tmp_path)
    window = hands.open(path)
    path.unlink()
    hands.opened(window).file.look()
    qtbot.waitUntil(lambda: "no longer where it was" in window.banner.text, timeout=5000)
    window.banner.buttons[0].click()
    assert path.is_file()
    assert not window.banner.isVisible()


def test_our_own_save_is_no_change_by_somebody_else(
    hands: Hands, qtbot: QtBot, tmp_path: Path
) -> None:
    window = hands.open(saved(tmp_path))
    deck = hands.opened(window)
    for text in ("One", "Two"):
        _reword(deck, text)
        _act(window, "save")
        deck.file.look()
        qtbot.wait(400)
    assert not window.banner.isVisible()


def test_undo_and_redo_say_what_they_would_do(hands: Hands) -> None:
    window = hands.begin()
    deck = hands.opened(window)
    undo, redo = window.menus.actions["undo"], window.menus.actions["redo"]
    assert not undo.isEnabled()
    _reword(deck)
    assert undo.text() == "Undo: Reword"
    undo.trigger()
    assert deck.session.deck == preset_deck()
    assert (undo.isEnabled(), redo.text()) == (False, "Redo: Reword")
    redo.trigger()
    assert deck.session.deck != preset_deck()


@pytest.mark.parametrize(
    ("action", "kind"),
    [("meeting", MeetingDialog), ("brand", BrandGallery), ("export", ExportDialog)],
)
def test_actions_open_their_dialogs(hands: Hands, action: str, kind: type[QDialog]) -> None:
    window = hands.begin()
    _act(window, action)
    shown(kind).reject()


def test_the_checks_are_shown_and_hidden(hands: Hands) -> None:
    window = hands.begin()
    checks = hands.opened(window).workspace.checks
    for is_shown in (True, False):
        _act(window, "checks")
        assert checks.isVisible() is is_shown


def test_a_refused_edit_is_told_in_words(hands: Hands) -> None:
    window = hands.begin()
    deck = hands.opened(window)
    deck.session.do("Reword", lambda d: edits.reword(d, POINT, headline="x" * 999))
    asked = window.tools.messages.asked
    assert asked is not None
    assert "at most 300" in asked.title
    window.tools.messages.answer("close")


def test_a_deck_that_is_dropped_opens_and_a_template_is_offered_as_a_brand(
    hands: Hands, tmp_path: Path
) -> None:
    window = hands.window()
    drop(window, saved(tmp_path))
    hands.opened(window)
    template = tmp_path / "Ministry.potx"
    template.write_bytes(b"not yet looked at")
    drop(window, template)
    shown(BrandGallery).reject()


def test_a_template_dropped_on_the_start_page_is_offered_with_the_first_deck(
    hands: Hands, tmp_path: Path
) -> None:
    window = hands.window()
    template = tmp_path / "Ministry.potx"
    template.write_bytes(b"not yet looked at")
    drop(window, template)
    assert "Ministry.potx" in window.tools.messages.noted
    window.start.preset_chosen.emit(built_in().id, "ministerial")
    hands.opened(window)
    shown(BrandGallery).reject()


def test_what_is_not_saved_comes_back_after_a_crash(hands: Hands, tmp_path: Path) -> None:
    window = hands.open(saved(tmp_path))
    deck = hands.opened(window)
    _reword(deck, "Not saved")
    deck.file.close(keep=True)
    window.deck = None
    (leftover,) = left_behind()
    other = hands.window()
    other.start.leftover_chosen.emit(leftover)
    recovered = hands.opened(other)
    assert "Not saved" in {choice.headline for choice in recovered.session.deck.choices}
    assert not recovered.session.is_untouched
    assert "your work of" in other.banner.text
    _act(other, "save")
    assert "Not saved" in (tmp_path / "talks.attache").read_text("utf-8")
    assert not left_behind()


def test_an_unexpected_error_keeps_the_work_first_and_is_told(hands: Hands) -> None:
    window = hands.begin()
    deck = hands.opened(window)
    _reword(deck, "Kept")
    hands.desk.keep_everything(ValueError("nobody expected this"), "somewhere.py:1")
    asked = window.tools.messages.asked
    assert asked is not None
    assert "did not expect" in asked.title
    assert "log" in asked.text
    window.tools.messages.answer("close")
    kept = [each.read_text("utf-8") for each in leftovers.folder().glob("*.json")]
    assert any("Kept" in text for text in kept)


def _menu(window: Window, title: str) -> QMenu:
    return next(each for each in window.findChildren(QMenu) if each.title() == title)


def test_appearance_is_chosen_in_the_menu_and_remembered(hands: Hands, looks: Looks) -> None:
    window = hands.begin()

    def look_anew(settings: Settings) -> None:
        looks.choose(settings.appearance)

    hands.preferences.changed.connect(look_anew)
    appearance = _menu(window, "&Appearance").actions()
    next(each for each in appearance if each.text() == "Dark").trigger()
    assert looks.theme.dark
    assert Preferences().value.appearance == "dark"
    next(each for each in appearance if each.text() == "Light").trigger()
    assert not looks.theme.dark


def test_sizes_of_window_and_panels_are_remembered(hands: Hands, qtbot: QtBot) -> None:
    window = hands.begin()
    hands.opened(window).workspace.set_splitter_sizes({"workspace": (500, 250, 700)})
    sizes = hands.opened(window).workspace.splitter_sizes()["workspace"]
    window.close()
    qtbot.waitUntil(lambda: window not in hands.desk.windows, timeout=5000)
    assert Preferences().value.splitters["workspace"] == sizes
    assert Preferences().at_start.geometry


def test_every_action_of_a_menu_has_words_and_none_shares_its_keys(hands: Hands) -> None:
    window = hands.begin()
    keys: dict[str, str] = {}
    for title in ("&File", "&Edit", "&Slide", "&View", "&Help"):
        for action in _menu(window, title).actions():
            assert action.isSeparator() or action.text()
            for key in map(QKeySequence.toString, action.shortcuts()):
                assert key not in keys, f"{action.text()}, {keys[key]}"
                keys[key] = action.text()
    assert {"Ctrl+S", "Ctrl+E", "F5", "F8"} <= set(keys)
