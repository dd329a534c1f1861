"""The field that says where an export goes, with what is wrong with it below."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from attache.output.order import Format
from attache.ui import words
from attache.ui.controls import em
from attache.ui.dialogs import destination
from attache.ui.dialogs.base import Notice
from attache.ui.dialogs.destination import Naming, Wrong
from attache.ui.session import Session


class PlaceField(QWidget):
    """A path, proposed for the formats that are ticked and kept where the user made it another."""

    changed = Signal()

    def __init__(
        self,
        session: Session,
        formats: Sequence[Format],
        folder: Path,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session, self._folder = session, folder
        self._formats, self._proposal = tuple(formats), ""
        self.line = QLineEdit(self)
        self.browse_button = QPushButton(self.tr("Choose…"), self)
        self.browse_button.setAutoDefault(False)
        self.notice = Notice(self)
        self._lay_out()
        self.line.textChanged.connect(self.changed)
        self.browse_button.clicked.connect(self.browse)

    def propose(self, formats: Sequence[Format]) -> None:
        """Propose a place for those formats."""
        self._formats = tuple(formats)
        naming = Naming.of(self._session)
        self._proposal = str(destination.proposed(naming, self._formats, self._folder))
        self.line.setText(self._proposal)

    def follow(self, formats: Sequence[Format]) -> None:
        """Serve for other formats, and keep what the user made of the place."""
        if not formats:
            return
        place, before = self.read(), self._formats
        if self.line.text() == self._proposal or not isinstance(place, Path):
            self.propose(formats)
            return
        self._formats = tuple(formats)
        naming = Naming.of(self._session)
        self.line.setText(str(destination.moved(place, before, self._formats, naming)))

    def read(self) -> Path | Wrong:
        """The place, or what is wrong with it."""
        return destination.read(self.line.text(), self._formats, self._folder)

    def fault(self) -> str:
        """What is wrong with the place, in words; empty where nothing is."""
        match self.read():
            case Wrong.EMPTY:
                return self.tr("Say where to.")
            case Wrong.FOLDER_NEEDED:
                return self.tr("Several files come out: name a folder.")
            case Wrong.OTHER_ENDING:
                ending = self._formats[0].ending
                return self.tr("A file of this kind ends in {0}.").format(ending)
            case _:
                return ""

    def browse(self) -> None:
        """Ask for the place by the system's own dialog."""
        dialog = QFileDialog(self, self.tr("Where to"))
        dialog.setObjectName("place")
        # Whether to replace a file is asked once, before the export, for every format alike.
        dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
        place = self.read()
        if destination.is_one_file(self._formats):
            self._ask_for_file(dialog, place)
        else:
            dialog.setFileMode(QFileDialog.FileMode.Directory)
            dialog.setOption(QFileDialog.Option.ShowDirsOnly)
            if isinstance(place, Path):
                dialog.setDirectory(str(_nearest_folder(place)))
        dialog.fileSelected.connect(self.line.setText)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _ask_for_file(self, dialog: QFileDialog, place: Path | Wrong) -> None:
        format_ = self._formats[0]
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(f"{words.format_(format_)} (*{format_.ending})")
        dialog.setDefaultSuffix(format_.ending.removeprefix("."))
        if isinstance(place, Path):
            dialog.setDirectory(str(_nearest_folder(place.parent)))
            dialog.selectFile(place.name)

    def _lay_out(self) -> None:
        label = QLabel(self.tr("&Where to"), self)
        label.setBuddy(self.line)
        self.line.setAccessibleName(self.tr("Where to"))
        row = QHBoxLayout()
        row.setSpacing(em(self, 0.6))
        row.addWidget(self.line, 1)
        row.addWidget(self.browse_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(em(self, 0.4))
        column.addWidget(label)
        column.addLayout(row)
        column.addWidget(self.notice)


def _nearest_folder(folder: Path) -> Path:
    return next((each for each in (folder, *folder.parents) if each.is_dir()), Path.home())
