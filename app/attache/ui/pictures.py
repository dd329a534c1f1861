"""Pictures of slides as they arrive from the studio, kept by what they show."""

from collections import OrderedDict
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from attache.errors import AttacheError
from attache.output.requests import Draw, PageFacts, Picture
from attache.ui.decoding import Decoder
from attache.ui.studio import Studio, Urgency

if TYPE_CHECKING:
    from attache.deck.models import Deck

_ROOM = 256 * 1024 * 1024
"""Bytes of pictures that are kept: some thirty slides on a large screen, and every thumbnail."""
_KEPT_FAILURES = 200


class Pictures(QObject):
    """Asks for pictures of pages and keeps them; a picture that is there is never asked again."""

    arrived = Signal(bytes)
    """The look of a page of which a picture, or the news that it failed, is there."""

    def __init__(self, studio: Studio, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._studio = studio
        self._kept: OrderedDict[tuple[bytes, int], QImage] = OrderedDict()
        self._failed: OrderedDict[tuple[bytes, int], AttacheError] = OrderedDict()
        self._used = 0
        self._decoder = Decoder(self)
        self.exact = False
        """Whether LibreOffice draws the large preview."""

    @property
    def is_decoding(self) -> bool:
        """Whether a picture came that cannot be shown yet."""
        return self._decoder.is_busy

    def get(self, page: PageFacts, width: int) -> QImage | None:
        """The picture of a page `width` pixels wide, if it is there."""
        key = (page.look, width)
        if key in self._kept:
            self._kept.move_to_end(key)
        return self._kept.get(key)

    def nearest(self, page: PageFacts) -> QImage | None:
        """The widest picture of a page that is there, to be shown until the right one is."""
        widths = [width for look, width in self._kept if look == page.look]
        return self._kept[page.look, max(widths)] if widths else None

    def error(self, page: PageFacts, width: int) -> AttacheError | None:
        """Why there is no picture, where it was tried."""
        return self._failed.get((page.look, width))

    def want(self, deck: "Deck", page: PageFacts, width: int, urgency: Urgency, slot: str) -> None:
        """Ask for a picture of a page of `deck`, unless it is there or is known to fail.

        What waits in the same slot is dropped; `arrived` tells when there is something.
        """
        key = (page.look, width)
        if key in self._kept or key in self._failed:
            return

        def failed(error: AttacheError) -> None:
            self._failed[key] = error
            while len(self._failed) > _KEPT_FAILURES:
                self._failed.popitem(last=False)
            self.arrived.emit(page.look)

        def take(picture: Picture) -> None:
            self._decoder.decode(
                [picture.png], lambda images: self._keep(picture.look, width, images[0])
            )

        exact = self.exact and urgency is Urgency.PREVIEW
        self._studio.ask(
            Draw(deck, page.number, width, exact), take, failed, urgency=urgency, slot=slot
        )

    def retry(self, page: PageFacts) -> None:
        """Forget that pictures of a page failed, so that they are tried again."""
        for key in [each for each in self._failed if each[0] == page.look]:
            del self._failed[key]
        self.arrived.emit(page.look)

    def clear(self) -> None:
        """Forget every picture."""
        self._kept.clear()
        self._failed.clear()
        self._used = 0

    def _keep(self, look: bytes, width: int, image: QImage) -> None:
        key = (look, width)
        if key not in self._kept:
            self._used += image.sizeInBytes()
        self._kept[key] = image
        while self._used > _ROOM and len(self._kept) > 1:
            _, dropped = self._kept.popitem(last=False)
            self._used -= dropped.sizeInBytes()
        self.arrived.emit(look)
