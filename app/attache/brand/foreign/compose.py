"""A brand out of a matched template: every role's slots with their text styles.

Colours are the template's own here; `inks` sees to it that they can be read.
"""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from attache.brand.fonts import typeface
from attache.brand.foreign.corrections import Corrections, FontCorrection
from attache.brand.foreign.models import Look, RoleMatch, Source
from attache.brand.foreign.rooms import OPENINGS, Room
from attache.brand.models import KOREAN_TWIN, Box, Brand, RoleLayout, Slot, TextStyle, Typeface
from attache.pack.vocabulary import Role
from attache.units import EMU_PER_POINT

_KINDS: dict[str, tuple[str, int | None]] = {
    "title": ("title", None), "subtitle": ("body", 1), "details": ("body", 11),
    "number": ("body", 12), "body": ("body", 1), "left": ("body", 1), "right": ("body", 2),
    "left_heading": ("body", 13), "right_heading": ("body", 14), "heading": ("body", 13),
    "caption": ("body", 15), "chart": ("chart", 16), "callout": ("body", 17), "table": ("tbl", 18),
    "cards": ("obj", 18), "source": ("body", 20), "page": ("sldNum", 22),
    "marking_top": ("box", None), "marking_bottom": ("ftr", 23),
}  # fmt: skip
_USUAL = Look("minor", 20, False, "000000", "l", "t", 0)
_USUAL_TITLE = replace(_USUAL, face="major", size=44)
_BODY_FLOOR, _BODY_MOST = 18, 22
_TITLE_LADDER = (48, 44, 40, 36, 34, 32, 30, 28, 26, 24, 22, 20, 18, 16, 14, 12)
_LARGEST_TITLE = {Role.COVER: 44, Role.SECTION: 40, Role.CLOSING: 36}
_CONTENT_TITLE, _SMALLEST_LARGEST = 32, 24
_COVER_FLOOR = 18
_NUMBERS = (80, 72, 64, 54, 48, 40, 32)
_LINE = 1.24
"""The height of a line by its size, with what is kept to spare."""
_TRACKED = 150


def composed(
    source: Source,
    matches: tuple[RoleMatch, ...],
    rooms: Mapping[Role, Room],
    corrections: Corrections,
    template: Path,
) -> Brand:
    """The brand with all its slots in their rooms, in the template's own colours."""
    points = next(match for match in matches if match.role is Role.POINTS)
    master = points.layout.master
    title, body = (_look(points, name) for name in ("title", "body"))
    heading = _font(corrections.fonts.heading, title.face, points, "major")
    text = _font(corrections.fonts.body, body.face, points, "minor")
    return Brand(
        id=corrections.id,
        name=corrections.name or master.name or Path(source.file).stem,
        purpose=corrections.purpose or f"Own template: {Path(source.file).name}",
        template=template,
        width=source.width,
        height=source.height,
        heading=heading,
        body=text,
        korean=Typeface("Malgun Gothic", KOREAN_TWIN),
        theme=dict(master.theme),
        uses={},
        layouts={match.role: _layout(match, rooms[match.role], heading) for match in matches},
        mapped=dict(master.mapped),
    )


def in_words(face: Typeface, where: str) -> str:
    """What a font is measured and drawn with."""
    if face.name == face.twin:
        return f"{face.name} for {where}, which comes with Attaché"
    wider = round((face.widening - 1) * 100)
    spare = f", with {wider}% more width" if wider else ""
    return f"{face.name} for {where}, measured and drawn with {face.twin}{spare}"


def _font(corrected: FontCorrection | None, face: str, match: RoleMatch, rank: str) -> Typeface:
    """The font of titles or text: as corrected, as the placeholder says, or as the theme does."""
    if corrected is not None:
        known = typeface(corrected.name)
        if corrected.twin is None:
            return known
        return Typeface(corrected.name, corrected.twin, corrected.widening, known.leading)
    master = match.layout.master
    themes = {
        "major": (master.heading or master.body, master.heading_panose),
        "minor": (master.body or master.heading, master.body_panose),
    }
    name, panose = themes.get(face, (face, ""))
    if not name:
        name, panose = themes[rank]
    return typeface(name or "Arial", panose)


def _look(match: RoleMatch, name: str) -> Look:
    holder = match.holders.get(name)
    return holder.look if holder is not None else _usual(match, name)


def _usual(match: RoleMatch, name: str) -> Look:
    """The look of the placeholder that is nearest in kind, for a slot that has none of its own."""
    kinds = ("title", "ctrTitle") if name == "title" else ("body", "obj", "subTitle")
    found = (holder for holder in match.layout.holders if holder.kind in kinds)
    usual = _USUAL_TITLE if name == "title" else _USUAL
    return next((holder.look for holder in found), usual)


