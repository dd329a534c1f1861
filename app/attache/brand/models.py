"""A brand as a frozen value: which layout serves which role, where its slots are, its colours."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from attache.pack.vocabulary import Role
from attache.presentationml import is_literal
from attache.units import Emu, inches

SUPPORT_BEFORE = 2.0
"""The space between a headline and its supporting line, in points."""


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle on a slide, in EMU."""

    left: Emu
    top: Emu
    width: Emu
    height: Emu

    @property
    def bottom(self) -> Emu:
        """The lower edge."""
        return Emu(self.top + self.height)

    def inset(self, by: Emu) -> "Box":
        """The same rectangle smaller by `by` on every side."""
        return Box(
            Emu(self.left + by),
            Emu(self.top + by),
            Emu(self.width - 2 * by),
            Emu(self.height - 2 * by),
        )


@dataclass(frozen=True, slots=True)
class Typeface:
    """A font name as the deck uses it, and the bundled open twin to measure and draw it with.

    `widening` is how many times as wide as in its twin text in it may be, `leading` how many
    times as high its lines: 1.0 where the two have the same metrics.
    """

    name: str
    twin: str
    widening: float = 1.0
    leading: float = 1.0


TEXT_TWINS = ("Caladea", "Carlito", "Liberation Sans")
"""The bundled open fonts that a heading or body font can have as its twin."""
KOREAN_TWIN = "NanumGothic"
"""The bundled open font that a Korean font has as its twin."""
SYMBOLS = Typeface("Arial", "Liberation Sans")
"""The font of symbols that a text font lacks: arrows, shapes. Every Office has it."""


@dataclass(frozen=True, slots=True)
class TextStyle:
    """How text is set in a slot.

    `sizes` are the steps in points from the preferred one down to the floor; `spacing` is the line
    spacing as a share; `before` the space before a paragraph in points; `tracking` the letter
    spacing in hundredths of a point. With `levels`, a first-level paragraph is a bold headline and
    a second-level one its supporting line, in the colour `support`.
    """

    heading: bool
    sizes: tuple[int, ...]
    bold: bool
    first_bold: bool
    levels: bool
    color: str
    support: str
    spacing: float
    before: float
    align: str
    anchor: str
    tracking: int

    def support_size(self, size: int) -> int:
        """The size of a supporting line under a headline of `size`; never below the floor."""
        return max(self.sizes[-1], size - 2)


@dataclass(frozen=True, slots=True)
class Slot:
    """A named place on a layout.

    `kind` is the placeholder's type (title, body, subTitle, chart, tbl, obj, ftr, sldNum), or
    "box" for text that is no placeholder; `idx` its index, None where the type alone names it.
    """

    name: str
    kind: str
    idx: int | None
    box: Box
    style: TextStyle


@dataclass(frozen=True, slots=True)
class Decoration:
    """A filled rectangle of a layout."""

    name: str
    box: Box
    color: str


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture of a layout, such as a logo; `file` is its name in the brand's folder."""

    name: str
    box: Box
    file: str


@dataclass(frozen=True, slots=True)
class RoleLayout:
    """The layout that serves a role. `ground` is the colour behind it.

    Decorations lie over the ground, pictures over these.
    """

    role: Role
    slots: Mapping[str, Slot]
    decorations: tuple[Decoration, ...]
    ground: str
    pictures: tuple[Picture, ...] = ()


_CARD_RULE = inches(0.045)


@dataclass(frozen=True, slots=True)
class CardLook:
    """How figures in cards look: the `side` the rule is at ("top" or "left") and how thick it is.

    `values` are the sizes of the number, in points from the preferred one down.
    """

    side: str = "top"
    rule: Emu = _CARD_RULE
    values: tuple[int, ...] = (48, 44, 40, 36, 32)


WIDER_USES = {
    "card_text": "text",
    "card_support": "support",
    "card_warning": "warning",
    "table_head_line": "table_line",
    "gain": "quiet",
    "loss": "against",
    "series4": "quiet",
}
"""What a use takes its colour from in a brand that names none for it."""
MAPPED = {"tx1": "dk1", "bg1": "lt1", "tx2": "dk2", "bg2": "lt2"}
"""The colour map of a master with dark text on a light ground."""


@dataclass(frozen=True, slots=True)
class Brand:
    """A template with what Attaché knows of it.

    A colour is the name of a theme colour (tx1, accent1, ...) or, where the theme has none that
    serves, "RRGGBB". `theme` maps the twelve theme colours to "RRGGBB", `mapped` the names that
    the master's colour map gives to four of them (tx1, bg1, tx2, bg2) to theirs; `uses` maps what
    a colour is for (support, card, warning, ...) to a colour; ask `use` for those.
    """

    id: str
    name: str
    purpose: str
    template: Path
    width: Emu
    height: Emu
    heading: Typeface
    body: Typeface
    korean: Typeface
    theme: Mapping[str, str]
    uses: Mapping[str, str]
    layouts: Mapping[Role, RoleLayout]
    mapped: Mapping[str, str] = field(default_factory=lambda: MAPPED)
    cards: CardLook = CardLook()

    @property
    def faces(self) -> tuple[Typeface, ...]:
        """The fonts that a deck is set in."""
        return (self.heading, self.body, self.korean, SYMBOLS)

    def use(self, name: str) -> str:
        """The colour for a use: its own, or that of the use which it is a case of."""
        return self.uses[name] if name in self.uses else self.uses[WIDER_USES[name]]

    def rgb(self, color: str) -> str:
        """The "RRGGBB" of a colour."""
        if is_literal(color):
            return color
        return self.theme[self.mapped.get(color, color)]
