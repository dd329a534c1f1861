"""A form of the texts of the slide that is shown, kept in step with the deck."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from attache.deck.models import Deck
from attache.pack.models import Pack
from attache.slides.models import Slide
from attache.ui.controls import em
from attache.ui.session import Session
from attache.ui.slide.field import Field
from attache.ui.slide.row import FieldRow
from attache.ui.theme import set_look

Find = Callable[[Pack, Deck, Slide], tuple[Field, ...]]
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Form(QScrollArea):
    """Rows for the fields that `find` names, built anew when another slide is shown.

    `next_asked` comes with Ctrl and Enter in a field. A form that is hidden does nothing until it
    is shown.
    """

    next_asked = Signal()

    def __init__(self, session: Session, find: Find, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.rows: dict[str, FieldRow] = {}
        self._find = find
        self._built: tuple[object, ...] | None = None
        self.setWidget(QWidget())
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        set_look(self, "bare")
        session.selected.connect(self.refresh)
        session.deck_changed.connect(self.refresh)
        session.fitted.connect(self._take_fits)

    def refresh(self) -> None:
        """Show the slide as the deck has it now."""
        if not self.isVisible():
            return
        slide = self.session.slide
        fields = self._find(self.session.pack, self.session.deck, slide) if slide else ()
        form = (slide.key if slide else "", tuple(field.id for field in fields))
        wanted = (*form, *self.shape(slide))
        if wanted != self._built:
            self._built = wanted
            self._rebuild(slide, fields)
        for field in fields:
            self.rows[field.id].take(field)
        self.follow(slide)

    def focus_first(self) -> None:
        """Put the cursor into the first field."""
        self.refresh()
        self.focus_field(next(iter(self.rows), ""))

    def focus_field(self, name: str) -> None:
        """Put the cursor at the end of a field; nothing where there is no such field."""
        if name in self.rows:
            edit = self.rows[name].edit
            edit.setFocus(Qt.FocusReason.TabFocusReason)
            edit.moveCursor(edit.textCursor().MoveOperation.End)
            self.ensureWidgetVisible(self.rows[name])

    def shape(self, slide: Slide | None) -> tuple[object, ...]:
        """What else tells that the form is to be built anew."""
        del slide
        return ()

    def build(self, column: QVBoxLayout, slide: Slide, fields: Sequence[Field]) -> None:
        """Put rows and whatever else there is into the column."""
        raise NotImplementedError

    def follow(self, slide: Slide | None) -> None:
        """Bring what is no field up to date."""
        del slide

    def add_row(self, column: QVBoxLayout, row: FieldRow) -> None:
        """Put a row into the column."""
        self.rows[row.value.id] = row
        row.edit.installEventFilter(self)
        column.addWidget(row)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Catch up with the deck."""
        super().showEvent(event)
        self.refresh()
        self._take_fits()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Go to the next slide with Ctrl and Enter."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
            if control and event.key() in _ENTER:
                self.next_asked.emit()
                return True
        return super().eventFilter(watched, event)

    def _rebuild(self, slide: Slide | None, fields: Sequence[Field]) -> None:
        focused = next((name for name, row in self.rows.items() if row.edit.hasFocus()), "")
        old = self.takeWidget()
        self.rows = {}
        inner = QWidget()
        inner.setObjectName("form")
        column = QVBoxLayout(inner)
        column.setContentsMargins(em(self, 0.2), em(self, 0.8), em(self, 0.6), em(self, 0.8))
        column.setSpacing(em(self, 0.6))
        if slide is not None:
            self.build(column, slide, fields)
        column.addStretch()
        inner.setAutoFillBackground(False)
        self.setWidget(inner)
        inner.show()
        # What is being built anew may be what just sent a signal.
        old.hide()
        old.deleteLater()
        self._take_fits()
        self.focus_field(focused)

    def _take_fits(self) -> None:
        for row in self.rows.values():
            row.take_fits(self.session.fits)
