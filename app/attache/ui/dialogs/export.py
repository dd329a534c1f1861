"""The dialog of the export: what to make and where to, how far it is, and the receipt."""

from collections.abc import Sequence
from enum import Enum, auto
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QProgressBar,
    QVBoxLayout,
    QWidget,
)

from attache.deck.models import Deck
from attache.errors import AttacheError
from attache.output import office_program
from attache.output.order import Format, Order
from attache.output.requests import Export
from attache.paths import reachable
from attache.slides.findings import Finding
from attache.ui import words
from attache.ui.controls import Heading, em
from attache.ui.dialog import Choice, ChoiceRole
from attache.ui.dialogs import destination, places
from attache.ui.dialogs.base import Dialog, told, words_label
from attache.ui.dialogs.blocking import FindingsBox
from attache.ui.dialogs.destination import Naming
from attache.ui.dialogs.formats import FormatRows
from attache.ui.dialogs.place_field import PlaceField
from attache.ui.dialogs.receipt import ReceiptView
from attache.ui.messages import Messages
from attache.ui.session import Session
from attache.ui.settings import Settings
from attache.ui.studio import Progress, Studio, Urgency

if TYPE_CHECKING:  # the window does without what exports
    from attache.output.export import Receipt

_PATIENCE = 360_000
"""Milliseconds that one step may take: LibreOffice gives a deck up after five minutes."""
_MOST_NAMED = 6


class Remembers(Protocol):
    """What keeps the settings."""

    @property
    def value(self) -> Settings:
        """The settings as they are."""
        ...

    def change(self, **fields: Any) -> None:
        """Set some of them."""
        ...


class _Stage(Enum):
    """Which page of the dialog shows."""

    CHOOSING = auto()
    RUNNING = auto()
    DONE = auto()


