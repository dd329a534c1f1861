"""The meeting dialog: what the cover says, who sees the deck, its marking, its frame."""

import datetime
from collections.abc import Iterator

import pytest
from direct import DirectTransport
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QStyle, QStyleOptionButton, QWidget
from pytestqt.qtbot import QtBot

from attache.deck import edits
from attache.deck.models import Deck
from attache.deck.selection import from_preset
from attache.errors import AttacheError
from attache.pack.loading import load_installed
from attache.pack.models import Pack
from attache.pack.vocabulary import Audience, Role
from attache.ui.dialogs.meeting import LONGEST, MeetingDialog
from attache.ui.session import Session
from attache.ui.studio import Studio


@pytest.fixture(scope="module")
def known() -> Pack:
    return load_installed("us-rok-trade-2025")


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    made.resize(1280, 720)
    qtbot.addWidget(made)
    made.show()
    return made


def opened(pack: Pack, window: QWidget, deck: Deck | None = None) -> MeetingDialog:
    studio = Studio(DirectTransport, window)
    session = Session(pack, deck or from_preset(pack, "ministerial"), studio, parent=window)
    session.setObjectName("session")
    dialog = MeetingDialog(session, window)
    dialog.open()
    return dialog


def session_of(window: QWidget) -> Session:
    found = window.findChild(Session, "session")
    assert isinstance(found, Session)
    return found


@pytest.fixture
def dialog(known: Pack, window: QWidget) -> Iterator[MeetingDialog]:
    made = opened(known, window)
    yield made
    made.close()


def test_ok_changes_the_meeting_as_one_step(dialog: MeetingDialog, window: QWidget) -> None:
    session = session_of(window)
    before = session.deck
    QTest.keyClicks(dialog.fields.lines["place"], "Seoul")
    QTest.keyClicks(dialog.fields.lines["counterpart"], "Minister Kim")
    QTest.mouseClick(dialog.audience.radios[Audience.COUNTERPART], Qt.MouseButton.LeftButton)
    dialog.roles.boxes[Role.AGENDA].click()
    QTest.mouseClick(dialog.ok_button, Qt.MouseButton.LeftButton)
    assert session.deck.meeting.place == "Seoul"
    assert session.deck.meeting.counterpart == "Minister Kim"
    assert session.deck.audience is Audience.COUNTERPART
    assert (Role.AGENDA in session.deck.roles) is not (Role.AGENDA in before.roles)
    assert session.undo_stack.count() == 1
    session.undo_stack.undo()
    assert session.deck == before


def test_enter_in_a_field_is_ok(dialog: MeetingDialog, window: QWidget) -> None:
    QTest.keyClicks(dialog.fields.lines["place"], "Busan")
    QTest.keyClick(dialog.fields.lines["place"], Qt.Key.Key_Return)
    assert session_of(window).deck.meeting.place == "Busan"
    assert not dialog.isVisible()


def test_cancel_leaves_everything(dialog: MeetingDialog, window: QWidget) -> None:
    before = session_of(window).deck
    QTest.keyClicks(dialog.fields.lines["title"], "Another title")
    QTest.mouseClick(dialog.cancel_button, Qt.MouseButton.LeftButton)
    assert session_of(window).deck == before
    assert session_of(window).undo_stack.count() == 0


def test_ok_without_a_change_is_no_step(dialog: MeetingDialog, window: QWidget) -> None:
    dialog.ok_button.click()
    assert session_of(window).undo_stack.count() == 0


def test_a_text_that_is_too_long_is_said_at_its_field_and_holds_ok_back(
    dialog: MeetingDialog,
) -> None:
    dialog.fields.lines["title"].setText("x" * (LONGEST + 5))
    assert str(LONGEST + 5) in dialog.fields.notices["title"].text
    assert dialog.fields.notices["title"].isVisible()
    assert not dialog.ok_button.isEnabled()
    dialog.fields.lines["title"].setText("x" * LONGEST)
    assert not dialog.fields.notices["title"].isVisible()
    assert dialog.ok_button.isEnabled()


