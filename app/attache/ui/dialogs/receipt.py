"""The receipt of an export: what was written, what was kept out of it, and what failed."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QMenu,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from attache.deck.models import Deck
from attache.output.order import Format, Order
from attache.pack.models import Pack
from attache.pack.vocabulary import Audience, Role
from attache.paths import reachable
from attache.ui import words
from attache.ui.controls import ElidedLabel, Heading, em
from attache.ui.dialogs import places
from attache.ui.dialogs.base import Notice, words_label
from attache.ui.theme import set_look

if TYPE_CHECKING:  # the window does without what exports
    from attache.output.export import Receipt

_MOST_SHOWN = 7
_PATH = Qt.ItemDataRole.UserRole


class ReceiptView(QWidget):
    """Shows one receipt. The buttons act on the file that is selected."""

    cannot_open = Signal(Path)
    """The system has nothing to open a file or folder with."""
    copied = Signal()

    def __init__(
        self,
        receipt: "Receipt",
        deck: Deck,
        pack: Pack,
        order: Order,
        parent: QWidget | None = None,
        *,
        hidden: int = 0,
    ) -> None:
        super().__init__(parent)
        self._hidden = hidden
        self._receipt, self._deck, self._pack, self._order = receipt, deck, pack, order
        self.files = self._list()
        self.open_button = self._button(self.tr("Open"), self.open_file)
        self.folder_button = self._button(self.tr("Show in folder"), self.show_in_folder)
        self.copy_button = self._button(self.tr("Copy path"), self.copy_path)
        self.notices: list[Notice] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(em(self, 0.6))
        self._tell()

    def said(self) -> str:
        """Every line of it below the list of files."""
        return "\n".join(notice.text for notice in self.notices)

    def selected(self) -> Path | None:
        """The file that the buttons act on."""
        item = self.files.currentItem()
        return item.data(0, _PATH) if item else None

    def open_file(self, _item: QTreeWidgetItem | None = None) -> None:
        """Open the selected file with what the system has for it."""
        self._with_selected(places.open_path)

    def show_in_folder(self) -> None:
        """Show the selected file in its folder."""
        self._with_selected(places.show_in_folder)

    def copy_path(self) -> None:
        """Put the path of the selected file on the clipboard."""
        path = self.selected()
        if path:
            QGuiApplication.clipboard().setText(str(path))
            self.copied.emit()

    def _with_selected(self, act: places.Act) -> None:
        path = self.selected()
        if path and not act(path):
            self.cannot_open.emit(path)

    def _tell(self) -> None:
        written = self._receipt.written
        self._column.addWidget(Heading(self._title(), look="title"))
        if written:
            self._column.addWidget(self._folder())
            self._column.addWidget(self.files)
            self._column.addLayout(self._row())
        for format_, error in self._receipt.failed:
            self._say(self._failure(format_, error.message), "bad", error.hint)
        if written:
            self._column.addSpacing(em(self, 0.5))
            self._column.addWidget(Heading(self.tr("What is in it, and what is not")))
            for text, tone in self._contents():
                self._say(text, tone)
        self._column.addStretch()

    def _title(self) -> str:
        written, failed = self._receipt.written, self._receipt.failed
        if not written:
            return self.tr("Nothing was written")
        if failed:
            return self.tr("Exported, but not everything")
        return self.tr("Exported")

    def _folder(self) -> QWidget:
        folder = self._receipt.written[0].parent
        label = ElidedLabel(
            self.tr("%n file(s) in {0}", "", len(self._receipt.written)).format(folder),
            self,
            mode=Qt.TextElideMode.ElideMiddle,
        )
        set_look(label, "quiet")
        return label

    def _failure(self, format_: Format, message: str) -> str:
        return self.tr("{0} could not be made: {1}").format(words.format_(format_), message)

    def _say(self, text: str, tone: str, more: str = "") -> None:
        notice = Notice(self)
        notice.say(text, tone)
        self.notices.append(notice)
        self._column.addWidget(notice)
        if more:
            hint = words_label(more, "quiet", self)
            hint.setContentsMargins(em(self, 1.6), 0, 0, 0)
            self._column.addWidget(hint)

    def _contents(self) -> list[tuple[str, str]]:
        """What every export guarantees, as far as it concerns this one."""
        made = self._made()
        lines = [*self._of_marking(made), *self._of_hidden(made)]
        if Format.PPTX in made or any(each.ending == ".pdf" for each in made):
            lines.append((self.tr("No author's name and no path of this computer"), "good"))
        if Format.PPTX in made:
            lines.append((self.tr("No thumbnail, printer settings or unused pictures"), "good"))
        if Format.PPTX in made and any(part.charts for part in self._deck.sections):
            lines.append(
                (self.tr("The workbook in a chart holds its own numbers and nothing else"), "good")
            )
        lines += self._of_audience(made)
        if self._receipt.warnings:
            look = self.tr("%n finding(s) want a look", "", self._receipt.warnings)
            lines.append((look, "warn"))
        return lines

    def _of_marking(self, made: frozenset[Format]) -> list[tuple[str, str]]:
        lines: list[tuple[str, str]] = []
        if made - {Format.CHARTS}:
            slides = self._receipt.slides - (0 if Format.PPTX in made else self._hidden)
            marked = self.tr("%n slide(s), each marked {0}", "", slides)
            lines.append((marked.format(self._marking()), "good"))
        if Format.CHARTS in made:
            lines.append((self.tr("The files of charts carry no marking"), "warn"))
        return lines

    def _of_hidden(self, made: frozenset[Format]) -> list[tuple[str, str]]:
        lines: list[tuple[str, str]] = []
        if self._hidden and Format.PPTX in made:
            kept = self.tr("%n hidden slide(s) in the PowerPoint file", "", self._hidden)
            lines.append((kept, "warn"))
        if self._hidden and made - {Format.PPTX, Format.CHARTS}:
            out = self.tr("%n hidden slide(s) left out of what is not PowerPoint", "", self._hidden)
            lines.append((out, "good"))
        return lines

    def _of_audience(self, made: frozenset[Format]) -> list[tuple[str, str]]:
        if self._deck.audience is not Audience.INTERNAL:
            left_out = self.tr("No speaker notes and no cautions: the audience is {0}").format(
                words.audience(self._deck.audience)
            )
            return [(left_out, "good")]
        if made & {Format.PPTX, Format.NOTES}:
            return [(self.tr("With speaker notes and cautions: for your own side only"), "warn")]
        if Role.SOURCES in self._deck.roles and made - {Format.CHARTS}:
            return [(self.tr("With cautions among the sources: for your own side only"), "warn")]
        return []

    def _made(self) -> frozenset[Format]:
        failed = {format_ for format_, _ in self._receipt.failed}
        return frozenset(each for each in self._order.formats if each not in failed)

    def _marking(self) -> str:
        marking = self._deck.marking
        return next((each.text for each in self._pack.markings if each.id == marking), marking)

    def _list(self) -> QTreeWidget:
        files = QTreeWidget(self)
        files.setAccessibleName(self.tr("Files that were written"))
        files.setColumnCount(2)
        files.setHeaderHidden(True)
        files.setRootIsDecorated(False)
        files.setUniformRowHeights(True)
        files.setAllColumnsShowFocus(True)
        files.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        files.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        files.header().setStretchLastSection(False)
        files.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        files.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        files.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        files.addTopLevelItems([self._item(path) for path in self._receipt.written])
        files.setCurrentIndex(files.model().index(0, 0))
        rows = min(max(1, len(self._receipt.written)), _MOST_SHOWN)
        row = max(files.sizeHintForRow(0), em(self, 2))
        files.setFixedHeight(rows * row + 2 * files.frameWidth() + 2)
        files.itemActivated.connect(self.open_file)
        files.customContextMenuRequested.connect(self._open_menu)
        return files

    def _item(self, path: Path) -> QTreeWidgetItem:
        item = QTreeWidgetItem([path.name, _size(path)])
        item.setData(0, _PATH, path)
        item.setToolTip(0, str(path))
        item.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return item

    def _open_menu(self, place: QPoint) -> None:
        menu = QMenu(self)
        menu.addAction(self.tr("Open"), self.open_file)
        menu.addAction(self.tr("Show in folder"), self.show_in_folder)
        menu.addAction(self.tr("Copy path"), self.copy_path)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.files.viewport().mapToGlobal(place))

    def _row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(em(self, 0.6))
        for button in (self.open_button, self.folder_button, self.copy_button):
            row.addWidget(button)
        row.addStretch()
        return row

    def _button(self, text: str, act: places.Do) -> QPushButton:
        button = QPushButton(text, self)
        button.setAutoDefault(False)
        button.setVisible(bool(self._receipt.written))
        button.clicked.connect(lambda: act())
        return button


def _size(path: Path) -> str:
    try:
        size = reachable(path).stat().st_size
    except OSError:
        return ""
    return QLocale().formattedDataSize(size, 1, QLocale.DataSizeFormat.DataSizeTraditionalFormat)
