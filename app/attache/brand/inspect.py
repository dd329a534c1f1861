"""What a template becomes as a brand, in words: which layout serves which role, and why."""

from dataclasses import dataclass
from pathlib import Path

from attache.brand.foreign.adopt import Adopted, adopt
from attache.brand.foreign.models import SourceLayout
from attache.brand.models import Typeface
from attache.brand.own import corrections_beside, read_template
from attache.pack.vocabulary import Role
from attache.units import EMU_PER_INCH


@dataclass(frozen=True, slots=True)
class FontFacts:
    """A font, the bundled one that text in it is measured and drawn with, and how much wider than
    in that it may be: 1.0 where the two have the same metrics.
    """

    name: str
    twin: str
    widening: float


@dataclass(frozen=True, slots=True)
class PlaceholderFacts:
    """One placeholder: its type as PowerPoint names it, its index, its name."""

    type: str
    index: int
    name: str


@dataclass(frozen=True, slots=True)
class LayoutFacts:
    """One layout; `number` counts over all masters, which are counted from 1 too."""

    number: int
    name: str
    master: int
    placeholders: tuple[PlaceholderFacts, ...]


@dataclass(frozen=True, slots=True)
class RoleFacts:
    """The layout that serves a role, how surely from 0 to 1, and why.

    `composed` says that no layout is made for the role; `sheet` that its text stands on a ground
    of its own, because the layout is nowhere calm enough.
    """

    role: str
    layout: int
    name: str
    confidence: float
    reason: str
    composed: bool
    sheet: bool


@dataclass(frozen=True, slots=True)
class TemplateFacts:
    """A template. Lengths are inches; colours are "RRGGBB"; `left_behind` is in words.

    `width` and `height` are those of a deck's slides: `scale` times those of the template's.
    """

    file: str
    width: float
    height: float
    scale: float
    slides: int
    masters: int
    colors: dict[str, str]
    heading: FontFacts
    body: FontFacts
    layouts: tuple[LayoutFacts, ...]
    roles: tuple[RoleFacts, ...]
    left_behind: tuple[str, ...]


def inspect(path: Path) -> TemplateFacts:
    """The facts of the template at `path`, as a brand.toml beside it corrects them.

    Raises AttacheError where it cannot become a brand, with the reason.
    """
    adopted = adopt(read_template(path), str(path), corrections_beside(path), path)
    source, brand = adopted.source, adopted.brand
    return TemplateFacts(
        file=str(path),
        width=round(source.width / EMU_PER_INCH, 3),
        height=round(source.height / EMU_PER_INCH, 3),
        scale=round(source.scale, 4),
        slides=source.slides,
        masters=len(source.masters),
        colors=dict(_main(adopted).master.theme),
        heading=_font(brand.heading),
        body=_font(brand.body),
        layouts=tuple(_layout(layout) for layout in source.layouts),
        roles=tuple(_roles(adopted)),
        left_behind=source.cleaned,
    )


def _main(adopted: Adopted) -> SourceLayout:
    return next(match.layout for match in adopted.matches if match.role is Role.POINTS)


def _font(face: Typeface) -> FontFacts:
    return FontFacts(face.name, face.twin, face.widening)


def _layout(layout: SourceLayout) -> LayoutFacts:
    holders = tuple(PlaceholderFacts(each.kind, each.idx, each.name) for each in layout.holders)
    return LayoutFacts(layout.number, layout.name, layout.master.number, holders)


def _roles(adopted: Adopted) -> list[RoleFacts]:
    return [
        RoleFacts(
            role=str(match.role),
            layout=match.layout.number,
            name=match.layout.name,
            confidence=match.confidence,
            reason=match.reason,
            composed=match.composed,
            sheet=match.role in adopted.sheets,
        )
        for match in adopted.matches
    ]
