"""What Linux binaries need of others, as `objdump` reads it."""

import re
import subprocess
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from attache.errors import AttacheError

SYSTEM: Final = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libGLX.so.0": "libglx0",
    "libX11.so.6": "libx11-6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libexpat.so.1": "libexpat1",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libgcc_s.so.1": "libgcc-s1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libstdc++.so.6": "libstdc++6",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libxcb.so.1": "libxcb1",
    "libz.so.1": "zlib1g",
}
"""Libraries that every Linux desktop has, and Debian's package of each.

They stay out of a bundle: an older copy of one beside the system's breaks it.
"""
_C: Final = re.compile(r"(lib(c|m|dl|rt|pthread|util|resolv)|ld-linux[-\w]*)\.so\.\d+")
"""The parts of the C library."""
_MAGIC: Final = b"\x7fELF"


@dataclass(frozen=True, slots=True)
class Needs:
    """The libraries that a binary names, and the lowest version of glibc that it runs with."""

    libraries: frozenset[str]
    glibc: tuple[int, ...]


@cache
def needs(file: Path) -> Needs:
    """What a binary needs. Raises AttacheError where it cannot be read."""
    try:
        command = ["objdump", "-p", str(file)]
        read = subprocess.run(command, capture_output=True, text=True, check=True)
    except (OSError, subprocess.CalledProcessError) as error:
        raise AttacheError(f"{file} could not be read: {error}.", "Install binutils.") from error
    names: list[str] = re.findall(r"^\s+NEEDED\s+(\S+)$", read.stdout, re.MULTILINE)
    versions: list[str] = re.findall(r"\sGLIBC_([\d.]+)$", read.stdout, re.MULTILINE)
    glibc = max((tuple(map(int, each.split("."))) for each in versions), default=())
    return Needs(frozenset(name for name in names if not _C.fullmatch(name)), glibc)


def binaries(folder: Path) -> Iterator[Path]:
    """Every ELF file of a folder, links left out."""
    for path in sorted(folder.rglob("*")):
        if path.is_file() and not path.is_symlink():
            with path.open("rb") as file:
                if file.read(len(_MAGIC)) == _MAGIC:
                    yield path


def needed_of_the_system(files: Iterable[Path]) -> Needs:
    """What the binaries of a bundle need together that is not among them.

    Raises AttacheError, with a list, where that is more than every desktop has.
    """
    all_needs = {path: needs(path) for path in files}
    inside = {path.name for path in all_needs}
    outside = {
        name: path.name for path, each in all_needs.items() for name in each.libraries - inside
    }
    if unknown := [f"{name} (for {by})" for name, by in outside.items() if name not in SYSTEM]:
        raise AttacheError(
            f"The bundle needs libraries that it does not hold: {', '.join(sorted(unknown))}.",
            "Install them and build anew, or list them among those of the system.",
        )
    return Needs(frozenset(outside), max(each.glibc for each in all_needs.values()))
