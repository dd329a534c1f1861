"""The native chart, as LibreOffice draws it, beside its twin: alike in every mark and label."""

import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from libreoffice import by_libreoffice
from twins import deck, drawings, frame, specs
from vectors import Drawn, Mark, Word, drawn

from attache.brand.library import brand, house_brands
from attache.charts.axis.layout import Box, chart_layout
from attache.charts.composed.bullet import bullet_layout
from attache.charts.composed.marimekko import marimekko_layout
from attache.charts.composed.table_bars import table_layout
from attache.charts.drawing import Drawing
from attache.charts.families import chart_table
from attache.charts.figure import pdf
from attache.charts.points.dot_layout import dot_layout, row_names
from attache.charts.points.doughnut_layout import HOLE, doughnut_layout
from attache.charts.points.scatter_layout import scatter_layout
from attache.charts.table import Table
from attache.pack.chart_type import ChartType
from attache.units import EMU_PER_POINT

_OFFICE = shutil.which("soffice")
_NEAR, _ACROSS, _DOWN = 1.0, 12.0, 6.0  # Points; LibreOffice sets text a little wider.
_SQUARE = 6  # A filled path of more points than this is a circle.
_RING = 12.0
_TITLE = 20.0  # The room of a title that runs upwards along the left edge.


@pytest.mark.skipif(_OFFICE is None, reason="LibreOffice (soffice) is not installed")
@pytest.mark.parametrize("brand_id", house_brands())
def test_a_drawn_chart_is_alike_to_the_native_one(brand_id: str, tmp_path: Path) -> None:
    look, charts = brand(brand_id), specs()
    box = frame(look, charts[0]).box
    place = (box.left, box.top, box.width, box.height)
    left, top, width, height = (length / EMU_PER_POINT for length in place)
    twins = drawings(look, charts)
    office = by_libreoffice(deck(look, charts), look, tmp_path)
    native = drawn(office, (left, top, width, height))
    for twin, theirs, ours in zip(twins, native, drawn(pdf(twins)), strict=True):
        chart = _Chart(twin)
        for kind in (_is_bar, _is_marker, _is_stroke):
            _must_match(chart, chart.marks(theirs, kind), chart.marks(ours, kind))
        _must_say_the_same(chart, chart.words(theirs), chart.words(ours))
        assert chart.names(ours) == chart.names_wanted, chart.name
        assert chart.upwards(ours) == chart.upwards(theirs), chart.name


