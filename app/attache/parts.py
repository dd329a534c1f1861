"""The parts that Attaché is made of: of each its name, version, licence, and the licence's text.

A package has the list, which its build wrote; from source it is made of what is installed.
"""

import json
from dataclasses import dataclass
from pathlib import Path

from attache.errors import AttacheError

FOLDER_NAME = "licences"
LIST_NAME = "parts.json"
_LIST = Path(__file__).resolve().parent / FOLDER_NAME / LIST_NAME


@dataclass(frozen=True, slots=True)
class Part:
    """Something that Attaché is made of.

    `licence` is an SPDX expression, `texts` are the files with its words, `inside` is the part
    that brings this one along, and `authors` who wrote it, where they are known.
    """

    name: str
    version: str
    licence: str
    purpose: str
    home: str
    texts: tuple[Path, ...]
    inside: str = ""
    authors: str = ""

    def text(self) -> str:
        """The words of the licence and of the notices, one file after the other."""
        return "\n\n".join(read_text(path).strip("\n") for path in self.texts)


def parts() -> tuple[Part, ...]:
    """All parts: Attaché first, then the others by name, with those inside another after it.

    Raises AttacheError where a package is damaged.
    """
    if _LIST.is_file():
        return read(_LIST)
    from attache.installed_parts import from_source  # no package needs it

    return from_source()


def read(file: Path) -> tuple[Part, ...]:
    """The parts that a build listed in a file; the texts lie beside it. Raises AttacheError."""
    try:
        entries = json.loads(file.read_text(encoding="utf-8"))["parts"]
        return tuple(_read_part(entry, file.parent) for entry in entries)
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise AttacheError(
            f"{file} does not list the parts of this package.",
            "The package is damaged; install it anew.",
        ) from error


def _read_part(entry: dict[str, str | list[str]], folder: Path) -> Part:
    texts = tuple(folder / text for text in entry["texts"])
    facts = {key: str(value) for key, value in entry.items() if key != "texts"}
    return Part(texts=texts, **facts)


def read_text(file: Path) -> str:
    """A text as people read it, whatever encoding it was written in."""
    raw = file.read_bytes()
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = raw.decode("latin-1")
    return text.replace("\r\n", "\n").replace("\f", "\n")
