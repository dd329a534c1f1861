"""Lighter and darker shades of a theme's colours, which follow when the theme changes."""

import colorsys
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Shade:
    """A colour of the theme (or "RRGGBB"), made lighter or darker.

    `mod` multiplies its lightness and `off` adds to that, both in percent; together they are what
    PowerPoint's palette calls "Lighter 40%" and the like. `on` is the colour of text that stands
    on it.
    """

    color: str
    mod: int = 100
    off: int = 0
    on: str = "tx1"

    @property
    def inner(self) -> str:
        """What changes the colour, as markup within its element (DrawingML, lumMod and lumOff)."""
        factor = f'<a:lumMod val="{self.mod * 1000}"/>' if self.mod != 100 else ""
        return factor + (f'<a:lumOff val="{self.off * 1000}"/>' if self.off else "")

    def rgb(self, base: str) -> str:
        """The shade as "RRGGBB" where the colour itself is `base`."""
        if self.mod == 100 and not self.off:
            return base
        hue, light, depth = colorsys.rgb_to_hls(*(part / 255 for part in bytes.fromhex(base)))
        light = min(1.0, max(0.0, light * self.mod / 100 + self.off / 100))
        return "".join(
            f"{round(part * 255):02X}" for part in colorsys.hls_to_rgb(hue, light, depth)
        )
