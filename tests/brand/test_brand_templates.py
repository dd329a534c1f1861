"""The committed house templates: what brand.toml builds, legible, accessible and anonymous."""

import io
from collections.abc import Callable
from itertools import combinations
from typing import Any, cast

import numpy as np
import pytest
import skimage.color
from daltonlens import simulate  # pyright: ignore[reportMissingTypeStubs]  (it has none)
from pptx import Presentation
from pptx.enum.shapes import PP_PLACEHOLDER

from attache import opc
from attache.brand.library import brand, house_brands
from attache.brand.models import Box, Brand, RoleLayout, Slot
from attache.brand.template import LAYOUT_NAMES, build_template
from attache.pack.models import Role

# Placeholders of these kinds hold text of the deck; in a house brand the rest do too.
_LARGE, _LARGE_BOLD = 24, 18
_STRICT = {"plain": 7.0}
_COLOR, _SIMULATE = cast("Any", skimage.color), cast("Any", simulate)  # neither has types
_DEFICIENCIES = (None, _SIMULATE.Deficiency.DEUTAN, _SIMULATE.Deficiency.PROTAN)
_APART, _GREYS_APART = 12.0, 10.0
"""How far two colours of a chart are apart: by CIEDE2000, and in lightness (CIELAB's L*)."""
_KINDS = {
    "title": PP_PLACEHOLDER.TITLE,
    "body": PP_PLACEHOLDER.BODY,
    "subTitle": PP_PLACEHOLDER.SUBTITLE,
    "chart": PP_PLACEHOLDER.CHART,
    "tbl": PP_PLACEHOLDER.TABLE,
    "obj": PP_PLACEHOLDER.OBJECT,
    "ftr": PP_PLACEHOLDER.FOOTER,
    "sldNum": PP_PLACEHOLDER.SLIDE_NUMBER,
}


@pytest.fixture(params=house_brands())
def house(request: pytest.FixtureRequest) -> Brand:
    return brand(str(request.param))


def _opened(house: Brand) -> Any:
    return Presentation(io.BytesIO(house.template.read_bytes()))


