"""The large picture of a slide: sharp, quick to say what is wrong, zoomed by keyboard and mouse."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu
from pytestqt.qtbot import QtBot

from attache.output import office_program
from attache.ui.slide.preview import Preview
from ui.slide_window import CHART, SHIPS, SlideWindow, click, press

_CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def opened(qtbot: QtBot) -> SlideWindow:
    return SlideWindow(qtbot)


def _preview(window: SlideWindow) -> Preview:
    return window.panel.preview


def _widths(window: SlideWindow, number: int) -> list[int]:
    return [draw.width for draw in window.transport.drawn if draw.number == number]


def test_the_picture_has_the_pixels_that_it_covers(opened: SlideWindow) -> None:
    preview = _preview(opened)
    image = preview.image.image
    assert preview.image.is_sharp
    assert image is not None
    assert image.width() == preview.image.width
    covered = preview.slide_place.width() * preview.devicePixelRatioF()
    assert covered == pytest.approx(image.width())
    assert preview.slide_place.height() == pytest.approx(image.height(), abs=1)


def test_the_whole_slide_is_inside_the_preview(opened: SlideWindow) -> None:
    preview = _preview(opened)
    assert preview.viewport().rect().contains(preview.slide_place.toAlignedRect())


def test_resizing_asks_for_one_picture_when_it_has_come_to_rest(opened: SlideWindow) -> None:
    before = len(opened.transport.drawn)
    for width in range(810, 700, -10):
        opened.window.resize(width, 900)
        QApplication.processEvents()
    assert len(opened.transport.drawn) == before
    opened.qtbot.waitUntil(lambda: _preview(opened).image.is_sharp, timeout=10_000)
    own = [draw for draw in opened.transport.drawn[before:] if draw.number == 1]
    assert len(own) == 1


def test_the_neighbours_are_fetched_after_the_page_that_is_shown(opened: SlideWindow) -> None:
    opened.show(SHIPS)
    number = opened.session.page.number if opened.session.page else 0
    width = _preview(opened).image.width
    assert width in _widths(opened, number + 1)
    assert width in _widths(opened, number - 1)
    asked = [draw.number for draw in opened.transport.drawn]
    assert asked.index(number) < asked.index(number + 1)


def test_a_reworded_slide_keeps_its_picture_until_the_new_one_is_there(
    opened: SlideWindow,
) -> None:
    opened.show(SHIPS)
    old = _preview(opened).image.image
    opened.type("title", "Yards")
    arrangement = opened.session.arrangement
    opened.qtbot.waitUntil(lambda: opened.session.arrangement is not arrangement)
    assert _preview(opened).image.image is not None
    opened.settle()
    assert _preview(opened).image.is_sharp
    assert _preview(opened).image.image is not old


def test_a_failure_is_said_in_words_and_can_be_tried_again(qtbot: QtBot) -> None:
    opened = SlideWindow(qtbot, refuses=True)
    texts = [label.text() for label in _preview(opened).findChildren(QLabel) if label.isVisible()]
    assert any("The pencil broke." in text for text in texts)
    opened.transport.refuses = False
    click(_preview(opened).failure.retry)
    opened.settle()
    assert _preview(opened).image.is_sharp
    assert not _preview(opened).failure.isVisible()


def test_zoom_by_keyboard_asks_for_a_larger_picture_and_fits_again(opened: SlideWindow) -> None:
    preview = _preview(opened)
    preview.setFocus()
    fits = preview.image.width
    press(preview, Qt.Key.Key_Plus, _CTRL)
    press(preview, Qt.Key.Key_Plus, _CTRL)
    assert preview.zoom == 1.5
    opened.qtbot.waitUntil(lambda: preview.image.is_sharp, timeout=10_000)
    assert preview.image.width == pytest.approx(fits * 1.5, abs=16)
    assert preview.horizontalScrollBar().maximum() > 0
    press(preview, Qt.Key.Key_Minus, _CTRL)
    assert preview.zoom == 1.25
    press(preview, Qt.Key.Key_0, _CTRL)
    assert preview.zoom == 1.0
    assert preview.horizontalScrollBar().maximum() == 0


def test_ctrl_and_the_wheel_zoom(opened: SlideWindow) -> None:
    preview = _preview(opened)
    _roll(preview, 120)
    assert preview.zoom == 1.25
    _roll(preview, -120)
    assert preview.zoom == 1.0


def test_what_is_larger_than_its_place_is_dragged(opened: SlideWindow) -> None:
    preview = _preview(opened)
    for _ in range(3):
        preview.zoom_in()
    view, left = preview.viewport(), Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    across = preview.horizontalScrollBar()
    before = across.value()
    QTest.mousePress(view, left, none, QPoint(200, 200))
    QTest.mouseMove(view, QPoint(150, 200))
    QTest.mouseRelease(view, left, none, QPoint(150, 200))
    assert across.value() == before + 50


def test_the_zoom_ends_with_the_slide(opened: SlideWindow) -> None:
    _preview(opened).zoom_in()
    opened.show(SHIPS)
    assert _preview(opened).zoom == 1.0


def test_the_keys_of_pages_turn_them(opened: SlideWindow) -> None:
    preview = _preview(opened)
    preview.setFocus()
    press(preview, Qt.Key.Key_PageDown)
    assert opened.session.page is not None
    assert opened.session.page.number == 2
    press(preview, Qt.Key.Key_Left)
    assert opened.session.page.number == 1


def test_a_screen_reader_is_told_the_title_and_the_texts(opened: SlideWindow) -> None:
    opened.show(SHIPS)
    preview = _preview(opened)
    assert opened.session.page is not None
    assert opened.session.page.title in preview.accessibleName()
    assert "Korea has the world’s second-largest" in preview.accessibleDescription()


def test_the_slide_is_copied_as_a_large_picture(opened: SlideWindow) -> None:
    opened.show(SHIPS)
    QGuiApplication.clipboard().clear()
    opened.panel.copy_picture()
    opened.settle()
    opened.qtbot.waitUntil(lambda: not QGuiApplication.clipboard().image().isNull())
    assert QGuiApplication.clipboard().image().width() == 1920
    assert "copied" in opened.messages.noted


def test_a_chart_is_copied_without_its_slide(opened: SlideWindow) -> None:
    opened.show(CHART)
    QGuiApplication.clipboard().clear()
    opened.panel.copy_chart()
    opened.settle()
    assert QGuiApplication.clipboard().image().width() == 1920


def test_copying_a_chart_where_there_is_none_says_so(opened: SlideWindow) -> None:
    opened.show(SHIPS)
    opened.panel.copy_chart()
    assert "no chart" in opened.messages.noted


def test_libreoffice_is_offered_only_where_it_is_installed(
    opened: SlideWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(office_program, "is_installed", lambda: False)
    assert "Exact (LibreOffice)" not in _labels(_preview(opened).menu())
    monkeypatch.setattr(office_program, "is_installed", lambda: True)
    menu = _preview(opened).menu()
    exact = next(each for each in menu.actions() if each.text() == "Exact (LibreOffice)")
    opened.transport.refuses = True
    chosen: list[bool] = []
    opened.panel.exact_chosen.connect(chosen.append)
    exact.trigger()
    assert chosen == [True]
    assert _preview(opened).is_exact
    assert opened.transport.drawn[-1].exact
    exact.trigger()
    assert not _preview(opened).is_exact
    assert _preview(opened).image.is_sharp


def _labels(menu: QMenu) -> list[str]:
    return [action.text() for action in menu.actions()]


def _roll(preview: Preview, steps: int) -> None:
    where = QPointF(100, 100)
    event = QWheelEvent(
        where,
        QPointF(preview.viewport().mapToGlobal(QPoint(100, 100))),
        QPoint(),
        QPoint(0, steps),
        Qt.MouseButton.NoButton,
        _CTRL,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(preview.viewport(), event)
