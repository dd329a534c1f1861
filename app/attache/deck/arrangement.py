"""The actions on slides as such: which are hidden in the show, and in which order they stand."""

from collections.abc import Iterable

from attache.deck.changes import changed
from attache.deck.models import Deck
from attache.deck.sections import one_section
from attache.deck.text import clean
from attache.errors import AttacheError


def hide(deck: Deck, key: str, hidden: bool = True) -> Deck:
    """Hide the slide of that key in the show, or show it again."""
    if not clean(key):
        raise AttacheError("A slide's key is empty.", "Name the slide, such as 'closing'.")
    others = {name for name in deck.hidden if name != key}
    kept = others | {key} if hidden else others
    return deck.model_copy(update={"hidden": tuple(sorted(kept))})


def order_slides(deck: Deck, sector: str, keys: Iterable[str]) -> Deck:
    """Put the content slides of a section in the order of their keys.

    A slide that is not named stands after the one that it naturally follows; no keys at all give
    the natural order again.
    """
    order = tuple(dict.fromkeys(keys))
    strange = next((key for key in order if not key.startswith(f"{sector}/")), None)
    if strange is not None:
        raise AttacheError(
            f"Slide '{strange}' is not of the section '{sector}'.",
            "Name slides of that section only.",
        )
    return one_section(deck, sector, lambda section: changed(section, order=order))
