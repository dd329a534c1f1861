"""A brand.toml that is broken is refused with the file and the key; an unknown brand with names."""

import shutil
from pathlib import Path

import pytest

from attache import paths
from attache.brand.description import HEIGHT, WIDTH, read_description
from attache.brand.library import brand, house_brands
from attache.errors import AttacheError
from attache.pack.vocabulary import Role
from attache.units import inches

KOREAN = 'korean = { name = "Malgun Gothic", twin = "NanumGothic" }'


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the plain brand to break."""
    shutil.copytree(paths.slide_templates() / "plain", tmp_path / "house")
    return tmp_path / "house"


def _change(folder: Path, old: str, new: str) -> None:
    path = folder / "brand.toml"
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def test_a_copied_brand_reads_like_the_one_it_was_copied_from(folder: Path) -> None:
    copy, house = read_description(folder), brand("plain")
    assert copy.layouts == house.layouts
    assert copy.theme == house.theme
    assert copy.template == folder / "template.pptx"


@pytest.mark.parametrize(
    ("old", "new", "key"),
    [
        ('dk1 = "000000"', 'dk1 = "black"', "theme.dk1"),
        ('dk1 = "000000"', "", "theme.dk1"),
        ('text = "tx1"', 'text = "accent9"', "roles.text"),
        ('text = "tx1"', 'texts = "tx1"', "texts"),
        ("margin = 0.6", 'margin = "wide"', "grid.margin"),
        (KOREAN, "", "fonts.korean"),
        (KOREAN, 'korean = "Malgun Gothic"', "fonts.korean"),
        (KOREAN, 'korean = { name = "Malgun Gothic" }', "fonts.korean.twin"),
        (KOREAN, 'korean = { name = "", twin = "NanumGothic" }', "fonts.korean.name"),
        (
            KOREAN,
            'korean = { name = "Batang", twin = "Batang" }',
            "the twin 'Batang' is not bundled; take NanumGothic",
        ),
        (
            'body = { name = "Arial", twin = "Liberation Sans" }',
            'body = { name = "Verdana", twin = "DejaVu Sans" }',
            "the twin 'DejaVu Sans' is not bundled",
        ),
        ("[layouts.points]", "[layouts.pionts]", "pionts"),
        ("[layouts.agenda]", "[layouts.agenda]\nshape = 1", "layouts.agenda.shape"),
        ('slots = ["title", "body", "source"]', 'slots = ["title", "boddy"]', "boddy"),
        ("[layouts.figures]\nslots = ", "[layouts.figures]\nslot = ", "layouts.figures.slots"),
        ("sizes = [80]", "sizes = []", "layouts.section.number.sizes"),
        ("sizes = [80]", 'sizes = ["80"]', "layouts.section.number.sizes"),
        ("sizes = [80]", "size = [80]", "layouts.section.number"),
        ('face = "heading", sizes = [80]', 'face = "headline", sizes = [80]', "number.face"),
        ("number = { at = [1, 3, 1.25, 1.4]", "number = { at = [1, 3]", "number.at"),
        ("number = { at = [1, 3, 1.25, 1.4]", "number = { at = [11, 3, 1.25, 1.4]", "number.at"),
        ("number = { at = [1, 3, 1.25, 1.4]", "number = { at = [1, 3, 7.25, 1.4]", "number.at"),
        ('decorations = ["left_rule", "right_rule"]', 'decorations = ["rules"]', "rules"),
        ('decorations = ["left_rule", "right_rule"]', "decorations = 3", "decorations"),
    ],
)
def test_a_broken_key_is_named_with_its_file(folder: Path, old: str, new: str, key: str) -> None:
    _change(folder, old, new)
    with pytest.raises(AttacheError) as refused:
        read_description(folder)
    assert str(folder / "brand.toml") in refused.value.message
    assert key in refused.value.message
    assert refused.value.hint


def test_a_missing_layout_is_named(folder: Path) -> None:
    path = folder / "brand.toml"
    text = path.read_text("utf-8")
    start = text.index("[layouts.qa]")
    path.write_text(text[:start] + text[text.index("[layouts.sources]") :], "utf-8")
    with pytest.raises(AttacheError, match="qa"):
        read_description(folder)


@pytest.mark.parametrize("content", [b"id = ", b"id = '\xff'", b"\x00"])
def test_a_file_that_is_no_toml_is_refused(folder: Path, content: bytes) -> None:
    (folder / "brand.toml").write_bytes(content)
    with pytest.raises(AttacheError, match=r"brand\.toml") as refused:
        read_description(folder)
    assert "TOML" in refused.value.hint


def test_a_folder_without_a_description_is_refused(tmp_path: Path) -> None:
    with pytest.raises(AttacheError, match=r"brand\.toml"):
        read_description(tmp_path)


def test_an_unknown_brand_offers_the_nearest_names() -> None:
    with pytest.raises(AttacheError, match="chancry") as refused:
        brand("chancry")
    assert "chancery" in refused.value.hint
    with pytest.raises(AttacheError, match="zzz") as refused:
        brand("zzz")
    assert all(name in refused.value.hint for name in house_brands())
    with pytest.raises(AttacheError, match="Unknown brand"):
        brand("../plain")


def test_a_slot_lies_on_the_grid_of_twelve_columns() -> None:
    house = brand("plain")
    body = house.layouts[Role.POINTS].slots["body"].box
    assert (house.width, house.height) == (WIDTH, HEIGHT)
    assert body.left == inches(0.6)
    assert abs(body.left + body.width - (WIDTH - inches(0.6))) <= 1
    left = house.layouts[Role.VERSUS].slots["left"].box
    right = house.layouts[Role.VERSUS].slots["right"].box
    assert abs(right.left - (left.left + left.width) - inches(0.25)) <= 1
    assert abs(left.width - right.width) <= 1
