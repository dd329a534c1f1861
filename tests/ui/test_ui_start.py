"""The start page, as a user sees and works it."""

import datetime
import tomllib
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from attache.errors import AttacheError
from attache.output.requests import Sample
from attache.paths import slide_templates
from attache.ui.controls import em
from attache.ui.leftovers import Leftover
from attache.ui.recent_deck import RecentDeck
from attache.ui.start.cards import Card, brand_name
from attache.ui.start.offers import glance, shelf_of
from attache.ui.start.page import StartPage
from attache.ui.studio import Studio
from attache.ui.when import when_text
from ui.direct import DirectTransport
from ui.sessions import built_in, preset_deck

_PACK = "us-rok-trade-2025"
_NOW = datetime.datetime(2026, 12, 4, 15, 0).astimezone()


class _Recents:
    def __init__(self, *paths: Path) -> None:
        self.kept = [RecentDeck(path=path, title=path.stem.title(), when=_NOW) for path in paths]

    def decks(self) -> Sequence[RecentDeck]:
        return tuple(self.kept)

    def forget(self, path: Path) -> None:
        self.kept = [deck for deck in self.kept if deck.path != path]


class _Start:
    """A page that is open, what it told, and the studio that it asks."""

    def __init__(self, qtbot: QtBot, recents: _Recents) -> None:
        self.told: list[tuple[object, ...]] = []
        self.transport: DirectTransport | None = None
        self.studio = Studio(self._transport)
        self.page = StartPage(self.studio, recents)
        self.studio.setParent(self.page)
        qtbot.addWidget(self.page)
        self._listen()
        self.page.resize(1280, 700)
        self.page.show()
        qtbot.waitExposed(self.page)
        self.page.reload()

    def _transport(self, parent: object) -> DirectTransport:
        del parent
        self.transport = DirectTransport(self.page)
        return self.transport

    def _listen(self) -> None:
        page = self.page
        page.preset_chosen.connect(self._hears("preset"))
        page.blank_chosen.connect(self._hears("blank"))
        page.open_wanted.connect(self._hears("open"))
        page.recent_chosen.connect(self._hears("recent"))
        page.leftover_chosen.connect(self._hears("continue"))
        page.leftover_discarded.connect(self._hears("discard"))
        page.file_dropped.connect(self._hears("template"))

    def _hears(self, name: str) -> Callable[..., None]:
        def hear(*values: object) -> None:
            self.told.append((name, *values))

        return hear

    @property
    def cards(self) -> tuple[Card, ...]:
        return self.page.shelves[_PACK].grid.cards

    def texts(self) -> str:
        labels = self.page.findChildren(QLabel)
        return "\n".join(label.text() for label in labels if label.isVisible())


@pytest.fixture
def recents(tmp_path: Path) -> _Recents:
    there = tmp_path / "seoul.attache"
    there.write_text("{}")
    return _Recents(there, tmp_path / "gone.attache")


@pytest.fixture
def start(qtbot: QtBot, recents: _Recents) -> _Start:
    return _Start(qtbot, recents)


def _click(widget: QWidget) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def test_a_glance_says_what_the_loaded_pack_says() -> None:
    assert glance() == (shelf_of(built_in()),)


def test_a_pack_that_is_broken_is_left_out_of_the_glance(tmp_path: Path) -> None:
    for name, text in (("one", "id = 3 ="), ("two", "")):
        (tmp_path / name).mkdir()
        (tmp_path / name / "pack.toml").write_text(text)
        (tmp_path / name / "presets.toml").write_text("")
    assert glance(tmp_path) == ()


def test_the_presets_are_there_before_the_pack_is_loaded(start: _Start) -> None:
    names = [card.accessibleName() for card in start.cards]
    assert names == [*(preset.name for preset in built_in().presets), "Blank deck"]
    assert start.transport is None


def test_a_card_says_what_a_preset_is(start: _Start) -> None:
    preset = built_in().presets[0]
    points = sum(len(section.points) for section in preset.sections)
    card = start.cards[0]
    said = " ".join(label.text() for label in card.findChildren(QLabel))
    assert preset.description in said
    assert f"Internal · {points} points · Chancery" in said
    assert card.accessibleDescription().startswith(preset.description)


def test_a_brand_is_called_by_its_name() -> None:
    for preset in built_in().presets:
        text = (slide_templates() / preset.brand / "brand.toml").read_text(encoding="utf-8")
        assert brand_name(preset.brand) == tomllib.loads(text)["name"]


def test_a_click_on_a_card_chooses_its_preset(start: _Start) -> None:
    _click(start.cards[1])
    assert start.told == [("preset", _PACK, built_in().presets[1].id)]


def test_the_blank_card_chooses_a_blank_deck(start: _Start) -> None:
    _click(start.cards[-1])
    assert start.told == [("blank", _PACK)]


def test_the_first_card_has_the_focus_and_enter_chooses_it(start: _Start) -> None:
    assert start.page.focusWidget() is start.cards[0]
    QTest.keyClick(start.cards[0], Qt.Key.Key_Return)
    assert start.told == [("preset", _PACK, built_in().presets[0].id)]


def test_arrows_go_from_card_to_card(start: _Start) -> None:
    columns = start.page.shelves[_PACK].grid.columns
    assert columns == 3
    steps = ((Qt.Key.Key_Right, 1), (Qt.Key.Key_Down, 1 + columns), (Qt.Key.Key_Left, columns))
    for key, place in (*steps, (Qt.Key.Key_Up, 0), (Qt.Key.Key_Up, 0)):
        focused = start.page.focusWidget()
        QTest.keyClick(focused, key)
        assert start.page.focusWidget() is start.cards[place]