def test_the_dialog_and_the_deck_agree_on_what_is_too_long(known: Pack) -> None:
    deck = from_preset(known, "ministerial")
    assert edits.set_meeting(deck, place="x" * LONGEST).meeting.place == "x" * LONGEST
    with pytest.raises(AttacheError):
        edits.set_meeting(deck, place="x" * (LONGEST + 1))


def _click_on_indicator(dialog: MeetingDialog) -> None:
    box = dialog.fields.undated
    option = QStyleOptionButton()
    option.initFrom(box)
    part = QStyle.SubElement.SE_CheckBoxIndicator
    place = box.style().subElementRect(part, option, box).center()
    QTest.mouseClick(box, Qt.MouseButton.LeftButton, pos=place)


def test_a_date_can_be_given_and_taken_away(known: Pack, window: QWidget) -> None:
    dialog = opened(known, window)
    assert dialog.fields.undated.isChecked()
    assert not dialog.fields.date_edit.isEnabled()
    _click_on_indicator(dialog)
    dialog.fields.date_edit.setDate(QDate(2026, 12, 4))
    dialog.ok_button.click()
    deck = session_of(window).deck
    assert deck.meeting.date == datetime.date(2026, 12, 4)
    again = MeetingDialog(session_of(window), window)
    again.open()
    assert again.fields.date_edit.date() == QDate(2026, 12, 4)
    _click_on_indicator(again)
    again.ok_button.click()
    assert session_of(window).deck.meeting.date is None


def test_a_stricter_audience_says_how_many_points_are_not_for_it(
    known: Pack, window: QWidget
) -> None:
    deck = from_preset(known, "ministerial")
    inside = next(point for point in known.points if Audience.PUBLIC not in point.audience)
    if all(choice.point != inside.id for choice in deck.choices):
        deck = edits.choose(deck, known, inside.id)
    dialog = opened(known, window, deck)
    dialog.audience.radios[Audience.PUBLIC].click()
    count = dialog.audience.left_out(Audience.PUBLIC)
    assert count >= 1
    assert str(count) in dialog.audience.notice.text
    dialog.audience.radios[Audience.INTERNAL].click()
    assert not dialog.audience.notice.isVisible()
    dialog.close()


def _with_a_marked_point(pack: Pack, marking: str) -> tuple[Pack, Deck]:
    deck = from_preset(pack, "ministerial")
    marked = deck.choices[0].point
    points = tuple(
        point.model_copy(update={"marking": marking}) if point.id == marked else point
        for point in pack.points
    )
    # A copy keeps what the pack has reckoned out of its points, so it is made anew.
    data = {name: getattr(pack, name) for name in type(pack).model_fields}
    made = type(pack).model_validate({**data, "points": points})
    return made, deck.model_copy(update={"marking": marking})


def test_a_marking_below_that_of_a_point_cannot_be_chosen_and_says_why(
    known: Pack, window: QWidget
) -> None:
    pack, deck = _with_a_marked_point(known, "CUI")
    dialog = opened(pack, window, deck)
    combo = dialog.marking.combo
    model = combo.model()
    low, same = model.index(0, 0), model.index(2, 0)
    assert not model.flags(low) & Qt.ItemFlag.ItemIsEnabled
    assert "too low" in combo.itemText(0)
    assert model.flags(same) & Qt.ItemFlag.ItemIsEnabled
    assert combo.currentIndex() == 2
    assert "CUI" in dialog.marking.lowest.text()
    combo.setCurrentIndex(3)
    dialog.ok_button.click()
    assert session_of(window).deck.marking == "CONFIDENTIAL"


def test_what_content_may_be_is_not_touched_by_the_frame(
    dialog: MeetingDialog, window: QWidget
) -> None:
    session = session_of(window)
    content = {role for role in session.deck.roles if role not in dialog.roles.boxes}
    for box in dialog.roles.boxes.values():
        box.setChecked(False)
    dialog.ok_button.click()
    assert set(session.deck.roles) == content
