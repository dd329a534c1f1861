"""The parts of the meeting dialog that say who sees a deck, how it is marked and framed."""

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QGridLayout,
    QLabel,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from attache.deck.marking import points_above, rank
from attache.deck.models import Deck
from attache.pack.models import Marking, Pack
from attache.pack.vocabulary import Audience, Role
from attache.ui import words
from attache.ui.controls import em
from attache.ui.dialogs.base import Notice, words_label

FRAME = (Role.COVER, Role.AGENDA, Role.SECTION, Role.QA, Role.SOURCES, Role.CLOSING)
"""The roles of slides that stand around the content."""

_SHORTEST = 16


class AudienceChoice(QWidget):
    """One of the audiences, with what each means and what it leaves out of this deck."""

    changed = Signal()

    def __init__(self, pack: Pack, deck: Deck, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pack, self._deck = pack, deck
        self._group = QButtonGroup(self)
        self.radios = {each: self._radio(each) for each in Audience}
        self.notice = Notice(self)
        self._lay_out()
        self.radios[deck.audience].setChecked(True)
        self._group.buttonToggled.connect(self._tell)
        self._tell()

    def chosen(self) -> Audience:
        """The audience that is chosen."""
        return next(each for each, radio in self.radios.items() if radio.isChecked())

    def left_out(self, audience: Audience) -> int:
        """How many points of the deck are not for that audience."""
        points = (self._pack.point_by_id.get(choice.point) for choice in self._deck.choices)
        return sum(point is not None and audience not in point.audience for point in points)

    def _radio(self, audience: Audience) -> QRadioButton:
        radio = QRadioButton(words.audience(audience), self)
        radio.setAccessibleDescription(words.audience_help(audience))
        self._group.addButton(radio)
        return radio

    def _tell(self) -> None:
        count = self.left_out(self.chosen())
        told = self.tr("%n point(s) of this deck are not for this audience.", "", count)
        self.notice.say(told if count else "", "warn")
        self.changed.emit()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(em(self, 0.1))
        for audience, radio in self.radios.items():
            column.addWidget(radio)
            column.addWidget(_indented(words.audience_help(audience), self))
            column.addSpacing(em(self, 0.4))
        column.addWidget(self.notice)


class MarkingChoice(QWidget):
    """One of the pack's markings; those below what a point in the deck needs cannot be chosen."""

    def __init__(self, pack: Pack, deck: Deck, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pack, self._deck = pack, deck
        self.combo = QComboBox(self)
        self.combo.setAccessibleName(words.field("marking"))
        # The longest marking is not to make the whole dialog wider than a small screen.
        narrow = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        self.combo.setSizeAdjustPolicy(narrow)
        self.combo.setMinimumContentsLength(_SHORTEST)
        self._model = QStandardItemModel(self.combo)
        self.combo.setModel(self._model)
        for marking in pack.markings:
            self._model.appendRow(self._item(marking))
        self.combo.setCurrentIndex(rank(pack, deck.marking))
        self.lowest = words_label(self._lowest(), "quiet", self)
        self.lowest.setVisible(bool(self.lowest.text()))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(em(self, 0.35))
        column.addWidget(self.combo)
        column.addWidget(self.lowest)

    def chosen(self) -> str:
        """The id of the marking that is chosen."""
        return self._pack.markings[self.combo.currentIndex()].id

    def _item(self, marking: Marking) -> QStandardItem:
        above = len(points_above(self._deck, self._pack, marking.id))
        if not above:
            return QStandardItem(_named(marking))
        reason = self.tr("too low for %n point(s)", "", above)
        item = QStandardItem(self.tr("{0}: {1}").format(marking.id, reason))
        item.setToolTip(reason)
        item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsEnabled)
        return item

    def _lowest(self) -> str:
        enough = [
            marking
            for marking in self._pack.markings
            if not points_above(self._deck, self._pack, marking.id)
        ]
        lowest = enough[0]
        if lowest is self._pack.markings[0]:
            return self.tr("No point in the deck needs a higher marking than {0}.").format(
                lowest.id
            )
        return self.tr("{0} is the lowest possible: points in the deck need it.").format(lowest.id)


class RoleTicks(QWidget):
    """Which slides stand around the content. The roles of the content itself stay as they are."""

    def __init__(self, roles: tuple[Role, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._content = tuple(role for role in roles if role not in FRAME)
        self.boxes = {role: QCheckBox(_frame_name(role), self) for role in FRAME}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(em(self, 0.35))
        for index, (role, box) in enumerate(self.boxes.items()):
            box.setChecked(role in roles)
            grid.addWidget(box, index // 2, index % 2)

    def roles(self) -> tuple[Role, ...]:
        """Every role that the deck may have."""
        return (*self._content, *(role for role, box in self.boxes.items() if box.isChecked()))


def _frame_name(role: Role) -> str:
    several = {
        Role.SECTION: QCoreApplication.translate("RoleTicks", "A divider before each sector"),
        Role.QA: QCoreApplication.translate("RoleTicks", "Questions and answers"),
    }
    return several.get(role, words.role(role))


def _named(marking: Marking) -> str:
    return marking.id if marking.id == marking.text else f"{marking.id}: {marking.text}"


def _indented(text: str, parent: QWidget) -> QLabel:
    label = words_label(text, "quiet", parent)
    label.setContentsMargins(em(parent, 1.75), 0, 0, 0)
    return label
