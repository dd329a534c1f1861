"""The list of points: ticked, searched and walked through by mouse and by keyboard."""

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QRect, QSignalBlocker, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QTreeView, QWidget

from attache.ui.brief.delegate import RowDelegate
from attache.ui.brief.model import Index, PointsModel
from attache.ui.brief.points import Group, Row
from attache.ui.brief.search import Filter
from attache.ui.controls import em
from attache.ui.theme import set_look

_OPENED_AT_MOST = 300
"""With more rows found than that, groups stay as they are: nobody reads so many."""


class PointsTree(QTreeView):
    """The groups and rows of a PointsModel.

    `tick_wanted` carries a Row or a Group, `slide_wanted` and `current_changed` a Row (None for
    none), `pointed` the Row under the pointer, `moved` a Row and -1 or 1, `menu_wanted` a Row and
    where on the screen; `typed` what a user types to search.
    """

    tick_wanted = Signal(object)
    slide_wanted = Signal(object)
    current_changed = Signal(object)
    pointed = Signal(object)
    moved = Signal(object, int)
    menu_wanted = Signal(object, QPoint)
    typed = Signal(str)
    search_left = Signal()

    def __init__(self, model: PointsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.points = model
        self._open: set[str] = set()
        self._current = ""
        self._pressed: tuple[QModelIndex, bool] | None = None
        self.delegate = RowDelegate(model, self, self)
        self.setModel(model)
        self.setItemDelegate(self.delegate)
        self._set_up()
        self.expanded.connect(self._keep_open)
        self.collapsed.connect(self._keep_closed)
        self.entered.connect(self._point)
        model.tick_wanted.connect(self._want_tick)
        self.open_groups(self._groups_in_use())

    def _set_up(self) -> None:
        set_look(self, "bare")
        self.setHeaderHidden(True)
        self.setIndentation(0)
        self.setRootIsDecorated(False)
        self.setExpandsOnDoubleClick(False)
        self.setMouseTracking(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setAccessibleName(self.tr("Points"))
        self.setAccessibleDescription(self.tr("Space ticks, Enter shows the slide."))
        self.verticalScrollBar().setSingleStep(em(self, 2))

    # What is shown

    @property
    def current_row(self) -> Row | None:
        """The row that the keyboard is on."""
        return self.points.row_at(self.currentIndex())

    def open_groups(self, ids: "set[str] | frozenset[str]") -> None:
        """Show the rows of these groups, and hide those of others."""
        self._open = set(ids)
        self._follow_open()

    def show_row(self, row: Row) -> None:
        """Make a row the current one, and bring it into view."""
        index = self.points.index_of(row.key)
        if index.isValid():
            self.setExpanded(index.parent(), True)
            self.setCurrentIndex(index)
            self.scrollTo(index)

    def set_filter(self, shown: Filter) -> None:
        """List what a filter lets through, with every group open that has some of it."""
        with QSignalBlocker(self.selectionModel()):
            self.points.set_filter(shown)
        if shown.is_open or self.points.count > _OPENED_AT_MOST:
            self._follow_open()
        else:
            self._expand_all()
        self._restore_current()
        self.viewport().update()

    def enter(self) -> None:
        """Take the keyboard, on the row that it was on or else on the first one."""
        if not self.currentIndex().isValid():
            self.setCurrentIndex(self._first())
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _first(self) -> QModelIndex:
        group = self.points.index(0, 0)
        inside = self.points.index(0, 0, group)
        filtered = not self.points.filter.is_open
        return inside if filtered and self.isExpanded(group) else group

    def _restore_current(self) -> None:
        index = self.points.index_of(self._current) if self._current else QModelIndex()
        if index != self.currentIndex():
            if index.isValid():
                self.setCurrentIndex(index)
            else:
                with QSignalBlocker(self.selectionModel()):
                    self.setCurrentIndex(QModelIndex())
                self.clearSelection()

    def _groups_in_use(self) -> set[str]:
        return {group.id for group in self.points.groups if self.points.share(group).some}

    def _follow_open(self) -> None:
        self.scheduleDelayedItemsLayout()  # one layout for all of them
        with QSignalBlocker(self):
            for at in range(self.points.rowCount()):
                index = self.points.index(at, 0)
                group = self.points.group_at(index)
                self.setExpanded(index, group is not None and group.id in self._open)

    def _expand_all(self) -> None:
        self.scheduleDelayedItemsLayout()
        with QSignalBlocker(self):
            self.expandAll()

    def _keep_open(self, index: QModelIndex) -> None:
        group = self.points.group_at(index)
        if group is not None and self.points.filter.is_open:
            self._open.add(group.id)

    def _keep_closed(self, index: QModelIndex) -> None:
        group = self.points.group_at(index)
        if group is not None and self.points.filter.is_open:
            self._open.discard(group.id)

    def _point(self, index: QModelIndex) -> None:
        self.pointed.emit(self.points.row_at(index))

    # What the user does

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Space ticks, Enter shows the slide, letters search, Alt with arrows moves."""
        row, key, held = self.current_row, event.key(), event.modifiers()
        if key == Qt.Key.Key_Space and not held:
            self._want_tick(self.currentIndex())
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._act(self.currentIndex())
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and held == Qt.KeyboardModifier.AltModifier:
            if row is not None:
                self.moved.emit(row, -1 if key == Qt.Key.Key_Up else 1)
        elif key == Qt.Key.Key_Escape and not self.points.filter.is_open:
            self.search_left.emit()
        elif _is_text(event):
            self.typed.emit(event.text())
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Remember what is pressed: a box ticks when it is let go again."""
        super().mousePressEvent(event)
        self._press(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """A box ticks at every click; twice on a row shows its slide."""
        self._press(event)
        index = self.indexAt(event.position().toPoint())
        row = self.points.row_at(index)
        if row is not None and self._pressed and not self._pressed[1]:
            self._pressed = None
            self.slide_wanted.emit(row)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Tick where a box was pressed, open or close where a group was."""
        super().mouseReleaseEvent(event)
        pressed, self._pressed = self._pressed, None
        if pressed is None or pressed != self._under(event):
            return
        index, on_box = pressed
        if on_box:
            self._want_tick(index)
        elif self.points.group_at(index) is not None:
            self.setExpanded(index, not self.isExpanded(index))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802
        """Ask for the menu of the row, by the pointer or by the Menu key."""
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        row = self.points.row_at(index)
        if row is None:
            return
        rect = self.visualRect(index)
        below = rect.bottomLeft() + QPoint(em(self, 3), -em(self, 0.3))
        at = self.viewport().mapToGlobal(below) if by_key else event.globalPos()
        self.menu_wanted.emit(row, at)

    def currentChanged(self, current: Index, previous: Index) -> None:  # noqa: N802
        """Tell of the row that the keyboard is on now."""
        super().currentChanged(current, previous)
        row = self.points.row_at(current)
        self._current = row.key if row else ""
        self.current_changed.emit(row)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Show where the keyboard is."""
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self.enter()
        super().focusInEvent(event)

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802
        """Nothing is under the pointer any more."""
        super().leaveEvent(event)
        self.pointed.emit(None)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Lay the rows out at the width that there is now."""
        super().showEvent(event)
        self.scheduleDelayedItemsLayout()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Break the lines anew where the width is another one."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Grow with the text."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self.delegate.forget()
            self.scheduleDelayedItemsLayout()

    def drawBranches(self, painter: QPainter, rect: QRect, index: Index) -> None:  # noqa: N802
        """Nothing: the delegate paints the signs that open a group."""

    def _press(self, event: QMouseEvent) -> None:
        self._pressed = None
        if event.button() is Qt.MouseButton.LeftButton:
            self._pressed = self._under(event)

    def _under(self, event: QMouseEvent) -> tuple[QModelIndex, bool] | None:
        """The index under the pointer, and whether its box is."""
        at = event.position()
        index = self.indexAt(at.toPoint())
        if not index.isValid():
            return None
        reach = em(self, 0.45)
        box = self.delegate.box(index, self.visualRect(index))
        return index, box.adjusted(-reach, -reach, reach, reach).contains(at)

    def _want_tick(self, index: QModelIndex) -> None:
        wanted: Row | Group | None = self.points.row_at(index) or self.points.group_at(index)
        if wanted is not None:
            self.tick_wanted.emit(wanted)

    def _act(self, index: QModelIndex) -> None:
        row = self.points.row_at(index)
        if row is not None:
            self.slide_wanted.emit(row)
        elif index.isValid():
            self.setExpanded(index, not self.isExpanded(index))


def _is_text(event: QKeyEvent) -> bool:
    held = event.modifiers() & ~(
        Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
    )
    return not held and bool(event.text()) and event.text().isprintable()
