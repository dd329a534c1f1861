"""The tab of a slide's chart: its title, what is highlighted, its data and where they are from."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from attache.charts.spec import highlightable
from attache.deck import edits
from attache.deck.keys import chart_key
from attache.deck.models import ChartChoice
from attache.pack.models import Chart
from attache.slides.models import Slide
from attache.ui import words
from attache.ui.controls import Heading, LabelledField, em
from attache.ui.icons import icon
from attache.ui.session import Session
from attache.ui.slide.field import Edit, Field
from attache.ui.slide.fields import chart_choice, chart_fields, chart_of, sector_of, unused_charts
from attache.ui.slide.form import Form
from attache.ui.slide.reading import Line, Reading
from attache.ui.slide.row import FieldRow
from attache.ui.theme import set_look

_ROWS_SHOWN: Final = 9


class ChartTab(Form):
    """Sets what the slide's chart shows, and adds charts. `copy_asked` wants it as a picture."""

    copy_asked = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        self.highlight: QComboBox | None = None
        self.labels: QCheckBox | None = None
        self.restore: QPushButton | None = None
        self.remove: QPushButton | None = None
        self.table: DataTable | None = None
        self.offers: dict[str, QPushButton] = {}
        super().__init__(session, chart_fields, parent)
        self.setAccessibleName(self.tr("Chart"))

    def is_useful(self) -> bool:
        """Whether there is a chart on the slide, or one that could be added to its section."""
        slide = self.session.slide
        unused = unused_charts(self.session.pack, self.session.deck, slide)
        return bool(chart_of(slide) or unused)

    def shape(self, slide: Slide | None) -> tuple[object, ...]:
        """Other charts make another form."""
        unused = unused_charts(self.session.pack, self.session.deck, slide)
        return (chart_of(slide), *(chart.id for chart in unused))

    def build(self, column: QVBoxLayout, slide: Slide, fields: Sequence[Field]) -> None:
        """The chart's options and data, then the charts that could be added."""
        self.highlight = self.labels = self.restore = self.remove = self.table = None
        self.offers = {}
        found = chart_of(slide)
        if fields and found:
            self._add_chart(column, self.session.pack.chart_by_id[found], fields[0])
        else:
            self._add_quiet(column, self.tr("This slide has no chart."))
        self._offer(column, slide)

    def follow(self, slide: Slide | None) -> None:
        """Show the options as the deck has them now."""
        chart = chart_of(slide)
        choice = chart_choice(self.session.deck, chart)
        if choice is None or not (self.highlight and self.labels and self.restore):
            return
        of_pack = self.session.pack.chart_by_id[chart].highlight
        wanted = of_pack if choice.highlight is None else choice.highlight
        place = self.highlight.findData(wanted or "")
        self.highlight.setCurrentIndex(max(0, place))
        self.labels.setChecked(choice.show_labels)
        self.restore.setEnabled(choice != ChartChoice(chart=chart))

    def _add_chart(self, column: QVBoxLayout, chart: Chart, title: Field) -> None:
        self.add_row(column, FieldRow(self.tr("Title"), title, self.session))
        column.addWidget(LabelledField(self.tr("Highlight"), self._highlights(chart)))
        self.labels = QCheckBox(self.tr("Show the values"))
        self.labels.clicked.connect(lambda: self._set_labels(chart.id))
        column.addWidget(LabelledField(self.tr("Labels"), self.labels))
        self.table = DataTable(chart)
        column.addWidget(LabelledField(self.tr("Data"), self.table))
        about = Reading()
        about.show_lines(self._about(chart))
        column.addWidget(about)
        column.addLayout(self._buttons(chart.id))

    def _highlights(self, chart: Chart) -> QComboBox:
        self.highlight = QComboBox()
        self.highlight.addItem(self.tr("Nothing"), "")
        for name in highlightable(chart):
            self.highlight.addItem(name, name)
        self.highlight.setMinimumContentsLength(10)
        adjust = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        self.highlight.setSizeAdjustPolicy(adjust)
        self.highlight.activated.connect(lambda: self._set_highlight(chart.id))
        return self.highlight

    def _set_highlight(self, chart: str) -> None:
        if self.highlight is None:
            return
        wanted, pack = str(self.highlight.currentData()), self.session.pack
        self.session.do(
            self.tr("Highlight in a chart"),
            lambda deck: edits.set_chart_options(deck, pack, chart, highlight=wanted),
        )

    def _set_labels(self, chart: str) -> None:
        shown = self.labels is not None and self.labels.isChecked()
        pack = self.session.pack
        label = self.tr("Show a chart's values") if shown else self.tr("Hide a chart's values")
        self.session.do(
            label, lambda deck: edits.set_chart_options(deck, pack, chart, show_labels=shown)
        )

    def _about(self, chart: Chart) -> tuple[Line, ...]:
        names = self.session.pack.sector_by_id
        sectors = ", ".join(names[each].name for each in chart.sectors if each in names)
        extra = self.tr("Supplementary data, not from the brief.") if chart.supplementary else ""
        return (
            Line(self.tr("Type"), words.chart_type(chart.type)),
            Line(self.tr("Measured"), chart.caption),
            Line(self.tr("Source"), chart.source, extra),
            Line(self.tr("Footnote"), chart.footnote),
            Line(self.tr("Sectors"), sectors),
        )

    def _buttons(self, chart: str) -> QHBoxLayout:
        copy = QPushButton(icon("copy"), self.tr("Copy chart as picture"))
        copy.clicked.connect(self.copy_asked)
        self.restore = QPushButton(icon("undo"), self.tr("Restore chart"))
        self.restore.setToolTip(self.tr("Show the chart as the pack has it"))
        self.restore.clicked.connect(
            lambda: self._do(
                self.tr("Restore a chart"), lambda deck: edits.restore_chart(deck, chart)
            )
        )
        self.remove = QPushButton(icon("trash"), self.tr("Remove chart"))
        self.remove.setToolTip(self.tr("Take the chart out of the deck"))
        self.remove.clicked.connect(
            lambda: self._do(self.tr("Remove a chart"), lambda deck: edits.drop_chart(deck, chart))
        )
        row = QHBoxLayout()
        row.setSpacing(em(self, 0.6))
        for button in (copy, self.restore, self.remove):
            row.addWidget(button)
        row.addStretch()
        return row

    def _offer(self, column: QVBoxLayout, slide: Slide) -> None:
        """The charts of this section that are not in the deck yet."""
        unused = unused_charts(self.session.pack, self.session.deck, slide)
        if not unused:
            return
        column.addSpacing(em(self, 0.6))
        column.addWidget(Heading(self.tr("More charts for this section"), look="overline"))
        sector = sector_of(self.session.pack, slide)
        for chart in unused:
            column.addLayout(self._offered(chart, sector))

    def _offered(self, chart: Chart, sector: str) -> QHBoxLayout:
        add = QPushButton(icon("plus"), self.tr("Add"))
        add.setAccessibleName(self.tr("Add the chart: {0}").format(chart.title))
        add.clicked.connect(lambda: self._add(chart.id, sector))
        self.offers[chart.id] = add
        title = QLabel(chart.title)
        title.setWordWrap(True)
        title.setTextFormat(Qt.TextFormat.PlainText)
        kind = QLabel(words.chart_type(chart.type))
        set_look(kind, "quiet")
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addWidget(title)
        texts.addWidget(kind)
        row = QHBoxLayout()
        row.setSpacing(em(self, 0.8))
        row.addWidget(add, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(texts, 1)
        return row

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

    def _add_quiet(self, column: QVBoxLayout, text: str) -> None:
        label = QLabel(text)
        set_look(label, "quiet")
        column.addWidget(label)


class DataTable(QTableWidget):
    """The data of a chart to read and to copy."""

    def __init__(self, chart: Chart, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        head, rows = _cells(chart)
        self.setColumnCount(len(head))
        self.setRowCount(len(rows))
        self.setHorizontalHeaderLabels(list(head))
        for place, row in enumerate(rows):
            for column, text in enumerate(row):
                self.setItem(place, column, _item(text, is_number=column > 0 and not chart.events))
        self._settle()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Copy what is selected, as a spreadsheet takes it."""
        if event.matches(QKeySequence.StandardKey.Copy):
            QGuiApplication.clipboard().setText(self.selected_text())
            return
        super().keyPressEvent(event)

    def selected_text(self) -> str:
        """The selected cells, with tabs between columns."""
        chosen = {(index.row(), index.column()) for index in self.selectedIndexes()}
        rows: dict[int, list[str]] = {}
        for row, column in sorted(chosen):
            item = self.item(row, column)
            rows.setdefault(row, []).append(item.text() if item else "")
        return "\n".join("\t".join(cells) for cells in rows.values())

    def _settle(self) -> None:
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setWordWrap(True)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        line = self.fontMetrics().lineSpacing() + em(self, 0.7)
        self.verticalHeader().setDefaultSectionSize(line)
        shown = min(self.rowCount(), _ROWS_SHOWN)
        self.setFixedHeight(header.sizeHint().height() + shown * line + em(self, 0.5))


def _cells(chart: Chart) -> tuple[tuple[str, ...], list[tuple[str, ...]]]:
    """The head and the rows of a chart's data."""
    if chart.events:
        return ("", ""), [(event.when, event.what) for event in chart.events]
    head = ("", *(series.name for series in chart.series))
    rows = [
        (name, *(_written(series.values[place], chart.decimals) for series in chart.series))
        for place, name in enumerate(chart.categories)
    ]
    return head, rows


def _written(value: float, decimals: int) -> str:
    return f"{value:,.{decimals}f}".replace("-", "−")


def _item(text: str, *, is_number: bool) -> QTableWidgetItem:
    item = QTableWidgetItem(text)
    side = Qt.AlignmentFlag.AlignRight if is_number else Qt.AlignmentFlag.AlignLeft
    item.setTextAlignment(side | Qt.AlignmentFlag.AlignVCenter)
    item.setToolTip(text)
    return item
