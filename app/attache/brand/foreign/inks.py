"""Colours that can be read on what lies behind them, and a panel where none can.

A text keeps the template's colour where that has the contrast; else it takes the theme's ink or
ground, or black or white. What no ink is readable on gets a calm panel.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from attache.brand.contrast import LARGE_TEXT, NORMAL_TEXT, contrast
from attache.brand.foreign.colors import mix
from attache.brand.foreign.frames import clipped
from attache.brand.foreign.grounds import Ground
from attache.brand.models import Box, Brand, Decoration, RoleLayout, Slot
from attache.pack.models import Role
from attache.units import Emu, inches

_AIM = NORMAL_TEXT * 1.03
"""Pixels are rounded; so the contrast is too, a hair."""
_OPENING = frozenset({Role.COVER, Role.SECTION})
_FEET = frozenset({"page", "source"})
_MARKINGS = frozenset({"marking_top", "marking_bottom"})
_PADDING, _EVEN = inches(0.12), 0.5
_WARNINGS, _AGAINST = ("8A5A00", "FFC65C"), ("8A3B12", "FF9E80")
_GRAPHIC, _APART = LARGE_TEXT, 1.5
"""The contrast of bars with the ground, and of the highlighted one with the calm ones."""
_ACCENTS = ("accent1", "accent2", "accent3", "accent4", "accent5", "accent6")


def inked(brand: Brand, seen: Mapping[Role, Ground], *, literal: frozenset[Role]) -> Brand:
    """`brand` with colours that can be read, on the empty slides as they are `seen`.

    On the layouts of the `literal` roles, which another master carries, theme colours would mean
    something else: there every colour is written out.
    """
    paper = _paper(brand, seen[Role.POINTS])
    uses = _uses(brand, paper)
    layouts = {
        role: _layout(brand, layout, seen[role], paper, uses, literal=role in literal)
        for role, layout in brand.layouts.items()
    }
    return replace(brand, uses=uses, layouts=layouts)


@dataclass(frozen=True, slots=True)
class _Paper:
    """What content is set on and in, "RRGGBB": the ground of most of it, and its ink."""

    ground: str
    ink: str
    ink_name: str


def _paper(brand: Brand, ground: Ground) -> _Paper:
    """From the slide of points: its body's ground, in its body's colour where that can be read."""
    body = brand.layouts[Role.POINTS].slots["body"]
    color = ground.color(body.box)
    names = [body.style.color, *_inks(brand)]
    readable = (name for name in names if contrast(brand.rgb(name), color) >= _AIM)
    name = next(readable, "000000")
    return _Paper(color, brand.rgb(name), _named(brand, name))


def _inks(brand: Brand) -> tuple[str, ...]:
    return ("tx1", "bg1", "tx2", "bg2", "000000", "FFFFFF")


def _named(brand: Brand, color: str) -> str:
    """The theme's own name for a colour, so that it follows the theme, or else the colour."""
    names = ("tx1", "bg1", "tx2", "bg2", *_ACCENTS)
    return next((name for name in names if brand.rgb(name) == brand.rgb(color)), color)


def _uses(brand: Brand, paper: _Paper) -> dict[str, str]:
    """What each colour is for, all of them readable on the paper, the texts on cards as well."""
    card = _card(brand, paper)
    both = (paper.ground, brand.rgb(card))

    def text(*wanted: str) -> str:
        found = (c for c in wanted if all(contrast(brand.rgb(c), g) >= _AIM for g in both))
        return _named(brand, next(found, paper.ink_name))

    support = text("tx2", *(mix(paper.ink, paper.ground, share) for share in (0.72, 0.8, 0.88)))
    highlight = _highlight(brand, paper)
    calm = _calm(brand, paper, highlight)
    return {
        "text": paper.ink_name,
        "support": support,
        "quiet": support,
        "rule": highlight,
        "card": card,
        "warning": text(*_WARNINGS),
        "against": text(*_AGAINST),
        "in_favour": text(highlight),
        "calm": calm,
        "highlight": highlight,
        "third": mix(paper.ink, paper.ground, 0.25),
        "fourth": mix(paper.ink, paper.ground, 0.8),
        "table_head": paper.ink_name,
        "table_line": calm,
    }


def _card(brand: Brand, paper: _Paper) -> str:
    """A ground for cards that is calm, can be told from the paper and carries its ink."""
    tint = mix(paper.ink, paper.ground, 0.06)
    for name in ("bg2", "bg1"):
        color = brand.rgb(name)
        apart = 1.03 <= contrast(color, paper.ground) <= 1.3
        if apart and contrast(paper.ink, color) >= _AIM * 1.3:
            return name
    return tint


def _highlight(brand: Brand, paper: _Paper) -> str:
    """The first accent that stands out from the ground, or else the ink."""
    found = (name for name in _ACCENTS if contrast(brand.rgb(name), paper.ground) >= _GRAPHIC)
    return next(found, paper.ink_name)


