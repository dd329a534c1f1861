"""The small controls that the whole window is made of."""

from typing import Final

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QKeySequence, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QSpinBox,
    QStyle,
    QStyleOption,
    QToolButton,
    QWidget,
)

from attache.ui.icons import icon
from attache.ui.theme import set_look

LABEL_EMS: Final = 6.5
"""How wide the labels beside fields are, so that the fields of a form stand in line."""
MARK_EMS: Final = 7.5


def em(widget: QWidget, times: float = 1.0) -> int:
    """So many times the size of the widget's text, in pixels: what lengths are counted in."""
    return round(widget.fontInfo().pixelSize() * times)


def with_shortcut(tip: str, shortcut: str) -> str:
    """A tooltip that names the shortcut as this system writes it."""
    if not shortcut:
        return tip
    keys = QKeySequence(shortcut).toString(QKeySequence.SequenceFormat.NativeText)
    return f"{tip} ({keys})"


class Chip(QPushButton):
    """A small button with round ends that is on or off: a filter."""

    def __init__(self, text: str, parent: QWidget | None = None, *, checked: bool = False) -> None:
        super().__init__(text, parent)
        self.setCheckable(True)
        self.setChecked(checked)
        self.setAutoDefault(False)
        set_look(self, "chip")

    def sizeHint(self) -> QSize:  # noqa: N802
        """Room for the text in bold, which it is when it is on: nothing moves when it is."""
        size = super().sizeHint()
        bold = QFont(self.font())
        bold.setBold(True)
        picture = 0 if self.icon().isNull() else self.iconSize().width() + em(self, 0.4)
        room = QFontMetrics(bold).horizontalAdvance(self.text()) + picture + em(self, 1.9)
        return QSize(max(size.width(), room), size.height())


