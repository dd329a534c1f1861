"""What is dragged in the list of slides, and where it would come to stand."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QMimeData, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import (
    QDrag,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QGuiApplication,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from attache.ui.controls import em
from attache.ui.deck.delegate import drop_line
from attache.ui.deck.model import DeckModel
from attache.ui.deck.rows import Heading, PageRow, Row, keys_of, place_at
from attache.ui.theme import theme_of


@dataclass(frozen=True, slots=True)
class Dragged:
    """Slides that are dragged, by key; or a section, by its sector."""

    keys: tuple[str, ...] = ()
    sector: str = ""


class Parcel:
    """Packs what is dragged, so that only the list that it comes from takes it."""

    def __init__(self, owner: object) -> None:
        self._format = f"application/x-attache-slides-{id(owner):x}"

    def pack(self, dragged: Dragged) -> QMimeData:
        """What is dragged as the system carries it."""
        data = QMimeData()
        data.setData(self._format, "\n".join((dragged.sector, *dragged.keys)).encode())
        return data

    def unpack(self, data: QMimeData) -> Dragged | None:
        """What was packed here; None for anything else."""
        if not data.hasFormat(self._format):
            return None
        sector, *keys = bytes(data.data(self._format).data()).decode().split("\n")
        return Dragged(tuple(keys), sector)


def section_gaps(rows: Sequence[Row]) -> tuple[int, ...]:
    """The gaps into which a section can be put: above each that has a sector, and below them."""
    gaps = [at for at, row in enumerate(rows) if isinstance(row, Heading) and row.sector]
    if not gaps:
        return ()
    below = range(gaps[-1] + 1, len(rows))
    end = next((at for at in below if isinstance(rows[at], Heading)), len(rows))
    return (*gaps, end)


def sector_below(rows: Sequence[Row], gap: int) -> str | None:
    """The sector whose heading stands below a gap; None where none does."""
    row = rows[gap] if gap < len(rows) else None
    return (row.sector or None) if isinstance(row, Heading) else None


class DraggableList(QListView):
    """A list of slides, of which slides and sections can be dragged to other places."""

    slides_dropped = Signal(object, object)
    """The keys of slides, and the `Place` where they are to stand."""
    section_dropped = Signal(str, object)
    """The sector of a section, and that of the section before which it is to stand, or None."""

    def __init__(self, model: DeckModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.deck_model = model
        self._parcel, self._gap = Parcel(self), -1
        self.setModel(model)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDropIndicatorShown(False)

    @property
    def selected_rows(self) -> tuple[PageRow, ...]:
        """The pages that are selected, in order."""
        chosen = sorted(self.selectionModel().selectedRows(), key=QModelIndex.row)
        rows = (self.deck_model.row(index) for index in chosen)
        return tuple(row for row in rows if isinstance(row, PageRow))

    @property
    def current_heading(self) -> Heading | None:
        """The heading that the user stands on."""
        row = self.deck_model.row(self.currentIndex())
        return row if isinstance(row, Heading) else None

    def startDrag(self, supportedActions: Qt.DropAction) -> None:  # noqa: N802, N803  # Qt's names
        """Drag the selected slides, or the section whose heading is held."""
        dragged = self.dragged()
        if dragged is None:
            return
        drag = QDrag(self)
        drag.setMimeData(self.packed(dragged))
        index = self.currentIndex()
        picture = self.viewport().grab(self.visualRect(index) & self.viewport().rect())
        drag.setPixmap(picture)
        drag.setHotSpot(QPoint(self.width() // 4, em(self)))
        drag.exec(supportedActions, Qt.DropAction.MoveAction)
        self._show_gap(-1)

    def dragged(self) -> Dragged | None:
        """What would be dragged now."""
        sector = self.dragged_section()
        if sector:
            return Dragged(sector=sector)
        keys = keys_of(self.selected_rows)
        return Dragged(keys) if keys else None

    def dragged_section(self) -> str:
        """The sector of the section that would be moved: its heading or its divider is chosen."""
        rows, heading = self.selected_rows, self.current_heading
        if heading is not None:
            return heading.sector
        dividers = bool(rows) and all(row.is_divider for row in rows)
        return rows[0].sector if dividers else ""

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802
        """Let in what comes from here."""
        super().dragEnterEvent(event)
        event.setAccepted(self._parcel.unpack(event.mimeData()) is not None)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:  # noqa: N802
        """Show where it would come to stand; near an edge the list scrolls."""
        super().dragMoveEvent(event)
        dragged = self._parcel.unpack(event.mimeData())
        event.setAccepted(dragged is not None)
        if dragged is not None:
            event.setDropAction(Qt.DropAction.MoveAction)
            self._show_gap(self._gap_at(event.position().toPoint(), dragged))

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:  # noqa: N802
        """Show nothing any more."""
        super().dragLeaveEvent(event)
        self._show_gap(-1)

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802
        """Tell what is to stand where."""
        dragged = self._parcel.unpack(event.mimeData())
        super().dropEvent(event)
        self._show_gap(-1)
        if dragged is None:
            return
        event.setDropAction(Qt.DropAction.MoveAction)
        event.accept()
        gap, rows = self._gap_at(event.position().toPoint(), dragged), self.deck_model.rows
        if dragged.sector:
            self.section_dropped.emit(dragged.sector, sector_below(rows, gap))
        elif (place := place_at(rows, gap, dragged.keys)) is not None:
            self.slides_dropped.emit(dragged.keys, place)

    def packed(self, dragged: Dragged) -> QMimeData:
        """What is dragged as the system carries it."""
        return self._parcel.pack(dragged)

    def _gap_at(self, where: QPoint, dragged: Dragged) -> int:
        rows = self.deck_model.rows
        if dragged.sector:
            return min(
                section_gaps(rows), key=lambda gap: abs(self._gap_y(gap) - where.y()), default=-1
            )
        index = self.indexAt(QPoint(self.width() // 3, where.y()))
        if not index.isValid():
            return len(rows) if where.y() > 0 else 0
        return index.row() + int(where.y() > self.visualRect(index).center().y())

    def _gap_y(self, gap: int) -> int:
        last = self.deck_model.rowCount() - 1
        if gap <= last:
            return self.visualRect(self.deck_model.index(gap)).top()
        return self.visualRect(self.deck_model.index(last)).bottom() + 1

    def _show_gap(self, gap: int) -> None:
        if gap != self._gap:
            self._gap = gap
            self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint the rows, and the line where something would be dropped."""
        super().paintEvent(event)
        if self._gap < 0:
            return
        y = min(max(self._gap_y(self._gap), 3), self.viewport().height() - 3)
        painter = QPainter(self.viewport())
        drop_line(
            painter,
            theme_of(QGuiApplication.palette()),
            em(self, 0.5),
            self.viewport().width() - em(self, 0.5),
            y,
        )
        painter.end()
