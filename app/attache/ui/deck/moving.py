"""What is done to several slides at once, and where they are found afterwards."""

from collections.abc import Sequence
from dataclasses import dataclass

from attache.deck import edits
from attache.deck.keys import own_key, question_key
from attache.deck.models import Deck
from attache.pack.models import Pack
from attache.slides import arrange
from attache.slides.frame import OPENING
from attache.slides.outline import plan
from attache.ui.deck.rows import Place


@dataclass(frozen=True, slots=True)
class Done:
    """A deck after an action, and the keys in it of the slides to select."""

    deck: Deck
    keys: tuple[str, ...]


def move_slides(pack: Pack, deck: Deck, keys: Sequence[str], place: Place) -> Done:
    """Put slides one after another into a place.

    Raises AttacheError where one of them cannot stand there.
    """
    target = place.before if place.sector else place.before or place.after
    moved: list[str] = []
    left = list(keys)
    while left:
        key = left.pop(0)
        sector = None if is_question(key) else place.sector or None
        after = arrange.move_slide(pack, deck, key, target, sector=sector)
        follow = _Follow(pack, deck, after)
        left = [follow(each) for each in left]
        moved = [*map(follow, moved), follow(key)]
        target = follow(target) if target and left else target
        deck = after
    return Done(deck, tuple(moved))


@dataclass(frozen=True, slots=True)
class _Follow:
    """Finds in a deck after a step the slides of the deck before it."""

    pack: Pack
    before: Deck
    after: Deck

    def __call__(self, key: str) -> str:
        """The key of the slide that now shows what that one did."""
        # Finding out means laying both decks out, which is too slow for what nearly always holds.
        if _contents(self.before) == _contents(self.after):
            return key
        return arrange.slide_after(self.pack, self.before, self.after, key) or key


def _contents(deck: Deck) -> dict[str, tuple[object, ...]]:
    """What the keys of slides are made of, by section."""
    return {each.sector: (each.choices, each.charts, each.slides) for each in deck.sections}


def is_question(key: str) -> bool:
    """Whether a slide is one of the backup's questions."""
    return key.startswith(question_key(""))


def drop_slides(pack: Pack, deck: Deck, keys: Sequence[str]) -> Done:
    """Take slides out of the deck; what then stands in place of the first of them is selected."""
    slides = [slide.key for slide in plan(pack, deck)]
    first = next((at for at, key in enumerate(slides) if key in keys), 0)
    for key in reversed(keys):  # from the end, because those after a slide that goes move up
        if len(keys) == 1 or any(slide.key == key for slide in plan(pack, deck)):
            deck = arrange.drop_slide_of(pack, deck, key)
    left = plan(pack, deck)
    return Done(deck, (left[min(first, len(left) - 1)].key,) if left else ())


def hide_slides(deck: Deck, keys: Sequence[str], hidden: bool) -> Deck:
    """Hide slides in the show, or show them again."""
    for key in keys:
        deck = edits.hide(deck, key, hidden)
    return deck


def add_slide(pack: Pack, deck: Deck, place: Place | None) -> Done:
    """A new, empty slide of the user's own, in a place or as near to it as such a slide can be."""
    sector = _sector(pack, deck, place)
    name = edits.free_slide_id(deck)
    key = own_key(sector, name)
    after = edits.add_slide(deck, pack, sector, slide_id=name)
    if place is not None and place.sector == sector and place.before:
        after = arrange.move_slide(pack, after, key, place.before, sector=sector)
    return Done(after, (key,))


def _sector(pack: Pack, deck: Deck, place: Place | None) -> str:
    """The sector of a place; for one before all sections the first of them, else the last."""
    if place is not None and place.sector:
        return place.sector
    sectors = [section.sector for section in deck.sections] or [pack.sectors[0].id]
    is_above = place is not None and place.section == OPENING
    return sectors[0] if is_above else sectors[-1]


def move_section(deck: Deck, sector: str, before: str | None) -> Deck:
    """Put a section before that of another sector; None is the end."""
    others = [section.sector for section in deck.sections if section.sector != sector]
    place = others.index(before) if before in others else len(others)
    return deck if before == sector else edits.move_section(deck, sector, place)


def clear_section(deck: Deck, sector: str) -> Deck:
    """Take everything that a section shows out of the deck."""
    for section in deck.sections:
        if section.sector == sector:
            for choice in section.choices:
                deck = edits.drop(deck, choice.point)
            for chart in section.charts:
                deck = edits.drop_chart(deck, chart.chart)
            for slide in section.slides:
                deck = edits.drop_slide(deck, slide.id)
    return deck
