"""What holds for the slides of any deck, drawn from the real pack and from the sample."""

from functools import cache

from hypothesis import given, settings
from hypothesis import strategies as st
from slide_values import everything, items, pairs, table

import samples
from attache.deck import edits
from attache.deck.models import Deck
from attache.deck.selection import from_preset, select
from attache.pack.loading import load_installed
from attache.pack.models import Pack
from attache.pack.vocabulary import Audience, Role
from attache.slides.checks import check
from attache.slides.findings import Level
from attache.slides.gather import gather
from attache.slides.models import CardsBlock, ItemsBlock, PairsBlock, Slides, TableBlock
from attache.slides.outline import outline
from attache.slides.provenance import unaccounted

_TEXTS = st.sampled_from(
    [
        "",
        "x" * 300,
        "Donaudampfschifffahrtsgesellschaftskapitänsmütze",
        "반도체 협력",
        "🙂🙃",
        "שלום",
        "Agenda",
        "SOURCES",
        "Two\nlines\x00",
    ]
)
_ROLES = st.lists(st.sampled_from(list(Role)), unique=True)


REAL = "us-rok-trade-2025"


@cache
def _pack(name: str) -> Pack:
    return load_installed(REAL) if name == REAL else samples.pack()


@st.composite
def _selections(draw: st.DrawFn) -> Deck:
    """A deck of either pack without any text of the user."""
    pack = _pack(draw(st.sampled_from(["sample", REAL])))
    deck = Deck(pack=pack.id, marking=pack.markings[0].id)
    chosen = draw(st.lists(st.sampled_from(sorted(pack.point_by_id)), unique=True, max_size=20))
    for point in chosen:
        deck = edits.choose(deck, pack, point)
    for chart in draw(st.lists(st.sampled_from(sorted(pack.chart_by_id)), unique=True, max_size=3)):
        deck = edits.choose_chart(deck, pack, chart)
    asked = draw(st.lists(st.sampled_from(sorted(pack.question_by_id)), unique=True, max_size=4))
    for question in asked:
        deck = edits.choose_question(deck, pack, question)
    if draw(st.booleans()):
        deck = edits.take_corrected(deck, pack)
    deck = edits.set_audience(deck, draw(st.sampled_from(list(Audience))))
    if deck.sections and draw(st.booleans()):
        deck = edits.set_roles(deck, draw(_ROLES), sector=deck.sections[0].sector)
    return edits.set_roles(deck, draw(_ROLES)) if draw(st.booleans()) else deck


@st.composite
def _edited(draw: st.DrawFn) -> Deck:
    """The same with the user's own texts in points, titles and closing."""
    deck = draw(_selections())
    for choice in deck.choices[:4]:
        deck = edits.reword(deck, choice.point, headline=draw(_TEXTS), support=draw(_TEXTS))
    for key in ("cover", "agenda", "closing", "sources"):
        deck = edits.retitle(deck, key, draw(_TEXTS)[:160])
    return edits.set_remember(deck, draw(_TEXTS)[:160])


def _shown_points(slides: Slides) -> list[str]:
    shown: list[str] = []
    for slide in slides.slides:
        if slide.role in (Role.POINTS, Role.POINTS_CHART, Role.VERSUS, Role.ASKS):
            shown += slide.points
    return shown


@given(_edited())
def test_every_chosen_point_and_chart_is_shown_once(deck: Deck) -> None:
    pack = _pack(deck.pack)
    slides = outline(pack, deck)
    assert sorted(_shown_points(slides)) == sorted(choice.point for choice in deck.choices)
    charts = [slide.key.split("/")[-1] for slide in slides.slides if "/chart/" in slide.key]
    chosen = [chart.chart for section in deck.sections for chart in section.charts]
    assert sorted(charts) == sorted(chosen)


@given(_edited())
def test_what_a_slide_names_is_what_it_shows(deck: Deck) -> None:
    for slide in outline(_pack(deck.pack), deck).slides:
        shown = len(items(slide)) if slide.role in (Role.POINTS, Role.POINTS_CHART) else 0
        if slide.role is Role.VERSUS:
            shown = sum(side is not None for pair in pairs(slide) for side in pair)
        if slide.role is Role.ASKS:
            shown = len(table(slide).rows)
        if slide.role in (Role.POINTS, Role.POINTS_CHART, Role.VERSUS, Role.ASKS):
            assert shown == len(slide.points)


@given(_edited())
def test_titles_and_keys_are_unique_and_links_lead_somewhere(deck: Deck) -> None:
    slides = outline(_pack(deck.pack), deck).slides
    titles = [" ".join(slide.title.split()).casefold() for slide in slides]
    assert all(titles)
    assert len(set(titles)) == len(titles)
    known = {slide.key for slide in slides}
    assert len(known) == len(slides)
    targets = {key for slide in slides for _, key in slide.links}
    targets.update(
        link for slide in slides if slide.role is Role.AGENDA for link in table(slide).links
    )
    assert targets <= known


@given(_selections())
def test_every_number_is_accounted_for(deck: Deck) -> None:
    pack = _pack(deck.pack)
    gathered = gather(pack, deck)
    for slide in outline(pack, deck).slides:
        assert unaccounted(gathered, slide) == (), slide.key


@given(_edited())
def test_no_caution_and_no_note_leaves_the_house(deck: Deck) -> None:
    pack = _pack(deck.pack)
    slides = outline(pack, edits.set_audience(deck, Audience.PUBLIC))
    assert all(slide.notes is None for slide in slides.slides)
    text = everything(slides)
    for caution in pack.cautions:
        assert caution.note not in text
    for slide in slides.slides:
        blocks = [block for block in slide.blocks if isinstance(block, CardsBlock)]
        assert not any(card.warning for block in blocks for card in block.cards)


@given(_edited())
def test_no_slide_is_overfull(deck: Deck) -> None:
    for slide in outline(_pack(deck.pack), deck).slides:
        for block in slide.blocks:
            if isinstance(block, ItemsBlock):
                assert 1 <= len(block.items) <= (3 if slide.role is Role.POINTS_CHART else 5)
            if isinstance(block, CardsBlock):
                assert 2 <= len(block.cards) <= 4
            if isinstance(block, PairsBlock):
                assert 1 <= len(block.pairs) <= 3
            if isinstance(block, TableBlock) and slide.role is Role.ASKS:
                assert 1 <= len(block.rows) <= 4


@settings(max_examples=30)
@given(_edited())
def test_the_checks_never_fail_on_a_deck_of_the_pack(deck: Deck) -> None:
    codes = {finding.code for finding in check(_pack(deck.pack), deck)}
    assert "unknown-name" not in codes
    assert "number-unaccounted" not in codes


def test_every_preset_of_the_real_pack_can_go_out() -> None:
    pack = _pack(REAL)
    for preset in pack.preset_by_id:
        blocking = [f for f in check(pack, from_preset(pack, preset)) if f.level is Level.BLOCKS]
        assert blocking == [], preset


def test_the_whole_real_pack_in_one_deck_accounts_for_every_number() -> None:
    pack = _pack(REAL)
    for audience in Audience:
        for wording in ("original", "corrected"):
            sectors = [sector.id for sector in pack.sectors]
            deck = select(pack, sectors=sectors, wording=wording, audience=audience)
            gathered = gather(pack, deck)
            strangers = [unaccounted(gathered, slide) for slide in outline(pack, deck).slides]
            assert not any(strangers)
