"""The decks opened last are remembered, and their list never stands in the way."""

import os
import stat
from pathlib import Path

import pytest

from attache.ui.recent import MOST, RecentDecks
from ui.hands import Hands


@pytest.fixture
def recent(tmp_path: Path) -> RecentDecks:
    return RecentDecks(tmp_path / "state" / "recent.json")


def _titles(recent: RecentDecks) -> list[str]:
    return [deck.title for deck in recent.decks()]


def test_there_are_none_at_first(recent: RecentDecks) -> None:
    assert recent.decks() == ()


def test_the_deck_opened_last_is_on_top(recent: RecentDecks, tmp_path: Path) -> None:
    for name in ("one", "two", "three"):
        recent.opened(tmp_path / f"{name}.attache", name, "chancery")
    assert _titles(recent) == ["three", "two", "one"]


def test_a_deck_opened_again_moves_up_with_its_new_title(
    recent: RecentDecks, tmp_path: Path
) -> None:
    recent.opened(tmp_path / "a.attache", "before", "plain")
    recent.opened(tmp_path / "b.attache", "other", "plain")
    recent.opened(tmp_path / "x" / ".." / "a.attache", "after", "chancery")
    assert [(deck.title, deck.brand) for deck in recent.decks()] == [
        ("after", "chancery"),
        ("other", "plain"),
    ]


def test_no_more_are_kept_than_fit_the_page(recent: RecentDecks, tmp_path: Path) -> None:
    for number in range(MOST + 3):
        recent.opened(tmp_path / f"{number}.attache", str(number), "plain")
    assert _titles(recent) == [str(number) for number in range(MOST + 2, 2, -1)]


def test_a_missing_file_is_shown_as_missing(recent: RecentDecks, tmp_path: Path) -> None:
    there = tmp_path / "회담 자료.attache"
    there.touch()
    recent.opened(there, "there", "plain")
    recent.opened(tmp_path / "gone.attache", "gone", "plain")
    assert [(deck.title, deck.missing) for deck in recent.decks()] == [
        ("gone", True),
        ("there", False),
    ]
    assert recent.decks()[1].path == there


def test_a_deck_can_be_taken_off_the_list(recent: RecentDecks, tmp_path: Path) -> None:
    recent.opened(tmp_path / "a.attache", "a", "plain")
    recent.opened(tmp_path / "b.attache", "b", "plain")
    recent.forget(tmp_path / "a.attache")
    assert _titles(recent) == ["b"]


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\xff\xfe",
        b"[]",
        b'{"schema_version": 2}',
        b'{"schema_version": 1, "decks": [{"path": 3}]}',
        b"[" * 100_000,
    ],
)
def test_a_damaged_list_is_empty_and_kept_aside(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "recent.json"
    file.write_bytes(content)
    recent = RecentDecks(file)
    assert recent.decks() == ()
    assert (tmp_path / "recent.json.bak").read_bytes() == content
    recent.opened(tmp_path / "a.attache", "a", "plain")
    assert _titles(recent) == ["a"]


def test_a_place_that_cannot_be_written_to_is_no_matter(tmp_path: Path) -> None:
    in_the_way = tmp_path / "file"
    in_the_way.touch()
    recent = RecentDecks(in_the_way / "recent.json")
    recent.opened(tmp_path / "a.attache", "a", "plain")
    assert recent.decks() == ()


@pytest.mark.skipif(os.name == "nt", reason="Windows has other permissions")
def test_none_but_the_user_may_read_the_list(recent: RecentDecks, tmp_path: Path) -> None:
    recent.opened(tmp_path / "a.attache", "a", "plain")
    file = tmp_path / "state" / "recent.json"
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700


@pytest.mark.skipif(os.name == "nt", reason="a name on Windows is Unicode")
def test_a_name_that_is_no_unicode_comes_back(recent: RecentDecks, tmp_path: Path) -> None:
    odd = tmp_path / os.fsdecode(b"\xb1\xea.attache")
    recent.opened(odd, "odd", "plain")
    assert recent.decks()[0].path == odd


@pytest.fixture
def newer_list(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The file of a list in a form that is not known yet."""
    monkeypatch.setenv("ATTACHE_FOLDER", str(tmp_path))
    (tmp_path / "state").mkdir()
    file = tmp_path / "state" / "recent.json"
    file.write_text('{"schema_version": 2, "decks": {"in": "another form"}}')
    return file


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_a_list_of_a_newer_attache_is_kept_aside_and_that_is_said_once(
    newer_list: Path, hands: Hands
) -> None:
    before = newer_list.read_bytes()
    window = hands.window()
    hands.qtbot.waitUntil(lambda: "newer Attaché" in window.tools.messages.noted, timeout=5000)
    kept = newer_list.with_name("recent.json.bak")
    assert str(kept) in window.tools.messages.noted
    assert kept.read_bytes() == before
    assert hands.window().tools.messages.noted == ""
