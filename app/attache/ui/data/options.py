"""How a file is read: its sheet and range, its separator and encoding, its numbers and headers."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QLineEdit, QWidget

from attache.data.encodings import NAMES
from attache.data.models import Reading
from attache.ui.controls import em
from attache.ui.theme import set_look

_MOST_HEADER_ROWS: Final = 4
_ENCODINGS: Final = ("utf-8", "utf-16", "cp949", "cp932", "cp1252")


class ReadingOptions(QWidget):
    """Shows how a file was read; `wanted` carries a Reading by which to read it again."""

    wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._said = Reading()
        self.sheet, self.decimal = QComboBox(self), QComboBox(self)
        self.header, self.dates = QComboBox(self), QComboBox(self)
        self.delimiter, self.encoding = QComboBox(self), QComboBox(self)
        self.range = QLineEdit(self)
        self._fill()
        self._labels = (
            self._label(self.tr("Sheet"), self.sheet),
            self._label(self.tr("Range"), self.range),
            self._label(self.tr("Separator"), self.delimiter),
            self._label(self.tr("Encoding"), self.encoding),
            self._label(self.tr("Decimals"), self.decimal),
            self._label(self.tr("Headers"), self.header),
            self._label(self.tr("Dates"), self.dates),
        )
        self._lay_out()
        self._connect()

    def forget(self) -> None:
        """Another file: nothing is known of it."""
        self._said = Reading()
        self.sheet.clear()
        self.hide()

    def show_unread(self, said: Reading) -> None:
        """A text that could not be read so: let it be read with another separator or encoding."""
        self._said = said
        self._show_text(said)
        self._show_only(self.delimiter, self.encoding)
        self.show()

    def show_reading(
        self, reading: Reading, said: Reading, sheets: tuple[str, ...], area: str
    ) -> None:
        """Show how a file was read, where the user said no more than `said`.

        `area` is where the table stood.
        """
        self._said = said
        self.sheet.clear()
        for name in sheets:
            self.sheet.addItem(name, name)
        self.sheet.setCurrentIndex(self.sheet.findData(reading.sheet))
        self.range.setText(reading.range if said.range else "")
        self.range.setPlaceholderText(area or self.tr("the whole sheet"))
        self.decimal.setCurrentIndex(max(0, self.decimal.findData(reading.decimal)))
        rows = reading.header if reading.header is not None else 1
        self.header.setCurrentIndex(min(rows, _MOST_HEADER_ROWS))
        self.dates.setCurrentIndex(max(0, self.dates.findData(reading.day_first)))
        self._show_text(reading)
        parts = [self.sheet, self.range] if sheets else [self.delimiter]
        encoded = [self.encoding] if reading.encoding and not sheets else []
        dated = [self.dates] if reading.day_first is not None else []
        self._show_only(*parts, *encoded, self.decimal, self.header, *dated)

    def _show_text(self, reading: Reading) -> None:
        """How a text was parted and decoded; what the lists do not have is added to them."""
        encoding = NAMES.get(reading.encoding, reading.encoding)
        for combo, name, value in (
            (self.delimiter, reading.delimiter, reading.delimiter),
            (self.encoding, encoding, reading.encoding),
        ):
            place = max(combo.findData(value), combo.findText(name))
            if place < 0:
                combo.addItem(name, value)
            combo.setCurrentIndex(combo.count() - 1 if place < 0 else place)

    def _show_only(self, *fields: QWidget) -> None:
        for label, field in zip(self._labels, self._fields, strict=True):
            for widget in (label, field):
                widget.setVisible(field in fields)

    def _choose_sheet(self) -> None:
        """On another sheet, nothing that was said of this one holds."""
        self.wanted.emit(Reading(sheet=str(self.sheet.currentData()), decimal=self._said.decimal))

    def _choose_range(self) -> None:
        wanted = self.range.text().strip().upper()
        if wanted != self._said.range:
            sheet = str(self.sheet.currentData() or "")
            self.wanted.emit(Reading(sheet=sheet, range=wanted, decimal=self._said.decimal))

    def _choose_decimal(self) -> None:
        self._want(decimal=str(self.decimal.currentData()))

    def _choose_dates(self) -> None:
        self._want(day_first=bool(self.dates.currentData()))

    def _choose_delimiter(self) -> None:
        self._want(delimiter=str(self.delimiter.currentData()), totals=None, columns={})

    def _choose_encoding(self) -> None:
        self._want(encoding=str(self.encoding.currentData()), columns={})

    def _choose_header(self) -> None:
        """The rows have other numbers then, and the columns other names."""
        self._want(header=int(self.header.currentData()), totals=None, columns={})

    def _want(self, **values: object) -> None:
        self.wanted.emit(self._said.model_copy(update=values))

    def _connect(self) -> None:
        self.sheet.activated.connect(self._choose_sheet)
        self.range.editingFinished.connect(self._choose_range)
        self.decimal.activated.connect(self._choose_decimal)
        self.header.activated.connect(self._choose_header)
        self.dates.activated.connect(self._choose_dates)
        self.delimiter.activated.connect(self._choose_delimiter)
        self.encoding.activated.connect(self._choose_encoding)

    def _fill(self) -> None:
        self.decimal.addItem("1,234.5", ".")
        self.decimal.addItem("1.234,5", ",")
        self.header.addItem(self.tr("none"), 0)
        for rows in range(1, _MOST_HEADER_ROWS + 1):
            self.header.addItem(self.tr("%n row(s)", "", rows), rows)
        self.dates.addItem(self.tr("day first"), True)
        self.dates.addItem(self.tr("month first"), False)
        self.delimiter.addItem(self.tr("as it suits"), "")
        self.delimiter.addItem(self.tr("comma ,"), ",")
        self.delimiter.addItem(self.tr("semicolon ;"), ";")
        self.delimiter.addItem(self.tr("tab"), "\t")
        self.delimiter.addItem(self.tr("bar |"), "|")
        self.encoding.addItem(self.tr("as it suits"), "")
        for encoding in _ENCODINGS:
            self.encoding.addItem(NAMES[encoding], encoding)
        combos = (self.sheet, self.decimal, self.header, self.dates, self.delimiter, self.encoding)
        for combo in combos:
            combo.setMinimumContentsLength(6)
            combo.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )

    def _label(self, text: str, field: QWidget) -> QLabel:
        label = QLabel(text, self)
        label.setBuddy(field)
        field.setAccessibleName(text)
        set_look(label, "quiet")
        return label

    @property
    def _fields(self) -> tuple[QWidget, ...]:
        """The fields in the order of their labels."""
        workbook, text = (self.sheet, self.range), (self.delimiter, self.encoding)
        return (*workbook, *text, self.decimal, self.header, self.dates)

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(em(self, 0.6))
        grid.setVerticalSpacing(em(self, 0.4))
        middle = Qt.AlignmentFlag.AlignVCenter
        for place, (label, field) in enumerate(zip(self._labels, self._fields, strict=True)):
            row, column = divmod(place, 2)
            grid.addWidget(label, row, 2 * column, middle)
            grid.addWidget(field, row, 2 * column + 1)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(3, 1)
