"""What a finished bundle is made of: whose each file and module is, and every licence's text.

`write` is what the build calls; a file that is nobody's, or a part without a licence, stops it.
"""

import hashlib
import shutil
from collections.abc import Iterable
from dataclasses import replace
from functools import cache
from importlib import metadata
from pathlib import Path
from typing import Final

from attache import installed_parts
from attache.errors import AttacheError
from attache.parts import FOLDER_NAME
from bundling import crates, embedded, licences, owners, system_libraries
from bundling.bundled import Bundled, File, bundled
from bundling.embedded import Declared
from bundling.owners import ATTACHE, LOADER, PYTHON, SYSTEM

_EMBEDDED: Final = "embedded/"
_DEBIAN: Final = "deb/"
_FONT: Final = "font/"


def write(bundle: Path) -> tuple[Bundled, ...]:
    """Put the list of its parts and their licences into a bundle, and return the parts.

    Raises AttacheError where a file belongs to nobody, or a licence or its text is missing.
    """
    shutil.rmtree(folder(bundle), ignore_errors=True)  # of an earlier run
    parts, strangers = _parts_and_strangers(bundle)
    faults = [*strangers, *licences.faults(parts)]
    if faults:
        raise AttacheError(
            "The bundle holds what nobody accounts for:\n"
            + "\n".join(f"  {each}" for each in faults),
            f"Say in {embedded.FILE.name} what it is, with its licence; or leave it out.",
        )
    licences.keep(parts, folder(bundle))
    return parts


def missing(bundle: Path) -> list[str]:
    """What nobody accounts for in a bundle, in words: files, modules, licences, texts."""
    parts, strangers = _parts_and_strangers(bundle)
    return [*strangers, *licences.faults(parts)]


def parts_of(bundle: Path) -> tuple[Bundled, ...]:
    """The parts of a bundle: Attaché first, then by name, with what is inside another after it."""
    return _parts_and_strangers(bundle)[0]


def folder(bundle: Path) -> Path:
    """Where the licences are in a bundle: beside the app's own data."""
    bases = owners.layout(bundle).bases
    base = next((each for each in bases if (each / "attache").is_dir()), bases[0])
    return base / "attache" / FOLDER_NAME


def _parts_and_strangers(bundle: Path) -> tuple[tuple[Bundled, ...], list[str]]:
    declared = Declared()
    found = owners.Owners(declared).all_in(bundle)
    keys = {ATTACHE, *found.keys} | _bringers(found.keys, declared)
    places = [place for files in found.files.values() for place in files]
    parts = {key: _part(key, declared) for key in keys}
    for key in keys:
        for entry in declared.of(key):
            if entry.key in keys or entry.is_among(_short(places)):
                parts[entry.key] = embedded.part(entry, key)
        for crate in _crates(key):
            parts[crate.key] = crate
    named = [
        replace(part, files=_files(found.files.get(key, ()), bundle)) for key, part in parts.items()
    ]
    return _in_order(named), found.strangers


def _files(places: Iterable[str], bundle: Path) -> tuple[File, ...]:
    return tuple(
        File(place, hashlib.sha256((bundle / place).read_bytes()).hexdigest()) for place in places
    )


def _short(places: Iterable[str]) -> list[str]:
    """Places as the patterns have them: without the folder that everything lies in."""
    starts = ("_internal/", "Contents/Frameworks/", "Contents/Resources/")
    short: list[str] = []
    for place in places:
        start = next((each for each in starts if place.startswith(each)), "")
        short.append(place.removeprefix(start).replace("__dot__", "."))
    return short


def _bringers(keys: Iterable[str], declared: Declared) -> set[str]:
    """The distributions of which only something embedded is in the bundle."""
    brought = {entry.key: entry.owner for entry in declared.entries}
    return {brought[key] for key in keys if key in brought} - {SYSTEM}


def _part(key: str, declared: Declared) -> Bundled:
    if key.startswith(_EMBEDDED):
        entry = next(entry for entry in declared.entries if entry.key == key)
        return embedded.part(entry, "" if entry.owner == SYSTEM else entry.owner)
    if key.startswith(_DEBIAN):
        return system_libraries.part(key.removeprefix(_DEBIAN), declared)
    if key.startswith(_FONT):
        return _font(key)
    if key == ATTACHE:
        own = installed_parts.attache()
        return bundled(key, own, f"pkg:generic/attache@{own.version}", _needs("attache"))
    if key == PYTHON:
        python = installed_parts.python()
        return bundled(key, python, f"pkg:generic/python@{python.version}")
    return _distribution(key)


@cache
def _distribution(name: str) -> Bundled:
    distribution = metadata.distribution(name)
    part = installed_parts.distribution_part(distribution)
    found = bundled(name, part, f"pkg:pypi/{name}@{distribution.version}", _needs(name))
    if name == LOADER:
        return replace(found, name="PyInstaller's loader", needs=())
    return found


def _needs(name: str) -> tuple[str, ...]:
    """The distributions that one requires on this system."""
    return tuple(sorted(installed_parts.direct_requirements(name)))


@cache
def _fonts() -> dict[str, Bundled]:
    found: dict[str, Bundled] = {}
    for part in installed_parts.fonts():
        key = f"{_FONT}{part.name}"
        plain = part.name.lower().replace(" ", "-")
        found[key] = bundled(key, part, f"pkg:generic/{plain}")
    return found


def _font(key: str) -> Bundled:
    return _fonts()[key]


def _crates(key: str) -> list[Bundled]:
    if key in (ATTACHE, PYTHON) or "/" in key:
        return []
    return crates.crates(key, key)


def _in_order(parts: Iterable[Bundled]) -> tuple[Bundled, ...]:
    """Attaché first, then by name; what is inside another directly after it."""
    every = sorted(parts, key=lambda part: (part.name.lower(), part.version, part.key))
    tops = [part for part in every if not part.inside]
    tops.sort(key=lambda part: part.key != ATTACHE)
    return tuple(
        each for top in tops for each in (top, *(part for part in every if part.inside == top.key))
    )
