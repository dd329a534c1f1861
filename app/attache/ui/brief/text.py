"""The brief to read: what the deck uses is tinted, what is looked at is highlighted."""

from collections.abc import Collection, Iterable

from PySide6.QtCore import QEvent, QMimeData, QPoint, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QGuiApplication,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QResizeEvent,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QToolTip, QWidget

from attache.pack.models import Pack, Sentence
from attache.ui import words
from attache.ui.brief.document import SIGN, BriefDocument, Span
from attache.ui.brief.search import Query
from attache.ui.controls import em
from attache.ui.theme import Theme, set_look, theme_of


class BriefText(QTextEdit):
    """The whole brief, sentence by sentence.

    `sentence_wanted` carries the number of the sentence that was clicked or entered, and where on
    the screen; `section_shown` the name of the section that is in view.
    """

    sentence_wanted = Signal(int, QPoint)
    section_shown = Signal(str)

    def __init__(self, pack: Pack, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pack = pack
        self.brief = BriefDocument(pack)
        self._used: frozenset[int] = frozenset()
        self._highlighted: tuple[int, ...] = ()
        self._query = Query()
        self._caret = 0
        self._section = ""
        self._pressed: Sentence | None = None
        self._set_up()
        self._write()
        self.verticalScrollBar().valueChanged.connect(self._tell_section)

    @property
    def caret(self) -> int:
        """The number of the sentence that the keyboard is on; 0 for none yet."""
        return self._caret

    @property
    def highlighted(self) -> tuple[int, ...]:
        """The sentences that are highlighted."""
        return self._highlighted

    @property
    def used(self) -> frozenset[int]:
        """The sentences that are tinted as used."""
        return self._used

    @property
    def section(self) -> str:
        """The section that is in view."""
        return self._section

    def show_used(self, numbers: Collection[int]) -> None:
        """Tint the sentences that the deck uses."""
        if self._used != numbers:
            self._used = frozenset(numbers)
            self._tint()

    def highlight(self, numbers: tuple[int, ...], *, scroll: bool = False) -> None:
        """Highlight sentences, and bring the first of them into view where wanted."""
        if numbers != self._highlighted:
            self._highlighted = numbers
            self._tint()
        if scroll and numbers:
            self.scroll_to(numbers[0])

    def emphasise(self, query: Query) -> int:
        """Mark the words of a search; the number of sentences that have them all."""
        if query != self._query:
            self._query = query
            self._tint()
        return len(self._found())

    def scroll_to(self, number: int) -> None:
        """Bring a sentence into view."""
        span = self.brief.span(number)
        if span is None:
            return
        first, last = self.cursorRect(self._cursor(span, False)), self._end(span)
        view = self.viewport().rect()
        if not (view.top() <= first.top() and last <= view.bottom()):
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + first.top() - view.height() // 4)

    def go_to(self, number: int) -> None:
        """Put the keyboard on a sentence."""
        self._caret = number
        self.highlight((number,), scroll=True)

    def place_of(self, number: int) -> QPoint:
        """Where a sentence starts, on the screen."""
        span = self.brief.span(number)
        if span is None:
            return self.mapToGlobal(QPoint())
        return self.viewport().mapToGlobal(self.cursorRect(self._cursor(span, False)).bottomLeft())

    # What the user does

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Arrows go from sentence to sentence, Enter opens one."""
        steps = {
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_Home: -len(self.brief.spans),
            Qt.Key.Key_End: len(self.brief.spans),
        }
        step = steps.get(Qt.Key(event.key()))
        if step is not None and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.go_to(self.brief.beside(self._caret, step))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            if self._caret:
                self.sentence_wanted.emit(self._caret, self.place_of(self._caret))
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Start where the highlighted sentence is."""
        super().focusInEvent(event)
        if event.reason() is not Qt.FocusReason.MouseFocusReason:
            self.go_to(next(iter(self._highlighted), self._caret or self._first_in_view()))

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Remember which sentence is pressed."""
        super().mousePressEvent(event)
        self._pressed = None
        if event.button() is Qt.MouseButton.LeftButton:
            self._pressed = self.sentence_under(event.position().toPoint())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Open a sentence that was clicked; text that was marked is left alone."""
        super().mouseReleaseEvent(event)
        pressed, self._pressed = self._pressed, None
        under = self.sentence_under(event.position().toPoint())
        if pressed and pressed is under and not self.textCursor().hasSelection():
            self._caret = pressed.number
            self.highlight((pressed.number,))
            self.sentence_wanted.emit(pressed.number, event.globalPosition().toPoint())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """A hand where there is something to click."""
        super().mouseMoveEvent(event)
        under = self.sentence_under(event.position().toPoint())
        shape = Qt.CursorShape.PointingHandCursor if under else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)

    def sentence_under(self, at: QPoint) -> Sentence | None:
        """The sentence at a place of the viewport; None beside the text."""
        place = (
            self.document()
            .documentLayout()
            .hitTest(
                (at + QPoint(0, self.verticalScrollBar().value())).toPointF(),
                Qt.HitTestAccuracy.ExactHit,
            )
        )
        return self.brief.sentence_at(place) if place >= 0 else None

    def viewportEvent(self, event: QEvent) -> bool:  # noqa: N802
        """Say in a tooltip what was found against a sentence."""
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self.tip_at(event.pos()), self)
            return True
        return super().viewportEvent(event)

    def tip_at(self, at: QPoint) -> str:
        """What there is to say of the sentence at a place of the viewport."""
        sentence = self.sentence_under(at)
        caution = sentence and self._pack.caution_by_sentence.get(sentence.number)
        if not caution:
            return ""
        return self.tr("S{0}, {1}: {2}").format(
            caution.sentence, words.verdict(caution.verdict), caution.note
        )

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Keep what is highlighted in view."""
        super().resizeEvent(event)
        if self._highlighted and event.oldSize().width() != event.size().width():
            self.scroll_to(self._highlighted[0])
        self._tell_section()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Write the brief anew where the font or the theme is another one."""
        super().changeEvent(event)
        kinds = (QEvent.Type.FontChange, QEvent.Type.PaletteChange)
        if event.type() in kinds and hasattr(self, "_worn") and self._worn != self._look():
            self._write()

    def createMimeDataFromSelection(self) -> QMimeData:  # noqa: N802
        """What is copied: the words, without signs."""
        data = QMimeData()
        data.setText(self.textCursor().selection().toPlainText().replace(SIGN, ""))
        return data

    # How it looks

    def _set_up(self) -> None:
        set_look(self, "bare")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(False)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setMouseTracking(True)
        self.document().setDocumentMargin(em(self, 0.3))
        self.setAccessibleName(self.tr("The brief"))
        self.setAccessibleDescription(
            self.tr("Up and Down go from sentence to sentence, Enter shows its points.")
        )

    def _look(self) -> tuple[Theme, str]:
        """What the brief is written in: a style sheet tells of changes many times over."""
        return theme_of(QGuiApplication.palette()), self.font().toString()

    def _write(self) -> None:
        theme, _ = self._worn = self._look()
        kept = self.verticalScrollBar().value()
        self.brief.write(self.document(), self.font(), theme)
        self.setTextCursor(QTextCursor(self.document()))
        self._tint()
        self.verticalScrollBar().setValue(kept)
        self._tell_section()

    def _tint(self) -> None:
        theme = theme_of(QGuiApplication.palette())
        looks = [
            *self._looks(self._used.difference(self._highlighted), _used(theme)),
            *self._looks(self._highlighted, _highlighted(theme)),
            *self._words(_word(theme)),
        ]
        self.setExtraSelections(looks)

    def _looks(
        self, numbers: Iterable[int], look: QTextCharFormat
    ) -> Iterable[QTextEdit.ExtraSelection]:
        for number in numbers:
            span = self.brief.span(number)
            if span is not None:
                yield _selection(self._cursor(span, True), look)

    def _words(self, look: QTextCharFormat) -> Iterable[QTextEdit.ExtraSelection]:
        for span in self._found():
            # The text of a sentence stands at the end of its span, before its sign.
            caution = span.sentence.number in self._pack.caution_by_sentence
            start = span.end - len(span.sentence.text) - caution
            for at, length in self._query.spans(span.sentence.text):
                cursor = QTextCursor(self.document())
                cursor.setPosition(start + at)
                cursor.setPosition(start + at + length, QTextCursor.MoveMode.KeepAnchor)
                yield _selection(cursor, look)

    def _found(self) -> list[Span]:
        if not self._query.words:
            return []
        query = self._query
        return [
            span
            for span in self.brief.spans
            if query.found_in(span.searched, (span.sentence.number,))
        ]

    def _cursor(self, span: Span, whole: bool) -> QTextCursor:
        cursor = QTextCursor(self.document())
        cursor.setPosition(span.start)
        if whole:
            cursor.setPosition(span.end, QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def _end(self, span: Span) -> int:
        cursor = QTextCursor(self.document())
        cursor.setPosition(span.end)
        return self.cursorRect(cursor).bottom()

    def _first_in_view(self) -> int:
        at = self.cursorForPosition(QPoint(em(self), em(self))).position()
        later = (span.sentence.number for span in self.brief.spans if span.end >= at)
        return next(later, self.brief.spans[-1].sentence.number if self.brief.spans else 0)

    def _tell_section(self) -> None:
        number = self._first_in_view()
        span = self.brief.span(number)
        section = span.sentence.section if span else ""
        if section != self._section:
            self._section = section
            self.section_shown.emit(section)


def _selection(cursor: QTextCursor, look: QTextCharFormat) -> QTextEdit.ExtraSelection:
    made = QTextEdit.ExtraSelection()
    made.cursor, made.format = cursor, look  # pyright: ignore[reportAttributeAccessIssue]  # the stubs lack the fields
    return made


def _used(theme: Theme) -> QTextCharFormat:
    look = QTextCharFormat()
    look.setBackground(theme.color("used"))
    look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
    look.setUnderlineColor(theme.color("accent"))
    return look


def _highlighted(theme: Theme) -> QTextCharFormat:
    look = QTextCharFormat()
    look.setBackground(theme.color("highlight"))
    look.setForeground(theme.color("highlight_text"))
    return look


def _word(theme: Theme) -> QTextCharFormat:
    look = QTextCharFormat()
    look.setBackground(theme.color("highlight"))
    look.setForeground(theme.color("highlight_text"))
    look.setFontUnderline(True)
    return look
