"""The annotations of a chart: a list to add to, each with its own fields."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Any, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDoubleValidator
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from attache.charts.annotate.rules import kinds
from attache.charts.annotate.values import STACKS
from attache.pack.annotation import Annotation, AnnotationKind
from attache.pack.models import Chart
from attache.ui.controls import Heading, LabelledField, QuietButton, em
from attache.ui.data.numbers import number
from attache.ui.data.terms import annotation as kind_name
from attache.ui.dialogs.base import Notice
from attache.ui.icons import icon
from attache.ui.theme import set_look

_K = AnnotationKind
_ARROWS: Final = frozenset({_K.DIFFERENCE, _K.GROWTH})
_AT: Final = _ARROWS | {_K.CALLOUT, _K.BREAK, _K.PARTIAL}
_VALUES: Final = frozenset({_K.LINE, _K.BAND})
_OF_SERIES: Final = _ARROWS | {_K.CALLOUT}
_LONGEST_TEXT: Final = 80


@dataclass(frozen=True, slots=True)
class Named:
    """What the annotations of a chart may name; `totals` are those of its stacks, if it has any."""

    categories: tuple[str, ...] = ()
    series: tuple[str, ...] = ()
    totals: bool = False

    @classmethod
    def of(cls, chart: Chart) -> "Named":
        """What those of that chart may name."""
        series = tuple(series.name for series in chart.series)
        return cls(chart.categories, series, chart.type in STACKS)


def is_complete(annotation: Annotation) -> bool:
    """Whether an annotation says enough to be drawn."""
    match annotation.kind:
        case _K.CALLOUT:
            return bool(annotation.at and annotation.text)
        case _K.LINE:
            return annotation.value is not None
        case _K.BAND:
            low, high = annotation.value, annotation.upper
            return low is not None and high is not None and low < high
        case _:
            return True


def new_annotation(kind: AnnotationKind, named: Named) -> Annotation:
    """An annotation to begin with, about what is likeliest meant."""
    first, last = (named.categories[0], named.categories[-1]) if named.categories else ("", "")
    several = len(named.series) > 1
    match kind:
        case _K.DIFFERENCE | _K.GROWTH:
            series = named.series[0] if several and not named.totals else ""
            return Annotation(kind, at=first, to=last, series=series)
        case _K.CALLOUT | _K.PARTIAL:
            return Annotation(kind, at=last)
        case _K.BREAK:
            return Annotation(kind, at=named.categories[len(named.categories) // 2])
        case _:
            return Annotation(kind)


class MarksEditor(QWidget):
    """Adds, changes and removes annotations.

    `changed` says that `annotations`, those that say enough to be drawn, are other ones.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cards: list[MarkCard] = []
        self._named = Named()
        self.menu = QMenu(self)
        self.add_button = QPushButton(icon("plus"), self.tr("Add an annotation"), self)
        self.add_button.setAutoDefault(False)
        self.add_button.setProperty("menu", "true")
        self.add_button.setMenu(self.menu)
        self.none = Notice(self)
        self._cards = QVBoxLayout()
        self._cards.setSpacing(em(self, 0.6))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(em(self, 0.6))
        column.addLayout(self._cards)
        column.addWidget(self.none)
        column.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeft)

    @property
    def annotations(self) -> tuple[Annotation, ...]:
        """Those that say enough to be drawn."""
        return tuple(card.annotation for card in self.cards if is_complete(card.annotation))

    def show_chart(self, annotations: Sequence[Annotation], chart: Chart | None) -> None:
        """Show the annotations of a chart; without one that can be drawn, only keep them."""
        if chart is None:
            return
        named = Named.of(chart)
        offered = [kind for kind in AnnotationKind if kind in kinds(chart.type)]
        self._offer(offered)
        if tuple(annotations) != self.annotations or named != self._named:
            waiting = [each.annotation for each in self.cards if not is_complete(each.annotation)]
            self._named = named
            self._show([*annotations, *(each for each in waiting if each.kind in offered)])

    def add(self, kind: AnnotationKind) -> None:
        """Add an annotation, and put the cursor into its first field."""
        self._show([*(card.annotation for card in self.cards), new_annotation(kind, self._named)])
        self.changed.emit()
        self.cards[-1].focus_first()

    def _add(self, kind: AnnotationKind, _checked: bool = False) -> None:
        self.add(kind)

    def remove(self, card: "MarkCard") -> None:
        """Take an annotation away."""
        place = self.cards.index(card)
        self._show([each.annotation for each in self.cards if each is not card])
        self.changed.emit()
        if self.cards:
            self.cards[min(place, len(self.cards) - 1)].remove_button.setFocus()
        else:
            self.add_button.setFocus()

    def _offer(self, offered: Sequence[AnnotationKind]) -> None:
        self.add_button.setVisible(bool(offered))
        none = self.tr("This type of chart takes no annotations.")
        self.none.say("" if offered else none, "info")
        if [action.data() for action in self.menu.actions()] == list(offered):
            return
        for action in self.menu.actions():
            self.menu.removeAction(action)
            action.deleteLater()
        for kind in offered:
            action = self.menu.addAction(kind_name(kind))
            action.setData(kind)
            action.triggered.connect(partial(self._add, kind))

    def _show(self, annotations: Sequence[Annotation]) -> None:
        for card in self.cards:
            self._cards.removeWidget(card)
            card.hide()
            card.deleteLater()
        self.cards = [self._card(each) for each in annotations]
        before: QWidget | None = None
        for card in self.cards:
            self._cards.addWidget(card)
            card.show()
            for stop in card.stops():
                if before is not None:
                    QWidget.setTabOrder(before, stop)
                before = stop
        if before is not None:
            QWidget.setTabOrder(before, self.add_button)

    def _card(self, annotation: Annotation) -> "MarkCard":
        card = MarkCard(annotation, self._named, self)
        card.changed.connect(self.changed)
        card.removal_wanted.connect(lambda: self.remove(card))
        return card


