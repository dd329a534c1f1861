"""Makes the Debians that Attaché is installed into, and keeps each as an archive for next time."""

import subprocess
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from package_test import machine
from package_test.outcome import FailedError, ImpossibleError, Report
from package_test.root import HOME, STAFF, Root, mounted, remove

DESKTOP = (
    *("xvfb", "openbox", "dbus", "xdotool", "scrot"),
    *("libglib2.0-bin", "libgtk-3-bin", "shared-mime-info", "desktop-file-utils", "xdg-utils"),
    *("strace", "xz-utils"),
)
"""What a desktop has, and what the test uses it with. None of it belongs to the package."""

_NOT_REACHED = ("Failed getting release file", "Unable to fetch", "Couldn't download")


@dataclass(frozen=True, slots=True)
class Debians:
    """The Debians of one release, made where they are not in `folder` yet."""

    suite: str
    mirror: str
    folder: Path
    report: Report

    @contextmanager
    def bare(self) -> Generator[Root]:
        """A Debian with nothing in it but what every Debian has, and an ordinary user."""
        kept = self.folder / f"{self.suite}-bare.tar"
        if not kept.is_file():
            with self.report.step(f"a bare Debian ({self.suite}) made"):
                self._make_bare(kept)
        with self._unpacked(kept) as root:
            yield root

    @contextmanager
    def desktop(self) -> Generator[Root]:
        """A Debian with a desktop."""
        kept = self.folder / f"{self.suite}-desktop.tar"
        if not kept.is_file():
            with self.bare() as root, self.report.step("a desktop installed"):
                install(root, *DESKTOP)
                _pack(root.path, kept)
        with self._unpacked(kept) as root:
            yield root

    def _make_bare(self, kept: Path) -> None:
        path = self.folder / "root"
        remove(path)
        more = ["--include=ca-certificates"] if self.mirror.startswith("https:") else []
        command = ["debootstrap", "--variant=minbase", *more, self.suite, str(path), self.mirror]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        if done.returncode != 0:
            said = (done.stdout + done.stderr)[-2000:]
            if any(each in said for each in _NOT_REACHED):
                raise ImpossibleError(f"the mirror of Debian is out of reach: {said.strip()}")
            raise FailedError(f"debootstrap failed:\n{said}")
        (path / "etc/apt/apt.conf.d/10mirror").write_text(machine.apt_settings(), "utf-8")
        (path / "etc/dpkg/dpkg.cfg.d/quick").write_text("force-unsafe-io\n", "utf-8")
        keep_still = path / "usr/sbin/policy-rc.d"
        keep_still.write_text("#!/bin/sh\nexit 101\n", "utf-8")  # no service is started
        keep_still.chmod(0o755)
        Root(path).run("useradd", "--create-home", "--home-dir", HOME, "--shell=/bin/bash", STAFF)
        _pack(path, kept)
        remove(path)

    @contextmanager
    def _unpacked(self, kept: Path) -> Generator[Root]:
        path = self.folder / "root"
        with self.report.step(f"{kept.name} unpacked"):
            remove(path)
            path.mkdir()
            subprocess.run(["tar", "-C", str(path), "-xf", str(kept)], check=True)
        try:
            with mounted(path, self.folder / f"{self.suite}-packages") as root:
                yield root
        finally:
            remove(path)


def install(root: Root, *packages: str | Path) -> None:
    """Install packages, and what they depend on and nothing more, as an administrator does."""
    root.try_("apt-get", "--quiet", "update")  # an index of last time may be good enough
    root.run(*_APT, "install", "--no-install-recommends", *packages, **_UNASKED)


def purge(root: Root, *packages: str) -> None:
    """Remove packages with all they keep."""
    root.run(*_APT, "purge", *packages, **_UNASKED)


def tidy(root: Root) -> None:
    """Remove what was installed only because something needed it that is gone."""
    root.run(*_APT, "autoremove", "--purge", **_UNASKED)


_APT = ("apt-get", "--quiet", "--yes")
_UNASKED = {"DEBIAN_FRONTEND": "noninteractive"}


def _pack(path: Path, kept: Path) -> None:
    """Keep a Debian as an archive, without the packages it has downloaded."""
    left_out = "--exclude=./var/cache/apt/archives/*"
    new = kept.with_suffix(".new")
    command = ["tar", "-C", str(path), "--one-file-system", left_out, "-cf", str(new), "."]
    subprocess.run(command, check=True)
    new.replace(kept)
