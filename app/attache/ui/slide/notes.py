"""The tab of a slide's notes: what to say with it, for how long, and what stands beside it."""

from collections.abc import Sequence

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from attache.deck.wording import said
from attache.pack.models import Audience
from attache.slides.models import Notes, Slide
from attache.ui.controls import Heading, em
from attache.ui.session import Session
from attache.ui.slide.field import Field
from attache.ui.slide.fields import choice_of, words_fields
from attache.ui.slide.form import Form
from attache.ui.slide.reading import Line, Reading
from attache.ui.slide.row import FieldRow
from attache.ui.theme import set_look
from attache.ui.timing import spoken


class NotesTab(Form):
    """Words what is said with the slide; below, the rest of the notes as they will stand."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        self.time = QLabel()
        self.reading: dict[str, Reading] = {}
        self._points: dict[str, QLabel] = {}
        super().__init__(session, words_fields, parent)
        self.setAccessibleName(self.tr("Notes"))

    def shape(self, slide: Slide | None) -> tuple[object, ...]:
        """Another audience has other notes."""
        notes = slide.notes if slide else None
        return (self.session.deck.audience, _parts(notes))

    def build(self, column: QVBoxLayout, slide: Slide, fields: Sequence[Field]) -> None:
        """The time, the words, and what the notes hold besides."""
        self.reading, self._points = {}, {}
        self.time = self._quiet(column, "")
        if self.session.deck.audience is not Audience.INTERNAL:
            self._quiet(
                column,
                self.tr(
                    "This deck is for others to have: no notes and no cautions go out with it. "
                    "What to say is kept for you."
                ),
            )
        for field in fields:
            self._add_words(column, field)
        notes = slide.notes or Notes()
        if not fields:
            self._add_reading(column, "words", self.tr("What to say"), bool(notes.words))
        self._add_reading(
            column, "sentences", self.tr("Sentences of the brief"), bool(notes.sentences)
        )
        self._add_reading(column, "cautions", self.tr("Cautions"), bool(notes.cautions))
        self._add_reading(
            column, "numbers", self.tr("Where the numbers stand"), bool(notes.numbers)
        )

    def follow(self, slide: Slide | None) -> None:
        """Show the notes as they are now."""
        if slide is None:
            return
        pages = [page for page in self.session.pages if page.key == slide.key]
        seconds = sum(page.seconds for page in pages)
        self.time.setText(
            self.tr("Planned time for this slide: {0}").format(spoken(seconds))
            if seconds
            else self.tr("No time is planned for this slide: it is there when somebody asks.")
        )
        notes = slide.notes or Notes()
        lines = {
            "words": tuple(Line("", text) for text in notes.words),
            "sentences": tuple(Line(str(number), text) for number, text in notes.sentences),
            "cautions": tuple(Line("", "", caution=text) for text in notes.cautions),
            "numbers": tuple(Line("", text) for text in notes.numbers),
        }
        for name, reading in self.reading.items():
            reading.show_lines(lines[name])
        for name, label in self._points.items():
            if name in self.rows:
                label.setText(self._headline(self.rows[name].value))

    def _add_words(self, column: QVBoxLayout, field: Field) -> None:
        row = FieldRow(
            self.tr("Point {0}").format(field.place) if field.place else self.tr("Words to say"),
            field,
            self.session,
            placeholder=self.tr("Nothing is said here"),
        )
        row.fit_mark.hide()
        if field.point:
            headline = self._quiet(column, self._headline(field))
            self._points[field.id] = headline
        self.add_row(column, row)

    def _headline(self, field: Field) -> str:
        """The point that is spoken of, as its slide words it."""
        choice = choice_of(self.session.deck, field.point)
        return said(self.session.pack, choice).headline if choice else ""

    def _add_reading(self, column: QVBoxLayout, name: str, title: str, wanted: bool) -> None:
        if not wanted:
            return
        column.addSpacing(em(self, 0.5))
        column.addWidget(Heading(title, look="overline"))
        self.reading[name] = Reading()
        column.addWidget(self.reading[name])

    def _quiet(self, column: QVBoxLayout, text: str) -> QLabel:
        label = QLabel(text)
        label.setWordWrap(True)
        set_look(label, "quiet")
        column.addWidget(label)
        return label


def _parts(notes: Notes | None) -> tuple[bool, ...]:
    """Which parts notes have."""
    if notes is None:
        return ()
    return tuple(map(bool, (notes.words, notes.sentences, notes.cautions, notes.numbers)))
