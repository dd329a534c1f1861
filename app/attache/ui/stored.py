"""The small JSON files that the window keeps: written whole, for the eyes of the user alone."""

import json
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from attache.files import previous, refusing, write_atomically

if TYPE_CHECKING:  # the window reads how it looked last before it loads what checks values
    from pydantic import BaseModel


def write(file: Path, model: "BaseModel") -> None:
    """Write a model to `file`, which none but the user may read; its folder is made if missing.

    Raises AttacheError where the place cannot be written to.
    """
    data = json.dumps(model.model_dump(), default=str, indent=1)  # escaped: a path may be no UTF-8
    make_folder(file.parent)
    write_atomically(file, data.encode())
    with suppress(OSError):
        file.chmod(0o600)


def make_folder(folder: Path) -> None:
    """Make a folder of the user's own if it is missing. Raises AttacheError where it cannot be."""
    with refusing(folder):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)


def read(file: Path, largest: int) -> dict[str, Any]:
    """The JSON object in `file`, of at most `largest` bytes.

    Raises OSError for a file that cannot be read, and ValueError for one that is damaged.
    """
    with file.open("rb") as opened:
        data = opened.read(largest + 1)
    if len(data) > largest:
        raise ValueError("it is far too large")
    try:
        found = json.loads(data.decode())
    except RecursionError as error:
        raise ValueError("its JSON cannot be read") from error
    if not isinstance(found, dict):
        raise ValueError("it is not a JSON object")
    return cast("dict[str, Any]", found)


def version(found: dict[str, Any]) -> int:
    """The version of what `read` gave. Raises ValueError where it says none."""
    said = found.get("schema_version")
    if type(said) is not int or said < 1:
        raise ValueError("it does not say its version")
    return said


def set_aside(file: Path) -> None:
    """Keep a file that cannot be used as its previous version, so that a new one can be written."""
    with suppress(OSError):
        file.replace(previous(file))
