"""One open deck: its pack, its edits with undo, its slides, and which of them is shown."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QUndoStack

from attache.deck import edits, store
from attache.deck.models import Deck
from attache.errors import AttacheError
from attache.output.page import TextFit
from attache.output.requests import Arrange, Arrangement, Check, Fits, PageFacts
from attache.pack.models import Pack
from attache.slides.findings import Finding
from attache.slides.models import Slide
from attache.ui.commands import DeckCommand, Step
from attache.ui.studio import Studio, Urgency

_TYPING = 40
"""Milliseconds that the studio waits for the next key before it arranges the deck again."""
_RESTING = 400
"""Milliseconds of rest before the deck is checked."""


class Session(QObject):
    """The model behind a window. Widgets change the deck by `do` alone."""

    deck_changed = Signal(object, object)
    """The deck before and after a change."""
    arranged = Signal()
    """`arrangement` is a new one."""
    checked = Signal()
    """`findings` are new."""
    selected = Signal()
    """`page` is another one: another slide is shown."""
    fitted = Signal()
    """`fits` tell of the slide that is shown."""
    file_changed = Signal()
    """`path` or `is_saved` is another one."""
    refused = Signal(object)
    """An AttacheError: an edit that cannot be, or slides that cannot be made."""

    def __init__(
        self,
        pack: Pack,
        deck: Deck,
        studio: Studio,
        path: Path | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.pack, self.studio = pack, studio
        self.undo_stack = QUndoStack(self)
        self.arrangement: Arrangement | None = None
        self.findings: tuple[Finding, ...] = ()
        self.fits: tuple[TextFit, ...] = ()
        self._deck, self._path = deck, path
        self._key, self._offset, self._number = "", 0, 1
        self._typing = 0
        self._recovered = False
        self._soon = _timer(self, _TYPING, self._arrange)
        self._later = _timer(self, _RESTING, self._check)
        self.undo_stack.cleanChanged.connect(self.file_changed)
        self._arrange()

    @property
    def deck(self) -> Deck:
        """The deck as it is now."""
        return self._deck

    @property
    def path(self) -> Path | None:
        """The file of the deck; None where it has none yet."""
        return self._path

    @property
    def is_saved(self) -> bool:
        """Whether the file holds the deck as it is now."""
        return self._path is not None and self.undo_stack.isClean() and not self._recovered

    @property
    def is_untouched(self) -> bool:
        """Whether nothing would be lost if the deck were closed now."""
        return self.undo_stack.isClean() and not self._recovered

    def do(
        self,
        label: str,
        edit: Callable[[Deck], Deck],
        *,
        merge: str = "",
        select: str = "",
    ) -> bool:
        """Change the deck as one step of undo; whether anything changed.

        Steps with the same `merge` one after another become one. `select` is the key of the slide
        to show afterwards, empty for the one that is shown. A refusal is told by `refused`.
        """
        try:
            after = edit(self._deck)
        except AttacheError as error:
            self.refused.emit(error)
            return False
        if after == self._deck:
            return False
        kept = f"{merge}#{self._typing}" if merge else ""
        step = Step(label, self._deck, after, kept, self._key, select or self._key)
        self.undo_stack.push(DeckCommand(step, self._place))
        return True

    def close_merge(self) -> None:
        """Let what is typed next be a step of its own, as when a text loses the focus."""
        self._typing += 1

    def select(self, number: int) -> None:
        """Show the page of that number."""
        pages = self.pages
        if not pages:
            return
        page = pages[min(max(number, 1), len(pages)) - 1]
        offset = sum(each.key == page.key for each in pages[: page.number - 1])
        if (page.key, offset) != (self._key, self._offset):
            self._key, self._offset, self._number = page.key, offset, page.number
            self.close_merge()
            self.selected.emit()
            self._ask_fits()

    def select_key(self, key: str) -> bool:
        """Show the first page of the slide with that key; False where there is none."""
        found = next((page for page in self.pages if page.key == key), None)
        if found is None:
            return False
        self.select(found.number)
        return True

    def select_when_there(self, key: str) -> None:
        """Show the slide with that key as soon as there is one."""
        if not self.select_key(key):
            self._key, self._offset = key, 0

    @property
    def pages(self) -> tuple[PageFacts, ...]:
        """The pages of the last arrangement."""
        return self.arrangement.pages if self.arrangement else ()

    @property
    def page(self) -> PageFacts | None:
        """The page that is shown; None where the deck has none yet."""
        pages = self.pages
        return pages[min(self._number, len(pages)) - 1] if pages else None

    @property
    def slide(self) -> Slide | None:
        """What is on the slide that is shown."""
        page = self.page
        if page is None or self.arrangement is None:
            return None
        return next(each for each in self.arrangement.slides.slides if each.key == page.key)

    def slide_of(self, point: str) -> str:
        """The key of the first slide that shows a point, empty where none does."""
        if self.arrangement is None:
            return ""
        slides = self.arrangement.slides.slides
        return next((each.key for each in slides if point in each.points), "")

    def save(self, path: Path, brand_digest: str = "") -> None:
        """Write the deck to a file. Raises AttacheError where that cannot be.

        `brand_digest` is the state that its brand is in now, empty for the one it is known in.
        """
        deck = self._deck
        if brand_digest and brand_digest != deck.brand_digest:
            deck = edits.set_brand(deck, deck.brand, brand_digest)
        store.write(path, deck)
        before, self._deck, self._path = self._deck, deck, path
        self._recovered = False
        self.close_merge()
        self.undo_stack.setClean()
        self.file_changed.emit()
        if deck != before:
            self.deck_changed.emit(before, deck)
            self._soon.start()

    def replace(self, deck: Deck) -> None:
        """Take a deck in another state of its file, as after it changed on disk: one step back."""
        self.do(self.tr("Take the version on disk"), lambda _: deck)
        self.undo_stack.setClean()

    def mark_recovered(self) -> None:
        """Treat the deck as changed, because no file holds it."""
        self._recovered = True
        self.file_changed.emit()

    def _place(self, deck: Deck, key: str) -> None:
        before, self._deck = self._deck, deck
        if key:
            self._key, self._offset = key, self._offset if key == self._key else 0
        self.deck_changed.emit(before, deck)
        self._soon.start()

    def _arrange(self) -> None:
        self.studio.ask(
            Arrange(self._deck),
            self._take,
            self.refused.emit,
            urgency=Urgency.DECK,
            slot="arrange",
        )
        self._later.start()

    def _take(self, arrangement: Arrangement) -> None:
        self.arrangement = arrangement
        self._follow()
        self.arranged.emit()
        self.selected.emit()
        self._ask_fits()

    def _follow(self) -> None:
        """Show the same slide as before wherever it stands now, or what is in its place."""
        same = [page for page in self.pages if page.key == self._key]
        if same:
            self._offset = min(self._offset, len(same) - 1)
            self._number = same[self._offset].number
        elif self.pages:
            self._number = min(self._number, len(self.pages))
            page = self.pages[self._number - 1]
            self._key, self._offset = page.key, 0

    def _ask_fits(self) -> None:
        if self.arrangement is not None and self._key:
            self.studio.ask(
                Fits(self.arrangement.deck, self._key),
                self._take_fits,
                urgency=Urgency.FACTS,
                slot="fits",
            )

    def _take_fits(self, fits: tuple[TextFit, ...]) -> None:
        self.fits = fits
        self.fitted.emit()

    def _check(self) -> None:
        self.studio.ask(Check(self._deck), self._take_findings, urgency=Urgency.FACTS, slot="check")

    def _take_findings(self, findings: tuple[Finding, ...]) -> None:
        self.findings = findings
        self.checked.emit()


def _timer(parent: QObject, wait: int, run: Callable[[], None]) -> QTimer:
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.setInterval(wait)
    timer.timeout.connect(run)
    return timer
