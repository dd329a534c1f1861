"""Charts of a whole and its parts, in words: every part by its share."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from attache.charts.alt.phrases import Phrases
from attache.charts.alt.series import Told, at, described, each_series, ended, listed, without
from attache.charts.numbers import NumberFormat
from attache.pack.models import Chart

_FEW = 3  # shares that are told one by one
_HALF = 0.005  # of the whole: what is less rounds to no percent at all


def doughnut(chart: Chart, series: Sequence[Told], say: Phrases) -> list[str]:
    """The parts with their shares, which stand alone where the values are shares themselves."""
    points, numbers = series[0].points, series[0].numbers
    whole = sum(value for _, value in points)
    if whole <= 0:
        return each_series(chart, series, say)
    parts = [at(point, numbers, say) for point in points]
    if "%" not in series[0].unit + numbers.suffix:
        shares = [share_text(value / whole, say) for _, value in points]
        parts = [
            say.part.format(part=part, share=share)
            for part, share in zip(parts, shares, strict=True)
        ]
    return listed(parts + without(series[0], say))


def marimekko(chart: Chart, series: Sequence[Told], say: Phrases) -> list[str]:
    """The widest column, the largest part of the whole, then the largest part of every column."""
    columns: dict[str, dict[str, float]] = {}
    for each in series:
        for name, value in each.points:
            columns.setdefault(name, {})[each.name] = value
    totals = {name: sum(parts.values()) for name, parts in columns.items()}
    whole = sum(totals.values())
    if whole <= 0:
        return each_series(chart, series, say)
    most = {name: max(parts, key=parts.__getitem__) for name, parts in columns.items()}
    widest = max(totals, key=totals.__getitem__)
    name = max(columns, key=lambda each: columns[each][most[each]])
    share = share_text(totals[widest] / whole, say)
    largest = share_text(columns[name][most[name]] / whole, say)
    return [
        say.widest.format(name=widest, share=share),
        say.largest_part.format(name=name, part=most[name], share=largest),
        *listed([_most_of(each, most[each], columns[each], say) for each in columns]),
    ]


def _most_of(name: str, part: str, parts: Mapping[str, float], say: Phrases) -> str:
    total = sum(parts.values())
    share = share_text(parts[part] / total if total else 0.0, say)
    return say.most_of.format(name=name, part=part, share=share)


def shares_of_totals(chart: Chart, series: Sequence[Told], say: Phrases) -> list[str]:
    """Every series by its shares of the totals, as the columns show them."""
    totals: dict[str, float] = {}
    for each in series:
        for name, value in each.points:
            totals[name] = totals.get(name, 0.0) + value
    if any(total <= 0 for total in totals.values()):
        return each_series(chart, series, say)
    return [
        ended(say.shares.format(name=each.name, described=_course(chart, each, totals, say)))
        for each in series
    ]


def _course(chart: Chart, series: Told, totals: Mapping[str, float], say: Phrases) -> str:
    points = tuple((name, 100 * value / totals[name]) for name, value in series.points)
    shares = replace(series, points=points, numbers=NumberFormat(0, suffix="%"))
    return described(chart, shares, say, alone=len(points) <= _FEW)


def share_text(fraction: float, say: Phrases) -> str:
    """A share of the whole in whole percent."""
    if 0 < fraction < _HALF:
        return say.below_one
    return NumberFormat(0, suffix="%").text(100 * fraction)
