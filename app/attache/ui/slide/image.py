"""The picture of one page, as many pixels wide as it is shown, while it is on its way too."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, QRectF, QSizeF, QTimer, Signal
from PySide6.QtGui import QImage, QPainter

from attache.errors import AttacheError
from attache.output.requests import PageFacts
from attache.ui.pictures import Pictures
from attache.ui.session import Session
from attache.ui.studio import Urgency

_STEP: Final = 16
"""Pictures are a multiple of so many pixels wide, so that not every pixel of a resize is asked."""
_RESTING: Final = 150
_PATIENCE: Final = 300


class PageImage(QObject):
    """Asks for the picture of the page that is shown, and has the best one there is until then.

    A page that is reworded keeps its last picture until the new one arrives. `changed` says that
    there is something new to draw.
    """

    changed = Signal()

    def __init__(
        self, session: Session, pictures: Pictures, slot: str, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self._pictures, self._slot = session, pictures, slot
        self._page: PageFacts | None = None
        self._ahead: tuple[PageFacts, ...] = ()
        self._width = 0
        self._last: tuple[str, bool, QImage] | None = None
        self._is_late = False
        self._rest = _timer(self, _RESTING, self._ask)
        self._late = _timer(self, _PATIENCE, self._be_late)
        pictures.arrived.connect(self._arrive)

    @property
    def page(self) -> PageFacts | None:
        """The page that is shown."""
        return self._page

    @property
    def width(self) -> int:
        """How many pixels wide the picture is to be."""
        return self._width

    @property
    def image(self) -> QImage | None:
        """The picture to draw now, whatever its size; None where there is none of this page."""
        page = self._page
        if page is None:
            return None
        found = self._pictures.get(page, self._width) or self._pictures.nearest(page)
        if found is not None and not found.isNull():
            self._last = (page.key, page.first, found)
            return found
        if self._last and self._last[:2] == (page.key, page.first):
            return self._last[2]
        return None

    @property
    def is_sharp(self) -> bool:
        """Whether the picture is the one that was asked for."""
        return self._page is not None and self._pictures.get(self._page, self._width) is not None

    @property
    def is_late(self) -> bool:
        """Whether there has been nothing to show for so long that it has to be said."""
        return self._is_late and self.image is None and self.error is None

    @property
    def error(self) -> AttacheError | None:
        """Why there is no picture, where it was tried."""
        return self._pictures.error(self._page, self._width) if self._page else None

    def draw_from(self, pictures: Pictures) -> None:
        """Take pictures from elsewhere from now on."""
        self._pictures.arrived.disconnect(self._arrive)
        self._pictures = pictures
        pictures.arrived.connect(self._arrive)
        self._last = None
        self._ask()
        self.changed.emit()

    def show(self, page: PageFacts | None, width: int, ahead: tuple[PageFacts, ...] = ()) -> None:
        """Show a page that many pixels wide; the pages `ahead` are fetched after it, in order.

        Another page is asked for at once, another size when it has rested.
        """
        turned = page is None or self._page is None or page.look != self._page.look
        resized = width != self._width
        self._page, self._width, self._ahead = page, width, ahead
        if turned:
            self._is_late = False
            self._late.start()
            self._ask()
        elif resized:
            self._rest.start()
        if turned or resized:
            self.changed.emit()

    def stop(self) -> None:
        """Show nothing, and ask for nothing more."""
        self._page, self._ahead = None, ()
        self._rest.stop()
        self._late.stop()
        self._session.studio.forget(lambda slot: slot.startswith(f"{self._slot}-"))

    def retry(self) -> None:
        """Try again what failed."""
        if self._page is not None:
            self._is_late = False
            self._late.start()
            self._pictures.retry(self._page)
            self._ask()

    def _ask(self) -> None:
        self._rest.stop()
        page, arrangement = self._page, self._session.arrangement
        if page is None or arrangement is None or not self._width:
            return
        if self.is_sharp:
            self._fetch_ahead()
            return
        self._pictures.want(
            arrangement.deck, page, self._width, Urgency.PREVIEW, f"{self._slot}-preview"
        )

    def _arrive(self, look: bytes) -> None:
        if self._page is None or look != self._page.look:
            return
        self.changed.emit()
        if self.is_sharp:
            self._fetch_ahead()

    def _fetch_ahead(self) -> None:
        arrangement = self._session.arrangement
        if arrangement is None:
            return
        # The newest is answered first, so what is wanted first is asked for last.
        for place, page in reversed(tuple(enumerate(self._ahead))):
            slot = f"{self._slot}-ahead-{place}"
            self._pictures.want(arrangement.deck, page, self._width, Urgency.THUMBNAIL, slot)

    def _be_late(self) -> None:
        self._is_late = True
        self.changed.emit()


def fitted(room: QSizeF, ratio: float, scale: float) -> tuple[int, QRectF]:
    """The width in pixels of a slide that fits into `room`, and its place there.

    `ratio` is its width by its height, `scale` that of the screen. The picture covers whole pixels
    of the screen, so that it is drawn as it is.
    """
    widest = min(room.width(), room.height() * ratio) * scale
    pixels = max(_STEP, int(widest) // _STEP * _STEP)
    height = round(pixels / ratio)
    left = round((room.width() * scale - pixels) / 2) / scale
    top = round((room.height() * scale - height) / 2) / scale
    return pixels, QRectF(left, top, pixels / scale, height / scale)


def draw(painter: QPainter, place: QRectF, image: QImage, scale: float) -> None:
    """Draw a picture into its place: as it is where it has the size, else scaled smoothly."""
    exact = abs(image.width() - place.width() * scale) < 1
    if exact and abs(image.height() - place.height() * scale) <= 1:
        sharp = QImage(image)
        sharp.setDevicePixelRatio(scale)
        painter.drawImage(place.topLeft(), sharp)
        return
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawImage(place, image)


def _timer(parent: PageImage, wait: int, run: Callable[[], None]) -> QTimer:
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.setInterval(wait)
    timer.timeout.connect(run)
    return timer
