"""What is done to several slides at once, and where they are found afterwards."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

from attache.deck import edits
from attache.deck.keys import own_key
from attache.deck.models import Deck
from attache.pack.models import Pack, Role
from attache.slides import arrange
from attache.slides.frame import OPENING
from attache.slides.outline import plan
from attache.ui.deck.rows import Place


@dataclass(frozen=True, slots=True)
class Done:
    """A deck after an action, and the keys in it of the slides to select."""

    deck: Deck
    keys: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Way:
    """A deck on its way through several steps, and the keys of slides that are followed."""

    pack: Pack
    deck: Deck
    keys: tuple[str, ...]

    def step(self, change: Callable[[Deck], Deck]) -> "_Way":
        after = change(self.deck)
        if after == self.deck:
            return self
        kept = {each.key for each in plan(self.pack, self.deck)}
        followed = (
            arrange.slide_after(self.pack, self.deck, after, key) if key in kept else None
            for key in self.keys
        )
        keys = (new or old for new, old in zip(followed, self.keys, strict=True))
        return _Way(self.pack, after, tuple(keys))


def move_slides(pack: Pack, deck: Deck, keys: Sequence[str], place: Place) -> Done:
    """Put slides one after another into a place.

    Raises AttacheError where one of them cannot stand there.
    """
    target = place.before if place.sector else place.before or place.after
    followed = (*keys, *((target,) if target else ()))
    way = _Way(pack, deck, followed)
    for at in range(len(keys)):
        way = way.step(_mover(way, at, place.sector or None, bool(target)))
    return Done(way.deck, way.keys[: len(keys)])


def _mover(way: _Way, at: int, sector: str | None, has_target: bool) -> Callable[[Deck], Deck]:
    key, before = way.keys[at], way.keys[-1] if has_target else None
    role = next((each.role for each in plan(way.pack, way.deck) if each.key == key), None)
    home = None if role is Role.QA else sector
    return lambda deck: arrange.move_slide(way.pack, deck, key, before, sector=home)


def drop_slides(pack: Pack, deck: Deck, keys: Sequence[str]) -> Done:
    """Take slides out of the deck; the next that stays is selected, else the one before."""
    slides = [slide.key for slide in plan(pack, deck)]
    way = _Way(pack, deck, _neighbour(slides, keys))
    for key in reversed(keys):  # from the end, because those after a slide that goes move up
        if any(slide.key == key for slide in plan(pack, way.deck)):
            way = way.step(_dropper(pack, key))
    return Done(way.deck, way.keys)


def _dropper(pack: Pack, key: str) -> Callable[[Deck], Deck]:
    return lambda deck: arrange.drop_slide_of(pack, deck, key)


def _neighbour(slides: Sequence[str], keys: Collection[str]) -> tuple[str, ...]:
    last = max((at for at, key in enumerate(slides) if key in keys), default=-1)
    after = [key for key in slides[last + 1 :] if key not in keys]
    before = [key for key in slides[: max(last, 0)] if key not in keys]
    return tuple(after[:1] or before[-1:])


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
