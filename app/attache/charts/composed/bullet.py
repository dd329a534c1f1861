"""A bullet chart, each value a bar and its target a mark across it: its cells and its layout.

PowerPoint has no such chart. Two stacks of bars on two pairs of axes make one: the value and what
carries the label, and an unseen bar up to the target with the mark at its end. Both stacks reach as
far, so that every program finds the same bounds for both axes after an edit.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from attache.charts.annotate.anchor_texts import text_beside
from attache.charts.annotate.anchors import Anchors
from attache.charts.axis.framing import Box, Page, page_of
from attache.charts.axis.label_room import no_points
from attache.charts.axis.places import Layout
from attache.charts.axis.rooms import category_names, under_legend
from attache.charts.axis.value_axis import marked
from attache.charts.keys import Keys, keys
from attache.charts.measure import widest
from attache.charts.numbers import finite
from attache.charts.scale import Need, Scale, scale
from attache.charts.spec import ChartSpec
from attache.charts.style import ChartStyle
from attache.charts.table import Column, Table, checked_series, data_table
from attache.charts.text_formulas import number_formula, number_text
from attache.errors import AttacheError
from attache.pack.chart_type import ChartType

_MARK = 0.014  # The thickness of a mark as a share of what the axis spans.
_CLEAR = 1.5  # How far the label stands from the target, in marks.
_BAR, _THICKEST = 0.45, 26.0  # A bar's share of its row, and its thickness in points at most.
_ACROSS = 1.6  # The length of a mark as a share of the bar's thickness.
_WIDEST_GAP = 500  # PowerPoint's own limit, in percent of a bar.
_OF = {"en": " of "}
_BETWEEN = " / "


@dataclass(frozen=True, slots=True)
class BulletLayout:
    """Where everything is. `frame` is what any chart with lying bars has.

    `mark_gap` is the gap between marks in percent of a mark, as `frame.gap` is that between bars.
    """

    frame: Layout
    keys: Keys
    mark_gap: int

    @property
    def labelled(self) -> bool:
        """Whether every row ends in its numbers."""
        return not self.frame.value_axis


def bullet_table(spec: ChartSpec) -> Table:
    """The values and their targets, then what the chart is drawn from, worked out from them.

    The helpers are: how far the row reaches up to its label, the mark, what carries the label, the
    space between the value and that, the rest behind the mark, nothing, and the label's text.
    Raises AttacheError as `checked_series` does, and where there are not two series.
    """
    series = checked_series(spec)
    if len(series) != 2:
        raise AttacheError(
            f'Chart "{spec.id}": a bullet chart shows a value and its target, '
            f"which is two series, not {len(series)}.",
            "Choose the column with the values and the one with the targets, or take bars.",
        )
    table = data_table(spec, series)
    return replace(table, helpers=_helpers(table, _between(spec)))


def bullet_layout(spec: ChartSpec, table: Table, style: ChartStyle) -> BulletLayout:
    """The layout of a bullet chart in a frame of the style's size, with room for annotations."""
    page = page_of(replace(spec, type=ChartType.BAR), table, style)
    if not spec.annotations:
        return arranged(page, style)
    from attache.charts.annotate.points import BULLETS  # most charts have no annotations
    from attache.charts.annotate.room import with_room

    return with_room(spec, page, style, BULLETS)


def arranged(page: Page, style: ChartStyle) -> BulletLayout:
    """The layout of a page, its spare room left empty."""
    spec, table = page.spec, page.table
    legend = keys(page, [one.name for one in table.data], (style.calm, style.ink))
    top = under_legend(page, legend.box)
    labels = spec.show_labels and page.line * 0.95 <= (page.height - top) / page.count
    names = category_names(page)
    plot = _plot(page, top, names.room, labels=labels)
    slot = plot.height * page.height / page.count
    bar = min(_BAR * slot, _THICKEST)
    frame = Layout(
        plot=plot,
        legend=legend.box,
        labels=no_points(page),
        value_axis=not labels,
        skip=names.skip,
        turn=0,
        gap=_gap(slot, bar),
        crowded=False,
        scale=_scale(page, plot, labels=labels),
    )
    return BulletLayout(frame, legend, _gap(slot, bar * _ACROSS))


def bullet_anchors(spec: ChartSpec, style: ChartStyle, table: Table) -> Anchors:
    """Where the values and targets of a bullet chart end."""
    return anchors_of(page_of(spec, table, style), style, bullet_layout(spec, table, style))


def anchors_of(page: Page, style: ChartStyle, layout: BulletLayout) -> Anchors:
    """The same of a bullet chart that is laid out already."""
    frame, table = layout.frame, page.table
    width, height = page.width, page.height
    top, high = frame.plot.top * height, frame.plot.height * height
    slot = high / len(table.categories)
    anchors = Anchors(
        width=width,
        height=height,
        left=frame.plot.left * width,
        top=top,
        right=(frame.plot.left + frame.plot.width) * width,
        foot=top + high,
        lies=True,
        middles=tuple(top + (i + 0.5) * slot for i in range(len(table.categories))),
        thick=slot / (1 + frame.gap / 100),
        low=frame.scale.low,
        high=frame.scale.high,
        ends=tuple(column.values for column in table.data),
        totals=tuple(map(_outermost, *(column.values for column in table.data))),
    )
    if frame.value_axis:
        return anchors
    reaches, texts = table.helpers[0].values, table.helpers[-1].texts
    placed = (
        text_beside(style, anchors.at(i, end or 0.0), text, "rl"[(end or 0.0) < 0], 4.0, bold=True)
        for i, (end, text) in enumerate(zip(reaches, texts, strict=True))
    )
    return replace(anchors, texts=tuple(placed))


