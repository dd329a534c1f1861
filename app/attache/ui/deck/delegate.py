"""Paints the rows of the list of slides: pictures with their numbers and signs, and headings."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QGuiApplication, QImage, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from attache.slides.findings import Level
from attache.ui.controls import em
from attache.ui.deck.geometry import Geometry
from attache.ui.deck.model import DeckModel
from attache.ui.deck.rows import Heading, PageRow
from attache.ui.deck.thumbs import Thumbnails
from attache.ui.icons import paint as paint_icon
from attache.ui.theme import Theme, theme_of

_DIMMED = 0.42
_CORNER = 3.0
_SIGNS = {Level.BLOCKS: ("cross", "bad"), Level.WARNS: ("warning", "warn")}
_LINES_OF_A_TITLE = 3


class DeckDelegate(QStyledItemDelegate):
    """Paints rows of a `DeckModel` into a list."""

    def __init__(self, model: DeckModel, thumbnails: Thumbnails, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._model, self._thumbnails, self._view = model, thumbnails, view
        self.ratio = 16 / 9
        self._geometry: Geometry | None = None
        self._width = 0

    @property
    def geometry(self) -> Geometry:
        """The measures of rows in the list as it is now."""
        known, width = self._geometry, self._view.width()
        if known is None or (self._width, known.ratio) != (width, self.ratio):
            # The room of the scroll bar is always kept free, so that nothing moves when it comes.
            bar = self._view.verticalScrollBar().sizeHint().width()
            font, size = self._view.font(), em(self._view)
            known = self._geometry = Geometry(font, size, width - bar, self.ratio)
            self._width = width
        return known

    @property
    def pixels(self) -> int:
        """The width of a thumbnail in pixels of the screen."""
        return round(self.geometry.picture.width() * self._view.devicePixelRatioF())

    def forget_font(self) -> None:
        """Measure anew, because the font is another one."""
        self._geometry = None

    def sizeHint(  # noqa: N802
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """The size of a row."""
        del option
        row, geometry = self._model.row(index), self.geometry
        if isinstance(row, PageRow):
            return QSize(geometry.narrowest, geometry.row_height(not row.page.first))
        return QSize(geometry.narrowest, geometry.heading_height)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint a row."""
        row, rect = self._model.row(index), option.rect
        is_current = self._view.hasFocus() and self._view.currentIndex() == index
        is_selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHints(
            QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
        )
        brush = _Brush(painter, theme_of(QGuiApplication.palette()), self.geometry)
        if isinstance(row, Heading):
            is_here = self._view.currentIndex() == index
            brush.ground(rect, is_selected and is_here, is_current)
            brush.heading(rect, self._model.section_name(row.section), row)
        elif row is not None:
            is_chosen = is_selected and (self._view.hasFocus() or self._many())
            # The strong frame of the slide that is shown needs no other line beside it.
            is_apart = is_current and not (is_chosen and self._model.is_shown(row))
            brush.ground(rect, is_chosen, is_apart)
            self._paint_page(brush, rect, row, is_selected)
        painter.restore()

    def _many(self) -> bool:
        return len(self._view.selectionModel().selectedRows()) > 1

    def _paint_page(self, brush: "_Brush", rect: QRect, row: PageRow, selected: bool) -> None:
        hidden, cut = self._model.is_hidden(row), row.key in self._model.cut
        shown = self._model.is_shown(row)
        brush.number(rect, row.page.number, struck=hidden, strong=shown)
        image = self._thumbnails.picture(row, self.pixels)
        if image is None:
            failed = self._thumbnails.has_failed(row, self.pixels)
            brush.placeholder(rect, row.page.title, failed)
        else:
            brush.picture(rect, image, dimmed=hidden or cut)
        brush.frame(rect, shown=shown, selected=selected and self._many(), cut=cut)
        level = self._model.level(row)
        signs = [_SIGNS[level]] if level else []
        if hidden:
            signs.append(("eye-off", "text_quiet"))
        for place, (name, color) in enumerate(signs):
            brush.sign(rect, place, name, color)
        if not row.page.first:
            brush.below(rect, self.tr("continued"))


