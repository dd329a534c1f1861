"""Watches the file of the open deck for changes that the window did not make itself."""

import hashlib
import os
import time
from enum import StrEnum
from functools import partial
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal, Slot

from attache.paths import reachable
from attache.ui.aside import Aside

QUIET_MS = 300
_LONGEST_WAIT_SECONDS = 1.5
_MOST_TRIES = 5
_CHUNK = 2**20


class DiskChange(StrEnum):
    """What happened to the file of the deck."""

    CHANGED = "changed"
    GONE = "gone"
    BACK = "back"


class DeckWatch(QObject):
    """Watches one deck's file at a time, and compares what is in it, never when it was written.

    `changed_on_disk` says once for each new state that the file was CHANGED, is GONE, or is BACK
    with what it held before (back with something else, it is CHANGED). The file is read on another
    thread: it may be on a network.
    """

    changed_on_disk = Signal(DiskChange)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._path: Path | None = None
        self._digest = ""
        self._expected = ""
        self._gone = False
        self._failed = 0
        self._look_again = False
        self._first_event = 0.0
        self._watcher = QFileSystemWatcher(self)
        self._watcher.fileChanged.connect(self._stirred)
        self._watcher.directoryChanged.connect(self._stirred)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.look)
        self._aside = Aside("deck-watch", self)
        self._aside.done.connect(self._compare)

    @property
    def digest(self) -> str:
        """The digest of what the file held when it was last known, empty if it was not there."""
        return self._digest

    def watch(self, path: Path | None, digest: str = "") -> None:
        """Watch the deck at `path`, which was read when its bytes had this digest; or none.

        Take the digest before the deck is read: what happens in between is then noticed. Without
        a digest, what the file holds when it is first looked at is taken as known.
        """
        self._path = path
        self._know(digest)

    def expect(self, digest: str) -> None:
        """Know that the file is about to become what has this digest: to be called before a save.

        Should the save fail, nothing is lost: what stands there is known, too.
        """
        self._expected = digest

    def saved(self, digest: str) -> None:
        """Know that the file now is what has this digest: to be called after a save."""
        self._know(digest)

    @Slot()
    def look(self) -> None:
        """Look at the file now: for network drives that do not tell, when the window is activated.

        Returns at once; the answer comes by `changed_on_disk`.
        """
        self._timer.stop()
        if self._path is None:
            return
        if self._aside.busy:
            self._look_again = True
            return
        self._watch_places()
        self._aside.run(partial(file_digest, self._path))

    def _know(self, digest: str) -> None:
        """Begin anew with what is known, and look whether it is still so."""
        self._digest, self._expected = digest, ""
        self._gone, self._failed = False, 0
        self._look_again = False
        self._aside.drop()  # what it finds is of before
        self._watch_places()
        self._timer.start(QUIET_MS)

    def _watch_places(self) -> None:
        """The file and its folders. The file is added anew: it may be another one by now."""
        wanted = _places(self._path)
        if unwanted := {*self._watcher.files(), *self._watcher.directories()} - wanted:
            self._watcher.removePaths(list(unwanted))
        if files := self._watcher.files():
            self._watcher.removePaths(files)
        for place in wanted - {*self._watcher.directories()}:
            if Path(place).exists():
                self._watcher.addPath(place)

    @Slot()
    def _stirred(self) -> None:
        """Look when it has been quiet for a moment; but a folder may never be quiet for long."""
        now = time.monotonic()
        if not self._timer.isActive():
            self._first_event = now
        if now - self._first_event < _LONGEST_WAIT_SECONDS:
            self._timer.start(QUIET_MS)

    @Slot(object)
    def _compare(self, found: str | None) -> None:
        if found is not None:
            self._failed = 0
            self._judge(found)
        elif self._failed < _MOST_TRIES:
            self._failed += 1
            self._timer.start(QUIET_MS)
        if self._look_again:
            self._look_again = False
            self.look()

    def _judge(self, found: str) -> None:
        """What the digest that was found means; an empty one is that of no file."""
        if not found:
            self._tell_gone()
            return
        was_gone, self._gone = self._gone, False
        if found == self._expected or not self._digest:
            self._digest, self._expected = found, ""
        elif found != self._digest:
            self._digest = found
            self.changed_on_disk.emit(DiskChange.CHANGED)
        elif was_gone:
            self.changed_on_disk.emit(DiskChange.BACK)

    def _tell_gone(self) -> None:
        if not self._gone:
            self._gone = True
            self.changed_on_disk.emit(DiskChange.GONE)


def digest(data: bytes) -> str:
    """What is the same for the same bytes, and for no others."""
    return hashlib.sha256(data).hexdigest()


def file_digest(path: Path) -> str | None:
    """The digest of what a file holds: empty if there is no file, None if it cannot be told."""
    found = hashlib.sha256()
    try:
        with reachable(path).open("rb") as file:
            while chunk := file.read(_CHUNK):
                found.update(chunk)
    except (FileNotFoundError, NotADirectoryError):
        return ""
    except OSError:  # held by another program for a moment, or a network that is away
        return None
    return found.hexdigest()


def _places(path: Path | None) -> set[str]:
    """The real file and the folders of it and of a link to it, as Qt spells paths."""
    if path is None:
        return set()
    real = Path(os.path.realpath(path))
    return {each.as_posix() for each in (real, real.parent, path.absolute().parent)}
