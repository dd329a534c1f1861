"""The pictures in the list of slides: the right one, or the nearest to it until that is there."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QImage

from attache.output.requests import PageFacts
from attache.ui.deck.rows import PageRow
from attache.ui.pictures import Pictures
from attache.ui.session import Session
from attache.ui.studio import Urgency

_SLOT = "thumb/"


@dataclass(frozen=True, slots=True)
class _Shown:
    """A picture in a row: of which look it is, for which width it was made or scaled."""

    look: bytes
    width: int
    image: QImage
    is_right: bool


class Thumbnails(QObject):
    """Keeps for each row the picture that was shown last, so that nothing flickers."""

    def __init__(self, session: Session, pictures: Pictures, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._pictures = session, pictures
        self._shown: dict[str, _Shown] = {}

    def picture(self, row: PageRow, width: int) -> QImage | None:
        """What to draw in a row for a picture `width` pixels wide; None where nothing is there."""
        shown = self._shown.get(row.id)
        wanted = (row.page.look, width)
        if shown is None or not shown.is_right or (shown.look, shown.width) != wanted:
            better = self._better(row.page, width, shown)
            if better is not None:
                shown = self._shown[row.id] = better
        return shown.image if shown else None

    def has_failed(self, row: PageRow, width: int) -> bool:
        """Whether the picture was tried in vain."""
        return self._pictures.error(row.page, width) is not None

    def ask(self, rows: Sequence[PageRow], width: int) -> None:
        """Ask for the pictures of rows, the first of them first; what was asked before is not."""
        arrangement = self._session.arrangement
        self._session.studio.forget(lambda slot: slot.startswith(_SLOT))
        if arrangement is None:
            return
        for row in reversed(rows):
            slot = f"{_SLOT}{row.page.number}"
            self._pictures.want(arrangement.deck, row.page, width, Urgency.THUMBNAIL, slot)

    def retry(self, row: PageRow) -> None:
        """Try again to draw a page that could not be drawn."""
        self._pictures.retry(row.page)

    def keep_only(self, rows: Iterable[PageRow]) -> None:
        """Forget the pictures of rows that are gone."""
        ids = {row.id for row in rows}
        self._shown = {name: shown for name, shown in self._shown.items() if name in ids}

    def _better(self, page: PageFacts, width: int, shown: _Shown | None) -> _Shown | None:
        """The right picture, or one of the same page in another size where none was shown yet."""
        right = self._pictures.get(page, width)
        if right is not None:
            return _Shown(page.look, width, right, True)
        if shown is not None and shown.look == page.look:
            return None
        nearest = self._pictures.nearest(page)
        if nearest is None:
            return None
        # A large one is scaled once, not each time that the row is painted.
        scaled = nearest.scaledToWidth(width, Qt.TransformationMode.SmoothTransformation)
        return _Shown(page.look, width, scaled, False)