def test_tab_goes_through_cards_and_then_the_recent_decks(start: _Start) -> None:
    seen: list[QWidget] = [start.page.focusWidget()]
    for _ in start.cards:
        QTest.keyClick(seen[-1], Qt.Key.Key_Tab)
        seen.append(start.page.focusWidget())
    assert seen == [*start.cards, start.page.recents.rows[0].button]


def test_the_covers_are_drawn_once_the_pack_is_there(qtbot: QtBot, start: _Start) -> None:
    before = start.cards[0].cover.size()
    start.page.show_pack(built_in())
    qtbot.waitUntil(lambda: start.studio.is_idle, timeout=20_000)
    for card in start.cards[:-1]:
        assert not card.cover.image.isNull()
    assert start.cards[0].cover.size() == before
    assert start.transport
    asked = [each.request for each in start.transport.asked]
    assert all(isinstance(request, Sample) for request in asked)
    assert len(asked) == len(built_in().presets)


def test_covers_are_asked_for_only_while_the_page_shows(qtbot: QtBot, start: _Start) -> None:
    start.page.hide()
    start.page.show_pack(built_in())
    assert start.studio.is_idle
    start.page.show()
    qtbot.waitUntil(lambda: start.studio.is_idle, timeout=20_000)
    assert not start.cards[0].cover.image.isNull()


@pytest.mark.parametrize(("ems", "columns"), [(95, 3), (46, 2), (23, 1)])
def test_cards_stand_in_as_many_columns_as_there_is_room_for(
    qtbot: QtBot, start: _Start, ems: int, columns: int
) -> None:
    start.page.resize(em(start.page, ems), 700)
    qtbot.waitUntil(lambda: start.page.shelves[_PACK].grid.columns == columns)
    content = start.page.shelves[_PACK]
    right = content.mapTo(start.page, QPoint(content.width(), 0)).x()
    assert right <= start.page.viewport().width()


def test_a_recent_deck_is_opened_by_a_click(start: _Start, recents: _Recents) -> None:
    _click(start.page.recents.rows[0].button)
    assert start.told == [("recent", recents.kept[0].path)]


def test_a_deck_that_is_gone_says_so_and_can_be_removed(
    qtbot: QtBot, start: _Start, recents: _Recents
) -> None:
    row = start.page.recents.rows[1]
    qtbot.waitUntil(row.remove.isVisible)
    assert "Not found" in start.texts()
    _click(row.button)
    assert start.told == []
    _click(row.remove)
    assert len(start.page.recents.rows) == len(recents.kept) == 1


def test_delete_takes_a_deck_off_the_list(start: _Start, recents: _Recents) -> None:
    path = recents.kept[0].path
    QTest.keyClick(start.page.recents.rows[0].button, Qt.Key.Key_Delete)
    assert path not in {deck.path for deck in recents.kept}
    assert path.exists()


def test_a_page_without_recent_decks_says_what_will_be_there(qtbot: QtBot) -> None:
    assert "Decks that you open or save are listed here." in _Start(qtbot, _Recents()).texts()


def test_the_list_is_read_again_when_the_page_shows(start: _Start, recents: _Recents) -> None:
    start.page.hide()
    recents.kept = recents.kept[:1]
    start.page.show()
    assert len(start.page.recents.rows) == 1


def test_the_button_asks_for_a_file(start: _Start) -> None:
    assert "Ctrl+O" in start.page.open_button.toolTip()
    _click(start.page.open_button)
    assert start.told == [("open",)]


def _leftover(title: str, error: AttacheError | None = None) -> Leftover:
    deck = None if error else preset_deck()
    return Leftover(Path("x.json"), deck, Path("/briefs/seoul.attache"), _NOW, title, error)


def test_work_that_was_left_behind_is_offered_first(start: _Start) -> None:
    left = _leftover("Seoul ministerial")
    start.page.show_leftovers((left,))
    (row,) = start.page.work.rows
    assert "seoul.attache" in start.texts()
    assert row.mapTo(start.page, QPoint()).y() < start.cards[0].mapTo(start.page, QPoint()).y()
    _click(row.resume)
    _click(row.discard)
    assert start.told == [("continue", left), ("discard", left)]
    start.page.show_leftovers(())
    assert not start.page.work.isVisible()


def test_work_that_cannot_be_read_can_only_be_discarded(start: _Start) -> None:
    start.page.show_leftovers((_leftover("", AttacheError("It is damaged.", "Discard it.")),))
    (row,) = start.page.work.rows
    assert "It is damaged. Discard it." in start.texts()
    assert not row.resume.isVisible()
    assert row.discard.isVisible()


def _drop(page: StartPage, path: Path) -> bool:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    action, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(9, 9), action, data, left, none)
    enter.ignore()
    QApplication.sendEvent(page.viewport(), enter)
    if enter.isAccepted():
        QApplication.sendEvent(page.viewport(), QDropEvent(QPointF(9, 9), action, data, left, none))
    return enter.isAccepted()


def test_decks_and_templates_can_be_dropped(start: _Start, tmp_path: Path) -> None:
    deck, template = tmp_path / "a.attache", tmp_path / "Ministry.POTX"
    assert _drop(start.page, deck)
    assert _drop(start.page, template)
    assert not _drop(start.page, tmp_path / "a.txt")
    assert start.told == [("recent", deck), ("template", template)]


@pytest.mark.parametrize(
    ("ago", "said"), [(0, "today"), (1, "yesterday"), (2, "2 Dec"), (400, "30 Oct 2025")]
)
def test_a_moment_is_said_as_people_say_it(ago: int, said: str) -> None:
    assert when_text(_NOW - datetime.timedelta(days=ago), _NOW).startswith(said)
