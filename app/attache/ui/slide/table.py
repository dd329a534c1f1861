"""The data of a chart as a table to read and to copy."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from attache.charts.numbers import NumberFormat, number_format
from attache.pack.models import Chart, ChartSeries
from attache.ui.controls import em

_ROWS_SHOWN: Final = 9


class DataTable(QTableWidget):
    """The data of a chart to read and to copy."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settle()

    def show_chart(self, chart: Chart) -> None:
        """Show the data of another chart."""
        head, rows = _cells(chart)
        self.setColumnCount(len(head))
        self.setRowCount(len(rows))
        for column, text in enumerate(head):
            self.setHorizontalHeaderItem(column, _item(text, is_number=column > 0))
        for place, row in enumerate(rows):
            for column, text in enumerate(row):
                self.setItem(place, column, _item(text, is_number=column > 0 and not chart.events))
        line = self.verticalHeader().defaultSectionSize()
        shown = min(self.rowCount(), _ROWS_SHOWN)
        self.setFixedHeight(
            self.horizontalHeader().sizeHint().height() + shown * line + em(self, 0.3)
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Copy what is selected, as a spreadsheet takes it."""
        if event.matches(QKeySequence.StandardKey.Copy):
            QGuiApplication.clipboard().setText(self.selected_text())
            return
        super().keyPressEvent(event)

    def selected_text(self) -> str:
        """The selected cells, with tabs between columns."""
        chosen = {(index.row(), index.column()) for index in self.selectedIndexes()}
        rows: dict[int, list[str]] = {}
        for row, column in sorted(chosen):
            item = self.item(row, column)
            rows.setdefault(row, []).append(item.text() if item else "")
        return "\n".join("\t".join(cells) for cells in rows.values())

    def _settle(self) -> None:
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setWordWrap(True)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        line = self.fontMetrics().lineSpacing() + em(self, 0.7)
        self.verticalHeader().setDefaultSectionSize(line)


def _cells(chart: Chart) -> tuple[tuple[str, ...], list[tuple[str, ...]]]:
    """The head and the rows of a chart's data."""
    if chart.events:
        return ("", ""), [(event.when, event.what) for event in chart.events]
    head = ("", *(series.name for series in chart.series))
    rows = list(zip(chart.categories, *_columns(chart), strict=True))
    return head, rows


def _columns(chart: Chart) -> list[list[str]]:
    """The values of every series as the chart writes them; some have numbers of their own."""
    common = [each for each in chart.series if each.decimals is None and each.suffix is None]
    values = [value for series in common for value in series.values]
    shared = number_format(values, chart.decimals, signed=chart.signed, suffix=chart.suffix)
    return [
        [
            "" if value is None else (shared if each in common else _own(chart, each)).text(value)
            for value in each.values
        ]
        for each in chart.series
    ]


def _own(chart: Chart, series: ChartSeries) -> NumberFormat:
    decimals = chart.decimals if series.decimals is None else series.decimals
    suffix = chart.suffix if series.suffix is None else series.suffix
    return number_format(series.values, decimals, signed=chart.signed, suffix=suffix)


def _item(text: str, *, is_number: bool) -> QTableWidgetItem:
    item = QTableWidgetItem(text)
    side = Qt.AlignmentFlag.AlignRight if is_number else Qt.AlignmentFlag.AlignLeft
    item.setTextAlignment(side | Qt.AlignmentFlag.AlignVCenter)
    item.setToolTip(text)
    return item
