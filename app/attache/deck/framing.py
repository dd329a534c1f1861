"""The actions on a deck's frame: meeting, brand, marking, audience, roles, titles."""

import datetime
from collections.abc import Iterable

from attache.deck.changes import changed, one_of
from attache.deck.lookup import find_marking
from attache.deck.marking import points_above
from attache.deck.models import Deck
from attache.deck.own import find_own_slide, write_slide
from attache.deck.text import clean
from attache.errors import AttacheError, unknown
from attache.pack.models import Pack
from attache.pack.vocabulary import Audience, Role

_LONGEST_BRAND = 60


def set_meeting(
    deck: Deck,
    *,
    title: str | None = None,
    subtitle: str | None = None,
    counterpart: str | None = None,
    date: datetime.date | str | None = None,
    place: str | None = None,
    principal: str | None = None,
) -> Deck:
    """Say what the meeting is; None leaves a field as it is, an empty text clears it.

    A date is a date, or text such as "2026-12-04".
    """
    given: dict[str, object] = {
        "title": title,
        "subtitle": subtitle,
        "counterpart": counterpart,
        "place": place,
        "principal": principal,
    }
    fields = {name: text for name, text in given.items() if text is not None}
    if date is not None:
        fields["date"] = _date(date) if isinstance(date, str) else date
    return deck.model_copy(update={"meeting": changed(deck.meeting, **fields)})


def set_brand(deck: Deck, brand: str, digest: str = "") -> Deck:
    """Take a brand by its id, in the state that `digest` tells ("" for whichever it is in).

    Whether there is one is for the room of brands to say.
    """
    name = clean(brand)
    if not name or len(name) > _LONGEST_BRAND:
        raise AttacheError(
            f"A brand's id has 1 to {_LONGEST_BRAND} characters, this one {len(name)}.",
            "Choose one of the brands there are.",
        )
    return deck.model_copy(update={"brand": name, "brand_digest": digest})


def set_marking(deck: Deck, pack: Pack, marking: str) -> Deck:
    """Set the deck's marking. Raises AttacheError for one below that of a point in the deck."""
    found = find_marking(pack, marking)
    above = points_above(deck, pack, marking)
    if above:
        named = ", ".join(f"'{point.id}' ({point.marking})" for point in above)
        raise AttacheError(
            f"The marking {found.id} is below that of a point in the deck: {named}.",
            "Take a marking as high as the points', or drop them.",
        )
    return deck.model_copy(update={"marking": found.id})


def set_audience(deck: Deck, audience: Audience | str) -> Deck:
    """Say who will see the deck. What may not be shown to them is for the checks to say."""
    return deck.model_copy(update={"audience": one_of("audience", Audience, audience)})


def set_roles(deck: Deck, roles: Iterable[Role | str], *, sector: str | None = None) -> Deck:
    """Take the roles of slides that the deck, or one section of it, may have.

    Where no role of content is among them, content takes every role that suits it.
    """
    wanted = {one_of("role", Role, role) for role in roles}
    ordered = tuple(role for role in Role if role in wanted)
    if sector is None:
        return deck.model_copy(update={"roles": ordered})
    names = [section.sector for section in deck.sections]
    if sector not in names:
        raise unknown("section of this deck", sector, names)
    sections = (
        changed(section, roles=ordered) if section.sector == sector else section
        for section in deck.sections
    )
    return deck.model_copy(update={"sections": tuple(sections)})


def retitle(deck: Deck, key: str, title: str) -> Deck:
    """Give the slide of that key the user's own title; an empty one follows the pack again.

    That of a slide of the user's own is written on the slide itself.
    """
    if not clean(key):
        raise AttacheError("A slide's key is empty.", "Name the slide, such as 'closing'.")
    own = find_own_slide(deck, key)
    if own is not None:
        return write_slide(deck, own.id, title=title)
    titles = {name: text for name, text in deck.titles.items() if name != key}
    retitled = changed(deck, titles={**titles, key: title})
    kept = {name: text for name, text in retitled.titles.items() if text}
    return deck.model_copy(update={"titles": kept})


def set_remember(deck: Deck, remember: str) -> Deck:
    """Say the one thing to remember; an empty text follows the preset or the pack again."""
    new = changed(deck, remember=remember)
    return new.model_copy(update={"remember": new.remember or None})


def _date(text: str) -> datetime.date | None:
    """A date as the command line writes it; None for empty text."""
    written = clean(text)
    if not written:
        return None
    try:
        date = datetime.date.fromisoformat(written)
    except ValueError:
        date = None
    if date is None or date.isoformat() != written:
        raise AttacheError(f"'{written}' is not a date.", "Write it as 2026-12-04.")
    return date
