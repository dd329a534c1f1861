"""The tab of a slide's notes: what to say with it, for how long, and what stands beside it."""

from collections.abc import Sequence

from PySide6.QtWidgets import QLabel, QWidget

from attache.deck.wording import said
from attache.pack.vocabulary import Audience
from attache.slides.models import Notes, Slide
from attache.ui.controls import Heading
from attache.ui.session import Session
from attache.ui.slide.field import Field
from attache.ui.slide.fields import choice_of, words_fields
from attache.ui.slide.form import Form
from attache.ui.slide.reading import Line, Reading
from attache.ui.theme import set_look
from attache.ui.timing import spoken


class NotesTab(Form):
    """Words what is said with the slide; below, the rest of the notes as they will stand."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, words_fields, parent)
        self.setAccessibleName(self.tr("Notes"))
        self.time, self.outside = QLabel(self.inner), QLabel(self.inner)
        self.reading: dict[str, Reading] = {}
        self._titles: dict[str, Heading] = {}
        for place, label in enumerate((self.time, self.outside)):
            label.setWordWrap(True)
            set_look(label, "quiet")
            self.column.insertWidget(place, label)
        self.outside.setText(
            self.tr(
                "This deck is for others to have: no notes and no cautions go out with it. What "
                "to say is kept for you alone."
            )
        )
        for name, title in self._parts().items():
            self._titles[name] = Heading(title, self.inner, look="overline")
            self.reading[name] = Reading(self.inner)
            self.column.addWidget(self._titles[name])
            self.column.addWidget(self.reading[name])
        self.column.addStretch()

    def label(self, slide: Slide, field: Field) -> str:
        """Which point is spoken of."""
        del slide
        return self.tr("Point {0}").format(field.place) if field.place else self.tr("Words to say")

    def placeholder(self, slide: Slide, field: Field) -> str:
        """What an empty text says."""
        del slide, field
        return self.tr("Nothing is said here")

    def head(self, field: Field) -> str:
        """The point that is spoken of, as its slide words it."""
        choice = choice_of(self.session.deck, field.point)
        return said(self.session.pack, choice).headline if choice else ""

    def bound(self, slide: Slide, fields: Sequence[Field]) -> None:
        """Words need no mark: they stand on no slide."""
        del slide, fields
        for row in self.rows.values():
            row.fit_mark.hide()

    def follow(self, slide: Slide | None) -> None:
        """Show the notes as they are now."""
        if slide is None:
            return
        self.outside.setVisible(self.session.deck.audience is not Audience.INTERNAL)
        self.time.setText(self._time(slide))
        notes = slide.notes or Notes()
        words = () if self.rows else notes.words
        lines = {
            "words": tuple(Line("", text) for text in words),
            "sentences": tuple(Line(str(number), text) for number, text in notes.sentences),
            "cautions": tuple(Line("", "", caution=text) for text in notes.cautions),
            "numbers": tuple(Line("", text) for text in notes.numbers),
        }
        for name, reading in self.reading.items():
            reading.show_lines(lines[name])
            reading.setVisible(bool(lines[name]))
            self._titles[name].setVisible(bool(lines[name]))
        for row in self.rows.values():
            if row.value:
                row.show_head(self.head(row.value))

    def _time(self, slide: Slide) -> str:
        seconds = sum(page.seconds for page in self.session.pages if page.key == slide.key)
        if not seconds:
            return self.tr("No time is planned for this slide: it is there when somebody asks.")
        return self.tr("Planned time for this slide: {0}").format(spoken(seconds))

    def _parts(self) -> dict[str, str]:
        """What the notes hold besides the words, by name."""
        return {
            "words": self.tr("What to say"),
            "sentences": self.tr("Sentences of the brief"),
            "cautions": self.tr("Cautions"),
            "numbers": self.tr("Where the numbers stand"),
        }
