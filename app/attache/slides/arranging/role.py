"""Which roles the content of a slide can take besides its own, and taking one of them.

Roles are those of a section: a change is tried there, and counts where the section's slides then
really show (some of) the content in that role, without losing any.
"""

from collections.abc import Iterator, Sequence

from attache.deck import edits
from attache.deck.keys import rekeyed
from attache.deck.models import Deck
from attache.deck.sections import find_section
from attache.errors import AttacheError
from attache.pack.models import Pack
from attache.pack.vocabulary import Role
from attache.slides.arranging.content import (
    find_slide,
    keys_of,
    section_slides,
    shown_by,
    slide_after,
)
from attache.slides.gather import CONTENT_ROLES, content_roles, section_roles
from attache.slides.models import Slide
from attache.slides.outline import plan
from attache.slides.texts import chart_of

Roles = frozenset[Role]


def roles_offered(pack: Pack, deck: Deck, key: str) -> tuple[Role, ...]:
    """The roles in which the content of the slide can be shown besides its present one.

    None for the slides around the content, and for slides of the user's own.
    """
    sector = key.partition("/")[0]
    if all(section.sector != sector for section in deck.sections):
        return ()
    slides = section_slides(pack, deck, sector)
    slide = next((each for each in slides if each.key == key), None)
    if slide is None or edits.find_own_slide(deck, key) is not None:
        return ()
    others = (role for role in Role if role in CONTENT_ROLES and role is not slide.role)
    return tuple(
        role for role in others if _tried(pack, deck, sector, slides, slide, role) is not None
    )


def change_role(pack: Pack, deck: Deck, key: str, role: Role) -> Deck:
    """Show the content of the slide in one of the roles that are offered for it.

    Other slides of the section may change with it, those of other sections never. What was said of
    a slide (title, hidden, its place in an order) goes to the one that takes its place.
    """
    slide = find_slide(plan(pack, deck), key)
    if slide.role is role:
        return deck
    sector = key.partition("/")[0]
    if role not in roles_offered(pack, deck, key):
        raise AttacheError(
            "What is on this slide cannot be shown in that way.",
            "Choose another role, or change what is on the slide.",
        )
    before = section_slides(pack, deck, sector)
    found = _tried(pack, deck, sector, before, find_slide(before, key), role)
    return _followed(pack, deck, found or deck, key, role)


def roles_of(deck: Deck, sector: str) -> Roles:
    """The content roles that the section may take."""
    return section_roles(deck, find_section(deck, sector))


def with_roles(deck: Deck, sector: str, roles: Roles) -> Deck:
    """The deck in which that section has those content roles, and every other one those it had.

    Where the deck as a whole does not have one of them yet, it gets it, and the other sections are
    kept from it.
    """
    had = {section.sector: section_roles(deck, section) for section in deck.sections}
    lacking = roles - content_roles(deck.roles)
    if lacking:
        deck = edits.set_roles(deck, {*deck.roles, *lacking})
        for section in deck.sections:
            if section.sector != sector and section_roles(deck, section) != had[section.sector]:
                deck = _set(deck, section.sector, had[section.sector])
    return _set(deck, sector, roles)


def _set(deck: Deck, sector: str, roles: Roles) -> Deck:
    """No role at all would mean every one; points are shown in any case."""
    return edits.set_roles(deck, roles or {Role.POINTS}, sector=sector)


def _tried(
    pack: Pack, deck: Deck, sector: str, before: Sequence[Slide], slide: Slide, role: Role
) -> Deck | None:
    """The deck with the slide's content in that role; None where no change of roles does it."""
    for changed in _changes(deck, sector, slide, role):
        if _gives(before, section_slides(pack, changed, sector), slide, role):
            return changed
    return None


def _changes(deck: Deck, sector: str, slide: Slide, role: Role) -> Iterator[Deck]:
    """The smallest changes first."""
    roles, own = roles_of(deck, sector), frozenset((slide.role,))
    wanted = roles | {role}
    for changed in dict.fromkeys((wanted, roles - own, wanted - own)):
        if changed != roles:
            yield with_roles(deck, sector, changed)
    chart = chart_of(slide)
    if chart and role is Role.POINTS_CHART:  # points stand beside the first chart only
        yield edits.move_chart(with_roles(deck, sector, wanted), chart, sector, 0)


def _gives(before: Sequence[Slide], after: Sequence[Slide], slide: Slide, role: Role) -> bool:
    """Whether more of the slide's content is shown in the role than before, and none is lost.

    The points of a slide of figures are on other slides already: there it is enough that they
    stay, and that the figures go.
    """
    if _all_shown(before) - _all_shown(after):
        return False
    content = shown_by(slide)
    shown = content & _shown_as(after, role)
    if slide.role is Role.FIGURES and role is Role.POINTS:
        return bool(shown) and not content <= _shown_as(after, Role.FIGURES)
    return bool(shown - _shown_as(before, role))


def _all_shown(slides: Sequence[Slide]) -> frozenset[str]:
    """What slides show other than as figures, which stand for nothing."""
    return frozenset[str]().union(
        *(shown_by(slide) for slide in slides if slide.role is not Role.FIGURES)
    )


def _shown_as(slides: Sequence[Slide], role: Role) -> frozenset[str]:
    return frozenset[str]().union(*(shown_by(slide) for slide in slides if slide.role is role))


def _followed(pack: Pack, before: Deck, after: Deck, key: str, role: Role) -> Deck:
    """`after` with what was said of a slide said of the new one that took its place, if one did."""
    old, new = (keys_of(plan(pack, deck)) for deck in (before, after))
    taking = slide_after(pack, before, after, key, role)
    if key in new or taking is None or taking in old:
        return after
    return rekeyed(after, key, taking)
