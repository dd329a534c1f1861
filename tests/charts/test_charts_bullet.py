"""A bullet chart shows every value against its target, also to those who see no colours."""

import io
from dataclasses import replace
from pathlib import Path

import pytest
from chart_deck import STYLE, deck_of, findings, make_spec, reopened
from chart_xml import A, C, labels_of, tree_of
from drawn import drawing, must_stay_inside
from lxml import etree
from matplotlib.text import Text
from openpyxl import load_workbook
from pptx.enum.chart import XL_CHART_TYPE

from attache.charts.composed.bullet import bullet_anchors, bullet_layout
from attache.charts.families import chart_table
from attache.charts.figure import figure
from attache.charts.native import chart_part
from attache.charts.spec import ChartSpec
from attache.charts.workbook import workbook
from attache.errors import AttacheError
from attache.pack.chart_type import ChartType

SECTORS = ("Semiconductors", "Shipbuilding", "Batteries", "Digital trade")
BULLETS = make_spec(
    ChartType.BULLET,
    SECTORS,
    (82.0, 45.0, 60.5, None),
    (100.0, 40.0, None, 12.0),
    names=("Committed", "Target"),
    highlight="Shipbuilding",
)
BELOW = make_spec(ChartType.BULLET, ("A", "B", "C"), (-4.0, 3.0, -2.0), (-6.0, -3.0, 5.0))
ZERO = make_spec(ChartType.BULLET, ("A",), (0.0,), (0.0,))
HUGE = make_spec(ChartType.BULLET, ("A", "B"), (1.7e308, -1.7e308), (1e-300, 5.0))
CROWDED = make_spec(
    ChartType.BULLET, [f"No. {i}" for i in range(60)], list(map(float, range(60))), [30.0] * 60
)
ODD = make_spec(ChartType.BULLET, ("=1+1", "<&>", ""), (1.0, 2.0, 3.0), (3.0, 2.0, 1.0))
SPECS = (BULLETS, BELOW, ZERO, HUGE, CROWDED, ODD, replace(BULLETS, show_labels=False))


def series_of(spec: ChartSpec) -> dict[str, list[str]]:
    """The cached values of every series that is drawn, by its name and place."""
    tree = tree_of(spec)
    return {
        f"{one.findtext(f'.//{C}tx//{C}v')} {one.find(C + 'order').get('val')}": [
            value.text or "" for value in one.iterfind(f"{C}val//{C}v")
        ]
        for one in tree.iter(C + "ser")
    }


def test_every_bullet_chart_is_valid_and_drawn_within_its_frame(tmp_path: Path) -> None:
    path = tmp_path / "bullets.pptx"
    path.write_bytes(deck_of(list(SPECS)))
    assert findings(path) == []
    for spec in SPECS:
        must_stay_inside(spec)


def test_it_opens_again_as_bars_of_the_users_values() -> None:
    [chart] = reopened(deck_of([BULLETS]))
    assert chart.kind == XL_CHART_TYPE.BAR_STACKED
    assert chart.categories == list(SECTORS)
    assert chart.series["Committed"] == (82.0, 45.0, 60.5, None)


def test_the_sheet_begins_with_the_users_own_numbers() -> None:
    sheet = load_workbook(io.BytesIO(workbook(BULLETS)))["Sheet1"]
    block = [[cell.value for cell in row[:3]] for row in sheet.iter_rows()]
    assert block == [
        [None, "Committed", "Target"],
        ["Semiconductors", 82, 100],
        ["Shipbuilding", 45, 40],
        ["Batteries", 60.5, None],
        ["Digital trade", None, 12],
    ]


def test_a_label_says_the_value_and_its_target() -> None:
    assert labels_of(BULLETS) == ["82 of 100", "45 of 40", "60.5", "– of 12"]
    assert labels_of(replace(BULLETS, language="ko-KR"))[0] == "82 / 100"
    percent = replace(BULLETS, suffix="%", signed=True)
    assert labels_of(percent)[:2] == ["+82% of +100%", "+45% of +40%"]


