"""A Marimekko's columns are as wide as their totals, and its series share their height."""

import io
from itertools import pairwise
from pathlib import Path

import pytest
from chart_deck import STYLE, deck_of, findings, make_spec
from chart_xml import C, labels_of, tree_of
from drawn import drawing, must_stay_inside
from hypothesis import given, settings
from hypothesis import strategies as st
from matplotlib.text import Text
from openpyxl import load_workbook

from attache.charts.composed.marimekko import MarimekkoLayout, marimekko_layout
from attache.charts.composed.marimekko_cells import DAYS, GAP, mosaic_of
from attache.charts.families import chart_table
from attache.charts.figure import figure
from attache.charts.native import chart_part
from attache.charts.spec import ChartSpec
from attache.charts.workbook import workbook
from attache.errors import AttacheError
from attache.pack.chart_type import ChartType

M = ChartType.MARIMEKKO
SECTORS = ("Semiconductors", "Ships", "Batteries")
PLAIN = make_spec(
    M,
    SECTORS,
    (40.0, 12.0, 8.0),
    (20.0, 30.0, None),
    (15.0, 8.0, 9.5),
    names=("United States", "Korea", "Others"),
)
TAIL = make_spec(
    M,
    (*SECTORS, "Digital trade", "Steel", "Nuclear power"),
    (40.0, 3.0, 8.0, 2.0, 1.0, 0.5),
    (20.0, 30.0, 9.5, 3.0, 0.5, 0.1),
    (15.0, 8.0, 3.0, 1.0, 0.2, 2.0),
    highlight="Series 2",
)
FULL = make_spec(
    M,
    [f"Sector number {i}" for i in range(12)],
    *[[(i * 7 + j * 3) % 11 + 0.5 for i in range(12)] for j in range(5)],
)
ODD = make_spec(
    M, ("=1+1", "<&>", "무역 적자", "", "Long " * 40), *[[1.0, 2.0, 0.0, 3.0, 1e-9]] * 2
)
HUGE = make_spec(M, ("A", "B"), (1.7e308, 1e-300), (1.7e308, 1.0))
SPECS = (PLAIN, TAIL, FULL, ODD, HUGE)


def layout_of(spec: ChartSpec) -> MarimekkoLayout:
    return marimekko_layout(spec, chart_table(spec), STYLE)


def test_every_marimekko_is_valid_and_drawn_within_its_frame(tmp_path: Path) -> None:
    path = tmp_path / "marimekkos.pptx"
    path.write_bytes(deck_of(list(SPECS)))
    assert findings(path) == []
    for spec in SPECS:
        must_stay_inside(spec)


def test_the_sheet_begins_with_the_users_own_numbers() -> None:
    sheet = load_workbook(io.BytesIO(workbook(PLAIN)))["Sheet1"]
    block = [[cell.value for cell in row[:4]] for row in sheet.iter_rows(max_row=4)]
    assert block == [
        [None, "United States", "Korea", "Others"],
        ["Semiconductors", 40, 20, 15],
        ["Ships", 12, 30, 8],
        ["Batteries", 8, None, 9.5],
    ]


def test_columns_are_as_wide_as_their_totals_with_equal_gaps() -> None:
    mosaic = mosaic_of(chart_table(PLAIN))
    spans = [
        (int(left or 0), int(right or 0))
        for left, right in zip(mosaic.start.values, mosaic.end.values, strict=True)
    ]
    room = DAYS - 2 * GAP
    assert [right - left for left, right in spans] == pytest.approx(
        [room * total / 142.5 for total in (75.0, 50.0, 17.5)], abs=0.5
    )
    assert [after[0] - before[1] for before, after in pairwise(spans)] == [GAP, GAP]


def test_the_days_of_the_areas_never_run_backwards() -> None:
    for spec in SPECS:
        days = [day or 0.0 for day in mosaic_of(chart_table(spec)).day.values]
        assert days == sorted(set(days)), spec.categories


