"""Files that the system hands to the app while it runs, as macOS does with a double click."""

import subprocess
import sys
from pathlib import Path

from PySide6.QtWidgets import QDialog

from ui.hands import Hands, saved

HANDED = """
import sys
from PySide6.QtCore import QEvent, QTimer
from PySide6.QtGui import QFileOpenEvent
from attache.ui.application import Application

app = Application([])
app.file_handed.connect(lambda path: print(repr(path)))
app.postEvent(app, QEvent(QEvent.Type.ApplicationActivate))
app.postEvent(app, QFileOpenEvent(""))
app.postEvent(app, QFileOpenEvent(sys.argv[1]))
QTimer.singleShot(0, app.quit)
app.exec()
"""


def test_a_file_that_the_system_hands_over_is_told_by_its_path(tmp_path: Path) -> None:
    deck = tmp_path / "talks of 한국.attache"
    said = subprocess.run(
        [sys.executable, "-c", HANDED, str(deck)],
        capture_output=True,
        check=True,
        encoding="utf-8",
        timeout=60,
    )
    assert said.stdout.strip() == repr(deck)
    assert said.stderr == ""


def test_a_deck_that_is_handed_over_opens_on_the_start_page(hands: Hands, tmp_path: Path) -> None:
    window = hands.window()
    hands.desk.open_handed(saved(tmp_path))
    assert hands.opened(window).session.path == tmp_path / "talks.attache"
    assert hands.desk.windows == [window]


def test_a_deck_that_is_handed_over_leaves_an_open_one_and_an_open_dialog_alone(
    hands: Hands, tmp_path: Path
) -> None:
    first = hands.begin()
    asking = hands.window()
    dialog = QDialog(asking)
    dialog.open()
    hands.desk.open_handed(saved(tmp_path))
    opened = hands.desk.windows[-1]
    assert hands.opened(opened).session.path == tmp_path / "talks.attache"
    assert first.deck is not None
    assert first.deck.session.path is None
    assert asking.deck is None
    dialog.reject()


def test_a_deck_that_is_handed_over_when_all_windows_are_closed_gets_one(
    hands: Hands, tmp_path: Path
) -> None:
    hands.desk.open_handed(saved(tmp_path))
    (window,) = hands.desk.windows
    assert hands.opened(window).session.path == tmp_path / "talks.attache"
