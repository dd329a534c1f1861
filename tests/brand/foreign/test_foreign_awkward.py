"""Templates that are hard to follow still give a whole deck that can be read."""

import io
from collections.abc import Callable
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
import pytest
from decks import shape_texts, title_of
from PIL import Image

from attache.brand.models import Brand
from attache.pack.vocabulary import Role
from attache.units import EMU_PER_INCH
from brand.foreign import awkward, guarantees
from brand.foreign.awkward import AWKWARD, MINISTRY
from brand.foreign.guarantees import Adoption
from brand.foreign.programs import google, keynote, libreoffice, office
from brand.foreign.templates import Template

_PROGRAMS: dict[str, Callable[[], Template]] = {
    "office_4x3": lambda: office((10, 7.5)),
    "office_a4": lambda: office((11.69, 8.27)),
    "google": google,
    "keynote": keynote,
    "libreoffice": libreoffice,
}
_ALL = {**AWKWARD, **_PROGRAMS}


@cache
def made(name: str) -> Adoption:
    """The template of that name as a brand with a deck in it, made once in a run."""
    with TemporaryDirectory() as folder:
        return guarantees.adoption(_ALL[name]().data(), Path(folder))


@pytest.mark.parametrize("name", _ALL)
def test_a_deck_in_it_keeps_every_guarantee(name: str) -> None:
    assert guarantees.broken(made(name)) == []


def slot(brand: Brand, role: Role, name: str) -> tuple[float, float, float, float]:
    """Left, top, right and bottom of a slot in inches."""
    box = brand.layouts[role].slots[name].box
    sides = (box.left, box.top, box.left + box.width, box.bottom)
    left, top, right, bottom = (side / EMU_PER_INCH for side in sides)
    return left, top, right, bottom


def has_sheet(name: str, role: Role) -> bool:
    decorations = made(name).adopted.brand.layouts[role].decorations
    return any(each.name == "sheet" for each in decorations)


def luminance(name: str, role: Role) -> float:
    """How light, from 0 to 1, the ground of a role is where most of its slots are."""
    made_of_it = made(name)
    place = [page.role for page in made_of_it.file.pages].index(role)
    return float(np.median(made_of_it.pictures[place])) / 255


def test_where_there_is_no_frame_content_stands_in_the_columns_of_the_title() -> None:
    brand = made("no_body").adopted.brand
    left, _, right, _ = slot(brand, Role.POINTS, "title")
    assert slot(brand, Role.POINTS, "body")[0] == pytest.approx(left, abs=0.02)
    assert slot(brand, Role.POINTS, "body")[2] == pytest.approx(right, abs=0.02)


def test_content_stands_in_the_same_columns_whatever_layout_it_is_on() -> None:
    brand = made("office_4x3").adopted.brand
    lefts = {slot(brand, Role.FIGURES, "cards")[0], slot(brand, Role.POINTS, "body")[0]}
    assert max(lefts) - min(lefts) < 0.02


def test_of_two_titles_one_is_taken_and_the_whole_width_used() -> None:
    file = made("two_titles").file
    assert [title_of(slide) for slide in file.slide_xml] == [page.title for page in file.pages]
    left, _, right, _ = slot(file.brand, Role.POINTS, "title")
    assert right - left > 5


@pytest.mark.parametrize("name", ["tiny", "off_the_slide", "blank_only", "vertical"])
def test_placeholders_that_are_of_no_use_are_not_followed(name: str) -> None:
    brand = made(name).adopted.brand
    left, top, right, bottom = slot(brand, Role.POINTS, "body")
    assert right - left > 0.6 * brand.width / EMU_PER_INCH
    assert bottom - top > 0.4 * brand.height / EMU_PER_INCH
    assert slot(brand, Role.POINTS, "title")[3] <= top


def test_text_on_a_restless_picture_has_a_sheet_under_it() -> None:
    for role in Role:
        assert has_sheet("busy_picture", role)
        assert luminance("busy_picture", role) > 0.9
    picture = made("busy_picture").pictures[0]
    assert len(np.unique(picture[:, :20])) > 100


def test_a_cover_stands_in_the_calm_of_a_photograph() -> None:
    assert not has_sheet("photograph", Role.COVER)
    assert has_sheet("photograph", Role.POINTS)


def test_what_is_hidden_is_neither_seen_nor_written_in() -> None:
    _, top, _, _ = slot(made("hidden").adopted.brand, Role.POINTS, "title")
    assert top < 2
    assert luminance("hidden", Role.POINTS) == 1.0


def test_content_comes_from_a_calm_master_where_another_is_all_picture() -> None:
    adopted = made("several_masters").adopted
    names = {each.role: each.layout.master.name for each in adopted.matches}
    assert names[Role.POINTS] in ("Dark", "Light")
    assert not has_sheet("several_masters", Role.POINTS)


@pytest.mark.parametrize("name", ["no_theme_font", "no_theme"])
def test_without_a_theme_font_text_is_set_in_arial(name: str) -> None:
    adopted = made(name).adopted
    assert {adopted.brand.heading.name, adopted.brand.body.name} == {"Arial"}
    assert all("Arial" in said and "Liberation Sans" in said for said in adopted.fonts)


