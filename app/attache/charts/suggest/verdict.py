"""How well a type of chart suits a table, and the words in which that is said."""

from collections.abc import Sequence
from dataclasses import dataclass

from attache.charts.own.axis import listed
from attache.charts.sequence import periods
from attache.charts.suggest.sight import Sight, named_periods
from attache.data.models import Column

MOST_SERIES = 5
"""As many colours or lines are told apart at a glance."""
_COUNTS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
           "eleven", "twelve")  # fmt: skip


@dataclass(frozen=True, slots=True)
class Verdict:
    """What speaks for a type of chart, or against it.

    `score` is above 0 where it suits, 1 at most. `x`, `y` and `names` are the columns that it is
    made of, `y` empty where there are none that it could be made of.
    """

    score: float
    why: str
    y: tuple[str, ...] = ()
    x: str = ""
    names: str = ""


def yes(score: float, why: str, columns: Sequence[Column]) -> Verdict:
    """The type suits, drawn of those columns."""
    return Verdict(score, why, tuple(column.name for column in columns))


def no(why: str, columns: Sequence[Column] = ()) -> Verdict:
    """The type does not suit, though it may be drawn of those columns."""
    return Verdict(0.0, why, tuple(column.name for column in columns))


def counted(count: int, noun: str) -> str:
    """A number of things in words up to twelve: "seven rows", "one row", "36 months"."""
    number = _COUNTS[count] if count < len(_COUNTS) else f"{count:,}"
    return f"{number} {noun}" if count == 1 else f"{number} {noun}s"


def rows_in_words(sight: Sight) -> str:
    """The rows as what they are: "eight months", "seven rows"."""
    grains = {each.grain.value for each in periods(sight.names)}
    return counted(len(sight.names), grains.pop() if len(grains) == 1 else "row")


def measured(columns: Sequence[Column]) -> str:
    """Columns by their names: "“Exports” and “Imports”"."""
    return listed([column.name for column in columns])


def began(text: str) -> str:
    """A sentence with its capital letter."""
    return text[:1].upper() + text[1:]


def picked(columns: Sequence[Column], most: int) -> tuple[Column, ...]:
    """As many columns as a chart has room for: the first ones, of times the last ones."""
    if named_periods(columns):
        return tuple(columns[-most:])
    return tuple(columns[:most])


def of_all(columns: Sequence[Column], every: Sequence[Column]) -> str:
    """A remark where not every column is drawn: " (two of nine columns)"."""
    if len(columns) == len(every):
        return ""
    return f" ({_COUNTS[len(columns)]} of {counted(len(every), 'column')})"
