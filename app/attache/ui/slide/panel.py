"""The right side of the window: the slide as it will look, and below it all that is said of it."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QSplitter,
    QSplitterHandle,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from attache.ui.controls import em
from attache.ui.copying import Copier
from attache.ui.messages import Messages
from attache.ui.pictures import Pictures
from attache.ui.session import Session
from attache.ui.slide.chart import ChartTab
from attache.ui.slide.notes import NotesTab
from attache.ui.slide.preview import Preview
from attache.ui.slide.sources import SourcesTab
from attache.ui.slide.wording import WordingTab
from attache.ui.theme import set_look, theme_of

TABS: Final = ("wording", "notes", "sources", "chart")
_MOST_OF_PREVIEW: Final = 0.58


class SlidePanel(QWidget):
    """Shows the slide of the session, and lets the user word it.

    `meeting_wanted` comes from the cover's tab; `exact_chosen` says that LibreOffice is to draw the
    large picture from now on, or no more.
    """

    meeting_wanted = Signal()
    chart_wanted = Signal(str)
    """A chart of the user's own data is to be edited: its id."""
    update_wanted = Signal(str)
    """Its data are to be read anew."""
    new_chart_wanted = Signal(str)
    """A chart is to be made of data, in the section of that sector."""
    exact_chosen = Signal(bool)

    def __init__(
        self,
        session: Session,
        pictures: Pictures,
        messages: Messages,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._shared_by_user = False
        self._copier = Copier(session, messages, self)
        self.preview = Preview(session, pictures, self)
        self.wording = WordingTab(session)
        self.notes = NotesTab(session)
        self.sources = SourcesTab(session)
        self.chart = ChartTab(session)
        self.tabs = QTabWidget(self)
        self._splitter = _Splitter(Qt.Orientation.Vertical, self)
        self._lay_out()
        self._connect(messages)
        self._follow()

    def show_tab(self, name: str) -> None:
        """Show one of TABS; one that has nothing to show for this slide stays where it is."""
        place = TABS.index(name)
        if self.tabs.isTabEnabled(place):
            self.tabs.setCurrentIndex(place)

    def focus_wording(self) -> None:
        """Put the cursor into the first text of the slide."""
        self.show_tab("wording")
        self.wording.focus_first()

    def copy_picture(self) -> None:
        """Copy the slide that is shown as a picture."""
        self._copier.slide()

    def copy_chart(self) -> None:
        """Copy its chart as a picture."""
        self._copier.chart()

    def set_exact(self, exact: bool) -> None:
        """Have LibreOffice draw the large picture, or the app itself."""
        self.preview.set_exact(exact)

    def zoom_in(self) -> None:
        """Show the slide larger."""
        self.preview.zoom_in()

    def zoom_out(self) -> None:
        """Show the slide smaller."""
        self.preview.zoom_out()

    def fit(self) -> None:
        """Show the whole slide."""
        self.preview.fit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Give the slide the height that its width asks for."""
        super().resizeEvent(event)
        self._share()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """The same at first, when all sizes are known."""
        super().showEvent(event)
        self._share()

    def _lay_out(self) -> None:
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        set_look(self, "page")
        self.tabs.setUsesScrollButtons(False)
        self.tabs.tabBar().setExpanding(False)
        pages: tuple[QWidget, ...] = (self.wording, self.notes, self.sources, self.chart)
        for page, title in zip(pages, self._titles(), strict=True):
            self.tabs.addTab(page, title)
        for form in (self.wording, self.notes, self.chart):
            form.set_stop_before(self.tabs.tabBar())
        around = em(self, 0.7)
        below = QWidget()
        column = QVBoxLayout(below)
        column.setContentsMargins(around + 2, 0, around, 0)
        column.addWidget(self.tabs)
        self._splitter.addWidget(self.preview)
        self._splitter.addWidget(below)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.setHandleWidth(em(self, 0.5))
        self._splitter.setStretchFactor(0, 3)
        self._splitter.setStretchFactor(1, 2)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(around, around, around, 0)
        whole.addWidget(self._splitter)

    def _titles(self) -> tuple[str, ...]:
        return (self.tr("Wording"), self.tr("Notes"), self.tr("Sources"), self.tr("Chart"))

    def _connect(self, messages: Messages) -> None:
        session = self._session
        session.selected.connect(self._follow)
        session.deck_changed.connect(self._follow)
        self.preview.copy_asked.connect(self.copy_picture)
        self.preview.exact_chosen.connect(self.exact_chosen)
        self.wording.meeting_wanted.connect(self.meeting_wanted)
        self.wording.next_asked.connect(lambda: self._go_on(self.wording.focus_first))
        self.notes.next_asked.connect(lambda: self._go_on(self.notes.focus_first))
        self.chart.next_asked.connect(lambda: self._go_on(self.chart.focus_first))
        self.chart.copy_asked.connect(self.copy_chart)
        self.chart.edit_wanted.connect(self.chart_wanted)
        self.chart.update_wanted.connect(self.update_wanted)
        self.chart.new_wanted.connect(self.new_chart_wanted)
        self.sources.copied.connect(
            lambda: messages.note(self.tr("The sources are on the clipboard."))
        )
        self._splitter.splitterMoved.connect(self._shared)

    def _go_on(self, focus: Callable[[], None]) -> None:
        """Show the next slide, with the cursor in its first text."""
        page = self._session.page
        later = (each for each in self._session.pages if page and each.number > page.number)
        found = next((each for each in later if each.first), None)
        if found is not None:
            self._session.select(found.number)
            focus()

    def _follow(self) -> None:
        """Offer the tab of charts where there is one, or could be."""
        place, useful = TABS.index("chart"), self.chart.is_useful()
        if useful == self.tabs.isTabEnabled(place):
            return
        if not useful and self.tabs.currentIndex() == place:
            self.show_tab("wording")
        self.tabs.setTabEnabled(place, useful)
        tip = self.tr("This slide has no chart, and no section to add one to")
        self.tabs.setTabToolTip(place, "" if useful else tip)

    def _shared(self) -> None:
        self._shared_by_user = True

    def _share(self) -> None:
        """As much height for the slide as its width asks for, but room for the texts below."""
        if self._shared_by_user:
            return
        whole = self._splitter.height()
        wanted = self.preview.height_for(self._splitter.width())
        least = self.tabs.minimumSizeHint().height()
        above = min(wanted, round(whole * _MOST_OF_PREVIEW), whole - least)
        self._splitter.setSizes([max(1, above), max(1, whole - above)])


class _Splitter(QSplitter):
    """A splitter whose handle shows only under the pointer: the slide's shadow parts enough."""

    def createHandle(self) -> QSplitterHandle:  # noqa: N802
        """The handle."""
        return _Handle(self.orientation(), self)


class _Handle(QSplitterHandle):
    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """A line under the pointer."""
        del event
        if self.underMouse():
            middle = self.rect().adjusted(0, self.height() // 2 - 1, 0, -self.height() // 2 + 1)
            QPainter(self).fillRect(middle, theme_of(QGuiApplication.palette()).color("accent"))
