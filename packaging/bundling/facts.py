"""Of which version and commit a package is built."""

import datetime
import subprocess
from dataclasses import dataclass
from pathlib import Path

from attache import __version__
from attache.errors import AttacheError


@dataclass(frozen=True, slots=True)
class Facts:
    """The version of the app, the commit (40 hexadecimal digits) and its date."""

    version: str
    commit: str
    date: datetime.datetime
    changed: bool
    """Whether the checkout has changes that are in no commit."""

    @property
    def epoch(self) -> int:
        """The date as seconds since 1970: the time of every file of the package."""
        return int(self.date.timestamp())


def facts(project: Path) -> Facts:
    """The facts of a checkout. Raises AttacheError where it is none."""
    commit, date = _git(project, "log", "-1", "--format=%H %cI").split()
    changed = bool(_git(project, "status", "--porcelain"))
    return Facts(__version__, commit, datetime.datetime.fromisoformat(date), changed)


def _git(project: Path, *arguments: str) -> str:
    try:
        return subprocess.run(
            ["git", "-C", str(project), *arguments], capture_output=True, text=True, check=True
        ).stdout.strip()
    except (OSError, subprocess.CalledProcessError) as error:
        raise AttacheError(
            f"{project} is no checkout of the project, so that no commit can be named: {error}.",
            "Packages are built from a clone made with git.",
        ) from error
