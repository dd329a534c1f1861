"""The gallery of brands, adding a template, correcting its match."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from direct import DirectTransport
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QContextMenuEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow, QMenu
from pytestqt.qtbot import QtBot

from attache import paths
from attache.brand.inspect import FontFacts, LayoutFacts, RoleFacts, TemplateFacts
from attache.deck import edits
from attache.deck.models import Deck
from attache.deck.selection import from_preset
from attache.output.requests import (
    AddBrand,
    Added,
    BrandFacts,
    ListBrands,
    ReadMatch,
    Rematch,
    RemoveBrand,
    Request,
    Sample,
)
from attache.output.studio_process import Answered, Asked, Failed, Message
from attache.pack.loading import load_installed
from attache.pack.models import Pack
from attache.pack.vocabulary import Role
from attache.ui.dialogs.brands import BrandGallery
from attache.ui.dialogs.match import MatchDialog
from attache.ui.messages import Messages
from attache.ui.session import Session
from attache.ui.studio import Studio, Transport

_CLICK = Qt.MouseButton.LeftButton
_OWN = BrandFacts("ministry", "Ministry", "Of one's own", False, "d1", ())


class ByHand(Transport):
    """A studio that answers when the test says so."""

    def __init__(self, parent: Any = None) -> None:
        super().__init__(parent)
        self.asked: list[Asked] = []

    def send(self, message: Message) -> None:
        if isinstance(message, Asked):
            self.asked.append(message)

    def close(self) -> None:
        pass

    @property
    def last(self) -> Request[Any]:
        return self.asked[-1].request

    def answer(self, value: object) -> None:
        self.received.emit(Answered(self.asked[-1].id, value))

    def refuse(self, message: str) -> None:
        self.received.emit(Failed(self.asked[-1].id, message))


class Desk:
    """A window with a session; the studios for samples and for slow work answer by hand."""

    def __init__(self, pack: Pack, deck: Deck, window: QMainWindow) -> None:
        self.window = window
        self.messages = Messages(window)
        self.messages.attach(window)
        self.session = Session(pack, deck, Studio(DirectTransport, window), parent=window)
        self.made: list[ByHand] = []
        self.studio, self.jobs = Studio(self._start, window), Studio(self._start, window)
        self.studio.warm_up()
        self.jobs.warm_up()

    @property
    def looks(self) -> ByHand:
        return self.made[0]

    @property
    def work(self) -> ByHand:
        return self.made[1]

    def gallery(self) -> BrandGallery:
        made = BrandGallery(self.session, self.studio, self.jobs, self.messages, self.window)
        made.open()
        return made

    def _start(self, parent: Any) -> Transport:
        self.made.append(ByHand(parent))
        return self.made[-1]


@pytest.fixture(scope="module")
def known() -> Pack:
    return load_installed("us-rok-trade-2025")


@pytest.fixture(scope="module")
def small(known: Pack) -> Deck:
    deck = edits.set_roles(from_preset(known, "ministerial"), (Role.COVER, Role.POINTS))
    section = deck.sections[0].model_copy(update={"charts": ()})
    return deck.model_copy(update={"sections": (section,), "questions": ()})


@pytest.fixture
def own_data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(paths, "user_data", lambda: tmp_path / "data")
    return tmp_path


@pytest.fixture
def desk(known: Pack, small: Deck, window: QMainWindow) -> Desk:
    return Desk(known, small, window)


@pytest.fixture
def gallery(desk: Desk) -> Iterator[BrandGallery]:
    made = desk.gallery()
    assert isinstance(desk.looks.last, ListBrands)
    desk.looks.answer((_house("chancery"), _house("plain"), _OWN))
    yield made
    if not made.is_over:
        made.done(0)


def _house(name: str) -> BrandFacts:
    return BrandFacts(name, name.title(), "Meetings", True, f"digest-{name}", ())


def _menu_of(gallery: BrandGallery) -> QMenu:
    return next(each for each in gallery.findChildren(QMenu) if each.isVisible())


def _act(gallery: BrandGallery, text: str) -> None:
    menu = _menu_of(gallery)
    action = next(each for each in menu.actions() if each.text().startswith(text))
    action.trigger()
    menu.close()


def test_every_brand_shows_the_deck_itself(
    known: Pack, small: Deck, window: QMainWindow, own_data: Path, qtbot: QtBot
) -> None:
    assert own_data
    studio = Studio(DirectTransport, window)
    session = Session(known, small, studio, parent=window)
    qtbot.waitUntil(lambda: session.arrangement is not None)
    messages = Messages(window)
    gallery = BrandGallery(session, studio, Studio(DirectTransport, window), messages, window)
    gallery.open()
    qtbot.waitUntil(
        lambda: len(gallery.cards) >= 4 and all(c.pictures[1].has_picture for c in gallery.cards),
        timeout=10_000,
    )
    assert gallery.cards[0].facts.id == "chancery"
    gallery.done(0)


def test_a_click_takes_a_brand_as_one_step_and_closes(desk: Desk, gallery: BrandGallery) -> None:
    before = desk.session.deck
    QTest.mouseClick(gallery.cards[1], _CLICK)
    assert desk.session.deck.brand == "plain"
    assert desk.session.deck.brand_digest == "digest-plain"
    assert desk.session.undo_stack.count() == 1
    assert not gallery.isVisible()
    desk.session.undo_stack.undo()
    assert desk.session.deck == before


def test_arrows_go_from_card_to_card_and_enter_chooses(desk: Desk, gallery: BrandGallery) -> None:
    assert gallery.cards[0].isChecked()
    assert "in use" in gallery.cards[0].accessibleName()
    gallery.activateWindow()
    gallery.cards[0].setFocus()
    QTest.keyClick(gallery.cards[0], Qt.Key.Key_Right)
    assert gallery.focusWidget() is gallery.cards[1]
    QTest.keyClick(gallery.cards[1], Qt.Key.Key_Return)
    assert desk.session.deck.brand == "plain"


def test_the_brand_in_use_changes_nothing(desk: Desk, gallery: BrandGallery) -> None:
    QTest.mouseClick(gallery.cards[0], _CLICK)
    assert desk.session.undo_stack.count() == 0
    assert not gallery.isVisible()


def test_pictures_that_fail_say_why_and_the_brand_can_still_be_chosen(
    desk: Desk, gallery: BrandGallery
) -> None:
    asked = desk.looks.last
    assert isinstance(asked, Sample)
    desk.looks.refuse("This took too long.")
    card = next(each for each in gallery.cards if each.facts.id == asked.brand)
    assert card.pictures[0].words == "This took too long."
    QTest.mouseClick(gallery.cards[1], _CLICK)
    assert desk.session.deck.brand == "plain"


def test_a_brand_that_cannot_be_read_says_so_and_is_not_taken(desk: Desk) -> None:
    gallery = desk.gallery()
    broken = BrandFacts("old", "old", "", False, "", (), "Its template is gone.")
    desk.looks.answer((_house("chancery"), broken))
    assert "gone" in gallery.cards[1].error.text
    QTest.mouseClick(gallery.cards[1], _CLICK)
    assert desk.messages.asked
    desk.messages.answer("close")
    assert desk.session.deck.brand == "chancery"
    gallery.done(0)


def test_a_template_becomes_a_brand_under_the_name_that_is_given(
    desk: Desk, gallery: BrandGallery, tmp_path: Path
) -> None:
    file = tmp_path / "Ministry_of_Trade.pptx"
    gallery.add_template(file)
    adding = gallery.adding
    assert adding.name.text() == "Ministry of Trade"
    adding.name.clear()
    QTest.keyClicks(adding.name, "Trade")
    QTest.keyClick(adding.name, Qt.Key.Key_Return)
    assert [each.request for each in desk.work.asked] == [AddBrand(file, "Trade")]
    assert adding.progress.isVisible()
    new = BrandFacts("trade", "Trade", "", False, "d2", ())
    desk.work.answer(Added(new, ("Left behind: a film",)))
    said = [label.text() for label in adding.findChildren(QLabel)]
    assert "Left behind: a film" in said
    QTest.mouseClick(adding.use_button, _CLICK)
    assert desk.session.deck.brand == "trade"


def test_a_template_that_cannot_be_read_is_told_beside_its_name(
    desk: Desk, gallery: BrandGallery, tmp_path: Path
) -> None:
    gallery.add_template(tmp_path / "broken.potx")
    QTest.mouseClick(gallery.adding.add_button, _CLICK)
    desk.work.refuse("broken.potx is damaged.")
    assert gallery.adding.refusal.text == "broken.potx is damaged."
    assert gallery.adding.add_button.isVisible()


def test_a_brand_that_was_cancelled_is_taken_away_again(
    desk: Desk, gallery: BrandGallery, tmp_path: Path
) -> None:
    gallery.add_template(tmp_path / "talks.pptx")
    QTest.mouseClick(gallery.adding.add_button, _CLICK)
    QTest.mouseClick(gallery.adding.cancel_button, _CLICK)
    assert not gallery.adding.isVisible()
    desk.work.answer(Added(_OWN, ()))
    assert desk.work.last == RemoveBrand("ministry")


def test_a_template_is_added_by_dropping_it(gallery: BrandGallery, tmp_path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "talks.potx"))])
    copy, button = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    event = QDropEvent(QPointF(9, 9), copy, data, button, Qt.KeyboardModifier.NoModifier)
    gallery.dropEvent(event)
    assert gallery.adding.isVisible()
    assert "talks.potx" in gallery.adding.head.text()


def test_what_is_no_template_is_refused_in_words(
    desk: Desk, gallery: BrandGallery, tmp_path: Path
) -> None:
    gallery.add_template(tmp_path / "talks.docx")
    assert desk.messages.asked
    assert ".potx" in desk.messages.asked.text
    desk.messages.answer("close")
    assert not gallery.adding.isVisible()


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_a_brand_of_ones_own_is_removed_after_asking(desk: Desk, gallery: BrandGallery) -> None:
    button = gallery.cards[2].menu_button
    assert button
    QTest.mouseClick(button, _CLICK)
    _act(gallery, "Remove")
    desk.messages.answer("keep")
    assert not desk.work.asked
    key = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(5, 5), QPoint(5, 5))
    QApplication.sendEvent(gallery.cards[2], key)
    _act(gallery, "Remove")
    desk.messages.answer("remove")
    assert desk.work.last == RemoveBrand("ministry")


def test_the_brand_of_the_deck_is_not_removed(desk: Desk, gallery: BrandGallery) -> None:
    desk.session.do("x", lambda deck: edits.set_brand(deck, "ministry"))
    gallery.cards[2].removal_wanted.emit("ministry")
    assert desk.messages.asked
    assert [choice.id for choice in desk.messages.asked.choices] == ["close"]
    desk.messages.answer("close")


def _facts(cover: int = 1) -> TemplateFacts:
    font = FontFacts("Arial", "Liberation Sans", 1.0)
    layouts = tuple(LayoutFacts(n, f"Layout {n}", 1, ()) for n in (1, 2, 3))
    roles = (
        RoleFacts("cover", cover, f"Layout {cover}", 0.9, "a title slide", False, False),
        RoleFacts("points", 2, "Layout 2", 0.3, "the nearest", True, True),
    )
    return TemplateFacts("x.pptx", 13.3, 7.5, 1.0, 0, 1, {}, font, font, layouts, roles, ())


@pytest.fixture
def match(desk: Desk) -> Iterator[MatchDialog]:
    deck = edits.set_brand(desk.session.deck, "ministry", "d1")
    desk.session.do("x", lambda _: deck)
    made = MatchDialog(desk.session, "ministry", desk.studio, desk.jobs, desk.messages, desk.window)
    made.open()
    yield made
    if not made.is_over:
        made.done(0)


def test_the_match_tells_layout_sureness_and_reason(desk: Desk, match: MatchDialog) -> None:
    assert desk.work.last == ReadMatch("ministry")
    desk.work.answer(_facts())
    assert match.combos[Role.COVER].currentText() == "1  Layout 1"
    said = " ".join(label.text() for label in match.findChildren(QLabel))
    assert "90%, sure" in said
    assert "30%, a guess" in said
    assert "ground of its own" in said
    assert not match.again_button.isEnabled()


def test_another_layout_makes_the_brand_again_and_the_deck_follows(
    desk: Desk, match: MatchDialog
) -> None:
    desk.work.answer(_facts())
    match.combos[Role.COVER].setFocus()
    QTest.keyClick(match.combos[Role.COVER], Qt.Key.Key_Down)
    assert match.again_button.isEnabled()
    QTest.mouseClick(match.again_button, _CLICK)
    assert desk.work.last == Rematch("ministry", ((Role.COVER, 2),))
    heard: list[BrandFacts] = []
    match.rematched.connect(heard.append)
    desk.work.answer(BrandFacts("ministry", "Ministry", "", False, "d2", ()))
    assert heard
    assert desk.session.deck.brand_digest == "d2"
    assert desk.work.last == ReadMatch("ministry")
    desk.work.answer(_facts(cover=2))
    assert match.combos[Role.COVER].currentText() == "2  Layout 2"
    assert not match.again_button.isEnabled()


def test_a_refused_match_keeps_what_was_chosen(desk: Desk, match: MatchDialog) -> None:
    desk.work.answer(_facts())
    match.combos[Role.POINTS].setCurrentIndex(2)
    QTest.mouseClick(match.again_button, _CLICK)
    desk.work.refuse("Layout 3 has no room for text.")
    desk.messages.answer("close")
    assert match.combos[Role.POINTS].currentIndex() == 2
    assert match.again_button.isEnabled()


def test_a_brand_without_a_template_is_told_and_the_dialog_closes(
    desk: Desk, match: MatchDialog
) -> None:
    desk.work.refuse("It was not made of a template.")
    assert desk.messages.asked
    desk.messages.answer("close")
    assert not match.isVisible()


def test_a_real_template_becomes_a_brand_whose_match_is_read(
    known: Pack, small: Deck, window: QMainWindow, own_data: Path, qtbot: QtBot
) -> None:
    file = own_data / "Office.pptx"
    shutil.copy(paths.slide_templates() / "plain" / "template.pptx", file)
    studio, jobs = Studio(DirectTransport, window), Studio(DirectTransport, window)
    session, messages = Session(known, small, studio, parent=window), Messages(window)
    gallery = BrandGallery(session, studio, jobs, messages, window)
    gallery.open()
    gallery.add_template(file)
    with qtbot.waitSignal(gallery.adding.added, timeout=20_000):
        QTest.mouseClick(gallery.adding.add_button, _CLICK)
    QTest.mouseClick(gallery.adding.match_button, _CLICK)
    found = gallery.findChild(MatchDialog)
    assert isinstance(found, MatchDialog)
    qtbot.waitUntil(lambda: len(found.combos) == len(Role), timeout=20_000)
    found.done(0)
    gallery.done(0)
