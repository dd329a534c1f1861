"""Numbers are written the same way in text and by PowerPoint's format codes."""

import math

import pytest

from attache.charts.numbers import MINUS, NumberFormat, finite, number_format


def labels(values: list[float], decimals: int) -> list[str]:
    numbers = number_format(values, decimals)
    return [numbers.text(value) for value in values]


def test_the_four_projects_stand_as_the_brief_writes_them() -> None:
    values = [11.4, 5.4, 3.87, 2.5]
    assert labels(values, 2) == ["11.4", "5.4", "3.87", "2.5"]
    assert {number_format(values, 2).code(value) for value in values} == {
        f'General;"{MINUS}"General'
    }


def test_a_whole_number_among_decimals_has_no_dangling_dot() -> None:
    assert labels([66.0, 2.5], 1) == ["66", "2.5"]
    assert labels([1200.0, 1234.5], 1) == ["1,200", "1,234.5"]
    assert number_format([1200.0, 1234.5], 1).code(1200) == f'#,##0;"{MINUS}"#,##0'


def test_once_one_value_is_rounded_all_have_the_same_decimals() -> None:
    assert labels([65.5864, 66.0, 131.5531], 1) == ["65.6", "66.0", "131.6"]
    assert number_format([65.5864], 1).code(65.5864) == f'#,##0.0;"{MINUS}"#,##0.0'


def test_halves_round_up_as_excel_rounds_them() -> None:
    assert NumberFormat(2).text(2.675) == "2.68"
    assert NumberFormat(0).text(0.5) == "1"
    assert NumberFormat(0).text(-2.5) == f"{MINUS}3"


def test_thousands_are_separated_and_minus_is_a_minus() -> None:
    assert NumberFormat(1).text(-1234567.89) == f"{MINUS}1,234,567.9"


def test_signed_numbers_carry_their_sign_in_text_and_in_code() -> None:
    signed = NumberFormat(1, signed=True)
    assert [signed.text(v) for v in (3.0, -3.0, 0.0)] == ["+3.0", f"{MINUS}3.0", "0.0"]
    assert signed.code(3.0) == f'+#,##0.0;"{MINUS}"#,##0.0;#,##0.0'


@pytest.mark.parametrize("value", [-0.04, -1e-9])
def test_what_rounds_to_zero_has_no_sign(value: float) -> None:
    assert NumberFormat(1).text(value) == "0.0"
    assert NumberFormat(1).code(value) == "#,##0.0;#,##0.0"


def test_numbers_too_large_for_a_label_are_scientific() -> None:
    assert NumberFormat(1).text(1.5e300) == "1.5E+300"
    assert NumberFormat(1).code(-1.5e300) == f'0.0E+00;"{MINUS}"0.0E+00'
    assert NumberFormat(2).text(999_999_999_999.25) == "999,999,999,999.25"


def test_what_is_not_a_number_is_no_value() -> None:
    assert [finite(v) for v in (None, math.nan, math.inf, -math.inf, 0)] == [
        None,
        None,
        None,
        None,
        0.0,
    ]


def test_a_suffix_stands_behind_every_number_and_multiplies_none() -> None:
    percent = number_format([4.1, -9.75], 2, suffix="%", signed=True)
    assert [percent.text(v) for v in (4.1, -9.75, 0.0)] == ["+4.1%", f"{MINUS}9.75%", "0%"]
    assert percent.code(4.1) == f'+General"%";"{MINUS}"General"%";General"%"'
    assert number_format([1.0], 0, suffix=" t").code(1234.0) == f'#,##0" t";"{MINUS}"#,##0" t"'


@pytest.mark.parametrize(
    ("suffix", "code"),
    [('"', '#,##0\\"'), ('5" x', '#,##0"5"\\"" x"'), ("\n", "#,##0"), (" t\n", '#,##0" t"')],
)
def test_a_suffix_is_quoted_whatever_it_is(suffix: str, code: str) -> None:
    assert number_format([1.0], 0, suffix=suffix).code(1.0).partition(";")[0] == code


def test_an_axis_writes_its_values_as_the_commonest_format_does() -> None:
    assert number_format([65.5864], 1, suffix="%").tick(-20, [65.5864]) == f"{MINUS}20.0%"
    assert number_format([1500.0, 2500.0], 1).tick(3000, [1500.0, 2500.0]) == "3,000"
    assert number_format([1.5], 1, signed=True).tick(2.25, [1.5]) == "+2.25"
