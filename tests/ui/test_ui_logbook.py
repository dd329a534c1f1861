"""An unexpected error is logged with its traceback, told once, and the window goes on."""

import logging
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QObject, QTimer, Signal, qDebug, qWarning
from pytestqt.qtbot import QtBot

from attache import logbook
from attache.ui.logbook import QUIET_SECONDS, Hook, crash_log_path, install_hook


class Window:
    """What the window does: it is told of errors, and may itself fail in that."""

    def __init__(self) -> None:
        self.told: list[tuple[str, str]] = []
        self.on_thread: list[threading.Thread] = []
        self.then: Callable[[], None] = lambda: None
        self.now = 0.0

    def tell(self, error: BaseException, where: str) -> None:
        self.told.append((str(error), where))
        self.on_thread.append(threading.current_thread())
        self.then()


class Button(QObject):
    clicked = Signal(str)


@pytest.fixture(autouse=True)
def log(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    return logbook.log_path()


@pytest.fixture
def window() -> Window:
    return Window()


@pytest.fixture
def hook(window: Window, qtbot: QtBot) -> Iterator[Hook]:
    _ = qtbot
    hook = install_hook(window.tell, clock=lambda: window.now)
    yield hook
    hook.remove()


def fail(text: str) -> None:
    raise ZeroDivisionError(text)


def click(text: str) -> None:
    """Let a slot fail."""
    button = Button()
    button.clicked.connect(fail)
    button.clicked.emit(text)


@pytest.mark.usefixtures("hook")
def test_an_error_in_a_slot_is_logged_and_told_and_the_loop_goes_on(
    window: Window, log: Path, qtbot: QtBot
) -> None:
    done: list[bool] = []
    QTimer.singleShot(0, lambda: fail("in a slot"))
    QTimer.singleShot(1, lambda: done.append(True))
    qtbot.waitUntil(lambda: bool(done), timeout=10_000)
    assert [text for text, _ in window.told] == ["in a slot"]
    assert window.told[0][1].startswith("test_ui_logbook.py:")
    assert window.told[0][1].endswith("in fail")
    written = log.read_text("utf-8")
    assert "Traceback (most recent call last)" in written
    assert "ZeroDivisionError: in a slot" in written


@pytest.mark.usefixtures("hook")
def test_a_storm_of_one_error_is_told_once_and_does_not_fill_the_log(
    window: Window, log: Path
) -> None:
    for _ in range(1000):
        click("storm")
    assert len(window.told) == 1
    written = log.read_text("utf-8")
    assert written.count("Traceback") == 3
    assert "1000 times by now" in written


@pytest.mark.usefixtures("hook")
def test_an_error_that_comes_back_after_a_while_is_told_again(window: Window) -> None:
    click("first")
    window.now += QUIET_SECONDS - 1
    click("again")
    window.now += QUIET_SECONDS + 1
    click("later")
    assert [text for text, _ in window.told] == ["first", "later"]


@pytest.mark.usefixtures("hook")
def test_an_error_in_telling_of_an_error_is_logged_only(window: Window, log: Path) -> None:
    window.then = lambda: fail("no such widget")
    click("first")
    assert len(window.told) == 1
    assert "no such widget" in log.read_text("utf-8")


@pytest.mark.usefixtures("hook")
def test_an_error_while_another_is_being_told_is_logged_only(window: Window, log: Path) -> None:
    def another() -> None:
        fail_differently.clicked.emit("nested")

    fail_differently = Button()
    fail_differently.clicked.connect(int)
    window.then = another
    click("first")
    assert [text for text, _ in window.told] == ["first"]
    assert "ValueError" in log.read_text("utf-8")


@pytest.mark.usefixtures("hook")
def test_an_error_in_a_thread_is_told_on_the_main_thread(
    window: Window, log: Path, qtbot: QtBot
) -> None:
    thread = threading.Thread(target=lambda: fail("in the background"), name="drawing")
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: bool(window.told), timeout=10_000)
    assert window.on_thread == [threading.main_thread()]
    assert "thread drawing" in log.read_text("utf-8")


