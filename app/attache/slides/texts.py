"""Every text that a slide shows, with the place where it stands."""

from collections.abc import Iterator

from attache.deck.keys import chart_in
from attache.slides.models import (
    Block,
    CardsBlock,
    ChartBlock,
    Item,
    ItemsBlock,
    PairsBlock,
    ReferencesBlock,
    Slide,
    TableBlock,
    TextBlock,
)


def shown_texts(slide: Slide) -> Iterator[tuple[str, str]]:
    """(slot, text) of all that the slide shows, the title first; without source line and links.

    The values of a chart are not texts: its caption, title, names, events and annotations are.
    """
    yield "title", slide.title
    for block in slide.blocks:
        yield from _block(block)


def chart_blocks(slide: Slide) -> tuple[ChartBlock, ...]:
    """The charts that the slide shows."""
    return tuple(block for block in slide.blocks if isinstance(block, ChartBlock))


def chart_of(slide: Slide) -> str | None:
    """The id of the chart that the slide is of, whether it can be drawn or not."""
    return chart_in(slide.key)


def _block(block: Block) -> Iterator[tuple[str, str]]:
    match block:
        case TextBlock(slot=slot, paragraphs=paragraphs):
            yield from ((slot, text) for text in paragraphs)
        case ItemsBlock(slots=slots, items=items):
            for item in items:
                yield from _item(slots[0], item)
        case PairsBlock(slots=slots, pairs=pairs):
            for pair in pairs:
                for slot, item in zip(slots, pair, strict=True):
                    yield from _item(slot, item)
        case CardsBlock(slot=slot, cards=cards):
            for card in cards:
                texts = (card.value, card.as_of, card.label, card.status)
                yield from ((slot, text) for text in texts)
        case TableBlock(slot=slot, header=header, rows=rows):
            yield from ((slot, text) for row in (header, *rows) for text in row)
        case ReferencesBlock(slots=slots, entries=entries):
            yield from ((slots[0], text) for entry in entries for text in entry)
        case ChartBlock():
            yield from _chart(block)


def _item(slot: str, item: Item | None) -> Iterator[tuple[str, str]]:
    if item is not None:
        yield slot, item.headline
        yield slot, item.support


def _chart(block: ChartBlock) -> Iterator[tuple[str, str]]:
    spec = block.spec
    yield block.slot, block.caption
    yield block.slot, spec.title
    yield from ((block.slot, name) for name in spec.categories)
    yield from ((block.slot, series.name) for series in spec.series)
    for event in spec.events:
        yield block.slot, event.when
        yield block.slot, event.what
    yield from ((block.slot, annotation.text) for annotation in spec.annotations)
