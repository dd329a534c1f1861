"""Opens decks in windows: from a preset, blank, from a file, or from work that was left behind.

Loaded with the first deck, or while nothing else is to be done: the start page is there before.
"""

from collections.abc import Callable
from pathlib import Path

from attache.deck import store
from attache.deck.models import Deck
from attache.deck.selection import from_preset
from attache.pack.loading import installed, load_installed
from attache.pack.models import Pack
from attache.ui.deck_file import DeckFile
from attache.ui.leftovers import Leftover
from attache.ui.open_deck import OpenDeck
from attache.ui.recovery import Recovery
from attache.ui.session import Session
from attache.ui.watch import file_digest
from attache.ui.window import Window

Free = Callable[[], Window]
"""Gives a window that shows no deck."""


class Opener:
    """Makes sessions and shows them. Whatever is asked for may raise AttacheError."""

    def __init__(self) -> None:
        self._packs: dict[str, Pack] = {}

    def packs(self) -> tuple[Pack, ...]:
        """Every pack that comes with Attaché."""
        return tuple(map(self.pack, installed()))

    def pack(self, pack_id: str) -> Pack:
        """A pack, loaded once."""
        if pack_id not in self._packs:
            self._packs[pack_id] = load_installed(pack_id)
        return self._packs[pack_id]

    def preset(self, free: Free, pack_id: str, preset: str) -> None:
        """Begin a deck from a preset."""
        pack = self.pack(pack_id)
        self._begin(free, pack, from_preset(pack, preset))

    def blank(self, free: Free, pack_id: str) -> None:
        """Begin a deck without a point."""
        pack = self.pack(pack_id)
        self._begin(free, pack, Deck(pack=pack.id, marking=pack.markings[0].id))

    def file(self, free: Free, path: Path) -> None:
        """Open a deck's file."""
        known = file_digest(path) or ""
        deck = store.read(path)
        pack = self.pack(deck.pack)
        window = free()
        session = Session(pack, deck, window.tools.studio, path)
        show(window, session, known=known)
        window.tools.recent.opened(path, deck.meeting.title or path.stem, deck.brand)

    def leftover(self, free: Free, leftover: Leftover) -> None:
        """Go on with work that was left behind; until it is saved it can be recovered again."""
        recovery = Recovery()
        deck = recovery.take(leftover)
        pack = self.pack(deck.pack)
        window = free()
        session = Session(pack, deck, window.tools.studio, leftover.path)
        session.mark_recovered()
        opened = show(window, session, recovery=recovery, known=leftover.digest)
        window.banner.tell(opened.recovered_text(leftover.when))

    def _begin(self, free: Free, pack: Pack, deck: Deck) -> None:
        window = free()
        show(window, Session(pack, deck, window.tools.studio))


def show(
    window: Window, session: Session, *, recovery: Recovery | None = None, known: str = ""
) -> OpenDeck:
    """Show a session in a window that is free; `known` is the digest of its file as it was read."""
    file = DeckFile(session, recovery)
    if session.path is not None:
        file.lock(session.path)
        file.watch(known)
    deck = OpenDeck(session, file, window.tools, window.banner, window)
    session.setParent(deck)
    file.setParent(deck)
    window.show_deck(deck)
    return deck
