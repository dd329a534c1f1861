"""The window's side of the studio: what is asked, in which order, and what is done with answers.

One request is under way at a time; of those that wait, the most urgent is next, and among equals
the newest. A request in a slot takes the place of the one that still waits there.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import IntEnum
from typing import Any, Protocol

from PySide6.QtCore import QObject, QProcess, QTimer, Signal
from shiboken6 import isValid

from attache import itself
from attache.errors import AttacheError
from attache.output.requests import Answer, Request
from attache.output.studio_process import (
    COMMAND,
    Answered,
    Asked,
    Failed,
    Message,
    Progressed,
    Stop,
    Unpacker,
    packed,
)

PATIENCE = 30_000
"""How many milliseconds an answer may take before the process is taken for hung."""
_FAREWELL = 2_000


class Urgency(IntEnum):
    """What comes first: the deck as slides, then what the user looks at, then all else."""

    DECK = 0
    PREVIEW = 1
    FACTS = 2
    THUMBNAIL = 3
    GALLERY = 4


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a request is: `done` of `total` steps, at the step called `label`."""

    done: int
    total: int
    label: str


@dataclass(slots=True)
class _Ticket:
    number: int
    request: Request[Any]
    urgency: Urgency
    slot: str
    then: Callable[[Any], None]
    failed: Callable[[AttacheError], None]
    progress: Callable[[Progress], None]
    patience: int
    again: bool = False


class Transport(QObject):
    """What carries requests to a studio and its messages back."""

    received = Signal(object)
    ended = Signal(str)

    def send(self, message: Message) -> None:
        """Hand a message over."""
        raise NotImplementedError

    def close(self) -> None:
        """End the other side; nothing is received afterwards."""
        raise NotImplementedError


