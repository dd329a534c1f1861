"""`python -m tools.translations`: the texts of the window collected, and compiled for it.

A text that is gone from the sources is dropped; a new one is left unfinished for a translator, and
a test fails until it is done. Line numbers are left out, so that only texts make a difference.
"""

import subprocess
import sys
from pathlib import Path

import attache.ui
from attache.ui.translation import FOLDER, LANGUAGES

SOURCES = Path(attache.ui.__file__).resolve().parent


def main() -> None:
    """Collect the texts into every .ts file, and compile each."""
    collect(FOLDER)
    for language in LANGUAGES:
        compile_(FOLDER / f"attache_{language}.ts", FOLDER / f"attache_{language}.qm")


def collect(folder: Path) -> None:
    """Bring the .ts files of a folder up to what the sources say."""
    sources = [str(path) for path in sorted(SOURCES.rglob("*.py"))]
    for language in LANGUAGES:
        extra = ["-pluralonly"] if language == "en" else []
        file = folder / f"attache_{language}.ts"
        options = ["-no-obsolete", "-locations", "none", "-source-language", "en"]
        _run("lupdate", *options, *extra, "-target-language", language, *sources, "-ts", str(file))


def compile_(source: Path, target: Path) -> None:
    """Compile a .ts file into what Qt loads; what is unfinished is left out."""
    _run("lrelease", "-silent", str(source), "-qm", str(target))


def _run(tool: str, *arguments: str) -> None:
    command = [str(Path(sys.executable).with_name(f"pyside6-{tool}")), *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise RuntimeError(f"{tool}: {done.stderr or done.stdout}")


if __name__ == "__main__":
    main()
