"""One brand in the gallery: the deck's own slides in it, its name, and what it is for."""

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QGuiApplication,
    QImage,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from attache.output.requests import BrandFacts
from attache.ui.controls import ElidedLabel, QuietButton, em
from attache.ui.dialogs.base import Notice
from attache.ui.dialogs.picture import SlidePicture
from attache.ui.theme import set_look, theme_of

_LARGE, _SMALL = 21.0, 10.05
_STEPS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_ENTERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class BrandCard(QPushButton):
    """A button that chooses a brand. One of the user's own has a menu too."""

    stepped = Signal(int, int)
    """An arrow key: how many cards to go to the right and down."""
    match_wanted = Signal(str)
    removal_wanted = Signal(str)

    def __init__(self, facts: BrandFacts, *, current: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.facts = facts
        self.setCheckable(True)
        self.setChecked(current)
        self.setAutoDefault(False)
        self.toggled.connect(lambda: self.setChecked(current))
        set_look(self, "card")
        self.pictures = [SlidePicture(width, self) for width in (_LARGE, _SMALL, _SMALL)]
        self.error = Notice(self)
        self.menu_button: QuietButton | None = None
        self._name(current)
        self._lay_out(current)
        if facts.error:
            self.error.say(facts.error, "bad")

    def show_pictures(self, images: list[QImage]) -> None:
        """Show the slides; a deck may have fewer than there is room for."""
        for picture, image in zip(self.pictures, images, strict=False):
            picture.show_image(image)

    def show_failure(self, text: str) -> None:
        """Say why there are no pictures."""
        self.pictures[0].show_words(text)

    def open_menu(self, place: QPoint | None = None) -> None:
        """Open the menu of a brand of the user's own, at a place of the screen."""
        if self.facts.house:
            return
        menu = QMenu(self)
        match = menu.addAction(self.tr("Correct the match…"))
        match.triggered.connect(lambda: self.match_wanted.emit(self.facts.id))
        remove = menu.addAction(self.tr("Remove…"))
        remove.triggered.connect(lambda: self.removal_wanted.emit(self.facts.id))
        menu.aboutToHide.connect(menu.deleteLater)
        button = self.menu_button or self
        menu.popup(place or button.mapToGlobal(QPoint(0, button.height())))

    def sizeHint(self) -> QSize:  # noqa: N802
        """As its contents need."""
        layout = self.layout()
        return layout.totalSizeHint() if layout else super().sizeHint()

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """As its contents need."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Draw a second ring for the focus, as the card of the brand in use has a frame already."""
        super().paintEvent(event)
        if not self.hasFocus():
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme_of(QGuiApplication.palette()).color("focus"), 2))
        inset = em(self, 0.35)
        ring = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(ring, inset, inset)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Arrows go to other cards, Enter chooses."""
        key = Qt.Key(event.key())
        if key in _STEPS:
            self.stepped.emit(*_STEPS[key])
        elif key in _ENTERS:
            self.click()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802
        """Open the menu, by the mouse or the menu key."""
        by_mouse = event.reason() is QContextMenuEvent.Reason.Mouse
        self.open_menu(event.globalPos() if by_mouse else None)

    def _name(self, current: bool) -> None:
        used = self.tr("{0}, in use") if current else "{0}"
        self.setAccessibleName(used.format(self.facts.name))
        self.setAccessibleDescription(self.facts.error or self.facts.purpose)

    def _lay_out(self, current: bool) -> None:
        small = QVBoxLayout()
        small.setSpacing(em(self, 0.5))
        small.addWidget(self.pictures[1])
        small.addStretch()
        small.addWidget(self.pictures[2])
        shown = QHBoxLayout()
        shown.setSpacing(em(self, 0.5))
        shown.addWidget(self.pictures[0])
        shown.addLayout(small)
        shown.addStretch()
        column = QVBoxLayout(self)
        margin = em(self, 0.8)
        column.setContentsMargins(margin, margin, margin, em(self, 0.6))
        column.setSpacing(em(self, 0.15))
        column.addLayout(shown)
        column.addSpacing(em(self, 0.35))
        column.addLayout(self._first_line(current))
        column.addLayout(self._second_line())
        column.addWidget(self.error)

    def _first_line(self, current: bool) -> QBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(em(self, 0.6))
        name = ElidedLabel(self.facts.name, self)
        set_look(name, "heading")
        row.addWidget(_unpressed(name), 1)
        used = Notice(self)
        used.say(self.tr("in use") if current else "", "good")
        row.addWidget(_unpressed(used), 0, Qt.AlignmentFlag.AlignVCenter)
        return row

    def _second_line(self) -> QBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(em(self, 0.6))
        purpose = ElidedLabel(self.facts.purpose, self)
        set_look(purpose, "quiet")
        row.addWidget(_unpressed(purpose), 1)
        owner = QLabel(self.tr("house brand") if self.facts.house else self.tr("your own"), self)
        set_look(owner, "tag")
        row.addWidget(_unpressed(owner))
        if not self.facts.house:
            name = self.tr("More for {0}").format(self.facts.name)
            self.menu_button = QuietButton("more", name, self)
            self.menu_button.clicked.connect(lambda: self.open_menu())
            row.addWidget(self.menu_button)
        return row


def _unpressed(widget: QWidget) -> QWidget:
    """A part of a card through which the card is pressed."""
    widget.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    return widget
