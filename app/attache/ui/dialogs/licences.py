"""The dialog with the parts that Attaché is made of: the licence of each, and its words."""

import sys
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QLibraryInfo, QObject, Qt, qVersion
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from attache.parts import Part
from attache.ui.controls import Heading, em
from attache.ui.dialogs.base import Dialog, Notice, words_label
from attache.ui.icons import icon

_PART = Qt.ItemDataRole.UserRole
_SOURCES = "https://download.qt.io/official_releases"


class LicencesDialog(Dialog):
    """Lists the parts on the left, with a field to search; on the right is what one is under."""

    def __init__(self, parts: Sequence[Part], parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setWindowTitle(self.tr("Licences"))
        self.setAccessibleName(self.windowTitle())
        self.search = QLineEdit(self)
        self.tree = QTreeWidget(self)
        self.counted = words_label("", "quiet", self)
        self.name = Heading("", self)
        self.facts = words_label("", "quiet", self)
        self.words = QPlainTextEdit(self)
        self.notice = Notice(self)
        self.copy_button = self.push_button(self.tr("Copy the text"), self._copy)
        self.close_button = self.push_button(self.tr("Close"), self.accept, "primary")
        self._set_up()
        self._fill(parts)
        self._lay_out()
        self.size_to(86, 46)
        self.tree.currentItemChanged.connect(self._show)
        self.search.textChanged.connect(self._filter)
        self._filter("")
        self.search.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 (Qt's name)
        """From the field, Down goes on into the list, and Escape first clears what was typed."""
        if watched is self.search and isinstance(event, QKeyEvent):
            pressed = event.type() is QEvent.Type.KeyPress
            if pressed and event.key() == Qt.Key.Key_Down:
                self.tree.setFocus()
                return True
            if pressed and event.key() == Qt.Key.Key_Escape and self.search.text():
                self.search.clear()
                return True
        return super().eventFilter(watched, event)

    def shown_part(self) -> Part | None:
        """The part whose licence is shown."""
        item = self.tree.currentItem()
        return item.data(0, _PART) if item else None

    def _set_up(self) -> None:
        self.search.setPlaceholderText(self.tr("Search parts and licences"))
        self.search.setAccessibleName(self.tr("Search parts and licences"))
        self.search.addAction(
            icon("search", "text_quiet"), QLineEdit.ActionPosition.LeadingPosition
        )
        self.search.setClearButtonEnabled(True)
        self.search.installEventFilter(self)
        self.tree.setHeaderHidden(True)
        self.tree.setAccessibleName(self.tr("Parts of Attaché"))
        self.tree.setUniformRowHeights(True)
        self.tree.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.tree.setMinimumHeight(em(self, 14))
        self.words.setReadOnly(True)
        self.words.setTabChangesFocus(True)
        self.words.setAccessibleName(self.tr("Text of the licence"))
        for label in (self.name, self.facts):
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)

    def _fill(self, parts: Sequence[Part]) -> None:
        top: QTreeWidgetItem | None = None
        for part in parts:
            item = QTreeWidgetItem([f"{part.name} {part.version}".rstrip()])
            item.setData(0, _PART, part)
            item.setToolTip(0, part.licence)
            if part.inside and top is not None:
                top.addChild(item)
            else:
                self.tree.addTopLevelItem(item)
                top = item

    def _lay_out(self) -> None:
        for text in (self._on_qt(), self._on_fonts()):
            label = words_label(text, parent=self)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self.column.addWidget(label)
        left, right = QVBoxLayout(), QVBoxLayout()
        for layout in (left, right):
            layout.setSpacing(em(self, 0.4))
        left.addWidget(self.search)
        left.addWidget(self.tree, 1)
        left.addWidget(self.counted)
        right.addWidget(self.name)
        right.addWidget(self.facts)
        right.addWidget(self.words, 1)
        halves = QHBoxLayout()
        halves.setSpacing(em(self, 1.2))
        halves.addLayout(left, 2)
        halves.addLayout(right, 4)
        self.column.addLayout(halves, 1)
        self.column.addWidget(self.notice)
        self.buttons.addWidget(self.copy_button)
        self.buttons.addStretch()
        self.buttons.addWidget(self.close_button)

    def _on_qt(self) -> str:
        place = QLibraryInfo.LibraryPath
        is_windows = sys.platform == "win32"
        folder = QLibraryInfo.path(place.PrefixPath if is_windows else place.LibrariesPath)
        version = qVersion()
        series = ".".join(version.split(".")[:2])
        return self.tr(
            "The window is made with Qt and PySide, under the GNU Lesser General Public License, "
            "version 3. You may replace them by your own: the libraries of Qt are separate files "
            "in {0}. Put your build of Qt 6 there, version {1} or later, under the same names. "
            "The sources are at {2} and {3}."
        ).format(
            folder, version, f"{_SOURCES}/qt/{series}/{version}", f"{_SOURCES}/QtForPython/pyside6"
        )

    def _on_fonts(self) -> str:
        return self.tr(
            "The fonts are under the SIL Open Font License: whoever changes one must give it a "
            "name other than those that its licence reserves."
        )

    def _filter(self, text: str) -> None:
        """List the parts with every word that is searched for; with them what brings them."""
        words = text.lower().split()
        found = [item for item in self._items() if _has(item, words)]
        kept = {id(item) for item in found} | {id(item.parent()) for item in found}
        for item in self._items():
            item.setHidden(id(item) not in kept)
            item.setExpanded(bool(words))
        self.counted.setText(self.tr("%n parts", "", len(found)))
        current = self.tree.currentItem()
        if found and (current is None or current not in found):
            self.tree.setCurrentItem(found[0])
        if not found:
            self._clear()

    def _items(self) -> list[QTreeWidgetItem]:
        root = self.tree.invisibleRootItem()
        return [item for top in _below(root) for item in (top, *_below(top))]

    def _show(self) -> None:
        part = self.shown_part()
        if part is None:
            self._clear()
            return
        self.name.setText(f"{part.name} {part.version}".rstrip())
        inside = self.tr("Inside {0}").format(part.inside) if part.inside else ""
        licence = self.tr("Licence: {0}").format(part.licence)
        by = self.tr("By {0}").format(part.authors) if part.authors else ""
        lines = (part.purpose, inside, by, part.home, licence)
        self.facts.setText("\n".join(line for line in lines if line))
        self._show_words(part)

    def _show_words(self, part: Part) -> None:
        try:
            text = part.text()
        except OSError:
            text = ""
        self.words.setPlainText(text)
        self.copy_button.setEnabled(bool(text))
        missing = self.tr("The text of this licence is not here.")
        self.notice.say("" if text else missing)

    def _clear(self) -> None:
        self.name.setText("")
        self.facts.setText("")
        self.words.setPlainText("")
        self.copy_button.setEnabled(False)
        self.notice.say("")

    def _copy(self) -> None:
        words = (self.name.text(), self.facts.text(), self.words.toPlainText())
        QGuiApplication.clipboard().setText("\n\n".join(words))
        self.notice.say(self.tr("Copied."), "good")


def _below(item: QTreeWidgetItem) -> list[QTreeWidgetItem]:
    children = (item.child(row) for row in range(item.childCount()))
    return [child for child in children if child is not None]


def _has(item: QTreeWidgetItem, words: Sequence[str]) -> bool:
    part: Part = item.data(0, _PART)
    text = f"{part.name} {part.version} {part.licence} {part.purpose} {part.inside}".lower()
    return all(word in text for word in words)
