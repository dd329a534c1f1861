"""Paints the rows of the list, and knows where in a row its box is."""

from PySide6.QtCore import (
    QObject,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QGuiApplication, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTreeView

from attache.ui import icons
from attache.ui.brief import describe
from attache.ui.brief.drawing import Measures, RowDrawing, paint_box
from attache.ui.brief.model import Index, PointsModel
from attache.ui.brief.points import Group, Row
from attache.ui.brief.standing import Share, Standing
from attache.ui.theme import Theme, theme_of


class RowDelegate(QStyledItemDelegate):
    """Paints groups and rows. What is laid out once is kept until the row or the width changes.

    `laid_out` counts the rows that were.
    """

    def __init__(self, model: PointsModel, view: QTreeView, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._model, self._view = model, view
        self._sizes = Measures(view.font())
        self._width = 0
        self._drawn: dict[str, tuple[Standing, bool, RowDrawing]] = {}
        self.laid_out = 0

    def forget(self) -> None:
        """Lay everything out again, as after the font changed."""
        self._sizes = Measures(self._view.font())
        self._drawn.clear()

    def box(self, index: Index, rect: QRect) -> QRectF:
        """Where the box of a row is that has that place in the view."""
        sizes = self._sizes
        if self._model.row_at(index) is None:
            top = rect.top() + (sizes.group_height - sizes.box) / 2
            return QRectF(rect.left() + round(sizes.group_box), round(top), sizes.box, sizes.box)
        top = rect.top() + sizes.above + (sizes.line.height() - sizes.box) / 2
        return QRectF(rect.left() + round(sizes.row_box), round(top), sizes.box, sizes.box)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802
        """How high a row is at the width of the view, which it has when it is visible."""
        del option
        row = self._model.row_at(index)
        if row is None or not self._view.isVisible():
            return QSize(self._view.viewport().width(), self._sizes.group_height)
        height = self._drawing(row).height
        return QSize(self._view.viewport().width(), height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a group or a row."""
        theme = theme_of(QGuiApplication.palette())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = _rect(option)
        state = _state(option)
        group, row = self._model.group_at(index), self._model.row_at(index)
        self._paint_ground(painter, rect, state, theme)
        if group is not None:
            self._paint_group(painter, rect, index, group, theme)
        elif row is not None:
            self._paint_row(painter, rect, index, row, theme)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(theme.color("focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), 3, 3)
        painter.restore()

    def _paint_ground(
        self, painter: QPainter, rect: QRect, state: QStyle.StateFlag, theme: Theme
    ) -> None:
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, theme.color("accent_soft"))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, theme.color("hover"))

    def _paint_group(
        self, painter: QPainter, rect: QRect, index: Index, group: Group, theme: Theme
    ) -> None:
        sizes = self._sizes
        painter.fillRect(QRect(rect.left(), rect.top(), rect.width(), 1), theme.color("line"))
        is_open = self._view.isExpanded(index)
        name = "chevron-down" if is_open else "chevron-right"
        spot = QRectF(rect.left() + sizes.em * 0.7, 0, sizes.em, sizes.em)
        spot.moveTop(rect.top() + (rect.height() - sizes.em) / 2)
        icons.paint(painter, name, spot, theme.text)
        share = self._model.share(group)
        self._paint_box(painter, self.box(index, rect), index, theme)
        room = QRectF(rect).adjusted(sizes.group_text, 0, -sizes.right, 0)
        text = self._share_text(share, room.width() - sizes.bold_width(group.name))
        painter.setFont(sizes.small)
        painter.setPen(theme.color("text_quiet"))
        painter.drawText(
            room, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight), text
        )
        room.setRight(room.right() - sizes.small_line.horizontalAdvance(text) - sizes.gap)
        painter.setFont(sizes.bold)
        painter.setPen(theme.color("text"))
        painter.drawText(
            room,
            int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft),
            painter.fontMetrics().elidedText(
                group.name, Qt.TextElideMode.ElideRight, int(room.width())
            ),
        )

    def _share_text(self, share: Share, room: float) -> str:
        """How much is ticked; of what is shown where a filter holds and there is room to say so."""
        filtered = not self._model.filter.is_open
        text = describe.share(share, filtered=filtered)
        if filtered and self._sizes.small_line.horizontalAdvance(text) + self._sizes.gap > room:
            return describe.share(share, filtered=False)
        return text

    def _paint_row(
        self, painter: QPainter, rect: QRect, index: Index, row: Row, theme: Theme
    ) -> None:
        sizes = self._sizes
        if self._model.is_on_slide(row):
            bar = QRectF(rect.left(), rect.top() + 2, sizes.em * 0.25, rect.height() - 4)
            painter.fillRect(bar, theme.color("accent"))
        self._paint_box(painter, self.box(index, rect), index, theme)
        drawing = self._drawing(row)
        spans = self._model.filter.query.spans(drawing.headline)
        origin = QPointF(rect.left() + sizes.text, rect.top() + sizes.above)
        grey = not self._model.standings.allows(row)
        drawing.paint(painter, origin, theme, spans, grey=grey)

    def _paint_box(self, painter: QPainter, box: QRectF, index: Index, theme: Theme) -> None:
        state = self._model.data(index, Qt.ItemDataRole.CheckStateRole)
        on = bool(self._model.flags(index) & Qt.ItemFlag.ItemIsUserCheckable)
        if isinstance(state, Qt.CheckState):
            paint_box(painter, box, state, theme, on=on)

    def _drawing(self, row: Row) -> RowDrawing:
        width = self._view.viewport().width()
        if width != self._width:
            self._width = width
            self._drawn.clear()
        standing, allowed = self._model.standing(row), self._model.standings.allows(row)
        kept = self._drawn.get(row.key)
        if kept is not None and kept[0] == standing and kept[1] == allowed:
            return kept[2]
        self.laid_out += 1
        said = describe.pieces(self._model.pack, self._model.standings, row)
        room = width - self._sizes.text - self._sizes.right
        drawing = RowDrawing(self._sizes, describe.headline(row, standing), said, room)
        self._drawn[row.key] = (standing, allowed, drawing)
        return drawing


def _rect(option: QStyleOptionViewItem) -> QRect:
    return option.rect  # pyright: ignore[reportAttributeAccessIssue]  # the stubs lack the field


def _state(option: QStyleOptionViewItem) -> QStyle.StateFlag:
    return option.state  # pyright: ignore[reportAttributeAccessIssue]  # the stubs lack the field
