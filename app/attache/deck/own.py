"""The actions on slides of the user's own, whose every word is the user's."""

from collections.abc import Callable, Iterable
from itertools import count

from attache.deck.changes import changed, inserted
from attache.deck.keys import forgotten, own_key, rekeyed
from attache.deck.lookup import find_sector
from attache.deck.models import Deck, OwnItem, OwnSlide, Section
from attache.deck.sections import each_section, find_section, one_section, with_section
from attache.errors import AttacheError, unknown
from attache.pack.models import Pack


def add_slide(deck: Deck, pack: Pack, sector: str, *, slide_id: str | None = None) -> Deck:
    """Put a new, empty slide at the end of the section of `sector`, made where missing.

    It is the last one, whatever order the user gave the others. Its id is `slide_id`, else that of
    `free_slide_id`.
    """
    find_sector(pack, sector)
    new = slide_id or free_slide_id(deck)
    if new in _ids(deck):
        raise AttacheError(f"The deck has a slide '{new}' already.", "Take another id.")
    key = own_key(sector, new)

    def with_slide(section: Section) -> Section:
        order = (*section.order, key) if section.order else ()
        return changed(section, slides=(*section.slides, {"id": new}), order=order)

    return one_section(forgotten(with_section(deck, sector), key), sector, with_slide)


def free_slide_id(deck: Deck) -> str:
    """The first of own-1, own-2 ... that no slide of the deck has."""
    taken = _ids(deck)
    return next(name for number in count(1) if (name := f"own-{number}") not in taken)


def write_slide(
    deck: Deck,
    slide_id: str,
    *,
    title: str | None = None,
    items: Iterable[OwnItem | tuple[str, str]] | None = None,
    words: str | None = None,
) -> Deck:
    """Write on a slide of the user's own; None leaves a field as it is, an empty text clears it.

    Items are as the deck has them, or (headline, support) as the user typed them.
    """
    section, slide = _find(deck, slide_id)
    written = None if items is None else tuple(_item(item) for item in items)
    given = {"title": title, "items": written, "words": words}
    new = changed(slide, **{name: value for name, value in given.items() if value is not None})
    if title is not None:
        key = own_key(section.sector, slide_id)
        titles = {name: text for name, text in deck.titles.items() if name != key}
        deck = deck.model_copy(update={"titles": titles})
    return _each(deck, lambda each: (new if each.id == slide_id else each,))


def drop_slide(deck: Deck, slide_id: str) -> Deck:
    """Take a slide of the user's own out of the deck. Its section stays."""
    section, _ = _find(deck, slide_id)
    deck = _each(deck, lambda each: () if each.id == slide_id else (each,))
    return forgotten(deck, own_key(section.sector, slide_id))


def move_own_slide(
    deck: Deck, slide_id: str, place: int | None = None, *, sector: str | None = None
) -> Deck:
    """Move a slide of the user's own among those of its section, or into that of another sector.

    `place` is counted from 0 as it will be after the move, None is the end. Its title, and whether
    it is hidden, go with it.
    """
    section, slide = _find(deck, slide_id)
    home = sector or section.sector
    find_section(deck, home)
    deck = _each(deck, lambda each: () if each.id == slide_id else (each,))
    deck = one_section(
        deck, home, lambda each: changed(each, slides=inserted(each.slides, slide, place))
    )
    return rekeyed(deck, own_key(section.sector, slide_id), own_key(home, slide_id))


def find_own_slide(deck: Deck, key: str) -> OwnSlide | None:
    """The slide of the user's own that has that key; None where another slide has it, or none."""
    for section in deck.sections:
        for slide in section.slides:
            if own_key(section.sector, slide.id) == key:
                return slide
    return None


def _item(item: OwnItem | tuple[str, str]) -> object:
    """An item for `changed` to check."""
    if isinstance(item, OwnItem):
        return item
    headline, support = item
    return {"headline": headline, "support": support}


def _ids(deck: Deck) -> list[str]:
    return [slide.id for section in deck.sections for slide in section.slides]


def _find(deck: Deck, slide_id: str) -> tuple[Section, OwnSlide]:
    for section in deck.sections:
        for slide in section.slides:
            if slide.id == slide_id:
                return section, slide
    raise unknown("slide of your own", slide_id, _ids(deck))


def _each(deck: Deck, change: Callable[[OwnSlide], tuple[OwnSlide, ...]]) -> Deck:
    """The deck with each own slide replaced by what `change` makes of it."""
    return each_section(
        deck,
        lambda section: (
            changed(section, slides=tuple(new for old in section.slides for new in change(old)))
            if section.slides
            else section
        ),
    )
