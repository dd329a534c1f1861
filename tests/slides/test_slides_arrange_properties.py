"""Whatever a user does to slides, in any order, keeps every point, chart and own slide shown."""

from collections import Counter
from collections.abc import Callable
from functools import cache
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from slide_values import keys, table

import samples
from attache.deck import edits
from attache.deck.models import Deck
from attache.deck.selection import from_preset
from attache.errors import AttacheError
from attache.pack.loading import load_installed
from attache.pack.models import Pack
from attache.pack.vocabulary import Role
from attache.slides.arrange import (
    change_role,
    drop_slide_of,
    move_slide,
    roles_offered,
    slide_after,
)
from attache.slides.checks import check
from attache.slides.models import Slides
from attache.slides.outline import outline, plan

REAL = "us-rok-trade-2025"
Draw = Callable[..., Any]
_SHOWS_POINTS = (Role.POINTS, Role.POINTS_CHART, Role.VERSUS, Role.ASKS)
_ACTS = ("move", "move", "move", "into", "hide", "show", "role", "role", "own", "write", "drop")


@cache
def _pack(name: str) -> Pack:
    return load_installed(REAL) if name == REAL else samples.pack()


@st.composite
def _decks(draw: st.DrawFn) -> Deck:
    """A preset, or some points, charts and questions of either pack, with any roles."""
    pack = _pack(draw(st.sampled_from(["sample", REAL])))
    if draw(st.booleans()):
        return from_preset(pack, draw(st.sampled_from(sorted(pack.preset_by_id))))
    deck = Deck(pack=pack.id, marking=pack.markings[0].id)
    for point in draw(
        st.lists(st.sampled_from(sorted(pack.point_by_id)), unique=True, max_size=20)
    ):
        deck = edits.choose(deck, pack, point)
    for chart in draw(st.lists(st.sampled_from(sorted(pack.chart_by_id)), unique=True, max_size=3)):
        deck = edits.choose_chart(deck, pack, chart)
    asked = sorted(pack.question_by_id)
    for question in draw(st.lists(st.sampled_from(asked), unique=True, max_size=3)):
        deck = edits.choose_question(deck, pack, question)
    roles = st.lists(st.sampled_from(list(Role)), unique=True)
    for section in deck.sections[:2]:
        deck = edits.set_roles(deck, draw(roles), sector=section.sector)
    return edits.set_roles(deck, draw(roles)) if draw(st.booleans()) else deck


def _act(draw: Draw, pack: Pack, deck: Deck) -> tuple[str, Deck]:
    """One action of a user's with its name, refused or not."""
    act = draw(st.sampled_from(_ACTS))
    shown = keys(outline(pack, deck))
    sectors = [section.sector for section in deck.sections]
    if act == "own" or not shown or not sectors:
        sector = draw(st.sampled_from(sorted(pack.sector_by_id)))
        return "own", edits.add_slide(deck, pack, sector)
    key = draw(st.sampled_from(shown))
    try:
        match act:
            case "move":
                before = draw(st.sampled_from([*shown, None]))
                return act, move_slide(pack, deck, key, before)
            case "into":
                before = draw(st.sampled_from([*shown, None]))
                sector = draw(st.sampled_from(sectors))
                return act, move_slide(pack, deck, key, before, sector=sector)
            case "hide" | "show":
                return act, edits.hide(deck, key, act == "hide")
            case "drop":
                return act, drop_slide_of(pack, deck, key)
            case "role":
                return act, _other_role(draw, pack, deck, key)
            case _:
                return act, _written(draw, deck)
    except AttacheError:
        return "refused", deck


def _other_role(draw: Draw, pack: Pack, deck: Deck, key: str) -> Deck:
    offered = roles_offered(pack, deck, key)
    if not offered:
        return deck
    role = draw(st.sampled_from(offered))
    changed = change_role(pack, deck, key, role)
    assert changed != deck
    after = slide_after(pack, deck, changed, key, role)
    assert next(each.role for each in plan(pack, changed) if each.key == after) is role
    _same_elsewhere(pack, deck, changed, key)
    return changed


