"""The bar at the top: what deck this is, undo and redo, meeting, brand, and the way out."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QAction, QColor, QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QVBoxLayout, QWidget

from attache.ui import words
from attache.ui.controls import ElidedLabel, QuietButton, em
from attache.ui.theme import set_look, theme_of
from attache.ui.when import day_text

if TYPE_CHECKING:
    from attache.deck.models import Deck

_SWATCH = 16
"""The side of the square that shows a brand's colours, in pixels of a screen at 100%."""


class Header(QWidget):
    """Shows a deck's title and state; its buttons are those of the window's actions."""

    def __init__(
        self, menu: QMenu, actions: "HeaderActions", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        set_look(self, "header")
        self.menu_button = QuietButton("menu", self.tr("Menu"), self)
        self.menu_button.setMenu(menu)
        self.menu_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.menu_button.setShortcut("Alt+M")
        self.title = ElidedLabel("", self)
        set_look(self.title, "heading")
        self.line = ElidedLabel("", self)
        set_look(self.line, "quiet")
        self.undo, self.redo = _quiet(actions.undo, self), _quiet(actions.redo, self)
        self.meeting = _plain(actions.meeting, self)
        self.brand = _plain(actions.brand, self)
        self.brand.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.export = _plain(actions.export, self)
        set_look(self.export, "primary")
        self.export.setMenu(actions.export_menu)
        self.export.setPopupMode(QToolButton.ToolButtonPopupMode.MenuButtonPopup)
        self._of_a_deck = (self.undo, self.redo, self.meeting, self.brand, self.export)
        self._lay_out()

    def show_deck(self, deck: "Deck", title: str, brand: str, *, changed: bool) -> None:
        """Show what a deck is for; `changed` says that its file does not hold it as it is."""
        shown = f"{title} •" if changed else title
        self.title.setText(shown)
        self.title.setToolTip(self.tr("Changed since it was saved") if changed else "")
        date = deck.meeting.date
        said = (day_text(date) if date else "", words.audience(deck.audience).lower(), deck.marking)
        self.line.setText(" · ".join(filter(None, said)))
        self.brand.setText(brand)
        self.brand.setAccessibleName(self.tr("Brand: {0}").format(brand))
        self._show_controls(True)

    def show_start(self) -> None:
        """Show that no deck is open."""
        self.title.setText("")
        self.line.setText("")
        self._show_controls(False)

    def show_swatch(self, colors: tuple[str, ...]) -> None:
        """Show two colours of the brand on its button."""
        if colors:
            edge = theme_of(QGuiApplication.palette()).edge
            self.brand.setIcon(_swatch(colors, QColor(edge), self.devicePixelRatioF()))
            self.brand.setIconSize(QSize(round(_SWATCH * 1.4), _SWATCH))

    def _show_controls(self, shown: bool) -> None:
        for button in self._of_a_deck:
            button.setVisible(shown)

    def _lay_out(self) -> None:
        titles = QVBoxLayout()
        titles.setSpacing(0)
        titles.addWidget(self.title)
        titles.addWidget(self.line)
        row = QHBoxLayout(self)
        row.setContentsMargins(em(self, 0.9), em(self, 0.5), em(self, 1.0), em(self, 0.5))
        row.setSpacing(em(self, 0.5))
        row.addWidget(self.menu_button)
        row.addLayout(titles, 1)
        row.addWidget(self.undo)
        row.addWidget(self.redo)
        row.addSpacing(em(self, 1.5))
        row.addWidget(self.meeting)
        row.addWidget(self.brand)
        row.addWidget(self.export)


class HeaderActions:
    """The window's actions that the header has buttons for."""

    def __init__(
        self,
        undo: QAction,
        redo: QAction,
        meeting: QAction,
        brand: QAction,
        export: QAction,
        export_menu: QMenu,
    ) -> None:
        self.undo, self.redo = undo, redo
        self.meeting, self.brand = meeting, brand
        self.export, self.export_menu = export, export_menu


def _quiet(action: QAction, parent: QWidget) -> QToolButton:
    button = QToolButton(parent)
    button.setDefaultAction(action)
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
    set_look(button, "quiet")
    return button


def _plain(action: QAction, parent: QWidget) -> QToolButton:
    button = QToolButton(parent)
    button.setDefaultAction(action)
    action.setIconText(action.text())  # Qt would take the dots away
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    set_look(button, "plain")
    return button


def _swatch(colors: tuple[str, ...], edge: QColor, scale: float) -> QIcon:
    """Half of the text's colour and half of an accent, as a small square with air beside it."""
    text, accent = (colors[place] if place < len(colors) else colors[0] for place in (1, 5))
    picture = QPixmap(round(_SWATCH * 1.4 * scale), round(_SWATCH * scale))
    picture.setDevicePixelRatio(scale)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    half = _SWATCH / 2
    painter.fillRect(QRectF(0, 0, half, _SWATCH), QColor(f"#{text}"))
    painter.fillRect(QRectF(half, 0, half, _SWATCH), QColor(f"#{accent}"))
    painter.setPen(edge)  # a dark brand would be lost in the dark
    painter.drawRect(QRectF(0.5, 0.5, _SWATCH - 1, _SWATCH - 1))
    painter.end()
    return QIcon(picture)
