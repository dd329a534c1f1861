"""What the test needs of the machine it runs on: its rights, its programs, its Debian mirror."""

import os
import platform
import re
import shutil
import subprocess
from collections.abc import Iterator, Sequence
from pathlib import Path

from package_test.outcome import ImpossibleError

_APART = ("unshare", "--mount", "--pid", "--fork", "--kill-child", "--mount-proc")
_PROGRAMS = ("debootstrap", "unshare", "nsenter", "chroot", "mount", "tar", "apt-config")
_SOURCES = Path("/etc/apt")
_STANZA = re.compile(r"^(\w[\w-]*):\s*(.*)$", re.MULTILINE)
_ONE_LINE = re.compile(r"^deb\s+(?:\[[^\]]*\]\s+)?(\S+)\s+(\S+)\s", re.MULTILINE)


def apart(command: Sequence[str]) -> list[str]:
    """A command in a room of its own: what it mounts and starts ends with it, however it ends."""
    return [*_APART, "--", *command]


def suite() -> str:
    """The release of Debian that runs here, like "bookworm"."""
    try:
        release = platform.freedesktop_os_release()
    except OSError as error:
        raise ImpossibleError("this is not Debian") from error
    if release.get("ID") != "debian" or "VERSION_CODENAME" not in release:
        raise ImpossibleError("this is not a release of Debian")
    return release["VERSION_CODENAME"]


def require() -> None:
    """Raise `ImpossibleError` unless this machine lets a chroot be made."""
    if os.geteuid() != 0:
        raise ImpossibleError("only root can make a chroot")
    if missing := [each for each in _PROGRAMS if shutil.which(each) is None]:
        raise ImpossibleError(f"{', '.join(missing)} is missing")
    trial = apart(["unshare", "--net", "mount", "-t", "tmpfs", "none", "/mnt"])
    done = subprocess.run(trial, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise ImpossibleError(f"nothing may be mounted here ({done.stderr.strip()})")


def mirror() -> str:
    """Where this machine gets its Debian packages from."""
    running = suite()
    for place, suites in _places():
        if running in suites.split():
            return place
    raise ImpossibleError(f"no source of apt names a mirror of {running}")


def apt_settings() -> str:
    """How apt reaches its mirrors from here, a proxy for instance, as settings for another apt."""
    command = ["apt-config", "dump", "--format", '%f "%v";%n', "Acquire::http", "Acquire::https"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return done.stdout


def _places() -> Iterator[tuple[str, str]]:
    """The mirrors of this machine, each with its suites."""
    for file in sorted(_SOURCES.glob("sources.list.d/*.sources")):
        for stanza in re.split(r"\n\s*\n", file.read_text("utf-8")):
            fields = dict[str, str](_STANZA.findall(stanza))
            if "deb" in fields.get("Types", "").split() and fields.get("Enabled") != "no":
                yield from ((uri, fields.get("Suites", "")) for uri in fields["URIs"].split())
    for file in (_SOURCES / "sources.list", *sorted(_SOURCES.glob("sources.list.d/*.list"))):
        if file.is_file():
            yield from _ONE_LINE.findall(file.read_text("utf-8"))
