"""How a brand wants its charts: fonts, sizes and theme colours, never colours of their own."""

from dataclasses import dataclass

from attache.charts.shades import Shade
from attache.units import Emu, inches

_WIDTH = inches(7)
_HEIGHT = inches(4.2)


@dataclass(frozen=True, slots=True)
class ChartStyle:
    """Fonts, label size in points and colours of a chart, theme colour names or "RRGGBB".

    `calm` is the tone of what is not highlighted, `accent` that of what is; `ink` is for labels,
    `muted` for lines and lesser labels, `ground` the slide's own colour. `on_calm`, `on_accent`
    and `on_series` are the colours of labels standing on those fills; an empty `on_series` means
    `ink`. `parts` are five shades that can be told apart, for parts of a whole, and `calm_parts`
    four that stay behind the accent. `width` and `height` are the frame's, from which follows how
    many labels have room.
    """

    latin: str = "Calibri"
    east_asian: str = "Malgun Gothic"
    size: float = 14
    calm: str = "accent2"
    accent: str = "accent1"
    ink: str = "tx1"
    muted: str = "tx1"
    ground: str = "bg1"
    gain: str = "accent3"
    loss: str = "accent4"
    series: tuple[str, ...] = ("accent1", "accent2", "accent3", "accent4")
    on_calm: str = "tx1"
    on_accent: str = "bg1"
    on_series: tuple[str, ...] = ()
    parts: tuple[Shade, ...] = (
        Shade("accent1", on="bg1"),
        Shade("accent2"),
        Shade("accent3"),
        Shade("accent4"),
        Shade("accent2", 40, 60),
    )
    calm_parts: tuple[Shade, ...] = (
        Shade("accent2"),
        Shade("accent2", 60, 40),
        Shade("accent2", 40, 60),
        Shade("accent2", 20, 80),
    )
    width: Emu = _WIDTH
    height: Emu = _HEIGHT
