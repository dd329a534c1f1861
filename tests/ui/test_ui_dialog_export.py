"""The export dialog: what is asked before, how it runs, stops and fails, and its receipt."""

import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from direct import DirectTransport
from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLabel, QMainWindow
from pytestqt.qtbot import QtBot

from attache.deck import edits
from attache.deck.models import Deck
from attache.deck.selection import from_preset
from attache.errors import AttacheError
from attache.output.order import Format, Order
from attache.output.studio_process import Answered, Asked, Failed, Message, Progressed, Stop
from attache.pack.loading import load_installed
from attache.pack.models import Pack
from attache.pack.vocabulary import Audience, Role
from attache.slides.findings import Finding, Level
from attache.ui.dialogs.export import ExportDialog
from attache.ui.dialogs.receipt import ReceiptView
from attache.ui.messages import Messages
from attache.ui.session import Session
from attache.ui.settings import Settings
from attache.ui.studio import Studio, Transport

_CLICK = Qt.MouseButton.LeftButton


class Kept:
    """Settings that are not on the disk."""

    def __init__(self, folder: Path) -> None:
        self._value = Settings(export_folder=folder)

    @property
    def value(self) -> Settings:
        return self._value

    def change(self, **fields: Any) -> None:
        self._value = self._value.model_copy(update=fields)


class ByHand(Transport):
    """A studio that answers when the test says so."""

    sent: list[Message]

    def send(self, message: Message) -> None:
        self.sent = [*getattr(self, "sent", []), message]

    def close(self) -> None:
        pass


class Bench:
    """A window with an export dialog and all that it works with."""

    def __init__(self, window: QMainWindow, session: Session, folder: Path, jobs: Studio) -> None:
        self.window, self.session, self.jobs = window, session, jobs
        self.messages = Messages(window)
        self.messages.attach(window)
        self.settings = Kept(folder)
        self.dialog = ExportDialog(
            session, jobs, self.messages, self.settings, window, office=False
        )
        self.dialog.open()

    def press_export(self) -> None:
        QTest.mouseClick(self.dialog.export_button, _CLICK)


@pytest.fixture(scope="module")
def known() -> Pack:
    return load_installed("us-rok-trade-2025")


@pytest.fixture(scope="module")
def small(known: Pack) -> Deck:
    deck = from_preset(known, "ministerial")
    deck = edits.set_roles(deck, (Role.COVER, Role.POINTS))
    section = deck.sections[0].model_copy(update={"charts": ()})
    return deck.model_copy(update={"sections": (section,), "questions": ()})


def _bench(pack: Pack, deck: Deck, window: QMainWindow, folder: Path, qtbot: QtBot) -> Bench:
    studio = Studio(DirectTransport, window)
    session = Session(pack, deck, studio, parent=window)
    qtbot.waitUntil(lambda: session.arrangement is not None)
    return Bench(window, session, folder, Studio(DirectTransport, window))


@pytest.fixture
def bench(
    known: Pack, small: Deck, window: QMainWindow, tmp_path: Path, qtbot: QtBot
) -> Iterator[Bench]:
    made = _bench(known, small, window, tmp_path, qtbot)
    yield made
    if not made.dialog.is_over:
        made.dialog.done(0)


def _by_hand(bench: Bench) -> ByHand:
    """Have the export answered by the test."""
    transports: list[ByHand] = []

    def start(parent: Any) -> Transport:
        transports.append(ByHand(parent))
        return transports[-1]

    jobs = Studio(start, bench.window)
    bench.dialog.done(0)
    bench.dialog = ExportDialog(
        bench.session, jobs, bench.messages, bench.settings, bench.window, office=False
    )
    bench.dialog.open()
    bench.jobs = jobs
    bench.press_export()
    return transports[0]


def _number(transport: ByHand) -> int:
    return next(each.id for each in transport.sent if isinstance(each, Asked))


