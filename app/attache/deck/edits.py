"""What a user does to a deck: one pure function for each action, from the deck to the next one.

Each raises AttacheError for wrong input, and nothing is changed then. Text comes in on one line,
without characters that a file cannot hold. The actions on charts and questions, on the deck's
frame, on slides and on charts of the user's own and on slides as such are written in `extras`,
`framing`, `own`, `own_charts` and `arrangement`; here are all of them under one name.
"""

from collections.abc import Callable
from typing import Literal, get_args

from attache.deck.arrangement import hide, order_slides
from attache.deck.changes import changed, inserted, one_of
from attache.deck.extras import (
    choose_chart,
    choose_question,
    drop_chart,
    drop_question,
    move_chart,
    move_question,
    restore_chart,
    set_chart_options,
)
from attache.deck.framing import (
    retitle,
    set_audience,
    set_brand,
    set_marking,
    set_meeting,
    set_remember,
    set_roles,
)
from attache.deck.lookup import find_point, find_sector
from attache.deck.marking import raised_for
from attache.deck.models import Choice, Deck, Wording
from attache.deck.own import (
    add_slide,
    drop_slide,
    find_own_slide,
    free_slide_id,
    move_own_slide,
    write_slide,
)
from attache.deck.own_charts import add_own_chart, fresh_chart_id, set_own_chart
from attache.deck.sections import each_section, find_section, one_section, with_section
from attache.errors import AttacheError, unknown
from attache.pack.models import Pack

Field = Literal["headline", "support", "words"]


def choose(
    deck: Deck, pack: Pack, point: str, *, sector: str | None = None, place: int | None = None
) -> Deck:
    """Put a point into the deck; one that is chosen already stays where it is.

    It goes into the section of `sector`, made where missing. Without one, into that of the point's
    first sector if there is one, else of the first chosen sector that it belongs to, else into a
    new one for its first sector. `place` is counted from 0, None is the end. A point with a higher
    marking raises the deck's.
    """
    found = find_point(pack, point)
    if any(choice.point == point for choice in deck.choices):
        return deck
    home = sector or _home(deck, found.sectors)
    find_sector(pack, home)
    deck = with_section(deck, home)
    deck = _insert(deck, home, Choice(point=point), place)
    return raised_for(deck, pack, found)


def drop(deck: Deck, point: str) -> Deck:
    """Take a point out of the deck. Its section stays, so that a next choice finds its place."""
    _choice(deck, point)
    return each_section(
        deck,
        lambda section: changed(
            section, choices=tuple(each for each in section.choices if each.point != point)
        ),
    )


def move(deck: Deck, point: str, place: int, *, sector: str | None = None) -> Deck:
    """Move a point to a place, from 0, in its own section or in that of another sector.

    The place is counted as it will be after the move.
    """
    choice = _choice(deck, point)
    home = sector or next(section.sector for section in deck.sections if choice in section.choices)
    find_section(deck, home)
    return _insert(drop(deck, point), home, choice, place)


def move_section(deck: Deck, sector: str, place: int) -> Deck:
    """Move a section to a place among the sections, from 0, counted as it will be afterwards."""
    moved = find_section(deck, sector)
    others = [section for section in deck.sections if section.sector != sector]
    return deck.model_copy(update={"sections": inserted(others, moved, place)})


def reword(
    deck: Deck,
    point: str,
    *,
    headline: str | None = None,
    support: str | None = None,
    words: str | None = None,
) -> Deck:
    """Give a point the user's own words; a text of None stays as it is.

    An empty support or words says nothing. An empty headline follows the pack again, because a
    point without a headline cannot be shown. `restore` goes back to the pack's wording.
    """
    given = {"headline": headline, "support": support, "words": words}
    fields = {name: text for name, text in given.items() if text is not None}

    def reworded(choice: Choice) -> Choice:
        new = changed(choice, **fields)
        return changed(new, headline=new.headline or None)

    return _each_choice(deck, point, reworded)


def restore(deck: Deck, point: str, field: Field | None = None) -> Deck:
    """Follow the pack's wording again, in one field or in all."""
    names: tuple[str, ...] = get_args(Field)
    if field is not None and field not in names:
        raise unknown("field", field, names)
    wanted = (field,) if field else names
    return _each_choice(deck, point, lambda choice: changed(choice, **dict.fromkeys(wanted, None)))


def swap_wording(deck: Deck, pack: Pack, point: str, wording: Wording | str) -> Deck:
    """Take the corrected or the original wording of a point. The user's own words stay above it."""
    wanted = one_of("wording", Wording, wording)
    if wanted is Wording.CORRECTED and find_point(pack, point).corrected is None:
        raise AttacheError(
            f"Point '{point}' has no corrected wording.",
            "Reword it yourself, or say that it stands.",
        )
    return _each_choice(deck, point, lambda choice: changed(choice, wording=wanted))


def take_corrected(deck: Deck, pack: Pack) -> Deck:
    """Take the corrected wording of every chosen point that has one."""
    return _take(deck, pack, Wording.CORRECTED)


def take_original(deck: Deck, pack: Pack) -> Deck:
    """Take the original wording of every chosen point that has another one."""
    return _take(deck, pack, Wording.ORIGINAL)


def _take(deck: Deck, pack: Pack, wording: Wording) -> Deck:
    for choice in deck.choices:
        if find_point(pack, choice.point).corrected is not None:
            deck = swap_wording(deck, pack, choice.point, wording)
    return deck


def let_stand(deck: Deck, point: str, stands: bool = True) -> Deck:
    """State that a contradicted or garbled point stands as it is worded, or take that back."""
    return _each_choice(deck, point, lambda choice: changed(choice, stands=stands))


def _home(deck: Deck, sectors: tuple[str, ...]) -> str:
    chosen = [section.sector for section in deck.sections if section.sector in sectors]
    return sectors[0] if sectors[0] in chosen or not chosen else chosen[0]


def _choice(deck: Deck, point: str) -> Choice:
    for choice in deck.choices:
        if choice.point == point:
            return choice
    raise unknown("point of this deck", point, (each.point for each in deck.choices))


def _insert(deck: Deck, sector: str, choice: Choice, place: int | None) -> Deck:
    return one_section(
        deck,
        sector,
        lambda section: changed(section, choices=inserted(section.choices, choice, place)),
    )


def _each_choice(deck: Deck, point: str, change: Callable[[Choice], Choice]) -> Deck:
    _choice(deck, point)
    return each_section(
        deck,
        lambda section: changed(
            section,
            choices=tuple(
                change(each) if each.point == point else each for each in section.choices
            ),
        ),
    )


__all__ = [
    "Field",
    "add_own_chart",
    "add_slide",
    "choose",
    "choose_chart",
    "choose_question",
    "drop",
    "drop_chart",
    "drop_question",
    "drop_slide",
    "find_own_slide",
    "free_slide_id",
    "fresh_chart_id",
    "hide",
    "let_stand",
    "move",
    "move_chart",
    "move_own_slide",
    "move_question",
    "move_section",
    "order_slides",
    "restore",
    "restore_chart",
    "retitle",
    "reword",
    "set_audience",
    "set_brand",
    "set_chart_options",
    "set_marking",
    "set_meeting",
    "set_own_chart",
    "set_remember",
    "set_roles",
    "swap_wording",
    "take_corrected",
    "take_original",
    "write_slide",
]
