"""From a command line to a window, without loading Qt where none is asked for."""

import os
import signal
import sys
from collections.abc import Sequence
from pathlib import Path

_SCREENS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
_COMMANDS = "`attache --help` lists the commands that need no window."


def asks_for_window(arguments: Sequence[str]) -> bool:
    """Whether a command line names nothing but deck files, or nothing at all."""
    return all(each.lower().endswith(".attache") for each in arguments)


def open_window(arguments: Sequence[str]) -> int:
    """Open a window for each deck file, or one with the start page; the exit code when it closes.

    Where there is no screen, or the system lacks what Qt needs, that is said and the code is 1.
    """
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
    return run([Path(each) for each in arguments])


def _refused(reason: str, hint: str) -> int:
    if sys.stderr is not None:  # a packaged window has no console
        sys.stderr.write(f"attache: {reason}\n{hint}\n")
    return 1
