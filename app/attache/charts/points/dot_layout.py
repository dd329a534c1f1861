"""Where the dots of a dot plot, their names and labels are in its frame."""

from collections.abc import Iterable
from dataclasses import dataclass

from attache.charts.axis.framing import Box, Page, page_of
from attache.charts.axis.marks import series_colors
from attache.charts.axis.places import Layout
from attache.charts.axis.value_axis import marked
from attache.charts.fitted import Fitted, fitted
from attache.charts.keys import Keys, keys
from attache.charts.measure import text_width, widest
from attache.charts.points.axis import Axis, thinned, wide_scale
from attache.charts.points.labels import GAP, Label
from attache.charts.scale import Scale
from attache.charts.shades import Shade
from attache.charts.spec import ChartSpec
from attache.charts.style import ChartStyle
from attache.charts.table import Column, Table

_WRAPPED, _WHOLE = 13.5, 16.0  # The widest line of a name, as a multiple of its size.
_FEW = 6  # Rows that are high enough for names of two lines.
NAME_GAP = 6.0
_NAMES = 0.45  # The names' share of the width at most.
_LABELLED = 2  # Of more series the labels would run into each other.
_MARKERS = ((18.0, 11), (12.0, 8))
_SMALLEST, _OF_SLOT = 3, 0.75
_BOLD = 1.08
_SKIPS = (1, 2, 3, 4, 6, 12, 24, 36, 60, 120)


@dataclass(frozen=True, slots=True)
class DotLayout:
    """How a dot plot is laid out.

    `frame` is what any chart with lying rows has. `names` are those of the rows; `labels` are, one
    mapping a series, the values beside its dots. `marker` is the width of a dot in points.
    """

    frame: Layout
    axis: Axis
    keys: Keys | None
    names: tuple[Fitted, ...]
    labels: tuple[dict[int, Label], ...]
    marker: int

    @property
    def named(self) -> range:
        """The rows whose names are shown."""
        return range(0, len(self.names), self.frame.skip)

    def seen(self, column: Column) -> dict[int, float]:
        """The values of a series that the axis reaches, by their rows."""
        scale = self.frame.scale
        return {i: value for i, value in column.known if scale.low <= value <= scale.high}


def row_names(categories: tuple[str, ...]) -> tuple[Fitted, ...]:
    """The names of the rows as they are shown: in two lines where the rows are few."""
    few = len(categories) <= _FEW
    return tuple(fitted(name, _WRAPPED if few else _WHOLE, 2 if few else 1) for name in categories)


def dot_layout(spec: ChartSpec, table: Table, style: ChartStyle) -> DotLayout:
    """The layout of a dot plot in a frame of the style's size, with the room of annotations."""
    page = page_of(spec, table, style)
    if not spec.annotations:
        return arranged(page, style)
    from attache.charts.annotate.points import DOTS  # most charts have no annotations
    from attache.charts.annotate.room import with_room

    return with_room(spec, page, style, DOTS)


def arranged(page: Page, style: ChartStyle) -> DotLayout:
    """The layout of a page, its spare room left empty."""
    spec, table = page.spec, page.table
    legend = _legend(page, style)
    names = row_names(table.categories)
    edge = max(0.2 * page.size, 0.5 * (page.line - page.height / page.count))
    top = edge + (legend.box.height * page.height + 0.3 * page.size if legend else 0.0)
    labels = spec.show_labels and len(table.data) <= _LABELLED
    labels = labels and page.line * 0.95 <= (page.height - top) / page.count
    foot = edge if labels else 1.8 * page.size
    marker = _marker((page.height - top - foot) / page.count)
    beside = _label_width(page) + marker / 2 + GAP if labels else 0.0
    scale, plot = _plot(page, names, (top, foot, beside), marker)
    slot = plot.height * page.height / page.count
    shown = _labels(table, style) if labels else tuple(dict[int, Label]() for _ in table.data)
    frame = Layout(
        plot=plot,
        legend=legend.box if legend else None,
        labels=tuple(frozenset(labelled) for labelled in shown),
        value_axis=not labels,
        skip=next((skip for skip in _SKIPS if page.line * 0.95 <= slot * skip), _SKIPS[-1]),
        turn=0,
        gap=0,
        crowded=False,
        scale=scale,
    )
    axis = Axis(scale, table.data, shown=not labels)
    return DotLayout(frame, axis, legend, names, shown, marker)


def _legend(page: Page, style: ChartStyle) -> Keys | None:
    if not page.several:
        return None
    columns = page.table.data
    fills = [Shade(series_colors(page.spec, style, i, True)[0]) for i in range(len(columns))]
    return keys(page, [c.name for c in columns], fills)


def _marker(slot: float) -> int:
    fitting = (size for least, size in _MARKERS if slot >= least)
    return next(fitting, max(_SMALLEST, int(slot * _OF_SLOT)))


def _label_width(page: Page) -> float:
    texts = [c.numbers.text(value) for c in page.table.data for _, value in c.known]
    return widest(texts, page.size) * _BOLD


def _plot(
    page: Page, names: tuple[Fitted, ...], margins: tuple[float, float, float], marker: int
) -> tuple[Scale, Box]:
    """The scale and the plot. `margins` are above, below, and for a label beside a dot, if any.

    Where the values stand at the dots, the scale begins so far below them that dots and labels
    keep clear of the names.
    """
    top, foot, beside = margins
    size = page.size
    room = widest([line for name in names for line in name.lines], size) + 0.9 * size
    left = min(room, page.width * _NAMES)
    right = beside + 0.3 * size if beside else size
    width = max(page.width - left - right, page.width * 0.1)
    spare = (beside + 0.4 * size) if beside and page.several else marker / 2 + 0.4 * size
    values = [value for column in page.table.data for _, value in column.known]
    scale = wide_scale(
        values,
        begin=page.spec.axis_from,
        shown=not beside,
        decimals=page.table.numbers.decimals,
        spare=min(0.5, spare / width) if beside else 0.0,
        marked=marked(page),
    )
    if not beside:
        scale = thinned(scale, lambda one: _is_roomy(page, one, width))
        last = Axis(scale, page.table.data).tick_texts()[-1]
        right = max(size, text_width(last, size) * 0.6)
    return scale, page.shares(left, top, right, foot)


def _is_roomy(page: Page, one: Scale, width: float) -> bool:
    texts = Axis(one, page.table.data).tick_texts()
    return len(texts) * (widest(texts, page.size) + page.size) <= width * 1.2


def _labels(table: Table, style: ChartStyle) -> tuple[dict[int, Label], ...]:
    """The values: to the right of the dots; of two, the lower one's to the left.

    What stands to the left stands on the line that leads to the dot, and hides it.
    """
    several = len(table.data) > 1
    rows = [[v for v in row if v is not None] for row in values_by_row(table)]
    lower: set[int] = set()
    shown: list[dict[int, Label]] = []
    for column in table.data:
        labels: dict[int, Label] = {}
        for i, value in column.known:
            first = several and len(rows[i]) > 1 and value == min(rows[i]) and i not in lower
            if first:
                lower.add(i)
            ground = style.ground if first else ""
            labels[i] = Label(column.numbers.text(value), "l" if first else "r", True, ground)
        shown.append(labels)
    return tuple(shown)


def values_by_row(table: Table) -> Iterable[tuple[float | None, ...]]:
    """The values of each row, one a series."""
    return zip(*(column.values for column in table.data), strict=True)
