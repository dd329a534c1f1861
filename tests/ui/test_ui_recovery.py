"""What was not saved is offered again after a crash, once, and stays until it is saved."""

import gc
import os
import stat
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from attache.deck import edits
from attache.errors import AttacheError
from attache.paths import user_state
from attache.ui import leftovers
from attache.ui.leftovers import discard, left_behind
from attache.ui.recovery import Recovery
from ui.child import kill, running
from ui.unsaved import leave, names, titled

_LONG_MS = 10_000
_CHANGES = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from attache.deck.models import Deck, Meeting
from attache.ui.recovery import Recovery
app = QCoreApplication([])
recovery = Recovery(Path(sys.argv[1]))
recovery.based_on("a digest")
recovery.written.connect(lambda: print("ready", flush=True))
deck = Deck(pack="sample", marking="U", meeting=Meeting(title=sys.argv[2]))
recovery.changed(deck, Path("decks", "한미 회담.attache"), saved=False)
app.exec()
"""
_RECOVERS = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from attache.ui.leftovers import left_behind
from attache.ui.recovery import Recovery
app = QCoreApplication([])
recovery = Recovery(Path(sys.argv[1]))
recovery.take(left_behind(Path(sys.argv[1]))[0])
print("ready", flush=True)
app.exec()
"""


@pytest.fixture(autouse=True)
def _garbage_stays_on_the_main_thread() -> Iterator[None]:
    was_enabled = gc.isenabled()
    gc.disable()
    yield
    if was_enabled:
        gc.enable()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "복구" / "recovery"


@pytest.fixture
def recovery(folder: Path, qtbot: QtBot) -> Iterator[Recovery]:
    _ = qtbot
    recovery = Recovery(folder)
    yield recovery
    recovery.clear()


def told_in(file: Path) -> str:
    """The title that a recovery file has."""
    found = leftovers.read(file).deck
    return found.meeting.title if found else ""


def test_the_work_of_a_process_that_was_killed_is_left_behind(folder: Path) -> None:
    with running(_CHANGES, folder, "Talks in 서울") as process:
        kill(process)
    (found,) = left_behind(folder)
    assert found.deck is not None
    assert found.deck.meeting.title == found.title == "Talks in 서울"
    assert found.path == Path("decks", "한미 회담.attache").absolute()
    assert found.digest == "a digest"
    assert found.error is None


def test_the_work_of_a_process_that_runs_is_not_offered(folder: Path) -> None:
    with running(_CHANGES, folder, "alive"):
        assert left_behind(folder) == ()
    assert [each.title for each in left_behind(folder)] == ["alive"]


def test_recovered_work_outlives_being_killed_right_after(folder: Path) -> None:
    leave(folder, "twice unlucky")
    with running(_RECOVERS, folder) as process:
        assert left_behind(folder) == ()
        kill(process)
    assert [each.title for each in left_behind(folder)] == ["twice unlucky"]


def test_recovered_work_stays_in_its_file_until_it_is_saved(
    folder: Path, recovery: Recovery
) -> None:
    (found,) = leave(folder, "talks")
    deck = recovery.take(found)
    assert recovery.file == found.file
    assert recovery.flush()
    assert told_in(found.file) == "talks"
    recovery.changed(edits.set_meeting(deck, title="more talks"), found.path, saved=False)
    assert recovery.flush()
    assert told_in(found.file) == "more talks"
    recovery.changed(deck, found.path, saved=True)
    assert names(folder) == []


def test_two_windows_cannot_both_take_the_same_work(folder: Path, recovery: Recovery) -> None:
    (found,) = leave(folder, "talks")
    recovery.take(found)
    with pytest.raises(AttacheError, match="open in another window"):
        Recovery(folder).take(found)
    with pytest.raises(AttacheError, match="open in another window"):
        discard(found)
    assert left_behind(folder) == ()


def test_work_that_another_window_finished_cannot_be_taken(
    folder: Path, recovery: Recovery
) -> None:
    (found,) = leave(folder, "talks")
    other = Recovery(folder)
    other.take(found)
    other.clear()
    with pytest.raises(AttacheError, match="cannot be read"):
        recovery.take(found)


def test_work_that_is_let_go_can_be_recovered_by_another_window(
    folder: Path, recovery: Recovery
) -> None:
    recovery.changed(titled("talks"), None, saved=False)
    assert recovery.let_go()
    recovery.clear()
    recovery.changed(titled("other talks"), None, saved=False)
    assert recovery.flush()
    (found,) = left_behind(folder)
    assert found.title == "talks"
    other = Recovery(folder)
    assert other.take(found) == titled("talks")
    other.clear()


def test_a_window_with_unsaved_work_takes_no_other(folder: Path, recovery: Recovery) -> None:
    (found,) = leave(folder, "talks")
    recovery.changed(titled("mine"), None, saved=False)
    with pytest.raises(AttacheError, match="not saved"):
        recovery.take(found)
    assert [each.title for each in left_behind(folder)] == ["talks"]


def test_typing_without_a_pause_does_not_put_the_writing_off(
    folder: Path, recovery: Recovery, qtbot: QtBot
) -> None:
    typed = 0

    def type_on() -> None:
        nonlocal typed
        typed += 1
        recovery.changed(titled(f"letter {typed}"), None, saved=False)

    keys = QTimer()
    keys.timeout.connect(type_on)
    keys.start(40)
    begun = time.monotonic()
    with qtbot.waitSignal(recovery.written, timeout=_LONG_MS):
        pass
    took = time.monotonic() - begun
    keys.stop()
    assert took < 2 + 1.5  # two seconds are the promise, the rest is for a busy machine
    assert typed > 3
    assert told_in(recovery.file).startswith("letter")
    assert len(list(folder.glob("*.json"))) == 1


