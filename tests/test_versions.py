"""A newer Attaché reads what an older one wrote; an older one refuses a newer file in words.

`older/` has files as the Attaché of each version wrote them. Whoever raises a version adds one.
"""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from pptx import Presentation

from attache import cli, paths
from attache.brand import library
from attache.deck import store
from attache.deck.models import SCHEMA_VERSION
from attache.errors import AttacheError
from attache.pack.loading import validate
from attache.ui import leftovers, settings
from attache.ui.recent import RecentDecks
from brand.foreign.programs import office

_OLDER = Path(__file__).parent / "older"
_VERSIONS = range(1, SCHEMA_VERSION + 1)


def _copied(name: str, folder: Path, **changed: Any) -> Path:
    """A file of an older Attaché in `folder`, with some of its keys changed."""
    data: dict[str, Any] = json.loads((_OLDER / name).read_text("utf-8"))
    path = folder / name
    path.write_text(json.dumps(data | changed), "utf-8")
    return path


def _run(*arguments: str | Path) -> int:
    return cli.run([str(each) for each in arguments])


def _files(folder: Path) -> dict[str, bytes]:
    return {each.name: each.read_bytes() for each in folder.iterdir()}


@pytest.mark.parametrize("version", _VERSIONS)
def test_a_deck_of_every_version_is_read_and_built_and_saved_as_the_newest(
    version: int, tmp_path: Path
) -> None:
    path = _copied(f"deck-{version}.attache", tmp_path)
    assert json.loads(path.read_text("utf-8"))["schema_version"] == version
    before = path.read_bytes()
    deck = store.read(path)
    assert path.read_bytes() == before
    assert (deck.meeting.place, str(deck.meeting.date)) == ("Seoul", "2026-12-04")
    assert [len(each.choices) for each in deck.sections]
    store.write(path, deck)
    assert json.loads(path.read_text("utf-8"))["schema_version"] == SCHEMA_VERSION
    assert store.read(path) == deck
    assert _run("build", path, "-o", tmp_path / "deck.pptx") == 0
    assert len(Presentation(str(tmp_path / "deck.pptx")).slides) >= 9


def test_what_each_version_added_is_still_there() -> None:
    third, fourth = (store.read(_OLDER / f"deck-{version}.attache") for version in (3, 4))
    assert third.hidden == ("closing",)
    assert third.sections[0].slides[0].title == "우리의 제안"
    (chart,) = fourth.charts
    assert chart.id in {each.chart for each in fourth.sections[0].charts}


def test_settings_recent_decks_and_unsaved_work_of_an_older_attache_are_read(
    tmp_path: Path,
) -> None:
    read, note = settings.read(_copied("settings-1.json", tmp_path))
    assert (read.language, read.appearance, note) == ("ko", "dark", None)
    assert (read.export.per_page, read.export_folder) == (2, Path("/home/kim/회의"))
    (recent,) = RecentDecks(_copied("recent-1.json", tmp_path)).decks()
    assert (recent.title, recent.path) == ("한미 장관급 회의", Path("/home/kim/회의/talks.attache"))
    leftover = leftovers.read(_copied("recovery-1.json", tmp_path))
    assert leftover.path == Path("/home/kim/회의/talks.attache")
    assert leftover.deck == store.read(_OLDER / "deck-4.attache")


def test_a_newer_deck_is_refused_in_words_and_stays_as_it_is(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = _copied("deck-4.attache", tmp_path, schema_version=SCHEMA_VERSION + 1, holograms=[])
    before = _files(tmp_path)
    for command in (("build", path), ("export", path, "--to", "pptx")):
        assert _run(*command, "-o", tmp_path / "deck.pptx") == 1
        said = capsys.readouterr().err
        assert f"{path} was saved by a newer Attaché" in said
        assert "Open it with the newer Attaché" in said
    assert _files(tmp_path) == before


def test_newer_unsaved_work_is_refused_in_words_and_stays_as_it_is(tmp_path: Path) -> None:
    path = _copied("recovery-1.json", tmp_path, schema_version=2, deck="in another form")
    before = _files(tmp_path)
    (found,) = leftovers.left_behind(tmp_path)
    assert found.error is not None
    assert f"{path} was saved by a newer Attaché" in found.error.message
    assert "Recover it with the newer Attaché" in found.error.hint
    assert _files(tmp_path) == before


def test_newer_settings_are_kept_aside_and_that_is_said(tmp_path: Path) -> None:
    path = _copied("settings-1.json", tmp_path, schema_version=2, language={"first": "ko"})
    before = path.read_bytes()
    read, note = settings.read(path)
    assert read == settings.Settings()
    assert note is not None
    assert "newer Attaché" in note.text
    settings.write(read, path)
    assert f"{path}.bak" in note.text
    assert Path(f"{path}.bak").read_bytes() == before


@pytest.fixture(scope="module")
def made_brand(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The data folder of a user who made a brand of a template."""
    folder = tmp_path_factory.mktemp("made")
    (folder / "Ministry.pptx").write_bytes(office().data())
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(paths, "user_data", lambda: folder / "data")
        library.add(folder / "Ministry.pptx", "Ministry")
    return folder / "data"


@pytest.fixture
def own_brand(made_brand: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of that brand, for a test of its own."""
    monkeypatch.setattr(paths, "user_data", lambda: tmp_path / "data")
    shutil.copytree(made_brand, tmp_path / "data")
    return library.user_folder() / "ministry"


def test_a_brand_says_its_version_and_one_that_does_not_has_the_first(own_brand: Path) -> None:
    described = own_brand / "brand.toml"
    assert "schema_version = 1\n" in described.read_text("utf-8")
    before = library.brand("ministry")
    text = described.read_text("utf-8").replace("schema_version = 1\n", "")
    described.write_text(text, "utf-8")
    assert library.brand("ministry") == before


def test_a_newer_brand_is_refused_in_words_and_stays_as_it_is(own_brand: Path) -> None:
    described = own_brand / "brand.toml"
    text = described.read_text("utf-8").replace("schema_version = 1", "schema_version = 2")
    described.write_text(text + '\n[holograms]\nfirst = "3D"\n', "utf-8")
    before = _files(own_brand)
    with pytest.raises(AttacheError, match="was saved by a newer Attaché") as refusal:
        library.brand("ministry")
    assert str(described) in refusal.value.message
    with pytest.raises(AttacheError, match="newer Attaché"):
        library.correct("ministry", {})
    assert _files(own_brand) == before


def test_a_brand_of_no_version_is_refused(own_brand: Path) -> None:
    described = own_brand / "brand.toml"
    text = described.read_text("utf-8").replace("schema_version = 1", 'schema_version = "new"')
    described.write_text(text, "utf-8")
    with pytest.raises(AttacheError, match="schema_version is 'new', which is not a version"):
        library.brand("ministry")


def test_a_newer_pack_is_refused_in_words(tmp_path: Path) -> None:
    pack = tmp_path / "us-rok-trade-2025"
    shutil.copytree(paths.content() / "us-rok-trade-2025", pack)
    described = pack / "pack.toml"
    text = described.read_text("utf-8")
    for version, told in ((1, 0), (2, 1)):
        described.write_text(f"schema_version = {version}\n{text}", "utf-8")
        faults = [str(fault) for fault in validate(pack)]
        assert len([each for each in faults if "for a newer Attaché" in each]) == told
