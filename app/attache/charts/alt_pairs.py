"""Charts of two measures that belong together, in words: how each goes with the other."""

from collections.abc import Sequence

from attache.charts.alt_phrases import Phrases
from attache.charts.alt_series import (
    LONGEST_NAME,
    Told,
    clipped,
    described,
    each_series,
    ended,
    listed,
    measured,
    range_of,
    within,
)
from attache.charts.correlation import Direction, direction
from attache.pack.models import Chart


def scatter(chart: Chart, series: Sequence[Told], say: Phrases) -> list[str]:
    """Both measures with their ranges, how they go together, and the point that is highlighted."""
    if len(series) < 2:
        return each_series(chart, series, say)
    across, upward = series[:2]
    pairs = [
        (value, other) for name, value in across.points if (other := upward.value(name)) is not None
    ]
    relation = {Direction.TOGETHER: [say.together], Direction.OPPOSITE: [say.opposite]}
    return [
        say.points.format(count=len(pairs)),
        ended(measured(say.across, across, range_of(across, say), say)),
        ended(measured(say.upward, upward, range_of(upward, say), say)),
        *relation.get(direction(pairs), []),
        *_lit(chart, series, say),
    ]


def _lit(chart: Chart, series: Sequence[Told], say: Phrases) -> list[str]:
    """The highlighted category with its values."""
    name = clipped(chart.highlight or "", LONGEST_NAME)
    values = [
        each.numbers.text(value) for each in series if (value := each.value(name)) is not None
    ]
    if not name or not values:
        return []
    return [say.highlighted.format(names=say.at.format(name=name, value=", ".join(values)))]


def combination(chart: Chart, series: Sequence[Told], say: Phrases) -> list[str]:
    """The columns, then the line with its own unit."""
    line = chart.series[-1].name
    pieces: list[str] = []
    for each in series:
        text = described(chart, each, say, alone=False)
        if each.name == clipped(line, LONGEST_NAME):
            pieces.append(ended(measured(say.line, each, text, say)))
        else:
            pieces.append(ended(say.columns.format(name=each.name, described=text)))
    return pieces


def bullet(chart: Chart, series: Sequence[Told], say: Phrases) -> list[str]:
    """How many reach their target, the largest shortfall, then every value against its target."""
    if len(series) < 2:
        return each_series(chart, series, say)
    values, targets = series[:2]
    pairs = [
        (name, value, goal)
        for name, value in values.points
        if (goal := targets.value(name)) is not None
    ]
    if not pairs:
        return each_series(chart, series, say)
    reached = sum(value >= goal for _, value, goal in pairs)
    told_pairs = [
        say.against.format(name=name, value=values.numbers.text(v), target=targets.numbers.text(g))
        for name, v, g in pairs
    ]
    least = min(range(len(pairs)), key=lambda place: pairs[place][1] - pairs[place][2])
    short = say.shortfall.format(pair=told_pairs[least])
    return [
        _how_many(reached, len(pairs), say),
        *([short] if reached < len(pairs) and len(pairs) > 1 else []),
        *listed(told_pairs),
    ]


def _how_many(reached: int, every: int, say: Phrases) -> str:
    phrases = {every: say.all_reach, 0: say.none_reach, 1: say.one_reaches}
    if every == 1:
        return say.reached if reached else say.not_reached
    return phrases.get(reached, say.some_reach).format(count=reached, all=every)


def slope(chart: Chart, series: Sequence[Told], say: Phrases) -> list[str]:
    """How many lines rise and fall between the two categories, and the steepest of each."""
    lines = [each for each in series if len(each.points) == 2]
    if len(chart.categories) != 2 or not lines:
        return each_series(chart, series, say)
    changes = {each: each.points[1][1] - each.points[0][1] for each in lines}
    counted = [
        (say.rising, sum(change > 0 for change in changes.values())),
        (say.falling, sum(change < 0 for change in changes.values())),
        (say.staying, sum(change == 0 for change in changes.values())),
    ]
    parts = ", ".join(p.format(count=c) for p, c in counted if c)
    first, last = (clipped(name, LONGEST_NAME) for name in chart.categories)
    pieces = [say.from_until.format(first=first, last=last, all=len(lines), changes=parts)]
    ends = (max(lines, key=changes.__getitem__), min(lines, key=changes.__getitem__))
    if changes[ends[0]] > 0:
        pieces.append(_steepest(say.steepest_rise, ends[0]))
    if changes[ends[1]] < 0:
        pieces.append(_steepest(say.steepest_fall, ends[1]))
    lit = [each for each in lines if each.name == chart.highlight and each not in ends]
    return pieces + [say.highlighted.format(names=_span(say.span, each)) for each in lit]


def _steepest(phrase: str, line: Told) -> str:
    return ended(_span(phrase, line))


def _span(phrase: str, line: Told) -> str:
    first, last = (line.numbers.text(value) for _, value in line.points)
    return phrase.format(name=line.name, first=first, last=last)


def dot(chart: Chart, series: Sequence[Told], say: Phrases) -> list[str]:
    """As others, and of two series the category where they are farthest apart."""
    pieces = each_series(chart, series, say)
    if len(series) != 2:
        return pieces
    low, high = series
    gaps = {
        name: (value, other)
        for name, value in low.points
        if (other := high.value(name)) is not None and other != value
    }
    if not gaps:
        return pieces
    name = max(gaps, key=lambda each: abs(gaps[each][1] - gaps[each][0]))
    ends = [
        within((each.name, value), each.numbers, say)
        for each, value in zip(series, gaps[name], strict=True)
    ]
    return [say.widest_gap.format(name=name, first=ends[0], last=ends[1]), *pieces]
