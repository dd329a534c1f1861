"""A brand.toml as its keys, with what stands in the way of reading it said in words."""

import tomllib
from pathlib import Path
from typing import Any

from attache.errors import AttacheError, newer
from attache.paths import reachable

SCHEMA_VERSION = 1
_MEND = "Mend the file; it must be TOML in UTF-8."


def read_keys(path: Path) -> dict[str, Any]:
    """The keys of a brand.toml without its version, which is 1 where the file does not say it.

    Raises AttacheError naming the file: it cannot be read, is no TOML, or of a newer Attaché.
    """
    try:
        keys = tomllib.loads(reachable(path).read_text("utf-8"))
    except OSError as error:
        raise AttacheError(
            f"{path}: {error.strerror}", "A brand is a folder with a brand.toml."
        ) from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise AttacheError(f"{path}: {error}", _MEND) from error
    version = keys.pop("schema_version", 1)
    if type(version) is not int or version < 1:
        raise AttacheError(
            f"{path}: schema_version is {version!r}, which is not a version.",
            "Take the line out, and try again.",
        )
    if version > SCHEMA_VERSION:
        raise newer(path, version, SCHEMA_VERSION)
    return keys
