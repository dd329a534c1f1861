"""How a brand wants its charts: colours by what they are for, and the files of its fonts."""

from collections.abc import Sequence

from attache.brand.models import Brand
from attache.charts.drawing import Look
from attache.charts.style import ChartStyle
from attache.output import fonts
from attache.output.page import ChartFrame

_MAPPED = ("tx1", "bg1", "tx2", "bg2")


def chart_style(brand: Brand, frame: ChartFrame) -> ChartStyle:
    """How `brand` wants a chart of the frame's size."""
    uses = brand.uses
    series = (uses["highlight"], uses["calm"], "accent3", uses["quiet"])
    return ChartStyle(
        latin=brand.body.name,
        east_asian=brand.korean.name,
        calm=uses["calm"],
        accent=uses["highlight"],
        ink=uses["text"],
        muted=uses["support"],
        gain=uses["calm"],
        loss=uses["against"],
        series=series,
        on_calm=readable_on(brand, uses["calm"]),
        on_accent=readable_on(brand, uses["highlight"]),
        on_series=tuple(readable_on(brand, color) for color in series),
        width=frame.box.width,
        height=frame.box.height,
    )


def look(brand: Brand) -> Look:
    """What a chart in `brand` is drawn with."""
    regular, bold = fonts.files(brand.body.twin)
    east_asian, east_asian_bold = fonts.files(brand.korean.twin)
    names: Sequence[str] = (*brand.theme, *_MAPPED)
    colors = {name: brand.rgb(name) for name in names}
    return Look(colors, regular, bold, east_asian, east_asian_bold)


def readable_on(brand: Brand, color: str) -> str:
    """The theme colour of text that stands on `color`: the brand's ink or ground."""
    return max("tx1", "bg1", key=lambda ink: _contrast(brand.rgb(ink), brand.rgb(color)))


def _contrast(one: str, other: str) -> float:
    """The contrast of two colours as WCAG 2 reckons it, from 1 to 21."""
    dark, light = sorted(map(_luminance, (one, other)))
    return (light + 0.05) / (dark + 0.05)


def _luminance(rgb: str) -> float:
    shares = [channel / 255 for channel in bytes.fromhex(rgb)]
    linear = [s / 12.92 if s <= 0.04045 else ((s + 0.055) / 1.055) ** 2.4 for s in shares]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
