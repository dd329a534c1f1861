"""What the dialogs have in common: a part that scrolls, a row of buttons below it, notices."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from attache.errors import AttacheError
from attache.ui.controls import em
from attache.ui.icons import icon
from attache.ui.studio import UnexpectedAnswerError
from attache.ui.theme import set_look

_Answer = TypeVar("_Answer")
_OF_THE_SCREEN = 0.9
_SIGNS = {"warn": "warning", "bad": "warning", "good": "check", "info": "info"}


class Dialog(QDialog):
    """A dialog whose contents scroll where the screen is small.

    Widgets go into `column`, buttons into `buttons`, from left to right with the main one last.
    """

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self._over = False
        self._inner = _Contents(self)
        self.column = QVBoxLayout(self._inner)
        self.column.setContentsMargins(em(self, 1.7), em(self, 1.4), em(self, 1.7), em(self, 1.4))
        self.column.setSpacing(em(self, 0.8))
        self.scroll_area = QScrollArea(self)
        self.scroll_area.setWidgetResizable(True)
        self.scroll_area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.scroll_area.setWidget(self._inner)
        self._footer = QWidget(self)
        set_look(self._footer, "footer")
        self.buttons = QHBoxLayout(self._footer)
        self.buttons.setContentsMargins(em(self, 1.7), em(self, 0.8), em(self, 1.7), em(self, 0.8))
        self.buttons.setSpacing(em(self, 0.6))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self.scroll_area, 1)
        outer.addWidget(self._footer)

    @property
    def is_over(self) -> bool:
        """Whether the dialog was closed."""
        return self._over

    def done(self, result: int) -> None:
        """Close; answers that arrive later are not for this dialog any more."""
        self._over = True
        super().done(result)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Only now every part has its look, and with it its size."""
        super().showEvent(event)
        self.fit_height()

    def pressed_by_enter(self, event: QKeyEvent) -> bool:
        """Press the button that has the focus, as Enter does nowhere by itself; whether it did."""
        focused = self.focusWidget()
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and isinstance(focused, QPushButton) and focused.isVisible():
            focused.click()
            return True
        return False

    def while_open(self, call: Callable[[_Answer], None]) -> Callable[[_Answer], None]:
        """`call`, which does nothing once the dialog is closed or gone."""

        def guarded(answer: _Answer) -> None:
            if isValid(self) and not self._over:
                call(answer)

        return guarded

    def size_to(self, width: float, height: float) -> None:
        """Be so many ems wide and high, and never larger than the screen has room for."""
        room = self.screen().availableGeometry().size() * _OF_THE_SCREEN
        self.resize(min(em(self, width), room.width()), min(em(self, height), room.height()))

    def fit_height(self, *, shrink: bool = False) -> None:
        """Be as high as the contents, as far as the screen has room; only `shrink` makes lower."""
        self._measure_anew()
        wanted = self.column.totalSizeHint().height()
        if self.column.hasHeightForWidth():
            wanted = self.column.totalHeightForWidth(self.width())
        wanted += self._footer.sizeHint().height() + 2
        most = int(self.screen().availableGeometry().height() * _OF_THE_SCREEN)
        height = min(wanted, most)
        self.resize(self.width(), height if shrink else max(height, self.height()))

    def _measure_anew(self) -> None:
        """Let no layout keep the size from before something in it was hidden or shown.

        In a window that is not on the screen yet, Qt does not tell them.
        """
        for widget in self._inner.findChildren(QWidget):
            layout = widget.layout()
            if layout is not None:
                layout.invalidate()
                widget.updateGeometry()
        self.column.invalidate()

    def push_button(self, text: str, action: Callable[[], object], look: str = "") -> QPushButton:
        """A button for the row at the foot. With the look "primary", Enter presses it."""
        button = QPushButton(text, self)
        button.setAutoDefault(False)
        if look:
            set_look(button, look)
        button.setDefault(look == "primary")
        button.clicked.connect(lambda: action())
        return button


class _Contents(QWidget):
    """What scrolls: as high as its words need at the width that it has, and no higher."""

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Qt takes the height that the words need at the least width; the scroll area asks anew."""
        least, layout = super().minimumSizeHint(), self.layout()
        wraps = layout is not None and layout.hasHeightForWidth()
        return QSize(least.width(), 1) if wraps else least


class Notice(QWidget):
    """A line that says something with a sign and a tone: "info", "good", "warn" or "bad".

    It takes no room while it says nothing.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tone = ""
        self._sign = QLabel(self)
        self._words = words_label("", parent=self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(em(self, 0.5))
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words, 1)
        self.hide()

    @property
    def text(self) -> str:
        """What it says; empty for nothing."""
        return self._words.text()

    def say(self, text: str, tone: str = "warn") -> None:
        """Say something, in words that are translated already; nothing hides the line."""
        self._tone = tone
        self._words.setText(text)
        self.setAccessibleName(text)
        set_look(self._words, "quiet" if tone == "info" else tone)
        self._draw_sign()
        self.setVisible(bool(text))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Draw the sign in the colours of the new theme."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and self._tone:
            self._draw_sign()

    def _draw_sign(self) -> None:
        side = em(self, 1.1)
        color = "text_quiet" if self._tone == "info" else self._tone
        self._sign.setPixmap(icon(_SIGNS[self._tone], color).pixmap(side, side))


def words_label(text: str, look: str = "", parent: QWidget | None = None) -> QLabel:
    """Plain words that wrap."""
    label = QLabel(text, parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    if look:
        set_look(label, look)
    return label


def rule(parent: QWidget | None = None) -> QFrame:
    """A thin line between two parts."""
    line = QFrame(parent)
    line.setFrameShape(QFrame.Shape.HLine)
    line.setFrameShadow(QFrame.Shadow.Plain)
    return line


def told(error: AttacheError) -> AttacheError:
    """An error as a user is told it: an unforeseen one in words, with its trace as details."""
    if not isinstance(error, UnexpectedAnswerError):
        return error
    in_words = AttacheError(
        QCoreApplication.translate("Dialog", "This failed for a reason that nobody foresaw."),
        QCoreApplication.translate(
            "Dialog", "Nothing was changed. Try again; the details say what happened."
        ),
    )
    in_words.__cause__ = RuntimeError(error.trace)
    return in_words
