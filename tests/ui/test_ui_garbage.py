"""No widget is collected on a thread that is not its own."""

import gc
import sys
import threading
import weakref
from types import ModuleType

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from attache.ui import garbage
from attache.ui.garbage import Garbage


class Ring(QObject):
    """An object that only the collector can free."""

    def __init__(self) -> None:
        super().__init__()
        self.itself = self


def test_garbage_is_collected_on_the_main_thread_only(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(garbage, "_LOOK_MS", 10)
    collector = Garbage()
    freed_on: list[threading.Thread] = []
    ring = Ring()
    weakref.finalize(ring, lambda: freed_on.append(threading.current_thread()))
    del ring

    def allocate() -> None:
        kept = [[number] for number in range(20_000)]
        assert len(kept) == 20_000

    thread = threading.Thread(target=allocate)
    thread.start()
    thread.join()
    assert not freed_on
    fresh: list[list[int]] = []

    def freed() -> bool:
        fresh.extend([number] for number in range(10_000))
        return bool(freed_on)

    qtbot.waitUntil(freed, timeout=10_000)
    assert freed_on == [threading.main_thread()]
    collector.stop()


def test_python_collects_again_when_it_is_stopped(qtbot: QtBot) -> None:
    _ = qtbot
    gc.enable()
    collector = Garbage()
    assert not gc.isenabled()
    collector.stop()
    assert gc.isenabled()
    assert gc.get_freeze_count() == 0


def test_modules_that_are_loaded_later_are_set_aside_too(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    _ = qtbot
    collector = Garbage()
    collector.collect()
    before = gc.get_freeze_count()
    for number in range(40):
        name = f"loaded_later_{number}"
        monkeypatch.setitem(sys.modules, name, ModuleType(name))
    collector.collect()
    assert gc.get_freeze_count() > before
    collector.stop()
