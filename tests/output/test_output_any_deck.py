"""What section 5 of the design promises, for any selection, edit, brand, audience and marking.

ATTACHE_EXAMPLES sets how many decks are drawn; the default suits a run on every change.
"""

import os

import faults
import pytest
from decks import BRANDS, finish, pack
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from attache.brand.library import brand as house_brand
from attache.deck import edits
from attache.deck.models import Deck
from attache.errors import AttacheError
from attache.output.export import built
from attache.pack.vocabulary import Audience, Role
from attache.slides.checks import check
from attache.slides.findings import Level
from attache.slides.gather import gather
from attache.slides.outline import outline
from attache.slides.provenance import unaccounted

_EXAMPLES = int(os.environ.get("ATTACHE_EXAMPLES", "15"))
_STRANGE = (
    "",
    " \t ",
    "W" * 300,
    "x" * 300,
    "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenhersteller " * 4,
    "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz",
    "한국과 미국의 반도체 협력은 양국 모두에게 이익이 됩니다. " * 8,
    "뷁" * 300,
    "🙂👩‍👩‍👧‍👦🇰🇷" * 25,
    "שלום עולם: מסחר והשקעות " * 10,
    "التعاون الاقتصادي والتجاري بين البلدين " * 7,
    "e\u0301\u0323\u0308" * 70,
    "a\u200b\u200d\u200e\u202e\u00ad" * 50,
    "<a&b>\"'</a:t> ]]> &amp; {page} %s " * 8,
    "Two\nlines\x00\x0b\x1f and \ufffe control characters",
    "Agenda",
    "SOURCES",
    "One short line",
    "A sentence of the usual kind that is neither long nor short, as people write them. " * 3,
)
_TEXTS = st.one_of(
    st.sampled_from(_STRANGE),
    st.text(st.characters(codec="utf-8", exclude_categories=["Cs", "Co", "Cn"]), max_size=300),
)


def _some(ids: list[str], most: int) -> st.SearchStrategy[list[str]]:
    return st.lists(st.sampled_from(ids), unique=True, max_size=most)


@st.composite
def _selections(draw: st.DrawFn) -> Deck:
    """A deck of some points, charts and questions, for any audience, with any roles."""
    all_of_it = pack()
    deck = Deck(pack=all_of_it.id, marking=all_of_it.markings[0].id)
    for point in draw(_some(sorted(all_of_it.point_by_id), 14)):
        deck = edits.choose(deck, all_of_it, point)
    for chart in draw(_some(sorted(all_of_it.chart_by_id), 3)):
        deck = edits.choose_chart(deck, all_of_it, chart)
    for question in draw(_some(sorted(all_of_it.question_by_id), 3)):
        deck = edits.choose_question(deck, all_of_it, question)
    if draw(st.booleans()):
        deck = edits.take_corrected(deck, all_of_it)
    if draw(st.booleans()):
        deck = edits.set_roles(deck, draw(st.lists(st.sampled_from(list(Role)), unique=True)))
    deck = edits.set_audience(deck, draw(st.sampled_from(list(Audience))))
    marking = draw(st.sampled_from([each.id for each in all_of_it.markings]))
    try:
        return edits.set_marking(deck, all_of_it, marking)
    except AttacheError:  # below that of a point, so the deck keeps its own
        return deck


@st.composite
def _edited(draw: st.DrawFn) -> Deck:
    """The same with the user's own texts wherever there can be one."""
    deck = draw(_selections())
    for choice in deck.choices[:5]:
        deck = edits.reword(
            deck,
            choice.point,
            headline=draw(_TEXTS)[:300],
            support=draw(_TEXTS)[:300],
            words=(draw(_TEXTS) * 4)[:1000],
        )
    for section in deck.sections:
        for chart in section.charts:
            deck = edits.set_chart_options(deck, pack(), chart.chart, title=draw(_TEXTS)[:160])
        deck = edits.retitle(deck, f"{section.sector}/points-1", draw(_TEXTS)[:160])
        deck = edits.retitle(deck, f"{section.sector}/section", draw(_TEXTS)[:160])
        deck = edits.retitle(deck, f"{section.sector}/versus-1", draw(_TEXTS)[:160])
    deck = edits.retitle(deck, "sources", draw(_TEXTS)[:160])
    title, subtitle, counterpart, place = (draw(_TEXTS)[:120] for _ in range(4))
    deck = edits.set_meeting(
        deck, title=title, subtitle=subtitle, counterpart=counterpart, place=place
    )
    deck = edits.set_remember(deck, draw(_TEXTS)[:160])
    return _with_own_slides(draw, deck)


def _with_own_slides(draw: st.DrawFn, deck: Deck) -> Deck:
    """The same with slides of the user's own, and with some slides hidden."""
    for sector in draw(_some(sorted(pack().sector_by_id), 2)):
        own = edits.free_slide_id(deck)
        deck = edits.add_slide(deck, pack(), sector, slide_id=own)
        items = [(text[:300], text[:300]) for text in draw(st.lists(_TEXTS, max_size=7))]
        title, words = draw(_TEXTS)[:160], (draw(_TEXTS) * 4)[:1000]
        deck = edits.write_slide(deck, own, title=title, items=items, words=words)
    keys = [slide.key for slide in outline(pack(), deck).slides]
    for key in draw(_some(keys, 3)) if keys else ():
        deck = edits.hide(deck, key)
    return deck


_PROFILE = settings(
    max_examples=_EXAMPLES,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
    derandomize=True,
)


@_PROFILE
@given(_edited(), st.sampled_from(BRANDS))
def test_no_deck_has_a_fault(deck: Deck, brand: str) -> None:
    file = finish(deck, brand)
    assume(file.pages)  # without content and roles there is no slide, and the checks refuse it
    assert [each for fault in faults.EVERY_FAULT for each in fault(file)] == []
    gathered = gather(pack(), deck)
    assert [
        unaccounted(gathered, slide) for slide in file.slides.slides if unaccounted(gathered, slide)
    ] == []


@settings(max_examples=_EXAMPLES, deadline=None, derandomize=True)
@given(_selections(), st.sampled_from(BRANDS))
def test_a_deck_goes_out_or_is_refused_with_a_reason(deck: Deck, brand: str) -> None:
    blocked = [finding for finding in check(pack(), deck) if finding.level is Level.BLOCKS]
    look = house_brand(brand)
    if not blocked:
        assert built(pack(), deck, look).data == finish(deck, look).data
        return
    with pytest.raises(AttacheError, match="cannot go out") as refused:
        built(pack(), deck, look)
    assert refused.value.hint
