"""What is done with an open deck as a whole: save, close, frame, brand, rehearse, export."""

import datetime
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from attache.deck.lookup import chart_sector, find_own_chart
from attache.errors import AttacheError
from attache.output import names
from attache.output.order import Format
from attache.output.requests import BrandFacts, ListBrands
from attache.paths import reachable
from attache.slides.findings import Finding
from attache.ui.banner import Action, Banner
from attache.ui.deck_file import DeckFile, is_brand_there
from attache.ui.dialog import Choice, ChoiceRole
from attache.ui.dialogs import places
from attache.ui.dialogs.brands import BrandGallery
from attache.ui.dialogs.export import ExportDialog
from attache.ui.dialogs.meeting import MeetingDialog
from attache.ui.locks import holder_of
from attache.ui.rehearsal import Rehearsal
from attache.ui.session import Session
from attache.ui.slide.fields import sector_of, shown_own
from attache.ui.studio import Urgency
from attache.ui.tools import ENDING, Tools
from attache.ui.watch import DiskChange
from attache.ui.when import when_text
from attache.ui.workspace import Workspace

if TYPE_CHECKING:  # the dialogs of charts are loaded when the first one is wanted
    from attache.charts.own.models import OwnChart
    from attache.ui.data.dialog import ChartDialog


