"""What the start page offers, read so lightly that it is there before the packs are loaded."""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from attache.pack.vocabulary import DEFAULT_BRAND, Audience
from attache.paths import content

if TYPE_CHECKING:
    from attache.pack.models import Pack, Preset


@dataclass(frozen=True, slots=True)
class Offer:
    """A preset as its card shows it. `points` is how many it chooses."""

    id: str
    name: str
    description: str
    audience: Audience
    brand: str
    points: int


@dataclass(frozen=True, slots=True)
class Shelf:
    """A pack and its presets."""

    pack: str
    name: str
    as_of: str
    offers: tuple[Offer, ...]


def glance(folder: Path | None = None) -> tuple[Shelf, ...]:
    """The shelves of the built-in packs. Nothing is checked: one that is broken is left out here,
    and says why when it is loaded.
    """
    return tuple(_shelves(folder or content()))


def shelf_of(pack: "Pack") -> Shelf:
    """The shelf of a pack that is loaded."""
    return Shelf(pack.id, pack.name, pack.as_of, tuple(map(_offer, pack.presets)))


def _shelves(folder: Path) -> Iterator[Shelf]:
    for file in sorted(folder.glob("*/pack.toml")):
        try:
            yield _glanced(_read(file), _read(file.with_name("presets.toml")))
        except (OSError, ValueError, KeyError, TypeError):
            continue


def _read(file: Path) -> Mapping[str, Any]:
    return tomllib.loads(file.read_text(encoding="utf-8"))


def _glanced(header: Mapping[str, Any], listed: Mapping[str, Any]) -> Shelf:
    offers = tuple(
        Offer(
            id=str(preset["id"]),
            name=str(preset["name"]),
            description=str(preset["description"]),
            audience=Audience(preset["audience"]),
            brand=str(preset.get("brand", DEFAULT_BRAND)),
            points=sum(len(section["points"]) for section in preset["sections"]),
        )
        for preset in listed["presets"]
    )
    return Shelf(str(header["id"]), str(header["name"]), str(header["as_of"]), offers)


def _offer(preset: "Preset") -> Offer:
    return Offer(
        id=preset.id,
        name=preset.name,
        description=preset.description,
        audience=preset.audience,
        brand=preset.brand,
        points=sum(len(section.points) for section in preset.sections),
    )
