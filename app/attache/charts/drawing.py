"""What drawing a chart takes beyond its spec and style: values that a process can be sent."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from attache.charts.spec import ChartSpec
from attache.charts.style import ChartStyle
from attache.presentationml import is_literal


@dataclass(frozen=True, slots=True)
class Look:
    """The colours and font files behind the names of a `ChartStyle`.

    `colors` maps theme colour names (tx1, bg1, accent1, ...) to "RRGGBB". `regular` and `bold` are
    the files of the Latin font's open twin, the others those of the East Asian one's.
    """

    colors: Mapping[str, str]
    regular: Path
    bold: Path
    east_asian: Path
    east_asian_bold: Path

    def rgb(self, color: str) -> str:
        """The "RRGGBB" of a colour of the style."""
        return color if is_literal(color) else self.colors[color]


@dataclass(frozen=True, slots=True)
class Drawing:
    """One chart to be drawn in a frame of its style's size."""

    spec: ChartSpec
    style: ChartStyle
    look: Look
