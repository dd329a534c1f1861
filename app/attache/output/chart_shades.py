"""Shades of a brand's colours for the parts of a whole: each can be told from the others."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from attache.brand.contrast import contrast, linear
from attache.brand.models import Brand
from attache.charts.shades import Shade

_PALETTE = ((100, 0), (75, 0), (80, 20), (65, 35), (50, 50), (35, 65), (20, 80))
"""The lightness of a colour and shades of it, as factors and what is added, in percent."""
_SEEN = 1.25
"""The least contrast of a part to the ground it lies on."""
Tone = tuple[float, float, float]


def part_shades(
    brand: Brand, colors: Sequence[str], calm: str, count: int, ground: str
) -> tuple[Shade, ...]:
    """`count` shades: the colours as they are, and where they are too few shades of the calm one.

    Those that are added are as far from all the rest and from the ground as can be.
    """
    chosen = [Shade(color) for color in colors[:count]]
    return _with_texts(brand, _added(brand, chosen, calm, count, [ground]))


def calm_shades(brand: Brand, calm: str, accent: str, count: int, ground: str) -> tuple[Shade, ...]:
    """`count` shades of the calm colour that stay behind the accent, the strongest first."""
    found = _added(brand, [Shade(calm)], calm, count, [ground, accent])
    level = brand.rgb(ground)
    found.sort(key=lambda shade: -contrast(_rgb(brand, shade), level))
    return _with_texts(brand, found)


def _added(
    brand: Brand, chosen: list[Shade], calm: str, count: int, others: Sequence[str]
) -> list[Shade]:
    """The chosen shades and more of the calm colour, each far from all before and from others."""
    ground, apart = brand.rgb(others[0]), [_tone(brand.rgb(color)) for color in others]
    shades = [Shade(calm, mod, off) for mod, off in _PALETTE]
    seen = [shade for shade in shades if contrast(_rgb(brand, shade), ground) >= _SEEN] or shades
    while len(chosen) < count:
        known = [*apart, *(_tone(_rgb(brand, shade)) for shade in chosen)]
        chosen = [*chosen, max(seen, key=_nearest(brand, known))]
    return chosen


def _nearest(brand: Brand, known: Sequence[Tone]) -> Callable[[Shade], float]:
    def distance(shade: Shade) -> float:
        tone = _tone(_rgb(brand, shade))
        return min(sum((a - b) ** 2 for a, b in zip(tone, other, strict=True)) for other in known)

    return distance


def _with_texts(brand: Brand, shades: Iterable[Shade]) -> tuple[Shade, ...]:
    """The shades with the ink that can be read on each."""
    return tuple(
        replace(
            shade,
            on=max("tx1", "bg1", key=lambda ink: contrast(brand.rgb(ink), _rgb(brand, shade))),
        )
        for shade in shades
    )


def _rgb(brand: Brand, shade: Shade) -> str:
    return shade.rgb(brand.rgb(shade.color))


def _tone(rgb: str) -> Tone:
    """A colour in CIE L*a*b* (D65), in which distances are as large as they look."""
    red, green, blue = linear(rgb)
    x = _root((0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505)
    y = _root(0.2126 * red + 0.7152 * green + 0.0722 * blue)
    z = _root((0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.089)
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def _root(share: float) -> float:
    return share ** (1 / 3) if share > 0.008856 else 7.787 * share + 16 / 116
