"""The gallery of brands: this deck in each of them, a template to add, a match to correct."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QImage, QResizeEvent
from PySide6.QtWidgets import QFileDialog, QGridLayout, QWidget

from attache.deck import edits
from attache.errors import AttacheError
from attache.output.requests import BrandFacts, ListBrands, RemoveBrand
from attache.ui.controls import em
from attache.ui.dialog import Choice, ChoiceRole
from attache.ui.dialogs.base import Dialog, told, words_label
from attache.ui.dialogs.brand_adding import AddingPanel
from attache.ui.dialogs.brand_card import BrandCard
from attache.ui.dialogs.match import MatchDialog
from attache.ui.dialogs.samples import Samples, shown_roles
from attache.ui.messages import Messages
from attache.ui.session import Session
from attache.ui.studio import Studio, Urgency

TEMPLATES = (".pptx", ".potx")


class BrandGallery(Dialog):
    """Chooses the brand of a deck. `jobs` is a studio for what takes seconds."""

    def __init__(
        self,
        session: Session,
        studio: Studio,
        jobs: Studio,
        messages: Messages,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", parent)
        self.setWindowTitle(self.tr("Brand"))
        self.setAccessibleName(self.windowTitle())
        self._session, self._studio, self._jobs = session, studio, jobs
        self._messages = messages
        self.cards: list[BrandCard] = []
        self._images: dict[tuple[str, str], list[QImage]] = {}
        self._asked: set[tuple[str, str]] = set()
        self._samples = Samples(session.deck, shown_roles(session.pages), studio, self)
        self._samples.arrived.connect(self._take_pictures)
        self._samples.failed.connect(self._take_failure)
        self.adding = AddingPanel(jobs, self)
        self.adding.added.connect(self._list)
        self.adding.use_wanted.connect(self.choose)
        self.adding.match_wanted.connect(self.correct_match)
        self.waiting = words_label(self.tr("Looking for brands…"), "quiet", self)
        self.add_button = self.push_button(self.tr("Add a template…"), self.browse)
        self.close_button = self.push_button(self.tr("Close"), self.reject)
        self._grid = QGridLayout()
        self._columns = 0
        self._lay_out()
        self.setAcceptDrops(True)
        self.size_to(74, 46)
        self._list()

    def add_template(self, path: Path) -> None:
        """Propose to make the template in that file a brand."""
        if path.suffix.lower() not in TEMPLATES:
            self._messages.error(
                AttacheError(
                    self.tr("{0} is no template.").format(path.name),
                    self.tr("A template is a PowerPoint file that ends in .pptx or .potx."),
                )
            )
            return
        self.adding.offer(path)
        self.scroll_area.verticalScrollBar().setValue(0)

    def browse(self) -> None:
        """Ask for the file of a template."""
        dialog = QFileDialog(self, self.tr("Add a template"))
        dialog.setObjectName("template")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(self.tr("PowerPoint files ({0})").format("*.pptx *.potx"))
        dialog.fileSelected.connect(self._take_file)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def choose(self, brand: BrandFacts) -> None:
        """Take a brand for the deck and close."""
        if brand.error:
            self._messages.error(
                AttacheError(brand.error, self.tr("Choose another brand, or add it anew."))
            )
            return
        if brand.id != self._session.deck.brand:
            self._session.do(
                self.tr("Change the brand"),
                lambda deck: edits.set_brand(deck, brand.id, brand.digest),
            )
        self.accept()

    def correct_match(self, brand: str) -> None:
        """Open the dialog about the layouts of a brand of the user's own."""
        dialog = MatchDialog(self._session, brand, self._studio, self._jobs, self._messages, self)
        dialog.rematched.connect(self._list)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def ask_to_remove(self, brand: str) -> None:
        """Delete a brand of the user's own, after asking."""
        card = next(each for each in self.cards if each.facts.id == brand)
        if brand == self._session.deck.brand:
            self._messages.error(
                AttacheError(
                    self.tr("This deck is in the brand {0}.").format(card.facts.name),
                    self.tr("Choose another one for it first."),
                )
            )
            return
        self._messages.ask(
            self.tr("Remove the brand {0}?").format(card.facts.name),
            self.tr("Decks that were made in it will need another brand. This cannot be undone."),
            (
                Choice("remove", self.tr("Remove"), ChoiceRole.LOSES),
                Choice("keep", self.tr("Keep it"), ChoiceRole.CANCEL),
            ),
            lambda choice: self._remove(brand) if choice == "remove" else None,
        )

    def done(self, result: int) -> None:
        """Close, and want no more pictures."""
        self.adding.cancel()
        self._samples.close()
        super().done(result)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Put as many cards side by side as there is room for."""
        super().resizeEvent(event)
        self._arrange()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802
        """Take templates."""
        if _dropped(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802
        """Propose to add what was dropped."""
        files = _dropped(event)
        if files:
            event.acceptProposedAction()
            self.add_template(files[0])

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Make room for larger text."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange and self.cards:
            self._columns = 0
            self._arrange()

    def _take_file(self, name: str) -> None:
        self.add_template(Path(name))

    def _list(self) -> None:
        self._studio.ask(
            ListBrands(),
            self.while_open(self._show),
            self.while_open(self._tell),
            urgency=Urgency.FACTS,
            slot="brands",
        )

    def _tell(self, error: AttacheError) -> None:
        self._messages.error(told(error))

    def _remove(self, brand: str) -> None:
        self._jobs.ask(
            RemoveBrand(brand), self.while_open(lambda _: self._list()), self.while_open(self._tell)
        )

    def _show(self, brands: tuple[BrandFacts, ...]) -> None:
        focused = next((each.facts.id for each in self.cards if each.hasFocus()), "")
        first = not self.cards
        for card in self.cards:
            self._grid.removeWidget(card)
            card.hide()
            card.deleteLater()
        self.waiting.hide()
        self.cards = [self._card(each) for each in brands]
        self._columns = 0
        self._arrange()
        self._ask_pictures()
        wanted = self._session.deck.brand if first else focused
        for card in self.cards:
            if card.facts.id == wanted and not self.adding.isVisible():
                card.setFocus(Qt.FocusReason.TabFocusReason)

    def _card(self, facts: BrandFacts) -> BrandCard:
        card = BrandCard(facts, current=facts.id == self._session.deck.brand, parent=self)
        card.clicked.connect(lambda: self.choose(facts))
        card.stepped.connect(partial(self._step, card))
        card.match_wanted.connect(self.correct_match)
        card.removal_wanted.connect(self.ask_to_remove)
        card.show_pictures(self._images.get((facts.id, facts.digest), []))
        return card

    def _ask_pictures(self) -> None:
        """Ask for what is not there yet; the brand in use, and then the first ones, come first."""
        current = self._session.deck.brand
        order = sorted(self.cards, key=lambda card: card.facts.id != current)
        for card in reversed(order):
            key = (card.facts.id, card.facts.digest)
            if not card.facts.error and key not in self._asked:
                self._asked.add(key)
                self._samples.ask(card.facts.id, card.pictures[0].pixels())

    def _take_pictures(self, brand: str, images: list[QImage]) -> None:
        for card in self.cards:
            if card.facts.id == brand:
                self._images[brand, card.facts.digest] = images
                card.show_pictures(images)

    def _take_failure(self, brand: str, error: AttacheError) -> None:
        for card in self.cards:
            if card.facts.id == brand:
                self._asked.discard((brand, card.facts.digest))
                card.show_failure(told(error).message)

    def _step(self, card: BrandCard, across: int, down: int) -> None:
        place = self.cards.index(card) + across + down * max(1, self._columns)
        if 0 <= place < len(self.cards):
            self.cards[place].setFocus(Qt.FocusReason.TabFocusReason)
            self.scroll_area.ensureWidgetVisible(self.cards[place])

    def _arrange(self) -> None:
        if not self.cards:
            return
        gap = self._grid.horizontalSpacing()
        room = self.width() - 2 * em(self, 1.7) - em(self, 0.9)
        width = self.cards[0].sizeHint().width()
        columns = max(1, (room + gap) // (width + gap))
        if columns == self._columns:
            return
        self._columns = columns
        for index, card in enumerate(self.cards):
            self._grid.addWidget(card, index // columns, index % columns)
            card.show()

    def _lay_out(self) -> None:
        self._grid.setSpacing(em(self, 1))
        self.column.addWidget(
            words_label(self.tr("This deck in each brand. Choose one; it can be undone."), "quiet")
        )
        self.column.addWidget(self.adding)
        self.column.addWidget(self.waiting)
        self.column.addLayout(self._grid)
        self.column.addStretch()
        self.buttons.addWidget(self.add_button)
        self.buttons.addWidget(
            words_label(self.tr("or drop a .pptx or .potx file here"), "quiet"), 1
        )
        self.buttons.addWidget(self.close_button)


def _dropped(event: QDropEvent) -> list[Path]:
    urls = event.mimeData().urls()
    paths = [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
    return [path for path in paths if path.suffix.lower() in TEMPLATES]
