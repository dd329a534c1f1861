"""Dates, months, quarters and years as people write them, in the languages of trade tables."""

import datetime
import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from attache.data.measures import folded
from attache.data.models import DateStep
from attache.data.vocabulary import MONTHS

_YEAR = re.compile(
    r"(?P<year>1[89]\d\d|2[01]\d\d)\s?[년年]?"
    r"(?P<mark>\s?[*†‡¹²³⁴]+|\s?[pefrPEFR]|\s?\([a-zA-Z]\)|\s?\d\))?"
)
_DAYS = (
    re.compile(r"(?P<y>\d{4})-(?P<m>\d{1,2})-(?P<d>\d{1,2})(?:[T ]\d{1,2}:\d\d.*)?"),
    re.compile(r"(?P<y>\d{4})(?P<p>[./]) ?(?P<m>\d{1,2})(?P=p) ?(?P<d>\d{1,2})\.?"),
    re.compile(r"(?P<d>\d{1,2})\. ?(?P<m>\d{1,2})\. ?(?P<y>\d{4}|\d\d)"),
    re.compile(r"'?(?P<y>\d{4}|\d\d)[년年] ?(?P<m>\d{1,2})[월月] ?(?P<d>\d{1,2})[일日]"),
    re.compile(r"(?P<d>\d{1,2})(?:st|nd|rd|th|\.)?[ -](?P<n>[^\W\d]+)\.?,?[ -](?P<y>\d{4}|\d\d)"),
    re.compile(r"(?P<n>[^\W\d]+)\.? (?P<d>\d{1,2})(?:st|nd|rd|th)?,? (?P<y>\d{4})"),
)
_MONTHS = (
    re.compile(r"(?P<y>\d{4})[-/](?P<m>\d{1,2})"),
    re.compile(r"(?P<m>\d{1,2})/(?P<y>\d{4})"),
    re.compile(r"'?(?P<y>\d{4}|\d\d)[년年] ?(?P<m>\d{1,2})[월月]"),
    re.compile(r"(?P<n>[^\W\d]+)\.?(?: |, ?|-|/| ')(?P<y>\d{4})"),
    re.compile(r"(?P<n>[^\W\d]+)\.?(?:-| ?')(?P<y>\d\d)"),
    re.compile(r"(?P<y>\d{4})[ -](?P<n>[^\W\d]+)\.?"),
)
_QUARTERS = (
    re.compile(r"(?i)Q(?P<q>[1-4])[ /'.-]{0,2}(?P<y>\d{4}|\d\d)"),
    re.compile(r"(?i)'?(?P<y>\d{4})[ /:.-]?Q(?P<q>[1-4])"),
    re.compile(r"(?i)(?P<q>[1-4])Q[ /'.-]{0,2}(?P<y>\d{4}|\d\d)"),
    re.compile(r"(?i)'?(?P<y>\d{4})[ /.-]{0,2}(?P<q>[1-4])Q"),
    re.compile(r"'?(?P<y>\d{4}|\d\d)년 ?(?P<q>[1-4])[/ ]?4?분기"),
    re.compile(r"(?P<q>[1-4])분기,? (?P<y>\d{4})"),
    re.compile(r"(?i)(?P<q>[1-4])(?:st|nd|rd|th) quarter,?(?: of)? (?P<y>\d{4})"),
    re.compile(r"(?i)(?P<q>[1-4])\. ?Quartal (?P<y>\d{4})"),
)
_LOOSE_DAY = re.compile(r"(?P<y>(?:19|20)\d\d)(?P<m>[01]\d)(?P<d>[0-3]\d)")
_LOOSE_MONTHS = (
    re.compile(r"(?P<y>(?:19|20)\d\d)\.? ?(?P<m>0[1-9]|1[0-2])\.?"),
    re.compile(r"(?P<m>0?[1-9]|1[0-2])\.(?P<y>(?:19|20)\d\d)"),
)
_NUMBER = re.compile(r"[-+(]?[0-9]+(?:[.,][0-9]+)?[)%]?")
_SLASHED = re.compile(r"(\d{1,2})([/-])(\d{1,2})\2(\d{4}|\d\d)")
_LAST_OF_THIS_CENTURY = 68
"""Years of two digits: 00 to 68 are after 2000, as in POSIX."""
_MONTHS_OF_A_YEAR = 12


