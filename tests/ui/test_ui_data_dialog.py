"""A chart made of the user's own data, as the user makes it."""

import datetime
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QDate, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from attache.data.models import ColumnKind
from attache.deck.keys import chart_key
from attache.pack.annotation import AnnotationKind
from attache.pack.chart_type import ChartType
from ui.own_data import INVESTORS, SECTOR, ChartDesk
from ui.sessions import settle

offscreen = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[ChartDesk]:
    made = ChartDesk(qtbot, tmp_path)
    yield made
    made.dialog.done(0)


class TestReading:
    def test_a_file_is_shown_as_it_was_understood(self, desk: ChartDesk) -> None:
        desk.read()
        table = desk.dialog.data.table
        assert table is not None
        assert [column.name for column in table.columns] == ["Year", "Exports", "Imports"]
        assert [column.kind for column in table.columns] == [
            ColumnKind.YEAR,
            ColumnKind.CURRENCY,
            ColumnKind.CURRENCY,
        ]
        assert desk.dialog.data.view.cells.text(0, 1) == "95,901.6"
        assert desk.dialog.data.view.cells.text(1, 1) == "109,766.0"
        assert desk.dialog.data.options.decimal.currentData() == ","
        assert desk.dialog.data.name.text() == "exports.csv"

    def test_until_there_are_data_nothing_can_be_put_on_a_slide(self, desk: ChartDesk) -> None:
        assert not desk.dialog.ok_button.isEnabled()
        assert not desk.dialog.fields.isVisible()
        desk.read()
        assert desk.dialog.ok_button.isEnabled()
        assert desk.dialog.fields.isVisible()

    @offscreen
    def test_a_column_is_corrected_from_its_head(self, desk: ChartDesk) -> None:
        desk.read()
        data = desk.dialog.data
        data.view.column_wanted.emit(1, QPoint(0, 0))
        data.popup.unit.setText("EUR")
        data.popup.magnitude.setCurrentIndex(data.popup.magnitude.findData(9))
        data.popup.name.setText("Sold abroad")
        data.popup.take_over()
        desk.settle()
        assert data.table is not None
        column = data.table.column("Sold abroad")
        assert column is not None
        assert (column.unit, column.magnitude) == ("EUR", 9)
        assert "Sold abroad" in desk.chart.y
        assert desk.chart.reading.columns

    def test_a_total_is_set_aside_and_taken_in_by_the_space_bar(self, desk: ChartDesk) -> None:
        desk.read(INVESTORS, "investors.tsv")
        view = desk.dialog.data.view
        assert desk.chart.table.totals == (4,)
        view.setCurrentIndex(view.cells.index(4, 0))
        QTest.keyClick(view, Qt.Key.Key_Space)
        assert desk.chart.table.totals == ()
        QTest.keyClick(view, Qt.Key.Key_Space)
        view.setCurrentIndex(view.cells.index(3, 0))
        QTest.keyClick(view, Qt.Key.Key_Space)
        assert desk.chart.table.totals == (3, 4)
        assert desk.chart.reading.totals == (3, 4)

    def test_cells_are_pasted(self, desk: ChartDesk) -> None:
        QGuiApplication.clipboard().setText(INVESTORS)
        QTest.keyClick(desk.dialog, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
        desk.settle()
        assert desk.chart.x == "Country"
        assert desk.dialog.data.name.text() == "Pasted cells"

    def test_an_empty_clipboard_is_told(self, desk: ChartDesk) -> None:
        QGuiApplication.clipboard().clear()
        desk.dialog.data.first_paste.click()
        assert "no cells on the clipboard" in desk.dialog.data.fault.text

    def test_a_file_that_is_no_table_is_told_in_words(self, desk: ChartDesk) -> None:
        desk.read("", "empty.csv")
        fault = desk.dialog.data.fault
        assert "empty.csv" in fault.text
        assert fault.isVisible()
        assert desk.dialog.chart is None
        desk.read()
        assert not fault.isVisible()
        assert desk.dialog.chart is not None

    def test_a_text_that_was_parted_wrongly_is_read_with_another_separator(
        self, desk: ChartDesk
    ) -> None:
        panel = desk.dialog.data
        desk.read("Year^Exports\n2021^95\n2022^109\n")
        options = panel.options
        assert panel.table is None
        assert panel.fault.isVisible()
        assert options.delimiter.isVisible()
        assert not options.decimal.isVisible()
        desk.read("Year;Exports, Imports;Notes\n2021;95,2;a,b\n2022;109,4;c,d\n")
        assert options.delimiter.currentData() == ";"
        options.delimiter.setCurrentIndex(options.delimiter.findData(","))
        options.delimiter.activated.emit(options.delimiter.currentIndex())
        desk.settle()
        assert panel.reading.delimiter == ","

    def test_a_file_in_another_encoding_is_read_as_the_user_says(self, desk: ChartDesk) -> None:
        panel = desk.dialog.data
        path = desk.folder / "ports.csv"
        path.write_bytes("항구;수출\n부산;3\n인천;5\n".encode("cp949"))
        desk.dialog.take_file(path)
        desk.settle()
        encoding = panel.options.encoding
        assert encoding.currentText() == "CP949 (Korean)"
        encoding.setCurrentIndex(encoding.findData("cp1252"))
        encoding.activated.emit(encoding.currentIndex())
        desk.settle()
        assert panel.table is not None
        assert panel.table.columns[0].cells[0] == "부산".encode("cp949").decode("cp1252")

    def test_other_data_keep_what_was_said_of_the_chart(self, desk: ChartDesk) -> None:
        desk.read()
        desk.write("title", "Exports doubled")
        desk.read(INVESTORS, "investors.tsv")
        assert desk.chart.x == "Country"
        assert desk.chart.title == "Exports doubled"


class TestDrawing:
    def test_the_proposed_type_is_drawn_and_its_reason_said(self, desk: ChartDesk) -> None:
        desk.read()
        first, tile = next(iter(desk.dialog.gallery.tiles.items()))
        assert desk.chart.type is first
        assert tile.isChecked()
        assert tile.toolTip() in desk.dialog.why.text
        assert desk.dialog.picture.has_picture

    def test_another_type_is_chosen_and_keeps_the_words(self, desk: ChartDesk) -> None:
        desk.read()
        desk.write("title", "Exports doubled")
        desk.choose(ChartType.LINE)
        assert desk.chart.type is ChartType.LINE
        assert desk.chart.title == "Exports doubled"
        assert desk.dialog.gallery.tiles[ChartType.LINE].isChecked()

    def test_a_type_that_does_not_suit_says_why_and_is_not_taken(self, desk: ChartDesk) -> None:
        desk.read()
        before = desk.chart
        tile = desk.dialog.gallery.tiles[ChartType.TIMELINE]
        assert not tile.suits
        desk.choose(ChartType.TIMELINE)
        assert desk.chart == before
        assert desk.dialog.why.text == tile.toolTip()
        assert not tile.isChecked()

    def test_the_gallery_is_walked_by_arrow_keys(self, desk: ChartDesk) -> None:
        desk.read()
        tiles = list(desk.dialog.gallery.tiles.values())
        tiles[0].setFocus()
        QTest.keyClick(tiles[0], Qt.Key.Key_Right)
        assert tiles[1].hasFocus()

    def test_columns_are_ticked_and_ordered(self, desk: ChartDesk) -> None:
        desk.read()
        desk.choose(ChartType.COLUMN)
        columns = desk.dialog.fields.columns
        assert desk.chart.y == ("Exports", "Imports")
        columns.measured.setCurrentRow(0)
        columns.down.click()
        assert desk.chart.y == ("Imports", "Exports")
        columns.tick("Exports", False)
        assert desk.chart.y == ("Imports",)
        columns.tick("Imports", False)
        assert "at least one column" in desk.dialog.picture.words
        assert not desk.dialog.ok_button.isEnabled()

    def test_an_annotation_is_drawn_once_it_says_enough(self, desk: ChartDesk) -> None:
        desk.read()
        desk.choose(ChartType.COLUMN)
        marks = desk.dialog.fields.marks
        offered = [action.data() for action in marks.menu.actions()]
        assert AnnotationKind.GROWTH in offered
        assert AnnotationKind.TOTAL not in offered
        marks.add(AnnotationKind.CALLOUT)
        assert desk.chart.annotations == ()
        QTest.keyClicks(marks.cards[0].fields["text"], "Chips")
        (annotation,) = desk.chart.annotations
        assert (annotation.at, annotation.text) == ("2024", "Chips")
        desk.settle()
        assert desk.dialog.picture.has_picture
        marks.cards[0].remove_button.click()
        assert desk.chart.annotations == ()

    def test_what_misleads_is_said_and_mended(self, desk: ChartDesk) -> None:
        desk.read()
        desk.choose(ChartType.COLUMN)
        axis = desk.dialog.fields.numbers.axis_from
        axis.setText("60")
        axis.editingFinished.emit()
        desk.settle()
        assert desk.chart.axis_from == 60
        advice = desk.dialog.advice
        assert advice.texts
        next(iter(advice.buttons.values())).click()
        desk.settle()
        assert not desk.chart.axis_from
        assert not advice.buttons


class TestTakingOver:
    def _finish(self, desk: ChartDesk) -> str:
        desk.read()
        desk.choose(ChartType.COLUMN)
        desk.write("title", "Exports doubled")
        desk.write("source", "KITA, K-stat")
        desk.dialog.fields.texts.as_of.unknown.setChecked(False)
        desk.dialog.fields.texts.as_of.edit.setDate(QDate(2024, 12, 31))
        desk.settle()
        desk.dialog.ok_button.click()
        settle(desk.qtbot, desk.session)
        return desk.own[0].id

    def test_the_chart_stands_on_a_slide_and_undo_takes_it_away(self, desk: ChartDesk) -> None:
        name = self._finish(desk)
        own = desk.in_deck(name)
        assert (own.type, own.title, own.source) == (
            ChartType.COLUMN,
            "Exports doubled",
            "KITA, K-stat",
        )
        assert own.as_of == datetime.date(2024, 12, 31)
        assert desk.session.page is not None
        assert desk.session.page.key == chart_key(SECTOR, name)
        assert desk.session.page.title == "Exports doubled"
        assert not [each for each in desk.session.findings if each.code.startswith("own-chart")]
        desk.session.undo_stack.undo()
        assert desk.own == ()
        assert desk.session.undo_stack.index() == 0

    def test_what_keeps_it_in_the_app_is_said_and_found(self, desk: ChartDesk) -> None:
        desk.read()
        missing = desk.dialog.fields.texts.missing
        assert "a source and the date" in missing.text
        desk.write("source", "KITA")
        assert "the date of the data" in missing.text
        desk.dialog.ok_button.click()
        settle(desk.qtbot, desk.session)
        desk.qtbot.waitUntil(
            lambda: "own-chart-no-date" in {each.code for each in desk.session.findings},
            timeout=10_000,
        )

    def test_a_chart_is_edited_as_one_step(self, desk: ChartDesk) -> None:
        name = self._finish(desk)
        steps = desk.session.undo_stack.index()
        desk.open(desk.in_deck(name))
        assert desk.dialog.data.name.text() == "The data of the chart"
        desk.choose(ChartType.LINE)
        desk.write("title", "Up and up")
        sector = desk.dialog.fields.sector
        sector.setCurrentIndex(sector.findData("shipbuilding"))
        sector.activated.emit(sector.currentIndex())
        desk.dialog.ok_button.click()
        own = desk.in_deck(name)
        assert (own.type, own.title) == (ChartType.LINE, "Up and up")
        section = next(each for each in desk.session.deck.sections if each.sector == "shipbuilding")
        assert name in {choice.chart for choice in section.charts}
        assert desk.session.undo_stack.index() == steps + 1

    @offscreen
    def test_a_saved_chart_s_column_is_corrected_without_its_file(self, desk: ChartDesk) -> None:
        name = self._finish(desk)
        desk.open(desk.in_deck(name))
        data = desk.dialog.data
        data.view.column_wanted.emit(0, QPoint(0, 0))
        data.popup.kind.setCurrentIndex(data.popup.kind.findData(ColumnKind.TEXT))
        data.popup.take_over()
        assert desk.chart.table.columns[0].kind is ColumnKind.TEXT
        data.view.column_wanted.emit(1, QPoint(0, 0))
        data.popup.kind.setCurrentIndex(data.popup.kind.findData(ColumnKind.YEAR))
        data.popup.take_over()
        assert "row 1 of Exports" in data.fault.text

    def test_escape_asks_before_work_is_lost(self, desk: ChartDesk) -> None:
        desk.read()
        QTest.keyClick(desk.dialog, Qt.Key.Key_Escape)
        desk.messages.answer("stay")
        assert desk.dialog.isVisible()
        QTest.keyClick(desk.dialog, Qt.Key.Key_Escape)
        desk.messages.answer("drop")
        assert not desk.dialog.isVisible()
        assert desk.own == ()

    def test_escape_asks_nothing_where_nothing_was_done(self, desk: ChartDesk) -> None:
        QTest.keyClick(desk.dialog, Qt.Key.Key_Escape)
        assert not desk.dialog.isVisible()


def test_where_there_is_little_room_the_parts_take_turns(desk: ChartDesk) -> None:
    desk.read()
    parts = desk.dialog.parts
    assert not parts.to_data.isVisible()
    desk.dialog.resize(760, 600)
    assert parts.to_data.isVisible()
    assert desk.dialog.gallery.isVisible()
    assert not desk.dialog.data.isVisible()
    parts.to_data.click()
    assert desk.dialog.data.isVisible()
    assert not desk.dialog.gallery.isVisible()
    desk.dialog.resize(480, 600)
    parts.to_fields.click()
    assert desk.dialog.fields.isVisible()
    assert not desk.dialog.gallery.isVisible()


def test_a_text_of_cells_is_not_read_while_a_word_is_typed(desk: ChartDesk) -> None:
    desk.read()
    QGuiApplication.clipboard().setText("Exports doubled")
    line = desk.dialog.fields.texts.lines["title"]
    line.setFocus()
    QTest.keyClick(line, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert desk.chart.title == "Exports doubled"
    assert desk.dialog.data.name.text() == "exports.csv"


def test_enter_is_for_the_button_that_has_the_focus(desk: ChartDesk) -> None:
    QGuiApplication.clipboard().setText(INVESTORS)
    paste = desk.dialog.data.first_paste
    paste.setFocus()
    QTest.keyClick(paste, Qt.Key.Key_Return)
    desk.settle()
    assert desk.chart.x == "Country"
