"""Keeps the look of the application in step with the system's colours and font."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFontInfo
from PySide6.QtWidgets import QApplication

from attache.ui.sheet import style_sheet
from attache.ui.theme import DARK, LIGHT, Theme, palette

CHOICES: Final = ("system", "light", "dark")


class Looks(QObject):
    """Gives the application its palette and style sheet, anew whenever the system's change.

    `changed` carries the theme that now holds.
    """

    changed = Signal(Theme)

    def __init__(self, app: QApplication, choice: str = "system") -> None:
        super().__init__(app)
        self._app = app
        self._choice = choice
        self._worn: tuple[Theme, float, float] | None = None
        app.setStyle("Fusion")
        app.styleHints().colorSchemeChanged.connect(self._follow)
        app.installEventFilter(self)
        self.choose(choice)

    @property
    def theme(self) -> Theme:
        """The theme that holds now."""
        return self._worn[0] if self._worn else LIGHT

    def choose(self, choice: str) -> None:
        """Follow the system, or stay light or dark: one of CHOICES."""
        schemes = {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark}
        self._choice = choice
        # So that the system's own dialogs and the frame of the window come along.
        self._app.styleHints().setColorScheme(schemes.get(choice, Qt.ColorScheme.Unknown))
        self._follow()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """See that the application's font has changed."""
        if watched is self._app and event.type() is QEvent.Type.ApplicationFontChange:
            self._follow()
        return False

    def _follow(self) -> None:
        theme = self._wanted()
        font = QFontInfo(self._app.font())
        worn = (theme, float(font.pixelSize()), font.pointSizeF())
        if worn == self._worn:
            return
        self._worn = worn
        self._app.setPalette(palette(theme))
        self._app.setStyleSheet(style_sheet(*worn))
        self.changed.emit(theme)

    def _wanted(self) -> Theme:
        dark = self._app.styleHints().colorScheme() is Qt.ColorScheme.Dark
        if self._choice != "system":
            dark = self._choice == "dark"
        return DARK if dark else LIGHT
