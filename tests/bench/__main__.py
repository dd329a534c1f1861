"""Measure and print every figure: `name: value (limit N)`, with EXCEEDED where it is too much.

Runs of both sides alternate, each in a fresh process, and the fastest of each side counts: what
slows a run down is the machine, never the code.
"""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from attache import paths
from ui.screen import screen

_SELECTION = ("--sectors", "trade", "--kinds", "evidence,opportunity")
"""A dozen slides of the built-in pack, four with charts and all but two with notes."""
_BRAND = "chancery"
_DEMO = ("--preset", "ministerial", "--date", "2026-12-04", "--place", "Seoul")
_PACKAGED = Path(__file__).resolve().parents[2] / "dist" / "attache" / "attache"
_FEW, _MANY = 400, 1600
_SHORT, _LONG = 10, 40
_BUILDS, _BULKS, _GROWTHS, _EXPORTS, _RENDERS, _STARTS, _BUSY_RUNS = 9, 3, 4, 9, 3, 7, 3


def main() -> None:
    """Print all figures. This process stays small: a child's peak starts from its parent's."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        _print("build", _build(folder), 2.0)
        _print("bulk", _bulk(folder), 0.6)
        growth, peak = _growth(folder)
        _print("growth", growth, 4.4)
        _print("memory", peak, 400, digits=0)
        if shutil.which("soffice"):
            _print("export", _export(folder), 0.7)
        else:
            print("export: not measured, LibreOffice is missing")
        changed, kept = map(float, _run("bench.child", "preview").split())
        _print("preview", changed, 3.0)
        _print("preview-kept", kept, 0.02, digits=3)
        _print("pdf-growth", _pdf_growth(), _LONG / _SHORT * 1.1)
        _print("window-start", _window_start(folder), 3.0)
        _print("window-busy", _window_busy(folder), 50, digits=0)
        if _PACKAGED.is_file() and shutil.which("Xvfb"):
            _print("package-start", _package_start(folder), 1.5)
        else:
            print("package-start: not measured; it needs Xvfb, and what `make package` makes")


def _print(name: str, value: float, limit: float, digits: int = 2) -> None:
    exceeded = " EXCEEDED" if value > limit else ""
    print(f"{name}: {value:.{digits}f} (limit {limit}){exceeded}", flush=True)


def _build(folder: Path) -> float:
    """Seconds of `attache build` by those of a plain script, whole processes, for one deck."""
    deck, data = folder / "deck.pptx", folder / "deck.json"
    ours = ["attache", "build", *_SELECTION, "--brand", _BRAND, "-o", str(deck)]
    _timed(*ours)
    _run("bench.child", "extract", str(deck), str(data))
    plain = ["bench.plain", str(data), _template(), str(folder / "plain.pptx")]
    pairs = [(_timed(*ours), _timed(*plain)) for _ in range(_BUILDS)]
    return min(first for first, _ in pairs) / min(second for _, second in pairs)


def _bulk(folder: Path) -> float:
    """Seconds for 400 slides, fit included, by those of plain python-pptx without fit."""
    deck, data = folder / "few.pptx", folder / "few.json"
    ours = ("attache", str(_FEW), str(deck))
    _child(*ours)
    _run("bench.child", "extract", str(deck), str(data))
    plain = ("plain", str(data), _template(), str(folder / "plain.pptx"))
    pairs = [(_child(*ours)[0], _child(*plain)[0]) for _ in range(_BULKS)]
    return min(first for first, _ in pairs) / min(second for _, second in pairs)


def _growth(folder: Path) -> tuple[float, float]:
    """Seconds for 1,600 slides by those for 400, and the peak of memory (MiB) at 1,600."""
    out = str(folder / "grown.pptx")
    pairs = [
        (_child("attache", str(_FEW), out)[0], _child("attache", str(_MANY), out))
        for _ in range(_GROWTHS)
    ]
    few, many = min(few for few, _ in pairs), min(seconds for _, (seconds, _) in pairs)
    return many / few, max(peak for _, (_, peak) in pairs)


def _export(folder: Path) -> float:
    """Seconds of `attache export --to pdf` by those of LibreOffice for the same deck, as processes.

    LibreOffice has its profile from a first run.
    """
    deck, saved = folder / "demo.pptx", folder / "demo.attache"
    _run("attache", "build", *_DEMO, "-o", str(deck), "--save-deck", str(saved))
    ours = ("attache", "export", str(saved), "--to", "pdf", "-o", str(folder / "ours.pdf"))
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    office = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder)]

    def theirs() -> float:
        start = time.perf_counter()
        subprocess.run([*office, str(deck)], check=True, capture_output=True)
        return time.perf_counter() - start

    _timed(*ours)
    theirs()
    pairs = [(_timed(*ours), theirs()) for _ in range(_EXPORTS)]
    return min(first for first, _ in pairs) / min(second for _, second in pairs)


def _pdf_growth() -> float:
    """Seconds for the PDF of 40 slides with charts by those for 10, each in a warm process."""
    pairs = [
        [float(_run("bench.child", "pdf", str(count))) for count in (_SHORT, _LONG)]
        for _ in range(_RENDERS)
    ]
    return min(long for _, long in pairs) / min(short for short, _ in pairs)


def _window_start(folder: Path) -> float:
    """Seconds until the window of `python -m attache` can be used by those of a bare one."""
    _usable(folder, "start")
    pairs = [(_usable(folder, "start"), _usable(folder, "bare")) for _ in range(_STARTS)]
    return min(ours for ours, _ in pairs) / min(bare for _, bare in pairs)


def _usable(folder: Path, mode: str) -> float:
    """Seconds from the start of a process to its word that its window is usable."""
    command = [sys.executable, "-m", "bench.window", mode]
    begun = time.perf_counter()
    with subprocess.Popen(command, stdout=subprocess.PIPE, env=_offscreen(folder)) as process:
        assert process.stdout is not None
        told = process.stdout.readline()
        seconds = time.perf_counter() - begun
        process.kill()
    assert told == b"usable\n", told
    return seconds


def _window_busy(folder: Path) -> float:
    """The longest that the main thread is busy at a stretch, in milliseconds; the best of a few."""
    command = [sys.executable, "-m", "bench.window", "busy"]
    runs = [
        subprocess.run(command, check=True, capture_output=True, env=_offscreen(folder))
        for _ in range(_BUSY_RUNS)
    ]
    return min(float(run.stdout) for run in runs)


def _package_start(folder: Path) -> float:
    """Seconds until the packaged window is drawn by those of the window from source."""
    source = (sys.executable, "-m", "attache")
    with screen() as display:
        environment = {**_offscreen(folder), "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}

        def drawn(*program: str) -> float:
            command = [sys.executable, "-m", "bench.painted", *program]
            ran = subprocess.run(command, check=True, capture_output=True, env=environment)
            return float(ran.stdout)

        drawn(*source)
        drawn(str(_PACKAGED))
        pairs = [(drawn(str(_PACKAGED)), drawn(*source)) for _ in range(_STARTS)]
    return min(packaged for packaged, _ in pairs) / min(source for _, source in pairs)


def _offscreen(folder: Path) -> dict[str, str]:
    """An environment without a screen and without anything of the user's."""
    kept = {f"XDG_{each}_HOME": str(folder / each) for each in ("DATA", "STATE", "CONFIG", "CACHE")}
    return {**_with_bytecode(), **kept, "QT_QPA_PLATFORM": "offscreen"}


def _template() -> str:
    return str(paths.slide_templates() / _BRAND / "template.pptx")


def _child(*arguments: str) -> tuple[float, float]:
    """The seconds and the peak of memory (MiB) that one run in a fresh process reports."""
    seconds, peak = _run("bench.child", *arguments).split()
    return float(seconds), float(peak)


def _timed(*arguments: str) -> float:
    """The seconds of a whole process, from its start to its end."""
    start = time.perf_counter()
    _run(*arguments)
    return time.perf_counter() - start


def _run(*arguments: str) -> str:
    """What `python -m ARGUMENTS` prints."""
    command = [sys.executable, "-m", *arguments]
    env = _with_bytecode()
    return subprocess.run(command, check=True, capture_output=True, text=True, env=env).stdout


def _with_bytecode() -> dict[str, str]:
    """The environment of a run that keeps bytecode, as an installed package has it.

    Without it every run would compile the app again.
    """
    return {name: text for name, text in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


if __name__ == "__main__":
    main()
