"""Python's garbage is collected on the main thread only: on another, a widget in it is a crash."""

import gc
import sys

from PySide6.QtCore import QObject, QTimer, Slot

_LOOK_MS = 1000
_NEW_OBJECTS = 5000
_YOUNGER_COLLECTIONS = 10
_MANY_MODULES = 20


class Garbage(QObject):
    """Takes the collecting over from Python, which does it on whichever thread allocates.

    Modules are not looked through again once they are loaded: a window has so many, and a deck
    brings more, that a whole collection would be felt.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._was_enabled = gc.isenabled()
        gc.disable()
        self._modules = 0
        self._keep_modules()
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
        """Collect what is due, as Python itself would; but first set aside what was loaded."""
        if len(sys.modules) >= self._modules + _MANY_MODULES:
            self._keep_modules()
        new, young, middle = gc.get_count()
        if middle > _YOUNGER_COLLECTIONS:
            gc.collect(2)
        elif young > _YOUNGER_COLLECTIONS:
            gc.collect(1)
        elif new > _NEW_OBJECTS:
            gc.collect(0)

    def _keep_modules(self) -> None:
        gc.freeze()
        self._modules = len(sys.modules)