class _Chart:
    """What a drawing's layout says of where its parts are, in points."""

    def __init__(self, drawing: Drawing) -> None:
        self.name, self._type = drawing.spec.id, drawing.spec.type
        wide, high = (x / EMU_PER_POINT for x in (drawing.style.width, drawing.style.height))
        self._ground = drawing.look.rgb(drawing.style.ground)
        table = chart_table(drawing.spec)
        plot, legend, skip = _placed(drawing, table)
        self._lies = self._type in (ChartType.BAR, ChartType.DOT, ChartType.BULLET)
        self._left, self._width = plot.left * wide, plot.width * wide
        self._height = plot.height * high
        self._foot = (plot.top + plot.height) * high
        self._keys = legend.height * high if legend and legend.left == 0.0 else 0.0
        self._beside = legend.left * wide if legend and legend.left > 0.0 else wide
        self.names_all = skip == 1 or self._type is ChartType.DOT
        names = _SHOWN.get(self._type, lambda names: names)(table.categories)
        self.names_wanted = [name.split()[-1] for name in names[::skip]]

    def marks(self, page: Drawn, kind: Callable[[Mark], bool]) -> list[Mark]:
        """The marks of a kind in the plot, by colour and place."""
        plot = [mark for mark in page.marks if not self._explains(mark)]
        if not self.names_all:
            plot = self._stretched(plot)
        plot = [mark for mark in plot if mark.color != self._ground]
        found = [mark for mark in _SEEN.get(self._type, list)(plot) if kind(mark)]
        if self._type is ChartType.DOUGHNUT:
            found = _as_one(found)
        return sorted(found, key=lambda mark: (mark.color, *map(round, mark.bounds)))

    def _explains(self, mark: Mark) -> bool:
        """Whether a mark is the legend's."""
        return mark.bounds[3] <= self._keys or mark.bounds[0] >= self._beside - _NEAR

    def _stretched(self, marks: list[Mark]) -> list[Mark]:
        """All marks as wide and high as the plot.

        Where names are left out, LibreOffice chooses others, and makes room for their ends.
        """
        edges = list(zip(*(mark.bounds for mark in marks), strict=True))
        left, top, right, foot = min(edges[0]), min(edges[1]), max(edges[2]), max(edges[3])
        x, y = self._width / (right - left), self._height / (foot - top)
        return [
            replace(
                mark,
                bounds=(
                    (mark.bounds[0] - left) * x,
                    (mark.bounds[1] - top) * y,
                    (mark.bounds[2] - left) * x,
                    (mark.bounds[3] - top) * y,
                ),
            )
            for mark in marks
        ]

    def words(self, page: Drawn) -> list[Word]:
        """The words, by text and place. LibreOffice does not follow which names are left out."""
        level = [word for word in page.words if not self._is_turned(word)]
        found = (word for word in level if self.names_all or not self._is_name(word))
        return sorted(found, key=lambda word: (word.text, word.middle))

    def names(self, page: Drawn) -> list[str]:
        """The last words of the categories' names in the order of the axis."""
        found = [word for word in page.words if self._is_name(word)]
        found.sort(key=lambda word: word.middle[self._lies])
        return [word.text for word in found if word.text in self.names_wanted]

    def is_key(self, word: Word) -> bool:
        """Whether a word is the legend's, whose keys every program spaces in its own way."""
        return word.middle[1] < self._keys or word.middle[0] > self._beside

    @property
    def nearer(self) -> float:
        """How much nearer to the middle of a ring LibreOffice writes, whose hole is half of it."""
        return (HOLE - 50) / 400 * self._height if self._type is ChartType.DOUGHNUT else 0.0

    def is_title(self, word: Word) -> bool:
        """Whether a word says what the values along the foot are.

        LibreOffice sets it in the middle of the plot and the numbers to the left of it.
        """
        return self._type is ChartType.SCATTER and word.middle[1] > self._foot + _TITLE

    def upwards(self, page: Drawn) -> str:
        """What is written upwards along the left edge, where a page's words are in pieces."""
        pieces = sorted((w for w in page.words if self._is_turned(w)), key=lambda w: -w.middle[1])
        return "".join(piece.text for piece in pieces)

    def _is_turned(self, word: Word) -> bool:
        return self._type is ChartType.SCATTER and word.middle[0] < _TITLE

    def _is_name(self, word: Word) -> bool:
        if _SHOWN.get(self._type) is _no_names:
            return False
        x, y = word.middle
        return x < self._left if self._lies else y > self._foot


def _no_names(_: tuple[str, ...]) -> tuple[str, ...]:
    return ()


