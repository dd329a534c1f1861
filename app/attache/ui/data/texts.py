"""What a chart says in words: its title, its source and date, and what stands below it."""

import datetime
from functools import partial
from itertools import pairwise
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from attache.charts.own.models import OwnChart
from attache.ui.controls import LabelledField, em
from attache.ui.data.draft import LONGEST
from attache.ui.dates import DateField
from attache.ui.dialogs.base import Notice

_EARLY: Final = ("title", "source")
_LATE: Final = ("caption", "footnote", "callout")


class TextFields(QWidget):
    """The texts of a chart. `edited` carries the name of a field of OwnChart and its new value."""

    edited = Signal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines = {name: self._line(name) for name in LONGEST}
        self.as_of = DateField(None, self.tr("Not known yet"), self, narrow=True)
        self.missing = Notice(self)
        self._lay_out()
        self.as_of.changed.connect(lambda: self.edited.emit("as_of", self.as_of.day()))

    def show_chart(self, chart: OwnChart, caption: str) -> None:
        """Show the texts of a chart; `caption` is what it says where the user says nothing."""
        for name, line in self.lines.items():
            text = str(getattr(chart, name))
            if not line.hasFocus() and line.text().strip() != text:
                line.setText(text)
                line.setCursorPosition(0)
        self.lines["caption"].setPlaceholderText(caption)
        if self.as_of.day() != chart.as_of:
            self._show_day(chart.as_of)
        self.missing.say(self._missing(chart), "warn")

    def _missing(self, chart: OwnChart) -> str:
        """What a chart needs before it leaves the app."""
        source, as_of = bool(chart.source), chart.as_of is not None
        if source and as_of:
            return ""
        if as_of:
            return self.tr("Before the export: a source.")
        if source:
            return self.tr("Before the export: the date of the data.")
        return self.tr("Before the export: a source and the date of the data.")

    def _show_day(self, day: datetime.date | None) -> None:
        self.as_of.blockSignals(True)
        self.as_of.show_day(day)
        self.as_of.blockSignals(False)

    def _line(self, name: str) -> QLineEdit:
        line = QLineEdit(self)
        line.setObjectName(f"chart-{name}")
        line.setMaxLength(LONGEST[name])
        line.setPlaceholderText(self._example(name))
        line.textEdited.connect(partial(self._tell, name))
        return line

    def _tell(self, name: str, text: str) -> None:
        self.edited.emit(name, text.strip())

    def _example(self, name: str) -> str:
        return {
            "title": self.tr("What the chart shows, in one sentence"),
            "source": self.tr("Who published the data, and where"),
            "footnote": self.tr("Definitions, estimates"),
            "callout": self.tr("A remark beside the chart"),
        }.get(name, "")

    def _label(self, name: str) -> str:
        return {
            "title": self.tr("Title"),
            "source": self.tr("Source"),
            "caption": self.tr("Caption"),
            "footnote": self.tr("Footnote"),
            "callout": self.tr("Remark"),
        }[name]

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(em(self, 0.6))
        for name in _EARLY:
            column.addWidget(LabelledField(self._label(name), self.lines[name], parent=self))
        as_of = LabelledField(self.tr("Data as of"), self.as_of, parent=self, at_top=True)
        as_of.label.setBuddy(self.as_of.edit)
        self.as_of.edit.setAccessibleName(self.tr("Data as of"))
        column.addWidget(as_of)
        column.addWidget(self.missing)
        for name in _LATE:
            column.addWidget(LabelledField(self._label(name), self.lines[name], parent=self))
        stops = (self.lines["source"], self.as_of.edit, self.as_of.unknown, self.lines["caption"])
        for one, other in pairwise(stops):
            QWidget.setTabOrder(one, other)
