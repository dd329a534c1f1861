"""Draws the icons of the app and of its files, in every size and form that a system asks for."""

import io
import shutil
import struct
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PIL import Image
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from attache.errors import AttacheError

SIZES: Final = (16, 22, 24, 32, 48, 64, 96, 128, 256, 512)
"""Pixels of the icons of a Linux desktop."""

ICO_SIZES: Final = (16, 20, 24, 32, 40, 48, 64, 128, 256)
"""Pixels of the pictures in a Windows icon: the usual sizes at a scale of 100, 125 and 150%."""

ICNS_SIZES: Final = (32, 64, 128, 256, 512, 1024)
"""Pixels of the pictures in a macOS icon: 16 to 512 points, on the sharp screens that it has."""

_SOURCES: Final = Path(__file__).resolve().parents[1] / "icons"
_APP: Final = Path(__file__).resolve().parents[2] / "app/attache/ui/icons/attache.svg"
_BODY_ON_MACOS: Final = 0.86
"""What the Dock's grid leaves of an icon that fills its square nearly to the edge."""


@dataclass(frozen=True, slots=True)
class Drawing:
    """An icon: its drawing, and drawings of their own for sizes where hairlines would vanish.

    `name` begins the files of this icon, `place` is where a Linux desktop looks for it.
    """

    name: str
    place: str
    source: Path
    small: tuple[int, ...]
    body_on_macos: float = 1.0

    def source_at(self, size: int) -> tuple[Path, int]:
        """The drawing for a size, and the pixels of its grid that are cut off at each edge."""
        if size in self.small:
            return self._small(size), 0
        if size == 22:  # a drawing of 24 leaves a pixel free on each side
            return self._small(24), 1
        return self.source, 0

    def _small(self, size: int) -> Path:
        return _SOURCES / f"{self.name}-{size}.svg"


APP: Final = Drawing("attache", "apps/attache", _APP, (16, 20, 24), _BODY_ON_MACOS)
DECK: Final = Drawing(
    "deck", "mimetypes/application-vnd.attache.deck", _SOURCES / "deck.svg", (16, 20, 24, 32)
)


def render(out: Path) -> None:
    """Write all icons into the folder `out`: `hicolor/`, `.ico`, `.icns`, the installer's pictures.

    Two runs write the same bytes. Raises AttacheError where a drawing cannot be read.
    """
    out.mkdir(parents=True, exist_ok=True)
    for drawing in (APP, DECK):
        _write_hicolor(drawing, out / "hicolor")
        (out / f"{drawing.name}.ico").write_bytes(_ico(drawing))
        (out / f"{drawing.name}.icns").write_bytes(_icns(drawing))
    for name, size in (("installer-side", (164, 314)), ("installer-header", (150, 57))):
        picture = drawn(_SOURCES / f"{name}.svg", (size[0] * 2, size[1] * 2))
        picture.convert("RGB").save(out / f"{name}.bmp")


def at(drawing: Drawing, size: int) -> Image.Image:
    """An icon at a size in pixels."""
    source, cut = drawing.source_at(size)
    return drawn(source, (size, size), cut=cut)


def drawn(source: Path, size: tuple[int, int], *, cut: float = 0, body: float = 1) -> Image.Image:
    """A drawing as pixels on a transparent ground.

    `cut` takes so much off each edge of the drawing's own grid; `body` is the part of the picture
    that the drawing fills, in its middle.
    """
    renderer = QSvgRenderer(str(source))
    if not renderer.isValid():
        raise AttacheError(f"The icon {source} cannot be drawn.", "Is it there, and a valid SVG?")
    renderer.setViewBox(renderer.viewBoxF().adjusted(cut, cut, -cut, -cut))
    width, height = size
    image = QImage(width, height, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    margin = ((1 - body) * width / 2, (1 - body) * height / 2)
    renderer.render(painter, QRectF(*margin, width * body, height * body))
    painter.end()
    return Image.frombytes("RGBA", size, bytes(image.constBits()), "raw", "BGRA")


def _write_hicolor(drawing: Drawing, tree: Path) -> None:
    for size in SIZES:
        file = tree / f"{size}x{size}" / f"{drawing.place}.png"
        file.parent.mkdir(parents=True, exist_ok=True)
        at(drawing, size).save(file, optimize=True)
    scalable = tree / "scalable" / f"{drawing.place}.svg"
    scalable.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(drawing.source, scalable)


def _icns(drawing: Drawing) -> bytes:
    pictures = [
        drawn(drawing.source_at(size)[0], (size, size), body=drawing.body_on_macos)
        for size in ICNS_SIZES
    ]
    file = io.BytesIO()
    pictures[-1].save(file, "ICNS", append_images=pictures[:-1])
    return file.getvalue()


def _ico(drawing: Drawing) -> bytes:
    """A Windows icon. The largest picture is a PNG, as Windows has it; installers want bitmaps."""
    pictures = [at(drawing, size) for size in ICO_SIZES]
    bodies = [_png(each) if each.width == 256 else _bitmap(each) for each in pictures]
    header = struct.pack("<HHH", 0, 1, len(pictures))
    offset = len(header) + 16 * len(pictures)
    entries: list[bytes] = []
    for picture, body in zip(pictures, bodies, strict=True):
        side = picture.width % 256  # 0 stands for 256
        entries.append(struct.pack("<BBBBHHII", side, side, 0, 0, 1, 32, len(body), offset))
        offset += len(body)
    return b"".join([header, *entries, *bodies])


def _png(picture: Image.Image) -> bytes:
    file = io.BytesIO()
    picture.save(file, "PNG", optimize=True)
    return file.getvalue()


def _bitmap(picture: Image.Image) -> bytes:
    """A picture as the bitmap of an icon: colours with alpha, then the mask of what is clear."""
    width, height = picture.size
    upright = picture.transpose(Image.Transpose.FLIP_TOP_BOTTOM)
    colors = upright.tobytes("raw", "BGRA")
    clear = upright.getchannel("A").point([255] + [0] * 255).convert("1", dither=Image.Dither.NONE)
    row = (width + 7) // 8
    packed = clear.tobytes()
    rows = (packed[at : at + row] for at in range(0, row * height, row))
    mask = b"".join(each.ljust((row + 3) // 4 * 4, b"\0") for each in rows)
    size = len(colors) + len(mask)
    header = struct.pack("<IiiHHIIiiII", 40, width, height * 2, 1, 32, 0, size, 0, 0, 0, 0)
    return header + colors + mask


if __name__ == "__main__":
    render(Path(sys.argv[1]))
