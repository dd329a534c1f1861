"""Which names follow one another: years, quarters, months and what else has an order of its own."""

import calendar
import datetime
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun", "월요", "화요", "수요", "목요", "금요",
         "토요", "일요")  # fmt: skip
_MOST_BETWEEN = 24  # What lies further apart than this is not told one by one.


class Grain(StrEnum):
    """How long a period is."""

    YEAR = "year"
    HALF = "half-year"
    QUARTER = "quarter"
    MONTH = "month"
    DAY = "day"


_A_YEAR = {Grain.YEAR: 1, Grain.HALF: 2, Grain.QUARTER: 4, Grain.MONTH: 12}


@dataclass(frozen=True, slots=True)
class Period:
    """A stretch of time. `number` counts periods of its grain, so that neighbours differ by one.

    Without a year in its name a month is 0 to 11, and `dated` is False. A `fiscal` year begins
    nobody says when.
    """

    grain: Grain
    number: int
    dated: bool = True
    fiscal: bool = False

    @property
    def name(self) -> str:
        """How it is called in a message: "2024", "Q1 2024", "Mar 2024", "Mar"."""
        if self.grain is Grain.DAY:
            return datetime.date.fromordinal(self.number).isoformat()
        year, part = divmod(self.number, _A_YEAR[self.grain])
        if self.grain is Grain.YEAR:
            return str(year)
        letter = {Grain.HALF: "H", Grain.QUARTER: "Q"}.get(self.grain)
        word = f"{letter}{part + 1}" if letter else _MONTHS[part]
        return f"{word} {year}" if self.dated else word

    def days(self) -> tuple[datetime.date, datetime.date] | None:
        """Its first and its last day, None where they are not known."""
        if not self.dated or self.fiscal:
            return None
        if self.grain is Grain.DAY:
            day = datetime.date.fromordinal(self.number)
            return day, day
        year, part = divmod(self.number, _A_YEAR[self.grain])
        length = 12 // _A_YEAR[self.grain]
        last = (part + 1) * length
        ending = datetime.date(year, last, calendar.monthrange(year, last)[1])
        return datetime.date(year, part * length + 1, 1), ending


_YEAR = r"(?P<year>(?:1[6-9]|2[01])\d\d)"
_SHORT = r"(?P<year>(?:1[6-9]|2[01])\d\d|(?<!\d)\d\d(?!\d))"
_MONTH = (
    r"(?P<word>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_FORMS: tuple[tuple[Grain, re.Pattern[str]], ...] = tuple(
    (grain, re.compile(form, re.IGNORECASE))
    for grain, form in (
        (Grain.DAY, rf"{_YEAR}([-./])(?P<part>\d\d?)\2(?P<day>\d\d?)"),
        (Grain.DAY, rf"(?P<day>\d\d?) {_MONTH},? {_YEAR}"),
        (Grain.DAY, rf"{_MONTH} (?P<day>\d\d?),? {_YEAR}"),
        (Grain.DAY, rf"{_YEAR}년 ?(?P<part>\d\d?)월 ?(?P<day>\d\d?)일"),
        (Grain.MONTH, rf"{_YEAR}[-./ ](?P<part>0?[1-9]|1[0-2])"),
        (Grain.MONTH, rf"{_YEAR}년 ?(?P<part>0?[1-9]|1[0-2])월"),
        (Grain.MONTH, rf"{_MONTH}[-,' ’]*{_SHORT}"),
        (Grain.MONTH, rf"{_YEAR}[- ]{_MONTH}"),
        (Grain.MONTH, rf"{_MONTH}"),
        (Grain.MONTH, r"(?P<part>0?[1-9]|1[0-2])월"),
        (Grain.QUARTER, rf"Q(?P<part>[1-4])[-/' ’]*{_SHORT}"),
        (Grain.QUARTER, rf"{_YEAR}[-/ ]?Q(?P<part>[1-4])"),
        (Grain.QUARTER, rf"(?P<part>[1-4])Q[-/' ’]*{_SHORT}"),
        (Grain.QUARTER, rf"{_YEAR}년? ?(?P<part>[1-4])분기"),
        (Grain.QUARTER, r"Q(?P<part>[1-4])|(?P<other>[1-4])(?:Q|분기)"),
        (Grain.HALF, rf"H(?P<part>[12])[-/' ’]*{_SHORT}"),
        (Grain.HALF, rf"{_YEAR}[-/ ]?H(?P<part>[12])"),
        (Grain.HALF, rf"(?P<part>[12])H[-/' ’]*{_SHORT}"),
        (Grain.HALF, rf"{_YEAR}년? ?(?P<word>상|하)반기"),
        (Grain.YEAR, rf"(?P<fiscal>FY ?)?{_YEAR}(?:년도?)?[efp*]?"),
        (Grain.YEAR, rf"(?:FY ?)?{_YEAR}(?P<fiscal>[-/–]\d\d)"),
        (Grain.YEAR, r"(?P<fiscal>FY) ?['’]?(?P<year>\d\d)[efp*]?"),
        (Grain.YEAR, r"['’](?P<year>\d\d)"),
    )
)
_REMARK = re.compile(r"\s*[(\[].*[)\]]\s*$|\s+(?:ytd|est\.?|forecast|누계|전망)$", re.IGNORECASE)
_ABOUT = re.compile(
    r"(?:(?:early|mid|late|q[1-4]|h[12]|fy|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*"
    r"[ -]*)?\d{4}(?:-\d{1,2}|q[1-4]| q[1-4]| \([^)]*\))?",
    re.IGNORECASE,
)
_NUMBERED = re.compile(r"(?P<before>\D*?)(?P<number>\d+(?:\.\d+)?)(?P<after>.*)", re.DOTALL)


