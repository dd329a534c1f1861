"""The checks panel and the foot of the window, as a user sees and works them."""

import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from attache.deck import edits
from attache.deck.models import Deck
from attache.deck.wording import said
from attache.pack.vocabulary import Audience
from attache.slides.findings import Level
from attache.ui.checks.panel import ChecksPanel
from attache.ui.checks.rows import FindingRow, FindingsModel, HeadingRow
from attache.ui.checks.summary import ChecksSummary
from attache.ui.session import Session
from attache.ui.status import StatusLine
from ui.sessions import built_in, opened, preset_deck, settle


def _public() -> Deck:
    return edits.set_audience(preset_deck(), Audience.PUBLIC)


def _checked(qtbot: QtBot, deck: Deck) -> Session:
    session = opened(qtbot, deck)
    qtbot.waitUntil(lambda: bool(session.findings), timeout=10_000)
    return session


def _recheck(qtbot: QtBot, session: Session) -> None:
    with qtbot.waitSignal(session.checked, timeout=10_000):
        pass
    settle(qtbot, session)


def _panel(qtbot: QtBot, session: Session) -> ChecksPanel:
    panel = ChecksPanel(session)
    session.setParent(panel)
    qtbot.addWidget(panel)
    panel.resize(1000, 300)
    panel.show()
    qtbot.waitExposed(panel)
    return panel


def _model(panel: ChecksPanel) -> FindingsModel:
    model = panel.list.model()
    assert isinstance(model, FindingsModel)
    return model


def _choose(panel: ChecksPanel, code: str) -> FindingRow:
    model = _model(panel)
    for place in range(model.rowCount()):
        row = model.finding_row(model.index(place))
        if row and row.finding.code == code:
            panel.list.setCurrentIndex(model.index(place))
            return row
    raise AssertionError(code)


def _button(panel: ChecksPanel, text: str) -> QPushButton:
    return next(each for each in panel.detail.buttons if each.text() == text)


def _press(button: QPushButton) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_findings_stand_below_headings_what_blocks_first(qtbot: QtBot) -> None:
    panel = _panel(qtbot, _checked(qtbot, _public()))
    model = _model(panel)
    rows = [model.row(model.index(place)) for place in range(model.rowCount())]
    levels = [row.level for row in rows if isinstance(row, HeadingRow)]
    assert levels == [Level.BLOCKS, Level.WARNS, Level.NOTES]
    assert sum(row.count for row in rows if isinstance(row, HeadingRow)) == len(
        [row for row in rows if isinstance(row, FindingRow)]
    )


def test_a_finding_is_told_in_words_with_its_point_and_its_slide(qtbot: QtBot) -> None:
    session = _checked(qtbot, _public())
    panel = _panel(qtbot, session)
    row = _choose(panel, "undecided")
    choice = next(each for each in session.deck.choices if each.point == row.finding.point)
    shown = " ".join(label.text() for label in panel.detail.findChildren(QLabel))
    assert said(session.pack, choice).headline in shown
    assert row.said.text in shown
    heard = panel.list.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)
    assert f"Slide {row.number}" in heard
    assert row.number > 0


def test_taking_the_corrected_wording_is_one_step_and_settles_the_finding(qtbot: QtBot) -> None:
    session = _checked(qtbot, _public())
    panel = _panel(qtbot, session)
    row = next(
        _choose_finding(panel, each)
        for each in session.findings
        if each.code == "undecided" and built_in().point_by_id[each.point or ""].corrected
    )
    _press(_button(panel, "Take the corrected wording"))
    _recheck(qtbot, session)
    assert session.undo_stack.count() == 1
    assert row.finding not in session.findings
    assert panel.current_finding() in session.findings
    session.undo_stack.undo()
    assert session.deck == _public()


def test_letting_a_point_stand_settles_it(qtbot: QtBot) -> None:
    session = _checked(qtbot, _public())
    panel = _panel(qtbot, session)
    row = _choose(panel, "undecided")
    _press(_button(panel, "Let it stand"))
    choice = next(each for each in session.deck.choices if each.point == row.finding.point)
    assert choice.stands


