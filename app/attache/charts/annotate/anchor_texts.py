"""The places of labels beside points, for what keeps clear of them."""

from attache.charts.annotate.measure import Ruler
from attache.charts.style import ChartStyle

TextPlace = tuple[float, float, float, float]


def text_beside(
    style: ChartStyle, at: tuple[float, float], text: str, place: str, gap: float, *, bold: bool
) -> TextPlace:
    """The (left, top, width, height) of a label so far to the "l", "r", "t" or "b" of a point."""
    wide, high = Ruler(style.latin, style.size, bold).box((text,))
    x, y = at
    left = {"l": x - gap - wide, "r": x + gap}.get(place, x - wide / 2)
    top = {"t": y - gap - high, "b": y + gap}.get(place, y - high / 2)
    return left, top, wide, high
