"""Which tables suit the charts with a point of their own, from doughnut to timeline, and why."""

import re
from decimal import Decimal

from attache.charts.own.axis import unit_of
from attache.charts.own.plots import MOST_EVENTS
from attache.charts.own.units import PERCENT
from attache.charts.suggest.sight import (
    Numbers,
    Sight,
    is_rate,
    is_target,
    is_total_name,
    makes_a_hundred,
    named_periods,
    numbers_of,
)
from attache.charts.suggest.suits_axis import no_stack
from attache.charts.suggest.verdict import (
    MOST_SERIES,
    Verdict,
    began,
    counted,
    measured,
    no,
    picked,
    rows_in_words,
    yes,
)
from attache.data.models import NUMERIC, Column, ColumnKind

MOST_PARTS = 5
"""As many parts of a doughnut are told apart."""
_MOST_LINES = 12
_MOST_TABLE_ROWS = 12
_MOST_TABLE_COLUMNS = 6
_FEWEST_POINTS = 6
_MOST_BULLETS = 12
_MOST_BLOCKS = 8
_UNEVEN = 2
_BEFORE_AFTER = re.compile(r"before|after|baseline|endline|then|now|이전|이후|전|후", re.IGNORECASE)
_ACTUAL = re.compile(
    r"\b(actual|result|achieved|current|delivered)\b|실적|결과|현재", re.IGNORECASE
)


def doughnut(sight: Sight) -> Verdict:
    """A doughnut shows parts of one whole, at most five."""
    chosen, count = picked(sight.main, 1), len(sight.names)
    values = sight.numbers(chosen[0])
    whole = "A doughnut shows parts of one whole"
    if count > MOST_PARTS:
        return no(f"{whole}, at most five; this table has {rows_in_words(sight)}.", chosen)
    if count < 2:
        return no(f"{whole}, and there is one row.", chosen)
    if any(value is None or value <= 0 for value in values):
        return no(f"{whole}, each above zero; a value is missing, zero or below it.", chosen)
    hundred = makes_a_hundred(values)
    if unit_of(chosen[0]) == PERCENT and not hundred:
        total = sum((value for value in values if value is not None), Decimal(0))
        return no(f"{whole}, and these percentages sum up to {total.normalize():f}.", chosen)
    if sight.is_time or is_rate(chosen[0]):
        return no(f"{whole}, and {measured(chosen)} by row make none.", chosen)
    if hundred:
        return yes(0.92, f"{_parts(count)} sum up to a hundred: a doughnut shows a whole.", chosen)
    if _has_total(sight, chosen[0]):
        return yes(0.6, f"{_parts(count)} sum up to the total in the table.", chosen)
    why = f"{_parts(count)}: a doughnut shows them if they are all that {measured(chosen)} is of."
    return yes(0.3, why, chosen)


def _has_total(sight: Sight, column: Column) -> bool:
    """Whether a row that was set aside sums up the others."""
    reached = sum((v for v in sight.numbers(column) if v is not None), Decimal(0))
    totals = numbers_of(column, sight.table.totals)
    return any(v is not None and abs(v - reached) <= abs(v) / 100 for v in totals)


def _parts(count: int) -> str:
    return began(counted(count, "part"))


def scatter(sight: Sight) -> Verdict:
    """A scatter shows whether two measures go together."""
    measures = _two_measures(sight)
    if measures is None:
        if len(sight.measures) > 1:
            units = "Both measures have one unit: bars or dots compare them row by row."
            return _scattered(0.0, units, sight.main[0], sight.main[1], sight)
        return no("A scatter needs two measures, and there is one column of numbers.")
    across, up = measures
    both = sum(bool(across.cells[row] and up.cells[row]) for row in sight.rows)
    if both < _FEWEST_POINTS:
        few = f"A scatter needs more points than {counted(both, 'row')} with both numbers."
        return _scattered(0.0, few, across, up, sight)
    if sight.is_time:
        course = "The rows are times, whose order a scatter does not show."
        return _scattered(0.0, course, across, up, sight)
    why = (
        f"{began(counted(both, 'row'))} with two measures: "
        f"a scatter shows whether {measured(measures)} go together."
    )
    return _scattered(0.92 if both >= 10 else 0.6, why, across, up, sight)


