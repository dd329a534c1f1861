"""Libraries that a bundle took from the system it was built on: Debian's, with their packages."""

import os
import re
import shutil
import subprocess
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from urllib.parse import quote

from attache.parts import read_text
from bundling.bundled import Bundled, Text
from bundling.embedded import Declared

_COMMON: Final = Path("/usr/share/common-licenses")
_FIELDS: Final = "${Package}\t${Version}\t${source:Package}\t${binary:Summary}\t${Homepage}\n"
_SPDX: Final = {
    "Expat": "MIT",
    "MIT/X": "MIT",
    "BSD-3-clause": "BSD-3-Clause",
    "BSD-2-clause": "BSD-2-Clause",
    "GPL-2+": "GPL-2.0-or-later",
    "GPL-3+": "GPL-3.0-or-later",
    "LGPL-2+": "LGPL-2.0-or-later",
    "LGPL-2.1+": "LGPL-2.1-or-later",
    "LGPL-3+": "LGPL-3.0-or-later",
}


@dataclass(frozen=True, slots=True)
class _Package:
    name: str
    version: str
    source: str
    summary: str
    home: str


def packages(names: Iterable[str]) -> dict[str, str]:
    """Of library files by their names ("libffi.so.8"), the Debian package each is from.

    What the system does not have, or no package brought, is left out.
    """
    if not shutil.which("dpkg"):
        return {}
    known = _known_libraries()
    paths = {name: known[name] for name in names if name in known}
    spellings = {name: _spellings(path) for name, path in paths.items()}
    owners = _owners({each for several in spellings.values() for each in several})
    found = {
        name: next((owners[each] for each in several if each in owners), "")
        for name, several in spellings.items()
    }
    return {name: package for name, package in found.items() if package}


def _known_libraries() -> dict[str, Path]:
    """Every library that the system's linker knows, by its name."""
    tool = shutil.which("ldconfig") or "/sbin/ldconfig"
    lines = _output([tool, "-p"]).splitlines()[1:]
    pairs = (re.fullmatch(r"\s*(\S+) \(.*x86-64.*\) => (\S+)", line) for line in lines)
    found: dict[str, Path] = {}
    for pair in pairs:
        if pair:
            found.setdefault(pair[1], Path(pair[2]))
    return found


def _spellings(path: Path) -> list[str]:
    """The names that dpkg may know a file by: /lib is /usr/lib, and links lead on."""
    several = [str(path), os.path.realpath(path)]
    return [
        spelling
        for each in several
        for spelling in (each, each.removeprefix("/usr"), f"/usr{each}")
    ]


def _owners(paths: set[str]) -> dict[str, str]:
    if not paths:
        return {}
    lines = _output(["dpkg", "-S", *sorted(paths)]).splitlines()
    pairs = (line.rpartition(": ") for line in lines)
    return {path: package.partition(":")[0] for package, _, path in pairs}


def part(package: str, declared: Declared) -> Bundled:
    """A Debian package as a part."""
    facts = _package(package)
    copyright_file = Path("/usr/share/doc") / package / "copyright"
    words = read_text(copyright_file) if copyright_file.is_file() else ""
    licence = declared.debian_licence(facts.source) or _licence(words)
    return Bundled(
        key=f"deb/{facts.name}",
        name=facts.name,
        version=facts.version,
        licence=licence,
        purpose=facts.summary,
        home=facts.home,
        texts=_texts(facts.name, words),
        purl=f"pkg:deb/debian/{facts.name}@{quote(facts.version, safe='.-~:')}",
    )


def _package(name: str) -> _Package:
    fields = _output(["dpkg-query", "-W", "-f", _FIELDS, name]).splitlines()[0].split("\t")
    return _Package(*(field.strip() for field in fields))


def _licence(words: str) -> str:
    """The licence that a copyright file in Debian's form gives for all files; else empty."""
    said = re.search(r"^Files: *\*\n(?:.+\n)*?License: *(.+)$", words, re.MULTILINE)
    name = said[1].strip() if said else ""
    name = _SPDX.get(name, name)
    return name if re.fullmatch(r"[\w.+-]+", name) else ""


def _texts(package: str, words: str) -> tuple[Text, ...]:
    """The copyright file, and the well-known licences that it only names."""
    if not words:
        return ()
    named = sorted(set(re.findall(r"/common-licenses/([A-Z][\w.-]*\d)", words)))
    common = [_COMMON / name for name in named]
    return (
        Text(f"debian-{package}.txt", words),
        *(Text(f"{file.name}.txt", read_text(file)) for file in common if file.is_file()),
    )


def _output(command: list[str]) -> str:
    """What a tool prints; what it does not know is no failure."""
    environment = {**os.environ, "LC_ALL": "C"}
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=environment)
    return done.stdout
