"""How far apart two colours of a chart look: in greyscale print, and to the colour-blind too."""

from functools import lru_cache

from attache.brand.contrast import linear, luminance

ENOUGH = 12.0
"""The distance from which bars of two colours are told apart without looking twice."""
_MACHADO = (
    ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216),
     (-0.003882, -0.048116, 1.051998)),
    ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413),
     (-0.011820, 0.042940, 0.968881)),
)  # fmt: skip
"""What protanopes and deuteranopes see of linear red, green and blue: Machado, Oliveira and
Fernandes, A Physiologically-based Model for Simulation of Color Vision Deficiency (2009).
"""


@lru_cache(maxsize=8192)
def apart(one: str, other: str) -> float:
    """The least difference in lightness of two "RRGGBB", to whoever looks, black and white 100.

    It is weighted as CIEDE2000 weights it: among dark and among light tones it is seen less.
    """
    return min(map(_difference, _lights(one), _lights(other)))


def lightness(rgb: str) -> float:
    """CIELAB's L*, from 0 to 100."""
    return _lightness(luminance(rgb))


def _lights(rgb: str) -> list[float]:
    """The lightness of a colour to everybody, to protanopes, to deuteranopes."""
    channels = linear(rgb)
    seen = (
        [min(1.0, max(0.0, sum(a * b for a, b in zip(row, channels, strict=True)))) for row in eye]
        for eye in _MACHADO
    )
    return [lightness(rgb), *(_lightness(0.2126 * r + 0.7152 * g + 0.0722 * b) for r, g, b in seen)]


def _lightness(y: float) -> float:
    return 116 * y ** (1 / 3) - 16 if y > 216 / 24389 else y * 24389 / 27


def _difference(one: float, other: float) -> float:
    off = ((one + other) / 2 - 50) ** 2
    return abs(one - other) / (1 + 0.015 * off / (20 + off) ** 0.5)
