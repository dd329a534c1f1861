"""Dates, months, quarters and years, as tables of several countries write them."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attache.data.dates import common_step, day_order, moment, year
from attache.data.models import DateStep

_DAY_FORMATS = (
    "%Y-%m-%d",
    "%Y/%m/%d",
    "%Y.%m.%d",
    "%Y. %m. %d.",
    "%d.%m.%Y",
    "%d/%m/%Y",
    "%d-%m-%Y",
    "%Y년 %m월 %d일",
    "%Y年%m月%d日",
    "%Y-%m-%dT%H:%M:%S",
)


@given(
    day=st.dates(datetime.date(1900, 1, 1), datetime.date(2100, 12, 31)),
    form=st.sampled_from(_DAY_FORMATS),
)
def test_a_day_comes_back_however_it_is_written(day: datetime.date, form: str) -> None:
    read = moment(day.strftime(form))
    assert read is not None
    assert (read.date, read.step) == (day, DateStep.DAY)


@pytest.mark.parametrize(
    ("text", "iso", "step"),
    [
        ("Jan 2024", "2024-01-01", "month"),
        ("January 2024", "2024-01-01", "month"),
        ("Jan-24", "2024-01-01", "month"),
        ("Sept. 2024", "2024-09-01", "month"),
        ("2024-01", "2024-01-01", "month"),
        ("01/2024", "2024-01-01", "month"),
        ("2024년 1월", "2024-01-01", "month"),
        ("'24년 1월", "2024-01-01", "month"),
        ("Dez 2024", "2024-12-01", "month"),
        ("Q1 2024", "2024-01-01", "quarter"),
        ("2024Q3", "2024-07-01", "quarter"),
        ("2024-Q4", "2024-10-01", "quarter"),
        ("1Q24", "2024-01-01", "quarter"),
        ("2024년 2분기", "2024-04-01", "quarter"),
        ("2024.3Q", "2024-07-01", "quarter"),
        ("1st quarter 2024", "2024-01-01", "quarter"),
        ("12 January 2024", "2024-01-12", "day"),
        ("January 12, 2024", "2024-01-12", "day"),
        ("3. März 2024", "2024-03-03", "day"),
        ("31/12/99", "1999-12-31", "day"),
        ("12-Jan-24", "2024-01-12", "day"),
    ],
)
def test_months_and_quarters_are_their_first_days(text: str, iso: str, step: str) -> None:
    read = moment(text)
    assert read is not None
    assert (read.date.isoformat(), read.step.value) == (iso, step)


@pytest.mark.parametrize(
    "text", ["31/02/2024", "May 24", "Phase 2024", "2024", "12.5", "2024.5", "Q5 2024", "1/2", ""]
)
def test_what_is_no_date_is_none(text: str) -> None:
    assert moment(text) is None


def test_digits_are_a_date_only_where_dates_are_looked_for() -> None:
    assert moment("202401") is None
    found = moment("202401", loose=True)
    assert found is not None
    assert found.date == datetime.date(2024, 1, 1)


@pytest.mark.parametrize(
    ("text", "number", "mark"),
    [("2024", 2024, ""), ("2024p", 2024, "p"), ("2024*", 2024, "*"), ("2024년", 2024, ""),
     ("2024 (p)", 2024, "(p)"), ("1950", 1950, "")],
)  # fmt: skip
def test_a_year_and_the_mark_beside_it(text: str, number: int, mark: str) -> None:
    found = year(text)
    assert found is not None
    assert (found.year, found.mark) == (number, mark)


@pytest.mark.parametrize("text", ["3000", "1799", "24", "2,024", "20245", "2024/25"])
def test_other_numbers_are_no_years(text: str) -> None:
    assert year(text) is None


@pytest.mark.parametrize(
    ("texts", "order", "sure"),
    [
        (["31/12/2024", "01/02/2024"], True, True),
        (["12/31/2024", "01/02/2024"], False, True),
        (["01/02/2024"], True, False),
        (["02/02/2024"], True, True),
        (["31/12/2024", "12/31/2024"], True, False),
        (["2024-01-31", "text"], None, True),
    ],
)
def test_a_number_above_twelve_tells_where_the_day_stands(
    texts: list[str], order: bool | None, sure: bool
) -> None:
    assert day_order(texts) == (order, sure)


def test_first_days_of_months_are_months() -> None:
    days = [moment(f"2024-0{month}-01") for month in (1, 2, 3)]
    assert common_step(each for each in days if each) is DateStep.MONTH
