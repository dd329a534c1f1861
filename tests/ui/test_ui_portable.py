"""The window of an app that keeps all beside it, on a stick that comes to other computers."""

import datetime
import sys
from pathlib import Path

import pytest

from attache import paths
from attache.deck import store
from attache.ui import leftovers, settings
from attache.ui.recent import RecentDecks
from attache.ui.settings import Settings
from ui.hands import Hands, saved
from ui.sessions import preset_deck


@pytest.fixture
def stick(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A stick with the app, which is portable."""
    stick = tmp_path / "stick E 내 것"
    _put_in(stick, monkeypatch)
    (stick / "Attaché").mkdir(parents=True)
    paths.make_portable()
    return stick


def _put_in(stick: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(stick / "Attaché" / "attache"))


def _moved(stick: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The same stick in another computer, where it has another letter."""
    there = stick.rename(stick.with_name("stick F 내 것"))
    _put_in(there, monkeypatch)
    return there


def test_recent_decks_on_a_stick_are_found_wherever_it_is_put_in(
    stick: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    RecentDecks().opened(saved(stick), "on the stick", "plain")
    RecentDecks().opened(saved(tmp_path), "on the computer", "plain")
    there = _moved(stick, monkeypatch)
    found = {deck.title: deck for deck in RecentDecks().decks()}
    assert found["on the stick"].path == there / "talks.attache"
    assert found["on the computer"].path == tmp_path / "talks.attache"
    assert not any(deck.missing for deck in found.values())


def test_the_folder_of_exports_is_found_wherever_it_is_put_in(
    stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings.write(Settings(export_folder=stick))
    there = _moved(stick, monkeypatch)
    assert settings.read()[0].export_folder == there


def test_what_was_not_saved_is_offered_on_the_next_computer(
    stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, now = saved(stick), datetime.datetime.now(datetime.UTC)
    paths.user_state().mkdir()
    leftovers.folder().mkdir()
    leftovers.write(leftovers.folder() / "0.json", preset_deck(), path, "", now)
    there = _moved(stick, monkeypatch)
    (found,) = leftovers.left_behind()
    assert found.path == there / "talks.attache"
    assert found.deck == store.read(there / "talks.attache")


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_a_window_says_at_the_start_that_nothing_can_be_kept(stick: Path, hands: Hands) -> None:
    for name in ("config", "state"):
        (stick / "Attaché" / "attache-data" / name).write_text("no folder can be made here")
    window = hands.window()
    hands.qtbot.waitUntil(lambda: bool(window.banner.text), timeout=5000)
    assert str(stick / "Attaché" / "attache-data") in window.banner.text
    assert "not saved is lost in a crash" in window.banner.text


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_all_goes_on_where_nothing_can_be_kept(stick: Path, hands: Hands, tmp_path: Path) -> None:
    for name in ("config", "state", "log", "cache", "data"):
        (stick / "Attaché" / "attache-data" / name).write_text("no folder can be made here")
    window = hands.begin()
    assert window.deck is not None
    hands.preferences.change(appearance="dark")
    window.deck.file.save(tmp_path / "talks.attache")
    assert store.read(tmp_path / "talks.attache").choices == window.deck.session.deck.choices


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_nothing_is_said_where_all_can_be_kept(stick: Path, hands: Hands) -> None:
    window = hands.window()
    hands.qtbot.wait(50)
    assert window.banner.text == ""
    assert {each.name for each in (stick / "Attaché" / "attache-data").iterdir()} >= {"state"}
