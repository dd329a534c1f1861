"""A chart's data is worked out from figures, sentences or files, exactly."""

from pathlib import Path

import pytest
from small_pack import change

from attache.pack.loading import load, validate
from attache.pack.models import Chart


@pytest.fixture
def charts(folder: Path) -> dict[str, Chart]:
    """The charts of the small pack by id."""
    return dict(load(folder).chart_by_id)


def test_figures_make_one_series_and_bring_their_sentences(charts: dict[str, Chart]) -> None:
    chart = charts["plants"]
    assert chart.categories == ("Plant, Georgia", "With Ford")
    assert [(s.name, s.values) for s in chart.series] == [("Announced", (5.4, 11.4))]
    assert (chart.figures, chart.sentences) == (("plant", "joint"), (3, 4))


def test_sentences_are_counted_largest_first_with_gaps_kept(charts: dict[str, Chart]) -> None:
    kinds = charts["kinds"]
    assert kinds.categories == ("Evidence", "Context", "Challenge", "Ask", "Opportunity")
    assert kinds.series[0].values == (3, 1, 1, 1, 0)
    assert charts["topics"].categories == ("Trade", "Investment")
    assert charts["topics"].series[0].values == (5, 2)


def test_a_file_makes_a_series_of_each_column_without_rounding_noise(
    charts: dict[str, Chart],
) -> None:
    goods = charts["goods"]
    assert goods.categories == ("2021", "2022", "2024 (all months)")
    assert [s.name for s in goods.series] == ["Exports", "Imports"]
    assert goods.series[0].values == (65.8072, 72.0343, 65.5864)


def test_months_are_written_out(charts: dict[str, Chart]) -> None:
    assert charts["months"].categories == ("Jan 2024", "Dec 2024")
    assert charts["months"].series[0].values == (-5.7542, -4.5805)


def test_a_bridge_leads_from_start_to_end_in_signed_steps(charts: dict[str, Chart]) -> None:
    change = charts["change"]
    assert change.categories == ("Deficit 2021", "More imports", "Fewer exports", "Deficit 2024")
    assert change.series[0].values == (29.296, 36.4499, 0.2208, 65.9667)


def test_a_timeline_has_events_and_nothing_else(charts: dict[str, Chart]) -> None:
    dates = charts["dates"]
    assert [(event.when, event.what) for event in dates.events] == [
        ("2024", "Exports reach their peak")
    ]
    assert (dates.categories, dates.series) == ((), ())


def test_a_title_may_state_the_chart_s_own_values_rounded(folder: Path) -> None:
    change(folder, "charts.toml", "Imports grew", "Imports grew from $95.1 to $132 billion in 2024")
    assert validate(folder) == ()


def test_figures_of_several_units_do_not_share_a_chart(folder: Path) -> None:
    change(folder, "figures.csv", "5.4,USD bn", "5.4,percent")
    (fault,) = validate(folder)
    assert fault.key == "charts[plants].from_figures"
    assert fault.message == "the figures have several units: USD bn, percent"


def test_categories_and_series_are_not_written_by_hand(folder: Path) -> None:
    change(folder, "charts.toml", 'highlight = "With Ford"', 'categories = ["2021"]')
    (fault,) = validate(folder)
    assert fault.key == "charts[plants].categories"
    assert fault.message == "categories is worked out from the data; leave it out"


def test_an_empty_timeline_and_a_number_of_two_values_are_faults(folder: Path) -> None:
    old = '[{when = "2024", what = "Exports reach their peak"}]'
    change(folder, "charts.toml", old, "[]")
    change(folder, "charts.toml", 'type = "bar"', 'type = "number"')
    assert [fault.message for fault in validate(folder)] == [
        "a number shows exactly one value",
        "events is empty; a timeline needs at least one",
    ]