class PrimaryButton(QPushButton):
    """The one main action of a place."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        set_look(self, "primary")


class QuietButton(QToolButton):
    """A picture that acts: its name is in the tooltip, with the shortcut, and read out.

    `shortcut` is only named here ("Ctrl+Z"); the action of the window holds it.
    """

    def __init__(
        self,
        icon_name: str,
        tip: str,
        parent: QWidget | None = None,
        *,
        shortcut: str = "",
        color: str = "text",
    ) -> None:
        super().__init__(parent)
        self.setIcon(icon(icon_name, color))
        self.setToolTip(with_shortcut(tip, shortcut))
        self.setAccessibleName(tip)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setIconSize(QSize(em(self, 1.3), em(self, 1.3)))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Grow with the text."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self.setIconSize(QSize(em(self, 1.3), em(self, 1.3)))


class Heading(QLabel):
    """A heading. `look` is "heading", "title" or "overline"."""

    def __init__(self, text: str, parent: QWidget | None = None, *, look: str = "heading") -> None:
        super().__init__(text, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        set_look(self, look)


class ElidedLabel(QLabel):
    """One line of text that ends in … where it has no room; the whole of it is in the tooltip."""

    def __init__(
        self,
        text: str = "",
        parent: QWidget | None = None,
        *,
        mode: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
    ) -> None:
        super().__init__(text, parent)
        self._mode = mode
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Room for a few letters."""
        return QSize(em(self, 2), super().minimumSizeHint().height())

    def setText(self, text: str) -> None:  # noqa: N802
        """Show another text."""
        super().setText(text)
        self._tell_whole()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """See whether the whole text shows."""
        super().resizeEvent(event)
        self._tell_whole()

    def shown_text(self) -> str:
        """What there is room for."""
        return self.fontMetrics().elidedText(self.text(), self._mode, self._room().width())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Draw what there is room for."""
        del event
        painter = QPainter(self)
        option = QStyleOption()
        option.initFrom(self)
        self.style().drawPrimitive(QStyle.PrimitiveElement.PE_Widget, option, painter, self)
        self.style().drawItemText(
            painter,
            self._room(),
            int(self.alignment()) | Qt.TextFlag.TextSingleLine,
            self.palette(),
            self.isEnabled(),
            self.shown_text(),
            self.foregroundRole(),
        )

    def _room(self) -> QRect:
        return self.contentsRect()

    def _tell_whole(self) -> None:
        self.setToolTip("" if self.shown_text() == self.text() else self.text())


class FitMark(QWidget):
    """Says beside a field whether its text fits: a sign and words, in green or amber."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = QLabel(self)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setWordWrap(True)
        self._sign = QLabel(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(em(self, 0.3))
        row.addWidget(self._sign)
        row.addWidget(self._words, 1)
        self._tone = ""

    @property
    def text(self) -> str:
        """What it says; empty where nothing is known yet."""
        return self._words.text()

    @property
    def tone(self) -> str:
        """One of "good", "warn" and ""."""
        return self._tone

    def fits(self) -> None:
        """The text fits on its line."""
        self._say(self.tr("fits"), "good")

    def lines(self, count: int, most: int) -> None:
        """The text takes `count` lines of the `most` that there is room for."""
        if count > most:
            self._say(self.tr("%n line(s), too long", "", count), "warn")
        elif count <= 1:
            self.fits()
        else:
            self._say(self.tr("%n line(s)", "", count), "good")

    def continues(self, slides: int) -> None:
        """The text is spread over that many slides."""
        self._say(self.tr("on %n slide(s)", "", slides), "warn")

    def shrunk(self, points: float) -> None:
        """The text fits at a smaller size."""
        self._say(self.tr("fits at {0} pt").format(f"{points:g}"), "good")

    def warn(self, text: str) -> None:
        """Something else that wants a look, in words that are translated already."""
        self._say(text, "warn")

    def clear(self) -> None:
        """Say nothing: not known yet."""
        self._say("", "")

    def _say(self, text: str, tone: str) -> None:
        if (text, tone) == (self.text, self._tone):
            return
        self._tone = tone
        self._words.setText(text)
        self.setAccessibleName(text)
        set_look(self._words, tone)
        side = em(self, 1.05)
        picture = {"good": "check", "warn": "warning"}.get(tone)
        self._sign.setVisible(picture is not None)
        if picture:
            self._sign.setPixmap(icon(picture, tone).pixmap(side, side))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Draw the sign in the colours of the new theme."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and self._tone:
            text, tone = self.text, self._tone
            self._tone = ""
            self._say(text, tone)


class NumberField(QSpinBox):
    """A whole number, with its digits as far from the edge as the text of other fields."""

    def __init__(self, least: int, most: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setRange(least, most)
        self.lineEdit().setTextMargins(em(self, 0.5), 0, 0, 0)


class LabelledField(QWidget):
    """A field with its label on the left, and on the right what there is to say about it.

    Where that leaves the field too narrow, label and mark stand above it. The label is the field's
    name for a screen reader too, and its & gives the shortcut. Beside a field of several lines it
    stands `at_top`.
    """

    def __init__(
        self,
        label: str,
        field: QWidget,
        mark: QWidget | None = None,
        parent: QWidget | None = None,
        *,
        hint: str = "",
        at_top: bool = False,
    ) -> None:
        super().__init__(parent)
        self.field = field
        self.mark = mark
        self._side = Qt.AlignmentFlag.AlignTop if at_top else Qt.AlignmentFlag.AlignVCenter
        self.is_stacked = False
        self._above: list[QWidget] = []
        self._below: list[QWidget] = []
        self._grid = QGridLayout(self)
        self._set_up_label(label)
        if hint:
            self._below.append(_hint(hint, self))
            field.setAccessibleDescription(hint)
        self._lay_out()

    def add_above(self, widget: QWidget) -> None:
        """Put something above the field, as wide as it."""
        self._above.append(widget)
        self._lay_out()

    def add_below(self, widget: QWidget) -> None:
        """Put something below the field, as wide as it."""
        self._below.append(widget)
        self._lay_out()

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """As narrow as it can be with the label above the field."""
        size = super().minimumSizeHint()
        return QSize(min(size.width(), em(self, _LEAST_EMS)), size.height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Put the label where there is room for it."""
        super().resizeEvent(event)
        beside = LABEL_EMS + (self.mark.sizeHint().width() / em(self) if self.mark else 0)
        stacked = self.width() < em(self, beside + _FIELD_EMS)
        if stacked is not self.is_stacked:
            self.is_stacked = stacked
            self._lay_out()

    def _set_up_label(self, label: str) -> None:
        field = self.field
        self.label = QLabel(label, self)
        self.label.setBuddy(field)
        self.label.setWordWrap(True)
        set_look(self.label, "quiet")
        if not field.accessibleName():
            field.setAccessibleName(label.replace("&", ""))
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(em(self, 0.7))
        self._grid.setVerticalSpacing(em(self, 0.25))

    def _lay_out(self) -> None:
        while self._grid.takeAt(0):
            pass
        stacked, middle = self.is_stacked, self._side
        self._grid.setColumnStretch(0, 1 if stacked else 0)
        self._grid.setColumnStretch(1, 0 if stacked else 1)
        self.label.setMinimumWidth(0 if stacked else em(self, LABEL_EMS))
        self.label.setMaximumWidth(_NO_LIMIT if stacked else em(self, LABEL_EMS))
        first = len(self._above) + 1 if stacked else len(self._above)
        self._grid.addWidget(self.label, 0 if stacked else first, 0, middle)
        if self.mark:
            self._grid.addWidget(self.mark, 0 if stacked else first, 2, middle)
        for place, widget in enumerate((*self._above, self.field, *self._below)):
            row = place + 1 if stacked else place
            self._grid.addWidget(widget, row, 0 if stacked else 1, 1, 3 if stacked else 1)


_FIELD_EMS: Final = 16.0
"""What a field needs beside its label."""
_LEAST_EMS: Final = 14.0
_NO_LIMIT: Final = 16_777_215


def _hint(text: str, parent: QWidget) -> QLabel:
    label = QLabel(text, parent)
    label.setWordWrap(True)
    set_look(label, "quiet")
    return label
