"""The numbers of a text are found in one spelling."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attache.pack.numbers import normal, numbers


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a $127.8 billion trade", ("127.8",)),
        ("1,234.5 and 1,234,567", ("1234.5", "1234567")),
        ("2.3% of 11.40, 5.0", ("2.3", "11.4", "5")),
        ("$66bn, 21st, 3x", ("66", "21", "3")),
        ("USD66bn, KRW1,300, US$5", ("66", "1300", "5")),
        ("2021–2024 and January-November 2025", ("2021", "2024", "2025")),
        ("in 2014, 2024 and 15, 500", ("2014", "2024", "15", "500")),
        ("-51.3 or −51.3", ("51.3", "51.3")),
        ("15\u00a0000 won, 1\u202f234.5", ("15000", "1234.5")),
        ("c5800, G20, CO2, Q1, v2.3.4", ()),
        ("April2025, No.7", ("2025", "7")),
        ("약 66억 달러, ٦٦", ("66", "66")),
        ("billions, two thirds, second-largest", ()),
        ("2,3 and 1,2345", ("2", "3", "1", "2345")),
        ("007, 0.50, 0", ("7", "0.5", "0")),
        ("", ()),
    ],
)
def test_numerals_are_found_and_normalised(text: str, expected: tuple[str, ...]) -> None:
    assert numbers(text) == expected


@given(st.decimals(min_value=0, max_value=10**12, places=3))
def test_grouping_and_trailing_zeros_do_not_matter(value: Decimal) -> None:
    assert numbers(f"about ${value:,} billion") == numbers(f"{value.normalize():f}")
    assert numbers(f"{value:,}") == (normal(value),)


@given(st.text())
def test_any_text_is_read(text: str) -> None:
    assert all(Decimal(number) >= 0 for number in numbers(text))
