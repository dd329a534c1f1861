"""Where the names of points have room: beside their points, clear of each other and the rest."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from attache.charts.measure import line_height, text_width

GAP = 3.0  # Between a point and its label, in points.
_BOLD = 1.08  # Bold letters are a little wider than the measure reckons.
_PLACES = "rltb"
_LINE = 0.3  # What it costs to stand on the line of an axis, where it costs 1 on a point.
_UNDERFOOT = 0.2  # Of a line, how far a label may reach below the plot.
Point = tuple[float, float]
_Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Label:
    """The label of one point, at "l", "r", "t" or "b" of it, as in the file format.

    A `ground` is the colour of the box that it stands on.
    """

    text: str
    place: str
    bold: bool = False
    ground: str = ""


@dataclass(frozen=True, slots=True)
class Field:
    """Points, their names, and the box (left, top, right, foot) in which labels may stand.

    All are in points of the frame. `marker` is the width of a point's mark, `size` that of text,
    `ground` the colour behind a label that stands on other points. The lines of the axes cross at
    `cross`.
    """

    points: Mapping[int, Point]
    names: Mapping[int, str]
    box: _Box
    marker: float
    size: float
    ground: str
    cross: Point


def placed(field: Field, wanted: Iterable[int], lit: int | None) -> dict[int, Label]:
    """The labels that have room, in the order in which they are wanted.

    The lit point always has one, where it covers the least.
    """
    taken: list[_Box] = []
    labels: dict[int, Label] = {}
    for i in wanted:
        if i not in field.points or i in labels or not field.names[i]:
            continue
        costs = [(_cost(field, i, box, taken), place, box) for place, box in _boxes(field, i, lit)]
        cost, place, box = min(costs, key=lambda each: each[0])
        if cost < 1 or i == lit:
            taken.append(box)
            ground = field.ground if cost >= 1 else ""
            labels[i] = Label(field.names[i], place, i == lit, ground)
    return labels


def _boxes(field: Field, index: int, lit: int | None) -> Iterator[tuple[str, _Box]]:
    """Where the label of a point could stand."""
    x, y = field.points[index]
    width = text_width(field.names[index], field.size) * (_BOLD if index == lit else 1.0)
    high, gap = line_height(field.size), field.marker / 2 + GAP
    lefts = {"r": x + gap, "l": x - gap - width, "t": x - width / 2, "b": x - width / 2}
    tops = {"r": y - high / 2, "l": y - high / 2, "t": y - gap - high, "b": y + gap}
    for place in _PLACES:
        left, top = lefts[place], tops[place]
        yield place, (left, top, left + width, top + high)


def _cost(field: Field, index: int, box: _Box, taken: Iterable[_Box]) -> float:
    """How much a label would cover: the edge, other labels, other points, the lines of the axes."""
    left, top, right, foot = field.box
    slack = _UNDERFOOT * line_height(field.size)
    outside = box[0] < left or box[1] < top or box[2] > right or box[3] > foot + slack
    covered = sum(_meet(box, other) for other in taken)
    reach = field.marker / 2
    points = sum(
        box[0] - reach < x < box[2] + reach and box[1] - reach / 2 < y < box[3] + reach / 2
        for other, (x, y) in field.points.items()
        if other != index
    )
    lines = (box[0] < field.cross[0] < box[2]) + (box[1] < field.cross[1] < box[3])
    return 1000 * outside + 100 * covered + points + _LINE * lines


def _meet(one: _Box, other: _Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
