"""The parts of an app that runs from source: what is installed, the fonts, and Python."""

import platform
import re
import sysconfig
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path
from typing import Final

from packaging.requirements import Requirement

from attache import __version__, paths
from attache.errors import AttacheError
from attache.parts import Part

_PROJECT: Final = Path(__file__).resolve().parents[2]
STANDARD_TEXTS: Final = _PROJECT / "packaging" / "licences" / "texts"
"""In a checkout, the texts of well-known licences, named by SPDX."""


def from_source() -> tuple[Part, ...]:
    """The parts of an app that runs from source: its requirements, its fonts, and Python."""
    others = [*required_parts(), *fonts(), python()]
    return (attache(), *sorted(others, key=lambda part: part.name.lower()))


def attache() -> Part:
    """Attaché itself."""
    own = [_PROJECT / "LICENSE", *_texts_of(_installed("attache"))]
    return Part(
        "Attaché",
        __version__,
        "MIT",
        "Turns a policy brief into a branded, editable PowerPoint deck",
        "",
        tuple(own[:1] if own[0].is_file() else own[1:2]),
    )


_FONTS = {
    "Caladea": "measures text in Cambria",
    "Carlito": "measures text in Calibri",
    "Liberation Sans": "measures text in Arial",
    "Nanum Gothic": "measures and draws Korean text",
}


def fonts() -> tuple[Part, ...]:
    """The fonts that travel with Attaché. Their licences say which names are reserved."""
    files = {name: f"LICENSE-{name.split()[0]}" for name in _FONTS}
    files["Nanum Gothic"] = "LICENSE-NanumGothic"
    return tuple(
        Part(name, "", "OFL-1.1", f"Font: {purpose}", "", (paths.fonts() / files[name],))
        for name, purpose in _FONTS.items()
    )


def python() -> Part:
    """The interpreter with its standard library."""
    library = Path(sysconfig.get_path("stdlib"))
    places = (library, library.parent, Path(sysconfig.get_config_var("installed_base") or library))
    texts = [place / "LICENSE.txt" for place in places]
    texts.append(STANDARD_TEXTS / "Python.txt")
    return Part(
        "Python",
        platform.python_version(),
        "PSF-2.0",
        "The language that Attaché is written in, with its standard library",
        "https://www.python.org",
        tuple(text for text in texts if text.is_file())[:1],
    )


def required_parts() -> Iterator[Part]:
    """What Attaché requires, as it is installed here."""
    for name in sorted(requirements("attache") - {"attache"}):
        yield distribution_part(_installed(name))


def requirements(name: str) -> set[str]:
    """The names of a distribution and of all that it requires on this system, without extras."""
    found: set[str] = set()
    waiting = {normal(name)}
    while waiting:
        each = waiting.pop()
        found.add(each)
        waiting |= direct_requirements(each) - found
    return found


def direct_requirements(name: str) -> set[str]:
    """The names of what a distribution itself requires on this system, without extras."""
    wanted = (Requirement(text) for text in _installed(name).requires or ())
    return {
        normal(each.name)
        for each in wanted
        if each.marker is None or each.marker.evaluate({"extra": ""})
    }


def normal(name: str) -> str:
    """A distribution's name in the one form that all its spellings share."""
    return re.sub(r"[-_.]+", "-", name).lower()


def _installed(name: str) -> metadata.Distribution:
    try:
        return metadata.distribution(name)
    except metadata.PackageNotFoundError as error:
        raise AttacheError(
            f"{name} is not installed, though Attaché requires it.", "Install Attaché anew."
        ) from error


def distribution_part(distribution: metadata.Distribution) -> Part:
    """An installed distribution as a part."""
    licence = licence_of(distribution)
    return Part(
        distribution.name,
        distribution.version,
        licence,
        _said(distribution, "Summary"),
        _home(distribution),
        _texts_of(distribution) or standard_texts(licence),
    )


# What those mean that do not say their licence as an SPDX expression.
_WORDS = {
    "MIT License": "MIT",
    "BSD 3-Clause License": "BSD-3-Clause",
    "3-Clause BSD License": "BSD-3-Clause",
    "Apache License 2.0": "Apache-2.0",
}
_OF_NAMES = {
    "cycler": "BSD-3-Clause",
    "kiwisolver": "BSD-3-Clause",
    "matplotlib": "PSF-2.0",
    "pypdfium2": "BSD-3-Clause OR Apache-2.0",
    "pyinstaller": "GPL-2.0-or-later WITH Bootloader-exception",
    "pyinstaller-hooks-contrib": "GPL-2.0-or-later AND Apache-2.0",
}
_EXPRESSION = re.compile(r"\(*[\w.+-]+\)*( (AND|OR|WITH) \(*[\w.+-]+\)*)*")


def licence_of(distribution: metadata.Distribution) -> str:
    """The licence of a distribution as an SPDX expression; empty where it does not say."""
    known = _OF_NAMES.get(normal(distribution.name))
    if known:
        return known
    said = _said(distribution, "License-Expression") or _said(distribution, "License")
    words = said.strip().partition("\n")[0]
    words = _WORDS.get(words, words)
    return words if _EXPRESSION.fullmatch(words) else ""


def _said(distribution: metadata.Distribution, key: str) -> str:
    values = distribution.metadata.get_all(key)
    return values[0] if values else ""


def standard_texts(licence: str) -> tuple[Path, ...]:
    """The texts of the licences that an SPDX expression names, as far as the checkout has them."""
    names = [re.sub("-(only|or-later)$", "", name) for name in re.findall(r"[\w.+-]+", licence)]
    if any(name.startswith("LGPL-3") for name in names):
        names.append("GPL-3.0")  # which it is written upon
    files = [STANDARD_TEXTS / f"{name}.txt" for name in dict.fromkeys(names)]
    return tuple(file for file in files if file.is_file())


_LICENCE_NAME = re.compile(r"LICEN[CS]E|COPYING|NOTICE|COPYRIGHT", re.IGNORECASE)


def _texts_of(distribution: metadata.Distribution) -> tuple[Path, ...]:
    """The licence files of a distribution: those in its folder of metadata."""
    found = (
        file
        for file in distribution.files or ()
        if file.parts[0].endswith(".dist-info")
        and (_LICENCE_NAME.search(file.name) or "licenses" in file.parts)
    )
    return tuple(sorted(Path(str(distribution.locate_file(file))) for file in found))


def _home(distribution: metadata.Distribution) -> str:
    """The home page of a distribution, or where its sources are."""
    said = (text.partition(", ") for text in distribution.metadata.get_all("Project-URL") or ())
    named = {label.strip().lower(): url.strip() for label, _, url in said}
    for label in ("homepage", "home", "home page", "source", "source code", "repository", "github"):
        if label in named:
            return named[label]
    return _said(distribution, "Home-page") or next(iter(named.values()), "")
