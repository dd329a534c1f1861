"""Pictures that arrive, also for what is gone by then."""

import pytest
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from attache.ui.decoding import Decoder
from attache.ui.pictures import Pictures
from attache.ui.studio import Urgency
from ui.sessions import opened


def test_pictures_may_go_while_one_is_decoded(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    session = opened(qtbot)
    pictures = Pictures(session.studio)
    held: list[object] = []
    monkeypatch.setattr(pictures.findChild(Decoder), "_threads", _Later(held))
    pictures.want(session.deck, session.pages[0], 200, Urgency.PREVIEW, "one")
    qtbot.waitUntil(lambda: bool(held))
    assert pictures.is_decoding
    delete(pictures)
    for work in held:
        assert callable(work)
        work()
    assert not capsys.readouterr().err


def test_a_picture_is_there_once_it_is_decoded(qtbot: QtBot) -> None:
    session = opened(qtbot)
    pictures = Pictures(session.studio, session)
    page = session.pages[0]
    with qtbot.waitSignal(pictures.arrived):
        pictures.want(session.deck, page, 200, Urgency.PREVIEW, "one")
    found = pictures.get(page, 200)
    assert found is not None
    assert found.width() == 200
    assert not pictures.is_decoding


class _Later:
    """Holds what is to be done in a thread."""

    def __init__(self, held: list[object]) -> None:
        self._held = held

    def start(self, work: object) -> None:
        """Hold it."""
        self._held.append(work)
