"""The committed house templates: what brand.toml builds, legible, accessible and anonymous."""

import io
from dataclasses import replace
from typing import Any

import pytest
from pptx import Presentation
from pptx.enum.shapes import PP_PLACEHOLDER

from attache import opc
from attache.brand.library import brand, house_brands
from attache.brand.models import Brand, RoleLayout, Slot
from attache.brand.template import LAYOUT_NAMES, build_template
from attache.pack.vocabulary import Role
from brand.legibility import contrast, faint_texts, faint_uses, mistakable_colors, overlap

_STRICT = {"plain": (7.0, 7.0)}
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


def test_the_contrast_formula_is_that_of_the_guidelines() -> None:
    assert contrast("000000", "FFFFFF") == pytest.approx(21)
    assert contrast("777777", "FFFFFF") == pytest.approx(4.48, abs=0.01)


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


def test_text_stands_out_from_whatever_lies_behind_it(house: Brand) -> None:
    assert not faint_texts(house, *_STRICT.get(house.id, ()))


def test_colours_with_a_use_stand_out_where_they_are_used(house: Brand) -> None:
    assert not faint_uses(house, *_STRICT.get(house.id, ())[:1])


def test_the_colours_of_a_chart_stay_apart_for_the_colour_blind_and_in_grey_print(
    house: Brand,
) -> None:
    assert not mistakable_colors(house)


def test_colours_that_are_mistaken_are_told() -> None:
    house = brand("delegation")
    red_and_green = replace(house, uses={**house.uses, "gain": "2E7D32", "loss": "C62828"})
    assert any("DEUTAN" in each for each in mistakable_colors(red_and_green))
    assert any("in grey" in each for each in mistakable_colors(red_and_green))


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
            assert not [other for other in _others(layout, slot) if overlap(slot.box, other.box)], (
                name
            )


def _others(layout: RoleLayout, slot: Slot) -> list[Slot]:
    return [other for other in layout.slots.values() if other is not slot]


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
