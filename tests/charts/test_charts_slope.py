"""Slopes: names and values at both ends, near their points and clear of one another."""

from dataclasses import replace

import pytest
from chart_deck import STYLE, make_spec
from chart_xml import A, label_texts, must_agree_with_workbook, series_of, tree_of, values_at

from attache.charts.axis.layout import chart_layout
from attache.charts.axis.marks import line_color
from attache.charts.axis.places import Layout
from attache.charts.families import chart_table
from attache.charts.spec import ChartSpec
from attache.errors import AttacheError
from attache.pack.chart_type import ChartType

LINE = STYLE.size * 1.2


def slope(*rows: tuple[str, float | None, float | None], lit: str | None = None) -> ChartSpec:
    names = [name for name, _, _ in rows]
    return make_spec(
        ChartType.SLOPE, ["2021", "2025"], *([a, b] for _, a, b in rows), names=names, highlight=lit
    )


def laid_out(spec: ChartSpec) -> Layout:
    return chart_layout(spec, chart_table(spec), STYLE)


TRADE = slope(("Exports", 65.8, 62.9), ("Imports", 95.1, 113.4))


def test_the_name_is_on_the_outer_side_of_the_value() -> None:
    assert label_texts(tree_of(TRADE)) == ["62.9 Exports", "113.4 Imports"]
    [exports, imports] = series_of(TRADE, "lineChart")
    assert values_at(exports, "dLbl/dLblPos") == values_at(imports, "dLbl/dLblPos") == ["l", "r"]
    assert values_at(exports, "dLbl/showSerName") == ["1", "1"]
    must_agree_with_workbook(TRADE)


def test_name_and_value_follow_an_edit_of_the_cells() -> None:
    kinds = [field.get("type") for field in tree_of(TRADE).iter(A + "fld")]
    assert kinds == ["VALUE", "SERIESNAME"] * 2
    identities = [field.get("id") for field in tree_of(TRADE).iter(A + "fld")]
    assert len(set(identities)) == len(identities)


def test_a_long_name_is_cut_to_its_side_of_the_frame() -> None:
    long = "Semiconductors and displays of every kind made there " * 2
    layout = laid_out(slope((long, 5.2, 9.1), ("Ships", 5.1, 2.0)))
    cut = [ending for ending in layout.endings if ending.series == 0]
    assert all(ending.name.endswith("…") and not ending.is_whole for ending in cut)
    assert layout.plot.width > 0.2


def test_labels_of_close_ends_are_moved_apart() -> None:
    layout = laid_out(slope(("A", 5.0, 9.0), ("B", 5.1, 2.0), ("C", 5.2, 6.0)))
    moved = {ending.series: ending.shift for ending in layout.endings if ending.place == "l"}
    assert moved[0] > LINE / 2
    assert moved[1] == pytest.approx(0.0, abs=0.1)
    assert moved[2] < -LINE / 2
    assert (
        len(
            values_at(
                tree_of(slope(("A", 5.0, 9.0), ("B", 5.0, 2.0))), "dLbl/layout/manualLayout/y"
            )
        )
        == 2
    )


def test_of_too_many_series_the_highlighted_and_outermost_keep_their_labels() -> None:
    rows = [(f"No. {i}", 50.0 + i / 10, 80.0 - i / 10) for i in range(60)]
    layout = laid_out(slope(*rows, lit="No. 30"))
    left = {ending.series for ending in layout.endings if ending.place == "l"}
    assert {0, 30, 59} <= left
    assert len(left) < 60
    assert all(abs(ending.shift) <= 1.15 * LINE for ending in layout.endings)


def test_a_highlight_is_in_accent_and_all_else_calm() -> None:
    lit = replace(TRADE, highlight="Imports")
    assert [line_color(lit, STYLE, i, True) for i in (0, 1)] == [STYLE.calm, STYLE.accent]


def test_a_series_with_one_value_keeps_its_point() -> None:
    spec = slope(("Exports", 65.8, None), ("Imports", 95.1, 113.4))
    exports = series_of(spec, "lineChart")[0]
    assert values_at(exports, "dLbl/dLblPos") == ["l"]
    assert values_at(exports, "dPt/idx") == ["0"]


@pytest.mark.parametrize("count", [1, 3])
def test_a_slope_has_two_categories(count: int) -> None:
    with pytest.raises(AttacheError, match=f"has {count} categories"):
        chart_table(make_spec(ChartType.SLOPE, ["A"] * count, [1.0] * count))
