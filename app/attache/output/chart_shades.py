"""Shades of a brand's colours for the parts of a whole: each can be told from the others."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import lru_cache

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
    added = _added(
        brand.rgb(calm),
        tuple(brand.rgb(color) for color in (ground, *colors[:count])),
        count - len(chosen),
    )
    return _with_texts(brand, [*chosen, *(Shade(calm, mod, off) for mod, off in added)])


def calm_shades(brand: Brand, calm: str, accent: str, count: int, ground: str) -> tuple[Shade, ...]:
    """`count` shades of the calm colour that stay behind the accent, the strongest first."""
    others = tuple(brand.rgb(color) for color in (ground, accent, calm))
    added = _added(brand.rgb(calm), others, count - 1)
    level = brand.rgb(ground)
    found = [Shade(calm), *(Shade(calm, mod, off) for mod, off in added)]
    found.sort(key=lambda shade: -contrast(shade.rgb(brand.rgb(calm)), level))
    return _with_texts(brand, found)


@lru_cache(maxsize=64)  # every chart of a deck asks for the same
def _added(calm: str, others: tuple[str, ...], count: int) -> tuple[tuple[int, int], ...]:
    """Shades of the calm colour, each far from the others, the first of which is the ground's."""
    rgbs = {shade: Shade("", *shade).rgb(calm) for shade in _PALETTE}
    seen = {shade: rgb for shade, rgb in rgbs.items() if contrast(rgb, others[0]) >= _SEEN}
    tones = {shade: _tone(rgb) for shade, rgb in (seen or rgbs).items()}
    known = [_tone(rgb) for rgb in others]
    added: list[tuple[int, int]] = []
    for _ in range(count):
        added.append(max(tones, key=lambda shade: _nearest(tones[shade], known)))
        known.append(tones[added[-1]])
    return tuple(added)


def _nearest(tone: Tone, known: Sequence[Tone]) -> float:
    return min(sum((a - b) ** 2 for a, b in zip(tone, other, strict=True)) for other in known)


def _with_texts(brand: Brand, shades: Iterable[Shade]) -> tuple[Shade, ...]:
    """The shades with the ink that can be read on each."""
    return tuple(
        replace(
            shade,
            on=_readable(brand.rgb("tx1"), brand.rgb("bg1"), shade.rgb(brand.rgb(shade.color))),
        )
        for shade in shades
    )


@lru_cache(maxsize=256)
def _readable(ink: str, ground: str, fill: str) -> str:
    return "tx1" if contrast(ink, fill) >= contrast(ground, fill) else "bg1"


def _tone(rgb: str) -> Tone:
    """A colour in CIE L*a*b* (D65), in which distances are as large as they look."""
    red, green, blue = linear(rgb)
    x = _root((0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505)
    y = _root(0.2126 * red + 0.7152 * green + 0.0722 * blue)
    z = _root((0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.089)
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def _root(share: float) -> float:
    return share ** (1 / 3) if share > 0.008856 else 7.787 * share + 16 / 116