def test_the_mark_stands_at_the_target_whether_it_is_met_or_not() -> None:
    series = series_of(BULLETS)
    assert series["Target 4"] == ["100", "40", "12"]  # unseen bars, up to the mark
    marks = list(map(float, series["Target 5"]))
    assert marks[0] == marks[1] == marks[3] == pytest.approx(1.4)
    assert marks[2] == 0


def test_both_stacks_of_a_row_reach_as_far_so_that_their_axes_agree_after_an_edit() -> None:
    for spec in (BULLETS, BELOW, ZERO):
        table = chart_table(spec)
        (values, targets), (_, marks, ends, spaces, rests, *_) = table.data, table.helpers
        for row in range(len(spec.categories)):
            one = [column.values[row] or 0.0 for column in (values, spaces, ends)]
            other = [column.values[row] or 0.0 for column in (targets, marks, rests)]
            up = [sum(each for each in stack if each > 0) for stack in (one, other)]
            down = [sum(each for each in stack if each < 0) for stack in (one, other)]
            reach = (table.helpers[0].values[row] or 0.0) + (ends.values[row] or 0.0)
            assert reach == pytest.approx(up[0] if reach >= 0 else down[0])
            assert reach == pytest.approx(up[1] if reach >= 0 else down[1])


def test_both_pairs_of_axes_have_the_same_bounds() -> None:
    tree = tree_of(BELOW)
    axes = [axis.find(C + "scaling") for axis in tree.iter(C + "valAx")]
    assert len(axes) == 2
    assert etree.tostring(axes[0]) == etree.tostring(axes[1])


def test_only_the_value_and_the_target_are_in_the_legend() -> None:
    tree = tree_of(BULLETS)
    hidden = [int(entry.find(C + "idx").get("val")) for entry in tree.iter(C + "legendEntry")]
    orders = [int(one.find(C + "order").get("val")) for one in tree.iter(C + "ser")]
    names = list(series_of(BULLETS))
    shown = [names[i] for i in orders if i not in hidden]
    assert shown == ["Committed 1", "Target 5"]


def test_the_highlighted_category_alone_is_in_accent() -> None:
    tree = tree_of(BULLETS)
    [point] = tree.iter(C + "dPt")
    assert point.find(C + "idx").get("val") == "1"
    assert point.find(f".//{A}schemeClr").get("val") == STYLE.accent


def test_where_labels_have_no_room_an_axis_shows_the_values() -> None:
    layout = bullet_layout(CROWDED, chart_table(CROWDED), STYLE)
    assert not layout.labelled
    assert labels_of(CROWDED) == []
    assert bullet_layout(BULLETS, chart_table(BULLETS), STYLE).labelled


def test_the_drawing_says_what_the_native_chart_says() -> None:
    shown = [text.get_text() for text in figure(drawing(BULLETS)).findobj(Text)]
    assert {*labels_of(BULLETS), *SECTORS, "Committed", "Target"} <= set(shown)


def test_anchors_tell_where_values_and_targets_end() -> None:
    table = chart_table(BULLETS)
    anchors = bullet_anchors(BULLETS, STYLE, table)
    assert anchors.lies
    assert anchors.ends == ((82.0, 45.0, 60.5, None), (100.0, 40.0, None, 12.0))
    assert anchors.totals == (100.0, 45.0, 60.5, 12.0)
    assert anchors.at(0, anchors.low)[0] == pytest.approx(anchors.left)
    assert anchors.left < anchors.at(0, 82.0)[0] < anchors.at(0, 100.0)[0] < anchors.right
    assert list(anchors.middles) == sorted(anchors.middles)


@pytest.mark.parametrize("count", [1, 3])
def test_other_than_two_series_are_refused_in_words(count: int) -> None:
    with pytest.raises(AttacheError, match=f"a value and its target.*not {count}") as refused:
        chart_part(make_spec(ChartType.BULLET, ("A",), *[(1.0,)] * count), STYLE)
    assert "bars" in refused.value.hint
