"""What the annotations of a chart say: on the chart, and in its alt text."""

from attache.charts.annotate.values import (
    Change,
    change,
    growth,
    is_time,
    numbers_of,
    percent,
    totals,
)
from attache.charts.annotate.words import annotation_words
from attache.charts.numbers import NumberFormat
from attache.charts.spec import ChartSpec
from attache.pack.annotation import Annotation, AnnotationKind
from attache.text import one_line

_MOST_TOTALS = 6


def said(spec: ChartSpec, annotation: Annotation) -> str:
    """A sentence for those who cannot see it: "Imports rose by 36.4 from 2021 to 2024 (+38%)."

    Raises AttacheError where the annotation does not suit the chart.
    """
    match annotation.kind:
        case AnnotationKind.DIFFERENCE:
            return _difference_said(spec, change(spec, annotation))
        case AnnotationKind.GROWTH:
            return _growth_said(spec, annotation)
        case AnnotationKind.TOTAL:
            return _totals_said(spec)
        case AnnotationKind.LINE | AnnotationKind.BAND:
            return _range_said(spec, annotation)
        case _:
            return _note_said(spec, annotation)


def label(spec: ChartSpec, annotation: Annotation) -> str:
    """What stands on the chart: the annotation's own text, or what is worked out of the data.

    Raises AttacheError as `said` does. Totals have a text for every category instead.
    """
    own = one_line(annotation.text)
    match annotation.kind:
        case _ if own:
            return own
        case AnnotationKind.DIFFERENCE:
            return _difference_text(spec, change(spec, annotation))
        case AnnotationKind.GROWTH:
            found = growth(spec, annotation)
            return annotation_words(spec.language).rates[found.per].format(rate=percent(found.rate))
        case AnnotationKind.LINE:
            return numbers_of(spec).text(annotation.value or 0.0)
        case AnnotationKind.BAND:
            numbers = numbers_of(spec)
            low, high = annotation.value or 0.0, annotation.upper or 0.0
            return f"{numbers.text(low)}–{numbers.text(high)}"
        case _:
            return ""


def _difference_text(spec: ChartSpec, found: Change) -> str:
    size = _sized(spec, found, found.difference, signed=True)
    return size if found.share is None else f"{size} ({percent(found.share)})"


def _sized(spec: ChartSpec, found: Change, value: float, *, signed: bool) -> str:
    """A difference as the chart writes numbers, of percentages in points."""
    numbers, unit = found.numbers, found.numbers.suffix
    if found.in_percent:
        unit = annotation_words(spec.language).points
    written = NumberFormat(numbers.decimals, numbers.as_written, signed=signed, suffix=unit)
    return written.text(value)


def _difference_said(spec: ChartSpec, found: Change) -> str:
    words, size = annotation_words(spec.language), found.difference
    if is_time(spec, found.start, found.end):
        said = words.rose if size > 0 else words.fell if size < 0 else words.stayed
    else:
        said = words.higher if size > 0 else words.lower if size < 0 else words.equal
    return said.format(
        what=_what(spec, found),
        size=_sized(spec, found, abs(size), signed=False),
        first=spec.categories[found.start],
        last=spec.categories[found.end],
        share="" if found.share is None else f" ({percent(found.share)})",
    )


def _growth_said(spec: ChartSpec, annotation: Annotation) -> str:
    words, found = annotation_words(spec.language), growth(spec, annotation)
    told = words.shrank if found.rate < 0 else words.grew
    return told.format(
        what=_what(spec, found.change),
        rate=percent(abs(found.rate), signed=False),
        pace=words.paces[found.per],
        first=spec.categories[found.change.start],
        last=spec.categories[found.change.end],
    )


def _what(spec: ChartSpec, found: Change) -> str:
    """What rose or fell."""
    if found.series is None:
        return annotation_words(spec.language).total
    return spec.series[found.series].name


def _totals_said(spec: ChartSpec) -> str:
    numbers = numbers_of(spec)
    pairs = zip(spec.categories, totals(spec), strict=True)
    known = [f"{name} {numbers.text(value)}" for name, value in pairs if value is not None]
    if len(known) > _MOST_TOTALS:
        known = [known[0], "…", known[-1]]
    return annotation_words(spec.language).totals.format(totals="; ".join(known))


def _range_said(spec: ChartSpec, annotation: Annotation) -> str:
    words, numbers = annotation_words(spec.language), numbers_of(spec)
    text = one_line(annotation.text).rstrip(".")
    told = words.line if annotation.kind is AnnotationKind.LINE else words.band
    return told.format(
        value=numbers.text(annotation.value or 0.0),
        upper=numbers.text(annotation.upper or 0.0),
        text=f": {text}" if text else "",
    )


def _note_said(spec: ChartSpec, annotation: Annotation) -> str:
    words, text = annotation_words(spec.language), one_line(annotation.text).rstrip(".")
    if annotation.kind is AnnotationKind.CALLOUT:
        of = words.of.format(name=annotation.series) if annotation.series else ""
        return words.callout.format(at=annotation.at + of, text=text)
    told = words.broken if annotation.kind is AnnotationKind.BREAK else words.partial
    return told.format(at=annotation.at, text=f": {text}" if text else "")
