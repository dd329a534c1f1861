"""A deck comes back from its file as it was, and a bad file gives a reason and stays."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import samples
from attache.deck import edits, store
from attache.deck.models import SCHEMA_VERSION, Deck
from attache.errors import AttacheError

PACK = samples.pack()


def _deck() -> Deck:
    deck = samples.deck(
        samples.section("investment", "ties", "share", charts=("projects",)), questions=("real",)
    )
    deck = edits.set_meeting(deck, title="Gespräche · 회담", date="2026-12-04")
    deck = edits.retitle(deck, "closing", "עברית")
    return edits.reword(deck, "ties", headline="Own 🙂", support="")


def _saved(folder: Path, **changes: Any) -> Path:
    data = json.loads(store.to_bytes(_deck()))
    data.update(changes)
    path = folder / "talks.attache"
    path.write_text(json.dumps(data), "utf-8")
    return path


def test_a_deck_comes_back_as_it_was(tmp_path: Path) -> None:
    store.write(tmp_path / "talks.attache", _deck())
    assert store.read(tmp_path / "talks.attache") == _deck()


def test_the_file_is_plain_sorted_json_with_a_version(tmp_path: Path) -> None:
    store.write(tmp_path / "talks.attache", _deck())
    text = (tmp_path / "talks.attache").read_text("utf-8")
    data = json.loads(text)
    assert data["schema_version"] == SCHEMA_VERSION
    assert list(data) == sorted(data)
    assert "회담" in text
    assert text.endswith("}\n")


def test_the_version_before_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "talks.attache"
    store.write(path, _deck())
    store.write(path, samples.deck())
    assert store.read(path) == samples.deck()
    assert store.read(tmp_path / "talks.attache.bak") == _deck()


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "is damaged: it is empty"),
        (store.to_bytes(_deck())[:200], "is damaged: it is not JSON from line"),
        (b"\x89PNG\r\n\x1a\n\x00\xff", "is damaged: it is not text"),
        (b"[1, 2]", "not an object"),
        (b'{"pack": "sample"}', "schema_version is missing"),
        (b'{"schema_version": "one"}', "schema_version is 'one'"),
        (b'{"schema_version": 0}', "schema_version is 0"),
        (b"[" * 100_000, "cannot be read"),
    ],
)
def test_a_damaged_file_is_refused_and_stays(tmp_path: Path, data: bytes, said: str) -> None:
    path = tmp_path / "talks.attache"
    path.write_bytes(data)
    with pytest.raises(AttacheError, match=said) as refusal:
        store.read(path)
    assert str(path) in refusal.value.message
    assert "The file is unchanged." in refusal.value.hint
    assert path.read_bytes() == data


def test_a_damaged_file_points_to_the_version_kept_before(tmp_path: Path) -> None:
    path = tmp_path / "talks.attache"
    store.write(path, _deck())
    store.write(path, _deck())
    path.write_bytes(b"{")
    with pytest.raises(AttacheError) as refusal:
        store.read(path)
    assert "talks.attache.bak" in refusal.value.hint


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"marking": 5}, "marking should be text"),
        ({"audience": "everyone"}, "audience is 'everyone', which is not 'internal'"),
        ({"sections": "all"}, "sections should be a list"),
        ({"sections": [{"sector": "trade", "choices": [{"point": 3}]}]}, r"choices\[0\].point"),
        ({"sections": [{"sector": "trade", "choices": [3]}]}, r"choices\[0\] should be an object"),
        ({"sections": [{"sector": "a"}, {"sector": "a"}]}, "sector a is in the deck more than"),
        ({"meeting": {"date": 20261204}}, "meeting.date should be a date"),
        ({"meeting": {"date": "soon"}}, "meeting.date should be a date"),
        ({"meeting": {"title": "x" * 500}}, "meeting.title is 500 characters, at most 120"),
        ({"colour": "red"}, "colour is not a key that Attaché knows"),
        ({"titles": []}, "titles should be an object"),
        ({"marking": "\ud800"}, "is damaged"),
    ],
)
def test_a_wrong_value_is_named_by_its_key(
    tmp_path: Path, changes: dict[str, Any], said: str
) -> None:
    path = _saved(tmp_path, **changes)
    before = path.read_bytes()
    with pytest.raises(AttacheError, match=said):
        store.read(path)
    assert path.read_bytes() == before


def test_a_missing_key_is_named(tmp_path: Path) -> None:
    path = tmp_path / "talks.attache"
    path.write_text('{"schema_version": 1, "pack": "sample"}', "utf-8")
    with pytest.raises(AttacheError, match="marking is missing"):
        store.read(path)


def test_a_newer_file_names_both_versions(tmp_path: Path) -> None:
    path = _saved(tmp_path, schema_version=SCHEMA_VERSION + 7)
    with pytest.raises(AttacheError, match=rf"version {SCHEMA_VERSION + 7} .* up to"):
        store.read(path)


def test_a_missing_file_and_a_folder_are_refused(tmp_path: Path) -> None:
    with pytest.raises(AttacheError, match="There is no file"):
        store.read(tmp_path / "none.attache")
    with pytest.raises(AttacheError, match="is a folder"):
        store.read(tmp_path)
    with pytest.raises(AttacheError, match="cannot be read"):
        store.read(tmp_path / ("x" * 300))


def test_control_characters_in_a_file_never_reach_the_deck(tmp_path: Path) -> None:
    path = _saved(tmp_path, meeting={"title": "Two\nlines\u0000"})
    assert store.read(path).meeting.title == "Two lines"


def test_a_byte_order_mark_does_no_harm(tmp_path: Path) -> None:
    path = tmp_path / "talks.attache"
    path.write_bytes(b"\xef\xbb\xbf" + store.to_bytes(_deck()))
    assert store.read(path) == _deck()


def test_an_older_file_is_brought_up_to_date_in_memory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def from_name(data: dict[str, Any]) -> dict[str, Any]:
        return {**{key: data[key] for key in data if key != "label"}, "marking": data["label"]}

    newer = SCHEMA_VERSION + 1
    monkeypatch.setattr(store, "SCHEMA_VERSION", newer)
    monkeypatch.setitem(store.MIGRATIONS, SCHEMA_VERSION, from_name)
    path = tmp_path / "old.attache"
    path.write_text('{"schema_version": 1, "pack": "sample", "label": "SBU"}', "utf-8")
    before = path.read_bytes()
    deck = store.read(path)
    assert (deck.marking, deck.schema_version) == ("SBU", newer)
    assert path.read_bytes() == before
    path.write_text('{"schema_version": 1, "pack": "sample"}', "utf-8")
    with pytest.raises(AttacheError, match=f"does not have the keys of version {SCHEMA_VERSION}"):
        store.read(path)


def test_a_deck_of_before_brands_had_digests_is_read_as_it_was_meant(tmp_path: Path) -> None:
    path = tmp_path / "old.attache"
    path.write_text(
        '{"schema_version": 1, "pack": "sample", "marking": "SBU", "brand": "plain"}', "utf-8"
    )
    deck = store.read(path)
    assert (deck.brand, deck.brand_digest, deck.schema_version) == ("plain", "", SCHEMA_VERSION)


@pytest.mark.parametrize("version", [1, 2])
def test_a_deck_of_before_slides_of_ones_own_is_read_as_it_was_meant(
    tmp_path: Path, version: int
) -> None:
    path = tmp_path / "old.attache"
    old = {
        "schema_version": version,
        "pack": "sample",
        "marking": "U",
        "sections": [{"sector": "investment", "choices": [{"point": "ties"}]}],
    }
    path.write_text(json.dumps(old), "utf-8")
    deck = store.read(path)
    (section,) = deck.sections
    assert [choice.point for choice in section.choices] == ["ties"]
    assert (section.slides, section.order, deck.hidden) == ((), (), ())
    assert deck.schema_version == SCHEMA_VERSION


def test_own_slides_order_and_hidden_slides_are_kept(tmp_path: Path) -> None:
    deck = edits.add_slide(_deck(), samples.pack(), "investment")
    deck = edits.write_slide(deck, "own-1", title="Mine", items=[("First", "Why")], words="Say it.")
    deck = edits.order_slides(deck, "investment", ["investment/own/own-1"])
    deck = edits.hide(deck, "cover")
    path = tmp_path / "talks.attache"
    store.write(path, deck)
    assert store.read(path) == deck


def test_a_version_without_a_migration_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(store, "SCHEMA_VERSION", SCHEMA_VERSION + 1)
    with pytest.raises(AttacheError, match="no longer reads"):
        store.read(_saved(tmp_path))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(cut=st.integers(0, 2000), junk=st.binary(max_size=8))
def test_no_damage_ever_shows_a_traceback(tmp_path: Path, cut: int, junk: bytes) -> None:
    whole = store.to_bytes(_deck())
    path = tmp_path / "talks.attache"
    path.write_bytes(whole[:cut] + junk + whole[cut + 1 :])
    assert _read_or_reason(path)


def _read_or_reason(path: Path) -> bool:
    """Whether the file is a deck, or the reason against it names it."""
    try:
        return bool(store.read(path))
    except AttacheError as error:
        return str(path) in error.message
