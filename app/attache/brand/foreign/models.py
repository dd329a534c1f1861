"""What is read out of a template made elsewhere: masters, layouts, placeholders and looks."""

from collections.abc import Mapping
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from attache.brand.models import Box
from attache.opc import Package
from attache.pack.vocabulary import Role
from attache.units import Emu


@dataclass(frozen=True, slots=True)
class Look:
    """How the first level of a placeholder's text is set, all inheritance worked out.

    `face` is "major" or "minor" for the theme's fonts, else a font's own name; `size` is in points;
    `color` is "RRGGBB"; `tracking` in hundredths of a point; `align` (l,
    ctr, r) and `anchor` (t, ctr, b) are as in a text style.
    """

    face: str
    size: float
    bold: bool
    color: str
    align: str
    anchor: str
    tracking: int


@dataclass(frozen=True, slots=True)
class Holder:
    """A placeholder of a layout. `kind` is its type as PowerPoint names it (title, ctrTitle,
    subTitle, body, obj, chart, tbl, pic, dt, ftr, sldNum, ...), `box` its place or None where
    neither layout nor master gives one, `text` what it says in the layout.
    """

    kind: str
    idx: int
    name: str
    box: Box | None
    look: Look
    text: str


@dataclass(frozen=True, slots=True)
class SourceMaster:
    """A slide master with its theme. `theme` maps the twelve theme colours to "RRGGBB"; `mapped`
    is its colour map from tx1, bg1, tx2, bg2 to theme colours; `heading` and `body` are the names
    of the theme's Latin fonts, empty where it has none, each with its PANOSE digits or "".
    """

    number: int
    part: str
    theme_part: str
    name: str
    theme: Mapping[str, str]
    mapped: Mapping[str, str]
    heading: str
    heading_panose: str
    body: str
    body_panose: str
    root: Element
    theme_root: Element


@dataclass(frozen=True, slots=True)
class SourceLayout:
    """A layout. `number` counts from 1 over all masters; `type` is PowerPoint's (title, obj, ...)
    or ""; `slides` are the numbers of the sample slides on it; `shows_master` says whether the
    master's own shapes are seen on it.
    """

    number: int
    name: str
    type: str
    part: str
    master: SourceMaster
    holders: tuple[Holder, ...]
    slides: tuple[int, ...]
    shows_master: bool
    root: Element


@dataclass(frozen=True, slots=True)
class Source:
    """A template as read. `cleaned` says in words what of it is left behind, such as macros.

    `scale` is what its lengths were multiplied by, 1.0 where its slides have a usual size.
    `package` holds its parts, of which only the masters, layouts, themes and the pictures that
    these show are ever used.
    """

    file: str
    width: Emu
    height: Emu
    scale: float
    slides: int
    masters: tuple[SourceMaster, ...]
    layouts: tuple[SourceLayout, ...]
    package: Package
    cleaned: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RoleMatch:
    """The layout that serves a role, with a confidence from 0 to 1 and the reason in words.

    `holders` are the placeholders that serve slots of the role, by the slot's name (title, body,
    subtitle, left, right, left_heading, right_heading, chart, table, ...). Every other slot is
    composed; `composed` says that the role has no good layout and stands on the nearest one.
    """

    role: Role
    layout: SourceLayout
    holders: Mapping[str, Holder]
    composed: bool
    confidence: float
    reason: str
