"""What a table of the user's own data shows at first sight: names, times, measures and totals."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from attache.charts.own.axis import unit_of
from attache.charts.own.models import OwnChart
from attache.charts.own.units import PERCENT
from attache.charts.own.words import row_names
from attache.charts.sequence import Period, is_sequence, is_time, out_of_order, periods
from attache.data.models import NUMERIC, Column, ColumnKind, Table
from attache.data.vocabulary import TOTALS

_NUMBERING = re.compile(r"no\.?|nr\.?|#|id|rank|code|hs ?code|순위|번호|코드", re.IGNORECASE)
_COVERAGE = re.compile(
    r"(months?|weeks?|quarters?|days?|개월 ?수?|월 ?수)( covered)?", re.IGNORECASE
)
_WHOLE_YEARS = (4, 12, 52, 53, 365, 366)
_RATES = re.compile(
    r"\b(growth|rates?|changes?|ratio|index|indices|average|mean|median|per capita|per head"
    r"|(?<!constant )(?<!current )(?<!fixed )prices?"
    r"|yield|y/y|yoy|cagr)\b|증가율|성장률|비율|평균|지수|가격|증감률|등락률|1인당|금리|환율",
    re.IGNORECASE,
)
_TARGETS = re.compile(
    r"\b(targets?|goals?|plan(?:ned)?|budget(?:ed)?|quota|pledged?|committed|benchmark)\b"
    r"|목표|계획|예산",
    re.IGNORECASE,
)
_WHOLE, _ROUNDING = Decimal(100), Decimal(1)
Numbers = tuple[Decimal | None, ...]


@dataclass(frozen=True, slots=True)
class Sight:
    """The rows of a table that are charted, as charts read them.

    `x` is the column of the names; `measures` are the columns of numbers, each with one at least,
    and `words` those of text, `x` aside. `is_time` and `is_sequence` say that the rows are times,
    and that they follow one another; `disorder` names two of which the second is the earlier.
    """

    table: Table
    rows: tuple[int, ...]
    x: Column
    names: tuple[str, ...]
    measures: tuple[Column, ...]
    words: tuple[Column, ...]
    is_time: bool
    is_sequence: bool
    disorder: tuple[str, str] | None

    @property
    def main(self) -> tuple[Column, ...]:
        """The measures in the unit of the first one."""
        return tuple(m for m in self.measures if unit_of(m) == unit_of(self.measures[0]))

    @property
    def others(self) -> tuple[Column, ...]:
        """The measures in other units."""
        return tuple(m for m in self.measures if unit_of(m) != unit_of(self.measures[0]))

    @property
    def parts(self) -> tuple[Column, ...]:
        """The main measures without one that is the sum of the others."""
        main = self.main
        return tuple(m for m in main if len(main) < 3 or not self.is_total(m, main))

    def numbers(self, column: Column) -> Numbers:
        """The exact numbers of a measure in the rows, its magnitude included."""
        return numbers_of(column, self.rows)

    def known(self, columns: Iterable[Column]) -> list[Decimal]:
        """All numbers of measures."""
        return [v for column in columns for v in self.numbers(column) if v is not None]

    def is_total(self, column: Column, among: Sequence[Column]) -> bool:
        """Whether a measure is named as a total and is the sum of the others."""
        if not is_total_name(column.name):
            return False
        others = [self.numbers(each) for each in among if each.name != column.name]
        for total, *parts in zip(self.numbers(column), *others, strict=True):
            reached = sum((part for part in parts if part is not None), Decimal(0))
            if total is not None and abs(total - reached) > abs(total) / 100:
                return False
        return True


def numbers_of(column: Column, rows: Sequence[int]) -> Numbers:
    """The exact numbers of a column in those rows, its magnitude included."""
    cells = column.numbers
    found = (cells[row] for row in rows)
    return tuple(None if value is None else value.scaleb(column.magnitude) for value in found)


def is_total_name(name: str) -> bool:
    """Whether a name is that of a sum: "Total", "합계", "Total exports"."""
    folded = " ".join(name.casefold().rstrip(":").split())
    return folded in TOTALS or folded.split(" ")[0] in ("total", "합계", "총계")


def is_rate(column: Column) -> bool:
    """Whether a column is of what cannot be summed up, by its name: rates, averages, prices."""
    return is_rate_name(column.name)


def is_rate_name(name: str) -> bool:
    """Whether a name is that of a rate, an average, a price or an index."""
    return bool(_RATES.search(name))


def is_target(name: str) -> bool:
    """Whether a column is of what is to be reached, by its name."""
    return bool(_TARGETS.search(name))


def makes_a_hundred(values: Sequence[Decimal | None]) -> bool:
    """Whether the values sum up to a hundred, rounded as they may be."""
    return abs(sum((v for v in values if v is not None), Decimal(0)) - _WHOLE) <= _ROUNDING


def adds_up(sight: Sight, columns: Sequence[Column]) -> bool:
    """Whether the columns may be stacked: amounts, or percents that make a hundred in every row."""
    if any(map(is_rate, columns)):
        return False
    if unit_of(columns[0]) != PERCENT:
        return True
    return all(makes_a_hundred(row) for row in zip(*map(sight.numbers, columns), strict=True))


def named_periods(columns: Sequence[Column]) -> tuple[Period, ...]:
    """The periods that the columns are named after; empty unless all are, each after another."""
    found = periods([column.name for column in columns])
    numbers = [each.number for each in found]
    return found if numbers == sorted(set(numbers)) else ()


def sight(table: Table, base: OwnChart | None = None) -> Sight | None:
    """What a table shows, by the columns of `base` where it has them; None without a row."""
    rows = table.charted
    if not rows:
        return None
    x = (base and table.column(base.x)) or _names_column(table, rows)
    names = row_names(x, rows, "en-US")
    wanted = _wanted(table, base, rows)
    measures = wanted or _measures(table, x, names, rows)
    words = tuple(c for c in table.columns if c.kind is ColumnKind.TEXT and c.name != x.name)
    order = out_of_order(names)
    return Sight(table, rows, x, names, measures, words, is_time(names), is_sequence(names), order)


def coverage(table: Table) -> Column | None:
    """The column that says how many months, weeks or quarters of its year every row has."""
    for column in table.columns:
        if column.kind in NUMERIC and _COVERAGE.fullmatch(column.name.strip()):
            known = [value for value in column.numbers if value is not None]
            if known and max(known) in _WHOLE_YEARS and min(known) > 0:
                return column
    return None


def _wanted(table: Table, base: OwnChart | None, rows: Sequence[int]) -> tuple[Column, ...]:
    """The measures of a chart that is there, where the table still has them all."""
    found = [table.column(name) for name in dict.fromkeys(base.y)] if base else []
    kept = tuple(column for column in found if column and _measures_something(column, rows))
    return kept if len(kept) == len(found) else ()


def _measures(
    table: Table, x: Column, names: Sequence[str], rows: Sequence[int]
) -> tuple[Column, ...]:
    """The columns of numbers but for those that number the rows or say what a year covers."""
    found = [c for c in table.columns if c.name != x.name and _measures_something(c, rows)]
    covers = coverage(table) if is_time(names) else None
    better = [c for c in found if c != covers and not _NUMBERING.fullmatch(c.name.strip())]
    return tuple(better or found)


def _measures_something(column: Column, rows: Sequence[int]) -> bool:
    return column.kind in NUMERIC and any(column.cells[row] for row in rows)


def _names_column(table: Table, rows: Sequence[int]) -> Column:
    """The column of the names: times first, then text, one whose cells differ before others."""
    kinds = (ColumnKind.YEAR, ColumnKind.DATE, ColumnKind.TEXT)
    named = [c for kind in kinds for c in table.columns if c.kind is kind]
    named = [c for c in named if any(c.cells[row] for row in rows)] or named
    differing = [c for c in named if len({c.cells[row] for row in rows}) == len(rows)]
    return (differing or named or list(table.columns))[0]
