"""The packages for Linux: what they hold, whom they need, how they come and go without root."""

import datetime
import os
import shutil
import subprocess
import tarfile
from pathlib import Path

import pytest

from attache.errors import AttacheError
from bundling import archive, debian, desktop, elf, sizes
from bundling.facts import Facts

_FACTS = Facts("1.2.3", "a" * 40, datetime.datetime(2026, 11, 28, tzinfo=datetime.UTC), False)
_NAME = "Min Seo 민서"
"""A home whose name has a space and Korean in it."""

needs_binutils = pytest.mark.skipif(
    not all(map(shutil.which, ("objdump", "dpkg-deb", "xz"))),
    reason="objdump, dpkg-deb or xz is missing",
)


@pytest.fixture
def bundle(tmp_path: Path) -> Path:
    """A bundle in small: a real program, a file that only its owner may read, data, a link."""
    folder = tmp_path / "bundle" / "attache"
    inside = folder / "_internal" / "attache"
    inside.mkdir(parents=True)
    shutil.copy("/bin/true", folder / "attache")
    (inside / "data.json").write_text("{}")
    (inside / "data.json").chmod(0o600)
    (inside / "link.json").symlink_to("data.json")
    return folder


@pytest.fixture
def icons(tmp_path: Path) -> Path:
    """Icons in small, where `icons.render` puts them."""
    folder = tmp_path / "icons"
    place = folder / "hicolor" / "48x48" / "apps"
    place.mkdir(parents=True)
    (place / "attache.png").write_bytes(b"png")
    return folder


@pytest.fixture
def unpacked(bundle: Path, icons: Path, tmp_path: Path) -> Path:
    """The archive for any Linux, unpacked in a folder with a space in its name."""
    place = tmp_path / "my downloads"
    place.mkdir()
    made = archive.write(bundle, icons, _FACTS, tmp_path / "work", place)
    with tarfile.open(made) as packed:
        packed.extractall(place, filter="tar")
    made.unlink()
    return place / "attache-1.2.3"


@needs_binutils
def test_a_debian_package_can_be_read_by_all_and_belongs_to_root(
    bundle: Path, icons: Path, tmp_path: Path
) -> None:
    package = debian.write(bundle, (), icons, _FACTS, tmp_path / "work", tmp_path)
    listed = _said("dpkg-deb", "--contents", str(package))
    lines = {line.split(maxsplit=5)[5]: line for line in listed.splitlines()}
    assert lines["./usr/lib/attache/attache"].startswith("-rwxr-xr-x root/root")
    assert lines["./usr/lib/attache/_internal/attache/data.json"].startswith("-rw-r--r--")
    assert "./usr/bin/attache -> ../lib/attache/attache" in lines
    assert {
        "./usr/share/applications/attache.desktop",
        "./usr/share/doc/attache/copyright",
        "./usr/share/icons/hicolor/48x48/apps/attache.png",
        "./usr/share/mime/packages/attache.xml",
    } <= {*lines}


@needs_binutils
def test_a_debian_package_names_what_its_binaries_need(
    bundle: Path, icons: Path, tmp_path: Path
) -> None:
    package = debian.write(bundle, (), icons, _FACTS, tmp_path / "work", tmp_path)
    control = _said("dpkg-deb", "--field", str(package))
    assert "Version: 1.2.3\n" in control
    assert "Depends: libc6 (>= 2." in control
    assert "libegl1, libgl1" in control


@needs_binutils
def test_the_same_commit_gives_the_same_bytes(bundle: Path, icons: Path, tmp_path: Path) -> None:
    made: list[tuple[bytes, bytes]] = []
    for name in ("first", "second"):
        out = tmp_path / name
        out.mkdir()
        package = debian.write(bundle, (), icons, _FACTS, tmp_path / "work", out)
        packed = archive.write(bundle, icons, _FACTS, tmp_path / "work", out)
        made.append((package.read_bytes(), packed.read_bytes()))
        os.utime(bundle / "attache", (1, 1))
    assert made[0] == made[1]


