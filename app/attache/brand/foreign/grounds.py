"""What lies behind the text of a layout, seen as it is drawn: the pixels of the empty slide."""

import io
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from PIL import Image

from attache import opc
from attache.brand.contrast import luminance
from attache.brand.foreign.pictures import reduced
from attache.brand.models import Box
from attache.brand.template import layout_name
from attache.engine import slides_png
from attache.pack.models import Role
from attache.presentationml import GROUP_START, NAMESPACES, part_type
from attache.units import EMU_PER_INCH, Emu

_WIDTH = 640
_WORST = 2.0
"""The percentile of a place's pixels that counts as its worst: fewer are the edge of something."""
_EDGE = 20
"""The difference of neighbouring pixels, of 255, that is an edge and no gradient."""
_FIRST_SLIDE_ID = 256


@dataclass(frozen=True, slots=True)
class Ground:
    """The picture of an empty slide. `pixels` is (rows, columns, 3), 0 to 255."""

    pixels: "np.ndarray[Any, np.dtype[np.uint8]]"
    width: Emu
    height: Emu

    def contrast(self, box: Box, rgb: str) -> float:
        """The contrast of text in `rgb` in a box with nearly the worst of what lies behind it."""
        behind = _luminances(self._part(box))
        own = luminance(rgb)
        lighter, darker = np.maximum(behind, own), np.minimum(behind, own)
        return float(np.percentile((lighter + 0.05) / (darker + 0.05), _WORST))

    def color(self, box: Box) -> str:
        """The "RRGGBB" that most of a box has."""
        part = self._part(box).reshape(-1, 3)
        colors, counts = np.unique(part // 8, axis=0, return_counts=True)
        near = np.all(part // 8 == colors[counts.argmax()], axis=1)
        return "".join(f"{round(float(each)):02X}" for each in part[near].mean(axis=0))

    def evenness(self, box: Box) -> float:
        """The share of a box that has the colour of most of it, or nearly, from 0 to 1."""
        part = self._part(box).reshape(-1, 3).astype(np.int16)
        usual = np.frombuffer(bytes.fromhex(self.color(box)), dtype=np.uint8).astype(np.int16)
        return float((np.abs(part - usual).max(axis=1) <= 24).mean())

    def roughness(self, box: Box) -> float:
        """The share of edges in a box: neighbours of clearly other colours, across and down."""
        part = self._part(box).astype(np.int16)
        edges = [np.abs(np.diff(part, axis=axis)).max(axis=2) > _EDGE for axis in (0, 1)]
        return float(sum(each.mean() for each in edges if each.size))

    def _part(self, box: Box) -> "np.ndarray[Any, np.dtype[np.uint8]]":
        rows, columns = self.pixels.shape[:2]
        scale_x, scale_y = columns / self.width, rows / self.height
        left = min(max(int(box.left * scale_x), 0), columns - 1)
        top = min(max(int(box.top * scale_y), 0), rows - 1)
        right = max(left + 1, min(columns, round((box.left + box.width) * scale_x)))
        bottom = max(top + 1, min(rows, round(box.bottom * scale_y)))
        return self.pixels[top:bottom, left:right]


def grounds(template: opc.Package, width: Emu, height: Emu) -> Mapping[Role, Ground]:
    """The empty slide of every role, drawn from a template of slides of `width` x `height`.

    Raises AttacheError where the template cannot be drawn.
    """
    pictures = slides_png(_empty_deck(template), (_WIDTH - 0.1) / (width / EMU_PER_INCH))
    return {
        role: Ground(_pixels(picture), width, height)
        for role, picture in zip(Role, pictures, strict=True)
    }


def _small(part: opc.Part) -> bytes:
    """A picture no larger than it is to be seen: rpptx takes its time for every pixel of it."""
    return reduced(part.blob, _WIDTH) if part.content_type.startswith("image/") else part.blob


def _pixels(picture: bytes) -> "np.ndarray[Any, np.dtype[np.uint8]]":
    with Image.open(io.BytesIO(picture)) as image:
        return np.asarray(image.convert("RGB"))


def _luminances(part: "np.ndarray[Any, np.dtype[np.uint8]]") -> "np.ndarray[Any, Any]":
    """The relative luminance of every pixel, as WCAG 2 defines it."""
    shares = part / 255
    linear = np.where(shares <= 0.04045, shares / 12.92, ((shares + 0.055) / 1.055) ** 2.4)
    return linear @ np.array([0.2126, 0.7152, 0.0722])


def _empty_deck(template: opc.Package) -> bytes:
    """The template with an empty slide on every role's layout."""
    deck = opc.Package()
    deck.parts = {
        name: opc.Part(name, part.content_type, _small(part), list(part.relationships))
        for name, part in template.parts.items()
    }
    (main,) = deck.root.targets("officeDocument")
    presentation = deck.parts[main.target]
    presentation.renumber()
    listed = ""
    for number, role in enumerate(Role, 1):
        xml = (
            f"{opc.DECLARATION}<p:sld {NAMESPACES}><p:cSld><p:spTree>{GROUP_START}</p:spTree>"
            "</p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>"
        )
        part = deck.add(f"/ppt/slides/slide{number}.xml", part_type("slide"), xml.encode())
        part.relate("slideLayout", layout_name(role))
        link = presentation.relate("slide", part.name)
        listed += f'<p:sldId id="{_FIRST_SLIDE_ID + number - 1}" r:id="{link}"/>'
    xml = presentation.blob.decode()
    xml = xml.replace("<p:sldSz ", f"<p:sldIdLst>{listed}</p:sldIdLst><p:sldSz ", 1)
    presentation.blob = xml.encode()
    return deck.to_bytes(compress=False)
