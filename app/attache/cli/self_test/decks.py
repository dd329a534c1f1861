"""Every preset in every brand of the house, built as `attache build` does, and read again."""

from collections.abc import Iterator
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING

from attache.cli.self_test.looks import look_at_picture, read_deck, workbooks
from attache.cli.self_test.steps import Step, require

if TYPE_CHECKING:
    from attache.brand.models import Brand
    from attache.deck.models import Deck
    from attache.pack.models import Pack

_WIDTH = 480


def steps(folder: Path) -> Iterator[Step]:
    """A step for each preset of each pack in each brand."""
    from attache.brand.library import house_brands
    from attache.pack.loading import installed

    packs, brands = installed(), house_brands()
    require(packs, "there is no content pack")
    require(brands, "there is no brand")
    for pack_id in packs:
        for preset in pack_of(pack_id).preset_by_id:
            for brand_id in brands:
                build = partial(_build, folder, pack_id, preset, brand_id)
                yield Step(f"build {preset} in {brand_id}", build)


@cache
def pack_of(pack_id: str) -> "Pack":
    """A content pack, read once."""
    from attache.pack.loading import load_installed

    return load_installed(pack_id)


def preset_deck(pack_id: str, preset: str, brand_id: str) -> "Deck":
    """The deck of a preset in a brand."""
    from attache.deck.edits import set_brand
    from attache.deck.selection import from_preset

    return set_brand(from_preset(pack_of(pack_id), preset), brand_id)


def _build(folder: Path, pack_id: str, preset: str, brand_id: str) -> None:
    from attache.brand.library import brand
    from attache.files import write_atomically
    from attache.output.export import built

    deck, house = preset_deck(pack_id, preset, brand_id), brand(brand_id)
    made = built(pack_of(pack_id), deck, house)
    path = folder / f"{preset}-{brand_id}.pptx"
    write_atomically(path, made.data)
    package = read_deck(path, made.slides)
    found, wanted = len(list(workbooks(package))), _native_charts(pack_id, deck)
    require(found == wanted, f"{path.name} has {found} charts instead of {wanted}")
    look_at_picture(first_slide(path.read_bytes(), house, _WIDTH), path.name, _WIDTH)


def _native_charts(pack_id: str, deck: "Deck") -> int:
    """How many charts of a deck PowerPoint is to edit."""
    from attache.pack.chart_type import DRAWN_AS_SHAPES
    from attache.slides.models import ChartBlock
    from attache.slides.outline import outline

    slides = outline(pack_of(pack_id), deck).slides
    blocks = (block for slide in slides for block in slide.blocks)
    specs = (block.spec for block in blocks if isinstance(block, ChartBlock))
    return sum(spec.type not in DRAWN_AS_SHAPES for spec in specs)


def first_slide(deck: bytes, house: "Brand", width: int) -> bytes:
    """The first slide of a .pptx as PNG, `width` pixels wide, in the fonts that come with it."""
    from attache.engine import readable
    from attache.output import fonts
    from attache.units import EMU_PER_INCH

    dpi = (width - 0.1) * EMU_PER_INCH / house.width
    faces = fonts.bundled(house, east_asian=fonts.needs_east_asian(deck))
    with readable(deck) as presentation:
        return presentation.render_slides(dpi=dpi, slides=[0], fonts=list(faces))[0]
