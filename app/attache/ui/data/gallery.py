"""The types of charts as a gallery: the proposed one first, those that do not suit in grey."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFontMetrics,
    QGuiApplication,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QSizePolicy, QWidget

from attache.pack.chart_type import ChartType
from attache.ui import icons, words
from attache.ui.controls import em
from attache.ui.theme import SMALL, scaled, theme_of

if TYPE_CHECKING:
    from attache.charts.suggest.proposal import Proposal

_TILE_EMS: Final = (9.6, 2.75)
_STEPS: Final = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class TypeTile(QAbstractButton):
    """A type with its picture and name. One that does not suit can be asked why."""

    stepped = Signal(int, int)
    """The arrow keys: how far across and down."""

    def __init__(self, kind: ChartType, parent: QWidget) -> None:
        super().__init__(parent)
        self.kind, self.suits = kind, True
        self.setText(words.chart_type(kind))
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def tell(self, *, suits: bool, why: str, chosen: bool) -> None:
        """Say whether the type suits the data, and why."""
        self.suits = suits
        self.setChecked(chosen)
        self.setToolTip(why)
        missing = "" if suits else self.tr("does not suit these data")
        self.setAccessibleName(", ".join(part for part in (self.text(), missing) if part))
        self.setAccessibleDescription(why)
        self.update()

    def nextCheckState(self) -> None:  # noqa: N802 (Qt's names, here and below)
        """What is chosen is for the gallery to say."""

    def sizeHint(self) -> QSize:  # noqa: N802
        """Room for two lines."""
        lines = 2 * QFontMetrics(scaled(self.font(), SMALL)).height() + em(self, 0.5)
        return QSize(em(self, _TILE_EMS[0]), max(em(self, _TILE_EMS[1]), lines))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Go to the next tile by arrow key; Enter chooses, as the space bar does."""
        step = _STEPS.get(Qt.Key(event.key()))
        if step is not None:
            self.stepped.emit(*step)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Draw the tile."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, side = theme_of(QGuiApplication.palette()), em(self)
        chosen, pointed = self.isChecked(), self.underMouse() and self.isEnabled()
        ground = "accent_soft" if chosen else "hover" if pointed else "surface"
        edge, width = ("focus", 2) if self.hasFocus() else ("accent" if chosen else "line", 1)
        room = QRectF(self.rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2)
        painter.setBrush(theme.color(ground if self.suits else "window"))
        painter.setPen(QPen(theme.color(edge), width))
        painter.drawRoundedRect(room, 0.4 * side, 0.4 * side)
        ink = "text" if self.suits else "disabled"
        picture = round(1.55 * side)
        square = QRect(round(0.5 * side), (self.height() - picture) // 2, picture, picture)
        name = f"chart-{self.kind.value}"
        color = "accent" if chosen and self.suits else ink
        icons.paint(painter, name, square.toRectF(), theme.named()[color])
        text = self.rect().adjusted(square.right() + round(0.45 * side), 0, -side // 4, 0)
        painter.setFont(scaled(self.font(), SMALL))
        painter.setPen(theme.color(ink))
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(text, int(flags), self.text())


class TypeGallery(QWidget):
    """Tiles for the types, the best first.

    `chosen` carries a Proposal that suits, `asked` one that does not.
    """

    chosen = Signal(object)
    asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tiles: dict[ChartType, TypeTile] = {}
        self._proposals: dict[ChartType, Proposal] = {}
        self._columns = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(em(self, 0.4))
        self.setAccessibleName(self.tr("Types of charts"))

    def show_proposals(self, proposals: "Sequence[Proposal]", chosen: ChartType | None) -> None:
        """Show which types suit, in their order, and which one is chosen."""
        order = [proposal.type for proposal in proposals]
        self._proposals = {proposal.type: proposal for proposal in proposals}
        if order != list(self.tiles):
            self._make(order)
        for proposal in proposals:
            self.tiles[proposal.type].tell(
                suits=proposal.suits, why=proposal.why, chosen=proposal.type is chosen
            )

    def choose(self, kind: ChartType) -> None:
        """Choose a type as a click does."""
        self.tiles[kind].click()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Put as many side by side as there is room for."""
        super().resizeEvent(event)
        self._arrange()

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Two tiles side by side, and as high as the rows are now."""
        return QSize(em(self, 2 * _TILE_EMS[0]), super().minimumSizeHint().height())

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Make room for larger text."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._columns = 0
            self._arrange()

    def _make(self, order: Sequence[ChartType]) -> None:
        focused = next((kind for kind, tile in self.tiles.items() if tile.hasFocus()), None)
        tiles = {kind: self.tiles.pop(kind, None) or self._tile(kind) for kind in order}
        for gone in self.tiles.values():
            gone.hide()
            gone.deleteLater()
        self.tiles = tiles
        before: QWidget | None = None
        for tile in tiles.values():
            if before is not None:
                QWidget.setTabOrder(before, tile)
            before = tile
        self._columns = 0
        self._arrange()
        if focused is not None and focused in tiles:
            tiles[focused].setFocus()

    def _tile(self, kind: ChartType) -> TypeTile:
        tile = TypeTile(kind, self)
        tile.clicked.connect(lambda: self._click(kind))
        tile.stepped.connect(partial(self._step, kind))
        return tile

    def _click(self, kind: ChartType) -> None:
        proposal = self._proposals.get(kind)
        if proposal is not None:
            (self.chosen if proposal.suits else self.asked).emit(proposal)

    def _step(self, kind: ChartType, across: int, down: int) -> None:
        order = list(self.tiles)
        place = order.index(kind) + across + down * max(1, self._columns)
        if 0 <= place < len(order):
            self.tiles[order[place]].setFocus(Qt.FocusReason.TabFocusReason)

    def _arrange(self) -> None:
        if not self.tiles:
            return
        gap = self._grid.horizontalSpacing()
        wide = em(self, _TILE_EMS[0]) + gap
        columns = max(2, (self.width() + gap) // wide)
        if columns == self._columns:
            return
        for column in range(max(columns, self._grid.columnCount())):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)
        self._columns = columns
        for place, tile in enumerate(self.tiles.values()):
            self._grid.addWidget(tile, place // columns, place % columns)
            tile.show()
        self.updateGeometry()
