"""How soon the window can be used, and how long it is busy at a stretch while it is.

`python -m bench.window bare|start` print "usable" when a window is; `busy` prints milliseconds.
"""

import sys
import time
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListWidget, QMainWindow, QWidget

_SLIDES = 40
_TEXT = "Korean yards already repair vessels of the United States Navy, and could do more of it"
_KEY_MS, _TICKS = 60, 12


def bare() -> None:
    """A window with a list, and nothing of Attaché."""
    app = QApplication([])
    window = QMainWindow()
    listed = QListWidget(window)
    listed.addItems([f"Row {number}" for number in range(10)])
    window.setCentralWidget(listed)
    window.resize(1440, 900)
    window.show()
    _when_idle(_tell)
    app.exec()


def start() -> None:
    """Attaché as `python -m attache` starts it, up to the presets that can be chosen."""
    from attache.__main__ import main
    from attache.ui.desk import Desk

    opened = Desk.open_files

    def open_files(desk: Desk, files: Any) -> None:
        opened(desk, files)
        _when_idle(_tell)

    Desk.open_files = open_files  # type: ignore[method-assign]
    sys.argv = ["attache"]
    main()


def busy() -> None:
    """Print the longest that the main thread is busy, in milliseconds, while somebody types and
    ticks in a deck of more than forty slides that a studio arranges and draws beside it.
    """
    from attache.deck.selection import select
    from attache.pack.loading import load_installed
    from attache.ui.desk import Desk
    from attache.ui.garbage import Garbage
    from attache.ui.looks import Looks
    from attache.ui.opening import show
    from attache.ui.preferences import Preferences
    from attache.ui.session import Session
    from attache.ui.window import Window

    app = _Timed([])
    Garbage(app)
    Looks(app, "light")
    desk = Desk(Preferences())
    window: Window = desk.open_window()
    pack = load_installed("us-rok-trade-2025")
    sectors = [sector.id for sector in pack.sectors]
    session = Session(pack, select(pack, sectors=sectors), window.tools.studio)
    show(window, session)
    _run_until(app, lambda: len(session.pages) >= _SLIDES and window.tools.studio.is_idle)
    workspace = window.deck.workspace if window.deck else None
    assert workspace is not None
    session.select_key("shipbuilding/points-1")
    _run_until(app, lambda: window.tools.studio.is_idle)
    workspace.slide.focus_wording()
    app.longest = 0.0
    for letter in _TEXT:
        QTest.keyClicks(_focused(), letter)
        QTest.qWait(_KEY_MS)
    workspace.brief.focus_search()
    QTest.keyClick(_focused(), Qt.Key.Key_Down)
    for _ in range(_TICKS):
        QTest.keyClick(_focused(), Qt.Key.Key_Down)
        QTest.keyClick(_focused(), Qt.Key.Key_Space)
        QTest.qWait(3 * _KEY_MS)
    _run_until(app, lambda: window.tools.studio.is_idle)
    print(app.longest * 1000, app.slowest, file=sys.stderr)
    print(app.longest * 1000)
    window.tools.studio.close()


def _focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


class _Timed(QApplication):
    """Times every event that the main thread handles, with all that follows from it."""

    def __init__(self, arguments: list[str]) -> None:
        super().__init__(arguments)
        self.longest, self.slowest = 0.0, ""
        self._inside = False

    def notify(self, receiver: QObject, event: QEvent) -> bool:
        if self._inside:
            return super().notify(receiver, event)
        self._inside = True
        kind, begun = event.type(), time.perf_counter()
        try:
            return super().notify(receiver, event)
        finally:
            self._inside = False
            took = time.perf_counter() - begun
            if took > self.longest:
                self.longest, self.slowest = took, f"{type(receiver).__name__} {kind.name}"


def _run_until(app: QApplication, done: Callable[[], bool]) -> None:
    end = time.monotonic() + 60
    while not done():
        assert time.monotonic() < end, "the window did not come to rest"
        QTest.qWait(20)
    app.processEvents()


def _when_idle(run: Callable[[], None]) -> None:
    """Run something when all is done that was scheduled by now, the first painting too."""
    QTimer.singleShot(0, lambda: QTimer.singleShot(0, run))


def _tell() -> None:
    print("usable", flush=True)


if __name__ == "__main__":
    {each.__name__: each for each in (bare, start, busy)}[sys.argv[1]]()
