"""Reading the files of one pack folder; what cannot be read is a fault that names file and line."""

import codecs
import csv
import io
import re
import tomllib
from dataclasses import dataclass
from pathlib import Path, PurePosixPath, PureWindowsPath

from attache.pack.entries import Entry
from attache.pack.faults import Document, Faults, Place

_TOML_LINE = re.compile(r"\s*\(at line (\d+), column (\d+)\)$")
_TOML_END = re.compile(r"\s*\(at end of document\)$")
_OTHER_UNICODE = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


@dataclass(frozen=True, slots=True)
class Table:
    """A CSV file: its columns and its rows, each row keyed by column."""

    columns: tuple[str, ...]
    rows: tuple[Entry, ...]


class PackFiles:
    """The files of a pack, each read once. `documents` are the TOML files read so far, by name."""

    def __init__(self, folder: Path, faults: Faults) -> None:
        self._folder = folder
        self._faults = faults
        self.documents: dict[str, Document] = {}
        self._tables: dict[str, Table | None] = {}

    def text(self, name: str) -> str | None:
        """A text file in UTF-8, a byte order mark left out; None after a fault."""
        whole = Place(name, (), 0)
        try:
            data = (self._folder / name).read_bytes()
        except FileNotFoundError:
            self._faults.add(whole, "the file is missing")
            return None
        except IsADirectoryError:
            self._faults.add(whole, "this is a folder; a file is expected")
            return None
        except (OSError, ValueError) as error:
            reason = error.strerror if isinstance(error, OSError) else "not a file name"
            self._faults.add(whole, f"the file cannot be read: {reason}")
            return None
        if not data.strip():
            self._faults.add(whole, "the file is empty")
            return None
        return self._decoded(name, data)

    def _decoded(self, name: str, data: bytes) -> str | None:
        if data.startswith(_OTHER_UNICODE):
            self._faults.add(Place(name, (), 1), "the file is in UTF-16; save it as UTF-8")
            return None
        mark = len(codecs.BOM_UTF8) if data.startswith(codecs.BOM_UTF8) else 0
        try:
            return data[mark:].decode("utf-8")
        except UnicodeDecodeError as error:
            at = error.start + mark
            line = data[:at].count(b"\n") + 1
            message = f"byte {at + 1} (0x{data[at]:02x}) is not UTF-8; save the file as UTF-8"
            self._faults.add(Place(name, (), line), message)
            return None

    def toml(self, name: str) -> Entry | None:
        """A TOML file; None after a fault."""
        text = self.text(name)
        if text is None:
            return None
        try:
            data = tomllib.loads(text)
        except RecursionError:
            self._faults.add(Place(name, (), 0), "bad TOML: lists are nested too deep")
            return None
        except ValueError as error:  # TOMLDecodeError, and numbers of thousands of digits
            self._faults.add(*_bad_toml(name, text, str(error)))
            return None
        self.documents[name] = Document(text, data)
        return Entry(Place(name), data)

    def rows(self, name: str, columns: tuple[str, ...]) -> tuple[Entry, ...] | None:
        """The rows of a CSV file that has exactly these columns; None after a fault in all of it.

        A row with too few or too many cells is a fault of its own.
        """
        table = self.table(name)
        if table is None:
            return None
        place = Place(name, (), 1)
        for column in columns:
            if column not in table.columns:
                self._faults.add(place.at(column), f"the header has no column {column}")
        for column in table.columns:
            if column not in columns:
                wanted = ", ".join(columns)
                message = f"'{column}' is not a known column; the header is {wanted}"
                self._faults.add(place.at(column), message)
        return table.rows if set(table.columns) == set(columns) else None

    def table(self, name: str) -> Table | None:
        """A CSV file with whatever columns it has; None after a fault in all of it."""
        if name not in self._tables:
            text = self.text(name)
            self._tables[name] = None if text is None else self._parsed(name, text)
        return self._tables[name]

    def _parsed(self, name: str, text: str) -> Table | None:
        reader = csv.reader(io.StringIO(text, newline=""), strict=True)
        header: tuple[str, ...] = ()
        rows: list[Entry] = []
        line = 1
        try:
            for cells in reader:
                place, line = Place(name, (), line), reader.line_num + 1
                if not header:
                    header = tuple(cells)
                    if not self._sound_header(place, header):
                        return None
                elif cells:  # a blank line is nothing
                    rows.append(Entry(place, dict(zip(header, cells, strict=False))))
                    self._check_length(place, header, cells)
        except csv.Error as error:
            self._faults.add(Place(name, (), reader.line_num), f"bad CSV: {error}")
            return None
        return Table(header, tuple(rows))

    def _check_length(self, place: Place, header: tuple[str, ...], cells: list[str]) -> None:
        if len(cells) != len(header):
            message = f"the row has {len(cells)} cells, the header has {len(header)}"
            self._faults.add(place, message)

    def _sound_header(self, place: Place, header: tuple[str, ...]) -> bool:
        twice = sorted({column for column in header if header.count(column) > 1})
        for column in twice:
            self._faults.add(place.at(column), f"the header names the column '{column}' twice")
        if not header:
            self._faults.add(place, "the first line must be the header")
        return bool(header) and not twice

    def inside(self, name: str) -> bool:
        """Whether a file name given in the pack stays inside the pack's folder."""
        parts = PurePosixPath(name.replace("\\", "/")).parts
        if ".." in parts or name.startswith(("/", "\\")) or PureWindowsPath(name).drive:
            return False
        try:
            return (self._folder / name).resolve().is_relative_to(self._folder.resolve())
        except (OSError, RuntimeError, ValueError):  # links in a circle, a name with a zero byte
            return False

    def names(self, subfolder: str, ending: str) -> list[str]:
        """The files of a subfolder with that ending, as "subfolder/name", by name."""
        folder = self._folder / subfolder
        try:
            found = sorted(path.name for path in folder.iterdir() if path.suffix == ending)
        except OSError:
            return []
        return [f"{subfolder}/{name}" for name in found]


def _bad_toml(name: str, text: str, message: str) -> tuple[Place, str]:
    """Where and how a text is not TOML, from the words of tomllib."""
    line = 0
    if found := _TOML_LINE.search(message):
        line = int(found.group(1))
        message = f"{message[: found.start()]} (column {found.group(2)})"
    elif found := _TOML_END.search(message):
        line = text.rstrip("\n").count("\n") + 1
        message = f"{message[: found.start()]} (at the end of the file)"
    return Place(name, (), line), f"bad TOML: {message}"
