"""Pictures decoded beside the main thread: a large PNG takes longer than a key press may."""

from collections.abc import Callable, Sequence
from queue import SimpleQueue

from PySide6.QtCore import QObject, QThreadPool, QTimer
from PySide6.QtGui import QImage

_LOOK_MS = 5

Take = Callable[[list[QImage]], None]
"""Gets pictures that are decoded, on the main thread."""


class Decoder(QObject):
    """Decodes pictures one after another.

    Its thread knows nothing of this object or of whoever asks, who may be gone before a picture is
    decoded: what the thread has is looked for by its number, not sent.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._threads = QThreadPool(self)
        self._threads.setMaxThreadCount(1)
        self._decoded: SimpleQueue[tuple[int, list[QImage]]] = SimpleQueue()
        self._waiting: dict[int, Take] = {}
        self._asked = 0
        self._look = QTimer(self)
        self._look.setInterval(_LOOK_MS)
        self._look.timeout.connect(self._hand_over)

    @property
    def is_busy(self) -> bool:
        """Whether something is not handed over yet."""
        return bool(self._waiting)

    def decode(self, pngs: Sequence[bytes], take: Take) -> None:
        """Hand the pictures in `pngs` to `take` when all are decoded."""
        self._asked += 1
        self._waiting[self._asked] = take
        self._threads.start(_decoding(self._asked, pngs, self._decoded))
        self._look.start()

    def _hand_over(self) -> None:
        while not self._decoded.empty():
            number, images = self._decoded.get()
            self._waiting.pop(number)(images)
        if not self._waiting:
            self._look.stop()


def _decoding(
    number: int, pngs: Sequence[bytes], decoded: "SimpleQueue[tuple[int, list[QImage]]]"
) -> Callable[[], None]:
    return lambda: decoded.put((number, [QImage.fromData(png) for png in pngs]))
