"""Attaché in a real window on a screen of its own, used by mouse and keyboard as its users do."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pptx import Presentation
from pptx.shapes.autoshape import Shape

from attache.deck import store
from ui.screen import User, needs_screen, screen

pytestmark = needs_screen


@pytest.fixture
def home(tmp_path: Path) -> Path:
    folder = tmp_path / "home"
    folder.mkdir()
    return folder


@pytest.fixture
def user(home: Path) -> Iterator[User]:
    with screen() as display:
        someone = User(display, home, LANG="C.UTF-8", LANGUAGE="en")
        yield someone
        someone.leave()


def test_from_the_start_page_to_an_exported_deck_that_is_opened_again(
    user: User, tmp_path: Path
) -> None:
    user.start()
    user.click(type="Card", name="Ministerial meeting")
    user.find(type="DeckPanel")
    user.settle()

    # Untick a point with the mouse, find one by typing and tick it with the keyboard.
    solar = "Korean investments reach vehicles, batteries and solar"
    user.click(type="PointsTree row", name=solar, at=(0.07, 0.25))
    user.find(type="PointsTree row", name=solar, checked="Unchecked")
    user.settle()
    user.press("ctrl+f")
    user.type("largest foreign investor")
    user.press("Down", "space")
    user.settle()
    user.press("ctrl+f", "ctrl+a", "BackSpace")

    # Reword the title of a slide.
    user.click(type="DeckView row", name="Slide 3")
    user.settle()
    user.click(type="GrowingTextEdit", name="Title")
    user.press("ctrl+a")
    user.type("Three numbers to remember")
    user.settle()

    # Another brand, taken back, and taken again.
    user.press("ctrl+b")
    user.click(name="Pressroom")
    user.wait(lambda: user.is_there(type="QToolButton", text="Pressroom"), "the brand")
    user.press("ctrl+z")
    user.wait(lambda: user.is_there(type="QToolButton", text="Chancery"), "the brand before")
    user.press("ctrl+shift+z")
    user.wait(lambda: user.is_there(type="QToolButton", text="Pressroom"), "the brand again")
    user.settle()

    # A chart of data of one's own, with what it needs to leave the app.
    data = tmp_path / "exports.csv"
    data.write_text("Year,Exports (USD bn)\n2022,109.8\n2023,115.7\n2024,127.8\n", "utf-8")
    user.press("ctrl+shift+d")
    user.find(type="ChartDialog")
    user.press("Return")
    user.find(type="QFileDialog")
    user.type(str(data))
    user.press("Return")
    user.click(object="chart-title")
    user.type("Exports grow every year")
    user.press("Tab")
    user.type("KITA")
    user.click(type="QCheckBox", text="Not known yet", at=(0.1, 0.5))
    user.settle()
    user.click(object="chart-ok")
    user.settle()

    out = tmp_path / "talks.pptx"
    user.press("ctrl+e")
    user.click(name="Where to")
    user.press("ctrl+a")
    user.type(str(out))
    user.click(type="QPushButton", text="Export")
    user.wait(out.is_file, "the exported deck")

    deck = Presentation(str(out))
    titles = [slide.shapes.title.text for slide in deck.slides if slide.shapes.title]
    shapes = [shape for slide in deck.slides for shape in slide.shapes]
    texts = [shape.text_frame.text for shape in shapes if isinstance(shape, Shape)]
    assert "Three numbers to remember" in titles
    assert "Exports grow every year" in titles
    assert not any(solar in text for text in texts)
    assert any("largest foreign investor" in text.lower() for text in texts)


def test_work_that_was_not_saved_comes_back_after_the_process_was_killed(
    user: User, home: Path, tmp_path: Path
) -> None:
    user.start()
    user.click(type="Card", name="Press briefing")
    user.settle()
    user.click(type="GrowingTextEdit", name="Title")
    user.press("ctrl+a")
    user.type("Words that nobody saved")
    recovery = home / "state" / "attache" / "recovery"
    user.wait(
        lambda: any("nobody saved" in file.read_text("utf-8") for file in recovery.glob("*.json")),
        "the recovery file",
    )
    user.kill()

    user.start()
    user.click(type="PrimaryButton", text="Continue")
    user.find(type="DeckPanel")
    user.settle()
    user.find(type="GrowingTextEdit", name="Title", text="Words that nobody saved")
    user.press("ctrl+s")
    user.find(type="QFileDialog")
    user.settle()
    target = tmp_path / "saved.attache"
    user.type(str(target))
    user.press("Return")
    user.wait(target.is_file, "the saved deck")
    assert "Words that nobody saved" in store.to_bytes(store.read(target)).decode()
    user.wait(lambda: not list(recovery.glob("*.json")), "the end of the recovery file")
    user.press("ctrl+q")
    assert user.wait_for_end() == 0
