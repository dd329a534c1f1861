"""Which types of chart suit a table of the user's own, the best first, and why."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from attache.charts.own.models import OwnChart
from attache.charts.suggest import suits_axis, suits_point
from attache.charts.suggest.advised import refusal, retyped
from attache.charts.suggest.sight import Sight, sight
from attache.charts.suggest.verdict import Verdict
from attache.data.models import Table
from attache.pack.chart_type import ChartType

_ID = "own-chart"
_NO_ROWS = "The table has no row to chart."
_NO_NUMBERS = "The table has no column of numbers."


@dataclass(frozen=True, slots=True)
class Proposal:
    """A type of chart for a table.

    `why` says what the type shows best of this table, or why it does not suit it, in one or two
    sentences. `chart` is complete and can be drawn; None where the table cannot be drawn so.
    """

    type: ChartType
    suits: bool
    why: str
    chart: OwnChart | None


def proposals(table: Table, base: OwnChart | None = None) -> tuple[Proposal, ...]:
    """Every type of chart once: those that suit the table, best first, then those that do not.

    With a `base`, what it says is kept: its columns, where the type can be made of them, its
    texts, and its settings as far as the type has them.
    """
    sights = [found for found in (sight(table, base), sight(table)) if found is not None]
    if base is None:
        sights = sights[:1]
    judged = [_judged(kind, judge, table, sights, base) for kind, judge in _JUDGES.items()]
    judged.sort(key=lambda each: -each[0])
    return tuple(proposal for _, proposal in judged)


_JUDGES: Mapping[ChartType, Callable[[Sight], Verdict]] = {
    ChartType.BAR: suits_axis.bar,
    ChartType.COLUMN: suits_axis.column,
    ChartType.STACKED: suits_axis.stacked,
    ChartType.STACKED_100: suits_axis.stacked_100,
    ChartType.LINE: suits_axis.line,
    ChartType.AREA: suits_axis.area,
    ChartType.DOUGHNUT: suits_point.doughnut,
    ChartType.SCATTER: suits_point.scatter,
    ChartType.COMBINATION: suits_axis.combination,
    ChartType.WATERFALL: suits_point.waterfall,
    ChartType.BULLET: suits_point.bullet,
    ChartType.SLOPE: suits_point.slope,
    ChartType.DOT: suits_axis.dot,
    ChartType.MARIMEKKO: suits_point.marimekko,
    ChartType.TABLE: suits_point.table,
    ChartType.NUMBER: suits_point.number,
    ChartType.TIMELINE: suits_point.timeline,
}


def _judged(
    kind: ChartType,
    judge: Callable[[Sight], Verdict],
    table: Table,
    sights: list[Sight],
    base: OwnChart | None,
) -> tuple[float, Proposal]:
    """The proposal of a type with its score: by the columns of the base, else by all."""
    verdicts = [(_verdict(kind, judge, each), each) for each in sights]
    if not verdicts:
        return 0.0, Proposal(kind, suits=False, why=_NO_ROWS, chart=None)
    best, seen = next((each for each in verdicts if each[0].score), verdicts[0])
    charts: list[OwnChart] = []
    if base is not None and base.type is kind and seen is sights[0]:
        charts.append(base.model_copy(update={"table": table}))
    charts += [_chart(kind, table, best, seen, base)] if best.y else []
    refusals = [refusal(chart) for chart in charts]
    chart = next((c for c, why in zip(charts, refusals, strict=True) if why is None), None)
    if best.score and chart is None:
        why = next((each.message for each in reversed(refusals) if each), best.why)
        return 0.0, Proposal(kind, suits=False, why=why, chart=None)
    return best.score, Proposal(kind, best.score > 0, best.why, chart)


def _verdict(kind: ChartType, judge: Callable[[Sight], Verdict], seen: Sight) -> Verdict:
    if not seen.measures and kind is not ChartType.TIMELINE:
        return Verdict(0.0, _NO_NUMBERS)
    return judge(seen)


def _chart(
    kind: ChartType, table: Table, verdict: Verdict, seen: Sight, base: OwnChart | None
) -> OwnChart:
    """The chart of a verdict, with what the base says where the type has it too."""
    drawn: dict[str, object] = {
        "table": table,
        "x": verdict.x or seen.x.name,
        "y": verdict.y,
        "names": verdict.names,
    }
    if base is None:
        return OwnChart.model_validate({"id": _ID, "type": kind, **drawn})
    if base.type is kind:
        return base.model_copy(update=drawn)
    return retyped(base, kind, **drawn)
