"""From the bytes of any template to a brand with a template of its own, the steps in order."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from attache.brand.foreign.compose import composed, in_words
from attache.brand.foreign.corrections import Corrections
from attache.brand.foreign.grounds import grounds
from attache.brand.foreign.inks import inked
from attache.brand.foreign.matching import match
from attache.brand.foreign.models import RoleMatch
from attache.brand.foreign.rebuild import rebuilt
from attache.brand.foreign.source import read_source
from attache.brand.models import Brand
from attache.pack.models import Role


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
    matches = match(source, corrections.match)
    draft = composed(source, matches, corrections, template)
    seen = grounds(rebuilt(source, matches, draft), source.width, source.height)
    brand = inked(draft, seen, literal=_of_other_masters(matches))
    return Adopted(
        brand=brand,
        template=rebuilt(source, matches, brand).to_bytes(),
        original=data,
        matches=matches,
        cleaned=source.cleaned,
        fonts=(in_words(brand.heading, "titles"), in_words(brand.body, "text")),
    )


def _of_other_masters(matches: Sequence[RoleMatch]) -> frozenset[Role]:
    """The roles whose theme colours are not those of the brand."""
    main = next(each for each in matches if each.role is Role.POINTS).layout
    return frozenset(
        each.role
        for each in matches
        if each.layout.master is not main.master or each.layout.remapped
    )
