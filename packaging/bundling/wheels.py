"""`python -m bundling.wheels`: whether every library has wheels for Windows and macOS."""

import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Final

from bundling.recipe import PROJECT

_PLATFORMS: Final = ("win_amd64", "macosx_14_0_arm64")
_PYTHON: Final = "3.13"
"""The Python that packages for these systems are built with."""


def main() -> None:
    """Download the wheels of each system into build/wheels/; where one fails, exit as pip does."""
    project = tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    for platform in _PLATFORMS:
        folder = PROJECT / "build" / "wheels" / platform
        pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "--quiet", "download"]
        of = ["--platform", platform, "--python-version", _PYTHON, "--only-binary=:all:"]
        command = [*pip, "--dest", str(folder), *of, *project["dependencies"]]
        if code := subprocess.run(command, check=False).returncode:
            sys.exit(code)
        print(f"{platform}: {_said(folder)}")


def _said(folder: Path) -> str:
    wheels = list(folder.glob("*.whl"))
    return f"{len(wheels)} wheels, {sum(each.stat().st_size for each in wheels) >> 20} MB"


if __name__ == "__main__":
    main()
