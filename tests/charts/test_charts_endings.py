"""Labels at the ends of lines keep clear of one another, each as near to its point as it can."""

from dataclasses import replace
from itertools import pairwise

from chart_deck import STYLE, make_spec
from chart_xml import C15, names_of, series_of, tree_of, values_at
from hypothesis import given, settings
from hypothesis import strategies as st

from attache.charts.axis.endings import spread
from attache.charts.axis.layout import chart_layout
from attache.charts.families import chart_table
from attache.charts.spec import ChartSpec
from attache.pack.chart_type import ChartType

YEARS = ["2023", "2024", "2025"]


def lines(*lasts: float, names: list[str] | None = None) -> ChartSpec:
    rows = [[60.0 + 20 * i, 50.0, last] for i, last in enumerate(lasts)]
    return make_spec(ChartType.LINE, YEARS, *rows, names=names)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.floats(0, 100), min_size=1, max_size=9))
def test_places_are_apart_in_order_and_inside(wanted: list[float]) -> None:
    places = spread(wanted, 11.0, 0.0, 100.0)
    ranked = sorted(range(len(wanted)), key=lambda i: wanted[i])
    assert all(places[b] - places[a] >= 11.0 - 1e-6 for a, b in pairwise(ranked))
    assert min(places) >= 0.0
    assert max(places) <= 100.0 + 1e-6


def test_places_that_are_apart_already_stay() -> None:
    assert spread([50.0, 10.0, 90.0], 11.0, 0.0, 100.0) == [50.0, 10.0, 90.0]


def test_neighbours_share_the_way_that_they_are_moved() -> None:
    assert spread([50.0, 52.0], 12.0, 0.0, 100.0) == [45.0, 57.0]


def test_lines_that_end_close_together_keep_their_names_moved_apart() -> None:
    spec = lines(62.9, 63.2)
    assert not values_at(tree_of(spec), "legend/legendPos")
    endings = chart_layout(spec, chart_table(spec), STYLE).endings
    last = sorted((ending for ending in endings if ending.place == "r"), key=lambda e: e.series)
    assert last[0].shift > 0 > last[1].shift
    moved = [float(y) for y in values_at(series_of(spec, "lineChart")[0], "manualLayout/y")]
    assert moved == [round(last[0].shift * 12700 / STYLE.height, 4)]


def test_moved_labels_have_no_leaders() -> None:
    leaders = [one.get("val") for one in tree_of(lines(62.9, 63.2)).iter(C15 + "showLeaderLines")]
    assert leaders == ["0", "0"]
    assert not list(tree_of(lines(62.9, 90.0)).iter(C15 + "showLeaderLines"))


def test_lines_that_end_in_one_bundle_have_a_legend() -> None:
    spec = lines(*[60.0 + i / 10 for i in range(6)])
    assert values_at(tree_of(spec), "legend/legendPos") == ["t"]
    assert values_at(tree_of(spec), "valAx/delete") == ["0"]
    assert chart_layout(spec, chart_table(spec), STYLE).endings == ()


def test_names_too_long_for_the_side_of_the_plot_have_a_legend() -> None:
    spec = lines(60.0, 90.0, names=["A" * 60, "Short"])
    assert values_at(tree_of(spec), "legend/legendPos") == ["t"]


def test_a_line_that_ends_early_has_its_name_in_a_legend() -> None:
    spec = lines(60.0, 90.0)
    short = replace(spec.series[0], values=(1.0, 2.0, None))
    gap = replace(spec, series=(short, spec.series[1]))
    assert values_at(tree_of(gap), "legend/legendPos") == ["t"]
    assert names_of(series_of(gap, "lineChart")) == ["Series 1", "Series 2"]
