"""Recovery files on disk: what is in one, and those that a process left behind."""

import datetime
import json
import time
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field
from PySide6.QtCore import QCoreApplication

from attache import paths
from attache.deck import store
from attache.deck.models import Deck
from attache.errors import AttacheError
from attache.ui import stored
from attache.ui.locks import claim, lock_file
from attache.ui.stored_path import StoredPath

_SCHEMA_VERSION = 1
_LARGEST = 100 * 2**20  # twice the largest deck that is read
_HALF_WRITTEN = ".attache-*.tmp"
_HALF_WRITTEN_FOR_SECONDS = 3600


class _Kept(BaseModel):
    """What a recovery file holds; the deck is as in its own file, in the version of that time."""

    model_config = ConfigDict(frozen=True)

    schema_version: int = Field(default=_SCHEMA_VERSION, ge=1)
    when: AwareDatetime
    title: str = ""
    path: StoredPath | None = None
    digest: str = ""
    deck: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Leftover:
    """Unsaved work that outlived its process.

    `path` is the deck's file, None if it never had one, and `digest` what that held when it was
    last opened or saved (see `watch.file_digest`). `deck` is None where `error` says why.
    """

    file: Path
    deck: Deck | None
    path: Path | None
    when: datetime.datetime
    title: str
    error: AttacheError | None = None
    digest: str = ""


def folder() -> Path:
    """Where the recovery files are."""
    return paths.user_state() / "recovery"


def lock_of(file: Path) -> Path:
    """The lock that the process of a recovery file holds."""
    return file.with_suffix(".lock")


def left_behind(where: Path | None = None) -> tuple[Leftover, ...]:
    """The recovery files whose process is gone, the newest first. Never raises, deletes none.

    It may run on any thread; each file takes as long as opening a deck does.
    """
    where = where or folder()
    try:
        files = sorted(where.glob("*.json"))
    except (OSError, ValueError):
        return ()
    _tidy(where)
    found = [read(file) for file in files if _is_left(file)]
    return tuple(sorted(found, key=lambda leftover: leftover.when, reverse=True))


def discard(leftover: Leftover) -> None:
    """Delete a recovery file that the user does not want.

    Raises AttacheError where another window has taken it, and where it cannot be deleted.
    """
    lock = lock_file(lock_of(leftover.file))
    if not claim(lock):
        raise taken()
    try:
        leftover.file.unlink(missing_ok=True)
    except OSError as error:
        raise AttacheError(
            QCoreApplication.translate("Recovery", "{0} cannot be deleted: {1}.").format(
                leftover.file, error.strerror
            ),
            QCoreApplication.translate("Recovery", "Close what has it open, and try again."),
        ) from error
    finally:
        lock.unlock()


def write(file: Path, deck: Deck, path: Path | None, digest: str, when: datetime.datetime) -> None:
    """Write a recovery file. Raises AttacheError where its place cannot be written to."""
    kept = _Kept(
        when=when,
        title=deck.meeting.title,
        path=path,
        digest=digest,
        deck=json.loads(store.to_bytes(deck)),
    )
    stored.write(file, kept)


def read(file: Path) -> Leftover:
    """What is in a recovery file, or in words why that cannot be told. Never raises."""
    try:
        found = stored.read(file, _LARGEST)
        version = stored.version(found)
        if version > _SCHEMA_VERSION:
            return _of_newer(file, version)
        kept = _Kept.model_validate(found)
    except (OSError, ValueError) as error:
        return _unreadable(file, error)
    leftover = Leftover(file, None, kept.path, kept.when, kept.title, None, kept.digest)
    try:
        deck = store.parse(json.dumps(kept.deck), file)
    except AttacheError as error:
        return _with(leftover, None, error)
    return _with(leftover, deck, None)


def taken() -> AttacheError:
    """The refusal of a leftover that another window has."""
    return AttacheError(
        QCoreApplication.translate("Recovery", "This work is open in another window already."),
        QCoreApplication.translate("Recovery", "Look for that window."),
    )


def _with(leftover: Leftover, deck: Deck | None, error: AttacheError | None) -> Leftover:
    return Leftover(
        leftover.file, deck, leftover.path, leftover.when, leftover.title, error, leftover.digest
    )


def _unreadable(file: Path, error: OSError | ValueError) -> Leftover:
    if isinstance(error, OSError):
        message = QCoreApplication.translate(
            "Recovery", "The recovery file {0} cannot be read: {1}."
        ).format(file, error.strerror)
    else:
        message = QCoreApplication.translate(
            "Recovery", "The recovery file {0} is damaged."
        ).format(file)
    hint = QCoreApplication.translate(
        "Recovery", "Discard it, or keep it for somebody who can look into it."
    )
    return Leftover(file, None, None, _modified(file), "", AttacheError(message, hint))


def _of_newer(file: Path, version: int) -> Leftover:
    message = QCoreApplication.translate(
        "Recovery",
        "The recovery file {0} was saved by a newer Attaché: it has version {1} of the file, and "
        "this one reads versions up to {2}.",
    ).format(file, version, _SCHEMA_VERSION)
    hint = QCoreApplication.translate(
        "Recovery", "Recover it with the newer Attaché. The file is unchanged."
    )
    return Leftover(file, None, None, _modified(file), "", AttacheError(message, hint))


def _modified(file: Path) -> datetime.datetime:
    try:
        return datetime.datetime.fromtimestamp(file.stat().st_mtime, datetime.UTC)
    except (OSError, OverflowError, ValueError):
        return datetime.datetime.fromtimestamp(0, datetime.UTC)


def _is_left(file: Path) -> bool:
    """Whether no process has a recovery file. Its lock is taken for a moment to tell."""
    lock = lock_file(lock_of(file))
    if not claim(lock):
        return False
    lock.unlock()
    return True


def _tidy(where: Path) -> None:
    """Remove locks without a file, and halves of files that were being written at a crash."""
    with suppress(OSError):
        for lock in list(where.glob("*.lock")):
            if not lock.with_suffix(".json").exists():
                _is_left(lock)
        for half in list(where.glob(_HALF_WRITTEN)):
            if time.time() - half.stat().st_mtime > _HALF_WRITTEN_FOR_SECONDS:
                half.unlink()
