"""`attache build` and `check`: what is written, what is refused, nothing lost."""

import errno
import json
from pathlib import Path

import pytest
from pptx import Presentation
from pptx.shapes.autoshape import Shape

from attache import cli
from attache.deck import edits, store
from attache.deck.selection import from_preset, select
from attache.pack.loading import load_installed

PACK = "us-rok-trade-2025"
BLOCKED = ("--points", "digital-fair-competition", "--audience", "public")


def build(*arguments: str | Path) -> int:
    """The exit code of `attache build`."""
    return cli.run(["build", *map(str, arguments)])


def titles(path: Path) -> list[str]:
    """The titles of a deck's slides."""
    shown = (slide.shapes.title for slide in Presentation(str(path)).slides)
    return [title.text_frame.text for title in shown if title is not None]


def texts(path: Path) -> list[str]:
    """The paragraphs of every placeholder and text box of a deck."""
    shapes = (shape for slide in Presentation(str(path)).slides for shape in slide.shapes)
    frames = (shape.text_frame for shape in shapes if isinstance(shape, Shape))
    return [paragraph.text for frame in frames for paragraph in frame.paragraphs]


@pytest.fixture
def out(tmp_path: Path) -> Path:
    """A file that stands where a deck is to be written."""
    path = tmp_path / "out.pptx"
    path.write_bytes(b"what stood here")
    return path


def test_a_preset_is_built_and_named_in_one_line(
    out: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert build("--preset", "ministerial", "--title", "Talks in Seoul", "-o", out) == 0
    shown = titles(out)
    assert shown[0] == "Talks in Seoul"
    line = f"{out}: {len(shown)} slides, brand chancery, internal, UNCLASSIFIED\n"
    assert capsys.readouterr().out == line


def test_a_saved_deck_builds_the_same_file_again(tmp_path: Path) -> None:
    first, deck, second = (tmp_path / name for name in ("a.pptx", "a.attache", "b.pptx"))
    chosen = ("--sectors", "digital,shipbuilding", "--kinds", "opportunity,challenge")
    framed = ("--brand", "plain", "--place", "Seoul", "--date", "2026-12-04", "--marking", "SBU")
    assert build(*chosen, *framed, "-o", first, "--save-deck", deck) == 0
    assert build(deck, "-o", second) == 0
    assert first.read_bytes() == second.read_bytes()
    saved = store.read(deck)
    assert (saved.brand, saved.marking, saved.meeting.place) == ("plain", "SBU", "Seoul")
    assert [section.sector for section in saved.sections] == ["digital", "shipbuilding"]


def test_the_wording_of_a_saved_deck_is_taken_both_ways(tmp_path: Path) -> None:
    deck, out = tmp_path / "d.attache", tmp_path / "d.pptx"
    pack = load_installed(PACK)
    store.write(deck, select(pack, points=["digital-fair-competition"]))
    original = pack.point_by_id["digital-fair-competition"]
    assert original.corrected is not None
    for wording, headline in (
        ("corrected", original.corrected.headline),
        ("original", original.headline),
    ):
        assert build(deck, "--wording", wording, "-o", out) == 0
        assert headline in texts(out)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--sectors", "shipbulding"), ("shipbulding", "Did you mean shipbuilding?")),
        (("--kinds", "asks"), ("asks", "ask")),
        (("--points", "invest-job"), ("invest-job", "invest-jobs")),
        (("--preset", "ministeral"), ("ministeral", "ministerial")),
        (("--preset", "ministerial", "--brand", "chancey"), ("chancey", "chancery")),
        (("--preset", "ministerial", "--marking", "SBUU"), ("SBUU", "SBU")),
        (("--preset", "ministerial", "--pack", "us-rok"), ("us-rok", PACK)),
        (("--preset", "ministerial", "--title", "x" * 200), ("title", "120")),
        (BLOCKED, ("cannot go out", "34", "corrected wording")),
        (("missing.attache",), ("missing.attache",)),
    ],
)
def test_what_is_refused_says_why_and_leaves_what_stood_there(
    arguments: tuple[str, ...],
    said: tuple[str, ...],
    out: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert build(*arguments, "-o", out) == 1
    assert out.read_bytes() == b"what stood here"
    assert list(out.parent.iterdir()) == [out]
    printed = capsys.readouterr()
    assert printed.out == ""
    assert "Traceback" not in printed.err
    assert len(printed.err.splitlines()) <= 2
    for words in said:
        assert words in printed.err


@pytest.mark.parametrize(
    ("place", "said"),
    [
        ("no/such/folder/d.pptx", "Make the folder first"),
        ("folder.pptx", "is a folder"),
        ("deck.docx", "does not end in .pptx"),
    ],
)
def test_a_place_that_cannot_be_written_to_is_named(
    place: str, said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "folder.pptx").mkdir()
    assert build("--points", "invest-jobs", "-o", tmp_path / place) == 1
    error = capsys.readouterr().err
    assert place.rsplit("/", 1)[-1] in error
    assert said in error
    assert [path.name for path in tmp_path.iterdir()] == ["folder.pptx"]


def test_a_full_disk_leaves_what_stood_there(
    out: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    assert build("--points", "invest-jobs", "-o", out) == 1
    assert "the disk is full" in capsys.readouterr().err
    assert out.read_bytes() == b"what stood here"
    assert list(out.parent.iterdir()) == [out]


@pytest.mark.parametrize(
    "arguments",
    [
        ("-o", "x.pptx"),
        ("--preset", "ministerial", "--sectors", "digital", "-o", "x.pptx"),
        ("deck.attache", "--preset", "ministerial", "-o", "x.pptx"),
        ("--preset", "ministerial"),
        ("--preset", "ministerial", "--date", "4 December", "-o", "x.pptx"),
        ("--preset", "ministerial", "--audience", "friends", "-o", "x.pptx"),
    ],
)
def test_wrong_usage_leaves_with_two(
    arguments: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert build(*arguments) == 2
    assert list(tmp_path.iterdir()) == []


def test_a_marking_below_that_of_a_point_is_refused(
    out: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    marked = next(point for point in load_installed(PACK).points if point.marking == "SBU")
    assert build("--points", marked.id, "--marking", "UNCLASSIFIED", "-o", out) == 1
    assert marked.id in capsys.readouterr().err
    assert build("--points", marked.id, "-o", out) == 0
    assert "SENSITIVE BUT UNCLASSIFIED" in capsys.readouterr().out


def test_check_tells_clean_blocking_and_unreadable_apart(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pack = load_installed(PACK)
    path = tmp_path / "d.attache"
    store.write(path, from_preset(pack, "press-briefing"))
    assert cli.run(["check", str(path)]) == 0
    blocked = select(pack, points=["digital-fair-competition"])
    store.write(path, edits.set_audience(blocked, "public"))
    capsys.readouterr()
    assert cli.run(["check", str(path), "--json"]) == 1
    found = json.loads(capsys.readouterr().out)
    blocking = [finding for finding in found if finding["level"] == "blocks"]
    assert "digital-fair-competition" in {finding["point"] for finding in blocking}
    store.write(path, edits.set_brand(blocked, "chancey"))
    assert cli.run(["check", str(path)]) == 1
    assert "chancery" in capsys.readouterr().out
    path.write_bytes(path.read_bytes()[:40])
    damaged = path.read_bytes()
    assert cli.run(["check", str(path)]) == 2
    assert path.read_bytes() == damaged
    assert "d.attache" in capsys.readouterr().err
