"""What is said of a chart that misleads, and the same chart mended."""

from dataclasses import dataclass

from attache.charts.annotate.rules import kinds
from attache.charts.numbers import NumberFormat, number_format
from attache.charts.own.models import OwnChart
from attache.charts.own.plotted import plotted
from attache.errors import AttacheError
from attache.pack.annotation import Annotation
from attache.pack.chart_type import ChartType
from attache.pack.models import Chart

_NO_SECTOR = "own"
_AXES_FROM_ANYWHERE = frozenset({ChartType.LINE, ChartType.DOT, ChartType.SCATTER})


@dataclass(frozen=True, slots=True)
class Advice:
    """One way in which a chart misleads or is hard to read.

    `message` says it with the names and numbers of the chart, `hint` says what to do. `mend` is
    the chart in which it is done, where one edit does it.
    """

    code: str
    message: str
    hint: str
    mend: OwnChart | None = None


def advised(code: str, message: str, hint: str, mend: OwnChart | None = None) -> Advice:
    """The advice, with a mend only where that can be drawn."""
    return Advice(code, message, hint, mend if mend and refusal(mend) is None else None)


def retyped(own: OwnChart, kind: ChartType, **changes: object) -> OwnChart:
    """The chart as one of another type, without the settings that this one does not have."""
    changes = {"type": kind, **changes}
    if kind not in _AXES_FROM_ANYWHERE:
        changes["axis_from"] = None
    drawn = own.model_copy(update=changes)
    return drawn.model_copy(update={"annotations": _kept(drawn)}) if own.annotations else drawn


def _kept(own: OwnChart) -> tuple[Annotation, ...]:
    """The annotations that a chart can have; they name categories as the deck's language does."""
    try:
        found = [
            plotted(own, language=language, sector=_NO_SECTOR).annotations
            for language in ("en-US", "ko-KR")
        ]
    except AttacheError:
        return tuple(each for each in own.annotations if each.kind in kinds(own.type))
    return tuple(each for each in own.annotations if each in found[0] or each in found[1])


def refusal(own: OwnChart) -> AttacheError | None:
    """Why a chart cannot be drawn; None where it can."""
    try:
        plotted(own, sector=_NO_SECTOR)
    except AttacheError as error:
        return error
    return None


def numbers_of_chart(chart: Chart) -> NumberFormat:
    """How the numbers of a chart are written in a message: as its labels are."""
    values = [value for series in chart.series for value in series.values]
    return number_format(values, chart.decimals, signed=chart.signed, suffix=chart.suffix)


def all_values(chart: Chart) -> list[float]:
    """Every value of a chart."""
    return [value for series in chart.series for value in series.values if value is not None]