def _same_elsewhere(pack: Pack, before: Deck, after: Deck, key: str) -> None:
    """A change of role touches no content slide of another section."""
    sector = key.partition("/")[0]
    one, other = (
        {each.key: each for each in plan(pack, deck) if "/" in each.key} for deck in (before, after)
    )
    for name in {*one, *other}:
        if not name.startswith((f"{sector}/", "qa/")):
            assert one[name] == other[name], name


def _written(draw: Draw, deck: Deck) -> Deck:
    ids = [slide.id for section in deck.sections for slide in section.slides]
    if not ids:
        return deck
    text = st.sampled_from(["", "Agenda", "Untitled slide", "12 plants", "x" * 120])
    items = draw(st.lists(st.tuples(text, text), max_size=8))
    return edits.write_slide(deck, draw(st.sampled_from(ids)), title=draw(text), items=items)


def _contents(deck: Deck) -> Counter[str]:
    """All that was chosen or written."""
    charts = [chart.chart for section in deck.sections for chart in section.charts]
    own = [slide.id for section in deck.sections for slide in section.slides]
    return Counter([*(choice.point for choice in deck.choices), *charts, *own, *deck.questions])


def _assert_shown(deck: Deck, slides: Slides) -> None:
    """Every point, chart and own slide is on one slide, under a title and a key of its own."""
    shown = slides.slides
    points = [name for each in shown if each.role in _SHOWS_POINTS for name in each.points]
    assert sorted(points) == sorted(choice.point for choice in deck.choices)
    for kind, chosen in (
        ("chart", [chart.chart for section in deck.sections for chart in section.charts]),
        ("own", [slide.id for section in deck.sections for slide in section.slides]),
    ):
        found = [each.key.split("/")[2] for each in shown if f"/{kind}/" in each.key]
        assert sorted(found) == sorted(chosen)
    titles = [" ".join(each.title.split()).casefold() for each in shown]
    assert all(titles)
    assert len(set(titles)) == len(titles)
    known = {each.key for each in shown}
    assert len(known) == len(shown)
    targets = {key for each in shown for _, key in each.links}
    targets.update(key for each in shown if each.role is Role.AGENDA for key in table(each).links)
    assert targets <= known


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_no_row_of_actions_on_slides_loses_anything(data: st.DataObject) -> None:
    deck = data.draw(_decks())
    pack = _pack(deck.pack)
    for _ in range(data.draw(st.integers(1, 8))):
        selected = plan(pack, deck)
        act, after = _act(data.draw, pack, deck)
        if act in ("move", "into", "hide", "show", "role", "write", "refused"):
            assert _contents(after) == _contents(deck), act
        if act in ("hide", "show"):
            assert [each.key for each in plan(pack, after)] == [each.key for each in selected]
        slides = outline(pack, after)
        _assert_shown(after, slides)
        if selected and slides.slides:
            assert slide_after(pack, deck, after, selected[0].key) in keys(slides)
        deck = after
    assert "unknown-name" not in {finding.code for finding in check(pack, deck)}


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_a_slide_stands_before_the_one_it_was_moved_to(data: st.DataObject) -> None:
    deck = data.draw(_decks())
    pack = _pack(deck.pack)
    for sector in list(pack.sector_by_id)[:2]:
        deck = edits.add_slide(deck, pack, sector)
    shown = plan(pack, deck)
    own = [each.key for each in shown if "/own/" in each.key]
    content = [each.key for each in shown if "/" in each.key and not each.key.startswith("qa/")]
    targets = [key for key in content if not key.endswith("/section")]
    key, before = data.draw(st.sampled_from(own)), data.draw(st.sampled_from(targets))
    moved = move_slide(pack, deck, key, before)
    now = slide_after(pack, deck, moved, key)
    found = keys(outline(pack, moved))
    assert now == before or found[found.index(str(now)) + 1] == before
