import hashlib
import os
import re
import shutil
import subprocess
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from wine import Wine, wait_until, windows_path

from attache.errors import AttacheError
from bundling import icons, windows

EPOCH = 1_795_860_000  # 2026-11-28 10:00 UTC
EARLY = (2026, 11, 28, 10, 0, 0)
UNINSTALLER = "Uninstall Attache.exe"
SOFTWARE = r"HKEY_CURRENT_USER\Software"
CLASSES = rf"{SOFTWARE}\Classes"
UNINSTALL = rf"{SOFTWARE}\Microsoft\Windows\CurrentVersion\Uninstall\Attache"
KOREAN = "C:\\Own Programs\\아타셰 앱"

needs_nsis = pytest.mark.skipif(
    shutil.which("makensis") is None, reason="NSIS is not here, so no installer can be compiled"
)
needs_wine = pytest.mark.skipif(
    shutil.which("wine") is None, reason="Wine is not here, so no installer can be tried"
)

PROGRAM = r"""
Target amd64-unicode
SilentInstall silent
RequestExecutionLevel user
SetCompress off
OutFile "${OUT}"
Section
  FileOpen $0 "$EXEDIR\started.txt" w
  FileWriteUTF16LE $0 "$CMDLINE"
  FileClose $0
  again:
  IfFileExists "$EXEDIR\stay.txt" 0 +3
  Sleep 100
  Goto again
SectionEnd
"""
"""A program for Windows that writes how it was started, and ends when `stay.txt` is gone."""


