"""Whom each file of a bundle, and each module in its archives, belongs to."""

import re
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path, PurePosixPath
from typing import Any, Final

from bundling import installed, system_libraries
from bundling.embedded import Declared

ATTACHE: Final = "attache"
PYTHON: Final = "python"
LOADER: Final = "pyinstaller"
SYSTEM: Final = "system"
FONTS: Final = {
    "Caladea": "Caladea",
    "Carlito": "Carlito",
    "Liberation Sans": "Liberation",
    "Nanum Gothic": "Nanum",
}
"""The fonts that travel with Attaché, and how the names of their files begin."""
_OWN_SUFFIXES: Final = frozenset({".plist", ".icns", ".ico", ".sh", ".txt", ".md", ".desktop"})
_LIBRARY: Final = re.compile(
    r"(^|/)lib(?![^/]*\.(cpython|abi3))[^/]*\.(so|dylib)[^/]*$|\.dll$", re.IGNORECASE
)
_PYTHON_FILE: Final = re.compile(
    r"^(base_library\.zip|lib-dynload/.*|python3\.\d+/.*|Python|Python\.framework/.*"
    r"|libpython3.*|python3\d*\.dll|(_\w+|pyexpat|select|unicodedata|winsound)\.pyd)$"
)
_PYTHON_MODULE: Final = re.compile(r"^(_sysconfigdata|__main__$|__phello__)")
_LOADER_MODULE: Final = re.compile(r"^(pyi|_pyi|PyInstaller)")


@dataclass(frozen=True, slots=True)
class Layout:
    """Where things are in a bundle: its programs, and the folders of everything else."""

    programs: tuple[Path, ...]
    bases: tuple[Path, ...]
    others: tuple[Path, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """What was found: files by the key of their owner, modules by it, and what has no owner."""

    files: dict[str, list[str]]
    keys: set[str]
    strangers: list[str]


def layout(bundle: Path) -> Layout:
    """The layout of a bundle of one folder; on a Mac, of the app."""
    contents = bundle / "Contents"
    if contents.is_dir():
        bases = (contents / "Frameworks", contents / "Resources")
        outside = [path for path in sorted(contents.rglob("*")) if not _is_under(path, bases)]
    else:
        bases = (bundle / "_internal",)
        outside = [path for path in sorted(bundle.rglob("*")) if not _is_under(path, bases)]
    outside = [path for path in outside if path.is_file()]
    programs = tuple(path for path in outside if archive(path) is not None)
    return Layout(programs, bases, tuple(path for path in outside if path not in programs))


def _is_under(path: Path, folders: Iterable[Path]) -> bool:
    return any(path.is_relative_to(folder) for folder in folders)


def archive(program: Path) -> Any:
    """What PyInstaller packed into a program, to be read; None for a file that is no such one."""
    readers: Any = import_module("PyInstaller.archive.readers")
    try:
        return readers.CArchiveReader(str(program))
    except (readers.ArchiveReadError, OSError):
        return None


def modules(program: Path) -> list[str]:
    """The names of the modules in a program."""
    packed = archive(program)
    names = [name for name, entry in packed.toc.items() if entry[-1] in ("z", b"z")]
    return sorted(module for name in names for module in packed.open_embedded_archive(name).toc)


class Owners:
    """Finds the owner of a file or module: the key of a part."""

    def __init__(self, declared: Declared) -> None:
        self._declared = declared
        self._places = installed.owners()
        self._wheels = frozenset(self._places.values())

    def all_in(self, bundle: Path) -> Found:
        """Everything in a bundle, by its owner."""
        shape = layout(bundle)
        found = Found({}, set(), [])
        for program in shape.programs:
            found.files.setdefault(LOADER, []).append(_place(program, bundle))
            self._add_modules(modules(program), found)
        for other in shape.others:
            known = other.suffix in _OWN_SUFFIXES
            self._add(found, _place(other, bundle), ATTACHE if known else "")
        for base in shape.bases:
            self._add_files(base, bundle, found)
        found.keys.update(found.files)
        return found

    def _add_files(self, base: Path, bundle: Path, found: Found) -> None:
        files = [path for path in sorted(base.rglob("*")) if path.is_file() or path.is_symlink()]
        places = {path: _place(path, base).replace("__dot__", ".") for path in files}
        unknown: list[Path] = []
        for path, place in places.items():
            if path.is_symlink() and _is_inside(path, bundle):
                continue  # what it leads to is in the bundle too
            owner = self.of_file(place)
            if owner is None:
                unknown.append(path)
            else:
                self._add(found, _place(path, bundle), owner, place)
        packages = system_libraries.packages(path.name for path in unknown)
        for path in unknown:
            package = packages.get(path.name)
            owner = f"deb/{package}" if package else ""
            self._add(found, _place(path, bundle), owner, places[path])

    def _add(self, found: Found, place: str, owner: str, inside: str = "") -> None:
        if not owner:
            found.strangers.append(f"{place} belongs to no part that is known.")
        elif self._is_unclaimed(owner, inside):
            found.strangers.append(
                f"{place}: {owner} brings it, but embedded.toml does not say what it is."
            )
        else:
            found.files.setdefault(owner, []).append(place)

    def _is_unclaimed(self, owner: str, place: str) -> bool:
        """Whether a wheel brings this library, and nobody says that it is its own."""
        return (
            owner in self._wheels
            and _LIBRARY.search(place) is not None
            and not self._declared.is_own(owner, place)
        )

    def of_file(self, place: str) -> str | None:
        """The owner of a file, by its place in the bundle; None where none is known."""
        for entry in self._declared.of(SYSTEM):
            if entry.claims(place):
                return entry.key
        owner = self._owner(place)
        for entry in self._declared.of(owner or PYTHON):
            if entry.claims(place):
                return entry.key
        return owner

    def _owner(self, place: str) -> str | None:
        if place.startswith("attache/"):
            return _font(place) or ATTACHE
        if place in self._places:
            return self._places[place]
        return PYTHON if _PYTHON_FILE.fullmatch(place) else None

    def _add_modules(self, names: Iterable[str], found: Found) -> None:
        for name in names:
            owner = self.of_module(name)
            if owner:
                found.keys.add(owner)
            else:
                found.strangers.append(f"The module {name} belongs to no part that is known.")

    def of_module(self, name: str) -> str | None:
        """The owner of a module; None where none is known."""
        top = name.partition(".")[0]
        if top == "attache":
            return ATTACHE
        if top in sys.stdlib_module_names or _PYTHON_MODULE.match(name):
            return PYTHON
        path = name.replace(".", "/")
        for place in (f"{path}.py", f"{path}/__init__.py"):
            if place in self._places:
                return self._places[place]
        if _LOADER_MODULE.match(name):
            return LOADER
        inside = (owner for place, owner in self._places.items() if place.startswith(f"{path}/"))
        return next(inside, None)  # a folder without a module of its own


def _font(place: str) -> str | None:
    file = PurePosixPath(place)
    if str(file.parent) != "attache/fonts" or file.suffix != ".ttf":
        return None
    return next(
        (f"font/{name}" for name, stem in FONTS.items() if file.name.startswith(stem)), None
    )


def _is_inside(link: Path, bundle: Path) -> bool:
    target = link.resolve()
    return target.exists() and target.is_relative_to(bundle.resolve())


def _place(path: Path, folder: Path) -> str:
    return path.relative_to(folder).as_posix()
