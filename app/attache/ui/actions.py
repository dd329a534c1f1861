"""Every action of a window with its words, keys and icon."""

import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QAction, QActionGroup, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QMainWindow, QMenu, QWidget

from attache.ui.icons import icon


@dataclass(frozen=True, slots=True)
class Wanted:
    """An action as it is asked for: its text, what it does, its keys and its icon."""

    text: str
    run: Callable[[], object]
    keys: str | QKeySequence.StandardKey = ""
    icon: str = ""


class Actions:
    """The actions of one window by name. Those of a deck are disabled where none is open."""

    def __init__(self, window: QWidget) -> None:
        self._window = window
        self._by_name: dict[str, QAction] = {}
        self._of_a_deck: list[QAction] = []
        self._own_keys = _OwnKeys(window)

    def __getitem__(self, name: str) -> QAction:
        return self._by_name[name]

    def add(self, name: str, wanted: Wanted, *, of_a_deck: bool = False) -> QAction:
        """Make an action and give it to the window, so that its keys work everywhere in it."""
        action = QAction(self._window)
        action.setObjectName(name)
        if wanted.icon:
            action.setIcon(icon(wanted.icon))
        if isinstance(wanted.keys, str):
            action.setShortcut(QKeySequence(wanted.keys))
            self._own_keys.actions.append(action)
        else:
            action.setShortcuts(wanted.keys)
        action.triggered.connect(lambda _=False: wanted.run())
        self._window.addAction(action)
        self._by_name[name] = action
        if of_a_deck:
            self._of_a_deck.append(action)
        self.name(name, wanted.text, possible=not of_a_deck)
        return action

    def name(self, name: str, text: str, *, possible: bool) -> None:
        """Say what an action does, also in its tooltip, with its keys."""
        action = self._by_name[name]
        action.setText(text)
        action.setEnabled(possible)
        keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        tip = text.replace("&", "").rstrip("….")
        action.setToolTip(f"{tip} ({keys})" if keys else tip)

    def choice(
        self, choices: dict[str, str], chosen: str, choose: Callable[[str], object]
    ) -> list[QAction]:
        """Actions of which one is checked; `choose` is told the key of the one that is taken."""
        group = QActionGroup(self._window)
        return [self._one(group, key, text, chosen, choose) for key, text in choices.items()]

    def show_deck(self, is_open: bool) -> None:
        """Enable or disable what needs a deck."""
        for action in self._of_a_deck:
            action.setEnabled(is_open)

    def _one(
        self,
        group: QActionGroup,
        key: str,
        text: str,
        chosen: str,
        choose: Callable[[str], object],
    ) -> QAction:
        action = QAction(text, self._window)
        action.setCheckable(True)
        action.setChecked(key == chosen)
        action.triggered.connect(lambda _=False: choose(key))
        group.addAction(action)
        return action


class _OwnKeys(QObject):
    """Gives a window the keys that are its own, wherever in it the keyboard is.

    A field takes some of them for itself otherwise: on Linux, Ctrl+E is the end of the line.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.actions: list[QAction] = []
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Keep a field from taking what is meant for the window."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            return self._is_own(QKeySequence(event.keyCombination()))
        return super().eventFilter(watched, event)

    def _is_own(self, keys: QKeySequence) -> bool:
        return any(each.isEnabled() and keys == each.shortcut() for each in self.actions)

    def _follow(self, old: QWidget | None, now: QWidget | None) -> None:
        if old is not None:
            old.removeEventFilter(self)
        if now is not None and now.window() is self._window:
            now.installEventFilter(self)


def menu_bar(menus: Sequence[QMenu], window: QMainWindow) -> None:
    """Give macOS the bar at the top of the screen that its users expect."""
    if sys.platform == "darwin":
        for menu in menus:
            window.menuBar().addMenu(menu)
