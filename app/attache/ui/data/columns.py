"""Which columns of a table a chart shows: the categories, what is measured and in which order."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from attache.charts.own.models import OwnChart
from attache.data.models import NUMERIC, Column, Table
from attache.pack.chart_type import ChartType
from attache.ui.controls import LabelledField, QuietButton, em
from attache.ui.data.terms import KIND_ICONS, column_kind
from attache.ui.icons import icon

_MOST_SHOWN = 6


class ColumnPicker(QWidget):
    """Chooses the columns of a chart. `changed` says that the user chose other ones."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[object, ...] = ()
        self.categories, self.names = QComboBox(self), QComboBox(self)
        self.measured = QListWidget(self)
        self.up = QuietButton("chevron-up", self.tr("Move up"), self, shortcut="Alt+Up")
        self.down = QuietButton("chevron-down", self.tr("Move down"), self, shortcut="Alt+Down")
        self._categories_field = LabelledField(self.tr("Categories"), self.categories, parent=self)
        self._names_field = LabelledField(self.tr("Points named by"), self.names, parent=self)
        self._lay_out()
        self._connect()

    def show_chart(self, chart: OwnChart) -> None:
        """Show what a chart shows."""
        scatter, events = chart.type is ChartType.SCATTER, chart.type is ChartType.TIMELINE
        shown = (chart.table, chart.x, chart.y, chart.names, scatter, events)
        if shown == self._shown:
            return
        self._shown = shown
        self._categories_field.label.setText(self._x_label(chart.type))
        self.categories.setAccessibleName(self._x_label(chart.type))
        self._y_field.label.setText(self.tr("Events") if events else self.tr("Measured"))
        self._names_field.setVisible(scatter)
        self._fill_combo(self.categories, chart.table.columns, chart.x)
        self._fill_combo(self.names, chart.table.columns, chart.names, none=self.tr("Numbers"))
        self._fill_measured(chart, anything=events)

    def chosen(self) -> tuple[str, tuple[str, ...], str]:
        """The categories' column, those that are measured, and that of the points' names."""
        items = [self.measured.item(row) for row in range(self.measured.count())]
        ticked = [item for item in items if item.checkState() is Qt.CheckState.Checked]
        y = tuple(str(item.data(Qt.ItemDataRole.UserRole)) for item in ticked)
        return str(self.categories.currentData()), y, str(self.names.currentData() or "")

    def tick(self, name: str, ticked: bool = True) -> None:
        """Tick a column, or untick it, as a click does."""
        for row in range(self.measured.count()):
            item = self.measured.item(row)
            if item.data(Qt.ItemDataRole.UserRole) == name:
                item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 (Qt's name)
        """Move the current column with Alt and the arrow keys."""
        if watched is self.measured and isinstance(event, QKeyEvent):
            alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
            step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
            if alt and step is not None and event.type() is QEvent.Type.KeyPress:
                self._move(step)
                return True
        return super().eventFilter(watched, event)

    def _x_label(self, kind: ChartType) -> str:
        if kind is ChartType.SCATTER:
            return self.tr("Across (x)")
        return self.tr("When") if kind is ChartType.TIMELINE else self.tr("Categories")

    def _fill_combo(
        self, combo: QComboBox, columns: Sequence[Column], chosen: str, none: str = ""
    ) -> None:
        combo.blockSignals(True)
        combo.clear()
        if none:
            combo.addItem(none, "")
        for column in columns:
            combo.addItem(icon(KIND_ICONS[column.kind]), column.name, column.name)
        combo.setCurrentIndex(combo.findData(chosen))
        combo.blockSignals(False)

    def _fill_measured(self, chart: OwnChart, *, anything: bool) -> None:
        """Those that are ticked first, in their order, then the others as the table has them."""
        current = self.measured.currentRow()
        self.measured.blockSignals(True)
        self.measured.clear()
        for column in _offered(chart.table, chart.y, anything=anything):
            item = QListWidgetItem(icon(KIND_ICONS[column.kind], "text_quiet"), column.name)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            ticked = column.name in chart.y
            item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
            item.setData(Qt.ItemDataRole.UserRole, column.name)
            item.setToolTip(f"{column.name} ({column_kind(column.kind)})")
            self.measured.addItem(item)
        self.measured.setCurrentRow(min(max(current, 0), self.measured.count() - 1))
        self.measured.blockSignals(False)
        line = max(self.measured.sizeHintForRow(0), em(self, 1.6))
        shown = min(max(self.measured.count(), 1), _MOST_SHOWN)
        self.measured.setFixedHeight(shown * line + em(self, 0.4))
        self._tell_moves()

    def _move(self, step: int) -> None:
        row = self.measured.currentRow()
        if not 0 <= row + step < self.measured.count():
            return
        self.measured.blockSignals(True)
        item = self.measured.takeItem(row)
        self.measured.insertItem(row + step, item)
        self.measured.setCurrentRow(row + step)
        self.measured.blockSignals(False)
        self._tell_moves()
        self._tell()

    def _tell(self) -> None:
        self._shown = ()
        self.changed.emit()

    def _tell_moves(self) -> None:
        row = self.measured.currentRow()
        self.up.setEnabled(row > 0)
        self.down.setEnabled(0 <= row < self.measured.count() - 1)

    def _connect(self) -> None:
        self.categories.activated.connect(self._tell)
        self.names.activated.connect(self._tell)
        self.measured.itemChanged.connect(self._tell)
        self.measured.currentRowChanged.connect(self._tell_moves)
        self.measured.installEventFilter(self)
        self.up.clicked.connect(lambda: self._move(-1))
        self.down.clicked.connect(lambda: self._move(1))

    def _lay_out(self) -> None:
        for combo in (self.categories, self.names):
            combo.setMinimumContentsLength(8)
            combo.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
        self.measured.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.measured.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.measured.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.measured.setAccessibleName(self.tr("Measured"))
        self.measured.setIconSize(QSize(em(self, 1.05), em(self, 1.05)))
        list_ = QWidget(self)
        row = QHBoxLayout(list_)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(em(self, 0.3))
        row.addWidget(self.measured, 1)
        buttons = QVBoxLayout()
        buttons.setSpacing(em(self, 0.1))
        buttons.addWidget(self.up)
        buttons.addWidget(self.down)
        buttons.addStretch()
        row.addLayout(buttons)
        self._y_field = LabelledField(self.tr("Measured"), list_, parent=self, at_top=True)
        self._y_field.label.setBuddy(self.measured)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(em(self, 0.6))
        for field in (self._categories_field, self._y_field, self._names_field):
            column.addWidget(field)


def _offered(table: Table, chosen: tuple[str, ...], *, anything: bool) -> list[Column]:
    """What could be measured; what is chosen comes first, in its order."""
    first = [column for name in chosen if (column := table.column(name)) is not None]
    rest = [
        column
        for column in table.columns
        if column not in first and (anything or column.kind in NUMERIC)
    ]
    return [*first, *rest]
