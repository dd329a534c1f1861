"""A lock on an open deck, so that a second window on it can warn."""

import hashlib
import os
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLockFile, QSysInfo

from attache import paths
from attache.files import real
from attache.paths import reachable


@dataclass(frozen=True, slots=True)
class Holder:
    """Who has a deck open: a computer and a program on it. Nothing is known where all are empty."""

    host: str
    app: str
    pid: int

    @property
    def here(self) -> bool:
        """Whether it is on this computer."""
        return self.host == QSysInfo.machineHostName()

    @property
    def own(self) -> bool:
        """Whether it is another window of this program."""
        return self.here and self.pid == os.getpid()

    @property
    def text(self) -> str:
        """Who it is, in words."""
        if self.own:
            return QCoreApplication.translate("Locks", "It is open in another window of Attaché.")
        if self.here:
            return QCoreApplication.translate(
                "Locks", "It is open in another Attaché on this computer (process {0})."
            ).format(self.pid)
        if self.host:
            return QCoreApplication.translate(
                "Locks", "It is open in Attaché on the computer {0}."
            ).format(self.host)
        return QCoreApplication.translate("Locks", "It is open in another Attaché.")


class DeckLock:
    """The lock on the deck at `path`: a file beside it, hidden where a leading dot hides.

    Where none can be made beside it, in a folder that is read-only or with a name that would be
    too long, it is in the user's state folder and seen by the user's own windows. Links to one
    deck share its lock. The lock of a process that is gone is nobody's; whether a process on
    another computer is gone cannot be known.
    """

    def __init__(self, path: Path, state: Path | None = None) -> None:
        self._path = real(path)
        self._state = state or paths.user_state()
        self._lock: QLockFile | None = None

    @property
    def held(self) -> bool:
        """Whether this window has the lock."""
        return self._lock is not None

    def try_take(self) -> Holder | None:
        """Take the lock, or say who has it. Never waits, and never fails for want of a place."""
        return self._take(over=False)

    def seize(self) -> Holder | None:
        """Take a lock that another computer left behind, on the user's word that it is so.

        A lock whose process is seen to run is not taken; then that is said.
        """
        return self._take(over=True)

    def release(self) -> None:
        """Give the lock back. Does nothing without it."""
        if self._lock is not None:
            self._lock.unlock()
            self._lock = None

    def _take(self, *, over: bool) -> Holder | None:
        if self.held:
            return None
        for place in self._places():
            lock = lock_file(place)
            if take(lock) or (over and lock.removeStaleLockFile() and lock.tryLock(0)):
                self._lock = lock
                return None
            if lock.error() is QLockFile.LockError.LockFailedError and _stands(lock):
                return holder(lock)
        return None

    def _places(self) -> Iterator[Path]:
        """Where the lock may be; the second only where there can be none at the first."""
        yield self._path.with_name(f".~lock.{self._path.name}#")
        folder = self._state / "locks"
        with suppress(OSError):  # then there is no lock, and the deck opens without
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        yield folder / f"{_key(self._path)}.lock"


def holder_of(path: Path) -> Holder | None:
    """Who has the deck at `path` open; None where nobody has."""
    lock = DeckLock(path)
    found = lock.try_take()
    lock.release()
    return found


def lock_file(path: Path) -> QLockFile:
    """A lock at `path` that never grows old, only stale when its process is gone."""
    lock = QLockFile(os.fspath(reachable(path)))
    lock.setStaleLockTime(0)
    return lock


def take(lock: QLockFile) -> bool:
    """Take a lock if nobody has it. One that a power cut left empty is nobody's."""
    if lock.tryLock(0):
        return True
    failed = lock.error() is QLockFile.LockError.LockFailedError
    return failed and holder(lock).pid == 0 and lock.removeStaleLockFile() and lock.tryLock(0)


def claim(lock: QLockFile) -> bool:
    """Whether nobody else has a lock. It is taken, unless there can be none in its place."""
    return take(lock) or lock.error() is not QLockFile.LockError.LockFailedError


def holder(lock: QLockFile) -> Holder:
    """Who has a lock, as its file says."""
    pid, host, app = lock.getLockInfo()
    return Holder(host, app, pid)


def _stands(lock: QLockFile) -> bool:
    """Whether somebody has a lock that could not be taken.

    In a folder that is read-only, that of a process that is gone cannot be removed.
    """
    found = holder(lock)
    return not found.here or found.pid == 0 or _runs(found.pid)


def _runs(pid: int) -> bool:
    if os.name == "nt":  # where `os.kill` would end the process
        return True
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True


def _key(path: Path) -> str:
    """A name for a path that two spellings of it share, where the system takes them for one."""
    return hashlib.sha256(os.fsencode(os.path.normcase(path))).hexdigest()[:32]
