"""What a Linux desktop reads beside the app: the menu entry, the file type, the icons."""

import shutil
from pathlib import Path
from typing import Final

LINUX: Final = Path(__file__).resolve().parents[1] / "linux"
"""The sources of what only Linux needs."""


def write(share: Path, icons: Path) -> None:
    """Write menu entry, file type and icons into a `share` folder; `icons` is as rendered."""
    for name, folder in (("attache.desktop", "applications"), ("attache.xml", "mime/packages")):
        place = share / folder / name
        place.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(LINUX / name, place)
    shutil.copytree(icons / "hicolor", share / "icons" / "hicolor", dirs_exist_ok=True)