@dataclass(frozen=True, slots=True)
class Moment:
    """A day, or the first day of a month or quarter."""

    date: datetime.date
    step: DateStep


@dataclass(frozen=True, slots=True)
class Year:
    """A year as it names a category, and the mark beside it: "p" in "2024p"."""

    year: int
    mark: str


def year(text: str) -> Year | None:
    """The year that `text` is, from 1800 to 2199; None where it is none."""
    found = _YEAR.fullmatch(text.strip())
    return Year(int(found["year"]), (found["mark"] or "").strip()) if found else None


@lru_cache(maxsize=65_536)
def moment(text: str, day_first: bool = True, loose: bool = False) -> Moment | None:
    """The date that `text` is; None where it is none.

    `day_first` decides on 01/02/2024. With `loose`, "20240131", "202401", "2024.01" and "01.2024"
    are dates too, as in a column that names the rows; elsewhere they are numbers.
    """
    if not loose and _NUMBER.fullmatch(text):
        return None
    plain = folded(text)
    if len(plain) > 40 or not any(sign.isdecimal() for sign in plain):
        return None
    if slashed := _SLASHED.fullmatch(plain):
        first, second = int(slashed[1]), int(slashed[3])
        day, month = (first, second) if day_first else (second, first)
        return _made(slashed[4], month, day, DateStep.DAY)
    for pattern in _QUARTERS:
        if found := pattern.fullmatch(plain):
            return _made(found["y"], 3 * int(found["q"]) - 2, 1, DateStep.QUARTER)
    for patterns, step in ((_DAYS, DateStep.DAY), (_MONTHS, DateStep.MONTH)):
        for pattern in patterns:
            if found := pattern.fullmatch(plain):
                return _dated(found, step)
    return _loose(plain) if loose else None


def _loose(text: str) -> Moment | None:
    if found := _LOOSE_DAY.fullmatch(text):
        return _dated(found, DateStep.DAY)
    for pattern in _LOOSE_MONTHS:
        if found := pattern.fullmatch(text):
            return _dated(found, DateStep.MONTH)
    return None


def _dated(found: re.Match[str], step: DateStep) -> Moment | None:
    groups = found.groupdict()
    month = MONTHS.get(groups["n"].lower()) if groups.get("n") else int(groups["m"])
    return _made(groups["y"], month, int(groups.get("d") or 1), step) if month else None


def _made(year_text: str, month: int, day: int, step: DateStep) -> Moment | None:
    """The date of these numbers; None where the calendar has none."""
    number = int(year_text)
    if len(year_text) == 2:
        number += 2000 if number <= _LAST_OF_THIS_CENTURY else 1900
    try:
        return Moment(datetime.date(number, month, day), step)
    except ValueError:
        return None


def day_order(texts: Iterable[str]) -> tuple[bool | None, bool]:
    """Whether the day stands first in dates such as 31/12/2024, and whether that is certain.

    None where there are no such dates. A number above twelve is a day; where there is none, the
    day is taken to stand first, as it does in most countries.
    """
    pairs = [
        (int(found[1]), int(found[3]))
        for text in texts
        if (found := _SLASHED.fullmatch(folded(text)))
    ]
    if not pairs:
        return None, True
    days = sum(first > _MONTHS_OF_A_YEAR for first, _ in pairs)
    months = sum(second > _MONTHS_OF_A_YEAR for _, second in pairs)
    if days or months:
        return days >= months, not (days and months)
    return True, all(first == second for first, second in pairs)


def common_step(moments: Iterable[Moment]) -> DateStep:
    """How exactly dates are meant together; first days of months alone are months."""
    known = list(moments)
    steps = {each.step for each in known}
    if steps == {DateStep.QUARTER}:
        return DateStep.QUARTER
    if DateStep.QUARTER not in steps and len(known) > 1 and all(m.date.day == 1 for m in known):
        return DateStep.MONTH
    return DateStep.MONTH if steps == {DateStep.MONTH} else DateStep.DAY
