"""Of which commit a package of Attaché was built; from source there is nothing to tell."""

import datetime
import json
import re
from dataclasses import dataclass
from pathlib import Path

from attache import __version__
from attache.errors import AttacheError

_FILE = Path(__file__).resolve().parent / "made.json"
_SHORT = 7


@dataclass(frozen=True, slots=True)
class Made:
    """What a package was built of: the commit, in 40 hexadecimal digits, and its date with zone."""

    commit: str
    date: datetime.datetime

    @property
    def short(self) -> str:
        """The commit as people write it."""
        return self.commit[:_SHORT]


def made(file: Path = _FILE) -> Made | None:
    """What this package was built of; None from source, where no build has written the file.

    Raises AttacheError for a file that says something else.
    """
    if not file.is_file():
        return None
    try:
        facts = json.loads(file.read_text(encoding="utf-8"))
        commit, date = facts["commit"], datetime.datetime.fromisoformat(facts["date"])
        if not re.fullmatch("[0-9a-f]{40}", commit) or date.tzinfo is None:
            raise ValueError
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise AttacheError(
            f"{file} does not say of which commit this package was built.",
            "The package is damaged; install it anew.",
        ) from error
    return Made(commit, date)


def version_text(file: Path = _FILE) -> str:
    """The version in one line, in a package with its commit: "0.1.0 (fd9fb15, 2026-11-28)"."""
    facts = made(file)
    return f"{__version__} ({facts.short}, {facts.date.date()})" if facts else __version__
