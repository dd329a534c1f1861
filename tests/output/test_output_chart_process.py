"""Charts drawn in a second process: the same as here, and here where that process fails."""

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from decks import preset_file

from attache.charts.drawing import Drawing
from attache.charts.figure import pdf
from attache.output.chart_process import ChartProcess
from attache.output.page import ChartFrame
from attache.output.views import chart_drawing


def drawings() -> list[Drawing]:
    """The charts of a preset's deck."""
    finished = preset_file("ministerial", "plain")
    frames = [frame for page in finished.pages for frame in page.frames]
    return [chart_drawing(each, finished.brand) for each in frames if isinstance(each, ChartFrame)]


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> list[subprocess.Popen[bytes]]:
    """Every process that is started, in order."""
    processes: list[subprocess.Popen[bytes]] = []
    real = subprocess.Popen[bytes]

    def start(command: list[str], **options: Any) -> subprocess.Popen[bytes]:
        processes.append(real(command, **options))
        return processes[-1]

    monkeypatch.setattr(subprocess, "Popen", start)
    return processes


def test_another_process_draws_the_same(started: list[subprocess.Popen[bytes]]) -> None:
    with ChartProcess() as process:
        drawn = process.pdf(drawings())
        again = process.pdf(drawings())
    assert drawn == again == pdf(drawings())
    assert [each.returncode for each in started] == [0]


def test_a_process_that_dies_is_made_up_for(started: list[subprocess.Popen[bytes]]) -> None:
    with ChartProcess() as process:
        started[0].kill()
        assert process.pdf(drawings()) == pdf(drawings())


def test_a_process_that_is_not_needed_does_not_stay(
    started: list[subprocess.Popen[bytes]],
) -> None:
    with ChartProcess():
        assert started[0].poll() is None
    assert started[0].poll() is not None


def test_a_frozen_app_draws_by_itself(
    started: list[subprocess.Popen[bytes]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    with ChartProcess() as process:
        assert process.pdf(drawings()) == pdf(drawings())
    assert not started


def test_no_file_of_the_users_folder_is_taken_for_a_library(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, started: list[subprocess.Popen[bytes]]
) -> None:
    for name in ("numpy", "pickle", "matplotlib", "attache"):
        (tmp_path / f"{name}.py").write_text("raise SystemExit(3)", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    with ChartProcess() as process:
        assert process.pdf(drawings()).startswith(b"%PDF")
    assert started[0].returncode == 0
