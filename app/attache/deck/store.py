"""The `.attache` file: a deck as JSON, written in one move and read without ever being changed."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any, cast

from pydantic import ValidationError

from attache.deck.models import SCHEMA_VERSION, Deck
from attache.deck.refusals import faults
from attache.errors import AttacheError, newer
from attache.files import previous, write_atomically
from attache.paths import reachable

Data = dict[str, Any]

# From a version of the file to the next one: each function gets the JSON object of its version and
# returns that of version + 1. `schema_version` itself is set by `read`.
MIGRATIONS: dict[int, Callable[[Data], Data]] = {
    1: lambda data: data,  # version 2 has the brand's digest, which may be missing
    2: lambda data: data,  # version 3 has slides of one's own, order and hidden slides, if any
    3: lambda data: data,  # version 4 has charts of one's own data, if any
}

_LARGEST = 50 * 2**20
"""A deck with every point of a large pack reworded is under a megabyte; data add a few at most."""
_MOST_FAULTS = 3


def read(path: Path) -> Deck:
    """The deck that a file holds, brought up to the present version in memory only.

    Raises AttacheError, naming file, key and what to do, for a file that is missing, unreadable,
    damaged, or written by a newer Attaché. The file itself is never touched.
    """
    return parse(_text(path), path)


def parse(text: str, path: Path) -> Deck:
    """The deck in the text of a `.attache` file; `path` is what a refusal calls its place.

    Raises AttacheError for a text that is damaged or of a newer Attaché.
    """
    data = _object(path, text)
    version = _version(path, data)
    while version < SCHEMA_VERSION:
        data = _migrated(path, data, version)
        version += 1
    try:
        return Deck.model_validate_json(
            json.dumps({**data, "schema_version": version}), strict=True
        )
    except ValidationError as error:
        raise _damaged(path, _in_words(error)) from error


def write(path: Path, deck: Deck) -> None:
    """Save a deck. The version that stood there is kept beside it as "<name>.attache.bak".

    Raises AttacheError where the place cannot be written to, and where the deck has grown larger
    than any that can be read again; then what stood there is unchanged.
    """
    data = to_bytes(deck)
    if len(data) > _LARGEST:
        raise AttacheError(
            f"The deck is too large to be saved: {len(data) // 2**20} MB, at most "
            f"{_LARGEST // 2**20}.",
            "Take out a chart with much data, or give its data as a smaller range of cells.",
        )
    write_atomically(path, data, keep_previous=True)


def to_bytes(deck: Deck) -> bytes:
    """What a `.attache` file holds for that deck: JSON in UTF-8, keys sorted, one to a line.

    Data that no section shows are left out: nobody would see that they go along.
    """
    shown = {chart.chart for section in deck.sections for chart in section.charts}
    placed = tuple(own for own in deck.charts if own.id in shown)
    data = deck.model_copy(update={"charts": placed}).model_dump(mode="json")
    text = json.dumps(data, ensure_ascii=False, indent=2, sort_keys=True)
    return f"{text}\n".encode()


def _text(path: Path) -> str:
    try:
        file = reachable(path)
        if file.is_dir():
            raise AttacheError(f"{path} is a folder, not a deck.", "Give the .attache file in it.")
        if file.stat().st_size > _LARGEST:
            raise _damaged(path, "it is far larger than any deck")
        return file.read_bytes().decode("utf-8-sig")
    except FileNotFoundError as error:
        raise AttacheError(f"There is no file {path}.", _kept(path) or "Check the name.") from error
    except PermissionError as error:
        raise AttacheError(
            f"{path} may not be read by this user.", "Ask for access, or copy the file."
        ) from error
    except UnicodeDecodeError as error:
        raise _damaged(path, "it is not text") from error
    except (OSError, ValueError) as error:
        raise AttacheError(f"{path} cannot be read: {error}.", "Check the name.") from error


def _object(path: Path, text: str) -> Data:
    try:
        data = json.loads(text)
    except json.JSONDecodeError as error:
        what = "it is empty" if not text.strip() else f"it is not JSON from line {error.lineno} on"
        raise _damaged(path, what) from error
    except (RecursionError, ValueError) as error:
        raise _damaged(path, "its JSON cannot be read") from error
    if not isinstance(data, dict):
        raise _damaged(path, "it is JSON, but not an object with the keys of a deck")
    return cast("Data", data)


def _version(path: Path, data: Data) -> int:
    version = data.get("schema_version")
    if version is None:
        raise _damaged(path, "the key schema_version is missing")
    if not isinstance(version, int) or isinstance(version, bool) or version < 1:
        raise _damaged(path, f"schema_version is {version!r}, which is not a version")
    if version > SCHEMA_VERSION:
        raise newer(path, version, SCHEMA_VERSION)
    return version


def _migrated(path: Path, data: Data, version: int) -> Data:
    if version not in MIGRATIONS:
        raise AttacheError(
            f"{path} has version {version} of the file, which this Attaché no longer reads.",
            "Open and save it with an older Attaché first. The file is unchanged.",
        )
    try:
        return MIGRATIONS[version](data)
    except (KeyError, TypeError, ValueError, AttributeError, IndexError) as error:
        raise _damaged(path, f"it does not have the keys of version {version}") from error


def _in_words(error: ValidationError) -> str:
    found = [f"{key} {fault}".strip() for key, fault in faults(error)]
    more = len(found) - _MOST_FAULTS
    return "; ".join(found[:_MOST_FAULTS]) + (f"; and {more} more" if more > 0 else "")


def _damaged(path: Path, what: str) -> AttacheError:
    hint = _kept(path) or "Restore it from a copy."
    return AttacheError(f"{path} is damaged: {what}.", f"{hint} The file is unchanged.")


def _kept(path: Path) -> str:
    """Where the previous version can be found, if there is one."""
    kept = previous(path)
    return f"The version saved before it is {kept}." if reachable(kept).is_file() else ""