def test_each_column_is_filled_to_the_top_by_the_shares_of_its_series() -> None:
    mosaic = mosaic_of(chart_table(PLAIN))
    heights = zip(*(column.values for column in mosaic.heights), strict=True)
    sums = [sum(value or 0.0 for value in row) for row in heights]
    assert sums == pytest.approx([0, 1, 1, 1, 0] * 3)
    assert mosaic.heights[0].values[2] == pytest.approx(40 / 75)


def test_labels_say_percent_totals_and_names() -> None:
    percents = ["53%", "24%", "46%", "27%", "60%", "20%", "16%", "54%"]
    assert labels_of(PLAIN) == [*percents, "75", "50", "17.5", *SECTORS]


def test_the_drawing_says_what_the_native_chart_says() -> None:
    for spec in (PLAIN, TAIL):
        shown = figure(drawing(spec)).findobj(Text)
        words = " ".join(text.get_text() for text in shown).split()
        labels = " ".join([*labels_of(spec), *(one.name for one in spec.series)]).split()
        assert sorted(words) == sorted(labels)


def test_narrow_columns_are_named_in_tiers_below_with_leaders() -> None:
    layout = layout_of(TAIL)
    assert None not in layout.names
    assert {name.tier for name in layout.names if name} > {0}
    tree = tree_of(TAIL)
    leaders = [
        point.get("idx") for bars in tree.iter(C + "errBars") for point in bars.iter(C + "pt")
    ]
    assert len(leaders) == sum(1 for name in layout.names if name and name.tier)


def test_only_the_series_are_in_the_legend() -> None:
    tree = tree_of(PLAIN)
    hidden = {entry.find(C + "idx").get("val") for entry in tree.iter(C + "legendEntry")}
    lines = {one.find(C + "idx").get("val") for one in tree.iterfind(f".//{C}lineChart/{C}ser")}
    assert hidden == lines
    areas = tree.findall(f".//{C}areaChart/{C}ser")
    assert [one.findtext(f".//{C}tx//{C}v") for one in areas] == [
        "United States",
        "Korea",
        "Others",
    ]


def test_a_highlighted_series_is_in_accent_and_the_others_differ_from_each_other() -> None:
    fills = layout_of(TAIL).fills
    assert fills[1].color == STYLE.accent
    assert STYLE.accent not in (fills[0].color, fills[2].color)
    assert fills[0] != fills[2]


@pytest.mark.parametrize(
    ("values", "why", "offer"),
    [
        ([[1.0] * 13], "13 columns of 1 parts are too many", "stacked columns"),
        ([[1.0]] * 6, "1 columns of 6 parts are too many", "stacked columns"),
        ([[1.0, -2.0]], '"Series 1" has a value below zero', "stacked columns"),
        ([[0.0, None], [0.0, 0.0]], "all its values are zero", "columns"),
        ([[None, None]], "has no data", "one category with a value"),
    ],
)
def test_what_has_no_shares_or_too_many_is_refused_in_words(
    values: list[list[float | None]], why: str, offer: str
) -> None:
    names = [f"Name {i}" for i in range(len(values[0]))]
    with pytest.raises(AttacheError, match=why) as refused:
        chart_part(make_spec(M, names, *values), STYLE)
    assert offer in refused.value.hint


@settings(max_examples=10, deadline=None)
@given(
    st.integers(1, 12).flatmap(
        lambda count: st.tuples(
            st.lists(st.text(max_size=30), min_size=count, max_size=count),
            st.lists(
                st.lists(st.floats(0.001, 1e6), min_size=count, max_size=count),
                min_size=1,
                max_size=5,
            ),
        )
    )
)
def test_no_two_names_stand_in_each_others_way(data: tuple[list[str], list[list[float]]]) -> None:
    names, values = data
    spec = make_spec(M, names, *values)
    layout = layout_of(spec)
    widest = max(range(len(names)), key=lambda i: layout.spans[i].width)
    assert layout.names[widest] is not None
    must_stay_inside(spec)
