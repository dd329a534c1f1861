"""Copies a slide, or its chart, to the clipboard as a picture, if it may leave the app."""

from collections.abc import Callable

from PySide6.QtCore import QMimeData, QObject
from PySide6.QtGui import QGuiApplication, QImage

from attache.deck.lookup import find_own_chart
from attache.errors import AttacheError
from attache.output.requests import Answer, Draw, DrawChart, Request
from attache.ui.messages import Messages
from attache.ui.session import Session
from attache.ui.slide.fields import chart_of
from attache.ui.studio import Urgency

_WIDTH = 1920
"""Pixels: a slide that fills a screen."""


class Copier(QObject):
    """Has the slide that is shown drawn large, and puts it on the clipboard."""

    def __init__(self, session: Session, messages: Messages, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._messages = session, messages

    def slide(self) -> None:
        """Copy the page that is shown."""
        arrangement, page = self._session.arrangement, self._session.page
        if arrangement is None or page is None:
            return
        note = self.tr("Picture of slide {0} copied").format(page.number)
        self._ask(
            Draw(arrangement.deck, page.number, _WIDTH),
            lambda picture: self._take(picture.png, note),
        )

    def chart(self) -> None:
        """Copy the chart on the page that is shown."""
        arrangement, page = self._session.arrangement, self._session.page
        if arrangement is None or page is None:
            return
        if not chart_of(self._session.slide):
            self._messages.note(self.tr("There is no chart on this slide."))
            return
        note = self.tr("Picture of the chart on slide {0} copied").format(page.number)
        self._ask(
            DrawChart(arrangement.deck, page.number, _WIDTH), lambda png: self._take(png, note)
        )

    def _ask(self, request: Request[Answer], take: Callable[[Answer], None]) -> None:
        if self._lacks_a_source():
            self._messages.error(
                AttacheError(
                    self.tr(
                        "The data of this chart have no source or date yet, so it was not copied."
                    ),
                    self.tr("Say in the chart where they are from, and as of when."),
                )
            )
            return
        self._session.studio.ask(
            request, take, self._messages.error, urgency=Urgency.PREVIEW, slot="copy"
        )

    def _lacks_a_source(self) -> bool:
        """Whether the slide is of a chart that cannot be defended yet."""
        own = find_own_chart(self._session.deck, chart_of(self._session.slide))
        return own is not None and not (own.source and own.as_of)

    def _take(self, png: bytes, note: str) -> None:
        _to_clipboard(png)
        self._messages.note(note)


def _to_clipboard(png: bytes) -> None:
    """As PNG too, because programs that take it keep it sharper than what they make of pixels."""
    data = QMimeData()
    data.setImageData(QImage.fromData(png))
    data.setData("image/png", png)
    QGuiApplication.clipboard().setMimeData(data)
