"""Which tables suit the charts of bars, columns and lines, and what each shows best of them."""

from decimal import Decimal

from attache.charts.own.axis import unit_of
from attache.charts.own.units import PERCENT
from attache.charts.suggest.sight import Sight, adds_up, is_rate, is_target, named_periods
from attache.charts.suggest.verdict import (
    MOST_SERIES,
    Verdict,
    began,
    counted,
    measured,
    no,
    of_all,
    picked,
    rows_in_words,
    yes,
)

_MOST_BARS, _MANY_BARS = 20, 40
_MOST_COLUMNS, _MANY_COLUMNS, _MOST_TIMES, _MOST_IN_ALL = 8, 12, 24, 36
_LONGEST_NAME = 16
_MOST_STACKS = 16
_MOST_SIDE_BY_SIDE = 3
_ALIKE = Decimal("0.6")


def bar(sight: Sight) -> Verdict:
    """Bars compare rows that are in no order, however long their names."""
    chosen, count = picked(sight.main, _MOST_SIDE_BY_SIDE), len(sight.names)
    if count * len(chosen) > _MOST_IN_ALL:
        chosen = picked(sight.main, 1)
    if sight.is_time:
        return no("Time is read from left to right: columns or a line show these rows.", chosen)
    if count > _MANY_BARS:
        return no(f"{count:,} bars cannot be read; take the rows that matter most.", chosen)
    if len(chosen) > 1 and named_periods(chosen):
        chosen = chosen[-1:]
    if count == 1 and len(chosen) == 1:
        return no("There is one number, and a bar compares several.", chosen)
    lead = began(f"{rows_in_words(sight)}{of_all(chosen, sight.main)}: bars compare")
    why = f"{lead} {measured(chosen)}, with room for the names."
    if count > 6 and len(chosen) == 1 and not _is_sorted(sight):
        why += " They read best with the largest first; the order of the table is kept."
    score = 0.9 if len(chosen) == 1 else 0.8
    return yes(score if count <= _MOST_BARS else 0.4, why, chosen)


def column(sight: Sight) -> Verdict:
    """Columns compare a few rows with short names, above all times."""
    chosen, count = picked(sight.main, _MOST_SIDE_BY_SIDE), len(sight.names)
    if not sight.is_time and len(chosen) > 1 and named_periods(chosen):
        chosen = chosen[-1:]
    rows = began(rows_in_words(sight))
    if count == 1 and len(chosen) == 1:
        return no("There is one number, and a column compares several.", chosen)
    if sight.is_time:
        if count > _MOST_TIMES or count * len(chosen) > _MOST_IN_ALL:
            return no(f"{rows} make too many columns; a line shows their course.", chosen)
        rest = of_all(chosen, sight.main)
        why = f"{rows}{rest}: columns compare {measured(chosen)} from one to the next."
        score = 0.9 if count <= _MOST_COLUMNS - 1 else 0.7 if count <= _MANY_COLUMNS else 0.4
        return yes(score, why, chosen)
    if count > _MANY_COLUMNS or count * len(chosen) > _MOST_IN_ALL:
        return no(f"{rows} are too many columns side by side; bars have room for them.", chosen)
    longest = max(map(len, sight.names))
    if longest > _LONGEST_NAME and count > 4:
        return no("The names are too long to stand below columns; bars have room for them.", chosen)
    why = f"{rows} with short names: columns compare {measured(chosen)}."
    return yes(0.7 if count <= _MOST_COLUMNS else 0.4, why, chosen)


def line(sight: Sight) -> Verdict:
    """A line connects what follows one another."""
    chosen, count = picked(sight.main, MOST_SERIES), len(sight.names)
    against = _no_course(sight, "line")
    if against:
        return no(against, chosen)
    rest = of_all(chosen, sight.main)
    verb = "shows" if len(chosen) == 1 else "show"
    subject = "a line" if len(chosen) == 1 else f"{counted(len(chosen), 'line')}{rest}"
    why = began(f"{rows_in_words(sight)} in order: {subject} {verb} how {measured(chosen)} moved.")
    return yes(0.95 if count >= 8 else 0.85 if count >= 5 else 0.6, why, chosen)


def area(sight: Sight) -> Verdict:
    """Areas show a volume over time, stacked where there are several."""
    chosen, count = picked(sight.parts, MOST_SERIES), len(sight.names)
    against = _no_course(sight, "area")
    if against:
        return no(against, chosen)
    if count < 5:
        return no(f"An area needs a longer course than {rows_in_words(sight)}.", chosen)
    if min(sight.known(chosen)) < 0:
        return no("An area is filled from zero, and there are values below it.", chosen)
    if len(chosen) > 1 and not adds_up(sight, chosen):
        return no(f"{measured(chosen)} do not add up, and areas are stacked.", chosen)
    if len(chosen) == 1 and is_rate(chosen[0]):
        return no(f"An area shows a volume, and {measured(chosen)} is a rate.", chosen)
    what = "the volume of" if len(chosen) == 1 else "the sum and the parts of"
    why = began(f"{rows_in_words(sight)} in order: an area shows {what} {measured(chosen)}.")
    return yes(0.5, why, chosen)


