"""Writing a file so that it is whole or not there at all, and what was there is never lost."""

import errno
import os
import secrets
from contextlib import suppress
from pathlib import Path

from attache.errors import AttacheError

PREVIOUS_SUFFIX = ".bak"


def write_atomically(path: Path, data: bytes, keep_previous: bool = False) -> None:
    """Replace the file at `path` by `data` in one move, after it is written and synced beside it.

    A link is followed, and an existing file keeps its permissions. With `keep_previous` the file
    that stood there stays as `previous(path)`. Raises AttacheError for a missing folder, a folder
    where the file should be, a place that cannot be written to and a full disk; then everything is
    as it was.
    """
    temporary: Path | None = None
    try:
        target = Path(os.path.realpath(path))
        _check_place(path, target)
        temporary = _written_beside(target, data)
        if keep_previous and target.exists():
            _keep(target)
        temporary.replace(target)
        temporary = None
        _sync_folder(target.parent)
    except OSError as error:
        raise _refusal(path, error) from error
    except ValueError as error:
        raise AttacheError(
            f"{str(path)!r} was not saved: no file can have this name.", "Choose another name."
        ) from error
    finally:
        if temporary is not None:
            _discard(temporary)


def previous(path: Path) -> Path:
    """Where the previous version of a file is kept: "talks.attache.bak" beside "talks.attache"."""
    return path.with_name(path.name + PREVIOUS_SUFFIX)


def _check_place(path: Path, target: Path) -> None:
    if target.is_dir():
        raise AttacheError(
            f"{path} is a folder, not a file.", "Give the name of a file inside it, or another one."
        )
    if target.exists() and not target.is_file():
        raise AttacheError(
            f"{path} is a device, not a file that can be replaced.", "Choose another place."
        )
    if not target.parent.is_dir():
        raise AttacheError(
            f"There is no folder {path.parent}, so {path.name} cannot be saved in it.",
            "Make the folder first, or choose another place.",
        )


def _written_beside(target: Path, data: bytes) -> Path:
    """A synced temporary file with `data` in the folder of `target`, with its permissions."""
    temporary = target.with_name(f".attache-{secrets.token_hex(8)}.tmp")
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
    return temporary


def _discard(temporary: Path) -> None:
    with suppress(OSError):
        temporary.unlink()


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
    return AttacheError(
        f"{path} was not saved: {reason}. What was there before is unchanged.",
        "Choose another place.",
    )
