"""From the bytes of any template to a brand with a template of its own, the steps in order."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from attache import opc
from attache.brand.foreign.compose import composed, in_words
from attache.brand.foreign.corrections import Corrections
from attache.brand.foreign.footers import words
from attache.brand.foreign.grounds import Ground, grounds
from attache.brand.foreign.inks import inked
from attache.brand.foreign.matching import likely_masters, match
from attache.brand.foreign.models import RoleMatch, Source
from attache.brand.foreign.original import kept
from attache.brand.foreign.palette import Paper
from attache.brand.foreign.places import Slide
from attache.brand.foreign.rebuild import rebuilt
from attache.brand.foreign.rooms import Room, rooms, usual_room
from attache.brand.foreign.source import read_source
from attache.brand.models import Brand
from attache.errors import AttacheError
from attache.pack.vocabulary import Role

_MOST_TRIES = 5


@dataclass(frozen=True, slots=True)
class Adopted:
    """A brand made of a template, as it was read.

    `template` are the bytes of its own template, `original` those of the one that was given, with
    nothing left in it but what is needed to make the brand again; `fonts` say in words what text
    is measured with, and `sheets` which roles have a ground of their own under their text.
    """

    source: Source
    brand: Brand
    template: bytes
    original: bytes
    matches: tuple[RoleMatch, ...]
    fonts: tuple[str, ...]
    sheets: frozenset[Role]


def adopt(data: bytes, where: str, corrections: Corrections, template: Path) -> Adopted:
    """Make a brand of the template in `data`; its own template is to be written to `template`.

    `where` names the template in errors. Raises AttacheError where it cannot become a brand.
    """
    source = read_source(data, where)
    matches = _matches(source, corrections, template)
    view = _View.of(source, matches, matches, corrections, template)
    drafted = composed(source, matches, view.rooms, corrections, template)
    literal = _of_other_masters(matches)
    brand = inked(drafted, view.rooms, view.paper, view.seen, literal=literal)
    footers = words(matches, brand, view.seen)
    return Adopted(
        source=source,
        brand=brand,
        template=rebuilt(source, matches, brand, footers).to_bytes(),
        original=kept(source),
        matches=matches,
        fonts=(in_words(brand.heading, "titles"), in_words(brand.body, "text")),
        sheets=frozenset(role for role, room in view.rooms.items() if room.sheet is not None),
    )


def _matches(source: Source, corrections: Corrections, template: Path) -> tuple[RoleMatch, ...]:
    """The match whose points stand on a calm ground, if there is one: some masters are a picture
    all over.
    """
    masters = likely_masters(source)[:_MOST_TRIES]
    tried = [match(source, corrections.match, master) for master in masters]
    if len(tried) == 1 or Role.POINTS in corrections.match:
        return tried[0]
    for matches in tried:
        points = [each for each in matches if each.role is Role.POINTS]
        view = _View.of(source, matches, points, corrections, template)
        if view.rooms[Role.POINTS].sheet is None:
            return matches
    return tried[0]


@dataclass(frozen=True, slots=True)
class _View:
    """The empty slides of some roles, and the room that text has on them."""

    seen: Mapping[Role, Ground]
    rooms: Mapping[Role, Room]
    paper: Paper

    @classmethod
    def of(
        cls,
        source: Source,
        matches: tuple[RoleMatch, ...],
        shown: Sequence[RoleMatch],
        corrections: Corrections,
        template: Path,
    ) -> "_View":
        """The slides of those that are `shown`, points among them."""
        slide = Slide(source.width, source.height)
        usual = {each.role: usual_room(each, slide) for each in matches}
        draft = composed(source, matches, usual, corrections, template)
        seen = _drawn(source, rebuilt(source, matches, draft), shown)
        return cls(seen, *rooms(shown, slide, seen, draft))


def _drawn(
    source: Source, template: opc.Package, shown: Sequence[RoleMatch]
) -> Mapping[Role, Ground]:
    """The empty slides of what is rebuilt. AttacheError naming the file if that cannot be drawn."""
    try:
        return grounds(template, shown, source.width, source.height)
    except AttacheError as error:
        raise AttacheError(
            f"{source.file}: its layouts cannot be drawn ({error.message}).",
            "Open and save it again in PowerPoint, or choose another template.",
        ) from error


def _of_other_masters(matches: Sequence[RoleMatch]) -> frozenset[Role]:
    """The roles whose theme colours are not those of the brand."""
    main = next(each for each in matches if each.role is Role.POINTS).layout
    return frozenset(each.role for each in matches if each.layout.master is not main.master)
