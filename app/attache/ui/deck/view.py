"""The list of slides: what is selected in it, dragged, opened and closed."""

from collections.abc import Iterator, Sequence
from typing import Final

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QKeyEvent,
    QMouseEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QWidget

from attache.ui.controls import em
from attache.ui.deck.delegate import DeckDelegate
from attache.ui.deck.dragging import DraggableList
from attache.ui.deck.model import DeckModel
from attache.ui.deck.rows import Heading, PageRow, keys_of, pages_of
from attache.ui.deck.thumbs import Thumbnails
from attache.ui.pictures import Pictures
from attache.ui.session import Session
from attache.ui.theme import set_look

_AROUND: Final = 4
"""How many rows beyond those that are seen have their pictures asked for."""
_RESTING: Final = 150
"""Milliseconds that the width has to rest before pictures of that width are asked for."""
_Move = QAbstractItemView.CursorAction
_UPWARDS: Final = frozenset({_Move.MoveUp, _Move.MovePageUp, _Move.MovePrevious, _Move.MoveEnd})


class DeckView(DraggableList):
    """Shows a `DeckModel`, and tells what the user does with its rows."""

    menu_wanted = Signal(object, QPoint)
    """The row of which a menu is wanted, None beside all, and where on the screen."""
    opened = Signal()
    """A slide is to be worked on."""
    cut_cancelled = Signal()
    selection_told = Signal()
    """Another selection, or another current row."""

    def __init__(
        self, model: DeckModel, session: Session, pictures: Pictures, parent: QWidget | None = None
    ) -> None:
        super().__init__(model, parent)
        self._session, self._pictures = session, pictures
        self.thumbnails = Thumbnails(session, pictures, self)
        self._delegate = DeckDelegate(model, self.thumbnails, self)
        self._following, self._last_key = False, ""
        self._wanted: frozenset[str] = frozenset()
        self._anchor: tuple[str, int] | None = None
        self._soon, self._later = QTimer(self), QTimer(self)
        self._set_up()
        self.setItemDelegate(self._delegate)
        self._connect()
        self._follow()

    @property
    def selected_keys(self) -> tuple[str, ...]:
        """The slides that are selected, in order; else the one that is shown.

        None while a heading is what the user stands on.
        """
        keys = keys_of(self.selected_rows)
        if keys or self.current_heading is not None or self._session.page is None:
            return keys
        return (self._session.page.key,)

    @property
    def current_section(self) -> Heading | None:
        """The heading of the section in which the user stands."""
        return self.deck_model.heading_of(self.currentIndex())

    @property
    def narrowest(self) -> int:
        """The least width in which a thumbnail is whole."""
        return self._delegate.geometry.narrowest + self.verticalScrollBar().sizeHint().width()

    @property
    def pixels(self) -> int:
        """The width of a thumbnail in pixels of the screen."""
        return self._delegate.pixels

    def select_when_there(self, keys: Sequence[str]) -> None:
        """Select slides as soon as the next arrangement shows them."""
        self._wanted = frozenset(keys)

    def toggle(self, heading: Heading) -> None:
        """Open or close a section. Who stood in it stands on its heading then."""
        here = self.current_section
        was_inside = here is not None and here.section == heading.section
        self.deck_model.collapse(heading.section, not heading.collapsed)
        if was_inside:
            self.setCurrentIndex(self.deck_model.index_of(heading.id))

    def has_failed(self, row: PageRow) -> bool:
        """Whether the picture of a page could not be drawn."""
        return self.thumbnails.has_failed(row, self.pixels)

    def retry(self, row: PageRow) -> None:
        """Try again to draw a page that could not be drawn."""
        self.thumbnails.retry(row)
        self._soon.start()

    # Following the session

    def _connect(self) -> None:
        session, model = self._session, self.deck_model
        model.about_to_follow.connect(self._before)
        model.followed.connect(self._follow)
        session.selected.connect(self._show_selected)
        self._pictures.arrived.connect(self._take_picture)
        self.verticalScrollBar().valueChanged.connect(self._soon.start)
        self.selectionModel().selectionChanged.connect(self.selection_told)
        self._soon.timeout.connect(self._ask)
        self._later.timeout.connect(self._ask)

    def _before(self) -> None:
        self._following = True
        self._anchor = next(self._anchors(), None)

    def _anchors(self) -> Iterator[tuple[str, int]]:
        """Rows that are to stay where they are: the current one if it is seen, else the first."""
        rows = self.deck_model.rows
        seen = self._seen()
        current = self.currentIndex().row()
        for at in ([current] if current in seen else []) + list(seen):
            yield rows[at].id, self.visualRect(self.deck_model.index(at)).top()

    def _follow(self) -> None:
        if self._session.arrangement is not None:
            self._delegate.ratio = self._session.arrangement.ratio
        self.thumbnails.keep_only(pages_of(self.deck_model.all_rows))
        self.doItemsLayout()
        self._hold_anchor()
        self._following = False
        self._show_selected()
        self._soon.start()
        self.selection_told.emit()

    def _hold_anchor(self) -> None:
        if self._anchor is None:
            return
        index = self.deck_model.index_of(self._anchor[0])
        if index.isValid():
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + self.visualRect(index).top() - self._anchor[1])

    def _show_selected(self) -> None:
        page = self._session.page
        if page is None or self._following:
            return
        index = self._index_of_number(page.number)
        is_new, self._last_key = page.key != self._last_key, page.key
        if not index.isValid() and is_new:
            self.deck_model.collapse(page.section, False)
            index = self._index_of_number(page.number)
        if index.isValid():
            self._make_current(index, is_new)
        self.viewport().update()

    def _make_current(self, index: QModelIndex, is_new: bool) -> None:
        selection = self.selectionModel()
        command = QItemSelectionModel.SelectionFlag
        self._following = True
        if self._wanted and self._select_wanted(index):
            self._wanted = frozenset()
        elif selection.isSelected(index):
            selection.setCurrentIndex(index, command.NoUpdate)
        elif is_new or self.current_heading is None:
            selection.setCurrentIndex(index, command.ClearAndSelect)
        self._following = False
        if is_new:
            self.scrollTo(index)

    def _select_wanted(self, current: QModelIndex) -> bool:
        rows = self.deck_model.numbered_pages
        found = [at for at, row in rows if row.key in self._wanted]
        if current.row() not in found:
            return False
        command = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(current, command.ClearAndSelect)
        for at in found:
            self.selectionModel().select(self.deck_model.index(at), command.Select)
        return True

    def _index_of_number(self, number: int) -> QModelIndex:
        found = (at for at, row in self.deck_model.numbered_pages if row.page.number == number)
        return self.deck_model.index(next(found, -1))

    def currentChanged(  # noqa: N802
        self,
        current: QModelIndex | QPersistentModelIndex,
        previous: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Show the slide that the user went to."""
        super().currentChanged(current, previous)
        row = self.deck_model.row(current)
        if isinstance(row, PageRow) and not self._following:
            # What is selected with it is still Qt's to say.
            self._following, self._last_key = True, row.key
            self._session.select(row.page.number)
            self._following = False
            self.viewport().update()
        self.selection_told.emit()

    # Pictures

    def _take_picture(self, look: bytes) -> None:
        for at, row in self.deck_model.numbered_pages:
            if row.page.look == look:
                self.update(self.deck_model.index(at))

    def _ask(self) -> None:
        if not self.isVisible():
            return
        rows, seen = self.deck_model.rows, self._seen()
        below = range(seen.stop, min(seen.stop + _AROUND, len(rows)))
        above = range(max(seen.start - _AROUND, 0), seen.start)
        wanted = [rows[at] for at in (*seen, *below, *reversed(above))]
        self.thumbnails.ask(pages_of(wanted), self.pixels)

    def _seen(self) -> range:
        """The rows that are in sight, if only in part."""
        model, view = self.deck_model, self.viewport().rect()
        first = self.indexAt(QPoint(self.width() // 3, view.top() + 1)).row()
        if first < 0:
            return range(0)
        last = first
        while last + 1 < model.rowCount() and self._top(last + 1) <= view.bottom():
            last += 1
        return range(first, last + 1)

    def _top(self, at: int) -> int:
        return self.visualRect(self.deck_model.index(at)).top()

    # Keys and the mouse

    def moveCursor(  # noqa: N802
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Pass over the headings of sections that are open."""
        found = super().moveCursor(action, modifiers)
        step = -1 if action in _UPWARDS else 1
        at = found.row()
        while self._is_passed_over(at):
            at += step
        stop = self.deck_model.index(at)
        return stop if stop.isValid() else self.currentIndex()

    def _is_passed_over(self, at: int) -> bool:
        row = self.deck_model.row(self.deck_model.index(at))
        return isinstance(row, Heading) and not row.collapsed

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Open and close sections, open a slide, and give up what was cut."""
        row = self.deck_model.row(self.currentIndex())
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and row is not None:
            self.toggle(row) if isinstance(row, Heading) else self.opened.emit()
        elif key is Qt.Key.Key_Escape and self.deck_model.cut:
            self.cut_cancelled.emit()
        elif key is Qt.Key.Key_Left and row is not None:
            self._go_out(row)
        elif key is Qt.Key.Key_Right and isinstance(row, Heading):
            self._go_in(row)
        else:
            super().keyPressEvent(event)

    def _go_out(self, row: Heading | PageRow) -> None:
        heading = self.current_section
        if isinstance(row, Heading):
            if not row.collapsed:
                self.toggle(row)
        elif heading is not None:
            self.setCurrentIndex(self.deck_model.index_of(heading.id))

    def _go_in(self, row: Heading) -> None:
        if row.collapsed:
            self.toggle(row)
        else:
            self.setCurrentIndex(self.deck_model.index(self.currentIndex().row() + 1))

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """A click on the sign at the right of a heading opens or closes its section."""
        index = self.indexAt(event.position().toPoint())
        row = self.deck_model.row(index)
        if isinstance(row, Heading) and event.button() is Qt.MouseButton.LeftButton:
            chevron = self._delegate.geometry.chevron_in(self.visualRect(index))
            if chevron.adjusted(-6, -6, 6, 6).contains(event.position()):
                self.toggle(row)
                return
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Open or close a section; work on a slide."""
        row = self.deck_model.row(self.indexAt(event.position().toPoint()))
        if row is None or event.button() is not Qt.MouseButton.LeftButton:
            super().mouseDoubleClickEvent(event)
        elif isinstance(row, Heading):
            self.toggle(row)
        else:
            self.opened.emit()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802
        """Ask for the menu of a row."""
        index, where = self.indexAt(event.pos()), event.globalPos()
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            index = self.currentIndex()
            where = self.viewport().mapToGlobal(self.visualRect(index).center())
        self.menu_wanted.emit(self.deck_model.row(index), where)

    # Sizes

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Let the pictures grow with the list."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()
        self._later.start()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Follow the font of the system."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._delegate.forget_font()
            self.scheduleDelayedItemsLayout()

    def event(self, event: QEvent) -> bool:
        """Ask for other pictures when the list is shown, or comes to another screen."""
        if event.type() in (QEvent.Type.Show, QEvent.Type.DevicePixelRatioChange):
            self._soon.start()
        return super().event(event)

    def _set_up(self) -> None:
        self.setObjectName("slides")
        self.setAccessibleName(self.tr("Slides"))
        set_look(self, "bare")
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setAutoScrollMargin(em(self, 2.5))
        for timer, wait in ((self._soon, 0), (self._later, _RESTING)):
            timer.setSingleShot(True)
            timer.setInterval(wait)
