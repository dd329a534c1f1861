"""A chart as a value: what is drawn, in which order, with which labels; nothing of where."""

from dataclasses import dataclass

from attache.pack.models import Chart, ChartType, TimelineEvent


@dataclass(frozen=True, slots=True)
class Series:
    """One series: a name and one value a category; None where there is no value."""

    name: str
    values: tuple[float | None, ...]


@dataclass(frozen=True, slots=True)
class ChartSpec:
    """One chart, drawn natively and as pixels from this same value.

    `highlight` names a category (one series) or a series (several); all else is calm.
    `decimals` holds for every label; `unit` is that of the values. `alt_text` is made from the
    data and never empty.
    """

    id: str
    type: ChartType
    title: str
    unit: str
    decimals: int
    categories: tuple[str, ...]
    series: tuple[Series, ...]
    events: tuple[TimelineEvent, ...]
    highlight: str | None
    show_labels: bool
    alt_text: str
    language: str


__all__ = ["Chart", "ChartSpec", "ChartType", "Series", "TimelineEvent"]
