"""What the speaker sees in a rehearsal: the notes, the time, and which slide comes next."""

from typing import Final

from PySide6.QtCore import QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QGuiApplication, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from attache.output.requests import PageFacts
from attache.slides.models import Notes
from attache.ui.controls import ElidedLabel, Heading, em
from attache.ui.pictures import Pictures
from attache.ui.session import Session
from attache.ui.slide.image import PageImage, draw, fitted
from attache.ui.slide.reading import Line, Reading
from attache.ui.theme import scaled, set_look, theme_of
from attache.ui.timing import spoken

_LARGE: Final = 1.35
_NEXT_EMS: Final = 19


class NotesPane(QWidget):
    """Shows the notes of a page, how long the show has lasted, and the next page small."""

    def __init__(self, session: Session, pictures: Pictures, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.place, self.title = QLabel(self), ElidedLabel("", self)
        self.elapsed, self.planned, self.slide_time = QLabel(self), QLabel(self), QLabel(self)
        self.words, self.sources = Reading(), Reading()
        self.nothing = QLabel(self.tr("There are no notes for this slide."))
        self.keys = QLabel(self.tr("Arrow keys: turn · N: notes · B: black · Esc: end"), self)
        self._next_title = ElidedLabel("", self)
        self.next = _Small(session, pictures, self)
        self._scroll = QScrollArea(self)
        self._lay_out()

    def show_page(
        self, page: PageFacts, number: int, count: int, following: PageFacts | None
    ) -> None:
        """Show the notes of a page, the `number`-th of `count` in the show."""
        self.place.setText(self.tr("Slide {0} of {1}").format(number, count))
        self.title.setText(page.title)
        slides = self._session.arrangement.slides.slides if self._session.arrangement else ()
        slide = next((each for each in slides if each.key == page.key), None)
        notes = (slide.notes if slide else None) or Notes()
        self.words.show_lines([Line("", text) for text in notes.words])
        sentences = [Line(str(place), text) for place, text in notes.sentences]
        cautions = [Line("", "", caution=text) for text in notes.cautions]
        self.sources.show_lines([*sentences, *cautions])
        self.nothing.setVisible(not (notes.words or sentences or cautions))
        self._scroll.verticalScrollBar().setValue(0)
        text = following.title if following else self.tr("This is the last slide.")
        self._next_title.setText(text)
        self.next.show_page(following)

    def show_time(self, elapsed: float, total: float, on_slide: float, planned: float) -> None:
        """Show in seconds how long the show and the slide have lasted, and were planned to."""
        self.elapsed.setText(spoken(elapsed))
        self.planned.setText(self.tr("of {0} planned").format(spoken(total)))
        over = on_slide - planned
        if planned and over >= 1:
            text = self.tr("This slide: {0} over the planned {1}")
            self.slide_time.setText(text.format(spoken(over), spoken(planned)))
            self._set_tone("warn")
        else:
            text = self.tr("This slide: {0} of {1}")
            self.slide_time.setText(text.format(spoken(on_slide), spoken(planned)))
            self._set_tone("quiet")

    def _set_tone(self, look: str) -> None:
        if self.slide_time.property("look") != look:
            set_look(self.slide_time, look)

    def _lay_out(self) -> None:
        set_look(self, "page")
        set_look(self.title, "heading")
        for label in (self.place, self.planned, self.slide_time, self.nothing, self.keys):
            set_look(label, "quiet")
        self.elapsed.setFont(scaled(self.font(), 2.0, bold=True))
        self.words.setFont(scaled(self.font(), _LARGE))
        for label, name in (
            (self.elapsed, self.tr("Elapsed time")),
            (self.planned, self.tr("Planned time")),
        ):
            label.setToolTip(name)
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, em(self), 0)
        column.setSpacing(em(self))
        for widget in (self.words, self.sources, self.nothing):
            column.addWidget(widget)
        column.addStretch()
        self._scroll.setWidget(inner)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        set_look(self._scroll, "bare")
        row = QHBoxLayout(self)
        row.setContentsMargins(*(em(self, 1.2),) * 4)
        row.setSpacing(em(self, 1.5))
        row.addLayout(self._left(), 1)
        row.addWidget(self._right())

    def _left(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(em(self, 0.4))
        column.addWidget(self.place)
        column.addWidget(self.title)
        column.addSpacing(em(self, 0.4))
        column.addWidget(self._scroll, 1)
        column.addWidget(self.keys)
        return column

    def _right(self) -> QWidget:
        right = QWidget(self)
        right.setFixedWidth(self.next.width())
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(em(self, 0.4))
        time = QHBoxLayout()
        time.setSpacing(em(self, 0.6))
        time.addWidget(self.elapsed)
        time.addWidget(self.planned, 1, Qt.AlignmentFlag.AlignBottom)
        column.addLayout(time)
        column.addWidget(self.slide_time)
        column.addSpacing(em(self, 0.8))
        column.addWidget(Heading(self.tr("Next"), self, look="overline"))
        column.addWidget(self.next)
        column.addWidget(self._next_title)
        column.addStretch()
        self.slide_time.setWordWrap(True)
        self.keys.setWordWrap(True)
        return right


class _Small(QWidget):
    """A page, small, with a line around it."""

    def __init__(self, session: Session, pictures: Pictures, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._page: PageFacts | None = None
        self.image = PageImage(session, pictures, "rehearsal-next", self)
        self.image.changed.connect(self.update)
        self._place = QRectF()
        self.setFixedSize(self.sizeHint())

    def sizeHint(self) -> QSize:  # noqa: N802
        """As large as its title can be read."""
        width = em(self, _NEXT_EMS)
        return QSize(width, round(width / self._ratio()) + 2)

    def show_page(self, page: PageFacts | None) -> None:
        """Show another page, or none."""
        self._page = page
        self.setAccessibleName(page.title if page else "")
        self._lay_out()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Fit the page."""
        super().resizeEvent(event)
        self._lay_out()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Draw the page."""
        del event
        if self._page is None:
            return
        painter, theme = QPainter(self), theme_of(QGuiApplication.palette())
        image = self.image.image
        if image is None:
            painter.fillRect(self._place, theme.color("surface"))
        else:
            draw(painter, self._place, image, self.devicePixelRatioF())
        painter.setPen(QPen(theme.color("edge"), 1))
        painter.drawRect(self._place.adjusted(-0.5, -0.5, 0.5, 0.5))

    def _ratio(self) -> float:
        arrangement = self._session.arrangement
        return arrangement.ratio if arrangement else 16 / 9

    def _lay_out(self) -> None:
        room = QSizeF(self.size()) - QSizeF(2, 2)
        pixels, place = fitted(room, self._ratio(), self.devicePixelRatioF())
        self._place = place.translated(1, 1)
        self.image.show(self._page, pixels)
        self.update()
