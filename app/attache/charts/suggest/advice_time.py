"""Advice on courses: lines through what is no sequence, gaps, disorder, and incomplete periods."""

import re
from dataclasses import dataclass

from attache.charts.annotate.rules import kinds
from attache.charts.own.models import OwnChart
from attache.charts.own.units import PERCENT, date_text
from attache.charts.sequence import (
    Grain,
    Period,
    gaps,
    in_order,
    is_sequence,
    out_of_order,
    period,
    periods,
)
from attache.charts.suggest.advised import Advice, advised, retyped
from attache.charts.suggest.sight import coverage, is_rate_name
from attache.data.models import Table
from attache.pack.annotation import Annotation, AnnotationKind
from attache.pack.chart_type import ChartType
from attache.pack.models import Chart

_T = ChartType
_COURSES = (_T.COLUMN, _T.STACKED, _T.STACKED_100, _T.COMBINATION, _T.LINE, _T.AREA)
_SUMMED = (*_COURSES, _T.BAR)
_MOST_COLUMNS = 12
_HANGUL = re.compile("[가-힣]")
_MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?"
_PARTLY = re.compile(
    rf"(?<!\d)(?P<count>\d{{1,2}}) ?(?P<unit>months?|quarters?|weeks?|개월|분기)"
    rf"|(?P<span>jan[a-z]*\.? ?(?:[-–—]|to|through|until) ?{_MONTH})"
    r"|(?P<korean>1 ?[-~–] ?\d{1,2}월)"
    r"|(?P<word>ytd|year[- ]to[- ]date|to date|so far|partial|incomplete|누계)",
    re.IGNORECASE,
)
_WHOLE = {"month": 12, "quarter": 4, "week": 52, "개월": 12, "분기": 4}
_TO_DECEMBER = re.compile(r"dec[a-z]*\.?$|12월$", re.IGNORECASE)


def no_sequence(own: OwnChart, chart: Chart) -> Advice | None:
    """A line between two rows says that one leads to the other."""
    if chart.type not in (_T.LINE, _T.AREA, _T.COMBINATION) or is_sequence(chart.categories):
        return None
    if len(chart.categories) < 2:
        return None
    first, second = chart.categories[:2]
    word = "area" if chart.type is _T.AREA else "line"
    message = (
        f"The {word} connects “{first}” with “{second}”, and nothing leads from one to the other."
    )
    if chart.type is _T.COMBINATION:
        hint = "Take a table, or two charts: the rows are in no order."
        return advised("no-sequence", message, hint, retyped(own, _T.TABLE))
    kind = _T.COLUMN if len(chart.categories) <= _MOST_COLUMNS else _T.BAR
    if chart.type is _T.AREA and len(chart.series) > 1:
        kind = _T.STACKED
    word = "bars" if kind is _T.BAR else "columns"
    hint = f"Take {word}, which compare without connecting."
    return advised("no-sequence", message, hint, retyped(own, kind))


def disorder(own: OwnChart, chart: Chart) -> Advice | None:
    """Time runs from left to right."""
    found = out_of_order(chart.categories) if chart.type in _COURSES else None
    if found is None:
        return None
    message = f"The times are not in order: “{found[1]}” stands after “{found[0]}”."
    hint = "Sort the rows by time, here and in the spreadsheet."
    sorted_rows = own.model_copy(update={"table": _sorted(own.table, in_order(chart.categories))})
    return advised("time-out-of-order", message, hint, sorted_rows)


def missing_periods(_: OwnChart, chart: Chart) -> Advice | None:
    """What is left out makes a course steeper than it is."""
    found = gaps(chart.categories) if chart.type in _COURSES else ()
    if not found:
        return None
    named = ", ".join(found[:4]) + (f" and {len(found) - 4} more" if len(found) > 4 else "")
    verb = "is" if len(found) == 1 else "are"
    message = (
        f"{named} {verb} missing between “{chart.categories[0]}” and “{chart.categories[-1]}”."
    )
    hint = "Add a row for each to the table, with empty cells where there is no number."
    return advised("time-gap", message, hint)


