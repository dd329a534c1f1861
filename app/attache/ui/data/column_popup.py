"""The small window in which the user says what a column is."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from attache.data.models import LONGEST_CELL, NUMERIC, Column, ColumnKind, ColumnWish
from attache.ui.controls import Heading, LabelledField, em
from attache.ui.data.terms import KIND_ICONS, MAGNITUDES, column_kind, magnitude
from attache.ui.icons import icon
from attache.ui.theme import set_look

_LONGEST_UNIT = 40
_WIDTH_EMS = 24


class ColumnPopup(QFrame):
    """Corrects one column. `wished` carries its name as it is now, and a ColumnWish."""

    wished = Signal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._column: Column | None = None
        set_look(self, "card")
        self.heading = Heading(self.tr("Column"), self)
        self.name, self.unit = QLineEdit(self), QLineEdit(self)
        self.kind, self.magnitude = QComboBox(self), QComboBox(self)
        self.done_button = QPushButton(self.tr("Take over"), self)
        self.cancel_button = QPushButton(self.tr("Cancel"), self)
        self.setAccessibleName(self.tr("Correct the column"))
        self._fill()
        self._lay_out()
        self.kind.currentIndexChanged.connect(self._follow_kind)
        self.done_button.clicked.connect(self.take_over)
        self.cancel_button.clicked.connect(self.close)

    def show_column(self, column: Column, at: QPoint) -> None:
        """Show what a column is taken for, below a place on the screen."""
        self._column = column
        self.heading.setText(column.name)
        self.name.setText(column.name)
        self.unit.setText(column.unit)
        self.kind.setCurrentIndex(self.kind.findData(column.kind))
        self._add_power(column.magnitude)
        self.magnitude.setCurrentIndex(self.magnitude.findData(column.magnitude))
        self._follow_kind()
        self.adjustSize()
        self.move(self._inside_screen(at))
        self.show()
        self.kind.setFocus(Qt.FocusReason.PopupFocusReason)

    def take_over(self) -> None:
        """Take what the fields say, and close."""
        column, wish = self._column, self.wish()
        self.close()
        if column is not None and wish is not None:
            self.wished.emit(column.name, wish)

    def wish(self) -> ColumnWish | None:
        """What the user says the column is; None where that is what it is taken for."""
        column = self._column
        if column is None:
            return None
        kind = ColumnKind(self.kind.currentData())
        counts = kind in NUMERIC
        name = self.name.text().strip() or column.name
        unit = self.unit.text().strip() if counts else ""
        power = int(self.magnitude.currentData()) if counts else 0
        if (name, kind, unit, power) == (column.name, column.kind, column.unit, column.magnitude):
            return None
        return ColumnWish(kind=kind, name=name, unit=unit, magnitude=power)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        """Enter takes over; Escape closes, as it does any popup."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.cancel_button.hasFocus():
                self.close()
            else:
                self.take_over()
            return
        super().keyPressEvent(event)

    def _follow_kind(self) -> None:
        counts = ColumnKind(self.kind.currentData()) in NUMERIC
        self.unit.setEnabled(counts)
        self.magnitude.setEnabled(counts)

    def _add_power(self, power: int) -> None:
        if self.magnitude.findData(power) < 0:
            self.magnitude.addItem(magnitude(power), power)

    def _fill(self) -> None:
        for kind in ColumnKind:
            self.kind.addItem(icon(KIND_ICONS[kind]), column_kind(kind), kind)
        for power in MAGNITUDES:
            self.magnitude.addItem(magnitude(power), power)
        self.name.setMaxLength(LONGEST_CELL)
        self.unit.setMaxLength(_LONGEST_UNIT)
        self.unit.setPlaceholderText(self.tr("What is counted: USD, tonnes"))

    def _lay_out(self) -> None:
        set_look(self.done_button, "primary")
        column = QVBoxLayout(self)
        side = em(self, 1)
        column.setContentsMargins(side, side, side, side)
        column.setSpacing(em(self, 0.55))
        column.addWidget(self.heading)
        for label, field in (
            (self.tr("Kind"), self.kind),
            (self.tr("Name"), self.name),
            (self.tr("Unit"), self.unit),
            (self.tr("Counted in"), self.magnitude),
        ):
            column.addWidget(LabelledField(label, field, parent=self))
        row = QHBoxLayout()
        row.setSpacing(em(self, 0.6))
        row.addStretch()
        row.addWidget(self.cancel_button)
        row.addWidget(self.done_button)
        column.addLayout(row)
        self.setFixedWidth(em(self, _WIDTH_EMS))

    def _inside_screen(self, at: QPoint) -> QPoint:
        screen = self.screen().availableGeometry()
        return QPoint(
            max(screen.left(), min(at.x(), screen.right() - self.width())),
            max(screen.top(), min(at.y(), screen.bottom() - self.height())),
        )
