"""`attache --self-test`: what it says of a healthy app, and that it finds what is broken."""

import io
import os
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image

import attache
from attache import cli, itself, paths
from attache.cli.self_test import charts, decks, exports, looks, parts, resources, running
from attache.cli.self_test.steps import Begun, Outcome, Step, packed, require, tried, unpacked
from attache.deck import edits
from attache.deck.models import Deck
from attache.errors import AttacheError
from attache.files import write_atomically
from attache.output.order import Format
from attache.parts import Part

_ALL = tuple(part for unit in parts.UNITS for part in unit)
_TELLS = "import sys; sys.stdout.write({said!r}); sys.stdout.flush(); "


def self_test(folder: Path, *parts_: str) -> int:
    """The exit code of `attache --self-test` with those parts."""
    return cli.run(["--self-test", str(folder), "--parts", ",".join(parts_)])


def outcomes(steps: Iterator[Step], *names: str) -> dict[str, str]:
    """The reasons of the outcomes by name, of those steps alone or of all."""
    chosen = (step for step in steps if not names or step.name in names)
    return {each.name: each.reason for each in tried("", chosen) if isinstance(each, Outcome)}


def test_it_is_not_in_the_help(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.run(["--help"]) == 0
    assert "self-test" not in capsys.readouterr().out


def test_a_healthy_app_passes_and_is_told_step_by_step(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "새 폴더" / "out"
    assert self_test(folder, "resources") == 0
    told = capsys.readouterr()
    assert told.out.startswith("ok   the version  0.")
    assert "\nok   font NanumGothic  " in told.out
    assert told.out.splitlines()[-1].startswith("12 checks passed in ")
    assert told.err == ""
    assert (folder / running.LOG).read_text("utf-8") == told.out


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    """A copy of the app without a font, and with half of a brand's template."""
    copy = tmp_path / "copy" / "attache"
    shutil.copytree(Path(attache.__file__).parent, copy)
    for data in (paths.content(), paths.slide_templates()):
        shutil.copytree(data, copy / data.name)
    (copy / "fonts" / "Caladea-Bold.ttf").unlink()
    template = copy / "slide_templates" / "pressroom" / "template.pptx"
    template.write_bytes(template.read_bytes()[:4000])
    return copy.parent


def test_an_app_that_lacks_a_font_fails_and_what_is_wrong_is_named(
    broken: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    command = [sys.executable, "-P", "-m", "attache", "--self-test", str(out)]
    done = subprocess.run(
        [*command, "--parts", "resources"],
        env={**os.environ, "PYTHONPATH": str(broken)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    assert "FAIL font Caladea  " in done.stdout
    assert "ok   font Carlito  " in done.stdout
    assert "ok   brand plain  " in done.stdout
    assert "3 of 12 checks failed in " in done.stderr
    (font,) = [line for line in done.stderr.splitlines() if line.startswith("FAIL font")]
    assert font.startswith(
        f"FAIL font Caladea: The font file Caladea-Bold.ttf is missing from {broken}"
    )
    assert "\nFAIL brand pressroom: template.pptx: not a whole PowerPoint file" in done.stderr
    assert "Traceback" not in done.stdout + done.stderr
    assert "Traceback" in (out / running.LOG).read_text("utf-8")


def test_a_folder_with_something_in_it_is_left_alone(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "mine.txt").write_text("mine")
    assert self_test(tmp_path, "resources") == 1
    assert "is not empty" in capsys.readouterr().err
    assert [each.name for each in tmp_path.iterdir()] == ["mine.txt"]


def test_a_file_in_place_of_the_folder_is_refused_in_words(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "out").write_text("mine")
    assert self_test(tmp_path / "out", "resources") == 1
    assert capsys.readouterr().err.startswith("attache: Nothing can be written to ")


def test_an_unknown_part_is_refused_before_anything_is_made(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert self_test(tmp_path / "out", "chart") == 1
    assert "Did you mean charts?" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


def test_every_part_is_tried_once() -> None:
    assert sorted(_ALL) == sorted(parts.PARTS)


def test_a_part_is_not_tried_outside_a_self_test(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """It would change the user's own settings."""
    monkeypatch.delenv(paths.VARIABLE, raising=False)
    assert cli.run(["self-test-part", "crash", str(tmp_path)]) == 1
    assert "`attache --self-test DIR`" in capsys.readouterr().err


def test_a_step_that_fails_stops_none_of_the_others() -> None:
    def fail() -> None:
        raise ValueError("no\nsuch thing")

    def refuse() -> None:
        require(False, "it is blank")

    steps = [Step("one", fail), Step("two", refuse), Step("three", lambda: None)]
    found = list(tried("samples", steps))
    assert [each.name for each in found] == ["one", "one", "two", "two", "three", "three"]
    reasons = [each.reason for each in found if isinstance(each, Outcome)]
    assert reasons == ["ValueError: no such thing", "it is blank", ""]
    assert all(unpacked(packed(each)) == each for each in found)


def test_steps_that_cannot_be_listed_are_a_failure() -> None:
    def steps() -> Iterator[Step]:
        yield Step("one", lambda: None)
        raise AttacheError("There is no content pack.")

    assert outcomes(steps()) == {"one": "", "prepare ": "There is no content pack."}


def _instead(monkeypatch: pytest.MonkeyPatch, *command: str) -> None:
    """Let a part be that command, or that program in Python."""
    program, *more = command if len(command) > 1 else (sys.executable, "-c", *command)

    def instead(*_: str) -> tuple[str, list[str]]:
        return program, more

    monkeypatch.setattr(itself, "command", instead)


def _said(*messages: Begun | Outcome) -> str:
    return _TELLS.format(said="".join(f"{packed(each)}\n" for each in messages))


def test_a_part_that_breaks_is_a_failure_of_the_step_in_which_it_did(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    said = _said(Begun("draw a"), Outcome("draw a", 0.2), Begun("draw b"))
    _instead(
        monkeypatch, f"{said} import os; print('alas', file=sys.stderr, flush=True); os._exit(9)"
    )
    assert self_test(tmp_path / "out", "charts") == 1
    told = capsys.readouterr()
    assert told.out == "ok   draw a  0.2 s\nFAIL draw b  0.0 s\n"
    assert "FAIL draw b: its process ended with code 9" in told.err
    assert "alas" in (tmp_path / "out" / running.LOG).read_text("utf-8")


def test_a_part_that_ends_well_before_its_last_step_did_is_a_failure(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    _instead(monkeypatch, _said(Begun("draw a")))
    assert self_test(tmp_path / "out", "charts") == 1
    assert "FAIL draw a: its process ended with code 0" in capsys.readouterr().err


def test_a_part_that_hangs_is_ended_and_a_failure(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(running, "PATIENCE", 1.0)
    _instead(monkeypatch, f"{_said(Begun('draw a'))} import time; time.sleep(600)")
    assert self_test(tmp_path / "out", "charts") == 1
    assert "FAIL draw a: it hung, and was stopped" in capsys.readouterr().err


def test_a_part_that_cannot_be_started_is_a_failure(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    _instead(monkeypatch, str(tmp_path / "nothing"), "charts")
    assert self_test(tmp_path / "out", "charts") == 1
    assert "FAIL start charts: " in capsys.readouterr().err


def test_a_part_has_no_screen_and_keeps_everything_in_the_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    said = _TELLS.format(said="") + (
        "import json, os; print(json.dumps({'message': 'Outcome', 'seconds': 0, 'name':"
        "os.environ['QT_QPA_PLATFORM'] + ' ' + os.environ['ATTACHE_FOLDER']}))"
    )
    _instead(monkeypatch, said)
    assert self_test(tmp_path / "out", "charts") == 0
    assert capsys.readouterr().out.startswith(f"ok   offscreen {tmp_path / 'out' / 'user'}  ")


def test_a_package_says_of_what_it_was_built_and_has_the_text_of_every_licence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    untold = Part("ICU", "78", "Unicode-3.0", "languages", "https://icu.unicode.org", ())
    monkeypatch.setattr("attache.parts.parts", lambda: (untold,))
    found = outcomes(resources.steps(tmp_path), "the version", "the licences of all parts")
    assert found == {
        "the version": "the package does not say of which commit it was built",
        "the licences of all parts": "the licence of ICU has no text",
    }


def test_every_preset_is_built_in_every_brand(tmp_path: Path) -> None:
    names = [step.name for step in decks.steps(tmp_path)]
    assert len(names) == len(set(names)) == 20
    chosen = "build working-level-digital in plain"
    assert outcomes(decks.steps(tmp_path), chosen) == {chosen: ""}
    assert [path.name for path in tmp_path.iterdir()] == ["working-level-digital-plain.pptx"]


def test_every_format_is_exported_in_a_brand_and_looked_at(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pack = decks.pack_of("us-rok-trade-2025")
    deck = Deck(pack=pack.id, marking=pack.markings[0].id, brand="pressroom")
    small = edits.choose_chart(deck, pack, "goods-deficit-bridge")

    def small_deck(*_: str) -> Deck:
        return small

    monkeypatch.setattr(exports, "preset_deck", small_deck)
    wanted = [f"read {format_} in pressroom" for format_ in Format]
    wanted = ["export ministerial in pressroom", *wanted]
    assert outcomes(exports.steps(tmp_path), *wanted) == dict.fromkeys(wanted, "")
    endings = [path.suffix for path in (tmp_path / "pressroom").iterdir()]
    assert {ending: endings.count(ending) for ending in (".pptx", ".pdf", ".svg")} == {
        ".pptx": 1,
        ".pdf": 4,
        ".svg": 1,
    }


def test_nothing_of_an_export_that_failed_is_called_well(tmp_path: Path) -> None:
    found = outcomes(exports.steps(tmp_path), *(f"read {format_} in plain" for format_ in Format))
    assert set(found.values()) == {"nothing was exported"}
    assert len(found) == len(Format)


def test_tables_are_read_and_drawn_as_charts_native_and_as_pictures(tmp_path: Path) -> None:
    names = [step.name for step in charts.steps(tmp_path)]
    assert len([name for name in names if name.startswith("chart ")]) == 17
    chosen = ("chart waterfall", "chart timeline", "a slide and a PDF in Korean")
    tables = ("write and read a CSV file", "write and read an XLSX file")
    found = outcomes(charts.steps(tmp_path), *tables, *chosen)
    assert found == dict.fromkeys((*tables, *chosen), "")
    assert {path.suffix for path in tmp_path.glob("waterfall.*")} == {".svg", ".png", ".pptx"}


# What is looked at in a file


@pytest.fixture(scope="module")
def deck(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A deck of eight slides, two of them with charts."""
    folder = tmp_path_factory.mktemp("deck")
    assert outcomes(decks.steps(folder), "build press-briefing in plain")
    return folder / "press-briefing-plain.pptx"


def _changed(deck: Path, folder: Path, drop: str = "", damage: str = "") -> Path:
    """The deck without a part, or with one that ends too early."""
    path = folder / "changed.pptx"
    with zipfile.ZipFile(deck) as old, zipfile.ZipFile(path, "w") as new:
        for name in old.namelist():
            data = old.read(name)
            if name != drop:
                new.writestr(name, data[:-9] if name == damage else data)
    return path


def test_a_whole_deck_is_taken_with_its_slides_and_the_workbooks_of_its_charts(deck: Path) -> None:
    package = looks.read_deck(deck, 9)
    assert len(list(looks.workbooks(package))) == 2


@pytest.mark.parametrize(
    ("drop", "damage", "why"),
    [
        ("ppt/charts/chart1.xml", "", "which is not in the file"),
        ("ppt/slideLayouts/slideLayout1.xml", "", "which is not in the file"),
        ("", "ppt/slides/slide3.xml", "slide3.xml is no XML"),
        ("", "ppt/theme/theme1.xml", "theme1.xml is no XML"),
    ],
)
def test_a_deck_that_lacks_a_part_or_has_a_damaged_one_is_not(
    deck: Path, tmp_path: Path, drop: str, damage: str, why: str
) -> None:
    with zipfile.ZipFile(deck) as archive:
        assert (drop or damage) in archive.namelist()
    with pytest.raises(AttacheError, match=why):
        looks.read_deck(_changed(deck, tmp_path, drop, damage), 9)


def test_a_deck_that_was_cut_off_or_has_too_few_slides_is_not(deck: Path, tmp_path: Path) -> None:
    with pytest.raises(AttacheError, match="9 slides instead of 10"):
        looks.read_deck(deck, 10)
    (tmp_path / "half.pptx").write_bytes(deck.read_bytes()[:-2000])
    with pytest.raises(AttacheError, match="not a whole PowerPoint file"):
        looks.read_deck(tmp_path / "half.pptx", 9)


def _png(size: tuple[int, int], fill: int = 255) -> bytes:
    out = io.BytesIO()
    Image.new("L", size, fill).save(out, "PNG")
    return out.getvalue()


def test_a_picture_that_is_blank_narrow_or_damaged_is_refused() -> None:
    with pytest.raises(AttacheError, match=r"a\.png is blank"):
        looks.look_at_picture(_png((480, 270)), "a.png", 480)
    with pytest.raises(AttacheError, match="300 pixels wide instead of 480"):
        looks.look_at_picture(_png((300, 200)), "a.png", 480)
    with pytest.raises(AttacheError, match=r"a\.png is no picture"):
        looks.look_at_picture(b"\x89PNG, they say", "a.png", 480)


def test_a_pdf_that_is_blank_short_or_damaged_is_refused(tmp_path: Path) -> None:
    import pikepdf

    path = tmp_path / "a.pdf"
    with pikepdf.new() as pdf:
        pdf.add_blank_page(page_size=(720, 405))
        pdf.save(path)
    with pytest.raises(AttacheError, match="1 pages instead of 2"):
        looks.look_at_pdf(path, 2)
    with pytest.raises(AttacheError, match=r"page 1 of a\.pdf has no text"):
        looks.look_at_pdf(path, 1)
    write_atomically(path, b"%PDF-1.7 and no more")
    with pytest.raises(AttacheError):
        looks.look_at_pdf(path, 1)


def test_a_drawing_that_is_damaged_or_draws_nothing_is_refused() -> None:
    with pytest.raises(AttacheError, match="is no XML"):
        looks.look_at_svg(b"<svg><path", "a.svg")
    with pytest.raises(AttacheError, match="draws nothing"):
        looks.look_at_svg(b'<svg xmlns="http://www.w3.org/2000/svg"/>', "a.svg")
