"""The dialog in which a chart is made of the user's own data, or changed."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QImage, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from attache.charts.own.models import OwnChart
from attache.charts.own.plotted import plotted
from attache.deck import edits
from attache.deck.keys import chart_key
from attache.deck.models import Deck
from attache.deck.sections import with_section
from attache.errors import AttacheError
from attache.output.requests import OwnPicture
from attache.pack.models import Chart
from attache.ui.controls import Heading, em
from attache.ui.data.advice import AdviceList
from attache.ui.data.draft import carried_over, retold, said
from attache.ui.data.drawing import Drawing
from attache.ui.data.fields import ChartFields
from attache.ui.data.gallery import TypeGallery
from attache.ui.data.panel import DataPanel
from attache.ui.data.parts import Parts
from attache.ui.data.picture import ChartPicture
from attache.ui.data.reader import is_data
from attache.ui.dialog import Choice, ChoiceRole
from attache.ui.dialogs.base import Dialog, Notice
from attache.ui.messages import Messages
from attache.ui.session import Session
from attache.ui.slide.fields import chart_choice
from attache.ui.studio import Studio

if TYPE_CHECKING:
    from attache.charts.suggest.advice import Advice
    from attache.charts.suggest.proposal import Proposal


class ChartDialog(Dialog):
    """Makes a chart of the user's own data, or changes one, as one step of undo."""

    file_chosen = Signal(Path)
    """A file was read; the next one is looked for beside it."""

    def __init__(
        self,
        session: Session,
        jobs: Studio,
        messages: Messages,
        folder: Path,
        parent: QWidget | None = None,
        *,
        chart: OwnChart | None = None,
        sector: str = "",
    ) -> None:
        super().__init__("", parent)
        self._session, self._messages = session, messages
        self._before = chart
        self.chart = chart
        self.sector = sector or _first_sector(session)
        self._sector_before = self.sector
        self._asking = False
        self._proposals: tuple[Proposal, ...] = ()
        self._width = QTimer(self)
        self.drawing = Drawing(session, self)
        self.data = DataPanel(jobs, folder, self)
        self.picture, self.advice = ChartPicture(self), AdviceList(self)
        self.gallery, self.why = TypeGallery(self), Notice(self)
        self.fields = ChartFields(session.pack.sectors, self)
        self._middle = self._middle_part()
        self.parts = Parts(self.data, self._middle, self.fields, self)
        self.missing = Notice(self)
        self.cancel_button = self.push_button(self.tr("Cancel"), self.reject)
        self.ok_button = self.push_button("", self.accept, "primary")
        self.ok_button.setObjectName("chart-ok")
        self._name()
        self._lay_out()
        self._connect()
        self.size_to(104, 60)
        self._begin()

    def take_file(self, path: Path) -> None:
        """Read a file."""
        self.data.take_file(path)

    def accept(self) -> None:
        """Put the chart into the deck, unless that cannot be; then stay."""
        chart, sector = self.chart, self.sector
        if chart is None or not self.ok_button.isEnabled():
            return
        if chart == self._before and sector == self._sector_before:
            super().accept()
            return
        pack, key = self._session.pack, chart_key(sector, chart.id)
        is_new = self._before is None
        label = self.tr("Add a chart") if is_new else self.tr("Change a chart")
        self._session.close_merge()
        done = self._session.do(
            label,
            lambda deck: (
                edits.add_own_chart(deck, pack, chart, sector=sector)
                if is_new
                else self._changed(deck, chart, sector)
            ),
            select=key,
        )
        if done:
            super().accept()

    def reject(self) -> None:
        """Close; ask first where work would be lost."""
        untouched = self.chart == self._before and self.sector == self._sector_before
        if untouched or self.is_over:
            super().reject()
            return
        if self._asking:
            return
        is_new, self._asking = self._before is None, True
        self._messages.ask(
            self.tr("Drop the chart?") if is_new else self.tr("Drop the changes to the chart?"),
            self.tr("It is not in the deck yet.") if is_new else "",
            (
                Choice("drop", self.tr("Drop"), ChoiceRole.LOSES),
                Choice("stay", self.tr("Go on"), ChoiceRole.CANCEL),
            ),
            self._take_answer,
        )

    def done(self, result: int) -> None:
        """Close, and want no more answers."""
        self.data.close_reader()
        self.drawing.close()
        super().done(result)

    def edit(self, values: dict[str, object]) -> None:
        """Change what is said of the chart."""
        if self.chart is not None:
            self._show(said(self.chart, **values))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's names, here and below)
        """Paste cells wherever no text is typed; Enter is for the button with the focus."""
        if event.matches(QKeySequence.StandardKey.Paste) and not isinstance(
            QApplication.focusWidget(), QLineEdit
        ):
            self.data.paste()
            return
        if not self.pressed_by_enter(event):
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802
        """Take files with data."""
        if _dropped(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802
        """Read what was dropped."""
        files = _dropped(event)
        if files:
            event.acceptProposedAction()
            self.take_file(files[0])

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Draw the picture as wide as it is shown."""
        super().resizeEvent(event)
        self._width.start()

    def _changed(self, deck: Deck, chart: OwnChart, sector: str) -> Deck:
        shows = chart_choice(deck, chart.id)
        deck = edits.restore_chart(edits.set_own_chart(deck, chart), chart.id)
        if shows is not None and not shows.show_labels:
            deck = edits.set_chart_options(deck, self._session.pack, chart.id, show_labels=False)
        if sector != self._sector_before:
            deck = edits.move_chart(with_section(deck, sector), chart.id, sector)
        return deck

    def _take_answer(self, choice: str) -> None:
        self._asking = False
        if choice == "drop" and not self.is_over:
            super().reject()

    def _begin(self) -> None:
        if self.chart is None:
            self.data.first_button.setFocus()
        else:
            self.data.show_chart(self.chart)
            self.drawing.propose(self.chart.table, self.chart)
            self._show(self.chart)
            self.parts.show_chart()
            self.fields.texts.lines["title"].setFocus()
        self.fields.show_sector(self.sector)
        self._judge()

    def _take_data(self) -> None:
        """The table is another one: keep the chart as far as it has its columns."""
        table, reading = self.data.table, self.data.reading
        if table is None:
            return
        kept = carried_over(self.chart, table, reading) if self.chart else None
        self._proposals = ()
        if kept is not None:
            self._show(kept)
        self.drawing.propose(table, kept)

    def _take_proposals(self, proposals: "tuple[Proposal, ...]") -> None:
        """The types stay where they are as long as the table is the same one."""
        order = [each.type for each in self._proposals]
        if order:
            proposals = tuple(sorted(proposals, key=lambda each: order.index(each.type)))
        self._proposals = proposals
        best = next((each for each in proposals if each.suits and each.chart), None)
        table = self.data.table
        stale = self.chart is None or table is None or self.chart.table.columns != table.columns
        if stale and best is not None and best.chart is not None:
            self._take_chart(best.chart)
            self.parts.show_chart()
        elif stale:
            self._tell_nothing_suits()
        self._show_types()

    def _take_chart(self, proposed: OwnChart) -> None:
        """Draw the data as is proposed, with all that was said already."""
        if self.chart is not None:
            self._show(retold(proposed, self.chart))
            return
        name = edits.fresh_chart_id(self._session.deck, self._session.pack)
        self._show(proposed.model_copy(update={"id": name, "reading": self.data.reading}))
        self.fields.texts.lines["title"].setFocus()

    def _tell_nothing_suits(self) -> None:
        self.drawing.stop()
        self.parts.set_ready(True)
        why = next((each.why for each in self._proposals), "")
        self.picture.show_words(why or self.tr("No type of chart suits these data."), fault=True)
        self._judge(drawable=False)

    def _choose(self, proposal: "Proposal") -> None:
        if proposal.chart is not None:
            self._take_chart(proposal.chart)
            self._show_types()

    def _tell_why_not(self, proposal: "Proposal") -> None:
        self._show_types()
        self.why.say(proposal.why, "warn")

    def _mend(self, advice: "Advice") -> None:
        if advice.mend is not None and self.chart is not None:
            self._show(advice.mend)

    def _show(self, chart: OwnChart) -> None:
        """Show a chart as it is by now, in every part."""
        self.chart = chart
        self.parts.set_ready(True)
        drawn, caption = self._plotted(chart)
        self.fields.show_chart(chart, drawn, caption)
        self.data.view.show_used(frozenset({chart.x, *chart.y, chart.names}))
        self.drawing.propose(chart.table, chart)
        self._draw()
        self._show_types()
        self._judge()

    def _plotted(self, chart: OwnChart) -> tuple[Chart | None, str]:
        """What is drawn of a chart, and the caption that it has without one of the user's."""
        try:
            plain = plotted(chart.model_copy(update={"caption": ""}), sector=self.sector)
            return plain, plain.caption
        except AttacheError:
            return None, ""

    def _draw(self) -> None:
        if self.chart is not None:
            self.picture.wait()
            self.drawing.draw(self.chart, self.sector, self.picture.pixels())

    def _take_picture(self, picture: OwnPicture, image: QImage) -> None:
        if picture.error:
            text = f"{picture.error}\n{picture.hint}".strip()
            self.picture.show_words(text, fault=True)
        else:
            self.picture.show_image(image)
            self.picture.setAccessibleDescription(self.chart.title if self.chart else "")
        self.advice.show_advice(picture.advice)
        self._judge(drawable=not picture.error)

    def _show_types(self) -> None:
        if not self._proposals:
            return
        chosen = self.chart.type if self.chart else None
        self.gallery.show_proposals(self._proposals, chosen)
        found = next((each for each in self._proposals if each.type is chosen), None)
        if found is None:
            self.why.say("")
        elif found is self._proposals[0] and found.suits:
            self.why.say(self.tr("Proposed: {0}").format(found.why), "good")
        else:
            self.why.say(found.why, "info" if found.suits else "warn")

    def _measure_nothing(self) -> None:
        self.drawing.stop()
        self.picture.show_words(self.tr("Tick at least one column to measure."), fault=True)
        self._judge(drawable=False)

    def _choose_sector(self, sector: str) -> None:
        self.sector = sector
        self._draw()
        self._judge()

    def _judge(self, *, drawable: bool = True) -> None:
        self.ok_button.setEnabled(self.chart is not None and drawable)

    def _name(self) -> None:
        new = self._before is None
        self.setWindowTitle(self.tr("Chart from data") if new else self.tr("Edit the chart"))
        self.setAccessibleName(self.windowTitle())
        self.ok_button.setText(self.tr("Put on a slide") if new else self.tr("Save changes"))

    def _connect(self) -> None:
        self._width.setSingleShot(True)
        self._width.setInterval(150)
        self._width.timeout.connect(self._draw)
        self.data.changed.connect(self._take_data)
        self.data.file_chosen.connect(self.file_chosen)
        self.drawing.proposed.connect(self._take_proposals)
        self.drawing.drawn.connect(self._take_picture)
        self.gallery.chosen.connect(self._choose)
        self.gallery.asked.connect(self._tell_why_not)
        self.advice.mend_wanted.connect(self._mend)
        self.fields.edited.connect(self.edit)
        self.fields.nothing_measured.connect(self._measure_nothing)
        self.fields.sector_chosen.connect(self._choose_sector)
        self.parts.turned.connect(self._width.start)

    def _middle_part(self) -> QWidget:
        middle = QWidget(self)
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(em(self, 0.6))
        column.addWidget(Heading(self.tr("Chart"), middle))
        column.addWidget(self.picture)
        column.addWidget(self.advice)
        column.addSpacing(em(self, 0.3))
        column.addWidget(Heading(self.tr("Type"), middle))
        column.addWidget(self.why)
        column.addWidget(self.gallery)
        column.addStretch()
        return middle

    def _lay_out(self) -> None:
        self.setAcceptDrops(True)
        self.column.addWidget(self.parts, 1)
        self.buttons.addStretch()
        self.buttons.addWidget(self.cancel_button)
        self.buttons.addWidget(self.ok_button)


def _first_sector(session: Session) -> str:
    sections = session.deck.sections
    return sections[0].sector if sections else session.pack.sectors[0].id


def _dropped(event: QDropEvent) -> list[Path]:
    urls = event.mimeData().urls()
    paths = [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
    return [path for path in paths if is_data(path)]
