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


def _faults(folder: Path, old: str, new: str) -> list[tuple[str | None, str]]:
    """(key, message) of what is found after a change of charts.toml."""
    change(folder, "charts.toml", old, new)
    return [(fault.key, fault.message) for fault in validate(folder)]


@pytest.mark.parametrize("kind", ["combination", "marimekko", "scatter", "bullet", "dot", "table"])
def test_a_file_may_make_a_chart_of_the_newer_types(folder: Path, kind: str) -> None:
    old = 'type = "column"\ntitle = "Imports grew"'
    change(folder, "charts.toml", old, old.replace("column", kind))
    change(folder, "charts.toml", 'highlight = "Imports"', 'suffix = "bn"\nsigned = true')
    assert validate(folder) == ()
    chart = load(folder).chart_by_id["goods"]
    assert (chart.type.value, chart.suffix, chart.signed) == (kind, "bn", True)
    assert len(chart.series) == 2


def test_annotations_and_where_the_axis_begins_are_read(folder: Path) -> None:
    annotations = '[{kind = "difference", at = "2021", to = "2022", series = "Imports"}]'
    change(
        folder,
        "charts.toml",
        'highlight = "Imports"',
        f"axis_from = 50\nannotations = {annotations}",
    )
    assert validate(folder) == ()
    chart = load(folder).chart_by_id["goods"]
    assert chart.axis_from == 50
    (arrow,) = chart.annotations
    assert (arrow.kind.value, arrow.at, arrow.to, arrow.series) == (
        "difference",
        "2021",
        "2022",
        "Imports",
    )


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        ("scatter", "a scatter has two series, across and up; this one has 1"),
        ("bullet", "a bullet has two series, the value and its target; this one has 1"),
        ("combination", "a combination has two series or more; this one has 1"),
        ("slope", "a slope leads from one category to another; this one has 5"),
    ],
)
def test_what_a_type_needs_is_told_before_anything_is_drawn(
    folder: Path, kind: str, said: str
) -> None:
    old = 'type = "bar"\ntitle = "Most sentences are evidence"'
    assert _faults(folder, old, old.replace("bar", kind)) == [("charts[kinds].type", said)]


def test_parts_of_a_whole_are_few_and_not_below_zero(folder: Path) -> None:
    old = 'type = "line"\ntitle = "The balance by month"'
    assert _faults(folder, old, old.replace("line", "doughnut")) == [
        ("charts[months].type", "a doughnut shows parts of a whole, and none can be below zero")
    ]
    rows = "".join(f"2024-{month:02},{month}\n" for month in range(1, 7))
    change(folder, "data/months.csv", "2024-01,-5754.2\n2024-12,-4580.5\n", rows)
    assert [fault.message for fault in validate(folder)] == [
        "a doughnut has at most 5 parts; this one has 6"
    ]


def test_an_annotation_names_what_the_chart_has(folder: Path) -> None:
    found = _faults(
        folder, 'highlight = "Imports"', 'annotations = [{kind = "callout", at = "2023"}]'
    )
    ((key, said),) = found
    assert key == "charts[goods].annotations[1].at"
    assert "category '2023'" in said
    assert "2022" in said


@pytest.mark.parametrize(
    ("line", "key", "said"),
    [
        ('footnote = ""', "footnote", "footnote is empty"),
        ('footnote = "Goods only."\nown = true', "own", "own is for charts of a user's own data"),
        (
            'footnote = "Goods only."\nannotations = [{kind = "arrow"}]',
            "annotations[1].kind",
            "kind 'arrow' is unknown",
        ),
    ],
)
def test_what_a_pack_s_chart_must_and_must_not_say(
    folder: Path, line: str, key: str, said: str
) -> None:
    old = 'footnote = "Goods only."\nsource = "Census Bureau"\nsupplementary = true'
    found = _faults(folder, old, old.replace('footnote = "Goods only."', line))
    assert [where for where, _ in found] == [f"charts[goods].{key}"]
    assert found[0][1].startswith(said)
