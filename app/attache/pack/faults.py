"""Faults of a pack: collected in one run, then told with file, key and line."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from attache.errors import AttacheError
from attache.pack.raw import KeyPath, follow, is_table
from attache.pack.toml_lines import TomlLines

_MOST_NAMED = 3


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing wrong with a pack.

    `file` is relative to the pack's folder, or is that folder where there is none. `key` leads to
    the fault: in TOML "points[sk-ford].headline" (an item without an id is counted from 1), in CSV
    it is the column.
    `line` counts from 1; 0 is the whole file.
    """

    file: str
    key: str
    line: int
    message: str

    def __str__(self) -> str:
        parts = (f"{self.file}:{self.line}", self.key, self.message)
        return ": ".join(part for part in parts if part)


class PackError(AttacheError):
    """A pack with faults; it is not loaded at all."""

    def __init__(self, folder: Path, faults: tuple[Fault, ...]) -> None:
        named = "; ".join(str(fault) for fault in faults[:_MOST_NAMED])
        more = len(faults) - _MOST_NAMED
        count = "1 fault" if len(faults) == 1 else f"{len(faults)} faults"
        super().__init__(
            f"The pack {folder.name or folder} has {count}: {named}"
            + (f"; and {more} more" if more > 0 else ""),
            f"Mend it; `attache pack validate {folder}` lists every fault.",
        )
        self.faults = faults


@dataclass(frozen=True, slots=True)
class Place:
    """Where in a pack something stands.

    `line` is None in TOML, whose lines are looked up only when there is a fault.
    """

    file: str
    path: KeyPath = ()
    line: int | None = None

    def at(self, *steps: str | int) -> "Place":
        """The place that `steps` lead to from here."""
        return Place(self.file, (*self.path, *steps), self.line)


@dataclass(frozen=True, slots=True)
class Document:
    """A TOML file: its text and what it says."""

    text: str
    data: Mapping[str, object]


class Faults:
    """Collects what is found, in any order."""

    def __init__(self) -> None:
        self._found: list[tuple[Place, str]] = []

    def __bool__(self) -> bool:
        return bool(self._found)

    def add(self, place: Place, message: str) -> None:
        """Note a fault at `place`, told in plain words."""
        self._found.append((place, message))

    def add_error(self, place: Place, error: AttacheError) -> None:
        """Note an expected failure as a fault at `place`."""
        self.add(place, f"{error.message} {error.hint}".strip())

    def told(self, documents: Mapping[str, Document]) -> tuple[Fault, ...]:
        """Every fault once, by file and line. `documents` are the TOML files read, by name."""
        lines = {
            place.file: TomlLines(documents[place.file].text)
            for place, _ in self._found
            if place.line is None and place.file in documents
        }
        faults = {self._told(place, message, documents, lines) for place, message in self._found}
        return tuple(sorted(faults, key=lambda one: (one.file, one.line, one.key, one.message)))

    @staticmethod
    def _told(
        place: Place,
        message: str,
        documents: Mapping[str, Document],
        lines: Mapping[str, TomlLines],
    ) -> Fault:
        if place.line is not None or place.file not in documents:
            column = str(place.path[0]) if place.path else ""
            return Fault(place.file, column, place.line or 0, message)
        key = _key_text(documents[place.file].data, place.path)
        return Fault(place.file, key, lines[place.file].line(place.path), message)


def _key_text(data: Mapping[str, object], path: KeyPath) -> str:
    """A key path as people read it, with ids in place of indices where there are any."""
    text = ""
    for end, step in enumerate(path, start=1):
        if isinstance(step, str):
            text += f".{step}" if text else step
        else:
            text += f"[{_name(follow(data, path[:end])) or step + 1}]"
    return text


def _name(item: object) -> str:
    """The id of a table, or the sector of one that has no id of its own; empty if none."""
    name = item.get("id", item.get("sector")) if is_table(item) else None
    return name if isinstance(name, str) else ""
