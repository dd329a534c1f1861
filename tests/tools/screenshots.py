"""`python -m tools.screenshots`: the window in every state, as its users see it, to be looked at.

In build/window/ is a folder for each of light and dark, English and Korean, 100% and 200%; the
README's picture is written to packaging/screenshots/.
"""

import json
import shutil
import subprocess
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from itertools import product
from pathlib import Path

from attache.deck import edits, store
from attache.deck.models import Deck
from attache.deck.selection import from_preset
from attache.pack.loading import load_installed
from ui.screen import User, screen

_PROJECT = Path(__file__).resolve().parent.parent.parent
_OUT = _PROJECT / "build" / "window"
_README = _PROJECT / "packaging" / "screenshots" / "window.png"
_SIZE = (1600, 1000)


@dataclass(frozen=True, slots=True)
class Look:
    """How the window is to look."""

    language: str
    appearance: str
    scale: int

    @property
    def name(self) -> str:
        """The name of its folder."""
        return f"{self.language}-{self.appearance}-{self.scale}00"


def main() -> None:
    """Take every picture."""
    shutil.rmtree(_OUT, ignore_errors=True)
    for language, appearance, scale in product(("en", "ko"), ("light", "dark"), (1, 2)):
        look = Look(language, appearance, scale)
        with tempfile.TemporaryDirectory() as name:
            _take(look, Path(name))
        print(look.name, flush=True)
    _README.parent.mkdir(parents=True, exist_ok=True)
    shutil.copy(_OUT / "en-light-100" / "deck.png", _README)


def _take(look: Look, home: Path) -> None:
    """Go through the states of the window in one look."""
    settings = home / "config" / "attache" / "settings.json"
    settings.parent.mkdir(parents=True)
    wanted = {"schema_version": 1, "language": look.language, "appearance": look.appearance}
    settings.write_text(json.dumps(wanted), "utf-8")
    deck = home / "seoul-ministerial.attache"
    store.write(deck, _deck())
    folder = _OUT / look.name
    folder.mkdir(parents=True)
    size = "x".join(str(side * look.scale) for side in _SIZE)
    with screen(size) as display:
        user = User(display, home, QT_SCALE_FACTOR=str(look.scale), LANG="C.UTF-8")
        user.start()
        user.settle()
        _shoot(user, folder / "start.png")
        user.leave()
        user.start(deck)
        user.find(type="DeckPanel")
        user.settle()
        for state, reach in _STATES.items():
            reach(user)
            user.settle()
            _shoot(user, folder / f"{state}.png")
            user.press("Escape")
        user.leave()


def _deck() -> Deck:
    pack = load_installed("us-rok-trade-2025")
    deck = from_preset(pack, "ministerial")
    return edits.set_meeting(
        deck,
        title="Seoul ministerial",
        date="2026-12-04",
        place="Seoul",
        counterpart="Ministry of Trade, Industry and Energy",
        principal="the Secretary",
    )


def _row(number: int) -> Callable[[User], None]:
    def show(user: User) -> None:
        user.click(type="DeckView row", name=f" {number},")

    return show


def _tab(place: int) -> Callable[[User], None]:
    def show(user: User) -> None:
        user.click(type="QTabBar", at=((place + 0.5) / 4, 0.5))

    return show


def _search(user: User) -> None:
    user.press("ctrl+f")
    user.type("naval")


def _keys(*keys: str) -> Callable[[User], None]:
    return lambda user: user.press(*keys)


_STATES: dict[str, Callable[[User], None]] = {
    "deck": _row(4),
    "notes": _tab(1),
    "sources": _tab(2),
    "chart": _tab(3),
    "search": _search,
    "checks": _keys("F8"),
    "meeting": _keys("F8", "ctrl+shift+m"),
    "brands": _keys("ctrl+b"),
    "export": _keys("ctrl+e"),
    "menu": _keys("alt+m"),
    "rehearsal": _keys("F5"),
}


def _shoot(user: User, path: Path) -> None:
    """Take a picture of the window that is used, without the frame of its manager."""
    subprocess.run(["import", "-window", "root", str(path)], env=user.environment, check=True)


if __name__ == "__main__":
    main()
