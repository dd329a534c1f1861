"""Messages that stand in the window: a bar for a standing condition, a note that passes."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from attache.ui.controls import QuietButton, em
from attache.ui.icons import icon
from attache.ui.theme import set_look

_SECONDS: Final = 7
_SECONDS_WITH_ACTION: Final = 12
_SIGNS: Final = {"info": ("info", "accent"), "warn": ("warning", "warn"), "bad": ("warning", "bad")}


def announce(widget: QWidget, text: str) -> None:
    """Have a screen reader say a text."""
    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, text))


@dataclass(frozen=True, slots=True)
class Action:
    """What a button of a banner says and does."""

    label: str
    run: Callable[[], None]


class Banner(QFrame):
    """A bar below the header for what holds for a while: a file changed, work recovered.

    Hidden until it has something to tell. `closed` comes when the user closes it.
    """

    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sign = QLabel(self)
        self._text = QLabel(self)
        self._text.setWordWrap(True)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._buttons: tuple[QPushButton, ...] = ()
        self._close = QuietButton("cross", self.tr("Close this message"), self)
        self._close.clicked.connect(self._closed_by_user)
        self._tone = "info"
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(em(self), em(self, 0.4), em(self, 0.6), em(self, 0.4))
        self._row.setSpacing(em(self, 0.7))
        self._row.addWidget(self._sign)
        self._row.addWidget(self._text, 1)
        self._row.addWidget(self._close)
        set_look(self, "banner", tone="info")
        self.hide()

    @property
    def text(self) -> str:
        """What it tells; empty when it is hidden."""
        return self._text.text()

    @property
    def buttons(self) -> tuple[QPushButton, ...]:
        """The buttons of its actions."""
        return self._buttons

    def tell(
        self,
        text: str,
        actions: Sequence[Action] = (),
        *,
        tone: str = "info",
        closable: bool = True,
    ) -> None:
        """Show a text with up to three actions. `tone` is "info", "warn" or "bad"."""
        self._tone = tone
        self._text.setText(text)
        self._show_actions(actions)
        self._close.setVisible(closable)
        self._show_sign()
        self.setAccessibleName(text)
        set_look(self, "banner", tone=tone)
        self.show()
        announce(self, text)

    def clear(self) -> None:
        """The condition holds no more."""
        self._text.setText("")
        self._show_actions(())
        self.hide()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Draw the sign in the colours of the new theme."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self._show_sign()

    def _show_actions(self, actions: Sequence[Action]) -> None:
        for button in self._buttons:
            self._row.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons = tuple(self._button(action) for action in actions)

    def _button(self, action: Action) -> QPushButton:
        button = QPushButton(action.label, self)
        button.setAutoDefault(False)
        button.clicked.connect(lambda: action.run())
        self._row.insertWidget(self._row.count() - 1, button)
        return button

    def _show_sign(self) -> None:
        side = em(self, 1.3)
        name, color = _SIGNS[self._tone]
        self._sign.setPixmap(icon(name, color).pixmap(side, side))

    def _closed_by_user(self) -> None:
        self.clear()
        self.closed.emit()


class PassingNote(QFrame):
    """A short message at the foot of a window that goes by itself.

    It stays while the pointer is on it or the keyboard in it; Escape closes it.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._run: Callable[[], None] | None = None
        self._text = QLabel(self)
        self._text.setWordWrap(True)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._action = QPushButton(self)
        self._action.clicked.connect(self._act)
        self._close = QPushButton(self.tr("Close"), self)
        self._close.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(em(self), em(self, 0.6), em(self, 0.7), em(self, 0.6))
        row.setSpacing(em(self, 0.8))
        row.addWidget(self._text, 1)
        row.addWidget(self._action)
        row.addWidget(self._close)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._go)
        set_look(self, "note")
        self.hide()
        window.installEventFilter(self)

    @property
    def text(self) -> str:
        """What it says now; empty when it is gone."""
        return self._text.text() if not self.isHidden() else ""

    @property
    def action(self) -> QPushButton:
        """The button of its action; hidden where it has none."""
        return self._action

    def say(
        self, text: str, action_label: str | None = None, action: Callable[[], None] | None = None
    ) -> None:
        """Show a text for some seconds, with an action where there is one."""
        self._run = action
        self._text.setText(text)
        self._action.setText(action_label or "")
        self._action.setVisible(action is not None)
        self.setAccessibleName(text)
        self._place()
        self.show()
        self.raise_()
        self._timer.start(1000 * (_SECONDS_WITH_ACTION if action else _SECONDS))
        announce(self, text)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Stay at the foot of the window."""
        if event.type() is QEvent.Type.Resize and watched is self._window and self.isVisible():
            self._place()
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Escape closes it."""
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
        else:
            super().keyPressEvent(event)

    def _go(self) -> None:
        if self.underMouse() or self._action.hasFocus() or self._close.hasFocus():
            self._timer.start(1000 * _SECONDS)
        else:
            self.hide()

    def _act(self) -> None:
        run, self._run = self._run, None
        self.hide()
        if run:
            run()

    def _place(self) -> None:
        window = self._window
        widest = min(em(self, 46), window.width() - em(self, 2))
        self._text.setMinimumWidth(min(self._one_line(), widest - self._beside()))
        self.setMaximumWidth(widest)
        self.adjustSize()
        left = (window.width() - self.width()) // 2
        self.move(left, window.height() - self.height() - em(self, 3.5))

    def _one_line(self) -> int:
        return self._text.fontMetrics().horizontalAdvance(self._text.text()) + em(self, 0.5)

    def _beside(self) -> int:
        buttons = [each for each in (self._action, self._close) if not each.isHidden()]
        return sum(each.sizeHint().width() + em(self, 0.8) for each in buttons) + em(self, 2)
