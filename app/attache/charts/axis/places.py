"""What is known of a chart once it is laid out: the plot, the legend, the axes and the labels."""

from dataclasses import dataclass

from attache.charts.axis.framing import Box
from attache.charts.scale import Scale


@dataclass(frozen=True, slots=True)
class Ending:
    """A label beside the first or the last point of a line or an area, by its series' name.

    `place` is "l" or "r". `name` is empty where the label is the value alone; `is_whole` says that
    it is the series' own and was not cut. `is_valued` says that the value stands there as well,
    before the name where the `name_follows`. `shift` is how far it is moved down, in points, to
    keep clear of others.
    """

    series: int
    point: int
    place: str
    name: str = ""
    is_whole: bool = True
    is_valued: bool = True
    name_follows: bool = False
    shift: float = 0.0

    @property
    def is_plain(self) -> bool:
        """Whether it is the value alone where that stands anyway."""
        return not self.name and not self.shift

    def text(self, value: str) -> str:
        """What the label says, `value` being its point's."""
        parts = [self.name, value if self.is_valued else ""]
        if self.name_follows:
            parts.reverse()
        return " ".join(part for part in parts if part)


@dataclass(frozen=True, slots=True)
class Layout:
    """How a chart is laid out.

    `labels` are, one set a data column, the points that carry a label; `endings` are those that
    stand at the ends of lines and areas and may say their series' names. A `crowded` line is
    labelled at its ends and extremes only. Every `skip`-th category is named, and `turn` is the
    angle of the names in degrees. `scale` is the value axis, `second` that of a line on an axis of
    its own. `gap` is the gap between bars in percent of a bar. Where the plot has `edges`, the
    first and the last category stand on its sides.
    """

    plot: Box
    legend: Box | None
    labels: tuple[frozenset[int], ...]
    value_axis: bool
    skip: int
    turn: int
    gap: int
    crowded: bool
    scale: Scale
    second: Scale | None = None
    edges: bool = False
    endings: tuple[Ending, ...] = ()

    def endings_of(self, series: int) -> dict[int, Ending]:
        """The labels at the ends of a series, by their points."""
        return {ending.point: ending for ending in self.endings if ending.series == series}