def _outermost(value: float | None, target: float | None) -> float | None:
    known = [each for each in (value, target) if each is not None]
    return max(known, key=abs) if known else None


def _between(spec: ChartSpec) -> str:
    return _OF.get(spec.language.partition("-")[0], _BETWEEN)


def _helpers(table: Table, between: str) -> tuple[Column, ...]:
    values, targets = table.data
    pairs = list(zip(values.values, targets.values, strict=True))
    unit = finite(_MARK * _span([each for pair in pairs for each in pair])) or 0.0
    marks = [_signed(unit, target) if target is not None else 0.0 for _, target in pairs]
    reaches = [_reach(*pair, mark) for pair, mark in zip(pairs, marks, strict=True)]
    ends = [_signed(unit, reach) for reach in reaches]
    spaces = [_left(pair[0] or 0.0, reach) for pair, reach in zip(pairs, reaches, strict=True)]
    rests = [
        _left((target or 0.0) + mark, reach) + end
        for (_, target), mark, reach, end in zip(pairs, marks, reaches, ends, strict=True)
    ]
    rows = range(2, len(pairs) + 2)
    thick = f"{_MARK}*(MAX($B$2:$C${len(pairs) + 1},0)-MIN($B$2:$C${len(pairs) + 1},0))"
    return (
        _column(3, "Reach", reaches, map(_reach_formula, rows)),
        _column(4, "Mark", marks, (f'=IF(C{r}="",0,IF(C{r}<0,-1,1)*{thick})' for r in rows)),
        _column(5, "End", ends, (f"=IF(D{row}<0,-1,1)*{thick}" for row in rows)),
        _column(6, "Space", spaces, (f"={_left_formula(f'B{row}', row)}" for row in rows)),
        _column(7, "Rest", rests, (f"={_left_formula(f'(C{r}+E{r})', r)}+F{r}" for r in rows)),
        _column(8, "Start", [0.0] * len(pairs), [""] * len(pairs)),
        _labels(9, values, targets, between),
    )


def _column(number: int, name: str, values: list[float], formulas: Iterable[str]) -> Column:
    codes = ("General",) * len(values)
    return Column(number, name, tuple(values), codes, tuple(formulas))


def _span(values: Iterable[float | None]) -> float:
    known = [value for value in values if value is not None]
    return max(*known, 0.0) - min(*known, 0.0)


def _signed(unit: float, value: float) -> float:
    return -unit if value < 0 else unit


def _reach(value: float | None, target: float | None, mark: float) -> float:
    """How far the row reaches: its label stands there, clear of bar and mark."""
    clear, base = _CLEAR * abs(mark), target or 0.0
    known = [each for each in (value, target) if each is not None] or [0.0]
    own = base if value is None else value
    reach = max(own, base + clear) if max(known) >= 0 else min(own, base - clear)
    return finite(reach) or 0.0


def _reach_formula(row: int) -> str:
    clear = f"{_CLEAR:g}*ABS(E{row})"
    far, near = f"MAX(B{row},C{row}+{clear})", f"MIN(B{row},C{row}-{clear})"
    return f"=IF(MAX(B{row}:C{row})>=0,{far},{near})"


def _left(used: float, reach: float) -> float:
    """What is left up to the reach; bars stack on each side of zero by themselves."""
    return reach if used < 0 <= reach else finite(reach - used) or 0.0


def _left_formula(used: str, row: int) -> str:
    return f"IF(AND({used}<0,D{row}>=0),D{row},D{row}-{used})"


def _labels(number: int, values: Column, targets: Column, between: str) -> Column:
    """ "82 of 100", and the value alone where it has no target."""
    texts: list[str] = []
    formulas: list[str] = []
    pairs = zip(values.values, targets.values, strict=True)
    for row, (value, target) in enumerate(pairs, start=2):
        of = "" if target is None else between + number_text(targets.numbers, target)
        texts.append(number_text(values.numbers, value) + of)
        first = number_formula(f"B{row}", values.numbers, value)
        second = number_formula(f"C{row}", targets.numbers, target)
        formulas.append(f'={first}&IF(C{row}="","","{between}"&{second})')
    return Column(number, "Label", (), (), tuple(formulas), tuple(texts))


def _plot(page: Page, top: float, names: float, *, labels: bool) -> Box:
    """What the names, the labels and a value axis leave of the frame."""
    right = _label_width(page) if labels else 0.0
    return page.shares(names, top, right + page.size, 0.0 if labels else 1.8 * page.size)


def _label_width(page: Page) -> float:
    return widest(page.table.helpers[-1].texts, page.size)


def _scale(page: Page, plot: Box, *, labels: bool) -> Scale:
    """The axis of bars and marks alike; labels of rows that end below zero need room there."""
    reaches, ends = page.table.helpers[0], page.table.helpers[2]
    drawn = [each for column in page.table.data for _, each in column.known]
    drawn += [r + e for (_, r), (_, e) in zip(reaches.known, ends.known, strict=True)]
    shown = marked(page)
    beyond = any(value > max(drawn) for value in shown)
    low, high = min(*drawn, *shown, 0.0), max(*drawn, *shown, 0.0)
    room = _label_width(page) + page.size
    hangs = labels and any(each < 0 for _, each in reaches.known)
    spare = (high - low) * room / max(plot.width * page.width - room, room) if hangs else 0.0
    return scale(
        Need(
            low=low - spare,
            high=high,
            floor=None if low < 0 else 0.0,
            ceiling=0.0 if high <= 0 and low < 0 else None,
            keeps_high=high > 0 and not beyond,
            shown=not labels,
            decimals=page.table.numbers.decimals,
        )
    )


def _gap(slot: float, bar: float) -> int:
    return min(_WIDEST_GAP, round((slot / bar - 1) * 100))
