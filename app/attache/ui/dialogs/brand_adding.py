"""Making a template a brand: the name is asked, then the work told, then what came of it."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from attache.errors import AttacheError
from attache.output.requests import AddBrand, Added, BrandFacts, RemoveBrand
from attache.ui.controls import Heading, em
from attache.ui.dialogs.base import Notice, told, words_label
from attache.ui.studio import Studio, Urgency
from attache.ui.theme import set_look

_PATIENCE = 180_000
"""Milliseconds that the largest template may take."""


class AddingPanel(QFrame):
    """A card that leads from the file of a template to a brand. It hides where nothing is added."""

    added = Signal(object)
    """An Added: the template is a brand now."""
    match_wanted = Signal(str)
    use_wanted = Signal(object)
    """The BrandFacts of the new brand, which the deck is to take."""

    def __init__(self, jobs: Studio, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._file = Path()
        self._run = 0
        self._brand: BrandFacts | None = None
        set_look(self, "card")
        self.head = Heading("", self)
        self.name = QLineEdit(self)
        self.progress = QProgressBar(self)
        self.step = words_label("", "quiet", self)
        self.refusal = Notice(self)
        self.add_button = self._button(self.tr("Add"), self._add)
        self.cancel_button = self._button(self.tr("Cancel"), self.cancel)
        self.match_button = self._button(self.tr("Correct the match…"), self._want_match)
        self.close_button = self._button(self.tr("Close"), self.hide)
        self.use_button = self._button(self.tr("Use it for this deck"), self._want_use)
        self._asking = self._asking_part()
        self._notes = QVBoxLayout()
        self._lay_out()
        self.hide()

    def offer(self, file: Path) -> None:
        """Propose to add the template in a file."""
        self._file = file
        self.head.setText(self.tr("Add the template {0}").format(file.name))
        self.name.setText(file.stem.replace("_", " ").strip())
        self.refusal.say("")
        self._stand("asking")
        self.name.setFocus()
        self.name.selectAll()

    def cancel(self) -> None:
        """Add nothing; a brand that is made in the meantime is taken away again."""
        self._run += 1
        self.hide()

    def _add(self) -> None:
        self._run += 1
        run, jobs = self._run, self._jobs
        self.refusal.say("")
        self.step.setText(self.tr("Reading layouts, drawing them and finding room for text…"))
        self._stand("running")

        def take(added: Added) -> None:
            if isValid(self) and run == self._run:
                self._tell(added)
            else:  # nobody waits for it any more
                jobs.ask(RemoveBrand(added.brand.id), lambda _: None)

        def fail(error: AttacheError) -> None:
            if isValid(self) and run == self._run:
                self._refuse(told(error))

        jobs.ask(
            AddBrand(self._file, self.name.text()),
            take,
            fail,
            urgency=Urgency.DECK,
            patience=_PATIENCE,
        )

    def _refuse(self, error: AttacheError) -> None:
        self._stand("asking")
        self.refusal.say(str(error), "bad")
        self.name.setFocus()

    def _tell(self, added: Added) -> None:
        self._brand = added.brand
        self.head.setText(self.tr("{0} is a brand now").format(added.brand.name))
        while (item := self._notes.takeAt(0)) is not None:
            widget = item.widget()
            if widget:
                widget.hide()
                widget.deleteLater()
        for note in added.notes:
            line = Notice(self)
            self._notes.addWidget(line)
            line.say(note, "info")
        self._stand("done")
        self.use_button.setFocus()
        self.added.emit(added)

    def _want_match(self) -> None:
        if self._brand:
            self.match_wanted.emit(self._brand.id)

    def _want_use(self) -> None:
        if self._brand:
            self.use_wanted.emit(self._brand)

    def _stand(self, stage: str) -> None:
        self._asking.setVisible(stage == "asking")
        self.add_button.setVisible(stage == "asking")
        self.add_button.setDefault(stage == "asking")
        self.progress.setVisible(stage == "running")
        self.step.setVisible(stage == "running")
        self.cancel_button.setVisible(stage != "done")
        self.match_button.setVisible(stage == "done")
        self.close_button.setVisible(stage == "done")
        self.use_button.setVisible(stage == "done")
        for index in range(self._notes.count()):
            item = self._notes.itemAt(index)
            widget = item.widget() if item else None
            if widget:
                widget.setVisible(stage == "done")
        self.show()

    def _button(self, text: str, act: Callable[[], object]) -> QPushButton:
        button = QPushButton(text, self)
        button.setAutoDefault(False)
        button.clicked.connect(lambda: act())
        return button

    def _asking_part(self) -> QWidget:
        part = QWidget(self)
        row = QHBoxLayout(part)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(em(self, 0.7))
        label = QLabel(self.tr("&Name of the brand"), part)
        label.setBuddy(self.name)
        row.addWidget(label)
        row.addWidget(self.name, 1)
        self.name.setAccessibleName(self.tr("Name of the brand"))
        self.name.returnPressed.connect(self._add)
        return part

    def _lay_out(self) -> None:
        self.progress.setRange(0, 0)
        self.progress.setAccessibleName(self.tr("The template is made a brand"))
        column = QVBoxLayout(self)
        column.setContentsMargins(em(self, 1.1), em(self, 0.9), em(self, 1.1), em(self, 0.9))
        column.setSpacing(em(self, 0.55))
        self._notes.setSpacing(em(self, 0.25))
        for widget in (self.head, self._asking, self.refusal, self.step, self.progress):
            column.addWidget(widget)
        column.addLayout(self._notes)
        row = QHBoxLayout()
        row.setSpacing(em(self, 0.6))
        row.addStretch()
        for button in (
            self.cancel_button,
            self.close_button,
            self.match_button,
            self.add_button,
            self.use_button,
        ):
            row.addWidget(button)
        column.addLayout(row)
