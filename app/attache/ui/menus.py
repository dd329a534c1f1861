"""The menus of a window, and what their actions do to the deck that is open in it."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices, QKeySequence
from PySide6.QtWidgets import QMenu

from attache import paths
from attache.output.order import Format
from attache.ui import words
from attache.ui.actions import Actions, Wanted, menu_bar

if TYPE_CHECKING:
    from attache.ui.open_deck import OpenDeck
    from attache.ui.window import Window

_Keys = QKeySequence.StandardKey
_OTHERS = (Format.PDF, Format.HANDOUT, Format.NOTES, Format.PNG, Format.CHARTS)
_FILE = ("new", "open", "", "save", "save-as", "", "meeting", "brand", "export", "", "close")
_EDIT = ("undo", "redo", "", "find")
_VIEW = ("rehearse", "checks", "", "zoom-in", "zoom-out", "zoom-fit", "", *("picture", "chart"))
_HELP = ("log", "about")


class Menus(QObject):
    """Makes the actions and menus of a window; `all` is the one behind the button of the header."""

    def __init__(self, window: "Window") -> None:
        super().__init__(window)
        self._window = window
        self._deck: OpenDeck | None = None
        self.actions = Actions(window)
        self._add_of_the_window()
        self._add_of_the_file()
        self._add_of_the_deck()
        self._add_of_the_slide()
        self.export = self._export_menu()
        self._slide = QMenu(self.tr("&Slide"), window)
        menus = [
            self._menu(self.tr("&File"), (*_FILE, "quit")),
            self._menu(self.tr("&Edit"), _EDIT),
            self._slide,
            self._view_menu(),
            self._menu(self.tr("&Help"), _HELP),
        ]
        self.all = QMenu(window)
        for menu in menus:
            self.all.addMenu(menu)
        menu_bar(menus, window)
        self.show_deck(None)

    def show_deck(self, deck: "OpenDeck | None") -> None:
        """Let the actions be about that deck, or about none."""
        self._deck = deck
        self.actions.show_deck(deck is not None)
        for action in self._slide.actions():  # `clear` would delete what the panel still uses
            self._slide.removeAction(action)
        if deck is not None:
            stack = deck.session.undo_stack
            for changed in (stack.undoTextChanged, stack.canUndoChanged):
                changed.connect(self._name_undo)
            for changed in (stack.redoTextChanged, stack.canRedoChanged):
                changed.connect(self._name_redo)
            self._slide.addAction(self.actions["data"])
            self._slide.addActions(deck.workspace.deck.actions_for_menu())
        self._name_undo()
        self._name_redo()

    def _add_of_the_window(self) -> None:
        window, add = self._window, self.actions.add
        add("new", Wanted(self.tr("&New deck"), window.start_wanted.emit, _Keys.New, "plus"))
        add("open", Wanted(self.tr("&Open…"), window.open_dialog, _Keys.Open, "open"))
        add("quit", Wanted(self.tr("&Quit"), window.quit_wanted.emit, "Ctrl+Q"))
        add("about", Wanted(self.tr("&About Attaché"), window.show_about, "", "info"))
        add("log", Wanted(self.tr("Show the &log"), _show_log, "", "folder"))

    def _add_of_the_file(self) -> None:
        add = self._add
        add("save", self.tr("&Save"), lambda deck: deck.save(), _Keys.Save, "save")
        add("save-as", self.tr("Save &as…"), lambda deck: deck.save_as(), "Ctrl+Shift+S")
        add("close", self.tr("&Close deck"), lambda _: self._window.close_deck(), _Keys.Close)
        add("undo", self.tr("&Undo"), lambda deck: deck.undo(), _Keys.Undo, "undo")
        add("redo", self.tr("&Redo"), lambda deck: deck.redo(), _Keys.Redo, "redo")

    def _add_of_the_deck(self) -> None:
        add = self._add
        export = self.tr("Export PowerPoint")
        add("meeting", self.tr("Meeting…"), lambda deck: deck.frame(), "Ctrl+Shift+M", "calendar")
        add("brand", self.tr("Brand…"), lambda deck: deck.choose_brand(), "Ctrl+B", "brush")
        add("export", export, lambda deck: deck.export(), "Ctrl+E", "export")
        add("rehearse", self.tr("&Rehearse"), lambda deck: deck.rehearse(), "F5", "play")
        add("checks", self.tr("&Checks"), lambda deck: deck.toggle_checks(), "F8", "warning")
        find = self.tr("&Find in the brief")
        add("find", find, lambda deck: deck.workspace.brief.focus_search(), _Keys.Find, "search")

    def _add_of_the_slide(self) -> None:
        add = self._add
        picture, chart = self.tr("Copy the slide as a picture"), self.tr("Copy the chart")
        data = self.tr("New chart from &data…")
        add("data", data, lambda deck: deck.new_chart(), "Ctrl+Shift+D", "chart")
        add("zoom-in", self.tr("Zoom &in"), _slide("zoom_in"), "Ctrl++", "zoom-in")
        add("zoom-out", self.tr("Zoom &out"), _slide("zoom_out"), "Ctrl+-", "zoom-out")
        add("zoom-fit", self.tr("&Fit the slide"), _slide("fit"), "Ctrl+0", "fit")
        add("picture", picture, _slide("copy_picture"), "Ctrl+Shift+C", "copy")
        add("chart", chart, _slide("copy_chart"), "", "chart")

    def _add(
        self,
        name: str,
        text: str,
        act: "Callable[[OpenDeck], object]",
        keys: str | QKeySequence.StandardKey,
        icon: str = "",
    ) -> None:
        """Make an action that needs a deck."""
        self.actions.add(name, Wanted(text, self._run(act), keys, icon), of_a_deck=True)

    def _run(self, act: "Callable[[OpenDeck], object]") -> Callable[[], None]:
        def run() -> None:
            if self._deck is not None:
                act(self._deck)

        return run

    def _menu(self, title: str, names: tuple[str, ...]) -> QMenu:
        menu = QMenu(title, self._window)
        for name in names:
            if name:
                menu.addAction(self.actions[name])
            else:
                menu.addSeparator()
        return menu

    def _view_menu(self) -> QMenu:
        menu = self._menu(self.tr("&View"), _VIEW)
        set_ = self._window.tools.preferences.at_start
        system = self.tr("As the system")
        looks = {"system": system, "light": self.tr("Light"), "dark": self.tr("Dark")}
        languages = {"system": system, "en": "English", "ko": "한국어"}
        menu.addSeparator()
        appearance = menu.addMenu(self.tr("&Appearance"))
        appearance.addActions(self.actions.choice(looks, set_.appearance, self._choose_look))
        language = menu.addMenu(self.tr("&Language"))
        language.addActions(self.actions.choice(languages, set_.language, self._choose_language))
        return menu

    def _choose_look(self, look: str) -> None:
        self._window.tools.preferences.change(appearance=look)

    def _choose_language(self, language: str) -> None:
        self._window.tools.preferences.change(language=language)
        self._window.tools.messages.note(
            self.tr("The language changes when Attaché is started again.")
        )

    def _export_menu(self) -> QMenu:
        menu = QMenu(self._window)
        menu.addAction(self.actions["export"])
        menu.addSeparator()
        for format_ in _OTHERS:
            action = menu.addAction(f"{words.format_(format_)}…")
            action.triggered.connect(self._run(_exporting(format_)))
        return menu

    def _name_undo(self, *_: object) -> None:
        stack = self._deck.session.undo_stack if self._deck else None
        possible, what = (stack.canUndo(), stack.undoText()) if stack else (False, "")
        text = self.tr("Undo: {0}").format(what) if what else self.tr("Undo")
        self.actions.name("undo", text, possible=possible)

    def _name_redo(self, *_: object) -> None:
        stack = self._deck.session.undo_stack if self._deck else None
        possible, what = (stack.canRedo(), stack.redoText()) if stack else (False, "")
        text = self.tr("Redo: {0}").format(what) if what else self.tr("Redo")
        self.actions.name("redo", text, possible=possible)


def _slide(method: str) -> "Callable[[OpenDeck], object]":
    """What calls a method of the panel of the slide."""
    return lambda deck: getattr(deck.workspace.slide, method)()


def _exporting(format_: Format) -> "Callable[[OpenDeck], object]":
    return lambda deck: deck.export((format_,))


def _show_log() -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(paths.user_log())))
