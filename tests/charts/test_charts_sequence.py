"""Names of times are recognised however people write them, and nothing else is taken for one."""

import datetime

import pytest

from attache.charts.sequence import (
    gaps,
    in_order,
    is_sequence,
    is_time,
    out_of_order,
    period,
)


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("2021", "2021"),
        ("2021년", "2021"),
        ("FY 2021", "2021"),
        ("FY24", "2024"),
        ("'99", "1999"),
        ("2023/24", "2023"),
        ("2025 (11 months)", "2025"),
        ("2025 YTD", "2025"),
        ("2026f", "2026"),
        ("2011-12", "Dec 2011"),
        ("2024.1", "Jan 2024"),
        ("January 2024", "Jan 2024"),
        ("Sept. 2024", "Sep 2024"),
        ("Jan-24", "Jan 2024"),
        ("2024년 3월", "Mar 2024"),
        ("March", "Mar"),
        ("12월", "Dec"),
        ("Q1 2024", "Q1 2024"),
        ("2024Q4", "Q4 2024"),
        ("1Q24", "Q1 2024"),
        ("2024년 2분기", "Q2 2024"),
        ("2024 하반기", "H2 2024"),
        ("H1 2024", "H1 2024"),
        ("31 May 2024", "2024-05-31"),
        ("May 31, 2024", "2024-05-31"),
        ("2024년 5월 31일", "2024-05-31"),
    ],
)
def test_a_time_is_known_as_people_write_it(name: str, meant: str) -> None:
    found = period(name)
    assert found is not None
    assert found.name == meant
    assert is_time((name,))


@pytest.mark.parametrize(
    "name", ["Korea", "Mayor", "Maybe 2024", "Marketing 2023", "Section 301", "2024-13-45", "5200"]
)
def test_what_is_no_time_is_none(name: str) -> None:
    assert period(name) is None


def test_a_period_knows_its_days_and_a_fiscal_one_does_not() -> None:
    quarter = period("Q1 2024")
    assert quarter is not None
    assert quarter.days() == (datetime.date(2024, 1, 1), datetime.date(2024, 3, 31))
    for name in ("FY 2024", "2023/24", "March"):
        found = period(name)
        assert found is not None
        assert found.days() is None


@pytest.mark.parametrize(
    "names",
    [
        ("2021", "2022", "2023"),
        ("Early 2024", "Late 2024"),
        ("0–14", "15–64", "65+"),
        ("Week 1", "Week 2", "Week 10"),
        ("Mon", "Tue", "Wed"),
        ("2023", "H1 2024"),
    ],
)
def test_names_in_a_sequence_are_told(names: tuple[str, ...]) -> None:
    assert is_sequence(names)


@pytest.mark.parametrize(
    "names", [("Korea", "Japan"), ("G20", "G7"), ("2 Chips", "1 Ships", "3 Cars"), ("2024",), ()]
)
def test_names_in_none_are_not(names: tuple[str, ...]) -> None:
    assert not is_sequence(names)


def test_a_gap_is_what_the_usual_step_leaves_out() -> None:
    assert gaps(("2020", "2021", "2023")) == ("2022",)
    assert gaps(("Nov 2023", "Dec 2023", "Mar 2024", "Apr 2024")) == ("Jan 2024", "Feb 2024")
    assert gaps(("2010", "2015", "2020")) == ()
    assert gaps(("2024-05-03", "2024-05-06", "2024-05-07")) == ()
    assert gaps(("Korea", "Japan", "China")) == ()
    assert gaps(("1700", "2020", "2021")) == ()


def test_times_out_of_order_are_named_and_put_in_order() -> None:
    assert out_of_order(("2021", "2023", "2022")) == ("2023", "2022")
    assert in_order(("2021", "2023", "2022")) == (0, 2, 1)
    assert out_of_order(("Oct", "Jan")) is None  # a fiscal year may begin in October
    assert out_of_order(("Korea", "Japan")) is None
    assert in_order(("Korea", "Japan")) == (0, 1)
