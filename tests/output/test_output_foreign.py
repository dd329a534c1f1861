"""Decks in brands made of foreign templates, opened by the programs that users have."""

import io
import os
import shutil
import subprocess
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pikepdf
import pytest
from decks import pack
from pptx import Presentation

from attache import paths
from attache.brand.library import add
from attache.brand.template import LAYOUT_NAMES
from attache.output.export import export
from attache.output.order import Format, Order
from attache.output.page import ChartFrame
from attache.output.pdf_text import text_lines
from brand.foreign import guarantees
from brand.foreign.awkward import dark_master
from brand.foreign.guarantees import Adoption
from brand.foreign.programs import google, libreoffice, office
from brand.foreign.templates import Template

_OFFICE = shutil.which("soffice")
needs_office = pytest.mark.skipif(_OFFICE is None, reason="LibreOffice (soffice) is not installed")
_BRANDS: Mapping[str, Callable[[], Template]] = {
    "office 4:3": lambda: office((10, 7.5)),
    "google": google,
    "libreoffice": libreoffice,
    "dark": dark_master,
}
_SHIPPED = Path("share", "template", "common", "presnt")
_A_FEW = ("Metropolis", "Candy", "Midnightblue")
_ALL_OF_THEM = os.environ.get("ATTACHE_ALL_TEMPLATES") == "1"


@cache
def made(name: str) -> Adoption:
    """The template of that name as a brand with a deck in it, made once in a run."""
    with TemporaryDirectory() as folder:
        return guarantees.adoption(_BRANDS[name]().data(), Path(folder))


def opened(name: str) -> Any:
    return Presentation(io.BytesIO(made(name).file.data))


def converted(kind: str, files: Sequence[Path], folder: Path) -> dict[str, Path]:
    """What LibreOffice makes of files in one run, by their names without endings."""
    profile = (folder / "profile").as_uri()
    command = [str(_OFFICE), f"-env:UserInstallation={profile}", "--headless"]
    command += ["--convert-to", kind, "--outdir", str(folder), *map(str, files)]
    subprocess.run(command, check=True, capture_output=True, timeout=600)
    return {path.stem: folder / f"{path.stem}.{kind}" for path in files}


@pytest.mark.parametrize("name", _BRANDS)
def test_python_pptx_finds_every_slide_on_the_layout_of_its_role(name: str) -> None:
    pages = made(name).file.pages
    slides = opened(name).slides
    assert [slide.slide_layout.name for slide in slides] == [LAYOUT_NAMES[p.role] for p in pages]
    assert [slide.shapes.title.text for slide in slides] == [page.title for page in pages]


@pytest.mark.parametrize("name", _BRANDS)
def test_charts_are_native_and_hold_their_numbers(name: str) -> None:
    frames = [each for p in made(name).file.pages for each in p.frames]
    specs = [frame.spec for frame in frames if isinstance(frame, ChartFrame)]
    shapes = [shape for slide in opened(name).slides for shape in slide.shapes]
    charts = [shape.chart for shape in shapes if shape.has_chart]
    assert charts
    named = [[str(each) for each in chart.plots[0].categories] for chart in charts]
    assert named == [list(spec.categories) for spec in specs]


@needs_office
def test_libreoffice_draws_every_slide(tmp_path: Path) -> None:
    files = [tmp_path / f"{name.replace(':', '-')}.pptx" for name in _BRANDS]
    for path, name in zip(files, _BRANDS, strict=True):
        path.write_bytes(made(name).file.data)
    for name, pdf in zip(_BRANDS, converted("pdf", files, tmp_path).values(), strict=True):
        with pikepdf.open(pdf) as drawn:
            assert len(drawn.pages) == len(made(name).file.pages)


def test_a_deck_in_a_template_of_ones_own_is_exported_as_pdf(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(paths, "user_data", lambda: tmp_path / "data")
    path = tmp_path / "Our Ministry.pptx"
    path.write_bytes(google().data())
    brand = add(path, "Our Ministry").brand.id
    deck = guarantees.every_role().model_copy(update={"brand": brand})
    receipt = export(pack(), deck, Order((Format.PDF,), tmp_path / "out"))
    assert not receipt.failed
    (pdf,) = receipt.written
    lines = text_lines(pdf.read_bytes())
    assert {line.page for line in lines} == set(range(receipt.slides))
    said = [line.text for line in lines if line.page == 0]
    assert deck.meeting.title.split()[0] in " ".join(said)
    for page in range(receipt.slides):
        assert [line.text for line in lines if line.page == page].count("UNCLASSIFIED") == 2


@cache
def shipped() -> Mapping[str, bytes]:
    """The templates that LibreOffice comes with, as it saves them for PowerPoint."""
    program = Path(str(_OFFICE)).resolve()
    found = [parent / _SHIPPED for parent in program.parents if (parent / _SHIPPED).is_dir()]
    if not found:
        return {}
    files = sorted(found[0].glob("*.otp"))
    wanted = [path for path in files if _ALL_OF_THEM or path.stem in _A_FEW]
    with TemporaryDirectory() as name:
        made_of_them = converted("pptx", wanted, Path(name))
        return {stem: path.read_bytes() for stem, path in made_of_them.items()}


@needs_office
def test_decks_in_the_templates_that_libreoffice_comes_with_keep_every_guarantee(
    tmp_path: Path,
) -> None:
    if not shipped():
        pytest.skip("LibreOffice is installed without its templates")
    broken = {
        name: found
        for name, data in shipped().items()
        if (found := guarantees.broken(guarantees.adoption(data, tmp_path)))
    }
    assert broken == {}
