"""Showing the user's files by the programs of this system."""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

from PySide6.QtCore import QProcess, QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices

Act: TypeAlias = Callable[[Path], bool]
Do: TypeAlias = Callable[[], None]


def open_path(path: Path) -> bool:
    """Open a file or a folder with what the system has for it; False where it has nothing."""
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


def show_in_folder(path: Path) -> bool:
    """Show a file in its folder: selected, where the system's file manager can be told to."""
    if sys.platform == "win32":
        return _started("explorer", ["/select,", str(path)])
    if sys.platform == "darwin":
        return _started("open", ["-R", str(path)])
    return open_path(path.parent)


def documents() -> Path:
    """The user's folder for documents."""
    return Path(
        QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        or Path.home()
    )


def _started(program: str, arguments: list[str]) -> bool:
    process = QProcess()
    process.setProgram(program)
    process.setArguments(arguments)
    return process.startDetached()[0]
