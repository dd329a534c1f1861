"""The window: begun, worked in, crashed, recovered, saved, exported from and opened again."""

import os
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from attache.cli.self_test import charts
from attache.cli.self_test.looks import look_at_pdf, read_deck
from attache.cli.self_test.steps import Step, require
from attache.output.order import Format, Order

if TYPE_CHECKING:
    from attache.ui.self_test import Trial

_UNSAVED = "unsaved.attache"
_BEFORE = "crash"


def steps_before_a_crash(folder: Path) -> Iterator[Step]:
    """Steps in a Korean window, whose process then ends without a word, as in a crash."""
    from attache.deck import store
    from attache.pack.loading import installed, load_installed

    pack = installed()[0]
    preset = load_installed(pack).presets[0].id
    with _trial("ko") as trial:
        yield Step("open a window in Korean", trial.open)
        yield Step("draw Korean letters in it", trial.draws_korean)
        yield Step(f"begin {preset} in the window", partial(trial.begin, pack, preset))
        yield Step("its title and menus in Korean", trial.speaks_korean)
        yield Step("the pictures of its slides", trial.see_thumbnails)
        yield Step("the check of its slides", trial.see_findings)
        yield Step("reword a point in the window", trial.reword)
        yield Step("a picture of the window", partial(trial.take_picture, folder / "korean.png"))

        def keep() -> None:
            store.write(folder / _UNSAVED, trial.wait_for_recovery())

        yield Step("keep what is not saved in a recovery file", keep)
        os._exit(0)


def steps(folder: Path) -> Iterator[Step]:
    """Steps in the window that is opened after the crash, until its deck is opened once more."""
    with _trial("en") as trial:
        yield Step("the icons of the window", trial.draws_icons)
        yield Step("the style sheet of the window", trial.has_style)
        yield Step("open a window after a crash", trial.open)
        yield Step("a picture of its start page", partial(trial.take_picture, folder / "start.png"))
        yield Step("recover what was not saved", partial(_recover, trial, folder))
        yield Step("save the deck and open it again", partial(_save, trial, folder))
        yield Step("read a workbook from the window", partial(_read, trial, folder))
        yield Step("export from the window", partial(_export, trial, folder))
        yield Step("open the dialogs of the window", trial.open_dialogs)
        yield Step("close the deck", trial.close_deck)
        yield Step("no message that nobody expects", trial.told_of_nothing)


@contextmanager
def _trial(language: str) -> Generator["Trial"]:
    """An application in a language, and its window to be opened."""
    from attache.ui.app import running
    from attache.ui.preferences import Preferences
    from attache.ui.self_test import Trial

    Preferences().change(language=language)
    with running() as (app, desk):
        yield Trial(app, desk)


def _recover(trial: "Trial", folder: Path) -> None:
    from attache.deck import store

    unsaved = store.read(folder.with_name(_BEFORE) / _UNSAVED)
    require(trial.recover() == unsaved, "what was recovered is not what was not saved")


def _save(trial: "Trial", folder: Path) -> None:
    path = folder / "한미 회담 talks.attache"
    saved = trial.save(path)
    trial.close_deck()
    require(trial.open_file(path) == saved, f"{path.name} was opened as another deck")


def _read(trial: "Trial", folder: Path) -> None:
    from attache.data.models import Reading
    from attache.output.requests import ReadData

    charts.read_workbook(folder)
    read = trial.ask(ReadData(folder / charts.WORKBOOK, "", Reading()))
    charts.check_table(read.table, charts.WORKBOOK)


def _export(trial: "Trial", folder: Path) -> None:
    from attache.output.requests import Export

    order = Order((Format.PPTX, Format.PDF), folder / "export")
    receipt = trial.ask(Export(trial.deck.session.deck, order))
    for format_, error in receipt.failed:
        require(False, f"{format_}: {error}")
    for path in receipt.written:
        look = read_deck if path.suffix == Format.PPTX.ending else look_at_pdf
        look(path, receipt.slides)
