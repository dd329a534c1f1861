"""The rule that a deck's marking is never lower than that of any point in it."""

from attache.deck.lookup import find_marking, find_point
from attache.deck.models import Deck
from attache.pack.models import Pack, Point


def rank(pack: Pack, marking: str) -> int:
    """The place of a marking, 0 the lowest. Raises AttacheError for one that the pack lacks."""
    return pack.marking_rank(find_marking(pack, marking).id)


def raised_for(deck: Deck, pack: Pack, point: Point) -> Deck:
    """The deck with its marking raised to that of the point, if that is higher."""
    if point.marking is None or rank(pack, point.marking) <= rank(pack, deck.marking):
        return deck
    return deck.model_copy(update={"marking": point.marking})


def points_above(deck: Deck, pack: Pack, marking: str) -> tuple[Point, ...]:
    """The chosen points that need a higher marking than that one, in the order of the deck."""
    limit = rank(pack, marking)
    points = (find_point(pack, choice.point) for choice in deck.choices)
    return tuple(point for point in points if point.marking and rank(pack, point.marking) > limit)
