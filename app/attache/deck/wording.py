"""How a chosen point is worded: the pack's own wording, the corrected one, or the user's."""

from dataclasses import dataclass

from attache.deck.lookup import find_point
from attache.deck.models import Choice, Wording
from attache.pack.models import Caution, Pack, Point
from attache.pack.models import Wording as Correction


@dataclass(frozen=True, slots=True)
class Said:
    """A chosen point as the deck shows it.

    `correction` is the pack's corrected wording where the deck takes it, else None. `own` are the
    user's own texts that show on a slide (headline and support).
    """

    point: Point
    choice: Choice
    headline: str
    support: str
    words: str
    correction: Correction | None
    own: tuple[str, ...]


def said(pack: Pack, choice: Choice) -> Said:
    """The wording of a choice. Raises AttacheError where the pack lacks the point."""
    point = find_point(pack, choice.point)
    corrected = choice.wording is Wording.CORRECTED
    correction = point.corrected if corrected else None
    base = correction or point
    support = choice.support if choice.support is not None else base.support
    words = choice.words if choice.words is not None else base.words
    return Said(
        point=point,
        choice=choice,
        headline=choice.headline or base.headline,
        support=support or "",
        words=words,
        correction=correction,
        own=tuple(text for text in (choice.headline, choice.support) if text),
    )


def blocking_cautions(pack: Pack, point: Point) -> tuple[Caution, ...]:
    """The cautions that keep a point out of outside decks until the user decides."""
    return tuple(caution for caution in pack.cautions_of(point.sentences) if caution.verdict.blocks)


def is_decided(point: Said) -> bool:
    """Whether the user took the corrected wording or said that the point stands."""
    return point.correction is not None or point.choice.stands
