"""All windows of one running Attaché, what they share, and what becomes of work when one fails."""

from collections.abc import Callable, Sequence
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QTimer
from PySide6.QtWidgets import QApplication

from attache import paths
from attache.errors import AttacheError
from attache.ui.dialog import Choice, ChoiceRole
from attache.ui.locks import holder_of
from attache.ui.messages import Messages
from attache.ui.pictures import Pictures
from attache.ui.preferences import Preferences
from attache.ui.recent import RecentDecks
from attache.ui.studio import ProcessTransport, Start, Studio
from attache.ui.tools import Tools
from attache.ui.window import Window

if TYPE_CHECKING:
    from attache.ui.leftovers import Leftover
    from attache.ui.opening import Opener

_WHEN_SEEN_MS = 30
"""Milliseconds until what a deck needs is loaded: by then the start page is on the screen."""


class Desk(QObject):
    """Holds the windows for as long as they are open."""

    def __init__(
        self,
        preferences: Preferences,
        start_studio: Start = ProcessTransport,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._preferences, self._start_studio = preferences, start_studio
        self._recent = RecentDecks()
        self._told_of_settings = False
        self.windows: list[Window] = []

    @cached_property
    def opener(self) -> "Opener":
        """What opens decks, loaded when it is first needed."""
        from attache.ui.opening import Opener

        return Opener()

    def open_window(self) -> Window:
        """A new window with the start page."""
        studio, jobs = Studio(self._start_studio, self), Studio(self._start_studio, self)
        pictures, messages = Pictures(studio, self), Messages(self)
        tools = Tools(studio, jobs, pictures, messages, self._preferences, self._recent)
        window = Window(tools)
        self.windows.append(window)
        self._connect(window)
        window.show()
        QTimer.singleShot(_WHEN_SEEN_MS, window, partial(self._fill, window))
        return window

    def open_files(self, files: Sequence[Path]) -> None:
        """Open a window for each deck, or one with the start page where there is none."""
        window = self.open_window()
        for path in files:
            QTimer.singleShot(0, window, partial(self.open_deck, window, path))

    def open_handed(self, path: Path) -> None:
        """Open a deck that the system hands to the app while it runs."""
        free = [each for each in self.windows if each.deck is None and not each.has_dialog]
        window = free[-1] if free else self.open_window()
        self.open_deck(window, path)

    def open_deck(self, window: Window, path: Path) -> None:
        """Open a deck's file; where somebody has it open already, ask first."""
        other = self._window_of(path)
        if other is not None:
            other.raise_()
            other.activateWindow()
            other.tools.messages.note(self.tr("This deck is open here already."))
            return
        holder = holder_of(path)
        if holder is None:
            self._open_file(window, path)
            return
        window.tools.messages.ask(
            self.tr("{0} is open already").format(path.name),
            self.tr("{0} If both save, the later one replaces the other.").format(holder.text),
            (
                Choice("cancel", self.tr("Cancel"), ChoiceRole.CANCEL),
                Choice("open", self.tr("Open it anyway"), ChoiceRole.LOSES),
            ),
            lambda choice: self._open_file(window, path) if choice == "open" else None,
        )

    def quit(self) -> None:
        """Close one window after another, until the user rather stays in one of them.

        A window in which a dialog is open is shown instead: an export may be under way in it.
        """
        if not self.windows:
            return
        window = self.windows[-1]
        window.raise_()
        window.activateWindow()
        if not window.has_dialog:
            # The one that closes is forgotten first.
            window.leave(lambda: QTimer.singleShot(0, self, self.quit))

    def close(self) -> None:
        """End what still runs when the last window is closed."""
        for window in tuple(self.windows):
            self._forget(window)

    def keep_everything(self, error: BaseException, _place: str) -> None:
        """Write every recovery file, then tell of an error that nobody foresaw."""
        for window in self.windows:
            if window.deck is not None:
                window.deck.file.flush()
        active = QApplication.activeWindow()
        shown = [each for each in self.windows if each is active] or self.windows[-1:]
        for window in shown:
            window.tools.messages.unexpected(error, paths.user_log())

    def _connect(self, window: Window) -> None:
        start = window.start
        window.file_wanted.connect(partial(self.open_deck, window))
        window.start_wanted.connect(self._begin_another)
        window.quit_wanted.connect(self.quit)
        # A studio may take a moment to end; by then the window is off the screen.
        forget = partial(self._forget, window)
        window.closed.connect(lambda: QTimer.singleShot(0, self, forget))
        start.preset_chosen.connect(partial(self._open_preset, window))
        start.blank_chosen.connect(partial(self._open_blank, window))
        start.leftover_chosen.connect(partial(self._recover, window))
        start.leftover_discarded.connect(partial(self._discard, window))

    def _begin_another(self) -> None:
        self.open_window()

    def _fill(self, window: Window) -> None:
        """Load what the start page shows besides, and what the first deck will need."""
        window.tools.studio.warm_up()

        def fill() -> None:
            from attache.ui.leftovers import left_behind

            window.start.reload()
            window.start.show_leftovers(left_behind())
            for pack in self.opener.packs():
                window.start.show_pack(pack)
            self._tell_of_settings(window)
            self._tell_of_recent(window)
            _tell_of_folder(window)

        _tried(window, fill)

    def _tell_of_settings(self, window: Window) -> None:
        """Settings that could not be used are told once."""
        note = self._preferences.note
        if note is not None and not self._told_of_settings:
            self._told_of_settings = True
            window.tools.messages.note(note.text)

    def _tell_of_recent(self, window: Window) -> None:
        """A list of recent decks that a newer Attaché left is told of once."""
        kept, self._recent.of_newer = self._recent.of_newer, None
        if kept is not None:
            window.tools.messages.note(
                self.tr(
                    "The list of recent decks was saved by a newer Attaché and is not used. It is "
                    "kept as {0}."
                ).format(kept)
            )

    def _open_preset(self, window: Window, pack: str, preset: str) -> None:
        _tried(window, lambda: self.opener.preset(partial(self._free, window), pack, preset))

    def _open_blank(self, window: Window, pack: str) -> None:
        _tried(window, lambda: self.opener.blank(partial(self._free, window), pack))

    def _open_file(self, window: Window, path: Path) -> None:
        _tried(window, lambda: self.opener.file(partial(self._free, window), path))

    def _recover(self, window: Window, leftover: "Leftover") -> None:
        _tried(window, lambda: self.opener.leftover(partial(self._free, window), leftover))
        self._show_leftovers(window)

    def _discard(self, window: Window, leftover: "Leftover") -> None:
        from attache.ui.leftovers import discard

        _tried(window, lambda: discard(leftover))
        self._show_leftovers(window)

    def _show_leftovers(self, window: Window) -> None:
        from attache.ui.leftovers import left_behind

        window.start.show_leftovers(left_behind())

    def _free(self, window: Window) -> Window:
        """The window, or a new one where it shows a deck already."""
        return window if window.deck is None else self.open_window()

    def _window_of(self, path: Path) -> Window | None:
        for window in self.windows:
            own = window.deck.session.path if window.deck else None
            if own is not None and _same(own, path):
                return window
        return None

    def _forget(self, window: Window) -> None:
        if window in self.windows:
            self.windows.remove(window)
            window.tools.jobs.close()
            window.tools.studio.close()
            window.deleteLater()


def _tried(window: Window, act: Callable[[], object]) -> None:
    """Do something; a refusal is told in the window."""
    try:
        act()
    except AttacheError as error:
        window.tools.messages.error(error)


def _tell_of_folder(window: Window) -> None:
    """Say in every window that nothing can be kept, if that is so."""
    folder = paths.unwritable()
    if folder is not None and not window.banner.text:  # what a deck says is more urgent
        window.banner.tell(
            QCoreApplication.translate(
                "Desk",
                "Nothing can be written to {0}. Settings, brands and the list of recent decks stay "
                "as they are there, and work that you have not saved is lost in a crash. Save "
                "your decks elsewhere, and often.",
            ).format(folder),
            tone="warn",
        )


def _same(one: Path, other: Path) -> bool:
    try:
        return one.samefile(other)
    except OSError:
        return one.absolute() == other.absolute()
