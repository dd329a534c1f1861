"""The frame of a chart in points, and what is asked about its data again and again."""

from dataclasses import dataclass

from attache.charts.annotate.anchors import NO_ROOM, Room
from attache.charts.measure import line_height, text_width, widest
from attache.charts.spec import ChartSpec, lights_series
from attache.charts.style import ChartStyle
from attache.charts.table import Column, Table
from attache.pack.annotation import AnnotationKind
from attache.pack.chart_type import ChartType
from attache.units import EMU_PER_POINT

_GAPS = {1: 250, 2: 110, 3: 70}  # Few bars would be slabs without wider gaps.
_GAP = 50
_ALL_POINTS = 8
_PERCENT = "0%"  # As wide as the sign alone is, which is measured as one digit.
_LINES = frozenset({ChartType.LINE, ChartType.SLOPE})
_STACKS = frozenset({ChartType.STACKED, ChartType.STACKED_100})
_EDGES = frozenset({ChartType.AREA, ChartType.SLOPE})


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in shares of the chart's width and height."""

    left: float
    top: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Page:
    """The frame of a chart: its width, its height and the size of its text in points.

    `spare` is the room that annotations take on each side of it.
    """

    spec: ChartSpec
    table: Table
    size: float
    width: float
    height: float
    spare: Room = NO_ROOM

    @property
    def type(self) -> ChartType:
        """The chart's type."""
        return self.spec.type

    @property
    def count(self) -> int:
        """How many categories there are."""
        return len(self.table.categories)

    @property
    def several(self) -> bool:
        """Whether there is more than one series."""
        return len(self.table.data) > 1

    @property
    def lies(self) -> bool:
        """Whether the values run from left to right."""
        return self.type is ChartType.BAR

    @property
    def is_line(self) -> bool:
        """Whether the values need not begin at zero."""
        return self.type in _LINES

    @property
    def stacks(self) -> bool:
        """Whether bars stand on one another."""
        return self.type in _STACKS

    @property
    def edges(self) -> bool:
        """Whether the first and the last category stand on the sides of the plot."""
        return self.type in _EDGES

    @property
    def bars(self) -> tuple[Column, ...]:
        """The series drawn as bars."""
        return self.table.data[:-1] if self.type is ChartType.COMBINATION else self.table.data

    @property
    def label_width(self) -> float:
        """The width of the widest label in points."""
        sign = "+" if self.table.bridge else ""
        shown = shown_columns(self.spec, self.table)
        texts = [sign + column.numbers.text(v) for column in shown for _, v in column.known]
        wide = [text.replace("%", _PERCENT) for text in (*texts, *self._ticks())]
        return widest(wide, self.size)

    def _ticks(self) -> list[str]:
        """What the value axis may say that is wider than any label."""
        if self.type is ChartType.STACKED_100:
            return ["100%"]
        if self.type is ChartType.AREA and self.several:
            rows = zip(*(column.values for column in self.table.data), strict=True)
            highest = max(sum(value or 0.0 for value in row) for row in rows)
            return [self.table.numbers.text(highest)]
        return []

    @property
    def gap(self) -> int:
        """The gap between bars in percent of a bar."""
        return 60 if len(self.bars) > 1 else _GAPS.get(self.count, _GAP)

    @property
    def crowded(self) -> bool:
        """Whether one line has too many points to label each."""
        if self.several:
            return False
        return self.type is ChartType.AREA or (self.is_line and self.count > _ALL_POINTS)

    @property
    def line(self) -> float:
        """The height of a line of text in points."""
        return line_height(self.size)

    def slots(self, length: float) -> float:
        """The room of a category in points where the axis of categories is so long."""
        return length / max(1, self.count - 1 if self.edges else self.count)

    def width_of(self, text: str) -> float:
        """The width of a text in points."""
        return text_width(text, self.size)

    def shares(self, left: float, top: float, right: float, bottom: float) -> Box:
        """What margins in points leave of the frame."""
        spare = self.spare
        left, right = (left + spare.left) / self.width, (right + spare.right) / self.width
        top, bottom = (top + spare.top) / self.height, (bottom + spare.foot) / self.height
        return Box(left, top, max(0.1, 1 - left - right), max(0.1, 1 - top - bottom))


def page_of(spec: ChartSpec, table: Table, style: ChartStyle) -> Page:
    """The frame of a chart of the style's size."""
    return Page(spec, table, style.size, style.width / EMU_PER_POINT, style.height / EMU_PER_POINT)


def shown_columns(spec: ChartSpec, table: Table) -> tuple[Column, ...]:
    """The columns that labels show the values of, one a series: shares where they are drawn."""
    is_shared = spec.type is ChartType.STACKED_100 and table.helpers
    return table.helpers if is_shared else table.data


def highlighted(spec: ChartSpec) -> int | None:
    """The place of the highlighted category (one series) or series (several), None for none."""
    of_series = lights_series(spec.type, len(spec.series))
    names = [series.name for series in spec.series] if of_series else spec.categories
    places = [i for i, name in enumerate(names) if name == spec.highlight]
    return places[0] if places and spec.highlight is not None else None


def partial(spec: ChartSpec) -> frozenset[int]:
    """The places of the categories that are not complete."""
    names = {one.at for one in spec.annotations if one.kind is AnnotationKind.PARTIAL}
    return frozenset(i for i, name in enumerate(spec.categories) if name in names)