def test_every_corrected_wording_is_taken_by_one_button(qtbot: QtBot) -> None:
    session = _checked(qtbot, preset_deck())
    panel = _panel(qtbot, session)
    _press(panel.mend_all_button)
    assert session.undo_stack.count() == 1
    assert not panel.mend_all_button.isVisible()
    session.undo_stack.undo()
    assert panel.mend_all_button.isVisible()


def test_enter_leads_to_the_slide(qtbot: QtBot) -> None:
    session = _checked(qtbot, preset_deck())
    panel = _panel(qtbot, session)
    row = _choose(panel, "caution")
    panel.list.setFocus()
    QTest.keyClick(panel.list, Qt.Key.Key_Return)
    assert session.page
    assert session.page.key == row.finding.slide


def test_a_double_click_leads_to_the_slide(qtbot: QtBot) -> None:
    session = _checked(qtbot, preset_deck())
    panel = _panel(qtbot, session)
    row = _choose(panel, "caution")
    at = panel.list.visualRect(panel.list.currentIndex()).center()
    QTest.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=at)
    QTest.mouseDClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert session.page
    assert session.page.key == row.finding.slide


def test_the_arrow_keys_pass_over_headings(qtbot: QtBot) -> None:
    session = _checked(qtbot, _public())
    panel = _panel(qtbot, session)
    model = _model(panel)
    panel.list.setFocus()
    seen = 1
    for _ in range(model.rowCount()):
        before = panel.list.currentIndex().row()
        QTest.keyClick(panel.list, Qt.Key.Key_Down)
        assert panel.current_finding()
        seen += panel.list.currentIndex().row() != before
    assert seen == len(session.findings)


def test_a_meeting_without_a_date_leads_to_the_meeting(qtbot: QtBot) -> None:
    session = _checked(qtbot, preset_deck())
    panel = _panel(qtbot, session)
    _choose(panel, "no-meeting-date")
    with qtbot.waitSignal(panel.meeting_wanted):
        _press(_button(panel, "Meeting…"))


def test_a_number_of_the_users_own_leads_to_its_words(qtbot: QtBot) -> None:
    deck = preset_deck()
    point = deck.choices[0].point
    session = _checked(qtbot, edits.reword(deck, point, support="We count 987 of them"))
    panel = _panel(qtbot, session)
    row = _choose(panel, "number-of-your-own")
    assert "987" in row.said.text
    heard: list[str] = []
    panel.field_wanted.connect(heard.append)
    panel.jump()
    assert heard == [row.finding.slide]


def test_a_brand_that_has_changed_is_taken_as_it_is(qtbot: QtBot) -> None:
    session = _checked(qtbot, edits.set_brand(preset_deck(), "chancery", "old"))
    panel = _panel(qtbot, session)
    _choose(panel, "brand-changed")
    qtbot.waitUntil(lambda: len(panel.detail.buttons) == 2, timeout=10_000)
    _press(_button(panel, "Take the brand as it is now"))
    _recheck(qtbot, session)
    assert "brand-changed" not in {each.code for each in session.findings}


def test_the_chosen_finding_stays_chosen_when_others_go(qtbot: QtBot) -> None:
    session = _checked(qtbot, preset_deck())
    panel = _panel(qtbot, session)
    row = _choose(panel, "no-meeting-date")
    session.do("Take", lambda deck: edits.take_corrected(deck, session.pack))
    _recheck(qtbot, session)
    assert panel.current_finding() == row.finding


def test_a_deck_with_nothing_to_mend_says_so(qtbot: QtBot) -> None:
    session = opened(qtbot)
    panel = _panel(qtbot, session)
    session.findings = ()
    session.checked.emit()
    shown = [label.text() for label in panel.findChildren(QLabel) if label.isVisible()]
    assert "Nothing to mend" in shown


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_the_menu_offers_the_same_mends(qtbot: QtBot) -> None:
    session = _checked(qtbot, _public())
    panel = _panel(qtbot, session)
    _choose(panel, "undecided")
    at = panel.list.visualRect(panel.list.currentIndex()).center()
    panel.list.customContextMenuRequested.emit(QPoint(at))
    menu = next(each for each in panel.findChildren(QMenu) if each.isVisible())
    offered = [action.text() for action in menu.actions() if action.text()]
    assert offered[: len(panel.detail.buttons)] == [each.text() for each in panel.detail.buttons]
    menu.close()
    qtbot.waitUntil(lambda: not panel.findChildren(QMenu))