class ProcessTransport(Transport):
    """A studio in a process of its own."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._unpacker = Unpacker()
        self._process = QProcess(self)
        self._process.readyReadStandardOutput.connect(self._read)
        self._process.readyReadStandardError.connect(self._keep_said)
        self._process.errorOccurred.connect(self._fail)
        self._process.finished.connect(self._finish)
        self._said = b""
        self._process.start(*command())

    def send(self, message: Message) -> None:
        """Hand a message over."""
        self._process.write(packed(message))

    def close(self) -> None:
        """End the process, gently if it listens."""
        self.blockSignals(True)
        self._process.closeWriteChannel()
        if not self._process.waitForFinished(_FAREWELL):
            self._process.kill()
            self._process.waitForFinished(_FAREWELL)

    def kill(self) -> None:
        """End a process that hangs; `ended` follows."""
        self._process.kill()

    def _read(self) -> None:
        data = self._process.readAllStandardOutput().data()
        for message in self._unpacker.feed(bytes(data)):
            self.received.emit(message)

    def _keep_said(self) -> None:
        said = bytes(self._process.readAllStandardError().data())
        self._said = (self._said + said)[-4000:]

    def _fail(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            self.ended.emit(self._process.errorString())

    def _finish(self) -> None:
        self._keep_said()
        self.ended.emit(self._said.decode(errors="replace"))


def command() -> tuple[str, list[str]]:
    """What starts a studio."""
    return itself.command(COMMAND)


class Start(Protocol):
    """What opens a way to a studio."""

    def __call__(self, parent: QObject) -> Transport:
        """A transport that is open."""
        ...


@dataclass(slots=True)
class _Queue:
    tickets: list[_Ticket] = field(default_factory=list["_Ticket"])

    def add(self, ticket: _Ticket) -> None:
        if ticket.slot:
            self.tickets = [each for each in self.tickets if each.slot != ticket.slot]
        self.tickets.append(ticket)

    def take(self) -> _Ticket:
        most = min(self.tickets, key=lambda each: (each.urgency, -each.number))
        self.tickets.remove(most)
        return most


def _ignore(_: Any) -> None:
    pass


class Studio(QObject):
    """Asks a studio, which is started with the first request and again after it broke."""

    broke = Signal(str)
    """The process ended by itself, with the last that it said."""
    idle = Signal()
    """Nothing is under way or waits."""

    def __init__(self, start: Start = ProcessTransport, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._start = start
        self._transport: Transport | None = None
        self._waiting = _Queue()
        self._current: _Ticket | None = None
        self._asked = 0
        self._closed = False
        self._given_up = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._give_up)

    def warm_up(self) -> None:
        """Start the process, so that the first answer comes sooner."""
        if self._transport is None and not self._closed:
            self._transport = self._start(self)
            self._transport.received.connect(self._receive)
            self._transport.ended.connect(self._end)

    def ask(
        self,
        request: Request[Answer],
        then: Callable[[Answer], None],
        failed: Callable[[AttacheError], None] = _ignore,
        *,
        urgency: Urgency = Urgency.FACTS,
        slot: str = "",
        progress: Callable[[Progress], None] = _ignore,
        patience: int = PATIENCE,
    ) -> int:
        """Ask for something; `then` gets the answer, or `failed` why there is none.

        Returns the number by which the request can be given up. `patience` is in milliseconds,
        counted from when it is under way and from every step that it tells of. Who is gone by the
        time of the answer, or asks a studio that is closed, gets none.
        """
        self._asked += 1
        ticket = _Ticket(self._asked, request, urgency, slot, then, failed, progress, patience)
        if not self._closed:
            self._waiting.add(ticket)
            self._next()
        return ticket.number

    def stop(self, number: int) -> None:
        """Give a request up: one that waits is dropped, one under way is asked to stop."""
        self._waiting.tickets = [each for each in self._waiting.tickets if each.number != number]
        if self._current is not None and self._current.number == number and self._transport:
            self._current.again = True  # whoever stops it does not want it a second time
            self._transport.send(Stop(number))

    def forget(self, slots: Callable[[str], bool]) -> None:
        """Drop what waits in the slots of which `slots` is true."""
        self._waiting.tickets = [each for each in self._waiting.tickets if not slots(each.slot)]

    def close(self) -> None:
        """End the process; nothing is answered any more, nor asked."""
        self._closed = True
        self._timer.stop()
        self._waiting.tickets, self._current = [], None
        transport, self._transport = self._transport, None
        if transport is not None:
            transport.close()
            transport.deleteLater()

    @property
    def is_idle(self) -> bool:
        """Whether nothing is under way or waits."""
        return self._current is None and not self._waiting.tickets

    def _next(self) -> None:
        if self._current is not None or not self._waiting.tickets:
            return
        self.warm_up()
        if self._transport is None:
            return
        self._current = self._waiting.take()
        self._timer.start(self._current.patience)
        self._transport.send(Asked(self._current.number, self._current.request))

    def _receive(self, message: Message) -> None:
        current = self._current
        if current is None or getattr(message, "id", None) != current.number:
            return
        match message:
            case Progressed():
                self._timer.start(current.patience)
                progress = Progress(message.done, message.total, message.label)
                _unless_gone(current.progress, progress)
            case Answered():
                self._done(lambda: _unless_gone(current.then, message.value))
            case Failed():
                self._done(lambda: _unless_gone(current.failed, _refusal(message)))
            case _:
                pass

    def _done(self, deliver: Callable[[], None]) -> None:
        self._timer.stop()
        self._current = None
        try:
            deliver()
        finally:
            self._next()
            if self.is_idle:
                self.idle.emit()

    def _give_up(self) -> None:
        """The answer takes too long: the process is taken for hung."""
        if isinstance(self._transport, ProcessTransport):
            self._given_up = True
            self._transport.kill()

    def _end(self, said: str) -> None:
        """The process ended by itself: what was under way is tried once more in a new one.

        What the deck as slides depends on is tried again even where it took too long: without it
        everything else would show an older deck.
        """
        transport, self._transport = self._transport, None
        if transport is not None:
            transport.deleteLater()
        given_up, self._given_up = self._given_up, False
        self.broke.emit(said)
        current = self._current
        if current is None:
            return
        if not current.again and (not given_up or _is_vital(current)):
            self._try_again(current)
            return
        refusal = AttacheError(
            self.tr("This took too long, or failed, and was given up."),
            self.tr("Everything else goes on. Change the slide, or try again."),
        )
        self._done(lambda: _unless_gone(current.failed, refusal))

    def _try_again(self, ticket: _Ticket) -> None:
        """Put what was under way back, unless a newer one waits in its place."""
        self._timer.stop()
        self._current, ticket.again = None, True
        waits = {each.slot for each in self._waiting.tickets if each.slot}
        if ticket.slot not in waits:
            self._waiting.tickets.append(ticket)
        self._next()


def _is_vital(ticket: _Ticket) -> bool:
    return ticket.urgency is Urgency.DECK and bool(ticket.slot)


def _unless_gone(call: Callable[[Any], None], value: Any) -> None:
    """Call a method, unless what it belongs to was closed and taken away meanwhile."""
    owner = getattr(call, "__self__", None)
    if not isinstance(owner, QObject) or isValid(owner):
        call(value)


class UnexpectedAnswerError(AttacheError):
    """The studio failed for a reason that nobody foresaw; `trace` is for the log."""

    def __init__(self, message: str, trace: str) -> None:
        super().__init__(message)
        self.trace = trace


def _refusal(failed: Failed) -> AttacheError:
    if failed.trace:
        return UnexpectedAnswerError(failed.message, failed.trace)
    return AttacheError(failed.message, failed.hint)