def incomplete_period(own: OwnChart, chart: Chart) -> Advice | None:
    """A year of eleven months beside whole ones looks like a fall."""
    if chart.type not in _SUMMED or len(chart.categories) < 2:
        return None
    at = _latest(chart.categories)
    name = chart.categories[at] if at is not None else ""
    if at is None or any(each.at == name for each in own.annotations):
        return None
    found = _stated(own, chart, at) or _dated(own, chart, name)
    if found is None:
        return None
    message = f"“{name}” is not complete: {found.because}."
    series = ""
    kind = AnnotationKind.PARTIAL
    if kind not in kinds(chart.type):
        kind = AnnotationKind.CALLOUT
        known = [each.name for each in chart.series if each.values[at] is not None]
        lit = [each for each in known if each == chart.highlight]
        series = (lit or known or [""])[0] if len(chart.series) > 1 else ""
    hint = "Mark it, so that nobody takes it for a whole one."
    mark = Annotation(kind=kind, at=name, series=series, text=found.text)
    mend = own.model_copy(update={"annotations": (*own.annotations, mark)})
    return advised("incomplete-period", message, hint, mend)


@dataclass(frozen=True, slots=True)
class _Part:
    """That a period is not complete: what says so, and what the mark is to say."""

    because: str
    text: str


def _latest(names: tuple[str, ...]) -> int | None:
    """The place of the last time; the last row's where the times are of several lengths."""
    if periods(names):
        return in_order(names)[-1] if len({each.grain for each in periods(names)}) == 1 else -1
    return len(names) - 1 if period(names[-1]) and period(names[0]) else None


def _stated(own: OwnChart, chart: Chart, at: int) -> _Part | None:
    """What the name of the period, its months or the footnote say."""
    name = chart.categories[at]
    year = period(name)
    found = _partly(name.replace(year.name, "", 1) if year else name)
    if found:
        return _Part(f"its name says “{found}”", found)
    covers = coverage(own.table)
    if covers is not None and len(own.table.charted) == len(chart.categories):
        cells = [covers.numbers[row] for row in own.table.charted]
        most = max((cell for cell in cells if cell is not None), default=None)
        here = cells[at]
        if most is not None and here is not None and here < most:
            text = f"{here:f}개월" if _is_korean(chart) else f"{here:f} {covers.name.lower()}"
            return _Part(f"“{covers.name}” is {here:f} and not {most:f}", text)
    for sentence in re.split(r"(?<=[.;])\s+", own.footnote):
        found = _partly(sentence.replace(name, "", 1)) if name in sentence else ""
        if found:
            return _Part(f"the footnote says “{sentence.rstrip('.;')}”", found)
    return None


def _partly(text: str) -> str:
    """The words that say how much of a period there is; empty for a whole one, and for none."""
    for found in _PARTLY.finditer(text):
        if found["count"]:
            whole = _WHOLE[found["unit"].lower().removesuffix("s")]
            if 0 < int(found["count"]) < whole:
                return found[0]
        elif found["word"] or not _TO_DECEMBER.search(found[0]):
            return found[0]
    return ""


def _dated(own: OwnChart, chart: Chart, name: str) -> _Part | None:
    """Whether the data were as they are before the period was over, of what adds up over time."""
    found: Period | None = period(name)
    days = found.days() if found and found.grain is not Grain.DAY else None
    rates = all(is_rate_name(each.name) for each in chart.series)
    if days is None or own.as_of is None or chart.suffix == PERCENT or rates:
        return None
    first, last = days
    if not first <= own.as_of < last:
        return None
    day = own.as_of
    until = date_text(day, "ko-KR" if _is_korean(chart) else "en-US")
    return _Part(
        f"the data are as of {date_text(day)}, and it ends on {date_text(last)}",
        f"{until}까지" if _is_korean(chart) else f"to {until}",
    )


def _is_korean(chart: Chart) -> bool:
    """Whether a chart is in Korean, by what stands on it."""
    return bool(_HANGUL.search(f"{chart.title} {chart.caption} {chart.unit}"))


def _sorted(table: Table, order: tuple[int, ...]) -> Table:
    """The table with its charted rows in that order, its totals last."""
    rows = [*(table.charted[place] for place in order), *table.totals]
    columns = tuple(
        column.model_copy(update={"cells": tuple(column.cells[row] for row in rows)})
        for column in table.columns
    )
    first = table.rows - len(table.totals)
    totals = tuple(range(first, table.rows))
    return table.model_copy(update={"columns": columns, "totals": totals})
