"""Charts of two measures that belong together, in words: how each goes with the other."""

from collections.abc import Sequence

from attache.charts.alt.correlation import Direction, direction
from attache.charts.alt.phrases import Phrases
from attache.charts.alt.series import (
    LONGEST_NAME,
    Pair,
    Told,
    clipped,
    described,
    each_series,
    ended,
    listed,
    measured,
    pairs_of,
    range_of,
    within,
)
from attache.pack.models import Chart


def scatter(chart: Chart, series: Sequence[Told], say: Phrases) -> list[str]:
    """Both measures with their ranges, how they go together, and the point that is highlighted."""
    if len(series) < 2:
        return each_series(chart, series, say)
    across, upward = series[:2]
    pairs = [(each.first, each.second) for each in pairs_of(chart, across, upward)]
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
    if chart.highlight not in chart.categories:
        return []
    at, name = chart.categories.index(chart.highlight), clipped(chart.highlight, LONGEST_NAME)
    lit = [(each, each.values[at]) for each in series]
    values = [each.numbers.text(value) for each, value in lit if value is not None]
    if not values:
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
    pairs = pairs_of(chart, values, targets)
    if not pairs:
        return each_series(chart, series, say)
    reached = sum(each.first >= each.second for each in pairs)
    against = [_against(each, values, targets, say) for each in pairs]
    least = min(pairs, key=lambda each: each.first - each.second)
    short = say.shortfall.format(pair=_against(least, values, targets, say))
    return [
        _how_many(reached, len(pairs), say),
        *([short] if reached < len(pairs) and len(pairs) > 1 else []),
        *listed(against),
    ]


def _against(pair: Pair, values: Told, targets: Told, say: Phrases) -> str:
    value, target = values.numbers.text(pair.first), targets.numbers.text(pair.second)
    return say.against.format(name=pair.name, value=value, target=target)


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
    first, second = series
    pairs = [each for each in pairs_of(chart, first, second) if each.first != each.second]
    if not pairs:
        return pieces
    widest = max(pairs, key=lambda each: abs(each.second - each.first))
    gap = say.widest_gap.format(
        name=widest.name,
        first=within((first.name, widest.first), first.numbers, say),
        last=within((second.name, widest.second), second.numbers, say),
    )
    return [gap, *pieces]
