"""Asks the studio how a chart would look and which types suit, once the user rests a moment."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QImage

from attache.charts.own.models import OwnChart
from attache.data.models import Table
from attache.errors import AttacheError
from attache.output.requests import DrawOwn, OwnPicture, Suggest
from attache.ui.decoding import Decoder
from attache.ui.dialogs.base import told
from attache.ui.session import Session
from attache.ui.studio import Urgency

if TYPE_CHECKING:
    from attache.charts.suggest.proposal import Proposal

_RESTING: Final = 140
_SLOTS: Final = "own-chart/"


class Drawing(QObject):
    """The picture of a chart and the proposals for its data; older answers are passed over."""

    drawn = Signal(object, QImage)
    """An OwnPicture with its picture, null where it tells of an error."""
    proposed = Signal(object)
    """A tuple of Proposal, the best first."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._decoder = Decoder(self)
        self._chart: OwnChart | None = None
        self._sector, self._width = "", 0
        self._closed = False
        self._drawn_for: tuple[object, ...] = ()
        self._proposed_for: tuple[object, ...] = ()
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_RESTING)
        self._rest.timeout.connect(self._ask)

    @property
    def is_busy(self) -> bool:
        """Whether a picture is still to come."""
        return self._rest.isActive() or self._decoder.is_busy or not self._session.studio.is_idle

    def draw(self, chart: OwnChart, sector: str, width: int) -> None:
        """Draw a chart that many pixels wide; what is asked last counts."""
        wanted = (chart, sector, width)
        if wanted != self._drawn_for:
            self._chart, self._sector, self._width = wanted
            self._drawn_for = wanted
            self._rest.start()

    def stop(self) -> None:
        """There is nothing to draw: what is under way is not wanted."""
        self._rest.stop()
        self._drawn_for = ()

    def propose(self, table: Table, base: OwnChart | None) -> None:
        """Find the types that suit a table, where that is not known yet."""
        of_base = (base.type, base.x, base.y, base.names) if base else ()
        wanted = (table, *of_base)
        if wanted == self._proposed_for:
            return
        self._proposed_for = wanted

        def take(proposals: "tuple[Proposal, ...]") -> None:
            if self._proposed_for is wanted and not self._closed:
                self.proposed.emit(proposals)

        self._session.studio.ask(
            Suggest(table, base), take, urgency=Urgency.FACTS, slot=f"{_SLOTS}types"
        )

    def close(self) -> None:
        """Want nothing any more."""
        self._closed = True
        self._rest.stop()
        self._session.studio.forget(lambda slot: slot.startswith(_SLOTS))

    def _ask(self) -> None:
        wanted, chart = self._drawn_for, self._chart
        if chart is None:
            return

        def take(picture: OwnPicture) -> None:
            if self._drawn_for is not wanted or self._closed:
                return
            if picture.png:
                self._decoder.decode((picture.png,), lambda images: show(picture, images[0]))
            else:
                show(picture, QImage())

        def show(picture: OwnPicture, image: QImage) -> None:
            if self._drawn_for is wanted and not self._closed:
                self.drawn.emit(picture, image)

        def fail(error: AttacheError) -> None:
            words = told(error)
            take(OwnPicture(b"", (), words.message, words.hint))

        self._session.studio.ask(
            DrawOwn(self._session.deck, chart, self._sector, self._width),
            take,
            fail,
            urgency=Urgency.PREVIEW,
            slot=f"{_SLOTS}picture",
        )
