"""The user's own data as a chart like those of a pack: its table read as categories and series."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from attache.charts.annotate.rules import checked
from attache.charts.families import chart_table
from attache.charts.own.axis import shown_power
from attache.charts.own.models import OwnChart
from attache.charts.own.plots import Plot, no_column, plot_of
from attache.charts.own.words import made_title, plain_caption, source_text
from attache.charts.spec import ChartSpec, chart_spec, highlightable
from attache.data.models import NUMERIC, Reading, Table
from attache.errors import AttacheError
from attache.pack.annotation import Annotation
from attache.pack.chart_type import DRAWN_AS_SHAPES
from attache.pack.models import Chart

_KEPT = 64
_ID = re.compile(r'^Chart "[^"]*"(?:: (.))?')


def plotted(own: OwnChart, *, language: str = "en-US", sector: str) -> Chart:
    """The chart of the user's own data, in numbers and words of the language.

    A highlight or an annotation that does not suit the data any more is left out of it. Asked again
    for the same value, it gives the very same chart. Raises AttacheError where the data cannot be
    drawn so.
    """
    made = _MEMORY.made(own, language, sector).outcome
    if isinstance(made, AttacheError):
        raise AttacheError(made.message, made.hint)
    return made


def left_out(
    own: OwnChart, *, language: str = "en-US", sector: str
) -> tuple[tuple[Annotation, AttacheError], ...]:
    """The annotations that `plotted` leaves out, with the reasons in words."""
    return _MEMORY.made(own, language, sector).left_out


def undrawn(own: OwnChart, *, language: str = "en-US", sector: str) -> Chart:
    """The chart without its data, for one whose data cannot be drawn."""
    return _chart(own, Plot(caption=plain_caption(own, own.y, "", language)), language, sector)


def updated(
    own: OwnChart, read_table: Table, reading: Reading, *, language: str = "en-US"
) -> OwnChart:
    """The chart of a table that was read anew, with every setting as it was.

    Where a setting is a value of the axis, the size in which numbers are shown stays too. Raises
    AttacheError where a column that the chart needs is gone.
    """
    for name in dict.fromkeys((own.x, *own.y, *filter(None, (own.names,)))):
        if read_table.column(name) is None:
            raise no_column(name, read_table)
    changes: dict[str, object] = {"table": read_table, "reading": reading}
    if own.scale is None and _sets_values(own):
        changes["scale"] = _shown_scale(own, language)
    return own.model_copy(update=changes)


def without_id(error: AttacheError) -> AttacheError:
    """A refusal of the charts' code without the id of the chart, which its user never saw."""
    message = _ID.sub(lambda found: found[1].upper() if found[1] else "This chart", error.message)
    return AttacheError(message, error.hint)


@dataclass(frozen=True, slots=True)
class _Made:
    """What came of a chart: itself and what it lacks, or why there is none."""

    outcome: Chart | AttacheError
    left_out: tuple[tuple[Annotation, AttacheError], ...] = ()


@dataclass(slots=True)
class _Memory:
    """The charts made last, by the identity of their data, which are kept alive with them."""

    kept: dict[tuple[int, str, str], tuple[OwnChart, _Made]] = field(
        default_factory=dict[tuple[int, str, str], tuple[OwnChart, _Made]]
    )

    def made(self, own: OwnChart, language: str, sector: str) -> _Made:
        """What comes of that very value, else of one that is equal, else of making it."""
        at = (id(own), language, sector)
        known = self.kept.get(at)
        if known is not None:
            return known[1]
        made = self._equal(own, language, sector) or _made(own, language, sector)
        while len(self.kept) >= _KEPT:
            self.kept.pop(next(iter(self.kept)), None)
        self.kept[at] = (own, made)
        return made

    def _equal(self, own: OwnChart, language: str, sector: str) -> _Made | None:
        for (_, spoken, home), (other, made) in reversed(tuple(self.kept.items())):
            if (spoken, home) == (language, sector) and other == own:
                return made
        return None


_MEMORY = _Memory()


def _made(own: OwnChart, language: str, sector: str) -> _Made:
    try:
        chart = _chart(own, plot_of(own, language), language, sector)
        spec = chart_spec(chart, language=language)
        if spec.type not in DRAWN_AS_SHAPES:
            chart_table(spec)  # which refuses what does not suit the type
    except AttacheError as error:
        return _Made(without_id(error))
    found = tuple(_unsuited(own, spec))
    unsuited = [each for each, _ in found]
    standing = tuple(each for each in own.annotations if each not in unsuited)
    return _Made(chart.model_copy(update={"annotations": standing}), left_out=found)


def _chart(own: OwnChart, plot: Plot, language: str, sector: str) -> Chart:
    """The chart without its annotations."""
    chart = Chart(
        id=own.id,
        type=own.type,
        title=made_title(own, language),
        caption=plot.caption,
        unit=plot.unit,
        decimals=plot.decimals,
        footnote=own.footnote,
        source=source_text(own, language),
        sectors=(sector,),
        callout=own.callout or None,
        categories=plot.categories,
        series=plot.series,
        events=plot.events,
        suffix=plot.suffix,
        signed=own.signed,
        axis_from=own.axis_from,
        own=True,
    )
    highlight = own.highlight if own.highlight in highlightable(chart) else None
    return chart.model_copy(update={"highlight": highlight})


def _unsuited(own: OwnChart, spec: ChartSpec) -> Iterator[tuple[Annotation, AttacheError]]:
    for annotation in own.annotations:
        try:
            checked(replace(spec, annotations=(annotation,)))
        except AttacheError as error:
            yield annotation, without_id(error)


def _sets_values(own: OwnChart) -> bool:
    """Whether a setting is a number in the unit that the chart shows."""
    return own.axis_from is not None or any(each.value is not None for each in own.annotations)


def _shown_scale(own: OwnChart, language: str) -> int | None:
    columns = [own.table.column(name) for name in own.y]
    numeric = [column for column in columns if column is not None and column.kind in NUMERIC]
    return shown_power(numeric, own, language) if numeric else None
