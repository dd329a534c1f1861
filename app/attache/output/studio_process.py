"""The studio as a process of its own: requests come in on standard input, answers go out.

So that the window never waits for what is heavy, and nothing that hangs or breaks here takes the
window with it. A message is a length of four bytes and a pickle; both ends are Attaché.
"""

import os
import pickle
import queue
import struct
import sys
import threading
from dataclasses import dataclass
from typing import Any, BinaryIO

from attache.errors import AttacheError
from attache.output.requests import Request

_LENGTH = struct.Struct(">I")
COMMAND = "studio"
"""The hidden command of the command line that runs this."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A request with the number by which its answer is known."""

    id: int
    request: Request[Any]


@dataclass(frozen=True, slots=True)
class Stop:
    """The wish that the request of that number be given up."""

    id: int


@dataclass(frozen=True, slots=True)
class Answered:
    """What came of a request."""

    id: int
    value: object


@dataclass(frozen=True, slots=True)
class Failed:
    """Why nothing came of a request, in words; `trace` is set where nobody foresaw it."""

    id: int
    message: str
    hint: str = ""
    trace: str = ""


@dataclass(frozen=True, slots=True)
class Progressed:
    """How far a request is: `done` of `total` steps, at the step called `label`."""

    id: int
    done: int
    total: int
    label: str


Message = Asked | Stop | Answered | Failed | Progressed


def packed(message: Message) -> bytes:
    """A message as it travels."""
    data = pickle.dumps(message, protocol=pickle.HIGHEST_PROTOCOL)
    return _LENGTH.pack(len(data)) + data


class Unpacker:
    """Messages out of a stream that comes in pieces of any size."""

    def __init__(self) -> None:
        self._buffer = bytearray()

    def feed(self, data: bytes) -> list[Message]:
        """The messages that `data` completes, in order."""
        self._buffer += data
        found: list[Message] = []
        while len(self._buffer) >= _LENGTH.size:
            (length,) = _LENGTH.unpack_from(self._buffer)
            end = _LENGTH.size + length
            if len(self._buffer) < end:
                break
            body = bytes(self._buffer[_LENGTH.size : end])
            found.append(pickle.loads(body))  # noqa: S301 (only our own process writes here)
            del self._buffer[:end]
        return found


def serve() -> None:
    """Answer what comes in on standard input until it ends."""
    source, sink = sys.stdin.buffer, _own_output()
    inbox: queue.SimpleQueue[Asked | None] = queue.SimpleQueue()
    stopped: set[int] = set()
    threading.Thread(target=_receive, args=(source, inbox, stopped), daemon=True).start()
    # Only now, when requests can come in, is loaded what answers them.
    from attache.output.answering import Answering

    answering = Answering(lambda message: _send(sink, message), stopped)
    while (asked := inbox.get()) is not None:
        answering.answer(asked)


def _own_output() -> BinaryIO:
    """Standard output for answers alone: whatever else is printed goes to standard error."""
    own = os.fdopen(os.dup(1), "wb", buffering=0)
    os.dup2(2, 1)
    return own


def _send(sink: BinaryIO, message: Message) -> None:
    data = memoryview(packed(message))
    while data:
        data = data[sink.write(data) :]


def _receive(source: BinaryIO, inbox: "queue.SimpleQueue[Asked | None]", stopped: set[int]) -> None:
    """Read until the window is gone, which also ends what is under way."""
    unpacker = Unpacker()
    while data := os.read(source.fileno(), 1 << 16):
        for message in unpacker.feed(data):
            match message:
                case Asked():
                    inbox.put(message)
                case Stop(id=number):
                    stopped.add(number)
                case _:
                    raise AttacheError(f"A request was expected, not {message!r}.")
    stopped.add(EVERYTHING)
    inbox.put(None)


EVERYTHING = -1
"""Among the stopped numbers: every request is given up."""
