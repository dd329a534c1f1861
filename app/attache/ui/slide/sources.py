"""The tab of what a slide rests on: sentences, figures, cautions, and the choice of wording."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication, QShowEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from attache.pack.models import Caution, Figure
from attache.pack.vocabulary import FigureStatus, Role
from attache.slides.models import Slide
from attache.slides.sources import caution_text
from attache.ui import words
from attache.ui.controls import Heading, em
from attache.ui.icons import icon
from attache.ui.session import Session
from attache.ui.slide.choice import PointChoice, is_choice
from attache.ui.slide.fields import choice_of
from attache.ui.slide.reading import Line, Reading
from attache.ui.slide.scrolled import Scrolled
from attache.ui.theme import set_look


class SourcesTab(Scrolled):
    """Shows verbatim what the slide rests on. `copied` comes when all of it was copied."""

    copied = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._pool: list[PointChoice] = []
        self.choices: dict[str, PointChoice] = {}
        self._decide = Heading(self.tr("Choose the wording"), look="overline")
        self.sentences, self.figures, self.numbers = Reading(), Reading(), Reading()
        self.nothing = QLabel(self.tr("This slide claims nothing, so it needs no source."))
        self.copy = QPushButton(icon("copy"), self.tr("Copy all"))
        self._of_points = QVBoxLayout()
        self._headings: dict[Reading, Heading] = {}
        self._lay_out()
        session.selected.connect(self.refresh)
        session.deck_changed.connect(self.refresh)
        self.copy.clicked.connect(self._copy)

    def refresh(self) -> None:
        """Show what the slide rests on now."""
        if not self.isVisible():
            return
        slide = self._session.slide
        self._show_points(slide)
        self._show(self.sentences, self._sentences(slide))
        self._show(self.figures, self._figures(slide))
        notes = slide.notes if slide else None
        self._show(self.numbers, tuple(Line("", text) for text in notes.numbers) if notes else ())
        found = any(reading.lines for reading in self._headings)
        self.nothing.setHidden(found)
        self.copy.setVisible(found)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Catch up with the deck."""
        super().showEvent(event)
        self.refresh()

    def _lay_out(self) -> None:
        self.setAccessibleName(self.tr("Sources"))
        set_look(self.nothing, "quiet")
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(em(self, 0.2), em(self, 0.8), em(self, 0.6), em(self, 0.8))
        column.setSpacing(em(self, 0.5))
        column.addWidget(self.nothing)
        column.addWidget(self._decide)
        column.addLayout(self._of_points)
        for reading, title in (
            (self.sentences, self.tr("Sentences of the brief")),
            (self.figures, self.tr("Figures")),
            (self.numbers, self.tr("Where the numbers stand")),
        ):
            self._headings[reading] = Heading(title, look="overline")
            column.addWidget(self._headings[reading])
            column.addWidget(reading)
        row = QHBoxLayout()
        row.addWidget(self.copy)
        row.addStretch()
        column.addLayout(row)
        column.addStretch()
        self._of_points.setSpacing(em(self, 1.0))
        self.setWidget(inner)

    def _show(self, reading: Reading, lines: tuple[Line, ...]) -> None:
        reading.show_lines(lines)
        reading.setVisible(bool(lines))
        self._headings[reading].setVisible(bool(lines))

    def _show_points(self, slide: Slide | None) -> None:
        """The points on which there is something to decide."""
        pack, deck = self._session.pack, self._session.deck
        wanted = [
            point
            for point in (slide.points if slide and slide.role is not Role.SOURCES else ())
            if is_choice(pack, point) and choice_of(deck, point)
        ]
        while len(self._pool) < len(wanted):
            self._pool.append(PointChoice(self._session, self.widget(), full=True))
            self._of_points.addWidget(self._pool[-1])
        self.choices = dict(zip(wanted, self._pool, strict=False))
        for point, choice in self.choices.items():
            choice.bind(point)
        for place, choice in enumerate(self._pool):
            choice.setVisible(place < len(wanted))
        self._decide.setVisible(bool(wanted))

    def _sentences(self, slide: Slide | None) -> tuple[Line, ...]:
        pack = self._session.pack
        return tuple(
            Line(
                str(number),
                pack.sentence_by_number[number].text,
                caution=_found(pack.caution_by_sentence.get(number)),
            )
            for number in (slide.sentences if slide else ())
        )

    def _figures(self, slide: Slide | None) -> tuple[Line, ...]:
        """The figures of the slide, and of the sentences that it rests on."""
        if slide is None:
            return ()
        return tuple(
            self._figure(figure)
            for figure in self._session.pack.figures
            if figure.id in slide.figures or figure.sentence in slide.sentences
        )

    def _figure(self, figure: Figure) -> Line:
        dated = self.tr("as of {0}").format(figure.as_of) if figure.as_of else ""
        where = self.tr("sentence {0}").format(figure.sentence)
        as_stated = figure.status is FigureStatus.AS_STATED
        status = words.status(figure.status)
        aside = " · ".join(filter(None, (dated, where, status if as_stated else "")))
        doubt = "" if as_stated else ": ".join(filter(None, (status, figure.note)))
        if as_stated and figure.note:
            aside = f"{aside} · {figure.note}"
        return Line(figure.display, figure.label, aside, doubt)

    def _copy(self) -> None:
        shown = [reading for reading in self._headings if reading.lines]
        texts = [f"{self._headings[each].text()}\n{each.plain()}" for each in shown]
        QGuiApplication.clipboard().setText("\n\n".join(texts))
        self.copied.emit()


def _found(caution: Caution | None) -> str:
    """What a fact check found, in one line."""
    return f"{words.verdict(caution.verdict)}: {caution_text(caution)}" if caution else ""
