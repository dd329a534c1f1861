"""The mends of a finding: which edits of the deck would settle it, and where else to look.

Nothing here knows of Qt. Findings may lag behind the deck; a mend is only offered where the deck
as it is now can take it.
"""

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from attache.charts.spec import highlightable
from attache.charts.suggest.advice import advice
from attache.deck import edits
from attache.deck.keys import chart_in
from attache.deck.lookup import find_own_chart, shown_chart
from attache.deck.marking import points_above, rank
from attache.deck.models import Choice, Deck, Section, Wording
from attache.errors import AttacheError
from attache.pack.models import Pack
from attache.pack.vocabulary import Audience
from attache.slides.findings import Finding

HOUSE_BRAND: Final = "chancery"


class Way(StrEnum):
    """Where a finding is settled that no edit settles by itself."""

    SLIDE = "slide"
    WORDING = "wording"
    MEETING = "meeting"
    BRANDS = "brands"
    CHART = "chart"
    NOWHERE = "nowhere"


class Act(StrEnum):
    """What a mend does."""

    TAKE_CORRECTED = "take-corrected"
    LET_STAND = "let-stand"
    DROP_POINT = "drop-point"
    DROP_CHART = "drop-chart"
    DROP_QUESTION = "drop-question"
    DROP_SECTION = "drop-section"
    DROP_SLIDE = "drop-slide"
    DROP_HIGHLIGHT = "drop-highlight"
    MAKE_INTERNAL = "make-internal"
    RAISE_MARKING = "raise-marking"
    FOLLOW_CORRECTION = "follow-correction"
    TAKE_HOUSE_BRAND = "take-house-brand"
    TAKE_BRAND_AS_IT_IS = "take-brand-as-it-is"
    SHOW_ALL = "show-all"
    MEND_CHART = "mend-chart"


SAFE: Final = frozenset({Act.TAKE_CORRECTED})
"""Mends that lose nothing of the user's, so that all findings of a kind can be mended at once."""


@dataclass(frozen=True, slots=True)
class Mend:
    """One mend: what it does, and the edit that does it."""

    act: Act
    edit: Callable[[Deck], Deck]


@dataclass(frozen=True, slots=True)
class _Case:
    """A finding in the deck as it is now. `digest` is the state that its brand is in now."""

    pack: Pack
    deck: Deck
    finding: Finding
    digest: str

    @property
    def choice(self) -> Choice | None:
        """The choice of the finding's point, if it is still in the deck."""
        chosen = self.deck.choices
        return next((each for each in chosen if each.point == self.finding.point), None)


@dataclass(frozen=True, slots=True)
class Kind:
    """What there is to do about the findings of one code."""

    way: Way
    mends: Callable[[_Case], Iterator[Mend]]


def mends(pack: Pack, deck: Deck, finding: Finding, brand_digest: str = "") -> tuple[Mend, ...]:
    """The mends of a finding, the likeliest first; none where there is only something to look at.

    `brand_digest` is the state that the deck's brand is in now, empty where that is not known.
    """
    kind = KINDS.get(finding.code)
    try:
        return tuple(kind.mends(_Case(pack, deck, finding, brand_digest))) if kind else ()
    except AttacheError:  # the deck names what the pack lacks: another finding tells that
        return ()


def way(finding: Finding) -> Way:
    """Where a finding is looked at."""
    if finding.message.startswith("Unknown marking"):
        return Way.MEETING
    kind = KINDS.get(finding.code)
    found = kind.way if kind else Way.SLIDE
    lost = found is Way.SLIDE and not (finding.slide or finding.point)
    return Way.NOWHERE if lost else found


def mend_all(pack: Pack, findings: Iterable[Finding], act: Act) -> Callable[[Deck], Deck]:
    """One edit that mends every finding for which there is such a mend."""
    wanted = tuple(findings)

    def edit(deck: Deck) -> Deck:
        for finding in wanted:
            for mend in mends(pack, deck, finding):
                if mend.act is act:
                    deck = mend.edit(deck)
        return deck

    return edit


def _none(_: _Case) -> Iterator[Mend]:
    return iter(())


def _undecided(case: _Case) -> Iterator[Mend]:
    yield from _caution(case)
    choice = case.choice
    if choice and not choice.stands:
        yield Mend(Act.LET_STAND, lambda deck: edits.let_stand(deck, choice.point))
    yield from _drop_point(case)


