"""A template built anew from a foreign one: its masters, grounds and ornaments, our layouts.

Nothing is carried over but cleaned drawings and the pictures that these show.
"""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from attache import opc
from attache.brand.foreign import ornaments
from attache.brand.foreign.drawing import Embed
from attache.brand.foreign.footers import Footer
from attache.brand.foreign.models import RoleMatch, Source, SourceMaster
from attache.brand.foreign.pictures import pictures_of
from attache.brand.models import Brand
from attache.brand.template import (
    MASTER_MAP,
    THEME_TYPE,
    Backdrop,
    finish_presentation,
    layout_name,
    layout_xml,
    master_id,
    master_xml,
    new_presentation,
    plain_ground,
    theme_xml,
)
from attache.pack.vocabulary import Role
from attache.presentationml import part_type

_THEMED = ("accent1", "accent2", "accent3", "accent4", "accent5", "accent6", "hlink", "folHlink")
_MOST_OF_A_PART = 16
"""Pictures that a master or layout may show, each time counted: every one is drawn for it."""


def rebuilt(
    source: Source,
    matches: Sequence[RoleMatch],
    brand: Brand,
    footers: Mapping[Role, Footer] | None = None,
) -> opc.Package:
    """The template of `brand`: the masters that serve a role, and one layout for every role.

    `footers` are the words at the foot of layouts.
    """
    package = opc.Package()
    presentation = new_presentation(package)
    pictures = _Pictures(source.package, package)
    masters = {match.layout.master.number: match.layout.master for match in matches}
    for place, master in enumerate(masters[number] for number in sorted(masters)):
        main = any(match.role is Role.POINTS for match in matches if match.layout.master is master)
        builder = _Builder(
            package, presentation, pictures, brand, place, master, main, footers or {}
        )
        builder.add([match for match in matches if match.layout.master is master])
    finish_presentation(package, presentation, brand)
    return package


@dataclass(frozen=True, slots=True)
class _Builder:
    """Builds one master with its theme and its layouts."""

    package: opc.Package
    presentation: opc.Part
    pictures: "_Pictures"
    brand: Brand
    place: int
    master: SourceMaster
    is_main: bool
    footers: Mapping[Role, Footer]

    def add(self, matches: Sequence[RoleMatch]) -> None:
        """Adds the master, and a layout for each of the roles that it serves."""
        name = f"/ppt/slideMasters/slideMaster{self.place + 1}.xml"
        part = self.package.add(name, part_type("slideMaster"), b"")
        self.presentation.relate("slideMaster", name)
        for match in matches:
            self._layout(part, match)
        part.relate("theme", self._theme().name)
        embed = self.pictures.embedding(part, self.master.part)
        shapes, following = ornaments.ornaments(self.master.root, embed, 2)
        backdrop = Backdrop(
            ground=ornaments.background(self.master.root, embed) or plain_ground("bg1"),
            color_map=self._color_map(),
            ornaments=shapes,
            first_id=following,
        )
        points = self.brand.layouts[Role.POINTS]
        part.blob = master_xml(points, len(matches), backdrop, master_id(self.place))

    def _layout(self, owner: opc.Part, match: RoleMatch) -> None:
        name = layout_name(match.role)
        part = self.package.add(name, part_type("slideLayout"), b"")
        part.relate("slideMaster", owner.name)
        owner.relate("slideLayout", name)
        source = match.layout
        embed = self.pictures.embedding(part, source.part)
        shapes, following = ornaments.ornaments(source.root, embed, 2)
        band, following = ornaments.band(match, embed, following)
        footer = self.footers.get(match.role)
        said = footer.xml(following) if footer is not None else ""
        backdrop = Backdrop(
            ground=ornaments.background(source.root, embed),
            color_map=MASTER_MAP,
            ornaments=shapes + band + said,
            first_id=following + 1,
            hides_master=not source.shows_master,
        )
        part.blob = layout_xml(self.brand.layouts[match.role], backdrop)

    def _theme(self) -> opc.Part:
        part = self.package.add(f"/ppt/theme/theme{self.place + 1}.xml", THEME_TYPE, b"")
        embed = self.pictures.embedding(part, self.master.theme_part)
        formats = ornaments.formats(self.master.theme_root, embed)
        own = self.brand if self.is_main else replace(self.brand, theme=dict(self.master.theme))
        part.blob = theme_xml(own, formats)
        return part

    def _color_map(self) -> str:
        """The attributes of the master's colour map."""
        named = {**self.master.mapped, **{name: name for name in _THEMED}}
        return " ".join(f'{name}="{color}"' for name, color in named.items())


@dataclass(slots=True)
class _Pictures:
    """Pictures on their way from one package to another, each taken once."""

    source: opc.Package
    package: opc.Package
    _names: dict[tuple[str, bool], str] = field(default_factory=dict[tuple[str, bool], str])

    def embedding(self, part: opc.Part, source_part: str) -> Embed:
        """What relates `part` to the pictures that the part of that name in the source shows."""
        links = {
            link.id: link.target
            for link in (
                self.source.parts[source_part].relationships
                if source_part in self.source.parts
                else ()
            )
            if not link.external
        }
        related: dict[str, str] = {}
        free = iter(range(_MOST_OF_A_PART))

        def embed(identifier: str, tiled: bool) -> str:
            name = self._taken(links.get(identifier, ""), tiled)
            if name and next(free, None) is None:
                return ""
            if name and name not in related:
                related[name] = part.relate("image", name)
            return related.get(name, "")

        return embed

    def _taken(self, source_name: str, tiled: bool) -> str:
        """The name of a picture in the new package, "" where it may not come along."""
        key = (source_name, tiled)
        if key not in self._names:
            kept = pictures_of(self.source).kept(source_name, tiled=tiled)
            self._names[key] = self._add(*kept) if kept is not None else ""
        return self._names[key]

    def _add(self, ending: str, data: bytes) -> str:
        name = f"/ppt/media/brand-{hashlib.sha256(data).hexdigest()[:16]}.{ending}"
        if name not in self.package.parts:
            self.package.add(name, opc.DEFAULTS[ending], data)
        return name
