"""What a newer file changed in the data of a chart, as a table to look through."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QColor, QGuiApplication
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from attache.data.changes import Changes
from attache.data.models import Table
from attache.ui.controls import em
from attache.ui.data.cells import decimals_of, shown_text
from attache.ui.theme import theme_of

_MOST_SHOWN: Final = 500
_BEFORE: Final = 2
"""The column of what was; the next one has what is."""
_ROWS_HIGH: Final = 8


@dataclass(frozen=True, slots=True)
class _Line:
    """A row of the table."""

    row: str
    column: str
    before: str
    after: str


class DifferenceTable(QTableWidget):
    """Row, column, before and after: columns that came or went first, then rows, then cells."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setColumnCount(4)
        heads = (self.tr("Row"), self.tr("Column"), self.tr("Before"), self.tr("After"))
        for column, text in enumerate(heads):
            self.setHorizontalHeaderItem(column, _item(column, text))
        self.setAccessibleName(self.tr("What changed"))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        line = self.fontMetrics().lineSpacing() + em(self, 0.65)
        self.verticalHeader().setDefaultSectionSize(line)
        self.setMinimumHeight(header.sizeHint().height() + _ROWS_HIGH * line)

    def show_changes(self, found: Changes, old: Table, new: Table) -> str:
        """Show what changed from one table to another; how much, in one line."""
        lines = list(_lines(found, old, new))
        self.setRowCount(min(len(lines), _MOST_SHOWN))
        for place, line in enumerate(lines[:_MOST_SHOWN]):
            for column, text in enumerate((line.row, line.column, line.before, line.after)):
                self.setItem(place, column, _item(column, text))
        return self._summary(found)

    def texts(self) -> list[tuple[str, ...]]:
        """What it says, row by row."""
        columns = range(self.columnCount())
        return [
            tuple(item.text() if (item := self.item(row, each)) else "" for each in columns)
            for row in range(self.rowCount())
        ]

    def _summary(self, found: Changes) -> str:
        if not found.any:
            return self.tr("Nothing changed: the chart has these data already.")
        cells, units = len(found.cells), len(found.units)
        rows, gone = len(found.added_rows), len(found.removed_rows)
        columns, lost = len(found.added_columns), len(found.removed_columns)
        told = (
            self.tr("%n cell(s) changed", "", cells) if cells else "",
            self.tr("%n row(s) added", "", rows) if rows else "",
            self.tr("%n row(s) gone", "", gone) if gone else "",
            self.tr("%n column(s) added", "", columns) if columns else "",
            self.tr("%n column(s) gone", "", lost) if lost else "",
            self.tr("%n unit(s) changed", "", units) if units else "",
        )
        return " · ".join(filter(None, told))


def _item(column: int, text: str) -> QTableWidgetItem:
    item = QTableWidgetItem(text)
    item.setToolTip(text)
    item.setTextAlignment(_side(column))
    if column == _BEFORE:
        item.setForeground(QColor(theme_of(QGuiApplication.palette()).text_quiet))
    return item


def _side(column: int) -> Qt.AlignmentFlag:
    """Before and after stand at the right, as numbers do."""
    side = Qt.AlignmentFlag.AlignRight if column >= _BEFORE else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter


def _lines(found: Changes, old: Table, new: Table) -> Iterator[_Line]:
    there = QCoreApplication.translate("DifferenceTable", "there")
    gone = QCoreApplication.translate("DifferenceTable", "gone")
    added = QCoreApplication.translate("DifferenceTable", "new")
    every = QCoreApplication.translate("DifferenceTable", "all rows")
    all_ = QCoreApplication.translate("DifferenceTable", "all columns")
    for unit in found.units:
        yield _Line(every, unit.column, unit.before, unit.after)
    yield from (_Line(every, name, there, gone) for name in found.removed_columns)
    yield from (_Line(every, name, "", added) for name in found.added_columns)
    yield from (_Line(name, all_, there, gone) for name in found.removed_rows)
    yield from (_Line(name, all_, "", added) for name in found.added_rows)
    for cell in found.cells:
        was, now = old.column(cell.column), new.column(cell.column)
        if was is not None and now is not None:
            decimals = max(decimals_of(was), decimals_of(now))
            before = shown_text(was, cell.before, decimals)
            after = shown_text(now, cell.after, decimals)
            yield _Line(cell.row, cell.column, before, after)
