"""A field for a text of a few lines, as tall as its text."""

from PySide6.QtCore import QEvent, QMimeData, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
    QTextCursor,
    QTextOption,
)
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

from attache.ui.controls import em

_LEAVES = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class GrowingTextEdit(QPlainTextEdit):
    """A text without line breaks that wraps, and grows from one line to all it has.

    `edited` carries the text while the user types, never while a syllable is being composed, and
    not for `set_text`; `finished` comes with Enter and when the focus leaves after an edit. Undo
    is the window's: the keys for it go past the field. `longest` is how many characters it takes.
    """

    edited = Signal(str)
    finished = Signal()

    def __init__(
        self,
        text: str = "",
        parent: QWidget | None = None,
        *,
        longest: int = 0,
        most_lines: int = 12,
    ) -> None:
        super().__init__(parent)
        self._longest = longest
        self._most_lines = most_lines
        self._composing = False
        self._waiting: str | None = None
        self._known = ""
        self._unfinished = False
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(False)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.horizontalScrollBar().valueChanged.connect(self._stay)
        self.document().setDocumentMargin(0)
        self.document().documentLayout().documentSizeChanged.connect(self._grow)
        self.textChanged.connect(self._see_edit)
        self.set_text(text)

    @property
    def composing(self) -> bool:
        """Whether an input method holds letters that are not yet in the text."""
        return self._composing

    def text(self) -> str:
        """The text."""
        return self.toPlainText()

    def set_text(self, text: str) -> None:
        """Show another text. While the user composes a syllable, it waits until that is done."""
        if self._composing:
            self._waiting = text
            return
        self._waiting = None
        if text == self._known == self.toPlainText():
            return
        self._known = text
        place = self.textCursor().position()
        self.setPlainText(text)
        cursor = self.textCursor()
        cursor.setPosition(min(place, len(self.toPlainText())))
        self.setTextCursor(cursor)
        self._grow()

    def sizeHint(self) -> QSize:  # noqa: N802
        """As tall as the text."""
        return QSize(em(self, 20), self._height())

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """As tall as the text."""
        return QSize(em(self, 6), self._height())

    def event(self, event: QEvent) -> bool:
        """Leave the keys of undo and redo to the window."""
        if isinstance(event, QKeyEvent) and _is_undo(event):
            event.ignore()
            return event.type() is QEvent.Type.ShortcutOverride
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Enter finishes the text; there are no line breaks in it."""
        if event.key() in _LEAVES:
            self._finish()
            event.accept()
            return
        super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:  # noqa: N802
        """Know whether a syllable is being composed."""
        self._composing = bool(event.preeditString())
        super().inputMethodEvent(event)
        if not self._composing:
            self._see_edit()
            self._show_waiting()
        self._grow()

    def insertFromMimeData(self, source: QMimeData) -> None:  # noqa: N802
        """Paste as one line."""
        self.insertPlainText(" ".join(source.text().split()))

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """An edit is finished when the user goes elsewhere."""
        super().focusOutEvent(event)
        self._composing = False
        self._see_edit()
        self._show_waiting()
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self._finish_edit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Wrap anew, and be as tall as that takes."""
        super().resizeEvent(event)
        self._grow()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Be as tall as the text in its new font."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._grow()

    def _stay(self) -> None:
        """Keep the first letters in sight: a space at the end of a line would move them out."""
        self.horizontalScrollBar().setValue(0)

    def _see_edit(self) -> None:
        text = self.toPlainText()
        if self._composing or text == self._known:
            return
        if self._longest and len(text) > self._longest:
            self._take_back(len(text) - self._longest)
            return
        self._known = text
        self._unfinished = True
        self.edited.emit(text)

    def _take_back(self, surplus: int) -> None:
        """Take as many characters before the cursor away, as a line edit would not take them."""
        cursor = self.textCursor()
        cursor.movePosition(
            QTextCursor.MoveOperation.Left, QTextCursor.MoveMode.KeepAnchor, surplus
        )
        cursor.removeSelectedText()

    def _show_waiting(self) -> None:
        if self._waiting is not None and not self._unfinished:
            self.set_text(self._waiting)
        self._waiting = None

    def _finish(self) -> None:
        self._unfinished = False
        self.finished.emit()

    def _finish_edit(self) -> None:
        if self._unfinished:
            self._finish()

    def _height(self) -> int:
        lines = int(self.document().documentLayout().documentSize().height())
        shown = min(max(1, lines), self._most_lines)
        margins = self.contentsMargins()
        around = margins.top() + margins.bottom() + round(2 * self.document().documentMargin())
        return shown * self.fontMetrics().lineSpacing() + around

    def _grow(self) -> None:
        lines = int(self.document().documentLayout().documentSize().height())
        policy = Qt.ScrollBarPolicy
        more = lines > self._most_lines
        self.setVerticalScrollBarPolicy(
            policy.ScrollBarAsNeeded if more else policy.ScrollBarAlwaysOff
        )
        if self._height() != self.height() or self.minimumHeight() != self._height():
            self.setFixedHeight(self._height())


def _is_undo(event: QKeyEvent) -> bool:
    if event.type() not in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress):
        return False
    return event.matches(QKeySequence.StandardKey.Undo) or event.matches(
        QKeySequence.StandardKey.Redo
    )
