"""The window: a start page, or an open deck with its header, panels and status line."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QEvent, QSize, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QMainWindow,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from attache.ui.banner import Banner
from attache.ui.header import Header, HeaderActions
from attache.ui.icons import app_icon
from attache.ui.menus import Menus
from attache.ui.start.page import StartPage
from attache.ui.tools import ENDING, Tools

if TYPE_CHECKING:  # loaded when the first deck is opened: the start page is quicker without
    from attache.ui.open_deck import OpenDeck
    from attache.ui.status import StatusLine

_IN_HEADER = ("undo", "redo", "meeting", "brand", "export")
_TEMPLATES = (".pptx", ".potx")
_DATA = (".csv", ".tsv", ".xlsx", ".ods")
_FIRST_SIZE, _LEAST_SIZE = (1600, 1000), (980, 620)
_SHARE_OF_SCREEN = 0.94
"""How much of a screen the window takes at first: its frame and the system's bars need the rest."""


class Window(QMainWindow):
    """One window. What concerns all of Attaché is asked for by signals."""

    file_wanted = Signal(Path)
    """A deck is to be opened."""
    start_wanted = Signal()
    """Another deck is to be begun."""
    quit_wanted = Signal()
    """All windows are to be closed."""
    closed = Signal()
    """The window is closed for good."""

    def __init__(self, tools: Tools) -> None:
        super().__init__()
        self.tools = tools
        self.deck: OpenDeck | None = None
        self._status: StatusLine | None = None
        self._offered: Path | None = None
        self._leaving = False
        self.menus = Menus(self)
        self.start = StartPage(tools.studio, tools.recent, self)
        self.banner = Banner(self)
        self._pages = QStackedWidget(self)
        self.header = Header(self.menus.all, self._header_actions(), self)
        self._lay_out()
        self._connect()
        tools.messages.attach(self)
        self.setAcceptDrops(True)
        self.setWindowIcon(app_icon())
        self._restore_size()
        self._show_page()

    def show_deck(self, deck: "OpenDeck") -> None:
        """Take a deck into the window, which shows none yet."""
        from attache.ui.status import StatusLine

        self.deck = deck
        deck.shown_anew.connect(self._show_title)
        deck.workspace.set_splitter_sizes(self.tools.preferences.value.splitters)
        self._pages.addWidget(deck.workspace)
        self._status = StatusLine(deck.session, self)
        self._status.checks.wanted.connect(self.menus.actions["checks"].trigger)
        self.statusBar().addWidget(self._status, 1)
        self.menus.show_deck(deck)
        self._show_page()
        deck.workspace.brief.focus_search()
        offered, self._offered = self._offered, None
        if offered is not None:
            self._offer(deck, offered)

    def open_dialog(self) -> None:
        """Ask for a deck's file."""
        dialog = QFileDialog(self, self.tr("Open a deck"))
        dialog.setObjectName("open")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(self.tr("Attaché decks (*{0})").format(ENDING))
        known = self.tools.recent.decks()
        dialog.setDirectory(str(known[0].path.parent if known else Path.home()))
        dialog.fileSelected.connect(self._take_named)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def show_about(self) -> None:
        """Say what Attaché is, its version and licences."""
        from attache.ui.dialogs.about import AboutDialog

        about = AboutDialog(self)
        about.finished.connect(about.deleteLater)
        about.open()

    def close_deck(self, then: Callable[[], None] | None = None) -> None:
        """Close the deck and show the start page; ask first where something would be lost."""
        if self.deck is not None:
            self.deck.close(lambda: self._dropped(then))

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        """Close, or stay until the user has said what becomes of the deck."""
        if self.deck is not None and not self._leaving:
            event.ignore()
            self.leave()
            return
        self._remember_size()
        super().closeEvent(event)
        self.closed.emit()

    @property
    def has_dialog(self) -> bool:
        """Whether a dialog is open in it."""
        return any(each.isVisible() for each in self.findChildren(QDialog))

    def leave(self, then: Callable[[], None] | None = None) -> None:
        """Close for good, `then` after it; the user may rather stay where work would be lost."""

        def leave() -> None:
            self._leaving = True
            self.close()
            if then is not None:
                then()

        if self.deck is None:
            leave()
        else:
            # Qt takes no second close while the first is under way.
            self.deck.close(lambda: QTimer.singleShot(0, self, leave))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """See what became of the file while another window was used."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.ActivationChange and self.isActiveWindow() and self.deck:
            self.deck.file.look()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802
        """Take decks, templates and data."""
        if _dropped_files(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802
        """Open a deck; make a template a brand, and data a chart."""
        for path in _dropped_files(event):
            self.take_file(path)
        event.acceptProposedAction()

    def take_file(self, path: Path) -> None:
        """Open a deck's file; offer a template as a brand of the open deck, data as a chart."""
        is_template, is_data = (path.suffix.lower() in each for each in (_TEMPLATES, _DATA))
        if not (is_template or is_data):
            self.file_wanted.emit(path)
        elif self.deck is not None:
            self._offer(self.deck, path)
        else:
            self._offered = path
            told = self.tr("Choose a deck; {0} is then offered as its brand.")
            if is_data:
                told = self.tr("Choose a deck; {0} is then made a chart in it.")
            self.tools.messages.note(told.format(path.name))

    def _offer(self, deck: "OpenDeck", path: Path) -> None:
        """Offer a template as a brand of a deck, data as a chart in it."""
        if path.suffix.lower() in _TEMPLATES:
            deck.choose_brand(path)
        else:
            deck.new_chart(file=path)

    def _take_named(self, name: str) -> None:
        self.file_wanted.emit(Path(name))

    def _dropped(self, then: Callable[[], None] | None) -> None:
        deck, self.deck = self.deck, None
        if deck is not None:
            self._remember_size(deck)
            self._pages.removeWidget(deck.workspace)
            deck.workspace.deleteLater()
            deck.session.deleteLater()
            deck.deleteLater()
        if self._status is not None:
            self.statusBar().removeWidget(self._status)
            self._status.deleteLater()
            self._status = None
        self.banner.clear()
        self.menus.show_deck(None)
        self._show_page()
        if then is not None:
            then()

    def _header_actions(self) -> HeaderActions:
        menus = self.menus
        undo, redo, meeting, brand, export = (menus.actions[name] for name in _IN_HEADER)
        return HeaderActions(undo, redo, meeting, brand, export, menus.export)

    def _lay_out(self) -> None:
        middle = QWidget(self)
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.banner)
        column.addWidget(self._pages, 1)
        self._pages.addWidget(self.start)
        self.setCentralWidget(middle)
        self.statusBar().setSizeGripEnabled(False)

    def _connect(self) -> None:
        self.start.open_wanted.connect(self.open_dialog)
        self.start.recent_chosen.connect(self.file_wanted)
        self.start.file_dropped.connect(self.take_file)

    def _show_page(self) -> None:
        is_open = self.deck is not None
        self._pages.setCurrentWidget(self.deck.workspace if self.deck else self.start)
        self.statusBar().setVisible(is_open)
        self._show_title()

    def _show_title(self) -> None:
        deck = self.deck
        if deck is None:
            self.header.show_start()
            self.setWindowTitle("Attaché")
            self.setWindowModified(False)
            return
        session = deck.session
        facts = deck.brands.get(session.deck.brand)
        name = facts.name if facts else session.deck.brand
        self.header.show_deck(session.deck, deck.title, name, changed=not session.is_untouched)
        self.header.show_swatch(facts.colors if facts else ())
        where = session.path.name if session.path else self.tr("not saved yet")
        self.setWindowTitle(f"{deck.title} – {where}[*] – Attaché")
        self.setWindowModified(not session.is_untouched)
        if self._status is not None:
            self._status.show_saved(deck.file.saved_at)

    def _restore_size(self) -> None:
        room = self.screen().availableSize() * _SHARE_OF_SCREEN
        self.setMinimumSize(QSize(*_LEAST_SIZE).boundedTo(room))
        kept = self.tools.preferences.at_start.geometry
        if not kept or not self.restoreGeometry(QByteArray.fromBase64(kept.encode())):
            self.resize(QSize(*_FIRST_SIZE).boundedTo(room))

    def _remember_size(self, deck: "OpenDeck | None" = None) -> None:
        kept = bytes(self.saveGeometry().toBase64().data()).decode()
        shown = deck or self.deck
        sizes = shown.workspace.splitter_sizes() if shown else {}
        known = self.tools.preferences.value.splitters
        self.tools.preferences.change(geometry=kept, splitters={**known, **sizes})


def _dropped_files(event: QDropEvent) -> list[Path]:
    """The decks, templates and data among what is dropped."""
    local = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
    endings = (ENDING, *_TEMPLATES, *_DATA)
    return [Path(name) for name in local if name.lower().endswith(endings)]
