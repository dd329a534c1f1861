"""The presets of a pack as a grid of cards."""

from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QImage, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from attache.ui.controls import ElidedLabel, Heading, em
from attache.ui.start.cards import Card, blank_card, preset_card
from attache.ui.start.offers import Offer, Shelf
from attache.ui.theme import set_look

MOST_COLUMNS: Final = 3
CARD_EMS: Final = 16.5
"""How wide a card is at least."""


class CardGrid(QWidget):
    """Cards of one size in one to three columns; the arrow keys go from card to card."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cards: tuple[Card, ...] = ()
        self._columns = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(em(self, 0.9))

    @property
    def cards(self) -> tuple[Card, ...]:
        """The cards in order."""
        return self._cards

    @property
    def columns(self) -> int:
        """How many cards stand in a row."""
        return self._columns

    def show_cards(self, cards: tuple[Card, ...]) -> None:
        """Show these cards in place of others."""
        for card in self._cards:
            self._grid.removeWidget(card)
            card.hide()
            card.deleteLater()
        self._cards, self._columns = cards, 0
        for place, card in enumerate(cards):
            card.arrow.connect(partial(self._go, place))
        self._arrange()

    def minimumSizeHint(self) -> QSize:  # noqa: N802 (Qt's names, here and below)
        """One column, however many there are now: else it could never become narrower."""
        return QSize(em(self, CARD_EMS), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Take as many columns as there is room for."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        gap = self._grid.spacing()
        fit = (self.width() + gap) // (em(self, CARD_EMS) + gap)
        columns = min(max(fit, 1), MOST_COLUMNS)
        if columns == self._columns:
            return
        self._columns = columns
        for card in self._cards:
            self._grid.removeWidget(card)
        for place, card in enumerate(self._cards):
            self._grid.addWidget(card, place // columns, place % columns)
        for column in range(MOST_COLUMNS):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)

    def _go(self, place: int, key: Qt.Key) -> None:
        steps = {
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Up: -self._columns,
            Qt.Key.Key_Down: self._columns,
        }
        to = place + steps[key]
        if 0 <= to < len(self._cards):
            self._cards[to].setFocus(Qt.FocusReason.TabFocusReason)


class ShelfView(QWidget):
    """A pack: its name, a card for each preset, and one for a blank deck."""

    preset_chosen = Signal(str, str)
    blank_chosen = Signal(str)

    def __init__(self, shelf: Shelf, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shelf: Shelf | None = None
        self._heading = Heading("", self)
        self._as_of = ElidedLabel("", self)
        set_look(self._as_of, "quiet")
        self.grid = CardGrid(self)
        head = QHBoxLayout()
        head.setSpacing(em(self, 0.8))
        head.addWidget(self._heading)
        head.addWidget(self._as_of, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(em(self, 0.7))
        column.addLayout(head)
        column.addWidget(self.grid)
        self.show_shelf(shelf)

    @property
    def preset_cards(self) -> dict[str, Card]:
        """The cards of the presets by id."""
        offers = self._shelf.offers if self._shelf else ()
        return {offer.id: card for offer, card in zip(offers, self.grid.cards, strict=False)}

    @property
    def blank(self) -> Card:
        """The card of a blank deck."""
        return self.grid.cards[-1]

    def show_shelf(self, shelf: Shelf) -> None:
        """Show what a pack offers; what is shown already stays as it is."""
        if shelf == self._shelf:
            return
        self._shelf = shelf
        self._heading.setText(self.tr("New deck"))
        self._as_of.setText(self.tr("{0}, as of {1}").format(shelf.name, shelf.as_of))
        cards = [self._preset(offer) for offer in shelf.offers]
        for offer, card in zip(shelf.offers, cards, strict=True):
            card.clicked.connect(self._chooses(offer.id))
        blank = blank_card(self.grid)
        blank.clicked.connect(lambda: self.blank_chosen.emit(shelf.pack))
        self.grid.show_cards((*cards, blank))

    def show_cover(self, preset: str, png: bytes) -> None:
        """Show the picture of the cover of a preset."""
        card, image = self.preset_cards.get(preset), QImage.fromData(png)
        if card and not image.isNull():
            card.cover.show_image(image)

    def _preset(self, offer: Offer) -> Card:
        # lupdate sees a plural form in tr() only, not in QCoreApplication.translate().
        return preset_card(offer, self.tr("%n point(s)", "", offer.points), self.grid)

    def _chooses(self, preset: str) -> Callable[[], None]:
        def choose() -> None:
            if self._shelf:
                self.preset_chosen.emit(self._shelf.pack, preset)

        return choose
