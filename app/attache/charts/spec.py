"""A chart as a value: what is drawn, in which order, with which labels; nothing of where."""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from attache.charts.numbers import finite
from attache.errors import AttacheError
from attache.pack.annotation import Annotation
from attache.pack.chart_type import ChartType

if TYPE_CHECKING:  # what draws charts, in a process of its own, does without pydantic
    from attache.pack.models import Chart, TimelineEvent


@dataclass(frozen=True, slots=True)
class Series:
    """One series: a name and one value a category; None where there is no value.

    `unit`, `decimals` and `suffix` are the chart's own where they are None.
    """

    name: str
    values: tuple[float | None, ...]
    unit: str | None = None
    decimals: int | None = None
    suffix: str | None = None


@dataclass(frozen=True, slots=True)
class ChartSpec:
    """One chart, drawn natively and as pixels from this same value.

    `highlight` names a category (one series) or a series (several); all else is calm.
    `decimals` holds for every label; `unit` is that of the values. `alt_text` is made from the
    data and never empty. `suffix` stands behind every number, `signed` puts a plus before those
    above zero, and `axis_from` is where the value axis begins, None where that suits the type.
    """

    id: str
    type: ChartType
    title: str
    unit: str
    decimals: int
    categories: tuple[str, ...]
    series: tuple[Series, ...]
    events: "tuple[TimelineEvent, ...]"
    highlight: str | None
    show_labels: bool
    alt_text: str
    language: str
    suffix: str = ""
    signed: bool = False
    axis_from: float | None = None
    annotations: tuple[Annotation, ...] = ()


def chart_spec(
    chart: "Chart",
    *,
    language: str = "en-US",
    title: str | None = None,
    highlight: str | None = None,
    show_labels: bool = True,
) -> ChartSpec:
    """The spec of a pack's chart with the user's options.

    `title` and `highlight` of None follow the chart; an empty `highlight` highlights nothing.
    Raises AttacheError where the chart has no data, where `highlight` names nothing in it, and
    where an annotation does not suit it.
    """
    from attache.charts.alt.text import alt_text

    if not _has_data(chart):
        raise no_data(chart.id)
    wanted = chart.highlight if highlight is None else highlight
    spec = ChartSpec(
        id=chart.id,
        type=chart.type,
        title=chart.title if title is None else title,
        unit=chart.unit,
        decimals=chart.decimals,
        categories=chart.categories,
        series=tuple(
            Series(
                series.name,
                tuple(map(finite, series.values)),
                series.unit,
                series.decimals,
                series.suffix,
            )
            for series in chart.series
        ),
        events=chart.events,
        highlight=_checked_highlight(chart, wanted) if wanted else None,
        show_labels=show_labels,
        alt_text="",
        language=language,
        suffix=chart.suffix,
        signed=chart.signed,
        axis_from=chart.axis_from,
        annotations=chart.annotations,
    )
    if spec.annotations:
        from attache.charts.annotate.rules import checked  # most charts have none

        checked(spec)
    return replace(spec, alt_text=alt_text(chart, language, spec))


def no_data(chart_id: str) -> AttacheError:
    """The error for a chart without a single value."""
    return AttacheError(
        f'Chart "{chart_id}" has no data.', "Give it at least one category with a value."
    )


_OF_CATEGORIES = (ChartType.SCATTER, ChartType.BULLET, ChartType.TABLE)
"""The types of several series whose colours stand for categories all the same."""


def lights_series(kind: ChartType, series: int) -> bool:
    """Whether a highlight in a chart of that type and number of series names one of the series."""
    return kind is ChartType.SLOPE or (series > 1 and kind not in _OF_CATEGORIES)


def highlightable(chart: "Chart") -> tuple[str, ...]:
    """What a highlight of the chart may name: events, series (of several) or categories."""
    if chart.type is ChartType.TIMELINE:
        return tuple(event.when for event in chart.events)
    if lights_series(chart.type, len(chart.series)):
        return tuple(series.name for series in chart.series)
    return chart.categories


def _has_data(chart: "Chart") -> bool:
    if chart.type is ChartType.TIMELINE:
        return bool(chart.events)
    values = (value for series in chart.series for value in series.values)
    return bool(chart.categories) and any(finite(value) is not None for value in values)


def _checked_highlight(chart: "Chart", highlight: str) -> str:
    from difflib import get_close_matches  # only a mistake pays for the import

    names = highlightable(chart)
    if highlight in names:
        return highlight
    by_folded = {name.casefold(): name for name in names}
    near = get_close_matches(highlight.casefold(), by_folded, n=3, cutoff=0.5)
    nearest = [by_folded[name] for name in near] or list(names[:3])
    raise AttacheError(
        f'Chart "{chart.id}" has nothing named "{highlight}" to highlight.',
        "Nearest: " + ", ".join(f'"{name}"' for name in nearest) + ".",
    )
