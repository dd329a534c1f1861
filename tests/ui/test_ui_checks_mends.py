"""The mends of findings: every code has an answer, and each mend settles what it is for."""

import re
from pathlib import Path

import pytest

import attache
from attache.deck import edits
from attache.deck.lookup import find_own_chart
from attache.deck.models import ChartChoice, Choice, Deck, Section, Wording
from attache.deck.selection import from_preset
from attache.output.export import findings
from attache.pack.loading import load_installed
from attache.pack.models import Pack
from attache.pack.vocabulary import Audience
from attache.slides.checks import check
from attache.slides.findings import Finding, Level
from attache.ui.checks import said
from attache.ui.checks.mends import KINDS, Act, Way, mend_all, mends, way
from ui.own_data import SECTOR, exports_chart

_ROOM = Path(attache.__file__).parent


@pytest.fixture(scope="module")
def pack() -> Pack:
    return load_installed("us-rok-trade-2025")


def _deck(pack: Pack, preset: str = "ministerial") -> Deck:
    return from_preset(pack, preset)


def _found(pack: Pack, deck: Deck, code: str) -> Finding:
    return next(each for each in findings(pack, deck) if each.code == code)


def _acts(pack: Pack, deck: Deck, finding: Finding, digest: str = "") -> list[Act]:
    return [mend.act for mend in mends(pack, deck, finding, digest)]


def _mended(pack: Pack, deck: Deck, finding: Finding, act: Act, digest: str = "") -> Deck:
    found = mends(pack, deck, finding, digest)
    return next(mend for mend in found if mend.act is act).edit(deck)


def _codes_in_the_sources() -> set[str]:
    files = [*(_ROOM / "slides").glob("*.py"), _ROOM / "output" / "export.py"]
    text = "\n".join(file.read_text(encoding="utf-8") for file in files)
    direct = re.findall(r'Finding\(\s*Level\.\w+,\s*"([a-z-]+)"', text)
    chosen = re.findall(r'level, code(?:, mend)? = Level\.\w+, "([a-z-]+)"', text)
    return {*direct, *chosen}


def test_every_code_has_a_kind_and_words() -> None:
    codes = _codes_in_the_sources()
    assert {"undecided", "unknown-brand", "empty-slide"} <= codes
    assert codes == set(KINDS)
    assert codes == said.codes()


def test_an_undecided_point_is_corrected_left_or_dropped(pack: Pack) -> None:
    deck = edits.set_audience(_deck(pack), Audience.PUBLIC)
    found = _found(pack, deck, "undecided")
    assert _acts(pack, deck, found)[-2:] == [Act.LET_STAND, Act.DROP_POINT]
    for act in _acts(pack, deck, found):
        after = check(pack, _mended(pack, deck, found, act))
        assert (found.code, found.point) not in {(each.code, each.point) for each in after}


def test_a_caution_offers_the_correction_until_it_is_taken(pack: Pack) -> None:
    deck = _deck(pack)
    found = next(
        each
        for each in findings(pack, deck)
        if each.point and pack.point_by_id[each.point].corrected
    )
    after = _mended(pack, deck, found, Act.TAKE_CORRECTED)
    taken = next(each for each in after.choices if each.point == found.point)
    assert taken.wording is Wording.CORRECTED
    assert _acts(pack, after, found) == []


def test_all_corrections_are_taken_at_once(pack: Pack) -> None:
    deck = _deck(pack)
    after = mend_all(pack, findings(pack, deck), Act.TAKE_CORRECTED)(deck)
    warned = {each.point for each in findings(pack, deck) if each.point}
    corrected = {each.point for each in after.choices if each.wording is Wording.CORRECTED}
    assert corrected == {name for name in warned if pack.point_by_id[name].corrected}
    assert [each.point for each in after.choices] == [each.point for each in deck.choices]


def test_a_marking_is_raised_to_the_highest_that_is_needed(pack: Pack) -> None:
    deck = _deck(pack, "working-level-digital")
    marked = next(each for each in deck.choices if pack.point_by_id[each.point].marking)
    low = deck.model_copy(update={"marking": pack.markings[0].id})
    found = _found(pack, low, "marking-too-low")
    assert found.point == marked.point
    assert _acts(pack, low, found) == [Act.RAISE_MARKING, Act.DROP_POINT]
    raised = _mended(pack, low, found, Act.RAISE_MARKING)
    assert not [each for each in findings(pack, raised) if each.code == "marking-too-low"]


def test_a_point_for_insiders_is_dropped_or_the_deck_made_internal(pack: Pack) -> None:
    deck = edits.set_audience(_deck(pack, "working-level-digital"), Audience.PUBLIC)
    found = _found(pack, deck, "point-not-for-audience")
    assert _acts(pack, deck, found) == [Act.DROP_POINT, Act.MAKE_INTERNAL]
    internal = _mended(pack, deck, found, Act.MAKE_INTERNAL)
    assert internal.audience is Audience.INTERNAL
    dropped = _mended(pack, deck, found, Act.DROP_POINT)
    assert found.point not in {each.point for each in dropped.choices}


def test_a_question_for_insiders_is_dropped(pack: Pack) -> None:
    deck = edits.set_audience(_deck(pack), Audience.PUBLIC)
    found = _found(pack, deck, "question-not-for-audience")
    after = _mended(pack, deck, found, Act.DROP_QUESTION)
    assert len(after.questions) == len(deck.questions) - 1
    assert _acts(pack, after, found) == [Act.MAKE_INTERNAL]


