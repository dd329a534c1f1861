"""What a deck in a foreign brand must not have, as the user gets it; each answers in words.

An empty list means that all is well. What holds for every deck is in `faults`.
"""

import io
import re
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element

import faults
import numpy as np
import rpptx
from decks import A, Finished, P, finish, preset_deck, text_of
from defusedxml.ElementTree import fromstring
from lxml import etree
from PIL import Image

from attache.brand.foreign.adopt import Adopted, adopt
from attache.brand.foreign.corrections import Corrections
from attache.brand.models import Box
from attache.deck import edits
from attache.deck.models import Deck
from attache.output import fonts
from attache.output.render import Rpptx
from attache.pack.vocabulary import Role
from attache.units import EMU_PER_POINT, Emu

Pixels = np.ndarray[Any, np.dtype[np.uint8]]
Luminances = np.ndarray[Any, np.dtype[np.float64]]
_WIDTH = 640
_SPARED = "semiconductors"
_NORMAL, _LARGE, _LARGE_SIZE = 4.5, 3.0, 24
_WORST, _WORST_OF_TABLE = 2, 10
"""Percentiles of the pixels behind a line of text, and behind a table, whose own lines are some."""
_ROUNDING = 0.03
_SHARES = np.arange(256) / 255
_LINEAR = np.where(_SHARES <= 0.04045, _SHARES / 12.92, ((_SHARES + 0.055) / 1.055) ** 2.4)
_FAULTS = (
    faults.schema, faults.overflow, faults.misplaced, faults.untitled, faults.unmarked,
    faults.leaked,
)  # fmt: skip
"""Those that a template may bring about."""


@dataclass(frozen=True)
class Adoption:
    """A template as a brand, and a deck in it."""

    adopted: Adopted
    file: Finished

    @cached_property
    def pictures(self) -> tuple[Pixels, ...]:
        """The slides of the deck without their words."""
        drawn = Rpptx(self.file.brand).slides_png(_wordless(self.file.data), _WIDTH)
        return tuple(np.asarray(Image.open(io.BytesIO(each)).convert("RGB")) for each in drawn)

    @cached_property
    def parts(self) -> Mapping[str, bytes]:
        """The parts of the brand's own template by name."""
        with zipfile.ZipFile(io.BytesIO(self.adopted.template)) as archive:
            return {name: archive.read(name) for name in archive.namelist()}


def every_role() -> Deck:
    """The ministerial deck with a slide of every role, and few more."""
    deck = edits.set_roles(preset_deck("ministerial"), list(Role))
    kept = tuple(each for each in deck.sections if each.sector != _SPARED)
    return deck.model_copy(update={"sections": kept, "questions": deck.questions[:1]})


def adoption(data: bytes, folder: Path, corrections: Corrections | None = None) -> Adoption:
    """The template in `data` as a brand in `folder`, with a deck of every role."""
    template = folder / "template.pptx"
    adopted = adopt(data, "given.pptx", corrections or Corrections(), template)
    template.write_bytes(adopted.template)
    return Adoption(adopted, finish(every_role(), adopted.brand))


def unlike_any_deck(made: Adoption) -> list[str]:
    """Faults that no deck may have: overflow, a missing marking or title, a schema's findings."""
    return [f"{fault.__name__}: {each}" for fault in _FAULTS for each in fault(made.file)]


def crowded(made: Adoption) -> list[str]:
    """Slots that leave the slide, are too small for a letter, or overlap another one."""
    brand = made.file.brand
    found: list[str] = []
    for role, layout in brand.layouts.items():
        for name, slot in layout.slots.items():
            if not _inside(slot.box, brand.width, brand.height):
                found.append(f"{role}: {name} leaves the slide")
            if slot.box.height < slot.style.sizes[-1] * EMU_PER_POINT:
                found.append(f"{role}: {name} is too low")
        for one, other in combinations(layout.slots.values(), 2):
            if _overlap(one.box, other.box):
                found.append(f"{role}: {one.name} overlaps {other.name}")
    return found


def continued(made: Adoption) -> list[str]:
    """Covers and sections that go on on another slide."""
    openings = [page for page in made.file.pages if page.role in (Role.COVER, Role.SECTION)]
    return [page.title for page in openings if "(continued" in page.title]


