"""What travels with the app: fonts, brands, content packs, and what is told of the app itself."""

import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from attache import paths
from attache.cli.self_test.steps import Step, require


def steps(_: Path) -> Iterator[Step]:
    """A step for each thing that travels with the app."""
    yield Step("the version", _read_version)
    yield Step("the licences of all parts", _read_licences)
    yield Step("the table of characters", _read_coverage)
    for font in sorted(_fonts()):
        yield Step(f"font {font}", partial(_read_font, font))
    for brand_id in _brands():
        yield Step(f"brand {brand_id}", partial(_read_brand, brand_id))
    for pack_id in _packs():
        yield Step(f"content pack {pack_id}", partial(_read_pack, pack_id))


def _fonts() -> set[str]:
    from attache.brand.fonts import typeface
    from attache.brand.models import SYMBOLS

    named = (typeface(name).twin for name in ("Calibri", "Cambria", "Arial"))
    return {*named, SYMBOLS.twin, "NanumGothic"}


def _brands() -> tuple[str, ...]:
    from attache.brand.library import house_brands

    found = house_brands()
    require(found, f"there is no brand in {paths.slide_templates()}")
    return found


def _packs() -> tuple[str, ...]:
    from attache.pack.loading import installed

    found = installed()
    require(found, f"there is no content pack in {paths.content()}")
    return found


def _read_version() -> None:
    from attache.made import made, version_text

    require(version_text(), "there is no version")
    require(made() or not _packaged(), "the package does not say of which commit it was built")


def _read_licences() -> None:
    """Raises AttacheError for a part of a package without its licence."""
    from attache import parts

    found = parts.parts()
    require(found, "nothing is told of the parts of the app")
    for part in found:
        require(part.licence, f"the licence of {part.name} is not named")
        told = part.text().strip() or not _packaged()  # else its libraries bring their own
        require(told, f"the licence of {part.name} has no text")


def _packaged() -> bool:
    return bool(getattr(sys, "frozen", False))


def _read_coverage() -> None:
    from attache.output import coverage

    require(not coverage.lacking("Attaché 한국어"), "the table of characters lacks usual ones")


def _read_font(twin: str) -> None:
    """Raises AttacheError unless both faces of a font are there, and are that font."""
    from attache.brand.fonts import font_files
    from attache.charts.mpl import FT2Font

    for file in font_files(twin):
        try:
            family = FT2Font(str(file)).family_name
        except (OSError, RuntimeError):  # the latter where it is damaged
            family = ""
        same = family.replace(" ", "").startswith(twin.replace(" ", ""))
        require(same, f"{file.name} is not the font {twin}")


def _read_brand(brand_id: str) -> None:
    """Raises AttacheError unless a brand, its template and its fonts can be read."""
    from attache import opc
    from attache.brand.library import brand
    from attache.output import fonts

    house = brand(brand_id)
    template = house.template
    package = opc.read(template.read_bytes(), template.name)
    require(package.root.relationships, f"{template} is empty")
    fonts.bundled(house, east_asian=True)


def _read_pack(pack_id: str) -> None:
    from attache.pack.loading import load_installed

    require(load_installed(pack_id).presets, f"the content pack {pack_id} has no preset")
