"""The left part of the dialog of a chart: the data, as they were understood, to be corrected."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from attache.charts.own.models import OwnChart
from attache.data.models import ColumnWish, Reading, Table
from attache.errors import AttacheError
from attache.ui.controls import ElidedLabel, Heading, em
from attache.ui.data.cells import CellsView
from attache.ui.data.column_popup import ColumnPopup
from attache.ui.data.draft import Origin, corrected, key_of, wished, with_totals
from attache.ui.data.options import ReadingOptions
from attache.ui.data.reader import Reader, choose_file
from attache.ui.dialogs.base import Notice, words_label
from attache.ui.icons import icon
from attache.ui.studio import Studio
from attache.ui.theme import set_look

if TYPE_CHECKING:
    from attache.data.reading import Read


class DataPanel(QWidget):
    """Reads a file or pasted cells, and shows the table.

    `changed` says that `table` or `reading` is another one, read anew or corrected.
    """

    changed = Signal()
    file_chosen = Signal(Path)
    """A file was chosen, which lies in a folder to be proposed the next time."""

    def __init__(self, jobs: Studio, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.table: Table | None = None
        self.reading = Reading()
        self.origin: Origin | None = None
        self._said = Reading()
        self._folder = folder
        self.reader = Reader(jobs, self)
        self.name = ElidedLabel("", self, mode=Qt.TextElideMode.ElideMiddle)
        self.choose_button = QPushButton(icon("open"), self.tr("Choose a file…"), self)
        self.paste_button = QPushButton(icon("paste"), self.tr("Paste cells"), self)
        self.first_button = QPushButton(
            icon("open", "primary_text"), self.tr("Choose a file…"), self
        )
        self.first_paste = QPushButton(icon("paste"), self.tr("Paste cells"), self)
        self.options = ReadingOptions(self)
        self.view = CellsView(self)
        self.correct_button = QPushButton(self.tr("Correct the column…"), self)
        self.popup = ColumnPopup(self)
        self.waiting = QProgressBar(self)
        self.fault = Notice(self)
        self.notes = words_label("", "quiet", self)
        self.pages = QStackedWidget(self)
        self._scroll = QScrollArea(self)
        self._lay_out()
        self._connect()

    def show_chart(self, chart: OwnChart) -> None:
        """Show the data that a chart was made of; their file is not at hand."""
        self.origin = None
        self.table, self.reading, self._said = chart.table, chart.reading, chart.reading
        self.name.setText(self.tr("The data of the chart"))
        self.options.hide()
        self._tell_notes(())
        self._show()

    def take_file(self, path: Path) -> None:
        """Read a file."""
        self._folder = path.parent
        self.file_chosen.emit(path)
        self._take(Origin(path), path.name)

    def take_text(self, text: str) -> None:
        """Read cells that were copied in a spreadsheet."""
        self._take(Origin(text=text), self.tr("Pasted cells"))

    def paste(self) -> None:
        """Read what is on the clipboard."""
        text = QGuiApplication.clipboard().text()
        if text.strip():
            self.take_text(text)
        else:
            self._fail(
                AttacheError(
                    self.tr("There are no cells on the clipboard."),
                    self.tr("Select them in the spreadsheet with their headers, and copy them."),
                )
            )

    def choose_file(self) -> None:
        """Ask for a file."""
        dialog = choose_file(self._folder, self)
        dialog.fileSelected.connect(self._take_named)
        dialog.open()

    def close_reader(self) -> None:
        """Want nothing any more."""
        self.reader.close()

    def correct(self, name: str, wish: ColumnWish) -> None:
        """Take a column for what the user says it is."""
        if self.table is None:
            return
        if self.origin is not None:
            self._said = wished(self._said, self._key(name), wish)
            self.reader.read(self.origin, self._said)
            return
        try:
            table = corrected(self.table, name, wish)
        except AttacheError as error:
            self._fail(error)
            return
        self.table, self.reading = table, wished(self.reading, name, wish)
        self._show()
        self.changed.emit()

    def set_aside(self, rows: tuple[int, ...]) -> None:
        """Set these rows aside, and no others."""
        if self.table is None:
            return
        self.table, self.reading = with_totals(self.table, self.reading, rows)
        self._said = self._said.model_copy(update={"totals": rows})
        self._show()
        self.changed.emit()

    def _key(self, name: str) -> str:
        """What the file calls a column."""
        said = key_of(self._said, name)
        return said if said != name else key_of(self.reading, name)

    def _take_named(self, name: str) -> None:
        self.take_file(Path(name))

    def _take(self, origin: Origin, name: str) -> None:
        self.origin, self._said = origin, Reading()
        self.name.setText(name)
        self.options.forget()
        self.reader.read(origin, self._said)

    def _read_otherwise(self, reading: Reading) -> None:
        """Read again with other options."""
        if self.origin is not None:
            self._said = reading
            self.reader.read(self.origin, reading)

    def _wait(self) -> None:
        self.fault.say("")
        self.waiting.show()

    def _arrive(self, read: "Read") -> None:
        self.waiting.hide()
        self.table, self.reading = read.table, read.reading
        self.options.show_reading(read.reading, self._said, read.sheets, read.area)
        self.options.show()
        self._tell_notes(tuple(note.text for note in read.notes))
        self._show()
        self.changed.emit()

    def _fail(self, error: AttacheError) -> None:
        self.waiting.hide()
        self.fault.say(f"{error.message} {error.hint}".strip(), "bad")
        if self.table is None:
            self.pages.setCurrentIndex(0)
            if self.origin is not None and self.origin.is_text:
                self.options.show_unread(self._said)

    def _show(self) -> None:
        self.fault.say("")
        self.view.show_table(self.table)
        self.pages.setCurrentIndex(1 if self.table is not None else 0)
        self._head.setVisible(self.table is not None)

    def _tell_notes(self, notes: tuple[str, ...]) -> None:
        self.notes.setText("\n".join(f"· {note}" for note in notes))
        self._scroll.setVisible(bool(notes))

    def _open_popup(self, section: int, at: QPoint) -> None:
        column = self.view.cells.column(section)
        if column is not None:
            self.popup.show_column(column, at)

    def _connect(self) -> None:
        for button in (self.choose_button, self.first_button):
            button.clicked.connect(self.choose_file)
        for button in (self.paste_button, self.first_paste):
            button.clicked.connect(self.paste)
        self.correct_button.clicked.connect(self.view.want_current)
        self.reader.started.connect(self._wait)
        self.reader.arrived.connect(self._arrive)
        self.reader.failed.connect(self._fail)
        self.options.wanted.connect(self._read_otherwise)
        self.view.column_wanted.connect(self._open_popup)
        self.view.cells.set_aside.connect(self.set_aside)
        self.popup.wished.connect(self.correct)

    def _lay_out(self) -> None:
        self.waiting.setRange(0, 0)
        self.waiting.setAccessibleName(self.tr("The data are read"))
        self.waiting.hide()
        self.view.setAccessibleName(self.tr("The data as they were understood"))
        for button in (self.choose_button, self.paste_button, self.first_button, self.first_paste):
            button.setAutoDefault(False)
        self._head = self._head_row()
        self._head.hide()
        self.options.hide()
        self.pages.addWidget(self._nothing_yet())
        self.pages.addWidget(self._table_page())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(em(self, 0.6))
        column.addWidget(Heading(self.tr("Data"), self))
        column.addWidget(self._head)
        column.addWidget(self.options)
        column.addWidget(self.fault)
        column.addWidget(self.waiting)
        column.addWidget(self.pages, 1)

    def _head_row(self) -> QWidget:
        head = QWidget(self)
        row = QHBoxLayout(head)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(em(self, 0.5))
        row.addWidget(self.name, 1)
        row.addWidget(self.paste_button)
        row.addWidget(self.choose_button)
        return head

    def _nothing_yet(self) -> QWidget:
        page = QFrame(self)
        set_look(page, "card")
        sign = QLabel(page)
        side = em(self, 2.6)
        sign.setPixmap(icon("drop-data", "text_quiet").pixmap(side, side))
        sign.setAlignment(Qt.AlignmentFlag.AlignCenter)
        heading = Heading(self.tr("Where are the numbers?"), page)
        heading.setAlignment(Qt.AlignmentFlag.AlignCenter)
        help_ = words_label(
            self.tr(
                "Choose a CSV, Excel or OpenDocument file, drop one here, or paste cells that you "
                "copied in a spreadsheet, with their headers."
            ),
            "quiet",
            page,
        )
        help_.setAlignment(Qt.AlignmentFlag.AlignCenter)
        set_look(self.first_button, "primary")
        column = QVBoxLayout(page)
        side = em(self, 1.6)
        column.setContentsMargins(side, side, side, side)
        column.setSpacing(em(self, 0.7))
        column.addStretch()
        for widget in (sign, heading, help_):
            column.addWidget(widget)
        column.addSpacing(em(self, 0.5))
        for button in (self.first_button, self.first_paste):
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch()
        return page

    def _table_page(self) -> QWidget:
        page = QWidget(self)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(em(self, 0.5))
        column.addWidget(self.view, 1)
        set_look(self.correct_button, "quiet")
        self.correct_button.setAutoDefault(False)
        help_ = self.tr("Unticked rows are set aside. A column's head corrects it.")
        row = QHBoxLayout()
        row.setSpacing(em(self, 0.6))
        row.addWidget(words_label(help_, "quiet", page), 1)
        row.addWidget(self.correct_button)
        column.addLayout(row)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(self.notes)
        self.notes.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._scroll.setMaximumHeight(em(self, 7))
        self._scroll.hide()
        column.addWidget(self._scroll)
        return page