def left_over(made: Adoption) -> list[str]:
    """What the template brings along of its maker: links to outside, slides, properties."""
    found: list[str] = []
    for name, blob in made.parts.items():
        if re.search(r"docProps|thumbnail|/slides/|customXml|printerSettings|vbaProject", name):
            found.append(name)
        if name.endswith(".rels") and b'TargetMode="External"' in blob:
            found.append(f"{name}: a link to outside")
        if b"Users\\kim" in blob:
            found.append(f"{name}: a path of its maker")
    return found


def unreadable(made: Adoption) -> list[str]:
    """Lines of text and tables with too little contrast to the pixels behind them."""
    found: list[str] = []
    light = [_luminances(picture) for picture in made.pictures]
    for place, where, box, size, share, colors in (*_lines(made.file), *_tables(made.file)):
        behind = _part(light[place], box, made.file)
        needed = _LARGE if size >= _LARGE_SIZE else _NORMAL
        for color in colors:
            contrast = float(np.percentile(_contrasts(behind, color), share))
            if contrast < needed - _ROUNDING:
                role = made.file.pages[place].role
                found.append(f"slide {place + 1} ({role}), {where}: {color} has {contrast:.2f}")
    return found


def broken(made: Adoption) -> list[str]:
    """Every guarantee that the deck breaks."""
    checks = (unlike_any_deck, crowded, continued, left_over, unreadable)
    return [f"{check.__name__}: {each}" for check in checks for each in check(made)]


_Text = tuple[int, str, Box, float, int, list[str]]
"""Slide, what it is, its box, the size in points, the percentile, and its colours."""


def _lines(file: Finished) -> Iterator[_Text]:
    bundled = list(fonts.bundled(file.brand, east_asian=fonts.needs_east_asian(file.data)))
    deck = rpptx.Presentation.from_bytes(file.data)
    inks = [_Inks(file, place) for place in range(len(file.pages))]
    for frame in deck.text_layout(fonts=bundled):
        for line in frame.lines:
            bounds = line.bounds
            box = Box(_emu(bounds.x), _emu(bounds.y), _emu(bounds.width), _emu(bounds.height))
            place = frame.slide_index
            colors = inks[place].colors(str(frame.shape_id), line.paragraph_index)
            yield place, f"{frame.name} '{line.text}'", box, line.font_size, _WORST, colors


def _emu(points: float) -> Emu:
    return Emu(round(points * EMU_PER_POINT))


def _tables(file: Finished) -> Iterator[_Text]:
    for place, page in enumerate(file.pages):
        for frame in file.slide_xml[place].iter(f"{P}graphicFrame"):
            runs = list(frame.iter(f"{A}tc"))
            if runs:
                box = next(each.box for each in page.frames if hasattr(each, "rows"))
                colors = _Inks(file, place).of(frame)
                yield place, "table", box, 18, _WORST_OF_TABLE, colors