def test_the_panel_can_be_closed(qtbot: QtBot) -> None:
    panel = _panel(qtbot, opened(qtbot))
    with qtbot.waitSignal(panel.closed):
        QTest.mouseClick(panel.close_button, Qt.MouseButton.LeftButton)
    assert not panel.isVisible()


@pytest.mark.parametrize(
    ("size", "way"),
    [((1000, 300), Qt.Orientation.Horizontal), ((320, 700), Qt.Orientation.Vertical)],
)
def test_the_finding_stands_where_there_is_room(
    qtbot: QtBot, size: tuple[int, int], way: Qt.Orientation
) -> None:
    panel = _panel(qtbot, _checked(qtbot, preset_deck()))
    panel.resize(*size)
    beside = panel.detail.mapTo(panel, QPoint()).x() > 0
    assert beside == (way is Qt.Orientation.Horizontal)


def _choose_finding(panel: ChecksPanel, finding: object) -> FindingRow:
    model = _model(panel)
    for place in range(model.rowCount()):
        row = model.finding_row(model.index(place))
        if row and row.finding == finding:
            panel.list.setCurrentIndex(model.index(place))
            return row
    raise AssertionError(finding)


def _summary(qtbot: QtBot, session: Session) -> ChecksSummary:
    summary = ChecksSummary(session)
    session.setParent(summary)
    qtbot.addWidget(summary)
    summary.show()
    return summary


def test_the_summary_counts_cautions_and_says_what_is_guaranteed(qtbot: QtBot) -> None:
    session = _checked(qtbot, preset_deck())
    summary = _summary(qtbot, session)
    warned = sum(each.level is Level.WARNS for each in session.findings)
    assert summary.warning.text().startswith(f"{warned} caution")
    assert not summary.blocking.isVisible()
    assert summary.fit.text() == "All text fits"
    assert summary.access.text() == "Accessible"


def test_the_summary_says_how_many_findings_block(qtbot: QtBot) -> None:
    session = _checked(qtbot, _public())
    summary = _summary(qtbot, session)
    blocked = sum(each.level is Level.BLOCKS for each in session.findings)
    assert summary.blocking.isVisible()
    assert summary.blocking.text().startswith(str(blocked))


def test_the_summary_claims_nothing_before_the_deck_is_known(qtbot: QtBot) -> None:
    summary = _summary(qtbot, opened(qtbot, arranged=False))
    assert summary.warning.text() == "Checking…"
    assert not summary.fit.isVisible()
    assert not summary.access.isVisible()


def test_every_part_of_the_summary_asks_for_the_whole(qtbot: QtBot) -> None:
    summary = _summary(qtbot, _checked(qtbot, preset_deck()))
    for button in (summary.warning, summary.fit, summary.access):
        with qtbot.waitSignal(summary.wanted):
            _press(button)


def _status(qtbot: QtBot, session: Session) -> StatusLine:
    line = StatusLine(session)
    session.setParent(line)
    qtbot.addWidget(line)
    line.show()
    return line


def test_the_status_says_how_long_the_deck_is(qtbot: QtBot) -> None:
    session = opened(qtbot)
    line = _status(qtbot, session)
    assert line.length.text().startswith(f"{len(session.pages)} slide")
    assert "to speak" in line.length.text()


def test_the_status_says_whether_the_deck_is_saved(qtbot: QtBot, tmp_path: Path) -> None:
    session = opened(qtbot)
    line = _status(qtbot, session)
    assert line.saved.text() == "Not saved yet"
    session.save(tmp_path / "a.attache")
    assert line.saved.text() == "Saved"
    line.show_saved(datetime.datetime(2026, 11, 28, 14, 2).astimezone())
    assert line.saved.text().startswith("Saved ")
    assert "2" in line.saved.text()
    session.do("Drop", lambda deck: edits.drop(deck, deck.choices[0].point))
    assert line.saved.text().startswith("Changed since ")
