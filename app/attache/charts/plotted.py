"""The user's own data as a chart like those of a pack: its table read as categories and series."""

from dataclasses import dataclass, field

from attache.charts.own import OwnChart
from attache.charts.own_axis import shown_power
from attache.charts.own_plots import Plot, no_column, plot_of
from attache.charts.own_words import made_title, plain_caption, source_text
from attache.charts.spec import highlightable
from attache.data.models import NUMERIC, Reading, Table
from attache.errors import AttacheError
from attache.pack.annotation import Annotation
from attache.pack.models import Chart

_KEPT = 64
_Made = Chart | AttacheError


def plotted(own: OwnChart, *, language: str = "en-US", sector: str) -> Chart:
    """The chart of the user's own data, in numbers and words of the language.

    It has as much of it as suits: a highlight or an annotation that names nothing in the data any
    more is left out. Asked again for the same value, it gives the very same chart. Raises
    AttacheError where the data cannot be drawn so.
    """
    made = _kept(own, language, sector)
    if isinstance(made, AttacheError):
        raise AttacheError(made.message, made.hint)
    return made


def undrawn(own: OwnChart, *, language: str = "en-US", sector: str) -> Chart:
    """The chart without its data, for one whose data cannot be drawn."""
    return _chart(own, Plot(caption=plain_caption(own, own.y, "", language)), language, sector)


def lost_annotations(own: OwnChart, chart: Chart) -> tuple[Annotation, ...]:
    """The annotations that `plotted` left out, because the data lack what they name."""
    return tuple(each for each in own.annotations if each not in chart.annotations)


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


@dataclass(slots=True)
class _Memory:
    """The charts made last, by the identity of their data, which are kept alive with them."""

    charts: dict[tuple[int, str, str], tuple[OwnChart, _Made]] = field(
        default_factory=dict[tuple[int, str, str], tuple[OwnChart, _Made]]
    )

    def found(self, own: OwnChart, language: str, sector: str) -> _Made | None:
        """The chart of that very value, else of one that is equal."""
        at = (id(own), language, sector)
        if at in self.charts:
            return self.charts[at][1]
        for (_, spoken, home), (other, made) in reversed(tuple(self.charts.items())):
            if (spoken, home) == (language, sector) and other == own:
                self.keep(own, language, sector, made)
                return made
        return None

    def keep(self, own: OwnChart, language: str, sector: str, made: _Made) -> None:
        """Keep a chart, and forget the one that was kept first where there are many."""
        while len(self.charts) >= _KEPT:
            self.charts.pop(next(iter(self.charts)), None)
        self.charts[id(own), language, sector] = (own, made)


_MEMORY = _Memory()


def _kept(own: OwnChart, language: str, sector: str) -> _Made:
    made = _MEMORY.found(own, language, sector)
    if made is None:
        try:
            made = _chart(own, plot_of(own, language), language, sector)
        except AttacheError as error:
            made = AttacheError(error.message, error.hint)  # without what it came through
        _MEMORY.keep(own, language, sector, made)
    return made


def _chart(own: OwnChart, plot: Plot, language: str, sector: str) -> Chart:
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
    names = {"", *plot.categories, *(event.when for event in plot.events)}
    series = {"", *(each.name for each in plot.series)}
    standing = tuple(
        each for each in own.annotations if {each.at, each.to} <= names and each.series in series
    )
    highlight = own.highlight if own.highlight in highlightable(chart) else None
    return chart.model_copy(update={"annotations": standing, "highlight": highlight})


def _sets_values(own: OwnChart) -> bool:
    """Whether a setting is a number in the unit that the chart shows."""
    return own.axis_from is not None or any(each.value is not None for each in own.annotations)


def _shown_scale(own: OwnChart, language: str) -> int | None:
    columns = [own.table.column(name) for name in own.y]
    numeric = [column for column in columns if column is not None and column.kind in NUMERIC]
    return shown_power(numeric, own, language) if numeric else None
