"""Where a window makes, edits and updates charts of the user's own data."""

from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from attache.deck import edits
from attache.deck.keys import chart_key
from attache.slides.findings import Finding
from attache.ui.data.dialog import ChartDialog
from attache.ui.data.update import UpdateDialog
from attache.ui.open_deck import OpenDeck
from attache.ui.window import Window
from ui.hands import Hands, drop, shown
from ui.own_data import EXPORTS, SECTOR, exports_chart
from ui.sessions import built_in


@pytest.fixture
def exports(tmp_path: Path) -> Path:
    path = tmp_path / "exports.csv"
    path.write_text(EXPORTS, "utf-8")
    return path


def _with_chart(hands: Hands, **more: object) -> OpenDeck:
    """A deck with a chart of own data, which is shown."""
    deck = hands.opened(hands.begin())
    chart = exports_chart(**more)
    key = chart_key(SECTOR, chart.id)
    deck.session.do(
        "Add",
        lambda before: edits.add_own_chart(before, built_in(), chart, sector=SECTOR),
        select=key,
    )
    hands.settle(deck.session)
    deck.workspace.slide.show_tab("chart")
    return deck


def _settled(hands: Hands, dialog: ChartDialog) -> ChartDialog:
    hands.qtbot.waitUntil(lambda: dialog.chart is not None, timeout=30_000)
    hands.qtbot.waitUntil(lambda: not dialog.drawing.is_busy, timeout=30_000)
    return dialog


def test_data_that_are_dropped_on_the_start_page_are_made_a_chart_of_the_first_deck(
    hands: Hands, exports: Path
) -> None:
    window = hands.window()
    drop(window, exports)
    assert "exports.csv" in window.tools.messages.noted
    window.start.preset_chosen.emit(built_in().id, "ministerial")
    deck = hands.opened(window)
    dialog = _settled(hands, shown(ChartDialog))
    assert dialog.data.name.text() == "exports.csv"
    dialog.ok_button.click()
    assert len(deck.session.deck.charts) == 1
    drop(window, exports)
    other = _settled(hands, shown(ChartDialog))
    assert other.chart is not None
    assert other.chart.id != deck.session.deck.charts[0].id
    other.done(0)
    window.menus.actions["data"].trigger()
    shown(ChartDialog).reject()


def test_a_chart_is_edited_and_updated_from_its_tab(hands: Hands, exports: Path) -> None:
    deck = _with_chart(hands, as_of=None)
    tab, pack, name = deck.workspace.slide.chart, built_in(), exports_chart().id
    told = {line.lead: (line.text, line.caution) for line in tab.about.lines}
    assert told["Source"] == ("KITA", "")
    assert told["Data as of"][1].startswith("Missing")
    assert not tab.restore.isVisible()
    deck.session.do("Title", lambda d: edits.set_chart_options(d, pack, name, title="Up and up"))
    tab.edit.click()
    dialog = _settled(hands, shown(ChartDialog))
    # A title that its slide was given is the chart's in the dialog.
    assert dialog.fields.texts.lines["title"].text() == "Up and up"
    dialog.fields.texts.as_of.unknown.setChecked(False)
    dialog.edit({"title": "Exports since 2021"})
    dialog.ok_button.click()
    hands.settle(deck.session)
    assert deck.session.page is not None
    assert deck.session.page.title == "Exports since 2021"
    assert not any(line.caution for line in tab.about.lines)
    exports.write_text(EXPORTS.replace("127.786,0", "128.001,5"), "utf-8")
    tab.update_data.click()
    update = shown(UpdateDialog)
    update.take_file(exports)
    hands.qtbot.waitUntil(update.ok_button.isEnabled, timeout=30_000)
    update.ok_button.click()
    column = deck.session.deck.charts[0].table.column("Exports")
    assert column is not None
    assert column.cells[-1] == "128001.5"


def test_a_chart_without_a_source_is_led_to_from_the_checks(hands: Hands) -> None:
    deck = _with_chart(hands, source="")
    checks = deck.workspace.checks
    deck.workspace.show_checks(True)

    def found() -> list[Finding]:
        return [each for each in deck.session.findings if each.code == "own-chart-no-source"]

    hands.qtbot.waitUntil(lambda: bool(found()), timeout=30_000)
    checks.choose(found()[0])
    checks.detail.buttons[-1].click()
    dialog = _settled(hands, shown(ChartDialog))
    assert dialog.chart is not None
    assert dialog.chart.id == exports_chart().id
    dialog.reject()
    deck.session.select_key("shipbuilding/points-1")
    deck.workspace.slide.show_tab("chart")
    deck.workspace.slide.chart.new.click()
    other = shown(ChartDialog)
    assert other.sector == "shipbuilding"
    other.reject()


def test_a_chart_without_a_source_does_not_leave_by_the_clipboard_either(hands: Hands) -> None:
    deck = _with_chart(hands, source="")
    clipboard, messages = QGuiApplication.clipboard(), shown(Window).tools.messages
    for copy in (
        deck.workspace.slide.copy_picture,
        deck.workspace.slide.copy_chart,
        deck.workspace.deck.actions_.copy_chart.trigger,
    ):
        clipboard.setText("before")
        copy()
        hands.settle(deck.session)
        assert clipboard.text() == "before"
        asked = messages.asked
        assert asked is not None
        assert "source" in f"{asked.title} {asked.text}"
        messages.answer(asked.choices[0].id)
    deck.session.do("Source", lambda d: edits.set_own_chart(d, exports_chart()))
    hands.settle(deck.session)
    deck.workspace.slide.copy_chart()
    hands.settle(deck.session)
    assert clipboard.image().width() > 1000
    clipboard.clear()
