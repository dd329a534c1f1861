"""Colours that can be read on what lies behind them, and a panel where none can.

A text keeps the template's colour where that has the contrast; else it takes the theme's ink or
ground, or black or white. What no ink is readable on, or only over a picture, gets a calm panel.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from attache.brand.contrast import LARGE_SIZE, least_contrast
from attache.brand.foreign.frames import clipped, union
from attache.brand.foreign.grounds import Ground
from attache.brand.foreign.palette import (
    INKS,
    SPARE,
    Paper,
    named,
    paper_of,
    readable_links,
    uses_of,
)
from attache.brand.models import Box, Brand, Decoration, RoleLayout, Slot
from attache.pack.models import Role
from attache.units import Emu, inches

_OPENING = frozenset({Role.COVER, Role.SECTION})
_FEET, _MARKINGS = frozenset({"page", "source"}), frozenset({"marking_top", "marking_bottom"})
_PADDING = inches(0.12)
_ROUGHEST = {"content": 0.01, "title": 0.025, "foot": 0.08, "marking": 0.08, "opening": 0.15}
"""The share of edges in a place from which text there gets a panel, by what it is."""
_TRIMS = (0.0, 0.1, 0.2, 0.3)
_LEAST_TITLE = inches(0.5)
_RULE, _RULE_GAP = inches(0.03), inches(0.07)


def inked(brand: Brand, seen: Mapping[Role, Ground], *, literal: frozenset[Role]) -> Brand:
    """`brand` with colours that can be read, on the empty slides as they are `seen`.

    On the layouts of the `literal` roles theme colours mean something else than on the others:
    there every colour is written out.
    """
    paper = paper_of(brand, seen[Role.POINTS])
    uses = uses_of(brand, paper)
    themed = replace(brand, theme=readable_links(brand, paper, brand.rgb(uses["card"])))
    return replace(
        themed,
        uses=uses,
        layouts={
            role: _Inker(brand, paper, uses, seen[role], role in literal).layout(layout)
            for role, layout in brand.layouts.items()
        },
    )


@dataclass(frozen=True, slots=True)
class _Inker:
    """Inks one layout."""

    brand: Brand
    paper: Paper
    uses: Mapping[str, str]
    ground: Ground
    literal: bool

    def layout(self, layout: RoleLayout) -> RoleLayout:
        """The layout with readable colours, and panels under what cannot be read without one."""
        panels: list[Decoration] = []
        slots = dict(layout.slots)
        for kind, group in _groups(layout).items():
            inked = None if self._is_rough(kind, group) else self._readable(kind, group)
            if inked is None:
                panels.append(self._panel(kind, group))
                inked = self._on_panel(kind, group)
            slots.update((slot.name, self._written(slot)) for slot in inked)
        rules = self._rules(layout) if layout.role is Role.VERSUS else ()
        ground = named(self.brand, self.paper.ground)
        return replace(layout, slots=slots, decorations=(*panels, *rules), ground=ground)

    def _is_rough(self, kind: str, group: Sequence[Slot]) -> bool:
        box = union([slot.box for slot in group])
        return not self.ground.is_calm(box, _ROUGHEST[kind.partition(" ")[0]])

    def _readable(self, kind: str, group: Sequence[Slot]) -> list[Slot] | None:
        """The slots in colours that can be read where they stand, or None where one cannot."""
        if kind in ("content", "foot"):
            inks = self._usual_inks(group)
            if all(self._reads(slot, inks[slot.name]) for slot in group):
                return [self._inked(slot, inks[slot.name]) for slot in group]
        if kind == "content":  # its blocks have the brand's colours, which are one for all slides
            return None
        found = [self._title(slot) if slot.name == "title" else self._own(slot) for slot in group]
        readable = [slot for slot in found if slot is not None]
        return readable if len(readable) == len(group) else None

    def _own(self, slot: Slot) -> Slot | None:
        """The slot in the template's colour or else in an ink, None where none can be read."""
        names = dict.fromkeys([slot.style.color, *INKS])
        name = next((each for each in names if self._reads(slot, each)), None)
        return (
            None
            if name is None
            else replace(slot, style=replace(slot.style, color=name, support=name))
        )

    def _title(self, slot: Slot) -> Slot | None:
        """A title as it is, or on less of its frame, or only in large sizes."""
        large = tuple(size for size in slot.style.sizes if size >= LARGE_SIZE)
        for sizes in (slot.style.sizes, large):
            styled = replace(slot, style=replace(slot.style, sizes=sizes))
            for trim in _TRIMS if sizes else ():
                height = Emu(round(slot.box.height * (1 - trim)))
                if trim and height < _LEAST_TITLE:
                    continue
                found = self._own(replace(styled, box=replace(slot.box, height=height)))
                if found is not None:
                    return found
        return None

    def _reads(self, slot: Slot, color: str) -> bool:
        least = least_contrast(slot.style.sizes[-1], bold=slot.style.bold)
        return self.ground.contrast(slot.box, self.brand.rgb(color)) >= least * SPARE

    def _usual_inks(self, group: Sequence[Slot]) -> dict[str, str]:
        """What content is set in, the same on every slide."""
        special = {
            "left_heading": "against",
            "right_heading": "in_favour",
            "heading": "in_favour",
            "callout": "support",
            "source": "quiet",
            "page": "quiet",
        }
        return {slot.name: self.uses[special.get(slot.name, "text")] for slot in group}

    def _inked(self, slot: Slot, color: str) -> Slot:
        return replace(slot, style=replace(slot.style, color=color, support=self.uses["support"]))

    def _panel(self, kind: str, group: Sequence[Slot]) -> Decoration:
        """A calm ground under a group of slots, with room around their text."""
        box = union([slot.box for slot in group])
        aside, above = (0, 0) if kind.startswith("marking") else (_PADDING, _PADDING // 2)
        around = Box(
            Emu(box.left - aside),
            Emu(box.top - above),
            Emu(box.width + 2 * aside),
            Emu(box.height + 2 * above),
        )
        shown = clipped(around, self.brand.width, self.brand.height) or box
        color = self.paper.ground if self.literal else named(self.brand, self.paper.ground)
        return Decoration(f"panel_{group[0].name}", shown, color)

    def _on_panel(self, kind: str, group: Sequence[Slot]) -> list[Slot]:
        if kind in ("content", "foot"):
            inks = self._usual_inks(group)
            return [self._inked(slot, inks[slot.name]) for slot in group]
        return [self._inked(slot, self.paper.ink) for slot in group]

    def _written(self, slot: Slot) -> Slot:
        """The slot with its colours as theme colours, or written out."""
        style, write = slot.style, self.brand.rgb if self.literal else self._named
        return replace(
            slot, style=replace(style, color=write(style.color), support=write(style.support))
        )

    def _named(self, color: str) -> str:
        return named(self.brand, color)

    def _rules(self, layout: RoleLayout) -> tuple[Decoration, ...]:
        """The lines under the headings of challenge and opportunity."""
        found: list[Decoration] = []
        for side, use in (("left", "against"), ("right", "in_favour")):
            box = layout.slots[f"{side}_heading"].box
            line = replace(box, top=Emu(box.bottom + _RULE_GAP), height=_RULE)
            found.append(Decoration(f"{side}_rule", line, self.uses[use]))
        return tuple(found)


def _groups(layout: RoleLayout) -> dict[str, list[Slot]]:
    """The slots that share a panel, by what they are: content, foot, title, each marking."""
    groups: dict[str, list[Slot]] = {}
    for slot in layout.slots.values():
        if slot.name in _MARKINGS:
            kind = f"marking {slot.name}"
        elif slot.name in _FEET:
            kind = "foot" if layout.role not in _OPENING else "foot of an opening"
        elif layout.role in _OPENING:
            kind = "opening"
        else:
            kind = "title" if slot.name == "title" else "content"
        groups.setdefault(kind, []).append(slot)
    return groups
