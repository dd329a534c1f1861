"""LibreOffice opens every preset in each brand and draws as many pages as there are slides."""

import shutil
import subprocess
from itertools import product
from pathlib import Path

import pytest
from decks import BRANDS, preset_file, presets

_OFFICE = shutil.which("soffice")
_COUNT = shutil.which("pdfinfo")


@pytest.mark.skipif(_OFFICE is None, reason="LibreOffice (soffice) is not installed")
@pytest.mark.skipif(_COUNT is None, reason="pdfinfo (poppler-utils) is not installed")
def test_libreoffice_draws_every_slide_of_every_preset(tmp_path: Path) -> None:
    names = list(product(presets(), BRANDS))
    decks = [tmp_path / f"{preset}-{brand}.pptx" for preset, brand in names]
    for path, (preset, brand) in zip(decks, names, strict=True):
        path.write_bytes(preset_file(preset, brand).data)
    profile = (tmp_path / "profile").as_uri()
    command = [str(_OFFICE), f"-env:UserInstallation={profile}", "--headless"]
    command += ["--convert-to", "pdf", "--outdir", str(tmp_path), *map(str, decks)]
    subprocess.run(command, check=True, capture_output=True, timeout=300)
    drawn = {path.stem: _pages(path.with_suffix(".pdf")) for path in decks}
    wanted = {f"{p}-{b}": len(preset_file(p, b).pages) for p, b in names}
    assert drawn == wanted


def _pages(pdf: Path) -> int:
    done = subprocess.run([str(_COUNT), str(pdf)], capture_output=True, text=True, check=True)
    (line,) = [line for line in done.stdout.splitlines() if line.startswith("Pages:")]
    return int(line.split()[1])
