"""Moving a slide as it is shown."""

from collections.abc import Sequence
from dataclasses import dataclass

from attache.deck import edits
from attache.deck.keys import chart_key, own_key
from attache.deck.models import Deck
from attache.deck.sections import find_section
from attache.errors import AttacheError
from attache.pack.models import Pack
from attache.pack.vocabulary import Role
from attache.slides.arranging.content import (
    find_slide,
    keys_of,
    section_slides,
    sector_of,
    shown_by,
    without_gap,
)
from attache.slides.arranging.role import roles_of, with_roles
from attache.slides.gather import CONTENT_ROLES
from attache.slides.models import Slide
from attache.slides.outline import plan
from attache.slides.texts import chart_of

_FIXED = {
    Role.COVER: "The cover is always the first slide.",
    Role.AGENDA: "The agenda always stands before the sections.",
    Role.CLOSING: "The closing always stands after the sections.",
    Role.SOURCES: "The sources are always the last slide.",
}
_BEFORE_SECTIONS = (Role.COVER, Role.AGENDA)
_IN_SECTIONS = CONTENT_ROLES | {Role.SECTION}


@dataclass(frozen=True, slots=True)
class _Place:
    """A place in a section: before the slide of that key, None for the end."""

    sector: str
    before: str | None


def move_slide(
    pack: Pack, deck: Deck, key: str, before: str | None, *, sector: str | None = None
) -> Deck:
    """Let the slide stand before the slide `before`; None is the end.

    Within its section a content slide takes another place in the order. Into another section go
    its points, its chart or the own slide, and join what is there, in the same role where that
    changes nothing else. A divider moves its whole
    section, a question among the questions. Before the cover or the agenda means the start of the
    sections, before the closing or in the backup their end, and before a divider the end of the
    section above it. Without dividers the end of a section looks like the start of the next one:
    `sector` says which of them is meant.
    """
    slides = plan(pack, deck)
    moved = find_slide(slides, key)
    target = None if before is None else find_slide(slides, before)
    if moved.role in _FIXED:
        raise AttacheError(_FIXED[moved.role], "It can be hidden or deleted.")
    if target is moved:
        return deck
    if moved.role is Role.QA:
        return _move_question(deck, slides, moved, target)
    if moved.role is Role.SECTION:
        return _move_section(deck, slides, moved, target)
    place = _place(slides, target) if sector is None else _place_in(slides, target, sector)
    find_section(deck, place.sector)
    if place.sector == sector_of(moved):
        return _put(pack, deck, place, key)
    return _sent(pack, deck, slides, moved, place)


def _move_question(deck: Deck, slides: Sequence[Slide], moved: Slide, target: Slide | None) -> Deck:
    others = [each for each in slides if each.role is Role.QA and each is not moved]
    if target is None or target.role is Role.SOURCES:
        place = len(others)
    else:
        place = others.index(target) if target in others else 0
    return edits.move_question(deck, moved.key.removeprefix("qa/"), place)


def _move_section(deck: Deck, slides: Sequence[Slide], moved: Slide, target: Slide | None) -> Deck:
    """Before the section of the target if that is its first slide, else behind it."""
    home = sector_of(moved)
    others = [section.sector for section in deck.sections if section.sector != home]
    if target is None or target.role not in {*_BEFORE_SECTIONS, *_IN_SECTIONS}:
        return edits.move_section(deck, home, len(others))
    if target.role in _BEFORE_SECTIONS:
        return edits.move_section(deck, home, 0)
    sector = sector_of(target)
    if sector == home:
        return deck
    first = next(each for each in slides if each.role in _IN_SECTIONS and sector_of(each) == sector)
    return edits.move_section(deck, home, others.index(sector) + (target is not first))


def _place(slides: Sequence[Slide], target: Slide | None) -> _Place:
    """Where a content slide comes to stand before that slide."""
    sectors = list(dict.fromkeys(sector_of(each) for each in slides if each.role in _IN_SECTIONS))
    if target is None or target.role not in {*_BEFORE_SECTIONS, *_IN_SECTIONS}:
        return _Place(sectors[-1], None)
    if target.role in _BEFORE_SECTIONS:
        return _start(slides, sectors[0])
    sector = sector_of(target)
    if target.role is not Role.SECTION:
        return _Place(sector, target.key)
    at = sectors.index(sector)
    return _Place(sectors[at - 1], None) if at else _start(slides, sector)


