"""The decks opened last, for the start page."""

import datetime
import logging
import os
from pathlib import Path
from typing import TYPE_CHECKING

from attache import paths
from attache.errors import AttacheError
from attache.files import previous
from attache.ui import stored

if TYPE_CHECKING:  # the start page is seen before the list is read
    from attache.ui.recent_deck import RecentDeck

MOST = 12
_LARGEST = 2**20

_log = logging.getLogger(__name__)


class RecentDecks:
    """The list, the newest first. It is read anew every time: other windows write it, too.

    Nothing here raises: a list that is damaged or of a newer Attaché is kept as "recent.json.bak"
    and counts as empty, and one that cannot be written stays as it was.
    """

    def __init__(self, file: Path | None = None) -> None:
        self._file = file or paths.user_state() / "recent.json"
        self.of_newer: Path | None = None
        """Where a list of a newer Attaché was kept, once it was found."""

    def decks(self) -> "tuple[RecentDeck, ...]":
        """The decks, at most `MOST`. Those whose file is missing are among them."""
        from pydantic import ValidationError

        from attache.ui.recent_deck import SCHEMA_VERSION, Recent

        try:
            data = stored.read(self._file, _LARGEST)
            if stored.version(data) > SCHEMA_VERSION:
                self.of_newer = previous(self._file)
                raise ValueError("it was saved by a newer Attaché")
            found = Recent.model_validate(data).decks
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
        from attache.ui.recent_deck import RecentDeck

        path = path.absolute()
        now = datetime.datetime.now(datetime.UTC)
        deck = RecentDeck(path=path, title=title, when=now, brand=brand)
        self._write((deck, *self._without(path))[:MOST])

    def forget(self, path: Path) -> None:
        """Take a deck off the list. Its file stays."""
        self._write(self._without(path.absolute()))

    def _without(self, path: Path) -> "tuple[RecentDeck, ...]":
        return tuple(deck for deck in self.decks() if _same(deck.path) != _same(path))

    def _write(self, decks: "tuple[RecentDeck, ...]") -> None:
        from attache.ui.recent_deck import Recent

        try:
            stored.write(self._file, Recent(decks=decks))
        except AttacheError as error:
            _log.warning("The recent decks were not saved: %s", error)


def _same(path: Path) -> str:
    """What is equal for two spellings of one path."""
    return os.path.normcase(os.path.normpath(path))
