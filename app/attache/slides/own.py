"""Slides of the user's own: points slides on which nothing comes from the pack."""

from collections.abc import Iterator

from attache.deck.keys import own_key
from attache.deck.models import OwnItem, OwnSlide
from attache.pack.vocabulary import Role
from attache.slides.gather import Gathered, Part
from attache.slides.models import Item, ItemsBlock, Notes, Slide
from attache.slides.sourceline import has_own, source_line

UNTITLED = "Untitled slide"


def own_slides(deck: Gathered, part: Part) -> tuple[Slide, ...]:
    """The section's own slides in order. What does not fit on one is for the fit to continue."""
    return tuple(_slide(deck, part, slide) for slide in part.slides)


def shown_items(slide: OwnSlide) -> tuple[OwnItem, ...]:
    """The items with something to show."""
    return tuple(item for item in slide.items if item.headline or item.support)


def own_texts(slide: OwnSlide) -> Iterator[str]:
    """Every text of the user's that the slide shows, the title first, even where it is empty."""
    yield slide.title
    for item in shown_items(slide):
        yield from (item.headline, item.support)


def _slide(deck: Gathered, part: Part, slide: OwnSlide) -> Slide:
    key = own_key(part.sector.id, slide.id)
    items = tuple(_item(item) for item in shown_items(slide))
    own = any(own_texts(slide)) or has_own(deck.deck, key, ())
    return Slide(
        key=key,
        role=Role.POINTS,
        section=part.sector.name,
        title=slide.title or UNTITLED,
        blocks=(ItemsBlock(("body",), items),) if items else (),
        source=source_line(deck.pack, (), own=own),
        notes=Notes(words=(slide.words,) if slide.words else ()),
    )


def _item(item: OwnItem) -> Item:
    """An item as it is shown: a support without a headline stands in its place."""
    return Item(item.headline or item.support, item.support if item.headline else "")
