"""Where the title of a cover or a section stands, with what goes under it."""

from collections.abc import Sequence

from attache.brand.foreign.calm import Calm
from attache.brand.foreign.grounds import AIM
from attache.brand.foreign.markings import EDGE, HEIGHT, Markings, marked
from attache.brand.foreign.models import RoleMatch
from attache.brand.foreign.places import Slide
from attache.brand.foreign.wishes import MARGIN, SIDE, opening
from attache.brand.models import Box
from attache.pack.models import Role
from attache.units import Emu, inches

_HEIGHTS = {Role.COVER: (inches(3.6), inches(2.5)), Role.SECTION: (inches(4.0), inches(2.9))}
"""What the texts need together, and the least."""
_WIDE, _NARROW = 0.62, 0.46
"""Shares of the slide; where texts are narrow they need all their height."""
_FURTHEST = inches(1.3)
_PADDING, _SHEET_EDGE, _GAP = inches(0.25), inches(0.1), inches(0.1)


def opened(
    match: RoleMatch, slide: Slide, calm: Calm, inks: Sequence[str]
) -> tuple[Markings, Box, Box | None]:
    """The markings, the box of the texts, and the sheet under them where they need one."""
    marks = marked(calm.ground, slide, inks, _FURTHEST, _FURTHEST)
    zone = _zone(slide, marks)
    height, least = (Emu(min(each, zone.height)) for each in _HEIGHTS[match.role])
    wish = _wish(match, slide, zone, height)
    holder = match.holders.get("title")
    own = [holder.look.color] if holder is not None else []
    for ink in dict.fromkeys([*own, *inks]):
        if calm.ground.is_calm(wish) and calm.ground.contrast(wish, ink) >= AIM:
            return marks, wish, None
    for share, lowest in ((_WIDE, least), (_NARROW, height)):
        width = Emu(round(slide.width * share))
        found = [
            box
            for ink in dict.fromkeys([*own, *inks])
            if (box := calm.largest(zone, wish, ink, (width, lowest), AIM)) is not None
        ]
        if found:
            best = max(found, key=lambda box: (_common(box, wish), box.width * box.height))
            return marks, _within(best, wish, height, width), None
    return marks, wish, _sheet(wish, slide, marks)


def _sheet(texts: Box, slide: Slide, marks: Markings) -> Box:
    """A ground around the texts that leaves the markings theirs."""
    left = max(_SHEET_EDGE, texts.left - _PADDING)
    right = min(slide.width - _SHEET_EDGE, texts.left + texts.width + _PADDING)
    top = max(marks.top.bottom, texts.top - _PADDING)
    bottom = min(marks.bottom.top, texts.bottom + _PADDING)
    return Box(Emu(left), Emu(top), Emu(right - left), Emu(bottom - top))


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


def _common(one: Box, other: Box) -> int:
    width = min(one.left + one.width, other.left + other.width) - max(one.left, other.left)
    height = min(one.bottom, other.bottom) - max(one.top, other.top)
    return max(0, width) * max(0, height)