def test_the_dialog_is_no_higher_than_what_is_in_it(bench: Bench) -> None:
    bench.dialog.done(0)
    dialog = bench.dialog = ExportDialog(
        bench.session, bench.jobs, bench.messages, bench.settings, bench.window, office=False
    )
    dialog.choose((Format.PPTX,))
    dialog.open()
    folded = dialog.height()
    foot = dialog.place.mapTo(dialog, dialog.place.rect().bottomLeft()).y()
    buttons = dialog.export_button.mapTo(dialog, QPoint(0, 0)).y()
    assert buttons - foot < 6 * dialog.fontMetrics().height()
    dialog.more_button.click()
    assert dialog.height() > folded


def test_powerpoint_is_exported_by_one_click_and_the_receipt_names_the_file(
    bench: Bench, tmp_path: Path, qtbot: QtBot
) -> None:
    bench.dialog.choose((Format.PPTX,))
    assert not bench.dialog.formats.isVisible()
    proposed = Path(bench.dialog.place.line.text())
    assert proposed.parent == tmp_path
    assert proposed.name.endswith(" - UNCLASSIFIED.pptx")
    with qtbot.waitSignal(bench.dialog.exported, timeout=10_000):
        bench.press_export()
    assert zipfile.is_zipfile(proposed)
    receipt = bench.dialog.receipt
    assert receipt
    assert receipt.isVisible()
    assert receipt.selected() == proposed
    assert "UNCLASSIFIED" in receipt.said()
    assert "speaker notes" in receipt.said()
    QTest.mouseClick(bench.dialog.close_button, _CLICK)
    assert not bench.dialog.isVisible()


