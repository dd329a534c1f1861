"""Outline: from a pack and a deck to the slides, each with what goes on it and what it rests on."""

from collections.abc import Sequence
from dataclasses import replace

from attache.deck.models import Deck
from attache.pack.models import Pack
from attache.pack.vocabulary import Role
from attache.slides.backup import link, question_slide
from attache.slides.content import content_slides
from attache.slides.frame import agenda, closing, cover, divider, document
from attache.slides.gather import Gathered, gather
from attache.slides.models import Slide, Slides
from attache.slides.notes import speaker_notes
from attache.slides.sources import sources
from attache.slides.titles import settle


def outline(pack: Pack, deck: Deck) -> Slides:
    """The slides of `deck`, in order; the same deck and pack always give the same slides.

    No chosen point is left out: where the roles exclude the slide that suits it, it stands on a
    points slide. Hidden slides stand in their places. Raises AttacheError where `deck` names what
    `pack` lacks.
    """
    gathered = gather(pack, deck)
    slides = _hidden(settle(_slides(gathered), deck.titles), frozenset(deck.hidden))
    slides = link(slides, gathered.questions if Role.QA in deck.roles else ())
    return Slides(
        document=document(gathered),
        slides=tuple(replace(slide, notes=speaker_notes(gathered, slide)) for slide in slides),
    )


def plan(pack: Pack, deck: Deck) -> tuple[Slide, ...]:
    """The same slides with titles, links and notes still to come, in a fraction of the time.

    Enough to know which slides there are, and what of the deck each shows.
    """
    return _slides(gather(pack, deck))


def _slides(deck: Gathered) -> tuple[Slide, ...]:
    """Cover, agenda, the sections, closing; then the backup of questions and sources."""
    roles = frozenset(deck.deck.roles)
    sections = _sections(deck)
    slides = [cover(deck)] if Role.COVER in roles else []
    if Role.AGENDA in roles and len(sections) > 1:
        slides.append(agenda(deck, _first_slides(deck, sections)))
    slides += [slide for section in sections for slide in section]
    if Role.CLOSING in roles:
        slides.append(closing(deck))
    if Role.QA in roles:
        slides += [question_slide(deck, question) for question in deck.questions]
    if Role.SOURCES in roles and (_claims(slides) or deck.deck.charts):
        slides.append(sources(deck, slides))
    return tuple(slides)


def _sections(deck: Gathered) -> list[tuple[Slide, ...]]:
    dividers = Role.SECTION in deck.deck.roles
    return [
        ((divider(deck, part, number),) if dividers else ()) + content_slides(deck, part)
        for number, part in enumerate(deck.parts, 1)
    ]


def _first_slides(deck: Gathered, sections: Sequence[Sequence[Slide]]) -> dict[str, str]:
    """The first slide that is shown of each section, by sector.

    A section that is hidden as a whole has none, unless all of them are.
    """
    hidden = frozenset(deck.deck.hidden)
    names = [part.sector.id for part in deck.parts]
    shown = {
        name: next((slide.key for slide in section if slide.key not in hidden), "")
        for name, section in zip(names, sections, strict=True)
    }
    found = {name: key for name, key in shown.items() if key}
    return found or {name: section[0].key for name, section in zip(names, sections, strict=True)}


def _hidden(slides: Sequence[Slide], keys: frozenset[str]) -> tuple[Slide, ...]:
    return tuple(replace(slide, hidden=True) if slide.key in keys else slide for slide in slides)


def _claims(slides: Sequence[Slide]) -> bool:
    return any(slide.sentences or slide.figures for slide in slides)
