"""Sessions on the built-in pack, with a studio in the test's own process."""

from functools import cache

from pytestqt.qtbot import QtBot

from attache.deck.models import Deck
from attache.deck.selection import from_preset, select
from attache.pack.loading import load_installed
from attache.pack.models import Pack
from attache.ui.session import Session
from attache.ui.studio import Studio
from ui.direct import DirectTransport


@cache
def built_in() -> Pack:
    """The pack that comes with Attaché."""
    return load_installed("us-rok-trade-2025")


def preset_deck(preset: str = "ministerial") -> Deck:
    """The deck of a preset."""
    return from_preset(built_in(), preset)


def large_deck() -> Deck:
    """Every point of the pack: more than seventy pages."""
    return select(built_in(), sectors=[sector.id for sector in built_in().sectors])


def opened(qtbot: QtBot, deck: Deck | None = None, *, arranged: bool = True) -> Session:
    """A session on a deck, by default that of the ministerial preset, with its slides there."""
    studio = Studio(DirectTransport)
    session = Session(built_in(), deck or preset_deck(), studio)
    session.setObjectName("session of a test")
    studio.setParent(session)
    if arranged:
        settle(qtbot, session)
    return session


def settle(qtbot: QtBot, session: Session) -> None:
    """Wait until the slides are those of the deck as it is now, and nothing more is asked."""

    def rested() -> bool:
        made = session.arrangement
        return made is not None and made.deck == session.deck and session.studio.is_idle

    qtbot.waitUntil(rested, timeout=20_000)
