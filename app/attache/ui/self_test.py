"""The window used without a screen, as `attache --self-test` does it.

Everything is what a user has: the application with its language, the start page, a studio in a
process of its own. What does not come about in time raises AttacheError.
"""

import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtCore import QCoreApplication, QEventLoop, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication, QDialog

from attache.deck import edits, store
from attache.deck.models import Deck
from attache.errors import AttacheError
from attache.output.requests import PageFacts, Request
from attache.ui import icons, leftovers, sheet
from attache.ui.desk import Desk
from attache.ui.looks import Looks
from attache.ui.open_deck import OpenDeck
from attache.ui.theme import DARK, LIGHT
from attache.ui.window import Window

HEADLINE = "시험 – reworded by the self-test"
"""The user's own words, in both languages."""
_SECONDS = 60.0
_LOOK_MS = 15
_ICON = 24
_THUMBNAILS = 2
_HANGUL = ("가", "힣")
_Answer = TypeVar("_Answer")


class Trial:
    """One window of a running application, and what is done in it."""

    def __init__(self, app: QApplication, desk: Desk) -> None:
        self._app, self._desk = app, desk
        self._window: Window | None = None

    @property
    def window(self) -> Window:
        """The window. Raises AttacheError before it is open."""
        if self._window is None:
            raise AttacheError("The window was not opened.")
        return self._window

    @property
    def deck(self) -> OpenDeck:
        """The deck in the window. Raises AttacheError where there is none."""
        if self.window.deck is None:
            raise AttacheError("No deck is open in the window.")
        return self.window.deck

    def open(self) -> None:
        """Open a window with the start page, and wait for the studio to draw its pictures."""
        window = self._window = self._desk.open_window()
        self.until(lambda: not window.tools.studio.is_idle, "the start page")
        self.until(lambda: window.tools.studio.is_idle, "the pictures of the start page")
        self.told_of_nothing()

    def begin(self, pack: str, preset: str) -> None:
        """Begin a deck from a preset on the start page, and wait for its slides."""
        self.window.start.preset_chosen.emit(pack, preset)
        self._wait_for_slides()

    def open_file(self, path: Path) -> Deck:
        """Open a deck's file, and wait for its slides."""
        self._desk.open_deck(self.window, path)
        self._wait_for_slides()
        return self.deck.session.deck

    def see_thumbnails(self) -> None:
        """Wait until the first slides are drawn in the list."""
        view, pictures = self.deck.workspace.deck.view, self.window.tools.pictures
        for page in self.deck.session.pages[:_THUMBNAILS]:
            self.until(partial(self._is_told, page), f"the picture of slide {page.number}")
            error, image = pictures.error(page, view.pixels), pictures.nearest(page)
            if error is not None:
                raise error
            if image is None or _is_blank(image):
                raise AttacheError(f"The picture of slide {page.number} is blank.")

    def _is_told(self, page: PageFacts) -> bool:
        """Whether a picture of a page, or why there is none, is there."""
        view, pictures = self.deck.workspace.deck.view, self.window.tools.pictures
        return bool(pictures.nearest(page) or pictures.error(page, view.pixels))

    def see_findings(self) -> None:
        """Wait until the deck is checked."""
        self.until(lambda: bool(self.deck.session.findings), "the check of the deck")

    def reword(self) -> None:
        """Give the first point words of the user's own, and wait for the slide that has them."""
        session = self.deck.session
        point = session.deck.sections[0].choices[0].point
        session.do("Reword", lambda deck: edits.reword(deck, point, headline=HEADLINE))
        self._wait_for_slides()
        if HEADLINE not in repr(session.arrangement):
            raise AttacheError("No slide has the words that were given to a point.")

    def wait_for_recovery(self) -> Deck:
        """Wait until what is not saved stands in a recovery file; returns the deck."""
        deck = self.deck.session.deck

        def kept() -> bool:
            return any(leftovers.read(file).deck == deck for file in _recovery_files())

        self.until(kept, "the recovery file")
        return deck

    def recover(self) -> Deck:
        """Go on with the work that the start page offers; returns its deck."""
        self.until(lambda: bool(self.window.start.work.rows), "the offer of what was not saved")
        self.window.start.work.rows[0].resume.click()
        self._wait_for_slides()
        return self.deck.session.deck

    def save(self, path: Path) -> Deck:
        """Save the deck; returns what its file holds. The recovery file has to be gone."""
        self.deck.file.save(path)
        saved = store.read(path)
        if saved != self.deck.session.deck:
            raise AttacheError(f"{path.name} does not hold the deck that was saved.")
        self.until(lambda: not _recovery_files(), "the end of the recovery file")
        return saved

    def close_deck(self) -> None:
        """Close the deck, and see the start page again."""
        self.window.close_deck()
        self.until(lambda: self.window.deck is None, "the start page after the deck")

    def ask(self, request: Request[_Answer]) -> _Answer:
        """What the second studio answers. Raises AttacheError as it does."""
        answers: list[Any] = []
        refusals: list[AttacheError] = []
        self.window.tools.jobs.ask(request, answers.append, refusals.append)
        self.until(lambda: bool(answers or refusals), f"the answer to {type(request).__name__}")
        if refusals:
            raise refusals[0]
        return answers[0]

    def open_dialogs(self) -> None:
        """Open every dialog about the deck, one after another, and close it again."""
        deck = self.deck
        opened = (deck.frame, deck.choose_brand, deck.export, deck.new_chart)
        for number, open_ in enumerate((*opened, self.window.show_about), start=1):
            open_()
            self.until(lambda: self.window.has_dialog, f"dialog {number}")
            self.until(lambda: self.window.tools.jobs.is_idle, f"what dialog {number} shows")
            for dialog in self.window.findChildren(QDialog):
                dialog.reject()
            self.until(lambda: not self.window.has_dialog, f"the end of dialog {number}")

    def take_picture(self, path: Path) -> None:
        """Keep a picture of the window for whoever wants to look at it."""
        picture = self.window.grab().toImage()
        if _is_blank(picture) or not picture.save(str(path)):
            raise AttacheError("The window shows nothing.")

    def speaks_korean(self) -> None:
        """Raises AttacheError unless the title, the menus and Qt's own texts are Korean."""
        cancel = QCoreApplication.translate("QPlatformTheme", "Cancel")
        menus = [action.text() for action in self.window.menus.all.actions()]
        for text in (self.window.windowTitle(), *menus, cancel):
            if not _has_hangul(text):
                raise AttacheError(f"A text of the window is not Korean: {text!r}.")

    def draws_korean(self) -> None:
        """Raises AttacheError where the window's font has no Hangul: its letters are all alike."""
        first, second = (self._drawn(letter) for letter in ("한", "글"))
        if first == second or _is_blank(first):
            raise AttacheError("The font of the window has no Korean letters.")

    def draws_icons(self) -> None:
        """Raises AttacheError for an icon that draws nothing."""
        names = icons.names()
        drawn = {name: icons.icon(name) for name in names} | {"attache": icons.app_icon()}
        if not names:
            raise AttacheError(f"There are no icons in {icons.FOLDER}.")
        for name, icon in drawn.items():
            if _is_clear(icon.pixmap(QSize(_ICON, _ICON)).toImage()):
                raise AttacheError(f"The icon {name} draws nothing.")

    def has_style(self) -> None:
        """Raises AttacheError where the style sheet, or a small picture in it, is missing."""
        if self._app.findChild(Looks) is None or not self._app.styleSheet():
            raise AttacheError("The window has no style sheet.")
        for theme in (LIGHT, DARK):
            if "@" in sheet.style_sheet(theme, 14, 10):
                raise AttacheError("The style sheet has a colour that nobody knows.")
            for file in icons.SHEET:
                path = sheet.indicators(theme) / f"{file}.svg"
                if _is_clear(QImage(str(path))):
                    raise AttacheError(f"{path} draws nothing.")

    def told_of_nothing(self) -> None:
        """Raises AttacheError where a message is open that nobody should have seen."""
        for window in self._desk.windows:
            asked = window.tools.messages.asked
            if asked is not None:
                window.tools.messages.answer(asked.choices[-1].id)
                raise AttacheError(f"{asked.title} {asked.text}", asked.details)

    def until(self, holds: Callable[[], bool], what: str) -> None:
        """Let the application run until that holds. Raises AttacheError where it takes too long."""
        if not _run_until(holds):
            raise AttacheError(f"This took longer than {_SECONDS:.0f} seconds: {what}.")

    def _wait_for_slides(self) -> None:
        def there() -> bool:
            deck = self.window.deck
            made = deck.session.arrangement if deck else None
            return deck is not None and made is not None and made.deck == deck.session.deck

        self.until(there, "the slides of the deck")
        self.told_of_nothing()

    def _drawn(self, text: str) -> QImage:
        image = QImage(80, 80, QImage.Format.Format_RGB32)
        image.fill(Qt.GlobalColor.white)
        font = self._app.font()
        font.setPixelSize(60)
        painter = QPainter(image)
        painter.setFont(font)
        painter.setPen(QColor("black"))
        painter.drawText(image.rect(), Qt.AlignmentFlag.AlignCenter, text)
        painter.end()
        return image


def _run_until(holds: Callable[[], bool]) -> bool:
    """Run the application's loop until that holds or the time is over; whether it does."""
    loop, timer = QEventLoop(), QTimer()
    end = time.monotonic() + _SECONDS

    def look() -> None:
        if time.monotonic() > end or holds():
            loop.quit()

    timer.timeout.connect(look)
    timer.start(_LOOK_MS)
    loop.exec()
    timer.stop()
    return holds()


def _recovery_files() -> list[Path]:
    return list(leftovers.folder().glob("*.json"))


def _has_hangul(text: str) -> bool:
    first, last = _HANGUL
    return any(first <= letter <= last for letter in text)


def _is_blank(image: QImage) -> bool:
    """Whether a picture has one colour alone, as far as a grid of points tells."""
    small = image.scaled(64, 64).convertToFormat(QImage.Format.Format_RGB32)
    colors = {small.pixel(x, y) for x in range(64) for y in range(64)}
    return len(colors) == 1


def _is_clear(image: QImage) -> bool:
    """Whether nothing is drawn in a picture."""
    return image.isNull() or not any(
        image.pixelColor(x, y).alpha() for x in range(image.width()) for y in range(image.height())
    )
