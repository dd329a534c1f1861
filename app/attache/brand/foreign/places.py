"""Where everything stands on the layouts of a foreign template: from its placeholders if they
serve, else composed in the room that they leave.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from attache.brand.foreign.frames import clipped, union
from attache.brand.foreign.models import Holder, RoleMatch
from attache.brand.models import Box
from attache.pack.models import Role
from attache.units import Emu, inches

Boxes = dict[str, Box]

_EDGE, _SIDE = inches(0.14), inches(0.45)
_MARKING, _FOOT, _GAP = inches(0.28), inches(0.46), inches(0.12)
_WIDEST_MARKING = inches(7)
_INSET_X, _INSET_Y = inches(0.1), inches(0.05)
"""What PowerPoint leaves free inside a placeholder; the ones that are built leave nothing."""
_TITLE_LEAST, _TITLE_MOST = inches(0.5), inches(1.4)
_LEAST_WIDTH, _LEAST_HEIGHT = 0.6, 0.4
"""Shares of the slide that content must have; else a layout's frame is not followed."""
_PAGE_WIDTH, _PAGE_LEAST = inches(0.9), inches(0.4)
_CAPTION, _HEADING = inches(0.4), inches(0.38)
_COLUMN_GAP = inches(0.35)
_CALLOUT = inches(2.3)
_OPENING_FOOT = inches(0.6)


@dataclass(frozen=True, slots=True)
class Slide:
    """The size of the slides."""

    width: Emu
    height: Emu

    @property
    def foot(self) -> Emu:
        """The top of the line of sources and of the slide's number."""
        return Emu(self.height - _EDGE - _MARKING - inches(0.04) - _FOOT)

    @property
    def head(self) -> Emu:
        """Where content may begin: under the marking at the top."""
        return Emu(_EDGE + _MARKING + inches(0.06))


def places(match: RoleMatch, slide: Slide) -> Boxes:
    """The box of every slot of a role, in reading order."""
    if match.role is Role.COVER:
        own = _cover(match, slide)
    elif match.role is Role.SECTION:
        own = _section(match, slide)
    else:
        own = _content(match, slide)
    top, bottom = _markings(slide)
    foot = {} if match.role is Role.COVER else {"page": _page(match, slide)}
    return {"marking_top": top, **own, **foot, "marking_bottom": bottom}


