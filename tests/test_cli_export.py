"""`attache export`: what is made where, what is told, what is refused, nothing lost."""

import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pikepdf
import pytest
from pptx import Presentation

from attache import cli
from attache.deck import edits, store
from attache.deck.selection import select
from attache.pack.loading import load_installed

_PACK = "us-rok-trade-2025"


@pytest.fixture
def deck(tmp_path: Path) -> Path:
    """A saved deck of eight slides, one with a chart."""
    pack = load_installed(_PACK)
    chosen = select(pack, points=["digital-shared-focus"])
    chosen = edits.choose_chart(chosen, pack, "goods-deficit-bridge")
    path = tmp_path / "talks.attache"
    store.write(path, edits.set_meeting(chosen, title="Talks in Seoul"))
    return path


def export(*arguments: str | Path) -> int:
    """The exit code of `attache export`."""
    return cli.run(["export", *map(str, arguments)])


def test_one_file_is_written_where_it_is_named(
    deck: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "talks.pdf"
    out.write_bytes(b"what stood here")
    assert export(deck, "--to", "pdf", "-o", out) == 0
    shown = capsys.readouterr()
    assert shown.out == f"{out}\n"
    assert shown.err == ""
    with pikepdf.open(out) as file:
        assert len(file.pages) == 8


def test_formats_are_mixed_by_commas_and_by_saying_it_again(deck: Path, tmp_path: Path) -> None:
    out = tmp_path / "new" / "folder"
    assert export(deck, "--to", "pdf,pptx", "--to", "charts", "--to", "pdf", "-o", out) == 0
    assert sorted(path.name for path in out.iterdir()) == [
        "Talks in Seoul - UNCLASSIFIED - goods-deficit-bridge.png",
        "Talks in Seoul - UNCLASSIFIED - goods-deficit-bridge.svg",
        "Talks in Seoul - UNCLASSIFIED.pdf",
        "Talks in Seoul - UNCLASSIFIED.pptx",
    ]
    assert len(Presentation(str(out / "Talks in Seoul - UNCLASSIFIED.pptx")).slides) == 8


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("--to", "docx"), "'docx' is no format"),
        (("--to", ","), "give at least one name"),
        ((), "--to"),
        (("--to", "png", "--width", "0"), "--width"),
        (("--to", "png", "--width", "90000"), "--width"),
        (("--to", "handout", "--per-page", "4"), "--per-page"),
        (("--to", "handout", "--paper", "a5"), "--paper"),
    ],
)
def test_wrong_usage_is_told_before_anything_is_made(
    deck: Path,
    tmp_path: Path,
    arguments: tuple[str, ...],
    told: str,
    capsys: pytest.CaptureFixture[str],
) -> None:
    out = tmp_path / "out"
    assert export(deck, *arguments, "-o", out) == 2
    assert told in capsys.readouterr().err
    assert not out.exists()


def test_a_format_that_cannot_be_made_is_told_and_the_others_are_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pack = load_installed(_PACK)
    public = select(pack, points=["digital-shared-focus"], audience="public")
    path, out = tmp_path / "p.attache", tmp_path / "out"
    store.write(path, public)
    assert export(path, "--to", "notes,pptx,charts", "-o", out) == 1
    told = capsys.readouterr().err.splitlines()
    assert told[0].startswith("attache: notes: Notes pages are for an internal audience")
    assert told[2].startswith("attache: charts: This deck has no charts.")
    assert [written.suffix for written in out.iterdir()] == [".pptx"]


@pytest.mark.parametrize("content", [b"", b"{", b'{"schema_version": 99}'])
def test_a_damaged_deck_is_refused_in_words(
    tmp_path: Path, content: bytes, capsys: pytest.CaptureFixture[str]
) -> None:
    damaged = tmp_path / "damaged.attache"
    damaged.write_bytes(content)
    assert export(damaged, "--to", "pdf", "-o", tmp_path / "out.pdf") == 1
    told = capsys.readouterr().err
    assert "damaged.attache" in told
    assert "Traceback" not in told
    assert sorted(path.name for path in tmp_path.iterdir()) == ["damaged.attache"]


