"""The dialog that says what Attaché is, what it is made of, and where it keeps its files."""

from pathlib import Path

from PySide6.QtCore import QDate, QLocale, Qt, QTimer, qVersion
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from attache import __version__, paths
from attache.errors import AttacheError
from attache.made import made
from attache.parts import parts
from attache.ui.controls import ElidedLabel, Heading, em
from attache.ui.dialogs import places
from attache.ui.dialogs.base import Dialog, Notice, rule, words_label
from attache.ui.dialogs.licences import LicencesDialog
from attache.ui.icons import app_icon

_FONTS = ("Caladea", "Carlito", "Liberation Sans", "Nanum Gothic")


class AboutDialog(Dialog):
    """Tells of the app. Folders, and the licences of all its parts, can be opened from it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setWindowTitle(self.tr("About Attaché"))
        self.setAccessibleName(self.windowTitle())
        self.notice = Notice(self)
        self.folder_buttons: list[QPushButton] = []
        self.licences_button = self.push_button(self.tr("Licences…"), self._show_licences)
        self.close_button = self.push_button(self.tr("Close"), self.accept, "primary")
        self._lay_out()
        self.size_to(48, 20)
        QTimer.singleShot(0, self, lambda: self.fit_height(shrink=True))

    def _lay_out(self) -> None:
        self.column.addLayout(self._head())
        offline = self.tr(
            "Turns a policy brief into a branded, editable PowerPoint deck whose every figure can "
            "be defended. It works offline: nothing that you write leaves this computer."
        )
        self.column.addWidget(words_label(offline))
        self.column.addWidget(rule(self))
        self.column.addWidget(Heading(self.tr("Licences")))
        for text in self._licences():
            self.column.addWidget(_selectable(text))
        self.column.addWidget(rule(self))
        self.column.addWidget(Heading(self.tr("Where it keeps your things")))
        if paths.is_portable():
            portable = self.tr(
                "Attaché is portable here: it keeps everything beside itself, and nothing "
                "elsewhere on this computer."
            )
            self.column.addWidget(words_label(portable, "quiet"))
        self.column.addLayout(self._folders())
        self.column.addWidget(self.notice)
        self.column.addStretch()
        self.buttons.addWidget(self.licences_button)
        self.buttons.addStretch()
        self.buttons.addWidget(self.close_button)
        self.close_button.setFocus()

    def _head(self) -> QHBoxLayout:
        side = em(self, 3.4)
        sign = QLabel(self)
        sign.setPixmap(app_icon().pixmap(side, side))
        names = QVBoxLayout()
        names.setSpacing(0)
        # The name of the app is the same in every language.
        names.addWidget(Heading("Attaché", self, look="title"))
        names.addWidget(_selectable(self._version()))
        row = QHBoxLayout()
        row.setSpacing(em(self, 1))
        row.addWidget(sign)
        row.addLayout(names, 1)
        return row

    def _version(self) -> str:
        """The version, of which day it is, and the commit: what a report of a mistake needs."""
        try:
            facts = made()
        except AttacheError:  # the rest is worth showing all the same
            return self.tr("Version {0}").format(__version__)
        if facts is None:
            return self.tr("Version {0}, run from source").format(__version__)
        day = QDate(facts.date.year, facts.date.month, facts.date.day)
        # The letters are those of Qt's date formats: d day, MMMM month, yyyy year.
        date = QLocale().toString(day, self.tr("d MMMM yyyy"))
        return self.tr("Version {0}, of {1} ({2})").format(__version__, date, facts.short)

    def _licences(self) -> tuple[str, ...]:
        return (
            self.tr("Attaché is free software under the MIT licence."),
            self.tr(
                "The window is made with Qt {0}, under the GNU Lesser General Public License, "
                "version 3: its libraries are separate files that you may replace by your own."
            ).format(qVersion()),
            self.tr("The fonts {0} are under the SIL Open Font License 1.1.").format(
                ", ".join(_FONTS)
            ),
        )

    def _show_licences(self) -> None:
        """Open the list of all parts, or say why there is none."""
        try:
            listed = parts()
        except AttacheError as error:
            self.notice.say(str(error))
            self.fit_height()
            return
        dialog = LicencesDialog(listed, self)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _folders(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(em(self, 1))
        grid.setVerticalSpacing(em(self, 0.4))
        grid.setColumnStretch(1, 1)
        folders = (
            (self.tr("Your brands"), paths.user_data()),
            (self.tr("Settings"), paths.user_config()),
            (self.tr("Recovery files"), paths.user_state()),
            (self.tr("Log"), paths.user_log()),
        )
        for row, (name, folder) in enumerate(folders):
            shown = ElidedLabel(str(folder), self, mode=Qt.TextElideMode.ElideMiddle)
            shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            grid.addWidget(QLabel(name, self), row, 0)
            grid.addWidget(shown, row, 1)
            grid.addWidget(self._opener(name, folder), row, 2)
        return grid

    def _opener(self, name: str, folder: Path) -> QPushButton:
        button = self.push_button(self.tr("Show"), lambda: self._show(folder))
        button.setAccessibleName(self.tr("Show the folder: {0}").format(name))
        self.folder_buttons.append(button)
        return button

    def _show(self, folder: Path) -> None:
        """Open a folder, or the nearest one that there is already."""
        there = next(each for each in (folder, *folder.parents) if each.is_dir())
        failed = self.tr("Nothing on this computer opens {0}.").format(there)
        self.notice.say("" if places.open_path(there) else failed)
        self.fit_height()


def _selectable(text: str) -> QLabel:
    label = words_label(text, "quiet")
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
