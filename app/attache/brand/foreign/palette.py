"""What a foreign brand uses its colours for: text that can be read, bars that stand apart."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from attache.brand.apart import ENOUGH, apart
from attache.brand.contrast import LARGE_TEXT, contrast
from attache.brand.foreign.colors import mix
from attache.brand.foreign.grounds import AIM
from attache.brand.models import Brand

_WARNINGS, _AGAINST = ("8A5A00", "FFC65C"), ("8A3B12", "FF9E80")
"""Amber and rust, for light grounds and for dark ones."""
_TEXT_TINTS = (0.72, 0.8, 0.88)
_ACCENTS = ("accent1", "accent2", "accent3", "accent4", "accent5", "accent6")


@dataclass(frozen=True, slots=True)
class Paper:
    """What content is set on and in, "RRGGBB": the ground of most of it, and its ink."""

    ground: str
    ink: str


def readable_inks(brand: Brand) -> tuple[str, ...]:
    """What text may be set in where the template's own colour cannot be read, "RRGGBB"."""
    names = ("tx1", "bg1", "tx2", "bg2", "000000", "FFFFFF")
    return tuple(dict.fromkeys(brand.rgb(name) for name in names))


def sheet_paper(own: str, brand: Brand) -> Paper:
    """A paper for text in the colour `own`: the theme's ground, or else one that it reads on."""
    grounds = [brand.rgb(name) for name in ("bg1", "bg2", "tx1", "tx2", "FFFFFF", "000000")]
    found = next((each for each in grounds if contrast(own, each) >= AIM), None)
    if found is not None:
        return Paper(found, own)
    return Paper(grounds[0], max(("000000", "FFFFFF"), key=lambda ink: contrast(ink, grounds[0])))


def named(brand: Brand, color: str) -> str:
    """The theme's own name for a colour, so that it follows the theme, or else the colour."""
    names = ("tx1", "bg1", "tx2", "bg2", *_ACCENTS)
    return next((name for name in names if brand.rgb(name) == brand.rgb(color)), color)


def uses_of(brand: Brand, paper: Paper, reads: Callable[[str], bool]) -> dict[str, str]:
    """What each colour is for; `reads` says of an "RRGGBB" whether text in it can be read on all
    content. Texts can be read on cards as well.
    """
    card = _card(brand, paper)
    on_card = brand.rgb(card)

    def text(*wanted: str) -> str:
        found = (
            color
            for color in wanted
            if contrast(brand.rgb(color), on_card) >= AIM and reads(brand.rgb(color))
        )
        return named(brand, next(found, paper.ink))

    highlight = _highlight(brand, paper)
    calm = _calm(brand, paper, highlight)
    support = text("tx2", *(mix(paper.ink, paper.ground, share) for share in _TEXT_TINTS))
    ink, against = named(brand, paper.ink), text(*_AGAINST)
    return {
        "text": ink,
        "support": support,
        "quiet": support,
        "rule": highlight,
        "card": card,
        "warning": text(*_WARNINGS),
        "against": against,
        "in_favour": text(highlight),
        "calm": calm,
        "highlight": highlight,
        "gain": _gain(brand, support, ink, others=(highlight, calm, against)),
        "series3": _third(brand, paper, highlight, calm),
        "table_head": ink,
        "table_line": calm,
    }


def readable_links(brand: Brand, paper: Paper, card: str) -> dict[str, str]:
    """The theme with links that can be read on the paper and on cards: PowerPoint gives them the
    theme's colour, whatever a slide says.
    """
    theme = dict(brand.theme)
    for name in ("hlink", "folHlink"):
        if min(contrast(theme[name], ground) for ground in (paper.ground, card)) < AIM:
            theme[name] = paper.ink
    return theme


def _card(brand: Brand, paper: Paper) -> str:
    """A ground for cards that is calm, can be told from the paper and carries its ink."""
    for name in ("bg2", "bg1"):
        color = brand.rgb(name)
        apart = 1.03 <= contrast(color, paper.ground) <= 1.3
        if apart and contrast(paper.ink, color) >= AIM * 1.3:
            return name
    return mix(paper.ink, paper.ground, 0.06)


def _highlight(brand: Brand, paper: Paper) -> str:
    """The first accent that stands out from the ground, or else the ink."""
    found = (name for name in _ACCENTS if contrast(brand.rgb(name), paper.ground) >= LARGE_TEXT)
    return next(found, named(brand, paper.ink))


def _calm(brand: Brand, paper: Paper, highlight: str) -> str:
    """A tone of the ink for all other bars, to be told from the ground and the highlighted one."""
    tones = [mix(paper.ink, paper.ground, share / 20) for share in range(6, 19)]
    distinct = [tone for tone in tones if apart(tone, brand.rgb(highlight)) >= ENOUGH]
    clear = [tone for tone in distinct if contrast(tone, paper.ground) >= LARGE_TEXT]
    return (clear or distinct or tones)[0]


def _third(brand: Brand, paper: Paper, highlight: str, calm: str) -> str:
    """The accent for a third series, to be told from the ground and from the two others."""
    taken = [brand.rgb(each) for each in (highlight, calm)]

    def serves(rgb: str) -> bool:
        clear = contrast(rgb, paper.ground) >= LARGE_TEXT
        return clear and all(apart(rgb, each) >= ENOUGH for each in taken)

    return next((name for name in _ACCENTS if serves(brand.rgb(name))), named(brand, paper.ink))


def _gain(brand: Brand, *wanted: str, others: Sequence[str]) -> str:
    """The one of the `wanted` colours that is told from all `others` best."""
    taken = [brand.rgb(each) for each in others]
    return max(wanted, key=lambda color: min(apart(brand.rgb(color), each) for each in taken))
