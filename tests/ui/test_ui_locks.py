"""Whoever opens a deck that is open already learns who has it."""

import os
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QSysInfo

from attache.ui.locks import DeckLock, Holder
from ui.child import kill, running

_TAKES = """
import sys
from pathlib import Path
from attache.ui.locks import DeckLock
lock = DeckLock(Path(sys.argv[1]), Path(sys.argv[2]))
assert lock.try_take() is None
print("ready", flush=True)
sys.stdin.read()
lock.release()
"""


@pytest.fixture
def state(tmp_path: Path) -> Path:
    return tmp_path / "state"


@pytest.fixture
def deck(tmp_path: Path) -> Path:
    path = tmp_path / "decks" / "한미 회담.attache"
    path.parent.mkdir()
    path.write_text("{}", "utf-8")
    return path


def test_two_windows_of_one_program_warn(deck: Path, state: Path) -> None:
    first, second = DeckLock(deck, state), DeckLock(deck, state)
    assert first.try_take() is None
    holder = second.try_take()
    assert holder is not None
    assert holder.own
    assert "another window" in holder.text
    assert first.held
    assert not second.held


def test_the_lock_can_be_taken_when_it_was_given_back(deck: Path, state: Path) -> None:
    first, second = DeckLock(deck, state), DeckLock(deck, state)
    first.try_take()
    first.release()
    first.release()
    assert second.try_take() is None
    second.release()
    assert [each.name for each in deck.parent.iterdir()] == [deck.name]


def test_taking_a_lock_twice_is_taking_it_once(deck: Path, state: Path) -> None:
    lock = DeckLock(deck, state)
    assert lock.try_take() is None
    assert lock.try_take() is None


def test_another_process_is_told_of_and_its_lock_dies_with_it(deck: Path, state: Path) -> None:
    lock = DeckLock(deck, state)
    with running(_TAKES, deck, state) as process:
        holder = lock.try_take()
        assert holder is not None
        assert (holder.pid, holder.host) == (process.pid, QSysInfo.machineHostName())
        assert holder.here
        assert not holder.own
        assert str(process.pid) in holder.text
        assert lock.seize() is not None
        kill(process)
        assert lock.try_take() is None
    lock.release()


def test_a_program_that_ends_gives_its_lock_back(deck: Path, state: Path) -> None:
    with running(_TAKES, deck, state) as process:
        process.communicate(timeout=30)
    assert [each.name for each in deck.parent.iterdir()] == [deck.name]


@pytest.mark.skipif(sys.platform == "win32", reason="links need a right on Windows")
def test_a_link_and_the_deck_have_one_lock(deck: Path, state: Path, tmp_path: Path) -> None:
    link = tmp_path / "link.attache"
    link.symlink_to(deck)
    first, second = DeckLock(link, state), DeckLock(deck, state)
    assert first.try_take() is None
    assert second.try_take() is not None


def test_a_folder_without_room_for_a_lock_has_it_in_the_users_state(
    tmp_path: Path, state: Path
) -> None:
    deck = tmp_path / "no such folder" / "talks.attache"
    lock = DeckLock(deck, state)
    assert lock.try_take() is None
    assert lock.held
    with_other_links = DeckLock(tmp_path / "no such folder" / "x" / ".." / "talks.attache", state)
    assert with_other_links.try_take() is not None
    assert DeckLock(deck.with_name("other.attache"), state).try_take() is None


def test_a_name_of_full_length_has_its_lock_in_the_users_state(tmp_path: Path, state: Path) -> None:
    deck = tmp_path / ("가" * 80 + ".attache")
    first, second = DeckLock(deck, state), DeckLock(deck, state)
    assert first.try_take() is None
    assert first.held
    assert second.try_take() is not None


def test_a_read_only_folder_is_no_matter(deck: Path, state: Path) -> None:
    with running(_TAKES, deck, state) as process:
        deck.parent.chmod(0o555)
        if os.access(deck.parent, os.W_OK):
            pytest.skip("to this user no folder is read-only")
        lock = DeckLock(deck, state)
        assert lock.try_take() is not None
        kill(process)
        assert lock.try_take() is None
        deck.parent.chmod(0o755)


def test_no_place_at_all_opens_the_deck_without_a_lock(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    lock = DeckLock(tmp_path / "nowhere" / "talks.attache", tmp_path / "file")
    assert lock.try_take() is None
    assert not lock.held


def test_a_lock_that_a_power_cut_left_empty_is_nobodys(deck: Path, state: Path) -> None:
    deck.with_name(f".~lock.{deck.name}#").touch()
    assert DeckLock(deck, state).try_take() is None


def test_a_lock_of_another_computer_is_told_of_and_taken_over_when_asked(
    deck: Path, state: Path
) -> None:
    deck.with_name(f".~lock.{deck.name}#").write_text("4711\npython3\nSEOUL-PC-7\n", "utf-8")
    lock = DeckLock(deck, state)
    holder = lock.try_take()
    assert holder is not None
    assert holder == Holder("SEOUL-PC-7", "python3", 4711)
    assert "SEOUL-PC-7" in holder.text
    assert lock.seize() is None
    assert lock.held


def test_a_holder_of_whom_nothing_is_known_has_words_too() -> None:
    assert Holder("", "", 0).text == "It is open in another Attaché."