@pytest.mark.usefixtures("hook")
def test_an_error_that_cannot_be_raised_is_logged_only(window: Window, log: Path) -> None:
    error = ValueError("in a finaliser")
    arguments = SimpleNamespace(
        exc_type=ValueError, exc_value=error, exc_traceback=None, err_msg=None, object=object()
    )
    sys.unraisablehook(arguments)  # pyright: ignore[reportArgumentType] (cannot be made in Python)
    assert "in a finaliser" in log.read_text("utf-8")
    assert not window.told


@pytest.mark.usefixtures("hook")
def test_warnings_of_qt_and_of_libraries_are_logged(window: Window, log: Path) -> None:
    qWarning("a plug without a socket")
    qDebug("chatter")
    logging.getLogger("library").warning("an odd font: %s", "한글")
    logging.getLogger("library").info("small talk")
    written = log.read_text("utf-8")
    assert "a plug without a socket" in written
    assert "an odd font: 한글" in written
    assert "chatter" not in written
    assert "small talk" not in written
    assert not window.told


@pytest.mark.usefixtures("hook")
def test_a_warning_of_qt_in_a_storm_is_logged_a_few_times(log: Path) -> None:
    for _ in range(100):
        qWarning("again and again")
    assert log.read_text("utf-8").count("again and again") == 5


@pytest.mark.usefixtures("hook")
def test_a_log_that_cannot_be_written_keeps_nobody_from_being_told(
    window: Window, tmp_path: Path
) -> None:
    (tmp_path / "state").touch()
    click("no log")
    assert len(window.told) == 1


def test_an_interruption_stays_one(window: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    passed: list[type[BaseException]] = []

    def hook_before(kind: type[BaseException], *_: object) -> None:
        passed.append(kind)

    monkeypatch.setattr(sys, "excepthook", hook_before)
    hook = install_hook(window.tell)
    sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    hook.remove()
    assert passed == [KeyboardInterrupt]
    assert not window.told


def test_everything_is_as_before_when_the_hook_is_removed(window: Window) -> None:
    before = sys.excepthook, threading.excepthook, sys.unraisablehook
    handlers = list(logging.getLogger().handlers)
    install_hook(window.tell).remove()
    assert (sys.excepthook, threading.excepthook, sys.unraisablehook) == before
    assert logging.getLogger().handlers == handlers


def test_a_full_log_is_moved_on_and_the_oldest_goes(log: Path) -> None:
    for number in range(5):
        logbook.record(f"number {number}")
        with log.open("a") as file:
            file.write("x" * 2**20)
    logbook.record("the last")
    assert "the last" in log.read_text("utf-8")
    assert sorted(each.name for each in log.parent.iterdir()) == [
        "attache.log",
        "attache.log.1",
        "attache.log.2",
        "attache.log.3",
    ]
    assert "number 2" in log.with_name("attache.log.3").read_text("utf-8")[:100]


def test_an_entry_is_of_bounded_length_and_keeps_its_ends(log: Path) -> None:
    logbook.record("begin" + "x" * 10**6 + "end")
    written = log.read_text("utf-8")
    assert len(written) < 70_000
    assert "begin" in written
    assert "end\n" in written


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signal")
def test_a_crash_of_the_process_leaves_its_stack() -> None:
    program = (
        "import os, signal\n"
        "from attache.ui.logbook import install_hook\n"
        "hook = install_hook(lambda error, where: None)\n"
        "def draw_the_slide():\n"
        "    os.kill(os.getpid(), signal.SIGSEGV)\n"
        "draw_the_slide()\n"
    )
    done = subprocess.run([sys.executable, "-c", program], timeout=60, check=False)
    assert done.returncode == -signal.SIGSEGV
    assert "draw_the_slide" in crash_log_path().read_text("utf-8")
