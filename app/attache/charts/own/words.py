"""The words of a chart of the user's own data: names of its rows, caption, title and source."""

import re
from collections.abc import Iterable, Sequence
from decimal import Decimal
from itertools import groupby

from attache.charts.own.axis import NAMELESS, Axis, clipped, listed
from attache.charts.own.models import OwnChart
from attache.charts.own.units import PERCENT, date_text, dates_text, is_korean
from attache.data.models import NUMERIC, Column, ColumnKind
from attache.pack.models import ChartSeries

LONGEST_NAME = 80
_LONGEST_LINE = 160
_MOST_NAMED = 3
_ORDINARY = (
    "actual average balance change consumption cost costs debt deficit demand employment exports "
    "forecast growth imports income inflation investment jobs output plan planned population price "
    "prices production revenue sales share spending supply surplus target total trade turnover "
    "unemployment value volume wages"
)
"""Names of columns that are ordinary words, and so begin small inside a sentence."""
_COMMON = frozenset(_ORDINARY.split())
_WORD = re.compile(r"\w+")


def row_names(column: Column, rows: Sequence[int], language: str) -> tuple[str, ...]:
    """The names of rows by one of their cells, dates and numbers in the form of the language."""
    match column.kind:
        case ColumnKind.DATE:
            dates = column.dates
            texts = dates_text([dates[row] for row in rows], language, column.step)
        case ColumnKind.PERCENT:
            texts = tuple(f"{column.cells[row]}{PERCENT}" for row in rows)
        case kind if kind in NUMERIC:
            numbers = column.numbers
            texts = tuple(_number(numbers[row]) for row in rows)
        case _:
            texts = tuple(column.cells[row] for row in rows)
    blank = "(빈칸)" if is_korean(language) else "(blank)"
    return tuple(clipped(text, LONGEST_NAME) or blank for text in texts)


def made_title(own: OwnChart, language: str) -> str:
    """The title, or what is measured where the user gave none."""
    return own.title or clipped(_joined(own.y, language), _LONGEST_LINE) or NAMELESS


def made_caption(own: OwnChart, series: Sequence[ChartSeries], unit: str, language: str) -> str:
    """The caption, or one that says what is measured and in which unit.

    "Exports and imports, USD bn"; series of their own unit follow behind a semicolon.
    """
    if own.caption:
        return own.caption
    by_unit = groupby(series, lambda each: unit if each.unit is None else each.unit)
    parts = [
        ", ".join(filter(None, (_joined([each.name for each in group], language, place), of_unit)))
        for place, (of_unit, group) in enumerate(by_unit)
    ]
    return clipped("; ".join(filter(None, parts)), _LONGEST_LINE) or NAMELESS


def plain_caption(own: OwnChart, names: Sequence[str], unit: str, language: str) -> str:
    """The caption, or one of those names with the unit."""
    said = ", ".join(filter(None, (_joined(names, language), unit)))
    return own.caption or clipped(said, _LONGEST_LINE) or NAMELESS


def scatter_caption(own: OwnChart, axes: tuple[Axis, Axis], language: str) -> str:
    """The caption, or one that says what stands against what.

    "Exports, USD bn, against GDP, USD tn": what runs upwards comes first.
    """
    across, up = (", ".join(filter(None, (each.names[0], each.unit))) for each in axes)
    said = f"{across} 대 {up}" if is_korean(language) else f"{up}, against {_inside(across)}"
    return own.caption or clipped(said, _LONGEST_LINE)


def source_text(own: OwnChart, language: str) -> str:
    """The source with the date that the data are of; what is missing is said to be so."""
    korean = is_korean(language)
    source = own.source or ("출처 미기재" if korean else "Source to be given")
    if own.as_of is None:
        return f"{source}, {'기준일 미기재' if korean else 'as-of date to be given'}"
    date = date_text(own.as_of, language)
    return f"{source}, {date} 기준" if korean else f"{source}, as of {date}"


def named(names: Iterable[str]) -> str:
    """Columns in words, for a refusal."""
    return listed(tuple(names))


def _joined(names: Sequence[str], language: str, place: int = 0) -> str:
    """Names in words, as they begin a text or, with a place, as they stand inside one."""
    if is_korean(language):
        more = f" 외 {len(names) - _MOST_NAMED}개" if len(names) > _MOST_NAMED else ""
        return "·".join(names[:_MOST_NAMED]) + more
    first, *others = names
    shown = [_inside(first) if place else first, *map(_inside, others)]
    if len(shown) > _MOST_NAMED:
        return f"{', '.join(shown[: _MOST_NAMED - 1])} and {len(shown) - _MOST_NAMED + 1} more"
    return " and ".join(filter(None, (", ".join(shown[:-1]), shown[-1])))


def _inside(name: str) -> str:
    """A name as it stands inside a sentence: an ordinary word begins small."""
    first = _WORD.match(name)
    if first is None or first[0].lower() not in _COMMON or not first[0].istitle():
        return name
    return name[0].lower() + name[1:]


def _number(value: Decimal | None) -> str:
    return "" if value is None else f"{value:,f}".replace("-", "\N{MINUS SIGN}")
