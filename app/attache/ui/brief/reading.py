"""The lower part of the panel: the brief, under its section's name, and how much of it is used."""

from collections.abc import Collection

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from attache.pack.models import Pack
from attache.ui.brief.text import BriefText
from attache.ui.controls import ElidedLabel, QuietButton, em
from attache.ui.icons import icon
from attache.ui.theme import set_look


class Reading(QWidget):
    """The text of the brief with a heading that folds it away. `folded` tells when it is."""

    folded = Signal(bool)

    def __init__(self, pack: Pack, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._total = len(pack.sentences)
        self.text = BriefText(pack, self)
        self.heading = ElidedLabel("", self)
        self.fold = QuietButton("chevron-down", self.tr("Hide the brief"), self)
        self.meter = QProgressBar(self)
        self.share = ElidedLabel("", self)
        self._set_up()
        self._lay_out()

    @property
    def is_folded(self) -> bool:
        """Whether only the heading shows."""
        return self._body.isHidden()

    def set_folded(self, folded: bool) -> None:
        """Fold the text away, or show it again."""
        if folded == self.is_folded:
            return
        self._body.setVisible(not folded)
        tip = self.tr("Show the brief") if folded else self.tr("Hide the brief")
        self.fold.setIcon(icon("chevron-up" if folded else "chevron-down"))
        self.fold.setToolTip(tip)
        self.fold.setAccessibleName(tip)
        self.setMaximumHeight(self.sizeHint().height() if folded else _NO_LIMIT)
        self.folded.emit(folded)

    def show_used(self, numbers: Collection[int]) -> None:
        """Tint what the deck uses, and say how much that is."""
        self.text.show_used(numbers)
        self.meter.setValue(len(numbers))
        said = self.tr("The deck uses {0} of {1} sentences").format(len(numbers), self._total)
        self.share.setText(said)

    def _set_up(self) -> None:
        set_look(self, "panel_alt")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        set_look(self.heading, "overline")
        set_look(self.share, "quiet")
        self.meter.setRange(0, max(1, self._total))
        self.meter.setTextVisible(False)
        self.meter.setFixedWidth(em(self, 4))
        self.meter.setAccessibleName(self.tr("How much of the brief the deck uses"))
        self.text.section_shown.connect(self._name_section)
        self._name_section(self.text.section)
        self.setTabOrder(self.fold, self.text)
        self.fold.clicked.connect(lambda: self.set_folded(not self.is_folded))

    def _lay_out(self) -> None:
        side = em(self, 0.85)
        head = QHBoxLayout()
        head.setContentsMargins(side, em(self, 0.3), em(self, 0.4), 0)
        head.addWidget(self.heading, 1)
        head.addWidget(self.fold)
        self.text.setMinimumHeight(em(self, 4))
        # The text has a margin of its own, in which its tint begins.
        own = round(self.text.document().documentMargin())
        foot = QHBoxLayout()
        foot.setSpacing(em(self, 0.6))
        foot.setContentsMargins(own, 0, side, em(self, 0.6))
        foot.addWidget(self.meter)
        foot.addWidget(self.share, 1)
        self._body = QWidget(self)
        body = QVBoxLayout(self._body)
        body.setContentsMargins(side - own, 0, 0, 0)
        body.setSpacing(em(self, 0.4))
        body.addWidget(self.text, 1)
        body.addLayout(foot)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, em(self, 0.2))
        column.setSpacing(em(self, 0.2))
        column.addLayout(head)
        column.addWidget(self._body, 1)

    def _name_section(self, section: str) -> None:
        self.heading.setText(self.tr("THE BRIEF · {0}").format(section))


_NO_LIMIT = 16_777_215
