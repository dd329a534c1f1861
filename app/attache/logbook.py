"""The log: one file, to which command line and window write what no user need see."""

import datetime
import traceback
from contextlib import suppress
from pathlib import Path

from attache import __version__, paths

_LARGEST = 2**20
_LONGEST_ENTRY = 2**16
_KEPT = 3


def log_path() -> Path:
    """Where the log is; the ones before it are beside it, as "attache.log.1" and so on."""
    return paths.user_log() / "attache.log"


def record(text: str) -> Path:
    """Add an entry to the log and return where it is. Raises OSError where there can be none.

    The file is opened for each entry: several programs write it, and each may move it on.
    """
    path = log_path()
    path.parent.mkdir(parents=True, exist_ok=True)
    _turn(path)
    when = datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds")
    with path.open("a", encoding="utf-8", errors="backslashreplace") as log:
        log.write(f"{when} attache {__version__}\n{_shortened(text)}\n")
    return path


def traceback_of(error: BaseException) -> str:
    """What the log says of an error."""
    return "".join(traceback.format_exception(error))


def _shortened(text: str) -> str:
    """The ends of a long entry: a traceback begins with the cause and ends with the error."""
    if len(text) <= _LONGEST_ENTRY:
        return text
    half = _LONGEST_ENTRY // 2
    return f"{text[:half]}\n... ({len(text)} characters) ...\n{text[-half:]}"


def _turn(path: Path) -> None:
    """Begin a new file when this one is full; one that another program holds open is left."""
    with suppress(OSError):
        if path.stat().st_size < _LARGEST:
            return
        for number in range(_KEPT - 1, 0, -1):
            older = _numbered(path, number)
            if older.exists():
                older.replace(_numbered(path, number + 1))
        path.replace(_numbered(path, 1))


def _numbered(path: Path, number: int) -> Path:
    return path.with_name(f"{path.name}.{number}")