def test_a_font_of_unknown_metrics_is_measured_with_room_to_spare() -> None:
    adopted = made("unknown_fonts").adopted
    assert adopted.brand.heading.name == "Frutiger LT Std"
    assert adopted.brand.body.name == "Gotham Narrow"
    assert all("more width" in said for said in adopted.fonts)


@pytest.mark.parametrize("name", ["dark_on_dark", "dark_master"])
def test_a_dark_ground_stays_dark_under_light_text(name: str) -> None:
    assert luminance(name, Role.POINTS) < 0.3
    assert not any(has_sheet(name, role) for role in Role)


def test_a_layout_of_other_colours_keeps_them() -> None:
    assert luminance("overridden_map", Role.POINTS) < 0.2
    assert luminance("overridden_map", Role.COVER) > 0.9
    assert not has_sheet("overridden_map", Role.POINTS)
    assert has_sheet("overridden_map", Role.VERSUS)
    overrides = b"overrideClrMapping"  # programs differ on whether slides follow these
    assert not any(overrides in blob for blob in made("overridden_map").parts.values())


@pytest.mark.parametrize("role", [Role.COVER, Role.SECTION, Role.POINTS, Role.VERSUS])
def test_a_title_stands_on_the_band_that_it_is_filled_with(role: Role) -> None:
    made_of_it = made("banded_title")
    place = [page.role for page in made_of_it.file.pages].index(role)
    picture, width = made_of_it.pictures[place], made_of_it.file.brand.width / EMU_PER_INCH
    sides = slot(made_of_it.file.brand, role, "title")
    left, top, right, bottom = (round(side * picture.shape[1] / width) for side in sides)
    part = picture[top + 2 : bottom - 2, left + 2 : right - 2].reshape(-1, 3)
    assert {tuple(pixel) for pixel in part} == {(0x2F, 0x55, 0x97)}


def test_a_logo_is_kept_and_nothing_is_written_over_it() -> None:
    made_of_it = made("with_logo")
    with Image.open(io.BytesIO(awkward.logo())) as logo:
        wanted = logo.convert("RGB").tobytes()
    pictures = [blob for name, blob in made_of_it.parts.items() if "/media/" in name]
    kept = [Image.open(io.BytesIO(blob)).convert("RGB").tobytes() for blob in pictures]
    assert wanted in kept
    for role in Role:
        slots = made_of_it.adopted.brand.layouts[role].slots
        boxes = [slot(made_of_it.adopted.brand, role, name) for name in slots]
        assert not any(right > 12.0 and top < 1.2 for _, top, right, _ in boxes)
    for picture in made_of_it.pictures:
        seen = picture[
            : round(picture.shape[1] / 13.333 * 1.3), round(picture.shape[1] / 13.333 * 11.9) :
        ]
        assert (np.abs(seen.astype(int) - (205, 46, 58)).sum(axis=2) < 30).any()


def test_the_words_of_a_footer_are_kept_on_every_slide_but_the_cover() -> None:
    assert guarantees.layout_texts(made("with_logo")).count(MINISTRY) == len(Role) - 1


def test_the_prompts_of_a_template_are_not_kept() -> None:
    prompting = made("prompting")
    texts = guarantees.layout_texts(prompting)
    assert not any("footer" in text or "Click" in text for text in texts)
    shown = [text for slide in prompting.file.slide_xml for _, text in shape_texts(slide)]
    assert not any("Click to" in text for text in shown)


def test_layouts_without_names_are_told_by_their_frames() -> None:
    named = {each.role: each.layout.number for each in made("office_a4").adopted.matches}
    for name in ("nameless", "namesakes"):
        found = {each.role: each.layout.number for each in made(name).adopted.matches}
        assert found == named


def test_on_the_only_layout_every_role_is_found_a_place() -> None:
    matches = made("one_layout").adopted.matches
    assert {each.layout.number for each in matches} == {1}
    assert {each.role for each in matches} == set(Role)
    assert next(each for each in matches if each.role is Role.VERSUS).composed


def test_on_a_blank_layout_all_is_composed_and_says_so() -> None:
    matches = made("blank_only").adopted.matches
    assert all(each.composed for each in matches)
    assert all("no title" in each.reason for each in matches)


def test_sample_slides_are_left_behind_and_said() -> None:
    adopted = made("google").adopted
    assert any("2 sample slides" in said for said in adopted.source.cleaned)


@pytest.mark.parametrize(
    ("name", "width", "height"), [("office_4x3", 10, 7.5), ("office_a4", 11.69, 8.27)]
)
def test_slides_keep_the_size_of_the_template(name: str, width: float, height: float) -> None:
    file = made(name).file
    size = file.xml("ppt/presentation.xml").find(
        "{http://schemas.openxmlformats.org/presentationml/2006/main}sldSz"
    )
    assert size is not None
    assert int(size.attrib["cx"]) == round(width * EMU_PER_INCH)
    assert int(size.attrib["cy"]) == round(height * EMU_PER_INCH)
