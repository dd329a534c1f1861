"""What processes left behind is offered in words, and none of it goes without being asked for."""

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QSysInfo

from attache.errors import AttacheError
from attache.ui.leftovers import discard, left_behind
from attache.ui.recovery import Recovery
from ui.unsaved import leave, names


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "복구" / "recovery"


def test_the_newest_is_offered_first(folder: Path) -> None:
    assert [each.title for each in leave(folder, "one", "two")] == ["two", "one"]


def test_unwanted_work_is_discarded_when_asked(folder: Path) -> None:
    kept, unwanted = leave(folder, "one", "two")
    discard(unwanted)
    discard(unwanted)
    assert left_behind(folder) == (kept,)


Damage = Callable[[Path], bytes]


def _with(file: Path, **changes: Any) -> bytes:
    return json.dumps(json.loads(file.read_bytes()) | changes).encode()


def _cut_off(file: Path) -> bytes:
    return file.read_bytes()[:200]


def _of_no_date(file: Path) -> bytes:
    return _with(file, when="yesterday")


def _of_a_newer_version(file: Path) -> bytes:
    return _with(file, schema_version=99)


def _without_a_deck(file: Path) -> bytes:
    return _with(file, deck=3)


def _with_an_empty_deck(file: Path) -> bytes:
    return _with(file, deck={})


def _holding(data: bytes) -> Damage:
    return lambda _: data


@pytest.mark.parametrize(
    "damage",
    [
        _holding(b""),
        _holding(b"\xff\xfe\x00"),
        _holding(b"[]"),
        _cut_off,
        _of_no_date,
        _of_a_newer_version,
        _without_a_deck,
        _with_an_empty_deck,
    ],
)
def test_a_damaged_file_is_told_of_and_stays_until_it_is_discarded(
    folder: Path, damage: Damage
) -> None:
    (whole,) = leave(folder, "talks")
    data = damage(whole.file)
    whole.file.write_bytes(data)
    (found,) = left_behind(folder)
    assert found.deck is None
    assert found.error is not None
    assert str(found.file) in found.error.message
    assert found.error.hint
    with pytest.raises(AttacheError):
        Recovery(folder).take(found)
    assert found.file.read_bytes() == data
    assert [each.file for each in left_behind(folder)] == [found.file]
    discard(found)
    assert left_behind(folder) == ()


def test_a_deck_of_a_newer_attache_keeps_its_title_and_says_so(folder: Path) -> None:
    (whole,) = leave(folder, "talks")
    whole.file.write_bytes(_with(whole.file, deck={"schema_version": 999}))
    (found,) = left_behind(folder)
    assert (found.title, found.path) == ("talks", whole.path)
    assert found.error is not None
    assert "newer" in found.error.message


def test_a_folder_in_place_of_a_file_is_told_of(folder: Path) -> None:
    (folder / "odd.json").mkdir(parents=True)
    (found,) = left_behind(folder)
    assert found.error is not None
    with pytest.raises(AttacheError, match="cannot be deleted"):
        discard(found)


def test_nothing_is_left_behind_where_there_is_no_folder(folder: Path) -> None:
    assert left_behind(folder) == ()
    assert left_behind(folder / "x" / "\0") == ()


def test_locks_and_halves_without_a_file_are_tidied_away(folder: Path) -> None:
    folder.mkdir(parents=True)
    (folder / "gone.lock").write_text(f"999999\npython\n{QSysInfo.machineHostName()}\n", "utf-8")
    old, new = folder / ".attache-old.tmp", folder / ".attache-new.tmp"
    for half in (old, new):
        half.touch()
    os.utime(old, (1, 1))
    assert left_behind(folder) == ()
    assert names(folder) == [".attache-new.tmp"]
