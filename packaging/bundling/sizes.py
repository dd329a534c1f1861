"""How large a package may be, and what is largest in it."""

from pathlib import Path
from typing import Final

from attache.errors import AttacheError

ON_DISK: Final = 230
"""Megabytes of a bundle for Linux, at most."""
AS_DEB: Final = 70
"""Megabytes of its Debian package, at most."""
_MEGABYTE: Final = 2**20  # as `du` counts
_LARGEST: Final = 10


def check(bundle: Path, limit: int) -> float:
    """The megabytes of a bundle, or of one file. Raises AttacheError where they are too many.

    The error has a list of the largest files.
    """
    sizes = {path: path.stat().st_size for path in _files(bundle)}
    total = sum(sizes.values()) / _MEGABYTE
    if total > limit:
        largest = sorted(sizes, key=lambda path: sizes[path], reverse=True)[:_LARGEST]
        lines = [f"{sizes[path] / _MEGABYTE:6.1f} MB  {path.name}" for path in largest]
        raise AttacheError(
            f"{bundle} has {total:.1f} MB, and {limit} is the limit; the largest files are\n"
            + "\n".join(lines),
            "Leave out what is not used, in bundling/recipe.py.",
        )
    return total


def _files(place: Path) -> list[Path]:
    if place.is_file():
        return [place]
    return [path for path in place.rglob("*") if path.is_file() and not path.is_symlink()]
