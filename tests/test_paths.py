"""Where the user's own files are: by the platform, in one folder, or beside the app."""

import os
import sys
from pathlib import Path, PureWindowsPath

import pytest

from attache import paths
from attache.errors import AttacheError

_FOLDERS = ("data", "state", "config", "cache", "log")


@pytest.fixture
def app(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of a packaged app."""
    folder = tmp_path / "Attaché 공관"
    folder.mkdir()
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(folder / "attache"))
    return folder


def _own() -> dict[str, Path]:
    return {name: getattr(paths, f"user_{name}")() for name in _FOLDERS}


def _within(folder: Path) -> dict[str, Path]:
    return {name: folder / name for name in _FOLDERS}


def test_the_user_s_files_are_in_the_folders_of_the_platform(app: Path) -> None:
    assert all(folder.name in ("attache", "log") for folder in _own().values())
    assert not any(folder.is_relative_to(app) for folder in _own().values())


def test_a_folder_beside_the_app_holds_everything_without_a_word(app: Path) -> None:
    (app / "attache-data").mkdir()
    assert _own() == _within(app / "attache-data")


def test_a_file_of_that_name_beside_the_app_holds_nothing(app: Path) -> None:
    (app / "attache-data").write_text("")
    assert not any(folder.is_relative_to(app) for folder in _own().values())


def test_the_variable_goes_before_the_folder_beside_the_app(
    app: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (app / "attache-data").mkdir()
    monkeypatch.setenv("ATTACHE_FOLDER", str(tmp_path / "elsewhere"))
    assert _own() == _within(tmp_path / "elsewhere")


def test_an_empty_variable_says_nothing(app: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (app / "attache-data").mkdir()
    monkeypatch.setenv("ATTACHE_FOLDER", "")
    assert _own() == _within(app / "attache-data")


def test_a_name_in_the_variable_is_looked_for_from_here_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("ATTACHE_FOLDER", "mine")
    assert _own() == _within(tmp_path / "mine")


def test_the_app_lies_in_the_folder_of_its_executable_whatever_links_lead_there(
    app: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (app / "attache").write_text("")
    (tmp_path / "attache").symlink_to(app / "attache")
    monkeypatch.setattr(sys, "executable", str(tmp_path / "attache"))
    assert paths.app_folder() == app


def test_on_a_mac_the_app_lies_in_the_folder_that_holds_its_bundle(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    inside = tmp_path / "Attache.app" / "Contents" / "MacOS" / "attache"
    monkeypatch.setattr(sys, "executable", str(inside))
    assert paths.portable_folder() == tmp_path / "attache-data"


def test_an_app_installed_by_pip_lies_in_its_virtual_environment() -> None:
    assert paths.app_folder() == Path(sys.prefix)


def test_to_be_portable_makes_the_folder_once(app: Path) -> None:
    for _ in range(2):
        assert paths.make_portable() == app / "attache-data"
    assert list((app / "attache-data").iterdir()) == []
    assert _own() == _within(app / "attache-data")


def test_what_cannot_be_written_beside_the_app_is_refused(app: Path) -> None:
    (app / "attache-data").write_text("a file stands there")
    with pytest.raises(AttacheError) as refusal:
        paths.make_portable()
    assert str(app / "attache-data") in refusal.value.message
    assert "USB stick" in refusal.value.hint


def test_a_variable_that_names_another_folder_is_not_passed_over(
    app: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ATTACHE_FOLDER", str(tmp_path / "elsewhere"))
    with pytest.raises(AttacheError, match="ATTACHE_FOLDER"):
        paths.make_portable()
    assert list(app.iterdir()) == []


_FOLDER = "C:\\Users\\김 민지\\문서\\" + "한미 장관급 회의 자료 📁\\" * 12
_SHARE = "\\\\ministry\\부서 공유\\" + "한미 장관급 회의 자료 📁\\" * 12


@pytest.mark.parametrize(
    ("plain", "given"),
    [
        (_FOLDER + "talks.attache", "\\\\?\\" + _FOLDER + "talks.attache"),
        (_SHARE + "talks.attache", "\\\\?\\UNC\\" + _SHARE[2:] + "talks.attache"),
        (_FOLDER.replace("\\", "/") + "a b.pptx", "\\\\?\\" + _FOLDER + "a b.pptx"),
        ("C:\\" + "📁" * 90, "\\\\?\\C:\\" + "📁" * 90),
        ("C:\\Users\\Kim Min-ji\\talks.attache", "C:\\Users\\Kim Min-ji\\talks.attache"),
        ("\\\\ministry\\share\\talks.attache", "\\\\ministry\\share\\talks.attache"),
        ("\\\\?\\" + _FOLDER + "a", "\\\\?\\" + _FOLDER + "a"),
        ("\\\\?\\UNC\\" + _SHARE[2:] + "a", "\\\\?\\UNC\\" + _SHARE[2:] + "a"),
        ("\\\\.\\pipe\\" + "a" * 300, "\\\\.\\pipe\\" + "a" * 300),
        ("a" * 300, "a" * 300),
    ],
)
def test_windows_gets_a_long_path_in_the_form_without_a_limit(plain: str, given: str) -> None:
    assert str(paths.without_limit(PureWindowsPath(plain))) == given


def test_names_beside_a_path_that_windows_gets_as_it_is_have_room() -> None:
    """A temporary folder beside it, with a file in it; a folder may have 247 characters."""
    longest = PureWindowsPath("C:\\" + "a" * 176)
    assert paths.without_limit(longest) == longest
    assert len(str(longest / f".attache-{'0' * 16}.tmp" / ("0" * 16))) < 247
    assert str(paths.without_limit(PureWindowsPath("C:\\" + "a" * 177))).startswith("\\\\?\\")


@pytest.mark.skipif(os.name == "nt", reason="Windows has a form for them")
def test_other_systems_get_every_path_as_it_is(tmp_path: Path) -> None:
    long = tmp_path / ("긴 이름 " * 20) / ("b" * 200)
    assert paths.reachable(long) == long