def _caution(case: _Case) -> Iterator[Mend]:
    choice, pack = case.choice, case.pack
    if choice is None or choice.wording is Wording.CORRECTED:
        return
    point = pack.point_by_id.get(choice.point)
    if point and point.corrected:
        yield Mend(
            Act.TAKE_CORRECTED,
            lambda deck: edits.swap_wording(deck, pack, choice.point, Wording.CORRECTED),
        )


def _drop_point(case: _Case) -> Iterator[Mend]:
    choice = case.choice
    if choice:
        yield Mend(Act.DROP_POINT, lambda deck: edits.drop(deck, choice.point))


def _marking(case: _Case) -> Iterator[Mend]:
    above = points_above(case.deck, case.pack, case.deck.marking)
    marks = [point.marking for point in above if point.marking]
    if marks:
        highest = max(marks, key=lambda mark: rank(case.pack, mark))
        yield Mend(Act.RAISE_MARKING, lambda deck: edits.set_marking(deck, case.pack, highest))
        yield from _drop_point(case)


def _point_not_for_audience(case: _Case) -> Iterator[Mend]:
    yield from _drop_point(case)
    point = case.pack.point_by_id.get(case.finding.point or "")
    if point and Audience.INTERNAL in point.audience:
        yield from _make_internal(case)


def _question_not_for_audience(case: _Case) -> Iterator[Mend]:
    name = (case.finding.slide or "").removeprefix("qa/")
    if name in case.deck.questions:
        yield Mend(Act.DROP_QUESTION, lambda deck: edits.drop_question(deck, name))
    question = case.pack.question_by_id.get(name)
    if question and Audience.INTERNAL in question.audience:
        yield from _make_internal(case)


def _make_internal(case: _Case) -> Iterator[Mend]:
    if case.deck.audience is not Audience.INTERNAL:
        yield Mend(Act.MAKE_INTERNAL, lambda deck: edits.set_audience(deck, Audience.INTERNAL))


def _own_over_correction(case: _Case) -> Iterator[Mend]:
    choice = case.choice
    if choice and (choice.headline or choice.support):
        yield Mend(Act.FOLLOW_CORRECTION, lambda deck: _as_corrected(deck, choice.point))


def _as_corrected(deck: Deck, point: str) -> Deck:
    return edits.restore(edits.restore(deck, point, "headline"), point, "support")


def _unknown_brand(case: _Case) -> Iterator[Mend]:
    if case.deck.brand != HOUSE_BRAND:
        yield Mend(Act.TAKE_HOUSE_BRAND, lambda deck: edits.set_brand(deck, HOUSE_BRAND))


def _brand_changed(case: _Case) -> Iterator[Mend]:
    if case.digest and case.digest != case.deck.brand_digest:
        yield Mend(
            Act.TAKE_BRAND_AS_IT_IS,
            lambda deck: edits.set_brand(deck, deck.brand, case.digest),
        )


def _empty_slide(case: _Case) -> Iterator[Mend]:
    own = edits.find_own_slide(case.deck, case.finding.slide or "")
    if own:
        yield Mend(Act.DROP_SLIDE, lambda deck: edits.drop_slide(deck, own.id))


def _all_hidden(case: _Case) -> Iterator[Mend]:
    if case.deck.hidden:
        yield Mend(Act.SHOW_ALL, _shown)


def _misleads(case: _Case) -> Iterator[Mend]:
    """The chart as it does not mislead, where the advice knows how."""
    own = find_own_chart(case.deck, chart_in(case.finding.slide or "") or "")
    if own is None:
        return
    found = advice(own, shown_chart(case.pack, case.deck, own.id))
    told = (each for each in found if case.finding.message.endswith(each.message))
    mended = next((each.mend for each in told), None)
    if mended is not None:
        yield Mend(Act.MEND_CHART, lambda deck: edits.set_own_chart(deck, mended))


def _shown(deck: Deck) -> Deck:
    for key in deck.hidden:
        deck = edits.hide(deck, key, False)
    return deck


