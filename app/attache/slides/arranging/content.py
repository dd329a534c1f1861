"""What a slide shows of the deck, by which slides are followed from one deck to the next."""

import re
from collections.abc import Iterable, Sequence

from attache.deck.keys import forgotten, rekeyed
from attache.deck.models import Deck
from attache.deck.sections import find_section
from attache.errors import unknown
from attache.pack.models import Pack
from attache.pack.vocabulary import Role
from attache.slides.content import content_slides
from attache.slides.gather import CONTENT_ROLES, gather
from attache.slides.models import Slide
from attache.slides.outline import plan
from attache.slides.texts import chart_of

_NUMBERED = re.compile(r"(.+-)(\d+)")


def find_slide(slides: Iterable[Slide], key: str) -> Slide:
    """The slide of that key. Raises AttacheError where there is none, as all here do."""
    by_key = {slide.key: slide for slide in slides}
    if key not in by_key:
        raise unknown("slide", key, by_key)
    return by_key[key]


def sector_of(slide: Slide) -> str:
    """The sector of a content slide or of a divider."""
    return slide.key.partition("/")[0]


def section_slides(pack: Pack, deck: Deck, sector: str) -> tuple[Slide, ...]:
    """The content slides of one section in order, under the titles that they have by themselves."""
    alone = {"sections": (find_section(deck, sector),), "questions": ()}
    gathered = gather(pack, deck.model_copy(update=alone))
    return tuple(slide for part in gathered.parts for slide in content_slides(gathered, part))


def without_gap(deck: Deck, slide: Slide) -> Deck:
    """The deck after all points of a slide left its section: the slides after it move up.

    So titles, hidden slides and the order stay with what they were said of.
    """
    found = _NUMBERED.fullmatch(slide.key)
    if found is None or "/own/" in slide.key or "/chart/" in slide.key:
        return deck
    deck = forgotten(deck, slide.key)
    names = {*deck.titles, *deck.hidden, *(key for each in deck.sections for key in each.order)}
    stem, number = found[1], int(found[2])
    followers = (_NUMBERED.fullmatch(name) for name in names)
    after = sorted(int(each[2]) for each in followers if each and each[1] == stem)
    for each in (each for each in after if each > number):
        deck = rekeyed(deck, f"{stem}{each}", f"{stem}{each - 1}")
    return deck


def slide_after(
    pack: Pack, before: Deck, after: Deck, key: str, role: Role | None = None
) -> str | None:
    """The key of the slide in `after` that shows what the slide `key` showed in `before`.

    Of several, one of `role` (None for the role it had), else the one with its chart, else the one
    that shows most of it. Where nothing of it is left it is the slide that now stands in its place;
    None where there is none.
    """
    old_slides, slides = plan(pack, before), plan(pack, after)
    old = find_slide(old_slides, key)
    wanted, content = role or old.role, shown_by(old)

    def likeness(slide: Slide) -> tuple[bool, bool, int, bool]:
        has_chart = chart_of(slide) is not None and chart_of(slide) == chart_of(old)
        shared = len(content & shown_by(slide))
        return slide.role is wanted, has_chart, shared, slide.key == key

    alike = [slide for slide in slides if content & shown_by(slide)]
    if alike:
        return max(alike, key=likeness).key
    place = min(old_slides.index(old), len(slides) - 1)
    return slides[place].key if slides else None


def shown_by(slide: Slide) -> frozenset[str]:
    """What the slide shows of the deck: points and charts by id, else itself by its key."""
    if slide.role not in CONTENT_ROLES:
        return frozenset((slide.key,))
    chart = chart_of(slide)
    shown = [f"point {point}" for point in slide.points] + ([f"chart {chart}"] if chart else [])
    return frozenset(shown or [f"own {slide.key.rpartition('/')[2]}"])


def keys_of(slides: Sequence[Slide]) -> list[str]:
    """The keys of slides in order."""
    return [slide.key for slide in slides]