class _Inks:
    """The colours of the text of one slide, worked out from the file alone."""

    def __init__(self, file: Finished, place: int) -> None:
        self._file = file
        self._slide = file.slide_xml[place]
        layout = _target(file, file.slide_names[place], "slideLayout")
        master = _target(file, layout, "slideMaster")
        self._layout = file.xml(layout)
        self._theme = file.xml(_target(file, master, "theme"))
        own = self._layout.find(f"{P}clrMapOvr/{A}overrideClrMapping")
        of_master = file.xml(master).find(f"{P}clrMap")
        mapping = own if own is not None else of_master
        assert mapping is not None
        self._mapped = mapping.attrib

    def colors(self, identifier: str, paragraph: int) -> list[str]:
        """The colours of a paragraph of a shape."""
        shape = next(
            each
            for each in self._slide.iter(f"{P}sp")
            if next(each.iter(f"{P}cNvPr")).get("id") == identifier
        )
        own = list(shape.iter(f"{A}p"))[paragraph]
        level = own.find(f"{A}pPr")
        usual = self._inherited(shape, int(level.get("lvl", 0)) if level is not None else 0)
        return self.of(own, usual)

    def of(self, element: Element, usual: str = "") -> list[str]:
        """The colours of the runs below an element, of which one without any has the `usual`."""
        found: set[str] = set()
        for run in (*element.iter(f"{A}r"), *element.iter(f"{A}fld")):
            if run.find(f"{A}rPr/{A}hlinkClick") is not None:
                found.add(self._scheme("hlink"))
            else:
                found.add(self._said(run.find(f"{A}rPr")) or usual or self._scheme("tx1"))
        return sorted(found)

    def _inherited(self, shape: Element, level: int) -> str:
        holder = shape.find(f"{P}nvSpPr/{P}nvPr/{P}ph")
        if holder is None:
            return ""
        key = (holder.get("type", "body"), holder.get("idx"))
        for each in self._layout.iter(f"{P}sp"):
            found = each.find(f"{P}nvSpPr/{P}nvPr/{P}ph")
            if found is not None and (found.get("type", "body"), found.get("idx")) == key:
                style = each.find(f".//{A}lstStyle/{A}lvl{level + 1}pPr/{A}defRPr")
                return self._said(style)
        return ""

    def _said(self, properties: Element | None) -> str:
        fill = properties.find(f"{A}solidFill") if properties is not None else None
        if fill is None:
            return ""
        literal = fill.find(f"{A}srgbClr")
        return literal.attrib["val"] if literal is not None else self._scheme(fill[0].attrib["val"])

    def _scheme(self, name: str) -> str:
        slot = self._theme.find(f".//{A}clrScheme/{A}{self._mapped.get(name, name)}")
        assert slot is not None
        return slot[0].get("lastClr") or slot[0].attrib["val"]


def _target(file: Finished, part: str, kind: str) -> str:
    return next(name for name in file.targets(part).values() if f"/{kind}" in name)


def _wordless(data: bytes) -> bytes:
    """The deck with everything on its slides but the words."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            blob = old.read(name)
            if re.fullmatch(r"ppt/slides/[^/]+\.xml", name):
                root = etree.fromstring(blob)
                for text in list(root.iter(f"{A}r", f"{A}fld")):
                    text.getparent().remove(text)  # pyright: ignore[reportOptionalMemberAccess]
                blob = etree.tostring(root)
            new.writestr(name, blob)
    return out.getvalue()


def _part(picture: Luminances, box: Box, file: Finished) -> Luminances:
    """The pixels in a box, all that it touches."""
    rows, columns = picture.shape
    across, down = columns / file.brand.width, rows / file.brand.height
    top, left = int(box.top * down), int(box.left * across)
    bottom, right = int(box.bottom * down) + 1, int((box.left + box.width) * across) + 1
    return picture[max(0, top) : bottom, max(0, left) : right]


def _contrasts(behind: Luminances, rgb: str) -> Luminances:
    """The contrast of a colour with every pixel, as WCAG 2.2 defines it."""
    own = _luminances(np.frombuffer(bytes.fromhex(rgb), np.uint8))
    return (np.maximum(behind, own) + 0.05) / (np.minimum(behind, own) + 0.05)


def _luminances(pixels: Pixels) -> Luminances:
    return _LINEAR[pixels] @ np.array([0.2126, 0.7152, 0.0722])


def _inside(box: Box, width: int, height: int) -> bool:
    return box.left >= 0 and box.top >= 0 and box.left + box.width <= width and box.bottom <= height


def _overlap(one: Box, other: Box) -> bool:
    return (
        one.left < other.left + other.width
        and other.left < one.left + one.width
        and one.top < other.bottom
        and other.top < one.bottom
    )


def layout_texts(made: Adoption) -> list[str]:
    """What the layouts of the brand's template say that is no placeholder."""
    layouts = [
        fromstring(blob)
        for name, blob in made.parts.items()
        if re.fullmatch(r"ppt/slideLayouts/[^/]+\.xml", name)
    ]
    shapes = [shape for layout in layouts for shape in layout.iter(f"{P}sp")]
    return [text_of(each) for each in shapes if each.find(f"{P}nvSpPr/{P}nvPr/{P}ph") is None]
