"""Colours that can be read on what lies behind them, and a ground of their own where none can.

A text keeps the template's colour where that has the contrast; else it takes a darker or lighter
one, or the ink of the content, or the theme's ink or ground, or black or white.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from attache.brand.contrast import contrast
from attache.brand.foreign.colors import mix
from attache.brand.foreign.frames import clipped, overlap
from attache.brand.foreign.grounds import AIM, Ground
from attache.brand.foreign.palette import (
    Paper,
    named,
    readable_inks,
    readable_links,
    uses_of,
)
from attache.brand.foreign.rooms import OPENINGS, Room
from attache.brand.models import Box, Brand, Decoration, RoleLayout, Slot
from attache.pack.vocabulary import Role
from attache.units import Emu, inches

_CONTENT = frozenset(
    {"body", "left", "right", "left_heading", "right_heading", "heading", "caption", "chart",
     "callout", "table", "cards", "source"}
)  # fmt: skip
"""The slots that are in the brand's colours, which are the same on every slide."""
_SPECIAL = {
    "left_heading": "against",
    "right_heading": "in_favour",
    "heading": "in_favour",
    "callout": "support",
    "source": "quiet",
}
_TINTS = (1.0, 0.75, 0.5)
"""What is kept of a colour of the template on the way to one that can be read."""
_HUE = 64
"""What the strongest and the weakest channel of a colour are apart at the least."""
_ASIDE, _ABOVE = inches(0.08), inches(0.04)
_RULE, _RULE_GAP = inches(0.03), inches(0.07)


def inked(
    brand: Brand,
    rooms: Mapping[Role, Room],
    paper: Paper,
    seen: Mapping[Role, Ground],
    *,
    literal: frozenset[Role],
) -> Brand:
    """`brand` with colours that can be read in its `rooms`, on the empty slides as they are `seen`.

    On the layouts of the `literal` roles theme colours mean something else than on the others:
    there every colour is written out.
    """
    uses = uses_of(brand, paper, _reading_everywhere(rooms, paper, seen))
    if literal - OPENINGS:
        uses = {use: brand.rgb(color) for use, color in uses.items()}
    themed = replace(brand, theme=readable_links(brand, paper, brand.rgb(uses["card"])))
    return replace(
        themed,
        uses=uses,
        layouts={
            role: _Inker(brand, paper, uses, rooms[role], seen[role], role in literal).inked(layout)
            for role, layout in brand.layouts.items()
        },
    )


def _reading_everywhere(
    rooms: Mapping[Role, Room], paper: Paper, seen: Mapping[Role, Ground]
) -> Callable[[str], bool]:
    """Whether text of a colour can be read on the paper and wherever there is content."""
    places = [
        (seen[role], box)
        for role, room in rooms.items()
        if role not in OPENINGS and room.sheet is None
        for name, box in room.boxes.items()
        if name in _CONTENT
    ]

    def reads(rgb: str) -> bool:
        on_paper = contrast(rgb, paper.ground) >= AIM
        return on_paper and all(ground.contrast(box, rgb) >= AIM for ground, box in places)

    return reads


@dataclass(frozen=True, slots=True)
class _Inker:
    """Inks one layout."""

    brand: Brand
    paper: Paper
    uses: Mapping[str, str]
    room: Room
    ground: Ground
    literal: bool

    def inked(self, layout: RoleLayout) -> RoleLayout:
        """The layout with readable colours, and with the grounds that its room asks for."""
        on_sheet = self.room.sheet is not None
        behind = self.paper.ground if on_sheet else self.ground.color(self._middle)
        rules = self._rules(layout) if layout.role is Role.VERSUS else ()
        return replace(
            layout,
            slots={name: self._slot(slot) for name, slot in layout.slots.items()},
            decorations=(*self._grounds(), *rules),
            ground=self._written(behind),
        )

    def _grounds(self) -> list[Decoration]:
        color = self._written(self.paper.ground)
        labels = [
            Decoration(f"label_{name}", _padded(self.room.boxes[name], self.brand), color)
            for name in self.room.labels
        ]
        sheet = self.room.sheet
        return labels if sheet is None else [Decoration("sheet", sheet, color), *labels]

    @property
    def _middle(self) -> Box:
        """Where most of the text stands."""
        boxes = self.room.boxes
        return boxes[next((each for each in boxes if each in _CONTENT), "title")]

    def _slot(self, slot: Slot) -> Slot:
        if slot.name in _CONTENT:
            return self._colored(slot, self.uses[_SPECIAL.get(slot.name, "text")])
        return self._colored(slot, self._ink(slot))

    def _ink(self, slot: Slot) -> str:
        """The template's colour, if need be darker or lighter; or else the ink that reads best.

        A grey is not followed half the way: it would look dull.
        """
        template = self.brand.rgb(slot.style.color)
        inks = dict.fromkeys([self.paper.ink, *readable_inks(self.brand)])
        best = max(inks, key=lambda ink: self._contrast(slot, ink))
        shares = _TINTS if _has_hue(template) else _TINTS[:1]
        tints = [mix(template, best, share) for share in shares]
        return next((each for each in tints if self._contrast(slot, each) >= AIM), best)

    def _contrast(self, slot: Slot, rgb: str) -> float:
        """The contrast with what is behind a slot."""
        sheet = self.room.sheet
        on_sheet = sheet is not None and overlap(slot.box, sheet)
        if on_sheet or slot.name in self.room.labels:
            return contrast(rgb, self.paper.ground)
        return self.ground.contrast(slot.box, rgb)

    def _colored(self, slot: Slot, color: str) -> Slot:
        support = self.uses["support"] if slot.name in _CONTENT else color
        style = replace(slot.style, color=self._written(color), support=self._written(support))
        return replace(slot, style=style)

    def _written(self, color: str) -> str:
        """A colour as the theme's, or written out."""
        return self.brand.rgb(color) if self.literal else named(self.brand, color)

    def _rules(self, layout: RoleLayout) -> tuple[Decoration, ...]:
        """The lines under the headings of challenge and opportunity."""
        found: list[Decoration] = []
        for side, use in (("left", "against"), ("right", "in_favour")):
            box = layout.slots[f"{side}_heading"].box
            line = replace(box, top=Emu(box.bottom + _RULE_GAP), height=_RULE)
            found.append(Decoration(f"{side}_rule", line, self._written(self.uses[use])))
        return tuple(found)


def _has_hue(rgb: str) -> bool:
    """Whether it is to the eye a colour, and not a grey."""
    channels = bytes.fromhex(rgb)
    return max(channels) - min(channels) >= _HUE


def _padded(box: Box, brand: Brand) -> Box:
    """The ground of a label, with room around its text."""
    wider = Box(
        Emu(box.left - _ASIDE),
        Emu(box.top - _ABOVE),
        Emu(box.width + 2 * _ASIDE),
        Emu(box.height + 2 * _ABOVE),
    )
    return clipped(wider, brand.width, brand.height) or box
