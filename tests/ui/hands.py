"""Windows as a user has them, with a studio in the test's own process, and decks for them."""

from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from attache.deck import store
from attache.ui.desk import Desk
from attache.ui.open_deck import OpenDeck
from attache.ui.preferences import Preferences
from attache.ui.session import Session
from attache.ui.window import Window
from ui.direct import DirectTransport
from ui.sessions import built_in, preset_deck, settle

_Widget = TypeVar("_Widget", bound=QWidget)
POINT = "ships-naval-repair"
"""A point of the preset's deck, to be reworded."""


class Hands:
    """A desk with its windows, and the hands of a user."""

    def __init__(self, qtbot: QtBot) -> None:
        self.qtbot = qtbot
        self.preferences = Preferences()
        self.desk = Desk(self.preferences, DirectTransport)

    def window(self) -> Window:
        window = self.desk.open_window()
        self.qtbot.waitUntil(lambda: bool(window.start.shelves), timeout=10_000)
        return window

    def opened(self, window: Window) -> OpenDeck:
        """The deck in a window, once its slides are there."""
        assert window.deck is not None
        settle(self.qtbot, window.deck.session)
        return window.deck

    def begin(self, preset: str = "ministerial") -> Window:
        window = self.window()
        window.start.preset_chosen.emit(built_in().id, preset)
        self.opened(window)
        return window

    def open(self, path: Path) -> Window:
        window = self.window()
        window.file_wanted.emit(path)
        self.opened(window)
        return window

    def settle(self, session: Session) -> None:
        settle(self.qtbot, session)

    def close(self) -> None:
        for window in tuple(self.desk.windows):
            if window.deck is not None:
                window.deck.file.close()
        self.desk.close()
        self.desk.deleteLater()


def saved(folder: Path, name: str = "talks.attache") -> Path:
    """The file of a deck that nobody has open."""
    path = folder / name
    store.write(path, preset_deck())
    return path


def drop(window: Window, *files: Path) -> None:
    """Drop files on a window."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(each)) for each in files])
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    window.dropEvent(QDropEvent(QPointF(300, 300), copy, data, left, none))


def shown(kind: type[_Widget]) -> _Widget:
    """The window or the dialog of that kind that is open."""
    found = [each for each in QApplication.topLevelWidgets() if isinstance(each, kind)]
    return next(each for each in found if each.isVisible())