def _luminance(rgb: str) -> float:
    """Relative luminance (WCAG 2.2)."""
    channels = [int(rgb[place : place + 2], 16) / 255 for place in (0, 2, 4)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return sum(share * c for share, c in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def _contrast(one: str, other: str) -> float:
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def _needed(house: Brand, size: int, *, bold: bool) -> float:
    """The contrast that text needs at its smallest size."""
    if house.id in _STRICT:
        return _STRICT[house.id]
    return 3.0 if size >= _LARGE or (bold and size >= _LARGE_BOLD) else 4.5


def test_the_contrast_formula_is_that_of_the_guidelines() -> None:
    assert _contrast("000000", "FFFFFF") == pytest.approx(21)
    assert _contrast("777777", "FFFFFF") == pytest.approx(4.48, abs=0.01)


def test_there_are_the_four_house_brands() -> None:
    assert house_brands() == ("chancery", "delegation", "plain", "pressroom")


def test_the_template_is_what_brand_toml_says_part_by_part(house: Brand) -> None:
    committed = opc.read(house.template.read_bytes(), house.id)
    built = build_template(house)
    assert list(committed.parts) == list(built.parts)
    for name, part in built.parts.items():
        assert committed.parts[name].blob == part.blob, f"{name}: run `make templates`"
        assert committed.parts[name].relationships == part.relationships
    assert house.template.read_bytes() == built.to_bytes()


def _behind(house: Brand, layout: RoleLayout, box: Box) -> set[str]:
    """The colours that lie behind a box: its ground, or the shapes that are in front of that."""
    colors = {house.rgb(layout.ground)}
    for shape in layout.decorations:
        if _overlap(shape.box, box):
            color = house.rgb(shape.color)
            colors = {color} if _covers(shape.box, box) else {*colors, color}
    return colors


def _covers(one: Box, other: Box) -> bool:
    across = one.left <= other.left and other.left + other.width <= one.left + one.width
    return across and one.top <= other.top and other.bottom <= one.bottom


def test_text_stands_out_from_whatever_lies_behind_it(house: Brand) -> None:
    for layout in house.layouts.values():
        for slot in layout.slots.values():
            style, smallest = slot.style, slot.style.sizes[-1]
            wanted = [(style.color, _needed(house, smallest, bold=style.bold or style.levels))]
            if style.levels:
                wanted.append((style.support, _needed(house, smallest, bold=False)))
            for color, needed in wanted:
                for behind in _behind(house, layout, slot.box):
                    found = _contrast(house.rgb(color), behind)
                    assert found >= needed, (layout.role, slot.name, color, behind, found)


def test_colours_with_a_use_stand_out_where_they_are_used(house: Brand) -> None:
    card, ground = house.rgb(house.use("card")), house.rgb("bg1")
    for use in ("card_text", "card_support", "card_warning"):
        assert _contrast(house.rgb(house.use(use)), card) >= _needed(house, 13, bold=True), use
    for use in ("text", "support", "quiet", "warning", "against", "in_favour"):
        assert _contrast(house.rgb(house.use(use)), ground) >= _needed(house, 11, bold=False), use
    head = house.rgb(house.uses.get("table_head_ground", "bg1"))
    assert _contrast(house.rgb(house.use("table_head")), head) >= _needed(house, 11, bold=False)
    assert _contrast(house.rgb("hlink"), ground) >= _needed(house, 11, bold=False)


def _series(house: Brand) -> dict[str, str]:
    uses = {"highlight": house.use("highlight"), "calm": house.use("calm")}
    third = {"series3": house.uses.get("series3", "accent3"), "series4": house.use("series4")}
    return {name: house.rgb(color) for name, color in {**uses, **third}.items()}


def _steps(house: Brand) -> dict[str, str]:
    """The columns of a waterfall: totals, a highlighted one, rises and falls."""
    return {use: house.rgb(house.use(use)) for use in ("highlight", "calm", "gain", "loss")}


@pytest.mark.parametrize("palette", [_series, _steps])
def test_the_colours_of_a_chart_stay_apart_for_the_colour_blind(
    house: Brand, palette: Callable[[Brand], dict[str, str]]
) -> None:
    for one, other in combinations(palette(house).items(), 2):
        for deficiency in _DEFICIENCIES:
            seen = [_lab(rgb, deficiency) for _, rgb in (one, other)]
            assert _COLOR.deltaE_ciede2000(*seen) >= _APART, (one, other, deficiency)


@pytest.mark.parametrize("palette", [_series, _steps])
def test_the_colours_of_a_chart_stay_apart_in_greyscale_print(
    house: Brand, palette: Callable[[Brand], dict[str, str]]
) -> None:
    for one, other in combinations(palette(house).items(), 2):
        lightness = [float(_lab(rgb)[0]) for _, rgb in (one, other)]
        assert abs(lightness[0] - lightness[1]) >= _GREYS_APART, (one, other, lightness)


def _lab(rgb: str, deficiency: Any = None) -> Any:
    """A colour in CIELAB, as somebody with the deficiency sees it."""
    pixel = np.array([[list(bytes.fromhex(rgb))]], dtype=np.uint8)
    if deficiency is not None:
        machado = _SIMULATE.Simulator_Machado2009()
        pixel = machado.simulate_cvd(pixel, deficiency, severity=1.0)
    return _COLOR.rgb2lab(pixel)[0, 0]


def test_there_is_a_layout_for_every_role_with_its_placeholders(house: Brand) -> None:
    layouts = list(_opened(house).slide_layouts)
    assert [layout.name for layout in layouts] == [LAYOUT_NAMES[role] for role in Role]
    for role, layout in zip(Role, layouts, strict=True):
        wanted = [s for s in house.layouts[role].slots.values() if s.kind != "box"]
        found = [(p.placeholder_format.type, p.name) for p in layout.placeholders]
        assert [kind for kind, _ in found] == [_KINDS[slot.kind] for slot in wanted]
        assert [p.placeholder_format.idx for p in layout.placeholders] == [
            slot.idx or 0 for slot in wanted
        ]
        assert all(p.has_text_frame for p in layout.placeholders)


def test_every_role_has_a_title_a_marking_at_both_ends_and_all_but_the_cover_a_number(
    house: Brand,
) -> None:
    for role, layout in house.layouts.items():
        names = list(layout.slots)
        assert names[0] == "marking_top"
        assert names[-1] == "marking_bottom"
        assert "title" in names
        assert ("page" in names) == (role is not Role.COVER)


def test_slots_stay_on_the_slide_and_clear_of_each_other(house: Brand) -> None:
    for layout in house.layouts.values():
        for name, slot in layout.slots.items():
            box = slot.box
            assert box.left >= 0, (layout.role, name)
            assert box.top >= 0, (layout.role, name)
            assert box.left + box.width <= house.width, (layout.role, name)
            assert box.bottom <= house.height, (layout.role, name)
            assert not [
                other for other in _others(layout, slot) if _overlap(slot.box, other.box)
            ], name


def _others(layout: RoleLayout, slot: Slot) -> list[Slot]:
    return [other for other in layout.slots.values() if other is not slot]


def _overlap(a: Box, b: Box) -> bool:
    beside = a.left < b.left + b.width and b.left < a.left + a.width
    return beside and a.top < b.bottom and b.top < a.bottom


def test_reading_order_is_from_the_top_down(house: Brand) -> None:
    for layout in house.layouts.values():
        columns: dict[int, list[Slot]] = {}
        for slot in layout.slots.values():
            columns.setdefault(slot.box.left, []).append(slot)
        for slots in columns.values():
            tops = [slot.box.top for slot in slots]
            assert tops == sorted(tops), layout.role


def test_sizes_go_down_to_a_floor_that_can_be_read(house: Brand) -> None:
    for layout in house.layouts.values():
        for slot in layout.slots.values():
            sizes = slot.style.sizes
            assert list(sizes) == sorted(set(sizes), reverse=True)
            if slot.name in ("body", "left", "right", "table") and layout.role is not Role.SOURCES:
                assert min(sizes) >= 18, (layout.role, slot.name)
            assert min(sizes) >= 10, (layout.role, slot.name)


def test_a_template_says_nothing_of_who_made_it(house: Brand) -> None:
    package = opc.read(house.template.read_bytes(), house.id)
    for mark in ("docProps", "thumbnail", "printerSettings", "customXml", "media", "comment"):
        assert not [name for name in package.parts if mark in name]
    assert not [
        link for part in package.parts.values() for link in part.relationships if link.external
    ]
    for name, part in package.parts.items():
        for secret in (b"/home/", b"/root", b"C:\\", b"dc:creator", b"file:"):
            assert secret not in part.blob, name


def test_a_template_has_no_slides_and_every_part_is_used(house: Brand) -> None:
    assert len(_opened(house).slides) == 0
    package = opc.read(house.template.read_bytes(), house.id)
    before = set(package.parts)
    package.keep_reachable()
    assert set(package.parts) == before


def test_decorations_are_marked_as_decorative(house: Brand) -> None:
    package = opc.read(house.template.read_bytes(), house.id)
    marks = sum(part.blob.count(b'decorative" val="1"') for part in package.parts.values())
    assert marks == sum(len(layout.decorations) for layout in house.layouts.values())
