"""The slots of a role in the room that its layout has, in the proportions of a house brand."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from attache.brand.models import Box
from attache.pack.vocabulary import Role
from attache.units import Emu, inches

Boxes = dict[str, Box]

GAP = inches(0.12)
"""Between title, content and foot."""
_CAPTION, _HEADING = inches(0.4), inches(0.38)
_COLUMN_GAP = inches(0.35)
_CALLOUT = inches(2.3)
_AGENDA = inches(8)
_LONG_CAPTION = inches(0.62)
_WIDE, _WIDEST = inches(9), inches(11)
_SECTION = tuple(inches(each) for each in (1.15, 1.0, 1.35, 0.5))
_NARROW = inches(7)
_COVER, _NARROW_COVER = (0.42, 0.25, 0.33), (0.38, 0.3, 0.32)


@dataclass(frozen=True, slots=True)
class Slide:
    """The size of the slides."""

    width: Emu
    height: Emu


def content(role: Role, area: Box) -> Boxes:
    """The slots that share the room between title and foot."""
    return _PARTS.get(role, _body)(area)


def cover(stack: Box) -> Boxes:
    """Title, subtitle and details one under the other."""
    shares = _NARROW_COVER if stack.width < _NARROW else _COVER
    heights = [round(stack.height * share) for share in shares]
    title, subtitle, details = _stacked(stack, heights)
    return {"title": title, "subtitle": lower(subtitle, GAP), "details": lower(details, GAP)}


def section(stack: Box) -> Boxes:
    """Number, title, subtitle and details one under the other."""
    share = min(1.0, stack.height / sum(_SECTION))
    number, title, subtitle, details = _stacked(stack, [round(each * share) for each in _SECTION])
    return {
        "number": number,
        "title": title,
        "subtitle": lower(subtitle, GAP),
        "details": details,
    }


def divided(role: Role, title: Box, below: Box) -> Boxes:
    """The same with the title on a ground of its own, and the rest under it."""
    if role is Role.COVER:
        subtitle, details = _stacked(below, [below.height * 2 // 5, below.height * 3 // 5])
        return {"title": title, "subtitle": subtitle, "details": lower(details, GAP)}
    number, own = _stacked(title, [title.height // 2, title.height // 2])
    subtitle, details = _stacked(below, [below.height * 3 // 4, below.height // 4])
    return {"number": number, "title": own, "subtitle": subtitle, "details": details}


def lower(box: Box, by: Emu) -> Box:
    """What is left of a box under its first `by`."""
    return replace(box, top=Emu(box.top + by), height=Emu(box.height - by))


def _body(area: Box) -> Boxes:
    return {"body": area}


def _agenda(area: Box) -> Boxes:
    return {"table": replace(area, width=min(area.width, _AGENDA))}


def _asks(area: Box) -> Boxes:
    return {"table": area}


def _cards(area: Box) -> Boxes:
    return {"cards": area}


def _points_chart(area: Box) -> Boxes:
    """Text on five twelfths, the chart with its caption on the rest."""
    share = 0.42 if area.width >= _WIDE else 0.45
    width = Emu(round(area.width * share) - _COLUMN_GAP // 2)
    left = Emu(area.left + width + _COLUMN_GAP)
    right = replace(area, left=left, width=Emu(area.left + area.width - left))
    caption = replace(right, height=_LONG_CAPTION)
    return {
        "body": replace(area, width=width),
        "caption": caption,
        "chart": lower(right, Emu(caption.height + inches(0.04))),
    }


def _chart(area: Box) -> Boxes:
    """The caption over the chart, and at its right what it shows in words."""
    caption = replace(area, height=_CAPTION if area.width >= _WIDEST else _LONG_CAPTION)
    below = lower(area, Emu(caption.height + inches(0.06)))
    narrow = max(min(_CALLOUT, round(area.width * 0.3)), round(area.width * 0.24))
    width = Emu(area.width - narrow - _COLUMN_GAP)
    callout = replace(below, left=Emu(area.left + width + _COLUMN_GAP), width=Emu(narrow))
    return {"caption": caption, "chart": replace(below, width=width), "callout": callout}


def _versus(area: Box) -> Boxes:
    left, right = _halves(area)
    return {
        "left_heading": replace(left, height=_HEADING),
        "left": lower(left, Emu(_HEADING + inches(0.24))),
        "right_heading": replace(right, height=_HEADING),
        "right": lower(right, Emu(_HEADING + inches(0.24))),
    }


def _sources(area: Box) -> Boxes:
    left, right = _halves(area)
    return {"left": left, "right": right}


def _closing(area: Box) -> Boxes:
    heading = replace(area, height=inches(0.42))
    return {"heading": heading, "body": lower(area, Emu(heading.height + GAP))}


_PARTS: dict[Role, Callable[[Box], Boxes]] = {
    Role.AGENDA: _agenda,
    Role.ASKS: _asks,
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


def _stacked(stack: Box, heights: list[int]) -> list[Box]:
    boxes: list[Box] = []
    at = stack.top
    for height in heights:
        boxes.append(Box(stack.left, at, stack.width, Emu(height)))
        at = Emu(at + height)
    return boxes
