"""The dialog in which the data of a chart are read anew: what changed, cell by cell."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QProgressBar, QPushButton, QWidget

from attache.charts.own.models import OwnChart
from attache.charts.own.plotted import plotted, updated
from attache.data.changes import changes
from attache.deck import edits
from attache.errors import AttacheError
from attache.ui.controls import LabelledField, em
from attache.ui.data.difference import DifferenceTable
from attache.ui.data.draft import Origin
from attache.ui.data.reader import Reader, choose_file, is_data
from attache.ui.dates import DateField
from attache.ui.dialogs.base import Dialog, Notice, words_label
from attache.ui.icons import icon
from attache.ui.session import Session
from attache.ui.studio import Studio

if TYPE_CHECKING:
    from attache.data.reading import Read


class UpdateDialog(Dialog):
    """Reads a newer file as the chart's was read, shows what changed, and takes it over."""

    file_chosen = Signal(Path)
    """A file was read; the next one is looked for beside it."""

    def __init__(
        self,
        session: Session,
        jobs: Studio,
        chart: OwnChart,
        folder: Path,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", parent)
        self.setWindowTitle(self.tr("Update data"))
        self.setAccessibleName(self.windowTitle())
        self._session, self._chart, self._folder = session, chart, folder
        self._new: OwnChart | None = None
        self.reader = Reader(jobs, self)
        self.choose_button = QPushButton(icon("open"), self.tr("Choose the file…"), self)
        self.paste_button = QPushButton(icon("paste"), self.tr("Paste cells"), self)
        self.waiting = QProgressBar(self)
        self.told, self.warning = Notice(self), Notice(self)
        self.table = DifferenceTable(self)
        self.as_of = DateField(chart.as_of, self.tr("Not known yet"), self)
        self._as_of_row = LabelledField(self.tr("Data as of"), self.as_of, parent=self)
        self.cancel_button = self.push_button(self.tr("Cancel"), self.reject)
        self.ok_button = self.push_button(self.tr("Take over"), self.accept, "primary")
        self._lay_out()
        self._connect()
        self.size_to(62, 34)
        self._judge()
        self.choose_button.setFocus()

    def take_file(self, path: Path) -> None:
        """Read a file."""
        self._folder = path.parent
        self.file_chosen.emit(path)
        self.reader.read(Origin(path), self._chart.reading)

    def paste(self) -> None:
        """Read what is on the clipboard."""
        text = QGuiApplication.clipboard().text()
        if text.strip():
            self.reader.read(Origin(text=text), self._chart.reading)
        else:
            self.told.say(self.tr("There are no cells on the clipboard."), "bad")

    def accept(self) -> None:
        """Take the new data over, as one step of undo."""
        new = self._new
        if new is None or not self.ok_button.isEnabled():
            return
        chart = new.model_copy(update={"as_of": self.as_of.day()})
        self._session.close_merge()
        self._session.do(
            self.tr("Update the data of a chart"), lambda deck: edits.set_own_chart(deck, chart)
        )
        super().accept()

    def done(self, result: int) -> None:
        """Close, and want no more answers."""
        self.reader.close()
        super().done(result)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's names, here and below)
        """Paste cells wherever no text is typed; Enter is for the button with the focus."""
        if event.matches(QKeySequence.StandardKey.Paste) and not isinstance(
            self.focusWidget(), QLineEdit
        ):
            self.paste()
            return
        if not self.pressed_by_enter(event):
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802
        """Take files with data."""
        if _dropped(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802
        """Read what was dropped."""
        for path in _dropped(event)[:1]:
            event.acceptProposedAction()
            self.take_file(path)

    def choose_file(self) -> None:
        """Ask for a file."""
        dialog = choose_file(self._folder, self)
        dialog.fileSelected.connect(self._take_named)
        dialog.open()

    def _take_named(self, name: str) -> None:
        self.take_file(Path(name))

    def _wait(self) -> None:
        self.told.say("")
        self.warning.say("")
        self.waiting.show()

    def _arrive(self, read: "Read") -> None:
        self.waiting.hide()
        found = changes(self._chart.table, read.table)
        told = self.table.show_changes(found, self._chart.table, read.table)
        try:
            new = updated(self._chart, read.table, read.reading)
        except AttacheError as error:
            self._new = None
            self.told.say(f"{error.message} {error.hint}".strip(), "bad")
        else:
            self._new = new if found.any else None
            self.told.say(told, "info" if found.any else "good")
            self._warn()
        self._judge()
        self.fit_height()

    def _warn(self) -> None:
        """Say where the new data cannot be drawn as the old ones were."""
        if self._new is None:
            return
        try:
            plotted(self._new, sector=self._session.pack.sectors[0].id)
        except AttacheError as error:
            told = self.tr("The chart cannot be drawn of these data as it is: {0}")
            self.warning.say(told.format(error.message), "warn")

    def _fail(self, error: AttacheError) -> None:
        self.waiting.hide()
        self._new = None
        self.table.setRowCount(0)
        self.told.say(f"{error.message} {error.hint}".strip(), "bad")
        self._judge()

    def _judge(self) -> None:
        self.ok_button.setEnabled(self._new is not None)
        self._as_of_row.setVisible(self._new is not None)
        self.table.setVisible(self.table.rowCount() > 0)

    def _connect(self) -> None:
        self.choose_button.clicked.connect(self.choose_file)
        self.paste_button.clicked.connect(self.paste)
        self.reader.started.connect(self._wait)
        self.reader.arrived.connect(self._arrive)
        self.reader.failed.connect(self._fail)

    def _lay_out(self) -> None:
        self.setAcceptDrops(True)
        self.waiting.setRange(0, 0)
        self.waiting.setAccessibleName(self.tr("The data are read"))
        self.waiting.hide()
        help_ = self.tr(
            "Choose the newer file, drop it here, or paste its cells. It is read as the last one "
            "was, and the chart keeps its type, its words and its settings."
        )
        row = QHBoxLayout()
        row.setSpacing(em(self, 0.6))
        for button in (self.choose_button, self.paste_button):
            button.setAutoDefault(False)
            row.addWidget(button)
        row.addStretch()
        self.column.addWidget(words_label(help_, "quiet"))
        self.column.addLayout(row)
        self.column.addWidget(self.waiting)
        for widget in (self.told, self.warning):
            self.column.addWidget(widget)
        self.column.addWidget(self.table, 1)
        self.column.addWidget(self._as_of_row)
        self.column.addStretch()
        self.buttons.addStretch()
        self.buttons.addWidget(self.cancel_button)
        self.buttons.addWidget(self.ok_button)


def _dropped(event: QDropEvent) -> list[Path]:
    urls = event.mimeData().urls()
    paths = [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
    return [path for path in paths if is_data(path)]
