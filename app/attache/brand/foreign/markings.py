"""Where the marking stands at the top and at the foot: as near to the edge as it is calm."""

from collections.abc import Sequence
from dataclasses import dataclass

from attache.brand.foreign.grounds import Ground
from attache.brand.foreign.places import Slide
from attache.brand.models import Box
from attache.units import Emu, inches

EDGE, HEIGHT = inches(0.14), inches(0.28)
FOOT, GAP_TO_MARKING = inches(0.46), inches(0.06)
_STEP, _CLOSEST = inches(0.06), inches(0.08)
_WIDTHS = (inches(8.4), inches(6), inches(4.5))
"""All of a marking has room in the first; in the others a long one is set smaller."""
_LABEL = inches(5)
_SIDE, _BESIDE = inches(0.45), inches(1.3)


@dataclass(frozen=True, slots=True)
class Markings:
    """The boxes of the marking; `labels` names those that need a ground of their own."""

    top: Box
    bottom: Box
    labels: tuple[str, ...]


def marked(
    ground: Ground,
    slide: Slide,
    inks: Sequence[str],
    lowest: Emu,
    highest: Emu,
    side: Emu = _SIDE,
) -> Markings:
    """The markings no further from the edges than `lowest` at the top and `highest` at the foot,
    and no closer to the sides than `side`.
    """
    most = Emu(slide.width - 2 * side)
    top = _free(ground, slide, inks, [Emu(y) for y in _distances(lowest)], most)
    last = slide.height - HEIGHT
    bottom = _free(ground, slide, inks, [Emu(last - y) for y in _distances(highest)], most)
    width = Emu(min(_LABEL, most))
    left = Emu((slide.width - width) // 2)
    labels = (["marking_top"] if top is None else []) + (["marking_bottom"] if not bottom else [])
    return Markings(
        top or Box(left, EDGE, width, HEIGHT),
        bottom or Box(left, Emu(last - EDGE), width, HEIGHT),
        tuple(labels),
    )


def on_column(column: Box) -> Markings:
    """The markings at the top and the foot of a calm column, with room for a number beside them."""
    width = Emu(min(_WIDTHS[0], column.width - 2 * _BESIDE))
    left = Emu(column.left + (column.width - width) // 2)
    top, bottom = Emu(column.top + EDGE), Emu(column.bottom - EDGE - HEIGHT)
    return Markings(Box(left, top, width, HEIGHT), Box(left, bottom, width, HEIGHT), ())


def _distances(most: Emu) -> list[int]:
    return [EDGE, _CLOSEST, *range(EDGE + _STEP, most + 1, _STEP)]


def _free(
    ground: Ground, slide: Slide, inks: Sequence[str], tops: Sequence[Emu], most: Emu
) -> Box | None:
    """The first strip that is calm: a wide one in the middle, else a shorter one, or at a side."""
    for width in dict.fromkeys(min(each, most) for each in _WIDTHS):
        middle = (slide.width - width) // 2
        for left in (middle, slide.width - _SIDE - width, _SIDE):
            for top in tops:
                box = Box(Emu(left), top, Emu(width), HEIGHT)
                if ground.carries(box, inks):
                    return box
            if width == min(_WIDTHS[0], most):
                break
    return None
