"""Files with data as users have them, and the dialog of a chart with the hands of a user."""

import datetime
from pathlib import Path

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from attache.charts.own.models import OwnChart
from attache.data.reading import read_text
from attache.deck.lookup import find_own_chart
from attache.pack.annotation import Annotation, AnnotationKind
from attache.pack.chart_type import ChartType
from attache.ui.data.dialog import ChartDialog
from attache.ui.messages import Messages
from attache.ui.studio import Studio
from ui.direct import DirectTransport
from ui.sessions import opened

EXPORTS = """Year;Exports (USD million);Imports (USD million)
2021;95.901,6;73.213,6
2022;109.766,0;81.785,0
2023;115.696,3;71.272,0
2024;127.786,0;72.135,4
"""
INVESTORS = """Country\tInvestment (USD million)
United States\t5,240
Japan\t6,120
Netherlands\t1,850
Germany\t960
Total\t14,170
"""
SECTOR = "investment"


def exports_chart(**more: object) -> OwnChart:
    """A chart of the exports that lacks nothing."""
    read = read_text(EXPORTS)
    chart = OwnChart(
        id="own-chart-1",
        type=ChartType.COLUMN,
        title="Exports doubled",
        source="KITA",
        as_of=datetime.date(2024, 12, 31),
        table=read.table,
        reading=read.reading,
        x="Year",
        y=("Exports",),
        annotations=(Annotation(AnnotationKind.LINE, value=100.0),),
    )
    return chart.model_copy(update=more)


class ChartDesk:
    """The dialog on a deck, by default that of the ministerial preset, and its user."""

    def __init__(self, qtbot: QtBot, folder: Path, *, chart: OwnChart | None = None) -> None:
        self.qtbot, self.folder = qtbot, folder
        self.window = QMainWindow()
        self.session = opened(qtbot)
        self.session.setParent(self.window)
        self.jobs = Studio(DirectTransport, self.window)
        qtbot.addWidget(self.window)
        self.messages = Messages(self.window)
        self.messages.attach(self.window)
        self.window.resize(1400, 900)
        self.window.show()
        self.dialog = self.open(chart)

    def open(self, chart: OwnChart | None = None) -> ChartDialog:
        """Another dialog, about a chart or a new one."""
        self.dialog = ChartDialog(
            self.session,
            self.jobs,
            self.messages,
            self.folder,
            self.window,
            chart=chart,
            sector=SECTOR,
        )
        self.dialog.open()
        self.dialog.resize(1300, 850)
        self.settle()
        return self.dialog

    def settle(self) -> None:
        """Wait until everything is read, proposed and drawn."""

        def rested() -> bool:
            studios = (self.session.studio, self.jobs)
            return all(each.is_idle for each in studios) and not self.dialog.drawing.is_busy

        self.qtbot.waitUntil(rested, timeout=20_000)
        self.qtbot.waitUntil(rested, timeout=20_000)

    def file(self, text: str, name: str = "exports.csv") -> Path:
        """A file with that text."""
        path = self.folder / name
        path.write_text(text, "utf-8")
        return path

    def read(self, text: str = EXPORTS, name: str = "exports.csv") -> None:
        """Have a file read."""
        self.dialog.take_file(self.file(text, name))
        self.settle()

    def choose(self, kind: ChartType) -> None:
        """Choose a type in the gallery."""
        self.dialog.gallery.choose(kind)
        self.settle()

    def write(self, name: str, text: str) -> None:
        """Type into a text of the chart."""
        line = self.dialog.fields.texts.lines[name]
        line.setFocus()
        line.selectAll()
        QTest.keyClicks(line, text)

    @property
    def chart(self) -> OwnChart:
        """The chart as it is in the dialog."""
        assert self.dialog.chart is not None
        return self.dialog.chart

    @property
    def own(self) -> tuple[OwnChart, ...]:
        """The charts of the user's own data that the deck has."""
        return self.session.deck.charts

    def in_deck(self, chart: str) -> OwnChart:
        """A chart as the deck has it."""
        found = find_own_chart(self.session.deck, chart)
        assert found is not None
        return found
