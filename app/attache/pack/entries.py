"""What the files of a pack say, piece by piece, before it is known whether it makes sense.

Checks across files read entries rather than models, so that a point whose headline is too long
still has its sectors and sentences checked in the same run.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TypeVar

from pydantic import BaseModel, ValidationError

from attache.pack.faults import Faults, Place
from attache.pack.plain import plain
from attache.pack.raw import is_list, is_table

_LONGEST_WHOLE = 20  # no count of anything in a pack comes near

_Model = TypeVar("_Model", bound=BaseModel)


@dataclass(frozen=True, slots=True)
class Entry:
    """One table of a TOML file or one row of a CSV file, with where it stands.

    Its readers pass over whatever has the wrong type: `shaped` has told that already.
    """

    place: Place
    data: Mapping[str, object]

    def at(self, *steps: str | int) -> Place:
        """Where the value that `steps` lead to stands."""
        return self.place.at(*steps)

    def text(self, key: str) -> str:
        """The text of `key`; empty where there is none."""
        value = self.data.get(key)
        return value if isinstance(value, str) else ""

    def texts(self, key: str) -> Iterator[tuple[Place, str]]:
        """The texts in the list of `key`."""
        for index, value in enumerate(_list(self.data.get(key))):
            if isinstance(value, str):
                yield self.at(key, index), value

    def whole(self, key: str) -> int | None:
        """The whole number of `key`; a CSV cell counts when it reads as one."""
        value = self.data.get(key)
        if isinstance(value, str) and value.strip().isdecimal() and len(value) < _LONGEST_WHOLE:
            return int(value)
        return value if isinstance(value, int) and not isinstance(value, bool) else None

    def wholes(self, key: str) -> Iterator[tuple[Place, int]]:
        """The whole numbers in the list of `key`."""
        for index, value in enumerate(_list(self.data.get(key))):
            if isinstance(value, int) and not isinstance(value, bool):
                yield self.at(key, index), value

    def numbers(self, key: str) -> tuple[int, ...]:
        """The same numbers without their places."""
        return tuple(number for _, number in self.wholes(key))

    def table(self, key: str) -> "Entry | None":
        """The table of `key`."""
        value = self.data.get(key)
        return Entry(self.at(key), value) if is_table(value) else None

    def tables(self, key: str) -> "Iterator[Entry]":
        """The tables in the list of `key`."""
        for index, value in enumerate(_list(self.data.get(key))):
            if is_table(value):
                yield Entry(self.at(key, index), value)


def _list(value: object) -> list[object]:
    return value if is_list(value) else []


def shaped(entry: Entry, model: type[_Model], faults: Faults) -> _Model | None:
    """The entry as `model`; None, with its faults noted, when it does not have that shape.

    TOML has types, so text where a number belongs is a fault there; CSV cells are all text.
    """
    try:
        if entry.place.line is not None:
            return model.model_validate(entry.data)
        # JSON is the road on which pydantic is strict about types and takes lists for tuples.
        return model.model_validate_json(json.dumps(entry.data, default=_no_json), strict=True)
    except ValidationError as error:
        for finding in error.errors(include_url=False):
            if finding["type"] == "too_short" and _list(entry.data.get(str(finding["loc"][-1]))):
                continue  # its items are faulty, and told one by one
            message = plain(finding, entry.data, model.model_fields)
            faults.add(entry.at(*finding["loc"]), message)
        return None


def _no_json(_: object) -> object:
    """A date or time: nothing in a pack is one, and a table in its stead is refused everywhere."""
    return {"date": True}


def listed(document: Entry, key: str, faults: Faults) -> list[Entry]:
    """The tables written as [[key]] in a document; whatever else stands there is a fault."""
    value = document.data.get(key)
    if value is None:
        faults.add(document.at(key), f"{key} is missing: it is a list of tables, [[{key}]]")
        return []
    entries = list(document.tables(key))
    if not is_list(value) or len(entries) != len(value):
        faults.add(document.at(key), f"{key} must be a list of tables, [[{key}]]")
    return entries
