"""The application object, which hears of the files that macOS hands to it."""

from pathlib import Path

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication


class Application(QApplication):
    """Qt's application. On macOS a file that is double-clicked is no argument, but an event."""

    file_handed = Signal(object)
    """A file to open: its Path."""

    def event(self, event: QEvent) -> bool:
        """Tell of a file that the system wants opened."""
        if isinstance(event, QFileOpenEvent) and event.file():
            self.file_handed.emit(Path(event.file()))
            return True
        return super().event(event)
