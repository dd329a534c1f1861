"""Where a layout's own placeholders would have the title and the content stand."""

from dataclasses import dataclass

from attache.brand.foreign.frames import clipped, union
from attache.brand.foreign.models import Holder, RoleMatch
from attache.brand.foreign.places import Slide
from attache.brand.models import Box
from attache.units import Emu, inches

MARGIN, SIDE = inches(0.3), inches(0.5)
"""What stays free at the edges of a slide: the least, and where the template does not say."""
_INSET_X, _INSET_Y = inches(0.1), inches(0.05)
"""What PowerPoint leaves free inside a placeholder; the ones that are built leave nothing."""
_TITLE, _TITLE_LEAST, _TITLE_MOST = inches(0.95), inches(0.84), inches(1.4)
_LEAST_TITLE_WIDTH, _LEAST_WIDTH, _WIDE_TITLE = 0.45, 0.5, 0.6
"""Shares of the slide; a narrower frame is not followed."""
_PAGE = (inches(0.3), inches(0.2))


@dataclass(frozen=True, slots=True)
class Wishes:
    """The boxes of the title and of all content; `page` is that of the slide's number, if any."""

    title: Box
    area: Box
    page: Holder | None


def wishes(match: RoleMatch, slide: Slide, home: Box | None = None) -> Wishes:
    """What the layout says; where it says nothing of the content, that stands at `home`, or else
    in the columns of the title.
    """
    title = _inside(match.holders.get("title"), slide)
    usual = content_area(match, slide) or home or _under_title(title, slide)
    if title is None or title.width < slide.width * _LEAST_TITLE_WIDTH:
        top = title.top if title is not None else inches(0.5)
        title = Box(usual.left, top, usual.width, _TITLE)
    return Wishes(_low_enough(title, usual), _under(usual, title, slide), _page(match, slide))


def content_area(match: RoleMatch, slide: Slide) -> Box | None:
    """The box of all frames of a layout for content, None where they leave too little."""
    frames = [holder for name, holder in match.holders.items() if name not in ("title", "subtitle")]
    area = union([box for each in frames if (box := _inside(each, slide)) is not None])
    return area if area is not None and area.width >= slide.width * _LEAST_WIDTH else None


def _under_title(title: Box | None, slide: Slide) -> Box:
    """The usual place, as wide as a wide title."""
    left, right = SIDE, slide.width - SIDE
    if title is not None and title.width >= slide.width * _WIDE_TITLE:
        left, right = max(left, title.left), min(right, title.left + title.width)
    return Box(Emu(left), inches(1.6), Emu(right - left), Emu(slide.height // 2))


def opening(match: RoleMatch, slide: Slide) -> Box:
    """Where the title of a cover or a section, and what goes with it, would stand."""
    names = ("title", "subtitle")
    boxes = [box for n in names if (box := _inside(match.holders.get(n), slide)) is not None]
    found = union(boxes)
    if found is None or found.width < slide.width * 0.3:
        third = slide.height // 3
        return Box(SIDE, Emu(third), Emu(slide.width - 2 * SIDE), Emu(third))
    return found


def title_place(match: RoleMatch, slide: Slide) -> Box | None:
    """Where the layout has its title, as far as that is on the slide."""
    return _inside(match.holders.get("title"), slide)


def _low_enough(title: Box, area: Box) -> Box:
    """A title for two lines: no higher, and close to the content where that is under it."""
    height = min(max(title.height, _TITLE_LEAST), _TITLE_MOST)
    top = title.top + (title.height - height) // 2
    if area.top >= title.bottom:
        top = max(title.top, min(title.bottom, area.top) - height)
    return Box(title.left, Emu(max(top, 0)), title.width, Emu(height))


def _under(area: Box, title: Box, slide: Slide) -> Box:
    """Content stands under the title, down to the foot; the template's height is the least."""
    top = max(area.top, title.bottom)
    if top > slide.height * 0.5:  # a title in the middle of the slide
        top = area.top if area.top < slide.height * 0.5 else slide.height // 4
    least = slide.height * 52 // 100
    return Box(area.left, Emu(top), area.width, Emu(max(area.bottom - top, least)))


def _page(match: RoleMatch, slide: Slide) -> Holder | None:
    found = (holder for holder in match.layout.holders if holder.kind == "sldNum" and holder.box)
    for holder in found:
        box = clipped(holder.box, slide.width, slide.height) if holder.box is not None else None
        if box == holder.box and box is not None and (box.width, box.height) >= _PAGE:
            return holder
    return None


def _inside(holder: Holder | None, slide: Slide) -> Box | None:
    """Where the text of a placeholder stands, as far as that is on the slide."""
    box = holder.box if holder is not None else None
    if box is None:
        return None
    inner = Box(
        Emu(box.left + _INSET_X),
        Emu(box.top + _INSET_Y),
        Emu(max(1, box.width - 2 * _INSET_X)),
        Emu(max(1, box.height - 2 * _INSET_Y)),
    )
    return clipped(inner, slide.width, slide.height, MARGIN)
