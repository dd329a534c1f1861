"""The large picture of a slide: sharp at every size, to be zoomed and moved."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QContextMenuEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QMenu, QWidget

from attache.output import office_program
from attache.output.requests import PageFacts
from attache.slides.texts import shown_texts
from attache.ui.controls import em
from attache.ui.icons import icon
from attache.ui.pictures import Pictures
from attache.ui.session import Session
from attache.ui.slide.image import PageImage, draw, fitted
from attache.ui.slide.paper import FailureNote, draw_shadow
from attache.ui.theme import scaled, set_look, theme_of

ZOOMS: Final = (1.0, 1.25, 1.5, 2.0, 3.0, 4.0)
"""How many times as large as it fits the slide can be shown."""
_AROUND: Final = 10


class Preview(QAbstractScrollArea):
    """Shows the page of the session.

    Ctrl with the wheel, plus, minus and 0 zoom; what is larger than its place is dragged or
    scrolled. `exact_chosen` says that the user wants LibreOffice to draw, or no more.
    `copy_asked` comes from the menu.
    """

    exact_chosen = Signal(bool)
    copy_asked = Signal()

    def __init__(self, session: Session, pictures: Pictures, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._quick = session, pictures
        self._precise: Pictures | None = None
        self._image = PageImage(session, pictures, "slide", self)
        self._zoom = 1.0
        self._shown = ("", 0)
        self._place = QRectF()
        self._dragged: QPoint | None = None
        self.failure = FailureNote(self.viewport())
        self.failure.retry.clicked.connect(self._image.retry)
        self._image.changed.connect(self._redraw)
        session.selected.connect(self._show_page)
        session.arranged.connect(self._show_page)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        set_look(self, "bare")
        self.viewport().setAutoFillBackground(False)
        self._show_page()

    @property
    def image(self) -> PageImage:
        """The picture that is shown, or is on its way."""
        return self._image

    @property
    def zoom(self) -> float:
        """How many times as large as it fits the slide is shown."""
        return self._zoom

    @property
    def is_exact(self) -> bool:
        """Whether LibreOffice draws the picture."""
        return self._precise is not None

    @property
    def slide_place(self) -> QRectF:
        """Where the slide is drawn."""
        return self._place

    def set_exact(self, exact: bool) -> None:
        """Have LibreOffice draw the picture, or the app itself, which is quicker."""
        if exact == self.is_exact:
            return
        if exact:
            self._precise = Pictures(self._session.studio, self)
            self._precise.exact = True
            self._image.draw_from(self._precise)
        else:
            self._image.draw_from(self._quick)
            if self._precise:
                self._precise.deleteLater()
            self._precise = None

    def zoom_in(self) -> None:
        """Show the slide larger by a step."""
        self._zoom_to(next((each for each in ZOOMS if each > self._zoom), ZOOMS[-1]))

    def zoom_out(self) -> None:
        """Show the slide smaller by a step, down to the whole of it."""
        self._zoom_to(next((each for each in reversed(ZOOMS) if each < self._zoom), 1.0))

    def fit(self) -> None:
        """Show the whole slide."""
        self._zoom_to(1.0)

    def height_for(self, width: int) -> int:
        """How tall the preview is to be for a slide as wide as it allows."""
        return round((width - 2 * _AROUND) / self._ratio()) + 2 * _AROUND

    def sizeHint(self) -> QSize:  # noqa: N802
        """Room for a slide that can be read."""
        return QSize(em(self, 40), self.height_for(em(self, 40)))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Room for a slide that can be told from another."""
        return QSize(em(self, 14), self.height_for(em(self, 14)))

    def menu(self) -> QMenu:
        """What can be done with the picture."""
        menu = QMenu(self)
        self._add(menu, self.tr("Copy slide as picture"), "copy", self.copy_asked.emit)
        menu.addSeparator()
        larger = self._add(menu, self.tr("Zoom in"), "zoom-in", self.zoom_in, "Ctrl++")
        larger.setEnabled(self._zoom < ZOOMS[-1])
        smaller = self._add(menu, self.tr("Zoom out"), "zoom-out", self.zoom_out, "Ctrl+-")
        smaller.setEnabled(self._zoom > 1.0)
        self._add(menu, self.tr("Fit the whole slide"), "fit", self.fit, "Ctrl+0")
        if office_program.is_installed():
            menu.addSeparator()
            exact = menu.addAction(self.tr("Exact (LibreOffice)"))
            exact.setCheckable(True)
            exact.setChecked(self.is_exact)
            exact.toggled.connect(self._choose_exact)
        return menu

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802
        """Show the menu."""
        menu = self.menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Zoom, and turn the pages."""
        turn = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}
        if self._zoom == 1.0:
            turn |= {Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}
            turn |= {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1}
        key = Qt.Key(event.key())
        if event.matches(QKeySequence.StandardKey.ZoomIn) or _is_control(event, "=+"):
            self.zoom_in()
        elif event.matches(QKeySequence.StandardKey.ZoomOut):
            self.zoom_out()
        elif _is_control(event, "0"):
            self.fit()
        elif key in turn and self._session.page:
            self._session.select(self._session.page.number + turn[key])
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        """Zoom with Ctrl, else scroll."""
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().wheelEvent(event)
            return
        steps = event.angleDelta().y()
        if steps:
            larger = steps > 0
            (self.zoom_in if larger else self.zoom_out)()
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Begin to drag what is larger than its place."""
        if event.button() is Qt.MouseButton.LeftButton and self._zoom > 1.0:
            self._dragged = event.position().toPoint()
            self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Drag."""
        if self._dragged is None:
            return
        moved = event.position().toPoint() - self._dragged
        self._dragged = event.position().toPoint()
        across, down = self.horizontalScrollBar(), self.verticalScrollBar()
        across.setValue(across.value() - moved.x())
        down.setValue(down.value() - moved.y())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """End a drag."""
        del event
        self._dragged = None
        self._show_cursor()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Show the slide in its new place."""
        super().resizeEvent(event)
        self._lay_out()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Take the new screen's scale and the new theme's colours."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.PaletteChange):
            self.viewport().update()

    def event(self, event: QEvent) -> bool:
        """Draw anew for a screen of another scale."""
        if event.type() is QEvent.Type.DevicePixelRatioChange:
            self._lay_out()
        return super().event(event)

    def scrollContentsBy(self, dx: int, dy: int) -> None:  # noqa: N802
        """Move the slide."""
        del dx, dy
        self._lay_out()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Draw the slide on its paper, or what is to be said instead of it."""
        del event
        if self._image.page is None:
            return
        painter = QPainter(self.viewport())
        theme, place = theme_of(QGuiApplication.palette()), self._place
        draw_shadow(painter, place, theme.color("shadow"), strong=theme.dark)
        image = self._image.image
        if image is None or self._image.error:
            painter.fillRect(place, theme.color("surface"))
        else:
            draw(painter, place, image, self.devicePixelRatioF())
        if self._image.is_late:
            self._paint_waiting(painter, self._image.page)
        painter.setPen(QPen(theme.color("focus" if self.hasFocus() else "line"), 1))
        if self.hasFocus():
            painter.setPen(QPen(theme.color("focus"), 2))
        painter.drawRect(place.adjusted(-0.5, -0.5, 0.5, 0.5))

    def _paint_waiting(self, painter: QPainter, page: PageFacts) -> None:
        theme, place = theme_of(QGuiApplication.palette()), self._place
        inside = place.adjusted(*(sign * em(self, 2) for sign in (1, 1, -1, -1)))
        painter.setPen(theme.color("text"))
        painter.setFont(scaled(self.font(), 1.4, bold=True))
        wrapped = int(Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap)
        title = QRectF(painter.boundingRect(inside, wrapped, page.title))
        painter.drawText(inside, wrapped, page.title)
        painter.setPen(theme.color("text_quiet"))
        painter.setFont(self.font())
        below = inside.adjusted(0, title.height() + em(self, 0.6), 0, 0)
        painter.drawText(below, wrapped, self.tr("Drawing…"))

    def _add(
        self, menu: QMenu, text: str, picture: str, run: Callable[[], None], shortcut: str = ""
    ) -> QAction:
        action = menu.addAction(icon(picture), text)
        action.setShortcut(QKeySequence(shortcut))
        action.triggered.connect(lambda: run())
        return action

    def _choose_exact(self, exact: bool) -> None:
        self.set_exact(exact)
        self.exact_chosen.emit(exact)

    def _ratio(self) -> float:
        arrangement = self._session.arrangement
        return arrangement.ratio if arrangement else 16 / 9

    def _show_page(self) -> None:
        page = self._session.page
        shown = (page.key, page.number) if page else ("", 0)
        if shown[0] != self._shown[0]:
            self._zoom = 1.0
        self._shown = shown
        self._tell()
        self._lay_out()

    def _tell(self) -> None:
        """Say in words what the picture shows."""
        page, slide = self._session.page, self._session.slide
        if page is None or slide is None:
            self.setAccessibleName(self.tr("Slide"))
            self.setAccessibleDescription("")
            return
        self.setAccessibleName(self.tr("Slide {0}: {1}").format(page.number, page.title))
        texts = dict.fromkeys(text for _, text in shown_texts(slide) if text)
        self.setAccessibleDescription("\n".join(texts))

    def _zoom_to(self, zoom: float) -> None:
        if zoom == self._zoom:
            return
        middle = self._middle()
        self._zoom = zoom
        self._lay_out()
        self._center_on(middle)
        self._show_cursor()

    def _show_cursor(self) -> None:
        larger = self._zoom > 1.0
        shape = Qt.CursorShape.OpenHandCursor if larger else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)

    def _middle(self) -> QPointF:
        """The point of the slide in the middle of the view, as shares of its width and height."""
        place = self._place
        if place.isEmpty():
            return QPointF(0.5, 0.5)
        point = QRectF(self.viewport().rect()).center() - place.topLeft()
        return QPointF(point.x() / place.width(), point.y() / place.height())

    def _center_on(self, middle: QPointF) -> None:
        across, down = self.horizontalScrollBar(), self.verticalScrollBar()
        width = across.maximum() + self.viewport().width()
        height = down.maximum() + self.viewport().height()
        across.setValue(round(middle.x() * width - self.viewport().width() / 2))
        down.setValue(round(middle.y() * height - self.viewport().height() / 2))

    def _lay_out(self) -> None:
        """Find the slide's place, and ask for its picture."""
        scale, view = self.devicePixelRatioF(), QSizeF(self.viewport().size())
        around = QSizeF(2 * _AROUND, 2 * _AROUND)
        room = (view - around).expandedTo(QSizeF(em(self, 2), em(self, 2))) * self._zoom
        pixels, place = fitted(room, self._ratio(), scale)
        self._set_range(place.size() + around)
        moved = QPointF(self.horizontalScrollBar().value(), self.verticalScrollBar().value())
        corner = QPointF(_AROUND, _AROUND)
        spare = view - place.size() - around
        corner += QPointF(max(0.0, spare.width() / 2), max(0.0, spare.height() / 2)) - moved
        snapped = QPointF(round(corner.x() * scale) / scale, round(corner.y() * scale) / scale)
        self._place = QRectF(snapped, place.size())
        self._image.show(self._session.page, pixels, self._ahead())
        self._redraw()

    def _set_range(self, whole: QSizeF) -> None:
        for bar, length, page in (
            (self.horizontalScrollBar(), whole.width(), self.viewport().width()),
            (self.verticalScrollBar(), whole.height(), self.viewport().height()),
        ):
            bar.blockSignals(True)
            bar.setPageStep(page)
            bar.setSingleStep(em(self, 2))
            bar.setRange(0, max(0, round(length) - page) if self._zoom > 1.0 else 0)
            bar.blockSignals(False)

    def _ahead(self) -> tuple[PageFacts, ...]:
        """The next page and the one before: those that are looked at next."""
        page, pages = self._session.page, self._session.pages
        if page is None:
            return ()
        places = (page.number, page.number - 2)
        return tuple(pages[place] for place in places if 0 <= place < len(pages))

    def _redraw(self) -> None:
        error, page = self._image.error, self._image.page
        self.failure.setVisible(error is not None and page is not None)
        if error is not None and page is not None:
            self.failure.tell(page.title, f"{error.message}\n{error.hint}".strip())
            self.failure.setGeometry(self._place.toRect())
        self.viewport().update()


def _is_control(event: QKeyEvent, keys: str) -> bool:
    control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
    return bool(control) and event.key() in [ord(key) for key in keys]
