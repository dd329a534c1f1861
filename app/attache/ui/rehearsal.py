"""The show in full screen, with notes and the time for the one who speaks."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QElapsedTimer, QEvent, QRectF, QSizeF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QGuiApplication,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QScreen,
)
from PySide6.QtWidgets import QVBoxLayout, QWidget

from attache.output.requests import PageFacts
from attache.ui.banner import announce
from attache.ui.pictures import Pictures
from attache.ui.rehearsal_notes import NotesPane
from attache.ui.session import Session
from attache.ui.slide.image import PageImage, draw, fitted
from attache.ui.theme import scaled

_TICK: Final = 500
_POINTER_RESTS: Final = 2500
_ON: Final = frozenset(
    {
        Qt.Key.Key_Right,
        Qt.Key.Key_Down,
        Qt.Key.Key_PageDown,
        Qt.Key.Key_Space,
        Qt.Key.Key_Return,
        Qt.Key.Key_Enter,
    }
)
_BACK: Final = frozenset({Qt.Key.Key_Left, Qt.Key.Key_Up, Qt.Key.Key_PageUp, Qt.Key.Key_Backspace})
_BLACK: Final = frozenset({Qt.Key.Key_B, Qt.Key.Key_Period})
_NOTES_SHARE: Final = 3
_MOST_OF_NOTES: Final = 0.4
_NO_LIMIT: Final = 16_777_215


class Rehearsal(QWidget):
    """Shows the slides one by one; `ended` tells the number of the page that was shown last.

    The slides are on the main screen, the notes on a second one, or below the slides, where N
    hides them. Hidden slides are passed over.
    """

    ended = Signal(int)

    def __init__(
        self,
        session: Session,
        pictures: Pictures,
        parent: QWidget | None = None,
        *,
        screens: Sequence[QScreen] | None = None,
    ) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self._session = session
        self._screens = tuple(QGuiApplication.screens() if screens is None else screens)
        self._at = 0
        self._ended = False
        self._show_time, self._slide_time = QElapsedTimer(), QElapsedTimer()
        self.stage = Stage(session, pictures, self)
        self.notes = NotesPane(session, pictures, self)
        self.notes_window: _NotesWindow | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.stage, _NOTES_SHARE)
        self._column.addWidget(self.notes, 2)
        self.setWindowTitle(self.tr("Rehearsal"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.stage.clicked.connect(self.next_page)
        self.stage.clicked_back.connect(self.previous_page)
        self._ticking = QTimer(self)
        self._ticking.setInterval(_TICK)
        self._ticking.timeout.connect(self._tick)
        session.arranged.connect(self._show)

    @property
    def pages(self) -> tuple[PageFacts, ...]:
        """The pages of the show; all of them where every one is hidden."""
        pages = self._session.pages
        return tuple(page for page in pages if not page.hidden) or pages

    @property
    def page(self) -> PageFacts | None:
        """The page that is shown; None after the last one."""
        return self.pages[self._at] if self._at < len(self.pages) else None

    @property
    def is_black(self) -> bool:
        """Whether the screen is black for a while."""
        return self.stage.is_black

    def start(self, number: int = 1) -> None:
        """Begin with the page of that number, or the next one that is shown."""
        later = (place for place, page in enumerate(self.pages) if page.number >= number)
        self._at = next(later, max(0, len(self.pages) - 1))
        self._show_time.start()
        self._slide_time.start()
        self._ticking.start()
        if self._screens:
            self.setGeometry(self._screens[0].geometry())
        self._show()
        self.showFullScreen()
        self.setFocus()
        if len(self._screens) > 1:
            self._open_notes(self._screens[1])

    def next_page(self) -> None:
        """Go on by one; after the last slide the screen says so."""
        self._go(self._at + 1)

    def previous_page(self) -> None:
        """Go back by one."""
        self._go(self._at - 1)

    def toggle_notes(self) -> None:
        """Show the notes below the slide, or hide them; a second screen has them anyway."""
        if self.notes_window is None:
            self.notes.setVisible(self.notes.isHidden())

    def end(self) -> None:
        """Leave the show."""
        self.close()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Leave the slide its share, however much the notes would like to have."""
        super().resizeEvent(event)
        if self.notes_window is None:
            least = self.notes.minimumSizeHint().height()
            self.notes.setMaximumHeight(max(least, round(self.height() * _MOST_OF_NOTES)))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Turn pages, go black, show notes, or end."""
        key = Qt.Key(event.key())
        if key in _ON:
            self.next_page()
        elif key in _BACK:
            self.previous_page()
        elif key is Qt.Key.Key_Home:
            self._go(0)
        elif key is Qt.Key.Key_End:
            self._go(len(self.pages) - 1)
        elif key in _BLACK:
            self.stage.set_black(not self.stage.is_black)
        elif key is Qt.Key.Key_N:
            self.toggle_notes()
        elif key is Qt.Key.Key_Escape:
            self.end()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        """End the show once, however it is left."""
        super().closeEvent(event)
        self._ticking.stop()
        self.stage.leave()
        self.notes.next.image.stop()
        if self.notes_window is not None:
            self.notes_window.hide()
        if not self._ended:
            self._ended = True
            last = self.page or (self.pages[-1] if self.pages else None)
            self.ended.emit(last.number if last else 1)

    def _go(self, place: int) -> None:
        place = min(max(place, 0), len(self.pages))
        if self.stage.is_black:
            self.stage.set_black(False)
        if place != self._at:
            self._at = place
            self._slide_time.restart()
            self._show()

    def _show(self) -> None:
        if self._ended:
            return
        pages, page = self.pages, self.page
        self._at = min(self._at, len(pages))
        following = pages[self._at + 1] if self._at + 1 < len(pages) else None
        before = pages[self._at - 1] if 0 < self._at <= len(pages) else None
        self.stage.show_page(page, tuple(filter(None, (following, before))))
        if page is None:
            announce(self, self.tr("End of the show"))
            return
        self.notes.show_page(page, self._at + 1, len(pages), following)
        said = self.tr("Slide {0} of {1}: {2}").format(self._at + 1, len(pages), page.title)
        self.setAccessibleName(said)
        announce(self, said)
        self._tick()

    def _tick(self) -> None:
        page = self.page
        self.notes.show_time(
            self._show_time.elapsed() / 1000,
            sum(each.seconds for each in self.pages),
            self._slide_time.elapsed() / 1000,
            page.seconds if page else 0,
        )

    def _open_notes(self, screen: QScreen) -> None:
        self.notes.setMaximumHeight(_NO_LIMIT)
        self.notes_window = _NotesWindow(self, self.notes)
        self.notes_window.setGeometry(screen.geometry())
        self.notes_window.showFullScreen()
        self.activateWindow()


class Stage(QWidget):
    """A slide as large as it goes, on black."""

    clicked = Signal()
    clicked_back = Signal()

    def __init__(self, session: Session, pictures: Pictures, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self.is_black = False
        self.image = PageImage(session, pictures, "rehearsal", self)
        self._page: PageFacts | None = None
        self._ahead: tuple[PageFacts, ...] = ()
        self._place = QRectF()
        self._pointer = QTimer(self)
        self._pointer.setSingleShot(True)
        self._pointer.setInterval(_POINTER_RESTS)
        self._pointer.timeout.connect(lambda: self.setCursor(Qt.CursorShape.BlankCursor))
        self.image.changed.connect(self.update)
        self.setMouseTracking(True)

    def show_page(self, page: PageFacts | None, ahead: tuple[PageFacts, ...]) -> None:
        """Show a page, with those to be fetched after it; None is the end."""
        self._page, self._ahead = page, ahead
        self._lay_out()

    def leave(self) -> None:
        """Ask for nothing more."""
        self._page = None
        self.image.stop()

    def set_black(self, black: bool) -> None:
        """Show nothing, or the slide again."""
        self.is_black = black
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Fit the slide."""
        super().resizeEvent(event)
        self._lay_out()

    def event(self, event: QEvent) -> bool:
        """Draw anew for a screen of another scale."""
        if event.type() is QEvent.Type.DevicePixelRatioChange:
            self._lay_out()
        return super().event(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Show the pointer for a while."""
        super().mouseMoveEvent(event)
        self.unsetCursor()
        self._pointer.start()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Go on, or back with the right button."""
        if event.button() is Qt.MouseButton.LeftButton:
            self.clicked.emit()
        elif event.button() is Qt.MouseButton.RightButton:
            self.clicked_back.emit()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Draw the slide, or say why there is none."""
        painter = QPainter(self)
        painter.fillRect(event.rect(), Qt.GlobalColor.black)
        if self.is_black:
            return
        image = self.image.image if self._page else None
        if image is not None:
            draw(painter, self._place, image, self.devicePixelRatioF())
            return
        text = self._said()
        if text:
            painter.setPen(Qt.GlobalColor.white)
            painter.setFont(scaled(self.font(), 1.4))
            flags = int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap)
            painter.drawText(self._place, flags, text)

    def _said(self) -> str:
        if self._page is None:
            return self.tr("End of the show. Esc leaves it.")
        error = self.image.error
        if error is not None:
            said = self.tr("{0}\n\nThis slide cannot be drawn: {1}")
            return said.format(self._page.title, error.message)
        return self._page.title if self.image.is_late else ""

    def _lay_out(self) -> None:
        arrangement = self._session.arrangement
        ratio = arrangement.ratio if arrangement else 16 / 9
        pixels, self._place = fitted(QSizeF(self.size()), ratio, self.devicePixelRatioF())
        if self._page is not None:
            self.image.show(self._page, pixels, self._ahead)
        self.update()


class _NotesWindow(QWidget):
    """The notes on a screen of their own; its keys are those of the show."""

    def __init__(self, show: Rehearsal, notes: NotesPane) -> None:
        super().__init__(show, Qt.WindowType.Window)
        self._show = show
        self.setWindowTitle(self.tr("Notes"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(notes)
        notes.show()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Hand the keys to the show."""
        self._show.keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        """Without notes the show is over too."""
        super().closeEvent(event)
        self._show.end()
