"""The panel of checks: what was found in the deck, where, and the mends."""

from functools import partial

from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLabel,
    QListView,
    QMenu,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from attache.deck.keys import chart_in
from attache.output.requests import BrandFacts, ListBrands
from attache.slides.findings import Finding
from attache.ui.checks import labels
from attache.ui.checks.delegate import FindingDelegate
from attache.ui.checks.detail import FindingDetail
from attache.ui.checks.mends import SAFE, Act, Mend, Way, mend_all, mends, way
from attache.ui.checks.rows import FindingRow, FindingsModel, rows, slide_key
from attache.ui.controls import Heading, QuietButton, em
from attache.ui.icons import icon
from attache.ui.session import Session
from attache.ui.studio import Urgency
from attache.ui.theme import set_look

_WIDE = 1.6
"""How much wider than high the panel is where the finding stands beside the list."""
_TELLS_OF_ITS_SLIDE = frozenset({Act.TAKE_CORRECTED, Act.LET_STAND, Act.FOLLOW_CORRECTION})


class ChecksPanel(QWidget):
    """Lists the findings of a session; the chosen one stands beside the list with its mends."""

    meeting_wanted = Signal()
    brands_wanted = Signal()
    field_wanted = Signal(str)
    """The key of a slide, which is shown already, whose wording is to be looked at."""
    chart_wanted = Signal(str)
    """The id of a chart of the user's own data that is to be edited."""
    closed = Signal()
    """The user closed the panel; it is hidden."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._digests: dict[str, str] = {}
        self._known = False
        self._model = FindingsModel(self)
        self.list = QListView(self)
        self.detail = FindingDetail(self)
        self.mend_all_button = QPushButton(self)
        self.close_button = QuietButton("cross", self.tr("Close the checks"), self)
        self._empty, self._empty_sign = QLabel(self), QLabel(self)
        self._pages = QStackedWidget(self)
        self._columns = QSplitter(self)
        self._set_up_list()
        self._lay_out()
        self._connect()
        set_look(self, "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._take_findings()

    def current_finding(self) -> Finding | None:
        """The finding that is chosen."""
        row = self._current()
        return row.finding if row else None

    def choose(self, finding: Finding) -> None:
        """Choose a finding in the list."""
        place = self._model.place_of(finding)
        if place >= 0:
            self._set_current(place)

    def know_brands(self, brands: tuple[BrandFacts, ...]) -> None:
        """Learn in which state the brands are now."""
        self._digests = {brand.id: brand.digest for brand in brands}
        self._show_detail()

    def jump(self) -> None:
        """Go to where the chosen finding is settled: its slide, the meeting, the brands."""
        row = self._current()
        if row is None:
            return
        where, key = way(row.finding), slide_key(self._session, row.finding)
        if key:
            self._session.select_key(key)
        if where is Way.MEETING:
            self.meeting_wanted.emit()
        elif where is Way.BRANDS:
            self.brands_wanted.emit()
        elif where is Way.CHART:
            self.chart_wanted.emit(chart_in(key) or "")
        elif where is Way.WORDING and key:
            self.field_wanted.emit(key)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 (Qt's names, here and below)
        """Draw the sign in the colours of the new theme."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and self.isVisible():
            self._show_empty()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Put the finding beside the list where there is the width, else below it."""
        super().resizeEvent(event)
        wide = self.width() > _WIDE * self.height() and self.width() > em(self, 45)
        self._columns.setOrientation(Qt.Orientation.Horizontal if wide else Qt.Orientation.Vertical)

    def _take_findings(self) -> None:
        """Show what was found, with the same finding chosen, or else what is in its place."""
        before, place = self.current_finding(), self.list.currentIndex().row()
        if self._model.show(rows(self._session)):
            same = self._model.place_of(before) if before else -1
            self._set_current(same if same >= 0 else self._model.nearest(max(place, 0)))
        self._show_empty()
        self._show_mend_all()
        self._show_detail()
        if any(each.code == "brand-changed" for each in self._session.findings):
            self._ask_brands()

    def _take_checks(self) -> None:
        self._known = True
        self._take_findings()

    def _show_empty(self) -> None:
        self._pages.setCurrentIndex(0 if self._model.rowCount() else 1)
        self._empty.setText(self.tr("Nothing to mend") if self._known else self.tr("Checking…"))
        set_look(self._empty, "good" if self._known else "quiet")
        self._empty_sign.setVisible(self._known)
        side = em(self, 1.3)
        self._empty_sign.setPixmap(icon("check", "good").pixmap(side, side))

    def _show_mend_all(self) -> None:
        count = len(self._safely_mended())
        self.mend_all_button.setVisible(count > 1)
        self.mend_all_button.setText(self.tr("Take %n corrected wording(s)", "", count))

    def _show_detail(self) -> None:
        row = self._current()
        found = self._mends(row.finding) if row else ()
        takes = any(mend.act is Act.TAKE_CORRECTED for mend in found)
        corrected = self._corrected(row.finding) if row and takes else ""
        self.detail.show_row(row, found, corrected)

    def _corrected(self, finding: Finding) -> str:
        point = self._session.pack.point_by_id.get(finding.point or "")
        return point.corrected.headline if point and point.corrected else ""

    def _mends(self, finding: Finding) -> tuple[Mend, ...]:
        session = self._session
        digest = self._digests.get(session.deck.brand, "")
        return mends(session.pack, session.deck, finding, digest)

    def _mend(self, mend: Mend, _checked: bool = False) -> None:
        finding = self.current_finding()
        shows = mend.act in _TELLS_OF_ITS_SLIDE and finding is not None
        key = slide_key(self._session, finding) if shows and finding else ""
        self._session.do(labels.act(mend.act), mend.edit, select=key)

    def _safely_mended(self) -> dict[str, Finding]:
        """A finding for each point whose corrected wording can be taken."""
        return {
            finding.point: finding
            for finding in self._session.findings
            if finding.point and any(mend.act in SAFE for mend in self._mends(finding))
        }

    def _mend_all(self) -> None:
        found = tuple(self._safely_mended().values())
        edit = mend_all(self._session.pack, found, Act.TAKE_CORRECTED)
        self._session.do(self.tr("Take the corrected wordings"), edit)

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        row = self._current()
        for mend in self._mends(row.finding) if row else ():
            menu.addAction(labels.act(mend.act)).triggered.connect(partial(self._mend, mend))
        leads = labels.way(way(row.finding), row.number) if row else ""
        if leads:
            menu.addAction(leads).triggered.connect(self.jump)
        if self.mend_all_button.isVisibleTo(self):
            menu.addSeparator()
            menu.addAction(self.mend_all_button.text()).triggered.connect(self._mend_all)
        return menu

    def _ask_brands(self) -> None:
        if self._session.deck.brand not in self._digests:
            self._session.studio.ask(
                ListBrands(), self.know_brands, urgency=Urgency.FACTS, slot="checks/brands"
            )

    def _current(self) -> FindingRow | None:
        return self._model.finding_row(self.list.currentIndex())

    def _set_current(self, place: int) -> None:
        self.list.setCurrentIndex(self._model.index(place) if place >= 0 else QModelIndex())

    def _close(self) -> None:
        self.hide()
        self.closed.emit()

    def _show_menu(self, at: QPoint) -> None:
        index = self.list.indexAt(at)
        if self._model.finding_row(index):
            self.list.setCurrentIndex(index)
        if self._current() is not None:
            self._menu().popup(self.list.viewport().mapToGlobal(at))

    def _set_up_list(self) -> None:
        view = self.list
        view.setModel(self._model)
        view.setItemDelegate(FindingDelegate(self._model))
        view.setAccessibleName(self.tr("Findings"))
        view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setMouseTracking(True)
        view.setMinimumWidth(em(self, 14))
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        set_look(view, "bare")
        self.setFocusProxy(view)

    def _lay_out(self) -> None:
        empty = QWidget(self)
        row = QHBoxLayout(empty)
        row.addStretch()
        row.addWidget(self._empty_sign)
        row.addWidget(self._empty)
        row.addStretch()
        self._columns.addWidget(self.list)
        self._columns.addWidget(self.detail)
        self._columns.setChildrenCollapsible(False)
        self._columns.setHandleWidth(1)
        self._columns.setSizes([520, 480])
        self._pages.addWidget(self._columns)
        self._pages.addWidget(empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._head())
        column.addWidget(self._pages, 1)

    def _head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setContentsMargins(em(self, 0.9), em(self, 0.5), em(self, 0.5), em(self, 0.4))
        head.setSpacing(em(self, 0.6))
        head.addWidget(Heading(self.tr("Checks"), self))
        head.addStretch()
        self.mend_all_button.setAutoDefault(False)
        set_look(self.mend_all_button, "quiet")
        head.addWidget(self.mend_all_button)
        head.addWidget(self.close_button)
        return head

    def _connect(self) -> None:
        session = self._session
        session.checked.connect(self._take_checks)
        session.arranged.connect(self._take_findings)
        session.deck_changed.connect(self._follow)
        self.list.selectionModel().currentChanged.connect(self._show_detail)
        self.list.activated.connect(self.jump)
        self.list.customContextMenuRequested.connect(self._show_menu)
        self.detail.mend_wanted.connect(self._mend)
        self.detail.jump_wanted.connect(self.jump)
        self.mend_all_button.clicked.connect(self._mend_all)
        self.close_button.clicked.connect(self._close)

    def _follow(self) -> None:
        self._show_detail()
        self._show_mend_all()
