"""What a user decides on a point that a fact check spoke against: wording, or that it stands."""

from PySide6.QtCore import QCoreApplication, Qt
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
from attache.pack.models import Caution, Pack, Point
from attache.slides.sources import caution_text
from attache.ui import words
from attache.ui.controls import Chip, em
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

    With `full`, both wordings stand side by side with what the corrected one is based on.
    """

    def __init__(
        self, session: Session, point: str, parent: QWidget | None = None, *, full: bool = False
    ) -> None:
        super().__init__(parent)
        self._session, self.point = session, session.pack.point_by_id[point]
        self.original = Chip(self.tr("Original"), self)
        self.corrected = Chip(self.tr("Corrected"), self)
        self.stands = QCheckBox(self.tr("It stands as it is worded"), self)
        self._over = QLabel(self.tr("Your own words stand above both."), self)
        self._blocking = _blocking(session.pack, self.point)
        self._lay_out(full=full)
        self._connect()
        self.refresh()

    def refresh(self) -> None:
        """Show what is decided now."""
        choice = choice_of(self._session.deck, self.point.id)
        if choice is None:
            return
        taken = choice.wording is Wording.CORRECTED
        (self.corrected if taken else self.original).setChecked(True)
        self.stands.setChecked(choice.stands)
        self._over.setVisible(bool(choice.headline or choice.support))

    def _lay_out(self, *, full: bool) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(em(self, 0.45))
        for caution in self._blocking:
            column.addWidget(CautionLine(caution, self))
        if full and self.point.corrected:
            column.addWidget(_side_by_side(self.point, self))
        row = QHBoxLayout()
        row.setSpacing(em(self, 0.5))
        for button in (self.original, self.corrected):
            button.setVisible(self.point.corrected is not None)
            row.addWidget(button)
        self.stands.setVisible(bool(self._blocking))
        row.addWidget(self.stands)
        row.addWidget(self._over, 1)
        row.addStretch()
        column.addLayout(row)
        set_look(self._over, "quiet")
        self._over.setWordWrap(True)

    def _connect(self) -> None:
        group = QButtonGroup(self)
        for button in (self.original, self.corrected):
            group.addButton(button)
        headline = self.point.headline
        self.original.setToolTip(headline)
        self.original.setAccessibleName(self.tr("Original wording: {0}").format(headline))
        if self.point.corrected:
            better = self.point.corrected.headline
            self.corrected.setToolTip(better)
            self.corrected.setAccessibleName(self.tr("Corrected wording: {0}").format(better))
        self.stands.setToolTip(
            self.tr("Lets the point go out as it is worded, in spite of the fact check.")
        )
        self.original.clicked.connect(lambda: self._swap(Wording.ORIGINAL))
        self.corrected.clicked.connect(lambda: self._swap(Wording.CORRECTED))
        self.stands.clicked.connect(self._let_stand)

    def _swap(self, wording: Wording) -> None:
        labels = {
            Wording.ORIGINAL: self.tr("Take the original wording"),
            Wording.CORRECTED: self.tr("Take the corrected wording"),
        }
        pack, point = self._session.pack, self.point.id
        self._session.do(
            labels[wording], lambda deck: edits.swap_wording(deck, pack, point, wording)
        )

    def _let_stand(self, stands: bool) -> None:
        point = self.point.id
        label = self.tr("Let a point stand") if stands else self.tr("Let a point stand no more")
        self._session.do(label, lambda deck: edits.let_stand(deck, point, stands))


class CautionLine(QWidget):
    """What a fact check found against a sentence, with a sign."""

    def __init__(self, caution: Caution, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        verdict = QLabel(
            self.tr("Sentence {0}: {1}").format(caution.sentence, words.verdict(caution.verdict)),
            self,
        )
        note = QLabel(caution_text(caution), self)
        note.setTextFormat(Qt.TextFormat.PlainText)
        note.setWordWrap(True)
        verdict.setToolTip(words.verdict_help(caution.verdict))
        set_look(verdict, "warn")
        set_look(note, "quiet")
        top = Qt.AlignmentFlag.AlignTop
        column = QVBoxLayout()
        column.setSpacing(em(self, 0.1))
        column.addWidget(verdict)
        column.addWidget(note)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(em(self, 0.5))
        row.addWidget(Sign("warning", "warn", self), 0, top)
        row.addLayout(column, 1)


def _side_by_side(point: Point, parent: QWidget) -> QWidget:
    """Both wordings of a point, and what the corrected one is based on."""
    box = QFrame(parent)
    set_look(box, "card")
    grid = QGridLayout(box)
    grid.setContentsMargins(*(em(parent, 0.8),) * 4)
    grid.setHorizontalSpacing(em(parent, 1.2))
    grid.setVerticalSpacing(em(parent, 0.3))
    better = point.corrected
    if better is None:
        return box
    original = QCoreApplication.translate("PointChoice", "Original")
    corrected = QCoreApplication.translate("PointChoice", "Corrected")
    columns = (
        (original, point.headline, point.support or ""),
        (corrected, better.headline, better.support or ""),
    )
    for column, texts in enumerate(columns):
        for row, (text, look) in enumerate(zip(texts, ("overline", "", "quiet"), strict=True)):
            grid.addWidget(_text(text, look, box), row, column, Qt.AlignmentFlag.AlignTop)
        grid.setColumnStretch(column, 1)
    basis = QCoreApplication.translate("PointChoice", "Basis: {0}").format(better.basis)
    grid.addWidget(_text(basis, "quiet", box), 3, 0, 1, 2)
    return box


def _text(text: str, look: str, parent: QWidget) -> QLabel:
    label = QLabel(text, parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    flags = Qt.TextInteractionFlag
    label.setTextInteractionFlags(flags.TextSelectableByMouse)
    set_look(label, look)
    return label


def _blocking(pack: Pack, point: Point) -> tuple[Caution, ...]:
    return tuple(each for each in pack.cautions_of(point.sentences) if each.verdict.blocks)
