"""The right part of the dialog of a chart: its texts, columns, numbers, annotations, section."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QScrollArea, QVBoxLayout, QWidget

from attache.charts.own.models import OwnChart
from attache.charts.spec import highlightable
from attache.pack.models import Chart, Sector
from attache.ui.controls import Heading, LabelledField, em
from attache.ui.data.columns import ColumnPicker
from attache.ui.data.marks import MarksEditor
from attache.ui.data.numbers import NumberFields
from attache.ui.data.texts import TextFields


class ChartFields(QScrollArea):
    """Everything that is said of a chart but its type and its data.

    `edited` carries new values by the names that they have in an OwnChart; `sector_chosen` the id
    of a sector.
    """

    edited = Signal(dict)
    sector_chosen = Signal(str)
    nothing_measured = Signal()
    """No column is ticked any more: there is nothing to draw."""

    def __init__(self, sectors: Sequence[Sector], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.inner = QWidget(self)
        self.texts, self.columns = TextFields(self.inner), ColumnPicker(self.inner)
        self.numbers, self.marks = NumberFields(self.inner), MarksEditor(self.inner)
        self.sector = QComboBox(self.inner)
        for sector in sectors:
            self.sector.addItem(sector.name, sector.id)
        self._lay_out()
        self._connect()

    def show_chart(self, own: OwnChart, chart: Chart | None, caption: str) -> None:
        """Show what is said of a chart; `chart` is what is drawn of it, where that can be."""
        self.texts.show_chart(own, caption)
        self.columns.show_chart(own)
        self.numbers.show_chart(own, highlightable(chart) if chart else ())
        self.marks.show_chart(own.annotations, chart)

    def show_sector(self, sector: str) -> None:
        """Show in which section the chart stands."""
        self.sector.setCurrentIndex(max(0, self.sector.findData(sector)))

    def _take_columns(self) -> None:
        x, y, names = self.columns.chosen()
        if y:
            self.edited.emit({"x": x, "y": y, "names": names})
        else:
            self.nothing_measured.emit()

    def _edit(self, name: str, value: object) -> None:
        self.edited.emit({name: value})

    def _connect(self) -> None:
        self.texts.edited.connect(self._edit)
        self.numbers.edited.connect(self._edit)
        self.columns.changed.connect(self._take_columns)
        self.marks.changed.connect(lambda: self._edit("annotations", self.marks.annotations))
        self.sector.activated.connect(
            lambda: self.sector_chosen.emit(str(self.sector.currentData()))
        )

    def _lay_out(self) -> None:
        column = QVBoxLayout(self.inner)
        column.setContentsMargins(0, 0, em(self, 0.9), 0)
        column.setSpacing(em(self, 0.6))
        self.sector.setMinimumContentsLength(8)
        self.sector.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        section = LabelledField(self.tr("Section"), self.sector, parent=self.inner)
        groups: tuple[tuple[str, tuple[QWidget, ...]], ...] = (
            (self.tr("Words"), (self.texts,)),
            (self.tr("Columns"), (self.columns,)),
            (self.tr("Numbers"), (self.numbers,)),
            (self.tr("Annotations"), (self.marks,)),
            (self.tr("Place in the deck"), (section,)),
        )
        for place, (title, widgets) in enumerate(groups):
            if place:
                column.addSpacing(em(self, 0.7))
            column.addWidget(Heading(title, self.inner))
            for widget in widgets:
                column.addWidget(widget)
        column.addStretch()
        self.setWidget(self.inner)
        self.setAccessibleName(self.tr("About the chart"))
