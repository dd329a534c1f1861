"""Unsaved decks, and recovery files as processes leave them behind."""

import datetime
from pathlib import Path

import samples
from attache.deck import edits
from attache.deck.models import Deck
from attache.ui import leftovers
from attache.ui.leftovers import Leftover, left_behind


def titled(title: str) -> Deck:
    return edits.set_meeting(samples.deck(samples.section("investment", "ties")), title=title)


def leave(folder: Path, *titles: str) -> tuple[Leftover, ...]:
    """What is left behind of processes that are gone, the newest first."""
    path = Path("decks", "한미 회담.attache")
    for number, title in enumerate(titles):
        when = datetime.datetime(2026, 12, 4, 9, number, tzinfo=datetime.UTC)
        leftovers.write(folder / f"{title}.json", titled(title), path, "a digest", when)
    return left_behind(folder)


def names(folder: Path) -> list[str]:
    return sorted(each.name for each in folder.iterdir())
