import hashlib
import io
import struct
from pathlib import Path

import pytest
from PIL import IcnsImagePlugin, IcoImagePlugin, Image

from attache.errors import AttacheError
from bundling import icons

NAMES = ("attache", "deck")
PLACES = ("apps/attache", "mimetypes/application-vnd.attache.deck")


@pytest.fixture(scope="module")
def drawn(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("icons")
    icons.render(folder)
    return folder


def pictures_of_ico(file: Path) -> dict[int, Image.Image]:
    """Every picture of a Windows icon, as Pillow reads it, by its side."""
    icon = IcoImagePlugin.IcoFile(io.BytesIO(file.read_bytes()))
    return {size[0]: icon.getimage(size).convert("RGBA") for size in icon.sizes()}


def assert_is_an_icon(picture: Image.Image) -> None:
    colors = picture.convert("RGBA").getcolors(1 << 20)
    assert colors is not None
    assert len(colors) > 5
    width, height = picture.size
    edges = [(x, y) for x in (0, width - 1) for y in (0, height - 1)]
    for corner in edges:
        pixel = picture.convert("RGBA").getpixel(corner)
        assert isinstance(pixel, tuple)
        assert pixel[3] < 96, f"the corner {corner} of {picture.size} is filled"
    solid = picture.convert("RGBA").getchannel("A").histogram()[255]
    assert solid > width * height * 0.4


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("size", icons.SIZES)
def test_a_linux_desktop_finds_every_size(drawn: Path, place: str, size: int) -> None:
    with Image.open(drawn / "hicolor" / f"{size}x{size}" / f"{place}.png") as picture:
        assert picture.size == (size, size)
        assert_is_an_icon(picture)


@pytest.mark.parametrize("place", PLACES)
def test_a_linux_desktop_finds_the_drawing(drawn: Path, place: str) -> None:
    drawing = icons.drawn(drawn / "hicolor/scalable" / f"{place}.svg", (64, 64))
    with Image.open(drawn / "hicolor/64x64" / f"{place}.png") as picture:
        assert picture.convert("RGBA").tobytes() == drawing.tobytes()


@pytest.mark.parametrize("name", NAMES)
def test_a_windows_icon_holds_every_size(drawn: Path, name: str) -> None:
    found = pictures_of_ico(drawn / f"{name}.ico")
    assert sorted(found) == list(icons.ICO_SIZES)
    for picture in found.values():
        assert_is_an_icon(picture)


@pytest.mark.parametrize(("name", "drawing"), [("attache", icons.APP), ("deck", icons.DECK)])
def test_a_windows_icon_shows_what_was_drawn(
    drawn: Path, name: str, drawing: icons.Drawing
) -> None:
    for size, picture in pictures_of_ico(drawn / f"{name}.ico").items():
        assert picture.tobytes() == icons.at(drawing, size).tobytes(), size


@pytest.mark.parametrize("name", NAMES)
def test_the_small_pictures_of_a_windows_icon_are_bitmaps_that_an_installer_takes(
    drawn: Path, name: str
) -> None:
    data = (drawn / f"{name}.ico").read_bytes()
    for entry in range(len(icons.ICO_SIZES)):
        side, *_, length, offset = struct.unpack_from("<BBBBHHII", data, 6 + 16 * entry)
        body = data[offset : offset + length]
        assert body.startswith(b"\x89PNG" if side == 0 else b"\x28\0\0\0")


@pytest.mark.parametrize("name", NAMES)
def test_a_macos_icon_holds_every_size(drawn: Path, name: str) -> None:
    icon = IcnsImagePlugin.IcnsFile(io.BytesIO((drawn / f"{name}.icns").read_bytes()))
    found = {width * scale for width, _, scale in icon.itersizes()}
    assert found == set(icons.ICNS_SIZES)
    for size in icon.itersizes():
        assert_is_an_icon(icon.getimage(size))


def test_the_macos_app_icon_keeps_the_margin_of_the_dock(drawn: Path) -> None:
    with Image.open(drawn / "attache.icns") as picture:
        left, top, right, bottom = picture.convert("RGBA").getchannel("A").getbbox() or (0, 0, 0, 0)
    assert left == top == 1024 - right == 1024 - bottom
    assert 95 <= left <= 105


@pytest.mark.parametrize(
    ("name", "size"), [("installer-side", (328, 628)), ("installer-header", (300, 114))]
)
def test_the_installer_has_its_pictures(drawn: Path, name: str, size: tuple[int, int]) -> None:
    with Image.open(drawn / f"{name}.bmp") as picture:
        assert picture.format == "BMP"
        assert (picture.mode, picture.size) == ("RGB", size)
        assert len(picture.getcolors(1 << 20) or ()) > 5


def test_small_icons_have_sharp_edges() -> None:
    """At 16 to 24 pixels the drawings lie on the grid: few pixels are of a colour in between."""
    for drawing in (icons.APP, icons.DECK):
        for size in (16, 20, 22, 24):
            colors = icons.at(drawing, size).getcolors(1 << 12) or []
            common = sorted((count for count, _ in colors), reverse=True)[:7]
            assert sum(common) > size * size * 0.9, (drawing.name, size)


def test_two_runs_draw_the_same_bytes(drawn: Path, tmp_path: Path) -> None:
    icons.render(tmp_path)
    assert digests(tmp_path) == digests(drawn)


def digests(folder: Path) -> dict[str, str]:
    return {
        file.relative_to(folder).as_posix(): hashlib.sha256(file.read_bytes()).hexdigest()
        for file in sorted(folder.rglob("*"))
        if file.is_file()
    }


def test_a_drawing_that_is_missing_is_named(tmp_path: Path) -> None:
    with pytest.raises(AttacheError, match=r"missing\.svg cannot be drawn"):
        icons.drawn(tmp_path / "missing.svg", (16, 16))