class ExportDialog(Dialog):
    """Exports the deck of a session in any mix of formats."""

    finding_wanted = Signal(object)
    """A Finding that the user wants to see; the dialog closes."""
    exported = Signal(object)
    """The Receipt of an export that wrote something."""

    def __init__(
        self,
        session: Session,
        jobs: Studio,
        messages: Messages,
        settings: Remembers,
        parent: QWidget | None = None,
        *,
        office: bool | None = None,
    ) -> None:
        super().__init__("", parent)
        self.setWindowTitle(self.tr("Export"))
        self.setAccessibleName(self.windowTitle())
        self._session, self._jobs = session, jobs
        self._messages, self._settings = messages, settings
        self._running: int | None = None
        self._stopping = False
        self._making: tuple[Deck, Order] | None = None
        has_office = office_program.is_installed() if office is None else office
        self.findings = FindingsBox(session, self)
        self.formats = FormatRows(
            settings.value.export, session.deck.audience, office=has_office, parent=self
        )
        self.more_button = self.push_button(self.tr("Other formats…"), self._unfold, "quiet")
        self.place = PlaceField(session, self.formats.chosen(), self._folder(), self)
        self.progress = QProgressBar(self)
        self.progress.setTextVisible(False)
        self.step = words_label("", parent=self)
        self.export_button = self.push_button(self.tr("Export"), self.start, "primary")
        self.cancel_button = self.push_button(self.tr("Cancel"), self.reject)
        self.again_button = self.push_button(self.tr("Export something else"), self._choose_again)
        self.close_button = self.push_button(self.tr("Close"), self.accept, "primary")
        self.receipt: ReceiptView | None = None
        self._lay_out()
        self._connect()
        self.place.propose(self.formats.chosen())
        self._judge()
        self._stand(_Stage.CHOOSING)
        self.size_to(56, 20)
        self.fit_height(shrink=True)

    def choose(self, formats: Sequence[Format]) -> None:
        """Tick those formats alone. For PowerPoint alone, the other ones are folded away."""
        self.formats.choose(formats)
        self.place.propose(self.formats.chosen())
        quick = self.formats.chosen() == (Format.PPTX,)
        self.formats.setVisible(not quick)
        self.more_button.setVisible(quick)
        self._quick.setVisible(quick)
        self.fit_height(shrink=True)
        self.export_button.setFocus()

    def start(self) -> None:
        """Export, after asking where files would be replaced."""
        order = self._order()
        if order is None or self.findings.blocks or not order.formats:
            return
        there = destination.there(destination.files(order, Naming.of(self._session)))
        if there:
            self._ask_to_replace(there, order)
        else:
            self._export(order)

    def reject(self) -> None:
        """Close. While an export runs, ask whether to stop it."""
        if self._running is None:
            super().reject()
        elif not self._stopping:
            self._messages.ask(
                self.tr("Stop the export?"),
                self.tr("Nothing is written unless it runs to its end."),
                (
                    Choice("stop", self.tr("Stop"), ChoiceRole.LOSES),
                    Choice("go-on", self.tr("Go on"), ChoiceRole.CANCEL),
                ),
                lambda choice: self._stop() if choice == "stop" else None,
            )

    def _connect(self) -> None:
        self.formats.changed.connect(self._follow_formats)
        self.place.changed.connect(self._judge)
        self.findings.wanted.connect(self._show_finding)
        self._session.checked.connect(self._take_findings)
        self._take_findings()

    def _take_findings(self) -> None:
        self.findings.show_findings(self._session.findings)
        self._judge()
        self.fit_height()

    def _show_finding(self, finding: Finding) -> None:
        self.finding_wanted.emit(finding)
        self.reject()

    def _unfold(self) -> None:
        self.formats.show()
        self.more_button.hide()
        self._quick.hide()
        self.formats.boxes[Format.PDF].setFocus()
        self.fit_height()

    def _follow_formats(self) -> None:
        self.place.follow(self.formats.chosen())
        self._judge()

    def _folder(self) -> Path:
        known = self._settings.value.export_folder
        if known and reachable(known).is_dir():
            return known
        return self._session.path.parent if self._session.path else places.documents()

    def _order(self) -> Order | None:
        place, options = self.place.read(), self.formats.options()
        if not isinstance(place, Path):
            return None
        return Order(
            formats=options.formats,
            out=place,
            width=options.width,
            per_page=options.per_page,
            paper=options.paper,
            exact=options.exact,
        )

    def _judge(self) -> None:
        ticked = bool(self.formats.chosen())
        fault = self.place.fault() if ticked else self.tr("Tick what to make.")
        self.place.notice.say(fault, "bad")
        self.export_button.setEnabled(not fault and not self.findings.blocks)

    def _ask_to_replace(self, there: Sequence[Path], order: Order) -> None:
        named = [path.name for path in there[:_MOST_NAMED]]
        more = len(there) - len(named)
        if more:
            named.append(self.tr("and %n more", "", more))
        self._messages.ask(
            self.tr("Replace %n file(s)?", "", len(there)),
            "\n".join([str(there[0].parent), "", *named]),
            (
                Choice("replace", self.tr("Replace"), ChoiceRole.LOSES),
                Choice("cancel", self.tr("Cancel"), ChoiceRole.CANCEL),
            ),
            lambda choice: self._export(order) if choice == "replace" else None,
        )

    def _export(self, order: Order) -> None:
        if self.is_over:
            return
        self._stopping = False
        self._making = (self._session.deck, order)
        self.progress.setRange(0, 0)
        self.step.setText(self.tr("Getting ready…"))
        self._stand(_Stage.RUNNING)
        self._running = self._jobs.ask(
            Export(self._session.deck, order),
            self.while_open(self._finish),
            self.while_open(self._fail),
            urgency=Urgency.DECK,
            progress=self.while_open(self._tell_progress),
            patience=_PATIENCE,
        )
        self._remember(order)

    def _remember(self, order: Order) -> None:
        is_folder = reachable(order.out).is_dir()
        folder = order.out if is_folder else order.out.parent
        self._settings.change(export=self.formats.options(), export_folder=folder)

    def _tell_progress(self, progress: Progress) -> None:
        if self._stopping:
            return
        self.progress.setRange(0, max(1, progress.total))
        self.progress.setValue(progress.done)
        name = words.format_(Format(progress.label))
        step = min(progress.done + 1, progress.total)
        self.step.setText(self.tr("{0}: step {1} of {2}").format(name, step, progress.total))

    def _stop(self) -> None:
        if self._running is None:
            return
        self._stopping = True
        self.step.setText(self.tr("Stopping…"))
        self.progress.setRange(0, 0)
        self.cancel_button.setEnabled(False)
        self._jobs.idle.connect(self._see_stopped)
        self._jobs.stop(self._running)
        if self._jobs.is_idle:
            self._see_stopped()

    def _see_stopped(self) -> None:
        """A request that still waited is dropped without an answer."""
        if self._running is not None and self._stopping:
            self._end_run()
            self.place.notice.say(self.tr("The export was stopped, and nothing was written."))

    def _end_run(self) -> None:
        if self._stopping:
            self._jobs.idle.disconnect(self._see_stopped)
        self._running, self._stopping = None, False
        self.cancel_button.setEnabled(True)
        self._stand(_Stage.CHOOSING)

    def _fail(self, error: AttacheError) -> None:
        stopped = self._stopping
        self._end_run()
        if stopped:
            self.place.notice.say(self.tr("The export was stopped, and nothing was written."))
        else:
            self._messages.error(told(error))

    def _finish(self, receipt: "Receipt") -> None:
        self._end_run()
        if self._making is None:
            return
        deck, order = self._making
        if self.receipt:
            self.receipt.hide()
            self.receipt.deleteLater()
        hidden = sum(page.hidden for page in self._session.pages)
        pack = self._session.pack
        self.receipt = ReceiptView(receipt, deck, pack, order, self, hidden=hidden)
        self.receipt.cannot_open.connect(self._tell_unopened)
        self.column.addWidget(self.receipt)
        self._stand(_Stage.DONE)
        self.scroll_area.verticalScrollBar().setValue(0)
        if receipt.written:
            self.exported.emit(receipt)

    def _tell_unopened(self, path: Path) -> None:
        self._messages.error(
            AttacheError(
                self.tr("Nothing on this computer opens {0}.").format(path.name),
                self.tr("It is in the folder {0}").format(path.parent),
            )
        )

    def _choose_again(self) -> None:
        self._unfold()
        self._stand(_Stage.CHOOSING)
        self._judge()

    def _stand(self, stage: _Stage) -> None:
        """Show a page and the buttons that belong to it."""
        choosing, done = stage is _Stage.CHOOSING, stage is _Stage.DONE
        self._choosing.setVisible(choosing)
        self._going.setVisible(stage is _Stage.RUNNING)
        if self.receipt:
            self.receipt.setVisible(done)
        self.export_button.setVisible(choosing)
        self.cancel_button.setVisible(not done)
        self.again_button.setVisible(done)
        self.close_button.setVisible(done)
        self.export_button.setDefault(choosing)
        self.close_button.setDefault(done)
        wanted = {_Stage.CHOOSING: self.export_button, _Stage.DONE: self.close_button}
        wanted.get(stage, self.cancel_button).setFocus()
        self.fit_height()

    def _lay_out(self) -> None:
        self._quick = self._quick_head()
        self._choosing, self._going = self._choosing_page(), self._running_page()
        self.column.addWidget(self._choosing)
        self.column.addWidget(self._going)
        self.buttons.addWidget(self.again_button)
        self.buttons.addStretch()
        self.buttons.addWidget(self.cancel_button)
        self.buttons.addWidget(self.export_button)
        self.buttons.addWidget(self.close_button)

    def _quick_head(self) -> QWidget:
        head = QWidget(self)
        column = QVBoxLayout(head)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(em(self, 0.2))
        column.addWidget(Heading(words.format_(Format.PPTX), look="title"))
        column.addWidget(words_label(words.format_help(Format.PPTX), "quiet"))
        head.hide()
        return head

    def _choosing_page(self) -> QWidget:
        page, column = self._page()
        column.addWidget(self.findings)
        column.addWidget(self._quick)
        column.addWidget(self.formats)
        row = QHBoxLayout()
        row.addWidget(self.more_button)
        row.addStretch()
        column.addLayout(row)
        self.more_button.hide()
        column.addWidget(self.place)
        column.addStretch()
        return page

    def _running_page(self) -> QWidget:
        page, column = self._page()
        column.addStretch()
        column.addWidget(Heading(self.tr("Exporting"), look="title"))
        column.addWidget(self.step)
        column.addWidget(self.progress)
        column.addStretch()
        self.progress.setAccessibleName(self.tr("How far the export is"))
        return page

    def _page(self) -> tuple[QWidget, QVBoxLayout]:
        page = QWidget(self)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(em(self, 0.7))
        return page, column