@pytest.fixture(scope="module")
def drawn(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("icons")
    icons.render(folder)
    return folder


def bundle(folder: Path, *files: str) -> Path:
    """A small bundle; a file says its own name."""
    for name in ("Attache.exe", "attache-cli.exe", "_internal/attache/made.json", *files):
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(name, encoding="utf-8")
    return folder


def digest(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()


def below(folder: Path) -> set[str]:
    """The files below a folder."""
    return {each.relative_to(folder).as_posix() for each in folder.rglob("*") if each.is_file()}


# ---- the zip ----


def test_the_zip_holds_the_bundle_and_the_folder_that_makes_it_portable(tmp_path: Path) -> None:
    source = bundle(tmp_path / "bundle", "_internal/content/한국.csv")
    made = windows.portable_zip(source, tmp_path / "dist", "1.2.3", EPOCH)
    assert made == tmp_path / "dist/attache-1.2.3-windows-x86_64.zip"
    with zipfile.ZipFile(made) as archive:
        archive.extractall(tmp_path / "stick")
        assert {each.date_time for each in archive.infolist()} == {EARLY}
    app = tmp_path / "stick/Attache"
    assert below(app) == {*below(source), "attache-data/README.txt"}
    assert (app / "_internal/content/한국.csv").read_text(encoding="utf-8").endswith("한국.csv")


def test_the_note_in_the_portable_folder_can_be_read_on_windows_in_both_languages(
    tmp_path: Path,
) -> None:
    made = windows.portable_zip(bundle(tmp_path / "bundle"), tmp_path, "1.2.3", EPOCH)
    note = zipfile.ZipFile(made).read("Attache/attache-data/README.txt")
    assert note.startswith(b"\xef\xbb\xbfAttach")
    assert note.count(b"\n") == note.count(b"\r\n") > 8
    text = note.decode("utf-8-sig")
    assert "USB stick" in text
    assert "USB 메모리" in text


def test_the_same_bundle_gives_the_same_zip(tmp_path: Path) -> None:
    for name in ("one", "two"):
        source = bundle(tmp_path / name / "bundle")
        os.utime(source / "Attache.exe", (len(name), 5))
        (source / "Attache.exe").chmod(0o755 if name == "one" else 0o600)
        windows.portable_zip(source, tmp_path / name, "1.2.3", EPOCH)
    first, second = (
        tmp_path / each / "attache-1.2.3-windows-x86_64.zip" for each in ("one", "two")
    )
    assert digest(first) == digest(second)


# ---- names and versions ----


def test_a_name_that_leaves_no_room_for_the_folders_above_it_is_refused(tmp_path: Path) -> None:
    long = "_internal/" + "/".join(["folder-of-nineteen"] * 8)
    source = bundle(tmp_path, f"{long}/file.dat")
    with pytest.raises(AttacheError, match=r"file\.dat has a name of 170 characters"):
        windows.files_of(source)


@pytest.mark.parametrize("name", ["a:b.txt", "a?.txt", 'a".txt', "a\\b.txt"])
def test_a_name_that_windows_does_not_allow_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(AttacheError, match="Windows does not allow"):
        windows.files_of(bundle(tmp_path, name))


def test_a_bundle_that_was_not_frozen_is_refused(tmp_path: Path) -> None:
    with pytest.raises(AttacheError, match="There is no bundle") as refusal:
        windows.portable_zip(tmp_path / "nothing", tmp_path, "1.2.3", EPOCH)
    assert refusal.value.hint == "Freeze the app first."


@pytest.mark.parametrize(
    ("version", "numbers"),
    [("0.1.0", (0, 1, 0, 0)), ("1.2", (1, 2, 0, 0)), ("2.0.1rc1", (2, 0, 1, 0))],
)
def test_windows_has_a_version_as_four_numbers(
    version: str, numbers: tuple[int, int, int, int]
) -> None:
    assert windows.numbers(version) == numbers


def test_what_is_no_version_is_refused() -> None:
    with pytest.raises(AttacheError, match="'next' is no version"):
        windows.numbers("next")


def test_the_properties_of_the_executable_are_what_pyinstaller_reads() -> None:
    text = windows.version_info("0.1.0rc2", "attache-cli.exe")
    said: dict[str, object] = {}

    def strings(*pair: str) -> None:
        said[pair[0]] = pair[1]

    def kept(*parts: object, **fields: object) -> None:
        said.update(fields)
        assert parts is not None

    names = ("VSVersionInfo", "StringFileInfo", "StringTable", "VarFileInfo", "VarStruct")
    known = {**dict.fromkeys(names, kept), "FixedFileInfo": kept, "StringStruct": strings}
    exec(compile(text, "version", "exec"), known)  # noqa: S102 - PyInstaller evaluates it so
    assert said["FileDescription"] == "Attaché"
    assert said["OriginalFilename"] == "attache-cli.exe"
    assert said["FileVersion"] == "0.1.0rc2"
    assert said["filevers"] == (0, 1, 0, 0)


def test_without_nsis_it_is_said_how_to_get_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.delenv("ProgramFiles", raising=False)
    with pytest.raises(AttacheError, match="needs NSIS") as refusal:
        windows.installer(bundle(tmp_path / "bundle"), tmp_path, tmp_path, "0.1.0", EPOCH)
    assert "winget install NSIS.NSIS" in refusal.value.hint


# ---- the installer ----


@needs_nsis
def test_what_nsis_says_is_told(tmp_path: Path) -> None:
    with pytest.raises(AttacheError, match=r"(?s)NSIS could not compile.*attache\.ico"):
        windows.installer(bundle(tmp_path / "bundle"), tmp_path, tmp_path, "0.1.0", EPOCH)


@needs_nsis
def test_the_same_bundle_gives_the_same_installer(tmp_path: Path, drawn: Path) -> None:
    for name in ("one", "two"):
        source = bundle(tmp_path / name / "bundle")
        os.utime(source / "Attache.exe", (len(name), 5 if name == "one" else 500_000_000))
        windows.installer(source, drawn, tmp_path / name, "0.1.0", EPOCH)
    first, second = (
        tmp_path / each / "attache-0.1.0-windows-x86_64-setup.exe" for each in ("one", "two")
    )
    assert digest(first) == digest(second)


@pytest.fixture
def wine(tmp_path: Path) -> Iterator[Wine]:
    opened = Wine(tmp_path / "prefix")
    yield opened
    opened.close()


@needs_nsis
@needs_wine
def test_an_installer_is_used_from_the_first_version_to_the_last(
    tmp_path: Path, drawn: Path, wine: Wine
) -> None:
    """One test, because a Windows of its own is dear: each step goes on from the one before."""
    old = setup(tmp_path, drawn, "0.1.0", "_internal/only-in-the-old.txt", "_internal/한국 $1.csv")
    new = setup(tmp_path, drawn, "0.2.0", "_internal/only-in-the-new.txt")
    default = wine.home / "AppData/Local/Programs/Attache"
    chosen = wine.drive / "Own Programs/아타셰 앱"

    windows_7_is_refused(wine, old)
    wine.run("reg", "add", r"HKCU\Software\Wine", "/v", "Version", "/d", "win10", "/f")
    before = wine.registry(SOFTWARE)
    folders_that_cannot_be_used_are_refused(wine, old)
    a_users_own_files_are_in_the_folder(chosen)
    it_installs_into_a_folder_with_spaces_and_korean(wine, old, tmp_path / "0.1.0", chosen)
    a_deck_opens_by_double_click(wine, chosen, tmp_path / "talks of 한국 2.attache")
    nothing_is_replaced_while_the_app_runs(wine, new, chosen)
    a_newer_version_takes_the_place_of_the_older(wine, new, tmp_path / "0.2.0", chosen, default)
    it_starts_from_the_menu(wine, default)
    it_is_removed_without_a_trace(wine, default, before)
    the_users_own_files_are_still_there(chosen)


def setup(folder: Path, drawn: Path, version: str, *files: str) -> Path:
    """An installer of a small bundle with programs that can be started."""
    source = bundle(folder / version, *files)
    script = folder / "program.nsi"
    script.write_text(PROGRAM, encoding="utf-8")
    program = source / "Attache.exe"
    subprocess.run(["makensis", "-V1", f"-DOUT={program}", str(script)], check=True)
    return windows.installer(source, drawn, folder, version, EPOCH)


def install(wine: Wine, installer: Path, folder: str = "") -> int:
    """Install silently; the folder is the last argument and goes without quotes, NSIS says."""
    last = f"/D={folder}".split(" ") if folder else []
    return wine.run(str(installer), "/S", *last)


def windows_7_is_refused(wine: Wine, installer: Path) -> None:
    wine.run("reg", "add", r"HKCU\Software\Wine", "/v", "Version", "/d", "win7", "/f")
    assert install(wine, installer) == 2
    assert wine.registry(UNINSTALL) == {}


def folders_that_cannot_be_used_are_refused(wine: Wine, installer: Path) -> None:
    assert install(wine, installer, "C:\\" + "long" * 58) == 2
    assert install(wine, installer, "Z:\\proc\\attache") == 2
    assert wine.registry(UNINSTALL) == {}


def a_users_own_files_are_in_the_folder(folder: Path) -> None:
    (folder / "_internal").mkdir(parents=True)
    for name in ("mine.txt", "_internal/mine.txt"):
        (folder / name).write_text("mine")


def the_users_own_files_are_still_there(folder: Path) -> None:
    assert below(folder) == {"mine.txt", "_internal/mine.txt"}


def it_installs_into_a_folder_with_spaces_and_korean(
    wine: Wine, installer: Path, source: Path, folder: Path
) -> None:
    assert install(wine, installer, KOREAN) == 0
    added = below(folder) - {"mine.txt", "_internal/mine.txt"}
    assert added == {*below(source), "deck.ico", UNINSTALLER}
    for name in below(source):
        assert digest(folder / name) == digest(source / name)
    shortcut = (wine.start_menu / "Attaché.lnk").read_bytes()
    assert f"{KOREAN}\\Attache.exe".encode("utf-16-le") in shortcut

    found = wine.registry(SOFTWARE)
    entry = found[UNINSTALL]
    assert (entry["DisplayName"], entry["DisplayVersion"]) == ("Attaché", "0.1.0")
    assert entry["Publisher"] == "The Attaché founders"
    assert entry["QuietUninstallString"] == f'"{KOREAN}\\{UNINSTALLER}" /S'
    assert entry["EstimatedSize"].startswith("dword:0000")
    assert int(entry["EstimatedSize"][6:], 16) > 100
    assert found[rf"{CLASSES}\.attache"][""] == "Attache.Deck"
    assert found[rf"{CLASSES}\Attache.Deck"][""] == "Attaché deck"
    assert found[rf"{CLASSES}\Attache.Deck\DefaultIcon"][""] == f"{KOREAN}\\deck.ico,0"
    assert ".attache" in found[rf"{CLASSES}\Applications\Attache.exe\SupportedTypes"]
    capabilities = found[rf"{SOFTWARE}\RegisteredApplications"]["Attache"]
    assert found[rf"HKEY_CURRENT_USER\{capabilities}\FileAssociations"] == {
        ".attache": "Attache.Deck"
    }


def a_deck_opens_by_double_click(wine: Wine, folder: Path, deck: Path) -> None:
    deck.write_text("a deck")
    # Windows looks for a type in what the user and the computer have; Wine in the latter only.
    wine.run("reg", "copy", r"HKCU\Software\Classes", r"HKLM\Software\Classes", "/s", "/f")
    wine.run("start", "/unix", str(deck))
    assert how_it_was_started(folder) == f'"{KOREAN}\\Attache.exe" "{windows_path(deck)}"'


def it_starts_from_the_menu(wine: Wine, folder: Path) -> None:
    wine.run("start", "/unix", str(wine.start_menu / "Attaché.lnk"))
    assert how_it_was_started(folder).endswith('\\Attache\\Attache.exe"')


def how_it_was_started(folder: Path) -> str:
    note = folder / "started.txt"
    wait_until(lambda: note.is_file() and note.stat().st_size > 0, "the app starts")
    said = note.read_text(encoding="utf-16-le")
    note.unlink()
    return said.strip()


def nothing_is_replaced_while_the_app_runs(wine: Wine, installer: Path, folder: Path) -> None:
    before = below(folder)
    (folder / "stay.txt").write_text("")
    running = wine.start(str(folder / "Attache.exe"))
    how_it_was_started(folder)
    assert install(wine, installer) == 3
    (folder / "stay.txt").unlink()
    assert running.wait(timeout=30) == 0
    assert below(folder) == before
    assert wine.registry(UNINSTALL)[UNINSTALL]["DisplayVersion"] == "0.1.0"


def a_newer_version_takes_the_place_of_the_older(
    wine: Wine, installer: Path, source: Path, chosen: Path, default: Path
) -> None:
    desktop = wine.home / "Desktop/Attaché.lnk"
    shutil.copyfile(wine.start_menu / "Attaché.lnk", desktop)
    programs = f"C:\\users\\{wine.home.name}\\AppData\\Local\\Programs"
    assert install(wine, installer, f"{programs}\\Attache") == 0
    assert below(default) == {*below(source), "deck.ico", UNINSTALLER}
    the_users_own_files_are_still_there(chosen)
    assert desktop.is_file()
    entry = wine.registry(UNINSTALL)[UNINSTALL]
    assert entry["DisplayVersion"] == "0.2.0"
    assert entry["InstallLocation"] == f"{programs}\\Attache"


def it_is_removed_without_a_trace(
    wine: Wine, folder: Path, before: dict[str, dict[str, str]]
) -> None:
    assert wine.run(str(folder / UNINSTALLER), "/S") == 0
    # It goes on from a copy of itself, and takes its own entry away at the end.
    wait_until(lambda: wine.registry(UNINSTALL) == {}, "the uninstaller ends")
    assert not folder.exists()
    assert not list(wine.home.rglob("Attach*"))
    after = wine.registry(SOFTWARE)
    assert not [key for key in after if "attache" in key.lower()]
    # A key above, which every Windows has, may stay; it holds nothing.
    assert {key: values for key, values in after.items() if values} == {
        key: values for key, values in before.items() if values
    }


# ---- the scripts for a Windows PC ----


@pytest.mark.parametrize("script", ["build.ps1", "try-installer.ps1"])
def test_a_script_is_read_alike_by_every_powershell(script: str) -> None:
    """The one that Windows brings takes letters beyond ASCII for those of another alphabet."""
    text = (Path(windows.__file__).parents[1] / "windows" / script).read_bytes()
    assert text.isascii()
    assert b"Set-StrictMode" in text


def test_every_word_of_the_installer_is_there_in_english_and_in_korean() -> None:
    words = Path(windows.__file__).parents[1] / "windows/words.nsh"
    pattern = r'!insertmacro Words (\w+)[\s\\]+"(.*)"[\s\\]+"(.*)"'
    said = re.findall(pattern, words.read_text("utf-8"))
    script = (words.parent / "attache.nsi").read_text("utf-8")
    assert {key for key, _, _ in said} == set(re.findall(r"\$\(([A-Z_]+)\)", script))
    for key, english, korean in said:
        assert english.isascii() or "é" in english, key
        assert re.search("[가-힣]", korean), key