def test_exact_without_libreoffice_says_what_to_do(
    deck: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert export(deck, "--to", "pdf", "--exact", "-o", tmp_path / "out.pdf") == 1
    told = capsys.readouterr().err
    assert "LibreOffice" in told
    assert "without LibreOffice" in told


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_libreoffice_draws_where_exact_asks_for_it(deck: Path, tmp_path: Path) -> None:
    out = tmp_path / "exact"
    formats = "pdf,pdfa,png,notes,handout"
    assert export(deck, "--to", formats, "--exact", "--width", "320", "-o", out) == 0
    made = sorted(path.name.removeprefix("Talks in Seoul - UNCLASSIFIED") for path in out.iterdir())
    pictures = [f" - {number}.png" for number in range(1, 9)]
    assert made == sorted([".pdf", " - PDF-A.pdf", " - handout.pdf", " - notes.pdf", *pictures])
    with (
        pikepdf.open(out / "Talks in Seoul - UNCLASSIFIED.pdf") as file,
        file.open_outline() as outline,
    ):
        assert str(file.docinfo["/Title"]) == "Talks in Seoul"
        assert outline.root[0].title == "Opening"
        assert any("/Annots" in page for page in file.pages)


@pytest.mark.parametrize("closed", [">&-", "2>&-", ">&- 2>&-"])
def test_closed_streams_are_no_matter(deck: Path, tmp_path: Path, closed: str) -> None:
    out = tmp_path / "out.pdf"
    command = f"exec '{sys.executable}' -m attache export '{deck}' --to pdf -o '{out}' {closed}"
    done = subprocess.run(["sh", "-c", command], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert out.is_file()


@pytest.mark.skipif(os.name != "posix", reason="signals of another system")
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
def test_whoever_ends_it_finds_nothing_half_done(
    deck: Path, tmp_path: Path, number: signal.Signals
) -> None:
    out = tmp_path / "out"
    command = [sys.executable, "-m", "attache", "export", str(deck), "--to", "pptx,png,charts"]
    with subprocess.Popen([*command, "-o", str(out)], stderr=subprocess.PIPE) as process:
        while not list(out.glob(".attache-*/*")):
            assert process.poll() is None
            time.sleep(0.01)
        process.send_signal(number)
        assert process.wait(30) == 130
        assert process.stderr is not None
        assert process.stderr.read().split() == [b"attache:", b"interrupted."]
    assert not out.exists()


def test_an_unforeseen_failure_of_one_format_is_in_the_log(
    deck: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from attache.output.views import Views

    def breaks(*_: object) -> bytes:
        raise RuntimeError("a mistake of ours")

    monkeypatch.setattr(Views, "notes_pdf", breaks)
    assert export(deck, "--to", "notes,pptx", "-o", tmp_path / "out") == 1
    told = capsys.readouterr().err
    assert "attache: notes: An unexpected error occurred: RuntimeError." in told
    log = Path(told.split("details are in ")[1].split(")")[0])
    assert "a mistake of ours" in log.read_text(encoding="utf-8")


def test_a_home_that_cannot_be_written_to_is_no_matter(deck: Path, tmp_path: Path) -> None:
    nowhere = str(deck / "no folder")
    homes = dict.fromkeys(("HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"), nowhere)
    command = [sys.executable, "-m", "attache", "export", str(deck), "--to", "pdf,charts"]
    done = subprocess.run(
        [*command, "-o", str(tmp_path / "out")],
        capture_output=True,
        text=True,
        check=True,
        env=os.environ | homes,
    )
    assert done.stderr == ""
    assert len(done.stdout.splitlines()) == 3


@pytest.mark.skipif(os.name != "posix", reason="a pseudo-terminal is needed")
def test_a_terminal_gets_a_bar_and_a_pipe_none(deck: Path, tmp_path: Path) -> None:
    import pty

    command = [sys.executable, "-m", "attache", "export", str(deck), "--to", "pptx,pdf"]
    try:
        leader, follower = pty.openpty()
    except OSError:
        pytest.skip("this machine has no pseudo-terminals")
    subprocess.run(
        [*command, "-o", str(tmp_path / "a")], stdout=subprocess.PIPE, stderr=follower, check=True
    )
    os.close(follower)
    shown = b""
    try:
        while chunk := os.read(leader, 1 << 16):
            shown += chunk
    except OSError:  # what Linux says of a terminal that nobody holds any more
        pass
    os.close(leader)
    assert b"100%" in shown
    piped = subprocess.run([*command, "-o", str(tmp_path / "b")], capture_output=True, check=True)
    assert piped.stderr == b""
