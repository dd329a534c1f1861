"""The bundled open fonts: their files, and which of them stands in for which other font."""

from functools import lru_cache
from pathlib import Path

from attache import paths
from attache.brand.models import Typeface
from attache.errors import AttacheError

_FACES = ("Regular", "Bold")
_SERIF, _SANS = "Caladea", "Liberation Sans"
_SAME = {
    "calibri": "Carlito", "carlito": "Carlito", "cambria": _SERIF, "caladea": _SERIF,
    "arial": _SANS, "helvetica": _SANS, "liberation sans": _SANS, "arimo": _SANS,
}  # fmt: skip
"""Fonts of the same metrics as a bundled one."""
_SERIFS = {
    "times new roman": 1.0, "times": 1.0, "liberation serif": 1.0, "tinos": 1.0, "georgia": 1.13,
    "garamond": 1.0, "eb garamond": 1.0, "palatino": 1.1, "palatino linotype": 1.1,
    "book antiqua": 1.1, "bookman old style": 1.22, "century": 1.12, "century schoolbook": 1.14,
    "constantia": 1.06, "sylfaen": 1.04, "baskerville": 1.04, "didot": 1.06, "bodoni mt": 1.06,
    "merriweather": 1.22, "playfair display": 1.1, "lora": 1.12, "noto serif": 1.18,
    "source serif pro": 1.08, "pt serif": 1.1, "roboto serif": 1.2, "perpetua": 1.0,
    "rockwell": 1.14, "libre baskerville": 1.26, "crimson text": 1.0, "charter": 1.08,
    "dejavu serif": 1.26, "aptos serif": 1.1, "hoefler text": 1.08, "goudy old style": 1.04,
}  # fmt: skip
"""How many times as wide as in Caladea text in a serif font may be; at least 1.0."""
_SANS_SERIFS = {
    "aptos": 1.04, "aptos display": 1.04, "segoe ui": 1.04, "segoe ui light": 1.02,
    "segoe ui semibold": 1.08, "tahoma": 1.04, "verdana": 1.22, "trebuchet ms": 1.02,
    "century gothic": 1.14, "gill sans mt": 1.0, "gill sans": 1.0, "franklin gothic book": 1.02,
    "franklin gothic medium": 1.04, "corbel": 1.0, "candara": 1.0, "lucida sans": 1.14,
    "lucida sans unicode": 1.14, "lucida grande": 1.12, "tw cen mt": 1.0, "arial narrow": 1.0,
    "arial black": 1.32, "arial nova": 1.0, "bahnschrift": 1.04, "open sans": 1.1, "roboto": 1.02,
    "lato": 1.02, "montserrat": 1.24, "source sans pro": 1.0, "source sans 3": 1.0,
    "noto sans": 1.1, "poppins": 1.2, "oswald": 1.0, "raleway": 1.1, "inter": 1.1,
    "work sans": 1.1, "nunito": 1.06, "nunito sans": 1.06, "ubuntu": 1.08, "pt sans": 1.02,
    "barlow": 1.02, "fira sans": 1.06, "ibm plex sans": 1.08, "dm sans": 1.06, "rubik": 1.12,
    "mulish": 1.1, "karla": 1.04, "cabin": 1.0, "titillium web": 1.02, "proxima nova": 1.06,
    "helvetica neue": 1.02, "avenir": 1.06, "avenir next": 1.08, "futura": 1.06, "optima": 1.04,
    "san francisco": 1.06, "sf pro text": 1.08, "sf pro display": 1.04, "dejavu sans": 1.22,
    "malgun gothic": 1.06, "noto sans kr": 1.1, "nanumgothic": 1.0, "impact": 1.0,
    "microsoft sans serif": 1.0, "ms sans serif": 1.0, "univers": 1.04, "frutiger": 1.06,
    "myriad pro": 1.0, "grandview": 1.14, "tenorite": 1.12, "skeena": 1.06, "seaford": 1.06,
}  # fmt: skip
"""How many times as wide as in Liberation Sans text in a font without serifs may be."""
_UNKNOWN, _UNKNOWN_LEADING = 1.18, 1.13
"""For a font that nobody here knows: wider and taller than most."""
_LEADING = {
    "segoe ui": 1.11, "segoe ui light": 1.11, "segoe ui semibold": 1.11, "open sans": 1.14,
    "noto sans": 1.14, "noto serif": 1.14, "noto sans kr": 1.21, "malgun gothic": 1.11,
    "poppins": 1.25, "aptos": 1.07, "aptos display": 1.07, "aptos serif": 1.07,
    "source sans pro": 1.05, "source sans 3": 1.05, "source serif pro": 1.05, "oswald": 1.24,
    "nunito": 1.14, "nunito sans": 1.14, "mulish": 1.05, "merriweather": 1.05, "lora": 1.07,
    "playfair display": 1.11, "inter": 1.01, "ibm plex sans": 1.09, "dm sans": 1.09,
    "titillium web": 1.27, "sylfaen": 1.1, "libre baskerville": 1.04, "proxima nova": 1.02,
    "fira sans": 1.0, "barlow": 1.0, "avenir": 1.14, "avenir next": 1.14, "ubuntu": 1.0,
    "bahnschrift": 1.0, "constantia": 1.02, "corbel": 1.02, "candara": 1.02, "tenorite": 1.12,
    "grandview": 1.12, "skeena": 1.12, "seaford": 1.12, "pt sans": 1.08, "pt serif": 1.1,
}  # fmt: skip
"""How many times as high as in its twin a line may be, where that is more."""
_SERIF_WORDS = ("serif", "roman", "antiqua", "garamond", "times", "batang", "mincho", "slab")
_SANS_WORDS = ("sans", "gothic", "grotesk", "grotesque", "helvet", "arial", "dotum")
_STYLES = (" light", " regular", " medium", " semibold", " demi", " thin", " book", " roman")
_TEXT_FAMILY, _SERIF_STYLES, _KNOWN_STYLES = "02", range(2, 11), range(2, 16)
"""PANOSE: the first two digits are the family, the next two the style of the serifs."""