def _markings(slide: Slide) -> tuple[Box, Box]:
    width = min(_WIDEST_MARKING, slide.width - 2 * _SIDE)
    left = Emu((slide.width - width) // 2)
    top = Box(left, _EDGE, Emu(width), _MARKING)
    return top, replace(top, top=Emu(slide.height - _EDGE - _MARKING))


def _page(match: RoleMatch, slide: Slide) -> Box:
    """The template's place for the slide's number if it is in the row of the sources, else there
    at the right.
    """
    for holder in match.layout.holders:
        box = _inside(holder, slide) if holder.kind == "sldNum" else None
        if box is not None and box.width >= _PAGE_LEAST and box.left > slide.width * 0.55:
            right = min(box.left + box.width, slide.width - _SIDE)
            return Box(Emu(right - _PAGE_WIDTH), slide.foot, _PAGE_WIDTH, _FOOT)
    return Box(Emu(slide.width - _SIDE - _PAGE_WIDTH), slide.foot, _PAGE_WIDTH, _FOOT)


def _inside(holder: Holder, slide: Slide) -> Box | None:
    """Where the text of a placeholder stands, as far as that is on the slide."""
    box = holder.box
    if box is None:
        return None
    inner = Box(
        Emu(box.left + _INSET_X),
        Emu(box.top + _INSET_Y),
        Emu(max(1, box.width - 2 * _INSET_X)),
        Emu(max(1, box.height - 2 * _INSET_Y)),
    )
    return clipped(inner, slide.width, slide.height, _SIDE)


def _cover(match: RoleMatch, slide: Slide) -> Boxes:
    """Title, subtitle and details one under the other, from where the template has the title."""
    title = _titled(match, slide)
    foot = Emu(slide.height - _OPENING_FOOT)
    subtitle = _place(match.holders, "subtitle", slide)
    least = inches(3.0)
    top = max(slide.head, min(title.top, foot - least))
    if subtitle is not None and top == title.top and title.height >= inches(0.9):
        rest = Box(title.left, subtitle.bottom, title.width, Emu(max(1, foot - subtitle.bottom)))
        under = subtitle.top >= title.bottom and subtitle.height >= inches(0.5)
        if under and rest.height >= inches(1.0):
            return {"title": title, "subtitle": subtitle, "details": _lower(rest, _GAP)}
    if subtitle is not None and subtitle.width > title.width * 0.6 and subtitle.left >= title.left:
        across = subtitle
    else:
        across = title
    room = foot - top
    heights = [round(room * share) for share in (0.44, 0.22, 0.34)]
    boxes = _stacked(title.left, Emu(top), title.width, heights)
    second, third = (replace(box, left=across.left, width=across.width) for box in boxes[1:])
    return {"title": boxes[0], "subtitle": _lower(second, _GAP), "details": _lower(third, _GAP)}


def _section(match: RoleMatch, slide: Slide) -> Boxes:
    """Number, title, subtitle and details one under the other, about the template's title."""
    title = _titled(match, slide)
    top, foot = slide.head, Emu(slide.foot - _GAP)
    heights = [inches(each) for each in (1.15, 1.0, 1.35, 0.5)]
    share = min(1.0, (foot - top) / sum(heights))
    heights = [round(each * share) for each in heights]
    anchor = title.bottom - heights[1] if match.holders else title.top
    start = min(max(top, anchor - heights[0]), foot - sum(heights))
    number, name, subtitle, details = _stacked(title.left, Emu(start), title.width, heights)
    return {
        "number": number,
        "title": name,
        "subtitle": _lower(subtitle, _GAP),
        "details": details,
    }


def _titled(match: RoleMatch, slide: Slide) -> Box:
    """The box of the title, which every layout gets."""
    box = _place(match.holders, "title", slide)
    if box is None or box.width < slide.width * 0.3:
        top = slide.head if match.role not in (Role.COVER, Role.SECTION) else slide.height // 3
        width = Emu(slide.width - 2 * _SIDE)
        return Box(_SIDE, Emu(top), width, inches(1.0))
    top = max(box.top, slide.head)
    return Box(box.left, Emu(top), box.width, Emu(max(box.bottom - top, _TITLE_LEAST)))


def _place(holders: Mapping[str, Holder], name: str, slide: Slide) -> Box | None:
    holder = holders.get(name)
    return None if holder is None else _inside(holder, slide)


def _content(match: RoleMatch, slide: Slide) -> Boxes:
    """A title over the content, and the line of sources under it."""
    title = _titled(match, slide)
    frames = [name for name in match.holders if name not in ("title", "subtitle")]
    boxes = [box for name in frames if (box := _place(match.holders, name, slide)) is not None]
    area = union(boxes) if boxes else None
    limit = Emu(slide.foot - _GAP)
    title = _short(title, area, limit)
    area = _area(title, area, slide, limit)
    parts = _PARTS.get(match.role, _body)(area, match, slide)
    page = _page(match, slide)
    width = Emu(page.left - area.left - _GAP)
    return {"title": title, **parts, "source": Box(area.left, slide.foot, width, _FOOT)}


def _short(title: Box, area: Box | None, limit: Emu) -> Box:
    """The title no higher than two lines need, nor so low that content has no room."""
    height = min(title.height, _TITLE_MOST)
    lowest = limit - inches(2.6) - height
    top = min(title.top + (title.height - height) // 2, lowest)
    if area is not None and area.top >= title.bottom:
        top = min(title.bottom - height, lowest)
    return replace(title, top=Emu(top), height=Emu(height))


def _area(title: Box, frame: Box | None, slide: Slide, limit: Emu) -> Box:
    """The room for content: the template's frame if that is large enough, else what is left."""
    top = title.bottom + _GAP
    if frame is not None:
        start = max(frame.top, top)
        end = min(frame.bottom, limit)
        # What the template leaves free at the foot stays free, unless the content needs it.
        end = max(end, min(limit, start + round(slide.height * 0.52)))
        found = Box(frame.left, Emu(start), frame.width, Emu(max(1, end - start)))
        wide = found.width >= _LEAST_WIDTH * slide.width
        if wide and found.height >= _LEAST_HEIGHT * slide.height:
            return found
    wide = title.width >= _LEAST_WIDTH * slide.width
    left = title.left if wide else _SIDE
    width = title.width if wide else slide.width - 2 * _SIDE
    return Box(Emu(left), Emu(top), Emu(width), Emu(limit - top))


def _body(area: Box, _: RoleMatch, __: Slide) -> Boxes:
    return {"body": area}


def _table(area: Box, match: RoleMatch, slide: Slide) -> Boxes:
    share = 0.67 if match.role is Role.AGENDA and area.width > slide.width * 0.7 else 1.0
    return {"table": replace(area, width=Emu(round(area.width * share)))}


def _cards(area: Box, _: RoleMatch, __: Slide) -> Boxes:
    return {"cards": area}


def _points_chart(area: Box, _: RoleMatch, __: Slide) -> Boxes:
    """Text on five twelfths, the chart with its caption on the rest."""
    share = 0.42 if area.width >= inches(9) else 0.45
    width = Emu(round(area.width * share) - _COLUMN_GAP // 2)
    left = Emu(area.left + width + _COLUMN_GAP)
    right = replace(area, left=left, width=Emu(area.left + area.width - left))
    caption = replace(right, height=inches(0.62))
    return {
        "body": replace(area, width=width),
        "caption": caption,
        "chart": _lower(right, Emu(caption.height + inches(0.04))),
    }


def _chart(area: Box, _: RoleMatch, __: Slide) -> Boxes:
    """The caption over the chart, and at its right what it shows in words."""
    caption = replace(area, height=_CAPTION)
    below = _lower(area, Emu(_CAPTION + inches(0.06)))
    narrow = max(_CALLOUT, round(area.width * 0.24))
    width = Emu(area.width - narrow - _COLUMN_GAP)
    callout = replace(below, left=Emu(area.left + width + _COLUMN_GAP), width=Emu(narrow))
    return {"caption": caption, "chart": replace(below, width=width), "callout": callout}


def _versus(area: Box, _: RoleMatch, __: Slide) -> Boxes:
    left, right = _halves(area)
    return {
        "left_heading": replace(left, height=_HEADING),
        "left": _lower(left, Emu(_HEADING + inches(0.24))),
        "right_heading": replace(right, height=_HEADING),
        "right": _lower(right, Emu(_HEADING + inches(0.24))),
    }


def _sources(area: Box, _: RoleMatch, __: Slide) -> Boxes:
    left, right = _halves(area)
    return {"left": left, "right": right}


def _closing(area: Box, _: RoleMatch, __: Slide) -> Boxes:
    heading = replace(area, height=inches(0.42))
    return {"heading": heading, "body": _lower(area, Emu(heading.height + _GAP))}


_PARTS = {
    Role.AGENDA: _table,
    Role.ASKS: _table,
    Role.FIGURES: _cards,
    Role.POINTS_CHART: _points_chart,
    Role.CHART: _chart,
    Role.VERSUS: _versus,
    Role.SOURCES: _sources,
    Role.CLOSING: _closing,
}


def _halves(area: Box) -> tuple[Box, Box]:
    width = Emu((area.width - _COLUMN_GAP) // 2)
    right = Emu(area.left + area.width - width)
    return replace(area, width=width), replace(area, left=right, width=width)


def _stacked(left: Emu, top: Emu, width: Emu, heights: list[int]) -> list[Box]:
    boxes: list[Box] = []
    at = top
    for height in heights:
        boxes.append(Box(left, at, width, Emu(height)))
        at = Emu(at + height)
    return boxes


def _lower(box: Box, by: Emu) -> Box:
    """What is left of a box under its first `by`."""
    return replace(box, top=Emu(box.top + by), height=Emu(box.height - by))
