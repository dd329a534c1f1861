"""The colours and font files of a brand that its drawn charts take."""

from collections.abc import Sequence

from attache.brand.models import Brand
from attache.charts.drawing import Look
from attache.output import fonts

_MAPPED = ("tx1", "bg1", "tx2", "bg2")


def look(brand: Brand) -> Look:
    """What a chart in `brand` is drawn with."""
    regular, bold = fonts.files(brand.body.twin)
    east_asian, east_asian_bold = fonts.files(brand.korean.twin)
    names: Sequence[str] = (*brand.theme, *_MAPPED)
    colors = {name: brand.rgb(name) for name in names}
    return Look(colors, regular, bold, east_asian, east_asian_bold)
