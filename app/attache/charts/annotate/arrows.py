"""Arrows from one category to another: the difference between them, and the rate of growth."""

from collections import defaultdict
from dataclasses import dataclass

from attache.charts.annotate.field import Block, Field
from attache.charts.annotate.obstacles import bar_place
from attache.charts.annotate.overlay import Head, Stroke, Words
from attache.charts.annotate.said import label
from attache.charts.annotate.values import Change, change, growth
from attache.pack.annotation import Annotation, AnnotationKind

WIDTH = 1.5
_GAP = 3.0  # Between an arrow and what it stands over.
_CLEAR = 7.0  # Between the long side of an arrow and what it runs over.
_LEG = 15.0  # The least length of a leg, its head included.
_SHOULDER = 9.0  # What is seen of the long side at either side of its pill.
_INSET = 5.0
_WIDEST = 0.4  # Of the frame's width, for a line of a pill.
_APART = 9.0  # Between legs that stand on the same bar.


@dataclass(frozen=True, slots=True)
class _Arrow:
    """An arrow to be placed, with where its two ends stand along the categories."""

    text: str
    found: Change
    start: float
    end: float
    legs: bool


def reserve_legs(field: Field) -> None:
    """Keep the room above the ends of differences free of text."""
    field.legs += [at for one in _arrows(field) if one.legs for at in (one.start, one.end)]


def draw_arrows(field: Field) -> None:
    """The differences and the rates of growth, those over few categories nearest to the chart."""
    arrows = _arrows(field)
    ordered = sorted(arrows, key=lambda one: abs(one.found.end - one.found.start))
    pills = [_draw(field, arrow) for arrow in ordered]
    field.draw(*pills)  # A leg may pass behind a pill, never over it.


def _arrows(field: Field) -> list[_Arrow]:
    kinds = (AnnotationKind.DIFFERENCE, AnnotationKind.GROWTH)
    wanted = [one for one in field.spec.annotations if one.kind in kinds]
    return _spread(field, [_arrow(field, one) for one in wanted])


def _arrow(field: Field, annotation: Annotation) -> _Arrow:
    legs = annotation.kind is AnnotationKind.DIFFERENCE
    found = change(field.spec, annotation) if legs else growth(field.spec, annotation).change
    start, end = (_middle(field, found, at) for at in (found.start, found.end))
    return _Arrow(label(field.spec, annotation), found, start, end, legs)


def _middle(field: Field, found: Change, category: int) -> float:
    if not field.anchors.thick or found.series is None:
        return field.anchors.middles[category]
    start, end = bar_place(field, category, found.series)
    return (start + end) / 2


def _spread(field: Field, arrows: list[_Arrow]) -> list[_Arrow]:
    """The same arrows with a place of its own for each leg that shares a bar with others.

    The longest arrow stands outermost, so that none crosses another's legs.
    """
    legs: dict[float, list[tuple[tuple[bool, float], int, int]]] = defaultdict(list)
    ends = [[arrow.start, arrow.end] for arrow in arrows]
    for number, arrow in enumerate(arrows):
        if arrow.legs:
            way = arrow.end - arrow.start
            legs[arrow.start].append((_rank(way), number, 0))
            legs[arrow.end].append((_rank(-way), number, 1))
    for at, sharing in legs.items():
        apart = min(_APART, field.anchors.thick / len(sharing)) if field.anchors.thick else _APART
        for turn, (_, number, side) in enumerate(sorted(sharing)):
            ends[number][side] = at + (turn - (len(sharing) - 1) / 2) * apart
    return [
        _Arrow(arrow.text, arrow.found, start, end, arrow.legs)
        for arrow, (start, end) in zip(arrows, ends, strict=True)
    ]


def _rank(way: float) -> tuple[bool, float]:
    """Legs of arrows to the left come first, the shortest outermost; then those to the right."""
    return way > 0, -way


def _draw(field: Field, arrow: _Arrow) -> Words:
    """Draw the line of an arrow; what is returned is its pill, to be drawn later."""
    low, high = sorted((arrow.start, arrow.end))
    ruler = field.ruler(bold=True)
    lines = ruler.wrapped(arrow.text, field.anchors.width * _WIDEST)
    wide, tall = ruler.box(lines)
    along, outward = field.room(wide + 2 * _INSET, tall + 4)
    pill = field.inside((low + high) / 2, along)
    on_line = not field.anchors.lies and along <= high - low - 2 * _SHOULDER
    level = field.rim(low - 1, high + 1) + _CLEAR
    if arrow.legs:
        level = max(level, *(_foot(field, at) + _LEG for at in (arrow.start, arrow.end)))
    over = field.rim(*pill) + _GAP
    if on_line:
        level = max(level, over + outward / 2)
        base = level - outward / 2
    else:
        base = max(level + (6.0 if field.anchors.lies else 2.0), over)
    _stroke(field, arrow, level)
    block = Block(*pill, base, base + outward, label=True)
    style = field.style
    field.take(block)
    return Words(
        field.box(block),
        lines,
        style.ink,
        field.size,
        bold=True,
        ground=style.ground,
        outline=style.accent,
        round=True,
    )


def _foot(field: Field, at: float) -> float:
    """Where a leg may begin."""
    return field.ground(at - 2, at + 2) + _GAP


def _stroke(field: Field, arrow: _Arrow, level: float) -> None:
    line = [(arrow.start, level), (arrow.end, level)]
    if arrow.legs:
        feet = [(at, _foot(field, at)) for at in (arrow.start, arrow.end)]
        line = [feet[0], *line, feet[1]]
        field.take(*(Block(at - 1.5, at + 1.5, foot, level) for at, foot in feet))
    start, end = sorted((arrow.start, arrow.end))
    field.take(Block(start, end, level - 1, level + 1))
    points = tuple(field.point(*each) for each in line)
    field.draw(Stroke(points, field.style.accent, WIDTH, head=Head.END))
