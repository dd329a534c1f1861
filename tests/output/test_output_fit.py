"""Fit: nothing leaves its frame, whatever has to go on a slide, and nothing is lost for it."""

import time

import faults
import pytest
from decks import (
    BRANDS,
    Finished,
    finish,
    pack,
    preset_deck,
    shape_texts,
    text_of,
    whole_deck,
    whole_file,
)

from attache.deck import edits
from attache.deck.models import Deck
from attache.output.page import ChartFrame, TextFrame
from attache.pack.vocabulary import Audience, Role

_QUICK = 10.0
_COMPOUND = "Halbleiterlieferkettensorgfaltspflichtenüberwachungsaufgaben"


def _section(deck: Deck, sector: str) -> Deck:
    """The deck with that section alone, without questions."""
    kept = tuple(section for section in deck.sections if section.sector == sector)
    return deck.model_copy(update={"sections": kept, "questions": ()})


def _pages_of(file: Finished, role: Role) -> list[str]:
    return [page.title for page in file.pages if page.role is role]


@pytest.mark.parametrize("brand", BRANDS)
@pytest.mark.parametrize("fault", faults.EVERY_FAULT, ids=lambda fault: fault.__name__)
def test_the_whole_pack_in_one_deck_has_no_fault(brand: str, fault: faults.Fault) -> None:
    assert not fault(whole_file(brand))


def test_the_whole_pack_in_one_deck_is_quick() -> None:
    start = time.perf_counter()
    file = finish(whole_deck(), "plain")
    assert len(file.pages) > 60
    assert time.perf_counter() - start < _QUICK


def test_the_whole_pack_goes_out_to_a_counterpart() -> None:
    file = finish(whole_deck(Audience.COUNTERPART), "chancery")
    assert [each for fault in faults.EVERY_FAULT for each in fault(file)] == []


def test_text_shrinks_before_it_continues() -> None:
    deck = _section(preset_deck("ministerial"), "semiconductors")
    short = finish(deck, "chancery")
    for choice in deck.choices:
        deck = edits.reword(deck, choice.point, support="All that is to be said of it. " * 9)
    longer = finish(deck, "chancery")
    assert _sizes(short) == {None}
    assert _sizes(longer) <= {19, 18, 17}
    assert _pages_of(longer, Role.POINTS) == _pages_of(short, Role.POINTS)


def _sizes(file: Finished) -> set[int | None]:
    return {
        paragraph.size
        for page in file.pages
        if page.role is Role.POINTS
        for frame in page.frames
        if isinstance(frame, TextFrame) and frame.slot.name == "body"
        for paragraph in frame.paragraphs
    }


def test_what_does_not_fit_continues_under_the_same_title_and_all_of_it_is_there() -> None:
    deck = _section(preset_deck("ministerial"), "semiconductors")
    texts = [f"{_COMPOUND} {number} " * 4 for number in range(len(deck.choices))]
    for choice, text in zip(deck.choices, texts, strict=True):
        deck = edits.reword(deck, choice.point, headline=text[:300], support=text[:300])
    file = finish(deck, "plain")
    titles = _pages_of(file, Role.POINTS)
    assert len(titles) > 1
    assert titles[1:] == [
        f"{titles[0]} (continued)",
        *(f"{titles[0]} (continued {n})" for n in range(2, len(titles))),
    ]
    shown = " ".join(text_of(slide) for slide in file.slide_xml).replace("\u200b", "")
    words = "".join(shown.split())
    for text in texts:
        assert "".join(text[:300].split()) in words


def test_points_too_long_for_the_place_beside_a_chart_follow_it() -> None:
    deck = _section(preset_deck("ministerial"), "investment")
    deck = edits.set_roles(deck, [Role.POINTS_CHART])
    for choice in deck.choices:
        deck = edits.reword(deck, choice.point, support="All that is to be said of it. " * 9)
    file = finish(deck, "chancery")
    roles = [page.role for page in file.pages]
    assert roles[0] is Role.CHART
    assert set(roles[1:]) == {Role.POINTS}
    assert any(isinstance(frame, ChartFrame) for frame in file.pages[0].frames)
    assert file.pages[1].title == f"{file.pages[0].title} (continued)"
    assert not faults.overflow(file)