def test_the_receipt_tells_the_truth_about_the_file(
    known: Pack, small: Deck, window: QMainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    deck = small
    for point in [each.point for each in deck.choices]:
        if Audience.COUNTERPART not in known.point_by_id[point].audience:
            deck = edits.drop(deck, point)
        else:
            deck = edits.let_stand(deck, point)
    deck = edits.set_audience(deck, Audience.COUNTERPART)
    bench = _bench(known, deck, window, tmp_path, qtbot)
    with qtbot.waitSignal(bench.dialog.exported, timeout=10_000):
        bench.press_export()
    receipt = bench.dialog.receipt
    assert receipt
    assert "No speaker notes and no cautions" in receipt.said()
    path = receipt.selected()
    assert path
    with zipfile.ZipFile(path) as opened:
        names = opened.namelist()
        properties = opened.read("docProps/core.xml").decode()
    assert not [name for name in names if "notesSlide" in name or "thumbnail" in name]
    assert "creator" not in properties or "<dc:creator></dc:creator>" in properties
    bench.dialog.done(0)


def test_several_formats_go_into_a_folder_of_their_own(
    bench: Bench, tmp_path: Path, qtbot: QtBot
) -> None:
    dialog = bench.dialog
    dialog.choose((Format.PPTX,))
    QTest.mouseClick(dialog.more_button, _CLICK)
    assert dialog.formats.isVisible()
    dialog.formats.boxes[Format.PNG].click()
    dialog.formats.width_box.setValue(320)
    folder = Path(dialog.place.line.text())
    assert folder.suffix != ".pptx"
    with qtbot.waitSignal(dialog.exported, timeout=15_000):
        bench.press_export()
    written = sorted(path.name for path in folder.iterdir())
    assert len(written) == 1 + len(bench.session.pages)
    assert bench.settings.value.export.formats == (Format.PPTX, Format.PNG)
    assert bench.settings.value.export.width == 320
    assert bench.settings.value.export_folder == tmp_path


def test_files_that_are_there_are_replaced_only_after_asking(bench: Bench, qtbot: QtBot) -> None:
    place = Path(bench.dialog.place.line.text())
    place.write_text("old")
    bench.press_export()
    assert bench.messages.asked
    assert place.name in bench.messages.asked.text
    bench.messages.answer("cancel")
    assert place.read_text() == "old"
    assert bench.dialog.export_button.isVisible()
    bench.press_export()
    with qtbot.waitSignal(bench.dialog.exported, timeout=10_000):
        bench.messages.answer("replace")
    assert zipfile.is_zipfile(place)


def test_what_blocks_is_listed_holds_the_export_back_and_can_be_shown(bench: Bench) -> None:
    finding = Finding(Level.BLOCKS, "empty-deck", "The deck has no point and no chart.")
    caution = Finding(Level.WARNS, "caution", "Stale.", "cover")
    bench.session.findings = (finding, caution)
    bench.session.checked.emit()
    dialog = bench.dialog
    assert "1" in dialog.findings.head.text
    assert "1" in dialog.findings.cautions.text
    assert not dialog.export_button.isEnabled()
    wanted: list[Finding] = []
    dialog.finding_wanted.connect(wanted.append)
    QTest.mouseClick(dialog.findings.show_buttons[0], _CLICK)
    assert wanted == [finding]
    assert not dialog.isVisible()


def test_what_blocks_is_told_in_the_words_of_the_checks(bench: Bench, qtbot: QtBot) -> None:
    session = bench.session
    pack = session.pack
    session.do("Tick", lambda deck: edits.choose(deck, pack, "invest-largest-investor"))
    session.do("Audience", lambda deck: edits.set_audience(deck, "counterpart"))
    box = bench.dialog.findings
    qtbot.waitUntil(lambda: box.blocks, timeout=10_000)
    told = " ".join(label.text() for label in box.findChildren(QLabel))
    assert pack.point_by_id["invest-largest-investor"].headline in told
    assert "invest-largest-investor" not in told


def test_cautions_alone_do_not_hold_it_back(bench: Bench) -> None:
    bench.session.findings = (Finding(Level.WARNS, "caution", "Stale."),)
    bench.session.checked.emit()
    assert bench.dialog.findings.cautions.isVisible()
    assert bench.dialog.export_button.isEnabled()


def test_a_place_that_cannot_be_is_said_below_it(bench: Bench) -> None:
    dialog = bench.dialog
    dialog.place.line.setText("")
    assert dialog.place.notice.isVisible()
    assert not dialog.export_button.isEnabled()
    dialog.place.line.setText("talks.pdf")
    assert ".pptx" in dialog.place.notice.text
    dialog.place.line.setText("talks")
    assert not dialog.place.notice.isVisible()
    dialog.formats.choose(())
    assert dialog.place.notice.isVisible()
    assert not dialog.export_button.isEnabled()


def test_a_place_of_the_users_own_is_kept_for_other_formats(bench: Bench, tmp_path: Path) -> None:
    dialog = bench.dialog
    dialog.place.line.setText(str(tmp_path / "mine.pptx"))
    dialog.formats.boxes[Format.PDF].click()
    assert dialog.place.line.text() == str(tmp_path / "mine")
    dialog.formats.boxes[Format.PPTX].click()
    assert Path(dialog.place.line.text()).parent == tmp_path / "mine"
    assert dialog.place.line.text().endswith(".pdf")


def test_the_systems_dialog_gives_the_place(
    bench: Bench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[QFileDialog] = []
    monkeypatch.setattr(QFileDialog, "open", lambda self: shown.append(self))  # pyright: ignore[reportUnknownLambdaType, reportUnknownArgumentType]
    QTest.mouseClick(bench.dialog.place.browse_button, _CLICK)
    shown[0].fileSelected.emit(str(tmp_path / "chosen.pptx"))
    assert bench.dialog.place.line.text() == str(tmp_path / "chosen.pptx")
    shown[0].done(0)


def test_notes_are_not_offered_for_an_outside_audience(
    known: Pack, small: Deck, window: QMainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    outside = edits.set_audience(small, Audience.PUBLIC)
    bench = _bench(known, outside, window, tmp_path, qtbot)
    bench.dialog.choose((Format.NOTES, Format.PDF))
    assert bench.dialog.formats.chosen() == (Format.PDF,)
    assert not bench.dialog.formats.boxes[Format.NOTES].isEnabled()
    bench.dialog.done(0)


def test_a_running_export_tells_how_far_it_is_and_is_stopped_by_asking(bench: Bench) -> None:
    transport = _by_hand(bench)
    dialog = bench.dialog
    number = _number(transport)
    transport.received.emit(Progressed(number, 2, 9, "png"))
    assert "3" in dialog.step.text()
    assert dialog.progress.value() == 2
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    bench.messages.answer("stop")
    assert transport.sent[-1] == Stop(number)
    transport.received.emit(Failed(number, "The export was cancelled, and nothing was written."))
    assert dialog.export_button.isVisible()
    assert "stopped" in dialog.place.notice.text
    assert bench.messages.asked is None


def test_an_export_goes_on_where_the_user_thinks_better_of_stopping_it(bench: Bench) -> None:
    transport = _by_hand(bench)
    QTest.mouseClick(bench.dialog.cancel_button, _CLICK)
    bench.messages.answer("go-on")
    assert not any(isinstance(each, Stop) for each in transport.sent)


def test_a_failing_export_is_told_and_leaves_the_dialog_usable(bench: Bench) -> None:
    transport = _by_hand(bench)
    transport.received.emit(Failed(_number(transport), "The disk is full.", "Make room."))
    assert bench.messages.asked
    assert bench.messages.asked.title == "The disk is full."
    bench.messages.answer("close")
    assert bench.dialog.export_button.isVisible()
    assert bench.dialog.export_button.isEnabled()


def test_what_nobody_foresaw_is_told_in_words_with_the_trace_as_details(bench: Bench) -> None:
    transport = _by_hand(bench)
    failed = Failed(_number(transport), "KeyError: 7", trace="Traceback: line 3")
    transport.received.emit(failed)
    assert bench.messages.asked
    assert "KeyError" not in bench.messages.asked.title
    assert "line 3" in bench.messages.asked.details
    bench.messages.answer("close")


def test_a_format_that_failed_is_in_the_receipt_beside_what_was_written(
    bench: Bench, tmp_path: Path
) -> None:
    from attache.output.export import Receipt

    transport = _by_hand(bench)
    failure = (Format.NOTES, AttacheError("No notes.", "Write some."))
    written = (tmp_path / "one.pptx", tmp_path / "two.pdf")
    receipt = Receipt(written, (failure,), 3, 2)
    transport.received.emit(Answered(_number(transport), receipt))
    shown = bench.dialog.receipt
    assert shown
    assert "No notes." in shown.said()
    assert shown.files.topLevelItemCount() == 2
    QTest.mouseClick(bench.dialog.again_button, _CLICK)
    assert bench.dialog.formats.isVisible()


def _receipt_of(bench: Bench, formats: tuple[Format, ...], hidden: int = 0) -> ReceiptView:
    from attache.output.export import Receipt

    made = Receipt((Path("talks"),), (), 5, 0)
    order = Order(formats=formats, out=Path("out"))
    session = bench.session
    return ReceiptView(made, session.deck, session.pack, order, bench.window, hidden=hidden)


def test_a_receipt_of_charts_alone_says_nothing_of_marked_slides(bench: Bench) -> None:
    said = _receipt_of(bench, (Format.CHARTS,)).said()
    assert "no marking" in said
    assert "slides" not in said


def test_a_receipt_says_where_the_hidden_slides_are(bench: Bench) -> None:
    said = _receipt_of(bench, (Format.PDF,), hidden=2).said()
    assert "3 slides" in said
    assert "2 hidden slide" in said
    said = _receipt_of(bench, (Format.PPTX,), hidden=2).said()
    assert "5 slides" in said
    assert "in the PowerPoint file" in said
    assert "left out" not in said


def test_the_receipt_opens_shows_and_copies_the_selected_file(
    bench: Bench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from attache.output.export import Receipt

    opened: list[str] = []

    def open_url(url: QUrl) -> bool:
        opened.append(url.toLocalFile())
        return bool(len(opened) < 2)

    monkeypatch.setattr(QDesktopServices, "openUrl", open_url)
    monkeypatch.setattr("sys.platform", "linux")
    transport = _by_hand(bench)
    file = tmp_path / "one.pptx"
    transport.received.emit(Answered(_number(transport), Receipt((file,), (), 3, 0)))
    shown = bench.dialog.receipt
    assert shown
    QTest.mouseClick(shown.open_button, _CLICK)
    QTest.mouseClick(shown.copy_button, _CLICK)
    assert QGuiApplication.clipboard().text() == str(file)
    QTest.mouseClick(shown.folder_button, _CLICK)
    assert opened == [str(file), str(tmp_path)]
    assert bench.messages.asked  # the second time, the system had nothing to show it with
    bench.messages.answer("close")