class MarkCard(QFrame):
    """One annotation with the fields that its kind has."""

    changed = Signal()
    removal_wanted = Signal()

    def __init__(self, annotation: Annotation, named: Named, parent: QWidget) -> None:
        super().__init__(parent)
        set_look(self, "card")
        self.annotation = annotation
        self.fields: dict[str, QComboBox | QLineEdit] = {}
        name = kind_name(annotation.kind)
        self.setAccessibleName(name)
        self.remove_button = QuietButton("trash", self.tr("Remove: {0}").format(name), self)
        self.remove_button.clicked.connect(self.removal_wanted)
        self.wanting = Notice(self)
        self._lay_out(name)
        self._add_fields(annotation.kind, named)
        self._judge()

    def focus_first(self) -> None:
        """Put the cursor into the first field."""
        next(iter(self.stops())).setFocus(Qt.FocusReason.TabFocusReason)

    def stops(self) -> tuple[QWidget, ...]:
        """What the Tab key comes to."""
        return (*self.fields.values(), self.remove_button)

    def _add_fields(self, kind: AnnotationKind, named: Named) -> None:
        if kind in _AT:
            label = self.tr("From") if kind in _ARROWS else self.tr("At")
            self._add_choice("at", label, named.categories)
        if kind in _ARROWS:
            self._add_choice("to", self.tr("To"), named.categories)
        if kind in _OF_SERIES and len(named.series) > 1:
            none = self.tr("any") if kind is _K.CALLOUT else None
            if named.totals and kind in _ARROWS:
                none = self.tr("the total")
            self._add_choice("series", self.tr("Series"), named.series, none)
        if kind in _VALUES:
            low = self.tr("Value") if kind is _K.LINE else self.tr("From")
            self._add_number("value", low)
        if kind is _K.BAND:
            self._add_number("upper", self.tr("To"))
        if kind is not _K.TOTAL:
            self._add_text(kind)

    def _add_choice(
        self, name: str, label: str, offered: Sequence[str], none: str | None = None
    ) -> None:
        combo = QComboBox(self)
        combo.setMinimumContentsLength(8)
        combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        if none is not None:
            combo.addItem(none, "")
        for each in offered:
            combo.addItem(each, each)
        combo.setCurrentIndex(combo.findData(getattr(self.annotation, name)))
        combo.activated.connect(lambda: self._set(name, combo.currentData()))
        self._add(name, label, combo)

    def _add_number(self, name: str, label: str) -> None:
        value = getattr(self.annotation, name)
        line = QLineEdit("" if value is None else f"{value:.10g}", self)
        line.setValidator(QDoubleValidator(line))
        line.textEdited.connect(partial(self._set_number, name))
        self._add(name, label, line)

    def _add_text(self, kind: AnnotationKind) -> None:
        line = QLineEdit(self.annotation.text, self)
        line.setMaxLength(_LONGEST_TEXT)
        needed = kind is _K.CALLOUT
        example = self.tr("What it says") if needed else self.tr("worked out from the data")
        if kind in (_K.BREAK, _K.PARTIAL):
            example = self.tr("New method") if kind is _K.BREAK else self.tr("11 months only")
        line.setPlaceholderText(example)
        line.textEdited.connect(self._set_text)
        self._add("text", self.tr("Text"), line)

    def _add(self, name: str, label: str, field: QComboBox | QLineEdit) -> None:
        self.fields[name] = field
        self._column.addWidget(LabelledField(label, field, parent=self))

    def _set_number(self, name: str, text: str) -> None:
        self._set(name, number(text))

    def _set_text(self, text: str) -> None:
        self._set("text", text.strip())

    def _set(self, name: str, value: Any) -> None:
        before = self.annotation
        self.annotation = replace(before, **{name: value})
        self._judge()
        if is_complete(before) or is_complete(self.annotation):
            self.changed.emit()

    def _judge(self) -> None:
        wanting = {
            _K.CALLOUT: self.tr("Write what it says."),
            _K.LINE: self.tr("Give its value."),
            _K.BAND: self.tr("Give two values, the lower one first."),
        }.get(self.annotation.kind, "")
        self.wanting.say("" if is_complete(self.annotation) else wanting, "info")
        self._column.removeWidget(self.wanting)
        self._column.addWidget(self.wanting)

    def _lay_out(self, name: str) -> None:
        self._column = QVBoxLayout(self)
        side = em(self, 0.7)
        self._column.setContentsMargins(side, side // 2, side, side)
        self._column.setSpacing(em(self, 0.45))
        head = QHBoxLayout()
        head.addWidget(Heading(name, self, look="overline"), 1)
        head.addWidget(self.remove_button)
        self._column.addLayout(head)
