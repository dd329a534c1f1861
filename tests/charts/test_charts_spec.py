"""A chart of a pack with the user's options becomes a spec."""

from typing import Any

import pytest

from attache.charts.spec import chart_spec
from attache.errors import AttacheError
from attache.pack.chart_type import ChartType
from attache.pack.models import Chart, ChartSeries


def chart(**fields: Any) -> Chart:
    given: dict[str, Any] = {
        "id": "projects",
        "type": ChartType.BAR,
        "title": "Four projects",
        "caption": "Projects, USD bn",
        "unit": "USD bn",
        "footnote": "Not additive.",
        "source": "Brief",
        "sectors": ("investment",),
        "categories": ("Hyundai", "Hanwha"),
        "series": (ChartSeries(name="Value", values=(5.4, 2.5)),),
        "highlight": "Hyundai",
        **fields,
    }
    return Chart(**given)


def test_the_charts_own_title_and_highlight_hold_unless_replaced() -> None:
    spec = chart_spec(chart())
    assert (spec.title, spec.highlight, spec.language) == ("Four projects", "Hyundai", "en-US")
    changed = chart_spec(chart(), title="Mine", highlight="Hanwha", language="ko-KR")
    assert (changed.title, changed.highlight, changed.language) == ("Mine", "Hanwha", "ko-KR")
    assert chart_spec(chart(), highlight="").highlight is None
    assert "Hyundai 5.4" in spec.alt_text


def test_a_highlight_that_names_nothing_is_refused_with_the_nearest_names() -> None:
    with pytest.raises(AttacheError, match="projects") as raised:
        chart_spec(chart(), highlight="hyunday")
    assert '"Hyundai"' in raised.value.hint
    assert "Hanwha" not in raised.value.hint


def test_with_several_series_a_highlight_names_a_series() -> None:
    several = chart(
        highlight=None,
        series=(
            ChartSeries(name="Exports", values=(1, 2)),
            ChartSeries(name="Imports", values=(3, 4)),
        ),
    )
    assert chart_spec(several, highlight="Imports").highlight == "Imports"
    with pytest.raises(AttacheError):
        chart_spec(several, highlight="Hyundai")


@pytest.mark.parametrize(
    "empty",
    [
        {"categories": (), "series": ()},
        {"series": (ChartSeries(name="Value", values=()),)},
        {"type": ChartType.TIMELINE},
    ],
)
def test_a_chart_without_data_is_refused(empty: dict[str, Any]) -> None:
    with pytest.raises(AttacheError, match='"projects" has no data'):
        chart_spec(chart(highlight=None, **empty))
