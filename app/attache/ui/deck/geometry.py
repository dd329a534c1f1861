"""Where things stand in a row of the list of slides, in lengths that follow the text."""

from dataclasses import dataclass
from functools import cached_property

from PySide6.QtCore import QRect, QRectF, QSize
from PySide6.QtGui import QFont, QFontMetrics

from attache.ui.theme import SMALL, scaled

NARROWEST, WIDEST = 120, 320
"""Widths of a thumbnail, in pixels of a screen at 100%."""


@dataclass(frozen=True)
class Geometry:
    """The measures of rows in a list `width` wide, for slides of `ratio` width by height."""

    font: QFont
    em: int
    width: int
    ratio: float

    @cached_property
    def small(self) -> QFont:
        """The font of numbers and small words."""
        return scaled(self.font, SMALL)

    @cached_property
    def heading(self) -> QFont:
        """The font of section names."""
        made = scaled(self.font, SMALL, bold=True)
        made.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 103)
        return made

    @cached_property
    def line(self) -> int:
        """The height of a line of small text."""
        return QFontMetrics(self.small).height()

    @cached_property
    def gutter(self) -> int:
        """The room at the left for numbers and signs."""
        return self.ems(0.6) + max(QFontMetrics(self.small).horizontalAdvance("000"), self.ems(1.2))

    @cached_property
    def picture(self) -> QSize:
        """The size of a thumbnail."""
        room = self.width - self.gutter - self.ems(0.55) - self.ems(0.55)
        wide = min(max(room, NARROWEST), WIDEST)
        return QSize(wide, round(wide / self.ratio))

    @property
    def narrowest(self) -> int:
        """The least width of a list in which a thumbnail is whole."""
        return self.gutter + NARROWEST + 2 * self.ems(0.55)

    @cached_property
    def heading_height(self) -> int:
        """The height of a heading's row."""
        return QFontMetrics(self.heading).height() + self.ems(0.9)

    def row_height(self, continued: bool) -> int:
        """The height of a page's row."""
        return self.picture.height() + 2 * self.ems(0.4) + (self.line if continued else 0)

    def ems(self, times: float) -> int:
        """So many times the size of the text."""
        return round(self.em * times)

    def picture_in(self, row: QRect) -> QRect:
        """Where the thumbnail stands in a row."""
        left = row.left() + self.gutter + self.ems(0.55)
        return QRect(left, row.top() + self.ems(0.4), self.picture.width(), self.picture.height())

    def number_in(self, row: QRect) -> QRect:
        """Where the number stands in a row."""
        return QRect(row.left(), row.top() + self.ems(0.4), self.gutter, self.line)

    def sign_in(self, row: QRect, place: int) -> QRectF:
        """Where the sign with that place from 0 stands, below the number."""
        side = self.ems(1.1)
        number = self.number_in(row)
        top = number.bottom() + self.ems(0.35) + place * (side + self.ems(0.3))
        return QRectF(number.right() + 1 - side, top, side, side)

    def words_in(self, row: QRect) -> QRect:
        """Where words stand below a thumbnail."""
        picture = self.picture_in(row)
        return QRect(picture.left(), picture.bottom() + self.ems(0.2), picture.width(), self.line)

    def chevron_in(self, row: QRect) -> QRectF:
        """Where the sign stands that opens and closes a section."""
        side = self.ems(0.9)
        right = self.picture_in(row).right() + 1
        text = self.name_in(row)
        return QRectF(right - side, text.center().y() - side / 2 + 1, side, side)

    def name_in(self, row: QRect) -> QRect:
        """Where the name of a section stands in its row."""
        left = row.left() + self.ems(0.9)
        return QRect(
            left,
            row.top() + self.ems(0.55),
            self.picture_in(row).right() + 1 - self.ems(1.3) - left,
            QFontMetrics(self.heading).height(),
        )
