"""A field for a day, which may not be known yet."""

import datetime

from PySide6.QtCore import QDate, QLocale, Signal
from PySide6.QtWidgets import QBoxLayout, QCheckBox, QDateEdit, QWidget

from attache.ui.controls import em


class DateField(QWidget):
    """A day, or none where the box beside it is ticked. `changed` says that it is another one.

    In a narrow place the box stands below.
    """

    changed = Signal()

    def __init__(
        self,
        day: datetime.date | None,
        unknown: str,
        parent: QWidget | None = None,
        *,
        narrow: bool = False,
    ) -> None:
        super().__init__(parent)
        self.edit = QDateEdit(self)
        self.edit.setCalendarPopup(True)
        self.edit.setDisplayFormat(_date_format(QLocale()))
        self.unknown = QCheckBox(unknown, self)
        self.unknown.toggled.connect(self.edit.setDisabled)
        self.show_day(day)
        direction = QBoxLayout.Direction
        row = QBoxLayout(direction.TopToBottom if narrow else direction.LeftToRight, self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(em(self, 0.3 if narrow else 0.9))
        row.addWidget(self.edit, 1)
        row.addWidget(self.unknown)
        self.edit.dateChanged.connect(self.changed)
        self.unknown.toggled.connect(self.changed)

    def show_day(self, day: datetime.date | None) -> None:
        """Show a day, or that there is none."""
        shown = QDate(day.year, day.month, day.day) if day else QDate.currentDate()
        self.edit.setDate(shown)
        self.unknown.setChecked(day is None)

    def day(self) -> datetime.date | None:
        """The day; None where there is none."""
        if self.unknown.isChecked():
            return None
        shown = self.edit.date()
        return datetime.date(shown.year(), shown.month(), shown.day())


def _date_format(locale: QLocale) -> str:
    """A date in full, without the day of the week, which nobody types."""
    if locale.language() is QLocale.Language.Korean:
        return "yyyy'년' M'월' d'일'"
    return "d MMMM yyyy"