def _calm(brand: Brand, paper: _Paper, highlight: str) -> str:
    """A tone of the ink for all other bars, as far from the ground as from the highlighted one."""
    tones = [mix(paper.ink, paper.ground, share / 20) for share in range(6, 19)]
    lively = brand.rgb(highlight)
    apart = [tone for tone in tones if contrast(tone, lively) >= _APART]
    clear = [tone for tone in apart if contrast(tone, paper.ground) >= _GRAPHIC]
    return (clear or apart or tones)[0]


def _layout(
    brand: Brand,
    layout: RoleLayout,
    ground: Ground,
    paper: _Paper,
    uses: Mapping[str, str],
    *,
    literal: bool,
) -> RoleLayout:
    """The layout with readable colours, and panels under what cannot be read without one."""
    panels: list[Decoration] = []
    slots = dict(layout.slots)
    for group in _groups(layout):
        names = [slot.name for slot in group]
        content = layout.role not in _OPENING and not {"title", *_MARKINGS} & set(names)
        inks = _content_inks(group, paper, uses) if content else None
        chosen = inks if inks is not None and _reads(brand, group, ground, inks) else None
        if inks is None:
            chosen = _opening_inks(brand, group, ground)
        if chosen is None:
            panel = _panel(group, brand, paper)
            panels.append(panel)
            chosen = inks or {slot.name: paper.ink_name for slot in group}
        for slot in group:
            slots[slot.name] = _colored(
                brand, slot, chosen[slot.name], uses, paper, content, literal
            )
    rules = _rules(layout, uses)
    return replace(layout, slots=slots, decorations=(*panels, *rules), ground=_ground(brand, paper))


def _ground(brand: Brand, paper: _Paper) -> str:
    return _named(brand, paper.ground)


def _groups(layout: RoleLayout) -> list[list[Slot]]:
    """The slots that share a panel: the content, the foot, the title, each marking."""
    groups: dict[str, list[Slot]] = {}
    for slot in layout.slots.values():
        alone = slot.name in _MARKINGS or (slot.name == "title" and layout.role not in _OPENING)
        key = slot.name if alone else "foot" if slot.name in _FEET else "content"
        groups.setdefault(key, []).append(slot)
    return list(groups.values())


def _content_inks(group: Sequence[Slot], paper: _Paper, uses: Mapping[str, str]) -> dict[str, str]:
    """What content is set in, the same on every slide."""
    special = {
        "left_heading": uses["against"],
        "right_heading": uses["in_favour"],
        "heading": uses["in_favour"],
        "callout": uses["support"],
        "source": uses["quiet"],
        "page": uses["quiet"],
    }
    return {slot.name: special.get(slot.name, paper.ink_name) for slot in group}


def _reads(brand: Brand, group: Iterable[Slot], ground: Ground, inks: Mapping[str, str]) -> bool:
    return all(ground.contrast(slot.box, brand.rgb(inks[slot.name])) >= _AIM for slot in group)


def _opening_inks(brand: Brand, group: Sequence[Slot], ground: Ground) -> dict[str, str] | None:
    """For each slot its own colour or else an ink, or None where one of them has none."""
    found: dict[str, str] = {}
    for slot in group:
        names = dict.fromkeys([slot.style.color, *_inks(brand)])
        readable = (n for n in names if ground.contrast(slot.box, brand.rgb(n)) >= _AIM)
        name = next(readable, None)
        if name is None:
            return None
        found[slot.name] = name
    return found


def _panel(group: Sequence[Slot], brand: Brand, paper: _Paper) -> Decoration:
    """A calm ground under a group of slots, with room around their text."""
    boxes = [slot.box for slot in group]
    left, top = min(box.left for box in boxes), min(box.top for box in boxes)
    right = max(box.left + box.width for box in boxes)
    bottom = max(box.bottom for box in boxes)
    padding = _PADDING if group[0].name not in _MARKINGS else Emu(0)
    around = Box(
        Emu(left - padding),
        Emu(top - padding // 2),
        Emu(right - left + 2 * padding),
        Emu(bottom - top + padding),
    )
    box = clipped(around, brand.width, brand.height) or around
    return Decoration(f"panel_{group[0].name}", box, _named(brand, paper.ground))


def _colored(
    brand: Brand,
    slot: Slot,
    color: str,
    uses: Mapping[str, str],
    paper: _Paper,
    content: bool,
    literal: bool,
) -> Slot:
    support = uses["support"] if content else color
    written = (
        (brand.rgb(color), brand.rgb(support))
        if literal
        else (_named(brand, color), _named(brand, support))
    )
    return replace(slot, style=replace(slot.style, color=written[0], support=written[1]))


def _rules(layout: RoleLayout, uses: Mapping[str, str]) -> tuple[Decoration, ...]:
    """The lines under the headings of challenge and opportunity."""
    if layout.role is not Role.VERSUS:
        return ()
    found: list[Decoration] = []
    for side, use in (("left", "against"), ("right", "in_favour")):
        box = layout.slots[f"{side}_heading"].box
        top = Emu(box.bottom + inches(0.07))
        found.append(
            Decoration(f"{side}_rule", replace(box, top=top, height=inches(0.03)), uses[use])
        )
    return tuple(found)
