"""Drawings in the bundled fonts, and what every one of them has to keep."""

from chart_deck import PALETTE, STYLE
from matplotlib.text import Text

from attache import paths
from attache.charts.drawing import Drawing, Look
from attache.charts.figure import figure, pdf
from attache.charts.spec import ChartSpec
from attache.charts.style import ChartStyle
from attache.units import Emu

_FONTS = paths.fonts()
LOOK = Look(
    {**PALETTE, "tx1": PALETTE["dk1"], "bg1": PALETTE["lt1"]},
    _FONTS / "Carlito-Regular.ttf",
    _FONTS / "Carlito-Bold.ttf",
    _FONTS / "NanumGothic-Regular.ttf",
    _FONTS / "NanumGothic-Bold.ttf",
)
_HAIR = 2.0
"""Points: the tip of an accent may stand so far out where bars are as close as lines."""


def drawing(spec: ChartSpec, style: ChartStyle = STYLE) -> Drawing:
    return Drawing(spec, style, LOOK)


def must_stay_inside(spec: ChartSpec, width: Emu = STYLE.width, height: Emu = STYLE.height) -> None:
    """It is drawn, and no text reaches out of the figure by more than a hair."""
    style = ChartStyle(muted="accent6", width=width, height=height)
    assert pdf([drawing(spec, style)])
    shown = figure(drawing(spec, style))
    wide, high = shown.get_size_inches() * 72
    for artist in shown.findobj(Text):
        assert isinstance(artist, Text)
        box = artist.get_window_extent()
        if artist.get_text().strip():
            assert box.x0 >= -_HAIR, artist
            assert box.y0 >= -_HAIR, artist
            assert box.x1 <= wide + _HAIR, artist
            assert box.y1 <= high + _HAIR, artist
