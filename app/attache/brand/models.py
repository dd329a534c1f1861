"""A brand as a frozen value: which layout serves which role, where its slots are, its palette."""

from dataclasses import dataclass
from pathlib import Path

from pptx.util import Emu

from attache.pack.models import Role


@dataclass(frozen=True, slots=True)
class Typeface:
    """A font name as the deck uses it, and the bundled open twin of the same metrics."""

    name: str
    twin: str


@dataclass(frozen=True, slots=True)
class TextStyle:
    """How text is set in a slot.

    `sizes` are the steps in points from the preferred one down to the floor. `spacing` is the
    line spacing as a share (1.0 is single), `before` the space before a paragraph in points.
    `color` is a theme colour name (tx1, accent1, ...).
    """

    typeface: str
    sizes: tuple[int, ...]
    bold: bool
    color: str
    spacing: float
    before: float


@dataclass(frozen=True, slots=True)
class Slot:
    """A named place on a layout. `idx` is its placeholder index, None for a composed place.

    Lengths are EMU. `inset` is the text inset on every side.
    """

    name: str
    idx: int | None
    kind: str
    left: Emu
    top: Emu
    width: Emu
    height: Emu
    inset: tuple[Emu, Emu, Emu, Emu]
    anchor: str
    style: TextStyle


@dataclass(frozen=True, slots=True)
class RoleLayout:
    """The layout that serves a role: its name in the template and its slots by name."""

    layout: str
    slots: dict[str, Slot]


@dataclass(frozen=True, slots=True)
class Brand:
    """A template with what Attaché knows of it. `palette` maps names to "RRGGBB"."""

    id: str
    name: str
    template: Path
    digest: str
    width: Emu
    height: Emu
    heading: Typeface
    body: Typeface
    korean: str
    palette: dict[str, str]
    roles: dict[Role, RoleLayout]
    cards: int = 4
    items: int = 5