class _Brush:
    """The strokes that rows are painted with."""

    def __init__(self, painter: QPainter, theme: Theme, geometry: Geometry) -> None:
        self.painter, self._theme, self._geometry = painter, theme, geometry

    def ground(self, rect: QRect, selected: bool, current: bool) -> None:
        """The ground of what is selected; a line around it where the keyboard is."""
        if not selected and not current:
            return
        inner = QRectF(rect).adjusted(2.5, 1.5, -2.5, -1.5)
        self.painter.setBrush(self._color("accent_soft") if selected else Qt.BrushStyle.NoBrush)
        self.painter.setPen(QPen(self._color("focus"), 1.5) if current else QPen(Qt.PenStyle.NoPen))
        self.painter.drawRoundedRect(inner, 6, 6)

    def heading(self, rect: QRect, name: str, row: Heading) -> None:
        """The name of a section in capitals, and whether its pages are shown."""
        room = self._geometry.name_in(rect)
        self._write(room, name.upper(), self._geometry.heading, "text_quiet", elide=True)
        if row.collapsed:
            self._write(room, str(row.pages), self._geometry.small, "text_quiet", right=True)
        chevron = "chevron-right" if row.collapsed else "chevron-down"
        paint_icon(self.painter, chevron, self._geometry.chevron_in(rect), self._theme.text_quiet)

    def number(self, rect: QRect, number: int, *, struck: bool, strong: bool) -> None:
        """The number of a page; struck through where the slide is hidden."""
        font = QFont(self._geometry.small)
        font.setStrikeOut(struck)
        font.setBold(strong)
        room = self._geometry.number_in(rect)
        self._write(room, str(number), font, "text" if strong else "text_quiet", right=True)

    def picture(self, rect: QRect, image: QImage, *, dimmed: bool) -> None:
        """The picture of a page, pale where it is not to be seen."""
        self.painter.setOpacity(_DIMMED if dimmed else 1.0)
        self.painter.drawImage(QRectF(self._geometry.picture_in(rect)), image)
        self.painter.setOpacity(1.0)

    def placeholder(self, rect: QRect, title: str, failed: bool) -> None:
        """A soft card with the title, until there is a picture."""
        card = self._geometry.picture_in(rect)
        self.painter.fillRect(card, self._color("hover"))
        room = card.adjusted(*self._padding())
        if failed:
            side = self._geometry.ems(1.2)
            sign = QRectF(room.left(), room.top(), side, side)
            paint_icon(self.painter, "warning", sign, self._theme.warn)
            room.setTop(room.top() + side + self._geometry.ems(0.2))
        self._write_lines(room, title)

    def frame(self, rect: QRect, *, shown: bool, selected: bool, cut: bool) -> None:
        """The line around a thumbnail: strong for the slide that is shown, broken for a cut one."""
        card = QRectF(self._geometry.picture_in(rect))
        self.painter.setBrush(Qt.BrushStyle.NoBrush)
        if shown:
            self.painter.setPen(QPen(self._color("accent"), 3))
            self.painter.drawRoundedRect(card.adjusted(-2, -2, 2, 2), _CORNER + 2, _CORNER + 2)
            return
        pen = QPen(self._color("accent" if selected else "text_quiet" if cut else "edge"), 1)
        if cut:
            pen.setStyle(Qt.PenStyle.DashLine)
        self.painter.setPen(pen)
        self.painter.drawRoundedRect(card.adjusted(-0.5, -0.5, 0.5, 0.5), _CORNER, _CORNER)

    def sign(self, rect: QRect, place: int, name: str, color: str) -> None:
        """A sign below the number."""
        paint_icon(self.painter, name, self._geometry.sign_in(rect, place), self._hex(color))

    def below(self, rect: QRect, text: str) -> None:
        """Words below the thumbnail."""
        room = self._geometry.words_in(rect)
        self._write(room, text, self._geometry.small, "text_quiet", elide=True)

    def _write_lines(self, room: QRect, text: str) -> None:
        font = self._geometry.small
        metrics = QFontMetrics(font)
        lines = max(1, min(_LINES_OF_A_TITLE, room.height() // metrics.height()))
        # A line loses at most a word at its end, for which there has to be room.
        kept = metrics.elidedText(
            text, Qt.TextElideMode.ElideRight, int(room.width() * lines * 0.8)
        )
        self.painter.setFont(font)
        self.painter.setPen(self._color("text_quiet"))
        self.painter.drawText(room, Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop, kept)

    def _write(
        self,
        room: QRect,
        text: str,
        font: QFont,
        color: str,
        *,
        right: bool = False,
        elide: bool = False,
    ) -> None:
        if elide:
            metrics = QFontMetrics(font)
            text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        self.painter.setFont(font)
        self.painter.setPen(self._color(color))
        self.painter.drawText(room, side | Qt.AlignmentFlag.AlignVCenter, text)

    def _padding(self) -> tuple[int, int, int, int]:
        pad = self._geometry.ems(0.6)
        return pad, pad, -pad, -pad

    def _color(self, name: str) -> QColor:
        return QColor(self._hex(name))

    def _hex(self, name: str) -> str:
        return str(getattr(self._theme, name))


def drop_line(painter: QPainter, theme: Theme, left: int, right: int, y: int) -> None:
    """The line where slides that are dragged would come to stand."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.color("accent"), 3, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.drawLine(left, y, right, y)
    painter.setBrush(theme.color("accent"))
    painter.drawEllipse(QPointF(left, y), 2.5, 2.5)
