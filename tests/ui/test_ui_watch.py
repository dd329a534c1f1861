"""A deck's file that another program changes is told of, and the window's own saves are not."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from attache.files import write_atomically
from attache.ui.watch import QUIET_MS, DeckWatch, DiskChange, digest, file_digest

_LONG_MS = 10_000
_QUIET_FOR_MS = 3 * QUIET_MS


class Watching:
    """A watched file, what was told of it, and how others treat it."""

    def __init__(self, path: Path, qtbot: QtBot) -> None:
        self.path = path
        self.told: list[DiskChange] = []
        self.qtbot = qtbot
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(b"first")
        self.watch = DeckWatch()
        self.watch.changed_on_disk.connect(self.told.append)
        self.watch.watch(path, digest(b"first"))

    def expect(self, *kinds: DiskChange) -> None:
        self.qtbot.waitUntil(lambda: len(self.told) >= len(kinds), timeout=_LONG_MS)
        assert self.told == list(kinds)

    def expect_quiet(self) -> None:
        before = list(self.told)
        self.qtbot.wait(_QUIET_FOR_MS)
        assert self.told == before


@pytest.fixture
def deck(tmp_path: Path, qtbot: QtBot) -> Watching:
    return Watching(tmp_path / "회담 decks" / "talks.attache", qtbot)


def _write_over(path: Path, data: bytes) -> None:
    path.write_bytes(data)


def _replace(path: Path, data: bytes) -> None:
    write_atomically(path, data)


def _delete_and_make(path: Path, data: bytes) -> None:
    path.unlink()
    path.write_bytes(data)


_WAYS: tuple[Callable[[Path, bytes], None], ...] = (_write_over, _replace, _delete_and_make)


@pytest.mark.parametrize("write", _WAYS)
def test_a_change_by_another_program_is_told_once_each_time(
    deck: Watching, write: Callable[[Path, bytes], None]
) -> None:
    write(deck.path, b"second")
    deck.expect(DiskChange.CHANGED)
    write(deck.path, b"third")
    deck.expect(DiskChange.CHANGED, DiskChange.CHANGED)
    deck.expect_quiet()
    assert deck.watch.digest == digest(b"third")


def test_a_file_written_over_after_it_was_replaced_is_told_of(deck: Watching) -> None:
    with deck.path.open("rb"):  # whoever still reads the old one
        _replace(deck.path, b"second")
        deck.expect(DiskChange.CHANGED)
        _write_over(deck.path, b"third")
        deck.expect(DiskChange.CHANGED, DiskChange.CHANGED)


def test_the_same_bytes_written_anew_are_no_change(deck: Watching) -> None:
    _replace(deck.path, b"first")
    os.utime(deck.path, (1, 1))
    deck.expect_quiet()
    assert deck.told == []


def test_our_own_save_is_no_change(deck: Watching) -> None:
    for data in (b"second", b"third"):
        deck.watch.expect(digest(data))
        write_atomically(deck.path, data, keep_previous=True)
        deck.watch.saved(digest(data))
    deck.expect_quiet()
    assert deck.told == []


def test_a_save_on_its_way_is_no_change(deck: Watching) -> None:
    deck.watch.expect(digest(b"second"))
    write_atomically(deck.path, b"second")
    deck.qtbot.waitUntil(lambda: deck.watch.digest == digest(b"second"), timeout=_LONG_MS)
    assert deck.told == []


def test_a_save_that_failed_is_no_change_and_what_others_do_is(deck: Watching) -> None:
    deck.watch.expect(digest(b"second"))
    deck.watch.look()
    deck.expect_quiet()
    _replace(deck.path, b"other")
    deck.expect(DiskChange.CHANGED)


def test_the_old_version_put_back_after_a_save_is_a_change(deck: Watching) -> None:
    write_atomically(deck.path, b"second")
    deck.watch.saved(digest(b"second"))
    write_atomically(deck.path, b"first")
    deck.expect(DiskChange.CHANGED)


def test_a_file_that_goes_and_comes_back_is_told_of(deck: Watching) -> None:
    deck.path.unlink()
    deck.expect(DiskChange.GONE)
    deck.path.write_bytes(b"first")
    deck.expect(DiskChange.GONE, DiskChange.BACK)


def test_a_file_that_comes_back_as_another_is_a_change(deck: Watching) -> None:
    deck.path.rename(deck.path.with_name("moved.attache"))
    deck.expect(DiskChange.GONE)
    deck.path.write_bytes(b"second")
    deck.expect(DiskChange.GONE, DiskChange.CHANGED)


def test_a_folder_that_goes_and_comes_back_is_noticed_when_looked_at(deck: Watching) -> None:
    shutil.rmtree(deck.path.parent)
    deck.expect(DiskChange.GONE)
    deck.path.parent.mkdir()
    deck.path.write_bytes(b"first")
    deck.watch.look()
    deck.watch.look()
    deck.expect(DiskChange.GONE, DiskChange.BACK)


def test_a_change_that_the_system_does_not_tell_is_found_by_looking(
    deck: Watching, monkeypatch: pytest.MonkeyPatch
) -> None:
    deck.watch.watch(None)
    monkeypatch.setattr(deck.watch, "_watch_places", lambda: None)
    deck.watch.watch(deck.path, digest(b"first"))
    deck.expect_quiet()
    _replace(deck.path, b"second")
    deck.expect_quiet()
    assert deck.told == []
    deck.watch.look()
    deck.expect(DiskChange.CHANGED)


def test_a_file_without_a_known_digest_is_taken_as_it_is(deck: Watching) -> None:
    deck.watch.watch(deck.path)
    deck.watch.look()
    deck.qtbot.waitUntil(lambda: deck.watch.digest == digest(b"first"), timeout=_LONG_MS)
    _replace(deck.path, b"second")
    deck.expect(DiskChange.CHANGED)


def test_another_deck_is_watched_instead(deck: Watching) -> None:
    other = deck.path.with_name("other.attache")
    other.write_bytes(b"other")
    deck.watch.watch(other, digest(b"other"))
    _replace(deck.path, b"second")
    deck.expect_quiet()
    _replace(other, b"new")
    deck.expect(DiskChange.CHANGED)


def test_no_deck_is_watched_any_more(deck: Watching) -> None:
    deck.watch.watch(None)
    deck.watch.look()
    _replace(deck.path, b"second")
    deck.expect_quiet()
    assert deck.told == []


def test_many_changes_at_once_are_told_as_one(deck: Watching) -> None:
    for number in range(50):
        _replace(deck.path, str(number).encode())
    deck.expect(DiskChange.CHANGED)
    deck.expect_quiet()


@pytest.mark.skipif(os.name == "nt", reason="links need a right on Windows")
def test_a_deck_behind_a_link_is_watched_where_it_is(deck: Watching, tmp_path: Path) -> None:
    link = tmp_path / "link.attache"
    link.symlink_to(deck.path)
    deck.watch.watch(link, digest(b"first"))
    write_atomically(link, b"second")
    deck.expect(DiskChange.CHANGED)


def test_a_digest_tells_a_missing_file_from_one_that_cannot_be_read(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"some")
    assert file_digest(tmp_path / "a") == digest(b"some")
    assert file_digest(tmp_path / "b") == ""
    assert file_digest(tmp_path / "a" / "b") == ""
    assert file_digest(tmp_path) is None
