"""Units are written in the size in which people read them, in English and in Korean."""

import datetime
from decimal import Decimal

import pytest

from attache.charts.own.units import (
    date_text,
    dates_text,
    needed_decimals,
    suitable_power,
    unit_text,
)
from attache.data.models import DateStep


@pytest.mark.parametrize(
    ("unit", "power", "english", "korean"),
    [
        ("USD", 9, "USD bn", "십억 달러"),
        ("USD", 8, "USD 100 mn", "억 달러"),
        ("KRW", 12, "KRW tn", "조 원"),
        ("€", 6, "€mn", "백만 유로"),
        ("tonnes", 6, "million tonnes", "백만 톤"),
        ("tonnes", 4, "10 thousand tonnes", "만 톤"),
        ("", 3, "thousands", "천"),
        ("%", 0, "%", "%"),
        ("CGT", 0, "CGT", "CGT"),
    ],
)
def test_a_unit_is_written_with_its_size(unit: str, power: int, english: str, korean: str) -> None:
    assert unit_text(unit, power) == english
    assert unit_text(unit, power, "ko-KR") == korean


@pytest.mark.parametrize(
    ("largest", "magnitude", "english", "korean"),
    [
        ("131600e6", 6, 9, 8),
        ("1316e6", 6, 6, 6),
        ("0.5e6", 6, 3, 4),
        ("131.6e8", 8, 9, 8),
        ("950", 0, 0, 0),
        ("9999", 0, 0, 0),
        ("34567", 0, 3, 4),
        ("2000e12", 0, 12, 12),
        ("0", 6, 6, 6),
    ],
)
def test_numbers_are_shown_in_a_size_of_at_most_four_digits(
    largest: str, magnitude: int, english: int, korean: int
) -> None:
    assert suitable_power(Decimal(largest), magnitude) == english
    assert suitable_power(Decimal(largest), magnitude, "ko-KR") == korean


@pytest.mark.parametrize(
    ("values", "decimals"),
    [
        (("131.6", "42.12"), 1),
        (("5", "10", "250"), 0),
        (("7.123", "1"), 2),
        (("42.5", "-0.04"), 2),
        (("0.034", "0.0012"), 4),
        (("1316.4", "12.5"), 0),
        ((), 0),
    ],
)
def test_as_many_decimals_are_shown_as_tell_the_values(
    values: tuple[str, ...], decimals: int
) -> None:
    assert needed_decimals(map(Decimal, values)) == decimals


def test_dates_are_written_as_the_language_has_them() -> None:
    day = datetime.date(2024, 5, 31)
    assert (date_text(day), date_text(day, "ko-KR")) == ("31 May 2024", "2024년 5월 31일")
    months = (datetime.date(2024, 1, 1), None, datetime.date(2024, 2, 1))
    assert dates_text(months) == ("Jan 2024", "", "Feb 2024")
    assert dates_text(months, "ko-KR") == ("2024년 1월", "", "2024년 2월")
    quarters = (datetime.date(2024, 4, 1), datetime.date(2024, 10, 1))
    assert dates_text(quarters, step=DateStep.QUARTER) == ("Q2 2024", "Q4 2024")
    assert dates_text(quarters, "ko-KR", DateStep.QUARTER) == ("2024년 2분기", "2024년 4분기")
    assert dates_text((months[0],), step=DateStep.MONTH) == ("Jan 2024",)
    assert dates_text((day, *months)) == ("31 May 2024", "1 Jan 2024", "", "1 Feb 2024")
