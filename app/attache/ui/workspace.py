"""What an open deck is worked on with: the brief, the deck and the slide beside each other."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from attache.slides.findings import Finding
from attache.ui.brief.panel import BriefPanel
from attache.ui.checks.panel import ChecksPanel
from attache.ui.checks.rows import slide_key
from attache.ui.controls import em
from attache.ui.deck.panel import DeckPanel
from attache.ui.messages import Messages
from attache.ui.pictures import Pictures
from attache.ui.session import Session
from attache.ui.slide.panel import SlidePanel

_SHARES = (0.29, 0.155)
"""How much of the width the brief and the deck have; the slide has the rest."""
_MOST_EMS = (36, 21)
"""What is wide enough for them on a large screen."""
_NAME, _NAME_OF_CHECKS = "workspace", "checks"


class Workspace(QWidget):
    """The panels of one session. Splitters are the user's, and remembered by name."""

    meeting_wanted = Signal()
    brands_wanted = Signal()
    chart_wanted = Signal(str)
    """A chart of the user's own data is to be edited: its id."""

    def __init__(
        self,
        session: Session,
        pictures: Pictures,
        messages: Messages,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.session, self.pictures = session, pictures
        self.brief = BriefPanel(session, self)
        self.deck = DeckPanel(session, pictures, messages, self)
        self.slide = SlidePanel(session, pictures, messages, self)
        self.checks = ChecksPanel(session, self)
        self._panels = QSplitter(Qt.Orientation.Horizontal, self)
        self._columns = QSplitter(Qt.Orientation.Vertical, self)
        self._shared_by_user = False
        self._lay_out()
        self._connect()

    def splitter_sizes(self) -> dict[str, tuple[int, ...]]:
        """The sizes of the splitters by name, to be remembered."""
        sizes = {_NAME: tuple(self._panels.sizes())}
        if self.checks.isVisible():
            sizes[_NAME_OF_CHECKS] = tuple(self._columns.sizes())
        return sizes

    def set_splitter_sizes(self, sizes: dict[str, tuple[int, ...]]) -> None:
        """Take sizes that were remembered, as far as there are any."""
        panels, columns = sizes.get(_NAME, ()), sizes.get(_NAME_OF_CHECKS, ())
        if len(panels) == self._panels.count() and min(panels) > 0:
            self._shared_by_user = True
            self._panels.setSizes(list(panels))
        if len(columns) == self._columns.count() and min(columns) > 0:
            self._columns.setSizes(list(columns))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Share the width as long as the user has not."""
        super().resizeEvent(event)
        self._share()

    def show_checks(self, shown: bool) -> None:
        """Show or hide the findings below the panels."""
        self.checks.setVisible(shown)
        if shown:
            self.checks.setFocus()

    def show_finding(self, finding: Finding) -> None:
        """Show the slide that a finding is about."""
        self.session.select_key(slide_key(self.session, finding))

    def _word(self, _: str) -> None:
        self.slide.focus_wording()

    def _lay_out(self) -> None:
        for panel in (self.brief, self.deck, self.slide):
            self._panels.addWidget(panel)
        self._panels.setChildrenCollapsible(False)
        self._panels.setHandleWidth(1)
        for place, stretch in enumerate((0, 0, 1)):
            self._panels.setStretchFactor(place, stretch)
        self._columns.addWidget(self._panels)
        self._columns.addWidget(self.checks)
        self._columns.setStretchFactor(0, 1)
        self._columns.setChildrenCollapsible(False)
        self._columns.setHandleWidth(1)
        self.checks.hide()
        self.checks.setMinimumHeight(em(self, 10))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._columns)

    def _share(self) -> None:
        if self._shared_by_user:
            return
        whole = self.width()
        brief, deck = (
            min(round(whole * share), em(self, most))
            for share, most in zip(_SHARES, _MOST_EMS, strict=True)
        )
        self._panels.setSizes([brief, deck, whole - brief - deck])

    def _keep_shares(self) -> None:
        self._shared_by_user = True

    def _connect(self) -> None:
        self._panels.splitterMoved.connect(self._keep_shares)
        self.deck.wording_wanted.connect(self.slide.focus_wording)
        self.slide.meeting_wanted.connect(self.meeting_wanted)
        self.checks.closed.connect(lambda: self.show_checks(False))
        self.checks.meeting_wanted.connect(self.meeting_wanted)
        self.checks.brands_wanted.connect(self.brands_wanted)
        self.checks.field_wanted.connect(self._word)
        self.checks.chart_wanted.connect(self.chart_wanted)
        self.slide.chart_wanted.connect(self.chart_wanted)
