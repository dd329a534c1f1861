"""What Attaché says of itself, and the list of the parts that it is made of."""

import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow
from pytestqt.qtbot import QtBot

from attache import __version__, paths
from attache.errors import AttacheError
from attache.made import Made
from attache.parts import Part
from attache.ui.dialogs import about
from attache.ui.dialogs.about import AboutDialog
from attache.ui.dialogs.licences import LicencesDialog
from attache.ui.translation import install

_CLICK = Qt.MouseButton.LeftButton


@pytest.fixture
def parts(tmp_path: Path) -> tuple[Part, ...]:
    """A few parts; the text of the last is lost."""
    texts = {name: tmp_path / f"{name}.txt" for name in ("MIT", "LGPL", "PNG", "lost")}
    for name in ("MIT", "LGPL", "PNG"):
        texts[name].write_text(f"The words of {name}.\n", "utf-8")
    return (
        Part("Attaché", "0.1.0", "MIT", "Makes decks", "", (texts["MIT"],)),
        Part("PySide6", "6.11", "LGPL-3.0-only", "Binds Qt", "https://a.example", (texts["LGPL"],)),
        Part("libpng", "", "libpng-2.0", "Pictures", "", (texts["PNG"],), "PySide6", "Two people"),
        Part("zlib", "1.3", "Zlib", "Compression", "", (texts["lost"],)),
    )


def _said(dialog: AboutDialog | LicencesDialog) -> str:
    return "\n".join(label.text() for label in dialog.findChildren(QLabel))


def _listed(dialog: LicencesDialog) -> list[str]:
    """The names in the list that are shown, those inside another with two spaces before."""
    root = dialog.tree.invisibleRootItem()
    names: list[str] = []
    for row in range(root.childCount()):
        top = root.child(row)
        assert top is not None
        names += [] if top.isHidden() else [top.text(0)]
        children = (top.child(each) for each in range(top.childCount()))
        names += [f"  {child.text(0)}" for child in children if child and not child.isHidden()]
    return names


def test_about_says_version_licences_and_where_the_log_is(
    window: QMainWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    opened: list[str] = []

    def open_url(url: QUrl) -> bool:
        opened.append(url.toLocalFile())
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", open_url)
    monkeypatch.setattr(paths, "user_log", lambda: tmp_path / "log")
    dialog = AboutDialog(window)
    dialog.open()
    said = _said(dialog)
    for words in (
        f"Version {__version__}, run from source",
        "Lesser General Public License",
        "Open Font License",
        str(tmp_path / "log"),
    ):
        assert words in said
    assert "portable" not in said
    QTest.mouseClick(dialog.folder_buttons[-1], _CLICK)
    assert opened == [str(tmp_path)]
    QTest.mouseClick(dialog.close_button, _CLICK)
    assert not dialog.isVisible()


def test_in_a_package_about_says_of_which_day_and_commit_it_is(
    window: QMainWindow, app: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    date = datetime.datetime(2026, 11, 28, 23, tzinfo=datetime.UTC)
    monkeypatch.setattr(about, "made", lambda: Made("fd9fb15" + "0" * 33, date))
    assert f"Version {__version__}, of 28 November 2026 (fd9fb15)" in _said(AboutDialog(window))
    try:
        install(app, "ko")
        assert f"버전 {__version__}, 2026년 11월 28일 (fd9fb15)" in _said(AboutDialog(window))
    finally:
        install(app, "en")


def test_a_damaged_package_still_says_its_version(
    window: QMainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail() -> None:
        raise AttacheError("The list is damaged.", "Install it anew.")

    monkeypatch.setattr(about, "made", fail)
    monkeypatch.setattr(about, "parts", fail)
    dialog = AboutDialog(window)
    dialog.open()
    assert f"Version {__version__}" in _said(dialog)
    QTest.mouseClick(dialog.licences_button, _CLICK)
    assert dialog.notice.text == "The list is damaged.\nInstall it anew."


def test_about_says_that_it_is_portable_and_names_the_folders_beside_it(
    window: QMainWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(paths, "app_folder", lambda: tmp_path)
    monkeypatch.delenv(paths.VARIABLE, raising=False)
    paths.portable_folder().mkdir()
    said = _said(AboutDialog(window))
    assert "Attaché is portable here" in said
    for folder in (paths.user_data(), paths.user_config(), paths.user_state(), paths.user_log()):
        assert folder.is_relative_to(tmp_path / "attache-data")
        assert str(folder) in said


def test_the_licences_are_opened_from_about_and_show_each_part_with_its_words(
    window: QMainWindow, parts: tuple[Part, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(about, "parts", lambda: parts)
    dialog = AboutDialog(window)
    dialog.open()
    QTest.mouseClick(dialog.licences_button, _CLICK)
    listed = dialog.findChild(LicencesDialog)
    assert isinstance(listed, LicencesDialog)
    assert listed.isVisible()
    assert _listed(listed) == ["Attaché 0.1.0", "PySide6 6.11", "  libpng", "zlib 1.3"]
    assert listed.counted.text() == "4 parts"
    assert listed.words.toPlainText() == "The words of MIT."
    said = _said(listed)
    for words in ("You may replace them by your own", "Qt", "Open Font License", "Licence: MIT"):
        assert words in said
    listed.done(0)


def test_a_search_finds_parts_and_what_brings_them_by_keyboard(
    window: QMainWindow, parts: tuple[Part, ...], qtbot: QtBot
) -> None:
    dialog = LicencesDialog(parts, window)
    dialog.open()
    qtbot.waitUntil(dialog.search.hasFocus)
    QTest.keyClicks(dialog.search, "libpng")
    assert _listed(dialog) == ["PySide6 6.11", "  libpng"]
    assert dialog.counted.text() == "1 part"
    assert dialog.words.toPlainText() == "The words of PNG."
    assert dialog.facts.text() == "Pictures\nInside PySide6\nBy Two people\nLicence: libpng-2.0"
    QTest.keyClick(dialog.search, Qt.Key.Key_Down)
    assert dialog.tree.hasFocus()
    QTest.keyClick(dialog.tree, Qt.Key.Key_Up)
    assert dialog.words.toPlainText() == "The words of LGPL."
    dialog.search.setText("nothing of this name")
    assert (_listed(dialog), dialog.words.toPlainText()) == ([], "")
    assert not dialog.copy_button.isEnabled()
    QTest.keyClick(dialog.search, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert len(_listed(dialog)) == len(parts)
    QTest.keyClick(dialog.search, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_a_text_is_copied_with_the_part_it_is_of_and_a_lost_one_is_said_to_be(
    window: QMainWindow, parts: tuple[Part, ...]
) -> None:
    dialog = LicencesDialog(parts, window)
    dialog.open()
    QTest.mouseClick(dialog.copy_button, _CLICK)
    assert QGuiApplication.clipboard().text() == (
        "Attaché 0.1.0\n\nMakes decks\nLicence: MIT\n\nThe words of MIT."
    )
    assert dialog.notice.text == "Copied."
    dialog.search.setText("zlib")
    assert dialog.notice.text == "The text of this licence is not here."
    assert not dialog.copy_button.isEnabled()
    dialog.done(0)
