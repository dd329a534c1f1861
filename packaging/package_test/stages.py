"""The stages of the test: the package alone, the package on a desktop, the archive without root."""

import shutil
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from package_test import journey
from package_test.debian import Debians, install, purge, tidy
from package_test.outcome import Report, expect
from package_test.root import HOME, STAFF, Root, cut_off

_PACKAGE = "attache"
_BUNDLE = Path("/usr/lib/attache")
_OFFSCREEN = {"QT_QPA_PLATFORM": "offscreen"}
_USE_LEAVES = (".cache", ".config", ".local/share/attache", ".local/state", "Documents", ".dbus")
"""What using programs on a desktop leaves in a home: settings, caches, and the user's own files."""


@dataclass(frozen=True, slots=True)
class Stages:
    """What is tested, where, and where pictures and logs of it go."""

    debians: Debians
    report: Report
    results: Path

    def alone(self, deb: Path) -> None:
        """With nothing but what it depends on, the package starts and passes its own test."""
        step = self.report.step
        with self.debians.bare() as root:
            before = root.files()
            with step("the package installed on a bare Debian, with what it depends on"):
                install(root, _given(root, deb))
            with step("every library of it finds the libraries that it needs"):
                _needs_nothing_more(root)
            with step("attache --version, as an ordinary user"):
                said = root.run("attache", "--version", user=STAFF)
                expect(said.startswith("attache "), f"attache --version said: {said}")
            with step("attache --self-test, as an ordinary user"):
                root.run("attache", "--self-test", HOME / "self-test", user=STAFF, **_OFFSCREEN)
            with step("purged: nothing is left"):
                purge(root, _PACKAGE)
                tidy(root)
                _same(before, root.files())

    def on_a_desktop(self, deb: Path, archive: Path) -> None:
        """Used on a desktop with and without a network; then the archive, without root."""
        step = self.report.step
        with self.debians.desktop() as root:
            before = root.files()
            with step("the package installed on a desktop"):
                install(root, _given(root, deb))
            self._use("used from the menu and by a deck's file", root, "online")
            with _alone(root) as offline:
                self._use("the same without a network", offline, "offline")
                with step("purged: nothing of the package is left, and the user's files are"):
                    _purged(root)
                self._without_root(offline, archive)
            with step("what it depended on removed: the desktop is as before"):
                tidy(root)
                _same(before, root.files())

    def _without_root(self, root: Root, archive: Path) -> None:
        """Install the archive as the ordinary user, use it, and remove it."""
        step = self.report.step
        unpacked, before = HOME / "Downloads", root.own_files()
        with step("the archive unpacked and installed by an ordinary user"):
            given = _given(root, archive)
            root.run("mkdir", unpacked, user=STAFF)
            root.run("tar", "-C", unpacked, "-xf", given, user=STAFF)
            root.run(_only(root, unpacked) / "install.sh", user=STAFF)
            root.run("rm", "-rf", unpacked, user=STAFF)
        self._use("used from the menu and by a deck's file, without a network", root, "archive")
        with step("uninstalled: nothing is left but the user's own files"):
            root.run(HOME / ".local/lib/attache/uninstall.sh", user=STAFF)
            _same(before, root.own_files(), let=_USE_LEAVES)

    def _use(self, what: str, root: Root, name: str) -> None:
        with self.report.step(what):
            local = journey.take(root, self._pictures(name))
        self.report.note(f"{local} calls, each on a socket of this machine")

    def _pictures(self, name: str) -> Path:
        folder = self.results / name
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        return folder


@contextmanager
def _alone(root: Root) -> Generator[Root]:
    with cut_off(root, root.path.parent / "no-network") as offline:
        yield offline


def _given(root: Root, file: Path) -> Path:
    """A file handed over; where the Debian has it."""
    inside = Path("/tmp") / file.name  # noqa: S108  (of a Debian that is thrown away)
    shutil.copy(file, root.host(inside))
    return inside


def _only(root: Root, folder: Path) -> Path:
    """The one folder in a folder: an archive must not strew files about."""
    there = list(root.host(folder).iterdir())
    expect(len(there) == 1 and there[0].is_dir(), f"the archive unpacks to {there}")
    return folder / there[0].name


def _needs_nothing_more(root: Root) -> None:
    """Fail where a library of the package lacks another: a window might need it, or a dialog."""
    inside = _BUNDLE / "_internal"
    there = root.host(inside).rglob("*.so*")
    files = sorted(
        str(inside / path.relative_to(root.host(inside))) for path in there if not path.is_symlink()
    )
    expect(len(files) > 50, "there are almost no libraries in the package")
    _, said = root.try_("ldd", *files, LD_LIBRARY_PATH=str(inside))
    missing = sorted({line.strip() for line in said.splitlines() if "not found" in line})
    expect(not missing, f"the package depends on too little: {missing}")


def _purged(root: Root) -> None:
    """Purge the package, and see that its files are gone and the user's are not."""
    listed = root.run("dpkg", "--listfiles", _PACKAGE).splitlines()
    files = [each for each in listed if not root.host(Path(each)).is_dir()]
    mine = root.own_files()
    expect(len(files) > 100, "dpkg lists almost nothing of the package")
    purge(root, _PACKAGE)
    left = [each for each in files if root.host(Path(each)).exists()]
    expect(not left, f"the purge left {left[:20]}")
    expect(root.own_files() == mine, "the purge touched the user's own files")


def _same(before: frozenset[str], after: frozenset[str], let: tuple[str, ...] = ()) -> None:
    """Fail unless the same files are there as before; those in the folders of `let` may be new."""
    more = [each for each in sorted(after - before) if not _is_let(Path(each), let)]
    expect(not more, f"{len(more)} left behind: {more[:40]}")
    gone = sorted(before - after)
    expect(not gone, f"{len(gone)} gone that was there before: {gone[:40]}")


def _is_let(file: Path, folders: tuple[str, ...]) -> bool:
    """Whether a file is in one of the folders, is one, or holds one."""
    return any(file.is_relative_to(each) or Path(each).is_relative_to(file) for each in folders)
