"""Settings come back as they were saved, and bad ones never keep the window from opening."""

import json
from pathlib import Path
from typing import Any

import pytest

from attache.errors import AttacheError
from attache.output.order import Format
from attache.ui import settings
from attache.ui.settings import ExportOptions, Settings, Trouble


def _file(folder: Path, **values: Any) -> Path:
    file = folder / "settings.json"
    file.write_text(json.dumps({"schema_version": 1, **values}), "utf-8")
    return file


def test_at_first_there_are_the_defaults_and_nothing_to_say(tmp_path: Path) -> None:
    assert settings.read(tmp_path / "settings.json") == (Settings(), None)


def test_settings_come_back_as_they_were(tmp_path: Path) -> None:
    saved = Settings(
        language="ko",
        appearance="dark",
        geometry="AdnQywADAAA=",
        splitters={"window": (300, 240, 700)},
        exact_preview=True,
        export_folder=tmp_path / "내보내기",
        export=ExportOptions(formats=(Format.PPTX, Format.HANDOUT), per_page=6, paper="letter"),
    )
    file = tmp_path / "new folder" / "settings.json"
    settings.write(saved, file)
    assert settings.read(file) == (saved, None)


def test_they_are_in_the_users_own_folder() -> None:
    settings.write(Settings(language="ko"))
    assert settings.settings_file().is_file()
    assert settings.read()[0].language == "ko"
    settings.settings_file().unlink()


def test_keys_that_are_not_known_are_passed_over(tmp_path: Path) -> None:
    file = _file(tmp_path, language="en", sound="loud", export={"paper": "letter", "ink": "red"})
    found, note = settings.read(file)
    assert (found.language, found.export.paper, note) == ("en", "letter", None)


def test_one_bad_value_costs_no_other(tmp_path: Path) -> None:
    file = _file(tmp_path, language="ko", appearance="pink", export={"width": 3, "per_page": 4})
    found, note = settings.read(file)
    assert found == Settings(language="ko")
    assert note is not None
    assert (note.trouble, note.keys) == (Trouble.VALUES, ("appearance", "export"))
    assert "appearance, export" in note.text


@pytest.mark.parametrize("content", [b"", b"\xff", b"3", b"{}", b'{"schema_version": true}'])
def test_damaged_settings_are_the_defaults_with_a_note(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "settings.json"
    file.write_bytes(content)
    found, note = settings.read(file)
    assert found == Settings()
    assert note is not None
    assert note.trouble is Trouble.DAMAGED
    assert str(file) in note.text
    assert (tmp_path / "settings.json.bak").read_bytes() == content


def test_settings_of_a_newer_attache_are_kept_aside(tmp_path: Path) -> None:
    found, note = settings.read(_file(tmp_path, schema_version=9, language="ko"))
    assert found == Settings()
    assert note is not None
    assert note.trouble is Trouble.NEWER
    assert "newer" in note.text
    assert "ko" in (tmp_path / "settings.json.bak").read_text("utf-8")


def test_a_folder_in_their_place_is_no_matter_when_reading(tmp_path: Path) -> None:
    found, note = settings.read(tmp_path)
    assert found == Settings()
    assert note is not None


def test_a_place_that_cannot_be_written_to_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(AttacheError, match="was not saved"):
        settings.write(Settings(), tmp_path / "file" / "settings.json")