@needs_binutils
def test_a_library_that_no_package_is_known_for_is_named(
    bundle: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copy(shutil.which("objdump") or "", bundle / "_internal" / "needy")
    monkeypatch.setattr(elf, "SYSTEM", {})
    with pytest.raises(AttacheError, match=r"libbfd.*\(for needy\)"):
        debian.depends(bundle)


def test_too_large_a_bundle_is_refused_with_its_largest_files(bundle: Path) -> None:
    (bundle / "_internal" / "huge.so").write_bytes(bytes(3 << 20))
    assert 3 < sizes.check(bundle, limit=4) < 4
    with pytest.raises(AttacheError, match=r"limit; the largest files are\n +3\.0 MB  huge\.so"):
        sizes.check(bundle, limit=2)


def test_the_menu_entry_is_valid() -> None:
    if not shutil.which("desktop-file-validate"):
        pytest.skip("desktop-file-utils is missing")
    assert not _said("desktop-file-validate", str(desktop.LINUX / "attache.desktop"))


@needs_binutils
def test_install_brings_menu_entry_icon_and_file_type(unpacked: Path, tmp_path: Path) -> None:
    home = tmp_path / _NAME
    _run(unpacked / "install.sh", home)
    share = home / ".local/share"
    entry = (share / "applications/attache.desktop").read_text(encoding="utf-8")
    assert f'Exec="{home}/.local/lib/attache/attache" %F\n' in entry
    assert (share / "mime/packages/attache.xml").is_file()
    assert (share / "icons/hicolor/48x48/apps/attache.png").is_file()
    assert (home / ".local/bin/attache").resolve() == home / ".local/lib/attache/attache"
    subprocess.run([home / ".local/bin/attache"], check=True)


@needs_binutils
def test_a_home_with_signs_of_the_shell_in_its_name_is_quoted(
    unpacked: Path, tmp_path: Path
) -> None:
    home = tmp_path / 'a$b`c"d%e'
    _run(unpacked / "install.sh", home)
    entry = (home / ".local/share/applications/attache.desktop").read_text(encoding="utf-8")
    line = next(line for line in entry.splitlines() if line.startswith("Exec="))
    assert '/a\\\\$b\\\\`c\\\\"d%%e/.local/lib/attache/attache" %F' in line


@needs_binutils
def test_uninstall_leaves_nothing_but_what_the_user_made(unpacked: Path, tmp_path: Path) -> None:
    home = tmp_path / _NAME
    mine = {
        home / ".local/share/attache/brands/ministry/brand.toml",
        home / ".local/share/applications/other.desktop",
        home / "talks.attache",
    }
    for path in mine:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("mine")
    _run(unpacked / "install.sh", home)
    _run(unpacked / "install.sh", home)  # once more: an update
    _run(home / ".local/lib/attache/uninstall.sh", home)
    kept = {path for path in home.rglob("*") if path.is_file() or path.is_symlink()}
    assert kept - {home / ".local/share/applications/mimeinfo.cache"} == mine  # of the other entry


@needs_binutils
def test_what_a_portable_app_kept_survives_update_and_uninstall(
    unpacked: Path, tmp_path: Path
) -> None:
    home = tmp_path / _NAME
    _run(unpacked / "install.sh", home)
    app = home / ".local/lib/attache"
    (app / "attache-data").mkdir()
    (app / "attache-data" / "settings.json").write_text("mine")
    _run(unpacked / "install.sh", home)
    said = _run(app / "uninstall.sh", home)
    assert [path.name for path in app.rglob("*")] == ["attache-data", "settings.json"]
    assert f"{app}/attache-data" in said


@needs_binutils
def test_a_folder_of_somebody_elses_is_not_overwritten(unpacked: Path, tmp_path: Path) -> None:
    home = tmp_path / _NAME
    theirs = home / ".local/lib/attache/notes.txt"
    theirs.parent.mkdir(parents=True)
    theirs.write_text("theirs")
    said = _run(unpacked / "install.sh", home, code=1)
    assert "Move it away" in said
    assert theirs.read_text() == "theirs"


def _run(script: Path, home: Path, code: int = 0) -> str:
    """Run a script as the user of a home; what it says."""
    home.mkdir(exist_ok=True)
    environment = {"HOME": str(home), "PATH": os.environ["PATH"]}
    done = subprocess.run([script], env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == code, done.stderr
    return done.stdout + done.stderr


def _said(*command: str) -> str:
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout
