"""A number comes back exactly, however it was written."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attache.data.measures import Measure
from attache.data.numerals import decimal_mark, is_code, numeral, plain

_STYLES = {  # the decimal mark, and what may part thousands
    "English": (".", ","),
    "German": (",", "."),
    "French": (",", "\u202f"),
    "Swiss": (".", "’"),
    "Swiss by typewriter": (".", "'"),
    "ISO": (",", " "),
    "with no-break spaces": (".", "\u00a0"),
    "thin spaces": (",", "\u2009"),
    "without thousands": (".", ""),
    "comma without thousands": (",", ""),
}
_SIGNS = {"{}": 1, "-{}": -1, "\u2212{}": -1, "({})": -1, "– {}": -1}
_AROUND = {
    "{}": Measure(),
    "{}%": Measure("%"),
    "{} %": Measure("%"),
    "$ {}": Measure("USD", 0, currency=True),
    "US${}": Measure("USD", 0, currency=True),
    "€{}": Measure("EUR", 0, currency=True),
    "{} €": Measure("EUR", 0, currency=True),
    "£{}": Measure("GBP", 0, currency=True),
    "₩{}": Measure("KRW", 0, currency=True),
    "￦ {}": Measure("KRW", 0, currency=True),
    "{}원": Measure("KRW", 0, currency=True),
    "{} 달러": Measure("USD", 0, currency=True),
    "KRW {}": Measure("KRW", 0, currency=True),
    "{} USD": Measure("USD", 0, currency=True),
    "{} tonnes": Measure("tonnes"),
}
_numbers = st.decimals(
    min_value=0, max_value=10**12, allow_nan=False, allow_infinity=False, places=None
).map(lambda number: number.quantize(Decimal(1).scaleb(-6)))


def _written(number: Decimal, decimal: str, thousands: str, places: int) -> str:
    text = f"{number:,.{places}f}"
    return text.translate({ord(","): thousands, ord("."): decimal})


@given(
    number=_numbers,
    places=st.integers(0, 6),
    style=st.sampled_from(sorted(_STYLES)),
    sign=st.sampled_from(sorted(_SIGNS)),
    around=st.sampled_from(sorted(_AROUND)),
)
def test_a_number_written_in_any_format_comes_back_exactly(
    number: Decimal, places: int, style: str, sign: str, around: str
) -> None:
    decimal, thousands = _STYLES[style]
    number = number.quantize(Decimal(1).scaleb(-places))
    text = sign.format(around.format(_written(number, decimal, thousands, places)))
    read = numeral(text, decimal)
    assert read is not None, text
    assert read.value == number * _SIGNS[sign]
    assert read.measure == _AROUND[around]


@given(number=_numbers, style=st.sampled_from(sorted(_STYLES)), minus=st.sampled_from("-\u2212–"))
def test_a_minus_behind_a_number_makes_it_negative(number: Decimal, style: str, minus: str) -> None:
    decimal, thousands = _STYLES[style]
    read = numeral(_written(number, decimal, thousands, 6) + minus, decimal)
    assert read is not None
    assert read.value == -number


@given(_numbers)
def test_what_is_written_plainly_reads_as_the_same_number(number: Decimal) -> None:
    text = plain(-number)
    assert "E" not in text
    assert not text.startswith("-0") or Decimal(text) != 0
    assert Decimal(text) == -number


@pytest.mark.parametrize(
    ("text", "value", "unit", "magnitude"),
    [
        ("1.2E+05", "120000", "", 0),
        ("6.02e-3", "0.00602", "", 0),
        ("US$ 1.2bn", "1.2", "USD", 9),
        ("($1,234.50)", "-1234.50", "USD", 0),
        ("$(5)", "-5", "USD", 0),
        ("-$5", "-5", "USD", 0),
        ("5k", "5", "", 3),
        ("$3.4M", "3.4", "USD", 6),
        ("1.5 million", "1.5", "", 6),
        ("120 m", "120", "m", 0),
        ("3조 2,000억원", "32000", "KRW", 8),
        ("1억 2,345만 원", "12345", "KRW", 4),
        ("2억원", "2", "KRW", 8),
        ("1,23,45,678", "12345678", "", 0),
        ("+5.3%p", "5.3", "%p", 0),
        ("１，２３４", "1234", "", 0),
        (".5", "0.5", "", 0),
    ],
)
def test_numbers_with_units_and_powers_of_ten(
    text: str, value: str, unit: str, magnitude: int
) -> None:
    read = numeral(text)
    assert read is not None
    assert (read.value, read.measure.unit, read.measure.magnitude) == (
        Decimal(value),
        unit,
        magnitude,
    )


@pytest.mark.parametrize(
    ("text", "mark"),
    [("1,234*", "*"), ("12.5 p", "p"), ("45 1)", "1)"), ("7¹²", "¹²"), ("8 (e)", "(e)")],
)
def test_the_mark_of_a_footnote_is_no_part_of_a_number(text: str, mark: str) -> None:
    read = numeral(text)
    assert read is not None
    assert read.mark == mark


@pytest.mark.parametrize(
    "text",
    [
        *("", "abc", "12,34", "1.2.3", "12 34", "5-10", "Q1", "=1+2", "1.", "--5", "(5", "5)"),
        *("1e999", "$", "3 widgets", "1,234,56", "2024-01", "+-5", "(-5)", "9" * 200),
    ],
)
def test_what_is_no_number_is_none(text: str) -> None:
    assert numeral(text) is None


@pytest.mark.parametrize(
    ("texts", "delimiter", "mark", "sure"),
    [
        (["1,234.5"], "", ".", True),
        (["1.234,5"], "", ",", True),
        (["1.234.567"], "", ",", True),
        (["1,5", "2"], "", ",", True),
        (["0,123"], "", ",", True),
        (["1234,567"], "", ",", True),
        (["1 234,567"], "", ",", True),
        (["1,234"], "", ".", False),
        (["1,234", "12,345", "123,456"], "", ".", True),
        (["1.234"], ";", ",", False),
        (["1,234"], ";", ",", False),
        (["1.234"], "\t", ".", False),
        (["1.5", "2,5", "3.5"], "", ".", False),
        (["12", "13"], "", "", True),
        (["31.12.2024"], "", "", True),
    ],
)
def test_the_decimal_mark_is_found_by_evidence(
    texts: list[str], delimiter: str, mark: str, sure: bool
) -> None:
    found, doubt = decimal_mark(texts, delimiter)
    assert found == mark
    assert (not doubt) == sure


def test_digits_behind_a_zero_are_a_name() -> None:
    assert is_code("0101")
    assert not is_code("0")
    assert not is_code("0.5")
