"""Recovery files: what is not saved yet outlives a crash, a power cut and `kill -9`."""

import datetime
import secrets
import threading
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QLockFile, QObject, QTimer, Signal, Slot

from attache.deck.models import Deck
from attache.errors import AttacheError
from attache.ui import leftovers, stored
from attache.ui.aside import Aside
from attache.ui.leftovers import Leftover
from attache.ui.locks import claim, lock_file

WRITE_AFTER_MS = 1000
_TRY_AGAIN_MS = 5000
_WAIT_SECONDS = 3.0


class Recovery(QObject):
    """Keeps the unsaved deck of one window in a file of the user's state folder.

    A change is in the file within two seconds, however long the typing goes on. The file is
    written on a thread of its own, because a disk may take its time; it holds the last version
    only, and is locked as long as this process lives. `failed` says once in words that the file
    cannot be written, `written` that it was. See `leftovers` for what other processes left.
    """

    failed = Signal(AttacheError)
    written = Signal()

    def __init__(self, folder: Path | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = folder or leftovers.folder()
        self._keeper = _Keeper(_new_file(self._folder))
        self._digest = ""
        self._told = False
        self._aside = Aside("recovery", self, wait_at_exit=True)
        self._aside.done.connect(self._after_writing)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._write_aside)

    @property
    def file(self) -> Path:
        """Where the recovery file is, or will be."""
        return self._keeper.file

    def based_on(self, digest: str) -> None:
        """Know the digest of the deck's file, to be called whenever it was opened or saved.

        With it, whoever is offered the work can tell that the file was saved again since.
        """
        self._digest = digest

    def changed(self, deck: Deck, path: Path | None, saved: bool) -> None:
        """Know of a change; `path` is the deck's file. Nothing is kept of a deck that is saved."""
        if saved:
            self.clear()
            return
        self._keeper.wanted = _State(deck, path, self._digest)
        if not self._timer.isActive():  # a change after this one must not put it off
            self._timer.start(WRITE_AFTER_MS)

    def flush(self) -> bool:
        """Write now what is not written yet; on any thread, and whatever else has failed.

        Returns whether all is kept, and never raises: it is called when something went wrong.
        """
        try:
            return self._keeper.settle(_WAIT_SECONDS) is None
        except Exception:  # the error that is being dealt with comes first
            return False

    def clear(self) -> None:
        """Remove the file, after a save or when the deck is closed without saving."""
        self._timer.stop()
        self._keeper.wanted = None
        self._keeper.remove_if_unwanted()

    def let_go(self) -> bool:
        """Leave the file behind, to be recovered by any window; for a close that keeps the work.

        Returns whether all is in it. What comes after is kept in a file of its own.
        """
        kept = self.flush()
        self._timer.stop()
        self._keeper.let_go()
        self._keeper = _Keeper(_new_file(self._folder))
        return kept

    def take(self, leftover: Leftover) -> Deck:
        """The deck of a leftover, whose file is from now on that of this window.

        Until `changed` or `clear` say otherwise the file stays as it is, so that the work can be
        recovered again. Raises AttacheError where another window was faster, where the deck is
        damaged, and where this window has unsaved work of its own.
        """
        if self._keeper.wanted is not None:
            raise AttacheError(
                self.tr("This window has changes that are not saved."),
                self.tr("Save them first, or open the recovered deck in another window."),
            )
        lock = lock_file(leftovers.lock_of(leftover.file))
        if not claim(lock):
            raise leftovers.taken()
        found = leftovers.read(leftover.file)  # whoever took it before may have gone on with it
        if found.deck is None:
            lock.unlock()
            raise found.error or leftovers.taken()
        self._digest = found.digest
        self._keeper = _Keeper(found.file, lock, _State(found.deck, found.path, found.digest))
        return found.deck

    @Slot()
    def _write_aside(self) -> None:
        if not self._aside.busy:  # else it is looked at again after that
            self._aside.run(self._keeper.outcome)

    @Slot(object)
    def _after_writing(self, outcome: "_Outcome | None") -> None:
        error = outcome.error if outcome else None
        well = outcome is not None and error is None
        if error is not None and not self._told:
            self.failed.emit(error)
        self._told = not well
        if well:
            self.written.emit()
        if not self._keeper.settled:
            self._timer.start(WRITE_AFTER_MS if well else _TRY_AGAIN_MS)


@dataclass(frozen=True, slots=True)
class _State:
    """What is to be recovered."""

    deck: Deck
    path: Path | None
    digest: str


@dataclass(frozen=True, slots=True)
class _Outcome:
    """How the writing went."""

    error: AttacheError | None


class _Keeper:
    """Makes the file on disk what is wanted, from any thread; knows nothing of the window.

    `wanted` is replaced by the main thread only; None means that there is to be no file.
    """

    def __init__(
        self, file: Path, lock: QLockFile | None = None, standing: _State | None = None
    ) -> None:
        self.file = file
        self.wanted = standing
        self._standing = standing
        self._lock = lock
        self._turn = threading.RLock()  # held while the file is written or removed

    @property
    def settled(self) -> bool:
        """Whether the file is as wanted."""
        return self._standing is self.wanted

    def outcome(self) -> _Outcome:
        """Settle, as a piece of work whose answer is never None."""
        return _Outcome(self.settle())

    def settle(self, longest: float = -1) -> AttacheError | None:
        """Make the file what is wanted; the refusal where that cannot be.

        After `longest` seconds of waiting for another thread to have done it is done anyway: two
        threads may write at once, for each writes beside the file and moves it there.
        """
        held = self._turn.acquire(timeout=longest)
        try:
            return self._write_or_remove()
        finally:
            if held:
                self._turn.release()
            self.remove_if_unwanted()

    def remove_if_unwanted(self) -> None:
        """Remove the file without waiting: a thread that is in the way does it after its turn."""
        while self.wanted is None and self._lock is not None and self._turn.acquire(blocking=False):
            try:
                self._write_or_remove()
            finally:
                self._turn.release()

    def let_go(self) -> None:
        """Give the lock back and leave the file."""
        lock, self._lock = self._lock, None  # first: without it no thread removes the file
        self.wanted = self._standing = None
        if lock is not None:
            lock.unlock()

    def _write_or_remove(self) -> AttacheError | None:
        wanted = self.wanted
        if wanted is None:
            self._remove()
        elif wanted is not self._standing:
            try:
                self._write(wanted)
            except AttacheError as error:
                return error
            self._standing = wanted
        return None

    def _write(self, state: _State) -> None:
        if self._lock is None:
            lock = lock_file(leftovers.lock_of(self.file))
            stored.make_folder(self.file.parent)
            claim(lock)  # before there is a file: nobody must take it for one left behind
            self._lock = lock
        now = datetime.datetime.now(datetime.UTC)
        leftovers.write(self.file, state.deck, state.path, state.digest, now)

    def _remove(self) -> None:
        """Remove the file and then its lock: nobody must find a file without one."""
        if self._lock is None:
            return
        with suppress(OSError):
            self.file.unlink()
        self._standing = None
        self._lock.unlock()
        self._lock = None


def _new_file(folder: Path) -> Path:
    return folder / f"{secrets.token_hex(8)}.json"
