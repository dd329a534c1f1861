"""A bare Debian in a folder, in which an administrator and an ordinary user run commands."""

import shutil
import subprocess
from collections.abc import Generator, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from package_test.outcome import FailedError

STAFF = "staff-member"
HOME = Path("/home") / STAFF
_SEARCHED = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"
_MOUNTS = (
    ("proc", "proc", "proc"),
    ("devpts", "devpts", "dev/pts"),
    ("tmpfs", "tmpfs", "dev/shm"),
)
_CHANGING = (
    *("proc", "sys", "dev", "run", "tmp", "var/log"),
    *("var/cache/apt", "var/lib/apt", "var/cache/debconf"),
)
"""Folders that are never the same twice, whatever is installed."""


@dataclass(frozen=True, slots=True)
class Root:
    """The folder of a Debian that is ready for use."""

    path: Path
    network: Path | None = None
    """The network that commands see, where it is not the machine's."""

    def command(self, words: Sequence[str | Path], user: str = "root", **more: str) -> list[str]:
        """What runs a command in it as that user, with a plain environment and that of `more`."""
        home = "/root" if user == "root" else str(HOME)
        set_ = {"HOME": home, "USER": user, "PATH": _SEARCHED, "LANG": "C.UTF-8", **more}
        enter = ["nsenter", f"--net={self.network}"] if self.network else []
        inside = ["chroot", f"--userspec={user}:", str(self.path)]
        there = ["env", "-i", f"--chdir={home}", *(f"{key}={set_[key]}" for key in set_)]
        return [*enter, *inside, *there, *map(str, words)]

    def try_(self, *words: str | Path, user: str = "root", **more: str) -> tuple[int, str]:
        """Run a command; its exit code, and what it said."""
        done = subprocess.run(
            self.command(words, user, **more),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            errors="replace",
            check=False,
        )
        return done.returncode, done.stdout

    def run(self, *words: str | Path, user: str = "root", **more: str) -> str:
        """Run a command that must succeed; what it said."""
        code, said = self.try_(*words, user=user, **more)
        if code != 0:
            called = " ".join(map(str, words))
            raise FailedError(f"{called} ended with {code} and said:\n{said[-4000:]}")
        return said

    def host(self, inside: Path) -> Path:
        """Where a file of it is on the machine."""
        return self.path / inside.relative_to("/")

    def files(self) -> frozenset[str]:
        """Everything in it that does not change by itself, and that is not the users' own."""
        skipped = {self.path / each for each in (*_CHANGING, HOME.relative_to("/"))}
        return frozenset(str(path.relative_to(self.path)) for path in _walk(self.path, skipped))

    def own_files(self) -> frozenset[str]:
        """Everything in the home of the ordinary user."""
        home = self.host(HOME)
        return frozenset(str(path.relative_to(home)) for path in _walk(home, set()))


@contextmanager
def mounted(path: Path, archives: Path) -> Generator[Root]:
    """The Debian in a folder, ready for use; `archives` keeps the packages it downloads."""
    (archives / "partial").mkdir(parents=True, exist_ok=True)
    shutil.copy("/etc/resolv.conf", path / "etc/resolv.conf")
    places = [path / each for _, _, each in _MOUNTS]
    try:
        for (kind, what, _), place in zip(_MOUNTS, places, strict=True):
            place.mkdir(parents=True, exist_ok=True)
            _mount("-t", kind, what, str(place))
        (path / "dev/shm").chmod(0o1777)
        _mount("--bind", str(archives), str(path / "var/cache/apt/archives"))
        yield Root(path)
    finally:
        for place in (path / "var/cache/apt/archives", *reversed(places)):
            subprocess.run(["umount", "--lazy", str(place)], check=False, capture_output=True)


@contextmanager
def cut_off(root: Root, place: Path) -> Generator[Root]:
    """The same Debian without a network: there is only its own loopback, and that is down."""
    place.touch()
    subprocess.run(["unshare", f"--net={place}", "true"], check=True)
    try:
        alone = replace(root, network=place)
        said = alone.run("cat", "/proc/net/dev")
        if [line for line in said.splitlines()[2:] if not line.strip().startswith("lo:")]:
            raise FailedError(f"the network is not off:\n{said}")
        yield alone
    finally:
        subprocess.run(["umount", "--lazy", str(place)], check=False)


def remove(path: Path) -> None:
    """Remove the folder of a Debian; nothing that is mounted in it is touched."""
    if path.exists():
        subprocess.run(["rm", "-rf", "--one-file-system", str(path)], check=True)


def _mount(*arguments: str) -> None:
    subprocess.run(["mount", *arguments], check=True)


def _walk(folder: Path, skipped: set[Path]) -> Iterator[Path]:
    for path in sorted(folder.iterdir()):
        if path in skipped:
            continue
        yield path
        if path.is_dir() and not path.is_symlink():
            yield from _walk(path, skipped)
