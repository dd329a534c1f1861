"""What the window asks of the studio: in which order, what is dropped, what becomes of breaks."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from attache.errors import AttacheError
from attache.output.export import Receipt
from attache.output.order import Format, Order
from attache.output.requests import Arrange, Arrangement, Draw, Export, Picture
from attache.output.studio_process import Answered, Asked, Failed, Message, Progressed, Stop
from attache.ui import studio as studio_module
from attache.ui.studio import (
    ProcessTransport,
    Progress,
    Studio,
    Transport,
    UnexpectedAnswerError,
    Urgency,
)
from ui.sessions import preset_deck


class Scripted(Transport):
    """Answers only when it is told to."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.sent: list[Message] = []
        self.closed = False

    def send(self, message: Message) -> None:
        self.sent.append(message)

    def close(self) -> None:
        self.closed = True

    @property
    def last(self) -> Asked:
        asked = [message for message in self.sent if isinstance(message, Asked)]
        return asked[-1]

    def answer(self, value: object = None) -> None:
        self.received.emit(Answered(self.last.id, value))


class Desk:
    """A studio before scripted transports, and what came of each request."""

    def __init__(self) -> None:
        self.transports: list[Scripted] = []
        self.studio = Studio(self._start)
        self.got: list[object] = []
        self.failed: list[AttacheError] = []

    def _start(self, parent: QObject) -> Transport:
        self.transports.append(Scripted(parent))
        return self.transports[-1]

    def ask(self, width: int, urgency: Urgency = Urgency.FACTS, slot: str = "") -> int:
        """Ask for a picture; `width` tells requests apart."""
        return self.studio.ask(
            Draw(preset_deck(), 1, width),
            self.got.append,
            self.failed.append,
            urgency=urgency,
            slot=slot,
        )

    def asked(self) -> list[int]:
        """The widths that were sent, in order."""
        sent = [message for each in self.transports for message in each.sent]
        requests = [each.request for each in sent if isinstance(each, Asked)]
        return [each.width for each in requests if isinstance(each, Draw)]

    def answer_all(self) -> None:
        while not self.studio.is_idle:
            self.transports[-1].answer("picture")


@pytest.fixture
def desk() -> Iterator[Desk]:
    found = Desk()
    yield found
    found.studio.close()


def test_the_most_urgent_is_next_and_among_equals_the_newest(desk: Desk) -> None:
    desk.ask(1, Urgency.THUMBNAIL)  # under way at once
    desk.ask(2, Urgency.THUMBNAIL)
    desk.ask(3, Urgency.THUMBNAIL)
    desk.ask(4, Urgency.DECK)
    desk.ask(5, Urgency.PREVIEW)
    desk.answer_all()
    assert desk.asked() == [1, 4, 5, 3, 2]


def test_what_waits_in_a_slot_is_dropped_for_what_is_newer(desk: Desk) -> None:
    desk.ask(1, slot="preview")
    desk.ask(2, slot="preview")
    desk.ask(3, slot="preview")
    desk.ask(4, slot="thumb/1")
    desk.answer_all()
    assert sorted(desk.asked()) == [1, 3, 4]


def test_a_request_that_is_given_up_is_not_sent_or_told_to_stop(desk: Desk) -> None:
    first, second = desk.ask(1), desk.ask(2)
    desk.studio.stop(second)
    desk.studio.stop(first)
    assert desk.transports[0].sent[-1] == Stop(first)
    desk.answer_all()
    assert desk.asked() == [1]


def test_an_answer_to_something_else_is_dropped(desk: Desk) -> None:
    number = desk.ask(1)
    desk.transports[0].received.emit(Answered(number + 7, "of another"))
    assert not desk.got
    desk.transports[0].answer("mine")
    assert desk.got == ["mine"]


def test_a_refusal_comes_in_words_and_an_unforeseen_one_with_its_trace(desk: Desk) -> None:
    first = desk.ask(1)
    desk.transports[0].received.emit(Failed(first, "No such brand.", "Choose another."))
    second = desk.ask(2)
    desk.transports[0].received.emit(Failed(second, "KeyError: 3", trace="Traceback ..."))
    assert [each.message for each in desk.failed] == ["No such brand.", "KeyError: 3"]
    assert desk.failed[0].hint == "Choose another."
    assert isinstance(desk.failed[1], UnexpectedAnswerError)


def test_a_process_that_breaks_is_replaced_and_nobody_notices(desk: Desk, qtbot: QtBot) -> None:
    desk.ask(1)
    with qtbot.waitSignal(desk.studio.broke):
        desk.transports[0].ended.emit("it said this last")
    assert len(desk.transports) == 2
    desk.answer_all()
    assert desk.got == ["picture"]
    assert not desk.failed