def _two_measures(sight: Sight) -> tuple[Column, Column] | None:
    """What goes along and what goes up, of different units; `x` itself where it is a number."""
    if sight.x.kind in NUMERIC:
        return sight.x, sight.measures[0]
    return (sight.measures[0], sight.others[0]) if sight.others else None


def _scattered(score: float, why: str, across: Column, up: Column, sight: Sight) -> Verdict:
    named = sight.x if sight.x.name != across.name else next(iter(sight.words), None)
    return Verdict(score, why, (up.name,), across.name, named.name if named else "")


def waterfall(sight: Sight) -> Verdict:
    """A waterfall leads from one total to another by steps."""
    chosen = picked(sight.main, 1)
    last = sight.table.rows - 1
    rows = [row for row in range(last + 1) if row in sight.rows or row in (0, last)]
    numbers = numbers_of(chosen[0], rows)
    if sight.is_time or len(rows) < 3:
        return no("A waterfall leads from a start by changes to an end; these rows do not.", chosen)
    if None in numbers or not _leads_to_its_end(numbers, chosen[0]):
        return no("The first row and what follows do not add up to the last one.", chosen)
    changes = [value for value in numbers[1:-1] if value is not None]
    names = chosen[0].name
    first, end = (sight.x.cells[row] for row in (rows[0], rows[-1]))
    if min(changes) >= 0:
        if not is_total_name(end) and rows[-1] not in sight.table.totals:
            return no(f"Nothing says that “{end}” is what the other rows add up to.", chosen)
        why = f"The rows add up to “{end}”: a waterfall builds the sum step by step."
        return yes(0.3, why, chosen)
    why = (
        f"“{first}”, {counted(len(changes), 'change')} and “{end}” add up: a waterfall shows "
        f"what moved “{names}”."
    )
    return yes(0.97, why, chosen)


def _leads_to_its_end(numbers: Numbers, column: Column) -> bool:
    """Whether they add up, each rounded as its cell is."""
    exponents = [Decimal(cell).as_tuple().exponent for cell in column.cells if cell]
    finest = min(each for each in exponents if isinstance(each, int)) + column.magnitude
    known = [value for value in numbers if value is not None]
    difference = abs(sum(known[:-1], Decimal(0)) - known[-1])
    return difference <= Decimal(5).scaleb(finest - 1) * len(known)


def bullet(sight: Sight) -> Verdict:
    """A bullet chart holds values against their targets."""
    targets = [column for column in sight.main if is_target(column.name)]
    values = [column for column in sight.main if not is_target(column.name)]
    if not targets or not values:
        return no("No column is named as a target, a goal or a plan.", sight.main[:2])
    value = next((c for c in values if _ACTUAL.search(c.name)), values[-1])
    chosen = (value, targets[0])
    if len(sight.names) > _MOST_BULLETS:
        return no(f"{began(rows_in_words(sight))} are too many to compare with targets.", chosen)
    if min(sight.known(chosen)) < 0:
        return no("There are values below zero, and a bullet begins at it.", chosen)
    why = (
        f"“{value.name}” has a target in “{targets[0].name}”: bullets show who reaches it "
        "and by how much others miss."
    )
    return yes(0.96, why, chosen)


def slope(sight: Sight) -> Verdict:
    """A slope shows how every row changed between two times."""
    ends = _two_times(sight)
    if ends is None:
        return no("A slope needs two columns, one of an earlier and one of a later time.",
                  sight.main[:2] if len(sight.main) > 1 else ())  # fmt: skip
    if sight.is_time:
        return no("A slope has a line for every row, and these rows are times.", ends)
    cells = [(ends[0].cells[row], ends[1].cells[row]) for row in sight.rows]
    both = sum(bool(first and last) for first, last in cells)
    if both < 2:
        return no("A slope compares the changes of several rows.", ends)
    if len(sight.names) > _MOST_LINES:
        return no(f"{began(rows_in_words(sight))} are too many lines to tell apart.", ends)
    between = ", those between left out" if len(sight.main) > 2 else ""
    why = (
        f"Two times for {rows_in_words(sight)}{between}: a slope shows who rose and who fell "
        f"from “{ends[0].name}” to “{ends[1].name}”."
    )
    return yes(0.92 if len(sight.main) == 2 else 0.7, why, ends)