def test_own_words_above_a_correction_give_way_to_it(pack: Pack) -> None:
    deck = edits.set_audience(_deck(pack), Audience.PUBLIC)
    point = next(
        each.point
        for each in findings(pack, deck)
        if each.code == "undecided" and each.point and pack.point_by_id[each.point].corrected
    )
    assert point
    deck = edits.swap_wording(deck, pack, point, Wording.CORRECTED)
    deck = edits.reword(deck, point, headline="As we see it", words="Say it so")
    found = _found(pack, deck, "own-wording-over-correction")
    after = _mended(pack, deck, found, Act.FOLLOW_CORRECTION)
    choice = next(each for each in after.choices if each.point == point)
    assert (choice.headline, choice.words) == (None, "Say it so")
    assert _acts(pack, after, found) == []


def test_an_unknown_brand_gives_way_to_the_house(pack: Pack) -> None:
    deck = edits.set_brand(_deck(pack), "gone")
    found = _found(pack, deck, "unknown-brand")
    assert way(found) is Way.BRANDS
    assert _mended(pack, deck, found, Act.TAKE_HOUSE_BRAND).brand == "chancery"


def test_a_changed_brand_is_taken_once_its_state_is_known(pack: Pack) -> None:
    deck = edits.set_brand(_deck(pack), "chancery", "old")
    found = _found(pack, deck, "brand-changed")
    assert _acts(pack, deck, found) == []
    after = _mended(pack, deck, found, Act.TAKE_BRAND_AS_IT_IS, "new")
    assert (after.brand, after.brand_digest) == ("chancery", "new")


def test_an_empty_slide_of_the_users_own_is_deleted(pack: Pack) -> None:
    deck = edits.add_slide(_deck(pack), pack, "investment")
    found = _found(pack, deck, "empty-slide")
    assert _mended(pack, deck, found, Act.DROP_SLIDE) == _deck(pack)


def test_hidden_slides_are_shown_again(pack: Pack) -> None:
    deck = edits.hide(edits.hide(_deck(pack), "cover"), "closing")
    found = Finding(Level.WARNS, "all-hidden", "Every slide is hidden: the show would be empty.")
    assert _mended(pack, deck, found, Act.SHOW_ALL).hidden == ()


@pytest.mark.parametrize("kind", ["point", "chart", "question", "highlight", "sector"])
def test_what_the_pack_lacks_is_left_out(pack: Pack, kind: str) -> None:
    deck = _with_unknown(_deck(pack), pack, kind)
    found = _found(pack, deck, "unknown-name")
    (mend,) = mends(pack, deck, found)
    assert not [each for each in findings(pack, mend.edit(deck)) if each.code == "unknown-name"]


def test_an_unknown_marking_is_for_the_user_to_choose(pack: Pack) -> None:
    deck = _deck(pack).model_copy(update={"marking": "COSMIC"})
    found = _found(pack, deck, "unknown-name")
    assert mends(pack, deck, found) == ()
    assert way(found) is Way.MEETING


def test_a_deck_of_another_pack_has_no_mend(pack: Pack) -> None:
    deck = _deck(pack).model_copy(update={"pack": "other"})
    assert mends(pack, deck, _found(pack, deck, "unknown-name")) == ()


def test_a_finding_that_the_deck_has_outrun_has_no_mend(pack: Pack) -> None:
    deck = edits.set_audience(_deck(pack), Audience.PUBLIC)
    found = _found(pack, deck, "undecided")
    assert found.point
    assert mends(pack, edits.drop(deck, found.point), found) == ()


def test_a_chart_that_misleads_is_mended(pack: Pack) -> None:
    chart = exports_chart(axis_from=60.0, annotations=())
    deck = edits.add_own_chart(_deck(pack), pack, chart, sector=SECTOR)
    finding = _found(pack, deck, "own-chart-misleads")
    assert way(finding) is Way.CHART
    mended = _mended(pack, deck, finding, Act.MEND_CHART)
    own = find_own_chart(mended, chart.id)
    assert own is not None
    assert not own.axis_from
    assert finding.message not in {each.message for each in findings(pack, mended)}


@pytest.mark.parametrize(
    ("missing", "code"),
    [({"source": ""}, "own-chart-no-source"), ({"as_of": None}, "own-chart-no-date")],
)
def test_what_a_chart_lacks_is_said_in_its_dialog(
    pack: Pack, missing: dict[str, object], code: str
) -> None:
    chart = exports_chart(**missing)
    deck = edits.add_own_chart(_deck(pack), pack, chart, sector=SECTOR)
    assert way(_found(pack, deck, code)) is Way.CHART


def _with_unknown(deck: Deck, pack: Pack, kind: str) -> Deck:
    first = deck.sections[0]
    if kind == "question":
        return deck.model_copy(update={"questions": (*deck.questions, "gone")})
    if kind == "sector":
        return deck.model_copy(update={"sections": (*deck.sections, Section(sector="gone"))})
    if kind == "point":
        changed = {"choices": (*first.choices, Choice(point="gone"))}
    elif kind == "chart":
        changed = {"charts": (*first.charts, ChartChoice(chart="gone"))}
    else:
        known = next(chart for chart in pack.charts if chart.categories)
        others = [each for each in first.charts if each.chart != known.id]
        changed = {"charts": (*others, ChartChoice(chart=known.id, highlight="gone"))}
        deck = deck.model_copy(
            update={
                "sections": tuple(
                    section.model_copy(
                        update={"charts": tuple(c for c in section.charts if c.chart != known.id)}
                    )
                    for section in deck.sections
                )
            }
        )
    sections = (first.model_copy(update=changed), *deck.sections[1:])
    return deck.model_copy(update={"sections": sections})
