"""A studio in the test's own process: it answers as soon as the event loop turns, one by one."""

from collections import deque
from functools import cache

from PySide6.QtCore import QObject, QTimer

from attache.output.answering import Answering
from attache.output.studio import Studio
from attache.output.studio_process import Asked, Message, Stop
from attache.ui.studio import Transport


@cache
def _studio() -> Studio:
    """One for all tests: what it remembers of decks and brands saves most of their time."""
    return Studio()


class DirectTransport(Transport):
    """Answers here what a process would answer elsewhere."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.asked: list[Asked] = []
        self.stopped: set[int] = set()
        self._waiting: deque[Asked] = deque()
        self._answering = Answering(self.received.emit, self.stopped, _studio())

    def send(self, message: Message) -> None:
        """Answer a request when the event loop turns."""
        match message:
            case Asked():
                self.asked.append(message)
                self._waiting.append(message)
                QTimer.singleShot(0, self, self._answer)
            case Stop(id=number):
                self.stopped.add(number)
            case _:
                raise AssertionError(message)

    def close(self) -> None:
        """Answer nothing more."""
        self._waiting.clear()

    def _answer(self) -> None:
        if self._waiting:
            self._answering.answer(self._waiting.popleft())
