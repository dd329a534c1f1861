"""Finding and changing the sections of a deck: what the edits of their contents are made of."""

from collections.abc import Callable

from attache.deck.models import Deck, Section
from attache.errors import unknown


def with_section(deck: Deck, sector: str) -> Deck:
    """The deck with a section for that sector, made at the end where missing."""
    if any(section.sector == sector for section in deck.sections):
        return deck
    return deck.model_copy(update={"sections": (*deck.sections, Section(sector=sector))})


def find_section(deck: Deck, sector: str) -> Section:
    """The section of that sector. Raises AttacheError where the deck has none."""
    for section in deck.sections:
        if section.sector == sector:
            return section
    raise unknown("section of this deck", sector, (each.sector for each in deck.sections))


def each_section(deck: Deck, change: Callable[[Section], Section]) -> Deck:
    """The deck with every section changed."""
    return deck.model_copy(update={"sections": tuple(map(change, deck.sections))})


def one_section(deck: Deck, sector: str, change: Callable[[Section], Section]) -> Deck:
    """The deck with that section changed. Raises AttacheError where the deck has none."""
    find_section(deck, sector)
    return each_section(
        deck, lambda section: change(section) if section.sector == sector else section
    )
