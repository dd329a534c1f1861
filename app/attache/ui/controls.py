"""The small controls that the whole window is made of."""

from typing import Final

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent, QResizeEvent
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

from attache.pack.vocabulary import Kind
from attache.ui import words
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


class TagLabel(QLabel):
    """The kind of a point as a small tag."""

    def __init__(self, kind: Kind, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_kind(kind)

    def show_kind(self, kind: Kind) -> None:
        """Show another kind."""
        self.setText(words.kind(kind))
        set_look(self, "tag", kind=kind.value)


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

    The label is the field's name for a screen reader too, and its & gives the shortcut.
    """

    def __init__(
        self,
        label: str,
        field: QWidget,
        mark: QWidget | None = None,
        parent: QWidget | None = None,
        *,
        hint: str = "",
    ) -> None:
        super().__init__(parent)
        self.field = field
        self.mark = mark
        self.label = QLabel(label, self)
        self.label.setBuddy(field)
        self.label.setWordWrap(True)
        self.label.setFixedWidth(em(self, LABEL_EMS))
        set_look(self.label, "quiet")
        if not field.accessibleName():
            field.setAccessibleName(label.replace("&", ""))
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(em(self, 0.7))
        grid.setVerticalSpacing(em(self, 0.25))
        grid.setColumnStretch(1, 1)
        grid.addWidget(self.label, 0, 0, Qt.AlignmentFlag.AlignVCenter)
        grid.addWidget(field, 0, 1)
        if hint:
            grid.addWidget(_hint(hint, self), 1, 1)
            field.setAccessibleDescription(hint)
        if mark:
            mark.setFixedWidth(em(self, MARK_EMS))
            grid.addWidget(mark, 0, 2, Qt.AlignmentFlag.AlignVCenter)


def _hint(text: str, parent: QWidget) -> QLabel:
    label = QLabel(text, parent)
    label.setWordWrap(True)
    set_look(label, "quiet")
    return label
