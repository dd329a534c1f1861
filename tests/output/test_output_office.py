"""LibreOffice draws decks where it is installed, and says so in words where it cannot."""

import io
import os
import shutil
import sys
import time
from functools import cache
from pathlib import Path

import pikepdf
import pytest
from decks import Finished, preset_file
from PIL import Image

from attache.errors import AttacheError
from attache.output import office_program
from attache.output.export import CancelledError
from attache.output.office import Office
from attache.output.pdf_text import text_lines

needs_office = pytest.mark.skipif(
    shutil.which("soffice") is None, reason="LibreOffice (soffice) is not installed"
)
needs_posix = pytest.mark.skipif(os.name != "posix", reason="the stand-in is a shell script")


@cache
def deck() -> Finished:
    return preset_file("press-briefing", "chancery")


@pytest.fixture
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder that temporary folders are made in."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(folder))
    return folder


@pytest.fixture
def stand_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A program in the place of LibreOffice's, to be written by the test."""
    path = tmp_path / "bin" / "soffice"
    path.parent.mkdir()
    path.touch(0o755)
    monkeypatch.setenv("PATH", str(path.parent), prepend=os.pathsep)
    return path


def fonts_of(pdf: bytes) -> set[str]:
    found: set[str] = set()
    with pikepdf.open(io.BytesIO(pdf)) as file:
        for page in file.pages:
            for font in page.resources.get("/Font", pikepdf.Dictionary()).values():
                found.add(str(font["/BaseFont"]).split("+")[-1].split("-")[0])
    return found


@needs_office
def test_slides_come_out_as_pdf_in_the_twins_of_the_fonts(temporary: Path) -> None:
    pdf = Office(system_fonts=False).slides_pdf(deck().data)
    with pikepdf.open(io.BytesIO(pdf)) as file:
        assert len(file.pages) == len(deck().pages)
    assert fonts_of(pdf) >= {"Caladea", "Carlito"}
    assert not list(temporary.iterdir())


@needs_office
def test_an_archival_pdf_says_that_it_is_one() -> None:
    pdf = Office().slides_pdf(deck().data, archival=True)
    with pikepdf.open(io.BytesIO(pdf)) as file:
        assert file.open_metadata().pdfa_status == "2B"


@needs_office
def test_notes_pages_are_all_there_is_in_the_notes() -> None:
    notes = Office().notes_pdf(deck().data)
    assert {line.page for line in text_lines(notes)} == set(range(len(deck().pages)))
    with pikepdf.open(io.BytesIO(notes)) as file:
        left, bottom, right, top = (float(edge) for edge in file.pages[0].mediabox)
        assert top - bottom > right - left


@needs_office
def test_pictures_are_as_wide_as_wanted() -> None:
    pictures = Office().slides_png(deck().data, 640)
    assert len(pictures) == len(deck().pages)
    assert {Image.open(io.BytesIO(each)).size for each in pictures} == {(640, 360)}


@needs_office
def test_lines_are_read_out_of_its_pdf() -> None:
    texts = [line.text for line in Office().lines(deck().data) if line.page == 0]
    assert deck().slides.document.marking in texts


@needs_office
def test_a_damaged_deck_is_refused(temporary: Path) -> None:
    with pytest.raises(AttacheError, match="could not draw the deck") as refusal:
        Office().slides_pdf(b"PK\x03\x04 and nothing more")
    assert "without LibreOffice" in refusal.value.hint
    assert str(temporary) not in refusal.value.message
    assert not list(temporary.iterdir())


def test_it_says_how_to_do_without(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    monkeypatch.setattr(office_program, "_USUAL_PLACES", {})
    with pytest.raises(AttacheError, match="LibreOffice is not installed") as refusal:
        Office()
    assert "without LibreOffice" in refusal.value.hint


def test_it_is_found_where_installers_put_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = tmp_path / "Program Files" / "soffice.com"
    place.parent.mkdir()
    place.touch()
    monkeypatch.setenv("PATH", "")
    monkeypatch.setenv("ATTACHE_TEST_PLACE", str(place.parent))
    monkeypatch.setattr(
        office_program,
        "_USUAL_PLACES",
        {sys.platform: ("/nowhere", "$ATTACHE_TEST_PLACE/soffice.com")},
    )
    assert office_program.program() == str(place)


def ends(pid_file: Path) -> bool:
    """Whether the process with the id in the file is gone soon."""
    pid = int(pid_file.read_text())
    for _ in range(100):
        state = Path(f"/proc/{pid}/stat")
        if not state.exists() or state.read_text().split()[2] == "Z":
            return True
        time.sleep(0.02)
    return False


@needs_posix
@pytest.mark.parametrize("why", ["late", "stopped", "interrupted"])
def test_what_it_started_ends_with_it_and_leaves_nothing(
    tmp_path: Path, temporary: Path, stand_in: Path, why: str
) -> None:
    child = tmp_path / "child"
    stand_in.write_text(
        f"#!/bin/sh\nsleep 60 &\necho $! >{child}.new\nmv {child}.new {child}\nwait\n"
    )

    def stop() -> bool:
        if why == "interrupted" and child.exists():
            raise KeyboardInterrupt
        return why == "stopped" and child.exists()

    expected = {"late": AttacheError, "stopped": CancelledError, "interrupted": KeyboardInterrupt}
    renderer = Office(timeout=0.5 if why == "late" else 30, stop=stop)
    with pytest.raises(expected[why]) as end:
        renderer.slides_pdf(b"deck")
    if why == "late":
        assert "was not done after" in str(end.value)
    assert ends(child)
    assert not list(temporary.iterdir())


@needs_posix
def test_a_program_that_cannot_run_is_named(stand_in: Path) -> None:
    stand_in.write_bytes(b"\x7fELF no program")
    with pytest.raises(AttacheError, match="could not be started") as refusal:
        Office().slides_pdf(b"deck")
    assert str(stand_in) in refusal.value.message


@needs_posix
def test_what_it_says_is_passed_on(stand_in: Path) -> None:
    stand_in.write_text("#!/bin/sh\necho first\necho 'Error: no export filter found.'\n")
    with pytest.raises(AttacheError, match="the deck: Error: no export filter found\\."):
        Office().slides_pdf(b"deck")
    stand_in.write_text("#!/bin/sh\nexit 1\n")
    with pytest.raises(AttacheError, match="does not say why"):
        Office().slides_pdf(b"deck")
