"""Writing files so that they are whole or not there at all, and what was there is never lost."""

import errno
import hashlib
import os
import secrets
from collections.abc import Generator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

from attache.errors import AttacheError
from attache.paths import reachable, utf16_length

PREVIOUS_SUFFIX = ".bak"
_LONGEST_NAME = 255


def write_atomically(path: Path, data: bytes, keep_previous: bool = False) -> None:
    """Replace the file at `path` by `data` in one move, after it is written and synced beside it.

    A link is followed, and an existing file keeps its permissions. With `keep_previous` the file
    that stood there stays as `previous(path)`. Raises AttacheError for a missing folder, a folder
    where the file should be, a place that cannot be written to and a full disk; then everything is
    as it was.
    """
    temporary: Path | None = None
    try:
        with refusing(path):
            target = real(path)
            _check_target(path, target)
            _check_folder(path, target.parent)
            temporary = _written_beside(target, data)
            if keep_previous and target.exists():
                _keep(target)
            temporary.replace(target)
            temporary = None
            _sync_folder(target.parent)
    finally:
        if temporary is not None:
            _discard(temporary)


def previous(path: Path) -> Path:
    """Where the previous version of a file is kept: "talks.attache.bak" beside "talks.attache".

    A name that would be too long with it is cut, and told from others by a digest of the whole.
    """
    name = path.name
    if _length(name + PREVIOUS_SUFFIX) <= _LONGEST_NAME:
        return path.with_name(name + PREVIOUS_SUFFIX)
    mark = f"~{hashlib.sha256(os.fsencode(name)).hexdigest()[:8]}{PREVIOUS_SUFFIX}"
    kept = name
    while _length(kept + mark) > _LONGEST_NAME:
        kept = kept[:-1]
    return path.with_name(kept + mark)


def real(path: Path) -> Path:
    """Where a path leads after all links, as the system reaches it however long it is."""
    return reachable(Path(os.path.realpath(reachable(path))))


def _length(name: str) -> int:
    """A name's length as the file system counts it."""
    return utf16_length(name) if os.name == "nt" else len(os.fsencode(name))


class Staging:
    """Files that take their places together: what an export of many files writes.

    Inside the `with` block, `add` writes each file, synced, to a temporary folder beside its
    place, and `commit` moves all of them there. Leaving the block without a commit, by an error or
    an interruption, removes what was staged and every folder that was made for it.
    """

    def __init__(self) -> None:
        self._staged: dict[Path, _Staged] = {}
        self._waiting_rooms: dict[Path, Path] = {}
        self._made: list[Path] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._clear()

    def prepare(self, folder: Path) -> None:
        """Make a folder if it is missing, and see that files can be written there.

        So a place that is no good is told before any work. Raises AttacheError as `add` does.
        """
        place = reachable(folder)
        if place.exists() and not place.is_dir():
            raise AttacheError(f"{folder} is not a folder.", "Give the name of a folder.")
        with refusing(folder):
            target = real(folder)
            self._make(target)
            self._waiting_room(target)

    def add(self, path: Path, data: bytes) -> None:
        """Stage `data` for the file at `path`, whose folder is made if it is missing.

        A link is followed, and an existing file keeps its permissions. Added again, a path gets
        what was added last. Raises AttacheError as `write_atomically` does.
        """
        with refusing(path):
            target = real(path)
            _check_target(path, target)
            self._make(target.parent)
            room = self._waiting_room(target.parent)
            temporary = room / secrets.token_hex(8)
            _write_synced(temporary, target, data)
        self._staged[target] = _Staged(path, target, temporary)

    def drop(self, path: Path) -> None:
        """Let the file at `path` be as it is after all."""
        staged = self._staged.pop(real(path))
        _discard(staged.temporary)

    def commit(self) -> None:
        """Move every staged file into its place, each in one move.

        Raises AttacheError where a move fails: it says which files are new and which are as they
        were before.
        """
        waiting = list(self._staged.values())
        for each in waiting:
            _check_target(each.path, each.target)
        for done, each in enumerate(waiting):
            try:
                each.temporary.replace(each.target)
            except OSError as error:
                raise _half_way(waiting, done, error) from error
        for folder in self._waiting_rooms:
            _sync_folder(folder)
        self._staged.clear()

    def _make(self, folder: Path) -> None:
        """Make a folder and what leads to it, and remember what was made."""
        missing = [each for each in (folder, *folder.parents) if not each.exists()]
        for each in reversed(missing):
            each.mkdir()
            self._made.append(each)

    def _waiting_room(self, folder: Path) -> Path:
        """The temporary folder inside `folder`: a file moves in one step on one file system."""
        room = self._waiting_rooms.get(folder)
        if room is None:
            room = folder / _temporary_name()
            room.mkdir()
            self._waiting_rooms[folder] = room
        return room

    def _clear(self) -> None:
        """Remove what is staged; the folders that were made stay where a file is in them."""
        for room in self._waiting_rooms.values():
            with suppress(OSError):
                for left in list(room.iterdir()):
                    _discard(left)
            _discard_folder(room)
        for folder in reversed(self._made):
            _discard_folder(folder)


