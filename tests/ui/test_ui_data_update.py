"""The data of a chart read anew: what changed is shown before it is taken over."""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QDate
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from attache.charts.own.models import OwnChart
from attache.deck import edits
from attache.pack.chart_type import ChartType
from attache.ui.data.update import UpdateDialog
from attache.ui.session import Session
from attache.ui.studio import Studio
from ui.direct import DirectTransport
from ui.own_data import EXPORTS, SECTOR, exports_chart
from ui.sessions import opened


@dataclass
class UpdateDesk:
    """The dialog on a deck with a chart, and its user."""

    qtbot: QtBot
    session: Session
    jobs: Studio
    dialog: UpdateDialog
    folder: Path

    def read(self, text: str) -> None:
        """Have a changed file read."""
        path = self.folder / "newer.csv"
        path.write_text(text, "utf-8")
        self.dialog.take_file(path)
        self.settle()

    def settle(self) -> None:
        """Wait until it is read."""
        self.qtbot.waitUntil(lambda: self.jobs.is_idle, timeout=20_000)

    @property
    def chart(self) -> OwnChart:
        """The chart as the deck has it."""
        (chart,) = self.session.deck.charts
        return chart


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[UpdateDesk]:
    session = opened(qtbot, arranged=False)
    session.do(
        "Add", lambda deck: edits.add_own_chart(deck, session.pack, exports_chart(), sector=SECTOR)
    )
    jobs = Studio(DirectTransport, session)
    dialog = UpdateDialog(session, jobs, exports_chart(), tmp_path)
    qtbot.addWidget(dialog)
    dialog.show()
    yield UpdateDesk(qtbot, session, jobs, dialog, tmp_path)
    dialog.done(0)
    session.studio.close()


def test_every_changed_cell_is_shown_with_what_it_was_and_is(desk: UpdateDesk) -> None:
    desk.read(EXPORTS.replace("127.786,0", "128.001,5").replace("73.213,6", "73.300,0"))
    assert desk.dialog.table.texts() == [
        ("2021", "Imports", "73,213.6", "73,300.0"),
        ("2024", "Exports", "127,786.0", "128,001.5"),
    ]
    assert desk.dialog.told.text == "2 cells changed"


def test_new_data_are_taken_over_and_the_settings_stay(desk: UpdateDesk) -> None:
    desk.read(EXPORTS + "2025;140.000,0;80.000,0\n")
    assert ("2025", "all columns", "", "new") in desk.dialog.table.texts()
    desk.dialog.as_of.edit.setDate(QDate(2025, 12, 31))
    desk.dialog.ok_button.click()
    assert desk.chart.table.rows == 5
    assert desk.chart.as_of == datetime.date(2025, 12, 31)
    assert (desk.chart.title, desk.chart.type) == ("Exports doubled", ChartType.COLUMN)
    assert desk.chart.annotations == exports_chart().annotations
    desk.session.undo_stack.undo()
    assert desk.chart == exports_chart()


def test_nothing_changed_is_said(desk: UpdateDesk) -> None:
    desk.read(EXPORTS)
    assert desk.dialog.told.text.startswith("Nothing changed")
    assert not desk.dialog.ok_button.isEnabled()
    assert not desk.dialog.table.isVisible()


def test_a_column_that_the_chart_needs_and_that_is_gone_is_said(desk: UpdateDesk) -> None:
    desk.read(EXPORTS.replace("Exports (USD million)", "Shipments (USD million)"))
    assert "“Exports”" in desk.dialog.told.text
    assert ("all rows", "Exports", "there", "gone") in desk.dialog.table.texts()
    assert not desk.dialog.ok_button.isEnabled()
    assert desk.chart == exports_chart()


def test_a_file_that_is_no_table_is_told_and_changes_nothing(desk: UpdateDesk) -> None:
    desk.read("")
    assert "newer.csv" in desk.dialog.told.text
    assert not desk.dialog.ok_button.isEnabled()


def test_newer_cells_are_pasted(desk: UpdateDesk) -> None:
    QGuiApplication.clipboard().setText(EXPORTS.replace("81.785,0", "81.786,0"))
    desk.dialog.paste_button.click()
    desk.settle()
    assert desk.dialog.table.texts() == [("2022", "Imports", "81,785.0", "81,786.0")]