def test_a_continued_title_gives_way_to_one_that_is_taken() -> None:
    deck = _section(preset_deck("ministerial"), "semiconductors")
    for choice in deck.choices:
        deck = edits.reword(deck, choice.point, headline=_COMPOUND * 4, support=_COMPOUND * 4)
    first = _pages_of(finish(deck, "plain"), Role.POINTS)[0]
    deck = edits.retitle(deck, "closing", f"{first} (continued)".upper())
    titles = [page.title for page in finish(deck, "plain").pages]
    assert f"{first} (continued 2)" in titles
    assert f"{first} (continued)" not in titles


@pytest.mark.parametrize("brand", BRANDS)
def test_the_longest_notes_fit_their_pages_and_nothing_of_them_is_lost(brand: str) -> None:
    deck = preset_deck("ministerial")
    words = {
        choice.point: f"{choice.point} " * (1000 // (len(choice.point) + 1))
        for choice in deck.choices
    }
    for point, text in words.items():
        deck = edits.reword(deck, point, words=text)
    file = finish(deck, brand)
    assert [each for fault in faults.EVERY_FAULT for each in fault(file)] == []
    notes = [file.notes_xml(number) for number in range(len(file.pages))]
    said = "".join(dict(shape_texts(page))["Notes"] for page in notes if page is not None)
    shown = {
        key
        for slide in file.slides.slides
        for key in slide.points
        if slide.role is not Role.FIGURES
    }
    for point, text in words.items():
        assert point not in shown or text.strip() in said


def test_a_word_too_wide_for_the_notes_is_broken_even_where_the_notes_are_short() -> None:
    deck = _section(preset_deck("ministerial"), "semiconductors")
    deck = edits.reword(deck, deck.choices[0].point, words="W" * 90)
    spoken = [p.text for page in finish(deck, "plain").pages for p in page.notes or ()]
    (word,) = [text for text in spoken if text.startswith("WW")]
    assert "\u200b" in word
    assert word.replace("\u200b", "") == "W" * 90


def test_a_very_long_title_of_wide_characters_leaves_room_for_the_rest() -> None:
    deck = preset_deck("working-level-digital")
    keys = [slide.key for slide in finish(deck, "plain").slides.slides]
    for place, key in enumerate(keys):
        deck = edits.retitle(deck, key, f"{place}{'뷁' * 157}")
    for brand in BRANDS:
        file = finish(deck, brand)
        assert not faults.overflow(file)
        assert not faults.misplaced(file)
        for slide, page in zip(file.slide_xml, file.pages, strict=True):
            title = dict(shape_texts(slide))["Title"]
            assert title.startswith(page.title.split(" (")[0])


def test_a_deck_with_nothing_chosen_is_still_a_whole_file() -> None:
    empty = Deck(pack=pack().id, marking=pack().markings[0].id)
    file = finish(empty, "chancery")
    assert [page.role for page in file.pages] == [Role.COVER, Role.CLOSING, Role.SOURCES]
    assert not faults.schema(file)
    assert not faults.schema(finish(edits.set_roles(empty, []), "chancery"))


def test_a_title_gives_a_little_to_leave_no_word_alone_on_its_last_line() -> None:
    title = "Closer energy cooperation serves supply chains on both sides"
    deck = edits.retitle(preset_deck("ministerial"), "agenda", title)
    agenda = finish(deck, "plain").pages[1]
    (frame,) = [f for f in agenda.frames if isinstance(f, TextFrame) and f.slot.name == "title"]
    assert [paragraph.text for paragraph in frame.paragraphs] == [title]
    assert frame.paragraphs[0].size in (29, 28)
