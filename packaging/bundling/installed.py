"""The wheels that are installed where a bundle is built: which files each brought."""

import csv
from functools import cache
from importlib import metadata
from pathlib import Path

from attache.installed_parts import normal


@cache
def files(name: str) -> tuple[str, ...]:
    """The files of a distribution, by their places among the libraries, with slashes."""
    return _recorded(metadata.distribution(name))


@cache
def owners() -> dict[str, str]:
    """The distribution of every file that any of those installed here brought, by its place."""
    found: dict[str, str] = {}
    for distribution in metadata.distributions():
        name = normal(distribution.name)
        for place in _recorded(distribution):
            found.setdefault(place, name)
    return found


def path(name: str, place: str) -> Path:
    """Where a file of a distribution lies."""
    return Path(str(metadata.distribution(name).locate_file(place)))


def lists_of_materials(name: str) -> list[Path]:
    """The lists in CycloneDX that a wheel brought along of what it is compiled of."""
    places = (place for place in files(name) if "/sboms/" in place and place.endswith(".json"))
    return [path(name, place) for place in sorted(places)]


def _recorded(distribution: metadata.Distribution) -> tuple[str, ...]:
    """The first column of a wheel's record; read as text, which is much faster than as paths."""
    record = distribution.read_text("RECORD") or ""
    return tuple(row[0] for row in csv.reader(record.splitlines()) if row)