def _place_in(slides: Sequence[Slide], target: Slide | None, sector: str) -> _Place:
    """The same in a section that is named: at its end, unless the target is in it."""
    if target is None or target.role not in _IN_SECTIONS or sector_of(target) != sector:
        return _Place(sector, None)
    return _start(slides, sector) if target.role is Role.SECTION else _Place(sector, target.key)


def _start(slides: Sequence[Slide], sector: str) -> _Place:
    first = next(
        each for each in slides if each.role in CONTENT_ROLES and sector_of(each) == sector
    )
    return _Place(sector, first.key)


def _put(pack: Pack, deck: Deck, place: _Place, key: str) -> Deck:
    """The deck with a slide of the section of `place` put there, if there is such a slide."""
    keys = keys_of(section_slides(pack, deck, place.sector))
    if key not in keys or key == place.before:
        return deck
    others = [each for each in keys if each != key]
    at = others.index(place.before) if place.before in others else len(others)
    order = [*others[:at], key, *others[at:]]
    return deck if order == keys else edits.order_slides(deck, place.sector, order)


def _sent(pack: Pack, deck: Deck, slides: Sequence[Slide], moved: Slide, place: _Place) -> Deck:
    """The deck with what a slide shows in another section."""
    own = edits.find_own_slide(deck, moved.key)
    if own is not None:
        deck = edits.move_own_slide(deck, own.id, sector=place.sector)
        return _put(pack, deck, place, own_key(place.sector, own.id))
    if moved.role is Role.FIGURES:
        raise AttacheError(
            "A slide of figures stays in the section of the points that bring them.",
            "Move those points instead.",
        )
    before, chart = deck, chart_of(moved)
    whole = chart is not None and not find_section(deck, place.sector).charts
    at = 0 if whole else _place_of_points(deck, slides, place)
    for number, point in enumerate(moved.points):
        deck = edits.move(deck, point, at + number, sector=place.sector)
    if chart is not None:
        deck = edits.move_chart(deck, chart, place.sector)
        deck = _in_its_role(pack, before, deck, moved, place.sector)
        return _put(pack, deck, place, chart_key(place.sector, chart))
    deck = _in_its_role(pack, before, without_gap(deck, moved), moved, place.sector)
    alone = _slide_of(section_slides(pack, deck, place.sector), moved.points)
    return _put(pack, deck, place, alone) if alone else deck


def _in_its_role(pack: Pack, before: Deck, after: Deck, moved: Slide, sector: str) -> Deck:
    """`after` with the role of a moved slide for its new section, if what was there stays as it is.

    Only that points may come to stand beside a chart.
    """
    roles = roles_of(after, sector)
    if moved.role in roles:
        return after
    tried = with_roles(after, sector, roles | {moved.role})
    now = _roles_of_content(section_slides(pack, tried, sector))
    there = _roles_of_content(section_slides(pack, before, sector))
    chart = chart_of(moved)
    wanted = {f"chart {chart}"} if chart else shown_by(moved)
    keeps = all(now.get(each) is moved.role for each in wanted)
    others = all(
        now[each] is role or (role, now[each]) == (Role.POINTS, Role.POINTS_CHART)
        for each, role in there.items()
    )
    return tried if keeps and others else after


def _roles_of_content(slides: Sequence[Slide]) -> dict[str, Role]:
    """The role in which each thing is shown, other than as figures."""
    return {
        each: slide.role
        for slide in slides
        if slide.role is not Role.FIGURES
        for each in shown_by(slide)
    }


def _place_of_points(deck: Deck, slides: Sequence[Slide], place: _Place) -> int:
    """Where points go in a section so that they stand before the place: the first point after it.

    Figures stand for points of other slides, so that they do not count.
    """
    choices = [choice.point for choice in find_section(deck, place.sector).choices]
    content = [s for s in slides if s.role in CONTENT_ROLES and sector_of(s) == place.sector]
    keys = keys_of(content)
    after = content[keys.index(place.before) :] if place.before in keys else []
    points = (point for each in after if each.role is not Role.FIGURES for point in each.points)
    first = next(points, None)
    return len(choices) if first is None else choices.index(first)


def _slide_of(slides: Sequence[Slide], points: Sequence[str]) -> str | None:
    """The key of the slide that shows nothing but those points, if there is one."""
    for slide in slides:
        shown = slide.points if slide.role is not Role.FIGURES else ()
        if shown and set(shown) <= set(points) and chart_of(slide) is None:
            return slide.key
    return None
