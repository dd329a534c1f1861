"""The formats of an export as rows: a box to tick, what each is for, and its options."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from attache.output.order import PAPERS, PER_PAGE, WIDTHS, Format
from attache.pack.vocabulary import Audience
from attache.ui import words
from attache.ui.controls import NumberField, em
from attache.ui.dialogs.base import words_label
from attache.ui.settings import ExportOptions

_DRAWN = (Format.PDF, Format.PDFA, Format.PNG, Format.HANDOUT, Format.NOTES)
_WIDTH_STEP = 160


class FormatRows(QWidget):
    """Every format with its box. `changed` comes when another choice of formats is made."""

    changed = Signal()

    def __init__(
        self,
        options: ExportOptions,
        audience: Audience,
        *,
        office: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._audience = audience
        self.boxes = {each: self._box(each) for each in Format}
        self.width_box = self._width(options.width, Format.PNG)
        self._chart_width = self._width(options.width, Format.CHARTS)
        self.per_page = self._per_page(options.per_page)
        self.paper = self._paper(options.paper)
        self.exact = QCheckBox(self.tr("Drawn by LibreOffice: slower, closer to PowerPoint"), self)
        self.exact.setChecked(office and options.exact)
        self.exact.setVisible(office)
        self.width_box.valueChanged.connect(self._chart_width.setValue)
        self._chart_width.valueChanged.connect(self.width_box.setValue)
        self._lay_out(office=office)
        self.choose(options.formats)
        for box in self.boxes.values():
            box.toggled.connect(self._follow)
        self._enable()

    def chosen(self) -> tuple[Format, ...]:
        """The formats that are ticked."""
        return tuple(each for each, box in self.boxes.items() if box.isChecked())

    def choose(self, formats: Sequence[Format]) -> None:
        """Tick those formats and no others; what the audience may not get is left out."""
        for format_, box in self.boxes.items():
            box.setChecked(format_ in formats and self._may_have(format_))

    def options(self) -> ExportOptions:
        """All that is set."""
        return ExportOptions(
            formats=self.chosen(),
            width=self.width_box.value(),
            per_page=self.per_page.currentData(),
            paper=self.paper.currentData(),
            exact=self.exact.isChecked(),
        )

    def _follow(self) -> None:
        self._enable()
        self.changed.emit()

    def _enable(self) -> None:
        chosen = self.chosen()
        self.width_box.setEnabled(Format.PNG in chosen)
        self._chart_width.setEnabled(Format.CHARTS in chosen)
        self.per_page.setEnabled(Format.HANDOUT in chosen)
        self.paper.setEnabled(Format.HANDOUT in chosen)
        self.exact.setEnabled(any(each in chosen for each in _DRAWN))

    def _may_have(self, format_: Format) -> bool:
        return format_ is not Format.NOTES or self._audience is Audience.INTERNAL

    def _box(self, format_: Format) -> QCheckBox:
        box = QCheckBox(words.format_(format_), self)
        box.setAccessibleDescription(self._help(format_))
        box.setEnabled(self._may_have(format_))
        return box

    def _help(self, format_: Format) -> str:
        if self._may_have(format_):
            return words.format_help(format_)
        return self.tr("Only for an internal audience: the notes are not for others.")

    def _width(self, width: int, format_: Format) -> QSpinBox:
        box = NumberField(WIDTHS.start, WIDTHS.stop - 1, self)
        box.setSingleStep(_WIDTH_STEP)
        box.setValue(width)
        box.setSuffix(self.tr(" px wide"))
        box.setAccessibleName(self.tr("{0}: width in pixels").format(words.format_(format_)))
        return box

    def _per_page(self, count: int) -> QComboBox:
        box = QComboBox(self)
        for each in PER_PAGE:
            box.addItem(self.tr("%n on a sheet", "", each), each)
        box.setCurrentIndex(PER_PAGE.index(count))
        box.setAccessibleName(self.tr("Slides on a sheet of the handout"))
        return box

    def _paper(self, paper: str) -> QComboBox:
        box = QComboBox(self)
        for each, name in zip(PAPERS, (self.tr("A4"), self.tr("Letter")), strict=True):
            box.addItem(name, each)
        box.setCurrentIndex(PAPERS.index(paper))
        box.setAccessibleName(self.tr("Paper of the handout"))
        return box

    def _lay_out(self, *, office: bool) -> None:
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(em(self, 1.1))
        grid.setVerticalSpacing(em(self, 0.45))
        grid.setColumnStretch(1, 1)
        options: dict[Format, list[QWidget]] = {
            Format.PNG: [self.width_box],
            Format.HANDOUT: [self.per_page, self.paper],
            Format.CHARTS: [self._chart_width],
        }
        middle = Qt.AlignmentFlag.AlignVCenter
        for row, (format_, box) in enumerate(self.boxes.items()):
            grid.addWidget(box, row, 0, middle)
            grid.addWidget(self._explained(format_), row, 1, middle)
            grid.addLayout(_side_by_side(options.get(format_, []), em(self, 0.4)), row, 2, middle)
            grid.setRowMinimumHeight(row, em(self, 2.2))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(em(self, 0.7))
        column.addLayout(grid)
        if office:
            column.addWidget(self.exact)
        self._order_tabs(options)

    def _explained(self, format_: Format) -> QLabel:
        return words_label(self._help(format_), "quiet", self)

    def _order_tabs(self, options: dict[Format, list[QWidget]]) -> None:
        order = [
            each for format_, box in self.boxes.items() for each in [box, *options.get(format_, [])]
        ]
        for one, other in zip(order, [*order[1:], self.exact], strict=True):
            QWidget.setTabOrder(one, other)


def _side_by_side(widgets: Sequence[QWidget], gap: int) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(gap)
    for widget in widgets:
        row.addWidget(widget)
    row.addStretch()
    return row
