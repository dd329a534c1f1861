"""The left panel: the list of what the brief offers above, the brief itself below."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from attache.deck.models import Deck
from attache.pack.vocabulary import Role
from attache.ui.brief.actions import RowActions, charts_on
from attache.ui.brief.filters import Filters
from attache.ui.brief.menu import RowMenu
from attache.ui.brief.model import PointsModel
from attache.ui.brief.nothing import NothingFound
from attache.ui.brief.points import Row, RowKind, row_key, rows_by_sentence
from attache.ui.brief.popup import SentencePopup
from attache.ui.brief.reading import Reading
from attache.ui.brief.search import Filter
from attache.ui.brief.tree import PointsTree
from attache.ui.controls import em
from attache.ui.session import Session
from attache.ui.theme import set_look

_GATHERING = frozenset({Role.COVER, Role.AGENDA, Role.SECTION, Role.SOURCES, Role.CLOSING})
"""Slides that show no point in so many words, though they may rest on many."""


class BriefPanel(QWidget):
    """What the brief offers and what of it is in the deck.

    `announced` carries in words why something was not done.
    """

    announced = Signal(str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.model = PointsModel(session.pack, session.deck, self)
        self.actions_ = RowActions(session, self.model.standings, self)
        cautioned = sum(
            bool(row.cautions) and row.kind is RowKind.POINT
            for group in self.model.groups
            for row in group.rows
        )
        self.filters = Filters(session.deck.audience, cautioned, self)
        self.tree = PointsTree(self.model, self)
        self.nothing = NothingFound(self)
        self.reading = Reading(session.pack, self)
        rows = rows_by_sentence(self.model.groups)
        self.popup = SentencePopup(session.pack, self.model.standings, rows, self)
        self._lay_out()
        self._connect()
        self._show_deck()
        self._follow_audience()
        self._follow_slide()

    def focus_search(self) -> None:
        """Put the keyboard into the search field."""
        self.filters.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filters.search.selectAll()

    def show_point(self, point: str) -> None:
        """Bring a point into view, whatever the filters are."""
        self._show_row(row_key(RowKind.POINT, point))

    def show_sentence(self, number: int) -> None:
        """Bring a sentence of the brief into view and highlight it."""
        self.reading.set_folded(False)
        self.reading.text.go_to(number)

    def menu_for(self, row: Row) -> RowMenu:
        """A menu of what can be done to a row; it goes when it is closed."""
        menu = RowMenu(row, self.model.standings, self.actions_, self)
        menu.slide_wanted.connect(self._show_slide)
        menu.brief_wanted.connect(self._show_in_brief)
        return menu

    def _lay_out(self) -> None:
        set_look(self, "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._pages = QStackedWidget(self)
        self._pages.addWidget(self.tree)
        self._pages.addWidget(self.nothing)
        upper = QWidget(self)
        column = QVBoxLayout(upper)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.filters)
        column.addWidget(self._pages, 1)
        self.splitter = QSplitter(Qt.Orientation.Vertical, self)
        self.splitter.addWidget(upper)
        self.splitter.addWidget(self.reading)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setStretchFactor(0, 1)
        self.splitter.setHandleWidth(1)
        self.splitter.setSizes([em(self, 40), em(self, 14)])
        self._pages.setMinimumHeight(em(self, 6))
        frame = QVBoxLayout(self)
        frame.setContentsMargins(0, 0, 0, 0)
        frame.addWidget(self.splitter)

    def _connect(self) -> None:
        session, tree = self._session, self.tree
        session.deck_changed.connect(self._take)
        session.selected.connect(self._follow_slide)
        self.filters.changed.connect(self._filter)
        self.filters.search.left.connect(self._enter_list)
        self.nothing.cleared.connect(self._clear_filters)
        self.actions_.announced.connect(self.announced)
        tree.tick_wanted.connect(self._toggle)
        tree.slide_wanted.connect(self._show_slide)
        tree.moved.connect(self.actions_.move)
        tree.menu_wanted.connect(self._open_menu)
        tree.typed.connect(self._search_on)
        tree.search_left.connect(self._clear_filters)
        tree.current_changed.connect(self._read)
        tree.pointed.connect(self._highlight)
        self.reading.text.sentence_wanted.connect(self._open_sentence)
        self.popup.ticked.connect(self.actions_.toggle)

    # What the deck does

    def _take(self, before: Deck, after: Deck) -> None:
        if self.model.take(after):
            self._show_deck()
        if before.audience is not after.audience:
            self._follow_audience()

    def _show_deck(self) -> None:
        standings = self.model.standings
        self.reading.show_used(standings.used_sentences(self.model.groups))
        self.popup.refresh()

    def _follow_audience(self) -> None:
        standings = self.model.standings
        hidden = any(not standings.allows(row) for group in self.model.groups for row in group.rows)
        self.filters.show_audience(standings.audience, hidden)

    def _follow_slide(self) -> None:
        self.model.mark_slide(self._rows_on_slide())

    def _rows_on_slide(self) -> frozenset[str]:
        slide = self._session.slide
        if slide is None or slide.role in _GATHERING:
            return frozenset()
        if slide.role is Role.QA:
            return frozenset({row_key(RowKind.QUESTION, slide.key.rpartition("/")[2])})
        points = (row_key(RowKind.POINT, point) for point in slide.points)
        charts = (row_key(RowKind.CHART, chart) for chart in charts_on(slide.blocks))
        return frozenset((*points, *charts))

    # What the user does

    def _toggle(self, wanted: object) -> None:
        if isinstance(wanted, Row):
            self.actions_.toggle(wanted)
        else:
            group = next(group for group in self.model.groups if group is wanted)
            self.actions_.toggle_group(group, self.model.rows_of(group))

    def _filter(self, shown: Filter) -> None:
        self.tree.set_filter(shown)
        sentences = self.reading.text.emphasise(shown.query)
        self.filters.say_found(self.model.count, sentences)
        self.nothing.say(self.filters.search.text().strip(), sentences)
        self._pages.setCurrentWidget(self.tree if self.model.count else self.nothing)

    def _clear_filters(self) -> None:
        had = self.filters.search.hasFocus() or self.nothing.isAncestorOf(self.focusWidget())
        self.filters.clear()
        if had:
            self.focus_search()

    def _enter_list(self) -> None:
        if self.model.count:
            self.tree.enter()

    def _search_on(self, text: str) -> None:
        search = self.filters.search
        search.setFocus(Qt.FocusReason.OtherFocusReason)
        search.deselect()
        search.end(False)
        search.insert(text)

    def _highlight(self, row: Row | None, *, scroll: bool = False) -> None:
        looked_at = row or self.tree.current_row
        self.reading.text.highlight(looked_at.sentences if looked_at else (), scroll=scroll)

    def _read(self, row: Row | None) -> None:
        self._highlight(row, scroll=True)

    def _open_menu(self, row: Row, at: QPoint) -> None:
        self.menu_for(row).popup(at)

    def _show_slide(self, row: Row) -> None:
        self.actions_.show_slide(row)

    def _show_in_brief(self, row: Row) -> None:
        self.reading.set_folded(False)
        self.reading.text.highlight(row.sentences, scroll=True)
        self.reading.text.setFocus(Qt.FocusReason.OtherFocusReason)
        self.reading.text.highlight(row.sentences, scroll=True)

    def _show_row(self, key: str) -> None:
        row = self.model.row(key)
        if row is not None:
            if not self.model.index_of(key).isValid():
                self.filters.clear()
            self.tree.show_row(row)

    def _open_sentence(self, number: int, at: QPoint) -> None:
        self.popup.show_sentence(number, at)
