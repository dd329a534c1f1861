"""How well a brand can be read: contrast by the guidelines, colours apart for every eye."""

from itertools import combinations
from typing import Any, cast

import numpy as np
import skimage.color
from daltonlens import simulate  # pyright: ignore[reportMissingTypeStubs]  (it has none)

from attache.brand.models import Box, Brand, RoleLayout

_LARGE, _LARGE_BOLD = 24, 18
_COLOR, _SIMULATE = cast("Any", skimage.color), cast("Any", simulate)  # neither has types
_DEFICIENCIES = (None, _SIMULATE.Deficiency.DEUTAN, _SIMULATE.Deficiency.PROTAN)
_APART, _GREYS = 12.0, 5 / 6
"""How far two colours of a chart are apart by CIEDE2000, and the share of it that their lightness
(CIELAB's L*) differs by.
"""


def _luminance(rgb: str) -> float:
    """Relative luminance (WCAG 2.2)."""
    channels = [int(rgb[place : place + 2], 16) / 255 for place in (0, 2, 4)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return sum(share * c for share, c in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def contrast(one: str, other: str) -> float:
    """The contrast of two "RRGGBB"."""
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def faint_texts(brand: Brand, usual: float = 4.5, large: float = 3.0) -> list[str]:
    """Texts of slots with less contrast than `usual`, or than `large` where they are large."""
    found: list[str] = []
    for layout in brand.layouts.values():
        for slot in layout.slots.values():
            style, smallest = slot.style, slot.style.sizes[-1]
            colors = {style.color: style.bold or style.levels}
            if style.levels:
                colors.setdefault(style.support, False)
            for color, bold in colors.items():
                needed = large if smallest >= (_LARGE_BOLD if bold else _LARGE) else usual
                least = min(contrast(brand.rgb(color), c) for c in _behind(brand, layout, slot.box))
                if least < needed:
                    found.append(f"{layout.role}, {slot.name}: {color} has {least:.2f}")
    return found


def _behind(brand: Brand, layout: RoleLayout, box: Box) -> set[str]:
    """The colours that lie behind a box: its ground, or the shapes that are in front of that."""
    colors = {brand.rgb(layout.ground)}
    for shape in layout.decorations:
        if overlap(shape.box, box):
            color = brand.rgb(shape.color)
            colors = {color} if _covers(shape.box, box) else {*colors, color}
    return colors


def overlap(one: Box, other: Box) -> bool:
    """Whether two boxes have anything in common."""
    beside = one.left < other.left + other.width and other.left < one.left + one.width
    return beside and one.top < other.bottom and other.top < one.bottom


def _covers(one: Box, other: Box) -> bool:
    across = one.left <= other.left and other.left + other.width <= one.left + one.width
    return across and one.top <= other.top and other.bottom <= one.bottom


def faint_uses(brand: Brand, needed: float = 4.5) -> list[str]:
    """Colours of texts in blocks with less contrast than `needed` where they are used."""
    card, ground = brand.rgb(brand.use("card")), brand.rgb("bg1")
    head = brand.rgb(brand.uses.get("table_head_ground", "bg1"))
    places = {
        **dict.fromkeys(("card_text", "card_support", "card_warning"), card),
        **dict.fromkeys(("text", "support", "quiet", "warning", "against", "in_favour"), ground),
        "table_head": head,
    }
    uses = {use: contrast(brand.rgb(brand.use(use)), behind) for use, behind in places.items()}
    uses["hlink"] = contrast(brand.rgb("hlink"), ground)
    return [f"{use}: {found:.2f}" for use, found in uses.items() if found < needed]


def chart_colors(brand: Brand) -> dict[str, dict[str, str]]:
    """The colours that stand side by side in a chart: of its series, and of a waterfall."""
    third = brand.uses.get("series3", "accent3")
    series = {use: brand.use(use) for use in ("highlight", "calm", "series4")} | {"series3": third}
    steps = {use: brand.use(use) for use in ("highlight", "calm", "gain", "loss")}
    return {
        name: {use: brand.rgb(color) for use, color in colors.items()}
        for name, colors in (("series", series), ("steps", steps))
    }


def mistakable_colors(brand: Brand, least: float = _APART) -> list[str]:
    """Pairs that people with or without a colour blindness, or a printer in grey, mistake: nearer
    to each other than `least` by CIEDE2000, or than a little less in lightness.
    """
    found: list[str] = []
    for colors in chart_colors(brand).values():
        for (one, first), (other, second) in combinations(colors.items(), 2):
            for deficiency in _DEFICIENCIES:
                seen = [_lab(rgb, deficiency) for rgb in (first, second)]
                apart = float(_COLOR.deltaE_ciede2000(*seen))
                if apart < least:
                    found.append(f"{one} and {other}, {deficiency}: {apart:.1f}")
            greys = abs(float(_lab(first)[0]) - float(_lab(second)[0]))
            if greys < least * _GREYS:
                found.append(f"{one} and {other}, in grey: {greys:.1f}")
    return found


def _lab(rgb: str, deficiency: Any = None) -> Any:
    """A colour in CIELAB, as somebody with the deficiency sees it."""
    pixel = np.array([[list(bytes.fromhex(rgb))]], dtype=np.uint8)
    if deficiency is not None:
        machado = _SIMULATE.Simulator_Machado2009()
        pixel = machado.simulate_cvd(pixel, deficiency, severity=1.0)
    return _COLOR.rgb2lab(pixel)[0, 0]
