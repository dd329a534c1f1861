"""The texts of a slide of the user's own, and the actions on its points."""

from collections.abc import Callable, Iterator

from attache.deck import edits
from attache.deck.models import Deck, OwnSlide
from attache.ui.slide.field import (
    LONGEST_HEADLINE,
    LONGEST_SUPPORT,
    LONGEST_TITLE,
    LONGEST_WORDS,
    Edit,
    Field,
    Part,
    Write,
)

_Item = tuple[str, str]


def own_title(key: str, own: OwnSlide) -> Field:
    """The title of the slide with that key."""
    return Field(
        id="title",
        part=Part.TITLE,
        text=own.title,
        default="",
        own=False,
        longest=LONGEST_TITLE,
        write=lambda deck, text: edits.retitle(deck, key, text),
        slot="title",
    )


def own_words(own: OwnSlide) -> Field:
    """What to say with the slide."""
    return Field(
        id="words",
        part=Part.WORDS,
        text=own.words,
        default="",
        own=False,
        longest=LONGEST_WORDS,
        write=lambda deck, text: edits.write_slide(deck, own.id, words=text),
    )


def own_items(own: OwnSlide) -> Iterator[Field]:
    """Headline and support of every point on the slide, empty ones too."""
    for index, item in enumerate(own.items):
        for part in (Part.HEADLINE, Part.SUPPORT):
            headline = part is Part.HEADLINE
            yield Field(
                id=f"item:{index}:{part.name.lower()}",
                part=part,
                text=item.headline if headline else item.support,
                default="",
                own=False,
                longest=LONGEST_HEADLINE if headline else LONGEST_SUPPORT,
                write=_item_write(own.id, index, part),
                place=index + 1,
                slot="body",
            )


def _item_write(own_id: str, index: int, part: Part) -> Write:
    def write(deck: Deck, text: str) -> Deck:
        def change(items: list[_Item]) -> None:
            headline, support = items[index]
            is_headline = part is Part.HEADLINE
            items[index] = (text, support) if is_headline else (headline, text)

        return _items_edit(own_id, change)(deck)

    return write


def _items_edit(own_id: str, change: Callable[[list[_Item]], object]) -> Edit:
    def edit(deck: Deck) -> Deck:
        slides = (slide for section in deck.sections for slide in section.slides)
        slide = next(slide for slide in slides if slide.id == own_id)
        items = [(item.headline, item.support) for item in slide.items]
        change(items)
        return edits.write_slide(deck, own_id, items=items)

    return edit


def own_index(field: Field) -> int:
    """The place, from 0, of the user's own item that a field belongs to; -1 for another field."""
    return int(field.id.split(":")[1]) if field.id.startswith("item:") else -1


def with_item(own_id: str) -> Edit:
    """Add an empty item to a slide of the user's own."""
    return _items_edit(own_id, lambda items: items.append(("", "")))


def without_item(own_id: str, index: int) -> Edit:
    """Take an item off a slide of the user's own."""
    return _items_edit(own_id, lambda items: items.pop(index))


def moved_item(own_id: str, index: int, place: int) -> Edit:
    """Put an item of a slide of the user's own into another place, from 0."""
    return _items_edit(own_id, lambda items: items.insert(place, items.pop(index)))
