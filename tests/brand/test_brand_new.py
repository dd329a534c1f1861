"""A brand from a logo and two colours: legible whatever the colours, or refused with a way out."""

import io
import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from PIL import Image, PngImagePlugin

from attache import opc, paths
from attache.brand import library
from attache.brand.description import read_description
from attache.brand.library import brand, new, own_brands
from attache.brand.logo import Logo, read_logo
from attache.brand.models import Box, Brand
from attache.brand.new import description, new_brand
from attache.errors import AttacheError
from attache.pack.vocabulary import Role
from attache.units import Emu
from brand.legibility import contrast, faint_texts, faint_uses, mistakable_colors, overlap

_NAVY, _BRASS = "#14233F", "#A98443"


_NEAREST = 9.5
"""How near to each other colours of a chart may come where a ministry's own leave little room."""


@pytest.fixture(autouse=True)
def data_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A data folder of the test's own, in which there are no brands yet."""
    folder = tmp_path / "data"
    monkeypatch.setattr(paths, "user_data", lambda: folder)
    return folder


def saved(path: Path, size: tuple[int, int], color: tuple[int, ...] = (20, 35, 63)) -> Path:
    """A picture of one colour; four channels make it transparent but for a bar."""
    mode = "RGBA" if len(color) == 4 else "RGB"
    picture = Image.new(mode, size, (0, 0, 0, 0) if mode == "RGBA" else color)
    picture.paste(color, (0, 0, size[0], max(1, size[1] // 2)))
    picture.save(path)
    return path


@pytest.fixture
def logo(tmp_path: Path) -> Path:
    return saved(tmp_path / "Our logo.png", (900, 300))


def _described(folder: Path, logo: Logo, primary: str, accent: str) -> Brand:
    made = new_brand("trade", "Trade", logo, primary, accent)
    (folder / "brand.toml").write_text(description(made), "utf-8")
    return read_description(folder)


_COLOR = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06X}")


@given(primary=_COLOR, accent=_COLOR)
@example(primary=_NAVY, accent=_BRASS)
@example(primary="#000000", accent="#000000")
@example(primary="#767676", accent="#949494")
@settings(
    max_examples=60,
    derandomize=True,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
def test_every_pair_of_colours_is_legible_or_refused_with_one_that_is(
    tmp_path: Path, primary: str, accent: str
) -> None:
    logo = read_logo(saved(tmp_path / "logo.png", (60, 20), (90, 90, 90)))
    for _ in range(2):  # a colour is refused at a time
        try:
            made = _described(tmp_path, logo, primary, accent)
        except AttacheError as refused:
            option, better = re.findall(r"^(--\w+)|(#[0-9A-F]{6})\.$", str(refused), re.M)
            nearest = better[1]
            needed = 4.5 if option[0] == "--primary" else 3.0
            assert contrast((primary if needed > 4 else accent)[1:], "FFFFFF") < needed
            assert needed <= contrast(nearest[1:], "FFFFFF") < needed + 0.2
            primary, accent = (nearest, accent) if needed > 4 else (primary, nearest)
        else:
            break
    else:
        made = _described(tmp_path, logo, primary, accent)
    assert not faint_texts(made)
    assert not faint_uses(made)
    assert made.theme["accent1"] == primary[1:]
    assert made.theme["accent3"] == accent[1:]


@pytest.mark.parametrize(
    ("primary", "accent"),
    [
        (_NAVY, _BRASS),
        ("#0F766E", "#D9480F"),
        ("#7A1F2B", "#C08A2E"),
        ("#00539B", "#C8102E"),
        ("#1B5E20", "#9A6A00"),
        ("#4A148C", "#00838F"),
        ("#000000", "#C8102E"),
        ("#C8102E", "#003478"),
    ],
)
def test_the_colours_of_charts_can_be_told_apart(
    logo: Path, tmp_path: Path, primary: str, accent: str
) -> None:
    made = _described(tmp_path, read_logo(logo), primary, accent)
    assert not mistakable_colors(made, _NEAREST)


def test_a_new_brand_is_a_brand_beside_the_others(logo: Path) -> None:
    made, notes = new("Ministry of Trade", logo, _NAVY, _BRASS, ["Georgia", " Segoe UI"])
    assert own_brands() == ("ministry-of-trade",)
    assert brand("ministry-of-trade") == made
    assert notes == ()
    assert (made.heading.name, made.body.name) == ("Georgia", "Segoe UI")
    assert made.body.widening > 1.0
    assert set(made.layouts) == set(Role)


@pytest.mark.parametrize("size", [(900, 300), (300, 300), (200, 800), (4000, 200), (61, 20)])
def test_the_logo_keeps_its_shape_and_its_clear_space(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    made, _ = new("Trade", saved(tmp_path / "logo.png", size), _NAVY, _BRASS)
    for role, layout in made.layouts.items():
        for picture in layout.pictures:
            box = picture.box
            assert box.width / box.height == pytest.approx(size[0] / size[1], rel=0.01)
            clear = box.inset(Emu(-(box.height // 2) + 200))
            assert clear.left >= 0, role
            assert clear.top >= 0, role
            assert clear.left + clear.width <= made.width, role
            for slot in layout.slots.values():
                assert not overlap(clear, slot.box), (role, slot.name)
    assert [role for role, layout in made.layouts.items() if not layout.pictures] == [Role.SECTION]


def test_the_logo_is_in_the_template_without_what_it_says_of_its_maker(tmp_path: Path) -> None:
    said = PngImagePlugin.PngInfo()
    said.add_text("Author", "Kim of the third floor")
    path = tmp_path / "logo.png"
    Image.new("RGB", (400, 200), (20, 35, 63)).save(path, pnginfo=said)
    made, _ = new("Trade", path, _NAVY, _BRASS)
    package = opc.read(made.template.read_bytes(), "template")
    media = [part for name, part in package.parts.items() if name.startswith("/ppt/media/")]
    assert [part.content_type for part in media] == ["image/png"]
    assert Image.open(io.BytesIO(media[0].blob)).size == (400, 200)
    folder = made.template.parent
    for file in folder.iterdir():
        assert b"third floor" not in file.read_bytes(), file.name


def test_a_white_logo_stands_on_the_primary_colour(tmp_path: Path) -> None:
    white = saved(tmp_path / "white.png", (300, 100), (255, 255, 255, 255))
    made, _ = new("Trade", white, _NAVY, _BRASS)
    for layout in made.layouts.values():
        for picture in layout.pictures:
            plates = [each.box for each in layout.decorations if each.name == "plate"]
            assert len(plates) == 1
            assert _holds(plates[0], picture.box)


def _holds(outer: Box, inner: Box) -> bool:
    across = outer.left < inner.left and inner.left + inner.width < outer.left + outer.width
    return across and outer.top < inner.top and inner.bottom < outer.bottom


def test_a_logo_of_few_pixels_is_used_with_a_word(tmp_path: Path) -> None:
    _, notes = new("Trade", saved(tmp_path / "logo.png", (90, 30)), _NAVY, _BRASS)
    assert notes == ("The logo is only 90 x 30 pixels: it will look soft on a large screen.",)


@pytest.mark.parametrize(
    ("primary", "accent", "told"),
    [
        ("navy", _BRASS, "--primary: 'navy' is no colour"),
        (_NAVY, "#12345", "--accent: '#12345' is no colour"),
        ("#FFD200", _BRASS, r"contrast of 1\.5:1 with white, and 4\.5:1 is needed"),
        (_NAVY, "#FFD200", r"contrast of 1\.5:1 with white, and 3:1 is needed"),
    ],
)
def test_colours_that_do_not_serve_are_refused(
    logo: Path, data_folder: Path, primary: str, accent: str, told: str
) -> None:
    with pytest.raises(AttacheError, match=told):
        new("Trade", logo, primary, accent)
    assert not data_folder.exists()


def test_short_colours_are_understood(logo: Path) -> None:
    made, _ = new("Trade", logo, "#036", "963")
    assert (made.theme["accent1"], made.theme["accent3"]) == ("003366", "996633")


@pytest.mark.parametrize("content", [b"", b"<svg xmlns='http://www.w3.org/2000/svg'/>", b"\x89PNG"])
def test_what_is_no_picture_is_refused(tmp_path: Path, data_folder: Path, content: bytes) -> None:
    path = tmp_path / "logo.png"
    path.write_bytes(content)
    for given_path in (path, tmp_path, tmp_path / "missing.png"):
        with pytest.raises(AttacheError, match=re.escape(str(given_path))):
            new("Trade", given_path, _NAVY, _BRASS)
    assert not data_folder.exists()


def test_a_logo_that_cannot_be_seen_is_refused(tmp_path: Path) -> None:
    clear = tmp_path / "clear.png"
    Image.new("RGBA", (300, 100), (0, 0, 0, 0)).save(clear)
    with pytest.raises(AttacheError, match="transparent"):
        new("Trade", clear, _NAVY, _BRASS)


def test_no_brand_is_overwritten(logo: Path) -> None:
    new("Trade", logo, _NAVY, _BRASS)
    before = brand("trade")
    for name in ("trade", "Chancery"):
        with pytest.raises(AttacheError, match=r"already|never overwritten"):
            new(name, logo, "#0F766E", _BRASS)
    assert brand("trade") == before


def test_a_changed_description_holds_from_the_next_deck_on(logo: Path, data_folder: Path) -> None:
    new("Trade", logo, _NAVY, _BRASS)
    file = data_folder / "brands" / "trade" / "brand.toml"
    file.write_text(file.read_text("utf-8").replace("Made from a logo", "For talks, with a logo"))
    assert library.purpose("trade").startswith("For talks")
    assert brand("trade").purpose.startswith("For talks")
    file.with_name("logo.png").unlink()
    with pytest.raises(AttacheError, match=r"logo\.png"):
        brand("trade")


def test_names_of_any_letters_are_kept(logo: Path) -> None:
    made, _ = new('산업부 "무역" $HOME\\n', logo, _NAVY, _BRASS)
    assert brand(made.id).name == '산업부 "무역" $HOME\\n'
