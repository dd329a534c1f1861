"""Puts a slide or a chart on the clipboard as a picture."""

from typing import Final

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication, QImage

from attache.errors import AttacheError
from attache.output.requests import DrawChart, PageFacts
from attache.ui.leaving import held_back
from attache.ui.messages import Messages
from attache.ui.pictures import Pictures
from attache.ui.session import Session
from attache.ui.slide.fields import chart_of
from attache.ui.studio import Urgency

SLIDE_WIDTH: Final = 1920
CHART_WIDTH: Final = 1600


class Copier(QObject):
    """Asks for the picture, large enough to be used elsewhere, and says when it is there."""

    def __init__(
        self, session: Session, pictures: Pictures, messages: Messages, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._session, self._pictures, self._messages = session, pictures, messages
        self._page: PageFacts | None = None
        pictures.arrived.connect(self._arrive)

    def copy_slide(self) -> None:
        """Copy the page that is shown."""
        page, arrangement = self._session.page, self._session.arrangement
        if page is None or arrangement is None or self._is_held_back():
            return
        self._page = page
        if self._pictures.get(page, SLIDE_WIDTH) is None:
            self._pictures.retry(page)
            self._pictures.want(arrangement.deck, page, SLIDE_WIDTH, Urgency.PREVIEW, "copy")
        else:
            self._arrive(page.look)

    def copy_chart(self) -> None:
        """Copy the chart of the slide that is shown, without its slide."""
        page, arrangement = self._session.page, self._session.arrangement
        if page is None or arrangement is None or not chart_of(self._session.slide):
            self._messages.note(self.tr("There is no chart on this slide."))
            return
        if self._is_held_back():
            return
        self._session.studio.ask(
            DrawChart(arrangement.deck, page.number, CHART_WIDTH),
            self._take_chart,
            self._messages.error,
            urgency=Urgency.PREVIEW,
            slot="copy-chart",
        )

    def _is_held_back(self) -> bool:
        reason = held_back(self._session)
        if reason is not None:
            self._messages.error(reason)
        return reason is not None

    def _arrive(self, look: bytes) -> None:
        page = self._page
        if page is None or page.look != look:
            return
        image = self._pictures.get(page, SLIDE_WIDTH)
        error = self._pictures.error(page, SLIDE_WIDTH)
        if image is not None:
            self._page = None
            QGuiApplication.clipboard().setImage(image)
            self._messages.note(self.tr("The slide is on the clipboard as a picture."))
        elif error is not None:
            self._page = None
            self._messages.error(error)

    def _take_chart(self, png: bytes) -> None:
        image = QImage.fromData(png)
        if image.isNull():
            self._messages.error(AttacheError(self.tr("The chart could not be drawn.")))
            return
        QGuiApplication.clipboard().setImage(image)
        self._messages.note(self.tr("The chart is on the clipboard as a picture."))
