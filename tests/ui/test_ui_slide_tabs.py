"""The tabs of notes, sources and chart, and which of them a slide has."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from attache.deck import edits
from attache.deck.models import Wording
from attache.pack.vocabulary import Audience
from attache.ui.slide.panel import TABS
from ui.sessions import built_in, preset_deck
from ui.slide_window import CHART, SHIPS, SlideWindow, click, press

_HYNIX = "semis-hynix-facility"
_PROJECTS = "announced-projects"


@pytest.fixture
def opened(qtbot: QtBot) -> SlideWindow:
    return SlideWindow(qtbot)


class TestNotes:
    def test_what_to_say_is_worded_and_goes_into_the_notes(self, opened: SlideWindow) -> None:
        opened.show(SHIPS, "notes")
        name = next(iter(opened.panel.notes.rows))
        edit = opened.panel.notes.rows[name].edit
        edit.setFocus()
        edit.selectAll()
        QTest.keyClicks(edit, "Thank the yards.")
        opened.settle()
        slide = opened.session.slide
        assert slide is not None
        assert slide.notes is not None
        assert slide.notes.words[0] == "Thank the yards."

    def test_each_text_says_which_point_it_belongs_to(self, opened: SlideWindow) -> None:
        opened.show(SHIPS, "notes")
        row = opened.panel.notes.rows["words:ships-second-largest"]
        assert row.head.text() == built_in().point_by_id["ships-second-largest"].headline

    def test_the_sentences_and_cautions_stand_below(self, opened: SlideWindow) -> None:
        opened.show(CHART, "notes")
        reading = opened.panel.notes.reading
        slide = opened.session.slide
        assert slide is not None
        assert slide.notes is not None
        leads = [line.lead for line in reading["sentences"].lines]
        assert leads == [str(number) for number, _ in slide.notes.sentences]
        assert any("garbled" in line.caution for line in reading["cautions"].lines)

    def test_the_planned_time_is_said(self, opened: SlideWindow) -> None:
        opened.show(SHIPS, "notes")
        assert opened.panel.notes.time.text().startswith("Planned time for this slide: ")
        opened.show("sources", "notes")
        assert "No time" in opened.panel.notes.time.text()

    def test_a_deck_for_others_says_that_no_notes_go_out(self, opened: SlideWindow) -> None:
        opened.show(SHIPS, "notes")
        assert opened.panel.notes.outside.isHidden()
        opened.session.do("x", lambda deck: edits.set_audience(deck, Audience.COUNTERPART))
        opened.settle()
        assert opened.panel.notes.outside.isVisible()
        assert opened.panel.notes.reading["sentences"].isHidden()


class TestSources:
    def test_every_sentence_stands_verbatim_with_its_caution(self, opened: SlideWindow) -> None:
        opened.show(CHART, "sources")
        slide = opened.session.slide
        assert slide is not None
        lines = opened.panel.sources.sentences.lines
        sentences = built_in().sentence_by_number
        assert [(line.lead, line.text) for line in lines] == [
            (str(number), sentences[number].text) for number in slide.sentences
        ]
        caution = built_in().caution_by_sentence[10]
        line = next(line for line in lines if line.lead == "10")
        assert caution.note in line.caution

    def test_figures_say_their_status_and_date(self, opened: SlideWindow) -> None:
        opened.show(CHART, "sources")
        figures = {line.lead: line for line in opened.panel.sources.figures.lines}
        assert "$3.87bn" in figures
        shown = figures["$3.87bn"]
        assert "sentence 10" in shown.aside
        assert any(line.caution for line in figures.values())

    def test_the_wording_is_chosen_beside_both_texts(self, opened: SlideWindow) -> None:
        opened.show(CHART, "sources")
        choice = opened.panel.sources.choices[_HYNIX]
        assert choice.wordings is not None
        assert choice.wordings.isVisible()
        click(choice.corrected)
        assert opened.choice(_HYNIX).wording is Wording.CORRECTED
        corrected = built_in().point_by_id[_HYNIX].corrected
        assert corrected is not None
        assert choice.headline.text() == corrected.headline

    def test_it_says_where_the_numbers_of_the_slide_stand(self, opened: SlideWindow) -> None:
        opened.show(CHART, "sources")
        assert any("sentence" in line.text for line in opened.panel.sources.numbers.lines)

    def test_all_of_it_is_copied_as_text(self, opened: SlideWindow) -> None:
        opened.show(CHART, "sources")
        click(opened.panel.sources.copy)
        text = QGuiApplication.clipboard().text()
        assert built_in().sentence_by_number[10].text in text
        assert "clipboard" in opened.messages.noted

    def test_a_slide_that_claims_nothing_says_so(self, opened: SlideWindow) -> None:
        opened.show("agenda", "sources")
        assert opened.panel.sources.nothing.isVisible()
        opened.show(CHART, "sources")
        assert opened.panel.sources.nothing.isHidden()


class TestChart:
    def test_the_highlight_is_chosen_from_what_the_chart_has(self, opened: SlideWindow) -> None:
        opened.show(CHART, "chart")
        highlight = opened.panel.chart.highlight
        assert highlight.currentText() == "SK Innovation and Ford"
        highlight.setFocus()
        press(highlight, Qt.Key.Key_Down)
        chosen = opened.session.deck.sections[0].charts[0].highlight
        assert chosen == highlight.currentText() == "Hyundai, GA"
        press(highlight, Qt.Key.Key_Home)
        assert opened.session.deck.sections[0].charts[0].highlight == ""
        opened.session.undo_stack.undo()
        opened.session.undo_stack.undo()
        assert highlight.currentText() == "SK Innovation and Ford"

    def test_the_values_are_hidden_and_the_chart_restored(self, opened: SlideWindow) -> None:
        opened.show(CHART, "chart")
        tab = opened.panel.chart
        assert not tab.restore.isEnabled()
        tab.labels.setFocus()
        press(tab.labels, Qt.Key.Key_Space)
        assert not opened.session.deck.sections[0].charts[0].show_labels
        click(tab.restore)
        assert opened.session.deck == preset_deck()
        assert tab.labels.isChecked()

    def test_the_title_is_the_charts_own(self, opened: SlideWindow) -> None:
        opened.show(CHART, "chart")
        row = opened.panel.chart.rows["title"]
        row.edit.setFocus()
        row.edit.selectAll()
        QTest.keyClicks(row.edit, "Four projects")
        assert opened.session.deck.sections[0].charts[0].title == "Four projects"

    def test_the_data_are_read_and_copied_as_a_table(self, opened: SlideWindow) -> None:
        opened.show(CHART, "chart")
        table = opened.panel.chart.table
        assert table.rowCount() == 4
        table.setFocus()
        table.selectAll()
        press(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
        lines = QGuiApplication.clipboard().text().splitlines()
        assert lines[0] == "SK Innovation and Ford\t11.4"

    def test_a_chart_is_removed_and_offered_again(self, opened: SlideWindow) -> None:
        opened.show(CHART, "chart")
        click(opened.panel.chart.remove)
        opened.settle()
        assert not any(section.charts for section in opened.session.deck.sections[:1])
        opened.panel.show_tab("chart")
        assert opened.panel.chart.none.isVisible()
        opened.panel.chart.ensureWidgetVisible(opened.panel.chart.offers[_PROJECTS])
        click(opened.panel.chart.offers[_PROJECTS])
        opened.settle()
        assert opened.shown == CHART

    def test_a_slide_without_chart_or_section_has_no_such_tab(self, opened: SlideWindow) -> None:
        opened.show(CHART, "chart")
        opened.show("cover", "chart")
        tabs, place = opened.panel.tabs, TABS.index("chart")
        assert not tabs.isTabEnabled(place)
        assert tabs.tabToolTip(place)
        assert tabs.currentIndex() == TABS.index("wording")


def test_focus_wording_puts_the_cursor_into_the_title(opened: SlideWindow) -> None:
    opened.show(SHIPS, "sources")
    opened.panel.focus_wording()
    assert opened.row("title").edit.hasFocus()


def test_a_tab_that_is_not_shown_catches_up_when_it_is(opened: SlideWindow) -> None:
    opened.show(SHIPS, "sources")
    before = [line.lead for line in opened.panel.sources.sentences.lines]
    opened.show(CHART, "wording")
    opened.panel.show_tab("sources")
    assert [line.lead for line in opened.panel.sources.sentences.lines] != before
