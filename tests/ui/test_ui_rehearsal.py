"""The show in full screen: keys and clicks turn pages, hidden slides are passed over."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from attache.deck import edits
from attache.deck.models import Deck
from attache.ui.pictures import Pictures
from attache.ui.rehearsal import Rehearsal
from attache.ui.timing import spoken
from ui.sessions import opened, preset_deck
from ui.slide_window import CHART, click, press, rest

Open = Callable[..., Rehearsal]


@pytest.fixture
def start(qtbot: QtBot) -> Iterator[Open]:
    kept: list[Rehearsal] = []

    def begin(number: int = 1, deck: Deck | None = None, screens: int = 1) -> Rehearsal:
        session = opened(qtbot, deck)
        pictures = Pictures(session.studio, session)
        screen = QGuiApplication.primaryScreen()
        show = Rehearsal(session, pictures, screens=[screen] * screens)

        qtbot.addWidget(show, before_close_func=lambda _: rest(qtbot, session, pictures))
        show.start(number)
        qtbot.waitExposed(show)
        rest(qtbot, session, pictures)
        kept.append(show)  # a show that the test lets go of would take its studio along
        return show

    yield begin
    kept.clear()


def _number(show: Rehearsal) -> int:
    return show.page.number if show.page else 0


def test_it_fills_the_screen_and_shows_the_slide_sharp(start: Open) -> None:
    show = start(4)
    assert show.isFullScreen()
    assert _number(show) == 4
    assert show.stage.image.is_sharp


@pytest.mark.parametrize(
    "key",
    [Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_PageDown, Qt.Key.Key_Space],
)
def test_keys_go_on(start: Open, key: Qt.Key) -> None:
    show = start(2)
    press(show, key)
    assert _number(show) == 3


@pytest.mark.parametrize("key", [Qt.Key.Key_Left, Qt.Key.Key_Up, Qt.Key.Key_PageUp])
def test_keys_go_back(start: Open, key: Qt.Key) -> None:
    show = start(3)
    press(show, key)
    assert _number(show) == 2


def test_home_and_end_go_to_both_ends(start: Open) -> None:
    show = start(3)
    press(show, Qt.Key.Key_End)
    assert _number(show) == show.pages[-1].number
    press(show, Qt.Key.Key_Home)
    assert _number(show) == 1
    press(show, Qt.Key.Key_Left)
    assert _number(show) == 1


def test_a_click_goes_on_and_the_right_button_back(start: Open) -> None:
    show = start(2)
    click(show.stage)
    assert _number(show) == 3
    none = Qt.KeyboardModifier.NoModifier
    QTest.mouseClick(show.stage, Qt.MouseButton.RightButton, none, QPoint(50, 50))
    assert _number(show) == 2


def test_hidden_slides_are_passed_over(start: Open) -> None:
    show = start(1, edits.hide(preset_deck(), CHART))
    assert CHART not in [page.key for page in show.pages]
    keys: list[str] = []
    for _ in show.pages:
        keys.append(show.page.key if show.page else "")
        press(show, Qt.Key.Key_Right)
    assert CHART not in keys
    assert len(keys) == len(show.pages)


def test_starting_at_a_hidden_slide_begins_with_the_next_one(start: Open) -> None:
    deck = edits.hide(preset_deck(), "cover")
    show = start(1, deck)
    assert _number(show) == 2


def test_after_the_last_slide_the_end_is_said_and_one_can_go_back(start: Open) -> None:
    show = start(1)
    press(show, Qt.Key.Key_End)
    last = _number(show)
    press(show, Qt.Key.Key_Right)
    assert show.page is None
    press(show, Qt.Key.Key_Right)
    press(show, Qt.Key.Key_Left)
    assert _number(show) == last


def test_b_makes_the_screen_black_until_the_next_key(start: Open) -> None:
    show = start(2)
    press(show, Qt.Key.Key_B)
    assert show.is_black
    middle = show.stage.rect().center()
    assert show.stage.grab().toImage().pixelColor(middle).lightness() == 0
    press(show, Qt.Key.Key_B)
    assert not show.is_black
    press(show, Qt.Key.Key_B)
    press(show, Qt.Key.Key_Right)
    assert not show.is_black


def test_the_notes_are_below_the_slide_until_n_hides_them(start: Open) -> None:
    show = start(4)
    assert show.notes.isVisible()
    least = show.notes.minimumSizeHint().height()
    assert show.notes.height() <= max(least, 0.4 * show.height() + 1)
    assert show.notes.words.lines
    assert show.notes.place.text() == f"Slide 4 of {len(show.pages)}"
    assert "N" in show.notes.keys.text()
    press(show, Qt.Key.Key_N)
    assert not show.notes.isVisible()
    press(show, Qt.Key.Key_N)
    assert show.notes.isVisible()


def test_a_second_screen_has_the_notes_and_takes_the_same_keys(start: Open) -> None:
    show = start(4, screens=2)
    assert show.notes_window is not None
    assert show.notes_window.isVisible()
    assert show.notes.isVisible()
    press(show.notes_window, Qt.Key.Key_Right)
    assert _number(show) == 5
    press(show, Qt.Key.Key_N)
    assert show.notes.isVisible()
    press(show.notes_window, Qt.Key.Key_Escape)
    assert not show.isVisible()
    assert not show.notes_window.isVisible()


def test_the_notes_tell_the_time_and_what_was_planned(start: Open) -> None:
    show = start(4)
    total = sum(page.seconds for page in show.pages)
    assert spoken(total) in show.notes.planned.text()
    show.notes.show_time(61, 600, 45, 30)
    assert show.notes.elapsed.text() == "1:01"
    assert "over" in show.notes.slide_time.text()
    assert show.notes.slide_time.property("look") == "warn"


def test_escape_ends_it_once_and_tells_where(qtbot: QtBot, start: Open) -> None:
    show = start(4)
    told: list[int] = []
    show.ended.connect(told.append)
    press(show, Qt.Key.Key_Right)
    press(show, Qt.Key.Key_Escape)
    show.close()
    assert told == [5]
    assert not show.isVisible()
    qtbot.waitUntil(lambda: not show.isVisible())


def test_times_are_written_in_minutes_and_seconds() -> None:
    assert [spoken(0), spoken(65), spoken(3725)] == ["0:00", "1:05", "1:02:05"]
