"""The tab of a slide's chart: its title, what is highlighted, its data and where they are from."""

from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from attache.charts.own.models import OwnChart
from attache.charts.spec import highlightable
from attache.deck import edits
from attache.deck.keys import chart_key
from attache.deck.lookup import find_own_chart, shown_chart
from attache.deck.models import ChartChoice
from attache.pack.models import Chart
from attache.slides.models import Slide
from attache.ui import words
from attache.ui.controls import Heading, LabelledField, em
from attache.ui.flow import Flow
from attache.ui.icons import icon
from attache.ui.session import Session
from attache.ui.slide.field import Edit, Field
from attache.ui.slide.fields import chart_choice, chart_fields, chart_of, sector_of, unused_charts
from attache.ui.slide.form import Form
from attache.ui.slide.reading import Line, Reading
from attache.ui.slide.table import DataTable
from attache.ui.theme import set_look
from attache.ui.when import day_text


class ChartTab(Form):
    """Sets what the slide's chart shows, and adds charts. `copy_asked` wants it as a picture.

    `edit_wanted` and `update_wanted` carry the id of a chart of the user's own data, `new_wanted`
    the sector that a new one is to stand in.
    """

    copy_asked = Signal()
    edit_wanted = Signal(str)
    update_wanted = Signal(str)
    new_wanted = Signal(str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, chart_fields, parent)
        self.setAccessibleName(self.tr("Chart"))
        self._chart = ""
        self._shown: tuple[Chart, OwnChart | None] | None = None
        self._offered: tuple[str, ...] = ()
        self.offers: dict[str, QPushButton] = {}
        self.none = QLabel(self.tr("This slide has no chart."), self.inner)
        self.highlight = QComboBox(self.inner)
        self.labels = QCheckBox(self.tr("Show the values"), self.inner)
        self.table, self.about = DataTable(self.inner), Reading(self.inner)
        self.copy = QPushButton(icon("copy"), self.tr("Copy chart as picture"), self.inner)
        self.edit = QPushButton(icon("pencil"), self.tr("Edit chart…"), self.inner)
        self.update_data = QPushButton(icon("refresh"), self.tr("Update data…"), self.inner)
        self.update_data.setObjectName("update-data")
        self.new = QPushButton(icon("plus"), self.tr("New chart from data…"), self.inner)
        self.restore = QPushButton(icon("undo"), self.tr("Restore chart"), self.inner)
        self.remove = QPushButton(icon("trash"), self.tr("Remove chart"), self.inner)
        self._more = Heading(self.tr("More charts for this section"), self.inner, look="overline")
        self._offers = QVBoxLayout()
        self._of_chart: tuple[QWidget, ...] = self._lay_out_chart()
        self._connect()

    def is_useful(self) -> bool:
        """Whether there is a chart on the slide, or a section that one could be added to."""
        slide = self.session.slide
        return bool(chart_of(slide) or sector_of(self.session.pack, slide))

    def label(self, slide: Slide, field: Field) -> str:
        """The one text that can be worded."""
        del slide, field
        return self.tr("Title")

    def follow(self, slide: Slide | None) -> None:
        """Show the chart and its options as the deck has them now."""
        pack = self.session.pack
        choice = chart_choice(self.session.deck, chart_of(slide))
        for widget in self._of_chart:
            widget.setVisible(choice is not None)
        self.none.setVisible(choice is None)
        if choice is not None:
            chart = shown_chart(pack, self.session.deck, choice.chart)
            own = find_own_chart(self.session.deck, choice.chart)
            if (chart, own) != self._shown:
                self._shown = (chart, own)
                self._show_chart(chart)
            wanted = chart.highlight if choice.highlight is None else choice.highlight
            self.highlight.setCurrentIndex(max(0, self.highlight.findData(wanted or "")))
            self.labels.setChecked(choice.show_labels)
            self.restore.setEnabled(choice != ChartChoice(chart=choice.chart))
            self.restore.setVisible(not chart.own)
            for button in (self.edit, self.update_data):
                button.setVisible(chart.own)
        self.new.setVisible(bool(sector_of(pack, slide)))
        self._show_offers(slide)

    def last_stops(self) -> tuple[QWidget, ...]:
        """The chart's options, and the charts that could be added."""
        own, buttons = (self.edit, self.update_data), (self.copy, self.restore, self.remove)
        of_chart = (self.highlight, self.labels, *own, self.table, *buttons)
        return (*of_chart, *self.offers.values(), self.new)

    def _show_chart(self, chart: Chart) -> None:
        self._chart = chart.id
        self.highlight.clear()
        self.highlight.addItem(self.tr("Nothing"), "")
        for name in highlightable(chart):
            self.highlight.addItem(name, name)
        self.table.show_chart(chart)
        self.about.show_lines(self._about(chart))

    def _lay_out_chart(self) -> tuple[QWidget, ...]:
        """Put all into the column; returns what shows only with a chart."""
        self.highlight.setMinimumContentsLength(10)
        adjust = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        self.highlight.setSizeAdjustPolicy(adjust)
        set_look(self.none, "quiet")
        self.edit.setToolTip(self.tr("Change its type, its columns and its words"))
        self.update_data.setToolTip(self.tr("Read a newer file, and see what changed in it"))
        self.restore.setToolTip(self.tr("Show the chart as the pack has it"))
        self.remove.setToolTip(self.tr("Take the chart out of the deck"))
        highlight = LabelledField(self.tr("Highlight"), self.highlight, parent=self.inner)
        labels = LabelledField(self.tr("Labels"), self.labels, parent=self.inner)
        data = Heading(self.tr("Data"), self.inner, look="overline")
        self.table.setAccessibleName(self.tr("Data"))
        own, buttons = Flow(gap=em(self, 0.6)), Flow(gap=em(self, 0.6))
        for widget in (self.none, highlight, labels):
            self.column.addWidget(widget)
        for button in (self.edit, self.update_data):
            own.addWidget(button)
        self.column.addLayout(own)
        for widget in (data, self.table, self.about):
            self.column.addWidget(widget)
        for button in (self.copy, self.restore, self.remove):
            buttons.addWidget(button)
        self.column.addLayout(buttons)
        self.column.addWidget(self._more)
        self.column.addLayout(self._offers)
        self.new.setToolTip(self.tr("Make a chart of a spreadsheet or of pasted cells"))
        self.column.addWidget(self.new, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addStretch()
        buttons_shown = (self.edit, self.update_data, self.copy, self.restore, self.remove)
        return (highlight, labels, data, self.table, self.about, *buttons_shown)

    def _connect(self) -> None:
        self.highlight.activated.connect(lambda: self._set_highlight(self._chart))
        self.labels.clicked.connect(lambda: self._set_labels(self._chart))
        self.copy.clicked.connect(self.copy_asked)
        self.edit.clicked.connect(lambda: self.edit_wanted.emit(self._chart))
        self.update_data.clicked.connect(lambda: self.update_wanted.emit(self._chart))
        self.new.clicked.connect(self._want_new)
        self.restore.clicked.connect(self._restore_chart)
        self.remove.clicked.connect(self._remove_chart)

    def _want_new(self) -> None:
        self.new_wanted.emit(sector_of(self.session.pack, self.session.slide))

    def _restore_chart(self) -> None:
        chart = self._chart
        self._do(self.tr("Restore a chart"), lambda deck: edits.restore_chart(deck, chart))

    def _remove_chart(self) -> None:
        chart = self._chart
        self._do(self.tr("Remove a chart"), lambda deck: edits.drop_chart(deck, chart))

    def _set_highlight(self, chart: str) -> None:
        wanted, pack = str(self.highlight.currentData()), self.session.pack
        self.session.do(
            self.tr("Highlight in a chart"),
            lambda deck: edits.set_chart_options(deck, pack, chart, highlight=wanted),
        )

    def _set_labels(self, chart: str) -> None:
        shown = self.labels.isChecked()
        pack = self.session.pack
        label = self.tr("Show a chart's values") if shown else self.tr("Hide a chart's values")
        self.session.do(
            label, lambda deck: edits.set_chart_options(deck, pack, chart, show_labels=shown)
        )

    def _about(self, chart: Chart) -> tuple[Line, ...]:
        names = self.session.pack.sector_by_id
        sectors = ", ".join(names[each].name for each in chart.sectors if each in names)
        extra = self.tr("Supplementary data, not from the brief.") if chart.supplementary else ""
        own = find_own_chart(self.session.deck, chart.id)
        if own is not None:
            return self._about_own(own, chart)
        return (
            Line(self.tr("Type"), words.chart_type(chart.type)),
            Line(self.tr("Measured"), chart.caption),
            Line(self.tr("Source"), chart.source, extra),
            Line(self.tr("Footnote"), chart.footnote),
            Line(self.tr("Sectors"), sectors),
        )

    def _about_own(self, own: OwnChart, chart: Chart) -> tuple[Line, ...]:
        """Of the user's own data, what is missing is said too."""
        needed = self.tr("Missing: without it, the deck cannot be exported.")
        as_of = day_text(own.as_of) if own.as_of else ""
        return (
            Line(self.tr("Type"), words.chart_type(own.type)),
            Line(self.tr("Measured"), chart.caption),
            Line(self.tr("Source"), own.source, caution="" if own.source else needed),
            Line(self.tr("Data as of"), as_of, caution="" if as_of else needed),
            Line(self.tr("Footnote"), own.footnote),
        )

    def _show_offers(self, slide: Slide | None) -> None:
        """The charts of this section that are not in the deck yet."""
        unused = unused_charts(self.session.pack, self.session.deck, slide)
        sector = sector_of(self.session.pack, slide)
        self._more.setVisible(bool(unused))
        offered = (sector, *(chart.id for chart in unused))
        if offered == self._offered:
            return
        self._offered, self.offers = offered, {}
        while self._offers.count():
            item = self._offers.takeAt(0)
            widget = item.widget() if item else None
            if widget:
                widget.hide()
                widget.deleteLater()
        for chart in unused:
            offer = _Offer(chart, self.inner)
            offer.add.clicked.connect(lambda _=False, name=chart.id: self._add(name, sector))
            self._offers.addWidget(offer)
            self.offers[chart.id] = offer.add
        for one, other in pairwise(self.last_stops()):
            QWidget.setTabOrder(one, other)

    def _add(self, chart: str, sector: str) -> None:
        pack = self.session.pack
        self.session.close_merge()
        self.session.do(
            self.tr("Add a chart"),
            lambda deck: edits.choose_chart(deck, pack, chart, sector=sector),
            select=chart_key(sector, chart),
        )

    def _do(self, label: str, edit: Edit) -> None:
        self.session.close_merge()
        self.session.do(label, edit)


class _Offer(QWidget):
    """A chart that could be added."""

    def __init__(self, chart: Chart, parent: QWidget) -> None:
        super().__init__(parent)
        self.add = QPushButton(icon("plus"), self.tr("Add"), self)
        self.add.setAccessibleName(self.tr("Add the chart: {0}").format(chart.title))
        title, kind = QLabel(chart.title, self), QLabel(words.chart_type(chart.type), self)
        title.setWordWrap(True)
        title.setTextFormat(Qt.TextFormat.PlainText)
        set_look(kind, "quiet")
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addWidget(title)
        texts.addWidget(kind)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(em(self, 0.8))
        row.addWidget(self.add, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(texts, 1)