def _cut_names(names: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(name.text for name in row_names(names))


_SHOWN = {
    ChartType.DOUGHNUT: _no_names,
    ChartType.SCATTER: _no_names,
    ChartType.DOT: _cut_names,
    ChartType.MARIMEKKO: _no_names,
    ChartType.TABLE: _no_names,
}
"""What stands along an axis of categories, where that is not their names as they are."""


def _placed(drawing: Drawing, table: Table) -> tuple[Box, Box | None, int]:
    """The plot, the legend, and which of the categories are named: every so many."""
    spec, style = drawing.spec, drawing.style
    if spec.type is ChartType.SCATTER:
        return scatter_layout(spec, table, style).plot, None, 1
    if spec.type is ChartType.DOUGHNUT:
        ring = doughnut_layout(spec, table, style)
        return ring.plot, ring.legend, 1
    if spec.type in _FRAMES:
        layout = _FRAMES[spec.type](spec, table, style).frame
    else:
        layout = chart_layout(spec, table, style)
    return layout.plot, layout.legend, layout.skip


_FRAMES = {
    ChartType.DOT: dot_layout,
    ChartType.BULLET: bullet_layout,
    ChartType.MARIMEKKO: marimekko_layout,
    ChartType.TABLE: table_layout,
}
"""What lays out the types that have more to them than a plot."""


def _as_one(marks: list[Mark]) -> list[Mark]:
    """The parts of a ring, each as large as the whole of it.

    LibreOffice 7 knows no width of the hole: it is half of the ring's, whatever the file says.
    """
    sides = list(zip(*(mark.bounds for mark in marks), strict=True))
    whole = (min(sides[0]), min(sides[1]), max(sides[2]), max(sides[3])) if sides else None
    return [replace(mark, bounds=whole or mark.bounds) for mark in marks]


def _as_flat(marks: list[Mark]) -> list[Mark]:
    """Bars and the marks across them without their heights, and none of no length.

    LibreOffice knows one gap between bars for both axes, so the marks are no longer than the bars.
    """
    flat: list[Mark] = []
    for mark in marks:
        left, top, right, foot = mark.bounds
        if not mark.filled:
            flat.append(mark)
        elif right - left > _NEAR / 2:
            middle = (top + foot) / 2
            flat.append(replace(mark, bounds=(left, middle, right, middle)))
    return flat


def _as_areas(marks: list[Mark]) -> list[Mark]:
    """The top and the foot of each area, by colour, and the leaders.

    A native area goes from side to side, where ours are columns; what the names and leaders hang
    on tells where those stand. LibreOffice ends a leader in a level bar.
    """
    filled = [mark for mark in marks if mark.filled]
    foot = max((mark.bounds[3] for mark in filled), default=0.0)
    tops: dict[str, float] = {}
    for mark in filled:
        tops[mark.color] = min(mark.bounds[1], tops.get(mark.color, foot))
    return [mark for mark in marks if not mark.filled and not _is_level(mark)] + [
        Mark(color, (0.0, top, 0.0, foot), _SQUARE, filled=True) for color, top in tops.items()
    ]


def _is_level(mark: Mark) -> bool:
    left, top, right, foot = mark.bounds
    return right - left > foot - top


_SEEN: dict[ChartType, Callable[[list[Mark]], list[Mark]]] = {
    ChartType.BULLET: _as_flat,
    ChartType.MARIMEKKO: _as_areas,
}
"""What is compared of the marks, where LibreOffice draws something else than PowerPoint."""


def _must_match(chart: _Chart, theirs: list[Mark], ours: list[Mark]) -> None:
    """The same marks in the same colours and places."""
    assert len(ours) == len(theirs), chart.name
    for one, other in zip(theirs, ours, strict=True):
        assert _is_nearly(one.color, other.color), (chart.name, one, other)
    for one, other in zip(theirs, ours, strict=True):
        apart = [abs(a - b) for a, b in zip(one.bounds, other.bounds, strict=True)]
        assert max(apart[::2]) <= _NEAR, (chart.name, one, other)
        assert max(apart[1::2]) <= _NEAR, (chart.name, one, other)
        assert one.filled or one.points == other.points, (chart.name, one, other)


def _must_say_the_same(chart: _Chart, theirs: list[Word], ours: list[Word]) -> None:
    """The same names and labels, in the same number format, at the same marks."""
    assert [word.text for word in ours] == [word.text for word in theirs], chart.name
    for one, other in zip(theirs, ours, strict=True):
        if chart.names_all and not chart.is_key(one):
            (x, y), (u, v) = one.middle, other.middle
            assert abs(x - u) <= _ACROSS or chart.is_title(one), (chart.name, one, other)
            assert abs(y - v) <= _DOWN + chart.nearer, (chart.name, one, other)


def _is_nearly(color: str, other: str) -> bool:
    """Whether two colours are the same, or one step apart where a shade is rounded."""
    pairs = zip(bytes.fromhex(color), bytes.fromhex(other), strict=True)
    return all(abs(a - b) <= 1 for a, b in pairs)


def _is_bar(mark: Mark) -> bool:
    return mark.filled and mark.points <= _SQUARE


def _is_marker(mark: Mark) -> bool:
    return mark.filled and mark.points > _SQUARE


def _is_stroke(mark: Mark) -> bool:
    """A line of the plot; LibreOffice outlines its markers too."""
    left, top, right, bottom = mark.bounds
    is_ring = mark.points > _SQUARE and right - left < _RING and bottom - top < _RING
    return not mark.filled and not is_ring
