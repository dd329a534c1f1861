"""What wheels hold inside that their metadata do not say: packaging/licences/embedded.toml."""

import json
import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from fnmatch import fnmatchcase
from functools import cached_property
from importlib import metadata
from pathlib import Path
from typing import Any, Final

from attache.errors import AttacheError
from attache.installed_parts import STANDARD_TEXTS, standard_texts
from attache.parts import read_text
from bundling import installed
from bundling.bundled import Bundled, Text

FILE: Final = STANDARD_TEXTS.parent / "embedded.toml"
_OF_WHEEL: Final = "wheel:"
_NEXT_SECTION: Final = re.compile(r"^(-{4}|Name: .*|===== .* =====)$", re.MULTILINE)
_WHOLE: Final = "*"


@dataclass(frozen=True, slots=True)
class Embedded:
    """An entry of the file."""

    name: str
    owner: str
    licence: str
    purpose: str
    home: str
    files: tuple[str, ...]
    when: tuple[str, ...]
    version: str
    sbom: str
    texts: tuple[str, ...]

    @property
    def key(self) -> str:
        """What tells it from all other parts."""
        return f"embedded/{self.owner}/{self.name}"

    def claims(self, place: str) -> bool:
        """Whether a file of its owner is this part."""
        return matches(place, self.files)

    def is_among(self, places: Iterable[str]) -> bool:
        """Whether it is in a bundle with these files, once its owner is."""
        patterns = (*self.files, *self.when)
        return not patterns or any(matches(place, patterns) for place in places)


class Declared:
    """All that the file says."""

    def __init__(self, file: Path = FILE) -> None:
        self._said: dict[str, Any] = tomllib.loads(file.read_text(encoding="utf-8"))

    @cached_property
    def entries(self) -> tuple[Embedded, ...]:
        """What is embedded, in the order of the file."""
        return tuple(_embedded(entry) for entry in self._said["embedded"])

    def of(self, owner: str) -> tuple[Embedded, ...]:
        """What a distribution brings inside."""
        return tuple(entry for entry in self.entries if entry.owner == owner)

    def is_own(self, owner: str, place: str) -> bool:
        """Whether a library file is of the distribution itself."""
        return matches(place, self._said["own"].get(owner, ()))

    def debian_licence(self, source: str) -> str:
        """The licence of a Debian source package, where its copyright file does not say."""
        return self._said["debian"].get(source.replace(".", "-"), "")


def matches(place: str, patterns: Iterable[str]) -> bool:
    """Whether a place in a bundle is as one of the patterns says, whatever its case."""
    return any(fnmatchcase(place.lower(), pattern.lower()) for pattern in patterns)


def _embedded(entry: dict[str, Any]) -> Embedded:
    return Embedded(
        name=entry["name"],
        owner=entry["in"],
        licence=entry["licence"],
        purpose=entry["purpose"],
        home=entry["home"],
        files=tuple(entry.get("files", ())),
        when=tuple(entry.get("when", ())),
        version=entry.get("version", ""),
        sbom=entry.get("sbom", ""),
        texts=tuple(entry.get("texts", ())),
    )


def part(entry: Embedded, inside: str) -> Bundled:
    """An entry as a part, which the part with the key `inside` brings along.

    Raises AttacheError where a text that it names is not there.
    """
    version = _version(entry)
    return Bundled(
        key=entry.key,
        name=entry.name,
        version=version,
        licence=entry.licence,
        purpose=entry.purpose,
        home=entry.home,
        texts=_texts(entry),
        purl=_purl(entry.name, version),
        inside=inside,
    )


def _purl(name: str, version: str) -> str:
    plain = re.sub(r"[^a-z0-9.+-]+", "-", name.lower()).strip("-")
    return f"pkg:generic/{plain}@{version}" if version else f"pkg:generic/{plain}"


def _version(entry: Embedded) -> str:
    if entry.version == "same":
        return metadata.version(entry.owner)
    return entry.version or (_listed_version(entry) if entry.sbom else "")


def _listed_version(entry: Embedded) -> str:
    """The version that the list of materials in a wheel gives; distributions add a suffix to it."""
    for file in installed.lists_of_materials(entry.owner):
        for component in json.loads(file.read_text(encoding="utf-8")).get("components", ()):
            if component["name"] == entry.sbom:
                return str(component.get("version", "")).partition("-")[0]
    return ""


def _texts(entry: Embedded) -> tuple[Text, ...]:
    if not entry.texts:
        return tuple(Text(file.name, read_text(file)) for file in standard_texts(entry.licence))
    return tuple(_text(entry, each) for each in entry.texts)


def _text(entry: Embedded, said: str) -> Text:
    if said.startswith(_OF_WHEEL):
        place, _, heading = said.removeprefix(_OF_WHEEL).partition("#")
        words = read_text(_file_of_wheel(entry, place))
        if heading:
            words = _section(entry, words, heading)
        return Text(_text_name(entry, place), words)
    file = STANDARD_TEXTS / said
    if not file.is_file():
        raise _lost(entry, said)
    return Text(said, read_text(file))


def _text_name(entry: Embedded, place: str) -> str:
    plain = re.sub("[^a-z0-9.]+", "-", entry.name.lower()).strip("-")
    return f"{entry.owner}-{plain}-{Path(place).stem}.txt"


def _file_of_wheel(entry: Embedded, place: str) -> Path:
    """A file of a distribution by the end of its path; a mere name, among its metadata."""
    for file in installed.files(entry.owner):
        is_it = file == place or file.endswith(f"/{place}")
        if is_it and ("/" in place or ".dist-info/" in file):
            return installed.path(entry.owner, file)
    raise _lost(entry, place)


def _section(entry: Embedded, words: str, headings: str) -> str:
    """What stands under the first of the headings that is in a text of several licences."""
    for heading in headings.split("|"):
        if heading == _WHOLE:
            return words
        name = re.escape(heading)
        found = re.search(rf"^({name}|===== {name}-[\d.]+ =====) *$", words, re.MULTILINE)
        if found:
            end = _NEXT_SECTION.search(words, found.end())
            return words[found.start() : end.start() if end else len(words)].strip("\n")
    raise _lost(entry, headings)


def _lost(entry: Embedded, place: str) -> AttacheError:
    return AttacheError(
        f"The licence text '{place}' of {entry.name}, in {entry.owner}, is not there.",
        f"Say in {FILE.name} where it is now.",
    )
