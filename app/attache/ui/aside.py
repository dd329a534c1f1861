"""One piece of work at a time on a thread of its own, its answer taken up by the event loop."""

import threading
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal, Slot

_LOOK_MS = 15


class Aside(QObject):
    """Does work aside; `done` has its answer, on the main thread.

    The thread knows nothing of Qt and holds no widget: whoever asked may be gone before it ends,
    and objects of Qt must not die on it. So the answer is looked for, not sent. Work that fails
    unexpectedly answers None, and its error takes the way of every error in a thread.
    """

    done = Signal(object)

    def __init__(self, name: str, parent: QObject, *, wait_at_exit: bool = False) -> None:
        super().__init__(parent)
        self._name = name
        self._daemon = not wait_at_exit
        self._thread: threading.Thread | None = None
        self._answer: list[object] = []
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._look)

    @property
    def busy(self) -> bool:
        """Whether an answer is awaited."""
        return self._thread is not None

    def run(self, work: Callable[[], object]) -> None:
        """Begin some work; the answer to what was begun before is no longer wanted."""
        answer: list[object] = []
        self._answer = answer
        self._thread = threading.Thread(
            target=lambda: answer.append(work()), name=self._name, daemon=self._daemon
        )
        self._thread.start()
        self._timer.start(_LOOK_MS)

    def drop(self) -> None:
        """Want no answer any more."""
        self._thread = None
        self._timer.stop()

    @Slot()
    def _look(self) -> None:
        if self._thread is None or self._thread.is_alive():
            return
        self.drop()
        self.done.emit(self._answer[0] if self._answer else None)