class OpenDeck(QObject):
    """A session in a window, with its file and its dialogs."""

    shown_anew = Signal()
    """What the header and the title of the window say may have changed."""

    def __init__(
        self, session: Session, file: DeckFile, tools: Tools, banner: Banner, window: QWidget
    ) -> None:
        super().__init__(window)
        self.session, self.file = session, file
        self._tools, self._banner, self._window = tools, banner, window
        self.workspace = Workspace(session, tools.pictures, tools.messages)
        self.brands: dict[str, BrandFacts] = {}
        self._rehearsal: Rehearsal | None = None
        self._without_brand = False
        self._data_folder = session.path.parent if session.path else places.documents()
        self._connect()
        self.ask_brands()

    @property
    def title(self) -> str:
        """What the deck is called: by its meeting, or what its cover says instead."""
        meeting = self.session.deck.meeting.title
        if meeting or self.session.arrangement is None:
            return meeting or self.tr("Untitled deck")
        return self.session.arrangement.slides.document.title

    def recovered_text(self, when: datetime.datetime) -> str:
        """What is said of a deck that was left behind at that time."""
        text = self.tr("This is your work of {0}, as it was before Attaché ended. Save it.")
        return text.format(when_text(when))

    def ask_brands(self) -> None:
        """Find out which brands there are."""
        self._tools.studio.ask(
            ListBrands(), self._take_brands, urgency=Urgency.GALLERY, slot="brands"
        )

    def undo(self) -> None:
        """Take the last step back; the slide that it changes is shown."""
        self.session.undo_stack.undo()

    def redo(self) -> None:
        """Take the step again that was taken back last."""
        self.session.undo_stack.redo()

    def toggle_checks(self) -> None:
        """Show or hide the findings."""
        self.workspace.show_checks(not self.workspace.checks.isVisible())

    def save(self, then: Callable[[], None] | None = None) -> None:
        """Save to the deck's file, or ask for one; `then` is done once it is saved."""
        path = self.session.path
        if path is None:
            self.save_as(then)
        elif self.file.would_replace_another():
            self._ask_to_replace(path, then)
        else:
            self._save_to(path, then)

    def save_as(self, then: Callable[[], None] | None = None) -> None:
        """Ask for a file, and save to it."""
        dialog = QFileDialog(self._window, self.tr("Save the deck"))
        dialog.setObjectName("save-as")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("Attaché decks (*{0})").format(ENDING))
        dialog.setDefaultSuffix(ENDING.removeprefix("."))
        place = self.session.path or self._proposed()
        dialog.setDirectory(str(place.parent))
        dialog.selectFile(place.name)

        def chosen(name: str) -> None:
            self._save_as(Path(name), then)

        dialog.fileSelected.connect(chosen)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def close(self, then: Callable[[], None]) -> None:
        """Close the deck, asking first where something would be lost; `then` is done after it.

        Where the user rather stays, it is not done.
        """
        if self.session.is_untouched:
            self._let_go(then)
            return

        def chosen(choice: str) -> None:
            if choice == "save":
                self.save(lambda: self._let_go(then))
            elif choice == "drop":
                self._let_go(then)

        self._tools.messages.ask(
            self.tr("Save the changes to “{0}”?").format(self.title),
            self.tr("What is not saved is lost when the deck is closed."),
            (
                Choice("save", self.tr("Save"), ChoiceRole.MAIN),
                Choice("drop", self.tr("Close without saving"), ChoiceRole.LOSES),
                Choice("stay", self.tr("Cancel"), ChoiceRole.CANCEL),
            ),
            chosen,
        )

    def frame(self) -> None:
        """Open the dialog about meeting, audience and marking."""
        _opened(MeetingDialog(self.session, self._window))

    def choose_brand(self, template: Path | None = None) -> None:
        """Open the gallery of brands; with a template, offer it as a new one."""
        tools = self._tools
        gallery = BrandGallery(self.session, tools.studio, tools.jobs, tools.messages, self._window)
        gallery.finished.connect(self.ask_brands)
        _opened(gallery)
        if template is not None:
            gallery.add_template(template)

    def export(self, formats: tuple[Format, ...] = (Format.PPTX,)) -> None:
        """Open the dialog of the export with those formats chosen."""
        tools = self._tools
        dialog = ExportDialog(
            self.session, tools.jobs, tools.messages, tools.preferences, self._window
        )
        dialog.choose(formats)
        dialog.finding_wanted.connect(self._show_finding)
        _opened(dialog)

    def new_chart(self, sector: str = "", file: Path | None = None) -> None:
        """Open the dialog that makes a chart of data, of those in a file where there is one."""
        session = self.session
        dialog = self._chart_dialog(sector or sector_of(session.pack, session.slide), None)
        if file is not None:
            dialog.take_file(file)

    def edit_chart(self, chart: str) -> None:
        """Open the dialog about a chart of the user's own data."""
        own = shown_own(self.session.deck, chart)
        if own is not None:
            self._chart_dialog(chart_sector(self.session.pack, self.session.deck, chart), own)

    def update_chart(self, chart: str) -> None:
        """Open the dialog that reads the data of a chart anew."""
        from attache.ui.data.update import UpdateDialog

        own = find_own_chart(self.session.deck, chart)
        if own is not None:
            dialog = UpdateDialog(
                self.session, self._tools.jobs, own, self._data_folder, self._window
            )
            dialog.file_chosen.connect(self._remember_data)
            _opened(dialog)

    def _chart_dialog(self, sector: str, chart: "OwnChart | None") -> "ChartDialog":
        from attache.ui.data.dialog import ChartDialog

        dialog = ChartDialog(
            self.session,
            self._tools.jobs,
            self._tools.messages,
            self._data_folder,
            self._window,
            chart=chart,
            sector=sector,
        )
        dialog.file_chosen.connect(self._remember_data)
        _opened(dialog)
        return dialog

    def _remember_data(self, file: Path) -> None:
        self._data_folder = file.parent

    def rehearse(self) -> None:
        """Show the deck full screen from the slide that is shown."""
        page = self.session.page
        if page is None or self._rehearsal is not None:
            return
        self._rehearsal = Rehearsal(self.session, self._tools.pictures)
        self._rehearsal.ended.connect(self._end_rehearsal)
        self._rehearsal.start(page.number)

    def _connect(self) -> None:
        session = self.session
        session.refused.connect(self._refuse)
        for signal in (session.deck_changed, session.file_changed, session.arranged):
            signal.connect(self.shown_anew)
        session.arranged.connect(self._see_brand)
        self.file.not_kept.connect(self._tell_not_kept)
        self.file.changed_on_disk.connect(self._tell_of_disk)
        self.file.saved.connect(self._remember)
        self.workspace.meeting_wanted.connect(self.frame)
        self.workspace.brands_wanted.connect(self.choose_brand)
        self.workspace.chart_wanted.connect(self.edit_chart)
        slide = self.workspace.slide
        slide.new_chart_wanted.connect(self.new_chart)
        slide.update_wanted.connect(self.update_chart)
        slide.set_exact(self._tools.preferences.value.exact_preview)
        slide.exact_chosen.connect(self._remember_exact)

    def _refuse(self, error: AttacheError) -> None:
        """Tell of what cannot be. A brand that is gone is no error of what was done last."""
        if is_brand_there(self.session.deck):
            self._tools.messages.error(error)
            return
        self._banner.tell(
            self.tr("The brand {0} is not on this computer, so the slides cannot be shown.").format(
                self.session.deck.brand
            ),
            [Action(self.tr("Choose a brand…"), self.choose_brand)],
            tone="bad",
            closable=False,
        )
        self._without_brand = True

    def _tell_not_kept(self, error: AttacheError) -> None:
        self._tools.messages.error(
            AttacheError(
                self.tr("Your work cannot be kept safe against a crash. Save it often."),
                f"{error.message}\n{error.hint}".strip(),
            )
        )

    def _see_brand(self) -> None:
        """There are slides, so the deck has a brand again."""
        if self._without_brand:
            self._without_brand = False
            self._banner.clear()

    def _take_brands(self, found: tuple[BrandFacts, ...]) -> None:
        self.brands = {brand.id: brand for brand in found}
        self.workspace.checks.know_brands(found)
        self.shown_anew.emit()

    def _proposed(self) -> Path:
        """A name for a deck that has no file yet, in the folder of the last one or at home."""
        deck = self.session.deck
        stem = names.stem(self.title, deck.meeting.date, self.session.deck.marking)
        last = next((each.path.parent for each in self._tools.recent.decks()), Path.home())
        return (last if reachable(last).is_dir() else Path.home()) / f"{stem}{ENDING}"

    def _ask_to_replace(self, path: Path, then: Callable[[], None] | None) -> None:
        """The file was changed by somebody else, perhaps a moment ago."""

        def chosen(choice: str) -> None:
            if choice == "replace":
                self._save_to(path, then)
            elif choice == "other":
                self.save_as(then)

        self._tools.messages.ask(
            self.tr("{0} was changed by somebody else").format(path.name),
            self.tr("If you replace it, their version is kept beside it as {0}.").format(
                f"{path.name}.bak"
            ),
            (
                Choice("replace", self.tr("Replace it"), ChoiceRole.LOSES),
                Choice("other", self.tr("Save under another name…"), ChoiceRole.MAIN),
                Choice("stay", self.tr("Cancel"), ChoiceRole.CANCEL),
            ),
            chosen,
        )

    def _save_as(self, path: Path, then: Callable[[], None] | None) -> None:
        """Save to a file that the user named; ask where another window has it open."""
        holder = None if path == self.session.path else holder_of(path)
        if holder is None:
            self._save_to(path, then)
            return
        self._tools.messages.ask(
            self.tr("{0} is open already").format(path.name),
            self.tr("{0} If both save, the later one replaces the other.").format(holder.text),
            (
                Choice("cancel", self.tr("Cancel"), ChoiceRole.CANCEL),
                Choice("save", self.tr("Save it anyway"), ChoiceRole.LOSES),
            ),
            lambda choice: self._save_to(path, then) if choice == "save" else None,
        )

    def _save_to(self, path: Path, then: Callable[[], None] | None) -> None:
        try:
            self.file.save(path)
        except AttacheError as error:
            self._tools.messages.error(error)
            return
        if then is not None:
            then()

    def _remember_exact(self, exact: bool) -> None:
        self._tools.preferences.change(exact_preview=exact)

    def _remember(self) -> None:
        path = self.session.path
        if path is not None:
            self._tools.recent.opened(path, self.title, self.session.deck.brand)
            self._banner.clear()
        self.shown_anew.emit()

    def _let_go(self, then: Callable[[], None]) -> None:
        self._end_rehearsal()
        self.file.close()
        then()

    def _end_rehearsal(self) -> None:
        rehearsal, self._rehearsal = self._rehearsal, None
        if rehearsal is not None:
            rehearsal.close()
            rehearsal.deleteLater()

    def _show_finding(self, finding: Finding) -> None:
        self.workspace.show_checks(True)
        self.workspace.show_finding(finding)

    def _tell_of_disk(self, change: DiskChange) -> None:
        path = self.session.path
        name = path.name if path else ""
        if change is DiskChange.BACK:
            self._banner.clear()
        elif change is DiskChange.GONE:
            self._banner.tell(
                self.tr("{0} is no longer where it was. Your deck is still here.").format(name),
                [Action(self.tr("Save it there again"), self._save_there_again)],
                tone="warn",
            )
        else:
            self._banner.tell(
                self.tr("{0} was changed outside this window.").format(name),
                [
                    Action(self.tr("Take the version on disk"), self._reload),
                    Action(self.tr("Save mine under another name…"), self.save_as),
                ],
                tone="warn",
            )

    def _save_there_again(self) -> None:
        path = self.session.path
        if path is not None:
            self._save_to(path, self._banner.clear)

    def _reload(self) -> None:
        try:
            self.file.reload()
        except AttacheError as error:
            self._tools.messages.error(error)
            return
        self._banner.clear()


def _opened(dialog: QDialog) -> None:
    """Open a dialog over its window, and let it go when it is closed."""
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