def font_files(twin: str) -> tuple[Path, Path]:
    """The font files of a bundled twin: regular, bold. Raises AttacheError if one is missing."""
    stem = twin.replace(" ", "")
    regular, bold = (paths.fonts() / f"{stem}-{face}.ttf" for face in _FACES)
    for path in (regular, bold):
        if not path.is_file():
            raise AttacheError(
                f"The font file {path.name} is missing from {paths.fonts()}.",
                "Install Attaché again; text cannot be measured or drawn without its fonts.",
            )
    return regular, bold


@lru_cache(maxsize=8)
def font_data(twin: str) -> tuple[bytes, ...]:
    """What the files of a bundled twin hold: regular, bold."""
    return tuple(path.read_bytes() for path in font_files(twin))


def typeface(name: str, panose: str = "") -> Typeface:
    """The font of that name with the bundled one to measure it with, and how much wider it may be.

    `panose` are the ten bytes in hexadecimal by which a theme describes a font that may be
    missing; they tell, like words in the name, whether it has serifs.
    """
    key = " ".join(name.casefold().split())
    plain = key
    for style in _STYLES:
        plain = plain.removesuffix(style)
    for each in (key, plain):
        if each in _SAME:
            return Typeface(name, _SAME[each])
        for known, twin in ((_SERIFS, _SERIF), (_SANS_SERIFS, _SANS)):
            if each in known:
                return Typeface(name, twin, known[each], _LEADING.get(each, 1.0))
    twin = _SERIF if _has_serifs(key, panose) else _SANS
    return Typeface(name, twin, _UNKNOWN, _UNKNOWN_LEADING)


def _has_serifs(name: str, panose: str) -> bool:
    if panose.startswith(_TEXT_FAMILY):
        try:
            style = int(panose[2:4], 16)
        except ValueError:
            style = 0
        if style in _KNOWN_STYLES:
            return style in _SERIF_STYLES
    if any(word in name for word in _SANS_WORDS):
        return False
    return any(word in name for word in _SERIF_WORDS)
