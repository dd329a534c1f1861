"""A desktop on a virtual screen, and somebody with a mouse and a keyboard before it."""

import os
import subprocess
import time
from collections.abc import Callable, Generator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from PIL import Image, ImageChops

from package_test.outcome import FailedError
from package_test.root import STAFF, Root

_PATIENCE = 60.0
_LOOKS = 20
_CARET = 200
"""How many pixels a caret covers, at most."""
_SIZE = (1600, 1000)
_RUNTIME = Path("/run/staff-member")
_MANAGER = """<openbox_config xmlns="http://openbox.org/3.4/rc"><applications>
<application type="normal"><decor>no</decor><maximized>true</maximized></application>
</applications></openbox_config>
"""
"""Windows fill the screen, so that what is in them has its place; dialogs have frames."""


class Person:
    """An ordinary user before a screen: points, presses keys, types, and sees the titles."""

    def __init__(self, root: Root, display: str, bus: str, pictures: Path) -> None:
        self.root = root
        self._set = {
            "DISPLAY": display,
            "DBUS_SESSION_BUS_ADDRESS": bus,
            "XDG_RUNTIME_DIR": str(_RUNTIME),
            "LANGUAGE": "en",
        }
        self._pictures = pictures
        self._taken = 0

    def run(self, *words: str | Path) -> str:
        """Run a command that must succeed; what it said."""
        return self.root.run(*words, user=STAFF, **self._set).strip()

    def start(self, *words: str | Path, log: Path) -> "subprocess.Popen[bytes]":
        """Start a command, which goes on by itself; what it says goes to a file."""
        command = self.root.command(words, STAFF, **self._set)
        with log.open("ab") as said:
            return subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=said, stderr=said)

    def click(self, across: float, down: float) -> None:
        """Click at a share of the screen's width and height."""
        place = (str(round(_SIZE[0] * across)), str(round(_SIZE[1] * down)))
        self.run("xdotool", "mousemove", *place, "click", "1")
        time.sleep(0.4)

    def press(self, *keys: str) -> None:
        """Press keys, each like "ctrl+z"."""
        for key in keys:
            self.run("xdotool", "key", "--clearmodifiers", key)
            time.sleep(0.2)

    def type(self, text: str) -> None:
        """Type a text into what has the focus."""
        self.run("xdotool", "type", "--delay", "20", text)
        time.sleep(0.4)

    def titles(self) -> list[str]:
        """The titles of the windows on the screen."""
        look = ("xdotool", "search", "--onlyvisible", "--name", ".", "getwindowname", "%@")
        code, said = self.root.try_(*look, user=STAFF, **self._set)
        return said.splitlines() if code == 0 else []

    def wait_for_title(self, part: str) -> None:
        """Wait until a window has that in its title."""
        self.wait(lambda: any(part in each for each in self.titles()), f"a window “{part}”")

    def wait(self, done: Callable[[], bool], what: str) -> None:
        """Wait until something holds, or fail with a picture of the screen."""
        end = time.monotonic() + _PATIENCE
        while not done():
            if time.monotonic() > end:
                self.look("failed")
                raise FailedError(f"{what} did not come; the windows are {self.titles()}")
            time.sleep(0.1)

    def settle(self, seconds: int = 1) -> None:
        """Wait until what is on the screen has stayed as it is for some seconds."""
        last, alike = self._picture(), 0
        for _ in range(_LOOKS):
            time.sleep(1)
            now = self._picture()
            alike = alike + 1 if _is_alike(last, now) else 0
            if alike == seconds:
                return
            last = now

    def look(self, name: str) -> None:
        """Keep a picture of the screen."""
        self._taken += 1
        self._picture().save(self._pictures / f"{self._taken:02}-{name}.png")

    def _picture(self) -> Image.Image:
        inside = Path("/tmp/picture.png")  # noqa: S108  (of a Debian that is thrown away)
        self.run("scrot", "--overwrite", inside)
        with Image.open(self.root.host(inside)) as picture:
            return picture.convert("RGB")


@contextmanager
def desktop(root: Root, pictures: Path) -> Generator[Person]:
    """The desktop of an ordinary user; all of it ends with this."""
    pictures.mkdir(parents=True, exist_ok=True)
    root.run("mkdir", "--parents", "--mode=1777", "/tmp/.X11-unix")  # noqa: S108
    root.run("install", "--directory", f"--owner={STAFF}", "--mode=0700", _RUNTIME)
    config = Path("/tmp/openbox.xml")  # noqa: S108
    root.host(config).write_text(_MANAGER, "utf-8")
    with ExitStack() as stack:
        display = stack.enter_context(_server(root))
        bus = f"unix:path={_RUNTIME}/bus"
        person = Person(root, display, bus, pictures)
        for words in (
            ("dbus-daemon", "--session", "--nofork", "--nopidfile", f"--address={bus}"),
            ("openbox", "--config-file", config),
        ):
            log = pictures / f"{words[0]}.log"
            stack.callback(_end, person.start(*words, log=log))
        person.wait(root.host(_RUNTIME / "bus").is_socket, "the bus")
        yield person


@contextmanager
def _server(root: Root) -> Generator[str]:
    """A virtual screen; what it is called in DISPLAY."""
    reading, writing = os.pipe()
    size = f"{_SIZE[0]}x{_SIZE[1]}x24"
    words = ("Xvfb", "-displayfd", str(writing), "-screen", "0", size, "-nolisten", "tcp")
    command = root.command(words, STAFF)
    server = subprocess.Popen(
        command, pass_fds=[writing], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    os.close(writing)
    try:
        with os.fdopen(reading) as told:
            yield f":{told.readline().strip()}"
    finally:
        _end(server)


def _is_alike(one: Image.Image, other: Image.Image) -> bool:
    """Whether two pictures differ by no more than a caret that blinks."""
    left, top, right, bottom = ImageChops.difference(one, other).getbbox() or (0, 0, 0, 0)
    return (right - left) * (bottom - top) <= _CARET


def _end(process: "subprocess.Popen[bytes]") -> None:
    process.terminate()
    process.wait(timeout=_PATIENCE)
