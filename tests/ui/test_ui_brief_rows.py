"""The rows of the brief without a window: what is listed, what is found, and how it stands."""

from attache.deck import edits
from attache.deck.models import Deck
from attache.pack.models import Pack
from attache.pack.vocabulary import Audience, Kind
from attache.ui.brief.points import (
    QUESTIONS,
    Group,
    Row,
    RowKind,
    groups,
    lists,
    row_key,
    rows_by_sentence,
)
from attache.ui.brief.search import Filter, folded, query
from attache.ui.brief.standing import Standings
from ui.sessions import built_in, preset_deck


def _groups(pack: Pack | None = None, deck: Deck | None = None) -> tuple[Group, ...]:
    return groups(pack or built_in(), deck or preset_deck(), "Questions")


def _row(key: str) -> Row:
    return next(row for group in _groups() for row in group.rows if row.key == key)


def _found(text: str) -> set[str]:
    shown = Filter(query(text))
    return {row.id for group in _groups() for row in group.rows if lists(shown, row)}


def test_the_decks_own_sectors_come_first_and_questions_last() -> None:
    ids = [group.id for group in _groups()]
    chosen = [section.sector for section in preset_deck().sections]
    assert ids[: len(chosen)] == chosen
    assert ids[-1] == QUESTIONS
    assert set(ids) == {*(sector.id for sector in built_in().sectors), QUESTIONS}


def test_every_point_chart_and_question_has_one_row_in_its_first_sector() -> None:
    pack, rows = built_in(), [row for group in _groups() for row in group.rows]
    assert len(rows) == len(pack.points) + len(pack.charts) + len(pack.questions)
    assert len({row.key for row in rows}) == len(rows)
    homes = {row.id: row.group for row in rows if row.kind is RowKind.POINT}
    assert homes == {point.id: point.sectors[0] for point in pack.points}


def test_every_word_has_to_be_found_in_any_order() -> None:
    assert "energy-hyundai-georgia" in _found("georgia hyundai")
    assert "energy-hyundai-georgia" not in _found("georgia zebra")
    assert not _found("zebra")


def test_a_sentence_is_found_by_its_number() -> None:
    resting = {row.id for row in rows_by_sentence(_groups())[13]}
    assert _found("S13") == resting
    assert resting <= _found("13")


def test_figures_the_corrected_wording_and_the_sentences_are_searched() -> None:
    assert "semis-hynix-facility" in _found("$3.87bn")
    assert "invest-us-laws" in _found("inflation reduction act")
    assert "ships-second-largest" in _found("maritime capabilities")


def test_case_accents_and_printed_signs_do_not_matter() -> None:
    assert folded("Attaché’s – ÉTÉ") == "attache's - ete"
    assert "semis-korean-leadership" in _found("KOREA'S semiconductor")


def test_a_korean_syllable_is_found_while_it_is_typed() -> None:
    typed = query("하")
    assert typed.found_in(folded("한국의 투자"), ())
    assert query("한국 투자").found_in(folded("한국의 투자"), ())
    assert typed.spans("대한민국") == [(1, 1)]


def test_the_places_of_found_words_are_those_of_the_text_itself() -> None:
    text = "L’été à São Paulo"
    assert [text[at : at + length] for at, length in query("sao ete").spans(text)] == [
        "São",
        "été",
    ]


def test_filters_and_search_combine() -> None:
    both = Filter(query("georgia"), frozenset({Kind.EVIDENCE}), cautions=True)
    rows = [row for group in _groups() for row in group.rows if lists(both, row)]
    assert rows
    assert all(row.point_kind is Kind.EVIDENCE and row.cautions for row in rows)
    internal = _row(row_key(RowKind.POINT, "invest-showcase"))
    assert lists(Filter(audience=Audience.INTERNAL), internal)
    assert not lists(Filter(audience=Audience.PUBLIC), internal)


def test_a_point_in_another_section_says_which() -> None:
    deck = edits.choose(preset_deck(), built_in(), "energy-hyundai-georgia", sector="investment")
    standing = Standings(deck).of(_row(row_key(RowKind.POINT, "energy-hyundai-georgia")))
    assert standing.ticked
    assert standing.section == "investment"


def test_only_what_stands_otherwise_is_told() -> None:
    pack, deck = built_in(), preset_deck()
    standings = Standings(deck)
    assert standings.take(deck) == set()
    point = deck.choices[0].point
    reworded = edits.reword(deck, point, headline="My own words")
    assert standings.take(reworded) == {row_key(RowKind.POINT, point)}
    assert standings.take(edits.reword(reworded, point, headline="My own words now")) == set()
    chart = edits.choose_chart(reworded, pack, "goods-deficit")
    assert standings.take(chart) == {row_key(RowKind.CHART, "goods-deficit")}


def test_what_the_audience_may_not_see_counts_only_where_it_is_ticked() -> None:
    group = next(group for group in _groups() if group.id == "trade")
    deck = edits.set_audience(preset_deck(), "counterpart")
    standings = Standings(deck)
    points = [row for row in group.rows if row.kind is RowKind.POINT]
    allowed = [row for row in points if Audience.COUNTERPART in row.audience]
    assert len(allowed) < len(points)
    assert standings.share(group.rows).total == len(allowed)


def test_the_used_sentences_are_those_of_points_charts_and_questions() -> None:
    pack, deck = built_in(), preset_deck()
    expected = {
        number for each in deck.choices for number in pack.point_by_id[each.point].sentences
    }
    for section in deck.sections:
        for chart in section.charts:
            expected |= set(pack.chart_by_id[chart.chart].sentences)
    for question in deck.questions:
        expected |= set(pack.question_by_id[question].sentences)
    assert Standings(deck).used_sentences(_groups()) == expected