def test_a_request_that_breaks_two_processes_fails_and_the_rest_is_answered(desk: Desk) -> None:
    desk.ask(1, Urgency.DECK)
    desk.ask(2)
    desk.transports[0].ended.emit("")
    desk.transports[1].ended.emit("it said this last")
    assert len(desk.failed) == 1
    assert "given up" in desk.failed[0].message
    assert len(desk.transports) == 3
    desk.answer_all()
    assert desk.got == ["picture"]


def test_a_newer_request_in_the_same_slot_is_asked_instead_of_the_one_that_broke(
    desk: Desk,
) -> None:
    desk.ask(1, Urgency.DECK, "arrange")
    desk.ask(2, Urgency.DECK, "arrange")
    desk.transports[0].ended.emit("")
    desk.answer_all()
    assert desk.asked() == [1, 2]
    assert desk.got == ["picture"]


def test_what_the_user_stopped_is_not_tried_again(desk: Desk) -> None:
    number = desk.ask(1)
    desk.studio.stop(number)
    desk.transports[0].ended.emit("")
    assert len(desk.failed) == 1
    assert desk.asked() == [1]


def test_an_answer_that_raises_does_not_stop_the_ones_after_it(desk: Desk, qtbot: QtBot) -> None:
    def broken(_: object) -> None:
        raise ValueError("in a slot")

    with qtbot.captureExceptions() as raised:
        desk.studio.ask(Draw(preset_deck(), 1, 1), broken)
        desk.ask(2)
        desk.transports[0].answer()
        desk.answer_all()
    assert [str(each[1]) for each in raised] == ["in a slot"]
    assert desk.got == ["picture"]


def test_progress_is_told(desk: Desk) -> None:
    steps: list[Progress] = []
    number = desk.studio.ask(Draw(preset_deck(), 1, 1), desk.got.append, progress=steps.append)
    desk.transports[0].received.emit(Progressed(number, 2, 9, "pdf"))
    assert steps == [Progress(2, 9, "pdf")]


@pytest.fixture
def real() -> Iterator[Studio]:
    studio = Studio(ProcessTransport)
    yield studio
    studio.close()


def test_a_real_process_arranges_draws_and_exports(
    real: Studio, qtbot: QtBot, tmp_path: Path
) -> None:
    made: list[Arrangement] = []
    pictures: list[Picture] = []
    receipts: list[Receipt] = []
    deck = preset_deck()
    real.ask(Arrange(deck), made.append, urgency=Urgency.DECK)
    real.ask(Draw(deck, 1, 300), pictures.append)
    order = Order((Format.PPTX,), tmp_path / "deck.pptx")
    real.ask(Export(deck, order), receipts.append, urgency=Urgency.GALLERY)
    qtbot.waitUntil(lambda: bool(receipts), timeout=60_000)
    assert len(made[0].pages) > 10
    assert pictures[0].png.startswith(b"\x89PNG")
    assert receipts[0].written == (tmp_path / "deck.pptx",)


def test_a_real_process_that_hangs_is_ended_and_replaced(
    real: Studio, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    failed: list[AttacheError] = []
    got: list[Picture] = []
    hang = "import time; time.sleep(3600)"
    with monkeypatch.context() as patch:
        patch.setattr(studio_module, "command", lambda: (sys.executable, ["-c", hang]))
        real.ask(Draw(preset_deck(), 1, 300), got.append, failed.append, patience=300)
    qtbot.waitUntil(lambda: bool(failed), timeout=20_000)
    real.ask(Draw(preset_deck(), 1, 300), got.append, failed.append)
    qtbot.waitUntil(lambda: bool(got), timeout=60_000)
    assert len(failed) == 1


def test_a_process_that_cannot_be_started_is_told_in_words(
    real: Studio, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    failed: list[AttacheError] = []
    nothing: tuple[str, list[str]] = ("/no/such/program", [])
    monkeypatch.setattr(studio_module, "command", lambda: nothing)
    real.ask(Draw(preset_deck(), 1, 300), lambda _: None, failed.append)
    qtbot.waitUntil(lambda: bool(failed), timeout=20_000)
    assert failed[0].hint


class Asker(QObject):
    """Somebody who asks and may be gone before the answer."""

    got: bool = False

    def take(self, _: object) -> None:
        """Use the answer as a widget does, which is an error once it is gone."""
        self.objectName()
        self.got = True


def test_an_answer_for_somebody_who_is_gone_is_dropped(desk: Desk) -> None:
    asker = Asker()
    desk.studio.ask(Draw(preset_deck(), 1, 10), asker.take)
    desk.ask(20)
    delete(asker)
    desk.transports[0].answer()
    assert not asker.got
    assert desk.asked() == [10, 20]


def test_a_studio_that_is_closed_is_not_started_again(desk: Desk) -> None:
    desk.ask(10)
    desk.studio.close()
    desk.ask(20)
    desk.studio.warm_up()
    assert len(desk.transports) == 1
    assert desk.studio.is_idle
