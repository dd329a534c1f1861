"""What a member of staff does with Attaché: from the menu to a deck, and back from the deck."""

import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from pptx import Presentation
from pptx.shapes.autoshape import Shape

from package_test import calls
from package_test.integration import known_to_the_desktop
from package_test.outcome import FailedError, expect
from package_test.root import HOME, STAFF, Root
from package_test.screen import Person, desktop

_TITLE = "Three numbers to remember"
_POINT = "largest foreign investor"
"""A point that the preset does not have; this is enough to find it."""
_CARD = (0.2, 0.25)
"""Where the first preset is on the start page."""
_FIELD = (0.7, 0.607)
"""Where the title of a slide is."""
_NAME = "Gespräche 한미 회담.attache"
_TRIES = 3
_END = 30.0
_DOCUMENTS = HOME / "Documents"


def take(root: Root, results: Path) -> int:
    """The whole journey, with a picture at each step; how many calls stayed on the machine.

    Not one may leave it: all that the desktop starts is watched.
    """
    root.run("rm", "-rf", _DOCUMENTS)
    root.run("mkdir", _DOCUMENTS, user=STAFF)
    with desktop(root, results) as person:
        local = _make(person, results)
        local += _open_again(person, results)
    _nothing_unforeseen(root, results)
    return local


def _make(person: Person, results: Path) -> int:
    """Start from the menu, make a deck from a preset, export it and save it."""
    watched = _start(person, results, "gtk-launch", "attache")
    person.wait(lambda: "Attaché" in person.titles(), "the start page")
    person.settle(3)  # the pictures on the cards come after the window
    person.look("start")
    person.click(*_CARD)
    person.wait_for_title("not saved yet")
    _edit(person)
    _export(person, _DOCUMENTS / "talks.pptx")
    _save(person, _DOCUMENTS / "talks.attache")
    person.press("ctrl+q")
    return watched.end()


def _edit(person: Person) -> None:
    """Give the deck another title, by mouse and keyboard, and tick a point that is searched for."""
    for _ in range(_TRIES):
        person.settle()  # the slides come after the window
        person.click(*_FIELD)
        person.press("ctrl+a")
        person.type(_TITLE)
        if any(_TITLE in each for each in person.titles()):
            break
    person.wait_for_title(_TITLE)
    person.press("ctrl+f")
    person.type(_POINT)
    person.press("Down", "space")
    person.look("edited")
    person.press("ctrl+f", "ctrl+a", "BackSpace")


def _export(person: Person, out: Path) -> None:
    person.press("ctrl+e")
    person.wait_for_title("Export")
    person.settle()
    person.press("alt+w", "ctrl+a")
    person.type(str(out))
    person.look("export")
    person.press("Return")
    written = person.root.host(out)
    person.wait(written.is_file, "the exported deck")
    person.settle()
    person.look("receipt")
    person.press("Escape")
    texts = list(_texts(written))
    expect(_TITLE in texts, f"the exported deck has no title “{_TITLE}”")
    expect(any(_POINT in each for each in texts), f"the exported deck lacks “{_POINT}”")


def _save(person: Person, out: Path) -> None:
    person.press("ctrl+s")
    person.wait_for_title("Save the deck")
    person.settle()
    person.press("ctrl+a")
    person.type(str(out))
    person.press("Return")
    person.wait(person.root.host(out).is_file, "the saved deck")
    person.wait_for_title(out.name)
    person.look("saved")


def _open_again(person: Person, results: Path) -> int:
    """Open the saved deck by what the desktop knows of its type, under a name of many letters."""
    deck = _DOCUMENTS / _NAME
    person.run("cp", _DOCUMENTS / "talks.attache", deck)
    known_to_the_desktop(person, deck)
    watched = _start(person, results, "gio", "open", deck)
    person.wait_for_title(_NAME)
    person.settle()
    person.look("opened")
    _export(person, _DOCUMENTS / "again.pptx")
    person.press("ctrl+q")
    return watched.end()


@dataclass(frozen=True, slots=True)
class _Watched:
    """A command that strace watches, with all that it starts."""

    called: str
    process: "subprocess.Popen[bytes]"
    trace: Path

    def end(self) -> int:
        """Wait until all of it has ended; how many calls stayed on the machine."""
        try:
            code = self.process.wait(_END)
        except subprocess.TimeoutExpired:
            raise FailedError(f"what {self.called} started did not end") from None
        expect(code == 0, f"{self.called} ended with {code}")
        seen = calls.seen(self.trace)
        expect(not seen.far, f"{self.called} reached out: {seen.far[:20]}")
        expect(seen.local, f"strace saw nothing of {self.called}")
        return seen.local


def _start(person: Person, results: Path, *words: str | Path) -> _Watched:
    called = str(words[0])
    trace = Path(f"/tmp/{called}.trace")  # noqa: S108  (of a Debian that is thrown away)
    person.root.run("rm", "-f", trace)
    process = person.start(*calls.under_strace(trace), *words, log=results / "said.log")
    return _Watched(called, process, person.root.host(trace))


def _texts(deck: Path) -> Iterator[str]:
    """Every text on the slides of a PowerPoint file."""
    for slide in Presentation(str(deck)).slides:
        shapes = (shape for shape in slide.shapes if isinstance(shape, Shape))
        yield from (shape.text_frame.text for shape in shapes)


def _nothing_unforeseen(root: Root, results: Path) -> None:
    """Fail if anything went wrong that the window kept to itself."""
    logs = root.host(HOME).glob(".local/state/attache/log/*")
    for log in (results / "said.log", *logs):
        said = log.read_text("utf-8", "replace")
        expect("Traceback" not in said and "Fatal" not in said, f"{log.name} says:\n{said[-4000:]}")
