"""The checks say what stands between a deck and its audience, and how to mend it."""

import pytest

import samples
from attache.deck import edits
from attache.deck.models import Deck
from attache.deck.selection import from_preset
from attache.errors import AttacheError
from attache.pack.models import Pack
from attache.pack.vocabulary import Audience
from attache.slides.checks import check, require_sendable
from attache.slides.findings import Finding, Level
from attache.slides.outline import outline

PACK = samples.pack()


def _deck(*points: str, audience: Audience = Audience.INTERNAL) -> Deck:
    deck = edits.set_audience(samples.deck(samples.section("investment", *points)), audience)
    return edits.set_meeting(deck, title="Talks", date="2026-12-04")


def _found(deck: Deck, pack: Pack = PACK) -> list[Finding]:
    return list(check(pack, deck))


def _codes(deck: Deck) -> list[tuple[str, str]]:
    return [(finding.level.value, finding.code) for finding in _found(deck)]


def test_a_clean_deck_has_no_finding() -> None:
    assert _codes(_deck("ties", "hynix", "labour", "risk", "show")) == []


def test_slides_made_before_give_the_same_findings() -> None:
    deck = from_preset(PACK, "ministerial")
    assert check(PACK, deck, outline(PACK, deck)) == check(PACK, deck)


@pytest.mark.parametrize("audience", [Audience.COUNTERPART, Audience.PUBLIC])
def test_a_contradicted_point_keeps_an_outside_deck_in(audience: Audience) -> None:
    (finding,) = _found(_deck("ties", "share", audience=audience))
    assert (finding.level, finding.code) == (Level.BLOCKS, "undecided")
    assert (finding.point, finding.slide) == ("share", "investment/points-1")
    assert "sentence 2, which is contradicted: Largest in 2023" in finding.message
    assert "Korea is a leading investor" in finding.mend


def test_own_words_do_not_decide_about_a_contradicted_point() -> None:
    deck = edits.reword(_deck("share", audience=Audience.PUBLIC), "share", headline="Mine")
    assert ("blocks", "undecided") in _codes(deck)


def test_the_corrected_wording_lets_the_deck_out() -> None:
    deck = edits.take_corrected(_deck("share", audience=Audience.PUBLIC), PACK)
    assert _codes(deck) == [("notes", "corrected")]
    own = edits.reword(deck, "share", headline="Mine")
    assert ("warns", "own-wording-over-correction") in _codes(own)


def test_letting_it_stand_lets_the_deck_out_with_a_warning() -> None:
    deck = edits.let_stand(_deck("share", audience=Audience.PUBLIC), "share")
    assert _codes(deck) == [("warns", "caution")]


def test_an_internal_deck_is_warned_of_every_caution() -> None:
    assert _codes(_deck("share", "plants")) == [("warns", "caution"), ("warns", "caution")]


def test_a_correction_that_the_pack_no_longer_offers_decides_nothing() -> None:
    deck = edits.take_corrected(_deck("share", audience=Audience.PUBLIC), PACK)
    bare = PACK.point_by_id["share"].model_copy(update={"corrected": None})
    pack = samples.pack(points=(bare,))
    assert "undecided" in [finding.code for finding in _found(deck, pack)]


def test_a_point_or_question_for_others_keeps_the_deck_in() -> None:
    deck = edits.let_stand(edits.choose(_deck("ties"), PACK, "exports"), "exports")
    deck = edits.choose_question(deck, PACK, "ships")
    outside = _codes(edits.set_audience(deck, "public"))
    assert ("blocks", "point-not-for-audience") in outside
    assert ("blocks", "question-not-for-audience") in outside
    assert not [code for level, code in _codes(deck) if level == "blocks"]


def test_a_marking_below_a_points_keeps_the_deck_in() -> None:
    deck = _deck("resist")
    (finding,) = _found(deck)
    assert (finding.level, finding.code, finding.point) == (
        Level.BLOCKS,
        "marking-too-low",
        "resist",
    )


def test_an_empty_deck_has_nothing_to_send() -> None:
    assert _codes(_deck()) == [("blocks", "empty-deck")]


def test_a_meeting_without_title_and_date_is_noted() -> None:
    deck = edits.set_meeting(_deck("ties"), title="", date="")
    assert _codes(deck) == [("notes", "no-meeting-title"), ("notes", "no-meeting-date")]


def test_a_number_of_the_users_is_noted_and_one_from_nowhere_blocks() -> None:
    deck = edits.reword(_deck("ties"), "ties", headline="12 plants")
    (finding,) = _found(deck)
    assert (finding.level, finding.code) == (Level.NOTES, "number-of-your-own")
    assert "The number 12 on slide" in finding.message
    point = PACK.point_by_id["ties"].model_copy(update={"headline": "99 plants"})
    pack = samples.pack(points=(point,))
    (wrong,) = _found(_deck("ties"), pack)
    assert (wrong.level, wrong.code) == (Level.BLOCKS, "number-unaccounted")


def test_an_outside_slide_that_uses_a_refuted_sentence_otherwise_is_warned_of() -> None:
    question = PACK.questions[0].model_copy(update={"sentences": (3, 13)})
    pack = samples.pack(questions=(question,))
    deck = edits.choose_question(_deck("hynix", audience=Audience.PUBLIC), pack, "real")
    (finding,) = _found(deck, pack)
    assert (finding.level, finding.code) == (Level.WARNS, "rests-on-refuted-sentence")
    assert finding.slide == "qa/real"


def test_names_that_the_pack_lacks_are_all_found_with_the_nearest() -> None:
    deck = samples.deck(
        samples.section("investmant", "tie", charts=("project",)), questions=("reel",)
    )
    found = _found(deck)
    assert {finding.level for finding in found} == {Level.BLOCKS}
    assert [finding.message for finding in found] == [
        "Unknown sector 'investmant'.",
        "Unknown point 'tie'.",
        "Unknown chart 'project'.",
        "Unknown question 'reel'.",
    ]
    assert "investment" in found[0].mend


def test_a_highlight_that_a_chart_no_longer_has_is_found() -> None:
    charts = ({"chart": "projects", "highlight": "Fort"},)
    deck = samples.deck(samples.section("investment", "ties"))
    section = {**dict(deck.sections[0]), "charts": charts}
    (finding,) = _found(Deck.model_validate({**dict(deck), "sections": (section,)}))
    assert finding.message == "Unknown highlight of chart projects 'Fort'."


def test_a_deck_of_another_pack_is_told_apart() -> None:
    (finding,) = _found(samples.deck(pack="other"))
    assert "made from pack 'other'" in finding.message


def test_what_blocks_comes_first_and_stops_the_export() -> None:
    findings = _found(_deck("plants", "share", "resist", audience=Audience.PUBLIC))
    levels = [finding.level for finding in findings]
    assert levels == sorted(levels, key=list(Level).index)
    with pytest.raises(AttacheError, match=r"cannot go out: Point 'resist'.*1 more"):
        require_sendable(findings)
    require_sendable(_found(_deck("share", "plants")))


def test_a_hidden_slide_of_an_outside_deck_is_said_to_go_along() -> None:
    deck = edits.hide(_deck("ties", "hynix"), "closing")
    assert _codes(deck) == []
    found = _found(edits.set_audience(deck, "public"))
    told = [finding for finding in found if finding.code == "hidden-slide-goes-along"]
    assert [finding.slide for finding in told] == ["closing"]