def test_the_last_change_is_written_too(recovery: Recovery, qtbot: QtBot) -> None:
    recovery.changed(titled("first"), None, saved=False)
    with qtbot.waitSignal(recovery.written, timeout=_LONG_MS):
        recovery.changed(titled("second"), None, saved=False)
    recovery.changed(titled("third"), None, saved=False)
    qtbot.waitUntil(lambda: told_in(recovery.file) == "third", timeout=_LONG_MS)


def test_a_change_while_the_disk_is_slow_is_written_afterwards(
    recovery: Recovery, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    slow = Slow(monkeypatch)
    recovery.changed(titled("first"), None, saved=False)
    qtbot.waitUntil(slow.begun.is_set, timeout=_LONG_MS)
    recovery.changed(titled("second"), None, saved=False)
    slow.end.set()
    qtbot.waitUntil(lambda: told_in(recovery.file) == "second", timeout=_LONG_MS)


def test_a_save_while_the_disk_is_slow_leaves_no_file(
    folder: Path, recovery: Recovery, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    slow = Slow(monkeypatch)
    recovery.changed(titled("first"), None, saved=False)
    qtbot.waitUntil(slow.begun.is_set, timeout=_LONG_MS)
    recovery.clear()
    slow.end.set()
    qtbot.waitUntil(lambda: names(folder) == [], timeout=_LONG_MS)


class Slow:
    """A disk that ends writing when it is told to."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.begun, self.end = threading.Event(), threading.Event()
        self._write = leftovers.write
        monkeypatch.setattr(leftovers, "write", self.write)

    def write(self, *arguments: Any) -> None:
        self.begun.set()
        self.end.wait(timeout=30)
        self._write(*arguments)


def test_flushing_writes_at_once_on_any_thread(recovery: Recovery) -> None:
    recovery.changed(titled("urgent"), None, saved=False)
    assert recovery.flush()
    assert told_in(recovery.file) == "urgent"
    recovery.changed(titled("from a thread"), None, saved=False)
    thread = threading.Thread(target=recovery.flush)
    thread.start()
    thread.join()
    assert told_in(recovery.file) == "from a thread"


def test_flushing_does_not_wait_for_a_disk_for_ever(
    recovery: Recovery, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    slow = Slow(monkeypatch)
    monkeypatch.setattr("attache.ui.recovery._WAIT_SECONDS", 0.1)
    recovery.changed(titled("talks"), None, saved=False)
    qtbot.waitUntil(slow.begun.is_set, timeout=_LONG_MS)
    monkeypatch.setattr(leftovers, "write", slow._write)  # pyright: ignore[reportPrivateUsage]
    assert recovery.flush()
    assert told_in(recovery.file) == "talks"
    slow.end.set()


def test_flushing_never_raises(recovery: Recovery, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*_: object) -> None:
        raise ZeroDivisionError

    recovery.changed(titled("talks"), None, saved=False)
    monkeypatch.setattr(leftovers, "write", fails)
    assert not recovery.flush()


def test_nothing_is_written_of_a_deck_that_is_saved(folder: Path, recovery: Recovery) -> None:
    recovery.changed(titled("talks"), None, saved=True)
    assert recovery.flush()
    assert not folder.exists()


def test_saving_removes_the_file_and_its_lock(folder: Path, recovery: Recovery) -> None:
    recovery.changed(titled("talks"), None, saved=False)
    recovery.flush()
    assert len(names(folder)) == 2
    recovery.changed(titled("talks"), Path("talks.attache"), saved=True)
    assert names(folder) == []
    recovery.clear()
    recovery.changed(titled("more"), Path("talks.attache"), saved=False)
    recovery.flush()
    assert told_in(recovery.file) == "more"


def test_a_place_that_cannot_be_written_to_is_told_once_until_it_can(
    folder: Path, recovery: Recovery, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("attache.ui.recovery.WRITE_AFTER_MS", 10)
    monkeypatch.setattr("attache.ui.recovery._TRY_AGAIN_MS", 10)
    folder.parent.mkdir(parents=True)
    folder.touch()
    told: list[AttacheError] = []
    recovery.failed.connect(told.append)
    recovery.changed(titled("talks"), None, saved=False)
    qtbot.waitUntil(lambda: bool(told), timeout=_LONG_MS)
    qtbot.wait(300)
    assert len(told) == 1
    assert "was not saved" in told[0].message
    folder.unlink()
    qtbot.waitUntil(lambda: told_in(recovery.file) == "talks", timeout=_LONG_MS)


@pytest.mark.skipif(os.name == "nt", reason="Windows has other permissions")
def test_none_but_the_user_may_read_what_is_kept(folder: Path, recovery: Recovery) -> None:
    recovery.changed(titled("talks"), None, saved=False)
    recovery.flush()
    assert stat.S_IMODE(recovery.file.stat().st_mode) == 0o600
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_recovery_files_are_in_the_users_state_folder(qtbot: QtBot) -> None:
    _ = qtbot
    assert Recovery().file.parent == user_state() / "recovery"