def stacked(sight: Sight) -> Verdict:
    """Stacks show a sum and what it is made of."""
    chosen = picked(sight.parts, MOST_SERIES)
    against = no_stack(sight)
    if against:
        return no(against, chosen)
    if len(sight.names) > _MOST_STACKS:
        return no(f"{began(rows_in_words(sight))} are too many stacks to compare.", chosen)
    why = f"{measured(chosen)} add up: stacks show the sum of each row and its parts."
    many = len(chosen) > _MOST_SIDE_BY_SIDE
    score = 0.91 if many and sight.is_time else 0.82 if many else 0.6 if sight.is_time else 0.5
    return yes(score, began(why), chosen)


def stacked_100(sight: Sight) -> Verdict:
    """Stacks of a hundred percent show shares and nothing of the sums."""
    chosen = picked(sight.parts, MOST_SERIES)
    against = no_stack(sight)
    if against:
        return no(against, chosen)
    rows = zip(*map(sight.numbers, chosen), strict=True)
    if any(sum((v for v in row if v is not None), Decimal(0)) <= 0 for row in rows):
        return no("A row without a value has no shares.", chosen)
    if len(sight.names) > _MOST_STACKS:
        return no(f"{began(rows_in_words(sight))} are too many stacks to compare.", chosen)
    why = f"Stacks of 100% show how the shares of {measured(chosen)} differ between the rows."
    in_percent = unit_of(chosen[0]) == PERCENT
    return yes(0.85 if in_percent else 0.45, why, chosen)


def combination(sight: Sight) -> Verdict:
    """Columns and a line show two measures that no axis can share."""
    chosen = (*picked(sight.main, 2), *sight.others[:1])
    if not sight.others:
        return no("There is one unit, and a second axis is for a second one.", sight.main[:2])
    if len(sight.names) < 2:
        return no("A line needs two rows or more.", chosen)
    if len(sight.names) > _MOST_TIMES:
        return no(f"{began(rows_in_words(sight))} are too many columns under a line.", chosen)
    if not sight.is_time:
        return no("The line of a combination needs times, and these rows are in no order.", chosen)
    if sight.disorder or len(set(sight.names)) < len(sight.names):
        return no(_no_course(sight, "line") or "", chosen)
    why = (
        f"{measured(chosen[:-1])} and {measured(chosen[-1:])} have different units: "
        "columns, and a line on an axis of its own, show both."
    )
    return yes(0.93, began(why), chosen)


def dot(sight: Sight) -> Verdict:
    """Dots compare positions, so that their axis need not begin at zero."""
    chosen, count = picked(sight.main, 2), len(sight.names)
    if len(chosen) > 1 and named_periods(sight.main):
        chosen = (sight.main[0], sight.main[-1])
    if sight.is_time:
        return no("Dots are for rows in no order; a line shows the course of times.", chosen)
    if count < 3:
        return no(f"Dots compare more than {rows_in_words(sight)}.", chosen)
    if count > _MOST_BARS + 5:
        return no(f"{count:,} rows of dots cannot be read; take those that matter most.", chosen)
    known = sight.known(chosen)
    if len(chosen) > 1:
        why = f"Two dots a row show how far {measured(chosen)} lie apart."
        return yes(0.65, why, chosen)
    if min(known) > 0 and min(known) / max(known) > _ALIKE:
        why = f"The values of {measured(chosen)} lie close together: dots show the difference "
        return yes(0.75, why + "without an axis from zero.", chosen)
    return yes(0.5, f"Dots show where each row stands by {measured(chosen)}.", chosen)


def no_stack(sight: Sight) -> str:
    """Why parts cannot be stacked; empty where they can."""
    parts = sight.parts
    if len(parts) < 2:
        return "There is one series of numbers, and a stack has two parts or more."
    if len(parts) > MOST_SERIES:
        return f"{began(counted(len(parts), 'part'))} are too many colours to tell apart."
    if min(sight.known(parts)) < 0:
        return "There are values below zero, which no stack can show as parts."
    if any(is_target(part.name) for part in parts):
        return f"{measured(parts)}: a target is no part of what is reached."
    if named_periods(parts):
        return f"{measured(parts)} are times, not parts of a whole."
    if not adds_up(sight, parts):
        return f"{measured(parts)} do not add up to anything: rates and averages cannot be stacked."
    return ""


def _no_course(sight: Sight, word: str) -> str:
    """Why no line goes through the rows; empty where one does."""
    article = "An" if word == "area" else "A"
    if not sight.is_sequence:
        if named_periods(sight.main) and len(sight.main) > 1:
            return "The times are in columns; swap rows and columns to see a course."
        return (
            f"{article} {word} connects what follows one another, and these rows are in no order."
        )
    if sight.disorder:
        first, then = sight.disorder
        return f"The times are not in order: “{then}” stands after “{first}”."
    if len(set(sight.names)) < len(sight.names):
        return "Several rows have the same time; a course has one row for each."
    if len(sight.names) < 3:
        return f"{began(rows_in_words(sight))} make no course."
    return ""


def _is_sorted(sight: Sight) -> bool:
    numbers = [value for value in sight.numbers(sight.main[0]) if value is not None]
    return numbers == sorted(numbers, reverse=True)