def period(name: str) -> Period | None:
    """The period that a category names, remarks such as "(11 months)" aside; None for others."""
    bare = _REMARK.sub("", " ".join(name.split()))
    for grain, form in _FORMS:
        found = form.fullmatch(bare)
        if found:
            return _made(grain, found.groupdict())
    return None


def periods(names: Sequence[str]) -> tuple[Period, ...]:
    """The periods of the names; empty unless every name is one."""
    found: list[Period] = []
    for name in names:
        each = period(name)
        if each is None:
            return ()
        found.append(each)
    return tuple(found)


def is_time(names: Sequence[str]) -> bool:
    """Whether every name is of a time, however vague ("Early 2024")."""
    return bool(names) and all(_ABOUT.fullmatch(name) or period(name) for name in names)


def is_sequence(names: Sequence[str]) -> bool:
    """Whether the names follow one another: times, days of the week, numbers, "Week 1" to 8."""
    if len(names) < 2:
        return False
    if is_time(names) or all(name[:3].casefold() in _DAYS or name[:2] in _DAYS for name in names):
        return True
    found = [_NUMBERED.fullmatch(name.strip()) for name in names]
    parts = [match.groupdict() for match in found if match]
    if len(parts) < len(names) or len({part["before"] for part in parts}) > 1:
        return False
    before = parts[0]["before"] or ""
    if before and (not before.endswith(" ") or len({part["after"] for part in parts}) > 1):
        return False
    numbers = [float(part["number"]) for part in parts]
    return all(a < b for a, b in pairwise(numbers)) or all(a > b for a, b in pairwise(numbers))


def out_of_order(names: Sequence[str]) -> tuple[str, str] | None:
    """The first two neighbours of which the earlier comes last; None in order, or for no times."""
    found = periods(names)
    if len({each.grain for each in found}) != 1 or not all(each.dated for each in found):
        return None
    for (a, b), (name, then) in zip(pairwise(found), pairwise(names), strict=True):
        if b.number < a.number:
            return name, then
    return None


def in_order(names: Sequence[str]) -> tuple[int, ...]:
    """The places of the names, the earliest first; as they are where they are no times."""
    found = periods(names)
    if len({each.grain for each in found}) != 1:
        return tuple(range(len(names)))
    return tuple(sorted(range(len(names)), key=lambda place: found[place].number))


def gaps(names: Sequence[str]) -> tuple[str, ...]:
    """The periods that are missing between the first and the last, as their names.

    Every second year or every fifth is no gap; nor are days, of which markets leave some out.
    """
    found = periods(names)
    if len(found) < 3 or len({each.grain for each in found}) != 1:
        return ()
    first = found[0]
    if first.grain is Grain.DAY or not all(each.dated for each in found):
        return ()
    numbers = sorted({each.number for each in found})
    steps = Counter(b - a for a, b in pairwise(numbers))
    if not steps:
        return ()
    usual = max(steps, key=lambda step: (steps[step], -step))
    missing = [
        Period(first.grain, number)
        for a, b in pairwise(numbers)
        if b - a > usual and (b - a) % usual == 0
        for number in range(a + usual, b, usual)
    ]
    return tuple(each.name for each in missing) if len(missing) <= _MOST_BETWEEN else ()


def _made(grain: Grain, parts: dict[str, str | None]) -> Period | None:
    year = parts.get("year")
    part = _part(grain, parts)
    if grain is Grain.DAY:
        try:
            day = datetime.date(_full(year or ""), part + 1, int(parts["day"] or 0))
        except ValueError:
            return None
        return Period(grain, day.toordinal())
    if year is None:
        return Period(grain, part, dated=False)
    return Period(grain, _full(year) * _A_YEAR[grain] + part, fiscal=bool(parts.get("fiscal")))


def _part(grain: Grain, parts: dict[str, str | None]) -> int:
    """Which part of the year it is, from 0."""
    word = parts.get("word")
    if word:
        return ("상", "하").index(word) if grain is Grain.HALF else _MONTHS.index(word[:3].title())
    return int(parts.get("part") or parts.get("other") or 1) - 1


def _full(year: str) -> int:
    """A year of two digits is one of this century up to 2069, as spreadsheets take it."""
    number = int(year)
    return number if number > 99 else number + (2000 if number < 70 else 1900)