@dataclass(frozen=True, slots=True)
class _Staged:
    """A file as the user named it, where that really is, and where its bytes wait."""

    path: Path
    target: Path
    temporary: Path


def _check_target(path: Path, target: Path) -> None:
    if target.is_dir():
        raise AttacheError(
            f"{path} is a folder, not a file.", "Give the name of a file inside it, or another one."
        )
    if target.exists() and not target.is_file():
        raise AttacheError(
            f"{path} is a device, not a file that can be replaced.", "Choose another place."
        )


def _check_folder(path: Path, folder: Path) -> None:
    if not folder.is_dir():
        raise AttacheError(
            f"There is no folder {path.parent}, so {path.name} cannot be saved in it.",
            "Make the folder first, or choose another place.",
        )


def _written_beside(target: Path, data: bytes) -> Path:
    """A synced temporary file with `data` in the folder of `target`, with its permissions."""
    temporary = target.with_name(_temporary_name())
    _write_synced(temporary, target, data)
    return temporary


def _temporary_name() -> str:
    return f".attache-{secrets.token_hex(8)}.tmp"


def _write_synced(temporary: Path, target: Path, data: bytes) -> None:
    """Write `data` to a new file with the permissions of `target`; on failure there is none."""
    try:
        with temporary.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if target.exists():
            temporary.chmod(target.stat().st_mode & 0o777)
    except BaseException:
        _discard(temporary)
        raise


def _discard(temporary: Path) -> None:
    with suppress(OSError):
        temporary.unlink()


def _discard_folder(folder: Path) -> None:
    with suppress(OSError):
        folder.rmdir()


def _keep(target: Path) -> None:
    """Copy what stands at `target` to its previous version, itself in one move."""
    kept = _written_beside(target, target.read_bytes())
    try:
        kept.replace(previous(target))
    except BaseException:
        _discard(kept)
        raise


def _sync_folder(folder: Path) -> None:
    """Make the move itself last through a power cut, where the system can sync a folder."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


@contextmanager
def refusing(path: Path) -> Generator[None]:
    """Tell what the system refuses about `path` in words."""
    try:
        yield
    except OSError as error:
        raise _refusal(path, error) from error
    except ValueError as error:
        raise AttacheError(
            f"{str(path)!r} was not saved: no file can have this name.", "Choose another name."
        ) from error


def _half_way(waiting: Sequence[_Staged], done: int, error: OSError) -> AttacheError:
    """The refusal of a commit that failed after `done` moves."""
    refusal = _refusal(waiting[done].path, error)
    if done == 0:
        return refusal
    new = ", ".join(each.path.name for each in waiting[:done])
    old = ", ".join(each.path.name for each in waiting[done:])
    return AttacheError(f"{refusal.message} Saved: {new}. Not saved: {old}.", refusal.hint)


def _refusal(path: Path, error: OSError) -> AttacheError:
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return AttacheError(
            f"{path} was not saved: the disk is full. What was there before is unchanged.",
            "Free some space, or choose another place.",
        )
    if isinstance(error, PermissionError) or error.errno == errno.EROFS:
        return AttacheError(
            f"{path} was not saved: this place cannot be written to. "
            "What was there before is unchanged.",
            "Close the file if another program has it open, or choose another place.",
        )
    reason = error.strerror or str(error)
    too_long = error.errno == errno.ENAMETOOLONG
    return AttacheError(
        f"{path} was not saved: {reason}. What was there before is unchanged.",
        "Choose a shorter name." if too_long else "Choose another place.",
    )
