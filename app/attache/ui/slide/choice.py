"""What a user decides on a point that a fact check spoke against: wording, or that it stands."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from attache.deck import edits
from attache.deck.models import Wording
from attache.deck.wording import said
from attache.pack.models import Caution, Pack, Point
from attache.slides.sources import caution_text
from attache.ui import words
from attache.ui.controls import Chip, Heading, em
from attache.ui.flow import Flow
from attache.ui.session import Session
from attache.ui.slide.fields import choice_of
from attache.ui.slide.reading import Sign
from attache.ui.theme import set_look


def is_choice(pack: Pack, point: str) -> bool:
    """Whether there is anything to decide on a point."""
    found = pack.point_by_id[point]
    return found.corrected is not None or bool(_blocking(pack, found))


class PointChoice(QWidget):
    """The caution against a point, the choice of its wording, and whether it stands.

    It is bound to one point after another. With `full`, both wordings stand side by side with what
    the corrected one is based on, below the headline as the deck has it.
    """

    def __init__(
        self, session: Session, parent: QWidget | None = None, *, full: bool = False
    ) -> None:
        super().__init__(parent)
        self._session = session
        self.point: Point | None = None
        self.headline = Heading("", self)
        self.cautions: list[CautionLine] = []
        self.wordings = _SideBySide(self) if full else None
        self.original = _Wording(self.tr("Original"), self)
        self.corrected = _Wording(self.tr("Corrected"), self)
        self.stands = QCheckBox(self.tr("It stands as it is worded"), self)
        self._over = QLabel(self.tr("Your own words stand above both."), self)
        self._column = QVBoxLayout(self)
        self._lay_out()
        self.headline.setVisible(full)
        self.original.clicked.connect(lambda: self._swap(Wording.ORIGINAL))
        self.corrected.clicked.connect(lambda: self._swap(Wording.CORRECTED))
        self.stands.clicked.connect(self._let_stand)

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """What the Tab key comes to, in order."""
        return (self.original, self.corrected, self.stands)

    def bind(self, point: str) -> None:
        """Stand for another point."""
        pack = self._session.pack
        found = pack.point_by_id[point]
        if found is not self.point:
            self.point = found
            better, blocking = found.corrected, _blocking(pack, found)
            self._show_cautions(_reasons(pack, found))
            self.stands.setVisible(bool(blocking))
            for button, headline in (
                (self.original, found.headline),
                (self.corrected, better.headline if better else ""),
            ):
                button.setVisible(better is not None)
                button.stand_for(headline)
            if self.wordings:
                self.wordings.show_point(found)
        self.refresh()

    def refresh(self) -> None:
        """Show what is decided now."""
        choice = choice_of(self._session.deck, self.point.id) if self.point else None
        if choice is None:
            return
        taken = choice.wording is Wording.CORRECTED
        (self.corrected if taken else self.original).setChecked(True)
        self.stands.setChecked(choice.stands)
        self._over.setVisible(bool(choice.headline or choice.support))
        self.headline.setText(said(self._session.pack, choice).headline)

    def _lay_out(self) -> None:
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(em(self, 0.45))
        self._column.addWidget(self.headline)
        if self.wordings:
            self._column.addWidget(self.wordings)
        group = QButtonGroup(self)
        row = Flow(gap=em(self, 0.5))
        for button in (self.original, self.corrected):
            group.addButton(button)
            row.addWidget(button)
        row.addWidget(self.stands)
        self._column.addLayout(row)
        self._column.addWidget(self._over)
        self.headline.setWordWrap(True)
        self._over.setWordWrap(True)
        set_look(self._over, "quiet")
        self.stands.setToolTip(
            self.tr("Lets the point go out as it is worded, in spite of the fact check.")
        )

    def _show_cautions(self, cautions: tuple[Caution, ...]) -> None:
        while len(self.cautions) < len(cautions):
            line = CautionLine(self)
            self._column.insertWidget(1 + len(self.cautions), line)
            self.cautions.append(line)
        for line, caution in zip(self.cautions, cautions, strict=False):
            line.show_caution(caution)
        for place, line in enumerate(self.cautions):
            line.setVisible(place < len(cautions))

    def _swap(self, wording: Wording) -> None:
        labels = {
            Wording.ORIGINAL: self.tr("Take the original wording"),
            Wording.CORRECTED: self.tr("Take the corrected wording"),
        }
        if self.point is None:
            return
        pack, point = self._session.pack, self.point.id
        self._session.do(
            labels[wording], lambda deck: edits.swap_wording(deck, pack, point, wording)
        )

    def _let_stand(self) -> None:
        if self.point is None:
            return
        point, stands = self.point.id, self.stands.isChecked()
        label = self.tr("Let a point stand") if stands else self.tr("Let a point stand no more")
        self._session.do(label, lambda deck: edits.let_stand(deck, point, stands))


class _Wording(Chip):
    """A button that takes a wording."""

    def stand_for(self, headline: str) -> None:
        """Name the wording that it takes."""
        self.setToolTip(headline)
        self.setAccessibleName(f"{self.text()}: {headline}")


class CautionLine(QWidget):
    """What a fact check found against a sentence, with a sign."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.verdict, self.note = QLabel(self), QLabel(self)
        for label, look in ((self.verdict, "warn"), (self.note, "quiet")):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            set_look(label, look)
        column = QVBoxLayout()
        column.setSpacing(em(self, 0.1))
        column.addWidget(self.verdict)
        column.addWidget(self.note)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(em(self, 0.5))
        row.addWidget(Sign("warning", "warn", self), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(column, 1)

    def show_caution(self, caution: Caution) -> None:
        """Show another one."""
        said = self.tr("Sentence {0}: {1}")
        self.verdict.setText(said.format(caution.sentence, words.verdict(caution.verdict)))
        self.verdict.setToolTip(words.verdict_help(caution.verdict))
        self.note.setText(caution_text(caution))


class _SideBySide(QFrame):
    """Both wordings of a point, and what the corrected one is based on."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        set_look(self, "card")
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(*(em(self, 0.8),) * 4)
        self._grid.setHorizontalSpacing(em(self, 1.2))
        self._grid.setVerticalSpacing(em(self, 0.3))
        self._columns = [
            [_text("", look, self) for look in ("overline", "", "quiet")] for _ in range(2)
        ]
        for column, labels in enumerate(self._columns):
            for row, label in enumerate(labels):
                self._grid.addWidget(label, row, column, Qt.AlignmentFlag.AlignTop)
            self._grid.setColumnStretch(column, 1)
        self._basis = _text("", "quiet", self)
        self._grid.addWidget(self._basis, 3, 0, 1, 2)

    def show_point(self, point: Point) -> None:
        """Show another point; nothing for one with a single wording."""
        better = point.corrected
        self.setVisible(better is not None)
        if better is None:
            return
        texts = (
            (self.tr("Original"), point.headline, point.support or ""),
            (self.tr("Corrected"), better.headline, better.support or ""),
        )
        for labels, column in zip(self._columns, texts, strict=True):
            for label, text in zip(labels, column, strict=True):
                label.setText(text)
        self._basis.setText(self.tr("Basis: {0}").format(better.basis))


def _text(text: str, look: str, parent: QWidget) -> QLabel:
    label = QLabel(text, parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    flags = Qt.TextInteractionFlag
    label.setTextInteractionFlags(flags.TextSelectableByMouse)
    set_look(label, look)
    return label


def _reasons(pack: Pack, point: Point) -> tuple[Caution, ...]:
    """Why there is something to decide: what blocks, else all that was found."""
    return _blocking(pack, point) or pack.cautions_of(point.sentences)


def _blocking(pack: Pack, point: Point) -> tuple[Caution, ...]:
    return tuple(each for each in pack.cautions_of(point.sentences) if each.verdict.blocks)
