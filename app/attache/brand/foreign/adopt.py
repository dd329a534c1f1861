"""From the bytes of any template to a brand with a template of its own, the steps in order."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from attache.brand.foreign.compose import composed, in_words
from attache.brand.foreign.corrections import Corrections
from attache.brand.foreign.grounds import Ground, grounds
from attache.brand.foreign.inks import inked
from attache.brand.foreign.matching import likely_masters, match
from attache.brand.foreign.models import RoleMatch, Source
from attache.brand.foreign.rebuild import rebuilt
from attache.brand.foreign.source import read_source
from attache.brand.models import Brand
from attache.pack.models import Role

_MOST_TRIES = 5


@dataclass(frozen=True, slots=True)
class Adopted:
    """A brand made of a template.

    `template` are the bytes of its own template, `original` those of the one that was given, with
    nothing left in it but what was used; `cleaned` and `fonts` say in words what was left behind,
    and what text is measured with.
    """

    brand: Brand
    template: bytes
    original: bytes
    matches: tuple[RoleMatch, ...]
    cleaned: tuple[str, ...]
    fonts: tuple[str, ...]


def adopt(data: bytes, where: str, corrections: Corrections, template: Path) -> Adopted:
    """Make a brand of the template in `data`; its own template is to be written to `template`.

    `where` names the template in errors. Raises AttacheError where it cannot become a brand.
    """
    source = read_source(data, where)
    view = _calmest(source, corrections, template)
    matches = view.matches
    brand = inked(view.draft, view.seen, literal=_of_other_masters(matches))
    return Adopted(
        brand=brand,
        template=rebuilt(source, matches, brand).to_bytes(),
        original=data,
        matches=matches,
        cleaned=source.cleaned,
        fonts=(in_words(brand.heading, "titles"), in_words(brand.body, "text")),
    )


@dataclass(frozen=True, slots=True)
class _View:
    """A match with the brand that follows from it, in the template's own colours, as it is seen."""

    matches: tuple[RoleMatch, ...]
    draft: Brand
    seen: Mapping[Role, Ground]

    @property
    def evenness(self) -> float:
        """How calm the ground of points is, from 0 to 1; a gradient is calm."""
        box = self.draft.layouts[Role.POINTS].slots["body"].box
        ground = self.seen[Role.POINTS]
        return 1.0 if ground.is_calm(box) else ground.evenness(box)


def _calmest(source: Source, corrections: Corrections, template: Path) -> _View:
    """The match whose content stands on a calm ground: some masters are all picture."""
    views: list[_View] = []
    for master in likely_masters(source)[:_MOST_TRIES]:
        matches = match(source, corrections.match, master)
        draft = composed(source, matches, corrections, template)
        seen = grounds(rebuilt(source, matches, draft), source.width, source.height)
        views.append(_View(matches, draft, seen))
        if views[-1].evenness == 1.0 or Role.POINTS in corrections.match:
            break
    return max(views, key=lambda view: view.evenness)


def _of_other_masters(matches: Sequence[RoleMatch]) -> frozenset[Role]:
    """The roles whose theme colours are not those of the brand."""
    main = next(each for each in matches if each.role is Role.POINTS).layout
    return frozenset(
        each.role
        for each in matches
        if each.layout.master is not main.master or each.layout.remapped
    )
