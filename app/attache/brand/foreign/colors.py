"""The colours of a template as "RRGGBB", whichever way it writes them."""

import colorsys
from collections.abc import Callable, Mapping
from xml.etree.ElementTree import Element

from attache.brand.foreign.names import A, local, number

WHOLE = 100_000
"""What the percentages of DrawingML count to."""
_COLORS = frozenset({"srgbClr", "schemeClr", "sysClr", "prstClr", "hslClr", "scrgbClr"})
_SYSTEM = {"window": "FFFFFF", "windowText": "000000", "highlight": "0078D7", "btnFace": "F0F0F0"}
_PRESET = {
    "black": "000000", "white": "FFFFFF", "red": "FF0000", "green": "008000", "blue": "0000FF",
    "yellow": "FFFF00", "gray": "808080", "grey": "808080", "ltGray": "D3D3D3",
    "lightGray": "D3D3D3", "dkGray": "A9A9A9", "darkGray": "A9A9A9", "silver": "C0C0C0",
    "navy": "000080", "teal": "008080",
    "maroon": "800000", "purple": "800080", "olive": "808000", "orange": "FFA500", "aqua": "00FFFF",
    "cyan": "00FFFF", "lime": "00FF00", "fuchsia": "FF00FF", "magenta": "FF00FF",
    "dkBlue": "00008B", "darkBlue": "00008B", "dkRed": "8B0000", "darkRed": "8B0000",
    "dkGreen": "006400", "darkGreen": "006400", "ivory": "FFFFF0", "gold": "FFD700",
}  # fmt: skip
_DEFAULT: dict[str, str] = {
    "dk1": "000000", "lt1": "FFFFFF", "dk2": "44546A", "lt2": "E7E6E6", "accent1": "4472C4",
    "accent2": "ED7D31", "accent3": "A5A5A5", "accent4": "FFC000", "accent5": "5B9BD5",
    "accent6": "70AD47", "hlink": "0563C1", "folHlink": "954F72",
}  # fmt: skip
"""Office's own theme, for what a theme leaves out."""
_Rgb = tuple[float, float, float]


def theme_colors(theme: Element) -> dict[str, str]:
    """The twelve colours of a theme part, those it lacks taken from Office's own."""
    scheme = theme.find(f".//{A}clrScheme")
    found = dict(_DEFAULT)
    for slot in scheme if scheme is not None else ():
        if local(slot) in found:
            found[local(slot)] = color_in(slot, {}, {}) or found[local(slot)]
    return found


def color_in(
    parent: Element | None, theme: Mapping[str, str], mapped: Mapping[str, str]
) -> str | None:
    """The colour that stands in `parent` (a solidFill, a clrScheme's slot), if there is one."""
    for child in parent if parent is not None else ():
        if local(child) in _COLORS:
            return resolve(child, theme, mapped)
    return None


def resolve(color: Element, theme: Mapping[str, str], mapped: Mapping[str, str]) -> str | None:
    """A colour element with its changes (lumMod, tint, ...) worked out; None if it says nothing."""
    base = _base(color, theme, mapped)
    if base is None:
        return None
    channels = _channels(base)
    for change in color:
        amount = number(change, "val")
        if amount is not None and local(change) in _CHANGES:
            channels = _CHANGES[local(change)](channels, amount / WHOLE)
    return _written(channels)


def mix(one: str, other: str, share: float) -> str:
    """`share` of `one`, from 0 to 1, mixed with the rest of `other`."""
    pairs = zip(_channels(one), _channels(other), strict=True)
    red, green, blue = (a * share + b * (1 - share) for a, b in pairs)
    return _written((red, green, blue))


def _base(color: Element, theme: Mapping[str, str], mapped: Mapping[str, str]) -> str | None:
    value = color.get("val", "")
    match local(color):
        case "srgbClr":
            return _hex(value)
        case "schemeClr":
            return theme.get(mapped.get(value, value))
        case "sysClr":
            return _hex(color.get("lastClr", "")) or _SYSTEM.get(value, "000000")
        case "prstClr":
            return _PRESET.get(value)
        case "hslClr":
            hue, light = (number(color, "hue") or 0) / (360 * 60_000), number(color, "lum") or 0
            saturation = (number(color, "sat") or 0) / WHOLE
            return _written(colorsys.hls_to_rgb(hue % 1, light / WHOLE, saturation))
        case _:
            return _written(
                (
                    (number(color, "r") or 0) / WHOLE,
                    (number(color, "g") or 0) / WHOLE,
                    (number(color, "b") or 0) / WHOLE,
                )
            )


def _hex(value: str) -> str | None:
    try:
        return value.upper() if len(bytes.fromhex(value)) == 3 else None
    except ValueError:
        return None


def _channels(rgb: str) -> _Rgb:
    red, green, blue = (channel / 255 for channel in bytes.fromhex(rgb))
    return red, green, blue


def _written(channels: _Rgb) -> str:
    return "".join(f"{round(min(1.0, max(0.0, each)) * 255):02X}" for each in channels)


def _with_hls(place: int, change: Callable[[float, float], float]) -> Callable[[_Rgb, float], _Rgb]:
    """A change to hue, lightness or saturation."""

    def changed(channels: _Rgb, amount: float) -> _Rgb:
        parts = list(colorsys.rgb_to_hls(*channels))
        parts[place] = min(1.0, max(0.0, change(parts[place], amount)))
        return colorsys.hls_to_rgb(*parts)

    return changed


def _towards(goal: float) -> Callable[[_Rgb, float], _Rgb]:
    """A tint towards white or a shade towards black, of which `amount` of the colour is left."""

    def changed(channels: _Rgb, amount: float) -> _Rgb:
        red, green, blue = (each * amount + goal * (1 - amount) for each in channels)
        return red, green, blue

    return changed


_CHANGES = {
    "lumMod": _with_hls(1, lambda value, amount: value * amount),
    "lumOff": _with_hls(1, lambda value, amount: value + amount),
    "lum": _with_hls(1, lambda _, amount: amount),
    "satMod": _with_hls(2, lambda value, amount: value * amount),
    "satOff": _with_hls(2, lambda value, amount: value + amount),
    "sat": _with_hls(2, lambda _, amount: amount),
    "tint": _towards(1.0),
    "shade": _towards(0.0),
}
