"""Numbers of the user's own data in the unit and size in which people read them, by language."""

import datetime
from collections.abc import Iterable, Sequence
from decimal import ROUND_HALF_UP, Context, Decimal

from attache.data.models import DateStep

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_CODES = (
    "AED ARS AUD BDT BRL CAD CHF CLP CNY COP CZK DKK EGP EUR GBP HKD HUF IDR ILS INR JPY KRW KZT "
    "MXN MYR NGN NOK NZD PEN PHP PKR PLN RON RUB SAR SEK SGD THB TRY TWD UAH USD VND ZAR"
)
_CURRENCIES = frozenset(_CODES.split())
_SYMBOLS = ("$", "US$", "€", "£", "¥", "₩")
_SHORT = {3: "k", 6: "mn", 9: "bn", 12: "tn"}
_WORDS = {3: "thousand", 6: "million", 9: "billion", 12: "trillion"}
_KOREAN_SMALL = ("", "십", "백", "천")
_KOREAN_LARGE = ("", "만", "억", "조")
_KOREAN_UNITS = {
    "USD": "달러",
    "US$": "달러",
    "$": "달러",
    "KRW": "원",
    "₩": "원",
    "EUR": "유로",
    "€": "유로",
    "JPY": "엔",
    "CNY": "위안",
    "GBP": "파운드",
    "£": "파운드",
    "AUD": "호주 달러",
    "CAD": "캐나다 달러",
    "HKD": "홍콩 달러",
    "SGD": "싱가포르 달러",
    "TWD": "대만 달러",
    "VND": "동",
    "INR": "루피",
    "tonnes": "톤",
    "tons": "톤",
    "people": "명",
    "persons": "명",
}
PERCENT = "%"
_SIZES = ((12, 9, 6, 3, 0), (0, 3, 6, 9, 12))
_KOREAN_SIZES = ((12, 8, 4, 0), (0, 3, 4, 6, 8, 12))
"""The powers of ten that numbers are brought to, and those that are left as they are."""
_PLAIN_BELOW = Decimal(10_000)  # Four digits are read at a glance.
_MOST_DIGITS = 4
_EXACT = Context(prec=60, rounding=ROUND_HALF_UP)


def is_korean(language: str) -> bool:
    """Whether a language such as "ko-KR" is Korean; all others are written as English is."""
    return language.partition("-")[0].lower() == "ko"


def unit_text(unit: str, power: int, language: str = "en-US") -> str:
    """A unit with the power of ten in which its numbers are shown.

    ("USD", 9) is "USD bn" and "십억 달러", ("tonnes", 6) "million tonnes" and "백만 톤", ("", 3)
    "thousands" and "천".
    """
    if is_korean(language):
        large, small = divmod(power, 4)
        return (
            f"{_KOREAN_SMALL[small]}{_KOREAN_LARGE[large]} {_KOREAN_UNITS.get(unit, unit)}".strip()
        )
    if not power:
        return unit
    times = "1,000 " if power > 14 else ("", "10 ", "100 ")[power % 3]
    thousands = min(power // 3 * 3, 12)
    if unit in _CURRENCIES or unit in _SYMBOLS:
        short = _SHORT.get(thousands, "")
        gap = "" if unit in _SYMBOLS and not times else " "
        return f"{unit}{gap}{times}{short}".rstrip()
    word = _WORDS.get(thousands, "")
    if not unit and word and not times:
        return f"{word}s"
    return " ".join(f"{times}{word} {unit}".split())


def suitable_power(largest: Decimal, magnitude: int, language: str = "en-US") -> int:
    """The power of ten in which numbers of up to `largest` are shown in at most four digits.

    It is that of the data, `magnitude`, where it serves, since those are the numbers the reader
    knows from the source. A Korean reader counts in 만, 억 and 조, and knows 천 and 백만.
    """
    sizes, known = _KOREAN_SIZES if is_korean(language) else _SIZES
    if magnitude in known and (not largest or _serves(largest, magnitude)):
        return magnitude
    if largest < _PLAIN_BELOW:
        return 0
    return next(power for power in sizes if largest.scaleb(-power) >= 1)


def needed_decimals(values: Iterable[Decimal]) -> int:
    """How many decimals tell the values: no more than four digits at the largest one.

    One where the largest has two digits or more before the point, two where it has one; more only
    where a value would be shown as zero, fewer where none has that many.
    """
    known = [abs(value) for value in values if value]
    if not known:
        return 0
    largest = max(known)
    whole = max(0, largest.adjusted() + 1)
    most = min(_MOST_DIGITS, max(0, _MOST_DIGITS - whole)) if whole else _MOST_DIGITS
    wanted = min(most, 1 if whole > 1 else 2 if whole else 2 - largest.adjusted())
    least = min(known)
    while wanted < most and not _rounded(least, wanted):
        wanted += 1
    while wanted and all(_rounded(v, wanted) == _rounded(v, wanted - 1) for v in known):
        wanted -= 1
    return wanted


def date_text(date: datetime.date, language: str = "en-US") -> str:
    """A day in words: "31 May 2024", "2024년 5월 31일"."""
    if is_korean(language):
        return f"{date.year}년 {date.month}월 {date.day}일"
    return f"{date.day} {_MONTHS[date.month - 1]} {date.year}"


def dates_text(
    dates: Sequence[datetime.date | None], language: str = "en-US", step: DateStep = DateStep.DAY
) -> tuple[str, ...]:
    """The dates of a column in words, "" for none.

    They are months or quarters where they are meant so; days too, where each is the first of one.
    """
    known = [date for date in dates if date is not None]
    if step is DateStep.DAY and len(known) > 1 and all(date.day == 1 for date in known):
        step = DateStep.MONTH
    write = {DateStep.MONTH: _month_text, DateStep.QUARTER: _quarter_text}.get(step, date_text)
    return tuple(write(date, language) if date else "" for date in dates)


def _quarter_text(date: datetime.date, language: str) -> str:
    quarter = (date.month + 2) // 3
    if is_korean(language):
        return f"{date.year}년 {quarter}분기"
    return f"Q{quarter} {date.year}"


def _month_text(date: datetime.date, language: str) -> str:
    if is_korean(language):
        return f"{date.year}년 {date.month}월"
    return f"{_MONTHS[date.month - 1]} {date.year}"


def _serves(largest: Decimal, power: int) -> bool:
    return 1 <= largest.scaleb(-power) < _PLAIN_BELOW or (largest < _PLAIN_BELOW and not power)


def _rounded(value: Decimal, decimals: int) -> Decimal:
    return value.quantize(Decimal(1).scaleb(-decimals), context=_EXACT)
