"""Python's garbage is collected on the main thread only: on another, a widget in it is a crash."""

import gc

from PySide6.QtCore import QObject, QTimer, Slot

_LOOK_MS = 1000
_NEW_OBJECTS = 5000
_YOUNGER_COLLECTIONS = 10


class Garbage(QObject):
    """Takes the collecting over from Python, which does it on whichever thread allocates.

    What is there when it begins is not looked through again: modules, mostly, of which a window
    has so many that a whole collection would be felt.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._was_enabled = gc.isenabled()
        gc.disable()
        gc.freeze()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.collect)
        self._timer.start(_LOOK_MS)

    def stop(self) -> None:
        """Give the collecting back."""
        self._timer.stop()
        gc.unfreeze()
        if self._was_enabled:
            gc.enable()

    @Slot()
    def collect(self) -> None:
        """Collect what is due, as Python itself would."""
        new, young, middle = gc.get_count()
        if middle > _YOUNGER_COLLECTIONS:
            gc.collect(2)
        elif young > _YOUNGER_COLLECTIONS:
            gc.collect(1)
        elif new > _NEW_OBJECTS:
            gc.collect(0)
