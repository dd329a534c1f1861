"""Where the title of a cover or a section stands, with what goes under it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from attache.brand.foreign import places
from attache.brand.foreign.calm import Calm
from attache.brand.foreign.frames import common
from attache.brand.foreign.grounds import AIM
from attache.brand.foreign.markings import EDGE, HEIGHT, Markings, marked, on_column
from attache.brand.foreign.models import RoleMatch
from attache.brand.foreign.places import Boxes, Slide
from attache.brand.foreign.wishes import MARGIN, SIDE, opening, title_place
from attache.brand.models import Box
from attache.pack.vocabulary import Role
from attache.units import Emu, inches

_HEIGHTS = {
    Role.COVER: (inches(3.8), inches(2.6), inches(2.85)),
    Role.SECTION: (inches(4.0), inches(2.9), inches(4.0)),
}
"""What the texts need together, and the least where they are wide, and where they are narrow."""
_WIDE, _NARROW, _ON_COLUMN = 0.62, 0.46, 0.7
"""Shares of the slide."""
_COLUMN = inches(8.4)
_FURTHEST = inches(1.3)
_BESIDE = inches(1.5)
"""What the marking leaves at its sides for the number of the slide."""
_LEAST_TITLES = {Role.COVER: inches(0.85), Role.SECTION: inches(1.5)}
_BELOW, _LEAST_BELOW, _APART = inches(2.2), inches(1.6), inches(0.3)
"""What goes under a title on a ground of its own, and how far from it."""
_PADDING, _SHEET_EDGE, _GAP = inches(0.25), inches(0.1), inches(0.1)


@dataclass(frozen=True, slots=True)
class Opening:
    """The markings and the boxes of the texts, and the sheet under them where they need one."""

    marks: Markings
    boxes: Boxes
    sheet: Box | None = None


def opened(match: RoleMatch, slide: Slide, calm: Calm, inks: Sequence[str]) -> Opening:
    """The texts where the template has them if it is calm there, or in a calm part, or on a sheet
    of their own.
    """
    side = SIDE if match.role is Role.COVER else _BESIDE
    marks = marked(calm.ground, slide, inks, _FURTHEST, _FURTHEST, side)
    zone = _zone(slide, marks)
    height, *least = (Emu(min(each, zone.height)) for each in _HEIGHTS[match.role])
    wish = _wish(match, slide, zone, height)
    holder = match.holders.get("title")
    own = [holder.look.color] if holder is not None else []
    wanted = tuple(dict.fromkeys([*own, *inks]))
    if calm.ground.carries(wish, wanted):
        return Opening(marks, stacked(match.role, wish))
    apart = _divided(match, slide, zone, calm, wanted)
    if apart is not None:
        return Opening(marks, apart)
    for share, lowest in zip((_WIDE, _NARROW), least, strict=True):
        width = Emu(round(slide.width * share))
        found = [
            box
            for ink in wanted
            if (box := calm.largest(zone, wish, ink, (width, lowest), AIM)) is not None
        ]
        if found:
            best = max(found, key=lambda box: (common(box, wish), box.width * box.height))
            return Opening(marks, stacked(match.role, _within(best, wish, height, width)))
    return _on_sheet(match.role, wish, slide, marks)


def stacked(role: Role, stack: Box) -> Boxes:
    """The texts of a cover or a section one under the other."""
    return places.cover(stack) if role is Role.COVER else places.section(stack)


def _divided(
    match: RoleMatch, slide: Slide, zone: Box, calm: Calm, inks: Sequence[str]
) -> Boxes | None:
    """The title in its own place and the rest under it, where the two have different grounds."""
    title = title_place(match, slide)
    if title is None or title.width < slide.width * _NARROW or title.top < zone.top:
        return None
    top = title.bottom + _APART
    below = Box(title.left, Emu(top), title.width, Emu(min(_BELOW, zone.bottom - top)))
    title = replace(title, top=Emu(title.top + _GAP), height=Emu(title.height - 2 * _GAP))
    if title.height < _LEAST_TITLES[match.role] or below.height < _LEAST_BELOW:
        return None
    boxes = places.divided(match.role, title, below)
    return boxes if all(calm.ground.carries(box, inks) for box in boxes.values()) else None


def _on_sheet(role: Role, texts: Box, slide: Slide, marks: Markings) -> Opening:
    """The texts on a ground that leaves the markings theirs, or takes them in."""
    if marks.labels:
        texts = _narrowed(texts, Emu(max(_COLUMN, round(slide.width * _ON_COLUMN))))
    left = max(_SHEET_EDGE, texts.left - _PADDING)
    right = min(slide.width - _SHEET_EDGE, texts.left + texts.width + _PADDING)
    if marks.labels:
        column = Box(Emu(left), Emu(0), Emu(right - left), slide.height)
        return Opening(on_column(column), stacked(role, texts), column)
    top = max(marks.top.bottom, texts.top - _PADDING)
    bottom = min(marks.bottom.top, texts.bottom + _PADDING)
    sheet = Box(Emu(left), Emu(top), Emu(right - left), Emu(bottom - top))
    return Opening(marks, stacked(role, texts), sheet)


def _narrowed(texts: Box, most: Emu) -> Box:
    """Texts that leave something of the picture to be seen at both sides."""
    width = Emu(min(texts.width, most))
    return replace(texts, left=Emu(texts.left + (texts.width - width) // 2), width=width)


def _zone(slide: Slide, marks: Markings) -> Box:
    """Between the markings, or between the edges where those have a ground of their own."""
    top = max(marks.top.bottom, EDGE + HEIGHT) + _GAP
    bottom = min(marks.bottom.top, slide.height - EDGE - HEIGHT) - _GAP
    return Box(MARGIN, Emu(top), Emu(slide.width - 2 * MARGIN), Emu(bottom - top))


def _wish(match: RoleMatch, slide: Slide, zone: Box, height: Emu) -> Box:
    """At the template's title, moved as little as the zone asks for."""
    own = opening(match, slide)
    left = max(own.left, zone.left)
    width = min(own.left + own.width, zone.left + zone.width) - left
    if width < slide.width * _NARROW:
        left, width = SIDE, slide.width - 2 * SIDE
    # A frame that is higher than the texts has them in its middle.
    start = own.top + max(0, own.height - height) // 2
    top = max(zone.top, min(start, zone.bottom - height))
    return Box(Emu(left), Emu(top), Emu(width), height)


def _within(free: Box, wish: Box, height: Emu, least: Emu) -> Box:
    """The texts in a calm part of the slide, as near to their own place as it allows."""
    left = max(free.left, wish.left)
    right = min(free.left + free.width, wish.left + wish.width)
    if right - left < least:
        left, right = free.left, free.left + free.width
    tall = min(height, free.height)
    top = max(free.top, min(wish.top, free.bottom - tall))
    return Box(Emu(left), Emu(top), Emu(right - left), Emu(tall))
