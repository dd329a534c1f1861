"""The tab of wording: what is typed is in the deck, what fits is said, nothing typed is lost."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from attache.deck import edits
from attache.deck.models import Wording
from ui.sessions import built_in, preset_deck
from ui.slide_window import CHART, OWN, SHIPS, VERSUS, SlideWindow, click, press

_LARGEST = "headline:ships-second-largest"
_HYNIX = "semis-hynix-facility"


@pytest.fixture
def opened(qtbot: QtBot) -> SlideWindow:
    return SlideWindow(qtbot)


def test_typing_a_title_puts_it_on_the_slide(opened: SlideWindow) -> None:
    opened.show(SHIPS)
    opened.type("title", "Yards that deliver")
    opened.settle()
    assert opened.session.slide is not None
    assert opened.session.slide.title == "Yards that deliver"


def test_a_whole_word_typed_is_one_step_of_undo(opened: SlideWindow) -> None:
    opened.show(SHIPS)
    before = opened.session.deck
    opened.type(_LARGEST, "Second largest")
    assert opened.choice("ships-second-largest").headline == "Second largest"
    opened.session.undo_stack.undo()
    assert opened.session.deck == before


def test_leaving_a_field_begins_another_step_of_undo(opened: SlideWindow) -> None:
    opened.show(SHIPS)
    opened.type(_LARGEST, "One")
    press(opened.row(_LARGEST).edit, Qt.Key.Key_Tab)
    opened.type(_LARGEST, "Two")
    opened.session.undo_stack.undo()
    assert opened.choice("ships-second-largest").headline == "One"


def test_a_space_at_the_end_stays_while_one_types(opened: SlideWindow) -> None:
    opened.show(SHIPS)
    opened.type(_LARGEST, "Second ")
    assert opened.row(_LARGEST).edit.text() == "Second "
    opened.settle()
    assert opened.row(_LARGEST).edit.text() == "Second "


def test_an_emptied_headline_shows_the_packs_wording_when_left(opened: SlideWindow) -> None:
    opened.show(SHIPS)
    row = opened.row(_LARGEST)
    original = row.edit.text()
    opened.type(_LARGEST, "x")
    press(row.edit, Qt.Key.Key_Backspace)
    assert row.edit.text() == ""
    assert row.edit.placeholderText() == original
    press(row.edit, Qt.Key.Key_Tab)
    assert row.edit.text() == original


def test_a_reworded_text_can_be_restored_by_mouse(opened: SlideWindow) -> None:
    opened.show(SHIPS)
    row = opened.row(_LARGEST)
    original = row.edit.text()
    assert row.restore.isHidden()
    opened.type(_LARGEST, "Mine")
    assert row.restore.isVisible()
    click(row.restore)
    assert row.edit.text() == original
    assert opened.choice("ships-second-largest").headline is None
    assert row.restore.isHidden()


def test_a_text_that_is_too_long_is_told_at_its_field_and_stays(opened: SlideWindow) -> None:
    opened.show(SHIPS)
    row = opened.row("title")
    row.edit.setFocus()
    row.edit.selectAll()
    row.edit.insertPlainText("long " * 40)
    assert row.problem.isVisible()
    assert "160" in row.problem.text()
    assert row.edit.accessibleDescription() == row.problem.text()
    opened.settle()
    assert row.edit.text() == "long " * 40
    assert opened.session.deck.titles.get(SHIPS, "") == ""
    opened.type("title", "Short")
    assert row.problem.isHidden()
    assert opened.session.deck.titles[SHIPS] == "Short"


def test_what_fits_is_said_beside_the_field(opened: SlideWindow) -> None:
    opened.show(SHIPS)
    assert opened.row(_LARGEST).fit_mark.text == "fits"
    opened.row("title").edit.setFocus()
    opened.type("title", "Yards that deliver and repair and build for both sides " * 2)
    opened.settle()
    assert opened.row("title").fit_mark.text.startswith(("2", "3"))


def test_a_text_that_goes_on_to_another_slide_is_said_in_amber(opened: SlideWindow) -> None:
    opened.show(SHIPS)
    last = list(opened.panel.wording.rows)[-1]
    for name, row in opened.panel.wording.rows.items():
        if name != "title":
            row.edit.insertPlainText("words that need room on every line of this slide " * 4)
    opened.settle()
    assert opened.row(last).fit_mark.text == "on the next slide"
    assert opened.row(last).fit_mark.tone == "warn"


def test_what_was_said_of_the_fit_stands_until_the_new_is_known(opened: SlideWindow) -> None:
    opened.show(SHIPS)
    opened.type(_LARGEST, "Second")
    assert opened.row(_LARGEST).fit_mark.text == "fits"


def test_undo_from_elsewhere_shows_in_the_field_that_has_the_focus(opened: SlideWindow) -> None:
    opened.show(SHIPS)
    row = opened.row(_LARGEST)
    original = row.edit.text()
    opened.type(_LARGEST, "Mine")
    opened.session.undo_stack.undo()
    assert row.edit.text() == original


def test_tab_goes_from_field_to_field_and_back(opened: SlideWindow) -> None:
    opened.show(SHIPS)
    rows = list(opened.panel.wording.rows.values())
    rows[0].edit.setFocus()
    press(rows[0].edit, Qt.Key.Key_Tab)
    assert rows[1].edit.hasFocus()
    press(rows[1].edit, Qt.Key.Key_Backtab)
    assert rows[0].edit.hasFocus()


def test_tab_comes_to_the_choice_of_wording_below_its_point(opened: SlideWindow) -> None:
    opened.show(CHART)
    support = opened.row(f"support:{_HYNIX}").edit
    support.setFocus()
    press(support, Qt.Key.Key_Tab)
    choice = opened.panel.wording.choices[_HYNIX]
    assert choice.original.hasFocus() or choice.corrected.hasFocus()


def test_ctrl_enter_goes_to_the_first_text_of_the_next_slide(opened: SlideWindow) -> None:
    opened.show(SHIPS)
    edit = opened.row("title").edit
    edit.setFocus()
    press(edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert opened.shown == "semiconductors/points-1"
    assert opened.row("title").edit.hasFocus()


def test_the_corrected_wording_is_taken_by_one_click_and_shows(opened: SlideWindow) -> None:
    opened.show(CHART)
    choice = opened.panel.wording.choices[_HYNIX]
    click(choice.corrected)
    assert opened.choice(_HYNIX).wording is Wording.CORRECTED
    corrected = built_in().point_by_id[_HYNIX].corrected
    assert corrected is not None
    assert opened.row(f"headline:{_HYNIX}").edit.text() == corrected.headline
    opened.session.undo_stack.undo()
    assert choice.original.isChecked()


def test_a_garbled_point_can_stand_and_its_caution_says_why(opened: SlideWindow) -> None:
    opened.show(CHART)
    choice = opened.panel.wording.choices[_HYNIX]
    assert choice.stands.isVisible()
    assert "garbled" in choice.cautions[0].verdict.text()
    click(choice.stands, choice.stands.rect().center() / 4)
    assert opened.choice(_HYNIX).stands


def test_a_point_with_nothing_against_it_has_no_choice(opened: SlideWindow) -> None:
    opened.show(CHART)
    assert "invest-jobs" not in opened.panel.wording.choices
    assert "invest-key-projects" in opened.panel.wording.choices
    assert opened.panel.wording.choices["invest-key-projects"].stands.isHidden()


def test_labels_say_what_a_text_is(opened: SlideWindow) -> None:
    opened.show(VERSUS)
    labels = [row.label.text() for row in opened.panel.wording.rows.values()]
    assert labels[:3] == ["Title", "Challenge 1", "Support"]
    assert "Opportunity 3" in labels
    names = [row.edit.accessibleName() for row in opened.panel.wording.rows.values()]
    assert names == labels


def test_the_cover_words_the_meeting_and_leads_to_the_rest_of_it(opened: SlideWindow) -> None:
    opened.show("cover")
    opened.type("subtitle", "Seoul, in December")
    assert opened.session.deck.meeting.subtitle == "Seoul, in December"
    with opened.qtbot.waitSignal(opened.panel.meeting_wanted):
        click(opened.panel.wording.meeting)


def test_a_question_can_be_dropped(opened: SlideWindow) -> None:
    question = opened.session.deck.questions[0]
    opened.show(f"qa/{question}")
    tab = opened.panel.wording
    assert tab.question.lines[0].text == built_in().question_by_id[question].question
    click(tab.drop_question)
    assert question not in opened.session.deck.questions


def test_the_agenda_and_the_sources_say_where_their_texts_come_from(opened: SlideWindow) -> None:
    for key, word in (("agenda", "sections"), ("sources", "sentences")):
        opened.show(key)
        assert word in opened.panel.wording.explanation.text()


def test_another_slide_forgets_the_marks_of_the_last(opened: SlideWindow) -> None:
    opened.show(SHIPS)
    opened.session.select_key(VERSUS)
    assert all(not row.fit_mark.text for row in opened.panel.wording.rows.values())


class TestOwnSlide:
    @pytest.fixture
    def own(self, qtbot: QtBot) -> SlideWindow:
        deck = edits.add_slide(preset_deck(), built_in(), "shipbuilding")
        deck = edits.write_slide(deck, "own-1", title="Mine", items=[("One", "First"), ("Two", "")])
        made = SlideWindow(qtbot, deck)
        made.show(OWN)
        return made

    def test_a_point_is_added_and_the_cursor_is_in_it(self, own: SlideWindow) -> None:
        click(own.panel.wording.add)
        assert own.row("item:2:headline").edit.hasFocus()
        QTest.keyClicks(own.row("item:2:headline").edit, "Three")
        assert _headlines(own) == ["One", "Two", "Three"]

    def test_points_move_up_and_down(self, own: SlideWindow) -> None:
        tools = own.panel.wording.tools
        assert not tools["item:0:headline"].up.isEnabled()
        click(tools["item:1:headline"].up)
        assert _headlines(own) == ["Two", "One"]
        assert own.row("item:0:headline").edit.text() == "Two"
        own.session.undo_stack.undo()
        assert own.row("item:0:headline").edit.text() == "One"

    def test_a_point_is_removed(self, own: SlideWindow) -> None:
        tools = own.panel.wording.tools
        click(tools["item:0:headline"].remove)
        assert _headlines(own) == ["Two"]
        assert "item:1:headline" not in own.panel.wording.rows

    def test_the_title_is_the_slides_own(self, own: SlideWindow) -> None:
        own.type("title", "Ours")
        slide = edits.find_own_slide(own.session.deck, OWN)
        assert slide is not None
        assert slide.title == "Ours"


def _headlines(window: SlideWindow) -> list[str]:
    slide = edits.find_own_slide(window.session.deck, OWN)
    return [item.headline for item in slide.items] if slide else []


@pytest.mark.parametrize("tab", ["wording", "notes", "sources", "chart"])
def test_nothing_is_cut_off_in_a_narrow_panel(opened: SlideWindow, tab: str) -> None:
    opened.show(CHART, tab)
    opened.window.resize(opened.window.minimumSizeHint().width(), 900)
    opened.settle()
    area = opened.panel.tabs.currentWidget()
    assert isinstance(area, QScrollArea)
    inside = area.widget()
    assert inside is not None
    assert inside.width() <= area.viewport().width()
    for each in inside.findChildren(QWidget):
        if each.isVisible():
            right = each.mapTo(inside, QPoint(each.width(), 0)).x()
            assert right <= inside.width(), (type(each).__name__, each.accessibleName())


def test_the_label_of_a_field_stands_beside_it_also_below_a_head(opened: SlideWindow) -> None:
    opened.show(CHART, "notes")
    row = next(iter(opened.panel.notes.rows.values()))
    assert row.head.isVisible()
    label = row.label.geometry().center().y()
    assert abs(label - row.field.geometry().center().y()) <= 2


def _tabbed(opened: SlideWindow, start: QWidget, steps: int) -> list[QWidget]:
    """What the Tab key comes to, one after the other."""
    start.setFocus(Qt.FocusReason.TabFocusReason)
    found: list[QWidget] = []
    for _ in range(steps):
        widget = opened.window.focusWidget()
        press(widget, Qt.Key.Key_Tab)
        found.append(opened.window.focusWidget())
    return found


def test_tab_goes_from_the_tabs_through_the_fields_to_the_buttons_below(
    opened: SlideWindow,
) -> None:
    opened.session.do("", lambda deck: edits.add_slide(deck, built_in(), "shipbuilding"))
    opened.settle()
    opened.show(OWN)
    wording, bar = opened.panel.wording, opened.panel.tabs.tabBar()
    assert _tabbed(opened, bar, 2) == [opened.row("title").edit, wording.add]


def test_tab_leaves_the_fields_for_good(opened: SlideWindow) -> None:
    status = QPushButton("Status")
    opened.window.statusBar().addWidget(status)
    opened.show(SHIPS)
    found = _tabbed(opened, status, 60)
    assert status in found
    once = found[: found.index(status)]
    assert len(set(once)) == len(once)
    assert once[0] is opened.panel.preview
    assert opened.row("title").edit in once


def test_what_tab_comes_to_is_in_view(opened: SlideWindow) -> None:
    opened.window.resize(opened.window.width(), opened.window.minimumSizeHint().height())
    opened.show(CHART)
    wording = opened.panel.wording
    scroll = wording.verticalScrollBar()
    scroll.setValue(scroll.maximum())
    assert scroll.value() > 0
    title = opened.row("title").edit
    assert _tabbed(opened, opened.panel.tabs.tabBar(), 1) == [title]
    assert not title.visibleRegion().isEmpty()


def test_tab_goes_through_the_options_of_a_chart_in_their_order(opened: SlideWindow) -> None:
    opened.show(CHART, "chart")
    tab, bar = opened.panel.chart, opened.panel.tabs.tabBar()
    title = next(iter(tab.rows.values())).edit
    expected = [title, tab.highlight, tab.labels, tab.table, tab.copy, tab.remove]
    assert _tabbed(opened, bar, len(expected)) == expected


def test_a_text_that_the_deck_does_not_take_is_not_said_to_fit(opened: SlideWindow) -> None:
    opened.show(SHIPS)
    opened.type("title", "Too long " * 30)
    opened.settle()
    row = opened.row("title")
    assert row.problem.isVisible()
    assert not row.fit_mark.text


def test_a_choice_of_wording_says_why_there_is_one(opened: SlideWindow) -> None:
    opened.show(CHART)
    for choice in opened.panel.wording.choices.values():
        assert any(line.isVisible() and line.verdict.text() for line in choice.cautions)
