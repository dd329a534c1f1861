"""A stick of one's own: all is kept in one folder, wherever that is and whatever it is called."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

_DEEP = ("문서 보관함 📁 " + "긴 이름 " * 6, "a b " * 20 + "회의", "second folder " * 8)
_DATA = "Year,Exports (USD bn)\n2021,10\n2022,12\n2023,15\n"
_SOURCE = ("--title", "Exports rose", "--source", "Ministry of Trade", "--as-of", "2025-12-15")


class Stick:
    """A folder with a path of more than 260 characters, and a home folder that must stay empty."""

    def __init__(self, folder: Path) -> None:
        self.home, self.folder = folder / "home", folder.joinpath(*map(str.strip, _DEEP))
        self.own = self.folder / "내 것 ✈"
        self.home.mkdir()
        self.folder.mkdir(parents=True)

    def run(self, *arguments: str | Path, code: int = 0) -> str:
        """What `attache` says on standard error."""
        command = [sys.executable, "-m", "attache", *map(str, arguments)]
        return self.python(command, code)

    def python(self, command: list[str], code: int = 0) -> str:
        """What a program says on standard error that knows no home but that one."""
        kept = {k: v for k, v in os.environ.items() if not k.startswith(("XDG_", "MPL"))}
        environment = kept | {"HOME": str(self.home), "ATTACHE_FOLDER": str(self.own)}
        environment |= {"QT_QPA_PLATFORM": "offscreen", "TMPDIR": str(self.home.parent)}
        done = subprocess.run(
            command,
            env=environment,
            cwd=self.folder,
            capture_output=True,
            text=True,
            check=False,
            timeout=180,
        )
        assert done.returncode == code, done.stderr
        return done.stderr


@pytest.fixture
def stick(tmp_path: Path) -> Stick:
    return Stick(tmp_path)


def _names(folder: Path) -> set[str]:
    return {each.relative_to(folder).as_posix() for each in folder.rglob("*") if each.is_file()}


def test_the_command_line_works_in_a_deep_folder_and_leaves_nothing_at_home(stick: Stick) -> None:
    here = stick.folder
    assert len(str(here)) > 260
    deck, slides = here / "한미 회의.attache", here / "한미 회의.pptx"
    stick.run("build", "--preset", "press-briefing", "-o", slides, "--save-deck", deck)
    stick.run("build", deck, "-o", slides, "--save-deck", deck)
    stick.run("export", deck, "--to", "pptx,pdf", "-o", here / "내보낸 파일")
    (here / "수출 📈.csv").write_text(_DATA, "utf-8")
    stick.run("chart", here / "수출 📈.csv", *_SOURCE, "-o", here / "수출.svg")
    stick.run("brand", "add", slides, "--name", "우리 부")
    made = _names(here / "내보낸 파일")
    assert {name.rpartition(".")[2] for name in made} == {"pptx", "pdf"}
    assert {"한미 회의.attache.bak", "수출.svg"} <= _names(here)
    assert "data/brands/우리-부/brand.toml" in _names(stick.own)
    assert any(name.startswith("cache/matplotlib/fontlist") for name in _names(stick.own))
    assert _names(stick.home) == set()


_SESSION = """
import os
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from attache.deck import edits
from attache.ui import app
from attache.ui.desk import Desk

opened = Desk.open_files

def work(desk, files):
    opened(desk, files)
    QTimer.singleShot(100, desk, lambda: edit(desk))

def edit(desk):
    deck = desk.windows[0].deck
    if deck is None:
        return QTimer.singleShot(100, desk, lambda: edit(desk))
    point = deck.session.deck.choices[0].point
    deck.session.do("Reword", lambda deck: edits.reword(deck, point, headline="우리 것"))
    desk.windows[0].tools.preferences.change(appearance="dark")
    deck.file.flush()
    os._exit(0)  # as a crash does

Desk.open_files = work
sys.exit(app.run([Path(sys.argv[1])]))
"""
_RECOVERED = """
from attache.ui.leftovers import left_behind
(found,) = left_behind()
assert found.error is None and found.path.name == "한미 회의.attache", found
assert "우리 것" in [choice.headline for choice in found.deck.choices]
"""


def test_a_window_keeps_what_was_not_saved_there_and_leaves_nothing_at_home(stick: Stick) -> None:
    deck = stick.folder / "한미 회의.attache"
    stick.run(
        "build", "--preset", "press-briefing", "-o", stick.folder / "a.pptx", "--save-deck", deck
    )
    stick.python([sys.executable, "-c", _SESSION, str(deck)])
    kept = _names(stick.own)
    assert {"config/settings.json", "state/recent.json"} <= kept
    assert any(name.startswith("state/recovery/") for name in kept)
    stick.python([sys.executable, "-c", _RECOVERED])
    assert _names(stick.home) == set()


def test_charts_are_drawn_without_a_word_where_nothing_can_be_kept(stick: Stick) -> None:
    stick.own.write_text("no folder can be made here")
    (stick.folder / "a.csv").write_text(_DATA, "utf-8")
    chart = stick.folder / "chart.png"
    said = stick.run("chart", "a.csv", *_SOURCE, "--type", "column", "-o", chart)
    assert chart.stat().st_size > 5_000
    assert "atplotlib" not in said


def test_to_be_portable_is_refused_where_another_folder_is_named(stick: Stick) -> None:
    for arguments in (("--portable",), ("--portable", "talks.attache"), ("--portable", "pack")):
        said = stick.run(*arguments, code=1)
        assert said.startswith(f"attache: Everything is kept in {stick.own}")
        assert "Traceback" not in said


def test_the_help_tells_of_it(stick: Stick) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "attache", "--help"], capture_output=True, text=True, check=True
    )
    assert "--portable" in done.stdout
    assert "attache-data" in done.stdout
    assert not stick.own.exists()
