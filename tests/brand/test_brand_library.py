"""The user's own brands: added, corrected, removed, and never at the cost of what was there."""

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from pptx import Presentation

from attache import paths
from attache.brand import library, own
from attache.brand.library import add, brand, house_brands, id_of, own_brands, remove
from attache.brand.stored import digest, from_json, to_json
from attache.errors import AttacheError
from attache.pack.vocabulary import Role


@pytest.fixture(autouse=True)
def data_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A data folder of the test's own, in which there are no brands yet."""
    folder = tmp_path / "data"
    monkeypatch.setattr(paths, "user_data", lambda: folder)
    return folder


@pytest.fixture
def template(tmp_path: Path) -> Path:
    """A template as many a ministry has: python-pptx's own, 4:3."""
    path = tmp_path / "Ministry of Trade.pptx"
    Presentation().save(str(path))
    return path


def test_a_template_becomes_a_brand_beside_those_of_the_house(template: Path) -> None:
    add(template, "Ministry of Trade")
    assert own_brands() == ("ministry-of-trade",)
    assert library.brands() == (*house_brands(), "ministry-of-trade")
    found = brand("ministry-of-trade")
    assert (found.id, found.name) == ("ministry-of-trade", "Ministry of Trade")
    assert set(found.layouts) == set(Role)
    assert found.template.is_file()


def test_a_brand_that_is_made_is_loaded_as_it_was_made(template: Path) -> None:
    added = add(template, "Trade")
    loaded = brand("trade")
    assert to_json(loaded) == to_json(added.brand)
    assert digest(loaded) == digest(brand("trade"))


@pytest.mark.parametrize("house", house_brands())
def test_a_stored_brand_comes_back_as_it_was(house: str) -> None:
    before = brand(house)
    after = from_json(to_json(before), before.template)
    assert after == before
    assert to_json(after) == to_json(before), "the order of slots is the order of reading"


def test_no_brand_is_ever_overwritten(template: Path, data_folder: Path) -> None:
    add(template, "Trade")
    before = _files(data_folder)
    for name in ("Trade", "trade", " TRADE ", "Chancery", "plain"):
        with pytest.raises(AttacheError, match=r"already|never overwritten"):
            add(template, name)
    assert _files(data_folder) == before


def test_only_what_was_added_can_be_removed(template: Path, data_folder: Path) -> None:
    add(template, "Trade")
    with pytest.raises(AttacheError, match="cannot be changed or removed"):
        remove("chancery")
    with pytest.raises(AttacheError, match="Unknown brand 'trad'"):
        remove("trad")
    remove("trade")
    assert own_brands() == ()
    assert _files(data_folder) == {}
    assert paths.slide_templates().joinpath("chancery", "brand.toml").is_file()


@pytest.mark.parametrize(
    ("name", "made"),
    [
        ("Ministry of Trade", "ministry-of-trade"),
        ("  MOTIE — 산업부 ", "motie-산업부"),
        ("Affaires étrangères", "affaires-étrangères"),
        ("a/b\\..\\c", "a-b-c"),
    ],
)
def test_a_name_becomes_an_id(name: str, made: str) -> None:
    assert id_of(name) == made


@pytest.mark.parametrize("name", ["", "   ", "../..", "con", "NUL", "x" * 61])
def test_a_name_that_no_folder_can_have_is_refused(name: str) -> None:
    with pytest.raises(AttacheError, match=r"letter or digit|No folder"):
        id_of(name)


def test_a_template_that_cannot_become_a_brand_leaves_nothing(
    tmp_path: Path, data_folder: Path
) -> None:
    broken = tmp_path / "broken.pptx"
    broken.write_bytes(b"PK\x03\x04 and no more")
    for given in (broken, tmp_path / "missing.pptx", tmp_path):
        with pytest.raises(AttacheError, match=given.name):
            add(given, "Trade")
    assert _files(data_folder) == {}


