"""Unexpected errors of the window: all go into the log, and each is told once.

What an error in a slot, in a thread or in Qt itself does to the user is decided by whoever is given
to `install_hook`; here it is only seen to that nothing is lost, told twice or told in a circle.
"""

import faulthandler
import logging
import sys
import threading
import time
import traceback
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import IO

from PySide6.QtCore import (
    QMessageLogContext,
    QObject,
    Qt,
    QtMsgType,
    Signal,
    Slot,
    qInstallMessageHandler,
)

import attache
from attache import logbook, paths

QUIET_SECONDS = 60.0
"""An error is told again when it has not occurred for so long."""
_MOST_TRACEBACKS = 3
_MOST_KINDS = 500
_LARGEST_CRASH_LOG = 2**18
_PACKAGE = Path(attache.__file__).parent

OnUnexpected = Callable[[BaseException, str], None]
"""Gets the error and the place in the code where it occurred, on the main thread."""


def install_hook(
    on_unexpected: OnUnexpected, *, clock: Callable[[], float] = time.monotonic
) -> "Hook":
    """Log what nobody expected, and tell `on_unexpected` of it; until the hook is removed.

    To be called on the main thread. An error on it is told at once, one on another thread as soon
    as the event loop comes to it. Errors that Python cannot raise and warnings of Qt are logged
    only. A crash of the process itself leaves its traces in `crash_log_path()`.
    """
    return Hook(on_unexpected, clock)


def crash_log_path() -> Path:
    """Where a crash of the process itself is logged, beside the log."""
    return paths.user_log() / "attache-crash.log"


class Hook(QObject):
    """What `install_hook` installed. Keep it as long as the window."""

    _elsewhere = Signal(object, str)

    def __init__(self, on_unexpected: OnUnexpected, clock: Callable[[], float]) -> None:
        super().__init__()
        self._on_unexpected = on_unexpected
        self._storm = Storm(clock)
        self._busy = threading.local()
        self._elsewhere.connect(self._tell, Qt.ConnectionType.QueuedConnection)
        self._before = (sys.excepthook, threading.excepthook, sys.unraisablehook)
        sys.excepthook = self._raised
        threading.excepthook = self._raised_in_thread
        sys.unraisablehook = self._not_raised
        self._qt_before = qInstallMessageHandler(self._qt_said)
        self._handler = _LogHandler(logging.WARNING)
        logging.getLogger().addHandler(self._handler)
        self._crash_log = _enable_crash_log()

    def remove(self) -> None:
        """Put everything back as it was before."""
        sys.excepthook, threading.excepthook, sys.unraisablehook = self._before
        qInstallMessageHandler(self._qt_before)
        logging.getLogger().removeHandler(self._handler)
        if self._crash_log is not None:
            faulthandler.disable()
            self._crash_log.close()
            self._crash_log = None

    def _raised(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if not isinstance(error, Exception):  # an interruption, or the end of the program
            self._before[0](kind, error, trace)
            return
        self._log_and_tell(error, "")

    def _raised_in_thread(self, arguments: threading.ExceptHookArgs) -> None:
        if isinstance(arguments.exc_value, Exception):
            name = arguments.thread.name if arguments.thread else "?"
            self._log_and_tell(arguments.exc_value, f"thread {name}")

    def _not_raised(self, arguments: "sys.UnraisableHookArgs") -> None:
        if isinstance(arguments.exc_value, Exception):
            what = arguments.err_msg or "Exception ignored in"
            self._log(arguments.exc_value, f"{what}: {type(arguments.object).__name__}")

    def _log_and_tell(self, error: Exception, note: str) -> None:
        first = self._log(error, note)
        if not first or getattr(self._busy, "telling", False):
            return
        if threading.current_thread() is threading.main_thread():
            self._tell(error, place_of(error))
        else:
            self._elsewhere.emit(error, place_of(error))

    @Slot(object, str)
    def _tell(self, error: BaseException, place: str) -> None:
        """An error in telling of an error is logged and no more."""
        self._busy.telling = True
        try:
            self._on_unexpected(error, place)
        except Exception as another:
            self._log(another, f"while telling of {type(error).__name__}")
        finally:
            self._busy.telling = False

    def _log(self, error: Exception, note: str) -> bool:
        """Log an error, and say whether it is to be told: whether it is no part of a storm."""
        times, first = self._storm.count(f"{type(error).__name__} {place_of(error)}")
        if times <= _MOST_TRACEBACKS:
            text = logbook.traceback_of(error)
            _write(f"{note}\n{text}" if note else text)
        elif _is_round(times):
            _write(f"{type(error).__name__} at {place_of(error)}, {times} times by now")
        return first

    def _qt_said(self, kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
        if kind in (QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg):
            return
        times, _ = self._storm.count(f"Qt {text}")
        if times <= _MOST_TRACEBACKS or _is_round(times):
            _write(f"Qt {context.category}: {text}" + (f" ({times} times)" if times > 1 else ""))
            with suppress(OSError, ValueError, AttributeError):  # there may be no console
                sys.stderr.write(f"{text}\n")


class Storm:
    """Counts what occurs again and again."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._seen: dict[str, tuple[int, float]] = {}
        self._lock = threading.RLock()  # an error may occur while one is being counted

    def count(self, key: str) -> tuple[int, bool]:
        """How often this occurred by now, and whether it had not done so for a while."""
        now = self._clock()
        with self._lock:
            times, last = self._seen.pop(key, (0, -QUIET_SECONDS))
            self._seen[key] = times + 1, now
            if len(self._seen) > _MOST_KINDS:
                del self._seen[next(iter(self._seen))]
        return times + 1, times == 0 or now - last >= QUIET_SECONDS


def place_of(error: BaseException) -> str:
    """Where in our code an error occurred: "deck_view.py:120, in drop"; empty if unknown."""
    frames = traceback.extract_tb(error.__traceback__)
    ours = [frame for frame in frames if Path(frame.filename).is_relative_to(_PACKAGE)]
    if not frames:
        return ""
    frame = (ours or frames)[-1]
    return f"{Path(frame.filename).name}:{frame.lineno}, in {frame.name}"


class _LogHandler(logging.Handler):
    """Takes what libraries and our own modules log into the log."""

    def emit(self, record: logging.LogRecord) -> None:
        _write(f"{record.levelname} {record.name}: {self.format(record)}")


def _is_round(times: int) -> bool:
    """Whether to mention again what occurred so often: at 10, 100, 1000 ..."""
    return times >= 10 and str(times).strip("0") == "1"


def _write(text: str) -> None:
    """A log that cannot be written must not be the next error."""
    with suppress(OSError):
        logbook.record(text)


def _enable_crash_log() -> IO[str] | None:
    """Let a crash of the process write its stack to a file; what Python can do no more."""
    path = crash_log_path()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        full = path.exists() and path.stat().st_size > _LARGEST_CRASH_LOG
        log = path.open("w" if full else "a", encoding="utf-8")
    except OSError:
        return None
    faulthandler.enable(log)
    return log
