"""The command line shows and checks packs, and tells every failure in a line or two."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from attache import __version__, cli
from attache.cli.build import comma_separated
from attache.errors import AttacheError, unknown
from attache.paths import content

PACK = "us-rok-trade-2025"


@pytest.fixture
def log_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A place of its own for the log."""
    home = tmp_path / "state"

    def log_folder(name: str, *, appauthor: bool) -> str:
        return str(home / name) if not appauthor else ""

    monkeypatch.setattr("platformdirs.user_log_dir", log_folder)
    return home


def invoke(*arguments: str) -> tuple[int, str]:
    """Exit code and standard output of a command that is expected to run."""
    result = CliRunner().invoke(cli.attache, list(arguments))
    return result.exit_code, result.output


def attache(*arguments: str) -> subprocess.CompletedProcess[str]:
    """A real process."""
    environment = {**os.environ, "PYTHONIOENCODING": "utf-8"}
    command = [sys.executable, "-m", "attache", *arguments]
    return subprocess.run(
        command, capture_output=True, text=True, encoding="utf-8", env=environment, check=False
    )


def test_the_version_is_printed_without_loading_anything_heavy() -> None:
    program = (
        "import sys; from attache import cli; code = cli.run(['--version']);"
        "heavy = {'pandas', 'pydantic', 'pptx', 'lxml', 'matplotlib'} & set(sys.modules);"
        "sys.exit(9 if heavy else code)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, f"attache {__version__}\n", "")


def test_alone_without_a_screen_it_says_what_can_be_done() -> None:
    screens = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    environment = {name: value for name, value in os.environ.items() if name not in screens}
    done = subprocess.run(
        [sys.executable, "-m", "attache"],
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 1
    assert done.stderr == (
        "attache: There is no screen to open a window on.\n"
        "`attache --help` lists the commands that need no window.\n"
    )


def test_packs_are_listed() -> None:
    code, output = invoke("pack", "list")
    assert code == 0
    assert output.startswith(f"{PACK}  ")


def test_a_pack_is_shown_with_its_gaps() -> None:
    code, output = invoke("pack", "show", PACK)
    assert code == 0
    assert "As of April 2025" in output
    assert "49 sentences" in output
    assert "Ministerial meeting" in output
    rows = [line.split() for line in output.split("\n")]
    header = next(row for row in rows if row[:2] == ["context", "evidence"])
    shipbuilding = [row for row in rows if row[:1] == ["shipbuilding"]][-1]
    by_kind = dict(zip(header, shipbuilding[1:], strict=True))
    assert (by_kind["ask"], by_kind["challenge"]) == ("–", "–")
    assert int(by_kind["opportunity"]) >= 1


def test_a_pack_as_json_is_data_and_nothing_else() -> None:
    done = attache("pack", "show", PACK, "--json")
    assert (done.returncode, done.stderr) == (0, "")
    data = json.loads(done.stdout)
    assert data["id"] == PACK
    assert len(data["sentences"]) == 49


def test_an_unknown_pack_is_refused_with_the_nearest_name() -> None:
    done = attache("pack", "show", "us-rok-trade-2024")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.splitlines() == [
        "attache: Unknown pack 'us-rok-trade-2024'.",
        f"Did you mean {PACK}? There are: {PACK}.",
    ]


def test_a_sound_pack_is_said_to_be_sound() -> None:
    code, output = invoke("pack", "validate", str(content() / PACK))
    assert code == 0
    assert output.splitlines() == [f"{content() / PACK}: the pack is sound"]


def test_every_fault_of_a_broken_pack_is_a_line_of_its_own(tmp_path: Path) -> None:
    broken = tmp_path / "broken"
    shutil.copytree(content() / PACK, broken)
    (broken / "charts.toml").write_text("[[charts]\n", encoding="utf-8")
    figures = (broken / "figures.csv").read_text(encoding="utf-8")
    (broken / "figures.csv").write_text(figures.replace("3.87,", "a lot,", 1), encoding="utf-8")
    done = attache("pack", "validate", str(broken))
    assert done.returncode == 1
    assert done.stderr == ""
    lines = done.stdout.splitlines()
    assert any(line.startswith("charts.toml:1: bad TOML: ") for line in lines)
    number = 1 + figures[: figures.index("3.87,")].count("\n")
    assert f"figures.csv:{number}: value: value must be a number, not 'a lot'" in lines


def test_a_folder_that_is_not_there_is_a_fault() -> None:
    code, output = invoke("pack", "validate", "no-such-folder")
    assert code == 1
    assert output == "no-such-folder:0: no such folder\n"


@pytest.mark.parametrize("arguments", [["pack", "shw"], ["--nonsense"], ["pack", "show"]])
def test_wrong_usage_leaves_with_2(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.run(arguments) == 2
    assert "Usage: attache" in capsys.readouterr().err


def fail_with(monkeypatch: pytest.MonkeyPatch, error: BaseException) -> None:
    """Let the next command fail."""

    def fail() -> tuple[str, ...]:
        raise error

    monkeypatch.setattr("attache.pack.loading.installed", fail)


def test_an_interruption_leaves_with_130(monkeypatch: pytest.MonkeyPatch) -> None:
    fail_with(monkeypatch, KeyboardInterrupt())
    assert cli.run(["pack", "list"]) == 130


def test_an_expected_failure_is_its_message_and_hint(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    fail_with(monkeypatch, AttacheError("It is raining.", "Take an umbrella."))
    assert cli.run(["pack", "list"]) == 1
    assert capsys.readouterr().err == "attache: It is raining.\nTake an umbrella.\n"


def test_an_unexpected_failure_is_one_line_and_the_log_has_the_traceback(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], log_home: Path
) -> None:
    def keep_output() -> None:  # which is pytest's own here
        pass

    fail_with(monkeypatch, ZeroDivisionError("secret detail"))
    monkeypatch.setattr(cli, "_abandon_output", keep_output)
    assert cli.run(["pack", "list"]) == 1
    log = log_home / "attache" / "attache.log"
    assert capsys.readouterr().err == (
        f"attache: an unexpected error occurred: ZeroDivisionError (details are in {log})\n"
    )
    assert "ZeroDivisionError: secret detail" in log.read_text(encoding="utf-8")


@pytest.mark.skipif(os.name == "nt", reason="pipes close otherwise on Windows")
def test_a_reader_that_stops_early_is_no_error() -> None:
    command = [sys.executable, "-m", "attache", "pack", "show", PACK, "--json"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_a_full_output_is_told_in_one_line(tmp_path: Path) -> None:
    environment = {**os.environ, "HOME": str(tmp_path), "XDG_STATE_HOME": str(tmp_path)}
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "attache", "pack", "list"],
            stdout=full, stderr=subprocess.PIPE, text=True, env=environment, check=False,
        )  # fmt: skip
    assert done.returncode == 1
    (line,) = done.stderr.splitlines()
    assert "No space left on device" in line


def test_names_between_commas_are_taken_once_each() -> None:
    @click.command()
    @click.option("--sectors", callback=comma_separated)
    def command(sectors: tuple[str, ...]) -> None:
        click.echo(repr(sectors))

    runner = CliRunner()
    assert runner.invoke(command, ["--sectors", " a,b ,,a"]).output == "('a', 'b')\n"
    assert runner.invoke(command, []).output == "()\n"
    empty = runner.invoke(command, ["--sectors", " , "])
    assert empty.exit_code == 2
    assert "give at least one name" in empty.output


def test_an_unknown_name_offers_the_nearest_and_lists_a_short_list() -> None:
    error = unknown("sector", "shipbuildng", ["trade", "shipbuilding"])
    assert error.message == "Unknown sector 'shipbuildng'."
    assert error.hint == "Did you mean shipbuilding? There are: trade, shipbuilding."
    assert unknown("brand", "CHANCERY", ["chancery"]).hint.startswith("Did you mean chancery?")
    assert unknown("preset", "minister", ["ministerial-meeting"]).hint.startswith("Did you mean")
    assert unknown("chart", "x", []).hint == "There are none."
    many = [f"point-{number}" for number in range(50)]
    assert "and others" in unknown("point", "zzz", many).hint
    assert unknown("point", "point-49x", many).hint.startswith("Did you mean point-49")
