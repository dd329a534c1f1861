"""Pictures of a deck in other brands, as they arrive from the studio."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from attache.deck.models import Deck
from attache.errors import AttacheError
from attache.output.requests import PageFacts, Sample
from attache.pack.vocabulary import Role
from attache.ui.decoding import Decoder
from attache.ui.studio import Studio, Urgency

_WORDS = (Role.POINTS, Role.VERSUS, Role.ASKS, Role.FIGURES, Role.AGENDA, Role.SECTION)
_CHARTS = (Role.POINTS_CHART, Role.CHART, Role.FIGURES, Role.QA, Role.CLOSING)
_SLOT = "sample/"


class Samples(QObject):
    """Asks for pictures of one deck, three a brand at most."""

    arrived = Signal(str, list)
    """The id of a brand and its pictures as QImage: the cover first, where the deck has one."""
    failed = Signal(str, AttacheError)
    """The id of a brand and why there are no pictures of it."""

    def __init__(
        self, deck: Deck, roles: tuple[Role, ...], studio: Studio, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._deck, self._roles, self._studio = deck, roles, studio
        self._closed = False
        self._decoder = Decoder(self)

    def ask(self, brand: str, width: int) -> None:
        """Ask for the pictures in a brand, `width` pixels wide. What is asked last comes first."""
        self._studio.ask(
            Sample(self._deck, brand, self._roles, width),
            lambda pngs: self._decode(brand, pngs),
            lambda error: self._fail(brand, error),
            urgency=Urgency.GALLERY,
            slot=f"{_SLOT}{brand}",
        )

    def close(self) -> None:
        """Want nothing any more."""
        self._closed = True
        self._studio.forget(lambda slot: slot.startswith(_SLOT))

    def _decode(self, brand: str, pngs: tuple[bytes, ...]) -> None:
        if not self._closed:
            self._decoder.decode(pngs, lambda images: self._show(brand, images))

    def _show(self, brand: str, images: list[QImage]) -> None:
        if not self._closed:
            self.arrived.emit(brand, images)

    def _fail(self, brand: str, error: AttacheError) -> None:
        if not self._closed:
            self.failed.emit(brand, error)


def shown_roles(pages: tuple[PageFacts, ...]) -> tuple[Role, ...]:
    """Up to three roles that show what a brand does to a deck: its cover, words, and a chart."""
    there = {page.role for page in pages}
    wanted: list[Role] = [Role.COVER] if Role.COVER in there else []
    for group in (_WORDS, _CHARTS):
        found = next((role for role in group if role in there and role not in wanted), None)
        wanted += [found] if found else []
    return tuple(wanted)
