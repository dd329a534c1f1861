"""The session behind a window: edits with undo, which slide is shown, saved or not."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from attache.deck import edits, store
from attache.deck.models import Deck
from attache.errors import AttacheError
from attache.ui.pictures import Pictures
from attache.ui.session import Session
from attache.ui.studio import Urgency
from ui.sessions import opened, settle

_POINT = "ships-naval-repair"


@pytest.fixture
def session(qtbot: QtBot) -> Session:
    return opened(qtbot)


def _reword(session: Session, text: str, merge: str = "") -> bool:
    return session.do("Reword", lambda deck: edits.reword(deck, _POINT, headline=text), merge=merge)


def _headline(deck: Deck) -> str | None:
    return next(choice.headline for choice in deck.choices if choice.point == _POINT)


def test_a_deck_is_arranged_checked_and_its_first_slide_shown(
    qtbot: QtBot, session: Session
) -> None:
    qtbot.waitUntil(lambda: bool(session.findings), timeout=10_000)
    assert session.page is not None
    assert session.page.key == "cover"
    assert session.slide is not None
    assert session.slide.title == session.page.title
    qtbot.waitUntil(lambda: bool(session.fits), timeout=10_000)


def test_an_edit_changes_the_deck_and_undo_and_redo_bring_it_back_and_forth(
    session: Session,
) -> None:
    before = session.deck
    assert _reword(session, "Mine")
    assert _headline(session.deck) == "Mine"
    session.undo_stack.undo()
    assert session.deck == before
    session.undo_stack.redo()
    assert _headline(session.deck) == "Mine"


def test_an_edit_that_changes_nothing_is_no_step_of_undo(session: Session) -> None:
    assert not session.do("Nothing", lambda deck: deck)
    assert session.undo_stack.count() == 0


def test_typing_into_one_text_is_one_step_until_it_is_left(session: Session) -> None:
    for text in ("M", "Mi", "Min", "Mine"):
        _reword(session, text, merge="headline")
    assert session.undo_stack.count() == 1
    session.close_merge()
    _reword(session, "Mine too", merge="headline")
    assert session.undo_stack.count() == 2
    session.undo_stack.undo()
    assert _headline(session.deck) == "Mine"


def test_typing_back_to_what_stood_there_leaves_no_step(session: Session) -> None:
    before = session.deck
    session.do("Type", lambda deck: edits.retitle(deck, "closing", "New"), merge="title")
    session.do("Type", lambda deck: edits.retitle(deck, "closing", ""), merge="title")
    assert session.deck == before
    assert session.undo_stack.count() == 0


def test_a_refused_edit_is_told_and_changes_nothing(session: Session) -> None:
    before = session.deck
    refused: list[AttacheError] = []
    session.refused.connect(refused.append)
    assert not _reword(session, "x" * 999)
    assert "at most 300" in refused[0].message
    assert session.deck == before


def test_undo_shows_the_slide_that_it_changes(qtbot: QtBot, session: Session) -> None:
    assert session.select_key("shipbuilding/points-1")
    _reword(session, "Mine")
    settle(qtbot, session)
    session.select(1)
    session.undo_stack.undo()
    settle(qtbot, session)
    assert session.page is not None
    assert session.page.key == "shipbuilding/points-1"


def test_the_slide_that_is_shown_stays_when_slides_before_it_go(
    qtbot: QtBot, session: Session
) -> None:
    assert session.select_key("digital/versus-1")
    before = session.page
    session.do("Untick", lambda deck: edits.set_roles(deck, ["points", "versus", "sources"]))
    settle(qtbot, session)
    assert session.page is not None
    assert before is not None
    assert session.page.key == "digital/versus-1"
    assert session.page.number < before.number


def test_a_slide_that_is_gone_gives_way_to_what_is_in_its_place(
    qtbot: QtBot, session: Session
) -> None:
    last = len(session.pages)
    session.select(last)
    roles = [role for role in session.deck.roles if role not in ("sources", "qa")]
    session.do("Drop", lambda deck: edits.set_roles(deck, roles))
    settle(qtbot, session)
    assert session.page is not None
    assert session.page.number == len(session.pages) < last


def test_a_saved_deck_is_clean_until_it_is_changed_and_again_after_undo(
    session: Session, tmp_path: Path
) -> None:
    file = tmp_path / "talks.attache"
    _reword(session, "Mine")
    assert not session.is_saved
    session.save(file)
    assert session.is_saved
    assert store.read(file) == session.deck
    _reword(session, "Mine again")
    assert not session.is_saved
    session.undo_stack.undo()
    assert session.is_saved


def test_typing_after_a_save_is_a_step_of_its_own(session: Session, tmp_path: Path) -> None:
    _reword(session, "M", merge="headline")
    session.save(tmp_path / "talks.attache")
    _reword(session, "Mi", merge="headline")
    assert not session.is_saved
    session.undo_stack.undo()
    assert session.is_saved


def test_pictures_are_asked_once_kept_by_what_they_show_and_told_when_there(
    qtbot: QtBot, session: Session
) -> None:
    pictures = Pictures(session.studio, session)
    made, page = session.arrangement, session.pages[1]
    assert made is not None
    arrived: list[bytes] = []
    pictures.arrived.connect(arrived.append)
    pictures.want(made.deck, page, 200, Urgency.THUMBNAIL, "thumb/2")
    qtbot.waitUntil(lambda: bool(arrived), timeout=20_000)
    assert arrived == [page.look]
    image = pictures.get(page, 200)
    assert image is not None
    assert image.width() == 200
    pictures.want(made.deck, page, 200, Urgency.THUMBNAIL, "thumb/2")
    assert session.studio.is_idle
    assert pictures.nearest(page) is image
    assert pictures.get(session.pages[2], 200) is None


def test_a_picture_that_fails_is_not_asked_again_until_it_is_to_be_retried(
    qtbot: QtBot, session: Session
) -> None:
    pictures = Pictures(session.studio, session)
    made, page = session.arrangement, session.pages[1]
    assert made is not None
    far_too_wide = 10**6
    with qtbot.waitSignal(pictures.arrived, timeout=20_000):
        pictures.want(made.deck, page, far_too_wide, Urgency.PREVIEW, "preview")
    error = pictures.error(page, far_too_wide)
    assert error is not None
    assert "cannot be drawn" in error.message
    pictures.want(made.deck, page, far_too_wide, Urgency.PREVIEW, "preview")
    assert session.studio.is_idle
    pictures.retry(page)
    assert pictures.error(page, far_too_wide) is None
