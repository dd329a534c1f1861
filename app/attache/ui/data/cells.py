"""A table as it was understood: its columns with kind and unit, rows that are set aside."""

import datetime
from decimal import Decimal
from typing import Final

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QDate,
    QEvent,
    QLocale,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QGuiApplication,
    QKeyEvent,
    QMouseEvent,
    QPainter,
)
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from attache.charts.numbers import MINUS
from attache.data.models import NUMERIC, Column, ColumnKind, DateStep, Table
from attache.ui import icons
from attache.ui.controls import em
from attache.ui.data.terms import KIND_ICONS, measure, unit
from attache.ui.theme import SMALL, scaled, theme_of
from attache.ui.when import day_text

_Index = QModelIndex | QPersistentModelIndex
_MIDDLE: Final = Qt.AlignmentFlag.AlignVCenter
_WIDEST_EMS: Final = 15
_NARROWEST_EMS: Final = 6.5
_SIGN_EMS: Final = 1.05
_ROWS_MEASURED: Final = 60
_DECIMALS: Final = 6


class CellsModel(QAbstractTableModel):
    """The cells of a table. A row's tick, in its first column, says that it is charted."""

    set_aside = Signal(object)
    """The numbers of the rows that the user wants set aside, as a tuple."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.table: Table | None = None
        self.used: frozenset[str] = frozenset()
        self._decimals: tuple[int, ...] = ()

    def show_table(self, table: Table | None) -> None:
        """Show another table."""
        self.beginResetModel()
        self.table = table
        self._decimals = tuple(map(decimals_of, table.columns)) if table else ()
        self.endResetModel()

    def column(self, section: int) -> Column | None:
        """The column of that number."""
        columns = self.table.columns if self.table else ()
        return columns[section] if 0 <= section < len(columns) else None

    def text(self, row: int, section: int) -> str:
        """A cell as it is shown."""
        column = self.column(section)
        if column is None:
            return ""
        return shown_text(column, column.cells[row], self._decimals[section])

    def toggle(self, row: int) -> None:
        """Set a row aside, or take it in again."""
        if self.table is None or not 0 <= row < self.table.rows:
            return
        aside = set(self.table.totals) ^ {row}
        self.set_aside.emit(tuple(sorted(aside)))

    def rowCount(self, parent: _Index | None = None) -> int:  # noqa: N802 (Qt's names, here and below)
        """How many rows there are."""
        return self.table.rows if self.table and not (parent and parent.isValid()) else 0

    def columnCount(self, parent: _Index | None = None) -> int:  # noqa: N802
        """How many columns there are."""
        return len(self.table.columns) if self.table and not (parent and parent.isValid()) else 0

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Every cell can be chosen, the first of a row ticked."""
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return flags | Qt.ItemFlag.ItemIsUserCheckable if index.column() == 0 else flags

    def setData(  # noqa: N802
        self, index: _Index, value: object, role: int = Qt.ItemDataRole.EditRole
    ) -> bool:
        """Tick a row, or untick it."""
        del value
        if role != Qt.ItemDataRole.CheckStateRole:
            return False
        self.toggle(index.row())
        return True

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A cell: its text, its side, and how much it weighs."""
        column = self.column(index.column())
        if column is None or self.table is None:
            return None
        aside = index.row() in self.table.totals
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return self.text(index.row(), index.column())
            case Qt.ItemDataRole.AccessibleTextRole:
                text = f"{column.name}: {self.text(index.row(), index.column())}"
                said = self.tr("set aside")
                return f"{text}, {said}" if aside else text
            case Qt.ItemDataRole.CheckStateRole if index.column() == 0:
                return Qt.CheckState.Unchecked if aside else Qt.CheckState.Checked
            case Qt.ItemDataRole.TextAlignmentRole:
                right = column.kind in NUMERIC
                side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
                return int(side | _MIDDLE)
            case Qt.ItemDataRole.FontRole if aside:
                font = QFont(QGuiApplication.font())
                font.setStrikeOut(True)
                return font
            case Qt.ItemDataRole.ForegroundRole if aside:
                return QColor(theme_of(QGuiApplication.palette()).text_quiet)
            case _:
                return None

    def headerData(  # noqa: N802
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """The name of a column, with what it is for a screen reader."""
        if orientation is Qt.Orientation.Vertical:
            return None
        column = self.column(section)
        if column is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return column.name
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return f"{column.name} ({measure(column)})"
        return None


def decimals_of(column: Column) -> int:
    """How many decimals the numbers of a column have at most, so that all are shown with them."""
    if column.kind not in NUMERIC:
        return 0
    return min(max((len(cell.partition(".")[2]) for cell in column.cells), default=0), _DECIMALS)


def shown_text(column: Column, cell: str, decimals: int) -> str:
    """A cell of that column: thousands apart, a true minus, days with the name of their month."""
    if not cell:
        return ""
    if column.kind is ColumnKind.DATE:
        return _date_text(datetime.date.fromisoformat(cell), column.step)
    if column.kind not in NUMERIC:
        return cell
    text = f"{Decimal(cell):,.{decimals}f}".replace("-", MINUS)
    return f"{text}%" if column.kind is ColumnKind.PERCENT else text


def _date_text(day: datetime.date, step: DateStep) -> str:
    if step is DateStep.DAY:
        return day_text(day)
    if step is DateStep.QUARTER:
        quarter = QCoreApplication.translate("CellsModel", "Q{0} {1}")
        return quarter.format((day.month + 2) // 3, day.year)
    form = QCoreApplication.translate("CellsModel", "MMM yyyy")
    return QLocale().toString(QDate(day.year, day.month, day.day), form)


class CellsHeader(QHeaderView):
    """Names the columns in two lines; one that the chart shows has a line below it."""

    def __init__(self, model: CellsModel, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._cells = model
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setMouseTracking(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:  # noqa: N802
        """Two lines high."""
        small = QFontMetrics(scaled(self.font(), SMALL)).height()
        bold = QFontMetrics(self.font()).height()
        return QSize(super().sizeHint().width(), bold + small + em(self, 0.9))

    def width_of(self, section: int) -> int:
        """The room that the name and the kind of a column need."""
        column = self._cells.column(section)
        if column is None:
            return 0
        bold = QFontMetrics(scaled(self.font(), 1, bold=True)).horizontalAdvance(column.name)
        small = QFontMetrics(scaled(self.font(), SMALL)).horizontalAdvance(unit(column))
        return max(bold, small + em(self, _SIGN_EMS + 0.3)) + em(self, 2.3)

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N802, N803
        """Draw the head of a column."""
        column = self._cells.column(logicalIndex)
        if column is None:
            return
        theme, side = theme_of(QGuiApplication.palette()), em(self)
        painter.save()
        pointed = rect.contains(self.mapFromGlobal(self.cursor().pos())) and self.underMouse()
        painter.fillRect(rect, theme.color("hover" if pointed else "surface_alt"))
        painter.setPen(theme.color("line"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.drawLine(rect.topRight(), rect.bottomRight())
        if column.name in self._cells.used:
            thick = max(2, round(0.16 * side))
            painter.fillRect(
                QRect(rect.left(), rect.bottom() - thick + 1, rect.width(), thick),
                theme.color("accent"),
            )
        self._paint_words(painter, rect.adjusted(side // 2, side // 3, -side // 2, 0), column)
        painter.restore()

    def _paint_words(self, painter: QPainter, room: QRect, column: Column) -> None:
        theme, side = theme_of(QGuiApplication.palette()), em(self)
        bold, small = scaled(self.font(), 1, bold=True), scaled(self.font(), SMALL)
        sign = round(_SIGN_EMS * side)
        right = column.kind in NUMERIC
        align = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        name = QRect(room.left(), room.top(), room.width(), QFontMetrics(bold).height())
        if right:
            name.setLeft(name.left() + round(0.9 * side))
        else:
            name.setRight(name.right() - round(0.9 * side))
        _text(painter, name, column.name, bold, theme.text, align)
        left = room.left() if right else room.right() - round(0.7 * side)
        chevron = QRect(left, name.center().y() - side // 3, round(0.7 * side), round(0.7 * side))
        icons.paint(painter, "chevron-down", chevron.toRectF(), theme.text_quiet)
        low = QRect(room.left(), name.bottom() + 1, room.width(), QFontMetrics(small).height())
        said = QFontMetrics(small).elidedText(
            unit(column), Qt.TextElideMode.ElideRight, low.width() - sign - side // 4
        )
        taken = QFontMetrics(small).horizontalAdvance(said)
        at = low.right() - taken - sign - side // 4 if right else low.left()
        square = QRect(QPoint(at, low.center().y() - sign // 2), QSize(sign, sign))
        icons.paint(painter, KIND_ICONS[column.kind], square.toRectF(), theme.text_quiet)
        rest = QRect(square.right() + side // 4, low.top(), taken + side, low.height())
        _text(painter, rest, said, small, theme.text_quiet, Qt.AlignmentFlag.AlignLeft)


class CellsView(QTableView):
    """Shows a table to be looked at and corrected by mouse and keyboard.

    `column_wanted` carries the number of a column that is to be corrected, and the place on the
    screen below its head.
    """

    column_wanted = Signal(int, QPoint)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.cells = CellsModel(self)
        self.head = CellsHeader(self.cells, self)
        self.setModel(self.cells)
        self.setHorizontalHeader(self.head)
        self.verticalHeader().hide()
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.head.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._want_at)
        self.head.customContextMenuRequested.connect(self._want_at)
        self.head.sectionClicked.connect(self._want)

    def show_table(self, table: Table | None) -> None:
        """Show another table, the same place of it where it is like the last one."""
        before, current = self.cells.table, self.currentIndex()
        same = table is not None and before is not None and _names(table) == _names(before)
        place = self.verticalScrollBar().value()
        self.cells.show_table(table)
        self._measure()
        if same:
            self.verticalScrollBar().setValue(place)
        if table is not None:
            row, column = (
                (current.row(), current.column()) if same and current.isValid() else (0, 0)
            )
            self.setCurrentIndex(self.cells.index(row, column))

    def show_used(self, names: frozenset[str]) -> None:
        """Mark the columns that the chart shows."""
        if names != self.cells.used:
            self.cells.used = names
            self.head.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Space ticks the row, Enter corrects the column."""
        current = self.currentIndex()
        if current.isValid() and event.key() == Qt.Key.Key_Space:
            self.cells.toggle(current.row())
        elif current.isValid() and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._want(current.column())
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Let the head show what the pointer is on."""
        super().mouseMoveEvent(event)
        self.head.viewport().update()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Make room for larger text."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._measure()

    def want_current(self) -> None:
        """Correct the column in which the current cell is."""
        self._want(max(0, self.currentIndex().column()))

    def _want_at(self, at: QPoint) -> None:
        self._want(self.columnAt(at.x()))

    def _want(self, section: int) -> None:
        if self.cells.column(section) is None:
            return
        left = max(0, self.head.sectionViewportPosition(section))
        at = self.head.mapToGlobal(QPoint(left, self.head.height()))
        self.column_wanted.emit(section, at)

    def _measure(self) -> None:
        table = self.cells.table
        if table is None:
            return
        self.verticalHeader().setDefaultSectionSize(
            self.fontMetrics().lineSpacing() + em(self, 0.65)
        )
        fonts = QFontMetrics(self.font())
        for section in range(len(table.columns)):
            rows = range(min(table.rows, _ROWS_MEASURED))
            cells = max(
                (fonts.horizontalAdvance(self.cells.text(row, section)) for row in rows), default=0
            )
            tick = em(self, 1.8) if section == 0 else 0
            wanted = max(cells + em(self, 1.4) + tick, self.head.width_of(section))
            least, most = em(self, _NARROWEST_EMS), em(self, _WIDEST_EMS)
            self.setColumnWidth(section, min(max(wanted, least), most))


def _names(table: Table) -> tuple[str, ...]:
    return tuple(column.name for column in table.columns)


def _text(
    painter: QPainter, room: QRect, text: str, font: QFont, color: str, align: Qt.AlignmentFlag
) -> None:
    shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, room.width())
    painter.setFont(font)
    painter.setPen(QColor(color))
    painter.drawText(room, int(align | _MIDDLE), shown)
