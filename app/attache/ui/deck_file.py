"""The file of an open deck: saved, locked, watched, and kept safe until it is saved."""

import datetime
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from attache.brand import library, stored
from attache.deck import store
from attache.deck.models import Deck
from attache.errors import AttacheError
from attache.paths import reachable
from attache.ui.locks import DeckLock, Holder
from attache.ui.recovery import Recovery
from attache.ui.session import Session
from attache.ui.watch import DeckWatch, DiskChange, digest, file_digest


class DeckFile(QObject):
    """Sees to it that no work of a session is lost.

    Every change reaches the recovery file within two seconds; a save replaces the deck's file in
    one move and keeps the one before beside it.
    """

    saved = Signal()
    """The file now holds the deck; `saved_at` says since when."""
    changed_on_disk = Signal(DiskChange)
    """Somebody else changed the file, or took it away."""
    not_kept = Signal(AttacheError)
    """The recovery file cannot be written, so that a crash would lose what is not saved."""

    def __init__(
        self, session: Session, recovery: Recovery | None = None, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._recovery = recovery or Recovery(parent=self)
        self._lock: DeckLock | None = None
        self._watch = DeckWatch(self)
        self._known = ""
        self.saved_at: datetime.datetime | None = None
        self._watch.changed_on_disk.connect(self.changed_on_disk)
        self._recovery.failed.connect(self.not_kept)
        session.deck_changed.connect(self._keep)
        session.file_changed.connect(self._keep)

    def lock(self, path: Path) -> Holder | None:
        """Take the lock on a deck's file, or say who has it."""
        lock = DeckLock(path)
        other = lock.try_take()
        if other is None:
            self.unlock()
            self._lock = lock
        return other

    def unlock(self) -> None:
        """Give the lock back."""
        if self._lock is not None:
            self._lock.release()
            self._lock = None

    def watch(self, known: str = "") -> None:
        """Watch the session's file, which held bytes of the digest `known` when it was read."""
        path = self._session.path
        known = known or (file_digest(path) or "" if path else "")
        self._known = known
        self._watch.watch(path, known)
        self._recovery.based_on(known)
        if path is not None:
            self.saved_at = _modified(path)

    def look(self) -> None:
        """Look at the file now, as when the window is used again."""
        self._watch.look()

    def would_replace_another(self) -> bool:
        """Whether the session's file now holds what this window never read or wrote."""
        path = self._session.path
        found = file_digest(path) if path else ""
        return bool(found) and found != self._known

    def save(self, path: Path) -> None:
        """Write the deck to `path`. Raises AttacheError where that cannot be; nothing is lost."""
        state = _state_of_brand(self._session.deck)
        deck = self._session.deck
        if state:
            deck = deck.model_copy(update={"brand_digest": state})
        written = digest(store.to_bytes(deck))
        moved = path != self._session.path
        if not moved:
            self._watch.expect(written)
        self._session.save(path, state)
        if moved:
            self.lock(path)
            self._watch.watch(path, written)
        else:
            self._watch.saved(written)
        self.saved_at = datetime.datetime.now().astimezone()
        self._known = written
        self._recovery.based_on(written)
        self._recovery.clear()
        self.saved.emit()

    def reload(self) -> None:
        """Take the file as it is on disk; undo brings back what was there before."""
        path = self._session.path
        if path is not None:
            known = file_digest(path) or ""
            self._session.replace(store.read(path))
            self._known = known
            self._watch.saved(known)

    def flush(self) -> None:
        """Write the recovery file now."""
        self._recovery.flush()

    def close(self, *, keep: bool = False) -> None:
        """Let go of the file. What was not saved is dropped, unless it is to be kept."""
        self._session.deck_changed.disconnect(self._keep)
        self._session.file_changed.disconnect(self._keep)
        self._watch.watch(None)
        self.unlock()
        if keep:
            self._recovery.let_go()
        else:
            self._recovery.clear()

    def _keep(self, *_: object) -> None:
        session = self._session
        self._recovery.changed(session.deck, session.path, saved=session.is_untouched)


def is_brand_there(deck: Deck) -> bool:
    """Whether this computer has the deck's brand, whole."""
    return bool(_state_of_brand(deck))


def _state_of_brand(deck: Deck) -> str:
    """The digest of the deck's brand as it is now; empty where it is gone."""
    try:
        return stored.digest(library.brand(deck.brand))
    except AttacheError:
        return ""


def _modified(path: Path) -> datetime.datetime | None:
    try:
        return datetime.datetime.fromtimestamp(reachable(path).stat().st_mtime).astimezone()
    except OSError:
        return None
