"""What `attache --self-test` does in the window, and that it sees what is wrong there."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon, QImage, QPixmap
from PySide6.QtWidgets import QApplication

from attache.data.models import Reading
from attache.errors import AttacheError
from attache.output.requests import ReadData
from attache.ui import fonts, icons, self_test
from attache.ui.pictures import Pictures
from attache.ui.self_test import HEADLINE, Trial
from ui.hands import Hands
from ui.sessions import built_in


@pytest.fixture
def trial(app: QApplication, hands: Hands, monkeypatch: pytest.MonkeyPatch) -> Trial:
    """What a window is tried with, which is not open yet."""
    monkeypatch.setattr(self_test, "_SECONDS", 20.0)
    return Trial(app, hands.desk)


def _no_picture(*_: object) -> None:
    return None


def _cannot_be_drawn(*_: object) -> AttacheError:
    return AttacheError("The deck cannot be drawn.")


def test_a_deck_is_begun_reworded_kept_saved_and_opened_again(
    trial: Trial, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    trial.open()
    trial.begin(built_in().id, "press-briefing")
    with monkeypatch.context() as undrawn:
        undrawn.setattr(Pictures, "nearest", _no_picture)
        undrawn.setattr(Pictures, "error", _cannot_be_drawn)
        with pytest.raises(AttacheError, match="The deck cannot be drawn"):
            trial.see_thumbnails()
    trial.see_thumbnails()
    trial.see_findings()
    trial.reword()
    unsaved = trial.wait_for_recovery()
    assert unsaved.sections[0].choices[0].headline == HEADLINE
    path = tmp_path / "talks.attache"
    saved = trial.save(path)
    trial.close_deck()
    assert trial.open_file(path) == saved
    trial.take_picture(tmp_path / "window.png")
    assert QImage(str(tmp_path / "window.png")).width() > 600
    trial.open_dialogs()
    trial.close_deck()
    trial.told_of_nothing()


def test_what_is_wrong_in_a_window_is_told(
    trial: Trial, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    trial.open()
    with pytest.raises(AttacheError, match="is not Korean"):
        trial.speaks_korean()
    with pytest.raises(AttacheError, match="no file"):
        trial.ask(ReadData(tmp_path / "b.csv", "", Reading()))
    trial.window.tools.messages.error(AttacheError("The disk is full.", "Make room."))
    with pytest.raises(AttacheError, match="The disk is full"):
        trial.told_of_nothing()
    trial.told_of_nothing()
    monkeypatch.setattr(self_test, "_SECONDS", 0.1)
    with pytest.raises(AttacheError, match="longer than 0 seconds: the offer of what was not"):
        trial.recover()


def test_what_travels_with_the_window_is_there(trial: Trial) -> None:
    fonts.add(fonts.HANGUL)
    trial.draws_icons()
    trial.has_style()
    trial.draws_korean()


def test_an_icon_that_draws_nothing_is_named(trial: Trial, monkeypatch: pytest.MonkeyPatch) -> None:
    clear = QPixmap(24, 24)
    clear.fill(Qt.GlobalColor.transparent)
    drawn = icons.icon

    def icon(name: str) -> QIcon:
        return drawn(name) if name != "save" else QIcon(clear)

    monkeypatch.setattr(icons, "icon", icon)
    with pytest.raises(AttacheError, match="The icon save draws nothing"):
        trial.draws_icons()


def test_a_small_picture_of_the_style_sheet_that_is_missing_is_named(
    trial: Trial, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(icons.SHEET, "gone", ("check", "text", 1.0))
    with pytest.raises(AttacheError, match=r"gone\.svg draws nothing"):
        trial.has_style()


def test_before_a_window_is_open_nothing_can_be_done(trial: Trial) -> None:
    with pytest.raises(AttacheError, match="The window was not opened"):
        trial.save(Path("talks.attache"))
