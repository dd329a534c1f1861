"""The built-in pack of the U.S.-Korea brief holds what it promises."""

import time

import pytest

from attache.pack.chart_type import ChartType
from attache.pack.loading import load_installed, validate
from attache.pack.models import Chart, Pack
from attache.pack.tables import coverage
from attache.pack.vocabulary import Kind, Verdict
from attache.paths import content

PACK = "us-rok-trade-2025"


@pytest.fixture(scope="module")
def pack() -> Pack:
    return load_installed(PACK)


def test_it_is_sound_and_named_after_its_folder(pack: Pack) -> None:
    assert validate(content() / PACK) == ()
    assert pack.id == PACK
    assert pack.as_of == "April 2025"
    assert "CSIS" not in pack.attribution


def test_all_49_sentences_are_quoted_verbatim_and_used(pack: Pack) -> None:
    brief = (content() / PACK / "brief.txt").read_text(encoding="utf-8").split("\n")
    assert [sentence.number for sentence in pack.sentences] == list(range(1, 50))
    assert all(sentence.text == brief[sentence.line - 1] for sentence in pack.sentences)
    used = {number for point in pack.points for number in point.sentences}
    assert used == set(range(1, 50))


def test_it_has_at_least_45_points_over_nine_sectors_and_five_kinds(pack: Pack) -> None:
    assert len(pack.points) >= 45
    assert {sector.id for sector in pack.sectors if not sector.cross_cutting} == {
        "semiconductors", "shipbuilding", "digital", "energy_batteries",
    }  # fmt: skip
    assert {sector.id for sector in pack.sectors if sector.cross_cutting} == {
        "investment", "trade", "regulation", "security", "path_forward",
    }  # fmt: skip
    assert {sector for point in pack.points for sector in point.sectors} == set(pack.sector_by_id)
    assert {point.kind for point in pack.points} == set(Kind)


def test_the_gaps_of_the_brief_stay_gaps(pack: Pack) -> None:
    table = coverage(pack)
    assert table.loc[["semiconductors", "shipbuilding", "digital"], "ask"].tolist() == [0, 0, 0]
    assert table.loc[["semiconductors", "shipbuilding"], "challenge"].tolist() == [0, 0]


def test_every_caution_is_carried_and_blocked_points_offer_a_corrected_wording(pack: Pack) -> None:
    assert list(pack.caution_by_sentence) == [
        1, 3, 9, 10, 11, 13, 14, 16, 17, 18, 19, 20, 21, 22, 23, 26, 27, 28, 29, 34, 38, 40, 44, 48,
    ]  # fmt: skip
    blocked = {caution.sentence for caution in pack.cautions if caution.verdict.blocks}
    assert blocked == {9, 10, 11, 16, 34, 48}
    assert pack.caution_by_sentence[10].verdict is Verdict.GARBLED
    resting = [point for point in pack.points if blocked & set(point.sentences)]
    assert resting
    assert all(point.corrected is not None and point.corrected.basis for point in resting)


def test_it_has_five_presets_and_fourteen_questions(pack: Pack) -> None:
    assert len(pack.presets) >= 5
    assert len(pack.questions) >= 14
    assert all(preset.sections and preset.roles for preset in pack.presets)


def test_figures_are_those_of_the_brief(pack: Pack) -> None:
    assert sorted(figure.value for figure in pack.figures) == [
        2.3, 2.5, 3.87, 5.4, 11.4, 66, 127.8, 2014,
    ]  # fmt: skip


def find(pack: Pack, kind: ChartType, *, supplementary: bool) -> list[Chart]:
    return [c for c in pack.charts if c.type is kind and c.supplementary is supplementary]


def known(values: tuple[float | None, ...]) -> list[float]:
    """The values, none of which is missing in a chart of the pack."""
    assert None not in values
    return [value for value in values if value is not None]


def test_the_four_honest_charts_of_the_brief_are_there(pack: Pack) -> None:
    values = [sorted(known(chart.series[0].values)) for chart in pack.charts if chart.series]
    assert [2.5, 3.87, 5.4, 11.4] in values
    (number,) = find(pack, ChartType.NUMBER, supplementary=False)
    assert number.series[0].values == (66,)
    (timeline,) = find(pack, ChartType.TIMELINE, supplementary=False)
    assert [event.when[-4:] for event in timeline.events] == ["2014", "2024", "2025"]
    assert [7, 10, 10, 10, 12] in values


def test_the_census_charts_are_marked_as_supplementary(pack: Pack) -> None:
    (bridge,) = find(pack, ChartType.WATERFALL, supplementary=True)
    first, *steps, last = known(bridge.series[0].values)
    assert (round(first, 1), round(last, 1)) == (29.3, 66.0)
    assert first + sum(steps) == pytest.approx(last, abs=0.05)
    (months,) = find(pack, ChartType.LINE, supplementary=True)
    assert len(months.categories) == 23
    years = [c for c in pack.charts if c.supplementary and len(c.series) == 2]
    assert [len(chart.categories) for chart in years] == [5]
    for chart in pack.charts:
        if chart.supplementary:
            words = f"{chart.caption} {chart.footnote} {chart.source}".lower()
            assert "census" in words
            assert "goods" in words


def test_it_loads_fast_enough_not_to_be_noticed() -> None:
    load_installed(PACK)
    times: list[float] = []
    for _ in range(5):
        start = time.perf_counter()
        load_installed(PACK)
        times.append(time.perf_counter() - start)
    assert min(times) < 0.2  # about 0.02 on a quiet machine; this only guards against a slip
