"""From a command line to a window, without loading Qt where none is asked for."""

import os
import signal
import sys
from collections.abc import Sequence
from pathlib import Path

from attache import paths
from attache.errors import AttacheError

_SCREENS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
_PORTABLE = "--portable"
_STOP_SIGN = 0x10  # MB_ICONERROR
_COMMANDS = "`attache --help` lists the commands that need no window."


def asks_for_window(arguments: Sequence[str]) -> bool:
    """Whether a command line names nothing but deck files, or nothing at all.

    `--portable` before them says where what the window remembers is kept.
    """
    return all(each.lower().endswith(".attache") for each in _files(arguments))


def open_window(arguments: Sequence[str]) -> int:
    """Open a window for each deck file, or one with the start page; the exit code when it closes.

    Where there is no screen, the system lacks what Qt needs, or nothing can be kept beside the app
    as `--portable` asks, that is said and the code is 1.
    """
    if _is_portable(arguments):
        try:
            paths.make_portable()
        except AttacheError as error:
            return _refused(error.message, error.hint)
    if sys.platform.startswith("linux") and not any(map(os.environ.get, _SCREENS)):
        return _refused("There is no screen to open a window on.", _COMMANDS)
    try:
        from attache.ui.app import run
    except ImportError as error:
        hint = f"Install what the README names for the window. {_COMMANDS}"
        return _refused(f"The window cannot be opened: {error}.", hint)
    # Qt's loop would hear of these only with the next event; what is not saved is kept anyway.
    for name in ("SIGINT", "SIGTERM", "SIGHUP"):
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), signal.SIG_DFL)
    return run([Path(each) for each in _files(arguments)])


def _is_portable(arguments: Sequence[str]) -> bool:
    return bool(arguments) and arguments[0] == _PORTABLE


def _files(arguments: Sequence[str]) -> Sequence[str]:
    return arguments[1:] if _is_portable(arguments) else arguments


def _refused(reason: str, hint: str) -> int:
    """Say why there is no window: on the console, or where a packaged app has none, by Windows."""
    if sys.stderr is not None:
        sys.stderr.write(f"attache: {reason}\n{hint}\n")
    elif sys.platform == "win32":
        import ctypes

        ctypes.windll.user32.MessageBoxW(None, f"{reason}\n\n{hint}", "Attaché", _STOP_SIGN)
    return 1
