"""Windows for the tests of the installer: Wine with a folder of its own, and its registry read."""

import os
import re
import shutil
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

_OFF = "mscoree,mshtml,winemenubuilder.exe="
"""What a prefix would otherwise download or ask for, and what writes into the user's own menus."""


class Wine:
    """A Windows in a folder, which is thrown away with it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.drive = folder / "drive_c"
        self._environment = {
            **{name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ},
            "LC_ALL": "C.UTF-8",
            "WINEPREFIX": str(folder),
            "WINEDEBUG": "-all",
            "WINEDLLOVERRIDES": _OFF,
        }
        self.run("wineboot", "--init")

    @property
    def home(self) -> Path:
        """The folder of the user."""
        return next(each for each in (self.drive / "users").iterdir() if each.name != "Public")

    @property
    def start_menu(self) -> Path:
        return self.home / "AppData/Roaming/Microsoft/Windows/Start Menu/Programs"

    def run(self, *arguments: str) -> int:
        """Run a program to its end, and return its exit code."""
        return self.start(*arguments).wait(timeout=120)

    def start(self, *arguments: str) -> subprocess.Popen[bytes]:
        """Start a program, and go on."""
        return subprocess.Popen(
            ["wine", *arguments],
            env=self._environment,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )

    def registry(self, key: str) -> dict[str, dict[str, str]]:
        """All below a key: for each key its values, by name, as a `.reg` file has them."""
        file = self.folder / "export.reg"
        if self.run("reg", "export", key, windows_path(file), "/y") != 0:
            return {}
        return parsed(file.read_text(encoding="utf-16"))

    def close(self) -> None:
        """End all that runs in it, and delete it."""
        subprocess.run(["wineserver", "--kill"], env=self._environment, check=False)
        subprocess.run(["wineserver", "--wait"], env=self._environment, check=False, timeout=30)
        shutil.rmtree(self.folder)


def windows_path(path: Path) -> str:
    """A path of this system as Wine's programs have it."""
    return "Z:" + str(path).replace("/", "\\")


def parsed(text: str) -> dict[str, dict[str, str]]:
    """The keys and values of a `.reg` file; texts without their quotes."""
    found: dict[str, dict[str, str]] = {}
    values: dict[str, str] = {}
    for line in text.replace("\\\n", "").splitlines():
        if line.startswith("["):
            values = found.setdefault(line.strip("[]"), {})
        elif match := re.fullmatch(r'(@|"(?:[^"\\]|\\.)*")=(.*)', line):
            values[_text(match[1])] = _text(match[2])
    return found


def _text(written: str) -> str:
    if not written.startswith('"'):
        return "" if written == "@" else written
    return re.sub(r"\\(.)", r"\1", written[1:-1])


def wait_until(true: Callable[[], bool], what: str, seconds: float = 30) -> None:
    """Wait for what another program does."""
    end = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < end, f"It did not happen: {what}."
        time.sleep(0.1)
