"""Which annotations a type of chart takes, and what has to be said of each."""

from collections.abc import Callable, Mapping

from attache.charts.alt.phrases import phrases
from attache.charts.annotate.values import (
    change,
    growth,
    known_values,
    place,
    series_meant,
)
from attache.charts.numbers import finite
from attache.charts.spec import ChartSpec
from attache.errors import AttacheError, unknown
from attache.pack.annotation import Annotation, AnnotationKind
from attache.pack.chart_type import ChartType

_K = AnnotationKind
_MARKED = frozenset({_K.LINE, _K.BAND, _K.CALLOUT})
_LINES = _MARKED | {_K.DIFFERENCE, _K.GROWTH, _K.BREAK}
_BARS = _LINES | {_K.PARTIAL}
ANNOTATIONS: Mapping[ChartType, frozenset[AnnotationKind]] = {
    ChartType.BAR: _BARS,
    ChartType.COLUMN: _BARS,
    ChartType.STACKED: _BARS | {_K.TOTAL},
    ChartType.STACKED_100: frozenset({_K.TOTAL, _K.BREAK, _K.PARTIAL, _K.CALLOUT}),
    ChartType.LINE: _LINES,
    ChartType.AREA: _LINES,
    ChartType.COMBINATION: _MARKED | {_K.BREAK, _K.PARTIAL},
    ChartType.WATERFALL: _MARKED | {_K.DIFFERENCE},
    ChartType.DOT: _MARKED,
    ChartType.SCATTER: _MARKED,
    ChartType.BULLET: _MARKED,
}
"""The kinds that each type takes; a type that is not named takes none."""
_NAMES = {
    _K.DIFFERENCE: "difference arrow",
    _K.GROWTH: "growth arrow",
    _K.TOTAL: "totals",
    _K.LINE: "reference line",
    _K.BAND: "band",
    _K.CALLOUT: "callout",
    _K.BREAK: "break",
    _K.PARTIAL: "mark for a part of a period",
}


def kinds(kind: ChartType) -> frozenset[AnnotationKind]:
    """The kinds of annotations that a type of chart takes."""
    return ANNOTATIONS.get(kind, frozenset())


def checked(spec: ChartSpec) -> ChartSpec:
    """The spec as it is, every annotation of which can be drawn.

    Raises AttacheError where its type does not take a kind, where an annotation names what is not
    there or lacks what it needs, and where a value that it marks is missing.
    """
    for annotation in spec.annotations:
        if annotation.kind not in kinds(spec.type):
            raise _not_taken(spec, annotation)
        _CHECKS[annotation.kind](spec, annotation)
    return spec


def _not_taken(spec: ChartSpec, annotation: Annotation) -> AttacheError:
    taken = [name for kind, name in _NAMES.items() if kind in kinds(spec.type)]
    kind = phrases("en-US").kinds[spec.type].partition(",")[0].lower()
    return AttacheError(
        f'Chart "{spec.id}": a {kind} takes no {_NAMES[annotation.kind]}.',
        f"It takes: {', '.join(taken)}." if taken else "It takes no annotations at all.",
    )


def _arrow(spec: ChartSpec, annotation: Annotation) -> None:
    if annotation.kind is _K.GROWTH:
        growth(spec, annotation)
        return
    found = change(spec, annotation)
    ends = {0, len(spec.categories) - 1}
    if spec.type is ChartType.WATERFALL and {found.start, found.end} != ends:
        raise AttacheError(
            f'Chart "{spec.id}": in a waterfall the difference is that of its two totals.',
            "Leave the categories of the difference empty.",
        )


def _total(spec: ChartSpec, annotation: Annotation) -> None:
    del annotation
    if len(spec.series) < 2:
        raise AttacheError(
            f'Chart "{spec.id}": one series has no totals but its values.',
            "Leave the totals out, or show the parts that they are made of.",
        )


def _line(spec: ChartSpec, annotation: Annotation) -> None:
    _number(spec, annotation, annotation.value)


def _band(spec: ChartSpec, annotation: Annotation) -> None:
    low = _number(spec, annotation, annotation.value)
    high = _number(spec, annotation, annotation.upper)
    if low >= high:
        raise AttacheError(
            f'Chart "{spec.id}": a band from {low:g} to {high:g} has no height.',
            "Give the lower value first.",
        )


def _number(spec: ChartSpec, annotation: Annotation, value: float | None) -> float:
    known = finite(value)
    if known is None:
        what = "a lower and an upper value" if annotation.kind is _K.BAND else "a value"
        raise AttacheError(
            f'Chart "{spec.id}": a {_NAMES[annotation.kind]} needs {what}.',
            f"Give it {what}.",
        )
    return known


def _callout(spec: ChartSpec, annotation: Annotation) -> None:
    if not annotation.text.strip():
        raise AttacheError(
            f'Chart "{spec.id}": a callout says nothing.', "Write what it is to say, or remove it."
        )
    at = place(spec, annotation.at)
    names = [series.name for series in spec.series]
    if annotation.series and annotation.series not in names:
        raise unknown("series", annotation.series, names)
    series = [series_meant(spec, annotation)] if annotation.series else range(len(names))
    needed = all if spec.type is ChartType.SCATTER else any
    series = range(len(names)) if spec.type is ChartType.SCATTER else series
    if not needed(known_values(spec, each)[at] is not None for each in series):
        raise AttacheError(
            f'Chart "{spec.id}": "{annotation.at}" has no value that a callout could point at.',
            "Choose another category, or fill in the value.",
        )


def _break(spec: ChartSpec, annotation: Annotation) -> None:
    if place(spec, annotation.at) == 0:
        raise AttacheError(
            f'Chart "{spec.id}": there is nothing before "{annotation.at}" to break off.',
            "Name the first category that is measured in the new way.",
        )


def _partial(spec: ChartSpec, annotation: Annotation) -> None:
    place(spec, annotation.at)


_CHECKS: Mapping[AnnotationKind, Callable[[ChartSpec, Annotation], None]] = {
    _K.DIFFERENCE: _arrow,
    _K.GROWTH: _arrow,
    _K.TOTAL: _total,
    _K.LINE: _line,
    _K.BAND: _band,
    _K.CALLOUT: _callout,
    _K.BREAK: _break,
    _K.PARTIAL: _partial,
}
