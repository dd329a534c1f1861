"""What a foreign brand uses its colours for: text that can be read, bars that stand apart."""

from dataclasses import dataclass

from attache.brand.contrast import LARGE_TEXT, NORMAL_TEXT, contrast
from attache.brand.foreign.colors import mix
from attache.brand.foreign.grounds import Ground
from attache.brand.models import Brand
from attache.pack.models import Role

SPARE = 1.03
"""What the contrast has over the least, because pixels are rounded."""
INKS = ("tx1", "bg1", "tx2", "bg2", "000000", "FFFFFF")
"""What text may be set in where the template's own colour cannot be read."""
_AIM = NORMAL_TEXT * SPARE
_WARNINGS, _AGAINST = ("8A5A00", "FFC65C"), ("8A3B12", "FF9E80")
"""Amber and rust, for light grounds and for dark ones."""
_APART = 1.5
"""The contrast of the highlighted bar with the calm ones."""
_TEXT_TINTS = (0.72, 0.8, 0.88)
_ACCENTS = ("accent1", "accent2", "accent3", "accent4", "accent5", "accent6")


@dataclass(frozen=True, slots=True)
class Paper:
    """What content is set on, "RRGGBB", and the colour of its text."""

    ground: str
    ink: str


def paper_of(brand: Brand, ground: Ground) -> Paper:
    """From the slide of points: its body's ground, in its body's colour where that can be read."""
    body = brand.layouts[Role.POINTS].slots["body"]
    color = ground.color(body.box)
    names = (body.style.color, *INKS)
    readable = (name for name in names if contrast(brand.rgb(name), color) >= _AIM)
    return Paper(color, named(brand, next(readable, "000000")))


def named(brand: Brand, color: str) -> str:
    """The theme's own name for a colour, so that it follows the theme, or else the colour."""
    names = ("tx1", "bg1", "tx2", "bg2", *_ACCENTS)
    return next((name for name in names if brand.rgb(name) == brand.rgb(color)), color)


def uses_of(brand: Brand, paper: Paper) -> dict[str, str]:
    """What each colour is for; texts can be read on the paper and on cards."""
    ink = brand.rgb(paper.ink)
    card = _card(brand, paper, ink)
    grounds = (paper.ground, brand.rgb(card))

    def text(*wanted: str) -> str:
        found = (c for c in wanted if all(contrast(brand.rgb(c), g) >= _AIM for g in grounds))
        return named(brand, next(found, paper.ink))

    highlight = _highlight(brand, paper)
    calm = _calm(brand, paper, ink, highlight)
    support = text("tx2", *(mix(ink, paper.ground, share) for share in _TEXT_TINTS))
    return {
        "text": paper.ink,
        "support": support,
        "quiet": support,
        "rule": highlight,
        "card": card,
        "warning": text(*_WARNINGS),
        "against": text(*_AGAINST),
        "in_favour": text(highlight),
        "calm": calm,
        "highlight": highlight,
        "table_head": paper.ink,
        "table_line": calm,
    }


def readable_links(brand: Brand, paper: Paper, card: str) -> dict[str, str]:
    """The theme with links that can be read on the paper and on cards: PowerPoint gives them the
    theme's colour, whatever a slide says.
    """
    theme = dict(brand.theme)
    for name in ("hlink", "folHlink"):
        if min(contrast(theme[name], ground) for ground in (paper.ground, card)) < _AIM:
            theme[name] = brand.rgb(paper.ink)
    return theme


def _card(brand: Brand, paper: Paper, ink: str) -> str:
    """A ground for cards that is calm, can be told from the paper and carries its ink."""
    for name in ("bg2", "bg1"):
        color = brand.rgb(name)
        apart = 1.03 <= contrast(color, paper.ground) <= 1.3
        if apart and contrast(ink, color) >= _AIM * 1.3:
            return name
    return mix(ink, paper.ground, 0.06)


def _highlight(brand: Brand, paper: Paper) -> str:
    """The first accent that stands out from the ground, or else the ink."""
    found = (name for name in _ACCENTS if contrast(brand.rgb(name), paper.ground) >= LARGE_TEXT)
    return next(found, paper.ink)


def _calm(brand: Brand, paper: Paper, ink: str, highlight: str) -> str:
    """A tone of the ink for all other bars, as far from the ground as from the highlighted one."""
    tones = [mix(ink, paper.ground, share / 20) for share in range(6, 19)]
    apart = [tone for tone in tones if contrast(tone, brand.rgb(highlight)) >= _APART]
    clear = [tone for tone in apart if contrast(tone, paper.ground) >= LARGE_TEXT]
    return (clear or apart or tones)[0]
