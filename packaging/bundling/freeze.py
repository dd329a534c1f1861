"""Freezes the app with its Python, the libraries and its data into one folder."""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Final

from attache.errors import AttacheError
from bundling import elf, icu
from bundling.facts import Facts

_SPEC: Final = Path(__file__).resolve().parents[1] / "attache.spec"
_DELICATE: Final = "numpy.libs"
"""The folder whose libraries were edited after they were linked, so that `strip` breaks them."""


def freeze(facts: Facts, dist: Path, work: Path, icons: Path) -> Path:
    """Make the bundle in `dist` and return its folder; on macOS the app. Its files have one date.

    `work` is emptied, and holds what is needed on the way. Raises AttacheError where PyInstaller
    fails; its log is in `work` then.
    """
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir(parents=True)
    made = work / "made.json"
    made.write_text(json.dumps({"commit": facts.commit, "date": facts.date.isoformat()}) + "\n")
    _run_pyinstaller(dist, work, made, icons, facts)
    bundle = dist / ("Attache.app" if sys.platform == "darwin" else "attache")
    if sys.platform.startswith("linux"):
        _make_smaller(bundle)
    return bundle


def _run_pyinstaller(dist: Path, work: Path, made: Path, icons: Path, facts: Facts) -> None:
    command = [
        *(sys.executable, "-m", "PyInstaller", "--noconfirm", "--clean", "--log-level", "WARN"),
        *("--distpath", str(dist), "--workpath", str(work), str(_SPEC)),
    ]
    environment = os.environ | {
        "ATTACHE_ICONS": str(icons),
        "ATTACHE_MADE": str(made),
        "ATTACHE_VERSION": facts.version,
        # So that the same commit gives the same bytes.
        "PYTHONHASHSEED": "0",
        "SOURCE_DATE_EPOCH": str(facts.epoch),
        "PYTHONPATH": str(_SPEC.parent),
    }
    log = work / "pyinstaller.log"
    # PyInstaller keeps what it has analysed in the user's own folder, unless it is told another.
    with tempfile.TemporaryDirectory() as own, log.open("w", encoding="utf-8") as said:
        code = subprocess.run(
            command,
            env=environment | {"PYINSTALLER_CONFIG_DIR": own},
            stdout=said,
            stderr=subprocess.STDOUT,
            check=False,
        ).returncode
    if code:
        last = "\n".join(log.read_text(encoding="utf-8").splitlines()[-15:])
        raise AttacheError(f"PyInstaller failed; its log ends so:\n{last}", f"All of it: {log}")


def _make_smaller(bundle: Path) -> None:
    """Take out what no user needs: symbols of functions, and data of ICU for other languages."""
    inside = bundle / "_internal"
    stripped = [
        path for path in elf.binaries(inside) if path.relative_to(inside).parts[0] != _DELICATE
    ]
    command = ["strip", "--strip-unneeded", *map(str, stripped)]
    subprocess.run(command, check=True, capture_output=True)
    for library in inside.glob("PySide6/Qt/lib/libicudata.so.*"):
        icu.trim(library)
