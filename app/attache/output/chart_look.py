"""How a brand wants its charts: colours by what they are for, and the files of its fonts."""

from collections.abc import Sequence

from attache.brand.contrast import contrast
from attache.brand.fonts import font_files
from attache.brand.models import Brand
from attache.charts.drawing import Look
from attache.charts.style import ChartStyle
from attache.output.chart_shades import calm_shades, part_shades
from attache.output.page import ChartFrame
from attache.pack.vocabulary import Role


def chart_style(brand: Brand, frame: ChartFrame) -> ChartStyle:
    """How `brand` wants a chart of the frame's size."""
    calm, highlight = brand.use("calm"), brand.use("highlight")
    series = (highlight, calm, brand.uses.get("series3", "accent3"), brand.use("series4"))
    ground = brand.layouts[Role.CHART].ground
    return ChartStyle(
        latin=brand.body.name,
        east_asian=brand.korean.name,
        calm=calm,
        accent=highlight,
        ink=brand.use("text"),
        muted=brand.use("support"),
        ground=ground,
        gain=brand.use("gain"),
        loss=brand.use("loss"),
        series=series,
        on_calm=readable_on(brand, calm),
        on_accent=readable_on(brand, highlight),
        on_series=tuple(readable_on(brand, color) for color in series),
        parts=part_shades(brand, series, calm, 5, ground),
        calm_parts=calm_shades(brand, calm, highlight, 4, ground),
        width=frame.box.width,
        height=frame.box.height,
    )


def look(brand: Brand) -> Look:
    """What a chart in `brand` is drawn with."""
    regular, bold = font_files(brand.body.twin)
    east_asian, east_asian_bold = font_files(brand.korean.twin)
    names: Sequence[str] = (*brand.theme, *brand.mapped)
    colors = {name: brand.rgb(name) for name in names}
    return Look(colors, regular, bold, east_asian, east_asian_bold)


def readable_on(brand: Brand, color: str) -> str:
    """The theme colour of text that stands on `color`: the brand's ink or ground."""
    return max("tx1", "bg1", key=lambda ink: contrast(brand.rgb(ink), brand.rgb(color)))
