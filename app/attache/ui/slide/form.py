"""A form of the texts of the slide that is shown, kept in step with the deck."""

from collections.abc import Callable, Sequence
from itertools import pairwise

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from attache.deck.models import Deck
from attache.pack.models import Pack
from attache.slides.models import Slide
from attache.ui.controls import em
from attache.ui.session import Session
from attache.ui.slide.field import Field
from attache.ui.slide.row import FieldRow
from attache.ui.slide.scrolled import Scrolled

Find = Callable[[Pack, Deck, Slide], tuple[Field, ...]]
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Form(Scrolled):
    """Rows for the fields that `find` names, and below them what a kind of form adds.

    `next_asked` comes with Ctrl and Enter in a field. A form that is hidden does nothing until it
    is shown. `ready` is how many rows are made ahead, one by one while nothing else is to do.
    """

    next_asked = Signal()

    def __init__(
        self, session: Session, find: Find, parent: QWidget | None = None, *, ready: int = 0
    ) -> None:
        super().__init__(parent)
        self.session = session
        self.rows: dict[str, FieldRow] = {}
        self.inner = QWidget(self)
        self.column = QVBoxLayout(self.inner)
        self._find, self._ready = find, ready
        self._pool: list[FieldRow] = []
        self._bound: tuple[object, ...] | None = None
        self._before: QWidget | None = None
        self._fields = QVBoxLayout()
        self._lay_out()
        self._spare = QTimer(self)
        self._spare.timeout.connect(self._make_ready)
        session.selected.connect(self.refresh)
        session.deck_changed.connect(self.refresh)
        session.fitted.connect(self._take_fits)

    def set_stop_before(self, widget: QWidget) -> None:
        """Say what the Tab key comes from: the fields are made later than what follows them."""
        self._before = widget

    def refresh(self) -> None:
        """Show the slide as the deck has it now."""
        if not self.isVisible():
            return
        slide = self.session.slide
        fields = self._find(self.session.pack, self.session.deck, slide) if slide else ()
        bound = (slide.key if slide else "", *(field.id for field in fields))
        if bound != self._bound and slide is not None:
            self._bind(slide, fields, same_slide=bool(self._bound) and bound[0] == self._bound[0])
            self._bound = bound
        else:
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

    def label(self, slide: Slide, field: Field) -> str:
        """What a field is called."""
        raise NotImplementedError

    def placeholder(self, slide: Slide, field: Field) -> str:
        """What stands in an empty field that has nothing to fall back to."""
        del slide, field
        return ""

    def head(self, field: Field) -> str:
        """What stands above a field, empty for nothing."""
        del field
        return ""

    def bound(self, slide: Slide, fields: Sequence[Field]) -> None:
        """The rows stand for other fields now: bring along what stands beside and between them."""
        del slide, fields

    def follow(self, slide: Slide | None) -> None:
        """Bring up to date what is no field."""
        del slide

    def stops_after(self, field: Field) -> tuple[QWidget, ...]:
        """What the Tab key comes to between a field and the next one."""
        del field
        return ()

    def last_stops(self) -> tuple[QWidget, ...]:
        """What the Tab key comes to after all fields."""
        return ()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Catch up with the deck."""
        super().showEvent(event)
        self.refresh()
        self._take_fits()
        self._spare.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Go to the next slide with Ctrl and Enter."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
            if control and event.key() in _ENTER:
                self.next_asked.emit()
                return True
        return super().eventFilter(watched, event)

    def _lay_out(self) -> None:
        left, top, right = em(self, 0.2), em(self, 0.8), em(self, 0.6)
        self.column.setContentsMargins(left, top, right, top)
        self.column.setSpacing(em(self, 0.6))
        self._fields.setSpacing(em(self, 0.6))
        self.column.addLayout(self._fields)
        self.setWidget(self.inner)

    def _bind(self, slide: Slide, fields: Sequence[Field], *, same_slide: bool) -> None:
        focused = next((name for name, row in self.rows.items() if row.edit.hasFocus()), "")
        while len(self._pool) < len(fields):
            self._make()
        self.rows = dict(zip((field.id for field in fields), self._pool, strict=False))
        for field in fields:
            row = self.rows[field.id]
            label, empty = self.label(slide, field), self.placeholder(slide, field)
            row.bind(slide.key, label, field, empty, self.head(field))
            row.show()
        for row in self._pool[len(fields) :]:
            row.hide()
        self.bound(slide, fields)
        self._order_stops(fields)
        self._take_fits()
        if same_slide and focused and not self.rows.get(focused, self).hasFocus():
            self.focus_field(focused)
        if not same_slide:
            self.verticalScrollBar().setValue(0)

    def _make(self) -> FieldRow:
        row = FieldRow(self.session, self.inner)
        row.hide()
        row.edit.installEventFilter(self)
        self._pool.append(row)
        self._fields.addWidget(row)
        return row

    def _make_ready(self) -> None:
        if len(self._pool) < self._ready:
            self._make()
        else:
            self._spare.stop()

    def _order_stops(self, fields: Sequence[Field]) -> None:
        of_fields = [
            stop
            for field in fields
            for stop in (*self.rows[field.id].stops, *self.stops_after(field))
        ]
        before = (self._before,) if self._before else ()
        stops = [*before, *of_fields, *self.last_stops()]
        for one, other in pairwise(stops):
            QWidget.setTabOrder(one, other)

    def _take_fits(self) -> None:
        for row in self.rows.values():
            row.take_fits(self.session.fits)
