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
_DATA = """Year;Exports (USD million);Imports (USD million);Share of world trade
2018;72.720,0;58.868,3;6,3%
2019;73.344,2;61.872,0;6,5%
2020;74.115,9;57.492,2;6,9%
2021;95.901,6;73.213,6;7,1%
2022;109.766,0;81.785,0;7,4%
2023;115.696,3;71.272,0;7,9%
2024;127.786,0;72.135,4;8,2%
"""


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


def _chart_of_data(user: User) -> None:
    """Read a file with data; the title is typed, so that the chart is in the making."""
    user.wait(lambda: not user.is_there(type="ChartDialog"), "the end of the last dialog")
    user.press("ctrl+shift+d")
    user.find(type="ChartDialog")
    user.press("Return")
    user.find(type="QFileDialog")
    user.type(str(_data(user)))
    user.press("Return")
    user.click(object="chart-title")
    user.type("Exports grew by three quarters in six years")
    user.settle()


def _chart_on_its_slide(user: User) -> None:
    """Escape has asked whether to drop the chart: it is not, and put on a slide."""
    user.find(type="MessageDialog")
    user.press("Escape")
    user.wait(lambda: not user.is_there(type="MessageDialog"), "the end of the question")
    user.click(object="chart-ok")
    user.wait(lambda: not user.is_there(type="ChartDialog"), "the end of the dialog")
    user.settle()
    _tab(3)(user)


def _update(user: User) -> None:
    """Read the file of the last chart again, as it changed meanwhile."""
    _data(user).write_text(_DATA.replace("72.135,4", "73.001,9"), "utf-8")
    user.click(object="update-data")
    user.find(type="UpdateDialog")
    user.settle()
    user.press("Return")
    user.find(type="QFileDialog")
    user.type(str(_data(user)))
    user.press("Return")


def _data(user: User) -> Path:
    file = Path(user.environment["HOME"]) / "exports.csv"
    if not file.exists():
        file.write_text(_DATA, "utf-8")
    return file


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
    "data": _keys("ctrl+shift+d"),
    "chart-of-data": _chart_of_data,
    "own-chart": _chart_on_its_slide,
    "update": _update,
}


def _shoot(user: User, path: Path) -> None:
    """Take a picture of the window that is used, without the frame of its manager."""
    subprocess.run(["import", "-window", "root", str(path)], env=user.environment, check=True)


if __name__ == "__main__":
    main()
