"""Finding things on slides, for the tests of the room."""

from attache.slides.models import (
    CardsBlock,
    ChartBlock,
    Item,
    ItemsBlock,
    PairsBlock,
    ReferencesBlock,
    Slide,
    Slides,
    TableBlock,
    TextBlock,
)
from attache.slides.texts import shown_texts


def slide(slides: Slides, key: str) -> Slide:
    """The slide of that key."""
    found = [each for each in slides.slides if each.key == key]
    assert len(found) == 1, [each.key for each in slides.slides]
    return found[0]


def keys(slides: Slides) -> list[str]:
    """The keys of all slides in order."""
    return [each.key for each in slides.slides]


def text(on: Slide, slot: str) -> tuple[str, ...]:
    """The paragraphs of a text slot."""
    (block,) = [b for b in on.blocks if isinstance(b, TextBlock) and b.slot == slot]
    return block.paragraphs


def items(on: Slide) -> tuple[Item, ...]:
    """The items of a slide."""
    return tuple(item for b in on.blocks if isinstance(b, ItemsBlock) for item in b.items)


def headlines(on: Slide) -> list[str]:
    """The headlines of a slide's items."""
    return [item.headline for item in items(on)]


def pairs(on: Slide) -> list[tuple[str | None, str | None]]:
    """The headlines that face each other."""
    found = [pair for b in on.blocks if isinstance(b, PairsBlock) for pair in b.pairs]
    return [(a.headline if a else None, b.headline if b else None) for a, b in found]


def cards(on: Slide) -> CardsBlock:
    """The cards of a slide."""
    (block,) = [b for b in on.blocks if isinstance(b, CardsBlock)]
    return block


def table(on: Slide) -> TableBlock:
    """The table of a slide."""
    (block,) = [b for b in on.blocks if isinstance(b, TableBlock)]
    return block


def chart(on: Slide) -> ChartBlock:
    """The chart of a slide."""
    (block,) = [b for b in on.blocks if isinstance(b, ChartBlock)]
    return block


def entries(on: Slide) -> tuple[tuple[str, str], ...]:
    """The references of a slide."""
    (block,) = [b for b in on.blocks if isinstance(b, ReferencesBlock)]
    return block.entries


def everything(slides: Slides) -> str:
    """All that the slides show or say, in one text."""
    parts: list[str] = []
    for each in slides.slides:
        parts += [shown for _, shown in shown_texts(each)]
        parts += [each.source, *(label for label, _ in each.links), repr(each.notes)]
    return "\n".join(parts)