def test_a_failure_half_way_leaves_nothing(
    template: Path, data_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(own, "_store", full)
    with pytest.raises(AttacheError, match="disk is full"):
        add(template, "Trade")
    assert _files(data_folder) == {}
    assert own_brands() == ()


def test_a_correction_holds_from_the_next_deck_on(template: Path, data_folder: Path) -> None:
    add(template, "Trade")
    before = brand("trade")
    file = data_folder / "brands" / "trade" / "brand.toml"
    text = file.read_text("utf-8")
    shown = next(line for line in text.splitlines() if line.startswith("# section = "))
    file.write_text(text.replace(shown, 'section = "Title Slide"'), "utf-8")
    after = brand("trade")
    assert digest(after) != digest(before)
    assert to_json(brand("trade")) == to_json(after)
    file.write_text(text, "utf-8")
    assert digest(brand("trade")) == digest(before)


def test_a_correction_that_names_no_layout_is_refused_with_the_file(
    template: Path, data_folder: Path
) -> None:
    add(template, "Trade")
    file = data_folder / "brands" / "trade" / "brand.toml"
    whole = file.read_text("utf-8")
    file.write_text(whole.replace("[match]", '[match]\nsection = "Title Slid"'), "utf-8")
    with pytest.raises(AttacheError, match="Title Slid") as refused:
        brand("trade")
    assert "Title Slide" in str(refused.value)
    file.write_text("[match", "utf-8")
    with pytest.raises(AttacheError, match=r"brand\.toml"):
        brand("trade")


def test_corrections_beside_the_template_are_taken_over(template: Path, tmp_path: Path) -> None:
    beside = 'purpose = "Trade talks"\n[match]\npoints = "Two Content"\n'
    (tmp_path / "brand.toml").write_text(beside, "utf-8")
    added = add(template, "Trade")
    assert added.brand.purpose == "Trade talks"
    points = next(match for match in added.matches if match.role is Role.POINTS)
    assert (points.layout.name, points.confidence) == ("Two Content", 1.0)
    assert brand("trade").layouts == added.brand.layouts
    assert library.purpose("trade") == "Trade talks"


def test_every_line_of_the_description_can_be_made_a_key_and_changes_nothing(
    template: Path, data_folder: Path
) -> None:
    presentation = Presentation(str(template))
    for layout in presentation.slide_layouts:
        layout.name = "Layout"
    presentation.save(str(template))
    added = add(template, "Trade")
    file = data_folder / "brands" / "trade" / "brand.toml"
    text = file.read_text("utf-8")
    file.write_text(re.sub(r"^# (\w+ = )", r"\1", text, flags=re.M), "utf-8")
    assert "\nheading = {" in file.read_text("utf-8")
    after = brand("trade")
    assert to_json(after) == to_json(added.brand)


def test_a_font_given_beside_the_template_is_kept(template: Path, tmp_path: Path) -> None:
    beside = 'fonts.heading = { name = "Aptos", twin = "Carlito", widening = 1.2 }\n'
    (tmp_path / "brand.toml").write_text(beside, "utf-8")
    add(template, "Trade")
    heading = brand("trade").heading
    assert (heading.name, heading.twin, heading.widening) == ("Aptos", "Carlito", 1.2)
    assert brand("trade").body.name == "Calibri"


def _cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:100])


def _other_values(path: Path) -> None:
    values = json.loads(path.read_bytes())
    values["brand"]["width"] = "wide"
    path.write_text(json.dumps(values), "utf-8")


@pytest.mark.parametrize(
    ("file", "harm"),
    [
        ("template.pptx", _cut),
        ("template.pptx", Path.unlink),
        ("brand.json", _cut),
        ("brand.json", Path.unlink),
        ("brand.json", _other_values),
    ],
)
def test_what_is_made_is_made_again_when_it_is_harmed(
    template: Path, data_folder: Path, file: str, harm: Callable[[Path], None]
) -> None:
    add(template, "Trade")
    before = _files(data_folder)
    harm(data_folder / "brands" / "trade" / file)
    brand("trade")
    assert _files(data_folder) == before


def test_a_brand_without_its_template_is_refused_with_the_file(
    template: Path, data_folder: Path
) -> None:
    add(template, "Trade")
    folder = data_folder / "brands" / "trade"
    (folder / own.ORIGINAL).unlink()
    with pytest.raises(AttacheError, match=own.ORIGINAL):
        brand("trade")


def _files(folder: Path) -> dict[str, bytes]:
    """Every file under a folder, with what it holds."""
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }
