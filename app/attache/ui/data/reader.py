"""Reads files and pasted cells in the studio, the last wish at a time."""

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from attache.data.models import Reading
from attache.errors import AttacheError
from attache.output.requests import ReadData
from attache.ui.data.draft import Origin
from attache.ui.dialogs.base import told
from attache.ui.studio import Studio, Urgency

if TYPE_CHECKING:  # the window does without what reads files
    from attache.data.reading import Read

ENDINGS: Final = (".csv", ".tsv", ".xlsx", ".ods")
"""The files that are taken for data where they are dropped."""
_PATIENCE: Final = 120_000
_SLOT: Final = "read-data"


class Reader(QObject):
    """Asks for tables. What is read for an older wish is passed over."""

    started = Signal()
    arrived = Signal(object)
    """The Read of the last wish."""
    failed = Signal(object)
    """An AttacheError: why there is no table."""

    def __init__(self, jobs: Studio, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._asked = 0
        self._closed = False

    def read(self, origin: Origin, reading: Reading) -> None:
        """Read a table; what was under way is given up."""
        self._jobs.stop(self._asked)
        number = 0

        def arrive(read: "Read") -> None:
            if self._is_wanted(number):
                self.arrived.emit(read)

        def fail(error: AttacheError) -> None:
            if self._is_wanted(number):
                self.failed.emit(told(error))

        number = self._asked = self._jobs.ask(
            ReadData(origin.path, origin.text, reading),
            arrive,
            fail,
            urgency=Urgency.DECK,
            slot=_SLOT,
            patience=_PATIENCE,
        )
        self.started.emit()

    def close(self) -> None:
        """Want nothing any more."""
        self._closed = True
        self._jobs.stop(self._asked)

    def _is_wanted(self, number: int) -> bool:
        return not self._closed and number == self._asked


def choose_file(folder: Path, parent: QWidget) -> QFileDialog:
    """A dialog that asks for a file with data; it tells of it by `fileSelected`."""
    dialog = QFileDialog(
        parent, QCoreApplication.translate("Reader", "Choose the file with the numbers")
    )
    dialog.setObjectName("data")
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    endings = " ".join(f"*{ending}" for ending in (*ENDINGS, ".txt"))
    tables = QCoreApplication.translate("Reader", "Tables ({0})").format(endings)
    dialog.setNameFilters([tables, QCoreApplication.translate("Reader", "All files (*)")])
    dialog.setDirectory(str(folder))
    dialog.finished.connect(dialog.deleteLater)
    return dialog


def is_data(path: Path) -> bool:
    """Whether a file's name says that it holds a table."""
    return path.suffix.lower() in ENDINGS