def _unknown_name(case: _Case) -> Iterator[Mend]:
    """A mend for the one thing in the deck that the finding names and the pack lacks."""
    for lost in lost_names(case.pack, case.deck):
        if f"'{lost.name}'" in case.finding.message:
            yield Mend(lost.act, lost.edit)
            return


@dataclass(frozen=True, slots=True)
class Lost:
    """A name in a deck that its pack lacks, and the edit that leaves it out."""

    name: str
    act: Act
    edit: Callable[[Deck], Deck]


def lost_names(pack: Pack, deck: Deck) -> Iterator[Lost]:
    """What can be left out of a deck because its pack lacks it.

    An unknown marking is not among them: which one to take instead is for the user to say.
    """
    if deck.pack != pack.id:
        return
    own = {chart.id for chart in deck.charts}
    for section in deck.sections:
        if section.sector not in pack.sector_by_id:
            yield _lost_section(section)
        yield from _lost_of(pack, section, own)
    for name in deck.questions:
        if name not in pack.question_by_id:
            yield Lost(name, Act.DROP_QUESTION, _with(edits.drop_question, name))


def _lost_of(pack: Pack, section: Section, own: Collection[str]) -> Iterator[Lost]:
    """What is lost in a section, where `own` are the charts of the user's own data."""
    for choice in section.choices:
        if choice.point not in pack.point_by_id:
            yield Lost(choice.point, Act.DROP_POINT, _with(edits.drop, choice.point))
    for chart in (each for each in section.charts if each.chart not in own):
        known = pack.chart_by_id.get(chart.chart)
        if known is None:
            yield Lost(chart.chart, Act.DROP_CHART, _with(edits.drop_chart, chart.chart))
        elif chart.highlight and chart.highlight not in highlightable(known):
            yield Lost(chart.highlight, Act.DROP_HIGHLIGHT, _no_highlight(pack, chart.chart))


def _with(edit: Callable[[Deck, str], Deck], name: str) -> Callable[[Deck], Deck]:
    return lambda deck: edit(deck, name)


def _no_highlight(pack: Pack, chart: str) -> Callable[[Deck], Deck]:
    return lambda deck: edits.set_chart_options(deck, pack, chart, highlight="")


def _lost_section(section: Section) -> Lost:
    def edit(deck: Deck) -> Deck:
        kept = tuple(each for each in deck.sections if each.sector != section.sector)
        return deck.model_copy(update={"sections": kept})

    return Lost(section.sector, Act.DROP_SECTION, edit)


KINDS: Final[dict[str, Kind]] = {
    "all-hidden": Kind(Way.NOWHERE, _all_hidden),
    "brand-changed": Kind(Way.BRANDS, _brand_changed),
    "caution": Kind(Way.SLIDE, _caution),
    "character-without-font": Kind(Way.WORDING, _none),
    "corrected": Kind(Way.SLIDE, _none),
    "empty-deck": Kind(Way.NOWHERE, _none),
    "empty-slide": Kind(Way.WORDING, _empty_slide),
    "hidden-slide-goes-along": Kind(Way.SLIDE, _none),
    "marking-too-low": Kind(Way.SLIDE, _marking),
    "no-meeting-date": Kind(Way.MEETING, _none),
    "no-meeting-title": Kind(Way.MEETING, _none),
    "number-of-your-own": Kind(Way.WORDING, _none),
    "number-unaccounted": Kind(Way.WORDING, _none),
    "own-chart-annotation": Kind(Way.CHART, _none),
    "own-chart-misleads": Kind(Way.CHART, _misleads),
    "own-chart-no-date": Kind(Way.CHART, _none),
    "own-chart-no-source": Kind(Way.CHART, _none),
    "own-chart-undrawn": Kind(Way.CHART, _none),
    "own-wording-over-correction": Kind(Way.WORDING, _own_over_correction),
    "point-not-for-audience": Kind(Way.SLIDE, _point_not_for_audience),
    "question-not-for-audience": Kind(Way.SLIDE, _question_not_for_audience),
    "rests-on-refuted-sentence": Kind(Way.WORDING, _none),
    "undecided": Kind(Way.SLIDE, _undecided),
    "unknown-brand": Kind(Way.BRANDS, _unknown_brand),
    "unknown-name": Kind(Way.NOWHERE, _unknown_name),
}
"""What there is to do, by the code of a finding."""
