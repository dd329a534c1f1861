"""The right panel in a window, and what a test does with it."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget
from pytestqt.qtbot import QtBot

from attache.deck.models import Choice, Deck
from attache.output.requests import Draw
from attache.output.studio_process import Asked, Failed, Message
from attache.ui.messages import Messages
from attache.ui.pictures import Pictures
from attache.ui.session import Session
from attache.ui.slide.panel import SlidePanel
from attache.ui.slide.row import FieldRow
from attache.ui.studio import Studio
from ui.direct import DirectTransport
from ui.sessions import built_in, preset_deck, settle

SHIPS = "shipbuilding/points-1"
CHART = "investment/chart/announced-projects"
VERSUS = "digital/versus-1"
ASKS = "path_forward/asks-1"
OWN = "shipbuilding/own/own-1"


class Watched(DirectTransport):
    """Answers at once, and can refuse to draw."""

    refuses = False

    @property
    def drawn(self) -> list[Draw]:
        """Every picture that was asked for."""
        return [each.request for each in self.asked if isinstance(each.request, Draw)]

    def send(self, message: Message) -> None:
        """Answer, or refuse a picture."""
        if self.refuses and isinstance(message, Asked) and isinstance(message.request, Draw):
            self.asked.append(message)
            self.received.emit(Failed(message.id, "The pencil broke.", "Sharpen it."))
            return
        super().send(message)


class SlideWindow:
    """A slide panel on a deck, by default that of the ministerial preset."""

    def __init__(self, qtbot: QtBot, deck: Deck | None = None, *, refuses: bool = False) -> None:
        self.qtbot = qtbot
        self.transport = Watched()
        self.transport.refuses = refuses
        studio = Studio(lambda parent: _owned(self.transport, parent))
        self.session = Session(built_in(), deck or preset_deck(), studio)
        studio.setParent(self.session)
        self.window = QMainWindow()
        qtbot.addWidget(self.window, before_close_func=lambda _: self.settle())
        self.messages = Messages(self.window)
        self.messages.attach(self.window)
        self.pictures = Pictures(studio, self.session)
        self.panel = SlidePanel(self.session, self.pictures, self.messages, self.window)
        self.window.setCentralWidget(self.panel)
        self.window.resize(820, 900)
        self.window.show()
        qtbot.waitExposed(self.window)
        self.window.activateWindow()
        self.settle()

    def settle(self) -> None:
        """Wait until nothing is under way, and every picture is decoded."""
        rest(self.qtbot, self.session, self.pictures)

    def show(self, key: str, tab: str = "wording") -> None:
        """Show a slide in a tab."""
        assert self.session.select_key(key), key
        self.panel.show_tab(tab)
        self.settle()

    def row(self, name: str) -> FieldRow:
        """The field of that name in the tab of wording."""
        return self.panel.wording.rows[name]

    def type(self, name: str, text: str) -> None:
        """Put another text into a field, by keyboard."""
        edit = self.row(name).edit
        edit.setFocus()
        press(edit, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClicks(edit, text)

    def choice(self, point: str) -> Choice:
        """A point as the deck has it."""
        return next(each for each in self.session.deck.choices if each.point == point)

    @property
    def shown(self) -> str:
        """The key of the slide that is shown."""
        return self.session.page.key if self.session.page else ""


def rest(qtbot: QtBot, session: Session, pictures: Pictures) -> None:
    """Wait until nothing is under way, and every picture that came is there.

    A picture that arrives has its neighbours fetched, so that one has to look again.
    """
    while True:
        settle(qtbot, session)
        qtbot.waitUntil(lambda: not pictures.is_decoding)
        QApplication.processEvents()
        if session.studio.is_idle and not pictures.is_decoding:
            return


def press(
    widget: QWidget,
    key: Qt.Key,
    modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> None:
    """Press a key in a widget."""
    QTest.keyClick(widget, key, modifier)


def click(widget: QWidget, where: QPoint | None = None) -> None:
    """Click on a widget, in its middle unless told otherwise."""
    none = Qt.KeyboardModifier.NoModifier
    place = where or widget.rect().center()
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton, none, place)


def _owned(transport: Watched, parent: object) -> Watched:
    del parent
    return transport
