"""LibreOffice's drawing of a deck, page by page, in the fonts that travel with Attaché."""

import os
import subprocess
from pathlib import Path

from attache import paths

_TWINS = {
    "Cambria": "Caladea",
    "Calibri": "Carlito",
    "Arial": "Liberation Sans",
}


def render(deck: Path, folder: Path, dpi: int = 60) -> list[Path]:
    """The slides of `deck` as PNG files in `folder`, in order.

    `folder` must exist. Needs `soffice` and `pdftoppm` on the path; CalledProcessError where one
    of them fails.
    """
    environment = os.environ | {"FONTCONFIG_FILE": str(_font_setup(folder))}
    profile = (folder / "office-profile").as_uri()
    _run(
        f"soffice -env:UserInstallation={profile} --headless --convert-to pdf --outdir",
        str(folder),
        str(deck),
        environment=environment,
    )
    pdf = folder / f"{deck.stem}.pdf"
    _run(f"pdftoppm -r {dpi} -png", str(pdf), str(folder / "page"), environment=environment)
    return sorted(folder.glob("page-*.png"))


def _font_setup(folder: Path) -> Path:
    """A font configuration of the bundled fonts alone, so that every machine draws the same."""
    aliases = "".join(
        f'<alias binding="same"><family>{name}</family>'
        f"<prefer><family>{twin}</family></prefer></alias>"
        for name, twin in _TWINS.items()
    )
    path = folder / "fonts.conf"
    path.write_text(
        f'<?xml version="1.0"?><fontconfig><dir>{paths.fonts()}</dir>'
        f"<cachedir>{folder / 'font-cache'}</cachedir>{aliases}</fontconfig>",
        encoding="utf-8",
    )
    return path


def _run(command: str, *arguments: str, environment: dict[str, str]) -> None:
    subprocess.run(
        [*command.split(), *arguments],
        check=True,
        capture_output=True,
        timeout=300,
        env=environment,
    )
