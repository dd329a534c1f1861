"""Three parts side by side, or as many as there is room for, the rest behind buttons."""

from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from attache.ui.controls import Chip, em

_THREE_EMS: Final = 70
_TWO_EMS: Final = 46
_GAP_EMS: Final = 1.6
_DATA_EMS: Final = (22, 42)
_FIELDS_EMS: Final = 26.4
_NO_LIMIT: Final = 16_777_215


class Parts(QWidget):
    """The data, the picture with the types, and the fields of a chart.

    Where there is no room for three, the data and the chart take turns; where there is none for
    two, so do the picture and the fields. Until there are data, they stand alone.
    """

    turned = Signal()
    """Another part is shown."""

    def __init__(
        self, data: QWidget, middle: QWidget, fields: QScrollArea, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._data, self._middle, self._fields = data, middle, fields
        self._ready = False
        self.to_data = Chip(self.tr("Data"), self, checked=True)
        self.to_chart = Chip(self.tr("Chart"), self)
        self.to_fields = Chip(self.tr("Words and columns"), self)
        self._chips = QWidget(self)
        self._picture = QScrollArea(self)
        self._lay_out()

    def show_chart(self) -> None:
        """Bring the chart to the front where it takes turns with the data."""
        self.to_chart.setChecked(True)

    def set_ready(self, ready: bool) -> None:
        """Show the data alone until there are some."""
        self._ready = ready
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's names, here and below)
        """Show as many parts as there is room for."""
        super().resizeEvent(event)
        self._arrange()

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """As narrow as one part is."""
        return QSize(em(self, _DATA_EMS[0]), em(self, 12))

    def _arrange(self) -> None:
        three = self.width() >= em(self, _THREE_EMS)
        two = self.width() >= em(self, _TWO_EMS)
        of_chart = self._ready and (three or not self.to_data.isChecked())
        self._chips.setVisible(self._ready and not three)
        self.to_fields.setVisible(not two)
        self._data.setVisible(three or not self._ready or self.to_data.isChecked())
        self._picture.setVisible(of_chart and (two or self.to_chart.isChecked()))
        self._fields.setVisible(of_chart and (two or self.to_fields.isChecked()))
        most = em(self, _DATA_EMS[1]) if three and self._ready else _NO_LIMIT
        self._data.setMinimumWidth(em(self, _DATA_EMS[0]))
        self._data.setMaximumWidth(most)
        self._fields.setMinimumWidth(em(self, _FIELDS_EMS) if two else 0)
        self._fields.setMaximumWidth(em(self, _FIELDS_EMS) if two else _NO_LIMIT)

    def _turn(self) -> None:
        self._arrange()
        self.turned.emit()

    def _lay_out(self) -> None:
        self._picture.setWidgetResizable(True)
        self._picture.setFrameShape(QFrame.Shape.NoFrame)
        self._picture.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._picture.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._picture.setWidget(self._middle)
        row = QHBoxLayout()
        row.setSpacing(em(self, _GAP_EMS))
        row.addWidget(self._data, 5)
        row.addWidget(self._picture, 5)
        row.addWidget(self._fields)
        expanding = QSizePolicy.Policy.Expanding
        self.setSizePolicy(expanding, expanding)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(em(self, 0.8))
        column.addWidget(self._chips)
        column.addLayout(row, 1)
        self._lay_out_chips()

    def _lay_out_chips(self) -> None:
        group, chips = QButtonGroup(self), QHBoxLayout(self._chips)
        chips.setContentsMargins(0, 0, 0, 0)
        chips.setSpacing(em(self, 0.5))
        for chip in (self.to_data, self.to_chart, self.to_fields):
            group.addButton(chip)
            chips.addWidget(chip)
            chip.toggled.connect(self._turn)
        chips.addStretch()
