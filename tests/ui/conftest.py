"""What every test of the window starts from, and what none may leave behind."""

import gc
import os
import threading
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest

if "ATTACHE_REAL_WINDOW" not in os.environ:
    os.environ["QT_QPA_PLATFORM"] = "offscreen"

try:
    import_module("PySide6.QtWidgets")
except ImportError as error:  # a library of the system is missing
    pytest.skip(f"Qt cannot be loaded: {error}", allow_module_level=True)

from PySide6.QtCore import QCoreApplication, QEvent, QThread, QThreadPool
from PySide6.QtWidgets import QApplication, QMainWindow, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from attache.ui.dialog import MessageDialog
from attache.ui.looks import Looks
from attache.ui.translation import install
from ui.hands import Hands

_HERE = Path(__file__).resolve().parent
_GRACE_MS = 3000
_OF_NO_SCREEN = "This plugin does not support propagateSizeHints"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """A warning of Qt fails the test that it comes in."""
    for item in items:
        if item.path.is_relative_to(_HERE):
            item.add_marker(pytest.mark.qt_log_level_fail("WARNING"))
            item.add_marker(pytest.mark.qt_log_ignore(_OF_NO_SCREEN))


@pytest.fixture(scope="session")
def app(qapp: QApplication) -> QApplication:
    """The application in English and in our light theme."""
    qapp.setApplicationName("attache")
    install(qapp, "en")
    Looks(qapp, "light")
    return qapp


@pytest.fixture(scope="session")
def looks(app: QApplication) -> Looks:
    """What gives the application its theme. A test that changes it sets it back."""
    found = app.findChild(Looks)
    assert isinstance(found, Looks)
    return found


@pytest.fixture
def window(qtbot: QtBot) -> QMainWindow:
    """A bare window, for a dialog to stand before."""
    made = QMainWindow()
    made.resize(1280, 720)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def hands(qtbot: QtBot) -> Iterator[Hands]:
    """Windows, and the hands of a user."""
    found = Hands(qtbot)
    yield found
    found.close()


@pytest.fixture(scope="session", autouse=True)
def garbage_on_the_main_thread() -> Iterator[None]:
    """Python collects garbage on whichever thread allocates; there, a widget in it is a crash."""
    gc.collect()
    gc.freeze()
    gc.disable()
    yield
    gc.enable()
    gc.unfreeze()


@pytest.fixture(autouse=True)
def nothing_left_behind(app: QApplication) -> Iterator[None]:  # noqa: ARG001  # it has to be there
    """No widget, thread or message outlives the test that made it."""
    widgets, threads = _widgets(), set(threading.enumerate())
    yield
    gc.collect(1)
    _settle()
    left = _widgets() - widgets
    if left:
        gc.collect()
        _settle()
        left = _widgets() - widgets
    assert not left, f"left behind: {sorted(left)}"
    assert not _running(), "a QThread still runs"
    assert not _busy(threads), f"threads still run: {_busy(threads)}"


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Item) -> Iterator[None]:
    """A message that nobody answered fails the test."""
    yield
    if item.path.is_relative_to(_HERE):
        open_ = _messages()
        assert not open_, f"unexpected message: {open_}"


def _messages() -> list[str]:
    tops = QApplication.topLevelWidgets()
    found = [top for top in tops if isinstance(top, MessageDialog | QMessageBox)]
    return [top.text() for top in found if top.isVisible()]


def _widgets() -> set[str]:
    return {_name(widget) for widget in QApplication.topLevelWidgets()}


def _name(widget: QWidget) -> str:
    return f"{type(widget).__name__} {widget.objectName()} {id(widget):x}"


def _settle() -> None:
    QThreadPool.globalInstance().waitForDone(_GRACE_MS)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QCoreApplication.processEvents()


def _running() -> list[QThread]:
    """Threads of Qt that were made in Python and still run, after they had time to end."""
    made = [each for each in gc.get_objects() if issubclass(type(each), QThread)]
    main = QCoreApplication.instance()
    here = main.thread() if main else None
    return [each for each in made if each is not here and not each.wait(_GRACE_MS)]


def _busy(before: set[threading.Thread]) -> list[str]:
    new = [each for each in threading.enumerate() if each not in before and not each.daemon]
    for thread in new:
        thread.join(_GRACE_MS / 1000)
    return [thread.name for thread in new if thread.is_alive()]
