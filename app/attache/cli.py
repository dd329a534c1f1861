"""The command line: `attache`, its commands, and the one place where errors become messages."""

import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from attache import __version__
from attache.errors import AttacheError

if TYPE_CHECKING:  # imported where used, so that `attache --version` stays quick
    from attache.pack.models import Pack

_GAP = "–"
_INTERRUPTED = 130


def comma_separated(
    _: click.Context, __: click.Parameter, value: str | None
) -> tuple[str, ...] | None:
    """Callback of an option that takes names with commas between them, each counted once.

    None where the option is not given; a usage error where it names nothing.
    """
    if value is None:
        return None
    names = tuple(dict.fromkeys(name.strip() for name in value.split(",") if name.strip()))
    if not names:
        raise click.BadParameter("give at least one name")
    return names


@click.group(invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, message="attache %(version)s")
@click.pass_context
def attache(context: click.Context) -> None:
    """Turn a policy brief into a branded, editable deck whose every figure can be defended."""
    if context.invoked_subcommand is None:
        click.echo(context.get_help())


@attache.group()
def pack() -> None:
    """Look at content packs, or check one."""


@pack.command("list")
def list_packs() -> None:
    """List the built-in packs."""
    from attache.pack.loading import installed, load_installed

    for pack_id in installed():
        click.echo(f"{pack_id}  {load_installed(pack_id).name}")


@pack.command("show")
@click.argument("pack_id", metavar="ID")
@click.option("--json", "as_json", is_flag=True, help="Print the whole pack as JSON.")
def show_pack(pack_id: str, as_json: bool) -> None:
    """Show what a built-in pack holds, and where it has gaps."""
    from attache.pack.loading import load_installed

    shown = load_installed(pack_id)
    if as_json:
        import json

        click.echo(json.dumps(shown.model_dump(mode="json"), indent=2))
        return
    for line in _summary(shown):
        click.echo(line)


@pack.command("validate")
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@click.pass_context
def validate_pack(context: click.Context, folder: Path) -> None:
    """Find every fault of the pack in DIR, each with its file, line and key."""
    from attache.pack.loading import validate

    faults = validate(folder)
    for fault in faults:
        click.echo(str(fault))
    if faults:
        context.exit(1)
    click.echo(f"{folder}: the pack is sound")


def _summary(shown: "Pack") -> list[str]:
    """What `pack show` prints, line by line."""
    counts = (
        (len(shown.sentences), "sentences"),
        (len(shown.points), "points"),
        (len(shown.figures), "figures"),
        (len(shown.cautions), "cautions"),
        (len(shown.charts), "charts"),
        (len(shown.questions), "questions"),
    )
    sectors = [(sector.id, sector.name) for sector in shown.sectors]
    presets = [(preset.id, preset.name) for preset in shown.presets]
    return [
        f"{shown.name} ({shown.id})",
        f"As of {shown.as_of}. {shown.attribution}",
        ", ".join(f"{count} {word}" for count, word in counts),
        *("", "Sectors", *_columns(sectors)),
        *("", "Presets", *_columns(presets)),
        *("", f"Points by sector and kind ({_GAP} is a gap)", *_columns(_coverage(shown))),
    ]


def _coverage(shown: "Pack") -> list[tuple[str, ...]]:
    from attache.pack.tables import coverage

    table = coverage(shown)
    rows = [("", *(str(kind) for kind in table.columns))]
    for sector, counts in zip(table.index, table.to_numpy().tolist(), strict=True):
        rows.append((str(sector), *(str(count or _GAP) for count in counts)))
    return rows


def _columns(rows: Sequence[tuple[str, ...]]) -> list[str]:
    """Rows of text in aligned columns, set in by two."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return [
        "  "
        + "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in rows
    ]


def main() -> None:
    """Run the command line and leave with its exit code."""
    sys.exit(run(sys.argv[1:]))


def run(arguments: Sequence[str]) -> int:
    """Run one command line and return its exit code.

    0 is success, 1 a refusal with its reason, 2 wrong usage, 130 an interruption. A traceback goes
    to the log, never to the user.
    """
    _write_any_text()
    try:
        code = attache.main(list(arguments), prog_name="attache", standalone_mode=False)
        sys.stdout.flush()
    except AttacheError as error:
        click.echo(f"attache: {error}", err=True)
        return 1
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except (click.Abort, KeyboardInterrupt):
        return _INTERRUPTED
    except BrokenPipeError:
        _abandon_output()
        return 1
    except Exception as error:  # the one boundary: whatever it is, the user gets a sentence
        _abandon_output()
        reason = error.strerror if isinstance(error, OSError) else type(error).__name__
        message = f"attache: an unexpected error occurred: {reason} ({_logged(error)})"
        click.echo(message, err=True)
        return 1
    return code if isinstance(code, int) else 0


def _write_any_text() -> None:
    """Let a terminal that lacks a character show a question mark instead of failing."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="replace")


def _abandon_output() -> None:
    """Point standard output at nothing, so that what is left in it fails no second time."""
    try:
        nothing = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nothing, sys.stdout.fileno())
        os.close(nothing)
    except (OSError, ValueError):  # an output without a descriptor has nothing left to write
        return


def _logged(error: Exception) -> str:
    """Write the traceback to the log and say where it is."""
    import datetime
    import traceback

    from platformdirs import user_log_dir

    path = Path(user_log_dir("attache", appauthor=False)) / "attache.log"
    when = datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds")
    text = "".join(traceback.format_exception(error))
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("a", encoding="utf-8", errors="backslashreplace") as log:
            log.write(f"{when} attache {__version__}\n{text}\n")
    except OSError as failed:
        return f"no log could be written: {failed.strerror}"
    return f"details are in {path}"
