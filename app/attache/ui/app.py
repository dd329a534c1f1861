"""Starts the window: the application object, its look and language, and the first window."""

import sys
from collections.abc import Generator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from attache import __version__
from attache.ui import fonts, translation
from attache.ui.application import Application
from attache.ui.desk import Desk
from attache.ui.garbage import Garbage
from attache.ui.icons import app_icon
from attache.ui.logbook import install_hook
from attache.ui.looks import Looks
from attache.ui.preferences import Preferences

if TYPE_CHECKING:
    from attache.ui.settings import Settings


def run(files: Sequence[Path]) -> int:
    """Open a window for each deck file, or one with the start page; return the exit code."""
    with running() as (app, desk):
        app.file_handed.connect(desk.open_handed)
        desk.open_files(files)
        return app.exec()


@contextmanager
def running() -> Generator[tuple[Application, Desk]]:
    """The application with its look and language, and its windows, of which none is open yet."""
    app = Application([sys.argv[0]])
    app.setApplicationName("attache")
    app.setApplicationDisplayName("Attaché")
    app.setApplicationVersion(__version__)
    app.setDesktopFileName("attache")
    app.setWindowIcon(app_icon())
    preferences = Preferences()
    fonts.install(app)
    looks = Looks(app, preferences.at_start.appearance)
    translation.install(app, preferences.at_start.language)
    desk = Desk(preferences)

    def look_anew(settings: "Settings") -> None:
        looks.choose(settings.appearance)

    preferences.changed.connect(look_anew)
    hook = install_hook(desk.keep_everything)
    garbage = Garbage(app)
    try:
        yield app, desk
    finally:
        desk.close()
        garbage.stop()
        hook.remove()
