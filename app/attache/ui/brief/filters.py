"""The head of the panel: the field to search in, and chips that filter."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget

from attache.pack.vocabulary import Audience, Kind
from attache.ui import words
from attache.ui.brief.search import Filter, query
from attache.ui.controls import Chip, em
from attache.ui.flow import Flow
from attache.ui.icons import icon
from attache.ui.theme import set_look


class SearchField(QLineEdit):
    """A field to search in. `left` tells that Down or Enter goes on into what was found."""

    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Search points, figures and the brief"))
        self.setToolTip(self.tr("Every word has to be there. S13 finds what rests on sentence 13."))
        self.addAction(icon("search", "text_quiet"), QLineEdit.ActionPosition.LeadingPosition)
        self._clear = QAction(icon("cross", "text_quiet"), self.tr("Clear the search (Esc)"), self)
        self._clear.triggered.connect(self.clear)
        self.addAction(self._clear, QLineEdit.ActionPosition.TrailingPosition)
        self._clear.setVisible(False)
        self.textChanged.connect(lambda: self._clear.setVisible(bool(self.text())))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Say as much of what is searched as there is room for."""
        super().resizeEvent(event)
        room = self.width() - em(self, 5)
        for text in (
            self.tr("Search points, figures and the brief (Ctrl+F)"),
            self.tr("Search the brief (Ctrl+F)"),
            self.tr("Search"),
        ):
            self.setPlaceholderText(text)
            if self.fontMetrics().horizontalAdvance(text) <= room:
                return

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Escape clears, Down and Enter go into the list."""
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.left.emit()
        else:
            super().keyPressEvent(event)


class Filters(QWidget):
    """What is listed, as the user sets it. `changed` carries a Filter."""

    changed = Signal(object)

    def __init__(self, audience: Audience, cautions: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._audience = audience
        self.search = SearchField(self)
        self.everything = Chip(self.tr("All"), self, checked=True)
        self.kinds = {kind: Chip(words.kind(kind), self) for kind in Kind}
        self.cautions = Chip(str(cautions), self)
        self.for_audience = Chip(self.tr("For this audience"), self)
        self.found = QLabel(self)
        self._set_up(cautions)
        self._lay_out()

    @property
    def filter(self) -> Filter:
        """What is listed now."""
        return Filter(
            query(self.search.text()),
            frozenset(kind for kind, chip in self.kinds.items() if chip.isChecked()),
            self.cautions.isChecked(),
            self._audience if self.for_audience.isChecked() else None,
        )

    def clear(self) -> None:
        """List everything again."""
        self._uncheck()
        self.search.clear()
        self._tell()

    def show_audience(self, audience: Audience, matters: bool) -> None:
        """Take the audience of the deck; the chip shows where it would hide anything."""
        self._audience = audience
        if not matters:
            self.for_audience.setChecked(False)
        self.for_audience.setVisible(matters)
        self.for_audience.setToolTip(
            self.tr("Only what may be shown to the audience {0}").format(words.audience(audience))
        )
        self._tell()

    def say_found(self, rows: int, sentences: int) -> None:
        """Say how much a search found in the list and in the brief."""
        searched = bool(self.filter.query.words)
        in_list = self.tr("%n found in the list", "", rows)
        in_brief = self.tr("%n sentence(s) of the brief", "", sentences)
        self.found.setText(f"{in_list} · {in_brief}" if searched else in_list)
        self.found.setVisible(rows > 0 and not self.filter.is_open)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Grow with the text."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._size_icon()

    def _set_up(self, cautions: int) -> None:
        self.cautions.setIcon(icon("warning", "warn"))
        self._size_icon()
        set_look(self.cautions, "chip", tone="warn")
        self.cautions.setToolTip(self.tr("Only points with a caution"))
        self.cautions.setAccessibleName(self.tr("%n point(s) with a caution", "", cautions))
        set_look(self.found, "quiet")
        self.found.hide()
        self.for_audience.hide()
        self.search.textChanged.connect(self._tell)
        self.everything.clicked.connect(self._list_all)
        for chip in self._narrowing():
            chip.clicked.connect(self._tell)

    def _size_icon(self) -> None:
        self.cautions.setIconSize(QSize(em(self), em(self)))

    def _lay_out(self) -> None:
        chips = Flow(gap=em(self, 0.4))
        for chip in (self.everything, *self._narrowing()):
            chips.addWidget(chip)
        column = QVBoxLayout(self)
        side = em(self, 0.85)
        column.setContentsMargins(side, side, side, em(self, 0.7))
        column.setSpacing(em(self, 0.6))
        column.addWidget(self.search)
        column.addLayout(chips)
        column.addWidget(self.found)

    def _narrowing(self) -> tuple[Chip, ...]:
        return (*self.kinds.values(), self.cautions, self.for_audience)

    def _list_all(self) -> None:
        self._uncheck()
        self._tell()

    def _uncheck(self) -> None:
        for chip in self._narrowing():
            chip.setChecked(False)

    def _tell(self) -> None:
        self.everything.setChecked(not any(chip.isChecked() for chip in self._narrowing()))
        self.changed.emit(self.filter)
