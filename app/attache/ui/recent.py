"""The decks opened last, for the start page."""

import datetime
import logging
import os
from pathlib import Path
from typing import Self

from pydantic import AwareDatetime, BaseModel, ConfigDict, ValidationError, model_validator

from attache import paths
from attache.errors import AttacheError
from attache.ui import stored

MOST = 12
_SCHEMA_VERSION = 1
_LARGEST = 2**20

_log = logging.getLogger(__name__)


class RecentDeck(BaseModel):
    """A deck that was open: where it is, its title and brand as they were last known."""

    model_config = ConfigDict(frozen=True)

    path: stored.StoredPath
    title: str = ""
    when: AwareDatetime
    brand: str = ""

    @property
    def missing(self) -> bool:
        """Whether its file is not there now. Asks the disk, which takes long for a lost network."""
        try:
            return not self.path.is_file()
        except (OSError, ValueError):
            return True


class _Recent(BaseModel):
    """What the file holds."""

    model_config = ConfigDict(frozen=True)

    schema_version: int = _SCHEMA_VERSION
    decks: tuple[RecentDeck, ...] = ()

    @model_validator(mode="after")
    def _known(self) -> Self:
        if self.schema_version != _SCHEMA_VERSION:
            raise ValueError("it has another version")
        return self


class RecentDecks:
    """The list, the newest first. It is read anew every time: other windows write it, too.

    Nothing here raises: a list that is damaged is kept as "recent.json.bak" and counts as empty,
    and one that cannot be written stays as it was.
    """

    def __init__(self, file: Path | None = None) -> None:
        self._file = file or paths.user_state() / "recent.json"

    def decks(self) -> tuple[RecentDeck, ...]:
        """The decks, at most `MOST`. Those whose file is missing are among them."""
        try:
            found = _Recent.model_validate(stored.read(self._file, _LARGEST)).decks
        except OSError:
            return ()
        except ValueError as error:  # pydantic's is one, too
            reason = "other keys than expected" if isinstance(error, ValidationError) else error
            _log.warning("%s was kept aside: %s", self._file, reason)
            stored.set_aside(self._file)
            return ()
        return tuple(sorted(found, key=lambda deck: deck.when, reverse=True)[:MOST])

    def opened(self, path: Path, title: str, brand: str) -> None:
        """Put a deck on top, after it was opened or saved."""
        path = path.absolute()
        now = datetime.datetime.now(datetime.UTC)
        deck = RecentDeck(path=path, title=title, when=now, brand=brand)
        self._write((deck, *self._without(path))[:MOST])

    def forget(self, path: Path) -> None:
        """Take a deck off the list. Its file stays."""
        self._write(self._without(path.absolute()))

    def forget_all(self) -> None:
        """Empty the list. The files stay."""
        self._write(())

    def _without(self, path: Path) -> tuple[RecentDeck, ...]:
        return tuple(deck for deck in self.decks() if _same(deck.path) != _same(path))

    def _write(self, decks: tuple[RecentDeck, ...]) -> None:
        try:
            stored.write(self._file, _Recent(decks=decks))
        except AttacheError as error:
            _log.warning("The recent decks were not saved: %s", error)


def _same(path: Path) -> str:
    """What is equal for two spellings of one path."""
    return os.path.normcase(os.path.normpath(path))
