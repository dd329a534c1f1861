"""A brand from a logo and two colours: the tints, the contrast and the logo's room worked out."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib.resources import files
from itertools import combinations, product
from string import Template

from attache.brand.apart import ENOUGH, apart, lightness
from attache.brand.contrast import LARGE_TEXT, NORMAL_TEXT, contrast
from attache.brand.fonts import typeface
from attache.brand.foreign.colors import mix
from attache.brand.logo import Logo
from attache.brand.models import KOREAN_TWIN, Typeface
from attache.errors import AttacheError
from attache.text import quoted

_WHITE, _BLACK = "FFFFFF", "000000"
_INK = 14.0
"""The contrast of the ink with the ground: the primary colour, as dark as that asks for."""
_READ = NORMAL_TEXT * 1.12
"""The contrast of texts with white, which leaves enough on cards."""
_RUST, _AMBER = "8A3B12", "8A5A00"
_CALMEST, _CALM_RANGE = 64.0, 13.0
"""The lightness that calm bars have if they can, to be seen on white and quieter than what is
highlighted, and how far from it they may be.
"""
_PRIMARY_FONT = "Calibri"
_SEEN = 1.5
"""The contrast from which a logo is seen on a ground."""
_FEW_PIXELS = 300
_CONTENT_ROOM, _COVER_ROOM = (1.55, 0.56), (4.2, 1.1)
"""The widest and highest that a logo is, in inches; half its height around it stays clear."""
_RIGHT, _MARKING, _LEFT = 12.733, 0.42, 0.6


@dataclass(frozen=True, slots=True)
class NewBrand:
    """A brand to be made. `fonts` are those of titles and of text; colours are "RRGGBB"."""

    id: str
    name: str
    logo: Logo
    primary: str
    accent: str
    fonts: tuple[Typeface, Typeface]

    @property
    def file(self) -> str:
        """The name of the logo's file in the brand's folder."""
        return f"logo.{self.logo.ending}"


def new_brand(
    brand_id: str, name: str, logo: Logo, primary: str, accent: str, fonts: Sequence[str] = ()
) -> NewBrand:
    """The brand of a logo and two colours ("#RRGGBB" or "RRGGBB"), and one or two fonts.

    Raises AttacheError where text cannot be read in the colours, with the nearest that do.
    """
    first, second = _rgb("--primary", primary), _rgb("--accent", accent)
    _refuse_pale("--primary", first, NORMAL_TEXT, "text in it")
    _refuse_pale("--accent", second, LARGE_TEXT, "a rule in it")
    named = [font.strip() for font in fonts if font.strip()] or [_PRIMARY_FONT]
    faces = (typeface(named[0]), typeface(named[-1]))
    return NewBrand(brand_id, name, logo, first, second, faces)


def description(brand: NewBrand) -> str:
    """The brand.toml that describes `brand`.

    Raises AttacheError where its logo is to be seen on none of its grounds.
    """
    plated = brand.logo.seen_on(_WHITE) < _SEEN
    if plated and brand.logo.seen_on(brand.primary) < _SEEN:
        raise AttacheError(
            "The logo is seen neither on white nor on the primary colour.",
            "Give a darker logo, or one on a ground of its own.",
        )
    content, cover = _place(brand.logo, _CONTENT_ROOM), _place(brand.logo, _COVER_ROOM)
    content = _Place(_RIGHT - content.width, content.top, content.width, content.height)
    text = Template(files("attache.brand").joinpath("new_brand.toml").read_text("utf-8"))
    return text.substitute(
        _colors(brand.primary, brand.accent),
        id=quoted(brand.id),
        name=" ".join(brand.name.split()),
        name_quoted=quoted(brand.name),
        purpose=quoted("Made from a logo and two colours"),
        heading=_font(brand.fonts[0]),
        body=_font(brand.fonts[1]),
        korean=_font(Typeface("Malgun Gothic", KOREAN_TWIN)),
        file=brand.file,
        logo=content.keys(),
        cover_logo=cover.keys(),
        plate=content.plate() if plated else "",
        cover_plate_at=cover.plate() if plated else "",
        named_plate=', "plate"' if plated else "",
    )


def notes(brand: NewBrand) -> Iterator[str]:
    """What is worth a word about a brand that can be made."""
    if max(brand.logo.width, brand.logo.height) < _FEW_PIXELS:
        yield (
            f"The logo is only {brand.logo.width} x {brand.logo.height} pixels: "
            "it will look soft on a large screen."
        )


def _rgb(option: str, text: str) -> str:
    found = re.fullmatch(r"#?([0-9A-Fa-f]{6}|[0-9A-Fa-f]{3})", text.strip())
    if found is None:
        raise AttacheError(
            f"{option}: {text!r} is no colour.", 'Give it as six digits, such as "#14233F".'
        )
    digits = found[1].upper()
    return digits if len(digits) == 6 else "".join(2 * digit for digit in digits)


def _refuse_pale(option: str, rgb: str, least: float, what: str) -> None:
    found = contrast(rgb, _WHITE)
    if found < least:
        raise AttacheError(
            f"{option}: {what} cannot be made out: #{rgb} has a contrast of {found:.1f}:1 "
            f"with white, and {least:g}:1 is needed.",
            f"The nearest that has it is #{_darker(rgb, least)}.",
        )


def _darker(rgb: str, least: float) -> str:
    """The colour, darkened no more than `least` contrast with white asks for."""
    tones = (mix(_BLACK, rgb, share / 200) for share in range(201))
    return next(tone for tone in tones if contrast(tone, _WHITE) >= least)


def _colors(primary: str, accent: str) -> dict[str, str]:
    """The theme, and what is chosen among it."""
    ink = _darker(primary, _INK)
    calm, gain, loss = _bars(primary, ink)
    in_ink = gain == ink
    third = all(apart(accent, other) >= ENOUGH for other in (primary, calm, loss))
    return {
        "dk1": ink,
        "lt1": _WHITE,
        "dk2": _tint(ink, 0.78),
        "lt2": mix(primary, _WHITE, 0.07),
        "accent1": primary,
        "accent2": calm,
        "accent3": accent,
        "accent4": _tint(ink, 0.66) if in_ink else gain,
        "accent5": _AMBER,
        "accent6": loss,
        "hlink": primary,
        "gain": "tx1" if in_ink else "accent4",
        "series3": "accent3" if third else "tx1" if in_ink else "accent4",
        "number": "accent3" if contrast(accent, primary) >= NORMAL_TEXT else "bg1",
    }


def _tint(ink: str, share: float) -> str:
    """A lighter tone of the ink that is still read on white and on cards."""
    tones = (mix(ink, _WHITE, share + step / 100) for step in range(round((1 - share) * 100) + 1))
    return next(tone for tone in tones if contrast(tone, _WHITE) >= _READ)


def _bars(primary: str, ink: str) -> tuple[str, str, str]:
    """The colours of calm bars, of gains and of losses: each far enough from the others and from
    the primary colour, or as far as there is. Gains and losses are read as text too.
    """
    tones = [mix(ink, _WHITE, share / 40) for share in range(4, 40)]
    calms = [tone for tone in tones if abs(lightness(tone) - _CALMEST) <= _CALM_RANGE]
    gains = [ink, *(tone for tone in tones if contrast(tone, _WHITE) >= _READ)]
    rusts = [mix(_BLACK, _RUST, share / 20) for share in range(16)]

    def worth(bars: tuple[str, str, str]) -> tuple[float, float]:
        least = min(apart(one, other) for one, other in combinations((primary, *bars), 2))
        return min(least, ENOUGH + 1), -abs(lightness(bars[0]) - _CALMEST)

    return max(product(calms, gains, rusts), key=worth)


def _font(face: Typeface) -> str:
    metrics = "" if face.widening == 1.0 else f", widening = {face.widening}"
    metrics += "" if face.leading == 1.0 else f", leading = {face.leading}"
    return f"{{ name = {quoted(face.name)}, twin = {quoted(face.twin)}{metrics} }}"


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a logo stands, in inches."""

    left: float
    top: float
    width: float
    height: float

    def keys(self) -> str:
        return (
            f"left = {self.left:.4f}, top = {self.top:.4f}, "
            f"width = {self.width:.4f}, height = {self.height:.4f}"
        )

    def plate(self) -> str:
        """A ground of the primary colour, with a quarter of the logo's height on every side."""
        by = self.height / 4
        around = _Place(self.left - by, self.top - by, self.width + 2 * by, self.height + 2 * by)
        return f'plate = {{ {around.keys()}, color = "accent1" }}'


def _place(logo: Logo, room: tuple[float, float]) -> _Place:
    """A logo at the left, as large as its room, half its height under the marking."""
    scale = min(room[0] / logo.width, room[1] / logo.height)
    width, height = logo.width * scale, logo.height * scale
    return _Place(_LEFT, _MARKING + height / 2, width, height)