def _two_times(sight: Sight) -> tuple[Column, Column] | None:
    main = sight.main
    if len(main) < 2:
        return None
    if named_periods(main):
        return main[0], main[-1]
    if len(main) == 2 and all(_BEFORE_AFTER.search(column.name) for column in main):
        return main[0], main[1]
    return None


def marimekko(sight: Sight) -> Verdict:
    """Columns as wide as their totals show two divisions of one whole."""
    chosen = picked(sight.parts, MOST_SERIES)
    if len(chosen) < 2:
        return no("There is one series of numbers, and a Marimekko divides in two ways.")
    against = no_stack(sight)
    if not against and unit_of(chosen[0]) == PERCENT:
        against = "Percentages have no sums that columns could be as wide as."
    if not against and sight.is_time:
        against = "Columns of different widths hide a course in time."
    if against:
        return no(against, chosen)
    if not 2 <= len(sight.names) <= _MOST_BLOCKS:
        return no(f"{began(rows_in_words(sight))}: it is read with two to eight.", chosen)
    rows = zip(*map(sight.numbers, chosen), strict=True)
    totals = [sum((v for v in row if v is not None), Decimal(0)) for row in rows]
    if min(totals) <= 0 or max(totals) < _UNEVEN * min(totals):
        return no("The totals are too alike for widths to tell: stacks show these parts.", chosen)
    why = (
        f"The totals differ widely: widths show them, and heights the shares of {measured(chosen)}."
    )
    return yes(0.82 if len(chosen) > 2 else 0.62, why, chosen)


def table(sight: Sight) -> Verdict:
    """A small table shows exact numbers of several measures."""
    chosen = sight.measures[:_MOST_TABLE_COLUMNS]
    if len(sight.names) > _MOST_TABLE_ROWS:
        return no(f"{began(rows_in_words(sight))} are too many for a table on a slide.", chosen)
    if len(sight.measures) > _MOST_TABLE_COLUMNS:
        columns = counted(len(sight.measures), "column")
        return no(f"{began(columns)} of numbers are too many for a table on a slide.", chosen)
    if len(chosen) < 3 and not sight.others:
        return no("A chart shows so few columns of numbers better than a table.", chosen)
    why = (
        f"{began(rows_in_words(sight))} and {counted(len(chosen), 'measure')}: a table shows the "
        "exact numbers, with bars for the last."
    )
    units = len({unit_of(column) for column in chosen})
    return yes(0.92 if units > 2 else 0.55, why, chosen)


def number(sight: Sight) -> Verdict:
    """One number is best shown as a number."""
    chosen = sight.measures[:1]
    if len(sight.names) != 1:
        return no(f"A number stands alone, and there are {rows_in_words(sight)}.", chosen)
    score = 1.0 if len(sight.measures) == 1 else 0.6
    return yes(score, f"One number, “{chosen[0].name}”: it speaks for itself.", chosen)


def timeline(sight: Sight) -> Verdict:
    """A timeline shows what happened when."""
    dated = sight.x.kind in (ColumnKind.DATE, ColumnKind.YEAR) or sight.is_time
    if not dated or not sight.words:
        return no("A timeline needs a column of dates and one that says what happened.")
    events = sight.words[:1]
    filled = sum(bool(events[0].cells[row]) for row in sight.rows)
    if not filled:
        return no(f"The column {measured(events)} is empty.")
    if filled > MOST_EVENTS:
        return no(f"{filled:,} events are too many; a timeline has room for {MOST_EVENTS}.")
    why = f"{began(counted(filled, 'date'))}, each with its event: a timeline shows their order."
    return yes(0.98 if not sight.measures else 0.35, why, events)
