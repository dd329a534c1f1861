"""A virtual screen, and a user with a mouse and a keyboard before it."""

import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Generator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

TESTS = Path(__file__).resolve().parent.parent
_PATIENCE = 60.0
_MANAGER = """<openbox_config xmlns="http://openbox.org/3.4/rc"><applications>
<application type="normal"><decor>no</decor><maximized>true</maximized></application>
</applications></openbox_config>"""
"""Windows fill the screen; dialogs have frames."""

Control = Mapping[str, Any]

needs_screen = pytest.mark.skipif(
    not all(map(shutil.which, ("Xvfb", "xdotool", "openbox"))),
    reason="Xvfb, xdotool or openbox is missing",
)


@contextmanager
def screen(size: str = "1600x1000") -> Generator[str]:
    """A virtual screen of its own; what it is called in DISPLAY."""
    reading, writing = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", f"{size}x24", "-nolisten", "tcp"],
        pass_fds=[writing],
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    try:
        with os.fdopen(reading) as told:
            number = told.readline().strip()
        display = f":{number}"
        # Without a window manager nothing has the focus once a dialog is closed.
        with _managed(display):
            yield display
    finally:
        server.terminate()
        server.wait()


@contextmanager
def _managed(display: str) -> Generator[None]:
    """A window manager on a screen."""
    with tempfile.NamedTemporaryFile("w", suffix=".xml") as config:
        config.write(_MANAGER)
        config.flush()
        command = ["openbox", "--config-file", config.name]
        environment = {**os.environ, "DISPLAY": display}
        with subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL) as manager:
            try:
                yield
            finally:
                manager.terminate()


class User:
    """Starts the app on a screen, and does what a user does: point, click, type, look."""

    def __init__(self, display: str, home: Path, **environment: str) -> None:
        self._map = Path(tempfile.mkdtemp(dir=home)) / "map.json"
        self.environment = {
            **os.environ,
            "DISPLAY": display,
            "HOME": str(home),
            "QT_QPA_PLATFORM": "xcb",
            "PYTHONPATH": os.pathsep.join((str(TESTS), str(TESTS / "output"))),
            **{f"XDG_{each}_HOME": str(home / each.lower()) for each in _FOLDERS},
            **environment,
        }
        self.app: subprocess.Popen[bytes] | None = None

    def start(self, *files: Path, under: Sequence[str] = ()) -> None:
        """Start the app, as by double-clicking it or a deck, and wait until it is there.

        `under` is a command that runs it.
        """
        self._map.unlink(missing_ok=True)
        driven = [sys.executable, "-m", "ui.driven", str(self._map)]
        command = [*under, *driven, *map(str, files)]
        self.app = subprocess.Popen(command, env=self.environment, cwd=self._map.parent)
        self.wait(lambda: bool(self.controls()), "the window")

    def kill(self) -> None:
        """End the app as a power cut does."""
        assert self.app is not None
        self.app.send_signal(signal.SIGKILL)
        self.app.wait()

    def leave(self) -> None:
        """End the app if it still runs."""
        if self.app is not None and self.app.poll() is None:
            self.kill()

    def wait_for_end(self) -> int:
        """Wait until the app has ended; its exit code."""
        assert self.app is not None
        return self.app.wait(_PATIENCE)

    def controls(self) -> list[Control]:
        """Everything that is on the screen now."""
        return self._told().get("controls", [])

    def find(self, **wanted: str) -> Control:
        """The one control or row that has all of the wanted; waits until it is there.

        A value of the control must contain the wanted one.
        """
        found: list[Control] = []

        def there() -> bool:
            found[:] = [each for each in self.controls() if _has(each, wanted)]
            return bool(found)

        self.wait(there, str(wanted))
        return found[0]

    def is_there(self, **wanted: str) -> bool:
        """Whether a control or row is on the screen now."""
        return any(_has(each, wanted) for each in self.controls())

    def click(self, *, at: tuple[float, float] = (0.5, 0.5), **wanted: str) -> None:
        """Click on a control, in its middle or at a share of its width and height."""
        control = self.find(**wanted)
        x = control["left"] + control["width"] * at[0]
        y = control["top"] + control["height"] * at[1]
        self._do("mousemove", str(round(x)), str(round(y)), "click", "1")
        time.sleep(0.2)

    def double_click(self, **wanted: str) -> None:
        """Double-click on a control."""
        control = self.find(**wanted)
        place = (str(control["x"]), str(control["y"]))
        self._do("mousemove", *place, "click", "--repeat", "2", "--delay", "60", "1")

    def press(self, *keys: str) -> None:
        """Press keys, each like "ctrl+z"."""
        for key in keys:
            self._do("key", "--clearmodifiers", key)
            time.sleep(0.1)

    def type(self, text: str) -> None:
        """Type a text into what has the focus."""
        self._do("type", "--delay", "15", text)
        time.sleep(0.2)

    def settle(self) -> None:
        """Wait until nothing is being made."""
        time.sleep(0.6)
        self.wait(lambda: bool(self._told().get("idle")), "rest")

    def wait(self, done: Callable[[], bool], what: str) -> None:
        """Wait until something holds. Fails the test where it takes too long."""
        end = time.monotonic() + _PATIENCE
        while not done():
            if self.app is not None and self.app.poll() is not None:
                pytest.fail(f"the app ended while {what} was awaited")
            if time.monotonic() > end:
                shown = [f"{each['type']} {_called(each)}" for each in self.controls()]
                pytest.fail(f"{what} did not come; on the screen are: {shown}")
            time.sleep(0.1)

    def _told(self) -> dict[str, Any]:
        try:
            return json.loads(self._map.read_text("utf-8"))
        except (OSError, ValueError):
            return {}

    def _do(self, *arguments: str) -> None:
        subprocess.run(["xdotool", *arguments], env=self.environment, check=True)


_FOLDERS = ("DATA", "STATE", "CONFIG", "CACHE")


def _called(control: Control) -> str:
    return str(control["name"] or control["text"])


def _has(control: Control, wanted: Mapping[str, str]) -> bool:
    return all(each in str(control.get(key, "")) for key, each in wanted.items())
