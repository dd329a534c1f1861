"""The contrast of two colours, and which of several can be read on a ground."""

NORMAL_TEXT, LARGE_TEXT = 4.5, 3.0
"""The least contrast of text by WCAG 2.2, level AA (success criterion 1.4.3)."""


def contrast(one: str, other: str) -> float:
    """The contrast of two "RRGGBB" as WCAG 2 reckons it, from 1 to 21."""
    dark, light = sorted(map(luminance, (one, other)))
    return (light + 0.05) / (dark + 0.05)


def luminance(rgb: str) -> float:
    """The relative luminance of "RRGGBB" as WCAG 2 defines it, from 0 for black to 1 for white."""
    red, green, blue = linear(rgb)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def linear(rgb: str) -> list[float]:
    """The channels of "RRGGBB" as shares of light, from 0 to 1."""
    shares = [channel / 255 for channel in bytes.fromhex(rgb)]
    return [s / 12.92 if s <= 0.04045 else ((s + 0.055) / 1.055) ** 2.4 for s in shares]
