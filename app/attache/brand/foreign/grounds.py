"""What lies behind the text of a layout, seen as it is drawn: the pixels of the empty slide."""

import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
from PIL import Image

from attache import opc
from attache.brand.contrast import NORMAL_TEXT, luminance
from attache.brand.foreign.models import RoleMatch
from attache.brand.models import Box
from attache.brand.pixels import Numbers, contrasts, luminances
from attache.brand.template import layout_name
from attache.engine import slides_png
from attache.pack.vocabulary import Role
from attache.presentationml import GROUP_START, NAMESPACES, part_type
from attache.units import EMU_PER_INCH, Emu

Pixels = np.ndarray[Any, np.dtype[np.uint8]]
Marks = np.ndarray[Any, np.dtype[np.bool_]]

AIM = NORMAL_TEXT * 1.005
"""The contrast of text with what lies behind it; pixels are rounded, so it is too, a hair."""
_WIDTH = 640
_WORST = 2.0
"""The percentile of a place's pixels that counts as its worst: fewer are the edge of something."""
CELL = 6
"""Pixels of a cell across and down: an eighth of an inch or so, the height of small letters."""
_EDGE, _APART = 20, 2
"""How much two pixels so far apart differ in a channel where something begins or ends."""
_FEW_EDGES, _MOST_EDGES = 0.002, 40
"""The share of edges, and the number of them, that nobody notices under a text."""
_FIRST_SLIDE_ID = 256


@dataclass(frozen=True)
class Ground:
    """The picture of an empty slide. `pixels` is (rows, columns, 3), 0 to 255."""

    pixels: Pixels
    width: Emu
    height: Emu

    def contrast(self, box: Box, rgb: str) -> float:
        """The contrast of text in `rgb` with nearly the worst of a box: of its pixels and cells."""
        top, bottom, left, right = self.part(box)
        found = contrasts(self.luminances[top:bottom, left:right], luminance(rgb))
        return min(_nearly_least(found), float(cell_means(found).min()))

    def color(self, box: Box) -> str:
        """The "RRGGBB" that most of a box has."""
        top, bottom, left, right = self.part(box)
        kinds = self._kinds[top:bottom, left:right].ravel()
        near = kinds == np.bincount(kinds).argmax()
        part = self.pixels[top:bottom, left:right].reshape(-1, 3)
        return "".join(f"{round(float(each)):02X}" for each in part[near].mean(axis=0))

    def carries(self, box: Box, inks: Sequence[str]) -> bool:
        """Whether text in one of the colours stands well in a box."""
        return self.is_calm(box) and any(self.contrast(box, ink) >= AIM for ink in inks)

    def is_calm(self, box: Box) -> bool:
        """Whether nothing begins or ends in a box: one colour, or one that changes slowly."""
        top, bottom, left, right = self.part(box)
        edges = self.edges[top:bottom, left:right]
        return int(edges.sum()) <= min(_FEW_EDGES * edges.size, _MOST_EDGES)

    @cached_property
    def edges(self) -> Marks:
        """Where the picture changes at once, pixel by pixel."""
        picture = self.pixels.astype(np.int16)
        found = np.zeros(picture.shape[:2], dtype=np.bool_)
        across = np.abs(picture[:, _APART:] - picture[:, :-_APART]).max(axis=2) > _EDGE
        down = np.abs(picture[_APART:] - picture[:-_APART]).max(axis=2) > _EDGE
        found[:, 1 : 1 + across.shape[1]] |= across
        found[1 : 1 + down.shape[0]] |= down
        return found

    @cached_property
    def luminances(self) -> Numbers:
        """The relative luminance of every pixel, as WCAG 2 defines it."""
        return luminances(self.pixels)

    @cached_property
    def _kinds(self) -> np.ndarray[Any, np.dtype[np.int64]]:
        """A number for every pixel, the same for those of nearly one colour."""
        return (self.pixels // 8).astype(np.int64) @ np.array([1024, 32, 1])

    def part(self, box: Box) -> tuple[int, int, int, int]:
        """(top, bottom, left, right) of a box in pixels; at least one pixel."""
        rows, columns = self.pixels.shape[:2]
        scale_x, scale_y = columns / self.width, rows / self.height
        left = min(max(int(box.left * scale_x), 0), columns - 1)
        top = min(max(int(box.top * scale_y), 0), rows - 1)
        right = max(left + 1, min(columns, round((box.left + box.width) * scale_x)))
        bottom = max(top + 1, min(rows, round(box.bottom * scale_y)))
        return top, bottom, left, right


def grounds(
    template: opc.Package, matches: Sequence[RoleMatch], width: Emu, height: Emu
) -> Mapping[Role, Ground]:
    """The empty slides of the matched roles, drawn from a template of slides of `width` x `height`.

    Roles with the same layout share one. Raises AttacheError where the template cannot be drawn.
    """
    first: dict[int, Role] = {}
    for match in matches:
        first.setdefault(match.layout.number, match.role)
    deck = _empty_deck(template, tuple(first.values()))
    pictures = slides_png(deck, (_WIDTH - 0.1) / (width / EMU_PER_INCH))
    drawn = {
        number: Ground(_pixels(picture), width, height)
        for number, picture in zip(first, pictures, strict=True)
    }
    return {match.role: drawn[match.layout.number] for match in matches}


def cell_means(values: Numbers) -> Numbers:
    """The mean of every cell; what is left over at the right and the foot makes cells too."""
    rows, columns = values.shape
    padded = np.pad(values, ((0, -rows % CELL), (0, -columns % CELL)), mode="edge")
    down, across = padded.shape[0] // CELL, padded.shape[1] // CELL
    return padded.reshape(down, CELL, across, CELL).mean(axis=(1, 3))


def _nearly_least(values: Numbers) -> float:
    """The value that `_WORST` of a hundred are below."""
    place = int(values.size * _WORST / 100)
    return float(np.partition(values, place, axis=None)[place])


def _pixels(picture: bytes) -> Pixels:
    with Image.open(io.BytesIO(picture)) as image:
        return np.asarray(image.convert("RGB"))


def _empty_deck(template: opc.Package, roles: Sequence[Role]) -> bytes:
    """The template with an empty slide on the layout of each of the roles."""
    deck = opc.Package()
    deck.parts = {
        name: opc.Part(name, part.content_type, part.blob, list(part.relationships))
        for name, part in template.parts.items()
    }
    (main,) = deck.root.targets("officeDocument")
    presentation = deck.parts[main.target]
    presentation.renumber()
    listed = ""
    for number, role in enumerate(roles, 1):
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
