"""The decks opened last, on the start page."""

import datetime
import threading
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QVBoxLayout, QWidget

from attache.ui.controls import ElidedLabel, Heading, QuietButton, em
from attache.ui.start.cards import Pressable
from attache.ui.theme import set_look
from attache.ui.when import when_text

if TYPE_CHECKING:
    from attache.ui.recent_deck import RecentDeck


class Recents(Protocol):
    """The list of the decks opened last."""

    def decks(self) -> "Sequence[RecentDeck]":
        """The decks, the newest first."""
        ...

    def forget(self, path: Path) -> None:
        """Take a deck off the list."""
        ...


class RecentRow(QWidget):
    """One deck: its title, where it is, and when it was open."""

    chosen = Signal()
    removed = Signal()

    def __init__(self, deck: "RecentDeck", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.deck = deck
        self.button = Pressable(self)
        self.remove = QuietButton("cross", self.tr("Remove from the list"), self)
        self._title = ElidedLabel(deck.title or deck.path.stem, self.button)
        self._place = ElidedLabel(_short(deck.path), self.button, mode=Qt.TextElideMode.ElideLeft)
        self._when = QLabel(self.button)
        set_look(self._place, "quiet")
        set_look(self._when, "quiet")
        self._lay_out()
        self.button.clicked.connect(lambda: self.chosen.emit())
        self.remove.clicked.connect(lambda: self.removed.emit())
        self.button.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.button.customContextMenuRequested.connect(self._show_menu)
        self.set_missing(False)

    def set_missing(self, missing: bool) -> None:
        """Say that the file is not there now, or that it is."""
        self.button.setEnabled(not missing)
        self.remove.setVisible(missing)
        when = self.tr("Not found") if missing else when_text(self.deck.when)
        self._when.setText(when)
        set_look(self._title, "quiet" if missing else "")
        self.button.setAccessibleName(self._title.text())
        self.button.setAccessibleDescription(f"{self._when.text()}; {self._place.text()}")

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        """Let Delete take the deck off the list."""
        if event.key() == Qt.Key.Key_Delete:
            self.removed.emit()
        else:
            super().keyPressEvent(event)

    def _show_menu(self, at: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Open"), self.chosen.emit)
        menu.addAction(self.tr("Remove from the list"), self.removed.emit)
        menu.popup(self.button.mapToGlobal(at))

    def _lay_out(self) -> None:
        first = QHBoxLayout()
        first.setSpacing(em(self, 0.6))
        first.addWidget(self._title, 1)
        first.addWidget(self._when)
        column = QVBoxLayout(self.button)
        column.setContentsMargins(em(self, 0.6), em(self, 0.45), em(self, 0.6), em(self, 0.45))
        column.setSpacing(em(self, 0.1))
        column.addLayout(first)
        column.addWidget(self._place)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(em(self, 0.2))
        row.addWidget(self.button, 1)
        row.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignVCenter)


class _Looker(QObject):
    """Carries home what a look at the disk found: the decks whose files are missing."""

    looked = Signal(object)


class RecentList(QWidget):
    """The decks opened last, and a word where there are none."""

    chosen = Signal(Path)

    def __init__(self, recents: Recents, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._recents = recents
        # Without a parent: it outlives the list as long as a thread has something to tell it.
        self._looker = _Looker()
        self._looker.looked.connect(self._mark_missing)
        self._rows: tuple[RecentRow, ...] = ()
        self._decks: tuple[RecentDeck, ...] = ()
        self._day: datetime.date | None = None
        self._empty = QLabel(self.tr("Decks that you open or save are listed here."), self)
        self._empty.setWordWrap(True)
        set_look(self._empty, "quiet")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(em(self, 0.45))
        heading = Heading(self.tr("Recent decks"), self)
        heading.setContentsMargins(0, 0, 0, em(self, 0.25))
        self._column.addWidget(heading)
        self._column.addWidget(self._empty)

    @property
    def rows(self) -> tuple[RecentRow, ...]:
        """The rows, the newest first."""
        return self._rows

    def reload(self) -> None:
        """Read the list again, and look which of the files are there."""
        decks, today = tuple(self._recents.decks()), datetime.datetime.now().astimezone().date()
        if decks != self._decks or today != self._day:
            self._decks, self._day = decks, today
            self._show()
        self._look()

    def focus_first(self) -> None:
        """Give the focus to the newest deck."""
        if self._rows:
            self._rows[0].button.setFocus()

    def _show(self) -> None:
        for row in self._rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = tuple(RecentRow(deck, self) for deck in self._decks)
        for place, row in enumerate(self._rows):
            self._column.insertWidget(place + 2, row)
            row.chosen.connect(lambda row=row: self.chosen.emit(row.deck.path))
            row.removed.connect(lambda row=row: self._forget(row))
            row.button.arrow.connect(partial(self._go, place))
        self._empty.setVisible(not self._rows)

    def _forget(self, row: RecentRow) -> None:
        place = self._rows.index(row)
        self._recents.forget(row.deck.path)
        self.reload()
        if self._rows:
            self._rows[min(place, len(self._rows) - 1)].button.setFocus()

    def _go(self, place: int, key: Qt.Key) -> None:
        to = place + {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(key, 0)
        if 0 <= to < len(self._rows):
            self._rows[to].button.setFocus(Qt.FocusReason.TabFocusReason)

    def _look(self) -> None:
        """Look on a thread of its own, and wait for none: a lost network drive takes its time."""
        decks, looker = self._decks, self._looker
        if decks:
            threading.Thread(
                target=lambda: looker.looked.emit({deck.path for deck in decks if deck.missing}),
                name="recent decks",
                daemon=True,
            ).start()

    def _mark_missing(self, missing: set[Path]) -> None:
        for row in self._rows:
            row.set_missing(row.deck.path in missing)


def _short(path: Path) -> str:
    """A path as people write it: their own folder is ~."""
    try:
        return str(Path("~") / path.relative_to(Path.home()))
    except (ValueError, RuntimeError):
        return str(path)