def _layout(match: RoleMatch, room: Room, heading: Typeface) -> RoleLayout:
    slots = {name: _slot(match, name, box, heading) for name, box in room.boxes.items()}
    if room.page is not None:
        look = room.page.look
        style = _text(look, (11,), anchor=look.anchor, align=look.align)
        slots["page"] = replace(slots["page"], style=style)
    return RoleLayout(match.role, slots, (), "bg1")


def _slot(match: RoleMatch, name: str, box: Box, heading: Typeface) -> Slot:
    kind, idx = _KINDS[name]
    if match.role is Role.COVER and name == "subtitle":
        kind = "subTitle"
    return Slot(name, kind, idx, box, _style(match, name, box, heading))


def _style(match: RoleMatch, name: str, box: Box, heading: Typeface) -> TextStyle:
    """How a slot's text is set: as the template has it, within what a deck can bear."""
    role = match.role
    look = _look(match, "title" if name in ("title", "number") else _like(match, name))
    body = _body_sizes(look)
    beside = _look(match, "title").align if role in OPENINGS else "l"
    match name:
        case "title":
            sizes = _title_sizes(role, look, box, heading)
            return _text(look, sizes, heading=True, bold=look.bold, anchor=_anchor(match, look))
        case "number":
            sizes = _fitting(_NUMBERS, box)
            return _text(look, sizes, heading=True, bold=True, align=beside, anchor="b")
        case "subtitle":
            return _text(look, (24, 22, 20, 18), align=beside)
        case "details" if role is Role.COVER:
            return _text(
                look, (18, 16, 14, 12), align=beside, anchor="b", before=4, first_bold=True
            )
        case "details":
            return _text(look, (18,), align=beside, anchor="b")
        case "body" if role is Role.QA:
            return _text(look, (24, 22, 20, 19, 18))
        case "left" | "right" if role is Role.SOURCES:
            return _text(look, (12,), before=4)
        case "body" | "left" | "right":
            before = 8 if role is Role.CLOSING else 12
            return _text(look, body, levels=True, before=before)
        case "caption":
            return _text(look, (16, 15, 14), bold=True)
        case "left_heading" | "right_heading" | "heading":
            return _text(look, (18,), bold=True, anchor="b")
        case "source":
            return _text(look, (11, 10), anchor="b")
        case "page":
            return _text(look, (11,), anchor="b", align="r")
        case "marking_top" | "marking_bottom":
            return _text(look, (11,), bold=True, align="ctr", anchor="ctr", tracking=_TRACKED)
        case _:
            return _text(look, body if name in ("cards", "table", "callout") else (14,))


def _like(match: RoleMatch, name: str) -> str:
    """The slot whose placeholder a slot takes its look from."""
    content = [each for each in match.holders if each not in ("title", "subtitle")]
    if name in match.holders:
        return name
    return content[0] if content else "body"


def _text(
    look: Look,
    sizes: tuple[int, ...],
    *,
    heading: bool = False,
    bold: bool = False,
    levels: bool = False,
    first_bold: bool = False,
    align: str | None = None,
    anchor: str = "t",
    before: float = 0.0,
    tracking: int = 0,
) -> TextStyle:
    return TextStyle(
        heading=heading,
        sizes=sizes,
        bold=bold,
        first_bold=first_bold,
        levels=levels,
        color=look.color,
        support=look.color,
        spacing=1.0,
        before=float(before),
        align=(look.align if heading else "l") if align is None else align,
        anchor=anchor,
        tracking=tracking,
    )


def _anchor(match: RoleMatch, look: Look) -> str:
    """Titles of content start where the template has them; those of covers stand on their text."""
    return "b" if match.role in OPENINGS else look.anchor


def _body_sizes(look: Look) -> tuple[int, ...]:
    start = min(max(round(look.size), _BODY_FLOOR), _BODY_MOST)
    return tuple(range(start, _BODY_FLOOR - 1, -1))


def _title_sizes(role: Role, look: Look, box: Box, heading: Typeface) -> tuple[int, ...]:
    """From the template's size, if two lines of it fit the box, down to what saves a long title.

    The name of a section is short.
    """
    most = min(max(look.size, _SMALLEST_LARGEST), _LARGEST_TITLE.get(role, _CONTENT_TITLE))
    lines = 1 if role is Role.SECTION else 2
    room = box.height / EMU_PER_POINT / (lines * _LINE * heading.leading)
    start = max(min(most, room), _SMALLEST_LARGEST)
    floor = _COVER_FLOOR if role is Role.COVER else _TITLE_LADDER[-1]
    return tuple(size for size in _TITLE_LADDER if floor <= size <= start)


def _fitting(sizes: tuple[int, ...], box: Box) -> tuple[int, ...]:
    """The largest of `sizes` that fits the box on one line, alone: a number does not shrink."""
    room = box.height / EMU_PER_POINT / _LINE
    return (next((size for size in sizes if size <= room), sizes[-1]),)
