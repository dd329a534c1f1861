"""Deleting a slide as it is shown."""

from attache.deck import edits
from attache.deck.keys import forgotten
from attache.deck.models import Deck
from attache.pack.models import Pack
from attache.pack.vocabulary import Role
from attache.slides.arranging.content import (
    find_slide,
    section_slides,
    sector_of,
    without_gap,
)
from attache.slides.arranging.role import roles_of, with_roles
from attache.slides.models import Slide
from attache.slides.outline import plan
from attache.slides.texts import chart_of


def drop_slide_of(pack: Pack, deck: Deck, key: str) -> Deck:
    """Take out of the deck what the slide of that key shows: points, chart, question, own slide.

    Cover, agenda, closing and sources go as roles of the deck. A divider is hidden only, because
    without its role every section would lose its own. A slide of figures repeats what other slides
    say, so that its points stay: its section no longer has the role, or, where it has more slides
    of figures, this one is hidden.
    """
    slide = find_slide(plan(pack, deck), key)
    match slide.role:
        case Role.COVER | Role.AGENDA | Role.CLOSING | Role.SOURCES:
            left = [role for role in deck.roles if role is not slide.role]
            return edits.set_roles(edits.hide(deck, key, False), left)
        case Role.SECTION:
            return edits.hide(deck, key)
        case Role.QA:
            return edits.drop_question(deck, key.removeprefix("qa/"))
        case Role.FIGURES:
            return _without_figures(pack, deck, slide)
        case _:
            return _without_content(deck, slide)


def _without_figures(pack: Pack, deck: Deck, slide: Slide) -> Deck:
    sector = sector_of(slide)
    others = [each.role for each in section_slides(pack, deck, sector) if each.key != slide.key]
    if Role.FIGURES in others:
        return edits.hide(deck, slide.key)
    left = with_roles(deck, sector, roles_of(deck, sector) - {Role.FIGURES})
    return forgotten(left, slide.key)


def _without_content(deck: Deck, slide: Slide) -> Deck:
    own = edits.find_own_slide(deck, slide.key)
    if own is not None:
        return edits.drop_slide(deck, own.id)
    for point in slide.points:
        deck = edits.drop(deck, point)
    chart = chart_of(slide)
    return edits.drop_chart(deck, chart) if chart else without_gap(deck, slide)
