"""How a chart writes its numbers, where its axis begins, and what it highlights."""

from collections.abc import Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QDoubleValidator
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QVBoxLayout, QWidget

from attache.charts.own.models import OwnChart
from attache.pack.chart_type import ChartType
from attache.ui.controls import LabelledField, em
from attache.ui.data.terms import MAGNITUDES, magnitude

_MOST_DECIMALS: Final = 4
_WITH_AXIS: Final = frozenset(
    {
        ChartType.BAR,
        ChartType.COLUMN,
        ChartType.LINE,
        ChartType.AREA,
        ChartType.COMBINATION,
        ChartType.SCATTER,
        ChartType.DOT,
    }
)
"""The types whose value axis may begin elsewhere than at zero."""


class NumberFields(QWidget):
    """Size, decimals and signs of the numbers of a chart; what it highlights.

    `edited` carries the name of a field of OwnChart and its new value.
    """

    edited = Signal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.highlight, self.scale, self.decimals = (QComboBox(self) for _ in range(3))
        self.signed = QCheckBox(self.tr("A plus before growth"), self)
        self.axis_from = QLineEdit(self)
        self._axis_field = LabelledField(self.tr("Axis from"), self.axis_from, parent=self)
        self._fill()
        self._lay_out()
        self._connect()

    def show_chart(self, chart: OwnChart, highlightable: Sequence[str]) -> None:
        """Show the settings of a chart; `highlightable` is what it could highlight."""
        self.scale.setCurrentIndex(max(0, self.scale.findData(chart.scale)))
        self.decimals.setCurrentIndex(max(0, self.decimals.findData(chart.decimals)))
        self.signed.setChecked(chart.signed)
        shown = "" if chart.axis_from is None else f"{chart.axis_from:.10g}"
        if not self.axis_from.hasFocus() and self.axis_from.text() != shown:
            self.axis_from.setText(shown)
        self._axis_field.setVisible(chart.type in _WITH_AXIS)
        self.highlight.clear()
        self.highlight.addItem(self.tr("Nothing"), "")
        for name in highlightable:
            self.highlight.addItem(name, name)
        self.highlight.setCurrentIndex(max(0, self.highlight.findData(chart.highlight)))

    def _fill(self) -> None:
        self.scale.addItem(self.tr("As it suits"), None)
        for power in MAGNITUDES:
            self.scale.addItem(magnitude(power), power)
        self.decimals.addItem(self.tr("As it suits"), None)
        for count in range(_MOST_DECIMALS + 1):
            self.decimals.addItem(str(count), count)
        self.axis_from.setValidator(QDoubleValidator(self))
        self.axis_from.setPlaceholderText(self.tr("where it suits the type"))
        for combo in (self.highlight, self.scale, self.decimals):
            combo.setMinimumContentsLength(8)
            combo.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )

    def _connect(self) -> None:
        for name, combo in (
            ("highlight", self.highlight),
            ("scale", self.scale),
            ("decimals", self.decimals),
        ):
            combo.activated.connect(partial(self._tell, name, combo))
        self.signed.clicked.connect(partial(self.edited.emit, "signed"))
        self.axis_from.editingFinished.connect(self._tell_axis)

    def _tell(self, name: str, combo: QComboBox, _place: int) -> None:
        self.edited.emit(name, combo.currentData())

    def _tell_axis(self) -> None:
        self.edited.emit("axis_from", number(self.axis_from.text()))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(em(self, 0.6))
        for label, field in (
            (self.tr("Highlight"), self.highlight),
            (self.tr("Numbers in"), self.scale),
            (self.tr("Decimals"), self.decimals),
            (self.tr("Signs"), self.signed),
        ):
            column.addWidget(LabelledField(label, field, parent=self))
        column.addWidget(self._axis_field)


def number(text: str) -> float | None:
    """The number that a field says, None for none; a comma may stand for the decimal point."""
    tidy = text.strip().replace("\N{MINUS SIGN}", "-").replace(",", ".")
    try:
        return float(tidy) if tidy else None
    except ValueError:
        return None
