"""The dialog in which the user corrects which layout of a template serves which role."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QVBoxLayout,
    QWidget,
)

from attache.deck import edits
from attache.errors import AttacheError
from attache.output.requests import BrandFacts, ReadMatch, Rematch
from attache.pack.vocabulary import Role
from attache.ui import words
from attache.ui.controls import Heading, em
from attache.ui.dialogs.base import Dialog, Notice, told, words_label
from attache.ui.dialogs.picture import SlidePicture
from attache.ui.dialogs.samples import Samples
from attache.ui.messages import Messages
from attache.ui.session import Session
from attache.ui.studio import Studio, Urgency

if TYPE_CHECKING:  # the window does without what reads templates
    from attache.brand.inspect import LayoutFacts, RoleFacts, TemplateFacts

_PATIENCE = 180_000
_SURE, _LIKELY = 0.8, 0.55


class MatchDialog(Dialog):
    """Shows the match of a brand of the user's own, and makes the brand again with another one."""

    rematched = Signal(object)
    """The BrandFacts of the brand that was made again."""

    def __init__(
        self,
        session: Session,
        brand: str,
        studio: Studio,
        jobs: Studio,
        messages: Messages,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", parent)
        self.setWindowTitle(self.tr("Layouts of the brand"))
        self.setAccessibleName(self.windowTitle())
        self._session, self._brand = session, brand
        self._studio, self._jobs, self._messages = studio, jobs, messages
        self._samples: Samples | None = None
        self._role: Role | None = None
        self.combos: dict[Role, QComboBox] = {}
        self._was: dict[Role, int] = {}
        self.waiting = Notice(self)
        self.progress = QProgressBar(self)
        self.picture = SlidePicture(23, self)
        self.caption = words_label("", "quiet", self)
        self.again_button = self.push_button(self.tr("Make again"), self.make_again, "primary")
        self.close_button = self.push_button(self.tr("Close"), self.reject)
        self._table = QWidget(self)
        self._lay_out()
        self.size_to(88, 44)
        self._read()

    def changes(self) -> tuple[tuple[Role, int], ...]:
        """The roles for which another layout is chosen, with its number."""
        return tuple(
            (role, int(combo.currentData()))
            for role, combo in self.combos.items()
            if combo.currentData() != self._was[role]
        )

    def make_again(self) -> None:
        """Make the brand again with the layouts that are chosen."""
        changes = self.changes()
        if not changes:
            return
        self._wait(self.tr("Making the brand again…"))
        self._jobs.ask(
            Rematch(self._brand, changes),
            self.while_open(self._take),
            self.while_open(self._refuse),
            urgency=Urgency.DECK,
            patience=_PATIENCE,
        )

    def done(self, result: int) -> None:
        """Close, and want no more pictures."""
        if self._samples:
            self._samples.close()
        super().done(result)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Show the slide of the role whose layout has the focus."""
        if event.type() is QEvent.Type.FocusIn:
            for role, combo in self.combos.items():
                if combo is watched:
                    self._show_role(role)
        return False

    def _read(self) -> None:
        self._wait(self.tr("Reading the template…"))
        self._jobs.ask(
            ReadMatch(self._brand),
            self.while_open(self._show),
            self.while_open(self._fail),
            urgency=Urgency.DECK,
            patience=_PATIENCE,
        )

    def _wait(self, text: str) -> None:
        self.waiting.say(text, "info")
        self.progress.show()
        self._table.setEnabled(False)
        self.again_button.setEnabled(False)

    def _fail(self, error: AttacheError) -> None:
        """Without a match there is nothing to correct."""
        self._messages.error(told(error))
        self.reject()

    def _refuse(self, error: AttacheError) -> None:
        self._rest()
        self._messages.error(told(error))

    def _rest(self) -> None:
        self.waiting.say("", "info")
        self.progress.hide()
        self._table.setEnabled(True)
        self._judge()

    def _take(self, brand: BrandFacts) -> None:
        if self._session.deck.brand == brand.id:
            self._session.do(
                self.tr("Correct the match"),
                lambda deck: edits.set_brand(deck, brand.id, brand.digest),
            )
        self.rematched.emit(brand)
        self._read()

    def _show(self, facts: "TemplateFacts") -> None:
        self._was = {Role(each.role): each.layout for each in facts.roles}
        for widget in self._parts():
            widget.setParent(None)
            widget.deleteLater()
        self.combos = {Role(each.role): self._combo(each, facts.layouts) for each in facts.roles}
        grid = self._table.layout()
        if isinstance(grid, QGridLayout):
            for row, each in enumerate(facts.roles, 1):
                self._fill_row(grid, row, each)
        for widget in self._parts():
            widget.show()
        self._rest()
        kept = self._role or next(iter(self.combos))
        self._role = None
        self.combos[kept].setFocus()
        self._show_role(kept)

    def _parts(self) -> list[QWidget]:
        only = Qt.FindChildOption.FindDirectChildrenOnly
        return self._table.findChildren(QWidget, options=only)

    def _fill_row(self, grid: QGridLayout, row: int, facts: "RoleFacts") -> None:
        role = Role(facts.role)
        middle = Qt.AlignmentFlag.AlignVCenter
        grid.addWidget(QLabel(words.role(role), self._table), row, 0, middle)
        grid.addWidget(self.combos[role], row, 1, middle)
        grid.addWidget(
            _sureness(facts.confidence, self._how_sure(facts), self._table), row, 2, middle
        )
        grid.addWidget(words_label(self._why(facts), "quiet", self._table), row, 3, middle)

    def _combo(self, facts: "RoleFacts", layouts: "tuple[LayoutFacts, ...]") -> QComboBox:
        combo = QComboBox(self._table)
        for layout in layouts:
            combo.addItem(f"{layout.number}  {layout.name}", layout.number)
            combo.setItemData(combo.count() - 1, layout.name, Qt.ItemDataRole.ToolTipRole)
        combo.setCurrentIndex(combo.findData(facts.layout))
        combo.setMinimumContentsLength(20)
        combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        role = words.role(Role(facts.role))
        combo.setAccessibleName(self.tr("Layout for: {0}").format(role))
        combo.setAccessibleDescription(f"{self._how_sure(facts)}. {self._why(facts)}")
        combo.currentIndexChanged.connect(self._judge)
        combo.installEventFilter(self)
        return combo

    def _how_sure(self, facts: "RoleFacts") -> str:
        percent = round(facts.confidence * 100)
        if facts.confidence >= _SURE:
            return self.tr("{0}%, sure").format(percent)
        if facts.confidence >= _LIKELY:
            return self.tr("{0}%, likely").format(percent)
        return self.tr("{0}%, a guess").format(percent)

    def _why(self, facts: "RoleFacts") -> str:
        if facts.sheet:
            return self.tr("{0}. Text stands on a ground of its own.").format(facts.reason)
        return facts.reason

    def _judge(self) -> None:
        self.again_button.setEnabled(bool(self.changes()))

    def _show_role(self, role: Role) -> None:
        if role is self._role:
            return
        self._role = role
        self.caption.setText(words.role(role))
        if self._samples:
            self._samples.close()
            self._samples.deleteLater()
        self._samples = Samples(self._session.deck, (role,), self._studio, self)
        self._samples.arrived.connect(self._take_picture)
        self._samples.failed.connect(self._take_failure)
        self._samples.ask(self._brand, self.picture.pixels())

    def _take_picture(self, brand: str, images: list[QImage]) -> None:
        del brand
        if images:
            self.picture.show_image(images[0])
        else:
            self.picture.show_words(self.tr("This deck has no slide of this kind."))

    def _take_failure(self, brand: str, error: AttacheError) -> None:
        del brand
        self.picture.show_words(told(error).message)

    def _lay_out(self) -> None:
        self.progress.setRange(0, 0)
        self.progress.setAccessibleName(self.tr("The template is read"))
        grid = QGridLayout(self._table)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(em(self, 1))
        grid.setVerticalSpacing(em(self, 0.45))
        grid.setColumnStretch(3, 1)
        side = QVBoxLayout()
        side.setSpacing(em(self, 0.4))
        side.addWidget(Heading(self.tr("How it looks")))
        side.addWidget(self.picture)
        side.addWidget(self.caption)
        side.addStretch()
        row = QHBoxLayout()
        row.setSpacing(em(self, 1.8))
        row.addWidget(self._table, 1, Qt.AlignmentFlag.AlignTop)
        row.addLayout(side)
        help_ = self.tr(
            "Each kind of slide takes its look from one layout of the template. Choose another "
            "one where the match is wrong, then make the brand again."
        )
        self.column.addWidget(words_label(help_, "quiet"))
        self.column.addWidget(self.waiting)
        self.column.addWidget(self.progress)
        self.column.addLayout(row)
        self.column.addStretch()
        self.buttons.addStretch()
        self.buttons.addWidget(self.close_button)
        self.buttons.addWidget(self.again_button)


def _sureness(confidence: float, text: str, parent: QWidget) -> QWidget:
    """A bar with the words below it, so that nothing hangs on the bar alone."""
    shown = QWidget(parent)
    bar = QProgressBar(shown)
    bar.setRange(0, 100)
    bar.setValue(round(confidence * 100))
    bar.setTextVisible(False)
    bar.setFixedWidth(em(parent, 6.5))
    bar.setAccessibleName(text)
    column = QVBoxLayout(shown)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(em(parent, 0.15))
    column.addWidget(bar)
    label = words_label(text, "quiet", shown)
    label.setWordWrap(False)
    column.addWidget(label)
    return shown
